#include "visits/rules.h"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <iterator>
#include <set>
#include <string>

#include "visits/drawn.h"

namespace yingtuo::visits {
namespace {

ClockTime at(int hour, int minute) {
    return ClockTime{hour * 60 + minute};
}

// One full week; siblings 1 and 2, teacher 11 on Monday, cadre 12 on Thursday, everyone at one place; adult 13 is
// another teacher.
struct Case {
    Input input;
    std::vector<Guardianship> guardianships;
    std::vector<Visit> visits;

    Case() {
        input.season = model_season();
        for (unsigned day = 21; day <= 25; ++day) input.open_days.push_back(make_date(2025, 7, day));
        input.children = {child_at(1, 1), child_at(2, 1)};
        input.adults = {able_visitor(11, AdultClass::teacher), able_visitor(12, AdultClass::village_cadre),
                        able_visitor(13, AdultClass::teacher)};
        for (int child = 1; child <= 2; ++child) {
            guardianships.push_back({Id<Child>(child), Id<Adult>(11), Id<Adult>(12)});
        }
        add_stop(11, 21, 1);
        add_stop(12, 24, 2);
    }

    void add_stop(std::int64_t adult, unsigned day, std::int64_t round) {
        for (int child = 1; child <= 2; ++child) {
            visits.push_back(
                {Id<Child>(child), make_date(2025, 7, day), child, Id<Adult>(adult), round, at(8, 30), at(9, 10)});
        }
    }
    void only_child() {
        input.children.pop_back();
        guardianships.pop_back();
        std::erase_if(visits, [](const Visit& visit) { return visit.child.value() == 2; });
    }
    void teacher_is_away() { input.adults[0].unavailable = input.open_days; }
    // The two go together: once this week.
    void together() {
        input.season.policy.visit_team = 2;
        visits[2].date = visits[3].date = visits[0].date;
    }
    [[nodiscard]] std::vector<Violation> check_rule(const std::string& code) const {
        const auto problem = Problem::make(input);
        EXPECT_TRUE(problem.has_value());
        for (const auto& rule : rules()) {
            if (rule.code == code) return rule.check(*problem, plan_of(guardianships, visits));
        }
        ADD_FAILURE() << "no rule " << code;
        return {};
    }
};

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
        {"visits.known", "a visit of an unknown child", nothing, [](Case& c) { c.visits[0].child = Id<Child>(9); }},
        {"visits.known", "a visit on a day that is not open", nothing,
         [](Case& c) { c.visits[0].date = make_date(2025, 7, 26); }},
        {"visits.known", "a guardianship given twice", nothing,
         [](Case& c) { c.guardianships.push_back(c.guardianships[0]); }},
        {"visits.known", "an unknown teacher", nothing, [](Case& c) { c.guardianships[0].teacher = Id<Adult>(99); }},
        {"visits.two_persons", "no row at all", nothing, [](Case& c) { c.guardianships.pop_back(); }, 2},
        {"visits.two_persons", "the cadre left unset is listed", nothing,
         [](Case& c) { c.guardianships[0].cadre = Id<Adult>{}; }, 1, true},
        {"visits.class", "a retired cadre, a resident",
         [](Case& c) { c.only_child(), c.input.adults[1].adult_class = AdultClass::retired_cadre; },
         [](Case& c) { c.only_child(), c.input.adults[1].adult_class = AdultClass::resident; }},
        {"visits.named_only", "another teacher comes", nothing, [](Case& c) { c.visits[0].adult = Id<Adult>(13); }},
        {"visits.cadence", "the teacher does not come", nothing, [](Case& c) { c.visits.erase(c.visits.begin()); }},
        {"visits.cadence", "nobody comes", nothing,
         [](Case& c) { std::erase_if(c.visits, [](const Visit& visit) { return visit.child.value() == 1; }); }, 2},
        {"visits.cadence", "an unset cadre makes no visits, and the plan says so", nothing,
         [](Case& c) { c.guardianships[0].cadre = Id<Adult>{}, c.visits.erase(c.visits.begin() + 2); }, 1, true},
        {"visits.cadence", "a stand-in's visit counts while the teacher is away, not otherwise",
         [](Case& c) { c.teacher_is_away(), c.visits[0].adult = c.visits[1].adult = Id<Adult>(13); },
         [](Case& c) { c.only_child(), c.visits[0].adult = Id<Adult>(13); }},
        {"visits.named_only", "a stand-in while the teacher is away, not otherwise",
         [](Case& c) { c.teacher_is_away(), c.visits[0].adult = Id<Adult>(13); },
         [](Case& c) { c.visits[0].adult = Id<Adult>(13); }},
        {"visits.once_a_day", "a team comes once", [](Case& c) { c.together(); },
         [](Case& c) { c.together(), c.visits[0].arrive = at(8, 31); }},
        {"visits.cadence", "the teacher's second visit does not stand in for the cadre's", nothing,
         [](Case& c) { c.visits[2].adult = Id<Adult>(11); }},
        {"visits.once_a_day", "two visits on two days, on one", nothing,
         [](Case& c) { c.visits[2].date = c.visits[0].date; }},
        {"visits.together", "a sibling with another teacher", nothing,
         [](Case& c) { c.guardianships[1].teacher = Id<Adult>(13); }},
        {"visits.together", "a sibling visited later", nothing,
         [](Case& c) { c.visits[1].arrive = at(9, 10), c.visits[1].leave = at(9, 50); }},
        {"visits.cleared", "cleared until that day, until the day before",
         [](Case& c) { c.input.adults[0].cleared_until = make_date(2025, 7, 21); },
         [](Case& c) { c.input.adults[0].cleared_until = make_date(2025, 7, 20); }},
        {"visits.trained", "trained the day before, that day",
         [](Case& c) { c.input.adults[0].general_trained_on = make_date(2025, 7, 20); },
         [](Case& c) { c.input.adults[0].general_trained_on = make_date(2025, 7, 21); }},
        {"visits.trained", "not trained for home visits", nothing,
         [](Case& c) { c.input.adults[0].posts_trained.reset(); }},
        {"visits.availability", "available from that day, from the next",
         [](Case& c) { c.input.adults[0].available_from = make_date(2025, 7, 21); },
         [](Case& c) { c.input.adults[0].available_from = make_date(2025, 7, 22); }},
        {"visits.days_per_week", "two days of two, of one",
         [](Case& c) { c.add_stop(11, 23, 3), c.input.adults[0].max_days_week = 2; },
         [](Case& c) { c.add_stop(11, 23, 3), c.input.adults[0].max_days_week = 1; }},
        {"visits.one_round", "two rounds of one visitor on a day", nothing, [](Case& c) { c.visits[1].round = 7; }},
        {"visits.one_round", "one round of two visitors", nothing,
         [](Case& c) { c.visits[2].round = c.visits[3].round = 1; }},
        {"visits.length", "40 minutes, 39", [](Case& c) { c.visits[0].leave = at(9, 10); },
         [](Case& c) { c.visits[0].leave = at(9, 9); }},
        {"visits.travel_time", "half past eight at the visitor's door, a minute earlier", nothing,
         [](Case& c) { c.only_child(), c.visits[0].arrive = at(8, 29); }},
        {"visits.travel_time", "the way from the last stop",
         [](Case& c) {
             // 111 m to the north: three minutes on foot.
             c.only_child();
             c.input.children.push_back(child_at(3, 2, {103.7, 27.301}));
             c.visits.push_back({Id<Child>(3), make_date(2025, 7, 21), 2, Id<Adult>(11), 1, at(9, 13), at(9, 53)});
         },
         [](Case& c) {
             c.only_child();
             c.input.children.push_back(child_at(3, 2, {103.7, 27.301}));
             c.visits.push_back({Id<Child>(3), make_date(2025, 7, 21), 2, Id<Adult>(11), 1, at(9, 12), at(9, 52)});
         }},
        {"visits.day_length", "home after 480 minutes, after 481",
         [](Case& c) { c.visits[0].arrive = at(15, 50), c.visits[0].leave = at(16, 30); },
         [](Case& c) { c.visits[0].arrive = at(15, 51), c.visits[0].leave = at(16, 31); }},
        {"visits.lunch", "home as its hours end, a minute later",
         [](Case& c) { c.only_child(), c.visits[0].leave = at(13, 0); },
         [](Case& c) { c.only_child(), c.visits[0].leave = at(13, 1); }},
        {"visits.lunch", "an hour between two stops, 59 minutes",
         [](Case& c) {
             c.visits[0].leave = at(12, 30), c.visits[1].arrive = at(13, 30), c.visits[1].leave = at(14, 10);
         },
         [](Case& c) {
             c.visits[0].leave = at(12, 31), c.visits[1].arrive = at(13, 30), c.visits[1].leave = at(14, 10);
         }},
        {"visits.window", "the family's hours are those of the visit, a minute later",
         [](Case& c) {
             c.only_child(), c.visits.pop_back(), c.input.children[0].window = {{at(8, 30), at(9, 10)}};
         },
         [](Case& c) {
             c.only_child(), c.visits.pop_back(), c.input.children[0].window = {{at(8, 31), at(9, 11)}};
         }},
        {"visits.team", "both together, one of them not at one child's", [](Case& c) { c.together(); },
         [](Case& c) { c.together(), c.visits.pop_back(); }},
        {"visits.mostly_there", "away in no week, in the only one", nothing,
         [](Case& c) { c.only_child(), c.teacher_is_away(); }},
        {"visits.near", "58 minutes, 63",
         [](Case& c) {
             c.only_child(), c.input.adults[0].point = {{103.7, 27.39}};
         },
         [](Case& c) {
             c.only_child(), c.input.adults[0].point = {{103.7, 27.398}};
         },
         3},
        {"visits.near", "another county", nothing,
         [](Case& c) { c.only_child(), c.input.adults[0].village_code = "530603101001"; }, 0},
    };
    return all;
}

