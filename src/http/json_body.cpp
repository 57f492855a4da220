#include "http/json_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr std::size_t deepest = 8;

std::string_view without_outer_blanks(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(' ');
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

// Code points of valid UTF-8.
std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

Result<json::object> parse_body(std::string_view text) {
    json::parse_options options;
    options.max_depth = deepest;
    boost::system::error_code error;
    json::value value = json::parse(json::string_view(text.data(), text.size()), error, {}, options);
    if (error || !value.is_object()) {
        return refuse(ErrorCode::bad_input, {"请求内容不是 JSON 对象", "the body is not a JSON object"},
                      {"格式见 /api/v1/openapi.json", "/api/v1/openapi.json describes it"}, "body");
    }
    return std::move(value.get_object());
}

std::string Fields::where(std::string_view name) const {
    return fmt::format("body:{}{}{}", path_, path_.empty() ? "" : ".", name);
}

Error Fields::wrong(std::string_view name, Text hint) const {
    const bool is_there = has(name);
    return {ErrorCode::bad_input,
            is_there ? Text{fmt::format("字段 {} 的值无效", name), fmt::format("the value of {} is not valid", name)}
                     : Text{fmt::format("缺少字段 {}", name), fmt::format("the field {} is missing", name)},
            std::move(hint), where(name)};
}

Result<void> Fields::only(const std::vector<std::string_view>& known) const {
    for (const auto& [name, value] : *object_) {
        const std::string_view given(name.data(), name.size());
        if (std::find(known.begin(), known.end(), given) != known.end()) continue;
        const std::string list = fmt::format("{}", fmt::join(known, ", "));
        // A name may be as long as the body: it is not repeated whole.
        return refuse(ErrorCode::bad_input, {"有不认识的字段", "there is a field that is not known here"},
                      {"可用的字段：" + list, "use: " + list}, where(given.substr(0, 40)));
    }
    return {};
}

Result<std::string> Fields::text(std::string_view name, std::size_t longest) const {
    const json::value* value = object_->if_contains(key(name));
    const Error error = wrong(
        name, {fmt::format("应为 1 到 {} 个字", longest), fmt::format("give a text of 1 to {} characters", longest)});
    if (value == nullptr || !value->is_string()) return tl::make_unexpected(error);
    const std::string_view found = without_outer_blanks({value->get_string().data(), value->get_string().size()});
    const bool has_control = std::any_of(found.begin(), found.end(),
                                         [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (found.empty() || has_control || characters(found) > longest) return tl::make_unexpected(error);
    return std::string(found);
}

Result<Date> Fields::date(std::string_view name) const {
    TRY(const std::string found, text(name, 10));
    if (const auto date = parse_date(found)) return *date;
    return tl::make_unexpected(wrong(name, {"日期的写法：2025-07-15", "write dates like 2025-07-15"}));
}

Result<std::int64_t> Fields::whole(std::string_view name, std::int64_t low, std::int64_t high) const {
    TRY(const auto value, whole_or_null(name, low, high));
    if (value) return *value;
    return tl::make_unexpected(wrong(name, {fmt::format("应为 {} 到 {} 的整数", low, high),
                                            fmt::format("give a whole number from {} to {}", low, high)}));
}

Result<std::optional<std::int64_t>> Fields::whole_or_null(std::string_view name, std::int64_t low,
                                                          std::int64_t high) const {
    const json::value* value = object_->if_contains(key(name));
    if (value != nullptr && value->is_null()) return std::nullopt;
    if (value != nullptr && value->is_int64() && value->get_int64() >= low && value->get_int64() <= high)
        return value->get_int64();
    return tl::make_unexpected(wrong(name, {fmt::format("应为 {} 到 {} 的整数", low, high),
                                            fmt::format("give a whole number from {} to {}", low, high)}));
}

Result<double> Fields::number(std::string_view name) const {
    const json::value* value = object_->if_contains(key(name));
    if (value != nullptr && value->is_number() && std::isfinite(value->to_number<double>()))
        return value->to_number<double>();
    return tl::make_unexpected(wrong(name, {"应为数字", "give a number"}));
}

Result<const json::array*> Fields::array(std::string_view name) const {
    const json::value* value = object_->if_contains(key(name));
    if (value != nullptr && value->is_array()) return &value->get_array();
    return tl::make_unexpected(wrong(name, {"应为列表", "give a list"}));
}

}  // namespace yingtuo::http
