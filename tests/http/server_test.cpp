// The server over real sockets on an ephemeral loopback port.
#include "http/server.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <future>
#include <mutex>
#include <thread>

#include "http/wire.h"

namespace yingtuo::http {
namespace {

using std::chrono::milliseconds;

// A server whose answers say what was asked; `/slow` takes 300 ms, `/large` is four megabytes.
class Running {
  public:
    explicit Running(ServerLimits limits = {}) {
        ServerOptions options;
        options.port = 0;
        options.stop = &stop_;
        options.limits = limits;
        options.takes_long = [](const Incoming& incoming) { return incoming.target == "/slow"; };
        std::promise<std::uint16_t> listening;
        options.on_listening = [&](std::uint16_t given) { listening.set_value(given); };
        thread_ = std::jthread([this, options] {
            const auto result = run_server(options, [this](const Incoming& incoming) { return answer(incoming); });
            EXPECT_TRUE(result);
        });
        port = listening.get_future().get();
    }
    ~Running() { stop(); }
    void stop() {
        stop_ = true;
        if (thread_.joinable()) thread_.join();
    }
    std::vector<std::string> targets() {
        const std::scoped_lock lock(mutex_);
        return targets_;
    }
    std::uint16_t port = 0;

  private:
    Response answer(const Incoming& incoming) {
        {
            const std::scoped_lock lock(mutex_);
            targets_.push_back(incoming.target);
        }
        if (incoming.target == "/slow") std::this_thread::sleep_for(milliseconds(300));
        Response response;
        response.content_type = "text/plain";
        response.without_body = incoming.method == "HEAD";
        if (incoming.method == "PUT") response.status = 405;
        if (incoming.method == "DELETE") response.status = 204;
        if (incoming.method == "POST") {
            response.body =
                incoming.body + "|" + incoming.content_type + "|" + incoming.origin + "|" + incoming.idempotency_key;
            return response;
        }
        response.body = incoming.target == "/large" ? std::string(4'000'000, 'x')
                                                    : incoming.method + " " + incoming.target + " " + incoming.host;
        return response;
    }

