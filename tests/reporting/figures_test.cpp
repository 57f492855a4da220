#include "reporting/figures.h"

#include <gmock/gmock.h>

#include <set>

#include "world.h"

namespace yingtuo::reporting {
namespace {

class HandMadeSeason : public testing::Test {
  protected:
    // What is printed for a key; "no such key" for an unknown one.
    std::string shown(std::string_view key) const { return printed_in(figures(world.data, world.plan), key); }

    std::string shown_in(std::string_view county, std::string_view key) const {
        for (const RegionFigures& region : figures_by_region(world.data, world.plan, RegionLevel::county)) {
            if (region.code == county) return printed_in(region.figures, key);
        }
        return "no such county";
    }

    static std::string printed_in(std::span<const Figure> all, std::string_view key) {
        const Figure* figure = find(all, key);
        return figure == nullptr ? "no such key" : printed(*figure);
    }

    World world;
};

TEST_F(HandMadeSeason, children_by_what_their_families_said_and_where_they_go) {
    EXPECT_EQ(shown("roll.children"), "9");
    EXPECT_EQ(shown("roll.left_behind"), "5");
    EXPECT_EQ(shown("roll.willing"), "7");
    EXPECT_EQ(shown("roll.not_willing"), "1");
    EXPECT_EQ(shown("roll.unasked"), "1");
    EXPECT_EQ(shown("siting.placed"), "6");
    EXPECT_EQ(shown("siting.visited"), "1");
    EXPECT_EQ(shown("siting.unplaced"), "0");
    world.plan.placements.erase(world.plan.placements.begin());
    EXPECT_EQ(shown("siting.unplaced"), "2");
}

TEST_F(HandMadeSeason, walks_are_weighed_by_children_and_home_visits_are_within_no_walk) {
    // Children: 10, 10, 20, 50, 30, 30 minutes; one on home visits.
    EXPECT_EQ(shown("siting.within_15"), "0.2857");  // 2 of 7
    EXPECT_EQ(shown("siting.within_30"), "0.7143");  // 5 of 7: thirty is within thirty
    EXPECT_EQ(shown("siting.within_45"), "0.7143");
    EXPECT_EQ(shown("siting.within_60"), "0.8571");  // 6 of 7
    EXPECT_EQ(shown("siting.walk_mean"), "25.00");
    EXPECT_EQ(shown("siting.walk_longest"), "50.00");
    EXPECT_EQ(shown("siting.beyond_30"), "0.1667");  // 1 of the 6 at sites: thirty is not beyond thirty
    EXPECT_EQ(shown("siting.beyond_45"), "0.1667");
}

// Whoever recomputes the figures from the open tables sees hundredths of a minute and must come to the same.
TEST_F(HandMadeSeason, a_walk_counts_as_it_is_printed) {
    world.plan.placements[1].minutes = WalkMinutes{15.004};
    EXPECT_EQ(shown("siting.within_15"), "0.4286");  // 3 of 7
    world.plan.placements[1].minutes = WalkMinutes{15.006};
    EXPECT_EQ(shown("siting.within_15"), "0.2857");
}

TEST_F(HandMadeSeason, sites_by_kind_and_venues) {
    EXPECT_EQ(shown("siting.sites"), "3");
    EXPECT_EQ(shown("siting.sites_school"), "2");
    EXPECT_EQ(shown("siting.sites_childrens_home"), "1");
    EXPECT_EQ(shown("siting.sites_other"), "0");
    EXPECT_EQ(shown("siting.sites_not_school"), "1");
    EXPECT_EQ(shown("siting.children_per_site"), "2.00");
    EXPECT_EQ(shown("siting.places"), "36");
    EXPECT_EQ(shown("siting.venues"), "4");
    EXPECT_EQ(shown("siting.venues_usable"), "3");
}

TEST_F(HandMadeSeason, recruited_usable_and_assigned_are_three_measures) {
    EXPECT_EQ(shown("staffing.recruited"), "4");
    EXPECT_EQ(shown("staffing.usable"), "3");
    EXPECT_EQ(shown("staffing.assigned"), "3");
    EXPECT_EQ(shown("staffing.children_per_recruited"), "1.50");
    EXPECT_EQ(shown("staffing.ratio"), "2.00");
    EXPECT_EQ(shown("staffing.adults_per_site_not_school"), "1.00");
    EXPECT_EQ(shown("staffing.adult_days"), "6");
}

TEST_F(HandMadeSeason, a_good_ratio_over_all_sites_hides_the_sites_below_it) {
    // One adult to two children. Site 1: three children, two adults. Site 2: two children, one adult, who leaves at
    // eleven on Wednesday. Site 3: one child, nobody.
    EXPECT_EQ(shown("staffing.ratio"), "2.00");
    EXPECT_EQ(shown("staffing.needed"), "4");
    EXPECT_EQ(shown("staffing.site_days"), "6");
    EXPECT_EQ(shown("staffing.sites_below"), "2");
    EXPECT_EQ(shown("staffing.site_days_below"), "3");
    EXPECT_EQ(shown("staffing.missing_adult_days"), "3");
}

TEST_F(HandMadeSeason, the_minimum_of_adults_is_not_the_ratio) {
    world.data.season.policy.min_adults = 2;
    EXPECT_EQ(shown("staffing.sites_below"), "2");
    EXPECT_EQ(shown("staffing.site_days_below"), "3");
    EXPECT_EQ(shown("staffing.sites_short"), "2");
    EXPECT_EQ(shown("staffing.site_days_short"), "4");
    EXPECT_EQ(shown("staffing.missing_adult_days"), "7");  // site 2: one, then two; site 3: two and two
}

TEST_F(HandMadeSeason, whoever_may_not_stand_there_does_not_count_in_the_ratio) {
    const auto below_after = [&](auto&& spoil) {
        World spoiled = world;
        spoil(spoiled.data.adults[0]);
        return printed_in(figures(spoiled.data, spoiled.plan), "staffing.site_days_below");
    };
    EXPECT_EQ(below_after([](Adult&) {}), "3");
    EXPECT_EQ(below_after([](Adult& adult) { adult.record_check = RecordCheck::hit; }), "5");
    EXPECT_EQ(below_after([](Adult& adult) { adult.general_trained_on.reset(); }), "5");
    EXPECT_EQ(below_after([](Adult& adult) { adult.posts_trained.reset(); }), "5");
    EXPECT_EQ(below_after([](Adult& adult) { adult.birth_date = make_date(2007, 7, 17); }), "5") << "seventeen";
    EXPECT_EQ(below_after([](Adult& adult) { adult.birth_date = make_date(2007, 7, 16); }), "4")
        << "of age on Wednesday";
    EXPECT_EQ(below_after([](Adult& adult) { adult.cleared_until = make_date(2025, 7, 15); }), "4");
}

TEST_F(HandMadeSeason, a_duty_written_twice_is_still_one_adult) {
    world.plan.duties.push_back(world.plan.duties.back());
    world.plan.duties.back().end = noon;  // the same adult, once to eleven and once to noon
    world.plan.duties.push_back(world.plan.duties.back());
    EXPECT_EQ(shown("staffing.site_days_below"), "2");
    EXPECT_EQ(shown("staffing.adult_days"), "6");
    world.data.season.policy.children_per_adult = 1;
    EXPECT_EQ(shown("staffing.site_days_below"), "6") << "one adult of site 2 is not two";
}

TEST_F(HandMadeSeason, child_days_and_hours_leave_lunch_out) {
    EXPECT_EQ(shown("programme.open_days"), "2");
    EXPECT_EQ(shown("programme.groups"), "3");
    EXPECT_EQ(shown("programme.sessions"), "18");
    EXPECT_EQ(shown("programme.sessions_unled"), "6");
    EXPECT_EQ(shown("programme.child_days"), "12");   // six children, two days
    EXPECT_EQ(shown("programme.child_hours"), "24");  // of two hours
    EXPECT_EQ(shown("programme.least_child_days"), "12");
    EXPECT_EQ(shown("programme.least_child_hours"), "24");
    world.data.season.policy.meals_count = true;
    EXPECT_EQ(shown("programme.child_hours"), "36");
}

TEST_F(HandMadeSeason, siblings_are_kept_together_or_not) {
    EXPECT_EQ(shown("siting.siblings"), "2");  // households 1 and 4; of 2 and 5 only one child takes part
    EXPECT_EQ(shown("siting.siblings_together"), "1.0000");
    world.place(1, 3, 40);
    EXPECT_EQ(shown("siting.siblings_together"), "0.5000");
}

TEST_F(HandMadeSeason, objective_bound_and_gap) {
    EXPECT_EQ(shown("siting.objective"), "1000");
    EXPECT_EQ(shown("siting.lower_bound"), "990");
    EXPECT_EQ(shown("siting.gap"), "0.010000");
    world.plan.header.lower_bound.reset();
    EXPECT_EQ(shown("siting.lower_bound"), "") << "not computed is not zero";
    EXPECT_EQ(shown("siting.gap"), "");
}

TEST_F(HandMadeSeason, home_visits_and_their_two_persons) {
    EXPECT_EQ(shown("visits.visits"), "2");
    EXPECT_EQ(shown("visits.rounds"), "2");
    EXPECT_EQ(shown("visits.two_persons"), "0.0000");
    EXPECT_EQ(shown("visits.missing_persons"), "1");
    world.plan.guardianships[0].cadre = Id<Adult>{2};
    EXPECT_EQ(shown("visits.two_persons"), "1.0000");
    EXPECT_EQ(shown("visits.missing_persons"), "0");
}

TEST_F(HandMadeSeason, by_county_children_count_where_they_live_and_sites_where_they_stand) {
    EXPECT_EQ(shown_in("A", "roll.children"), "5");
    EXPECT_EQ(shown_in("B", "roll.children"), "4");
    EXPECT_EQ(shown_in("A", "siting.placed"), "4");
    EXPECT_EQ(shown_in("B", "siting.placed"), "2");
    EXPECT_EQ(shown_in("A", "siting.sites"), "1");
    EXPECT_EQ(shown_in("B", "siting.sites"), "2");
    EXPECT_EQ(shown_in("A", "siting.walk_longest"), "50.00");
    EXPECT_EQ(shown_in("A", "staffing.ratio"), "1.50");  // three children at site 1, two adults
    EXPECT_EQ(shown_in("B", "staffing.ratio"), "3.00");
    EXPECT_EQ(shown_in("A", "staffing.sites_below"), "0");
    EXPECT_EQ(shown_in("B", "staffing.sites_below"), "2");
    EXPECT_EQ(shown_in("B", "visits.visits"), "2");
    EXPECT_EQ(shown_in("A", "siting.objective"), "no such key") << "the objective is of the whole season";
}

TEST_F(HandMadeSeason, what_no_known_region_holds_has_a_row_of_its_own) {
    EXPECT_EQ(shown_in("", "roll.children"), "no such county");
    world.data.households[4].village_code = "nowhere";
    EXPECT_EQ(shown_in("", "roll.children"), "2");
    EXPECT_EQ(shown_in("B", "roll.children"), "2");
}

TEST_F(HandMadeSeason, a_ratio_opens_to_what_was_divided_by_what) {
    const auto all = figures(world.data, world.plan);
    const Figure* ratio = find(all, "staffing.ratio");
    ASSERT_NE(ratio, nullptr);
    EXPECT_EQ(ratio->numerator, 6);
    EXPECT_EQ(ratio->denominator, 3);
    EXPECT_EQ(ratio->unit, "children_per_adult");
}

TEST(Figures, of_an_empty_season_are_zero_or_cannot_be_computed) {
    PlanningData data;
    data.season = model_season();
    const auto all = figures(data, SeasonPlan{});
    EXPECT_EQ(printed(*find(all, "roll.children")), "0");
    EXPECT_EQ(printed(*find(all, "staffing.ratio")), "");
    EXPECT_EQ(printed(*find(all, "siting.walk_longest")), "");
    EXPECT_TRUE(figures_by_region(data, SeasonPlan{}, RegionLevel::county).empty());
}

TEST(Figures, each_has_one_key_a_label_and_a_definition_in_both_languages) {
    const World world;
    std::set<std::string> keys;
    for (const Figure& figure : figures(world.data, world.plan)) {
        EXPECT_TRUE(keys.insert(figure.key).second) << figure.key;
        EXPECT_FALSE(figure.label.zh.empty() || figure.label.en.empty()) << figure.key;
        EXPECT_FALSE(figure.definition.zh.empty() || figure.definition.en.empty()) << figure.key;
        EXPECT_FALSE(figure.unit.empty()) << figure.key;
    }
}

TEST(Summary, prints_what_the_figures_print) {
    const World world;
    const auto all = figures(world.data, world.plan);
    const auto items = summary(all);
    ASSERT_EQ(items.size(), all.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        EXPECT_EQ(items[i].key, all[i].key);
        EXPECT_EQ(items[i].value, printed(all[i]));
        EXPECT_EQ(items[i].label, all[i].label);
    }
}

}  // namespace
}  // namespace yingtuo::reporting
