#include "corpus/dialects.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "corpus/xlsx_dialect.h"
#include "formats/made_workbook.h"
#include "formats/made_xls.h"

namespace yingtuo::corpus {

namespace {

std::string in_encoding(const std::string& utf8, const char* encoding) {
    const auto text = icu::UnicodeString::fromUTF8(utf8);
    std::string bytes(static_cast<std::size_t>(text.length()) * 4 + 8, '\0');
    bytes.resize(static_cast<std::size_t>(
        text.extract(0, text.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), encoding)));
    return bytes;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

Dialect xlsx(std::string name, XlsxHabits habits, std::function<void(formats::Parts&)> change = {}) {
    return {std::move(name), "花名册.xlsx", [habits = std::move(habits), change = std::move(change)](const Grid& grid) {
                formats::Parts parts = xlsx_parts({grid}, habits);
                if (change) change(parts);
                return formats::zipped(parts);
            }};
}

void rename_parts(formats::Parts& parts, const std::string& from, const std::string& to) {
    for (auto& [name, content] : parts) name = replaced(name, from, to);
}

void change_part(formats::Parts& parts, const std::string& part, const std::string& from, const std::string& to) {
    for (auto& [name, content] : parts) {
        if (name == part) content = replaced(content, from, to);
    }
}

std::string separated(const Grid& grid, char separator, bool all_quoted, const std::string& line_end) {
    std::string text;
    for (const auto& row : grid.rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c > 0) text.push_back(separator);
            // 2015-03-01 is 2015/3/1 on a Chinese office's screen, and so in its text file.
            std::string cell = row[c].text;
            if (row[c].kind == Cell::Kind::date) {
                cell = replaced(replaced(cell, "-0", "-"), "-", "/");
            }
            text += all_quoted ? "\"" + cell + "\"" : cell;
        }
        text += line_end;
    }
    return text;
}

Dialect csv(std::string name, const char* encoding, char separator, std::string mark = {}, bool all_quoted = false,
            std::string line_end = "\r\n") {
    return {std::move(name), separator == '\t' ? "花名册.txt" : "花名册.csv", [=](const Grid& grid) {
                return mark + in_encoding(separated(grid, separator, all_quoted, line_end), encoding);
            }};
}

struct XlsHabits {
    unsigned version = 0x0600;
    unsigned code_page = 1200;
    bool is_shared = false;
    bool is_reversed = false;
    bool is_bare = false;  // without the compound file
    std::size_t record_bytes = 8224;
};

std::string write_xls(const Grid& grid, const XlsHabits& habits) {
    formats::XlsWorkbook workbook;
    workbook.version = habits.version;
    workbook.code_page = habits.code_page;
    workbook.record_bytes = habits.record_bytes;
    workbook.styles = {0, 14};
    const bool is_old = habits.version == 0x0500;
    std::vector<std::string> records;
    for (std::size_t r = 0; r < grid.rows.size(); ++r) {
        for (std::size_t c = 0; c < grid.rows[r].size(); ++c) {
            const Cell& cell = grid.rows[r][c];
            const int row = static_cast<int>(r);
            const int column = static_cast<int>(c);
            if (cell.text.empty()) continue;
            if (cell.kind == Cell::Kind::date) {
                records.push_back(formats::xls_integer(row, column, date_serial(cell.text, false), 1));
            } else if (cell.kind == Cell::Kind::number) {
                records.push_back(formats::xls_number(row, column, std::stod(cell.text)));
            } else if (is_old) {
                records.push_back(formats::xls_bytes(row, column, in_encoding(cell.text, "GB18030")));
            } else if (habits.is_shared) {
                records.push_back(formats::xls_shared(row, column, static_cast<std::uint32_t>(workbook.shared.size())));
                workbook.shared.push_back(cell.text);
            } else {
                records.push_back(formats::xls_text(row, column, cell.text));
            }
        }
    }
    if (habits.is_reversed) std::reverse(records.begin(), records.end());
    formats::XlsSheet sheet{is_old ? in_encoding(grid.name, "GB18030") : grid.name, {}};
    for (const std::string& record : records) sheet.records += record;
    // Excel 5 had no merged cells: it spread a text over several.
    for (const Merge& merge : grid.merges) {
        if (is_old) continue;
        sheet.records += formats::xls_merged(static_cast<int>(merge.first_row), static_cast<int>(merge.last_row),
                                             static_cast<int>(merge.first_column), static_cast<int>(merge.last_column));
    }
    workbook.sheets = {sheet};
    return habits.is_bare ? formats::xls_stream(workbook) : formats::made_xls(workbook);
}

