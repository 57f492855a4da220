// Duty roster: what a stored plan says of each adult and each township, as people read it: who serves where, who could
// and does not, who lacks what, and whom to recruit.
// Model: docs/model/staffing.md. Nothing is saved.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/plan.h"
#include "app/training_offer.h"
#include "base/enum_names.h"
#include "base/result.h"
#include "domain/plan.h"
#include "domain/roll.h"
#include "staffing/calls.h"
#include "staffing/problem.h"
#include "staffing/prove.h"
#include "staffing/reach.h"
#include "staffing/repair.h"
#include "staffing/steps.h"

namespace yingtuo::app {

enum class AdultState { on_duty, visiting, reserve, one_step, more_steps, away, helper, barred };

}  // namespace yingtuo::app

template <>
struct yingtuo::EnumNames<yingtuo::app::AdultState> {
    using enum app::AdultState;
    static constexpr EnumName<app::AdultState> table[] = {
        {on_duty, "on_duty", "在岗", "on duty"},
        {visiting, "visiting", "只做家访", "home visits only"},
        {reserve, "reserve", "机动", "in reserve"},
        {one_step, "one_step", "差一步可用", "one step from usable"},
        {more_steps, "more_steps", "差几步可用", "some steps from usable"},
        {away, "away", "开班日均不可服务", "away on every open day"},
        {helper, "helper", "未成年志愿者", "helper under age"},
        {barred, "barred", "记录查询未通过", "record not clear"}};
};

namespace yingtuo::app {

// One adult over the season.
struct AdultLine {
    Id<Adult> adult;
    AdultState state = AdultState::away;
    std::vector<staffing::Step> lacks;  // of those who serve as well: a record check that runs out
    int days_able = 0;                  // open days on which this adult may be put on duty
    int days_on_duty = 0;
    int days_visiting = 0;
    std::vector<Id<Venue>> sites;  // ascending
};

// One township with sites.
struct TownshipGap {
    std::string township;  // twelve digits
    int sites = 0;
    int sites_short = 0;
    int needed = 0;               // adult-days
    int missing = 0;              // of them
    std::map<Post, int> by_post;  // missing
    double breached_site_hours = 0;
    std::optional<Date> first;  // day on which somebody is missing
    std::optional<Date> last;
    int adults = 0;     // usable, who live there
    int free_days = 0;  // adult-days on which they may serve and do not, within the days of each week
};

// A plan and the question its roster answers. Made once, asked many times.
struct StaffingCase {
    staffing::Problem problem;
    staffing::Reach reach;
    staffing::Plan plan;
    staffing::Places places;             // the plan's duties, as needs filled
    std::vector<AdultLine> adults;       // by id
    std::vector<TownshipGap> townships;  // by code
    std::vector<staffing::Call> calls;
    std::vector<staffing::OneStep> one_step;
    std::vector<std::optional<TrainingOffer>> offers;  // by position in one_step: the session that would take the step
    staffing::Proof proof;                             // of rosters with the plan's stays
    int missing_at_least_with_any_lodging = 0;         // adult-days: no roster misses fewer, whatever stays it has
};

// Refuses a plan that no longer fits the data.
[[nodiscard]] Result<StaffingCase> staffing_case(const PlanningData& data, const SeasonPlan& plan, int threads);

// A plan of the whole season after the repair, not saved: the sessions are made anew for the changed duties. Refuses
// what make_plan() refuses.
[[nodiscard]] Result<SeasonPlan> repaired_plan(const PlanningData& data, const SeasonPlan& plan,
                                               const StaffingCase& asked, const staffing::Repair& repair,
                                               const PlanOptions& options);

// A region code of twelve digits from the nine of a township.
[[nodiscard]] std::string township_code(const std::string& digits);
// The digits with which all codes of a county or township begin: of 530602000000, 530602.
[[nodiscard]] std::string region_digits(std::string code);
// The county or township of this code; nothing where it is none of the season's.
[[nodiscard]] const Region* find_area(const RegionTree& regions, const std::string& code);

}  // namespace yingtuo::app
