#include "staffing/lodging.h"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

#include "staffing/drawn.h"
#include "staffing/places.h"
#include "staffing/rules.h"
#include "staffing/solve.h"

namespace yingtuo::staffing {
namespace {

// A drawn season in which hardly anybody lives near: some accept lodging, some places have beds.
Input far_season(std::uint64_t seed) {
    DrawnSize size;
    const bool is_dense = seed % 4 == 0;  // then neighbours can take over from who leaves
    size.sites = is_dense ? 20 : 8;
    size.adults = is_dense ? 70 : 24;
    size.days = 12;
    size.tied = 0.1;
    size.reach = std::chrono::minutes{is_dense ? 120 : 60};
    Input input = drawn_input(seed, size);
    Random random(seed + 1000);
    for (Adult& adult : input.adults) {
        adult.accepts_lodging = random.chance(0.6);
        if (random.chance(0.4)) adult.team = random.chance(0.5) ? "A" : "B";
    }
    for (std::int64_t i = 0; i < 4; ++i) {
        const Point point{103.2 + random.unit() * 1.5, 26.9 + random.unit() * 1.5};
        input.dormitories.push_back(
            {Id<Venue>(900 + i), point, drawn_village(random).substr(0, 9), static_cast<int>(random.between(0, 4))});
    }
    return input;
}

// Two sites of one child each far apart; whoever lives at the first could lodge at the second.
Input two_places() {
    Input input;
    input.season = model_season();
    input.season.policy.max_travel = std::chrono::minutes{60};
    input.season.policy.min_adults = 1;
    input.open_days = open_days(input.season);
    input.open_days.resize(9);
    const Point here{103.7, 27.3};
    const Point there{104.7, 27.3};
    input.sites = {site_of(1, 1, here), site_of(2, 1, there)};
    input.adults = {able_adult(1, here), able_adult(2, here)};
    for (Adult& adult : input.adults) adult.accepts_lodging = true;
    input.dormitories = {{Id<Venue>(9), there, "530602101", 1}};
    return input;
}

int hard_breaches(const Problem& problem, const Plan& plan) {
    int count = 0;
    for (const Violation& violation : check(problem, plan))
        count += violation.severity == Severity::hard && !violation.listed ? 1 : 0;
    return count;
}

TEST(Lodging, WhoeverIsIdleAtHomeServesWhereSomebodyIsMissing) {
    const Problem problem = problem_of(two_places());
    EXPECT_EQ(solve(problem, {}).missing, 9);
    const Plan plan = solve_with_lodging(problem, {});
    EXPECT_EQ(plan.missing, 0);
    ASSERT_EQ(plan.stays.size(), 1U);
    EXPECT_EQ(plan.stays[0].venue, Id<Venue>(9));
    EXPECT_EQ(plan.stays[0].from, problem.days().front());
    EXPECT_EQ(plan.stays[0].to, problem.days().back());
    EXPECT_EQ(nights_of(plan.stays[0]), 11) << "the weekend between is slept there too";
    EXPECT_EQ(hard_breaches(problem.with_stays(plan.stays), plan), 0);
}

TEST(Lodging, NobodyLodgesWithoutConsentABedFullAgeOrSomebodyMissing) {
    const auto lodgers = [](const std::function<void(Input&)>& change) {
        Input input = two_places();
        change(input);
        return solve_with_lodging(problem_of(std::move(input)), {}).stays.size();
    };
    EXPECT_EQ(lodgers([](Input&) {}), 1U);
    EXPECT_EQ(lodgers([](Input& input) {
                  for (Adult& adult : input.adults) adult.accepts_lodging = false;
              }),
              0U);
    EXPECT_EQ(lodgers([](Input& input) { input.dormitories[0].beds = 0; }), 0U);
    EXPECT_EQ(lodgers([](Input& input) { input.dormitories[0].point = {105.7, 27.3}; }), 0U) << "too far from the site";
    EXPECT_EQ(lodgers([](Input& input) { input.sites[1].children = 0; }), 0U);
    EXPECT_EQ(lodgers([](Input& input) {
                  for (const Adult& adult : input.adults) input.busy.push_back({adult.id, input.open_days[3]});
              }),
              0U)
        << "home visits begin at home";
    EXPECT_EQ(lodgers([](Input& input) { input.adults.resize(1); }), 0U) << "one gap would only move to the other site";
}

TEST(Lodging, NobodyLodgesBeforeComingOfAge) {
    Input input = two_places();
    for (Adult& adult : input.adults) adult.birth_date = make_date(2007, 7, 20);
    const Plan plan = solve_with_lodging(problem_of(std::move(input)), {});
    ASSERT_EQ(plan.stays.size(), 1U);
    EXPECT_EQ(plan.stays[0].from, make_date(2025, 7, 21)) << "the first open day on which they are eighteen";
    EXPECT_EQ(plan.missing, 8) << "four days at each site";
}

TEST(Lodging, WhoeverServesAtHomeGoesWhereANeighbourCanTakeOver) {
    Input input = two_places();
    input.adults[1].accepts_lodging = false;  // the one who is idle, or takes over
    const Problem problem = problem_of(input);
    const Plan plan = solve_with_lodging(problem, {});
    EXPECT_EQ(plan.missing, 0);
    ASSERT_EQ(plan.stays.size(), 1U);
    EXPECT_EQ(plan.stays[0].adult, Id<Adult>(1));
    input.adults[1].accepts_lodging = true;
    input.adults[0].accepts_lodging = false;
    EXPECT_EQ(solve_with_lodging(problem_of(input), {}).missing, 0) << "whichever of the two it is";
}

TEST(Lodging, ATeamLodgesTogetherWhereThatCoversAsMuch) {
    Input input = two_places();
    input.sites[1].children = 20;
    input.dormitories[0].beds = 2;
    for (std::int64_t id = 3; id <= 4; ++id) {
        input.adults.push_back(able_adult(id, {103.7, 27.3}));
        input.adults.back().accepts_lodging = true;
    }
    // Adult 1 is wanted as the lead at home; of the others, one is enough there.
    for (std::size_t i = 1; i < 4; ++i) input.adults[i].posts_trained.reset(static_cast<std::size_t>(Post::lead));
    const auto lodgers = [](const Input& asked) {
        std::vector<Id<Adult>> who;
        for (const Stay& stay : solve_with_lodging(problem_of(asked), {}).stays) who.push_back(stay.adult);
        return who;
    };
    EXPECT_EQ(lodgers(input), (std::vector{Id<Adult>(2), Id<Adult>(3)}));
    input.adults[1].team = input.adults[3].team = "A";
    EXPECT_EQ(lodgers(input), (std::vector{Id<Adult>(2), Id<Adult>(4)}));
}

TEST(Lodging, NeverBreaksAHardRuleNorMissesMoreThanWithoutAndItsBoundsHold) {
    int helped = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Problem problem = problem_of(far_season(seed));
        const Plan without = solve(problem, {});
        const Plan plan = solve_with_lodging(problem, {});
        EXPECT_LE(plan.missing, without.missing) << seed;
        helped += plan.missing < without.missing ? 1 : 0;
        const Problem lived = problem.with_stays(plan.stays);
        EXPECT_EQ(hard_breaches(lived, plan), 0) << seed;
        for (const Stay& stay : plan.stays)
            EXPECT_TRUE(lived.stay(*lived.find_adult(stay.adult))) << "only lawful stays are lived by";

        // What is stored is enough to count it all again.
        const Proof proof = prove(lived, Reach(lived, 1), places_of(lived, plan.duties), 1);
        EXPECT_EQ(proof.missing(), plan.missing) << seed;
        EXPECT_EQ(proof.missing_at_least(), plan.missing) << seed;
        EXPECT_EQ(plan.lower_bound, plan.missing) << seed;
        const int any = missing_at_least_with_any_stays(problem, plan.duties, 1);
        EXPECT_LE(any, plan.missing) << seed;
        EXPECT_EQ(any, missing_at_least_with_any_stays(lived, without.duties, 1)) << "whatever stays it has";

        Limits two;
        two.threads = 2;
        const Plan again = solve_with_lodging(problem, two);
        EXPECT_EQ(again.duties, plan.duties) << seed;
        EXPECT_EQ(again.stays, plan.stays) << seed;
    }
    EXPECT_GE(helped, 5) << "the drawn seasons should be ones that lodging helps";
}

TEST(Lodging, NoStaysAtAllBeatTheBoundOverAnyStays) {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const Problem problem = problem_of(far_season(seed));
        const int any = missing_at_least_with_any_stays(problem, {}, 1);
        Random random(seed);
        for (int draw = 0; draw < 5; ++draw) {
            std::vector<Stay> stays;
            for (const Adult& adult : problem.adults()) {
                const Dormitory& dormitory = problem.dormitories()[random.below(problem.dormitories().size())];
                if (dormitory.beds > 0 && random.chance(0.7))
                    stays.push_back({adult.id, dormitory.venue, problem.days().front(), problem.days().back()});
            }
            EXPECT_GE(solve(problem.with_stays(stays), {}).missing, any) << seed;
        }
    }
}

TEST(Lodging, StaysInUseLastFromTheFirstToTheLastDuty) {
    const auto on = [](std::int64_t adult, unsigned day) {
        return Duty{Id<Adult>(adult), Id<Venue>(1), make_date(2025, 7, day), {}, {}, Post::care};
    };
    const std::vector<Stay> stays = {{Id<Adult>(1), Id<Venue>(9), make_date(2025, 7, 1), make_date(2025, 7, 31)},
                                     {Id<Adult>(2), Id<Venue>(9), make_date(2025, 7, 1), make_date(2025, 7, 31)}};
    const std::vector<Duty> duties = {on(1, 17), on(1, 15), on(3, 2), on(1, 22)};
    const std::vector<Stay> used = {{Id<Adult>(1), Id<Venue>(9), make_date(2025, 7, 15), make_date(2025, 7, 22)}};
    EXPECT_EQ(stays_in_use(stays, duties), used);
}

}  // namespace
}  // namespace yingtuo::staffing
