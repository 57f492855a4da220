// Season and policy: one summer's campaign, its calendar and its rules, each with a source. Read from season.toml.
// Source of the defaults: the model case (Zhaotong 2025); what it leaves open is a setting with a stated default.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/quantity.h"
#include "base/result.h"
#include "domain/adult.h"
#include "domain/region.h"
#include "domain/venue.h"

namespace yingtuo {

// What "30 days" counts.
enum class DayCount {
    calendar_days,  // every day from opening to the last day, rest days included
    open_days,      // days on which the site is open
    attended_days,  // open days on which the child could attend: at planning time the same as open days
};

template <>
struct EnumNames<DayCount> {
    static constexpr EnumName<DayCount> table[] = {
        {DayCount::calendar_days, "calendar_days", "自然日", "calendar days"},
        {DayCount::open_days, "open_days", "开班日", "open days"},
        {DayCount::attended_days, "attended_days", "可到日", "days a child could attend"}};
};

// A stretch of the open day, the same on every open day.
enum class BlockKind { activity, meal, nap };

template <>
struct EnumNames<BlockKind> {
    static constexpr EnumName<BlockKind> table[] = {{BlockKind::activity, "activity", "活动", "activity"},
                                                    {BlockKind::meal, "meal", "用餐", "meal"},
                                                    {BlockKind::nap, "nap", "午休", "nap"}};
};

struct DayBlock {
    BlockKind kind = BlockKind::activity;
    ClockTime start{};
    ClockTime end{};
};

// A stretch of any day. Text form "08:30-18:00".
struct ClockSpan {
    ClockTime from{};
    ClockTime to{};
    friend bool operator==(const ClockSpan&, const ClockSpan&) = default;
};
[[nodiscard]] std::optional<ClockSpan> parse_clock_span(std::string_view text);
[[nodiscard]] std::string format_clock_span(const ClockSpan& span);

// Adults at one post that a site of these kinds and this size wants on every open day. Posts of the ratio are taken by
// adults who are there anyway; a post outside it (cook, guard) wants somebody on top of them.
struct PostNeed {
    Post post = Post::lead;
    int from_children = 1;
    int children_each = 0;              // one for each so many children, at least one; 0: one at any size
    std::vector<VenueKind> kinds = {};  // empty: every kind
    bool with_meals = false;            // only where the day has a meal
    friend bool operator==(const PostNeed&, const PostNeed&) = default;
};

struct Policy {
    // Days and hours (#91, #92; domain 1.12 a, b).
    int min_days = 30;
    double min_hours_day = 5;
    DayCount day_count = DayCount::open_days;
    bool meals_count = false;
    bool naps_count = false;

    // Ratio (#67; domain 1.12 c).
    int children_per_adult = 10;
    int min_adults = 2;
    std::vector<Post> posts_in_ratio = {Post::lead,       Post::care,      Post::study,
                                        Post::sport_arts, Post::wellbeing, Post::safety};
    int adult_age = 18;  // younger helpers never count

    // Reach (#45-#51).
    WalkMinutes walk_cap{60};
    WalkMinutes walk_cap_young{45};
    int young_age = 8;  // a household with a child under this age has the shorter cap
    double detour_factor = 1.76;
    double walking_km_h = 4.5;
    double climb_min_100m = 10;  // Naismith: ten minutes on top for each 100 m of ascent

    // Siting weights, yuan a season.
    std::map<VenueKind, int> tier = {
        {VenueKind::school, 1},       {VenueKind::childrens_home, 2},    {VenueKind::civic_station, 2},
        {VenueKind::farm_library, 2}, {VenueKind::youth_home, 2},        {VenueKind::elder_care, 2},
        {VenueKind::welfare_home, 3}, {VenueKind::protection_centre, 3}, {VenueKind::other, 3}};
    std::map<int, Yuan> opening_cost_by_tier = {{1, Yuan{5000}}, {2, Yuan{6000}}, {3, Yuan{9000}}};
    Yuan change_cost{1000};            // opening what was closed last year
    Yuan adult_cost{3000};             // an adult on duty for the season
    Yuan walk_cost_child_min{10};      // a child's minute of walking, one way, over the season
    WalkMinutes long_walk{0};          // beyond so many minutes a walk is long; matters where the next line is above 0
    Yuan long_walk_cost_child_min{0};  // on top, for each minute of it; 0: a minute costs the same wherever it stands
    Yuan home_visit_cost{20000};       // a child left to home visits: far above the rest, reach comes first

    // Duty roster (#69-#73).
    std::vector<PostNeed> post_needs = {{.post = Post::lead},
                                        {.post = Post::study, .from_children = 40},
                                        {.post = Post::sport_arts, .from_children = 60},
                                        {.post = Post::safety, .from_children = 60},
                                        {.post = Post::cook,
                                         .from_children = 60,
                                         .children_each = 200,
                                         .kinds = {VenueKind::school},
                                         .with_meals = true},
                                        {.post = Post::guard, .from_children = 100, .kinds = {VenueKind::school}}};
    std::chrono::minutes max_travel{120};  // home to site, one way: nobody is sent farther for a day
    int reserve_per_township = 1;          // usable adults kept free in each township with sites, each day
    int teacher_rest_weeks = 0;            // whole weeks of the season without any duty
    int block_days = 10;                   // calendar days that a stretch of duty lasts at least; 0: no matter
    Yuan lodging_cost{30};                 // an adult's night at a venue that has beds

