#include "programme/rules.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "base/random.h"
#include "world.h"

namespace yingtuo::programme {
namespace {

// Two sites, three groups, everyone on duty all day; a plan without a fault, to be spoiled one thing at a time.
struct Bench {
    World world;
    Plan plan;

    Bench() {
        world.add_site(1, 12, 2, 6, 12);
        world.add_site(2, 30, 4, 6, 12);
        plan = solve(world.problem(), seeded(1));
    }

    [[nodiscard]] std::vector<Violation> check() const { return programme::check(world.problem(), plan); }

    // Violations of one rule.
    [[nodiscard]] std::vector<Violation> of(std::string_view rule) const {
        std::vector<Violation> found;
        for (const Violation& violation : check()) {
            if (violation.rule == rule) found.push_back(violation);
        }
        return found;
    }

    // Site 1 keeps so many of its twelve children.
    void leave_children(std::size_t count) {
        world.input.sites[0].children.resize(count);
        std::erase_if(plan.groups, [&](const GroupMember& member) {
            return member.venue == Id<Venue>{1} && member.child.value() >= 1000 + static_cast<std::int64_t>(count);
        });
    }
    void be_neighbours() {
        world.input.sites[0].point = Point{103.7, 27.3};
        world.input.sites[1].point = Point{103.71, 27.3};
    }

