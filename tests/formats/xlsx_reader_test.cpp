#include "formats/xlsx_reader.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/random.h"
#include "formats/files.h"
#include "formats/made_workbook.h"
#include "formats/sheets.h"
#include "formats/temporary_folder.h"
#include "formats/workbook_writer.h"

namespace yingtuo::formats {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Sheet read_xlsx_sheet(const std::string& sheet, const std::string& shared_strings = {}, const std::string& styles = {},
                      const std::string& workbook_properties = {}) {
    const auto sheets = read_sheets(made_workbook(sheet, shared_strings, styles, workbook_properties), "a.xlsx");
    EXPECT_TRUE(sheets) << (sheets ? "" : sheets.error().message.en);
    return sheets ? sheets->at(0) : Sheet{};
}

std::string sheet_data(const std::string& rows) {
    return "<sheetData>" + rows + "</sheetData>";
}

ErrorCode xlsx_refusal(const std::string& content, const SheetLimits& limits = {}) {
    const auto sheets = read_sheets(content, "a.xlsx", limits);
    EXPECT_FALSE(sheets);
    if (sheets) return ErrorCode::conflict;
    EXPECT_FALSE(sheets.error().message.zh.empty());
    EXPECT_FALSE(sheets.error().hint.zh.empty());
    return sheets.error().code;
}

TEST(XlsxReader, reads_shared_inline_and_formula_texts) {
    const Sheet sheet = read_xlsx_sheet(
        sheet_data(R"(<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>直</t></is></c>
        <c r="C1" t="str"><f>A1&amp;B1</f><v>算</v></c><c r="D1"><f>1+1</f><v>2</v></c><c r="E1"><f>NOW()</f></c></row>)"),
        "<si><t>零</t></si><si><r><t>一</t></r><r><t>又</t></r><rPh><t>yi</t></rPh></si>");
    EXPECT_EQ(sheet.name, "甲");
    EXPECT_THAT(sheet.rows.at(0).cells, ElementsAre("一又", "直", "算", "2"));
}

TEST(XlsxReader, a_number_stays_as_the_file_stores_it) {
    // What a spreadsheet program has rounded away must stay visible: it is how damage is found.
    const Sheet sheet =
        read_xlsx_sheet(sheet_data(R"(<row r="1"><c r="A1"><v>5.3E+17</v></c><c r="B1"><v>530000000000000000</v></c>
        <c r="C1"><v>1.1000000000000001</v></c><c r="D1" t="n"><v>13812345678</v></c></row>)"));
    EXPECT_THAT(sheet.rows.at(0).cells,
                ElementsAre("5.3E+17", "530000000000000000", "1.1000000000000001", "13812345678"));
}

TEST(XlsxReader, numbers_with_a_date_style_become_dates) {
    const std::string styles =
        R"(<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>)"
        R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
        R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="22"/><xf numFmtId="2"/></cellXfs>)";
    const std::string row = R"(<row r="1"><c r="A1" s="0"><v>42064</v></c><c r="B1" s="1"><v>42064</v></c>
        <c r="C1" s="2"><v>42064</v></c><c r="D1" s="3"><v>42064.395833333336</v></c><c r="E1" s="4"><v>42064</v></c>
        <c r="F1" s="1"><v>9999999</v></c><c r="G1" s="1" t="s"><v>0</v></c></row>)";
    EXPECT_THAT(read_xlsx_sheet(sheet_data(row), "<si><t>2015.3</t></si>", styles).rows.at(0).cells,
                ElementsAre("42064", "2015-03-01", "2015-03-01", "2015-03-01 09:30", "42064", "9999999", "2015.3"));
    EXPECT_EQ(read_xlsx_sheet(sheet_data(row), "<si><t/></si>", styles, "<workbookPr date1904=\"1\"/>")
                  .rows.at(0)
                  .cells.at(1),
              "2019-03-02");
}

