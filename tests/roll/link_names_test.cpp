#include "roll/link_names.h"

#include <gtest/gtest.h>

#include "roll/person_name.h"

namespace yingtuo::roll {
namespace {

NameLikeness likeness(const char* a, const char* b) {
    NameBook book;
    const NameNumber one = book.add(normal_name(a));
    const NameNumber other = book.add(normal_name(b));
    book.complete();
    EXPECT_EQ(book.compare(one, other), book.compare(other, one)) << a << b;
    return book.compare(one, other);
}

TEST(LinkNamesTest, NamesAgreeByCharacterVariantSoundAndFamilyName) {
    using enum NameLikeness;
    EXPECT_EQ(likeness("李秋生", "李秋生"), equal);
    EXPECT_EQ(likeness("李 秋生", "李秋生"), equal);
    EXPECT_EQ(likeness("张國强", "张国强"), variant);
    EXPECT_EQ(likeness("王昇", "王升"), variant);
    EXPECT_EQ(likeness("李秋生", "李秋声"), homophone);
    EXPECT_EQ(likeness("陈宁", "陈凝"), homophone);
    EXPECT_EQ(likeness("陈林", "陈玲"), near_sound);
    EXPECT_EQ(likeness("兰志平", "南子平"), near_sound);
    EXPECT_EQ(likeness("李秋生", "李秋水"), one_character);
    EXPECT_EQ(likeness("李秋生", "李生"), one_character);
    EXPECT_EQ(likeness("李秋生", "李生秋"), one_character);
    EXPECT_EQ(likeness("李秋生", "李大宝"), surname);
    EXPECT_EQ(likeness("李明", "李亮"), surname);
    EXPECT_EQ(likeness("李秋生", "王大宝"), different);
}

TEST(LinkNamesTest, WhatAKeyboardCouldNotWriteIsNoOtherName) {
    using enum NameLikeness;
    EXPECT_EQ(likeness("王䶮", "王?"), homophone);
    EXPECT_EQ(likeness("王□生", "王秋生"), homophone);
    EXPECT_EQ(likeness("王yan", "王艳"), homophone);
    EXPECT_EQ(likeness("??", "王秋"), different);
    EXPECT_EQ(likeness("𬱖秋", "𬱖秋"), equal);
    EXPECT_EQ(likeness("𬱖秋", "𬀩秋"), different);
    EXPECT_EQ(likeness("阿依古丽·买买提", "阿依古丽"), one_character);
}

TEST(LinkNamesTest, AnEmptyNameHasNoNumberAndABookOfNothingIsComplete) {
    NameBook book;
    EXPECT_EQ(book.add(""), no_name);
    book.complete();
    EXPECT_EQ(book.size(), 0U);
}

}  // namespace
}  // namespace yingtuo::roll
