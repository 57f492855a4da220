#include "formats/xlsx_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "formats/cell_place.h"
#include "formats/merged_cells.h"
#include "formats/number_format.h"
#include "formats/refusals.h"
#include "formats/text_file.h"
#include "formats/workbook_parts.h"
#include "formats/xml_reader.h"

namespace yingtuo::formats {

namespace {

// "2015-03-01T00:00:00" as strict workbooks write it, like any other date.
std::string iso_date(const std::string& text) {
    constexpr std::size_t date_size = 10;
    constexpr std::size_t minutes_end = 16;
    if (text.size() < minutes_end || text[date_size] != 'T') return text;
    const bool is_midnight = text.find_first_not_of("0:.Z", date_size + 1) == std::string::npos;
    std::string date = text.substr(0, date_size);
    return is_midnight ? date : date + " " + text.substr(date_size + 1, minutes_end - date_size - 1);
}

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
            if (range) merged_.push_back({range->first.row, range->last.row, range->first.column, range->last.column});
            if (merged_.size() > limits_.merged_ranges) stop(too_many_merged(where_, limits_));
        }
    }

    void text(std::string_view piece) override {
        if (!collecting_) return;
        // Four bytes a character at most, and room for escapes: the exact count is taken when the cell ends.
        if (raw_.size() + piece.size() > limits_.cell_characters * 28)
            return stop(cell_too_long(where_, row_number_, limits_));
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
        if (!is_in_order_) {
            const auto number = [](const SheetRow& row) { return row.number; };
            std::ranges::sort(rows_, {}, number);
            if (std::ranges::adjacent_find(rows_, {}, number) != rows_.end()) return row_twice();
        }
        for (const MergedRange& range : merged_) {
            TRY_VOID(fill_merged(rows_, range, where_, limits_, budget_));
        }
        return std::move(rows_);
    }

  private:
    void start_row(const XmlAttributes& attributes) {
        int number = row_number_ + 1;
        const auto given = attributes.find("r");
        if (given) {
            const auto [end, error] = std::from_chars(given->data(), given->data() + given->size(), number);
            if (error != std::errc{} || end != given->data() + given->size() || number < 1) {
                return stop(damaged(where_, "行号看不懂", "a row number cannot be read"));
            }
            if (number == row_number_) return stop(row_twice());
            is_in_order_ = is_in_order_ && number > row_number_;
        }
        if (number > limits_.rows) return stop(too_many_rows(where_, limits_));
        is_in_row_ = true;
        is_row_given_ = given.has_value();
        row_number_ = number;
        column_ = -1;
        row_ = SheetRow{number, {}};
    }

    void start_cell(const XmlAttributes& attributes) {
        int column = column_ + 1;
        if (const auto reference = attributes.find("r")) {
            const auto place = parse_place(*reference);
            // Some programs number the cells only.
            if (place && !is_row_given_ && column_ < 0 && place->row > row_number_ && place->row <= limits_.rows) {
                row_number_ = place->row;
                row_.number = place->row;
            }
            if (!place || place->row != row_number_) {
                return stop(damaged(where_, fmt::format("第 {} 行的单元格错乱", row_number_),
                                    fmt::format("the cells of row {} are misplaced", row_number_)));
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
        if (column_ >= limits_.columns) return stop(too_many_columns(where_, row_number_, limits_));
        if (character_count(value) > limits_.cell_characters) return stop(cell_too_long(where_, row_number_, limits_));
        const auto at = static_cast<std::size_t>(column_);
        if (!budget_.take_cell(row_, at, value)) return stop(too_much_text(where_, limits_));
        if (!row_.cells[at].empty()) {
            return stop(damaged(where_, fmt::format("第 {} 行有单元格重复", row_number_),
                                fmt::format("row {} has a cell twice", row_number_)));
        }
        row_.cells[at] = std::move(value);
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
        if (type_ == "d") return iso_date(raw_);
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

    [[nodiscard]] tl::unexpected<Error> row_twice() const {
        return damaged(where_, "有的行重复出现", "it has a row twice");
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
    bool is_in_order_ = true;
    bool is_row_given_ = true;
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
    for (const auto& [name, part, is_hidden] : parts.sheets) {
        std::string where = file_name;
        where.append(":").append(name);
        SheetPart handler(parts, where, limits, budget);
        XmlReader reader(handler, where, limits.xml_token_bytes);
        TRY_VOID(archive.read(part, [&](std::string_view piece) { return reader.feed(piece); }));
        TRY_VOID(reader.finish());
        TRY(auto rows, handler.finish());
        sheets.push_back({file_name, name, {}, std::move(rows), is_hidden});
    }
    return sheets;
}

}  // namespace yingtuo::formats
