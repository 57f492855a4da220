#include "http/request.h"

#include <fmt/format.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <charconv>

namespace yingtuo::http {

namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

// UTF-8 without control characters. ICU puts U+FFFD where the bytes are not UTF-8; nobody searches for that itself.
bool is_clean_text(std::string_view text) {
    const auto characters =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    for (std::int32_t at = 0; at < characters.length(); at = characters.moveIndex32(at, 1)) {
        const UChar32 c = characters.char32At(at);
        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFFFD) return false;
    }
    return true;
}

std::optional<long> whole_within(std::string_view text, long low, long high) {
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < low || value > high) return std::nullopt;
    return value;
}

std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
            if (high < 0 || low < 0) return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += plus_is_space && text[i] == '+' ? ' ' : text[i];
        }
    }
    if (!is_clean_text(out)) return std::nullopt;
    return out;
}

Error broken_address() {
    return {ErrorCode::bad_input,
            {"网址无法识别", "the address of the request cannot be read"},
            {"请检查网址中的转义和编码（UTF-8）", "check the escapes of the address; text is UTF-8"},
            "target"};
}

}  // namespace

Error Query::wrong_value(std::string_view name, std::string hint_zh, std::string hint_en) {
    return {ErrorCode::bad_input,
            {fmt::format("参数 {} 的值无效", name), fmt::format("the value of parameter {} is not valid", name)},
            {std::move(hint_zh), std::move(hint_en)},
            fmt::format("query:{}", name)};
}

Result<Query> Query::parse(std::string_view text) {
    Query query;
    while (!text.empty()) {
        const std::string_view pair = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(text.size(), pair.size() + 1));
        if (pair.empty()) continue;
        const std::size_t equals = pair.find('=');
        auto name = percent_decoded(pair.substr(0, equals), true);
        auto value = percent_decoded(equals == std::string_view::npos ? "" : pair.substr(equals + 1), true);
        if (!name || !value) return tl::make_unexpected(broken_address());
        const bool is_repeated = std::any_of(query.values_.begin(), query.values_.end(),
                                             [&](const auto& known) { return known.first == *name; });
        if (is_repeated) {
            return refuse(
                ErrorCode::bad_input,
                {fmt::format("参数 {} 出现两次", *name), fmt::format("parameter {} is given twice", *name)},
                {"每个参数只能给一次；多个值用逗号分隔", "give a parameter once; separate several values by commas"},
                fmt::format("query:{}", *name));
        }
        query.values_.emplace_back(std::move(*name), std::move(*value));
    }
    return query;
}

Result<void> Query::only(const std::vector<std::string_view>& known) const {
    for (const auto& [name, value] : values_) {
        if (std::find(known.begin(), known.end(), name) != known.end()) continue;
        Text hint{"此地址不接受任何参数", "this address takes no parameters"};
        if (!known.empty()) {
            const std::string list = fmt::format("{}", fmt::join(known, ", "));
            hint = {"可用的参数：" + list, "use: " + list};
        }
        return refuse(ErrorCode::bad_input,
                      {fmt::format("不认识参数 {}", name), fmt::format("parameter {} is not known here", name)},
                      std::move(hint), fmt::format("query:{}", name));
    }
    return {};
}

std::optional<std::string_view> Query::text(std::string_view name) const {
    for (const auto& [known, value] : values_) {
        if (known == name && !value.empty()) return value;
    }
    return std::nullopt;
}

Result<std::optional<long>> Query::whole(std::string_view name, long low, long high) const {
    const auto given = text(name);
    if (!given) return std::nullopt;
    const auto value = whole_within(*given, low, high);
    if (!value) {
        return tl::make_unexpected(wrong_value(name, fmt::format("应为 {} 到 {} 的整数", low, high),
                                               fmt::format("give a whole number from {} to {}", low, high)));
    }
    return value;
}

Result<std::vector<long>> Query::wholes(std::string_view name, long low, long high) const {
    std::vector<long> values;
    for (const std::string& part : parts(name)) {
        const auto value = whole_within(part, low, high);
        if (!value) {
            return tl::make_unexpected(
                wrong_value(name, fmt::format("应为 {} 到 {} 的整数，几个之间用逗号隔开", low, high),
                            fmt::format("give whole numbers from {} to {} with commas between", low, high)));
        }
        values.push_back(*value);
    }
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Result<std::optional<bool>> Query::flag(std::string_view name) const {
    const auto given = text(name);
    if (!given) return std::nullopt;
    if (*given == "true") return true;
    if (*given == "false") return false;
    return tl::make_unexpected(wrong_value(name, "应为 true 或 false", "give true or false"));
}

Result<Page> Query::page() const {
    TRY(const auto offset, whole("offset", 0, 10'000'000));
    TRY(const auto limit, whole("limit", 1, largest_limit));
    return Page{static_cast<std::size_t>(offset.value_or(0)), static_cast<std::size_t>(limit.value_or(default_limit))};
}

std::vector<std::string> Query::parts(std::string_view name) const {
    std::vector<std::string> found;
    const auto given = text(name);
    if (!given) return found;
    std::string_view rest = *given;
    for (;;) {
        const std::size_t comma = rest.find(',');
        found.emplace_back(rest.substr(0, comma));
        if (comma == std::string_view::npos) return found;
        rest.remove_prefix(comma + 1);
    }
}

Result<Target> parse_target(std::string_view target) {
    // The absolute form ("GET http://elsewhere/") is for proxies, a fragment is for browsers: neither belongs here.
    if (target.empty() || target.front() != '/' || target.find('#') != std::string_view::npos)
        return tl::make_unexpected(broken_address());
    Target parsed;
    const std::size_t mark = target.find('?');
    std::string_view path = target.substr(0, mark);
    if (mark != std::string_view::npos) {
        TRY(parsed.query, Query::parse(target.substr(mark + 1)));
    }
    auto decoded = percent_decoded(path, false);
    if (!decoded) return tl::make_unexpected(broken_address());
    parsed.path = std::move(*decoded);
    // Split before decoding: an escaped slash is part of its segment and never makes a new one.
    path.remove_prefix(1);
    while (!path.empty()) {
        const std::string_view segment = path.substr(0, path.find('/'));
        parsed.segments.push_back(percent_decoded(segment, false).value_or(""));
        if (segment.size() == path.size()) break;
        path.remove_prefix(segment.size() + 1);
        if (path.empty()) parsed.segments.emplace_back();  // a slash at the end is a place of its own
    }
    return parsed;
}

Result<std::int64_t> parse_id(const std::string& text) {
    std::int64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id);
    if (error == std::errc{} && end == text.data() + text.size() && id >= 1) return id;
    return refuse(ErrorCode::bad_input, {"编号无效", "this is not a number of anything"},
                  {"请给出数字编号", "give its number"}, "path:id");
}

std::string in_small_letters(std::string_view text) {
    std::string letters(text);
    std::transform(letters.begin(), letters.end(), letters.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return letters;
}

}  // namespace yingtuo::http
