// Plan: a solver's answer for a season, in the shared nouns. Numbered and frozen once saved; anyone can check it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/id.h"
#include "base/quantity.h"
#include "base/text.h"
#include "domain/adult.h"
#include "domain/child.h"
#include "domain/venue.h"
#include "domain/violation.h"

namespace yingtuo {

// How a walking time was found, and how far to trust it.
enum class WalkMethod { great_circle, great_circle_climb, network, given };

template <>
struct EnumNames<WalkMethod> {
    static constexpr EnumName<WalkMethod> table[] = {
        {WalkMethod::great_circle, "great_circle", "直线距离折算", "great circle x detour factor"},
        {WalkMethod::great_circle_climb, "great_circle_climb", "直线距离折算加爬升",
         "great circle x detour factor, with climb"},
        {WalkMethod::network, "network", "路网", "road network"},
        {WalkMethod::given, "given", "人工填报", "given by a person"}};
};

// One way from a home to a venue, on foot.
struct Walk {
    Id<Household> household;
    Id<Venue> venue;
    WalkMinutes minutes;
    WalkMethod method = WalkMethod::great_circle;
};

// Where a household's children go; no venue means home visits.
struct Placement {
    Id<Household> household;
    std::optional<Id<Venue>> venue;
    WalkMinutes minutes;
    WalkMethod method = WalkMethod::great_circle;
    friend bool operator==(const Placement&, const Placement&) = default;
};

// An adult stands at a site from start to end on a day.
struct Duty {
    Id<Adult> adult;
    Id<Venue> venue;
    Date date;
    ClockTime start{};
    ClockTime end{};
    Post post = Post::care;
    friend bool operator==(const Duty&, const Duty&) = default;
};

// An adult lodges at a venue that has beds and serves from there: every night from that of the first day to that of the
// last, on no day outside them.
struct Stay {
    Id<Adult> adult;
    Id<Venue> venue;
    Date from;
    Date to;  // included
    friend bool operator==(const Stay&, const Stay&) = default;
};
[[nodiscard]] inline int nights_of(const Stay& stay) {
    return static_cast<int>((stay.to - stay.from).count()) + 1;
}

// So many adults are missing at a site on a day, from start to end: a result, with what to recruit.
struct Shortfall {
    Id<Venue> venue;
    Date date;
    ClockTime start{};
    ClockTime end{};
    Post post = Post::care;
    int missing = 0;
    friend bool operator==(const Shortfall&, const Shortfall&) = default;
};

// A child's group (class) at its site; groups are numbered from 1 at each site.
struct GroupMember {
    Id<Venue> venue;
    int group = 1;
    Id<Child> child;
    friend bool operator==(const GroupMember&, const GroupMember&) = default;
};

// What one group does from start to end on a day, and who answers for it. No adult set: nobody is on duty, see
// shortfalls.
struct CareSession {
    Id<Venue> venue;
    int group = 1;
    Date date;
    ClockTime start{};
    ClockTime end{};
    std::string activity;  // code in the catalogue
    Id<Adult> responsible;
    Id<Adult> assisting;
    std::string place;          // "教室1"
    std::string rain_activity;  // code; empty for an indoor activity
    friend bool operator==(const CareSession&, const CareSession&) = default;
};

// One visit of one child at home, within a round (an adult's day of visits).
struct Visit {
    Id<Child> child;
    Date date;
    int order = 1;  // within the round
    Id<Adult> adult;
    std::int64_t round = 0;  // numbered from 1 in the plan
    ClockTime arrive{};
    ClockTime leave{};
    friend bool operator==(const Visit&, const Visit&) = default;
};

// The two named persons of a child no site reaches (#80). An unset id is a shortfall.
struct Guardianship {
    Id<Child> child;
    Id<Adult> teacher;
    Id<Adult> cadre;
    friend bool operator==(const Guardianship&, const Guardianship&) = default;
};

struct SummaryItem {
    std::string key;    // "siting.objective"
    std::string value;  // as it is printed; numbers with a point
    Text label;
    friend bool operator==(const SummaryItem&, const SummaryItem&) = default;
};

enum class PlanState { draft, published, superseded };

template <>
struct EnumNames<PlanState> {
    static constexpr EnumName<PlanState> table[] = {{PlanState::draft, "draft", "草稿", "draft"},
                                                    {PlanState::published, "published", "已发布", "published"},
                                                    {PlanState::superseded, "superseded", "已被替代", "superseded"}};
};

struct PlanHeader {
    int number = 0;  // 0: not saved yet
    PlanState state = PlanState::draft;
    std::string county;  // region code; empty for the whole season
    std::uint64_t seed = 1;
    std::optional<std::int64_t> iterations;
    std::optional<double> seconds;
    std::string program_version;
    std::string input_fingerprint;  // of everything the plan was made from
    double objective = 0;           // siting, yuan a season
    std::optional<double> lower_bound;
    std::string created_at;  // UTC, ISO 8601
};

struct SeasonPlan {
    PlanHeader header;
    std::vector<Placement> placements;        // by household
    std::vector<Id<Venue>> open_venues;       // by id
    std::vector<Duty> duties;                 // by venue, date, adult
    std::vector<Shortfall> shortfalls;        // by venue, date
    std::vector<Stay> stays;                  // by adult
    std::vector<GroupMember> groups;          // by venue, group, child
    std::vector<CareSession> sessions;        // by venue, group, date, start
    std::vector<Guardianship> guardianships;  // by child
    std::vector<Visit> visits;                // by round, order
    std::vector<Violation> violations;
    std::vector<SummaryItem> summary;
};

}  // namespace yingtuo
