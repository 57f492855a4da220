#include "roll/remedy.h"

#include <gtest/gtest.h>

#include <set>

namespace yingtuo::roll {
namespace {

TEST(Remedy, every_doubt_says_in_both_languages_what_it_is_and_what_to_do) {
    for (const auto& name : EnumNames<Doubt>::table) {
        const DoubtWords words = words_of_doubt(name.code);
        EXPECT_EQ(words.kind.zh, name.zh);
        EXPECT_EQ(words.kind.en, name.en);
        EXPECT_EQ(words.remedy.zh, name_of(remedy_of(name.value)).zh);
        EXPECT_FALSE(words.remedy.en.empty());
    }
}

TEST(Remedy, every_remedy_is_that_of_some_doubt) {
    std::set<Remedy> used;
    for (const auto& name : EnumNames<Doubt>::table) used.insert(remedy_of(name.value));
    EXPECT_EQ(used.size(), std::size(EnumNames<Remedy>::table));
}

TEST(Remedy, what_is_refused_or_in_doubt_is_never_left_without_one_but_for_what_was_put_right) {
    for (const auto& name : EnumNames<Doubt>::table) {
        if (level_of(name.value) == DoubtLevel::note || name.value == Doubt::id_number_corrected) continue;
        EXPECT_NE(remedy_of(name.value), Remedy::none_needed) << name.code;
    }
}

TEST(Remedy, a_code_of_no_doubt_has_no_words) {
    EXPECT_TRUE(words_of_doubt("nothing.known").kind.zh.empty());
    EXPECT_EQ(words_of_doubt("nothing.known").remedy.en, name_of(Remedy::none_needed).en);
}

}  // namespace
}  // namespace yingtuo::roll
