#include "roll/marks.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yingtuo::roll {
namespace {

Sheet roll_sheet() {
    return {"a.xlsx",
            "花名册",
            {},
            {{1, {"2025年暑期托管村级儿童花名册"}},
             {3, {"姓名", "性别", "身份证号", "村"}},
             {4, {"甲小一", "男", "x", "三甲村", "备用"}},
             {5, {"", "男", "", "三甲村"}}}};
}

DoubtfulRow doubt(int row, std::string column, DoubtLevel level, std::string zh) {
    return {"a.xlsx", "花名册", row, std::move(column), "code", level, {std::move(zh), ""}};
}

TEST(Marks, a_doubt_about_a_column_marks_its_cell_and_the_row_says_why) {
    const SheetMarks marks =
        marks_of(roll_sheet(), std::vector{doubt(4, "C 身份证号", DoubtLevel::note, "后话。"),
                                           doubt(4, "C 身份证号", DoubtLevel::doubt, "校验码不符。"),
                                           doubt(4, "", DoubtLevel::doubt, "单独建档。"),
                                           doubt(4, "", DoubtLevel::doubt, "单独建档。")});
    EXPECT_EQ(marks.first_header_row, 3);
    EXPECT_EQ(marks.last_header_row, 3);
    EXPECT_EQ(marks.reason_column, 5U);
    EXPECT_THAT(marks.cells, testing::ElementsAre(MarkedCell{4, 2, DoubtLevel::doubt}));
    ASSERT_EQ(marks.reasons.size(), 1U);
    EXPECT_EQ(marks.reasons[0].level, DoubtLevel::doubt);
    EXPECT_EQ(marks.reasons[0].text, "提示（C 身份证号）：后话。\n存疑（C 身份证号）：校验码不符。\n存疑：单独建档。");
}

TEST(Marks, every_cell_of_a_refused_row_is_marked) {
    const SheetMarks marks = marks_of(roll_sheet(), std::vector{doubt(5, "", DoubtLevel::refused, "未收。")});
    ASSERT_EQ(marks.cells.size(), 4U);
    for (const MarkedCell& cell : marks.cells) EXPECT_EQ(cell.level, DoubtLevel::refused);
    EXPECT_EQ(marks.reasons.at(0).text, "未收：未收。");
}

TEST(Marks, on_a_sheet_that_is_no_ledger_the_note_begins_with_our_heading) {
    const Sheet sheet{"a.xlsx", "花名册", {}, {{2, {"一", "二"}}}};
    const SheetMarks marks = marks_of(sheet, std::vector{doubt(2, "", DoubtLevel::refused, "认不出。")});
    EXPECT_EQ(marks.first_header_row, 0);
    EXPECT_EQ(marks.reason_column, 2U);
    EXPECT_TRUE(marks.cells.empty());
    EXPECT_EQ(marks.reasons.at(0).text, "应托尽托核对意见：未收：认不出。");
}

TEST(Marks, a_reason_in_the_row_of_the_header_begins_with_our_heading_too) {
    const SheetMarks marks = marks_of(roll_sheet(), std::vector{doubt(3, "", DoubtLevel::note, "工作表是隐藏的。"),
                                                                doubt(1, "", DoubtLevel::note, "题。")});
    ASSERT_EQ(marks.reasons.size(), 2U);
    EXPECT_EQ(marks.reasons[0].text, "提示：题。");
    EXPECT_EQ(marks.reasons[1].text, "应托尽托核对意见：提示：工作表是隐藏的。");
}

TEST(Marks, an_earlier_reason_column_is_used_again_and_other_sheets_are_left_aside) {
    Sheet sheet = roll_sheet();
    sheet.reason_columns = {7};
    auto elsewhere = doubt(4, "C 身份证号", DoubtLevel::doubt, "校验码不符。");
    elsewhere.sheet = "乙";
    const SheetMarks marks = marks_of(sheet, std::vector{elsewhere});
    EXPECT_EQ(marks.reason_column, 7U);
    EXPECT_EQ(marks.old_reason_columns, std::vector<std::size_t>{7});
    EXPECT_TRUE(marks.is_empty());
}

TEST(Marks, very_many_sentences_are_cut_short_and_counted) {
    std::vector<DoubtfulRow> doubts;
    for (int i = 0; i < 300; ++i)
        doubts.push_back(doubt(4, "", DoubtLevel::doubt, std::string(30, 'x') + std::to_string(i)));
    const std::string text = marks_of(roll_sheet(), doubts).reasons.at(0).text;
    EXPECT_LT(text.size(), 7'000U);
    EXPECT_THAT(text, testing::HasSubstr("……另有 "));
}

}  // namespace
}  // namespace yingtuo::roll
