#include "formats/number_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace yingtuo::formats {

namespace {

constexpr double largest_number = 1e12;  // sums stay far inside what is exact

bool is_white_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\0' || c == ',' || c == '\f';
}

}  // namespace

Result<double> NumberReader::number(std::string_view field) {
    skip_blanks();
    if (at_ == text_.size()) return fail(field, {"文件在此之前就结束了。", "The file ends before it."});
    const char* first = text_.data() + at_;
    const char* last = text_.data() + text_.size();
    if (*first == '+') ++first;
    double value = 0;
    const auto [end, code] = std::from_chars(first, last, value);
    if (code != std::errc() || !std::isfinite(value) || (end != last && !is_white_space(*end)))
        return fail(field, {"不是数字。", "It is not a number."});
    if (std::abs(value) > largest_number) return fail(field, {"数字过大。", "It is too large."});
    at_ = static_cast<std::size_t>(end - text_.data());
    return value;
}

Result<double> NumberReader::at_least_zero(std::string_view field) {
    TRY(const double value, number(field));
    if (value < 0) return fail(field, {"不能为负。", "It cannot be negative."});
    return value;
}

Result<int> NumberReader::whole(std::string_view field, int least, int most) {
    TRY(const double value, number(field));
    if (value != std::floor(value)) return fail(field, {"须为整数。", "It must be a whole number."});
    if (value < least || value > most)
        return fail(field, {fmt::format("须在 {} 到 {} 之间。", least, most),
                            fmt::format("It must be between {} and {}.", least, most)});
    return static_cast<int>(value);
}

Result<void> NumberReader::skip_line_with(std::string_view word) {
    const std::size_t found = text_.find(word, at_);
    if (found == std::string_view::npos)
        return fail(word, {"缺少含有该词的一行。", "The line with this word is missing."});
    const std::size_t end = std::min(text_.find('\n', found), text_.size());
    line_ += static_cast<int>(std::count(text_.begin() + static_cast<std::ptrdiff_t>(at_),
                                         text_.begin() + static_cast<std::ptrdiff_t>(end), '\n'));
    at_ = end;
    return {};
}

bool NumberReader::is_at_end() {
    skip_blanks();
    return at_ == text_.size();
}

Result<void> NumberReader::end() {
    if (!is_at_end()) return fail("end of file", {"文件末尾有多余内容。", "There is more than was announced."});
    return {};
}

tl::unexpected<Error> NumberReader::fail(std::string_view field, Text message) const {
    return refuse(ErrorCode::bad_input,
                  {fmt::format("{}：{}", field, message.zh), fmt::format("{}: {}", field, message.en)},
                  {"请检查文件该行，并确认格式名称正确。", "Check this line, and that the format named is the file's."},
                  fmt::format("{}:{}", name_, line_));
}

void NumberReader::skip_blanks() {
    while (at_ < text_.size() && is_white_space(text_[at_])) {
        if (text_[at_] == '\n') ++line_;
        ++at_;
    }
}

}  // namespace yingtuo::formats
