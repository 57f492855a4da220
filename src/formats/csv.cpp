#include "formats/csv.h"

#include <fmt/format.h>

#include <array>
#include <optional>

#include "formats/files.h"
#include "formats/merged_cells.h"
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

// A page of the web, or another markup, that old systems hand out under a workbook's name.
bool is_markup(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return false;
    text.remove_prefix(first);
    return text.front() == '<' || text.starts_with("MIME-Version:") || text.starts_with("{\\rtf") ||
           text.starts_with("%PDF-");
}

// "sep=;" as the first line tells a spreadsheet program the separator; it is no row of the table.
std::optional<char> take_separator_line(std::string_view& text) {
    if (text.size() < 5 || (!text.starts_with("sep=") && !text.starts_with("SEP="))) return std::nullopt;
    const char separator = text[4];
    std::string_view rest = text.substr(5);
    if (!rest.empty() && rest.front() != '\r' && rest.front() != '\n') return std::nullopt;
    if (rest.starts_with('\r')) rest.remove_prefix(1);
    if (rest.starts_with('\n')) rest.remove_prefix(1);
    text = rest;
    return separator;
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
        : text_(text), where_(std::move(where)), limits_(limits), budget_{limits.text_bytes} {
        const auto given = take_separator_line(text_);
        skipped_ = text.size() - text_.size();
        separator_ = given ? *given : separator_of(text_);
    }

    Result<std::vector<SheetRow>> parse() {
        while (at_ < text_.size()) {
            TRY_VOID(parse_row());
        }
        return std::move(rows_);
    }

    // The same, and where each cell stands.
    Result<CsvPlaces> parse_places() {
        CsvPlaces places{separator_, {}};
        places_ = &places;
        TRY_VOID(parse());
        return places;
    }

  private:
    Result<void> parse_row() {
        SheetRow row{++number_, {}};
        if (number_ > limits_.rows) {
            return too_many_rows(where_, limits_);
        }
        if (places_ != nullptr) places_->rows.push_back({number_, {}});
        bool goes_on = true;
        std::size_t column = 0;
        while (goes_on) {
            std::string cell;
            const std::size_t from = at_;
            TRY_VOID(parse_cell(cell));
            if (places_ != nullptr) places_->rows.back().cells.push_back({skipped_ + from, skipped_ + at_});
            if (character_count(cell) > limits_.cell_characters) {
                return cell_too_long(where_, number_, limits_);
            }
            if (!cell.empty()) {
                if (column >= static_cast<std::size_t>(limits_.columns))
                    return too_many_columns(where_, number_, limits_);
                if (!budget_.take_cell(row, column, cell)) return too_much_text(where_, limits_);
                row.cells[column] = std::move(cell);
            }
            ++column;
            goes_on = at_ < text_.size() && text_[at_] == separator_;
            if (goes_on) ++at_;
        }
        skip_line_end();
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
    TextBudget budget_;
    char separator_ = ',';
    std::size_t skipped_ = 0;  // bytes of the line that names the separator
    std::size_t at_ = 0;
    int number_ = 0;
    std::vector<SheetRow> rows_;
    CsvPlaces* places_ = nullptr;
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
    if (is_markup(text)) {
        return save_as_xlsx(file_name, "这是网页或其他文档，只是用了表格的扩展名",
                            "this is a web page or another document under a table's name");
    }
    TRY(auto rows, CsvParser(text, file_name, limits).parse());
    std::string name = file_name;
    const auto dot = name.rfind('.');
    if (dot != std::string::npos && dot > 0) name.resize(dot);
    return Sheet{file_name, name, {}, std::move(rows)};
}

Result<CsvPlaces> csv_places(std::string_view bytes, const std::string& where, const SheetLimits& limits) {
    SheetLimits for_bytes = limits;
    for_bytes.cell_characters *= 4;  // a character takes up to four bytes
    return CsvParser(bytes, where, for_bytes).parse_places();
}

}  // namespace yingtuo::formats
