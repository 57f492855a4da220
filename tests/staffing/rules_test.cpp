#include "staffing/rules.h"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <set>

#include "staffing/drawn.h"

namespace yingtuo::staffing {
namespace {

// Two sites on two days of one week, three adults; adults 1 and 2 stand at site 1 (20 children), adult 3 is free.
struct Case {
    Input input;
    std::vector<Duty> duties;
    std::vector<Shortfall> shortfalls;
    std::vector<Stay> stays;

    Case() {
        input.season = model_season();
        input.open_days = {make_date(2025, 7, 21), make_date(2025, 7, 22)};
        input.sites = {site_of(1, 20), site_of(2, 0, {103.75, 27.3})};
        for (int id = 1; id <= 3; ++id) input.adults.push_back(able_adult(id));
        for (const Date date : input.open_days) {
            duties.push_back(duty(1, 1, date, Post::lead));
            duties.push_back(duty(2, 1, date, Post::care));
        }
    }

    // Site 2 is a school of 60 children on one day, with adult 3 as its cook and nobody else.
    void with_a_cook() {
        input.sites[1].children = 60;
        input.sites[1].kind = VenueKind::school;
        input.open_days.resize(1);
        std::erase_if(input.season.policy.post_needs, [](const PostNeed& need) { return need.post == Post::guard; });
        input.adults[2].posts_trained.set(static_cast<std::size_t>(Post::cook));
        duties.resize(2);
        duties.push_back(duty(3, 2, input.open_days[0], Post::cook));
    }
    void list_the_missing_of_site_2() {
        shortfalls = {missing(0, 6)};
        shortfalls[0].venue = Id<Venue>(2);
    }
    // Adult 1 stands at site 1 on every open day of the season, and teachers are to rest for a week.
    void whole_season() {
        input.season.policy.teacher_rest_weeks = 1;
        input.open_days = open_days(input.season);
        duties.clear();
        for (const Date date : input.open_days) duties.push_back(duty(1, 1, date, Post::lead));
    }
    // Adults 1 and 2 at site 1 on one day, adult 3 at site 2, in the village given; all three want to serve together.
    void with_a_team(const char* village) {
        input.sites[1].children = 5;
        input.sites[1].village_code = village;
        input.open_days.resize(1);
        duties.resize(2);
        duties.push_back(duty(3, 2, input.open_days[0], Post::care));
        for (Adult& adult : input.adults) adult.team = "A";
    }
    // Adult 1 lives 600 km away and lodges at a venue by site 1 that has one bed.
    void with_a_lodger() {
        input.adults[0].point = Point{109.7, 27.3};
        input.adults[0].accepts_lodging = true;
        input.dormitories = {{Id<Venue>(9), {103.7, 27.3}, "530602101", 1}};
        stays = {{Id<Adult>(1), Id<Venue>(9), input.open_days[0], input.open_days[1]}};
    }
    void serve_from_to(Date first, Date last) {
        input.open_days = open_days(input.season);
        duties.clear();
        for (const Date date : input.open_days) {
            if (date >= first && date <= last) duties.push_back(duty(1, 1, date, Post::lead));
        }
    }
    void leave_out_a_week() {
        std::erase_if(duties, [](const Duty& duty) {
            return duty.date >= make_date(2025, 8, 4) && duty.date <= make_date(2025, 8, 8);
        });
    }

