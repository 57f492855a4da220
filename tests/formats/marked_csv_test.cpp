#include "formats/marked_csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/random.h"
#include "formats/marked_copy.h"
#include "formats/sheets.h"
#include "formats/text_encoding.h"

namespace yingtuo::formats {
namespace {

SheetMarks reasons_of(std::vector<RowReason> reasons, std::size_t column = 2, std::vector<std::size_t> old = {}) {
    return {"a", reasons.empty() ? 0 : 1, reasons.empty() ? 0 : 1, column, std::move(old), {}, std::move(reasons)};
}

std::string marked_csv(const std::string& content, const SheetMarks& marks) {
    const auto copy = mark_csv(content, "a.csv", marks, {});
    EXPECT_TRUE(copy) << (copy ? "" : copy.error().message.en);
    return copy ? *copy : std::string();
}

TEST(MarkedCsv, rows_with_a_reason_get_it_and_the_others_stay_byte_for_byte) {
    EXPECT_EQ(
        marked_csv("姓名,数\r\n\"甲, \"\"一\"\"\",1\r\n 乙 ,\"2\"\r\n", reasons_of({{3, DoubtLevel::doubt, "看"}})),
        "姓名,数,应托尽托核对意见\r\n\"甲, \"\"一\"\"\",1\r\n 乙 ,\"2\",看\r\n");
    EXPECT_EQ(marked_csv("姓名;数\n甲;1", reasons_of({{2, DoubtLevel::doubt, "一;二\n三 \"四\""}})),
              "姓名;数;应托尽托核对意见\n甲;1;\"一;二 三 \"\"四\"\"\"");
    // A short row is filled up, a row of many empty cells is not made longer.
    EXPECT_EQ(
        marked_csv("姓名,数\n甲\n乙,1,,,\n", reasons_of({{2, DoubtLevel::doubt, "短"}, {3, DoubtLevel::doubt, "长"}})),
        "姓名,数,应托尽托核对意见\n甲,,短\n乙,1,长,,\n");
    EXPECT_EQ(marked_csv("姓名,数\n", reasons_of({})), "姓名,数\n");
}

TEST(MarkedCsv, the_encoding_and_its_mark_stay) {
    const std::string text = "\"姓名\",数\r\n龚䶮,1\r\n";
    const std::string expected = "\"姓名\",数,应托尽托核对意见\r\n龚䶮,1,看\r\n";
    const SheetMarks marks = reasons_of({{2, DoubtLevel::doubt, "看"}});
    EXPECT_EQ(marked_csv(text, marks), expected);
    EXPECT_EQ(marked_csv("\xEF\xBB\xBF" + text, marks), "\xEF\xBB\xBF" + expected);
    for (const TextEncoding encoding : {TextEncoding::gb18030, TextEncoding::utf16_le, TextEncoding::utf16_be}) {
        const std::string mark = encoding == TextEncoding::gb18030 ? "" : encoded("\uFEFF", encoding);
        EXPECT_EQ(marked_csv(mark + encoded(text, encoding), marks), mark + encoded(expected, encoding));
    }
    // One character that is no text in the file's encoding stays as it is.
    const std::string head = encoded("姓名,数", TextEncoding::gb18030);
    const std::string rest = encoded("\n" + std::string(300, 'x') + ",1", TextEncoding::gb18030);
    EXPECT_EQ(marked_csv(head + "\n\xFF,1" + rest, marks), head + encoded(",应托尽托核对意见", TextEncoding::gb18030) +
                                                               "\n\xFF,1," + encoded("看", TextEncoding::gb18030) +
                                                               rest);
}

TEST(MarkedCsv, marked_again_the_reasons_are_new_and_nothing_is_doubled) {
    const std::string text = "姓名,数\n甲,1\n乙,2\n";
    const std::string once = marked_csv(text, reasons_of({{2, DoubtLevel::doubt, "旧"}, {3, DoubtLevel::doubt, "旧"}}));
    EXPECT_EQ(marked_csv(once, reasons_of({{3, DoubtLevel::doubt, "新"}}, 2, {2})),
              "姓名,数,应托尽托核对意见\n甲,1\n乙,2,新\n");
    EXPECT_EQ(marked_csv(once, reasons_of({}, 2, {2})), text);
    // Somebody has put a column of their own behind it.
    EXPECT_EQ(marked_csv("姓名,数,应托尽托核对意见,备注\n甲,1,旧,好\n", reasons_of({}, 2, {2})),
              "姓名,数,,备注\n甲,1,,好\n");
}

TEST(MarkedCsv, a_sheet_that_was_not_recognised_has_its_note_in_its_first_row) {
    SheetMarks marks = reasons_of({{1, DoubtLevel::refused, "应托尽托核对意见：认不出"}});
    marks.first_header_row = 0;
    const std::string copy = marked_csv("一,二\n三,四\n", marks);
    EXPECT_EQ(copy, "一,二,应托尽托核对意见：认不出\n三,四\n");
    EXPECT_EQ(read_sheets(copy, "a.csv")->at(0).reason_columns, std::vector<std::size_t>{2});
}

TEST(MarkedCsv, what_would_read_otherwise_is_refused) {
    // A row that is not there, and a cell of the clerk's where the reason should stand.
    EXPECT_FALSE(mark_csv("姓名,数\n甲,1\n", "a.csv", reasons_of({{9, DoubtLevel::doubt, "看"}}), {}));
    EXPECT_FALSE(mark_csv("姓名,数\n甲,1\n", "a.csv", reasons_of({{2, DoubtLevel::doubt, "看"}}, 1), {}));
}

TEST(MarkedCsv, drawn_texts_read_the_same_after_marking_in_every_encoding) {
    constexpr std::string_view pieces[] = {"甲",   "乙村", "1",    ",",         ",", ",", "\n",
                                           "\r\n", "\"",   "\"\"", "\"一,二\"", ";", " ", "\t"};
    Random random(5);
    int done = 0;
    for (int round = 0; round < 800; ++round) {
        std::string text = "姓名,村,数\n";
        for (auto n = random.between(1, 40); n > 0; --n) text += pieces[random.below(std::size(pieces))];
        const TextEncoding encoding = static_cast<TextEncoding>(random.below(4));
        const bool is_wide = encoding == TextEncoding::utf16_le || encoding == TextEncoding::utf16_be;
        const std::string content = (is_wide ? encoded("\uFEFF", encoding) : "") + encoded(text, encoding);
        const auto before = read_sheets(content, "a.csv");
        if (!before) continue;
        SheetMarks marks = reasons_of({});
        for (const SheetRow& row : before->at(0).rows) {
            marks.reason_column = std::max(marks.reason_column, row.cells.size());
            if (row.number > 1 && random.below(2) == 0)
                marks.reasons.push_back({row.number, DoubtLevel::doubt, "看; 再\"看"});
        }
        if (!marks.reasons.empty()) marks.first_header_row = marks.last_header_row = 1;
        const auto copy = marked_copy(content, "a.csv", std::vector{marks});
        if (!copy) continue;
        ++done;
        const auto after = read_sheets(copy->content, "a.csv");
        ASSERT_TRUE(after);
        ASSERT_EQ(after->at(0).rows.size(), before->at(0).rows.size());
        for (std::size_t i = 0; i < before->at(0).rows.size(); ++i)
            EXPECT_EQ(after->at(0).rows[i].cells, before->at(0).rows[i].cells);
    }
    EXPECT_GT(done, 400);
}

}  // namespace
}  // namespace yingtuo::formats
