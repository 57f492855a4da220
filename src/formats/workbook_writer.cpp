#include "formats/workbook_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <limits>
#include <map>
#include <optional>
#include <stdexcept>

#include "base/ensure.h"
#include "formats/files.h"
#include "formats/refusals.h"
#include "formats/shown_width.h"
#include "formats/text_file.h"
#include "formats/workbook_style.h"

namespace yingtuo::formats {

namespace {

constexpr std::size_t max_rows = 1'048'576;
constexpr std::size_t max_columns = 16'384;
constexpr std::size_t max_characters = 32'767;

// A number a spreadsheet keeps as it is: at most 15 digits, no needless leading zero.
std::optional<double> plain_number(const std::string& cell) {
    if (cell.empty()) return std::nullopt;
    const std::string_view digits = cell.front() == '-' ? std::string_view(cell).substr(1) : std::string_view(cell);
    if (digits.empty() || digits.find_first_not_of("0123456789.") != std::string_view::npos) return std::nullopt;
    if (digits.front() == '.' || digits.back() == '.' || digits.size() > 16) return std::nullopt;
    if (digits.size() > 1 && digits[0] == '0' && digits[1] != '.') return std::nullopt;
    if (digits.size() - static_cast<std::size_t>(std::count(digits.begin(), digits.end(), '.')) > 15)
        return std::nullopt;
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size()) return std::nullopt;
    return value;
}

std::string fit_sheet_name(const std::string& name, std::set<std::string>& taken) {
    constexpr std::size_t max_name = 31;
    std::string fit;
    std::size_t length = 0;
    for (std::size_t i = 0; i < name.size();) {
        std::size_t end = i + 1;
        while (end < name.size() && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) ++end;
        std::string character = name.substr(i, end - i);
        i = end;
        if (character.find_first_of("[]:*?/\\'") != std::string::npos) character = "_";
        length += character_count(character);
        if (length > max_name - 4) break;
        fit += character;
    }
    if (fit.empty()) fit = "Sheet";
    std::string distinct = fit;
    for (int copy = 2; !taken.insert(distinct).second; ++copy) distinct = fmt::format("{}({})", fit, copy);
    return distinct;
}

Result<void> check_sheet(const SheetOut& sheet, const std::string& where) {
    const std::size_t around = sheet.paper ? sheet.paper->head_lines.size() + sheet.paper->foot_lines.size() : 0;
    const std::size_t above = sheet.title_lines.size() + sheet.upper_header.size() + 1 + around;
    if (above + sheet.table.rows.size() > max_rows) {
        return too_large(where, fmt::format("超过 {} 行", max_rows), fmt::format("more than {} rows", max_rows));
    }
    const auto check_row = [&](const std::vector<std::string>& row) -> Result<void> {
        if (row.size() > max_columns) {
            return too_large(where, fmt::format("超过 {} 列", max_columns),
                             fmt::format("more than {} columns", max_columns));
        }
        for (const std::string& cell : row) {
            if (cell.size() > max_characters && character_count(cell) > max_characters) {
                return too_large(where, fmt::format("有单元格超过 {} 字", max_characters),
                                 fmt::format("a cell of more than {} characters", max_characters));
            }
        }
        return {};
    };
    TRY_VOID(check_row(sheet.table.header));
    TRY_VOID(check_row(sheet.title_lines));
    for (const auto& row : sheet.upper_header) TRY_VOID(check_row(row));
    if (sheet.paper) {
        for (const auto& line : sheet.paper->head_lines) TRY_VOID(check_row(line));
        TRY_VOID(check_row(sheet.paper->foot_lines));
    }
    for (const auto& row : sheet.table.rows) TRY_VOID(check_row(row));
    for (const CellMark& mark : sheet.marks) {
        if (mark.row >= sheet.table.rows.size() || mark.column >= max_columns) {
            return refuse(ErrorCode::bad_input,
                          {fmt::format("标记位置超出表格：第 {} 行", mark.row + 1),
                           fmt::format("a mark lies outside its table: row {}", mark.row + 1)},
                          {}, where);
        }
    }
    return {};
}

// Writes one sheet; columns and rows were checked before.
class SheetWriter {
  public:
    SheetWriter(lxw_worksheet* sheet, const SheetOut& out, const CellFormats& formats)
        : sheet_(sheet), out_(out), formats_(formats), columns_(std::max<std::size_t>(1, out.table.header.size())) {}

