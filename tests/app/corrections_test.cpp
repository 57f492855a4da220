#include "app/corrections.h"

#include <gtest/gtest.h>

namespace yingtuo::app {
namespace {

std::vector<Sheet> sheets() {
    return {{"a.xlsx", "一", "f1", {{3, {"姓名", "年级"}}, {5, {"甲"}}}}, {"b.xlsx", "一", "f2", {{3, {"姓名"}}}}};
}

std::string refused(const std::vector<CellCorrection>& corrections, std::vector<Sheet> from = sheets()) {
    const auto result = corrected(from, corrections);
    return result ? "" : result.error().where;
}

TEST(Corrections, are_put_into_their_cell_and_nowhere_else) {
    const auto result = corrected(sheets(), std::vector<CellCorrection>{{"a.xlsx", "一", 5, "C", "四年级"}});
    ASSERT_TRUE(result.has_value());
    EXPECT_EQ((*result)[0].rows[1].cells, (std::vector<std::string>{"甲", "", "四年级"}));
    EXPECT_EQ((*result)[0].rows[0].cells, sheets()[0].rows[0].cells);
    EXPECT_EQ((*result)[1].rows[0].cells, sheets()[1].rows[0].cells);
}

TEST(Corrections, of_what_is_not_there_are_refused_and_named) {
    EXPECT_EQ(refused({{"a.xlsx", "一", 5, "A", "乙"}}), "");
    EXPECT_EQ(refused({{"a.xlsx", "一", 5, "A", "乙"}, {"c.xlsx", "一", 5, "A", "乙"}}), "corrections[1]");
    EXPECT_EQ(refused({{"a.xlsx", "二", 5, "A", "乙"}}), "corrections[0]");
    EXPECT_EQ(refused({{"a.xlsx", "一", 4, "A", "乙"}}), "corrections[0]") << "a blank row";
    for (const char* column : {"", "5", "a", "A1", "XFE", "AAAAAAAAAAAAAAAAAAAAAA"})
        EXPECT_EQ(refused({{"a.xlsx", "一", 5, column, "乙"}}), "corrections[0]") << column;
    EXPECT_EQ(refused({{"a.xlsx", "一", 5, "XFD", "乙"}}), "");
    EXPECT_EQ(refused({{"a.xlsx", "一", 5, "A", "乙"}, {"a.xlsx", "一", 5, "A", "丙"}}), "corrections[1]");
    auto twice = sheets();
    twice.push_back(twice.front());
    EXPECT_EQ(refused({{"a.xlsx", "一", 5, "A", "乙"}}, twice), "corrections[0]") << "two files of one name";
}

TEST(Corrections, are_noted_by_place_and_without_a_word_of_what_they_say) {
    std::vector<ImportRecord> files = {{"a.xlsx", "f1", {}, {}}, {"b.xlsx", "f2", {}, {}}};
    files[0].doubtful.push_back({"a.xlsx", "一", 7, "A 姓名", "name.odd", DoubtLevel::doubt, {}});
    note_corrections(std::vector<CellCorrection>{{"a.xlsx", "一", 5, "B", "乙小二"}}, files);
    ASSERT_EQ(files[0].doubtful.size(), 2U);
    EXPECT_EQ(files[0].doubtful[0].row, 5) << "by row";
    EXPECT_EQ(files[0].doubtful[0].code, corrected_cell);
    EXPECT_EQ(files[0].doubtful[0].level, DoubtLevel::note);
    EXPECT_EQ(files[0].doubtful[0].sentence.zh.find("乙"), std::string::npos);
    EXPECT_TRUE(files[1].doubtful.empty());
}

}  // namespace
}  // namespace yingtuo::app
