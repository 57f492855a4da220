#include "roll/person_name.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "roll/cell_text.h"

namespace yingtuo::roll {
namespace {

TEST(PersonNameTest, OneWrittenForm) {
    const std::pair<const char*, const char*> cases[] = {{"王小明", "王小明"},
                                                         {"王 小 明", "王小明"},
                                                         {"王　小明 ", "王小明"},
                                                         {"买买提•吐尔逊", "买买提·吐尔逊"},
                                                         {"买买提．吐尔逊", "买买提·吐尔逊"},
                                                         {"买买提 · 吐尔逊", "买买提·吐尔逊"},
                                                         {"John  Smith", "John Smith"},
                                                         {"⼀凡", "一凡"},
                                                         {"𠮷田", "𠮷田"},
                                                         {"", ""}};
    for (const auto& [cell, name] : cases) EXPECT_EQ(normal_name(cell), name) << cell;
}

TEST(PersonNameTest, NamesSoundAlikeByPinyinWithoutTones) {
    EXPECT_TRUE(sounds_alike("李秋生", "李秋声"));
    EXPECT_TRUE(sounds_alike("王小明", "王晓铭"));
    EXPECT_FALSE(sounds_alike("李秋生", "李秋山"));
    EXPECT_FALSE(sounds_alike("王小明", "王大红"));
}

TEST(PersonNameTest, WhatCannotBeANameIsOdd) {
    for (const char* odd : {"30人", "???", "13812345678", "王小明、王小红", "王小明(已转学)", "王□明", "王？明",
                            "一二三四五六七八九十一二三四五六七八九十长"})
        EXPECT_TRUE(is_odd_name(odd)) << odd;
    for (const char* fine : {"王小明", "买买提·吐尔逊", "John Smith", "𠮷田"}) EXPECT_FALSE(is_odd_name(fine)) << fine;
}

TEST(PersonName, ADotThatStandsBesideACharacterOnceSpacesAreGoneIsOne) {
    EXPECT_EQ(normal_name("日 ."), "日·");
    EXPECT_EQ(normal_name("曲木 . 某"), "曲木·某");
}

TEST(PersonName, ACompatibilityFormThatHoldsASpaceIsSettledAtOnce) {
    const std::string once = normal_name("\xCB\x98");
    EXPECT_EQ(normal_name(once), once);
}

RC_GTEST_PROP(PersonNameProperty, NormalisingTwiceIsNormalisingOnce, (const std::string& bytes)) {
    const std::string once = normal_name(bytes);
    RC_ASSERT(normal_name(once) == once);
    (void)is_odd_name(bytes);
    (void)sounds_alike(bytes, once);
}

}  // namespace
}  // namespace yingtuo::roll
