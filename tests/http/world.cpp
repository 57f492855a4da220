#include "http/world.h"

#include <gtest/gtest.h>

namespace yingtuo::http {

namespace {

constexpr const char* square =
    R"({"type":"Polygon","coordinates":[[[103.0,27.0],[104.0,27.0],[104.0,28.0],[103.0,27.0]]]})";

Region region(std::string code, std::string parent, RegionLevel level, std::string name) {
    Region made;
    made.code = std::move(code);
    made.parent = std::move(parent);
    made.level = level;
    made.name = std::move(name);
    return made;
}

RegionTree regions() {
    std::vector<Region> all = {
        region("530600000000", "", RegionLevel::prefecture, "昭通市"),
        region("530602000000", "530600000000", RegionLevel::county, "昭阳区"),
        region("530602100000", "530602000000", RegionLevel::township, "永丰镇"),
        region("530602100201", "530602100000", RegionLevel::village, "新民村"),
        region("530602100202", "530602100000", RegionLevel::village, "元龙村"),
        region("530602100202-1", "530602100202", RegionLevel::hamlet, "一组"),
        region("530621000000", "530600000000", RegionLevel::county, "鲁甸县"),
        region("530621100000", "530621000000", RegionLevel::township, "文屏镇"),
        region("530621100201", "530621100000", RegionLevel::village, "砚池村"),
    };
    all[1].point = Point{103.7174653, 27.3382941};
    all[1].outline = square;
    all[6].outline = square;
    auto tree = RegionTree::make(std::move(all));
    EXPECT_TRUE(tree) << "the tree of the small season";
    return tree ? std::move(*tree) : RegionTree();
}

Venue venue(Id<Venue> id, std::string name, VenueKind kind, std::string village, std::optional<Point> point,
            int capacity) {
    Venue made;
    made.id = id;
    made.name = std::move(name);
    made.kind = kind;
    made.village_code = std::move(village);
    made.point = point;
    made.capacity = capacity;
    return made;
}

Adult adult(std::int64_t id, AdultClass adult_class, std::optional<Point> point) {
    Adult made;
    made.id = Id<Adult>(id);
    made.adult_class = adult_class;
    made.point = point;
    made.birth_date = make_date(1990, 1, 1);
    made.available_from = make_date(2025, 7, 1);
    made.available_to = make_date(2025, 8, 31);
    made.record_check = RecordCheck::clear;
    made.record_checked_on = make_date(2025, 6, 1);
    made.cleared_until = make_date(2026, 5, 31);
    made.general_trained_on = make_date(2025, 7, 1);
    made.posts_trained.set();
    made.village_code = id == 5 ? "530621100201" : "530602100201";
    return made;
}

// `children` in one household, the first born on 1 June 2016, each next one two years later.
void add_household(PlanningData& data, std::int64_t id, std::string village, int children, Willingness willing) {
    Household household;
    household.id = Id<Household>(id);
    household.village_code = std::move(village);
    data.households.push_back(household);
    for (int i = 0; i < children; ++i) {
        Child child;
        child.id = Id<Child>(id * 10 + i);
        child.household = household.id;
        child.birth_date = make_date(2016 + 2 * i, 6, 1);
        child.willing = willing;
        data.children.push_back(child);
    }
}

ClockTime at(int hour) {
    return ClockTime{hour * 60};
}

}  // namespace

PlanningData small_data() {
    PlanningData data;
    data.season = model_season();
    data.season.last_day = make_date(2025, 7, 18);  // four open days, Tuesday to Friday
    data.regions = regions();
    const Point town{103.7174653, 27.3382941};
    data.venues = {
        venue(school, "昭阳中学", VenueKind::school, "530602100201", town, 120),
        venue(village_home, "元龙村儿童之家", VenueKind::childrens_home, "530602100202", Point{103.7, 27.3}, 20),
        venue(library, "新民农家书屋", VenueKind::farm_library, "530602100201", Point{103.71, 27.33}, 15),
        venue(welfare_home, "永丰福利院", VenueKind::welfare_home, "530602100201", Point{103.72, 27.34}, 30),
        venue(civic_station, "砚池村Civic站", VenueKind::civic_station, "530621100201", std::nullopt, 25),
        venue(far_school, "文屏小学", VenueKind::school, "530621100201", Point{103.5, 27.2}, 60),
        venue(stray, "无名点", VenueKind::other, "999999999999", std::nullopt, 10)};
    data.venues[0].rooms = 6;
    data.venues[0].open_last_year = true;
    data.venues[3].usable = false;
    data.venues[3].unusable_reason = "地质灾害点";
    data.venues[5].decision = VenueDecision::forbidden;
    data.venues[5].decision_reason = "李老师说不行";  // free text may hold a name: no answer repeats it
    data.venues[5].decided_by = "李老师";
    add_household(data, 1, "530602100201", 3, Willingness::yes);
    add_household(data, 2, "530602100202", 1, Willingness::yes);
    add_household(data, 3, "530602100202", 2, Willingness::no);
    add_household(data, 4, "530621100201", 2, Willingness::yes);
    add_household(data, 5, "530621100201", 1, Willingness::yes);
    add_household(data, 6, "530602100201", 1, Willingness::yes);
    data.adults = {adult(1, AdultClass::student, Point{103.7174653, 27.3482941}),
                   adult(2, AdultClass::teacher, town),
                   adult(3, AdultClass::resident, std::nullopt),
                   adult(4, AdultClass::village_cadre, town),
                   adult(5, AdultClass::student, town),
                   adult(6, AdultClass::logistics, town)};
    return data;
}

SeasonPlan small_plan() {
    SeasonPlan plan;
    plan.header.number = 1;
    plan.header.seed = 7;
    plan.header.iterations = 1000;
    plan.header.program_version = "0.1.0";
    plan.header.input_fingerprint = "0123456789abcdef0123456789abcdef";
    plan.header.objective = 40000;
    plan.header.lower_bound = 39000;
    plan.header.created_at = "2025-07-10T08:00:00Z";
    const auto place = [&](std::int64_t household, std::optional<Id<Venue>> venue, double minutes) {
        plan.placements.push_back({Id<Household>(household), venue, WalkMinutes(minutes), WalkMethod::great_circle});
    };
    place(1, school, 12.34);
    place(2, village_home, 15);
    place(3, village_home, 9);  // nobody there wants to come
    place(4, civic_station, 44.96);
    place(5, std::nullopt, 0);
    place(6, school, 31);
    plan.open_venues = {school, village_home, civic_station};

    const Season season = small_data().season;
    for (const Date day : open_days(season)) {
        plan.duties.push_back({Id<Adult>(1), school, day, at(9), at(15), Post::care});
        plan.duties.push_back({Id<Adult>(2), school, day, at(9), at(15), Post::lead});
        plan.duties.push_back({Id<Adult>(6), school, day, at(9), at(15), Post::cook});  // never counts in the ratio
    }
    for (const Date day : open_days(season)) {
        const bool is_last = day == make_date(2025, 7, 18);
        plan.duties.push_back({Id<Adult>(3), village_home, day, at(9), is_last ? at(12) : at(15), Post::care});
        if (!is_last) plan.duties.push_back({Id<Adult>(4), village_home, day, at(9), at(15), Post::lead});
    }
    for (const Date day : open_days(season)) {
        plan.duties.push_back({Id<Adult>(5), civic_station, day, at(9), at(15), Post::care});
        plan.duties.push_back({Id<Adult>(6), civic_station, day, at(9), at(15), Post::safety});
    }
    // In the morning one is missing, in the afternoon two: two at the moment that misses most.
    plan.shortfalls = {{village_home, make_date(2025, 7, 18), at(9), at(15), Post::lead, 1},
                       {village_home, make_date(2025, 7, 18), at(12), at(15), Post::care, 1}};
    for (const std::int64_t child : {10, 11, 12, 60})
        plan.groups.push_back({school, child < 12 ? 1 : 2, Id<Child>(child)});
    plan.groups.push_back({village_home, 1, Id<Child>(20)});
    plan.groups.push_back({civic_station, 1, Id<Child>(40)});
    plan.groups.push_back({civic_station, 1, Id<Child>(41)});
    for (const Date day : open_days(season)) {
        plan.sessions.push_back({school, 1, day, at(9), at(10), "free_play", Id<Adult>(1), Id<Adult>(2), "教室1", ""});
        plan.sessions.push_back(
            {school, 1, day, at(10), at(11), "rope_skipping", Id<Adult>(2), Id<Adult>(), "操场", "free_play"});
        plan.sessions.push_back(
            {school, 2, day, at(9), at(10), "gone_activity", Id<Adult>(2), Id<Adult>(), "教室2", ""});
    }
    plan.guardianships = {{Id<Child>(50), Id<Adult>(2), Id<Adult>(4)}};
    plan.visits = {{Id<Child>(50), make_date(2025, 7, 16), 1, Id<Adult>(2), 1, at(9), at(10)},
                   {Id<Child>(50), make_date(2025, 7, 18), 1, Id<Adult>(4), 2, at(14), at(15)}};
    const auto break_rule = [&](std::string rule, Severity severity, std::string subject, double amount, bool listed) {
        plan.violations.push_back({std::move(rule),
                                   severity,
                                   std::move(subject),
                                   {"有一条规则未满足。", "A rule is broken."},
                                   amount,
                                   listed});
    };
    break_rule("staffing.ratio", Severity::hard, "venue:2@2025-07-18", 1, true);
    break_rule("siting.capacity", Severity::hard, "venue:1", 4, false);
    break_rule("siting.capacity", Severity::hard, "venue:17", 2, false);
    break_rule("programme.variety", Severity::soft, "venue:1", 0.5, false);
    plan.summary = {{"siting.objective", "40000", {"目标值", "objective"}}};
    return plan;
}

std::shared_ptr<const Snapshot> small_snapshot() {
    return std::make_shared<const Snapshot>(std::make_shared<const SeasonView>(small_data()), small_plan());
}

}  // namespace yingtuo::http
