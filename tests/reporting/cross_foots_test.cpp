#include "reporting/cross_foots.h"

#include <gmock/gmock.h>

#include "base/random.h"
#include "world.h"

namespace yingtuo::reporting {
namespace {

struct Sheets {
    std::vector<Figure> whole;
    std::vector<RegionFigures> counties;

    Sheets() {
        const World world;
        whole = figures(world.data, world.plan);
        counties = figures_by_region(world.data, world.plan, RegionLevel::county);
    }

    void change(std::string_view key, double by) {
        for (Figure& figure : whole) {
            if (figure.key == key) figure.value = *figure.value + by;
        }
    }

    [[nodiscard]] std::vector<std::string> broken() const {
        std::vector<std::string> rules;
        for (const Violation& violation : cross_foots(whole, counties)) rules.push_back(violation.rule);
        return rules;
    }
};

using testing::Contains;
using testing::IsEmpty;

TEST(CrossFoots, hold_for_the_hand_made_season) {
    const World world;
    EXPECT_THAT(cross_foots(world.data, world.plan), IsEmpty());
}

TEST(CrossFoots, each_identity_is_broken_by_a_figure_that_is_one_off) {
    const auto broken = [](std::string_view key) {
        Sheets sheets;
        sheets.change(key, 1);
        return sheets.broken();
    };
    EXPECT_THAT(broken("siting.sites"), Contains("reporting.kinds"));
    EXPECT_THAT(broken("siting.sites_civic_station"), Contains("reporting.kinds"));
    EXPECT_THAT(broken("siting.sites_not_school"), Contains("reporting.schools_and_others"));
    EXPECT_THAT(broken("roll.unasked"), Contains("reporting.answers"));
    EXPECT_THAT(broken("siting.visited"), Contains("reporting.placed"));
    EXPECT_THAT(broken("programme.child_hours"), Contains("reporting.regions"));
}

TEST(CrossFoots, say_by_how_much_and_name_the_figure) {
    Sheets sheets;
    sheets.change("roll.children", 3);
    const auto found = cross_foots(sheets.whole, sheets.counties);
    ASSERT_EQ(found.size(), 2u);  // the answers and the counties
    EXPECT_EQ(found[0].subject, "figure:roll.children");
    EXPECT_EQ(found[0].amount, 3);
    EXPECT_THAT(found[0].sentence.en, testing::HasSubstr("= 9, but roll.children = 12"));
    EXPECT_EQ(found[1].rule, "reporting.regions");
}

TEST(CrossFoots, a_willing_child_the_plan_forgets_is_found) {
    World world;
    world.plan.placements.pop_back();
    const auto found = cross_foots(world.data, world.plan);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].rule, "reporting.placed");
    EXPECT_EQ(found[0].amount, 1);
}

// Whatever a plan is like, what adds up over counties adds up, unknown regions included.
TEST(CrossFoots, counties_sum_to_the_city_for_any_plan) {
    const char* villages[] = {"a1", "a2", "b1", "", "nowhere"};
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        Random random(seed);
        World world;
        for (Household& household : world.data.households) household.village_code = villages[random.below(5)];
        for (Venue& venue : world.data.venues) venue.village_code = villages[random.below(5)];
        for (Adult& adult : world.data.adults) adult.village_code = villages[random.below(5)];
        for (Placement& placement : world.plan.placements) placement.venue = Id<Venue>{random.between(1, 3)};
        std::erase_if(world.plan.duties, [&](const Duty&) { return random.chance(0.3); });
        std::erase_if(world.plan.sessions, [&](const CareSession&) { return random.chance(0.3); });
        for (const Violation& violation : cross_foots(world.data, world.plan))
            ADD_FAILURE() << "seed " << seed << ": " << violation.sentence.en;
    }
}

}  // namespace
}  // namespace yingtuo::reporting