    // The session of site 1 on an open day at a block.
    CareSession& at(std::size_t day, std::size_t block) {
        return plan.sessions.at(day * world.input.season.day.size() + block);
    }
};

double only_amount(const std::vector<Violation>& found) {
    EXPECT_EQ(found.size(), 1u);
    return found.empty() ? -1 : found[0].amount;
}

// By rule: spoils a faultless plan so that this rule is broken, and only just.
const std::map<std::string, std::function<void(Bench&)>, std::less<>>& spoilers() {
    static const std::map<std::string, std::function<void(Bench&)>, std::less<>> all = {
        {"programme.known", [](Bench& b) { b.at(0, 0).activity = "nothing_known"; }},
        {"programme.every_child", [](Bench& b) { b.plan.groups.erase(b.plan.groups.begin()); }},
        {"programme.group_size", [](Bench& b) { b.world.input.season.policy.max_group_size = 14; }},
        {"programme.min_days", [](Bench& b) { b.world.input.season.policy.min_days = 31; }},
        {"programme.min_hours", [](Bench& b) { b.at(0, 0).start += ClockTime{1}; }},
        {"programme.no_blank", [](Bench& b) { b.plan.sessions.erase(b.plan.sessions.begin()); }},
        {"programme.responsible", [](Bench& b) { b.at(0, 0).responsible = {}; }},
        {"programme.one_place", [](Bench& b) { b.at(0, 0).assisting = b.at(0, 0).responsible; }},
        {"programme.skill", [](Bench& b) { b.at(0, 0).activity = "homework_tutor"; }},
        {"programme.ages", [](Bench& b) { b.at(0, 0).activity = "soft_ball"; }},
        {"programme.forbidden_words",
         [](Bench& b) { b.world.input.season.policy.forbidden_words.push_back("防溺水"); }},
        {"programme.weekly", [](Bench& b) { b.world.input.season.policy.weekly_categories = {"labour"}; }},
        {"programme.drowning_safety",
         [](Bench& b) {
             for (CareSession& session : b.plan.sessions) {
                 const auto& all_activities = standard_catalogue().all();
                 const bool first_week = session.date < b.world.input.open_days[4];
                 if (first_week && all_activities[*standard_catalogue().find(session.activity)].on_drowning)
                     session.activity = "road_safety";
             }
         }},
        {"programme.rain",
         [](Bench& b) {
             b.at(0, 0).activity = "old_games";
             b.at(0, 0).rain_activity.clear();
         }},
        {"programme.heat",
         [](Bench& b) {
             b.at(0, 4).activity = "relay_races";
             b.at(0, 4).rain_activity = "rhythm_gym";
         }},
        {"programme.length", [](Bench& b) { b.at(0, 0).activity = "nap_care"; }},
        {"programme.max_week",
         [](Bench& b) {
             b.at(0, 0).activity = "wish_jar";
             b.at(2, 0).activity = "wish_jar";
         }},
        {"programme.variety", [](Bench& b) { b.at(0, 0).activity = b.at(0, 1).activity; }},
        {"programme.audience", [](Bench& b) { b.at(0, 0).activity = "ls_borrow"; }},
        {"programme.activity_size", [](Bench& b) { b.leave_children(3), b.at(0, 0).activity = "trust_games"; }},
        {"programme.rooms", [](Bench& b) { b.world.input.sites[0].rooms = 1, b.world.input.sites[0].capacity = 11; }},
        {"programme.speaker", [](Bench& b) { b.at(0, 0).activity = "fire_demo", b.at(0, 0).assisting = {}; }},
        {"programme.rhythm", [](Bench& b) { b.at(0, 4).activity = "rhythm_gym"; }},
        {"programme.neighbours",
         [](Bench& b) {
             b.be_neighbours();
             for (std::size_t i = 0; i < 60; ++i) b.plan.sessions[180 + i].activity = b.plan.sessions[i].activity;
         }},
        {"programme.shared_kit",
         [](Bench& b) {
             for (SiteInput& site : b.world.input.sites) site.township_code = "530602001000";
             b.plan.sessions[0].activity = "good_film";
             b.plan.sessions[180].activity = "good_film";
         }},
        {"programme.load",
         [](Bench& b) {
             for (std::size_t block = 0; block < 5; ++block) {
                 b.at(0, block).responsible = Id<Adult>{1000};
                 b.at(0, block).assisting = Id<Adult>{1001};
             }
         }},
        {"programme.local", [](Bench& b) { b.world.input.sites[0].village_code = "530622100001"; }},
        {"programme.copy",
         [](Bench& b) {
             for (std::size_t i = 0; i < 180; ++i) b.plan.sessions[180 + i].activity = b.plan.sessions[i].activity;
         }},
    };
    return all;
}

TEST(Rules, each_has_a_case_a_source_and_a_title_and_the_case_breaks_it) {
    ASSERT_TRUE(Bench().check().empty());
    std::set<std::string_view> codes;
    for (const auto& rule : rules()) {
        EXPECT_TRUE(codes.insert(rule.code).second) << rule.code << " stands twice";
        EXPECT_FALSE(rule.source.empty() || rule.title.zh.empty() || rule.title.en.empty()) << rule.code;
        ASSERT_TRUE(spoilers().contains(rule.code)) << rule.code << " has no case";
        Bench bench;
        spoilers().find(rule.code)->second(bench);
        const auto found = bench.of(rule.code);
        ASSERT_FALSE(found.empty()) << rule.code;
        for (const Violation& violation : found) {
            EXPECT_EQ(violation.severity, rule.severity);
            EXPECT_FALSE(violation.subject.empty());
            EXPECT_FALSE(violation.sentence.zh.empty() || violation.sentence.en.empty());
            EXPECT_GT(violation.amount, 0);
            EXPECT_FALSE(violation.listed) << rule.code << ": nothing is missing, nothing is excused";
        }
        EXPECT_EQ(rule.check(bench.world.problem(), bench.plan).size(), found.size()) << "one by one and all at once";
    }
    EXPECT_EQ(codes.size(), spoilers().size());
}

TEST(Rules, do_not_depend_on_the_order_of_the_rows) {
    for (const auto& [code, spoil] : spoilers()) {
        Bench bench;
        spoil(bench);
        const std::size_t before = bench.check().size();
        Random random(2);
        random.shuffle(std::span(bench.plan.sessions));
        random.shuffle(std::span(bench.plan.groups));
        EXPECT_EQ(bench.check().size(), before) << code;
    }
}

TEST(MinDays, thirty_is_enough_and_one_less_is_one_short) {
    Bench bench;
    ASSERT_EQ(bench.world.input.open_days.size(), 30u);
    EXPECT_TRUE(bench.of("programme.min_days").empty());
    const Date last = bench.world.input.open_days.back();
    std::erase_if(bench.plan.sessions, [&](const CareSession& s) { return s.venue == Id<Venue>{1} && s.date == last; });
    EXPECT_EQ(only_amount(bench.of("programme.min_days")), 1);
    bench.world.input.season.policy.day_count = DayCount::calendar_days;
    EXPECT_TRUE(bench.of("programme.min_days").empty()) << "15 July to 22 August is 39 calendar days";
}

TEST(MinHours, five_hours_without_lunch_are_just_enough) {
    Bench bench;
    EXPECT_TRUE(bench.of("programme.min_hours").empty());
    bench.at(3, 5).end -= ClockTime{30};
    EXPECT_EQ(only_amount(bench.of("programme.min_hours")), 0.5);
    bench.world.input.season.policy.meals_count = true;
    EXPECT_TRUE(bench.of("programme.min_hours").empty()) << "lunch counts, six hours less half an hour";
}

TEST(MinHours, lunch_in_an_activity_block_counts_no_more_than_lunch) {
    Bench bench;
    bench.at(3, 5).activity = "meal_care";
    EXPECT_EQ(only_amount(bench.of("programme.min_hours")), 1);
}

TEST(NoBlank, tells_blank_days_from_blank_blocks_and_accepts_a_block_in_two_parts) {
    Bench bench;
    CareSession half = bench.at(0, 0);
    bench.at(0, 0).end -= ClockTime{30};
    half.start += ClockTime{30};
    bench.plan.sessions.push_back(half);
    EXPECT_TRUE(bench.of("programme.no_blank").empty());
    bench.plan.sessions.pop_back();
    EXPECT_EQ(only_amount(bench.of("programme.no_blank")), 1);
    const Date day = bench.world.input.open_days[9];
    std::erase_if(bench.plan.sessions, [&](const CareSession& s) { return s.venue == Id<Venue>{1} && s.date == day; });
    EXPECT_EQ(only_amount(bench.of("programme.no_blank")), 2);
}

TEST(Responsible, names_each_way_not_to_qualify) {
    const auto broken = [](auto&& spoil) {
        Bench bench;
        spoil(bench);
        const auto found = bench.of("programme.responsible");
        EXPECT_EQ(found.size(), 1u);
        return found.empty() ? std::string() : found[0].sentence.en;
    };
    using testing::HasSubstr;
    EXPECT_THAT(broken([](Bench& b) { b.at(0, 0).responsible = Id<Adult>{2000}; }), HasSubstr("not on duty there"));
    EXPECT_THAT(broken([](Bench& b) { b.at(0, 0).assisting = Id<Adult>{77}; }), HasSubstr("not on the list"));
    EXPECT_THAT(broken([](Bench& b) {
                    const Date day = b.world.input.open_days[0];
                    for (Adult& adult : b.world.input.adults) {
                        if (adult.id == b.at(0, 0).responsible) adult.unavailable = {day};
                    }
                }),
                HasSubstr("not cleared or not trained"));
    EXPECT_THAT(broken([](Bench& b) {
                    for (Duty& duty : b.world.input.duties) {
                        const bool that_day = duty.date == b.world.input.open_days[0];
                        if (that_day && duty.adult == b.at(0, 0).responsible) duty.end = ClockTime{15 * 60 - 1};
                    }
                }),
                HasSubstr("not on duty there"))
        << "a minute short";
}

TEST(Responsible, is_listed_only_where_nobody_is_on_duty) {
    Bench bench;
    const Date day = bench.world.input.open_days[0];
    bench.at(0, 0).responsible = {};
    bench.at(0, 0).assisting = {};
    auto found = bench.of("programme.responsible");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_FALSE(found[0].listed);
    std::erase_if(bench.world.input.duties,
                  [&](const Duty& duty) { return duty.venue == Id<Venue>{1} && duty.date == day; });
    bench.plan = solve(bench.world.problem(), seeded(1));
    found = bench.of("programme.responsible");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(found[0].listed);
    EXPECT_EQ(found[0].amount, 6) << "six blocks";
}

TEST(Skill, is_asked_of_the_rain_alternative_too) {
    Bench bench;
    bench.at(0, 0).activity = "old_games";
    bench.at(0, 0).rain_activity = "board_games";
    EXPECT_TRUE(bench.of("programme.skill").empty());
    bench.at(0, 0).rain_activity = "choir";
    const auto found = bench.of("programme.skill");
    ASSERT_EQ(only_amount(found), 1);
    EXPECT_THAT(found[0].sentence.en, testing::HasSubstr("Choir practice")) << "what asks for the skill is named";
    bench.world.input.adults[0].skills = bench.world.input.adults[1].skills = {"音乐"};
    EXPECT_TRUE(bench.of("programme.skill").empty());
}

TEST(OnePlace, sharing_an_adult_is_listed_only_where_there_are_fewer_adults_than_groups) {
    Bench bench;  // site 2 has two groups and four adults
    const auto first = std::find_if(bench.plan.sessions.begin(), bench.plan.sessions.end(),
                                    [](const CareSession& s) { return s.venue == Id<Venue>{2} && s.group == 1; });
    const auto second = std::find_if(bench.plan.sessions.begin(), bench.plan.sessions.end(),
                                     [](const CareSession& s) { return s.venue == Id<Venue>{2} && s.group == 2; });
    second->responsible = first->responsible;
    auto found = bench.of("programme.one_place");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_FALSE(found[0].listed);

    const Date day = bench.world.input.open_days[0];
    std::erase_if(bench.world.input.duties, [&](const Duty& duty) {
        return duty.venue == Id<Venue>{2} && duty.date == day && duty.adult != Id<Adult>{2000};
    });
    bench.plan = solve(bench.world.problem(), seeded(1));
    found = bench.of("programme.one_place");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_TRUE(found[0].listed);
    EXPECT_EQ(found[0].amount, 6);
}

TEST(OnePlace, a_group_is_not_in_two_sessions_at_once_and_touching_sessions_are_fine) {
    Bench bench;
    CareSession other = bench.at(0, 0);
    other.responsible = {};
    other.assisting = {};
    other.start = bench.at(0, 0).end - ClockTime{1};
    other.end = bench.at(0, 0).end;
    bench.plan.sessions.push_back(other);
    EXPECT_EQ(only_amount(bench.of("programme.one_place")), 1);
}

TEST(OnePlace, an_adult_is_not_at_two_sites_at_once) {
    Bench bench;
    const auto second = std::find_if(bench.plan.sessions.begin(), bench.plan.sessions.end(),
                                     [](const CareSession& s) { return s.venue == Id<Venue>{2}; });
    second->responsible = bench.at(0, 0).responsible;
    EXPECT_EQ(only_amount(bench.of("programme.one_place")), 1);
}

TEST(EveryChild, knows_none_twice_and_elsewhere) {
    Bench bench;
    const Id<Child> child = bench.plan.groups[0].child;
    bench.plan.groups.push_back({Id<Venue>{1}, 1, child});
    EXPECT_EQ(only_amount(bench.of("programme.every_child")), 1);
    bench.plan.groups.back().venue = Id<Venue>{2};
    EXPECT_EQ(only_amount(bench.of("programme.every_child")), 1) << "in a group of another site as well";
    bench.plan.groups.erase(bench.plan.groups.begin());
    EXPECT_EQ(bench.of("programme.every_child").size(), 2u) << "not here, but there";
}

TEST(GroupSize, twenty_fit_and_twenty_one_are_one_too_many) {
    Bench bench;
    bench.world.input.season.policy.max_group_size = 15;
    EXPECT_TRUE(bench.of("programme.group_size").empty());
    bench.world.input.season.policy.max_group_size = 14;
    const auto found = bench.of("programme.group_size");
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].amount, 1);
    EXPECT_EQ(found[0].subject, "venue:2/group:1");
}

