#include "programme/solve.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "base/random.h"
#include "programme/rules.h"
#include "world.h"

namespace yingtuo::programme {
namespace {

std::vector<Violation> unlisted_hard(const std::vector<Violation>& all) {
    std::vector<Violation> found;
    std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                 [](const Violation& v) { return v.severity == Severity::hard && !v.listed; });
    return found;
}

// A drawn season: sites of all sizes, some without enough adults, some adults not cleared or under age, half days.
World drawn(std::uint64_t seed) {
    Random random(seed);
    World world;
    if (random.chance(0.3)) {
        const auto at = [](int hour, int minute) { return ClockTime{hour * 60 + minute}; };
        world.input.season.day = {
            {BlockKind::activity, at(8, 30), at(10, 0)},  {BlockKind::activity, at(10, 0), at(11, 30)},
            {BlockKind::meal, at(11, 30), at(12, 30)},    {BlockKind::nap, at(12, 30), at(14, 0)},
            {BlockKind::activity, at(14, 0), at(15, 30)}, {BlockKind::activity, at(15, 30), at(16, 10)}};
    }
    if (random.chance(0.5)) world.input.season.policy.weekly_categories = {"safety", "wellbeing", "labour"};
    const int sites = static_cast<int>(random.between(1, 5));
    for (int venue = 1; venue <= sites; ++venue) {
        const int children = static_cast<int>(random.between(0, 70));
        const int adults = static_cast<int>(random.between(0, 8));
        const int lowest = static_cast<int>(random.between(1, 9));
        world.add_site(venue, children, adults, lowest, lowest + static_cast<int>(random.between(0, 9)),
                       static_cast<int>(random.between(0, 6)));
        for (ChildIn& child : world.input.sites.back().children) {
            if (random.chance(0.05)) child.age.reset();
        }
    }
    for (Adult& adult : world.input.adults) {
        if (random.chance(0.1)) adult.record_check = RecordCheck::requested;
        if (random.chance(0.1)) adult.birth_date = make_date(2008, 3, 1);
        if (random.chance(0.3)) adult.skills = {"篮球", "舞蹈", "书法"};
        if (random.chance(0.3)) adult.posts_trained.set(random.below(post_count));
    }
    std::erase_if(world.input.duties, [&](const Duty&) { return random.chance(0.15); });
    for (Duty& duty : world.input.duties) {
        if (random.chance(0.1)) duty.end = ClockTime{12 * 60};
        if (random.chance(0.1)) duty.post = Post::cook;
        if (random.chance(0.1)) duty.post = Post::lead;
    }
    return world;
}

TEST(Solve, every_drawn_season_breaks_no_hard_rule_but_for_want_of_adults) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Problem problem = drawn(seed).problem();
        const auto broken = unlisted_hard(check(problem, solve(problem, seeded(seed))));
        EXPECT_THAT(broken, testing::IsEmpty())
            << "seed " << seed << ": " << (broken.empty() ? "" : broken[0].subject + " " + broken[0].sentence.en);
    }
}

TEST(Solve, a_staffed_season_breaks_no_rule_at_all_wishes_included) {
    World world;
    world.add_site(1, 9, 2);
    world.add_site(2, 46, 5, 4, 15, 5);
    world.add_site(3, 200, 20, 6, 15);
    const Problem problem = world.problem();
    const auto broken = check(problem, solve(problem, seeded(1)));
    EXPECT_THAT(broken, testing::IsEmpty()) << (broken.empty() ? "" : broken[0].sentence.en);
}

TEST(Solve, gives_the_same_plan_for_any_number_of_threads_and_order_of_input) {
    World world = drawn(7);
    for (int venue = 11; venue < 20; ++venue) world.add_site(venue, 10 + venue, 3);
    const Plan one = solve(world.problem(), seeded(3, 1));
    EXPECT_EQ(one, solve(world.problem(), seeded(3, 2)));
    EXPECT_EQ(one, solve(world.problem(), seeded(3, 5)));
    Random random(1);
    random.shuffle(std::span(world.input.sites));
    random.shuffle(std::span(world.input.adults));
    random.shuffle(std::span(world.input.duties));
    EXPECT_EQ(one, solve(world.problem(), seeded(3, 2)));
    EXPECT_NE(one, solve(world.problem(), seeded(4, 2)));
}

TEST(Solve, a_site_is_planned_the_same_whatever_the_other_sites_are) {
    World alone;
    alone.add_site(5, 30, 3);
    World together;
    together.add_site(4, 12, 2);
    together.add_site(5, 30, 3);
    const Plan first = solve(alone.problem(), seeded(1));
    Plan second = solve(together.problem(), seeded(1));
    std::erase_if(second.sessions, [](const CareSession& session) { return session.venue != Id<Venue>{5}; });
    EXPECT_EQ(first.sessions, second.sessions);
}

TEST(Solve, gives_a_session_for_every_group_day_and_block_in_order) {
    World world;
    world.add_site(2, 25, 3);
    world.add_site(1, 8, 2);
    const Problem problem = world.problem();
    const Plan plan = solve(problem, seeded(1));
    EXPECT_EQ(plan.groups.size(), 33u);
    EXPECT_EQ(plan.sessions.size(), 3 * problem.open_days().size() * problem.blocks().size());
    EXPECT_TRUE(std::is_sorted(plan.sessions.begin(), plan.sessions.end(), [](const auto& a, const auto& b) {
        return std::tie(a.venue, a.group, a.date, a.start) < std::tie(b.venue, b.group, b.date, b.start);
    }));
}

TEST(Solve, a_site_nobody_is_on_duty_at_has_content_and_is_listed) {
    World world;
    world.add_site(1, 12, 0);
    const Problem problem = world.problem();
    const auto broken = check(problem, solve(problem, seeded(1)));
    ASSERT_EQ(broken.size(), problem.open_days().size());
    for (const Violation& violation : broken) {
        EXPECT_EQ(violation.rule, "programme.responsible");
        EXPECT_TRUE(violation.listed);
        EXPECT_EQ(violation.amount, 6);
    }
}

TEST(Solve, two_groups_do_not_meet_in_the_activity_room) {
    World world;
    world.add_site(1, 60, 6, 6, 12, 5);
    const Problem problem = world.problem();
    std::map<std::pair<Date, ClockTime>, int> in_room;
    int used = 0;
    for (const CareSession& session : solve(problem, seeded(1)).sessions) {
        if (session.place != "活动室") continue;
        ++used;
        EXPECT_EQ(++in_room[std::pair(session.date, session.start)], 1);
    }
    EXPECT_GT(used, 0);
}

TEST(Solve, stopped_before_it_starts_leaves_the_season_blank_and_the_rules_say_so) {
    World world;
    world.add_site(1, 12, 2);
    const Problem problem = world.problem();
    const std::atomic<bool> stop = true;
    Limits limits = seeded(1);
    limits.stop = &stop;
    EXPECT_FALSE(unlisted_hard(check(problem, solve(problem, limits))).empty());
}

}  // namespace
}  // namespace yingtuo::programme