    std::atomic<bool> stop_ = false;
    std::mutex mutex_;
    std::vector<std::string> targets_;
    std::jthread thread_;
};

ServerLimits quick() {
    ServerLimits limits;
    limits.idle = milliseconds(300);
    limits.request = milliseconds(300);
    limits.response = milliseconds(1000);
    return limits;
}

TEST(TheServer, AnswersManyRequestsOnOneConnection) {
    Running server;
    Wire wire(server.port);
    for (int i = 0; i < 3; ++i) {
        wire.send(fmt::format("GET /{} HTTP/1.1\r\nHost: localhost\r\n\r\n", i));
        const WireAnswer answer = wire.read_answer();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.body, fmt::format("GET /{} localhost", i));
        EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
        EXPECT_FALSE(answer.header("content-security-policy").empty());
        EXPECT_FALSE(answer.header("date").empty());
    }
}

TEST(TheServer, AnswersPipelinedRequestsInTheirOrder) {
    Running server;
    Wire wire(server.port);
    wire.send(
        "GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\nGET /b HTTP/1.1\r\nHost: localhost\r\n\r\n"
        "GET /c HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
        "GET /d HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabcGET /e HTTP/1.1\r\nHost: localhost\r\n\r\n");
    for (const char* target : {"/slow", "/b", "/c", "/d", "/e"})
        EXPECT_EQ(wire.read_answer().body, fmt::format("GET {} localhost", target));
}

TEST(TheServer, TellsTheLengthButSendsNoBodyToHead) {
    Running server;
    Wire wire(server.port);
    wire.send("HEAD /large HTTP/1.1\r\nHost: localhost\r\n\r\nGET /b HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const WireAnswer head = wire.read_answer(false);
    EXPECT_EQ(head.header("content-length"), "4000000");
    EXPECT_EQ(wire.read_answer().body, "GET /b localhost");
}

TEST(TheServer, SendsLargeAnswersWhole) {
    Running server;
    Wire wire(server.port);
    wire.send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(wire.read_answer().body.size(), 4'000'000U);
}

TEST(TheServer, ClosesWhenAskedAndForOldClients) {
    Running server;
    for (const char* request : {"GET /a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                                "GET /a HTTP/1.0\r\nHost: localhost\r\n\r\n"}) {
        Wire wire(server.port);
        wire.send(request);
        EXPECT_EQ(wire.read_answer().status, 200);
        EXPECT_TRUE(wire.is_closed_within(milliseconds(2000)));
    }
}

// What follows the doubtful request would be a second one to whoever ends the first elsewhere.
TEST(TheServer, RefusesEveryRequestWhoseEndIsInDoubtAndReadsNothingAfterIt) {
    Running server;
    const std::string smuggled = "GET /smuggled HTTP/1.1\r\nHost: localhost\r\n\r\n";
    const std::vector<std::string> doubtful = {
        "Content-Length: 5\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nContent-Length: 0\r\n",
        "Content-Length: 0\r\nContent-Length: 5\r\n",
        "Content-Length: 5, 5\r\n",
        "Content-Length: +5\r\n",
        "Content-Length: -1\r\n",
        "Content-Length: 0x5\r\n",
        "Content-Length: 5 5\r\n",
        "Content-Length: 99999999999999999999\r\n",
        "Content-Length:\r\n",
        "Content-Length : 5\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding: gzip, chunked\r\n",
        "Transfer-Encoding: chunked, gzip\r\n",
        "Transfer-Encoding: chunked, chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "Transfer-Encoding: identity\r\n",
        "Transfer-Encoding:\r\n",
        " Transfer-Encoding: chunked\r\n",
        "X: a\r\n\tContent-Length: 5\r\n",
        "X: a\nTransfer-Encoding: chunked\r\n",
        "Host: localhost\r\n",
        "Bad Name: 1\r\n",
        "X: \x01\r\n",
    };
    for (const std::string& fields : doubtful) {
        for (const char* start : {"GET / HTTP/1.1\r\nHost: localhost\r\n", "POST / HTTP/1.1\r\nHost: localhost\r\n"}) {
            Wire wire(server.port);
            wire.send(start + fields + "\r\n0\r\n\r\n" + smuggled);
            const WireAnswer answer = wire.read_answer();
            EXPECT_EQ(answer.status, 400) << start << fields;
            EXPECT_EQ(answer.header("content-type"), "application/problem+json") << fields;
            EXPECT_TRUE(wire.is_closed_within(milliseconds(2000))) << fields;
        }
    }
    EXPECT_TRUE(server.targets().empty()) << server.targets().front();
}

TEST(TheServer, RefusesWhatIsNotHttpEleven) {
    Running server;
    for (const char* bytes :
         {"hello\r\n\r\n", "GET  / HTTP/1.1\r\nHost: localhost\r\n\r\n", "GET / HTTP/2.0\r\nHost: localhost\r\n\r\n",
          "GET / HTTP/1.1\nHost: localhost\n\n", "GET /\r\n\r\n", "GET / HTTP/1.1\r\n\r\n", "\x16\x03\x01\x02\r\n\r\n",
          "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n"}) {
        Wire wire(server.port);
        wire.send(bytes);
        EXPECT_EQ(wire.read_answer().status, 400) << bytes;
        EXPECT_TRUE(wire.is_closed_within(milliseconds(2000))) << bytes;
    }
    EXPECT_TRUE(server.targets().empty());
}

TEST(TheServer, TakesHeadersAndBodiesUpToTheirLimit) {
    Running server;
    const auto status = [&](std::size_t filler, const std::string& fields, std::size_t body) {
        Wire wire(server.port);
        wire.send(fmt::format("GET / HTTP/1.1\r\nHost: localhost\r\n{}X: {}\r\n\r\n{}", fields,
                              std::string(filler, 'a'), std::string(body, 'b')));
        return wire.read_answer().status;
    };
    EXPECT_EQ(status(15'000, "", 0), 200);
    EXPECT_EQ(status(17'000, "", 0), 431);
    EXPECT_EQ(status(1, "Content-Length: 1048576\r\n", 1'048'576), 200);
    EXPECT_EQ(status(1, "Content-Length: 1048577\r\n", 1'048'577), 413);
    EXPECT_EQ(status(1, "Content-Length: 1000000000000\r\n", 10), 413);
}

TEST(TheServer, NeverReadsTheBodyOfAMethodItDoesNotServe) {
    Running server;
    Wire wire(server.port);
    wire.send("PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500\r\n\r\n");
    EXPECT_EQ(wire.read_answer().status, 405);
    EXPECT_TRUE(wire.is_closed_within(milliseconds(2000)));
    Wire expecting(server.port);
    expecting.send("GET / HTTP/1.1\r\nHost: localhost\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
    EXPECT_EQ(expecting.read_answer().status, 417);
}

TEST(TheServer, HandsOnTheBodyOfAWriteAndWhatItSaysOfItself) {
    Running server;
    Wire wire(server.port);
    wire.send(
        "POST /a HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nOrigin: http://localhost\r\n"
        "Idempotency-Key: k-1\r\nContent-Length: 2\r\n\r\n{}");
    EXPECT_EQ(wire.read_answer().body, "{}|application/json|http://localhost|k-1");
    wire.send("DELETE /a HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const WireAnswer answer = wire.read_answer(false);
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.header("content-length"), "");
    EXPECT_EQ(answer.header("content-type"), "");
    wire.send("GET /b HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(wire.read_answer().status, 200) << "the connection goes on";
}

TEST(TheServer, AnswersOthersWhileSomethingIsWorkedOutAndTakesNoMoreThanItCan) {
    ServerLimits limits;
    limits.workers = 1;
    limits.long_workers = 1;
    limits.long_waiting = 2;
    Running server(limits);
    std::vector<std::unique_ptr<Wire>> slow;
    for (int i = 0; i < 2; ++i) {
        slow.push_back(std::make_unique<Wire>(server.port));
        slow.back()->send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    while (server.targets().empty()) std::this_thread::sleep_for(milliseconds(5));
    const auto start = std::chrono::steady_clock::now();
    Wire quick(server.port);
    quick.send("GET /b HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(quick.read_answer().status, 200);
    Wire third(server.port);
    third.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(third.read_answer().status, 503);
    EXPECT_LT(std::chrono::steady_clock::now() - start, milliseconds(250)) << "neither waited for the slow ones";
    for (const auto& wire : slow) EXPECT_EQ(wire->read_answer().status, 200);
}

TEST(TheServer, CutsAClientThatDripsItsRequest) {
    Running server(quick());
    for (const char* beginning : {"GET / HTTP/1.1\r\nHost: localhost\r\nX: ",
                                  "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n"}) {
        Wire wire(server.port);
        wire.send(beginning);
        const auto start = std::chrono::steady_clock::now();
        bool is_cut = false;
        while (!is_cut && std::chrono::steady_clock::now() - start < milliseconds(3000)) {
            wire.send("a");
            is_cut = wire.is_closed_within(milliseconds(30));
        }
        EXPECT_TRUE(is_cut) << beginning;
    }
    EXPECT_TRUE(server.targets().empty());
}

TEST(TheServer, CutsAClientThatSaysNothing) {
    Running server(quick());
    Wire wire(server.port);
    EXPECT_TRUE(wire.is_closed_within(milliseconds(3000)));
}

TEST(TheServer, CutsAClientThatDoesNotTakeItsAnswer) {
    ServerLimits limits = quick();
    limits.response = milliseconds(300);
    Running server(limits);
    Wire wire(server.port, 4096);
    for (int i = 0; i < 5; ++i) wire.send("GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n");
    std::this_thread::sleep_for(milliseconds(1000));
    // What was on its way arrives; five answers do not.
    EXPECT_LT(wire.read_until_closed(milliseconds(5000)), 20'000'000U);
}

TEST(TheServer, TurnsConnectionsAwayBeyondItsNumber) {
    ServerLimits limits;
    limits.connections = 2;
    Running server(limits);
    Wire first(server.port);
    Wire second(server.port);
    for (Wire* wire : {&first, &second}) {
        wire->send("GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n");
        EXPECT_EQ(wire->read_answer().status, 200);
    }
    Wire third(server.port);
    EXPECT_EQ(third.read_answer().status, 503);
    first.close();
    for (int tries = 0; tries < 50; ++tries) {
        Wire fourth(server.port);
        fourth.send("GET /a HTTP/1.1\r\nHost: localhost\r\n\r\n");
        if (fourth.read_answer().status == 200) return;
        std::this_thread::sleep_for(milliseconds(20));
    }
    FAIL() << "no place became free";
}

TEST(TheServer, FinishesWhatItIsDoingBeforeItStops) {
    Running server;
    Wire idle(server.port);
    Wire busy(server.port);
    busy.send("GET /slow HTTP/1.1\r\nHost: localhost\r\n\r\n");
    while (server.targets().empty()) std::this_thread::sleep_for(milliseconds(5));
    const auto start = std::chrono::steady_clock::now();
    std::jthread stopping([&] { server.stop(); });
    EXPECT_EQ(busy.read_answer().body, "GET /slow localhost");
    EXPECT_TRUE(idle.is_closed_within(milliseconds(2000)));
    busy.close();
    stopping.join();
    EXPECT_LT(std::chrono::steady_clock::now() - start, milliseconds(3000));
}

TEST(TheServer, ListensToThisMachineOnly) {
    std::atomic<bool> stop = true;
    const auto refusal = [&](const std::string& address) {
        ServerOptions options;
        options.address = address;
        options.port = 0;
        options.stop = &stop;
        const auto result = run_server(options, [](const Incoming&) { return Response(); });
        return result ? std::optional<ErrorCode>() : std::optional(result.error().code);
    };
    EXPECT_EQ(refusal("0.0.0.0"), ErrorCode::forbidden);
    EXPECT_EQ(refusal("::"), ErrorCode::forbidden);
    EXPECT_EQ(refusal("192.168.1.1"), ErrorCode::forbidden);
    EXPECT_EQ(refusal("::ffff:127.0.0.1"), ErrorCode::forbidden);
    EXPECT_EQ(refusal("example.com"), ErrorCode::bad_input);
    EXPECT_EQ(refusal(""), ErrorCode::bad_input);
    EXPECT_EQ(refusal("127.0.0.1"), std::nullopt);
    EXPECT_EQ(refusal("localhost"), std::nullopt);
}

TEST(TheServer, RefusesAPortThatIsTaken) {
    Running server;
    std::atomic<bool> stop = true;
    ServerOptions options;
    options.port = server.port;
    options.stop = &stop;
    const auto result = run_server(options, [](const Incoming&) { return Response(); });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::conflict);
}

}  // namespace
}  // namespace yingtuo::http
