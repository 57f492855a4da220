#include "formats/marked_workbook.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/random.h"
#include "formats/files.h"
#include "formats/made_workbook.h"
#include "formats/sheets.h"
#include "formats/temporary_folder.h"
#include "formats/text_encoding.h"
#include "formats/workbook_writer.h"

namespace yingtuo::formats {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* sheet_part = "xl/worksheets/sheet1.xml";
constexpr const char* styles_part = "xl/styles.xml";

constexpr const char* two_styles =
    R"(<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>)"
    R"(<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>)"
    R"(<xf numFmtId="14" fontId="2" fillId="0" borderId="1" xfId="0"><alignment horizontal="center"/><protection locked="0"/></xf></cellXfs>)";

std::string marked_data(const std::string& rows) {
    return "<sheetData>" + rows + "</sheetData>";
}

constexpr const char* small_rows =
    "<row r=\"1\" spans=\"1:3\"><c r=\"A1\"><v>1</v></c><c  r='B1' s=\"1\"><v>42064</v></c></row>"
    "<row r=\"2\" spans=\"1:3\" ht=\"15\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"C2\" s='1'><v>3</v></c></row>";

SheetMarks marks_of(std::vector<MarkedCell> cells, std::vector<RowReason> reasons = {}, std::size_t column = 3,
                    std::vector<std::size_t> old = {}) {
    return {"甲",           reasons.empty() ? 0 : 1, reasons.empty() ? 0 : 1, column,
            std::move(old), std::move(cells),        std::move(reasons)};
}

std::string marked_xlsx(const std::string& content, const SheetMarks& marks) {
    const auto copy = mark_workbook(content, "a.xlsx", std::vector{marks}, {});
    EXPECT_TRUE(copy) << (copy ? "" : copy.error().message.en);
    return copy ? *copy : std::string();
}

ErrorCode marking_refusal(const std::string& content, const SheetMarks& marks) {
    const auto copy = mark_workbook(content, "a.xlsx", std::vector{marks}, {});
    EXPECT_FALSE(copy);
    return copy ? ErrorCode::conflict : copy.error().code;
}

std::vector<SheetRow> rows_of(const std::string& content) {
    const auto sheets = read_sheets(content, "a.xlsx");
    EXPECT_TRUE(sheets) << (sheets ? "" : sheets.error().message.en);
    return sheets ? sheets->at(0).rows : std::vector<SheetRow>{};
}

void expect_same_cells(const std::string& before, const std::string& after) {
    const auto a = rows_of(before);
    const auto b = rows_of(after);
    ASSERT_EQ(a.size(), b.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        EXPECT_EQ(a[i].number, b[i].number);
        EXPECT_EQ(a[i].cells, b[i].cells);
    }
}

TEST(MarkedWorkbook, where_nothing_is_marked_the_file_is_the_same_byte_for_byte) {
    const std::string content = made_workbook(marked_data(small_rows), "", two_styles);
    EXPECT_EQ(marked_xlsx(content, marks_of({})), content);
}

TEST(MarkedWorkbook, a_mark_changes_the_style_of_its_cell_and_nothing_else) {
    const std::string content =
        made_workbook(marked_data(small_rows) + "<pageMargins left=\"0.7\"/><!-- 注 -->", "", two_styles);
    const std::string copy = marked_xlsx(content, marks_of({{1, 1, DoubtLevel::doubt}, {2, 0, DoubtLevel::refused}}));
    std::string expected = part_of(content, sheet_part);
    const auto change = [&](const std::string& from, const std::string& to) {
        const auto place = expected.find(from);
        ASSERT_NE(place, std::string::npos);
        expected.replace(place, from.size(), to);
    };
    change("<c  r='B1' s=\"1\">", "<c  r='B1' s=\"2\">");
    change("<c r=\"A2\">", "<c r=\"A2\" s=\"3\">");
    EXPECT_EQ(part_of(copy, sheet_part), expected);

    const std::string styles = part_of(copy, styles_part);
    // Number format, font, border, alignment and protection of the cell stay.
    EXPECT_THAT(styles, HasSubstr(R"(<xf numFmtId="14" fontId="2" fillId="2" borderId="1" xfId="0" applyFill="1">)"
                                  R"(<alignment horizontal="center"/><protection locked="0"/></xf>)"));
    EXPECT_THAT(styles, HasSubstr("<cellXfs count=\"4\">"));
    EXPECT_THAT(styles, HasSubstr("<fills count=\"4\">"));
    expect_same_cells(content, copy);
}

TEST(MarkedWorkbook, every_other_part_stays_byte_for_byte_and_in_its_place) {
    Parts parts = workbook_parts(marked_data(small_rows), "<si><t>甲</t></si>", two_styles);
    parts.emplace_back("xl/media/image1.png", std::string("\x89PNG\r\n\0\1\2", 9));
    parts.emplace_back("docProps/app.xml", "<Properties/>");
    const std::string content = zipped(parts);
    const Parts after =
        unzipped(marked_xlsx(content, marks_of({{1, 0, DoubtLevel::note}}, {{2, DoubtLevel::doubt, "看"}})));
    ASSERT_EQ(after.size(), parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        EXPECT_EQ(after[i].first, parts[i].first);
        if (parts[i].first == sheet_part || parts[i].first == styles_part) continue;
        EXPECT_EQ(after[i].second, parts[i].second) << parts[i].first;
    }
    EXPECT_EQ(marked_xlsx(content, marks_of({{1, 0, DoubtLevel::note}})),
              marked_xlsx(content, marks_of({{1, 0, DoubtLevel::note}})))
        << "the same marks give the same bytes";
}

TEST(MarkedWorkbook, the_reason_column_stands_right_of_the_table_and_is_left_out_when_it_is_read_again) {
    const std::string content = made_workbook("<dimension ref=\"A1:C2\"/>" + marked_data(small_rows), "", two_styles);
    const std::string copy =
        marked_xlsx(content, marks_of({}, {{2, DoubtLevel::doubt, "存疑（C）：<看> & \"查\"\n第二条_x0041_"}}));
    const std::string sheet = part_of(copy, sheet_part);
    EXPECT_THAT(sheet, HasSubstr("<dimension ref=\"A1:D2\"/>"));
    EXPECT_THAT(sheet, HasSubstr("<cols><col min=\"4\" max=\"4\" width="));
    EXPECT_THAT(sheet, HasSubstr("<c r=\"D1\" s=\"1\" t=\"inlineStr\">"));  // as the header cell beside it
    EXPECT_THAT(sheet, HasSubstr("<row r=\"2\"><c r=\"A2\">"));             // without a noted height, that it may grow
    EXPECT_THAT(
        part_of(copy, styles_part),
        HasSubstr(R"(<xf numFmtId="49" fontId="2" fillId="2" borderId="1" xfId="0" applyFill="1" )"
                  R"(applyNumberFormat="1" applyAlignment="1">)"
                  R"(<alignment horizontal="left" vertical="center" wrapText="1"/><protection locked="0"/></xf>)"));
    expect_same_cells(content, copy);
    EXPECT_EQ(read_sheets(copy, "a.xlsx")->at(0).reason_columns, std::vector<std::size_t>{3});
}

TEST(MarkedWorkbook, a_cell_that_is_not_there_is_made_in_its_place_with_the_look_of_its_row_or_column) {
    const std::string rows =
        R"(<row r="1" s="1" customFormat="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row><row r="2"/>)"
        R"(<row r="3"><c r="C3"><v>1</v></c></row>)";
    const std::string content =
        made_workbook("<cols><col min=\"2\" max=\"2\" style=\"1\"/></cols>" + marked_data(rows), "", two_styles);
    const std::string sheet = part_of(marked_xlsx(content, marks_of({{1, 1, DoubtLevel::doubt},
                                                                     {1, 5, DoubtLevel::doubt},
                                                                     {2, 0, DoubtLevel::doubt},
                                                                     {3, 1, DoubtLevel::doubt}})),
                                      sheet_part);
    EXPECT_THAT(sheet,
                HasSubstr(R"(<c r="A1"><v>1</v></c><c r="B1" s="2"/><c r="D1"><v>4</v></c><c r="F1" s="2"/></row>)"));
    EXPECT_THAT(sheet, HasSubstr(R"(<row r="2"><c r="A2" s="3"/></row>)"));
    EXPECT_THAT(sheet, HasSubstr(R"(<row r="3"><c r="B3" s="2"/><c r="C3">)"));
}

