#include "roll/funnel.h"

#include <gtest/gtest.h>

#include "base/random.h"
#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

// Children 1 to n, each in a household of its own in these villages.
Roll roll_of(const std::vector<std::pair<std::string, Willingness>>& children) {
    Roll roll;
    std::int64_t id = 0;
    for (const auto& [village, willing] : children) {
        ++id;
        roll.households.push_back({Id<Household>{id}, village, "", std::nullopt, PointSource::unknown, std::nullopt});
        ChildRecord& record = roll.children.emplace_back();
        record.child.id = Id<Child>{id};
        record.child.household = Id<Household>{id};
        record.child.willing = willing;
        record.name = "甲小一";
    }
    return roll;
}

ContactAttempt contact(std::int64_t child, ContactOutcome outcome, const std::string& at, std::int64_t id = 1) {
    ContactAttempt attempt;
    attempt.id = Id<ContactAttempt>{id};
    attempt.child = Id<Child>{child};
    attempt.outcome = outcome;
    attempt.made_at = at;
    return attempt;
}

struct World {
    Roll roll;
    Season season = model_season();
    std::vector<ContactAttempt> contacts;
    SeasonPlan plan;

    [[nodiscard]] FunnelInput input(bool with_plan = true) const {
        FunnelInput input;
        input.roll = &roll;
        input.regions = &district();
        input.season = &season;
        input.contacts = contacts;
        if (with_plan) input.plan = &plan;
        input.now = "2025-07-01T00:00:00Z";
        return input;
    }
};

std::string root_code() {
    return district().root()->code;
}

TEST(Funnel, every_child_stops_at_one_step_for_one_reason) {
    World world;
    world.roll = roll_of({{std::string(sanjia), Willingness::unasked},
                          {std::string(sanjia), Willingness::unasked},
                          {std::string(sanjia), Willingness::no},
                          {std::string(sanjia), Willingness::yes},
                          {std::string(sanjia), Willingness::yes},
                          {std::string(sanjia), Willingness::yes},
                          {std::string(qiaotou), Willingness::unasked}});
    world.roll.children[2].child.reason_not_willing = "家中有奶奶照看";
    world.contacts = {contact(2, ContactOutcome::not_reached, "2025-06-10T08:00:00Z", 1),
                      contact(7, ContactOutcome::undecided, "2025-06-10T08:00:00Z", 2)};
    Placement at_site;
    at_site.household = Id<Household>{4};
    at_site.venue = Id<Venue>{1};
    Placement visited;
    visited.household = Id<Household>{5};
    world.plan.placements = {at_site, visited};
    const Funnel funnel = make_funnel(world.input());
    const auto reason = [&](std::size_t child) { return funnel.children[child - 1].stop; };
    EXPECT_EQ(reason(1), StopReason::not_contacted);
    EXPECT_EQ(reason(2), StopReason::not_reached);
    EXPECT_EQ(reason(3), StopReason::care_at_home);
    EXPECT_EQ(reason(4), std::nullopt);
    EXPECT_EQ(reason(5), std::nullopt);
    EXPECT_EQ(reason(6), StopReason::not_in_plan);
    EXPECT_EQ(reason(7), StopReason::undecided);

    const auto figures = figures_of(funnel, district(), root_code());
    const auto& steps = figures.front().steps;
    EXPECT_EQ(steps[0].count, 7);
    EXPECT_EQ(steps[1].count, 5);
    EXPECT_EQ(steps[2].count, 3);
    EXPECT_EQ(steps[3].count, 2);
    EXPECT_EQ(steps[3].of, 3);
    EXPECT_EQ(steps[4].count, std::nullopt) << "no attendance is not nobody";
    EXPECT_EQ(figures.front().visited, 1);
    world.season.policy.home_visits_count_as_placed = false;
    EXPECT_EQ(make_funnel(world.input()).children[4].stop, StopReason::home_visits);
    EXPECT_EQ(figures_of(make_funnel(world.input(false)), district(), root_code()).front().steps[3].count, std::nullopt)
        << "no plan is not nobody placed";
}

TEST(Funnel, a_familys_last_answer_holds_over_the_ledger) {
    World world;
    world.roll = roll_of({{std::string(sanjia), Willingness::unasked}, {std::string(sanjia), Willingness::yes}});
    ContactAttempt no = contact(2, ContactOutcome::not_willing, "2025-06-11T08:00:00Z", 2);
    no.note = "随父母去浙江";
    world.contacts = {contact(1, ContactOutcome::willing, "2025-06-10T08:00:00Z", 1), no};
    const Funnel funnel = make_funnel(world.input(false));
    EXPECT_EQ(funnel.children[0].stop, StopReason::no_plan);
    EXPECT_EQ(funnel.children[1].stop, StopReason::with_parents);
}