Dialect xls(std::string name, XlsHabits habits) {
    return {std::move(name), "花名册.xls", [habits](const Grid& grid) { return write_xls(grid, habits); }};
}

std::vector<Dialect> all_dialects() {
    using Strings = XlsxHabits::Strings;
    std::vector<Dialect> all;
    all.push_back(xlsx("Excel: shared strings", {.date_format_id = 14}));
    all.push_back(xlsx("streaming writers: strings in place", {.strings = Strings::in_place}));
    all.push_back(xlsx("rich text in runs, with phonetic hints", {.strings = Strings::rich}));
    all.push_back(xlsx("rich text in place, with phonetic hints", {.strings = Strings::rich, .prefix = "x:"}));
    all.push_back(xlsx("Open XML SDK: every element has a prefix", {.strings = Strings::in_place, .prefix = "x:"}));
    all.push_back(xlsx("formulas with their last values", {.strings = Strings::from_formulas}));
    all.push_back(xlsx("character data sections", {.strings = Strings::as_entities}));
    all.push_back(xlsx("escaped control characters", {.strings = Strings::escaped}));
    all.push_back(xlsx("ISO 29500 Strict, dates as text", {.is_strict = true}));
    all.push_back(xlsx("Excel for Mac of old: dates from 1904", {.from_1904 = true}));
    all.push_back(xlsx("neither rows nor cells numbered",
                       {.has_row_numbers = false, .has_cell_places = false, .has_dimension = false}));
    all.push_back(xlsx("only cells numbered", {.has_row_numbers = false, .has_dimension = false}));
    all.push_back(xlsx("only rows numbered", {.has_cell_places = false}));
    all.push_back(xlsx("last row and last cell first", {.is_reversed = true}));
    all.push_back(xlsx("printed for people: white space between all elements", {.between = "\r\n    "}));
    all.push_back(
        xlsx("WPS: its own date format and row attributes",
             {.date_format = "yyyy/m/d;@",
              .date_format_id = 177,
              .sheet_head = "<sheetPr/><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\"/></sheetViews>"
                            "<sheetFormatPr defaultColWidth=\"9\" defaultRowHeight=\"13.5\"/>",
              .sheet_tail = "<pageMargins left=\"0.75\" right=\"0.75\" top=\"1\" bottom=\"1\" header=\"0.5\" "
                            "footer=\"0.5\"/><headerFooter/>",
              .row_attributes = " ht=\"28\" customHeight=\"1\" spans=\"1:10\""}));
    all.push_back(
        xlsx("LibreOffice: upper-case date format, styled columns to the end",
             {.date_format = "YYYY\\-MM\\-DD",
              .date_format_id = 165,
              .sheet_head = "<cols><col min=\"1\" max=\"16384\" width=\"11.5\" style=\"0\"/></cols>",
              .row_attributes = " customFormat=\"false\" hidden=\"false\" outlineLevel=\"0\" collapsed=\"false\""}));
    all.push_back(xlsx("Google: every row filled up with empty cells, empty rows below",
                       {.blank_columns = 26, .blank_rows = 200}));
    all.push_back(xlsx("a huge blank area with borders", {.blank_columns = 60, .blank_rows = 600}));
    all.push_back(
        xlsx("Chinese date format with words", {.date_format = "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"}));
    all.push_back(xlsx("Chinese built-in date format", {.date_format_id = 31}));
    all.push_back(xlsx(
        "filtered rows, protected sheet, validations and extensions",
        {.sheet_tail =
             "<sheetProtection password=\"CC2A\" sheet=\"1\" objects=\"1\"/><autoFilter ref=\"A3:J9\"/>"
             "<dataValidations count=\"1\"><dataValidation type=\"list\" sqref=\"C4:C99\"><formula1>\"男,女\""
             "</formula1></dataValidation></dataValidations><extLst><ext uri=\"{A}\"><v>7</v><t>x</t></ext></extLst>",
         .row_attributes = " hidden=\"1\""}));
    all.push_back(xlsx("absolute part names, as openpyxl writes them", {}, [](formats::Parts& parts) {
        change_part(parts, "xl/_rels/workbook.xml.rels", "Target=\"", "Target=\"/xl/");
    }));
    all.push_back(xlsx("part names from the top without a stroke", {}, [](formats::Parts& parts) {
        change_part(parts, "xl/_rels/workbook.xml.rels", "Target=\"", "Target=\"xl/");
    }));
    all.push_back(xlsx("part names with backslashes", {}, [](formats::Parts& parts) {
        change_part(parts, "xl/_rels/workbook.xml.rels", "worksheets/", "worksheets\\");
        for (auto& [name, content] : parts) {
            if (name.starts_with("xl/")) name = replaced(name, "/", "\\");
        }
    }));
    all.push_back(xlsx("part names in capitals", {}, [](formats::Parts& parts) {
        rename_parts(parts, "xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.XML");
        rename_parts(parts, "sharedStrings", "SharedStrings");
    }));
    all.push_back(xlsx("another folder, relations with dots", {}, [](formats::Parts& parts) {
        change_part(parts, "_rels/.rels", "xl/workbook.xml", "/book/doc/w.xml");
        rename_parts(parts, "xl/workbook.xml", "book/doc/w.xml");
        change_part(parts, "xl/_rels/workbook.xml.rels", "Target=\"", "Target=\"./../../book/parts/");
        rename_parts(parts, "xl/_rels/workbook.xml.rels", "book/doc/_rels/w.xml.rels");
        rename_parts(parts, "xl/", "book/parts/");
    }));
    all.push_back(xlsx("parts in UTF-16", {}, [](formats::Parts& parts) {
        for (auto& [name, content] : parts) {
            if (!name.starts_with("xl/")) continue;
            content = "\xFF\xFE" + in_encoding(replaced(content, "UTF-8", "UTF-16"), "UTF-16LE");
        }
    }));
    all.push_back(xlsx("byte order marks before the parts", {}, [](formats::Parts& parts) {
        for (auto& [name, content] : parts) content.insert(0, "\xEF\xBB\xBF");
    }));
    all.push_back({"a workbook under an old ending", "花名册.xls", [](const Grid& grid) { return as_xlsx({grid}); }});
    all.push_back(xls("Excel 97 to 2003: shared strings", {.is_shared = true}));
    all.push_back(xls("shared strings in many records", {.is_shared = true, .record_bytes = 64}));
    all.push_back(xls("exporters to Excel 97: strings in place", {}));
    all.push_back(xls("cells in any order", {.is_reversed = true}));
    all.push_back(xls("records without the compound file around them", {.is_bare = true}));
    all.push_back(xls("Excel 5 in GBK", {.version = 0x0500, .code_page = 936}));
    all.push_back(xls("Excel 5 in GBK that says it is western", {.version = 0x0500, .code_page = 1252}));
    all.push_back(
        {"an old workbook under a new ending", "花名册.xlsx", [](const Grid& grid) { return write_xls(grid, {}); }});
    all.push_back(csv("comma-separated UTF-8", "UTF-8", ','));
    all.push_back(csv("comma-separated UTF-8 with its mark", "UTF-8", ',', "\xEF\xBB\xBF"));
    all.push_back(csv("comma-separated GB18030", "GB18030", ','));
    all.push_back(csv("semicolons, everything quoted, line feeds only", "GB18030", ';', "", true, "\n"));
    all.push_back(csv("a line that names the separator", "UTF-8", ';', "\xEF\xBB\xBFsep=;\r\n"));
    all.push_back(csv("tabs in UTF-16: Excel's Unicode text", "UTF-16LE", '\t', "\xFF\xFE"));
    all.push_back(csv("tabs in UTF-16, the other way round", "UTF-16BE", '\t', "\xFE\xFF", true));
    all.push_back({"text under a workbook's ending", "花名册.xls", [](const Grid& grid) { return as_csv(grid); }});
    return all;
}

}  // namespace

const std::vector<Dialect>& dialects() {
    static const std::vector<Dialect> all = all_dialects();
    return all;
}

std::string as_xlsx(const std::vector<Grid>& grids) {
    return formats::zipped(xlsx_parts(grids, {}));
}

std::string as_csv(const Grid& grid) {
    return separated(grid, ',', false, "\r\n");
}

}  // namespace yingtuo::corpus
