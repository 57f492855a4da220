#include "domain/participation.h"

#include <gtest/gtest.h>

namespace yingtuo {
namespace {

Participation entry(ParticipationKind kind, int day, double value) {
    Participation made;
    made.programme = "screen_free";
    made.child = Id<Child>{1};
    made.date = make_date(2025, 7, static_cast<unsigned>(day));
    made.kind = kind;
    made.value = value;
    made.by = "点长";
    made.at = "2025-07-15T08:00:00Z";
    return made;
}

std::vector<Participation> measured(double baseline, std::initializer_list<double> values) {
    std::vector<Participation> history = {entry(ParticipationKind::baseline, 1, baseline)};
    int day = 2;
    for (const double value : values) history.push_back(entry(ParticipationKind::measure, day++, value));
    return history;
}

TEST(Trend, needs_a_baseline_and_three_measures) {
    EXPECT_EQ(trend_of(measured(4, {2, 2}), true), Trend::unknown);
    EXPECT_EQ(trend_of(measured(4, {2, 2, 2}), true), Trend::better);
    auto without = measured(4, {2, 2, 2});
    without.erase(without.begin());
    EXPECT_EQ(trend_of(without, true), Trend::unknown);
}

TEST(Trend, is_the_last_five_days_against_the_childs_own_baseline) {
    EXPECT_EQ(trend_of(measured(4, {9, 9, 9, 2, 2, 2, 2, 2}), true), Trend::better);
    EXPECT_EQ(trend_of(measured(4, {4.4, 4.4, 4.4}), true), Trend::same) << "a tenth of it";
    EXPECT_EQ(trend_of(measured(4, {4.5, 4.5, 4.5}), true), Trend::worse);
    EXPECT_EQ(trend_of(measured(20, {30, 30, 30}), false), Trend::better) << "of minutes read, more is better";
}

TEST(Trend, a_corrected_day_counts_once) {
    auto history = measured(4, {2, 2});
    history.push_back(entry(ParticipationKind::measure, 3, 3));
    EXPECT_EQ(trend_of(history, true), Trend::unknown);
}

TEST(Participation, refuses_what_names_nobody_or_two_and_what_cannot_be_measured) {
    Participation good = entry(ParticipationKind::measure, 2, 3);
    EXPECT_TRUE(check_participation(good).has_value());
    const auto refused = [&](auto&& spoil) {
        Participation bad = good;
        spoil(bad);
        return !check_participation(bad).has_value();
    };
    EXPECT_TRUE(refused([](Participation& p) { p.programme.clear(); }));
    EXPECT_TRUE(refused([](Participation& p) { p.by.clear(); }));
    EXPECT_TRUE(refused([](Participation& p) { p.child = {}; }));
    EXPECT_TRUE(refused([](Participation& p) { p.household = Id<Household>{1}; }));
    EXPECT_TRUE(refused([](Participation& p) { p.value = -1; }));
    EXPECT_TRUE(refused([](Participation& p) { p.value = std::numeric_limits<double>::quiet_NaN(); }));
    EXPECT_TRUE(refused([](Participation& p) { p.kind = ParticipationKind::sign_up; })) << "without a choice";
    EXPECT_TRUE(refused([](Participation& p) { p.kind = ParticipationKind::withdrawn; })) << "without a choice";
}

TEST(Participation, is_of_a_day_that_has_come_in_china) {
    Participation today = entry(ParticipationKind::measure, 16, 3);
    today.at = "2025-07-15T23:30:00Z";
    EXPECT_TRUE(check_participation(today).has_value()) << "half past seven in the morning of the 16th";
    Participation tomorrow = today;
    tomorrow.date += std::chrono::days{1};
    ASSERT_FALSE(check_participation(tomorrow).has_value());
    EXPECT_EQ(check_participation(tomorrow).error().where, "date");
    Participation undated = today;
    undated.date = {};
    ASSERT_FALSE(check_participation(undated).has_value());
    EXPECT_EQ(check_participation(undated).error().where, "date");
    Participation at_no_time = today;
    at_no_time.at = "2025-07-16";
    EXPECT_FALSE(check_participation(at_no_time).has_value());
}

TEST(Interests, are_what_children_signed_up_for_each_once) {
    Participation chosen = entry(ParticipationKind::sign_up, 2, 0);
    chosen.choice = "sport";
    const auto interests = interests_of(std::vector{chosen, chosen, entry(ParticipationKind::measure, 3, 1)});
    ASSERT_EQ(interests.size(), 1u);
    EXPECT_EQ(interests[0].category, "sport");
}

TEST(Interests, hold_until_they_are_withdrawn) {
    const auto about = [](ParticipationKind kind, const char* choice, const char* programme = "screen_free") {
        Participation made = entry(kind, 2, 0);
        made.choice = choice;
        made.programme = programme;
        return made;
    };
    const Participation sport = about(ParticipationKind::sign_up, "sport");
    const Participation no_sport = about(ParticipationKind::withdrawn, "sport");
    const Participation arts = about(ParticipationKind::sign_up, "arts");
    EXPECT_TRUE(interests_of(std::vector{sport, no_sport}).empty());
    EXPECT_EQ(interests_of(std::vector{sport, no_sport, sport}).size(), 1u) << "signed up again";
    EXPECT_EQ(interests_of(std::vector{sport, arts, no_sport}), (std::vector<Interest>{{Id<Child>{1}, "arts"}}));
    EXPECT_TRUE(interests_of(std::vector{no_sport}).empty()) << "never signed up";
    const Participation elsewhere = about(ParticipationKind::sign_up, "sport", "interests");
    EXPECT_EQ(interests_of(std::vector{sport, elsewhere, no_sport}).size(), 1u) << "still holds of the other programme";
}

}  // namespace
}  // namespace yingtuo
