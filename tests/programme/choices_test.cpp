#include "programme/choices.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <set>

#include "base/random.h"
#include "programme/beside.h"
#include "programme/drawn_edit.h"
#include "programme/plan_view.h"
#include "programme/rules.h"
#include "programme/without.h"
#include "world.h"

namespace yingtuo::programme {
namespace {

// Two sites with local programmes, one for carers and one for children; one room too small
// for two groups, and adults who soon answer for too long.
World crowded() {
    World world;
    for (const std::int64_t venue : {1, 2}) {
        world.add_site(venue, 30, 3, 5, 13, 1);
        SiteInput& site = world.input.sites.back();
        site.capacity = 20;
        site.point = Point{103.7 + 0.01 * static_cast<double>(venue), 27.3};
        site.village_code = venue == 1 ? "530624001001" : "530622001001";
        site.township_code = venue == 1 ? "530624001000" : "530622001000";
    }
    world.input.season.policy.max_group_size = 15;
    world.input.season.policy.max_answer_hours = 4;
    return world;
}

// The same answer the long way: a check of all rows of the site, for each activity.
std::vector<Violation> come_of_the_whole(const EditBase& base, const CareSession& session, const std::string& code) {
    const std::vector<std::size_t> site = {*base.problem().find_site(session.venue)};
    Plan plan = base.plan_of(site);
    const std::vector<Violation> then = check(PlanView(base.problem(), plan, site));
    const auto after = with_activity(base, session, code);
    ENSURE(after.has_value());
    *std::find(plan.sessions.begin(), plan.sessions.end(), session) = *after;
    return without(check(PlanView(base.problem(), plan, site)), then);
}

// One adult answers for the first group all day; another assists at one hour alone, and could not take over.
CareSession tiring_hour(EditBase& base, Id<Venue> venue, Date date) {
    const std::vector<CareSession> sessions = base.sessions(venue);
    std::optional<CareSession> hour;
    for (const CareSession& session : sessions) {
        if (session.date != date || session.group == group_of_adults) continue;
        CareSession after = session;
        after.responsible = session.group == 1 ? Id<Adult>{venue.value() * 1000} : Id<Adult>{};
        after.assisting = {};
        if (!hour && session.group == 1) {
            after.assisting = Id<Adult>{venue.value() * 1000 + 1};
            after.activity = "choir";
            hour = after;
        }
        const SessionChange change{session, after};
        if (after != session) ENSURE(base.apply(venue, std::span(&change, 1)).has_value());
    }
    ENSURE(hour.has_value());
    return *hour;
}

TEST(Choices, are_told_as_a_check_of_the_whole_site_would_tell_them) {
    const World world = crowded();
    const Problem problem = world.problem();
    EditBase base(problem, solve(problem, seeded(1)));
    const Id<Venue> of_carers{1};
    const Id<Venue> of_children{2};
    Random random(20250715);
    for (int edit = 0; edit < 40; ++edit) {
        const Id<Venue> venue = edit % 2 == 0 ? of_carers : of_children;
        // What is refused is left out.
        static_cast<void>(base.apply(venue, drawn_change(base, venue, random)));
    }
    const auto of = [&](Id<Venue> venue, auto&& is_it) {
        const auto& sessions = base.sessions(venue);
        const auto found = std::find_if(sessions.begin(), sessions.end(), is_it);
        ENSURE(found != sessions.end());
        return *found;
    };
    const auto done_at = [&](const CareSession& session) -> const Activity* {
        const auto activity = problem.catalogue().find(session.activity);
        return activity && session.group != group_of_adults ? &problem.catalogue().all()[*activity] : nullptr;
    };
    const auto is_on_drowning = [&](const CareSession& session) {
        const Activity* done = done_at(session);
        return done != nullptr && done->on_drowning;
    };
    // The one time in its week that the group hears of it.
    const auto is_the_weeks_only = [&](const CareSession& session) {
        const auto& sessions = base.sessions(session.venue);
        return is_on_drowning(session) &&
               std::count_if(sessions.begin(), sessions.end(), [&](const CareSession& other) {
                   return other.group == session.group && is_on_drowning(other) &&
                          week_start(other.date) == week_start(session.date);
               }) == 1;
    };
    const auto is_screen_free = [&](const CareSession& session) {
        const Activity* done = done_at(session);
        return done != nullptr && done->programme == "screen_free";
    };
    std::set<std::string> rules_met;
    const auto compare = [&](const CareSession& session) {
        const auto found = choices(base, session);
        ASSERT_TRUE(found.has_value());
        ASSERT_FALSE(found->empty());
        for (std::size_t i = 0; i < found->size(); i += 2) {
            const std::string& code = problem.catalogue().all()[(*found)[i].activity].code;
            EXPECT_EQ(texts((*found)[i].come), texts(come_of_the_whole(base, session, code)))
                << hours_of(session) << " group " << session.group << " " << code;
            for (const Violation& violation : (*found)[i].come) rules_met.insert(violation.rule);
        }
    };
    compare(of(of_carers, [](const CareSession& session) { return session.group == group_of_adults; }));
    compare(of(of_carers, is_the_weeks_only));
    compare(of(of_children, is_screen_free));
    compare(base.sessions(of_children)[random.below(base.sessions(of_children).size())]);
    compare(tiring_hour(base, of_children, world.input.open_days[4]));
    // Rules of every reach have had their say.
    for (const char* rule :
         {"programme.drowning_safety", "programme.skill", "programme.load", "programme.rooms", "programme.local"})
        EXPECT_TRUE(rules_met.contains(rule)) << rule << " is not among " << ::testing::PrintToString(rules_met);
}

TEST(Choices, of_an_hour_that_is_not_in_the_plan_are_refused) {
    const World world = crowded();
    const Problem problem = world.problem();
    const EditBase base(problem, solve(problem, seeded(1)));
    CareSession session = base.sessions(Id<Venue>{1}).front();
    session.place = "别处";
    const auto refused = choices(base, session);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::not_found);
}

TEST(Choices, leave_out_what_is_not_for_the_site_and_say_what_each_would_break) {
    const World world = crowded();
    const Problem problem = world.problem();
    const EditBase base(problem, solve(problem, seeded(1)));
    const auto found = choices(base, base.sessions(Id<Venue>{2}).back());
    ASSERT_TRUE(found.has_value());
    EXPECT_GT(found->size(), 80u);
    bool fine = false;
    bool breaks = false;
    for (const Choice& choice : *found) {
        const Activity& activity = problem.catalogue().all()[choice.activity];
        EXPECT_TRUE(activity.programme.empty() || activity.programme == "screen_free")
            << activity.code << " is for carers or for other counties";
        fine = fine || choice.come.empty();
        breaks = breaks || !choice.come.empty();
    }
    EXPECT_TRUE(fine && breaks);
}

}  // namespace
}  // namespace yingtuo::programme
