#include "programme/catalogue.h"

#include <gmock/gmock.h>

#include <set>

namespace yingtuo::programme {
namespace {

TEST(Catalogue, holds_at_least_a_hundred_and_twenty_activities_in_every_category) {
    std::set<Category> seen;
    for (const Activity& activity : standard_catalogue().all()) seen.insert(activity.category);
    EXPECT_GE(standard_catalogue().all().size(), 120u);
    EXPECT_EQ(seen.size(), category_count);
}

TEST(Catalogue, has_no_name_with_a_forbidden_word) {
    EXPECT_THAT(lint(standard_catalogue(), Policy{}.forbidden_words), testing::IsEmpty());
}

TEST(Catalogue, the_lint_names_the_activity_and_the_word) {
    Activity lesson;
    lesson.code = "lesson";
    lesson.name = {"数学新课", "New lesson"};
    const auto catalogue = Catalogue::make({lesson});
    ASSERT_TRUE(catalogue.has_value());
    const auto found = lint(*catalogue, {"新课"});
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].subject, "activity:lesson");
    EXPECT_THAT(found[0].sentence.zh, testing::HasSubstr("新课"));
}

TEST(Catalogue, gives_safety_points_and_materials_in_both_languages_and_short_codes) {
    for (const Activity& activity : standard_catalogue().all()) {
        EXPECT_FALSE(activity.safety.zh.empty() || activity.safety.en.empty()) << activity.code;
        EXPECT_FALSE(activity.materials.zh.empty() || activity.materials.en.empty()) << activity.code;
        EXPECT_LE(activity.code.size(), 15u) << activity.code << " does not fit in a short string";
    }
}

// So that each weekly category and the drowning rules can be met in any group, under any adult, in any weather.
TEST(Catalogue, has_in_every_category_something_for_everyone_indoors) {
    for (const auto& category : EnumNames<Category>::table) {
        bool found = false;
        for (const Activity& activity : standard_catalogue().all()) {
            found = found || (activity.category == category.value && activity.block == BlockKind::activity &&
                              activity.setting == Setting::indoor && needs_nothing(activity.needs) &&
                              activity.ages.youngest == 0 && activity.ages.oldest >= 25 &&
                              activity.minutes.shortest <= 45 && activity.minutes.longest >= 90);
        }
        EXPECT_TRUE(found) << category.code;
    }
}

TEST(Catalogue, refuses_a_code_that_stands_twice) {
    Activity activity;
    activity.code = "once";
    activity.name = {"一次", "Once"};
    EXPECT_FALSE(Catalogue::make({activity, activity}).has_value());
}

TEST(Catalogue, refuses_what_no_group_could_meet) {
    Activity good;
    good.code = "good";
    good.name = {"好", "Good"};
    ASSERT_TRUE(Catalogue::make({good}).has_value());
    const auto refused = [&](auto&& spoil) {
        Activity bad = good;
        spoil(bad);
        return !Catalogue::make({bad}).has_value();
    };
    EXPECT_TRUE(refused([](Activity& a) { a.code.clear(); }));
    EXPECT_TRUE(refused([](Activity& a) { a.name.en.clear(); }));
    EXPECT_TRUE(refused([](Activity& a) { a.ages = {9, 8}; }));
    EXPECT_TRUE(refused([](Activity& a) { a.minutes = {60, 30}; }));
    EXPECT_TRUE(refused([](Activity& a) { a.max_per_week = 0; }));
}

TEST(Catalogue, finds_by_code_and_nothing_for_an_unknown_one) {
    const auto found = standard_catalogue().find("drown_six");
    ASSERT_TRUE(found.has_value());
    EXPECT_TRUE(standard_catalogue().all()[*found].on_drowning);
    EXPECT_FALSE(standard_catalogue().find("drown_seven").has_value());
}

TEST(Catalogue, needs_are_met_by_the_post_or_by_a_skill_that_contains_the_word) {
    Adult adult;
    EXPECT_TRUE(qualifies(adult, {}));
    EXPECT_FALSE(qualifies(adult, {Post::sport_arts, "篮球"}));
    adult.skills = {"会打篮球"};
    EXPECT_TRUE(qualifies(adult, {Post::sport_arts, "篮球"}));
    adult.skills.clear();
    adult.posts_trained.set(static_cast<std::size_t>(Post::sport_arts));
    EXPECT_TRUE(qualifies(adult, {Post::sport_arts, "篮球"}));
}

TEST(HotHours, are_twelve_to_three_in_july_and_august) {
    const Date july = make_date(2025, 7, 31);
    const auto at = [](int hour) { return ClockTime{hour * 60}; };
    EXPECT_FALSE(touches_hot_hours(july, at(11), at(12)));
    EXPECT_TRUE(touches_hot_hours(july, at(11), at(12) + ClockTime{1}));
    EXPECT_TRUE(touches_hot_hours(july, at(14), at(15)));
    EXPECT_FALSE(touches_hot_hours(july, at(15), at(16)));
    EXPECT_TRUE(touches_hot_hours(make_date(2025, 8, 1), at(13), at(14)));
    EXPECT_FALSE(touches_hot_hours(make_date(2025, 9, 1), at(13), at(14)));
}

}  // namespace
}  // namespace yingtuo::programme
