#include "formats/xlsx_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "formats/number_format.h"
#include "formats/refusals.h"
#include "formats/text_file.h"
#include "formats/workbook_parts.h"
#include "formats/xml_reader.h"

namespace yingtuo::formats {

namespace {

struct CellPlace {
    int row = 0;     // from 1
    int column = 0;  // from 0
};

// "AB12" -> row 12, column 27.
std::optional<CellPlace> parse_place(std::string_view text) {
    CellPlace place;
    std::size_t letters = 0;
    while (letters < text.size() && text[letters] >= 'A' && text[letters] <= 'Z') {
        if (letters == 4) return std::nullopt;
        place.column = place.column * 26 + (text[letters] - 'A' + 1);
        ++letters;
    }
    if (letters == 0) return std::nullopt;
    --place.column;
    const char* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(text.data() + letters, last, place.row);
    if (error != std::errc{} || end != last || place.row < 1) return std::nullopt;
    return place;
}

struct MergedRange {
    CellPlace first;
    CellPlace last;
};

std::optional<MergedRange> parse_range(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto first = parse_place(text.substr(0, colon));
    const auto last = parse_place(text.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column) return std::nullopt;
    return MergedRange{*first, *last};
}

// How much text all sheets of a file may still take.
struct TextBudget {
    std::size_t left = 0;
    bool take(std::size_t bytes) {
        if (bytes > left) return false;
        left -= bytes;
        return true;
    }
};

class SheetPart : public XmlHandler {
  public:
    SheetPart(const WorkbookParts& parts, std::string where, const SheetLimits& limits, TextBudget& budget)
        : parts_(parts), where_(std::move(where)), limits_(limits), budget_(budget) {}

    void start(std::string_view element, const XmlAttributes& attributes) override {
        if (element == "c" || element == "row") {
            const bool is_cell = element == "c";
            // Rows do not nest, and a cell stands in a row: everything below relies on it.
            if (is_in_cell_ || is_in_row_ != is_cell)
                return stop(damaged(where_, "行与单元格的嵌套错乱", "its rows and cells are nested wrongly"));
            is_cell ? start_cell(attributes) : start_row(attributes);
        } else if (element == "v") {
            collecting_ = is_in_cell_;
        } else if (element == "rPh") {
            ++phonetic_;
        } else if (element == "t") {
            collecting_ = is_in_cell_ && phonetic_ == 0;
        } else if (element == "mergeCell") {
            const auto range = parse_range(attributes.find("ref").value_or(""));
            if (range) merged_.push_back(*range);
        }
    }

    void text(std::string_view piece) override {
        if (!collecting_) return;
        // Four bytes a character at most, and room for escapes: the exact count is taken when the cell ends.
        if (raw_.size() + piece.size() > limits_.cell_characters * 28) return stop(cell_too_long());
        raw_ += piece;
    }

    void end(std::string_view element) override {
        if (element == "v" || element == "t") {
            collecting_ = false;
        } else if (element == "rPh") {
            --phonetic_;
        } else if (element == "c") {
            end_cell();
        } else if (element == "row") {
            end_row();
        }
    }

    // Fills merged ranges and hands the rows over.
    Result<std::vector<SheetRow>> finish() {
        for (const MergedRange& range : merged_) {
            TRY_VOID(fill(range));
        }
        return std::move(rows_);
    }

  private:
    void start_row(const XmlAttributes& attributes) {
        int number = row_number_ + 1;
        if (const auto given = attributes.find("r")) {
            const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), number);
            if (error != std::errc{} || end != given->data() + given->size() || number <= row_number_) {
                return stop(damaged(where_, "行号错乱", "its row numbers are out of order"));
            }
        }
        if (number > limits_.rows) {
            return stop(too_large(where_, fmt::format("超过 {} 行", limits_.rows),
                                  fmt::format("more than {} rows", limits_.rows)));
        }
        is_in_row_ = true;
        row_number_ = number;
        column_ = -1;
        row_ = SheetRow{number, {}};
    }

    void start_cell(const XmlAttributes& attributes) {
        int column = column_ + 1;
        if (const auto reference = attributes.find("r")) {
            const auto place = parse_place(*reference);
            if (!place || place->row != row_number_ || place->column <= column_) {
                return stop(damaged(where_, fmt::format("第 {} 行的单元格错乱", row_number_),
                                    fmt::format("the cells of row {} are out of order", row_number_)));
            }
            column = place->column;
        }
        is_in_cell_ = true;
        column_ = column;
        type_ = attributes.find("t").value_or("n");
        style_ = 0;
        if (const auto style = attributes.find("s")) {
            std::from_chars(style->data(), style->data() + style->size(), style_);
        }
        raw_.clear();
        collecting_ = false;
    }

