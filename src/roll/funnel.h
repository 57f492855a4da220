// Funnel: known -> asked -> willing -> placed -> present, with a reason for every child who stops. Pure: whatever is
// needed is handed in. Model: docs/model/funnel.md
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "domain/contact.h"
#include "domain/plan.h"
#include "domain/region.h"
#include "domain/roll.h"
#include "domain/season.h"
#include "roll/risk.h"

namespace yingtuo::roll {

enum class FunnelStep { known, asked, willing, placed, present };
inline constexpr std::size_t funnel_steps = 5;

// Why a child does not come to the next step.
enum class StopReason {
    // not asked
    not_contacted,
    not_reached,
    wrong_contact,
    // asked, not willing
    undecided,
    care_at_home,
    with_parents,
    not_local,
    too_far,
    age,
    other_care,
    health,
    other_reason,
    no_reason,
    // willing, not placed
    no_plan,
    not_in_plan,
    not_admitted,
    home_visits,
    // placed, not present
    never_came,
};

struct FunnelInput {
    const Roll* roll = nullptr;
    const RegionTree* regions = nullptr;
    const Season* season = nullptr;
    std::span<const ContactAttempt> contacts;      // the whole history
    const SeasonPlan* plan = nullptr;              // nothing: there is none yet
    const std::set<Id<Child>>* present = nullptr;  // who came at least once; nothing: no attendance has been handed in
    std::string now;                               // UTC, ISO 8601
};

// Where one child stands.
struct ChildState {
    Id<Child> child;
    std::string region;                   // deepest region known of its home, down to the village; empty: none is known
    FunnelStep step = FunnelStep::known;  // the last one it came to
    std::optional<StopReason> stop;       // nothing for a child who came to the last step that can be computed
    bool is_visited = false;              // placed by home visits
    int attempts = 0;                     // contacts tried, standing ones
    std::string last_attempt;             // UTC; empty: none
};

// Children at a step, out of those at the step before, and why the others stopped before it.
struct StepFigure {
    std::optional<int> count;  // nothing: it cannot be computed yet, which is not none
    std::optional<int> of;
    std::map<StopReason, int> stopped;
};

struct RegionFunnel {
    std::string code;  // empty: home not known
    std::array<StepFigure, funnel_steps> steps;
    int visited = 0;  // of the placed, by home visits
};

struct Funnel {
    std::vector<ChildState> children;  // by id
    bool has_plan = false;
    bool has_attendance = false;
};

[[nodiscard]] Funnel make_funnel(const FunnelInput& input);

// The figures of a region and of each region right below it, those without children left out; of the whole where
// `code` is the root's. Children whose home is not known below `code` count in it alone; at the root, those without any
// home stand as a region without a code, last.
[[nodiscard]] std::vector<RegionFunnel> figures_of(const Funnel& funnel, const RegionTree& regions,
                                                   const std::string& code);

// Who to ask next in a region: not asked, not reached or undecided. By risk, then fewest attempts, then farthest from
// any venue that can be used, then number.
struct ToAsk {
    Id<Child> child;
    std::string masked_name;
    std::string region;
    StopReason why = StopReason::not_contacted;
    std::optional<Risk> risk;
    int attempts = 0;
    std::string last_attempt;
    std::optional<double> nearest_venue_m;  // great circle
};
[[nodiscard]] std::vector<ToAsk> ask_next(const FunnelInput& input, const Funnel& funnel, const std::string& code);

// Children of a region who stopped for one of these reasons, in the same order; `why` is the reason.
[[nodiscard]] std::vector<ToAsk> stopped_for(const FunnelInput& input, const Funnel& funnel, const std::string& code,
                                             std::span<const StopReason> reasons);

// What a clerk wrote as the reason for a no.
[[nodiscard]] StopReason read_reason(const std::string& text);

}  // namespace yingtuo::roll

template <>
struct yingtuo::EnumNames<yingtuo::roll::FunnelStep> {
    using S = yingtuo::roll::FunnelStep;
    static constexpr EnumName<S> table[] = {{S::known, "known", "已掌握", "known"},
                                            {S::asked, "asked", "已询问", "asked"},
                                            {S::willing, "willing", "愿意参加", "willing"},
                                            {S::placed, "placed", "已安排", "placed"},
                                            {S::present, "present", "已到场", "present"}};
};

template <>
struct yingtuo::EnumNames<yingtuo::roll::StopReason> {
    using R = yingtuo::roll::StopReason;
    static constexpr EnumName<R> table[] = {
        {R::not_contacted, "not_contacted", "尚未联系", "not contacted yet"},
        {R::not_reached, "not_reached", "未联系上", "not reached"},
        {R::wrong_contact, "wrong_contact", "联系方式有误", "wrong number or address"},
        {R::undecided, "undecided", "已联系，待定", "reached, undecided"},
        {R::care_at_home, "care_at_home", "家中有人照看", "looked after at home"},
        {R::with_parents, "with_parents", "随父母外出", "away with the parents"},
        {R::not_local, "not_local", "不在本地", "not in the region"},
        {R::too_far, "too_far", "路途太远", "too far"},
        {R::age, "age", "年龄不符", "not of the age"},
        {R::other_care, "other_care", "已有其他托管或安排", "cared for elsewhere"},
        {R::health, "health", "身体原因", "health"},
        {R::other_reason, "other_reason", "其他原因", "another reason"},
        {R::no_reason, "no_reason", "未说明原因", "no reason given"},
        {R::no_plan, "no_plan", "尚无规划", "there is no plan yet"},
        {R::not_in_plan, "not_in_plan", "未列入现行规划", "not in the plan"},
        {R::not_admitted, "not_admitted", "按政策不接收", "not admitted by the policy"},
        {R::home_visits, "home_visits", "无合适点位，家访", "no fitting site: home visits"},
        {R::never_came, "never_came", "从未到场", "never came"}};
};
