#include "http/wire.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace yingtuo::http {

using std::chrono::milliseconds;

Wire::Wire(std::uint16_t port, int receive_buffer) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    if (receive_buffer > 0) setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr* const generic = static_cast<sockaddr*>(static_cast<void*>(&address));
    EXPECT_EQ(::connect(socket_, generic, sizeof address), 0);
}

void Wire::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;  // the server has hung up; what it said before can still be read
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool Wire::receive(milliseconds time) {
    if (is_ended_) return false;
    pollfd waiting{socket_, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(time.count())) <= 0) return false;
    std::array<char, 65536> bytes{};
    const ssize_t count = ::recv(socket_, bytes.data(), bytes.size(), 0);
    is_ended_ = count <= 0;
    if (!is_ended_) received_.append(bytes.data(), static_cast<std::size_t>(count));
    return !is_ended_;
}

WireAnswer Wire::read_answer(bool has_body) {
    WireAnswer answer;
    std::size_t end = received_.find("\r\n\r\n");
    while (end == std::string::npos) {
        if (!receive(milliseconds(10'000))) return answer;
        end = received_.find("\r\n\r\n");
    }
    answer.status = std::stoi(received_.substr(std::string_view("HTTP/1.1 ").size()));
    for (std::size_t at = received_.find("\r\n"); at < end;) {
        const std::size_t next = received_.find("\r\n", at + 2);
        const std::string line = received_.substr(at + 2, next - at - 2);
        std::string name = line.substr(0, line.find(": "));
        std::transform(name.begin(), name.end(), name.begin(),
                       [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        answer.headers[name] = line.substr(std::min(line.size(), name.size() + 2));
        at = next;
    }
    received_.erase(0, end + 4);
    const std::string length = answer.header("content-length");
    if (!has_body || length.empty()) return answer;
    while (received_.size() < std::stoul(length)) {
        if (!receive(milliseconds(10'000))) break;
    }
    answer.body = received_.substr(0, std::stoul(length));
    received_.erase(0, answer.body.size());
    return answer;
}

bool Wire::is_closed_within(milliseconds time) {
    const auto deadline = std::chrono::steady_clock::now() + time;
    while (received_.empty() && std::chrono::steady_clock::now() < deadline) {
        if (!receive(milliseconds(20)) && is_ended_) return true;
    }
    return false;
}

std::size_t Wire::read_until_closed(milliseconds time) {
    const auto deadline = std::chrono::steady_clock::now() + time;
    std::size_t bytes = 0;
    while (!is_ended_ && std::chrono::steady_clock::now() < deadline) {
        receive(milliseconds(50));
        bytes += received_.size();
        received_.clear();
    }
    return bytes;
}

void Wire::close() {
    if (socket_ >= 0) ::close(socket_);
    socket_ = -1;
}

}  // namespace yingtuo::http