    [[nodiscard]] Duty duty(std::int64_t adult, std::int64_t venue, Date date, Post post) const {
        return {Id<Adult>(adult), Id<Venue>(venue), date, day_start(input.season), day_end(input.season), post};
    }
    [[nodiscard]] Shortfall missing(std::size_t day, int count) const {
        return {Id<Venue>(1), input.open_days[day], day_start(input.season), day_end(input.season), Post::care, count};
    }
    [[nodiscard]] std::vector<Violation> check_rule(const std::string& code) const {
        Input with_stays = input;
        with_stays.stays = stays;
        const auto problem = Problem::make(std::move(with_stays));
        EXPECT_TRUE(problem.has_value());
        for (const auto& rule : rules()) {
            if (rule.code == code) return rule.check(*problem, plan_of(duties, shortfalls, stays));
        }
        ADD_FAILURE() << "no rule " << code;
        return {};
    }
};

ClockTime at(int hour) {
    return ClockTime{hour * 60};
}

// How a rule is just kept, and just broken by `amount`.
struct RuleCase {
    std::string code;
    std::string what;
    std::function<void(Case&)> within;
    std::function<void(Case&)> over;
    double amount = 1;
    bool listed = false;
};

void nothing(Case&) {}

const std::vector<RuleCase>& cases() {
    static const std::vector<RuleCase> all = {
        {"staffing.ratio", "20 children with 2 adults, 21 with 2", nothing,
         [](Case& c) { c.input.sites[0].children = 21, c.duties.resize(2), c.input.open_days.resize(1); }},
        {"staffing.ratio", "the hour without one of the two is seen", nothing,
         [](Case& c) { c.duties[1].end = at(14); }},
        {"staffing.ratio", "the lunch hour is an hour like others", nothing,
         [](Case& c) {
             c.duties[1].end = at(12);
             Duty afternoon = c.duties[1];
             afternoon.start = at(13);
             afternoon.end = at(15);
             c.duties.push_back(afternoon);
         }},
        {"staffing.ratio", "a duty in parts that meet covers the day",
         [](Case& c) {
             c.duties[1].end = at(12);
             Duty afternoon = c.duties[1];
             afternoon.start = at(12);
             afternoon.end = at(15);
             c.duties.push_back(afternoon);
         },
         [](Case& c) { c.duties.pop_back(); }},
        {"staffing.ratio", "a listed shortfall marks the breach as listed",
         [](Case& c) { c.shortfalls = {c.missing(0, 1)}; },
         [](Case& c) { c.duties.erase(c.duties.begin() + 1), c.shortfalls = {c.missing(0, 1)}; }, 1, true},
        {"staffing.ratio", "a listed shortfall of another number does not", nothing,
         [](Case& c) { c.duties.erase(c.duties.begin() + 1), c.shortfalls = {c.missing(0, 2)}; }, 1, false},
        {"staffing.ratio", "a guard does not count", nothing,
         [](Case& c) {
             c.input.adults[1].posts_trained.set(static_cast<std::size_t>(Post::guard));
             c.duties[1].post = Post::guard;
         }},
        {"staffing.ratio", "an uncleared adult does not count", nothing,
         [](Case& c) { c.input.adults[1].cleared_until = make_date(2025, 7, 21); }},
        {"staffing.minimum_adults", "two adults for five children, one adult",
         [](Case& c) { c.input.sites[0].children = 5; },
         [](Case& c) { c.input.sites[0].children = 5, c.duties.erase(c.duties.begin()); }},
        {"staffing.minimum_adults", "listed", nothing,
         [](Case& c) {
             c.input.sites[0].children = 5, c.duties.erase(c.duties.begin()), c.shortfalls = {c.missing(0, 1)};
         },
         1, true},
        {"staffing.posts", "a school of 59 children needs no cook, one of 60 does",
         [](Case& c) { c.input.sites[1].children = 59, c.input.sites[1].kind = VenueKind::school; },
         [](Case& c) {
             c.input.sites[1].children = 60, c.input.sites[1].kind = VenueKind::school;
             c.input.open_days.resize(1), c.duties.resize(2);
         }},
        {"staffing.posts", "a cook on duty, and one who is not trained as cook", [](Case& c) { c.with_a_cook(); },
         [](Case& c) { c.with_a_cook(), c.input.adults[2].posts_trained.reset(static_cast<std::size_t>(Post::cook)); }},
        {"staffing.posts", "two cooks for 201 children, and no cook where no meal is served",
         [](Case& c) {
             c.with_a_cook(), c.input.sites[1].children = 201;
             c.input.season.day.erase(c.input.season.day.begin() + 3);
         },
         [](Case& c) { c.with_a_cook(), c.input.sites[1].children = 201; }},
        {"staffing.posts", "a listed shortfall of that post marks it", [](Case& c) { c.with_a_cook(); },
         [](Case& c) {
             c.with_a_cook(), c.duties.pop_back(), c.shortfalls = {c.missing(0, 1)};
             c.shortfalls[0].venue = Id<Venue>(2), c.shortfalls[0].post = Post::cook;
         },
         1, true},
        {"staffing.shortfalls", "a missing cook is listed, and is not",
         [](Case& c) {
             c.with_a_cook(), c.duties.pop_back();
             c.list_the_missing_of_site_2();
             c.shortfalls.push_back(c.missing(0, 1));
             c.shortfalls.back().venue = Id<Venue>(2), c.shortfalls.back().post = Post::cook;
         },
         [](Case& c) {
             c.with_a_cook(), c.duties.pop_back();
             c.list_the_missing_of_site_2();
         }},
        {"staffing.shortfalls", "one missing and listed, one missing and not listed",
         [](Case& c) { c.duties.erase(c.duties.begin()), c.shortfalls = {c.missing(0, 1)}; },
         [](Case& c) { c.duties.erase(c.duties.begin()); }},
        {"staffing.shortfalls", "listed while nobody is missing", nothing,
         [](Case& c) { c.shortfalls = {c.missing(0, 2)}; }, 2},
        {"staffing.shortfalls", "listed for a site that is not open", nothing,
         [](Case& c) { c.shortfalls = {c.missing(0, 3)}, c.shortfalls[0].venue = Id<Venue>(99); }, 3},
        {"staffing.known", "an unknown adult", nothing, [](Case& c) { c.duties[0].adult = Id<Adult>(77); }},
        {"staffing.known", "a day that is not open", nothing,
         [](Case& c) { c.duties[0].date = make_date(2025, 7, 23); }},
        {"staffing.known", "an hour before the day begins", [](Case& c) { c.duties[0].start = at(9); },
         [](Case& c) { c.duties[0].start = at(8); }},
        {"staffing.cleared", "cleared until that very day, until the day before",
         [](Case& c) { c.input.adults[0].cleared_until = make_date(2025, 7, 22); },
         [](Case& c) { c.input.adults[0].cleared_until = make_date(2025, 7, 21); }},
        {"staffing.general_trained", "trained the day before, trained that day",
         [](Case& c) { c.input.adults[0].general_trained_on = make_date(2025, 7, 20); },
         [](Case& c) { c.input.adults[0].general_trained_on = make_date(2025, 7, 21); }},
        {"staffing.post_trained", "a lead trained as lead, one trained for care alone", nothing,
         [](Case& c) {
             c.input.adults[0].posts_trained.reset(static_cast<std::size_t>(Post::lead));
             c.duties.erase(c.duties.begin() + 2);
         }},
        {"staffing.adult_age", "18 that day, 18 the day after",
         [](Case& c) { c.input.adults[0].birth_date = make_date(2007, 7, 21); },
         [](Case& c) { c.input.adults[0].birth_date = make_date(2007, 7, 22); }},
        {"staffing.adult_age", "an unknown age proves nothing", nothing,
         [](Case& c) { c.input.adults[0].birth_date.reset(), c.duties.erase(c.duties.begin()); }, 18},
        {"staffing.availability", "available to that day, to the day before",
         [](Case& c) { c.input.adults[0].available_to = make_date(2025, 7, 22); },
         [](Case& c) { c.input.adults[0].available_to = make_date(2025, 7, 21); }},
        {"staffing.availability", "home visits on another day, on that day",
         [](Case& c) {
             c.input.busy = {{Id<Adult>(1), make_date(2025, 7, 23)}};
         },
         [](Case& c) {
             c.input.busy = {{Id<Adult>(1), make_date(2025, 7, 22)}};
         }},
        {"staffing.one_place", "two duties that meet, two that overlap by an hour",
         [](Case& c) {
             c.duties[0].end = at(12);
             c.duties.push_back(c.duties[0]);
             c.duties.back().venue = Id<Venue>(2);
             c.duties.back().start = at(12);
             c.duties.back().end = at(15);
         },
         [](Case& c) {
             c.duties[0].end = at(13);
             c.duties.push_back(c.duties[0]);
             c.duties.back().venue = Id<Venue>(2);
             c.duties.back().start = at(12);
             c.duties.back().end = at(15);
         },
         60},
        {"staffing.days_per_week", "two days of two, two of one", [](Case& c) { c.input.adults[0].max_days_week = 2; },
         [](Case& c) { c.input.adults[0].max_days_week = 1; }},
        {"staffing.days_per_week", "a day of home visits in the same week counts",
         [](Case& c) {
             c.input.adults[0].max_days_week = 3;
             c.input.busy = {{Id<Adult>(1), make_date(2025, 7, 24)}};
         },
         [](Case& c) {
             c.input.adults[0].max_days_week = 2;
             c.input.busy = {{Id<Adult>(1), make_date(2025, 7, 24)}};
         }},
        {"staffing.transfer", "tied to the site's township, tied to the next one",
         [](Case& c) {
             c.input.adults[0].accepts_transfer = false;
             c.input.adults[0].wished_township = "530602101000";
         },
         [](Case& c) {
             c.input.adults[0].accepts_transfer = false;
             c.input.adults[0].wished_township = "530602102000";
         },
         2},
        {"staffing.reach", "119 minutes and 121 of great circle, detour and road",
         [](Case& c) {
             c.input.adults[0].point = {{103.7, 27.3 + 22.5 / 111.2}};
         },
         [](Case& c) {
             c.input.adults[0].point = {{103.7, 27.3 + 22.85 / 111.2}};
         },
         1},
        {"staffing.reach", "a home without a point, in the township and in another",
         [](Case& c) { c.input.adults[0].point.reset(); },
         [](Case& c) { c.input.adults[0].point.reset(), c.input.adults[0].village_code = "530602102001"; }, 2},
        {"staffing.helper_alone", "a helper of 17 beside one adult, and alone",
         [](Case& c) { c.input.adults[1].birth_date = make_date(2008, 1, 1); },
         [](Case& c) { c.input.adults[1].birth_date = make_date(2008, 1, 1), c.duties.erase(c.duties.begin()); }, 6},
        {"staffing.rest_weeks", "one whole week without duty, none",
         [](Case& c) { c.whole_season(), c.leave_out_a_week(); }, [](Case& c) { c.whole_season(); }},
        {"staffing.lead", "a lead on duty, none", nothing, [](Case& c) { c.duties[0].post = Post::care; }},
        {"staffing.wanted_posts", "39 children, 40 and nobody in study",
         [](Case& c) { c.input.sites[0].children = 39; },
         [](Case& c) { c.input.sites[0].children = 40, c.input.open_days.resize(1), c.duties.resize(2); }},
        {"staffing.reserve", "one adult free in the township, and none on one day", nothing,
         [](Case& c) { c.input.adults[2].unavailable = {make_date(2025, 7, 22)}; }},
        {"staffing.reserve", "whose days of the week are used up is no reserve", nothing,
         [](Case& c) { c.input.adults[2].max_days_week = 0; }, 2},
        {"staffing.wish", "the township wished for, another",
         [](Case& c) { c.input.adults[0].wished_township = "530602101000"; },
         [](Case& c) { c.input.adults[0].wished_township = "530602102000"; }, 2},
        {"staffing.distance", "14.9 km, an unknown home",
         [](Case& c) {
             c.input.adults[0].point = {{103.7, 27.434}};
         },
         [](Case& c) { c.input.adults[0].point.reset(); }, 185},
        {"staffing.distance", "a village's point stands in for an unknown home",
         [](Case& c) {
             c.input.adults[0].point.reset();
             c.input.village_points["530602101001"] = {103.7, 27.31};
         },
         [](Case& c) { c.input.adults[0].point.reset(); }, 185},
        {"staffing.same_site", "the same site on both days, another on the second", nothing,
         [](Case& c) { c.duties[2].venue = Id<Venue>(2); }},
        {"staffing.team", "a team at one township's sites, one of three days in another",
         [](Case& c) { c.with_a_team("530602101001"); }, [](Case& c) { c.with_a_team("530602102001"); }},
        {"staffing.block", "ten days from Monday to Wednesday of the next week, nine to Tuesday",
         [](Case& c) { c.serve_from_to(make_date(2025, 7, 21), make_date(2025, 7, 30)); },
         [](Case& c) { c.serve_from_to(make_date(2025, 7, 21), make_date(2025, 7, 29)); }, 7},
        {"staffing.block", "a week before and after a Friday away is one stretch, but not around a Friday free",
         [](Case& c) {
             c.serve_from_to(make_date(2025, 7, 21), make_date(2025, 8, 1));
             std::erase_if(c.duties, [](const Duty& duty) { return duty.date == make_date(2025, 7, 25); });
             c.input.adults[0].unavailable = {make_date(2025, 7, 25)};
         },
         [](Case& c) {
             c.serve_from_to(make_date(2025, 7, 21), make_date(2025, 8, 1));
             std::erase_if(c.duties, [](const Duty& duty) { return duty.date == make_date(2025, 7, 25); });
         },
         9},
        {"staffing.block", "the days of the week are used up between two stretches, are not",
         [](Case& c) {
             c.serve_from_to(make_date(2025, 7, 21), make_date(2025, 7, 30));
             std::erase_if(c.duties, [](const Duty& duty) { return iso_weekday(duty.date) > 3; });
             c.input.adults[0].max_days_week = 3;
         },
         [](Case& c) {
             c.serve_from_to(make_date(2025, 7, 21), make_date(2025, 7, 30));
             std::erase_if(c.duties, [](const Duty& duty) { return iso_weekday(duty.date) > 3; });
             c.input.adults[0].max_days_week = 4;
         },
         6},
        {"staffing.fair_load", "10 of 30 days each, 30 days where 10 are the share",
         [](Case& c) {
             c.whole_season();
             for (std::size_t i = 0; i < c.duties.size(); ++i) c.duties[i].adult = Id<Adult>(1 + i % 3);
         },
         [](Case& c) { c.whole_season(); }, 13},
        {"staffing.lodging", "a stay of who has not accepted lodging", [](Case& c) { c.with_a_lodger(); },
         [](Case& c) {
             c.with_a_lodger();
             c.input.adults[0].accepts_lodging = false;
         },
         1},
        {"staffing.lodging", "a stay at a venue without beds", [](Case& c) { c.with_a_lodger(); },
         [](Case& c) {
             c.with_a_lodger();
             c.stays[0].venue = Id<Venue>(1);
         },
         1},
        {"staffing.lodging", "a stay of who comes of age on its second day",
         [](Case& c) {
             c.with_a_lodger();
             c.input.adults[0].birth_date = make_date(2007, 7, 21);
         },
         [](Case& c) {
             c.with_a_lodger();
             c.input.adults[0].birth_date = make_date(2007, 7, 22);
         },
         1},
        {"staffing.lodging", "a second stay of the same adult", [](Case& c) { c.with_a_lodger(); },
         [](Case& c) {
             c.with_a_lodger();
             c.stays.push_back(c.stays[0]);
         },
         1},
        {"staffing.lodging", "a stay of nobody", [](Case& c) { c.with_a_lodger(); },
         [](Case& c) {
             c.with_a_lodger();
             c.stays[0].adult = Id<Adult>(99);
         },
         1},
        {"staffing.lodging", "days of duty outside the stay", [](Case& c) { c.with_a_lodger(); },
         [](Case& c) {
             c.with_a_lodger();
             c.stays[0].from = c.stays[0].to = make_date(2025, 7, 20);
         },
         2},
        {"staffing.beds", "one lodger for one bed",
         [](Case& c) {
             c.with_a_lodger();
             c.input.adults[1].accepts_lodging = true;
             c.stays[0].to = c.input.open_days[0];
             c.stays.push_back({Id<Adult>(2), Id<Venue>(9), c.input.open_days[1], c.input.open_days[1]});
         },
         [](Case& c) {
             c.with_a_lodger();
             c.input.adults[1].accepts_lodging = true;
             c.stays.push_back({Id<Adult>(2), Id<Venue>(9), c.input.open_days[1], c.input.open_days[1]});
         },
         1},
        {"staffing.reach", "from the lodging, not from home", [](Case& c) { c.with_a_lodger(); },
         [](Case& c) {
             c.with_a_lodger();
             c.input.dormitories[0].point = {104.7, 27.3};
             c.input.season.policy.max_travel = std::chrono::minutes{521};
         },
         1},
    };
    return all;
}

TEST(StaffingRules, EveryRuleIsKeptJustWithinAndBrokenJustOver) {
    for (const RuleCase& rule : cases()) {
        Case within;
        rule.within(within);
        EXPECT_TRUE(within.check_rule(rule.code).empty()) << rule.code << ": " << rule.what;
        Case over;
        rule.within(over);
        if (rule.what != "a duty in parts that meet covers the day") over = Case();
        rule.over(over);
        const auto found = over.check_rule(rule.code);
        ASSERT_EQ(found.size(), 1u) << rule.code << ": " << rule.what;
        EXPECT_NEAR(found[0].amount, rule.amount, 1e-9) << rule.code << ": " << rule.what;
        EXPECT_EQ(found[0].listed, rule.listed) << rule.code << ": " << rule.what;
        EXPECT_EQ(found[0].rule, rule.code);
        EXPECT_FALSE(found[0].sentence.zh.empty());
        EXPECT_FALSE(found[0].sentence.en.empty());
    }
}

TEST(StaffingRules, EveryRuleHasACaseATitleAndASource) {
    std::set<std::string> covered;
    for (const RuleCase& rule : cases()) covered.insert(rule.code);
    for (const auto& rule : rules()) {
        EXPECT_TRUE(covered.contains(std::string(rule.code))) << rule.code;
        EXPECT_FALSE(rule.title.zh.empty() || rule.title.en.empty() || rule.source.empty()) << rule.code;
    }
}

TEST(StaffingRules, EveryRuleStandsInTheDocument) {
    std::ifstream file(SOURCE_DIR "/docs/model/staffing.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    for (const auto& rule : rules()) {
        EXPECT_NE(page.find("`" + std::string(rule.code) + "` | " + std::string(code_of(rule.severity))),
                  std::string::npos)
            << rule.code;
    }
}

TEST(StaffingRules, SentencesNameTheNumbers) {
    Case c;
    c.duties.resize(1);
    c.input.sites[0].children = 35;
    c.input.open_days.resize(1);
    const auto found = c.check_rule("staffing.ratio");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].subject, "venue:1@2025-07-21");
    EXPECT_EQ(found[0].sentence.zh, "2025-07-21 09:00至15:00：在点儿童35名，按1:10应有4名成人在岗，实有1名，缺3名。");
    EXPECT_EQ(found[0].sentence.en,
              "2025-07-21, 09:00 to 15:00: 35 children at 1:10 need 4 adults; 1 on duty count, 3 missing.");
}

TEST(StaffingRules, ADutyAtAnUnknownSiteCoversNothing) {
    Case c;
    c.duties[0].venue = Id<Venue>(99);
    EXPECT_EQ(c.check_rule("staffing.known").size(), 1u);
    EXPECT_EQ(c.check_rule("staffing.ratio").size(), 1u);
}

}  // namespace
}  // namespace yingtuo::staffing
