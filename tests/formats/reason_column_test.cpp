#include "formats/reason_column.h"

#include <gtest/gtest.h>

namespace yingtuo::formats {
namespace {

Sheet sheet_of(std::vector<std::vector<std::string>> rows) {
    Sheet sheet{"a.xlsx", "甲", {}, {}};
    int number = 0;
    for (auto& cells : rows) sheet.rows.push_back({++number, std::move(cells)});
    return sheet;
}

TEST(ReasonColumn, it_is_emptied_wherever_it_stands_and_rows_that_held_nothing_else_go) {
    Sheet sheet = sheet_of(
        {{"题"}, {"姓名", "应托尽托核对意见", "村"}, {"甲", "存疑", "乙村"}, {"", "未收"}, {"丙", "", "丁村"}});
    leave_out_reasons(sheet);
    EXPECT_EQ(sheet.reason_columns, std::vector<std::size_t>{1});
    ASSERT_EQ(sheet.rows.size(), 4U);
    EXPECT_EQ(sheet.rows[1].cells, (std::vector<std::string>{"姓名", "", "村"}));
    EXPECT_EQ(sheet.rows[2].cells, (std::vector<std::string>{"甲", "", "乙村"}));
    EXPECT_EQ(sheet.rows[3].number, 5);
}

TEST(ReasonColumn, a_note_on_an_unrecognised_sheet_is_one_too) {
    Sheet sheet = sheet_of({{"一", "应托尽托核对意见：认不出"}, {"二"}});
    leave_out_reasons(sheet);
    EXPECT_EQ(sheet.rows[0].cells, std::vector<std::string>{"一"});
}

TEST(ReasonColumn, titles_and_columns_that_only_sound_alike_stay) {
    const Sheet before = sheet_of({{"应托尽托核对意见汇总"},
                                   {"应托尽托核对意见", "应托尽托核对意见", "应托尽托核对意见"},  // merged: a title
                                   {"核对意见", "我的应托尽托核对意见"}});
    Sheet sheet = before;
    leave_out_reasons(sheet);
    EXPECT_TRUE(sheet.reason_columns.empty());
    for (std::size_t i = 0; i < before.rows.size(); ++i) EXPECT_EQ(sheet.rows[i].cells, before.rows[i].cells);
}

}  // namespace
}  // namespace yingtuo::formats