TEST(MarkedWorkbook, the_width_of_our_column_parts_an_entry_that_stands_for_many_columns) {
    const auto columns = [](const std::string& entries) {
        const std::string sheet = part_of(marked_xlsx(made_workbook(entries + marked_data(small_rows), "", two_styles),
                                                      marks_of({}, {{2, DoubtLevel::note, "看"}})),
                                          sheet_part);
        return sheet.substr(0, sheet.find("<sheetData>")).substr(sheet.find("<worksheet>") + 11);
    };
    const std::string ours = R"(<col min="4" max="4" width="46" customWidth="1"/>)";
    EXPECT_EQ(columns(""), "<cols>" + ours + "</cols>");
    EXPECT_EQ(columns("<cols/>"), "<cols>" + ours + "</cols>");
    EXPECT_EQ(columns(R"(<cols><col min="1" max="2" width="9"/></cols>)"),
              R"(<cols><col min="1" max="2" width="9"/>)" + ours + "</cols>");
    EXPECT_EQ(columns(R"(<cols><col min="6" max="7" width="9"/></cols>)"),
              "<cols>" + ours + R"(<col min="6" max="7" width="9"/></cols>)");
    EXPECT_EQ(columns(R"(<cols><col min="2" max="16384" width="9" hidden="1"/></cols>)"),
              R"(<cols><col min="2" max="3" width="9" hidden="1"/>)" + ours +
                  R"(<col min="5" max="16384" width="9" hidden="1"/></cols>)");
    EXPECT_EQ(columns(R"(<cols><col min="4" max="4" width="9"></col></cols>)"),
              R"(<cols><col min="4" max="4" width="46" customWidth="1"></col></cols>)");
    EXPECT_EQ(columns(R"(<cols><col min="3" max="5" width="9"></col></cols>)"),
              R"(<cols><col min="3" max="3" width="9"/>)" + ours + R"(<col min="5" max="5" width="9"></col></cols>)");
}

