// Server: HTTP/1.1 on a loopback address. Framing, limits, time-outs and shutting down; what is answered is dispatch.h.
// Boost.Asio and Beast stay in server.cpp.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "http/message.h"

namespace yingtuo::http {

struct ServerLimits {
    std::uint32_t header_bytes = 16 * 1024;
    std::uint64_t body_bytes = std::uint64_t{1024} * 1024;
    std::uint64_t upload_bytes = std::uint64_t{64} * 1024 * 1024;  // where is_large says so
    std::size_t connections = 256;
    int workers = 2;                                 // threads that make answers; one more reads and writes
    int long_workers = 2;                            // threads that make answers which take seconds
    std::size_t long_waiting = 16;                   // of those, at once; more are refused
    std::chrono::milliseconds idle{30'000};          // between two requests of a connection
    std::chrono::milliseconds request{10'000};       // from a request's first byte to its last
    std::chrono::milliseconds upload{120'000};       // the same of an upload
    std::chrono::milliseconds response{30'000};      // for taking an answer
    std::chrono::milliseconds shutting_down{5'000};  // for answers still being made when the server stops
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;                             // 0: any free one
    const std::atomic<bool>* stop = nullptr;               // looked at ten times a second
    std::function<void(std::uint16_t)> on_listening = {};  // with the port, before the first request is taken
    std::function<bool(const Incoming&)> takes_long = {};  // which answers take seconds; not given: none
    // Which requests may bring an upload, by method and target; not given: none.
    std::function<bool(std::string_view method, std::string_view target)> is_large = {};
    ServerLimits limits = {};
};

// Called by several threads at a time.
using Answer = std::function<Response(const Incoming&)>;

// Serves until `stop` is set. Refuses an address that is no loopback address (forbidden: there are no accounts yet),
// one that is not an address at all, and a port that is taken (conflict).
[[nodiscard]] Result<void> run_server(const ServerOptions& options, const Answer& answer);

}  // namespace yingtuo::http
