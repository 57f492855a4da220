// Site paper: everything that the documents of one site say, gathered once: where, when, who, and hour by hour what.
// Edits of the site are in it; adults are named as the reader may see them.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/people.h"
#include "domain/plan.h"
#include "domain/roll.h"
#include "domain/site_plan_version.h"
#include "programme/catalogue.h"

namespace yingtuo::app {

// Names and phones whole, or masked: whole ones only for somebody who has said who they are and what for.
enum class Naming { masked, whole };

// What a masked paper prints for words that somebody wrote freely: a person may be named in them.
inline constexpr std::string_view withheld = "见系统";

struct PaperGroup {
    int number = 1;
    int children = 0;
    std::optional<int> youngest;
    std::optional<int> oldest;
};

// An adult of the site and what they do there over the season.
struct PaperAdult {
    Id<Adult> adult;
    std::string name;   // "李**（17）", or whole
    std::string phone;  // empty: to be filled in by hand
    AdultClass adult_class = AdultClass::other;
    std::vector<Post> posts;
    int days = 0;
    Date first = {};
    Date last = {};
};

struct SitePaper {
    Naming naming = Naming::masked;
    Venue venue;
    std::string region;  // "昭阳区永丰镇新民村"
    std::string county;  // its name and code
    std::string county_code;
    std::string address;  // as the ledger has it; the region where it has none
    OtherColumns ledger;  // what else the ledger of venues says: 是否供餐, 距最近卫生院 ...
    std::string lead;     // the site lead as named in the ledger, masked or whole
    std::string lead_phone;
    PlanHeader plan;
    SitePlanStanding standing;
    Season season;
    SiteDays days;
    std::vector<Date> planned_days;     // with sessions, in order
    std::vector<PaperGroup> groups;     // by number
    std::vector<PaperAdult> adults;     // most days first
    std::vector<CareSession> sessions;  // by group, date, start; group 0 meets beside the children's
    std::vector<Shortfall> shortfalls;  // by date
    int children = 0;
    const programme::Catalogue* catalogue = nullptr;

    [[nodiscard]] const programme::Activity* activity(const std::string& code) const;
    // The activity's name; its code where the catalogue no longer has it.
    [[nodiscard]] std::string activity_name(const std::string& code) const;
    // As it is to be printed; "缺人" for nobody.
    [[nodiscard]] std::string name_of_adult(Id<Adult> adult) const;
    // Those who hold a post on most days come first.
    [[nodiscard]] std::vector<const PaperAdult*> with_post(Post post) const;
    // What the ledger of venues says under a column whose heading contains the word; empty for nothing. With names
    // masked, a yes, a no or a distance alone; `withheld` for all else.
    [[nodiscard]] std::string from_ledger(std::string_view word) const;
    // "第3号规划（草稿）· 本点第2版（已批准）· 2025-07-10".
    [[nodiscard]] std::string state_line() const;
    // Approved, and nothing changed since.
    [[nodiscard]] bool is_approved() const { return standing.state == SitePlanState::approved; }
};

// What a paper is made of. `duties` to `sessions` are the site's rows of the plan as frozen; `history` is the site's.
struct SitePaperInput {
    const PlanningData& data;
    const PlanHeader& plan;
    const programme::Catalogue& catalogue;
    const Venue& venue;
    std::span<const Duty> duties;
    std::span<const Shortfall> shortfalls;
    std::span<const GroupMember> groups;
    std::span<const CareSession> sessions;
    std::span<const SitePlanVersion> history;
    const People& people;
    Naming naming = Naming::masked;
};

// Refuses what with_changes() refuses.
[[nodiscard]] Result<SitePaper> site_paper(const SitePaperInput& input);

// The season's activities, which papers refer to: it must outlive them. Refuses one that cannot be read.
[[nodiscard]] Result<programme::Catalogue> paper_catalogue(const PlanningData& data);

// Everyone the documents of a site name.
[[nodiscard]] std::vector<Id<Adult>> named_adults(std::span<const Duty> duties, std::span<const CareSession> sessions,
                                                  std::span<const SitePlanVersion> history);

// "7月15日", "星期二", "7月15日 星期二", "2025年7月15日".
[[nodiscard]] std::string day_and_month(Date date);
[[nodiscard]] std::string weekday_name(Date date);
[[nodiscard]] std::string long_date(Date date);
// "09:00—10:00".
[[nodiscard]] std::string hours(ClockTime start, ClockTime end);
// "第2班", and "照料人和村民" for the group of adults.
[[nodiscard]] std::string group_name(int group);

}  // namespace yingtuo::app