TEST(MarkedWorkbook, a_mark_within_merged_cells_shows_on_the_first_one) {
    const std::string content = made_workbook(
        marked_data(
            R"(<row r="1"><c r="A1"><v>7</v></c><c r="B1"/></row><row r="2"><c r="A2"/></row><row r="3"><c r="A3"><v>1</v></c></row>)") +
            R"(<mergeCells><mergeCell ref="A1:B2"/></mergeCells>)",
        "", two_styles);
    const std::string sheet =
        part_of(marked_xlsx(content, marks_of({{2, 1, DoubtLevel::doubt}, {3, 0, DoubtLevel::note}})), sheet_part);
    EXPECT_THAT(sheet, HasSubstr(R"(<c r="A1" s="2"><v>7</v></c><c r="B1"/></row><row r="2"><c r="A2"/></row>)"));
    EXPECT_THAT(sheet, HasSubstr(R"(<c r="A3" s="3">)"));
}

TEST(MarkedWorkbook, an_empty_cell_gives_way_to_a_reason_and_a_formula_does_not) {
    const std::string content = made_workbook(
        marked_data(
            R"(<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"/></row>)"
            R"(<row r="3"><c r="A3"><v>1</v></c><c r="B3"><f>IF(A3,"","")</f></c></row>)"),
        "", two_styles);
    const std::string sheet =
        part_of(marked_xlsx(content, marks_of({}, {{2, DoubtLevel::doubt, "看"}, {3, DoubtLevel::doubt, "看"}}, 1)),
                sheet_part);
    EXPECT_THAT(sheet, HasSubstr(R"(<c r="A1"><v>1</v></c><c r="B1" s="0" t="inlineStr">)"));
    EXPECT_THAT(sheet, HasSubstr(R"(<c r="A2"><v>1</v></c><c r="B2" s="2" t="inlineStr">)"));
    EXPECT_THAT(sheet, HasSubstr(R"(<c r="A3"><v>1</v></c><c r="B3"><f>IF(A3,"","")</f></c>)"));
}

