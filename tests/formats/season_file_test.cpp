#include "formats/season_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "formats/csv.h"
#include "formats/files.h"
#include "formats/season_settings.h"
#include "formats/sheets.h"
#include "formats/temporary_folder.h"

namespace yingtuo::formats {
namespace {

using testing::HasSubstr;

std::vector<Region> small_tree() {
    return {{"530600000000", "", RegionLevel::prefecture, "昭通市", Point{103.7, 27.3}, Metres{1900}, "invented", ""},
            {"530602000000", "530600000000", RegionLevel::county, "昭阳区", std::nullopt, std::nullopt, "", ""}};
}

// A season in which every setting differs from the model case.
Season other_season() {
    Season season = model_season();
    season.name = "另一\"季\"";
    season.root_region = "530602000000";
    season.opening = make_date(2026, 7, 1);
    season.last_day = make_date(2026, 8, 30);
    season.open_weekdays = {2, 6};
    season.closed_days = {make_date(2026, 7, 4), make_date(2026, 7, 7)};
    season.day = {{BlockKind::activity, ClockTime{8 * 60}, ClockTime{12 * 60}},
                  {BlockKind::nap, ClockTime{12 * 60}, ClockTime{13 * 60}}};
    Policy& policy = season.policy;
    policy.min_days = 12;
    policy.min_hours_day = 3.5;
    policy.day_count = DayCount::calendar_days;
    policy.meals_count = policy.naps_count = true;
    policy.children_per_adult = 8;
    policy.min_adults = 3;
    policy.posts_in_ratio = {Post::care};
    policy.adult_age = 19;
    policy.walk_cap = WalkMinutes{50};
    policy.walk_cap_young = WalkMinutes{30.5};
    policy.young_age = 7;
    policy.detour_factor = 1.5;
    policy.walking_km_h = 4;
    policy.climb_min_100m = 12;
    for (auto& [kind, tier] : policy.tier) tier = tier % 3 + 1;
    policy.tier[VenueKind::other] = 4;
    policy.opening_cost_by_tier = {{1, Yuan{1}}, {2, Yuan{2.5}}, {3, Yuan{3}}, {4, Yuan{4}}};
    policy.change_cost = Yuan{5};
    policy.adult_cost = Yuan{6};
    policy.walk_cost_child_min = Yuan{7.25};
    policy.long_walk = WalkMinutes{31};
    policy.long_walk_cost_child_min = Yuan{4};
    policy.home_visit_cost = Yuan{8};
    policy.max_group_size = 25;
    policy.forbidden_words = {"奥数", "a|b"};
    policy.weekly_categories = {};
    policy.kits_per_township = 2;
    policy.max_answer_hours = 5.5;
    policy.neighbour_sites = 4;
    policy.max_similarity = 0.5;
    policy.approval_tiers = {RegionLevel::county};
    policy.make_up_weekdays = {6};
    policy.make_up_days_after = 3;
    policy.visits_per_week = 3;
    policy.visit_length = std::chrono::minutes{30};
    policy.visit_day = std::chrono::minutes{420};
    policy.visit_team = 2;
    policy.visit_hours = {ClockTime{540}, ClockTime{1020}};
    policy.visit_lunch = std::chrono::minutes{90};
    policy.visit_lunch_begins = {ClockTime{690}, ClockTime{750}};
    policy.road_km_h = 25;
    policy.home_visits_count_as_placed = false;
    policy.post_needs = {{.post = Post::lead, .from_children = 2},
                         {.post = Post::cook, .children_each = 50, .kinds = {VenueKind::school}, .with_meals = true}};
    policy.max_travel = std::chrono::minutes{75};
    policy.reserve_per_township = 2;
    policy.teacher_rest_weeks = 1;
    policy.block_days = 7;
    policy.lodging_cost = Yuan{45.5};
    policy.contact_attempts = 4;
    policy.risk_task_hours = 12;
    policy.active_window_days = 14;
    policy.admit_not_left_behind = false;
    policy.sources = {{"days.min_days", "县里\"通知\""}, {"siting.tier.school", "市里通知"}};
    return season;
}

TEST(SeasonFile, every_setting_survives_writing_and_reading) {
    for (const Season& season : {model_season(), other_season()}) {
        const std::string text = season_toml(season, "r.csv", "o.geojson");
        const auto parsed = parse_season(text, "season.toml");
        ASSERT_TRUE(parsed) << parsed.error().message.en;
        EXPECT_EQ(parsed->regions_file, "r.csv");
        EXPECT_EQ(parsed->outlines_file, "o.geojson");
        EXPECT_EQ(parsed->season.toml, text);
        EXPECT_EQ(policy_table(parsed->season).rows, policy_table(season).rows);
        EXPECT_EQ(season_toml(parsed->season, "r.csv", "o.geojson"), text);
    }
}

TEST(SeasonFile, the_other_season_differs_in_every_setting) {
    // Otherwise the round trip above would not show that each setting is read.
    const Season model = model_season();
    const Season other = other_season();
    for (const Setting& setting : season_settings()) {
        if (!setting.is_present(model)) continue;
        EXPECT_NE(setting.shown(model), setting.shown(other)) << setting.key;
    }
}

TEST(SeasonFile, sources_stand_beside_their_values) {
    const auto rows = policy_table(other_season()).rows;
    const auto row = std::find_if(rows.begin(), rows.end(), [](const auto& r) { return r[0] == "days.min_days"; });
    ASSERT_NE(row, rows.end());
    EXPECT_EQ((*row)[1], "12");
    EXPECT_EQ((*row)[2], "县里\"通知\"");
}

TEST(SeasonFile, a_changed_value_does_not_keep_the_model_cases_source) {
    Season season = model_season();
    season.policy.children_per_adult = 8;
    for (const Setting& setting : season_settings()) {
        if (setting.key == "ratio.children_per_adult") {
            EXPECT_EQ(source_of(season, setting), "");
            EXPECT_NE(source_of(model_season(), setting), "");
        }
    }
}

TEST(SeasonFile, lists_are_joined_and_blocks_are_readable_in_the_policy_table) {
    const auto rows = policy_table(model_season()).rows;
    EXPECT_THAT(rows, testing::Contains(testing::ElementsAre("season.open_weekdays", "1|2|3|4|5", testing::_)));
    EXPECT_THAT(rows, testing::Contains(testing::ElementsAre("day.blocks", testing::StartsWith("activity 09:00-10:00|"),
                                                             testing::_)));
    EXPECT_THAT(rows, testing::Contains(testing::ElementsAre("siting.tier.school", "1", testing::_)));
}

TEST(SeasonFile, what_is_left_out_keeps_the_model_cases_default) {
    const auto parsed = parse_season("[ratio]\nmin_adults = 3\n", "season.toml");
    ASSERT_TRUE(parsed) << parsed.error().message.en;
    EXPECT_EQ(parsed->season.policy.min_adults, 3);
    EXPECT_EQ(parsed->season.policy.children_per_adult, 10);
    EXPECT_EQ(parsed->regions_file, "regions.csv");
}

TEST(SeasonFile, an_unknown_key_is_refused_with_the_nearest_known_one_and_its_line) {
    const auto parsed = parse_season("[ratio]\n\nmin_adult = 3\n", "season.toml");
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().where, "season.toml:3:ratio.min_adult");
    EXPECT_THAT(parsed.error().hint.en, HasSubstr("ratio.min_adults"));
}

TEST(SeasonFile, a_value_of_the_wrong_kind_is_refused_with_key_and_line) {
    for (const char* text :
         {"[ratio]\nmin_adults = 2.5\n", "[ratio]\nmin_adults = \"2\"\n", "[ratio]\nmin_adults = true\n",
          "[ratio]\nmin_adults = { value = 2, sauce = \"x\" }\n", "[ratio]\nmin_adults = [2]\n"}) {
        const auto parsed = parse_season(text, "season.toml");
        ASSERT_FALSE(parsed) << text;
        EXPECT_EQ(parsed.error().where, "season.toml:2:ratio.min_adults");
    }
    for (const char* text :
         {"[days]\nday_count = \"weeks\"", "[season]\nopening = \"15.7.2025\"", "[day]\nblocks = [1]",
          "[day]\nblocks = [{kind = \"activity\", start = \"9\", end = \"10\"}]", "[ratio]\nposts = [\"boss\"]",
          "ratio = 3", "[season]\nregions = 3", "[season"}) {
        EXPECT_FALSE(parse_season(text, "season.toml")) << text;
    }
}

TEST(SeasonFile, what_season_make_refuses_is_refused_here) {
    EXPECT_FALSE(parse_season("[season]\nlast_day = 2025-01-01\n", "season.toml"));
}

TEST(SeasonFile, reads_the_files_it_names) {
    const TemporaryFolder folder;
    const Season season = model_season();
    ASSERT_TRUE(write_file(folder / "season.toml", season_toml(season, "regions.csv", "outlines.geojson")));
    ASSERT_TRUE(write_csv(folder / "regions.csv", regions_table(small_tree())));
    ASSERT_TRUE(
        write_file(folder / "outlines.geojson",
                   R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"530602000000"},
                           "geometry":{"type":"Polygon","coordinates":[[[103,27],[104,27],[104,28.5],[103,27]]]}}]})"));
    const auto read = read_season(folder / "season.toml");
    ASSERT_TRUE(read) << read.error().message.en;
    EXPECT_EQ(read->regions.all().size(), 2U);
    const Region* prefecture = read->regions.find("530600000000");
    EXPECT_EQ(prefecture->point, (Point{103.7, 27.3}));
    EXPECT_EQ(prefecture->elevation, Metres{1900});
    EXPECT_EQ(prefecture->point_source, "invented");
    EXPECT_FALSE(read->regions.find("530602000000")->point);
    EXPECT_EQ(read->regions.find("530602000000")->outline,
              R"({"type":"Polygon","coordinates":[[[103,27],[104,27],[104,28.5],[103,27]]]})");
}

