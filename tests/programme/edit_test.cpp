#include "programme/edit.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "base/random.h"
#include "programme/drawn_edit.h"
#include "programme/places.h"
#include "programme/rules.h"
#include "world.h"

namespace yingtuo::programme {
namespace {

// Four sites of one township, neighbours on the map, with one adult on duty at two of them.
World township() {
    World world;
    for (std::int64_t venue = 1; venue <= 4; ++venue) {
        world.add_site(venue, 10 + 12 * static_cast<int>(venue % 3), 2 + static_cast<int>(venue % 3), 5, 13,
                       static_cast<int>(venue % 2) + 1);
        SiteInput& site = world.input.sites.back();
        site.capacity = 60;
        site.point = Point{103.7 + 0.01 * static_cast<double>(venue), 27.3};
        site.village_code = "530624001001";
        site.township_code = "530624001000";
    }
    world.add_duty(1000, 2, world.input.open_days[3]);
    world.input.season.policy.neighbour_sites = 1;
    return world;
}

// The incremental answer against a check of the whole plan before and after.
TEST(EditFuzz, no_edit_leaves_a_violation_that_is_not_told) {
    const World world = township();
    const Problem problem = world.problem();
    EditBase base(problem, solve(problem, seeded(1)));
    Random random(20250715);
    std::vector<std::string> whole = texts(check(problem, base.plan()));
    int made = 0;
    for (int edit = 0; edit < 120; ++edit) {
        const Id<Venue> venue{static_cast<std::int64_t>(1 + random.below(4))};
        const auto changes = drawn_change(base, venue, random);
        const auto effect = base.effect(venue, changes);
        if (changes.empty() || !effect) continue;
        ASSERT_TRUE(base.apply(venue, changes).has_value());
        ++made;
        const std::vector<std::string> gone = texts(effect->gone);
        ASSERT_TRUE(std::includes(whole.begin(), whole.end(), gone.begin(), gone.end()));
        const std::vector<std::string> told = told_after(whole, *effect);
        whole = texts(check(problem, base.plan()));
        ASSERT_EQ(told, whole) << "edit " << edit;
    }
    EXPECT_GT(made, 80);
}

// Three sites of three townships, each the neighbour of the one before.
World in_a_row() {
    World world;
    for (std::int64_t venue = 1; venue <= 3; ++venue) {
        world.add_site(venue, 8, 2);
        SiteInput& site = world.input.sites.back();
        site.point = Point{103.0 + 0.1 * static_cast<double>(venue * venue), 27.3};
        site.village_code = "53062400" + std::to_string(venue) + "001";
        site.township_code = "53062400" + std::to_string(venue) + "000";
    }
    world.input.season.policy.neighbour_sites = 1;
    return world;
}

// Who answers at the first `count` hours of a day, and who assists; at the others nobody does.
void put_in_charge(EditBase& base, Id<Venue> venue, Date date, int count, Id<Adult> responsible, Id<Adult> assisting) {
    const std::vector<CareSession> sessions = base.sessions(venue);
    for (const CareSession& session : sessions) {
        if (session.date != date) continue;
        CareSession after = session;
        after.responsible = count > 0 ? responsible : Id<Adult>{};
        after.assisting = count > 0 ? assisting : Id<Adult>{};
        --count;
        const SessionChange change{session, after};
        if (after != session) ENSURE(base.apply(venue, std::span(&change, 1)).has_value());
    }
    ENSURE(count <= 0);
}

// Whoever is freed at one site could take over from somebody at a second, who answers too long because of a third.
TEST(Edit, tells_of_hours_at_a_third_site) {
    const World world = in_a_row();
    const Problem problem = world.problem();
    EditBase base(problem, solve(problem, seeded(1)));
    const Date date = world.input.open_days[2];
    const Id<Adult> tired{2000};
    const Id<Adult> helper{2001};
    put_in_charge(base, Id<Venue>{1}, date, 4, helper, {});
    put_in_charge(base, Id<Venue>{2}, date, 2, tired, helper);
    put_in_charge(base, Id<Venue>{3}, date, 3, tired, {});
    const auto& sessions = base.sessions(Id<Venue>{1});
    const auto held = std::find_if(sessions.begin(), sessions.end(), [&](const CareSession& session) {
        return session.date == date && session.responsible == helper;
    });
    ASSERT_NE(held, sessions.end());
    const CareSession before = *held;
    CareSession after = before;
    after.responsible = {};
    const SessionChange change{before, after};
    const std::vector<std::string> whole = texts(check(problem, base.plan()));
    const auto effect = base.effect(Id<Venue>{1}, std::span(&change, 1));
    ASSERT_TRUE(effect.has_value());
    EXPECT_TRUE(std::any_of(effect->come.begin(), effect->come.end(),
                            [](const Violation& violation) { return violation.rule == "programme.load"; }));
    ASSERT_TRUE(base.apply(Id<Venue>{1}, std::span(&change, 1)).has_value());
    EXPECT_EQ(told_after(whole, *effect), texts(check(problem, base.plan())));
}

struct Edited {
    World world = township();
    Problem problem = world.problem();
    EditBase base{problem, solve(problem, seeded(1))};
    Id<Venue> venue{1};
};

TEST(Edit, taking_the_responsible_adult_away_is_told_and_putting_back_takes_it_back) {
    Edited e;
    const CareSession session = e.base.sessions(e.venue).back();
    CareSession without = session;
    without.responsible = {};
    const SessionChange change{session, without};
    const auto effect = e.base.effect(e.venue, std::span(&change, 1));
    ASSERT_TRUE(effect.has_value());
    EXPECT_TRUE(std::any_of(effect->come.begin(), effect->come.end(), [](const Violation& violation) {
        return violation.rule == "programme.responsible" && violation.severity == Severity::hard;
    }));
    ASSERT_TRUE(e.base.apply(e.venue, std::span(&change, 1)).has_value());
    const SessionChange back{without, session};
    const auto undone = e.base.effect(e.venue, std::span(&back, 1));
    ASSERT_TRUE(undone.has_value());
    EXPECT_EQ(texts(undone->gone), texts(effect->come));
    EXPECT_EQ(texts(undone->come), texts(effect->gone));
}

TEST(Edit, a_session_that_has_changed_since_and_another_sites_session_are_refused) {
    Edited e;
    CareSession stale = e.base.sessions(e.venue).back();
    stale.place = "别处";
    SessionChange change{stale, std::nullopt};
    const auto refused = e.base.effect(e.venue, std::span(&change, 1));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::conflict);
    change.before = e.base.sessions(Id<Venue>{2}).back();
    EXPECT_FALSE(e.base.effect(e.venue, std::span(&change, 1)).has_value());
    EXPECT_FALSE(e.base.effect(Id<Venue>{99}, {}).has_value());
}

TEST(Edit, an_outdoor_activity_takes_a_rain_alternative_and_the_yard_with_it) {
    Edited e;
    const auto& sessions = e.base.sessions(e.venue);
    const auto indoors = std::find_if(sessions.begin(), sessions.end(), [](const CareSession& session) {
        return session.group == 1 && is_room(session.place) && session.rain_activity.empty();
    });
    ASSERT_NE(indoors, sessions.end());
    const auto outside = with_activity(e.base, *indoors, "old_games");
    ASSERT_TRUE(outside.has_value());
    EXPECT_EQ(outside->place, shade);
    EXPECT_FALSE(outside->rain_activity.empty());
    const auto inside = with_activity(e.base, *outside, "board_games");
    ASSERT_TRUE(inside.has_value());
    EXPECT_TRUE(is_room(inside->place));
    EXPECT_TRUE(inside->rain_activity.empty());
    EXPECT_FALSE(with_activity(e.base, *indoors, "no_such_thing").has_value());
}

TEST(Edit, copying_a_timetable_takes_no_people_and_breaks_no_hard_rule) {
    Edited e;
    const auto changes = taken_over(e.base, Id<Venue>{4}, Id<Venue>{1});
    ASSERT_TRUE(changes.has_value());
    EXPECT_GT(changes->size(), 50u);
    for (const SessionChange& change : *changes) {
        ASSERT_TRUE(change.before && change.after);
        EXPECT_EQ(change.before->responsible, change.after->responsible);
        EXPECT_EQ(change.before->assisting, change.after->assisting);
        EXPECT_EQ(change.before->venue, change.after->venue);
    }
    const auto effect = e.base.effect(e.venue, *changes);
    ASSERT_TRUE(effect.has_value());
    for (const Violation& violation : effect->come) {
        const bool weekly = violation.rule == "programme.weekly" || violation.rule == "programme.drowning_safety";
        EXPECT_TRUE(violation.severity == Severity::soft || weekly) << violation.sentence.en;
    }
}

}  // namespace
}  // namespace yingtuo::programme
