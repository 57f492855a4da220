// Attachments: the header that gives an answer's file a name.
#pragma once

#include <string>
#include <string_view>

namespace yingtuo::http {

// RFC 8187: the name in any script; `plain` with the name's ending is for programs that do not know that. `how`:
// "attachment", or "inline" for what a browser shows itself. Folders before the name are left out.
[[nodiscard]] std::string disposition(std::string_view how, std::string_view plain, const std::string& name);

}  // namespace yingtuo::http