TEST(SeasonFile, an_outline_of_no_region_and_a_missing_file_are_refused) {
    const TemporaryFolder folder;
    ASSERT_TRUE(write_file(folder / "season.toml", season_toml(model_season(), "regions.csv", "outlines.geojson")));
    EXPECT_EQ(read_season(folder / "season.toml").error().code, ErrorCode::not_found);
    ASSERT_TRUE(write_csv(folder / "regions.csv", regions_table(small_tree())));
    ASSERT_TRUE(write_file(folder / "outlines.geojson",
                           R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"1"},
                           "geometry":{"type":"Polygon","coordinates":[[[103,27],[104,27],[104,28.5],[103,27]]]}}]})"));
    EXPECT_EQ(read_season(folder / "season.toml").error().code, ErrorCode::bad_input);
}

TEST(RegionsTable, a_bad_row_is_named) {
    const auto parse = [](const std::string& row) {
        const auto sheets =
            read_sheets("code,parent_code,level,name,lon,lat,elevation_m,source\r\n" + row, "regions.csv");
        return parse_regions(sheets->front());
    };
    EXPECT_TRUE(parse("1,,prefecture,甲,103.5,27,,"));
    EXPECT_TRUE(parse("1,,prefecture,甲,,,,"));
    for (const char* row : {"1,,prefecture,甲,103.5,,,", "1,,city,甲,,,,", ",,prefecture,甲,,,,", "1,,prefecture,,,,,",
                            "1,,prefecture,甲,181,27,,", "1,,prefecture,甲,nan,27,,", "1,,prefecture,甲,,,high,"}) {
        const auto regions = parse(row);
        ASSERT_FALSE(regions) << row;
        EXPECT_THAT(regions.error().where, testing::StartsWith("regions.csv:2:"));
    }
}

}  // namespace
}  // namespace yingtuo::formats