    void write() {
        set_widths();
        for (const std::string& title : out_.title_lines) write_title(title);
        if (out_.paper) set_up_paper();
        for (std::size_t row = 0; row < out_.upper_header.size(); ++row) write_upper_header(row);
        // The lines above a sheet for paper would fill a screen and never move.
        if (!out_.paper) worksheet_freeze_panes(sheet_, row_ + 1, 0);
        for (std::size_t column = 0; column < out_.table.header.size(); ++column) {
            if (!is_covered(out_.upper_header.size(), column))
                write_text(row_, column, out_.table.header[column], formats_.header);
        }
        const lxw_row_t header_row = row_++;
        write_body();
        if (!out_.table.rows.empty()) {
            must(worksheet_autofilter(sheet_, header_row, 0, row_ - 1, static_cast<lxw_col_t>(columns_ - 1)),
                 "autofilter");
        }
        if (!out_.paper) return;
        for (const std::string& line : out_.paper->foot_lines) write_spread({line});
        must(worksheet_repeat_rows(sheet_, header_row, header_row), "repeated rows");
    }

  private:
    void set_widths() {
        for (std::size_t column = 0; column < columns_; ++column) {
            const auto place = static_cast<lxw_col_t>(column);
            must(worksheet_set_column(sheet_, place, place, width_of(column), nullptr), "column width");
        }
    }

    [[nodiscard]] double width_of(std::size_t column) const {
        const double width = column < out_.column_widths.size() ? out_.column_widths[column] : fitting_width(column);
        return out_.paper ? width_on_paper(width, out_.paper->points) : width;
    }

    // Wide enough for the header on two lines and for the first rows.
    [[nodiscard]] double fitting_width(std::size_t column) const {
        constexpr std::size_t rows_to_look_at = 60;
        constexpr double narrowest = 6;
        constexpr double widest = 40;
        double width =
            column < out_.table.header.size() ? static_cast<double>(shown_width(out_.table.header[column])) / 2 : 0;
        const std::size_t rows = std::min(rows_to_look_at, out_.table.rows.size());
        for (std::size_t r = 0; r < rows; ++r) {
            const auto& cells = out_.table.rows[r];
            if (column < cells.size()) width = std::max(width, static_cast<double>(shown_width(cells[column])));
        }
        return std::clamp(width + 2, narrowest, widest);
    }

    void write_text(lxw_row_t row, std::size_t column, const std::string& text, lxw_format* format) {
        must(worksheet_write_string(sheet_, row, static_cast<lxw_col_t>(column), text.c_str(), format), "cell");
    }

    void merge(std::size_t from, std::size_t to, const std::string& text, lxw_format* format) {
        if (from == to) return write_text(row_, from, text, format);
        must(worksheet_merge_range(sheet_, row_, static_cast<lxw_col_t>(from), row_, static_cast<lxw_col_t>(to),
                                   text.c_str(), format),
             "merged cell");
    }

    // Lines of text around the table, whose merged cells no spreadsheet program makes high enough by itself.
    void write_spread(const std::vector<std::string>& line) {
        double height = row_height("", 0, out_.paper->points);
        for (std::size_t i = 0; i < line.size(); ++i) {
            const std::size_t from = i * columns_ / line.size();
            const std::size_t to = std::max(from + 1, (i + 1) * columns_ / line.size()) - 1;
            double width = 0;
            for (std::size_t column = from; column <= to; ++column) width += width_of(column);
            height = std::max(height, row_height(line[i], width, out_.paper->points));
            merge(from, to, line[i], formats_.text);
        }
        must(worksheet_set_row(sheet_, row_, height, nullptr), "row height");
        ++row_;
    }

    void set_up_paper() {
        for (const auto& line : out_.paper->head_lines) write_spread(line);
        set_up_page(sheet_);
    }

    void write_title(const std::string& title) {
        must(worksheet_set_row(sheet_, row_, out_.paper ? 2.6 * out_.paper->points : 26, nullptr), "row height");
        merge(0, columns_ - 1, title, formats_.title);
        ++row_;
    }

