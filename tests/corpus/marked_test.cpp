// Whatever program wrote a workbook, its marked copy reads to the same cells, and our column is known again in it.
#include <gtest/gtest.h>

#include "corpus/dialects.h"
#include "corpus/grid.h"
#include "formats/marked_copy.h"
#include "formats/sheets.h"
#include "roll/marks.h"

namespace yingtuo::corpus {
namespace {

Grid roll_of_two() {
    return grid_of({{"清河区太平镇花名册", "", "", ""},
                    {"姓名", "身份证号", "村", "监护人"},
                    {"甲小一", "990000201503011112", "三甲村", "周奶奶"},
                    {"乙小二", "5.3E+17", "", "吴爷爷"}},
                   {{0, 0, 0, 3}, {2, 2, 3, 2}});
}

std::vector<SheetMarks> marks_of(const std::vector<Sheet>& sheets) {
    std::vector<SheetMarks> marks;
    for (const Sheet& sheet : sheets) {
        std::vector<DoubtfulRow> doubts;
        if (!sheet.rows.empty()) {
            const int row = sheet.rows.back().number;
            doubts.push_back({sheet.file, sheet.name, row, "B 身份证号", "a", DoubtLevel::doubt, {"数字已丢失。", ""}});
            doubts.push_back({sheet.file, sheet.name, row, "C 村", "b", DoubtLevel::note, {"按上一行计。", ""}});
            doubts.push_back({sheet.file, sheet.name, row, "", "c", DoubtLevel::doubt, {"单独建档。", ""}});
        }
        marks.push_back(roll::marks_of(sheet, doubts));
    }
    return marks;
}

void expect_same(const std::vector<Sheet>& before, const std::vector<Sheet>& after) {
    ASSERT_EQ(before.size(), after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(before[i].name, after[i].name);
        ASSERT_EQ(before[i].rows.size(), after[i].rows.size());
        for (std::size_t row = 0; row < before[i].rows.size(); ++row) {
            EXPECT_EQ(before[i].rows[row].number, after[i].rows[row].number);
            EXPECT_EQ(before[i].rows[row].cells, after[i].rows[row].cells);
        }
    }
}

TEST(Marked, a_copy_of_every_dialect_reads_the_same_and_again_after_it_was_marked_twice) {
    int texts = 0;
    int converted = 0;
    for (const Dialect& dialect : dialects()) {
        SCOPED_TRACE(dialect.name);
        const std::string content = dialect.write(roll_of_two());
        const auto before = formats::read_sheets(content, dialect.file);
        ASSERT_TRUE(before) << before.error().message.en;
        const auto once = formats::marked_copy(content, dialect.file, marks_of(*before));
        ASSERT_TRUE(once) << once.error().message.en;
        const auto marked = formats::read_sheets(once->content, once->name);
        ASSERT_TRUE(marked) << marked.error().message.en;
        expect_same(*before, *marked);
        EXPECT_FALSE(marked->front().reason_columns.empty());

        const auto twice = formats::marked_copy(once->content, once->name, marks_of(*marked));
        ASSERT_TRUE(twice) << twice.error().message.en;
        const auto again = formats::read_sheets(twice->content, twice->name);
        ASSERT_TRUE(again) << again.error().message.en;
        expect_same(*marked, *again);
        EXPECT_EQ(marked->front().reason_columns, again->front().reason_columns);
        texts += dialect.file.ends_with(".csv") || dialect.file.ends_with(".txt") ? 1 : 0;
        converted += once->is_converted ? 1 : 0;
    }
    EXPECT_GT(texts, 3);
    EXPECT_GT(converted, 3);
}

}  // namespace
}  // namespace yingtuo::corpus
