#include "formats/marked_csv.h"

#include <algorithm>
#include <map>

#include "formats/csv.h"
#include "formats/reason_column.h"
#include "formats/refusals.h"
#include "formats/text_encoding.h"
#include "formats/text_file.h"

namespace yingtuo::formats {

namespace {

// A text as one cell that any separator leaves whole, on one line.
std::string as_cell(std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.find_first_of(",;\t\"\r") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"') quoted.push_back('"');
        quoted.push_back(c);
    }
    return quoted + "\"";
}

std::map<int, std::string> texts_by_row(const SheetMarks& marks) {
    std::map<int, std::string> texts;
    if (marks.reasons.empty()) return texts;
    if (marks.first_header_row > 0) texts[marks.first_header_row] = reason_heading;
    for (const RowReason& reason : marks.reasons) texts[reason.row] = as_cell(reason.text);
    return texts;
}

// One row, as it stood and with our cell in it.
class RowWriter {
  public:
    RowWriter(std::string_view bytes, const CsvPlaces& places, const SheetMarks& marks, TextEncoding encoding)
        : bytes_(bytes), places_(places), marks_(marks), encoding_(encoding) {}

    // Copies what stands between the last row and this one's end. False where a cell of the clerk's is in the way.
    bool write(const CsvRowPlace& row, const std::string& text) {
        const std::size_t ours = marks_.reason_column;
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const CsvCellPlace& cell = row.cells[column];
            const bool is_old =
                std::count(marks_.old_reason_columns.begin(), marks_.old_reason_columns.end(), column) > 0;
            if (column == ours && !text.empty()) {
                if (!is_old && !is_blank(bytes_.substr(cell.from, cell.to - cell.from))) return false;
                copy_to(cell.from);
                out_ += encoded(text, encoding_);
                at_ = cell.to;
            } else if (is_old) {
                // Of a last cell the separator goes too: it came with it.
                const bool is_last = column + 1 == row.cells.size() && column > 0;
                copy_to(is_last ? row.cells[column - 1].to : cell.from);
                at_ = cell.to;
            }
        }
        copy_to(row.cells.back().to);
        if (text.empty() || ours < row.cells.size()) return true;
        out_.append(ours + 1 - row.cells.size(), places_.separator);
        out_ += encoded(text, encoding_);
        return true;
    }

    std::string finish() {
        copy_to(bytes_.size());
        return std::move(out_);
    }

  private:
    void copy_to(std::size_t place) {
        if (place > at_) out_.append(bytes_, at_, place - at_);
        at_ = std::max(at_, place);
    }

    std::string_view bytes_;
    const CsvPlaces& places_;
    const SheetMarks& marks_;
    TextEncoding encoding_;
    std::string out_;
    std::size_t at_ = 0;
};

bool same_rows(const Sheet& a, const Sheet& b) {
    return std::equal(a.rows.begin(), a.rows.end(), b.rows.begin(), b.rows.end(),
                      [](const SheetRow& x, const SheetRow& y) { return x.number == y.number && x.cells == y.cells; });
}

std::size_t order_mark_bytes(std::string_view bytes) {
    for (const std::string_view mark : {"\xEF\xBB\xBF", "\x84\x31\x95\x33"}) {
        if (bytes.starts_with(mark)) return mark.size();
    }
    return 0;
}

tl::unexpected<Error> cannot_be_marked(const std::string& file_name) {
    return damaged(file_name, "编码或引号有错，无法在原文件上标注",
                   "its encoding or quotes are broken: it cannot be marked");
}

}  // namespace

Result<std::string> mark_csv(std::string_view content, const std::string& file_name, const SheetMarks& marks,
                             const SheetLimits& limits) {
    const std::map<int, std::string> texts = texts_by_row(marks);
    if (texts.empty() && marks.old_reason_columns.empty()) return std::string(content);

    // Separators, quotes and line ends are single bytes in UTF-8 and GB18030, and never part of another character.
    TextEncoding encoding = encoding_of(content);
    std::string narrow;
    std::string_view bytes = content;
    const bool is_wide = encoding == TextEncoding::utf16_le || encoding == TextEncoding::utf16_be;
    if (is_wide) {
        narrow = decoded(content, encoding);
        if (encoded(narrow, encoding) != content) return cannot_be_marked(file_name);
        bytes = narrow;
    }
    const std::string_view order_mark = bytes.substr(0, order_mark_bytes(bytes));
    bytes.remove_prefix(order_mark.size());
    TRY(const CsvPlaces places, csv_places(bytes, file_name, limits));
    RowWriter writer(bytes, places, marks, is_wide ? TextEncoding::utf8 : encoding);
    std::size_t written = 0;
    for (const CsvRowPlace& row : places.rows) {
        const auto text = texts.find(row.number);
        written += text == texts.end() ? 0 : 1;
        if (!writer.write(row, text == texts.end() ? std::string() : text->second)) return cannot_be_marked(file_name);
    }
    if (written != texts.size()) return cannot_be_marked(file_name);
    std::string marked(order_mark);
    marked += writer.finish();
    if (is_wide) marked = encoded(marked, encoding);

    TRY(Sheet before, read_csv(content, file_name, limits));
    TRY(Sheet after, read_csv(marked, file_name, limits));
    leave_out_reasons(before);
    leave_out_reasons(after);
    if (!same_rows(before, after)) return cannot_be_marked(file_name);
    return marked;
}

}  // namespace yingtuo::formats