    // A cell of the header, upper rows counted from the top; empty past the end of a row.
    [[nodiscard]] const std::string& header_cell(std::size_t row, std::size_t column) const {
        static const std::string nothing;
        const auto& cells = row < out_.upper_header.size() ? out_.upper_header[row] : out_.table.header;
        return column < cells.size() ? cells[column] : nothing;
    }

    // The last row that a cell of an upper row covers: the table's header, where nothing stands below it.
    [[nodiscard]] std::size_t covered_to(std::size_t row, std::size_t column) const {
        const std::size_t last = out_.upper_header.size();
        if (header_cell(row, column).empty()) return row;
        for (std::size_t below = row + 1; below <= last; ++below) {
            if (!header_cell(below, column).empty()) return row;
        }
        return last;
    }

    [[nodiscard]] bool is_covered(std::size_t row, std::size_t column) const {
        for (std::size_t above = 0; above < row; ++above) {
            if (covered_to(above, column) >= row) return true;
        }
        return false;
    }

    void write_upper_header(std::size_t row) {
        const std::vector<std::string>& cells = out_.upper_header[row];
        for (std::size_t from = 0; from < cells.size();) {
            std::size_t to = from;
            const std::size_t bottom = covered_to(row, from);
            if (is_covered(row, from)) {
                ++from;
                continue;
            }
            if (bottom > row) {
                must(worksheet_merge_range(sheet_, row_, static_cast<lxw_col_t>(from),
                                           row_ + static_cast<lxw_row_t>(bottom - row), static_cast<lxw_col_t>(from),
                                           cells[from].c_str(), formats_.header),
                     "merged cell");
            } else {
                while (!cells[from].empty() && to + 1 < cells.size() && cells[to + 1] == cells[from] &&
                       covered_to(row, to + 1) == row)
                    ++to;
                merge(from, to, cells[from], formats_.header);
            }
            from = to + 1;
        }
        ++row_;
    }

    // Rows of the table that one merged cell of a column covers, from `row` on; 1 for none.
    [[nodiscard]] std::size_t merged_rows(std::size_t row, std::size_t column) const {
        const auto& rows = out_.table.rows;
        if (!out_.merged_columns.contains(column) || column >= rows[row].size() || rows[row][column].empty()) return 1;
        std::size_t end = row + 1;
        while (end < rows.size() && column < rows[end].size() && rows[end][column] == rows[row][column]) ++end;
        return end - row;
    }

    // Gives true where the cell is part of a merged one.
    bool write_merged(std::size_t row, std::size_t column) {
        if (!out_.merged_columns.contains(column)) return false;
        const auto& rows = out_.table.rows;
        const bool is_inside = row > 0 && column < rows[row - 1].size() && !rows[row][column].empty() &&
                               rows[row - 1][column] == rows[row][column];
        if (is_inside) return true;
        const std::size_t height = merged_rows(row, column);
        if (height < 2) return false;
        must(worksheet_merge_range(sheet_, row_, static_cast<lxw_col_t>(column),
                                   row_ + static_cast<lxw_row_t>(height - 1), static_cast<lxw_col_t>(column),
                                   rows[row][column].c_str(), formats_.text),
             "merged cell");
        return true;
    }

    void write_body() {
        std::map<std::pair<std::size_t, std::size_t>, const CellMark*> marks;
        for (const CellMark& mark : out_.marks) marks.emplace(std::pair{mark.row, mark.column}, &mark);
        for (std::size_t r = 0; r < out_.table.rows.size(); ++r, ++row_) {
            const auto& cells = out_.table.rows[r];
            for (std::size_t column = 0; column < cells.size(); ++column) {
                const bool is_marked = !marks.empty() && marks.contains({r, column});
                lxw_format* text_format = is_marked ? formats_.marked : formats_.text;
                if (!is_marked && write_merged(r, column)) continue;
                if (!is_marked && out_.number_cells.contains({r, column}) && write_any_number(column, cells[column]))
                    continue;
                if (!is_marked && out_.number_columns.contains(column)) {
                    if (const auto number = plain_number(cells[column])) {
                        must(worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(column), *number,
                                                    formats_.number),
                             "number");
                        continue;
                    }
                }
                if (cells[column].empty()) {
                    must(worksheet_write_blank(sheet_, row_, static_cast<lxw_col_t>(column), text_format), "cell");
                } else {
                    write_text(row_, column, cells[column], text_format);
                }
            }
            for (auto mark = marks.lower_bound({r, 0}); mark != marks.end() && mark->first.first == r; ++mark) {
                write_mark(*mark->second, cells.size());
            }
        }
    }

