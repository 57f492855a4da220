#include "http/server.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <ctime>
#include <exception>
#include <optional>
#include <set>
#include <sstream>

#include "base/log.h"
#include "http/dispatch.h"
#include "http/problem.h"

namespace yingtuo::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace wire = boost::beast::http;
using tcp = asio::ip::tcp;

namespace {

using Stream = beast::tcp_stream;
using Parser = wire::request_parser<wire::string_body>;
using boost::system::error_code;

constexpr auto as_result = asio::as_tuple(asio::use_awaitable);

struct Connection {
    Stream stream;
    bool is_idle = true;  // waiting for a request that has not begun
};

// Everything here is used by the one thread that reads and writes.
struct Server {
    const ServerLimits& limits;
    const Answer& answer;
    const std::function<bool(const Incoming&)>& takes_long;
    const std::function<bool(std::string_view, std::string_view)>& is_large;
    asio::thread_pool& workers;
    asio::thread_pool& long_workers;
    std::size_t long_waiting = 0;  // answers that take seconds, being made or waiting for it
    std::set<Connection*> connections;
    bool is_stopping = false;
};

class Registration {
  public:
    Registration(Server& server, Connection& connection) : server_(server), connection_(connection) {
        server_.connections.insert(&connection_);
    }
    ~Registration() { server_.connections.erase(&connection_); }
    Registration(const Registration&) = delete;
    Registration& operator=(const Registration&) = delete;

  private:
    Server& server_;
    Connection& connection_;
};

std::string http_date() {
    return fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(std::time(nullptr)));
}

// A message for the wire. `Content` is empty_body where the bytes stay here (HEAD, 204, 304) and span_body where they
// go.
template <typename Content>
wire::response<Content> to_wire(const Response& response, unsigned version, bool keep_alive) {
    wire::response<Content> message{static_cast<wire::status>(response.status), version};
    message.set(wire::field::date, http_date());
    message.set(wire::field::server, "yingtuo");
    for (const auto& [name, value] : security_headers())
        message.set(beast::string_view(name), beast::string_view(value));
    for (const auto& [name, value] : response.headers) message.set(name, value);
    if (response.status != 204 && response.status != 304) {
        message.set(wire::field::content_type, response.content_type);
        message.content_length(response.body.bytes().size());
    }
    message.keep_alive(keep_alive);
    return message;
}

asio::awaitable<bool> send(Stream& stream, const Response& response, unsigned version, bool keep_alive) {
    if (response.without_body || response.status == 204 || response.status == 304) {
        auto message = to_wire<wire::empty_body>(response, version, keep_alive);
        const auto [error, bytes] = co_await wire::async_write(stream, message, as_result);
        co_return !error;
    }
    auto message = to_wire<wire::span_body<const char>>(response, version, keep_alive);
    message.body() = {response.body.bytes().data(), response.body.bytes().size()};
    const auto [error, bytes] = co_await wire::async_write(stream, message, as_result);
    co_return !error;
}

// What is wrong with the bytes themselves; nothing where the caller simply went away.
std::optional<Response> framing_problem(const error_code& error) {
    if (error == wire::error::header_limit) {
        return problem(problems::header_too_large, {"请求头过大", "the header of the request is too large"},
                       {"请求头最多 16 KB", "headers are at most 16 KB"}, "header");
    }
    if (error == wire::error::body_limit) {
        return problem(problems::too_large, {"请求内容过大", "the body of the request is too large"},
                       {"请求内容最多 1 MB，上传文件最多 64 MB", "bodies are at most 1 MB, uploads at most 64 MB"},
                       "body");
    }
    const bool is_gone = error == wire::error::end_of_stream || error == wire::error::partial_message;
    if (is_gone || error.category() != make_error_code(wire::error::bad_method).category()) return std::nullopt;
    return problem(problems::bad_input, {"请求不符合 HTTP/1.1", "the request is not valid HTTP/1.1"}, {}, "request");
}

