#include "store/drawn.h"

#include <fmt/format.h>

#include <array>
#include <iterator>

namespace yingtuo::testing {

namespace {

using namespace std::string_literals;

template <typename Enum>
Enum drawn_code(Random& random) {
    return EnumNames<Enum>::table[random.below(std::size(EnumNames<Enum>::table))].value;
}

Date drawn_date(Random& random) {
    return make_date(2025, 7, 15) + std::chrono::days{random.between(-9000, 400)};
}

template <typename Draw>
auto perhaps(Random& random, const Draw& draw) -> std::optional<decltype(draw())> {
    if (random.chance(0.3)) return std::nullopt;
    return draw();
}

std::optional<Date> perhaps_date(Random& random) {
    return perhaps(random, [&] { return drawn_date(random); });
}

Point drawn_point(Random& random) {
    return {102.8 + random.unit() * 2, 26.9 + random.unit() * 1.7};
}

std::optional<Point> perhaps_point(Random& random) {
    return perhaps(random, [&] { return drawn_point(random); });
}

std::optional<Metres> perhaps_elevation(Random& random) {
    return perhaps(random, [&] { return Metres{random.unit() * 4000}; });
}

ClockTime drawn_clock(Random& random) {
    return ClockTime{random.between(0, 1440)};
}

int drawn_int(Random& random) {
    return static_cast<int>(random.between(-5, 1000));
}

double drawn_number(Random& random) {
    return random.normal() * 1e5;
}

template <typename Draw>
auto drawn_list(Random& random, std::uint64_t most, const Draw& draw) {
    std::vector<decltype(draw())> items(random.below(most + 1));
    for (auto& item : items) item = draw();
    return items;
}

OtherColumns drawn_bag(Random& random) {
    OtherColumns bag;
    for (std::uint64_t i = random.below(3); i > 0; --i)
        bag[drawn_text(random) + std::to_string(i)] = drawn_text(random);
    return bag;
}

template <typename Records, typename Get>
auto drawn_id(Random& random, const Records& records, const Get& get) {
    return get(records[random.below(records.size())]);
}

Id<Venue> drawn_venue_id(Random& random, const Roll& roll) {
    return drawn_id(random, roll.venues, [](const VenueRecord& record) { return record.venue.id; });
}
Id<Child> drawn_child_id(Random& random, const Roll& roll) {
    return drawn_id(random, roll.children, [](const ChildRecord& record) { return record.child.id; });
}
Id<Adult> drawn_adult_id(Random& random, const Roll& roll) {
    return drawn_id(random, roll.adults, [](const AdultRecord& record) { return record.adult.id; });
}
Id<Adult> perhaps_adult_id(Random& random, const Roll& roll) {
    return random.chance(0.2) ? Id<Adult>{} : drawn_adult_id(random, roll);
}

ChildRecord drawn_child(Random& random, Id<Child> id, Id<Household> household) {
    ChildRecord record;
    record.child = {id,
                    household,
                    drawn_code<Sex>(random),
                    perhaps_date(random),
                    drawn_text(random),
                    drawn_text(random),
                    drawn_code<ChildCategory>(random),
                    drawn_code<Willingness>(random),
                    drawn_text(random)};
    record.name = drawn_text(random);
    record.id_number = random.chance(0.2) ? "" : fmt::format("990000{:012}", random.below(1'000'000'000));
    record.address = drawn_text(random);
    record.carer_name = drawn_text(random);
    record.carer_id_number = drawn_text(random);
    record.carer_phone = drawn_text(random);
    record.carer_relation = drawn_text(random);
    record.care = {drawn_code<GuardianshipGrade>(random), drawn_code<YesNo>(random), drawn_code<YesNo>(random),
                   drawn_code<YesNo>(random)};
    record.other = drawn_bag(random);
    return record;
}

VenueRecord drawn_venue(Random& random, Id<Venue> id) {
    VenueRecord record;
    record.venue = {id,
                    drawn_text(random),
                    drawn_code<VenueKind>(random),
                    drawn_text(random),
                    perhaps_point(random),
                    perhaps_elevation(random),
                    drawn_int(random),
                    drawn_int(random),
                    drawn_int(random),
                    random.chance(0.5),
                    drawn_text(random),
                    random.chance(0.5),
                    drawn_code<VenueDecision>(random),
                    drawn_text(random),
                    drawn_text(random)};
    record.address = drawn_text(random);
    record.lead_name = drawn_text(random);
    record.lead_phone = drawn_text(random);
    record.other = drawn_bag(random);
    return record;
}

AdultRecord drawn_adult(Random& random, Id<Adult> id) {
    AdultRecord record;
    record.adult = {id,
                    drawn_code<AdultClass>(random),
                    drawn_code<Sex>(random),
                    perhaps_date(random),
                    drawn_text(random),
                    perhaps_point(random),
                    perhaps_date(random),
                    perhaps_date(random),
                    drawn_list(random, 3, [&] { return drawn_date(random); }),
                    drawn_int(random),
                    drawn_code<RecordCheck>(random),
                    perhaps_date(random),
                    perhaps_date(random),
                    perhaps_date(random),
                    PostSet(random.below(1U << post_count)),
                    drawn_list(random, 3, [&] { return drawn_text(random); }),
                    drawn_text(random),
                    random.chance(0.5),
                    drawn_text(random),
                    random.chance(0.5)};
    record.name = drawn_text(random);
    record.id_number = random.chance(0.2) ? "" : fmt::format("990000{:012}", random.below(1'000'000'000));
    record.phone = drawn_text(random);
    record.other = drawn_bag(random);
    return record;
}

Policy drawn_policy(Random& random) {
    Policy policy;
    policy.min_days = drawn_int(random);
    policy.min_hours_day = drawn_number(random);
    policy.day_count = drawn_code<DayCount>(random);
    policy.meals_count = random.chance(0.5);
    policy.naps_count = random.chance(0.5);
    policy.children_per_adult = drawn_int(random);
    policy.min_adults = drawn_int(random);
    policy.posts_in_ratio = drawn_list(random, 5, [&] { return drawn_code<Post>(random); });
    policy.adult_age = drawn_int(random);
    policy.walk_cap = WalkMinutes{drawn_number(random)};
    policy.walk_cap_young = WalkMinutes{drawn_number(random)};
    policy.young_age = drawn_int(random);
    policy.detour_factor = drawn_number(random);
    policy.walking_km_h = drawn_number(random);
    policy.climb_min_100m = drawn_number(random);
    policy.tier.clear();
    policy.opening_cost_by_tier.clear();
    for (int i = 0; i < 4; ++i) {
        policy.tier[drawn_code<VenueKind>(random)] = drawn_int(random);
        policy.opening_cost_by_tier[drawn_int(random)] = Yuan{drawn_number(random)};
    }
    policy.change_cost = Yuan{drawn_number(random)};
    policy.adult_cost = Yuan{drawn_number(random)};
    policy.walk_cost_child_min = Yuan{drawn_number(random)};
    policy.long_walk = WalkMinutes{drawn_number(random)};
    policy.long_walk_cost_child_min = Yuan{drawn_number(random)};
    policy.home_visit_cost = Yuan{drawn_number(random)};
    policy.lodging_cost = Yuan{drawn_number(random)};
    policy.max_group_size = drawn_int(random);
    policy.forbidden_words = drawn_list(random, 4, [&] { return drawn_text(random); });
    policy.weekly_categories = drawn_list(random, 4, [&] { return drawn_text(random); });
    policy.kits_per_township = drawn_int(random);
    policy.max_answer_hours = drawn_number(random);
    policy.neighbour_sites = drawn_int(random);
    policy.max_similarity = drawn_number(random);
    policy.approval_tiers = {RegionLevel::village, RegionLevel::county};
    policy.make_up_weekdays = {6, 7};
    policy.make_up_days_after = drawn_int(random);
    policy.visits_per_week = drawn_int(random);
    policy.visit_length = drawn_clock(random);
    policy.visit_day = drawn_clock(random);
    policy.visit_team = drawn_int(random);
    policy.visit_hours = {ClockTime{random.between(0, 700)}, ClockTime{random.between(700, 1440)}};
    policy.visit_lunch = drawn_clock(random);
    policy.visit_lunch_begins = {ClockTime{random.between(0, 700)}, ClockTime{random.between(700, 1440)}};
    policy.road_km_h = drawn_number(random);
    policy.home_visits_count_as_placed = random.chance(0.5);
    policy.contact_attempts = drawn_int(random);
    policy.risk_task_hours = drawn_int(random);
    policy.active_window_days = drawn_int(random);
    policy.admit_not_left_behind = random.chance(0.5);
    policy.sources = drawn_bag(random);
    policy.sources["ratio.children_per_adult"] = drawn_text(random);
    return policy;
}

}  // namespace

std::string drawn_text(Random& random) {
    static const std::array<std::string, 12> pieces = {
        ""s,           "a"s,           "永丰镇"s, "it's \"so\"; --"s,
        "行\n二行\t"s, "zero\0byte"s,  "𠮷田𡋾"s, "{\"json\":[1,2]}"s,
        "  "s,         "%s?1:name@$"s, "教室1"s,  "0123456789ABCDEFGHIJKLMNOP"s};
    std::string text = pieces[random.below(pieces.size())];
    if (random.chance(0.5)) text += pieces[random.below(pieces.size())];
    return text;
}

Season drawn_season(Random& random) {
    Season season;
    season.name = drawn_text(random);
    season.root_region = "530600000000";
    season.opening = drawn_date(random);
    season.last_day = drawn_date(random);
    season.open_weekdays = drawn_list(random, 7, [&] { return static_cast<unsigned>(random.between(1, 7)); });
    season.closed_days = drawn_list(random, 4, [&] { return drawn_date(random); });
    season.day = drawn_list(random, 6, [&] {
        return DayBlock{drawn_code<BlockKind>(random), drawn_clock(random), drawn_clock(random)};
    });
    season.policy = drawn_policy(random);
    season.toml = "# 注释\n[season]\nname = \"" + drawn_text(random) + "\"\r\n";
    return season;
}

RegionTree drawn_regions(Random& random) {
    std::vector<Region> regions;
    const auto add = [&](std::string code, std::string parent, RegionLevel level) {
        regions.push_back({std::move(code), std::move(parent), level, drawn_text(random), perhaps_point(random),
                           perhaps_elevation(random), drawn_text(random), drawn_text(random)});
    };
    for (int county = 1; county <= 3; ++county) {
        const std::string county_code = fmt::format("5306{:02}000000", county);
        for (int township = 1; township <= 3; ++township) {
            const std::string township_code = fmt::format("5306{:02}{:03}000", county, township);
            for (int village = 1; village <= 3; ++village) {
                add(fmt::format("5306{:02}{:03}{:03}", county, township, village), township_code, RegionLevel::village);
            }
            add(township_code, county_code, RegionLevel::township);  // after what refers to it
        }
        add(county_code, "530600000000", RegionLevel::county);
    }
    add("530600000000", "", RegionLevel::prefecture);
    auto tree = RegionTree::make(std::move(regions));
    ENSURE(tree.has_value());
    return std::move(*tree);
}

namespace {

Said drawn_said(Random& random) {
    Said said;
    for (std::string* text : {&said.name, &said.id_number, &said.id_written, &said.village_code, &said.hamlet_code,
                              &said.school, &said.grade, &said.reason_not_willing, &said.address, &said.carer_name,
                              &said.carer_id_number, &said.carer_phone, &said.carer_relation})
        *text = drawn_text(random);
    said.number_refused = random.chance(0.5);
    said.sex = drawn_code<Sex>(random);
    said.birth_date = make_date(2015, 3, 1) + std::chrono::days{random.below(1000)};
    said.birth_month_only = random.chance(0.5);
    said.category = drawn_code<ChildCategory>(random);
    said.willing = drawn_code<Willingness>(random);
    return said;
}

}  // namespace

Roll drawn_roll(Random& random, const RollSize& size) {
    Roll roll;
    for (int i = 0; i < size.households; ++i) {
        roll.households.push_back({Id<Household>{size.first_id + i}, drawn_text(random), drawn_text(random),
                                   perhaps_point(random), drawn_code<PointSource>(random), perhaps_elevation(random)});
    }
    for (int i = 0; i < size.children; ++i) {
        const auto household = roll.households[random.below(roll.households.size())].id;
        roll.children.push_back(drawn_child(random, Id<Child>{size.first_id + i}, household));
    }
    for (int i = 0; i < size.venues; ++i) roll.venues.push_back(drawn_venue(random, Id<Venue>{size.first_id + i}));
    for (int i = 0; i < size.adults; ++i) roll.adults.push_back(drawn_adult(random, Id<Adult>{size.first_id + i}));
    for (int row = 2; row < 2 + size.children; ++row) {
        roll.listings.push_back({drawn_child_id(random, roll), drawn_code<ListKind>(random), drawn_text(random),
                                 drawn_text(random), row,
                                 random.chance(0.8) ? std::optional(drawn_said(random)) : std::nullopt});
    }
    return roll;
}

std::vector<ImportRecord> drawn_imports(Random& random, int count) {
    std::vector<ImportRecord> imports;
    for (int i = 0; i < count; ++i) {
        ImportRecord& import = imports.emplace_back();
        import.file = drawn_text(random);
        import.fingerprint = drawn_text(random);
        import.counts = {drawn_int(random), drawn_int(random), drawn_int(random), drawn_int(random), drawn_int(random)};
        import.doubtful = drawn_list(random, 5, [&] {
            return DoubtfulRow{drawn_text(random),
                               drawn_text(random),
                               drawn_int(random),
                               drawn_text(random),
                               drawn_text(random),
                               drawn_code<DoubtLevel>(random),
                               {drawn_text(random), drawn_text(random)}};
    });
}
return imports;
}  // namespace yingtuo::testing

SeasonPlan drawn_plan(Random& random, const Roll& roll, int rows) {
    SeasonPlan plan;
    plan.header.county = drawn_text(random);
    plan.header.seed = random.next();
    plan.header.iterations = perhaps(random, [&] { return random.between(0, 1'000'000'000'000); });
    plan.header.seconds = perhaps(random, [&] { return random.unit() * 300; });
    plan.header.program_version = drawn_text(random);
    plan.header.input_fingerprint = drawn_text(random);
    plan.header.objective = drawn_number(random);
    plan.header.lower_bound = perhaps(random, [&] { return drawn_number(random); });
    plan.header.created_at = "2025-07-01T08:00:00Z";
    const auto group = [&] { return static_cast<int>(random.between(1, 9)); };
    const auto text = [&] { return Text{drawn_text(random), drawn_text(random)}; };
    for (int i = 0; i < rows; ++i) {
        const auto household = drawn_id(random, roll.households, [](const Household& home) { return home.id; });
        plan.placements.push_back({household, perhaps(random, [&] { return drawn_venue_id(random, roll); }),
                                   WalkMinutes{random.unit() * 60}, drawn_code<WalkMethod>(random)});
        plan.open_venues.push_back(drawn_venue_id(random, roll));
        plan.duties.push_back({drawn_adult_id(random, roll), drawn_venue_id(random, roll), drawn_date(random),
                               drawn_clock(random), drawn_clock(random), drawn_code<Post>(random)});
        plan.shortfalls.push_back({drawn_venue_id(random, roll), drawn_date(random), drawn_clock(random),
                                   drawn_clock(random), drawn_code<Post>(random), drawn_int(random)});
        plan.stays.push_back(
            {drawn_adult_id(random, roll), drawn_venue_id(random, roll), drawn_date(random), drawn_date(random)});
        plan.groups.push_back({drawn_venue_id(random, roll), group(), drawn_child_id(random, roll)});
        plan.sessions.push_back({drawn_venue_id(random, roll), group(), drawn_date(random), drawn_clock(random),
                                 drawn_clock(random), drawn_text(random), perhaps_adult_id(random, roll),
                                 perhaps_adult_id(random, roll), drawn_text(random), drawn_text(random)});
        plan.guardianships.push_back(
            {drawn_child_id(random, roll), perhaps_adult_id(random, roll), perhaps_adult_id(random, roll)});
        plan.visits.push_back({drawn_child_id(random, roll), drawn_date(random), group(),
                               perhaps_adult_id(random, roll), random.between(1, 1'000'000), drawn_clock(random),
                               drawn_clock(random)});
        plan.violations.push_back({drawn_text(random), drawn_code<Severity>(random), drawn_text(random), text(),
                                   drawn_number(random), random.chance(0.5)});
        plan.summary.push_back({drawn_text(random), drawn_text(random), text()});
    }
    return plan;
}

}  // namespace yingtuo::testing