TEST(MarkedWorkbook, a_merged_range_may_begin_in_a_row_that_is_not_written) {
    const std::string content = made_workbook(marked_data(R"(<row r="3"><c r="A3"><v>1</v></c></row>)") +
                                                  R"(<mergeCells><mergeCell ref="A2:B3"/></mergeCells>)",
                                              "", two_styles);
    expect_same_cells(content, marked_xlsx(content, marks_of({{3, 0, DoubtLevel::note}})));
}

TEST(MarkedWorkbook, marked_again_what_is_right_now_loses_its_mark_and_the_reasons_are_new) {
    const std::string content = made_workbook(marked_data(small_rows), "", two_styles);
    const SheetMarks first = marks_of({{1, 0, DoubtLevel::doubt}, {2, 2, DoubtLevel::refused}},
                                      {{1, DoubtLevel::doubt, "旧"}, {2, DoubtLevel::refused, "旧的"}});
    SheetMarks second = marks_of({{2, 2, DoubtLevel::note}}, {{2, DoubtLevel::note, "新"}}, 3, {3});
    const std::string once = marked_xlsx(content, first);
    const std::string twice = marked_xlsx(once, second);
    expect_same_cells(content, twice);
    const std::string sheet = part_of(twice, sheet_part);
    const std::string styles = part_of(twice, styles_part);
    const auto count = [&](const std::string& text) {
        std::size_t found = 0;
        for (auto at = sheet.find(text); at != std::string::npos; at = sheet.find(text, at + 1)) ++found;
        return found;
    };
    EXPECT_EQ(count("inlineStr"), 2U);  // heading and one reason
    EXPECT_EQ(count("<col "), 1U);
    // The cell's ground is white again: fill 0, everything else as it was.
    EXPECT_THAT(styles, HasSubstr(R"(<xf numFmtId="0" fontId="0" fillId="0" borderId="0" applyFill="1"></xf>)"));
    // Marked the same again, it is the same.
    SheetMarks same = first;
    same.old_reason_columns = {3};
    EXPECT_EQ(part_of(marked_xlsx(once, same), sheet_part), part_of(once, sheet_part));
    EXPECT_EQ(part_of(marked_xlsx(once, same), styles_part), part_of(once, styles_part));
    // And with everything right, nothing of ours is to be seen.
    const std::string clean = part_of(marked_xlsx(twice, marks_of({}, {}, 3, {3})), sheet_part);
    EXPECT_THAT(clean, Not(HasSubstr("inlineStr")));
    EXPECT_THAT(clean, Not(HasSubstr("r=\"D")));
}

TEST(MarkedWorkbook, our_column_is_known_after_a_spreadsheet_program_has_saved_it_as_shared_strings) {
    const std::string rows = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>)"
                             R"(<row r="2"><c r="A2"><v>5</v></c><c r="C2" t="s"><v>2</v></c></row>)";
    const std::string content = made_workbook(
        marked_data(rows), "<si><t>姓名</t></si><si><t>应托尽托核对意见</t></si><si><t>旧</t></si>", two_styles);
    const auto sheets = read_sheets(content, "a.xlsx");
    ASSERT_TRUE(sheets);
    EXPECT_EQ(sheets->at(0).reason_columns, std::vector<std::size_t>{2});
    EXPECT_EQ(sheets->at(0).rows.at(0).cells, std::vector<std::string>{"姓名"});
    const std::string copy = marked_xlsx(content, marks_of({}, {{2, DoubtLevel::doubt, "新"}}, 2, {2}));
    const std::string sheet = part_of(copy, sheet_part);
    EXPECT_THAT(sheet, Not(HasSubstr("<v>2</v>")));
    EXPECT_THAT(sheet, HasSubstr("<c r=\"C2\" s=\"2\" t=\"inlineStr\">"));
}

