#include "formats/csv.h"

#include <fmt/format.h>

#include <array>

#include "formats/files.h"
#include "formats/refusals.h"
#include "formats/text_file.h"

namespace yingtuo::formats {

namespace {

void append_cell(std::string& text, const std::string& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        text += cell;
        return;
    }
    text.push_back('"');
    for (const char c : cell) {
        if (c == '"') text.push_back('"');
        text.push_back(c);
    }
    text.push_back('"');
}

void append_row(std::string& text, const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) text.push_back(',');
        append_cell(text, cells[i]);
    }
    text += "\r\n";
}

// The separator that stands most often outside quotes in the first lines.
char separator_of(std::string_view text) {
    constexpr std::array<char, 3> candidates = {',', ';', '\t'};
    constexpr int lines_to_look_at = 50;
    std::array<int, 3> counts = {};
    bool is_quoted = false;
    int lines = 0;
    for (const char c : text) {
        if (c == '"') is_quoted = !is_quoted;
        if (is_quoted) continue;
        if (c == '\n' && ++lines == lines_to_look_at) break;
        for (std::size_t i = 0; i < candidates.size(); ++i) counts[i] += c == candidates[i] ? 1 : 0;
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < candidates.size(); ++i) {
        if (counts[i] > counts[best]) best = i;
    }
    return candidates[best];
}

// Cuts a text into rows and cells, one character at a time.
class CsvParser {
  public:
    CsvParser(std::string_view text, std::string where, const SheetLimits& limits)
        : text_(text), where_(std::move(where)), limits_(limits), separator_(separator_of(text)) {}

    Result<std::vector<SheetRow>> parse() {
        while (at_ < text_.size()) {
            TRY_VOID(parse_row());
        }
        return std::move(rows_);
    }

  private:
    Result<void> parse_row() {
        SheetRow row{++number_, {}};
        if (number_ > limits_.rows) {
            return too_large(where_, fmt::format("超过 {} 行", limits_.rows),
                             fmt::format("more than {} rows", limits_.rows));
        }
        bool goes_on = true;
        while (goes_on) {
            std::string cell;
            TRY_VOID(parse_cell(cell));
            if (character_count(cell) > limits_.cell_characters) {
                return too_large(
                    where_, fmt::format("第 {} 行有单元格超过 {} 字", number_, limits_.cell_characters),
                    fmt::format("row {} has a cell of more than {} characters", number_, limits_.cell_characters));
            }
            row.cells.push_back(std::move(cell));
            goes_on = at_ < text_.size() && text_[at_] == separator_;
            if (goes_on) ++at_;
        }
        skip_line_end();
        while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
        if (row.cells.size() > static_cast<std::size_t>(limits_.columns)) {
            return too_large(where_, fmt::format("第 {} 行超过 {} 列", number_, limits_.columns),
                             fmt::format("row {} has more than {} columns", number_, limits_.columns));
        }
        if (!is_blank(row)) rows_.push_back(std::move(row));
        return {};
    }

    // A quote counts only at the start of a cell; what follows the closing one up to the separator belongs to the cell.
    Result<void> parse_cell(std::string& cell) {
        if (at_ < text_.size() && text_[at_] == '"') {
            ++at_;
            for (;;) {
                const auto quote = text_.find('"', at_);
                if (quote == std::string_view::npos) {
                    return damaged(fmt::format("{}:{}", where_, number_), "有引号没有成对",
                                   "a quoted cell is never closed");
                }
                cell += text_.substr(at_, quote - at_);
                at_ = quote + 1;
                if (at_ >= text_.size() || text_[at_] != '"') break;
                cell.push_back('"');
                ++at_;
            }
        }
        const auto from = at_;
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
        cell += text_.substr(from, at_ - from);
        return {};
    }

    void skip_line_end() {
        if (at_ < text_.size() && text_[at_] == '\r') ++at_;
        if (at_ < text_.size() && text_[at_] == '\n') ++at_;
    }

    std::string_view text_;
    std::string where_;
    const SheetLimits& limits_;
    char separator_;
    std::size_t at_ = 0;
    int number_ = 0;
    std::vector<SheetRow> rows_;
};

}  // namespace

std::string csv_text(const Table& table) {
    std::string text;
    append_row(text, table.header);
    for (const auto& row : table.rows) append_row(text, row);
    return text;
}

Result<void> write_csv(const std::filesystem::path& file, const Table& table) {
    return write_file(file, csv_text(table));
}

Result<Sheet> read_csv(std::string_view content, const std::string& file_name, const SheetLimits& limits) {
    TRY(const std::string text, to_utf8(content, file_name));
    TRY(auto rows, CsvParser(text, file_name, limits).parse());
    std::string name = file_name;
    const auto dot = name.rfind('.');
    if (dot != std::string::npos && dot > 0) name.resize(dot);
    return Sheet{file_name, name, {}, std::move(rows)};
}

}  // namespace yingtuo::formats