TEST(Ages, count_the_oldest_and_the_youngest_of_the_whole_group) {
    Bench bench;
    for (ChildIn& child : bench.world.input.sites[0].children) child.age = 10;
    bench.at(0, 0).activity = "soft_ball";  // for three to ten
    bench.at(0, 0).rain_activity = "mirror_games";
    EXPECT_TRUE(bench.of("programme.ages").empty());
    bench.world.input.sites[0].children[0].age = 11;
    EXPECT_EQ(only_amount(bench.of("programme.ages")), 1);
    bench.world.input.sites[0].children[0].age.reset();
    EXPECT_TRUE(bench.of("programme.ages").empty()) << "an unknown age is no fault of the plan";
}

TEST(ForbiddenWords, are_read_in_what_is_not_in_the_catalogue_too) {
    Bench bench;
    bench.at(0, 0).activity = "数学补课";
    EXPECT_EQ(only_amount(bench.of("programme.forbidden_words")), 1);
}

TEST(Heat, spares_the_shade_the_morning_and_september) {
    Bench bench;
    bench.at(0, 4).rain_activity = "rhythm_gym";
    bench.at(0, 4).activity = "old_games";
    EXPECT_TRUE(bench.of("programme.heat").empty()) << "in the shade";
    bench.at(0, 4).activity = "relay_races";
    EXPECT_EQ(only_amount(bench.of("programme.heat")), 1);
    bench.at(0, 4).activity = "mirror_games";
    bench.at(0, 2).activity = "relay_races";
    EXPECT_TRUE(bench.of("programme.heat").empty()) << "until twelve sharp";
}

