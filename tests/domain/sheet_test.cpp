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

}  // namespace
}  // namespace yingtuo
