// Explain: why a demand point goes where it goes, why a site opens or not, and what the other way would cost, exactly
// by the objective. Pure functions of a problem and a plan of it. Model: docs/model/explain.md. What is found is a plan
// that exists; what is bounded is certain.
#pragma once

#include <optional>
#include <vector>

#include "base/enum_names.h"
#include "siting/bounds.h"
#include "siting/plan.h"
#include "siting/problem.h"
#include "siting/trial.h"

namespace yingtuo::siting {

// Why a demand point is where it is.
enum class PlacementReason {
    pinned,                 // a person decided so
    only_site,              // no other site is within reach
    nearest,                // no site within reach has a cheaper walk
    nearer_forbidden,       // the nearer ones must not open
    nearer_full,            // the nearer ones are full
    nearer_closed,          // the nearer ones are closed, and opening them costs more than it saves
    nearer_full_or_closed,  // some of each
    nearer_dearer,          // a nearer one has room, but would need more adults than the walk saves
    better_found,           // moving it would save: the plan is not the best there is
    none_in_reach,          // home visits: no site within reach
    none_may_open,          // home visits: every site within reach is forbidden, or too small for the household
    all_full,               // home visits: no site within reach has room for it, and nobody can make room
    home_visits_cheaper     // home visits: cheaper than any place found
};

// Why a site within reach cannot take a demand point whatever it costs.
enum class Obstacle {
    nothing,
    forbidden,         // must not open
    pinned_elsewhere,  // the demand point is pinned to another site
    too_small,         // the demand point is larger than the site
    count_is_fixed,    // closed, and the number of open sites is given
    no_way_found       // full, and nobody was found who could make room
};

// A site within reach of a demand point.
struct SiteOption {
    int site = none;
    double walking_cost = 0;
    bool is_present = false;
    bool is_open = false;
    std::int64_t room = 0;
    Obstacle obstacle = Obstacle::nothing;
    std::optional<Change> change;  // of moving there, the demand point first; nothing: present, or an obstacle
};

struct PlacementStory {
    int demand = none;
    int site = none;
    PlacementReason reason = PlacementReason::nearest;
    std::vector<SiteOption> options;  // cheapest walk first
};

[[nodiscard]] PlacementStory explain_placement(const Problem& problem, const Plan& plan, std::size_t demand);

struct SiteStory {
    int site = none;
    bool is_open = false;
    std::int64_t load = 0;
    std::optional<Change> change;  // open: of closing it; closed: of opening it; nothing: no way found
    std::int64_t left_to_home_visits = 0;
    double bound = 0;  // no plan that has the site the other way costs less
    // Opening cost at or below which the change found pays for itself, and above which no plan with the site open is
    // cheaper than this plan. Their difference is what is not known. Of a closed site.
    double pays_at_or_below = 0;
    double never_pays_above = 0;
};

// A person's decision on the site is lifted for the question: the change and the bound give its price. `bounds` are of
// the problem as it stands; of a forbidden site they are found anew in `steps`.
[[nodiscard]] SiteStory explain_site(const Problem& problem, const Plan& plan, std::size_t site,
                                     const SiteBounds& bounds, int steps);

// The same problem with one site's decision changed.
[[nodiscard]] Problem with_decision(const Problem& problem, std::size_t site, VenueDecision decision);

}  // namespace yingtuo::siting

template <>
struct yingtuo::EnumNames<yingtuo::siting::PlacementReason> {
    using enum siting::PlacementReason;
    static constexpr EnumName<siting::PlacementReason> table[] = {
        {pinned, "pinned", "由人指定", "pinned by a person"},
        {only_site, "only_site", "可达范围内仅此一处", "the only site within reach"},
        {nearest, "nearest", "可达范围内步行最近", "the nearest site within reach"},
        {nearer_forbidden, "nearer_forbidden", "更近的点位不得开", "the nearer ones must not open"},
        {nearer_full, "nearer_full", "更近的点位已满", "the nearer ones are full"},
        {nearer_closed, "nearer_closed", "更近的点位未开：开办所费多于所省",
         "the nearer ones are closed: opening them costs more than it saves"},
        {nearer_full_or_closed, "nearer_full_or_closed", "更近的点位或已满、或未开",
         "the nearer ones are full or closed"},
        {nearer_dearer, "nearer_dearer", "更近的点位需增配人员，所费多于所省",
         "a nearer one would need more adults than the walk saves"},
        {better_found, "better_found", "可以改善：换点更省", "it could be bettered: moving would save"},
        {none_in_reach, "none_in_reach", "可达范围内没有点位", "no venue within reach"},
        {none_may_open, "none_may_open", "可达范围内的点位都不得开或容纳不下",
         "every venue within reach must not open or is too small"},
        {all_full, "all_full", "可达范围内的点位都已满", "every site within reach is full"},
        {home_visits_cheaper, "home_visits_cheaper", "家访比任何已找到的点位安排更省",
         "home visits cost less than any place found"}};
};

template <>
struct yingtuo::EnumNames<yingtuo::siting::Obstacle> {
    using enum siting::Obstacle;
    static constexpr EnumName<siting::Obstacle> table[] = {
        {nothing, "nothing", "无", "nothing"},
        {forbidden, "forbidden", "不得开", "must not open"},
        {pinned_elsewhere, "pinned_elsewhere", "已指定到别处", "pinned elsewhere"},
        {too_small, "too_small", "容纳不下这一户", "too small for the household"},
        {count_is_fixed, "count_is_fixed", "未开，且点位数已定", "closed, and the number of sites is given"},
        {no_way_found, "no_way_found", "已满，未找到腾挪办法", "full, and no way was found to make room"}};
};