TEST(Rain, asks_for_an_alternative_that_is_itself_indoors) {
    Bench bench;
    bench.at(0, 0).activity = "relay_races";
    bench.at(0, 0).rain_activity = "rhythm_gym";
    EXPECT_TRUE(bench.of("programme.rain").empty());
    bench.at(0, 0).rain_activity = "old_games";
    EXPECT_EQ(only_amount(bench.of("programme.rain")), 1) << "the shade is wet too";
}

TEST(Known, names_closed_days_empty_groups_and_sites_that_are_not_open) {
    Bench bench;
    bench.at(0, 0).date -= std::chrono::days{2};
    EXPECT_EQ(only_amount(bench.of("programme.known")), 1) << "a Sunday";
    bench = Bench();
    CareSession stray = bench.at(0, 0);
    stray.venue = Id<Venue>{99};
    bench.plan.sessions.push_back(stray);
    EXPECT_EQ(only_amount(bench.of("programme.known")), 1);
    stray.venue = Id<Venue>{1};
    stray.group = 7;
    bench.plan.sessions.back() = stray;
    EXPECT_EQ(only_amount(bench.of("programme.known")), 1);
}

TEST(Variety, a_day_like_the_day_before_is_one_point) {
    Bench bench;
    for (std::size_t block = 0; block < 6; ++block) bench.at(1, block).activity = bench.at(0, block).activity;
    const auto found = bench.of("programme.variety");
    EXPECT_EQ(only_amount(found), 1);
    EXPECT_EQ(found[0].severity, Severity::soft);
}

