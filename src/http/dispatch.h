// Dispatch: from a request as it came to its answer. Every refusal, and every failure, ends here as a problem.
#pragma once

#include <string_view>
#include <vector>

#include "http/assets.h"
#include "http/message.h"
#include "http/what_if_desk.h"

namespace yingtuo::http {

// Answers to this machine alone: "localhost", 127.0.0.0/8, [::1], with or without a port. Any other name in Host means
// that some page elsewhere made the browser ask (DNS rebinding).
[[nodiscard]] bool is_loopback_host(std::string_view host);

// Never throws: what fails is logged and answered 500 without detail.
[[nodiscard]] Response dispatch(WhatIfDesk& desk, const std::vector<Asset>& assets, const Incoming& incoming) noexcept;

// Does the answer take seconds, so that it must not keep the others waiting?
[[nodiscard]] bool takes_long(const Incoming& incoming);

// May a request of this method and target bring files, and so a large body?
[[nodiscard]] bool is_large(std::string_view method, std::string_view target);

// What every answer carries, beside its own headers.
[[nodiscard]] const std::vector<std::pair<std::string_view, std::string_view>>& security_headers();

}  // namespace yingtuo::http
