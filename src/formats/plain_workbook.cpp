#include "formats/plain_workbook.h"

#include <fmt/format.h>

#include <algorithm>

#include "formats/shown_width.h"
#include "formats/text_file.h"
#include "formats/xml_tag.h"
#include "formats/zip_rewrite.h"

namespace yingtuo::formats {

namespace {

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view package_space = "http://schemas.openxmlformats.org/package/2006";
constexpr std::string_view office_space = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

// One style for every cell: text, a thin border, centred on its line.
constexpr std::string_view styles =
    R"(<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>)"
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>)"
    R"(</fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>)"
    R"(<left style="thin"><color auto="1"/></left><right style="thin"><color auto="1"/></right>)"
    R"(<top style="thin"><color auto="1"/></top><bottom style="thin"><color auto="1"/></bottom><diagonal/></border>)"
    R"(</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>)"
    R"(<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>)"
    R"(<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" )"
    R"(applyAlignment="1"><alignment vertical="center"/></xf></cellXfs>)";

std::string sheet_xml(const Sheet& sheet) {
    constexpr std::size_t narrowest = 6;
    constexpr std::size_t widest = 40;
    std::vector<std::size_t> widths;
    std::string rows;
    for (const SheetRow& row : sheet.rows) {
        rows += fmt::format("<row r=\"{}\">", row.number);
        widths.resize(std::max(widths.size(), row.cells.size()), narrowest);
        for (std::size_t column = 0; column < row.cells.size(); ++column) {
            const std::string& cell = row.cells[column];
            if (cell.empty()) continue;
            // The title lines above a table say nothing of its columns.
            if (row.cells.size() > 2)
                widths[column] = std::clamp(std::max(widths[column], shown_width(cell) + 2), narrowest, widest);
            rows += fmt::format("<c r=\"{}{}\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{}</t></is></c>",
                                column_letters(column), row.number, xml_text(cell));
        }
        rows += "</row>";
    }
    std::string columns;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        columns +=
            fmt::format("<col min=\"{0}\" max=\"{0}\" width=\"{1}\" customWidth=\"1\"/>", column + 1, widths[column]);
    }
    if (!columns.empty()) columns = "<cols>" + columns + "</cols>";
    return fmt::format("{}<worksheet xmlns=\"{}\">{}<sheetData>{}</sheetData></worksheet>", xml_head, main_space,
                       columns, rows);
}

}  // namespace

Result<std::string> plain_workbook(std::span<const Sheet> sheets) {
    std::string types;
    std::string relations;
    std::string names;
    std::vector<ZipChange> parts(4);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::size_t number = i + 1;
        types += fmt::format(
            "<Override PartName=\"/xl/worksheets/sheet{}.xml\" ContentType=\"application/"
            "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>",
            number);
        relations +=
            fmt::format("<Relationship Id=\"rId{0}\" Type=\"{1}/worksheet\" Target=\"worksheets/sheet{0}.xml\"/>",
                        number, office_space);
        names += fmt::format("<sheet name=\"{0}\" sheetId=\"{1}\" r:id=\"rId{1}\"/>", xml_text(sheets[i].name), number);
        parts.push_back({fmt::format("xl/worksheets/sheet{}.xml", number), sheet_xml(sheets[i])});
    }
    parts[0] = {
        "[Content_Types].xml",
        fmt::format("{}<Types xmlns=\"{}/content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                    "vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" "
                    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
                    "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>{}</Types>",
                    xml_head, package_space, types)};
    parts[1] = {"_rels/.rels",
                fmt::format("{}<Relationships xmlns=\"{}/relationships\"><Relationship Id=\"rId1\" Type=\"{}/"
                            "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                            xml_head, package_space, office_space)};
    parts[2] = {"xl/workbook.xml", fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets>{}</sheets></workbook>",
                                               xml_head, main_space, office_space, names)};
    parts[3] = {"xl/_rels/workbook.xml.rels",
                fmt::format("{}<Relationships xmlns=\"{}/relationships\">{}<Relationship Id=\"rIdStyles\" Type=\"{}/"
                            "styles\" Target=\"styles.xml\"/></Relationships>",
                            xml_head, package_space, relations, office_space)};
    parts.push_back(
        {"xl/styles.xml", fmt::format("{}<styleSheet xmlns=\"{}\">{}</styleSheet>", xml_head, main_space, styles)});
    return make_zip(parts);
}

}  // namespace yingtuo::formats