TEST(Rooms, twelve_children_fit_into_a_room_for_twelve_and_an_open_place_holds_all) {
    Bench bench;
    bench.world.input.sites[0].rooms = 1;
    bench.world.input.sites[0].capacity = 12;
    EXPECT_TRUE(bench.of("programme.rooms").empty());
    bench.world.input.sites[0].capacity = 11;
    EXPECT_EQ(only_amount(bench.of("programme.rooms")), 1);
    for (CareSession& session : bench.plan.sessions) {
        if (session.venue == Id<Venue>{1}) session.place = "操场";
    }
    EXPECT_TRUE(bench.of("programme.rooms").empty());
}

TEST(Rooms, two_groups_in_two_rooms_of_a_site_that_has_one_are_one_room_too_many) {
    Bench bench;  // site 2 has two groups of fifteen
    for (CareSession& session : bench.plan.sessions) {
        if (session.venue == Id<Venue>{2}) session.place = session.group == 1 ? "教室1" : "教室2";
    }
    bench.world.input.sites[1].rooms = 2;
    bench.world.input.sites[1].capacity = 30;
    EXPECT_TRUE(bench.of("programme.rooms").empty());
    bench.world.input.sites[1].rooms = 1;
    EXPECT_EQ(only_amount(bench.of("programme.rooms")), 1);
}

TEST(ActivitySize, four_are_enough_for_a_game_of_four) {
    Bench bench;
    bench.leave_children(4);
    bench.at(0, 0).activity = "trust_games";
    const auto with_four = bench.of("programme.activity_size");
    bench.leave_children(3);
    const auto with_three = bench.of("programme.activity_size");
    ASSERT_EQ(with_three.size(), 1u);
    EXPECT_GT(with_three[0].amount, with_four.empty() ? 0 : with_four[0].amount);
}

TEST(Speaker, two_adults_of_the_site_are_enough_and_one_twice_is_not) {
    Bench bench;
    bench.at(0, 0).activity = "traffic_demo";
    bench.at(0, 0).responsible = Id<Adult>{1000};
    bench.at(0, 0).assisting = Id<Adult>{1001};
    EXPECT_TRUE(bench.of("programme.speaker").empty());
    bench.at(0, 0).assisting = Id<Adult>{1000};
    EXPECT_EQ(only_amount(bench.of("programme.speaker")), 1);
}