TEST(MarkedWorkbook, prefixes_of_names_are_those_of_the_document) {
    Parts parts = workbook_parts("");
    for (auto& [name, content] : parts) {
        if (name == sheet_part) {
            content =
                "<?xml version='1.0'?><x:worksheet "
                "xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
                "<x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
        }
        if (name == styles_part) {
            content =
                "<x:styleSheet xmlns:x=\"u\"><x:cellXfs count=\"1\"><x:xf numFmtId=\"0\" fillId=\"0\"/></x:cellXfs>"
                "</x:styleSheet>";
        }
    }
    const std::string copy =
        marked_xlsx(zipped(parts), marks_of({{1, 0, DoubtLevel::doubt}}, {{1, DoubtLevel::doubt, "看"}}, 1));
    EXPECT_THAT(part_of(copy, sheet_part), HasSubstr("<x:cols><x:col "));
    EXPECT_THAT(part_of(copy, sheet_part), HasSubstr("<x:c s=\"2\"><x:v>1</x:v></x:c><x:c r=\"B1\" s=\"1\""));
    const std::string styles = part_of(copy, styles_part);
    EXPECT_THAT(styles, HasSubstr("<x:fills count=\"3\"><x:fill><x:patternFill patternType=\"none\">"));
    EXPECT_THAT(styles, HasSubstr("</x:fills><x:cellXfs count=\"3\">"));
    EXPECT_THAT(styles, HasSubstr("<x:xf numFmtId=\"0\" fillId=\"2\" applyFill=\"1\"></x:xf>"));
}

TEST(MarkedWorkbook, a_workbook_without_styles_gets_them) {
    Parts parts = workbook_parts(marked_data(small_rows));
    std::erase_if(parts, [](const auto& part) { return part.first == styles_part; });
    for (auto& [name, content] : parts) {
        if (name == "[Content_Types].xml") content = "<Types></Types>";
        const auto styles = content.find("<Relationship Id=\"rId3\"");
        if (styles != std::string::npos) content.erase(styles, content.find("/>", styles) + 2 - styles);
    }
    const std::string content = zipped(parts);
    const std::string copy = marked_xlsx(content, marks_of({{1, 0, DoubtLevel::doubt}}));
    EXPECT_THAT(part_of(copy, "[Content_Types].xml"), HasSubstr("PartName=\"/xl/styles.xml\""));
    EXPECT_THAT(part_of(copy, "xl/_rels/workbook.xml.rels"),
                HasSubstr("relationships/styles\" Target=\"/xl/styles.xml\""));
    EXPECT_THAT(part_of(copy, styles_part), HasSubstr("fillId=\"2\""));
    expect_same_cells(content, copy);
    // And one whose styles say nothing.
    EXPECT_THAT(part_of(marked_xlsx(made_workbook(marked_data(small_rows)), marks_of({{1, 0, DoubtLevel::doubt}})),
                        styles_part),
                HasSubstr("<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/><xf "));
}

TEST(MarkedWorkbook, parts_in_utf16_come_back_in_utf8) {
    Parts parts = workbook_parts(marked_data(small_rows), "", two_styles);
    for (auto& [name, content] : parts) {
        if (name != sheet_part && name != styles_part) continue;
        content = encoded("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + content.substr(content.find("?>") + 2),
                          name == sheet_part ? TextEncoding::utf16_be : TextEncoding::utf16_le);
    }
    const std::string content = zipped(parts);
    const std::string copy =
        marked_xlsx(content, marks_of({{1, 0, DoubtLevel::doubt}}, {{2, DoubtLevel::doubt, "看"}}));
    expect_same_cells(content, copy);
    EXPECT_THAT(part_of(copy, sheet_part), testing::StartsWith("<worksheet>"));
    EXPECT_THAT(part_of(copy, sheet_part), HasSubstr("<c r=\"A1\" s="));
}