// Two servers must never disagree where a request ends: whatever leaves room for doubt is refused (RFC 9112, 6.1
// to 6.3).
bool is_framing_in_doubt(const wire::request_header<>& header) {
    const auto count = [&](wire::field name) {
        const auto [first, last] = header.equal_range(name);
        return std::distance(first, last);
    };
    const auto lengths = count(wire::field::content_length);
    const auto encodings = count(wire::field::transfer_encoding);
    if (count(wire::field::host) != 1) return true;
    if (lengths > 1 || header[wire::field::content_length].find(',') != beast::string_view::npos) return true;
    if (encodings == 0) return false;
    return encodings > 1 || lengths > 0 || header.version() < 11 ||
           !beast::iequals(header[wire::field::transfer_encoding], "chunked");
}

Incoming to_incoming(const wire::request<wire::string_body>& request) {
    const wire::request_header<>& header = request;
    const auto text = [](beast::string_view view) { return std::string(view.data(), view.size()); };
    return {text(header.method_string()),
            text(header.target()),
            text(header[wire::field::host]),
            text(header[wire::field::if_none_match]),
            text(header[wire::field::accept_encoding]),
            text(header[wire::field::origin]),
            text(header[wire::field::content_type]),
            text(header["Idempotency-Key"]),
            request.body()};
}

asio::awaitable<Response> make_answer(const Answer& answer, const Incoming& incoming) {
    co_return answer(incoming);
}

Response too_busy(const Text& message) {
    Response busy = problem(problems::busy, message, {"请稍后重试", "try again later"});
    busy.headers.emplace_back("Retry-After", "5");
    return busy;
}

// What takes seconds has workers of its own, so that the others are answered meanwhile.
asio::awaitable<Response> have_answered(Server& server, const Incoming& incoming) {
    if (!server.takes_long || !server.takes_long(incoming)) {
        co_return co_await asio::co_spawn(server.workers, make_answer(server.answer, incoming), asio::use_awaitable);
    }
    if (server.long_waiting >= server.limits.long_waiting)
        co_return too_busy({"正在计算的请求过多", "too much is being worked out already"});
    ++server.long_waiting;
    std::exception_ptr failure;
    Response response;
    try {
        response =
            co_await asio::co_spawn(server.long_workers, make_answer(server.answer, incoming), asio::use_awaitable);
    } catch (...) {
        failure = std::current_exception();
    }
    --server.long_waiting;
    if (failure) std::rethrow_exception(failure);
    co_return response;
}

struct Outcome {
    std::optional<Response> response;  // nothing: the caller went away, or was too slow
    unsigned version = 11;
    bool keep_alive = false;
};

// A header line that goes on in the next one (RFC 9112, 5.2): readers differ in what they make of it.
bool has_folded_line(std::string_view bytes) {
    bytes = bytes.substr(0, bytes.find("\r\n\r\n"));
    return bytes.find("\r\n ") != std::string_view::npos || bytes.find("\r\n\t") != std::string_view::npos;
}

// Feeds the parser until it has the whole header. Gives the error that the bytes, or the connection, have.
asio::awaitable<error_code> read_header(Stream& stream, beast::flat_buffer& buffer, Parser& parser) {
    while (!parser.is_header_done()) {
        const asio::const_buffer unread = buffer.data();
        // The parser takes the lines of the header all at once, so none has been taken where one is folded.
        if (has_folded_line({static_cast<const char*>(unread.data()), unread.size()})) co_return wire::error::bad_field;
        error_code error;
        buffer.consume(parser.put(unread, error));
        if (error && error != wire::error::need_more) co_return error;
        if (parser.is_header_done()) break;
        const auto [read_error, count] = co_await stream.async_read_some(buffer.prepare(4096), as_result);
        if (read_error) co_return read_error;
        buffer.commit(count);
    }
    co_return error_code();
}

