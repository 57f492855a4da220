#include "formats/shown_width.h"

#include <gtest/gtest.h>

namespace yingtuo::formats {
namespace {

TEST(ShownWidth, CountsAChineseCharacterAsTwoDigits) {
    EXPECT_EQ(shown_width(""), 0U);
    EXPECT_EQ(shown_width("2025-07-15"), 10U);
    EXPECT_EQ(shown_width("昭阳区"), 6U);
    EXPECT_EQ(shown_width("A4纸"), 4U) << "a mixture is no wider than its parts";
    EXPECT_EQ(shown_width("\xC3\xA9"), 1U) << "an accented letter is one";
}

}  // namespace
}  // namespace yingtuo::formats
