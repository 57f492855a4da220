// Each county's local programme from configuration to records: planned, attended, measured, and a type a user adds.
#include "app/participation.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "app/plan.h"
#include "app/small_season.h"
#include "programme/beside.h"
#include "programme/catalogue_rows.h"
#include "programme/participation_rows.h"

namespace yingtuo::app {
namespace {

constexpr int households_each = 12;

// One village and one site a county: twelve households of one child, four adults.
PlanningData counties(const std::vector<std::pair<std::string, VenueKind>>& asked) {
    PlanningData data;
    data.season = *Season::make(model_season());
    std::vector<Region> regions = {small_region("530600000000", "", RegionLevel::prefecture, "甲市")};
    std::int64_t next = 1;
    double lon = 103;
    for (const auto& [county, kind] : asked) {
        const std::string code = county + "000000";
        const std::string township = county + "100000";
        const std::string village = county + "100001";
        regions.push_back(small_region(code, "530600000000", RegionLevel::county, county));
        regions.push_back(small_region(township, code, RegionLevel::township, "镇"));
        regions.push_back(small_region(village, township, RegionLevel::village, "村"));
        lon += 0.5;
        for (int i = 0; i < households_each; ++i, ++next) {
            Household household;
            household.id = Id<Household>{next};
            household.village_code = village;
            household.point = Point{lon + 0.0005 * i, 27.3};
            household.point_source = PointSource::given;
            data.households.push_back(household);
            Child child;
            child.id = Id<Child>{next};
            child.household = household.id;
            child.birth_date = make_date(2015, 3, 1);
            child.willing = Willingness::yes;
            data.children.push_back(child);
        }
        Venue venue;
        venue.id = Id<Venue>{static_cast<std::int64_t>(data.venues.size()) + 1};
        venue.name = "点" + county;
        venue.kind = kind;
        venue.village_code = village;
        venue.point = Point{lon, 27.301};
        venue.capacity = 40;
        venue.rooms = 3;
        data.venues.push_back(venue);
        for (int a = 0; a < 4; ++a) {
            Adult adult = small_adult(static_cast<std::int64_t>(data.adults.size()) + 1, AdultClass::resident,
                                      {lon, 27.302}, village);
            adult.max_days_week = 7;
            data.adults.push_back(std::move(adult));
        }
    }
    data.regions = *RegionTree::make(std::move(regions));
    return data;
}

// A planned season with its programmes ready for records.
struct Planned {
    PlanningData data;
    programme::Catalogue catalogue;
    SeasonPlan plan;
    std::optional<Participants> participants;

    explicit Planned(PlanningData given) : data(std::move(given)), catalogue(*programme::catalogue_of(data.catalogue)) {
        PlanOptions options;
        options.limits.iterations = 1;
        auto made = make_plan(data, options);
        EXPECT_TRUE(made) << made.error().message.en;
        plan = std::move(*made);
        participants.emplace(data, catalogue, plan.groups, plan.sessions);
    }