// Reads one request and has it answered. What is refused before its body was read closes the connection.
asio::awaitable<Outcome> read_and_answer(Server& server, Connection& connection, beast::flat_buffer& buffer) {
    connection.stream.expires_after(server.limits.request);
    Parser parser;
    parser.header_limit(server.limits.header_bytes);
    parser.body_limit(std::max(server.limits.body_bytes, server.limits.upload_bytes));
    const error_code header_error = co_await read_header(connection.stream, buffer, parser);
    if (header_error) co_return Outcome{framing_problem(header_error)};
    if (is_framing_in_doubt(parser.get())) {
        co_return Outcome{problem(problems::bad_input,
                                  {"请求的长度或主机不明确", "the length or the host of the request is in doubt"},
                                  {"只能有一个 Host；Content-Length 与 Transfer-Encoding 不能并用或重复",
                                   "give one Host, and either one Content-Length or Transfer-Encoding: chunked"},
                                  "header")};
    }
    if (parser.get().count(wire::field::expect) > 0) {
        co_return Outcome{
            problem(problems::expectation_failed, {"不支持 Expect", "Expect is not supported"}, {}, "header:Expect")};
    }
    const auto view = [](beast::string_view text) { return std::string_view(text.data(), text.size()); };
    const bool is_upload =
        server.is_large && server.is_large(view(parser.get().method_string()), view(parser.get().target()));
    const std::uint64_t limit = is_upload ? server.limits.upload_bytes : server.limits.body_bytes;
    const auto length = parser.content_length();
    if (length && *length > limit) co_return Outcome{framing_problem(make_error_code(wire::error::body_limit))};
    parser.body_limit(limit);
    if (is_upload) connection.stream.expires_after(server.limits.upload);
    const wire::verb method = parser.get().method();
    const bool has_method = method == wire::verb::get || method == wire::verb::head || method == wire::verb::post ||
                            method == wire::verb::delete_;
    if (has_method) {
        const auto [error, bytes] = co_await wire::async_read(connection.stream, buffer, parser, as_result);
        if (error) co_return Outcome{framing_problem(error)};
    }
    connection.stream.expires_never();
    const Incoming incoming = to_incoming(parser.get());
    Outcome outcome;
    outcome.version = parser.get().version();
    outcome.keep_alive = parser.is_done() && parser.get().keep_alive() && !server.is_stopping;
    outcome.response = co_await have_answered(server, incoming);
    co_return outcome;
}

// Says goodbye so that the last answer arrives: closing while bytes are still coming in would take it back.
asio::awaitable<void> close_gently(Stream& stream) {
    error_code ignored;  // the other end may have gone already
    stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
    stream.expires_after(std::chrono::seconds(1));
    std::array<char, 4096> bytes{};
    for (int reads = 0; reads < 512; ++reads) {
        const auto [error, count] = co_await stream.async_read_some(asio::buffer(bytes), as_result);
        if (error) break;
    }
    stream.close();
}

asio::awaitable<void> serve_connection(Server& server, tcp::socket socket) {
    Connection connection{Stream(std::move(socket))};
    const Registration registration(server, connection);
    beast::flat_buffer buffer;
    for (;;) {
        if (buffer.size() == 0) {
            connection.is_idle = true;
            connection.stream.expires_after(server.limits.idle);
            const auto [error, count] = co_await connection.stream.async_read_some(buffer.prepare(4096), as_result);
            connection.is_idle = false;
            if (error) co_return;
            buffer.commit(count);
        }
        Outcome outcome = co_await read_and_answer(server, connection, buffer);
        if (!outcome.response) co_return;
        connection.stream.expires_after(server.limits.response);
        const bool is_sent = co_await send(connection.stream, *outcome.response, outcome.version, outcome.keep_alive);
        if (!is_sent) co_return;
        if (!outcome.keep_alive) break;
    }
    co_await close_gently(connection.stream);
}

void log_failure(const std::exception_ptr& failure) {
    if (!failure) return;
    try {
        std::rethrow_exception(failure);
    } catch (const std::exception& error) {
        log::error(fmt::format("a connection failed: {}", error.what()));
    }
}

// One try without waiting: a fresh socket has room for it.
void refuse_busy(tcp::socket& socket) {
    const Response busy = too_busy({"连接过多", "there are too many connections"});
    auto message = to_wire<wire::string_body>(busy, 11, false);
    message.body() = std::string(busy.body.bytes());
    std::ostringstream bytes;
    bytes << message;
    error_code ignored;  // refused either way
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(bytes.str()), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
}

