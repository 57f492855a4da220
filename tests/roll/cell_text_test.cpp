#include "roll/cell_text.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yingtuo::roll {
namespace {

TEST(CellTextTest, FullWidthFormsBecomePlain) {
    EXPECT_EQ(fold("１２３ＡＢｃ（４）"), "123ABc(4)");
    EXPECT_EQ(fold("王　小明"), "王 小明");
}

TEST(CellTextTest, SpacesAtTheEndsAndInvisibleSignsGoAway) {
    EXPECT_EQ(fold("  永丰镇 \t\n"), "永丰镇");
    EXPECT_EQ(fold("\xEF\xBB\xBF永\xE2\x80\x8B丰"), "永丰");
    EXPECT_EQ(fold("'530602"), "530602");
    EXPECT_EQ(fold("a  b\xC2\xA0 c"), "a b c");
    EXPECT_EQ(squeeze(" a b\u3000c "), "abc");
}

TEST(CellTextTest, BrokenBytesBecomeTheReplacementCharacter) {
    EXPECT_EQ(fold("a\xFF"
                   "b"),
              "a\xEF\xBF\xBD"
              "b");
    EXPECT_EQ(fold("\xE4\xB8"), "\xEF\xBF\xBD\xEF\xBF\xBD");
    EXPECT_EQ(utf8(characters("𠀋王a")), "𠀋王a");
}

RC_GTEST_PROP(CellTextProperty, FoldingTwiceIsFoldingOnceAndAlwaysGivesUtf8, (const std::string& bytes)) {
    const std::string once = fold(bytes);
    RC_ASSERT(fold(once) == once);
    RC_ASSERT(utf8(characters(once)) == once);
}

TEST(CellTextTest, HeadersAreComparedWithoutBracketsStarsAndStrokes) {
    EXPECT_EQ(header_key("★ 姓 名（必填）："), "姓名");
    EXPECT_EQ(header_key("县（市、区）"), "县");
    EXPECT_EQ(header_key("学校/单位"), "学校单位");
    EXPECT_EQ(header_key("LON"), "lon");
}

TEST(CellTextTest, StrokesStandForNothing) {
    for (const char* blank : {"", " ", "-", "—", "/", "　", "N/A"}) EXPECT_TRUE(is_blank(blank)) << blank;
    for (const char* filled : {"0", "无", "否", "张", "-1"}) EXPECT_FALSE(is_blank(filled)) << filled;
}

TEST(CellTextTest, DittoMarksAreKnown) {
    for (const char* mark : {"同上", "〃", "\"", " 同上 "}) EXPECT_TRUE(is_ditto(mark)) << mark;
    for (const char* word : {"", "上", "同", "11"}) EXPECT_FALSE(is_ditto(word)) << word;
}

TEST(CellTextTest, ListsAreSplitAtEverySeparatorClerksUse) {
    const std::vector<std::string> three = {"带班", "安全", "心理"};
    EXPECT_EQ(split_list("带班、安全，心理"), three);
    EXPECT_EQ(split_list("带班/安全;心理"), three);
    EXPECT_EQ(split_list(" 带班 |\n安全,, 心理、"), three);
    EXPECT_TRUE(split_list("").empty());
}

TEST(CellTextTest, SmallNumbersAreReadInBothScripts) {
    const std::pair<const char32_t*, int> cases[] = {{U"3", 3},     {U"12", 12},   {U"三", 3},      {U"十", 10},
                                                     {U"十二", 12}, {U"二十", 20}, {U"二十一", 21}, {U"大湾", -1},
                                                     {U"", -1},     {U"三四", -1}};
    for (const auto& [text, number] : cases) EXPECT_EQ(small_number(text), number) << utf8(text);
}

}  // namespace
}  // namespace yingtuo::roll