    // Groups and sessions.
    int max_group_size = 20;
    std::vector<std::string> forbidden_words = {"新课", "补课", "考试", "测验", "奥数", "学科培训"};
    std::vector<std::string> weekly_categories = {"safety"};
    int kits_per_township = 1;     // sets of each shared kit (a projector) among the sites of a township
    double max_answer_hours = 4;   // an adult answers for children so many hours a day, where another can take over
    int neighbour_sites = 3;       // a site's nearest ones, whose plans its own should not resemble
    double max_similarity = 0.25;  // share of hours at which two neighbours do the same
    std::vector<RegionLevel> approval_tiers = {RegionLevel::township, RegionLevel::county};  // in order

    // Make-up days for those that closures take.
    std::vector<unsigned> make_up_weekdays = {6, 7};  // ISO: 6 Saturday
    int make_up_days_after = 6;                       // days after the season's last on which they may still be

    // Home visits (#79-#82; domain 1.12 d).
    int visits_per_week = 2;
    std::chrono::minutes visit_length{40};
    std::chrono::minutes visit_day{480};                                // with the lunch break and the way home
    int visit_team = 1;                                                 // 2: the teacher and the cadre go together
    ClockSpan visit_hours{ClockTime{8 * 60 + 30}, ClockTime{18 * 60}};  // of families who have named none
    std::chrono::minutes visit_lunch{60};                               // 0: no break
    ClockSpan visit_lunch_begins{ClockTime{11 * 60 + 30}, ClockTime{13 * 60}};
    double road_km_h = 20;
    bool home_visits_count_as_placed = true;

    // The funnel (#40-#43).
    int contact_attempts = 3;  // tried so often without reaching anybody, a child goes on the certificate
    int risk_task_hours = 24;  // from learning of a risk to the end of looking into it

    // Measures.
    int active_window_days = 7;  // an adult is active who served within so many days (domain 1.12 f)
    bool admit_not_left_behind = true;

    // Where each rule comes from, by key of season.toml ("ratio.children_per_adult").
    std::map<std::string, std::string> sources;
};

struct Season {
    std::string name;
    std::string root_region;  // code
    Date opening = {};
    Date last_day = {};
    std::vector<unsigned> open_weekdays = {1, 2, 3, 4, 5};  // ISO: 1 Monday
    std::vector<Date> closed_days;                          // sorted
    std::vector<DayBlock> day;                              // in order, without overlap
    Policy policy;
    std::string toml;  // the file as given: frozen with each plan

    // Refuses an end before the opening, overlapping blocks, impossible weights: names the key.
    static Result<Season> make(Season season);
};

// The model case's season: 15 July to 25 August 2025, Monday to Friday, 9:00 to 15:00 with an hour for lunch.
[[nodiscard]] Season model_season();

// Days on which sites open, in order.
[[nodiscard]] std::vector<Date> open_days(const Season& season);
// The last day on which a site may make up for a day lost.
[[nodiscard]] Date last_make_up_day(const Season& season);
// Days that count towards min_days, given the days a site is open.
[[nodiscard]] int countable_days(const Season& season, const std::vector<Date>& site_open_days);
// Hours of one open day that count towards min_hours_day.
[[nodiscard]] double countable_hours(const Season& season);
[[nodiscard]] ClockTime day_start(const Season& season);
[[nodiscard]] ClockTime day_end(const Season& season);

[[nodiscard]] int tier_of(const Policy& policy, VenueKind kind);
[[nodiscard]] bool counts_in_ratio(const Policy& policy, Post post);
// Adults a site needs for so many children: 0 for none, else max(min_adults, ceil(children / children_per_adult)).
[[nodiscard]] int adults_needed(const Policy& policy, int children);
// Adults at this post that a site of this kind with so many children wants; 0 where it wants none.
[[nodiscard]] int adults_wanted(const Season& season, const PostNeed& need, VenueKind kind, int children);
// Home to work by road or on foot, whichever is quicker, over so much of the great circle.
[[nodiscard]] std::chrono::minutes travel_time(const Policy& policy, Metres great_circle);
// What a child's walk costs over the season, yuan: each minute its weight, and each minute beyond `long_walk` the
// second weight on top.
[[nodiscard]] double walk_cost(const Policy& policy, WalkMinutes minutes);
// The walking cap of a household by its youngest child on opening day; the shorter one where an age is unknown.
[[nodiscard]] WalkMinutes walk_cap(const Season& season, std::optional<int> youngest_age);

}  // namespace yingtuo