TEST(SharedKit, is_at_one_site_of_a_township_a_day_or_at_as_many_as_there_are_kits) {
    Bench bench;
    for (SiteInput& site : bench.world.input.sites) site.township_code = "530602001000";
    for (CareSession& session : bench.plan.sessions) {
        if (session.activity == "good_film") session.activity = "free_play";
    }
    bench.plan.sessions[0].activity = "good_film";
    bench.plan.sessions[186].activity = "good_film";  // the day after, at the other site
    EXPECT_TRUE(bench.of("programme.shared_kit").empty());
    bench.plan.sessions[186].activity = "free_play";
    bench.plan.sessions[180].activity = "good_film";
    EXPECT_EQ(only_amount(bench.of("programme.shared_kit")), 1);
    bench.world.input.season.policy.kits_per_township = 2;
    EXPECT_TRUE(bench.of("programme.shared_kit").empty());
}

TEST(Load, four_hours_are_allowed_and_five_only_where_nobody_else_can) {
    const auto answers_for = [](Bench& bench, std::size_t hours) {
        for (std::size_t block = 0; block < 6; ++block) {
            bench.at(0, block).responsible = Id<Adult>{block < hours ? 1000 : 1001};
            bench.at(0, block).assisting = Id<Adult>{block < hours ? 1001 : 1000};
        }
    };
    Bench bench;
    answers_for(bench, 4);
    EXPECT_TRUE(bench.of("programme.load").empty());
    answers_for(bench, 5);
    EXPECT_EQ(only_amount(bench.of("programme.load")), 1);
    for (std::size_t block = 0; block < 6; ++block) bench.at(0, block).assisting = {};
    EXPECT_TRUE(bench.of("programme.load").empty()) << "alone there is nobody to take over";
}

TEST(Neighbours, a_quarter_of_the_hours_alike_is_the_most) {
    Bench bench;
    bench.be_neighbours();
    EXPECT_TRUE(bench.of("programme.neighbours").empty());
    bench.world.input.season.policy.max_similarity = 1;
    for (std::size_t i = 0; i < 180; ++i) bench.plan.sessions[180 + i].activity = bench.plan.sessions[i].activity;
    EXPECT_TRUE(bench.of("programme.neighbours").empty()) << "wholly alike, where that is allowed";
    bench.world.input.season.policy.max_similarity = 0.9;
    EXPECT_NEAR(only_amount(bench.of("programme.neighbours")), 0.1, 1e-9);
    bench.world.input.season.policy.neighbour_sites = 0;
    EXPECT_TRUE(bench.of("programme.neighbours").empty()) << "nobody is compared";
}

TEST(MaxSeason, a_group_has_no_activity_more_often_in_a_season_than_the_catalogue_says) {
    Bench bench;
    for (CareSession& session : bench.plan.sessions) {
        if (session.activity == "wish_jar") session.activity = "free_play";
    }
    const double before = [&] {
        const auto found = bench.of("programme.max_week");
        return found.empty() ? 0.0 : found[0].amount;
    }();
    bench.at(0, 0).activity = "wish_jar";
    bench.at(7, 0).activity = "wish_jar";
    const auto twice = bench.of("programme.max_week");
    EXPECT_EQ(twice.empty() ? 0.0 : twice[0].amount, before);
    bench.at(14, 0).activity = "wish_jar";
    ASSERT_EQ(bench.of("programme.max_week").size(), 1u);
    EXPECT_EQ(bench.of("programme.max_week")[0].amount, before + 1);
}

TEST(Rules, more_adults_never_add_a_violation) {
    for (std::uint64_t seed = 1; seed <= 10; ++seed) {
        Random random(seed);
        World few;
        World many;
        const int children = static_cast<int>(random.between(1, 90));
        const int adults = static_cast<int>(random.between(0, 5));
        few.add_site(1, children, adults);
        many.add_site(1, children, adults + 1);
        const auto amount = [&](const World& world) {
            double sum = 0;
            for (const Violation& violation : check(world.problem(), solve(world.problem(), seeded(seed))))
                sum += violation.amount;
            return sum;
        };
        EXPECT_LE(amount(many), amount(few)) << "seed " << seed;
    }
}

}  // namespace
}  // namespace yingtuo::programme
