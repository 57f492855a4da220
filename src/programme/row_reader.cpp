#include "programme/row_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace yingtuo::programme {

namespace {

constexpr std::size_t longest_cell = 2000;  // bytes
constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

}  // namespace

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::vector<std::size_t> column_places(const Sheet& sheet, std::span<const std::string_view> names,
                                       std::string_view code, std::vector<DoubtfulRow>& wrong) {
    std::vector<std::size_t> places(names.size(), nowhere);
    if (sheet.rows.empty()) return places;
    const SheetRow& header = sheet.rows.front();
    const auto say = [&](std::size_t column, std::string zh, std::string en) {
        wrong.push_back({sheet.file,
                         sheet.name,
                         header.number,
                         column_letters(column),
                         std::string(code),
                         DoubtLevel::refused,
                         {std::move(zh), std::move(en)}});
    };
    for (std::size_t column = 0; column < header.cells.size(); ++column) {
        const std::string_view title = trimmed(header.cells[column]);
        if (title.empty()) continue;
        const auto found = std::find(names.begin(), names.end(), title);
        if (found == names.end()) {
            say(column, fmt::format("不认识的列“{}”", title), fmt::format("unknown column \"{}\"", title));
            continue;
        }
        std::size_t& place = places[static_cast<std::size_t>(found - names.begin())];
        if (place != nowhere)
            say(column, fmt::format("列“{}”出现两次", title), fmt::format("the column \"{}\" stands twice", title));
        place = column;
    }
    return places;
}

std::string_view RowReader::cell(std::string_view column) const {
    const std::size_t place = place_of(column);
    return place >= row_->cells.size() ? std::string_view() : trimmed(row_->cells[place]);
}

void RowReader::text(std::string_view column, std::string& into, bool needed) {
    into = std::string(cell(column));
    if (needed && into.empty()) say(column, "不能为空", "must not be empty");
    if (into.size() > longest_cell) say(column, "太长", "is too long");
    if (std::any_of(into.begin(), into.end(), [](unsigned char c) { return c < 0x20; }))
        say(column, "含有控制字符", "holds control characters");
}

void RowReader::number(std::string_view column, int& into, int empty, int low, int high) {
    const std::string_view text = cell(column);
    into = empty;
    if (text.empty()) return;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), into);
    if (error != std::errc{} || end != text.data() + text.size() || into < low || into > high) {
        say(column, fmt::format("应为 {} 至 {} 的整数", low, high),
            fmt::format("must be a whole number from {} to {}", low, high));
        into = empty;
    }
}

void RowReader::flag(std::string_view column, bool& into, std::string_view yes, std::string_view no) {
    const std::string_view text = cell(column);
    into = text == yes;
    if (!text.empty() && text != yes && text != no)
        say(column, fmt::format("应为“{}”或“{}”", yes, no), fmt::format("must be \"{}\" or \"{}\"", yes, no));
}

void RowReader::list(std::string_view column, std::vector<std::string>& into) {
    into.clear();
    std::string_view text = cell(column);
    while (!text.empty()) {
        const auto end = text.find(list_separator);
        const std::string_view item = trimmed(text.substr(0, end));
        if (!item.empty()) into.emplace_back(item);
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + list_separator.size());
    }
}

void RowReader::regions(std::string_view column, std::vector<std::string>& into) {
    list(column, into);
    for (const std::string& region : into) {
        if (region.size() != 12 || region.find_first_not_of("0123456789") != std::string::npos)
            say(column, fmt::format("“{}”不是十二位区划代码", region),
                fmt::format("\"{}\" is not a region code of twelve digits", region));
    }
}

void RowReader::say(std::string_view column, std::string_view zh, std::string_view en) {
    const std::size_t place = place_of(column);
    DoubtfulRow& fault = wrong_->emplace_back();
    fault.file = sheet_->file;
    fault.sheet = sheet_->name;
    fault.row = row_->number;
    fault.column = (place == nowhere ? std::string() : column_letters(place) + " ") + std::string(column);
    fault.code = code_;
    fault.level = DoubtLevel::refused;
    fault.sentence = {fmt::format("{}{}", column, zh), fmt::format("{} {}", column, en)};
}

std::size_t RowReader::place_of(std::string_view column) const {
    const auto found = std::find(names_.begin(), names_.end(), column);
    return found == names_.end() ? nowhere : columns_[static_cast<std::size_t>(found - names_.begin())];
}

void RowReader::say_not_among(std::string_view column, std::string_view text, std::string_view known) {
    say(column, fmt::format("“{}”不在可选项中：{}", text, known), fmt::format("\"{}\" is not one of {}", text, known));
}

}  // namespace yingtuo::programme
