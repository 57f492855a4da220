#include "domain/sheet.h"

#include <gtest/gtest.h>

namespace yingtuo {
namespace {

TEST(Sheet, ColumnsAreLetteredAsInASpreadsheet) {
    EXPECT_EQ(column_letters(0), "A");
    EXPECT_EQ(column_letters(25), "Z");
    EXPECT_EQ(column_letters(26), "AA");
    EXPECT_EQ(column_letters(701), "ZZ");
    EXPECT_EQ(column_letters(702), "AAA");
}

TEST(Sheet, LettersOfAColumnLeadBackToIt) {
    for (const std::size_t column : {0U, 25U, 26U, 701U, 702U, 16'383U})
        EXPECT_EQ(column_of_letters(column_letters(column)), column);
    for (const char* none : {"", "a", "A1", "列", "ABCDE"}) EXPECT_EQ(column_of_letters(none), std::nullopt) << none;
}

}  // namespace
}  // namespace yingtuo
