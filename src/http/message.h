// Messages: what the transport (server.h) hands in and takes back. No type of the HTTP library leaves server.cpp.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace yingtuo::http {

// One request as it came over the wire, framing already checked.
struct Incoming {
    std::string method;
    std::string target;
    std::string host;  // the one Host field
    std::string if_none_match;
    std::string accept_encoding;
    std::string origin = {};           // of the page that made the browser ask; empty where none was told
    std::string content_type = {};     // of the body
    std::string idempotency_key = {};  // the same request again has the same one
    std::string body = {};
};

// A body that someone keeps alive: bytes of the binary, or a string that several answers may share.
class Body {
  public:
    Body() = default;
    Body(std::string text) : Body(std::make_shared<const std::string>(std::move(text))) {}
    Body(std::shared_ptr<const std::string> text) : bytes_(*text), owner_(std::move(text)) {}
    // Of bytes that live as long as the program.
    [[nodiscard]] static Body of_static(std::string_view bytes) {
        Body body;
        body.bytes_ = bytes;
        return body;
    }
    [[nodiscard]] std::string_view bytes() const { return bytes_; }

  private:
    std::string_view bytes_;
    std::shared_ptr<const std::string> owner_;
};

struct Response {
    unsigned status = 200;
    std::string content_type = "application/json";
    Body body;
    std::vector<std::pair<std::string, std::string>> headers;  // beyond those every answer carries
    bool without_body = false;                                 // to HEAD: the length is told, the bytes are not sent
};

}  // namespace yingtuo::http