    // Sessions of a programme at its site, for one group of children or for others (group 0).
    [[nodiscard]] std::vector<const CareSession*> sessions(std::string_view code) const {
        std::vector<const CareSession*> found;
        for (const CareSession& session : plan.sessions) {
            const auto activity = catalogue.find(session.activity);
            if (activity && catalogue.all()[*activity].programme == code) found.push_back(&session);
        }
        return found;
    }
    [[nodiscard]] Id<Child> child_of(const CareSession& session) const {
        for (const GroupMember& member : plan.groups) {
            if (member.venue == session.venue && member.group == session.group) return member.child;
        }
        return {};
    }
};

Participation entry(std::string code, ParticipationKind kind, const CareSession& session) {
    Participation made;
    made.programme = std::move(code);
    made.kind = kind;
    made.venue = session.venue;
    made.date = session.date;
    made.by = "点长";
    made.at = "2025-07-20T08:00:00Z";
    return made;
}

Participation of_child(std::string code, ParticipationKind kind, const CareSession& session, Id<Child> child,
                       double value = 0) {
    Participation made = entry(std::move(code), kind, session);
    made.child = child;
    made.value = value;
    return made;
}

ErrorCode refusal(const Planned& season, const Participation& made) {
    const auto checked = season.participants->check(made);
    EXPECT_FALSE(checked) << "it was taken";
    return checked ? ErrorCode{} : checked.error().code;
}

const Planned& season() {
    static const Planned planned(counties({{"530602", VenueKind::civic_station},
                                           {"530622", VenueKind::school},
                                           {"530623", VenueKind::school},
                                           {"530624", VenueKind::childrens_home},
                                           {"530626", VenueKind::school},
                                           {"530629", VenueKind::school}}));
    return planned;
}

TEST(Participation, in_zhaoyang_children_use_the_library_and_the_village_comes_on_wednesdays) {
    const auto library = season().sessions("library_station");
    ASSERT_FALSE(library.empty());
    const Participation came =
        of_child("library_station", ParticipationKind::present, *library.front(), season().child_of(*library.front()));
    EXPECT_TRUE(season().participants->check(came));
    EXPECT_EQ(refusal(season(), of_child("library_station", ParticipationKind::baseline, *library.front(), came.child)),
              ErrorCode::bad_input)
        << "the library keeps attendance alone";

    const auto open = season().sessions("library_open");
    ASSERT_FALSE(open.empty());
    Participation villager = entry("library_open", ParticipationKind::present, *open.front());
    villager.household = Id<Household>{5};
    EXPECT_TRUE(season().participants->check(villager));
    Participation next_day = villager;
    next_day.date += std::chrono::days{1};
    EXPECT_EQ(refusal(season(), next_day), ErrorCode::conflict) << "the library is not open to the village";
    const auto site = season().participants->at_site("library_open", open.front()->venue, std::vector{villager});
    ASSERT_TRUE(site);
    ASSERT_EQ(site->people.size(), 1U);
    EXPECT_EQ(site->people.front().present, 1);
}

TEST(Participation, in_qiaojia_a_childs_screen_hours_are_held_against_its_own_baseline) {
    const auto sessions = season().sessions("screen_free");
    ASSERT_GE(sessions.size(), 4U);
    const CareSession& first = *sessions.front();
    const Id<Child> better = season().child_of(first);
    const Id<Child> worse{better.value() + 1};
    const Id<Child> silent{better.value() + 2};
    Participation sign_up = of_child("screen_free", ParticipationKind::sign_up, first, better);
    EXPECT_EQ(refusal(season(), sign_up), ErrorCode::bad_input) << "no interest is named";
    sign_up.choice = "sport";
    std::vector<Participation> history = {sign_up,
                                          of_child("screen_free", ParticipationKind::baseline, first, better, 4),
                                          of_child("screen_free", ParticipationKind::baseline, first, worse, 1)};
    for (int day = 0; day < 3; ++day) {
        for (const auto& [child, value] : {std::pair{better, 2.0}, std::pair{worse, 3.0}}) {
            Participation measure = of_child("screen_free", ParticipationKind::measure, first, child, value);
            measure.date += std::chrono::days{day};
            history.push_back(measure);
        }
    }
    for (const Participation& one : history)
        EXPECT_TRUE(season().participants->check(one)) << one.date.time_since_epoch().count();
    const auto site = season().participants->at_site("screen_free", first.venue, history);
    ASSERT_TRUE(site);
    ASSERT_EQ(site->people.size(), static_cast<std::size_t>(households_each)) << "every child of the site";
    EXPECT_TRUE(std::ranges::is_sorted(site->people, {}, &Participant::child))
        << "in the order of ids, not of measures";
    const auto of = [&](Id<Child> child) { return *std::ranges::find(site->people, child, &Participant::child); };
    EXPECT_EQ(of(better).trend, Trend::better);
    EXPECT_EQ(of(better).choices, std::set<std::string>{"sport"});
    EXPECT_EQ(of(worse).trend, Trend::worse);
    EXPECT_EQ(of(silent).trend, Trend::unknown);
    const auto lines = season().participants->lines(history);
    const auto line = std::ranges::find(lines, "screen_free", &ProgrammeLine::code);
    EXPECT_EQ(line->sites, 1);
    EXPECT_EQ(line->signed_up, 1);
    EXPECT_EQ(line->baselines, 2);
    EXPECT_EQ(line->measures, 6);
    EXPECT_EQ(line->trends.at(Trend::better), 1);
}

TEST(Participation, a_wrong_sign_up_is_taken_back) {
    const CareSession& first = *season().sessions("screen_free").front();
    const Id<Child> child = season().child_of(first);
    std::vector<Participation> history;
    for (const auto& [kind, choice] :
         {std::pair{ParticipationKind::sign_up, "sport"}, std::pair{ParticipationKind::sign_up, "arts"},
          std::pair{ParticipationKind::withdrawn, "sport"}}) {
        history.push_back(of_child("screen_free", kind, first, child));
        history.back().choice = choice;
        EXPECT_TRUE(season().participants->check(history.back()));
    }
    const auto chosen = [&] {
        const auto site = season().participants->at_site("screen_free", first.venue, history);
        return std::ranges::find(site->people, child, &Participant::child)->choices;
    };
    const auto signed_up = [&] {
        const auto lines = season().participants->lines(history);
        return std::ranges::find(lines, "screen_free", &ProgrammeLine::code)->signed_up;
    };
    EXPECT_EQ(chosen(), std::set<std::string>{"arts"});
    EXPECT_EQ(signed_up(), 1);
    history.push_back(history.back());
    history.back().choice = "arts";
    EXPECT_TRUE(chosen().empty());
    EXPECT_EQ(signed_up(), 0);
    EXPECT_EQ(refusal(season(), of_child("screen_free", ParticipationKind::withdrawn, first, child)),
              ErrorCode::bad_input)
        << "no interest is named";
    Participation outside = history.front();
    outside.programme = interests_programme;
    outside.kind = ParticipationKind::withdrawn;
    EXPECT_TRUE(season().participants->check(outside)) << "outside any programme too";
}

TEST(Participation, what_children_sign_up_for_reaches_the_next_plan) {
    PlanningData data = season().data;
    for (const Child& child : data.children) data.interests.push_back({child.id, "arts"});
    std::ranges::sort(data.interests, {}, &Interest::child);
    const Planned wished(std::move(data));
    const auto arts = [](const Planned& planned) {
        return std::ranges::count_if(planned.plan.sessions, [&](const CareSession& session) {
            const auto activity = planned.catalogue.find(session.activity);
            return activity && planned.catalogue.all()[*activity].category == programme::Category::arts;
        });
    };
    EXPECT_GT(arts(wished), arts(season()));
}

TEST(Participation, in_yanjin_two_adults_of_the_site_stay_with_a_demonstration_and_who_saw_it_is_kept) {
    const auto demos = season().sessions("outside_demos");
    ASSERT_FALSE(demos.empty());
    for (const CareSession* demo : demos) {
        EXPECT_TRUE(demo->responsible.is_set());
        EXPECT_TRUE(demo->assisting.is_set());
        EXPECT_NE(demo->responsible, demo->assisting);
    }
    EXPECT_TRUE(season().participants->check(
        of_child("outside_demos", ParticipationKind::absent, *demos.front(), season().child_of(*demos.front()))));
}

TEST(Participation, in_daguan_grandparents_have_an_attendance_of_their_own) {
    const auto classes = season().sessions("grandparent_class");
    ASSERT_GE(classes.size(), 5U);
    std::set<std::string> topics;
    for (const CareSession* one : classes) {
        EXPECT_EQ(one->group, programme::group_of_adults);
        EXPECT_EQ(iso_weekday(one->date), 5U);
        topics.insert(one->activity);
    }
    EXPECT_GE(topics.size(), 5U);
    Participation came = entry("grandparent_class", ParticipationKind::present, *classes.front());
    came.household = season().data.children.at(static_cast<std::size_t>(3 * households_each)).household;
    EXPECT_TRUE(season().participants->check(came));
    Participation stranger = came;
    stranger.household = Id<Household>{1};
    EXPECT_EQ(refusal(season(), stranger), ErrorCode::conflict) << "a household of another county";
    EXPECT_EQ(refusal(season(), of_child("grandparent_class", ParticipationKind::present, *classes.front(),
                                         season().data.children.front().id)),
              ErrorCode::bad_input)
        << "children are not its audience";
}

TEST(Participation, in_weixin_and_suijiang_minutes_read_are_kept) {
    std::set<Id<Venue>> sites;
    for (const CareSession* session : season().sessions("summer_reading")) {
        if (!sites.insert(session->venue).second) continue;
        EXPECT_TRUE(season().participants->check(
            of_child("summer_reading", ParticipationKind::measure, *session, season().child_of(*session), 30)));
        EXPECT_FALSE(season().participants->check(
            of_child("summer_reading", ParticipationKind::measure, *session, season().child_of(*session), -1)));
    }
    EXPECT_EQ(sites.size(), 2U);
}

TEST(Participation, a_new_type_is_a_row_of_the_workbook_and_runs_like_the_others) {
    CatalogueRows rows = programme::standard_rows();
    const auto row = [](const std::vector<std::string>& header, const std::map<std::string, std::string>& cells) {
        std::vector<std::string> made;
        for (const std::string& title : header) {
            const auto found = cells.find(title);
            made.push_back(found == cells.end() ? std::string() : found->second);
        }
        return made;
    };
    rows.programmes.push_back(row(rows.programmes.front(), {{"代码", "village_singers"},
                                                            {"名称", "村里的合唱队"},
                                                            {"适用地区", "530621000000"},
                                                            {"对象", "儿童"},
                                                            {"每周次数", "1"},
                                                            {"记录", "出勤、每日"},
                                                            {"单位", "学会的歌"}}));
    rows.activities.push_back(row(rows.activities.front(), {{"代码", "village_choir"},
                                                            {"名称", "合唱队排练"},
                                                            {"类别", "艺术"},
                                                            {"最短分钟", "20"},
                                                            {"最长分钟", "150"},
                                                            {"场所", "室内"},
                                                            {"每周至多", "2"},
                                                            {"所属项目", "village_singers"}}));
    PlanningData data = counties({{"530621", VenueKind::school}, {"530622", VenueKind::school}});
    data.catalogue = rows;
    const Planned planned(std::move(data));
    const auto sessions = planned.sessions("village_singers");
    ASSERT_GE(sessions.size(), 6U) << "once a week";
    for (const CareSession* session : sessions) EXPECT_EQ(session->venue, Id<Venue>{1}) << "nowhere else";
    const CareSession& first = *sessions.front();
    EXPECT_TRUE(planned.participants->check(
        of_child("village_singers", ParticipationKind::measure, first, planned.child_of(first), 2)));
    EXPECT_EQ(
        refusal(planned, of_child("village_singers", ParticipationKind::baseline, first, planned.child_of(first))),
        ErrorCode::bad_input);
    EXPECT_FALSE(planned.participants->at_site("village_singers", Id<Venue>{2}, {}));
}

TEST(Participation, refuses_what_nobody_can_have_meant) {
    const CareSession& first = *season().sessions("screen_free").front();
    const Id<Child> child = season().child_of(first);
    const auto present = [&](Id<Child> who) { return of_child("screen_free", ParticipationKind::present, first, who); };
    EXPECT_TRUE(season().participants->check(present(child)));
    EXPECT_EQ(refusal(season(), present(Id<Child>{9999})), ErrorCode::not_found);
    EXPECT_EQ(refusal(season(), present(Id<Child>{1})), ErrorCode::conflict) << "a child of another site";
    Participation nowhere = present(child);
    nowhere.venue = {};
    EXPECT_EQ(refusal(season(), nowhere), ErrorCode::bad_input);
    Participation unknown = present(child);
    unknown.programme = "swimming";
    EXPECT_EQ(refusal(season(), unknown), ErrorCode::not_found);
    Participation elsewhere = present(child);
    elsewhere.venue = Id<Venue>{1};
    EXPECT_EQ(refusal(season(), elsewhere), ErrorCode::conflict) << "a site that does not run it";
    Participation no_session = present(child);
    no_session.date = make_date(2025, 7, 12);
    EXPECT_EQ(refusal(season(), no_session), ErrorCode::conflict);
}

TEST(Participation, measures_are_of_days_of_the_season_and_its_make_up_days) {
    const CareSession& first = *season().sessions("screen_free").front();
    const Season& of = season().data.season;
    const auto taken = [&](ParticipationKind kind, Date date) {
        Participation made = of_child("screen_free", kind, first, season().child_of(first), 2);
        made.date = date;
        made.at = "2052-01-01T08:00:00Z";
        const auto checked = season().participants->check(made);
        if (checked) return true;
        EXPECT_EQ(checked.error().where, "date");
        return false;
    };
    const Date last = last_make_up_day(of);
    for (const ParticipationKind kind : {ParticipationKind::baseline, ParticipationKind::measure}) {
        EXPECT_TRUE(taken(kind, of.opening));
        EXPECT_TRUE(taken(kind, last));
        EXPECT_FALSE(taken(kind, of.opening - std::chrono::days{1}));
        EXPECT_FALSE(taken(kind, last + std::chrono::days{1}));
    }
    EXPECT_FALSE(taken(ParticipationKind::measure, make_date(2052, 1, 2))) << "still to come";
}

TEST(Participation, nobody_is_there_before_the_day) {
    const auto sessions = season().sessions("screen_free");
    Participation early =
        of_child("screen_free", ParticipationKind::present, *sessions.back(), season().child_of(*sessions.back()));
    early.at = format_date(early.date - std::chrono::days{2}) + "T20:00:00Z";
    EXPECT_EQ(refusal(season(), early), ErrorCode::bad_input);
    early.at = format_date(early.date - std::chrono::days{1}) + "T16:00:00Z";  // midnight in China
    EXPECT_TRUE(season().participants->check(early));
}

}  // namespace
}  // namespace yingtuo::app
