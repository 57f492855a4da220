#include "programme/timetable.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

#include "world.h"

namespace yingtuo::programme {
namespace {

std::vector<Slot> timetable_of(const Problem& problem, std::size_t site, std::uint64_t seed = 1) {
    const auto groups = form_groups(problem.sites()[site].children, problem.policy());
    const Roster roster(problem, site, groups.size());
    return make_timetable(problem, site, groups[0], 0, roster, seed);
}

TEST(DayRhythm, is_study_first_then_movement_and_calm_after_lunch) {
    using enum Tempo;
    EXPECT_THAT(day_rhythm(model_season().day), testing::ElementsAre(study, active, making, calm, calm, active));
}

TEST(Timetable, most_hours_have_the_pace_the_hour_wants) {
    World world;
    world.add_site(1, 12, 2);
    const Problem problem = world.problem();
    const auto rhythm = day_rhythm(problem.blocks());
    const auto slots = timetable_of(problem, 0);
    std::size_t matching = 0;
    for (std::size_t i = 0; i < slots.size(); ++i)
        matching += problem.catalogue().all()[slots[i].activity].tempo == rhythm[i % rhythm.size()] ? 1 : 0;
    EXPECT_GT(static_cast<double>(matching), 0.8 * static_cast<double>(slots.size()));
}

TEST(Timetable, uses_at_least_forty_activities_in_a_season_and_none_twice_a_day) {
    World world;
    world.add_site(1, 12, 2);
    const Problem problem = world.problem();
    const auto slots = timetable_of(problem, 0);
    std::set<std::size_t> used;
    for (std::size_t day = 0; day < problem.open_days().size(); ++day) {
        std::set<std::size_t> today;
        for (std::size_t block = 0; block < problem.blocks().size(); ++block) {
            const Slot& slot = slots[day * problem.blocks().size() + block];
            EXPECT_TRUE(today.insert(slot.activity).second);
            used.insert(slot.activity);
        }
    }
    EXPECT_GE(used.size(), 40u);
}

TEST(Timetable, a_group_from_three_to_fifteen_still_has_a_varied_season) {
    World world;
    world.add_site(1, 13, 2, 3, 15);
    const Problem problem = world.problem();
    std::set<std::size_t> used;
    std::size_t care = 0;
    for (const Slot& slot : timetable_of(problem, 0)) {
        used.insert(slot.activity);
        const Activity& activity = problem.catalogue().all()[slot.activity];
        care += activity.category == Category::care && activity.block == BlockKind::activity ? 1 : 0;
    }
    EXPECT_GE(used.size(), 35u);
    EXPECT_LE(care, 4u) << "supervision without content is the last resort";
}

TEST(Timetable, an_activity_that_needs_a_skill_is_led_by_whoever_has_it) {
    World world;
    world.add_site(1, 12, 2, 8, 12);
    world.input.adults[1].skills = {"篮球"};
    const Problem problem = world.problem();
    const auto basketball = *problem.catalogue().find("basketball");
    int times = 0;
    for (const Slot& slot : timetable_of(problem, 0)) {
        if (slot.activity != basketball) continue;
        ++times;
        EXPECT_TRUE(slot.assistant_leads);
    }
    EXPECT_GT(times, 0);
    world.input.adults[1].skills.clear();
    const Problem without = world.problem();
    for (const Slot& slot : timetable_of(without, 0)) EXPECT_NE(slot.activity, basketball);
}

TEST(Timetable, neighbouring_sites_differ_in_most_hours) {
    World world;
    for (int venue = 1; venue <= 6; ++venue) world.add_site(venue, 12, 2);
    const Problem problem = world.problem();
    for (std::size_t site = 1; site < 6; ++site) {
        const auto one = timetable_of(problem, site - 1);
        const auto other = timetable_of(problem, site);
        std::size_t same = 0;
        std::size_t hours = 0;
        for (std::size_t i = 0; i < one.size(); ++i) {
            if (problem.blocks()[i % problem.blocks().size()].kind != BlockKind::activity) continue;
            ++hours;
            same += one[i].activity == other[i].activity ? 1 : 0;
        }
        EXPECT_LT(static_cast<double>(same), 0.15 * static_cast<double>(hours)) << "sites " << site << " and next";
    }
}

TEST(Timetable, weekly_categories_come_every_week_and_outdoor_hours_happen) {
    World world;
    world.add_site(1, 12, 2);
    world.input.season.policy.weekly_categories = {"safety", "wellbeing", "family_class", "red_culture"};
    const Problem problem = world.problem();
    const auto slots = timetable_of(problem, 0);
    int outdoor = 0;
    for (const auto& [first, last] : problem.weeks(0)) {
        std::set<Category> week;
        for (std::size_t i = first * problem.blocks().size(); i < last * problem.blocks().size(); ++i) {
            const Activity& activity = problem.catalogue().all()[slots[i].activity];
            week.insert(activity.category);
            outdoor += is_outdoor(activity) ? 1 : 0;
            EXPECT_EQ(is_outdoor(activity), slots[i].rain >= 0);
        }
        for (const Category category : problem.weekly_categories()) EXPECT_TRUE(week.contains(category));
    }
    EXPECT_GE(outdoor, 15) << "children are out of doors on most days of six weeks";
}

}  // namespace
}  // namespace yingtuo::programme
