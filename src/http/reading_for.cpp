#include "http/reading_for.h"

#include <fmt/format.h>

#include "http/json_body.h"

namespace yingtuo::http {

namespace {

Result<std::string> said(const Request& request, std::string_view name, std::size_t longest) {
    const auto text = request.query.text(name);
    if (text && text->size() <= 4 * longest) return std::string(*text);
    return tl::make_unexpected(Query::wrong_value(name, fmt::format("必填，不超过 {} 字", longest),
                                                  fmt::format("required, at most {} characters", longest)));
}

}  // namespace

Result<ReadingFor> reading_for(const Request& request) {
    constexpr std::size_t longest_purpose = 200;
    ReadingFor reading;
    TRY(reading.by, said(request, "by", longest_name));
    TRY(reading.purpose, said(request, "purpose", longest_purpose));
    return reading;
}

Result<std::optional<ReadingFor>> reading_for_if_said(const Request& request) {
    if (!request.query.text("by") && !request.query.text("purpose")) return std::nullopt;
    return reading_for(request);
}

}  // namespace yingtuo::http
