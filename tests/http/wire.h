// The other end of a connection, byte by byte: what no well-behaved client would send.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace yingtuo::http {

struct WireAnswer {
    int status = 0;                              // 0: the connection ended instead
    std::map<std::string, std::string> headers;  // names in small letters
    std::string body;

    [[nodiscard]] std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? std::string() : found->second;
    }
};

class Wire {
  public:
    // Connects to 127.0.0.1. `receive_buffer`: bytes the system may hold for this end; 0 for the usual.
    explicit Wire(std::uint16_t port, int receive_buffer = 0);
    ~Wire() { close(); }
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    void send(std::string_view bytes);
    // Waits up to ten seconds for one whole answer. To HEAD there is none of the body it tells the length of.
    [[nodiscard]] WireAnswer read_answer(bool has_body = true);
    // Does the server end the connection in this time, having sent nothing more?
    [[nodiscard]] bool is_closed_within(std::chrono::milliseconds time);
    // How many bytes come until the server ends the connection, or for so long.
    [[nodiscard]] std::size_t read_until_closed(std::chrono::milliseconds time);
    void close();

  private:
    bool receive(std::chrono::milliseconds time);  // false: ended, or nothing came

    int socket_ = -1;
    bool is_ended_ = false;
    std::string received_;
};

}  // namespace yingtuo::http