TEST(Funnel, regions_add_up_to_the_whole_and_stops_and_passes_to_the_step_before) {
    Random random(11);
    for (int round = 0; round < 30; ++round) {
        const std::vector<std::string> villages = {
            std::string(sanjia), std::string(qiaotou), std::string(heping_b), std::string(longtan), "", "990102101000"};
        std::vector<std::pair<std::string, Willingness>> children;
        for (int i = 0; i < 40; ++i) {
            children.emplace_back(villages[random.below(villages.size())],
                                  static_cast<Willingness>(random.between(0, 2)));
        }
        World world;
        world.roll = roll_of(children);
        for (std::int64_t i = 1; i <= 20; ++i) {
            world.contacts.push_back(contact(random.between(1, 40), static_cast<ContactOutcome>(random.between(0, 5)),
                                             "2025-06-10T08:00:00Z", i));
        }
        for (const Household& household : world.roll.households) {
            if (!random.chance(0.7)) continue;
            Placement placement;
            placement.household = household.id;
            if (random.chance(0.8)) placement.venue = Id<Venue>{1};
            world.plan.placements.push_back(placement);
        }
        std::set<Id<Child>> present;
        for (std::int64_t i = 1; i <= 40; i += 2) present.insert(Id<Child>{i});
        FunnelInput input = world.input();
        input.present = &present;
        const Funnel funnel = make_funnel(input);
        for (const Region& region : district().all()) {
            const auto figures = figures_of(funnel, district(), region.code);
            for (std::size_t step = 0; step < funnel_steps; ++step) {
                int below = 0;
                for (std::size_t i = 1; i < figures.size(); ++i) below += *figures[i].steps[step].count;
                EXPECT_LE(below, *figures[0].steps[step].count);
                if (region.parent.empty()) {
                    EXPECT_EQ(below, *figures[0].steps[step].count) << "at the top everybody is in a part";
                }
            }
            for (const RegionFunnel& part : figures) {
                for (std::size_t step = 1; step < funnel_steps; ++step) {
                    int stopped = 0;
                    for (const auto& [reason, count] : part.steps[step].stopped) stopped += count;
                    EXPECT_EQ(*part.steps[step].count + stopped, *part.steps[step - 1].count);
                    EXPECT_EQ(part.steps[step].of, part.steps[step - 1].count);
                }
            }
        }
    }
}

TEST(Funnel, who_to_ask_next_is_ordered_by_risk_then_attempts_then_distance) {
    World world;
    world.roll = roll_of({{std::string(sanjia), Willingness::unasked},
                          {std::string(sanjia), Willingness::unasked},
                          {std::string(sanjia), Willingness::unasked},
                          {std::string(sanjia), Willingness::unasked},
                          {std::string(sanjia), Willingness::yes},
                          {std::string(longtan), Willingness::unasked}});
    world.roll.children[3].care.guardianship = GuardianshipGrade::nobody;
    world.roll.children[3].child.birth_date = make_date(2020, 1, 1);
    for (auto& household : world.roll.households) household.point = Point{103.7, 27.3};
    world.roll.households[2].point = Point{103.9, 27.3};
    VenueRecord venue;
    venue.venue.id = Id<Venue>{1};
    venue.venue.point = Point{103.7, 27.31};
    world.roll.venues = {venue};
    world.contacts = {contact(1, ContactOutcome::not_reached, "2025-06-10T08:00:00Z", 1)};
    const FunnelInput input = world.input(false);
    const auto list = ask_next(input, make_funnel(input), "990102101000");
    ASSERT_EQ(list.size(), 4U);
    EXPECT_EQ(list[0].child, Id<Child>{4}) << "alone at five";
    EXPECT_EQ(list[1].child, Id<Child>{3}) << "farther away";
    EXPECT_EQ(list[2].child, Id<Child>{2});
    EXPECT_EQ(list[3].child, Id<Child>{1}) << "tried once";
    EXPECT_NEAR(*list[2].nearest_venue_m, 1112, 2);
    EXPECT_EQ(list[0].masked_name, "甲**");
    EXPECT_EQ(ask_next(input, make_funnel(input), root_code()).size(), 5U);
}

TEST(Funnel, those_who_stopped_for_a_reason_are_as_many_as_the_figures_say) {
    World world;
    world.roll = roll_of({{std::string(sanjia), Willingness::unasked},
                          {std::string(sanjia), Willingness::no},
                          {std::string(longtan), Willingness::no},
                          {std::string(sanjia), Willingness::yes}});
    const FunnelInput input = world.input(false);
    const Funnel funnel = make_funnel(input);
    for (const auto& region : figures_of(funnel, *input.regions, root_code())) {
        for (const auto& step : region.steps) {
            for (const auto& [reason, count] : step.stopped) {
                const auto list = stopped_for(input, funnel, region.code, std::array{reason});
                EXPECT_EQ(list.size(), static_cast<std::size_t>(count)) << region.code << " " << code_of(reason);
                for (const ToAsk& item : list) EXPECT_EQ(item.why, reason);
            }
        }
    }
    const auto both =
        stopped_for(input, funnel, root_code(), std::array{StopReason::not_contacted, StopReason::no_reason});
    EXPECT_EQ(both.size(), 3U);
    EXPECT_TRUE(stopped_for(input, funnel, root_code(), {}).empty());
}

TEST(Funnel, reasons_are_read_as_clerks_write_them) {
    EXPECT_EQ(read_reason(""), StopReason::no_reason);
    EXPECT_EQ(read_reason("暑假随父母去浙江"), StopReason::with_parents);
    EXPECT_EQ(read_reason("已转学外地"), StopReason::not_local);
    EXPECT_EQ(read_reason("离点位太远"), StopReason::too_far);
    EXPECT_EQ(read_reason("年龄太小"), StopReason::age);
    EXPECT_EQ(read_reason("参加夏令营"), StopReason::other_care);
    EXPECT_EQ(read_reason("身体不好"), StopReason::health);
    EXPECT_EQ(read_reason("爷爷奶奶带"), StopReason::care_at_home);
    EXPECT_EQ(read_reason("不想去"), StopReason::other_reason);
}

}  // namespace
}  // namespace yingtuo::roll
