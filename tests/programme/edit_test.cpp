#include "programme/edit.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "base/random.h"
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

std::vector<std::string> texts(const std::vector<Violation>& violations) {
    std::vector<std::string> all;
    for (const Violation& violation : violations)
        all.push_back(violation.rule + " " + violation.subject + " " + violation.sentence.en);
    std::sort(all.begin(), all.end());
    return all;
}

// Any change a hand could make, sensible or not.
std::vector<SessionChange> drawn_change(const EditBase& base, Id<Venue> venue, Random& random) {
    const auto& sessions = base.sessions(venue);
    const CareSession& session = sessions[random.below(sessions.size())];
    const auto activities = base.problem().catalogue().all();
    CareSession after = session;
    switch (random.below(8)) {
        case 0:
            after.activity = activities[random.below(activities.size())].code;
            break;
        case 1:
            after.responsible = Id<Adult>{static_cast<std::int64_t>(1 + random.below(4)) * 1000 +
                                          static_cast<std::int64_t>(random.below(5))};
            break;
        case 2:
            after.assisting = random.chance(0.5) ? Id<Adult>{} : after.responsible;
            break;
        case 3:
            after.start += ClockTime{static_cast<int>(random.below(90)) - 45};
            break;
        case 4:
            after.place = random.chance(0.5) ? "教室1" : "操场";
            break;
        case 5:
            after.date += std::chrono::days{static_cast<int>(random.below(7)) - 3};
            break;
        case 6:
            return {{session, std::nullopt}};
        default:
            return swapped(session, sessions[random.below(sessions.size())]);
    }
    if (after == session) return {};
    return {{session, after}};
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
        std::vector<std::string> told = whole;
        for (const std::string& gone : texts(effect->gone)) {
            const auto found = std::find(told.begin(), told.end(), gone);
            ASSERT_NE(found, told.end()) << gone;
            told.erase(found);
        }
        for (const std::string& come : texts(effect->come)) told.push_back(come);
        std::sort(told.begin(), told.end());
        whole = texts(check(problem, base.plan()));
        ASSERT_EQ(told, whole) << "edit " << edit;
    }
    EXPECT_GT(made, 80);
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

TEST(Edit, choices_leave_out_what_is_not_for_the_site_and_say_what_each_would_break) {
    Edited e;
    const auto found = choices(e.base, e.base.sessions(e.venue).back());
    ASSERT_TRUE(found.has_value());
    EXPECT_GT(found->size(), 80u);
    bool fine = false;
    bool breaks = false;
    for (const Choice& choice : *found) {
        const Activity& activity = e.problem.catalogue().all()[choice.activity];
        EXPECT_TRUE(activity.programme.empty()) << activity.code << " is for carers or for other counties";
        fine = fine || choice.come.empty();
        breaks = breaks || !choice.come.empty();
    }
    EXPECT_TRUE(fine && breaks);
}

}  // namespace
}  // namespace yingtuo::programme
