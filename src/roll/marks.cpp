#include "roll/marks.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "roll/header.h"

namespace yingtuo::roll {

namespace {

constexpr std::size_t longest_reason = 6'000;  // bytes: some two thousand characters

// "F 身份证号" -> 5.
std::optional<std::size_t> column_of(const DoubtfulRow& doubt) {
    return column_of_letters(std::string_view(doubt.column).substr(0, doubt.column.find(' ')));
}

std::string sentence_of(const DoubtfulRow& doubt) {
    const std::string_view level = name_of(doubt.level).zh;
    return doubt.column.empty() ? fmt::format("{}：{}", level, doubt.sentence.zh)
                                : fmt::format("{}（{}）：{}", level, doubt.column, doubt.sentence.zh);
}

// Takes the sentences of one row together.
struct Reasons {
    DoubtLevel level = DoubtLevel::note;
    std::vector<std::string> sentences;

    void add(const DoubtfulRow& doubt) {
        level = std::max(level, doubt.level);
        std::string sentence = sentence_of(doubt);
        if (std::find(sentences.begin(), sentences.end(), sentence) == sentences.end())
            sentences.push_back(std::move(sentence));
    }
    [[nodiscard]] std::string text() const {
        std::string text;
        for (std::size_t i = 0; i < sentences.size(); ++i) {
            if (text.size() + sentences[i].size() > longest_reason)
                return text + fmt::format("……另有 {} 条，见导入结果。", sentences.size() - i);
            text += (i == 0 ? "" : "\n") + sentences[i];
        }
        return text;
    }
};

}  // namespace

SheetMarks marks_of(const Sheet& sheet, std::span<const DoubtfulRow> doubtful) {
    SheetMarks marks;
    marks.sheet = sheet.name;
    marks.old_reason_columns = sheet.reason_columns;
    std::size_t width = 0;
    for (const SheetRow& row : sheet.rows) width = std::max(width, row.cells.size());
    marks.reason_column = sheet.reason_columns.empty() ? width : sheet.reason_columns.front();

    const Recognition recognition = recognise(sheet);
    if (recognition.header) {
        marks.first_header_row = sheet.rows[recognition.header->first].number;
        marks.last_header_row = sheet.rows[recognition.header->first_data - 1].number;
    }
    std::map<int, Reasons> reasons;
    std::map<std::pair<int, std::size_t>, DoubtLevel> cells;
    const auto mark = [&](int row, std::size_t column, DoubtLevel level) {
        DoubtLevel& now = cells.try_emplace({row, column}, level).first->second;
        now = std::max(now, level);
    };
    for (const DoubtfulRow& doubt : doubtful) {
        if (doubt.sheet != sheet.name) continue;
        reasons[doubt.row].add(doubt);
        if (const auto column = column_of(doubt)) {
            mark(doubt.row, *column, doubt.level);
        } else if (doubt.level == DoubtLevel::refused && recognition.header) {
            const auto& paths = recognition.header->paths;
            for (std::size_t at = 0; at < paths.size(); ++at) {
                if (!paths[at].empty()) mark(doubt.row, at, doubt.level);
            }
        }
    }
    for (const auto& [place, level] : cells) marks.cells.push_back({place.first, place.second, level});
    for (const auto& [row, found] : reasons) {
        // Where the heading has no cell of its own, it begins the reason: so the column is known again.
        std::string text = found.text();
        if (!recognition.header || row == marks.first_header_row) text = fmt::format("{}：{}", reason_heading, text);
        marks.reasons.push_back({row, found.level, std::move(text)});
    }
    return marks;
}

}  // namespace yingtuo::roll
