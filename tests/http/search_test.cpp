#include "http/search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yingtuo::http {
namespace {

using ::testing::ElementsAre;

TEST(Searching, FoldsCaseAndWidth) {
    EXPECT_EQ(folded("ＡＢｃ１２ 昭阳"), "abc12 昭阳");
    EXPECT_EQ(folded(""), "");
}

TEST(Searching, FindsTheFirstLetterOfEachReading) {
    EXPECT_THAT(pinyin_initials({"昭阳中学", "永丰镇儿童之家", "Civic站2号", "（）·", ""}),
                ElementsAre("zyzx", "yfzetzj", "civicz2h", "", ""));
}

}  // namespace
}  // namespace yingtuo::http
