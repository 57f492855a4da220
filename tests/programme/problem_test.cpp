#include "programme/problem.h"

#include <gtest/gtest.h>

#include "world.h"

namespace yingtuo::programme {
namespace {

bool refused(const World& world) {
    return !Problem::make(world.input).has_value();
}

World one_site() {
    World world;
    world.add_site(1, 12, 2);
    return world;
}

TEST(Problem, refuses_what_contradicts_itself) {
    EXPECT_FALSE(refused(one_site()));
    World world = one_site();
    world.input.open_days.clear();
    EXPECT_TRUE(refused(world));
    world = one_site();
    world.input.sites.push_back(world.input.sites[0]);
    world.input.sites[1].children.clear();
    EXPECT_TRUE(refused(world)) << "a venue twice";
    world = one_site();
    world.input.sites.push_back(world.input.sites[0]);
    world.input.sites[1].venue = Id<Venue>{2};
    world.input.sites[1].children.resize(1);
    EXPECT_TRUE(refused(world)) << "a child at two sites";
    world = one_site();
    world.input.duties[0].adult = Id<Adult>{99};
    EXPECT_TRUE(refused(world)) << "a duty of an unknown adult";
    world = one_site();
    world.input.duties[0].end = world.input.duties[0].start;
    EXPECT_TRUE(refused(world)) << "a duty without length";
    world = one_site();
    world.input.season.policy.weekly_categories = {"swimming"};
    EXPECT_TRUE(refused(world)) << "an unknown category";
    world = one_site();
    world.input.season.policy.forbidden_words = {"看护"};
    EXPECT_TRUE(refused(world)) << "nothing is left for lunch";
}

TEST(Problem, leaves_out_duties_elsewhere_and_takes_an_absurd_age_as_unknown) {
    World world = one_site();
    const std::size_t duties = world.input.duties.size();
    world.add_duty(1000, 77, world.input.open_days[0]);
    world.input.sites[0].children[0].age = 125;
    const Problem problem = world.problem();
    EXPECT_EQ(problem.duties(0).size(), duties);
    EXPECT_FALSE(problem.age_of(world.input.sites[0].children[0].id).has_value());
}

TEST(Problem, weeks_are_ranges_of_open_days_from_monday) {
    const Problem problem = one_site().problem();
    ASSERT_FALSE(problem.weeks(0).empty());
    EXPECT_EQ(problem.weeks(0)[0], (std::pair<std::size_t, std::size_t>{0, 4})) << "15 July 2025 is a Tuesday";
    EXPECT_EQ(problem.weeks(0).back().second, problem.open_days().size());
}

TEST(OnDuty, asks_for_the_whole_stretch_and_joins_duties_that_touch) {
    World world = one_site();
    world.input.duties.clear();
    const Date day = world.input.open_days[0];
    const auto at = [](int hour) { return ClockTime{hour * 60}; };
    world.input.duties.push_back({Id<Adult>{1000}, Id<Venue>{1}, day, at(9), at(10), Post::care});
    world.input.duties.push_back({Id<Adult>{1000}, Id<Venue>{1}, day, at(10), at(12), Post::cook});
    const Problem problem = world.problem();
    const auto early = on_duty(problem, 0, day, at(9), at(10));
    ASSERT_EQ(early.size(), 1u);
    EXPECT_TRUE(early[0].in_ratio);
    const auto both = on_duty(problem, 0, day, at(9), at(11));
    ASSERT_EQ(both.size(), 1u);
    EXPECT_FALSE(both[0].in_ratio) << "a cook does not count";
    EXPECT_TRUE(on_duty(problem, 0, day, at(9), at(13)).empty());
    EXPECT_TRUE(on_duty(problem, 0, world.input.open_days[1], at(9), at(10)).empty());
}

TEST(Answering, takes_a_cook_only_where_nobody_of_the_ratio_is_there) {
    const std::vector<OnDuty> both = {{4, false, true}, {5, true, true}};
    EXPECT_EQ(answering(both), (std::vector<std::size_t>{5}));
    const std::vector<OnDuty> cook = {{4, false, true}, {6, false, false}};
    EXPECT_EQ(answering(cook), (std::vector<std::size_t>{4}));
}

TEST(Problem, nobody_under_age_or_not_cleared_may_answer) {
    World world = one_site();
    world.input.adults[0].birth_date = make_date(2007, 7, 16);
    world.input.adults[1].record_check = RecordCheck::requested;
    const Problem problem = world.problem();
    EXPECT_FALSE(problem.may_answer(0, make_date(2025, 7, 15))) << "seventeen";
    EXPECT_TRUE(problem.may_answer(0, make_date(2025, 7, 16))) << "eighteen today";
    EXPECT_FALSE(problem.may_answer(1, make_date(2025, 7, 15)));
}

}  // namespace
}  // namespace yingtuo::programme
