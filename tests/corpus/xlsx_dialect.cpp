#include "corpus/xlsx_dialect.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/calendar.h"
#include "domain/sheet.h"

namespace yingtuo::corpus {

namespace {

std::string escaped(const std::string& text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else {
            out.push_back(c);
        }
    }
    return out;
}

class Writer {
  public:
    Writer(const std::vector<Grid>& grids, const XlsxHabits& habits) : grids_(grids), habits_(habits) {}

    formats::Parts write() {
        const std::string office =
            habits_.is_strict ? "http://purl.oclc.org/ooxml/" : "http://schemas.openxmlformats.org/";
        const std::string relations =
            habits_.is_strict ? office + "officeDocument/relationships" : office + "officeDocument/2006/relationships";
        const std::string spreadsheet =
            habits_.is_strict ? office + "spreadsheetml/main" : office + "spreadsheetml/2006/main";
        const std::string space =
            habits_.prefix.empty()
                ? " xmlns=\"" + spreadsheet + "\""
                : " xmlns:" + habits_.prefix.substr(0, habits_.prefix.size() - 1) + "=\"" + spreadsheet + "\"";
        const std::string head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
        const std::string plain_relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        std::string names;
        std::string targets;
        formats::Parts sheets;
        for (std::size_t i = 0; i < grids_.size(); ++i) {
            names += open("sheet",
                          fmt::format(" name=\"{}\" sheetId=\"{}\"{} r:id=\"rId{}\"", escaped(grids_[i].name), i + 7,
                                      habits_.hidden, i + 1),
                          true);
            targets +=
                fmt::format("<Relationship Id=\"rId{0}\" Type=\"{1}/worksheet\" Target=\"worksheets/sheet{0}.xml\"/>",
                            i + 1, relations);
            sheets.emplace_back(fmt::format("xl/worksheets/sheet{}.xml", i + 1),
                                head + open("worksheet", space) + sheet(grids_[i]) + close("worksheet"));
        }
        targets += fmt::format(
            "<Relationship Id=\"rId91\" Type=\"{0}/styles\" Target=\"styles.xml\"/><Relationship "
            "Id=\"rId92\" Type=\"{0}/sharedStrings\" Target=\"sharedStrings.xml\"/>",
            relations);
        std::string strings;
        for (const std::string& text : shared_) strings += open("si") + inside(text) + close("si");
        formats::Parts parts = {
            {"[Content_Types].xml",
             head + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"},
            {"_rels/.rels", head + "<Relationships xmlns=\"" + plain_relations +
                                "\"><Relationship Id=\"rId1\" Type=\"" + relations +
                                "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
            {"xl/workbook.xml", head + open("workbook", space + " xmlns:r=\"" + relations + "\"") +
                                    open("workbookPr", habits_.from_1904 ? " date1904=\"true\"" : "", true) +
                                    open("sheets") + names + close("sheets") + close("workbook")},
            {"xl/_rels/workbook.xml.rels",
             head + "<Relationships xmlns=\"" + plain_relations + "\">" + targets + "</Relationships>"},
            {"xl/styles.xml",
             head + open("styleSheet", space) + open("numFmts") +
                 open("numFmt",
                      fmt::format(" numFmtId=\"{}\" formatCode=\"{}\"", habits_.date_format_id, habits_.date_format),
                      true) +
                 close("numFmts") + open("cellStyleXfs") + open("xf", " numFmtId=\"0\"", true) + close("cellStyleXfs") +
                 open("cellXfs") + open("xf", " numFmtId=\"0\"", true) +
                 open("xf", fmt::format(" numFmtId=\"{}\" applyNumberFormat=\"1\"", habits_.date_format_id), true) +
                 close("cellXfs") + close("styleSheet")},
        };
        if (!shared_.empty()) {
            parts.emplace_back(
                "xl/sharedStrings.xml",
                head + open("sst", space + fmt::format(" count=\"{0}\" uniqueCount=\"{0}\"", shared_.size())) +
                    strings + close("sst"));
        } else {
            auto& targets_part = parts[3].second;
            const auto from = targets_part.find("<Relationship Id=\"rId92\"");
            targets_part.erase(from, targets_part.find("/>", from) + 2 - from);
        }
        parts.insert(parts.end(), sheets.begin(), sheets.end());
        return parts;
    }

  private:
    [[nodiscard]] std::string open(const std::string& name, const std::string& attributes = {},
                                   bool is_empty = false) const {
        return habits_.between + "<" + habits_.prefix + name + attributes + (is_empty ? "/>" : ">");
    }
    [[nodiscard]] std::string close(const std::string& name) const { return "</" + habits_.prefix + name + ">"; }

    // Text in its element, without what is between.
    [[nodiscard]] std::string text_element(const std::string& text) const {
        return "<" + habits_.prefix + "t xml:space=\"preserve\">" + text + close("t");
    }

    std::string inside(const std::string& text) const {
        switch (habits_.strings) {
            case XlsxHabits::Strings::rich: {
                // Two runs of different fonts, and how to say it.
                std::size_t cut = text.empty() ? 0 : 1;
                while (cut < text.size() && (static_cast<unsigned char>(text[cut]) & 0xC0U) == 0x80U) ++cut;
                return open("r") + open("rPr") + open("b", "", true) + close("rPr") +
                       text_element(escaped(text.substr(0, cut))) + close("r") + open("r") +
                       text_element(escaped(text.substr(cut))) + close("r") + open("rPh", " sb=\"0\" eb=\"1\"") +
                       text_element("pinyin") + close("rPh") +
                       open("phoneticPr", " fontId=\"1\" type=\"noConversion\"", true);
            }
            case XlsxHabits::Strings::as_entities: {
                return text_element("<![CDATA[" + text + "]]>");
            }
            case XlsxHabits::Strings::escaped:
                return text_element("_x000D_" + escaped(text) + "_x0007_");
            default:
                return text_element(escaped(text));
        }
    }

    std::string cell(const Cell& cell, std::size_t column, std::size_t row) {
        const std::string place = habits_.has_cell_places ? " r=\"" + place_name(column, row) + "\"" : "";
        if (cell.text.empty()) return open("c", place + " s=\"0\"", true);
        const auto value = [&](const std::string& text) { return open("v") + text + close("v"); };
        if (cell.kind == Cell::Kind::number) return open("c", place) + value(cell.text) + close("c");
        if (cell.kind == Cell::Kind::date) {
            if (habits_.is_strict)
                return open("c", place + " s=\"1\" t=\"d\"") + value(cell.text + "T00:00:00") + close("c");
            return open("c", place + " s=\"1\"") + value(std::to_string(date_serial(cell.text, habits_.from_1904))) +
                   close("c");
        }
        switch (habits_.strings) {
            case XlsxHabits::Strings::in_place:
                return open("c", place + " t=\"inlineStr\"") + open("is") + inside(cell.text) + close("is") +
                       close("c");
            case XlsxHabits::Strings::from_formulas:
                return open("c", place + " t=\"str\"") + open("f") + "VLOOKUP(A1,名单!A:Z,2,0)" + close("f") +
                       value(escaped(cell.text)) + close("c");
            default: {
                const auto found = std::find(shared_.begin(), shared_.end(), cell.text);
                const auto index = found - shared_.begin();
                if (found == shared_.end()) shared_.push_back(cell.text);
                return open("c", place + " t=\"s\"") + value(std::to_string(index)) + close("c");
            }
        }
    }

    std::string sheet(const Grid& grid) {
        std::vector<std::string> rows;
        for (std::size_t r = 0; r < grid.rows.size() + habits_.blank_rows; ++r) {
            std::vector<std::string> cells;
            const std::size_t width = r < grid.rows.size() ? grid.rows[r].size() : 0;
            for (std::size_t c = 0; c < width; ++c) cells.push_back(cell(grid.rows[r][c], c, r));
            for (std::size_t c = width; c < habits_.blank_columns; ++c) cells.push_back(cell({}, c, r));
            if (habits_.is_reversed) std::reverse(cells.begin(), cells.end());
            std::string row =
                open("row", (habits_.has_row_numbers ? fmt::format(" r=\"{}\"", r + 1) : "") + habits_.row_attributes);
            for (const std::string& one : cells) row += one;
            rows.push_back(row + close("row"));
        }
        if (habits_.is_reversed) std::reverse(rows.begin(), rows.end());
        std::string xml = habits_.sheet_head;
        if (habits_.has_dimension) xml += open("dimension", " ref=\"A1:XFD1048576\"", true);
        xml += open("sheetData");
        for (const std::string& row : rows) xml += row;
        xml += close("sheetData");
        if (!grid.merges.empty()) {
            xml += open("mergeCells");
            for (const Merge& merge : grid.merges) {
                xml += open("mergeCell",
                            " ref=\"" + place_name(merge.first_column, merge.first_row) + ":" +
                                place_name(merge.last_column, merge.last_row) + "\"",
                            true);
            }
            xml += close("mergeCells");
        }
        return xml + habits_.sheet_tail;
    }

    const std::vector<Grid>& grids_;
    const XlsxHabits& habits_;
    std::vector<std::string> shared_;
};

}  // namespace

formats::Parts xlsx_parts(const std::vector<Grid>& grids, const XlsxHabits& habits) {
    return Writer(grids, habits).write();
}

int date_serial(const std::string& iso, bool from_1904) {
    const Date first = from_1904 ? make_date(1904, 1, 1) : make_date(1899, 12, 30);
    return static_cast<int>((parse_date(iso).value() - first).count());
}

std::string place_name(std::size_t column, std::size_t row) {
    return column_letters(column) + std::to_string(row + 1);
}

}  // namespace yingtuo::corpus