asio::awaitable<void> accept_connections(Server& server, tcp::acceptor& acceptor) {
    asio::steady_timer pause(acceptor.get_executor());
    for (;;) {
        auto [error, socket] = co_await acceptor.async_accept(as_result);
        if (error == asio::error::operation_aborted || !acceptor.is_open()) co_return;
        if (error) {
            log::warning(fmt::format("a connection could not be taken: {}", error.message()));
            pause.expires_after(std::chrono::milliseconds(200));  // out of file descriptors: let some go first
            co_await pause.async_wait(as_result);
            continue;
        }
        if (server.connections.size() >= server.limits.connections) {
            refuse_busy(socket);
            continue;
        }
        error_code ignored;  // only a matter of speed
        socket.set_option(tcp::no_delay(true), ignored);
        asio::co_spawn(acceptor.get_executor(), serve_connection(server, std::move(socket)), &log_failure);
    }
}

// Ends what is idle, lets what is being answered finish for a while, then stops the loop.
asio::awaitable<void> wait_for_stop(Server& server, asio::io_context& io, tcp::acceptor& acceptor,
                                    const std::atomic<bool>& stop) {
    asio::steady_timer timer(io);
    while (!stop.load(std::memory_order_relaxed)) {
        timer.expires_after(std::chrono::milliseconds(100));
        co_await timer.async_wait(as_result);
    }
    server.is_stopping = true;
    acceptor.close();
    const auto deadline = std::chrono::steady_clock::now() + server.limits.shutting_down;
    while (!server.connections.empty() && std::chrono::steady_clock::now() < deadline) {
        for (Connection* connection : server.connections) {
            if (connection->is_idle) connection->stream.cancel();
        }
        timer.expires_after(std::chrono::milliseconds(10));
        co_await timer.async_wait(as_result);
    }
    io.stop();
}

Result<asio::ip::address> loopback_address(const std::string& text) {
    error_code error;
    const auto address = asio::ip::make_address(text == "localhost" ? "127.0.0.1" : text, error);
    if (error) {
        return refuse(ErrorCode::bad_input,
                      {fmt::format("{} 不是网络地址", text), fmt::format("{} is not an address", text)},
                      {"例如 127.0.0.1", "give one like 127.0.0.1"}, "--listen");
    }
    if (!address.is_loopback()) {
        return refuse(
            ErrorCode::forbidden,
            {fmt::format("不能监听 {}：尚无账号，只能在本机使用", text),
             fmt::format("cannot listen on {}: there are no accounts yet, so only this machine may ask", text)},
            {"请用 127.0.0.1 或 ::1", "use 127.0.0.1 or ::1"}, "--listen");
    }
    return address;
}

Result<void> open_acceptor(tcp::acceptor& acceptor, const tcp::endpoint& endpoint) {
    error_code error;
    acceptor.open(endpoint.protocol(), error);
    if (!error) acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error) acceptor.bind(endpoint, error);
    if (!error) acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (!error) return {};
    return refuse(ErrorCode::conflict,
                  {fmt::format("端口 {} 无法使用：{}", endpoint.port(), error.message()),
                   fmt::format("port {} cannot be used: {}", endpoint.port(), error.message())},
                  {"请换一个端口，或停止占用它的程序", "choose another port, or stop the program that holds it"},
                  "--listen");
}

}  // namespace

Result<void> run_server(const ServerOptions& options, const Answer& answer) {
    TRY(const auto address, loopback_address(options.address));
    // The loop goes first when this ends: connections that are still open say goodbye to `server`.
    asio::thread_pool workers(static_cast<std::size_t>(std::max(1, options.limits.workers)));
    asio::thread_pool long_workers(static_cast<std::size_t>(std::max(1, options.limits.long_workers)));
    Server server{options.limits, answer, options.takes_long, options.is_large, workers, long_workers, 0, {}, false};
    asio::io_context io(1);
    tcp::acceptor acceptor(io);
    TRY_VOID(open_acceptor(acceptor, tcp::endpoint(address, options.port)));
    asio::co_spawn(io, accept_connections(server, acceptor), &log_failure);
    if (options.stop != nullptr) asio::co_spawn(io, wait_for_stop(server, io, acceptor, *options.stop), &log_failure);
    if (options.on_listening) options.on_listening(acceptor.local_endpoint().port());
    io.run();
    workers.join();
    long_workers.join();
    return {};
}

}  // namespace yingtuo::http
