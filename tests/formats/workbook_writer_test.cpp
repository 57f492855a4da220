#include "formats/workbook_writer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "formats/files.h"
#include "formats/sheets.h"
#include "formats/temporary_folder.h"

namespace yingtuo::formats {
namespace {

using testing::ElementsAre;

SheetOut roll_sheet() {
    SheetOut sheet;
    sheet.name = "永丰镇";
    sheet.title_lines = {"附件1", "儿童花名册"};
    sheet.upper_header = {{"", "父亲信息", "父亲信息", ""}};
    sheet.table = {
        "", {"姓名", "姓名", "电话", "人数"}, {{"甲", "乙", "00123456789012345", "7"}, {"丙", "", "12", "八"}}};
    sheet.number_columns = {3};
    return sheet;
}

TEST(WorkbookWriter, bytes_are_those_of_the_file) {
    const TemporaryFolder folder;
    ASSERT_TRUE(write_workbook(folder / "a.xlsx", {roll_sheet()}));
    const auto bytes = workbook_bytes({roll_sheet()});
    ASSERT_TRUE(bytes);
    EXPECT_EQ(*bytes, read_file(folder / "a.xlsx", 1 << 20).value());
    EXPECT_FALSE(workbook_bytes({}));
}

TEST(WorkbookWriter, what_is_written_reads_back_with_its_row_numbers) {
    const TemporaryFolder folder;
    const auto file = folder / "花名册.xlsx";
    ASSERT_TRUE(write_workbook(file, {roll_sheet()}));
    const auto sheets = read_sheets(file);
    ASSERT_TRUE(sheets) << sheets.error().message.en;
    ASSERT_EQ(sheets->size(), 1U);
    const Sheet& sheet = sheets->front();
    EXPECT_EQ(sheet.file, "花名册.xlsx");
    EXPECT_EQ(sheet.name, "永丰镇");
    EXPECT_EQ(sheet.fingerprint.size(), 32U);
    ASSERT_EQ(sheet.rows.size(), 6U);
    EXPECT_THAT(sheet.rows[0].cells, ElementsAre("附件1", "附件1", "附件1", "附件1"));
    EXPECT_THAT(sheet.rows[2].cells, ElementsAre("", "父亲信息", "父亲信息"));
    EXPECT_THAT(sheet.rows[3].cells, ElementsAre("姓名", "姓名", "电话", "人数"));
    EXPECT_EQ(sheet.rows[4].number, 5);
    EXPECT_THAT(sheet.rows[4].cells, ElementsAre("甲", "乙", "00123456789012345", "7"));
    EXPECT_THAT(sheet.rows[5].cells, ElementsAre("丙", "", "12", "八"));
}

TEST(WorkbookWriter, same_sheets_give_same_bytes) {
    const TemporaryFolder folder;
    ASSERT_TRUE(write_workbook(folder / "a.xlsx", {roll_sheet()}));
    ASSERT_TRUE(write_workbook(folder / "b.xlsx", {roll_sheet()}));
    EXPECT_EQ(*read_file(folder / "a.xlsx", 1 << 20), *read_file(folder / "b.xlsx", 1 << 20));
}

TEST(WorkbookWriter, leaves_no_half_written_file_beside_the_target) {
    const TemporaryFolder folder;
    ASSERT_TRUE(write_workbook(folder / "a.xlsx", {roll_sheet()}));
    const std::filesystem::directory_iterator files(folder.path());
    EXPECT_EQ(std::distance(begin(files), end(files)), 1);
}

TEST(WorkbookWriter, marks_colour_a_cell_and_keep_its_text) {
    const TemporaryFolder folder;
    SheetOut sheet = roll_sheet();
    sheet.marks = {{0, 2, "电话位数不对"}, {1, 3, ""}};
    ASSERT_TRUE(write_workbook(folder / "marked.xlsx", {sheet}));
    const auto sheets = read_sheets(folder / "marked.xlsx");
    ASSERT_TRUE(sheets);
    EXPECT_EQ(sheets->front().rows[4].cells[2], "00123456789012345");
    EXPECT_EQ(sheets->front().rows[5].cells[3], "八");
}

TEST(WorkbookWriter, refuses_a_mark_outside_the_table) {
    const TemporaryFolder folder;
    SheetOut sheet = roll_sheet();
    sheet.marks = {{2, 0, "?"}};
    EXPECT_EQ(write_workbook(folder / "marked.xlsx", {sheet}).error().code, ErrorCode::bad_input);
}

TEST(WorkbookWriter, refuses_no_sheets_a_missing_folder_and_an_endless_cell) {
    const TemporaryFolder folder;
    EXPECT_EQ(write_workbook(folder / "a.xlsx", {}).error().code, ErrorCode::bad_input);
    EXPECT_EQ(write_workbook(folder / "none" / "a.xlsx", {roll_sheet()}).error().code, ErrorCode::not_found);
    SheetOut sheet = roll_sheet();
    sheet.table.rows[0][0] = std::string(32'767, 'x');
    EXPECT_TRUE(write_workbook(folder / "a.xlsx", {sheet}));
    sheet.table.rows[0][0].push_back('x');
    EXPECT_EQ(write_workbook(folder / "a.xlsx", {sheet}).error().code, ErrorCode::too_large);
}

TEST(WorkbookWriter, lines_around_a_sheet_for_paper_read_back_above_and_below_its_table) {
    const TemporaryFolder folder;
    SheetOut sheet = roll_sheet();
    sheet.title_lines = {"一点一方案"};
    sheet.upper_header = {};
    sheet.paper = SheetPaper{.points = 18,
                             .head_lines = {{"托管点：甲", "负责人：乙"}, {"供餐方案：丙"}},
                             .foot_lines = {"审核人：", "状态"}};
    ASSERT_TRUE(write_workbook(folder / "a.xlsx", {sheet}));
    const auto sheets = read_sheets(folder / "a.xlsx");
    ASSERT_TRUE(sheets);
    const auto& rows = sheets->front().rows;
    ASSERT_EQ(rows.size(), 8U);
    EXPECT_THAT(rows[1].cells, ElementsAre("托管点：甲", "托管点：甲", "负责人：乙", "负责人：乙"));
    EXPECT_THAT(rows[2].cells.front(), "供餐方案：丙");
    EXPECT_THAT(rows[3].cells, ElementsAre("姓名", "姓名", "电话", "人数"));
    EXPECT_THAT(rows[7].cells.front(), "状态");
    sheet.paper->head_lines = {{std::string(40'000, 'x')}};
    EXPECT_EQ(write_workbook(folder / "b.xlsx", {sheet}).error().code, ErrorCode::too_large);
}

TEST(WorkbookWriter, sheet_names_are_made_to_fit_and_kept_apart) {
    const TemporaryFolder folder;
    SheetOut sheet = roll_sheet();
    sheet.name = "a/b:[很长很长很长很长很长很长很长很长很长很长很长很长很长很长]";
    ASSERT_TRUE(write_workbook(folder / "a.xlsx", {sheet, sheet, sheet}));
    const auto sheets = read_sheets(folder / "a.xlsx");
    ASSERT_TRUE(sheets);
    EXPECT_EQ((*sheets)[0].name.substr(0, 5), "a_b__");
    EXPECT_NE((*sheets)[0].name, (*sheets)[1].name);
    EXPECT_NE((*sheets)[1].name, (*sheets)[2].name);
}

TEST(PlainSheet, only_columns_of_whole_plain_numbers_become_numbers) {
    const SheetOut sheet = plain_sheet(
        {"t",
         {"n", "zero", "id", "mixed", "decimal", "negative"},
         {{"1", "012", "530602201001010011", "x", "1.25", "-3"}, {"", "12", "530602201001010012", "2", "0.5", "0"}}});
    EXPECT_THAT(sheet.number_columns, ElementsAre(0U, 4U, 5U));
}

}  // namespace
}  // namespace yingtuo::formats
