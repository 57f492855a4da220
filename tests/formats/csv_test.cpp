#include "formats/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/random.h"
#include "formats/files.h"
#include "formats/sheets.h"
#include "formats/temporary_folder.h"

namespace yingtuo::formats {
namespace {

using testing::ElementsAre;

Sheet read_csv_sheet(const std::string& content) {
    const auto sheets = read_sheets(content, "名单.csv");
    EXPECT_TRUE(sheets) << (sheets ? "" : sheets.error().message.en);
    return sheets ? sheets->at(0) : Sheet{};
}

TEST(Csv, cells_are_quoted_where_they_must_be) {
    EXPECT_EQ(csv_text({"t", {"a", "b"}, {{"x,y", "say \"hi\""}, {"", "two\nlines"}}}),
              "a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n,\"two\nlines\"\r\n");
}

RC_GTEST_PROP(Csv, read_after_write_gives_the_same, ()) {
    const auto cell = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab1,;\t\" \n")));
    Table table{"t", {"first", "second"}, {}};
    const auto rows = *rc::gen::container<std::vector<std::pair<std::string, std::string>>>(rc::gen::pair(cell, cell));
    for (const auto& [a, b] : rows) table.rows.push_back({a + "x", b + "y"});  // never blank
    // So many commas that no other separator can be meant.
    table.header.resize(2 + 60 * rows.size());
    const auto sheets = read_sheets(csv_text(table), "t.csv", {.columns = 100'000});
    RC_ASSERT(sheets.has_value());
    const auto& read = sheets->at(0).rows;
    RC_ASSERT(read.size() == rows.size() + 1);
    for (std::size_t r = 0; r < rows.size(); ++r) RC_ASSERT(read[r + 1].cells == table.rows[r]);
}

TEST(Csv, blank_rows_go_and_row_numbers_count_rows_not_lines) {
    const Sheet sheet = read_csv_sheet("姓名,备注\r\n\r\n甲,\"两\n行\"\r\n , \r\n乙,好\r\n");
    EXPECT_EQ(sheet.name, "名单");
    EXPECT_EQ(sheet.file, "名单.csv");
    ASSERT_EQ(sheet.rows.size(), 3U);
    EXPECT_EQ(sheet.rows[1].number, 3);
    EXPECT_THAT(sheet.rows[1].cells, ElementsAre("甲", "两\n行"));
    EXPECT_EQ(sheet.rows[2].number, 5);
}

TEST(Csv, separators_are_found_out) {
    EXPECT_THAT(read_csv_sheet("a;b\n1;2,5\n3;4").rows.at(1).cells, ElementsAre("1", "2,5"));
    EXPECT_THAT(read_csv_sheet("a\tb\n1\t2").rows.at(1).cells, ElementsAre("1", "2"));
    EXPECT_THAT(read_csv_sheet("\"a;b;c;d\",e\n1,2").rows.at(1).cells, ElementsAre("1", "2"));
    EXPECT_THAT(read_csv_sheet("只有一列\n甲").rows.at(1).cells, ElementsAre("甲"));
}

TEST(Csv, a_first_line_may_name_the_separator_and_is_no_row) {
    const Sheet sheet = read_csv_sheet("sep=;\r\n甲,乙;2,5\r\n");
    ASSERT_EQ(sheet.rows.size(), 1U);
    EXPECT_EQ(sheet.rows[0].number, 1);
    EXPECT_THAT(sheet.rows[0].cells, ElementsAre("甲,乙", "2,5"));
    EXPECT_THAT(read_csv_sheet("sep=arate,b\n").rows.at(0).cells, ElementsAre("sep=arate", "b"));
}

TEST(Csv, pages_of_the_web_under_a_tables_name_are_refused_with_the_way_out) {
    for (const char* page : {"<html><table><tr><td>姓名</td></tr></table></html>", "\xEF\xBB\xBF\n <TABLE>",
                             "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>",
                             "MIME-Version: 1.0\nX-Document-Type: Workbook\n", "{\\rtf1}", "%PDF-1.4"}) {
        const auto sheets = read_sheets(page, "名单.xls");
        ASSERT_FALSE(sheets) << page;
        EXPECT_EQ(sheets.error().code, ErrorCode::unsupported);
        EXPECT_THAT(sheets.error().message.zh, testing::HasSubstr("名单.xls"));
        EXPECT_THAT(sheets.error().hint.zh, testing::HasSubstr("另存为 .xlsx"));
    }
}

TEST(Csv, empty_cells_far_to_the_right_are_nothing_and_many_cells_are_counted) {
    EXPECT_EQ(read_csv_sheet("a,b" + std::string(100'000, ',') + "\n1,2\n").rows.at(0).cells.size(), 2U);
    std::string wide;
    for (int row = 0; row < 200; ++row) wide += std::string(500, ',') + "x\n";
    EXPECT_TRUE(read_sheets(wide, "t.csv"));
    EXPECT_EQ(read_sheets(wide, "t.csv", {.text_bytes = 1'000'000}).error().code, ErrorCode::too_large);
}

TEST(Csv, line_ends_of_every_kind_are_understood) {
    for (const char* text : {"a,b\n1,2\n", "a,b\r\n1,2", "a,b\r1,2\r"}) {
        EXPECT_THAT(read_csv_sheet(text).rows.at(1).cells, ElementsAre("1", "2")) << text;
    }
}

TEST(Csv, encodings_of_chinese_offices_are_understood) {
    EXPECT_EQ(read_csv_sheet("\xEF\xBB\xBF姓名\n").rows.at(0).cells.at(0), "姓名");
    EXPECT_EQ(read_csv_sheet("\xD0\xD5\xC3\xFB,\xC4\xD0\n").rows.at(0).cells,
              (std::vector<std::string>{"姓名", "男"}));                                   // GBK
    EXPECT_EQ(read_csv_sheet("\x82\x35\x8F\x33").rows.at(0).cells.at(0), "\u9FA6");        // GB18030, four bytes
    EXPECT_EQ(read_csv_sheet("\x84\x31\x95\x33\xD0\xD5,1").rows.at(0).cells.at(0), "姓");  // with its mark
    EXPECT_THAT(read_csv_sheet(std::string("\xFF\xFE\xD3\x59\x09\x00\x0D\x54\x0D\x00\x0A\x00", 12)).rows.at(0).cells,
                ElementsAre("姓", "名"));  // "Unicode text": UTF-16 with tabs
    EXPECT_EQ(read_csv_sheet(std::string("\xFF\xFE\xD3\x59\x0D\x54", 6)).rows.at(0).cells.at(0), "姓名");  // UTF-16
}

TEST(Csv, an_open_quote_is_refused_with_its_row) {
    const auto sheets = read_sheets("a,b\n1,\"2\n3,4\n", "t.csv");
    ASSERT_FALSE(sheets);
    EXPECT_EQ(sheets.error().code, ErrorCode::bad_input);
    EXPECT_EQ(sheets.error().where, "t.csv:2");
}

TEST(Csv, what_is_no_text_is_refused) {
    std::string noise;
    Random random(3);
    for (int i = 0; i < 4000; ++i) noise.push_back(static_cast<char>(random.below(256)));
    EXPECT_EQ(read_sheets(noise, "photo.jpg").error().code, ErrorCode::unsupported);
}

TEST(Csv, limits_hold) {
    const SheetLimits limits{.rows = 2, .columns = 2, .cell_characters = 3};
    EXPECT_TRUE(read_sheets("a,b\n一二三,c", "t.csv", limits));
    EXPECT_EQ(read_sheets("a,b\n1,2\n3,4", "t.csv", limits).error().code, ErrorCode::too_large);
    EXPECT_EQ(read_sheets("a,b,c", "t.csv", limits).error().code, ErrorCode::too_large);
    EXPECT_EQ(read_sheets("一二三四", "t.csv", limits).error().code, ErrorCode::too_large);
}

TEST(Csv, mutated_text_never_does_harm) {
    const std::string good = "姓名,\"身份证号\"\r\n甲,\"1\"\"2\"\r\n乙;丙\t3\n";
    Random random(5);
    int read = 0;
    for (int round = 0; round < 3000; ++round) {
        std::string bytes = good;
        if (round % 4 == 0) bytes.resize(random.below(bytes.size()));
        for (auto n = random.between(1, 5); n > 0 && !bytes.empty(); --n) {
            bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
        }
        read += read_sheets(bytes, "t.csv") ? 1 : 0;
    }
    EXPECT_GT(read, 100);
}

TEST(Files, a_missing_file_and_a_missing_folder_are_refused) {
    const TemporaryFolder folder;
    EXPECT_EQ(read_sheets(folder / "none.csv").error().code, ErrorCode::not_found);
    EXPECT_EQ(write_csv(folder / "none" / "a.csv", {}).error().code, ErrorCode::not_found);
    ASSERT_TRUE(write_csv(folder / "a.csv", {"a", {"x"}, {{"1"}}}));
    EXPECT_EQ(*read_file(folder / "a.csv", 100), "x\r\n1\r\n");
    EXPECT_EQ(read_file(folder / "a.csv", 5).error().code, ErrorCode::too_large);
}

TEST(Files, the_same_content_has_the_same_fingerprint_under_any_name) {
    const auto a = read_sheets("x\n1\n", "a.csv");
    const auto b = read_sheets("x\n1\n", "b.csv");
    const auto c = read_sheets("x\n2\n", "a.csv");
    EXPECT_EQ(a->at(0).fingerprint, b->at(0).fingerprint);
    EXPECT_NE(a->at(0).fingerprint, c->at(0).fingerprint);
}

}  // namespace
}  // namespace yingtuo::formats