TEST(VisitsRules, EveryRuleIsKeptJustWithinAndBrokenJustOver) {
    for (const RuleCase& rule : cases()) {
        Case within;
        rule.within(within);
        EXPECT_TRUE(within.check_rule(rule.code).empty()) << rule.code << ": " << rule.what;
        Case over;
        rule.over(over);
        const auto found = over.check_rule(rule.code);
        ASSERT_EQ(found.size(), 1u) << rule.code << ": " << rule.what;
        EXPECT_NEAR(found[0].amount, rule.amount, 1e-9) << rule.code << ": " << rule.what;
        EXPECT_EQ(found[0].listed, rule.listed) << rule.code << ": " << rule.what;
        EXPECT_EQ(found[0].rule, rule.code);
        EXPECT_FALSE(found[0].sentence.zh.empty() || found[0].sentence.en.empty());
    }
}

TEST(VisitsRules, EveryRuleHasACaseATitleAndASource) {
    std::set<std::string> covered;
    for (const RuleCase& rule : cases()) covered.insert(rule.code);
    for (const auto& rule : rules()) {
        EXPECT_TRUE(covered.contains(std::string(rule.code))) << rule.code;
        EXPECT_FALSE(rule.title.zh.empty() || rule.title.en.empty() || rule.source.empty()) << rule.code;
    }
}

TEST(VisitsRules, EveryRuleStandsInTheDocument) {
    std::ifstream file(SOURCE_DIR "/docs/model/visits.md");
    const std::string page{std::istreambuf_iterator<char>(file), {}};
    for (const auto& rule : rules()) {
        EXPECT_NE(page.find("`" + std::string(rule.code) + "` | " + std::string(code_of(rule.severity))),
                  std::string::npos)
            << rule.code;
    }
}

TEST(VisitsRules, SentencesNameTheNumbers) {
    Case c;
    c.only_child();
    c.visits.erase(c.visits.begin());
    const auto found = c.check_rule("visits.cadence");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].subject, "child:1@2025-07-21");
    EXPECT_EQ(found[0].sentence.zh, "2025-07-21起的一周应家访2次，缺1次。");
    EXPECT_EQ(found[0].sentence.en, "In the week of 2025-07-21, 2 visits are due and 1 are missing.");
}

}  // namespace
}  // namespace yingtuo::visits