TEST(XlsxReader, booleans_and_errors_are_words) {
    EXPECT_THAT(
        read_xlsx_sheet(
            sheet_data(
                R"(<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c><c r="C1" t="e"><v>#N/A</v></c>
        <c r="D1" t="d"><v>2015-03-01</v></c></row>)"))
            .rows.at(0)
            .cells,
        ElementsAre("TRUE", "FALSE", "#N/A", "2015-03-01"));
}

TEST(XlsxReader, blank_rows_go_and_row_numbers_stay) {
    const Sheet sheet =
        read_xlsx_sheet(sheet_data(R"(<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c></row><row r="3"/>
        <row r="4"><c r="A4" t="inlineStr"><is><t xml:space="preserve"> 　</t></is></c></row>
        <row r="900"><c r="C900"><v>1</v></c></row>)"));
    ASSERT_EQ(sheet.rows.size(), 2U);
    EXPECT_EQ(sheet.rows[0].number, 2);
    EXPECT_EQ(sheet.rows[1].number, 900);
    EXPECT_THAT(sheet.rows[1].cells, ElementsAre("", "", "1"));
}

TEST(XlsxReader, rows_and_cells_without_references_follow_one_another) {
    const Sheet sheet =
        read_xlsx_sheet(sheet_data("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>"));
    EXPECT_THAT(sheet.rows.at(0).cells, ElementsAre("1", "", "3"));
    EXPECT_EQ(sheet.rows.at(1).number, 2);
}

TEST(XlsxReader, rows_and_cells_may_come_in_any_order_and_rows_may_be_numbered_by_their_cells_only) {
    const Sheet sheet = read_xlsx_sheet(sheet_data(R"(<row r="5"><c r="B5"><v>2</v></c><c r="A5"><v>1</v></c></row>
        <row r="2"><c r="A2"><v>3</v></c></row>)"));
    ASSERT_EQ(sheet.rows.size(), 2U);
    EXPECT_EQ(sheet.rows[0].number, 2);
    EXPECT_THAT(sheet.rows[1].cells, ElementsAre("1", "2"));
    EXPECT_EQ(
        read_xlsx_sheet(sheet_data(R"(<row><c r="A3"><v>1</v></c><c r="B3"><v>2</v></c></row>)")).rows.at(0).number, 3);
}

TEST(XlsxReader, a_text_far_to_the_right_counts_with_the_empty_cells_before_it) {
    SheetLimits limits;
    limits.text_bytes = 10'000;
    EXPECT_EQ(xlsx_refusal(made_workbook(sheet_data(R"(<row r="1"><c r="SR1"><v>1</v></c></row>)")), limits),
              ErrorCode::too_large);
}

TEST(XlsxReader, tags_nested_without_end_and_merges_without_number_are_refused) {
    std::string deep;
    for (int i = 0; i < 300; ++i) deep += "<a>";
    EXPECT_EQ(xlsx_refusal(made_workbook(deep)), ErrorCode::bad_input);
    SheetLimits limits;
    limits.merged_ranges = 2;
    const std::string merge = R"(<mergeCell ref="A1:B2"/>)";
    EXPECT_TRUE(read_sheets(made_workbook(sheet_data("") + merge + merge), "a.xlsx", limits));
    EXPECT_EQ(xlsx_refusal(made_workbook(sheet_data("") + merge + merge + merge), limits), ErrorCode::too_large);
}

TEST(XlsxReader, merged_cells_are_filled_down_and_right) {
    const Sheet sheet =
        read_xlsx_sheet(sheet_data(R"(<row r="1"><c r="A1"><v>7</v></c><c r="C1"><v>8</v></c></row>
        <row r="2"><c r="C2"><v>9</v></c></row><row r="3"><c r="A3"/></row><row r="5"><c r="C5"><v>10</v></c></row>)") +
                        R"(<mergeCells><mergeCell ref="A1:B5"/><mergeCell ref="Z9:ZZ99"/></mergeCells>)");
    ASSERT_EQ(sheet.rows.size(), 3U);  // a blank row stays blank, merged or not
    EXPECT_THAT(sheet.rows[0].cells, ElementsAre("7", "7", "8"));
    EXPECT_THAT(sheet.rows[1].cells, ElementsAre("7", "7", "9"));
    EXPECT_THAT(sheet.rows[2].cells, ElementsAre("7", "7", "10"));
}

TEST(XlsxReader, escapes_and_prefixes_are_understood) {
    Parts parts = workbook_parts("");
    for (auto& [name, content] : parts) {
        if (name != "xl/worksheets/sheet1.xml") continue;
        content =
            "<x:worksheet xmlns:x=\"u\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" "
            "t=\"inlineStr\"><x:is><x:t>a_x000A_b_x000D__x0041_"
            "&lt;_x00</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    }
    const auto sheets = read_sheets(zipped(parts), "a.xlsx");
    ASSERT_TRUE(sheets);
    EXPECT_THAT(sheets->at(0).rows.at(0).cells, ElementsAre("a\nbA<_x00"));
}

TEST(XlsxReader, an_empty_sheet_is_a_sheet_without_rows) {
    EXPECT_THAT(read_xlsx_sheet(sheet_data("")).rows, IsEmpty());
}

TEST(XlsxReader, foreign_files_are_refused_with_the_way_out) {
    const auto sheets = read_sheets(zipped({{"mimetype", "ods"}, {"content.xml", ""}}), "a.xls");
    ASSERT_FALSE(sheets);
    EXPECT_EQ(sheets.error().code, ErrorCode::unsupported);
    EXPECT_THAT(sheets.error().hint.zh, testing::HasSubstr(".xlsx"));
}

TEST(XlsxReader, a_document_type_is_refused_so_no_entity_ever_expands) {
    std::string lol = "<!DOCTYPE w [<!ENTITY a \"ha\">";
    for (char c = 'b'; c <= 'j'; ++c)
        lol += fmt::format("<!ENTITY {} \"&{};&{};&{};&{};\">", c, char(c - 1), char(c - 1), char(c - 1), char(c - 1));
    for (const std::string& part : {std::string("xl/worksheets/sheet1.xml"), std::string("xl/sharedStrings.xml"),
                                    std::string("xl/workbook.xml")}) {
        Parts parts = workbook_parts(sheet_data("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
        for (auto& [name, content] : parts) {
            if (name == part) content = lol + "]><w>&j;</w>";
        }
        EXPECT_EQ(xlsx_refusal(zipped(parts)), ErrorCode::bad_input) << part;
    }
    Parts outside = workbook_parts("");
    outside[4].second = "<!DOCTYPE w SYSTEM \"file:///etc/hostname\"><w/>";
    EXPECT_EQ(xlsx_refusal(zipped(outside)), ErrorCode::bad_input);
}

TEST(XlsxReader, a_bomb_is_refused_before_it_is_unpacked) {
    // 48 MB of blanks pack a thousandfold.
    Parts parts = workbook_parts("");
    parts[4].second = "<worksheet>" + std::string(48 << 20, ' ') + "</worksheet>";
    EXPECT_EQ(xlsx_refusal(zipped(parts)), ErrorCode::too_large);
    SheetLimits limits;
    limits.inflated_bytes = 10'000;
    parts[4].second = "<worksheet>" + std::string(20'000, ' ') + "</worksheet>";
    EXPECT_EQ(xlsx_refusal(zipped(parts), limits), ErrorCode::too_large);
}

TEST(XlsxReader, just_within_and_just_over_each_limit) {
    SheetLimits limits;
    limits.rows = 3;
    limits.columns = 2;
    limits.cell_characters = 4;
    limits.shared_strings = 2;
    const auto read = [&](const std::string& sheet, const std::string& strings = {}) {
        const auto sheets = read_sheets(made_workbook(sheet, strings), "a.xlsx", limits);
        return sheets ? "read" : sheets.error().code == ErrorCode::too_large ? "too large" : "refused";
    };
    EXPECT_STREQ(read(sheet_data(R"(<row r="3"><c r="B3"><v>1234</v></c></row>)")), "read");
    EXPECT_STREQ(read(sheet_data(R"(<row r="4"><c r="B4"><v>1234</v></c></row>)")), "too large");
    EXPECT_STREQ(read(sheet_data(R"(<row r="3"><c r="C3"><v>1234</v></c></row>)")), "too large");
    EXPECT_STREQ(read(sheet_data(R"(<row r="3"><c r="C3" s="1"/></row>)")), "read");  // only styled
    EXPECT_STREQ(read(sheet_data(R"(<row r="3"><c r="B3"><v>12345</v></c></row>)")), "too large");
    EXPECT_STREQ(read(sheet_data(R"(<row r="3"><c r="B3" t="inlineStr"><is><t>一二三四</t></is></c></row>)")), "read");
    EXPECT_STREQ(read(sheet_data(""), "<si><t>a</t></si><si/>"), "read");
    EXPECT_STREQ(read(sheet_data(""), "<si><t>a</t></si><si/><si/>"), "too large");
    const std::string content = made_workbook("");
    limits.file_bytes = content.size();
    EXPECT_TRUE(read_sheets(content, "a.xlsx", limits));
    limits.file_bytes = content.size() - 1;
    EXPECT_EQ(xlsx_refusal(content, limits), ErrorCode::too_large);
}

TEST(XlsxReader, one_long_text_in_many_cells_is_counted_each_time) {
    SheetLimits limits;
    limits.text_bytes = 100'000;
    std::string rows;
    for (int r = 1; r <= 20; ++r) rows += fmt::format("<row r=\"{0}\"><c r=\"A{0}\" t=\"s\"><v>0</v></c></row>", r);
    const std::string strings = "<si><t>" + std::string(9'000, 'x') + "</t></si>";
    EXPECT_EQ(xlsx_refusal(made_workbook(sheet_data(rows), strings), limits), ErrorCode::too_large);
    const std::string merged = sheet_data(R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row>)") +
                               R"(<mergeCells><mergeCell ref="A1:SR1048576"/></mergeCells>)";
    EXPECT_EQ(xlsx_refusal(made_workbook(merged, strings), limits), ErrorCode::too_large);
}

TEST(XlsxReader, a_tag_without_end_is_refused) {
    SheetLimits limits;
    limits.xml_token_bytes = 100'000;
    Parts parts = workbook_parts("");
    parts[4].second = "<worksheet a=\"" + std::string(400'000, 'x') + "\"/>";
    EXPECT_EQ(xlsx_refusal(zipped(parts), limits), ErrorCode::too_large);
}

TEST(XlsxReader, damaged_parts_are_refused) {
    EXPECT_EQ(xlsx_refusal("PK\x03\x04 and no more"), ErrorCode::bad_input);
    EXPECT_EQ(xlsx_refusal(made_workbook(sheet_data(R"(<row r="1"><c r="A1" t="s"><v>5</v></c></row>)"))),
              ErrorCode::bad_input);
    const std::string cell = R"(<c r="A1"><v>1</v></c>)";
    const std::string row = "<row r=\"1\">" + cell + "</row>";
    EXPECT_EQ(xlsx_refusal(made_workbook(sheet_data(row + row))), ErrorCode::bad_input);
    EXPECT_EQ(xlsx_refusal(made_workbook(sheet_data(row + R"(<row r="2"><c r="A2"><v>1</v></c></row>)" + row))),
              ErrorCode::bad_input);
    EXPECT_EQ(xlsx_refusal(made_workbook(sheet_data("<row r=\"1\">" + cell + cell + "</row>"))), ErrorCode::bad_input);
    EXPECT_EQ(xlsx_refusal(made_workbook(sheet_data(R"(<row r="0"/>)"))), ErrorCode::bad_input);
    EXPECT_EQ(xlsx_refusal(made_workbook(sheet_data(R"(<row r="2"><c r="A1"><v>1</v></c></row>)"))),
              ErrorCode::bad_input);
    EXPECT_EQ(xlsx_refusal(made_workbook("<sheetData>")), ErrorCode::bad_input);
    Parts parts = workbook_parts("");
    parts.erase(parts.begin() + 4);
    EXPECT_EQ(xlsx_refusal(zipped(parts)), ErrorCode::bad_input);
}

TEST(XlsxReader, an_empty_cell_with_a_bad_place_after_a_full_one_is_refused) {
    // Expat calls the end of an empty element even after it was told to stop in its start.
    EXPECT_EQ(xlsx_refusal(
                  made_workbook(sheet_data(R"(<row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="?"/></row>)"))),
              ErrorCode::bad_input);
    EXPECT_EQ(xlsx_refusal(made_workbook(sheet_data(R"(<row r="1"><c r="A1"><v>7</v></c></row><row r="1"/>)"))),
              ErrorCode::bad_input);
}

TEST(XlsxReader, rows_and_cells_nested_wrongly_are_refused) {
    for (const char* rows : {R"(<row r="1"><c r="A1"><row r="2"><v>5</v></row></c></row>)",
                             R"(<row r="1"><row r="2"/><c><v>5</v></c></row>)", R"(<c r="A1"><v>5</v></c>)",
                             R"(<row r="1"><c r="A1"><c r="B1"><v>5</v></c></c></row>)"}) {
        EXPECT_EQ(xlsx_refusal(made_workbook(sheet_data(rows))), ErrorCode::bad_input) << rows;
    }
}

// Whatever bytes come in, the reader answers or refuses; it never runs away, reads past the end or stops the process.
TEST(XlsxReader, mutated_and_cut_workbooks_never_do_harm) {
    const TemporaryFolder folder;
    SheetOut out;
    out.name = "乙";
    out.title_lines = {"题"};
    out.table.header = {"姓名", "数"};
    out.number_columns = {1};
    for (int i = 0; i < 40; ++i) out.table.rows.push_back({fmt::format("某{}", i), std::to_string(i)});
    ASSERT_TRUE(write_workbook(folder / "a.xlsx", {out}));
    const std::string written = *read_file(folder / "a.xlsx", 1 << 20);
    const std::string made =
        made_workbook(sheet_data(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>)") +
                          "<mergeCells><mergeCell ref=\"A1:C3\"/></mergeCells>",
                      "<si><t>甲</t></si>");
    Random random(11);
    int refused = 0;
    for (int round = 0; round < 1500; ++round) {
        std::string bytes = round % 2 == 0 ? written : made;
        if (round % 5 == 0) bytes.resize(random.below(bytes.size()));
        for (auto n = random.between(1, 6); n > 0 && !bytes.empty(); --n) {
            bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        }
        refused += read_sheets(bytes, "a.xlsx") ? 0 : 1;
    }
    EXPECT_GT(refused, 100);
}

TEST(XlsxReader, mutated_xml_never_does_harm) {
    const Parts good =
        workbook_parts(sheet_data(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>2</v></c></row>)") +
                           "<mergeCells><mergeCell ref=\"A1:C3\"/></mergeCells>",
                       "<si><t>甲</t></si>", "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
    constexpr std::string_view alphabet = "<>/=\"&;:!0123456789ABZaz _-[]?\xE4\xFF";
    Random random(12);
    int read = 0;
    for (int round = 0; round < 1500; ++round) {
        Parts parts = good;
        std::string& content = parts[random.below(parts.size())].second;
        for (auto n = random.between(1, 4); n > 0; --n)
            content[random.below(content.size())] = alphabet[random.below(alphabet.size())];
        read += read_sheets(zipped(parts), "a.xlsx") ? 1 : 0;
    }
    EXPECT_GT(read, 50);
}

}  // namespace
}  // namespace yingtuo::formats