    bool write_any_number(std::size_t column, const std::string& cell) {
        double value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (error != std::errc{} || end != cell.data() + cell.size()) return false;
        must(worksheet_write_number(sheet_, row_, static_cast<lxw_col_t>(column), value, formats_.number), "number");
        return true;
    }

    void write_mark(const CellMark& mark, std::size_t cells) {
        const auto column = static_cast<lxw_col_t>(mark.column);
        if (mark.column >= cells) must(worksheet_write_blank(sheet_, row_, column, formats_.marked), "mark");
        if (mark.note.empty()) return;
        must(worksheet_write_comment(sheet_, row_, column, mark.note.c_str()), "comment");
    }

    lxw_worksheet* sheet_;
    const SheetOut& out_;
    const CellFormats& formats_;
    std::size_t columns_;
    lxw_row_t row_ = 0;
};

}  // namespace

Result<void> write_workbook(const std::filesystem::path& file, const std::vector<SheetOut>& sheets) {
    if (sheets.empty()) {
        return refuse(ErrorCode::bad_input, {"工作簿至少要有一张工作表", "a workbook needs at least one sheet"}, {},
                      file.filename().string());
    }
    for (const SheetOut& sheet : sheets) {
        TRY_VOID(check_sheet(sheet, fmt::format("{}:{}", file.filename().string(), sheet.name)));
    }
    TRY_VOID(need_folder(file));

    const auto part = beside(file);
    lxw_workbook* workbook = workbook_new(part.c_str());
    if (workbook == nullptr) throw std::runtime_error("cannot make a workbook");
    try {
        lxw_doc_properties properties = {};
        properties.created = 1'735'689'600;  // 2025-01-01: a fixed date, so that same sheets give same bytes
        must(workbook_set_properties(workbook, &properties), "properties");
        const CellFormats formats = formats_for_screen(workbook);
        std::set<std::string> names;
        for (const SheetOut& sheet : sheets) {
            lxw_worksheet* worksheet = workbook_add_worksheet(workbook, fit_sheet_name(sheet.name, names).c_str());
            if (worksheet == nullptr) throw std::runtime_error("cannot add a sheet");
            if (!sheet.paper) {
                SheetWriter(worksheet, sheet, formats).write();
                continue;
            }
            const CellFormats for_paper = formats_for_paper(workbook, sheet.paper->points);
            SheetWriter(worksheet, sheet, for_paper).write();
        }
    } catch (...) {
        lxw_workbook_free(workbook);
        throw;
    }
    must(workbook_close(workbook), "cannot write the workbook");
    std::filesystem::rename(part, file);
    return {};
}

Result<std::string> workbook_bytes(const std::vector<SheetOut>& sheets) {
    // A folder of its own, which nobody else may enter, and which is gone whatever happens.
    struct Folder {
        std::string path = (std::filesystem::temp_directory_path() / "yingtuo-XXXXXX").string();
        Folder() {
            if (mkdtemp(path.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
        }
        ~Folder() {
            std::error_code ignored;  // the file is in nobody's way
            std::filesystem::remove_all(path, ignored);
        }
        Folder(const Folder&) = delete;
        Folder& operator=(const Folder&) = delete;
    } const folder;
    const auto file = std::filesystem::path(folder.path) / "workbook.xlsx";
    TRY_VOID(write_workbook(file, sheets));
    return read_file(file, std::numeric_limits<std::size_t>::max());
}

SheetOut plain_sheet(Table table) {
    SheetOut sheet;
    sheet.name = table.name;
    for (std::size_t column = 0; column < table.header.size(); ++column) {
        const bool is_number = std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& row) {
            return column >= row.size() || row[column].empty() || plain_number(row[column]).has_value();
        });
        if (is_number) sheet.number_columns.insert(column);
    }
    sheet.table = std::move(table);
    return sheet;
}

}  // namespace yingtuo::formats