TEST(MarkedWorkbook, what_cannot_be_marked_without_harm_is_refused) {
    const std::string content = made_workbook(marked_data(small_rows), "", two_styles);
    EXPECT_EQ(marking_refusal(content, marks_of({{9, 0, DoubtLevel::doubt}})), ErrorCode::bad_input);  // no such row
    EXPECT_EQ(mark_workbook(content, "a.xlsx", {}, {}).error().code, ErrorCode::bad_input);  // marks of other sheets
    Parts parts = workbook_parts(marked_data(small_rows), "", two_styles);
    parts[4].second = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><c/></c></row></sheetData></worksheet>";
    EXPECT_EQ(marking_refusal(zipped(parts), marks_of({{1, 0, DoubtLevel::doubt}})), ErrorCode::bad_input);
    std::string many = "<cellXfs>";
    for (int i = 0; i < 64'000; ++i) many += "<xf/>";
    EXPECT_EQ(marking_refusal(made_workbook(marked_data(small_rows), "", many + "</cellXfs>"),
                              marks_of({{1, 0, DoubtLevel::doubt}})),
              ErrorCode::too_large);
}

// A workbook as our own writer makes it, random marks: the cells stay what they are, and only the rows with marks
// differ.
TEST(MarkedWorkbook, whatever_is_marked_the_cells_stay_and_rows_without_marks_stay_byte_for_byte) {
    const TemporaryFolder folder;
    SheetOut out;
    out.name = "乙";
    out.title_lines = {"题"};
    out.table.header = {"姓名", "村", "数"};
    out.number_columns = {2};
    for (int i = 0; i < 60; ++i)
        out.table.rows.push_back({fmt::format("某{}", i), i % 7 < 4 ? "甲村" : "乙村", std::to_string(i)});
    out.merged_columns = {1};
    ASSERT_TRUE(write_workbook(folder / "a.xlsx", {out}));
    const std::string content = *read_file(folder / "a.xlsx", 1 << 20);
    const auto rows_by_text = [](const std::string& sheet) {
        std::vector<std::string> rows;
        for (auto at = sheet.find("<row "); at != std::string::npos; at = sheet.find("<row ", at + 1))
            rows.push_back(sheet.substr(at, sheet.find("</row>", at) - at));
        return rows;
    };
    const auto before = rows_by_text(part_of(content, sheet_part));
    Random random(7);
    for (int round = 0; round < 40; ++round) {
        std::set<MarkedCell> cells;
        std::set<int> touched;
        std::map<int, RowReason> reasons;
        for (auto n = random.between(0, 12); n > 0; --n) {
            const int row = static_cast<int>(random.between(3, 62));
            // Column 1 is merged: its mark may show in another row.
            const auto column = static_cast<std::size_t>(random.below(2) * 2);
            cells.insert({row, column, DoubtLevel::doubt});
            touched.insert(row);
            if (random.below(2) == 0) reasons[row] = {row, DoubtLevel::refused, "看"};
        }
        SheetMarks marks{"乙", 2, 2, 3, {}, {cells.begin(), cells.end()}, {}};
        for (const auto& [row, reason] : reasons) marks.reasons.push_back(reason);
        if (!reasons.empty()) touched.insert(2);
        const std::string copy = marked_xlsx(content, marks);
        expect_same_cells(content, copy);
        const auto after = rows_by_text(part_of(copy, sheet_part));
        ASSERT_EQ(before.size(), after.size());
        for (std::size_t i = 0; i < before.size(); ++i)
            EXPECT_EQ(before[i] != after[i], touched.contains(static_cast<int>(i) + 1)) << before[i] << after[i];
    }
}

TEST(MarkedWorkbook, mutated_workbooks_are_marked_or_refused) {
    const Parts good =
        workbook_parts("<dimension ref=\"A1:C2\"/><cols><col min=\"1\" max=\"9\" width=\"9\"/></cols>" +
                           marked_data(small_rows) + "<mergeCells><mergeCell ref=\"A1:C3\"/></mergeCells>",
                       "<si><t>甲</t></si>", two_styles);
    constexpr std::string_view alphabet = "<>/=\"&;:!0123456789ABZacrsx _-[]?\xE4\xFF";
    const SheetMarks marks =
        marks_of({{1, 0, DoubtLevel::doubt}, {2, 1, DoubtLevel::note}}, {{2, DoubtLevel::doubt, "看"}});
    Random random(13);
    int done = 0;
    for (int round = 0; round < 1500; ++round) {
        Parts parts = good;
        std::string& content = parts[random.below(parts.size())].second;
        for (auto n = random.between(1, 4); n > 0; --n)
            content[random.below(content.size())] = alphabet[random.below(alphabet.size())];
        const std::string bytes = zipped(parts);
        const auto copy = mark_workbook(bytes, "a.xlsx", std::vector{marks}, {});
        if (!copy) continue;
        ++done;
        EXPECT_EQ(read_sheets(bytes, "a.xlsx").has_value(), read_sheets(*copy, "a.xlsx").has_value());
    }
    EXPECT_GT(done, 100);
}

}  // namespace
}  // namespace yingtuo::formats