    void end_cell() {
        is_in_cell_ = false;
        if (raw_.empty()) return;
        std::string value = cell_text();
        if (value.empty()) return;
        if (column_ >= limits_.columns) {
            return stop(too_large(where_, fmt::format("第 {} 行超过 {} 列", row_number_, limits_.columns),
                                  fmt::format("row {} has more than {} columns", row_number_, limits_.columns)));
        }
        if (character_count(value) > limits_.cell_characters) return stop(cell_too_long());
        if (!budget_.take(value.size())) return stop(too_much_text());
        row_.cells.resize(static_cast<std::size_t>(column_) + 1);
        row_.cells.back() = std::move(value);
    }

    void end_row() {
        is_in_row_ = false;
        if (!is_blank(row_)) rows_.push_back(std::move(row_));
        row_ = SheetRow{};
    }

    std::string cell_text() {
        if (type_ == "s") {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(raw_.data(), raw_.data() + raw_.size(), index);
            if (error != std::errc{} || end != raw_.data() + raw_.size() || index >= parts_.shared_strings.size()) {
                stop(damaged(where_, fmt::format("第 {} 行引用了不存在的文字", row_number_),
                             fmt::format("row {} refers to a text that is not there", row_number_)));
                return {};
            }
            return parts_.shared_strings[index];
        }
        if (type_ == "inlineStr" || type_ == "str") return unescape_cell(raw_);
        if (type_ == "b") return raw_ == "1" || raw_ == "true" ? "TRUE" : "FALSE";
        if (type_ == "n" && style_ < parts_.is_date_style.size() && parts_.is_date_style[style_]) {
            double serial = 0;
            const auto [end, error] = std::from_chars(raw_.data(), raw_.data() + raw_.size(), serial);
            if (error == std::errc{} && end == raw_.data() + raw_.size()) {
                if (auto date = date_text(serial, parts_.dates_from_1904)) return *date;
            }
        }
        return raw_;
    }

    Result<void> fill(const MergedRange& range) {
        const auto at_or_after = [&](int number) {
            return std::lower_bound(rows_.begin(), rows_.end(), number,
                                    [](const SheetRow& row, int wanted) { return row.number < wanted; });
        };
        const auto first = at_or_after(range.first.row);
        if (first == rows_.end() || first->number != range.first.row) return {};
        const auto from = static_cast<std::size_t>(range.first.column);
        if (from >= first->cells.size() || first->cells[from].empty()) return {};
        const std::string value = first->cells[from];
        const auto to = static_cast<std::size_t>(std::min(range.last.column, limits_.columns - 1));
        for (auto row = first; row != rows_.end() && row->number <= range.last.row; ++row) {
            if (!budget_.take((to - from + 1) * (value.size() + sizeof(std::string)))) {
                return tl::make_unexpected(too_much_text().value());
            }
            if (row->cells.size() <= to) row->cells.resize(to + 1);
            std::fill(row->cells.begin() + static_cast<std::ptrdiff_t>(from),
                      row->cells.begin() + static_cast<std::ptrdiff_t>(to) + 1, value);
        }
        return {};
    }

    [[nodiscard]] tl::unexpected<Error> cell_too_long() const {
        return too_large(
            where_, fmt::format("第 {} 行有单元格超过 {} 字", row_number_, limits_.cell_characters),
            fmt::format("row {} has a cell of more than {} characters", row_number_, limits_.cell_characters));
    }
    [[nodiscard]] tl::unexpected<Error> too_much_text() const {
        return too_large(where_, fmt::format("文字超过 {} MB", limits_.text_bytes >> 20),
                         fmt::format("more than {} MB of text", limits_.text_bytes >> 20));
    }

    const WorkbookParts& parts_;
    std::string where_;
    const SheetLimits& limits_;
    TextBudget& budget_;
    std::vector<SheetRow> rows_;
    std::vector<MergedRange> merged_;
    SheetRow row_;
    std::string raw_;
    std::string type_;
    std::size_t style_ = 0;
    int row_number_ = 0;
    int column_ = -1;
    int phonetic_ = 0;
    bool collecting_ = false;
    bool is_in_row_ = false;
    bool is_in_cell_ = false;
};

}  // namespace

Result<std::vector<Sheet>> read_xlsx(std::string_view content, const std::string& file_name,
                                     const SheetLimits& limits) {
    const ZipLimits zip_limits{limits.inflated_bytes, limits.inflated_ratio, limits.ratio_from_bytes};
    TRY(ZipArchive archive, ZipArchive::open(content, file_name, zip_limits));
    TRY(const WorkbookParts parts, read_workbook_parts(archive, file_name, limits));

    TextBudget budget{limits.text_bytes};
    std::vector<Sheet> sheets;
    for (const auto& [name, part] : parts.sheets) {
        std::string where = file_name;
        where.append(":").append(name);
        SheetPart handler(parts, where, limits, budget);
        XmlReader reader(handler, where, limits.xml_token_bytes);
        TRY_VOID(archive.read(part, [&](std::string_view piece) { return reader.feed(piece); }));
        TRY_VOID(reader.finish());
        TRY(auto rows, handler.finish());
        sheets.push_back({file_name, name, {}, std::move(rows)});
    }
    return sheets;
}

}  // namespace yingtuo::formats
