#include "app/what_if.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "app/decide.h"
#include "app/stages.h"
#include "base/find_by_id.h"
#include "siting/restriction.h"
#include "siting/rules.h"
#include "siting/solve.h"

namespace yingtuo::app {

namespace {

// Without a limit. A step looks at some regions around what changed: one does where a few venues did, everywhere takes
// more. People wait for it, so there is a guard of seconds; the answer says where it ended the work.
constexpr std::int64_t steps_around_venues = 1;
constexpr std::int64_t steps_around_many = 2;
constexpr double guard_seconds = 9;
constexpr std::size_t most_seeds = 12;  // of the regions around changed venues: a region has some forty households

Limits limits_of(const Limits& given, bool is_unbounded, bool is_many) {
    Limits limits = given;
    if (limits.seconds || limits.iterations) return limits;
    limits.iterations = is_unbounded ? siting::default_iterations : (is_many ? steps_around_many : steps_around_venues);
    limits.seconds = guard_seconds;
    return limits;
}

// Evenly drawn from the list, so that regions around them cover what it covers.
std::vector<std::int32_t> thinned(const std::vector<std::int32_t>& all) {
    if (all.size() <= most_seeds) return all;
    std::vector<std::int32_t> seeds;
    for (std::size_t k = 0; k < most_seeds; ++k) seeds.push_back(all[k * all.size() / most_seeds]);
    return seeds;
}

tl::unexpected<Error> elsewhere(const Decision& change, const std::string& county) {
    return refuse(ErrorCode::bad_input,
                  {fmt::format("{} 不在 {} 内", subject_of(change), county),
                   fmt::format("{} is not in {}", subject_of(change), county)},
                  {"请去掉 county，或只改这个县的点位和家庭", "leave county out, or change this county's own only"},
                  subject_of(change));
}

bool is_of_county(const RegionTree& regions, const std::string& village, const std::string& county) {
    const Region* region = regions.at_level(village, RegionLevel::county);
    return region != nullptr && region->code == county;
}

// A change outside the county asked for would be shown as doing nothing there.
Result<void> check_county(const PlanningData& data, std::span<const Decision> changes, const std::string& county) {
    if (county.empty()) return {};
    const Region* region = data.regions.find(county);
    if (region == nullptr || region->level != RegionLevel::county) {
        return refuse(ErrorCode::not_found,
                      {"没有代码为 " + county + " 的县", "there is no county with code " + county},
                      {"请用十二位区划代码", "use the twelve-digit region code"}, "county");
    }
    for (const Decision& change : changes) {
        const Venue* venue = find_by_id(data.venues, change.venue);
        const Household* household = find_by_id(data.households, change.household);
        if (venue != nullptr && change.kind != DecisionKind::household &&
            !is_of_county(data.regions, venue->village_code, county))
            return elsewhere(change, county);
        if (household != nullptr && !is_of_county(data.regions, household->village_code, county))
            return elsewhere(change, county);
    }
    return {};
}

// Demand points that the changes touch, of the county alone where one is asked for: all where the policy changed, else
// those with an arc to a changed venue, before or after (an arc depends on the policy only), and changed households.
std::vector<std::int32_t> touched_by(const PlanningData& data, const siting::SeasonProblem& season,
                                     std::span<const Decision> changes, const WhatIfOptions& options) {
    bool is_all = options.search == WhatIfSearch::everywhere;
    std::set<std::size_t> touched;
    for (const Decision& change : changes) {
        is_all = is_all || change.kind == DecisionKind::policy;
        const auto site = std::lower_bound(season.venues.begin(), season.venues.end(), change.venue);
        if (change.venue.is_set() && site != season.venues.end() && *site == change.venue) {
            for (const std::int32_t demand :
                 season.problem.demands_of(static_cast<std::size_t>(site - season.venues.begin())))
                touched.insert(static_cast<std::size_t>(demand));
        }
        const auto demand = std::lower_bound(season.households.begin(), season.households.end(), change.household);
        if (change.household.is_set() && demand != season.households.end() && *demand == change.household)
            touched.insert(static_cast<std::size_t>(demand - season.households.begin()));
    }
    std::vector<std::int32_t> list;
    for (std::size_t i = 0; i < season.households.size(); ++i) {
        if (!is_all && !touched.contains(i)) continue;
        const Household* household = find_by_id(data.households, season.households[i]);
        if (options.county.empty() ||
            (household != nullptr && is_of_county(data.regions, household->village_code, options.county)))
            list.push_back(static_cast<std::int32_t>(i));
    }
    return list;
}

// The changes only forbid, and nothing that the plan does: it stands as it is.
Result<bool> makes_no_difference(const PlanningData& data, const siting::SeasonProblem& season,
                                 std::span<const Walk> walks, bool has_new_walks, const siting::Plan& known,
                                 int threads) {
    if (!known.feasible) return false;
    const std::vector<Walk> own_walks = has_new_walks ? walks_of(data, threads) : std::vector<Walk>{};
    TRY(const siting::SeasonProblem before, siting_problem(data, has_new_walks ? own_walks : walks));
    return season.households == before.households && season.venues == before.venues &&
           siting::is_only_narrower(season.problem, before.problem);
}

// Where the plan has everyone, in the changed problem's numbers; a place that is no candidate any more is none.
std::vector<int> start_of(const siting::SeasonProblem& season, siting::Plan known) {
    const int nowhere = static_cast<int>(season.problem.site_count());
    for (int& site : known.site_of) {
        const bool is_barred = site >= 0 && site < nowhere &&
                               season.problem.site(static_cast<std::size_t>(site)).decision == VenueDecision::forbidden;
        if (site == nowhere || is_barred) site = siting::none;
    }
    for (std::size_t i = 0; i < known.site_of.size(); ++i) {
        const int pin = season.problem.demand(i).pinned_to;
        if (pin != siting::none) known.site_of[i] = pin;
    }
    return known.site_of;
}

}  // namespace

Result<WhatIf> what_if(const PlanningData& data, const SeasonPlan& plan, std::span<const Decision> changes,
                       const WhatIfOptions& options) {
    const auto begin = std::chrono::steady_clock::now();
    if (changes.empty()) {
        return refuse(ErrorCode::bad_input, {"没有任何变动", "there is no change"},
                      {"请至少给出一项变动", "give one change at least"}, "changes");
    }
    if (plan.header.input_fingerprint != input_fingerprint(data)) {
        return refuse(ErrorCode::conflict,
                      {fmt::format("规划 {} 之后，台账或决定已有变化", plan.header.number),
                       fmt::format("ledgers or decisions have changed since plan {} was made", plan.header.number)},
                      {"请重新规划，或打开更新的规划", "plan again, or open a newer plan"}, "path:n");
    }
    TRY_VOID(check_county(data, changes, options.county));
    TRY(const PlanningData changed, with_decisions(data, changes));
    const std::vector<Walk> walks = walks_of(changed, options.limits.threads);
    TRY(const siting::SeasonProblem season, siting_problem(changed, walks));
    TRY_VOID(check_pins(season, changes));

    WhatIf result;
    result.changes.assign(changes.begin(), changes.end());
    result.county = options.county;
    result.search = options.search;
    const std::vector<std::int32_t> touched = touched_by(changed, season, changes, options);
    result.touched_households = static_cast<int>(touched.size());

    siting::Plan answer = siting::plan_of(season, plan.placements, plan.open_venues);
    const bool has_policy = std::any_of(changes.begin(), changes.end(),
                                        [](const Decision& change) { return change.kind == DecisionKind::policy; });
    TRY(const bool is_all_one, makes_no_difference(data, season, walks, has_policy, answer, options.limits.threads));
    if (is_all_one) {
        answer.lower_bound = plan.header.lower_bound.value_or(0);
    } else {
        siting::Start start;
        start.site_of = start_of(season, std::move(answer));
        // A policy touches everyone: that is everywhere, as far as the county reaches.
        const bool is_many = options.search == WhatIfSearch::everywhere || has_policy;
        const bool is_unbounded = is_many && options.county.empty();
        if (!is_unbounded) start.around = is_many ? touched : thinned(touched);
        answer = siting::solve(season.problem, limits_of(options.limits, is_unbounded, is_many), start);
    }
    result.is_cut_short = answer.is_cut_short;

    result.placements = siting::placements(season, answer);
    result.open_venues = siting::open_venues(season, answer);
    result.objective = answer.objective.total();
    result.lower_bound = answer.lower_bound;
    result.violations = siting::check(season.problem, answer);
    for (Violation& violation : siting::impossible_pins(season)) result.violations.push_back(std::move(violation));
    result.is_feasible = std::none_of(result.violations.begin(), result.violations.end(),
                                      [](const Violation& v) { return v.severity == Severity::hard; });

    result.before = siting_figures(data, plan.placements, plan.open_venues, options.county);
    result.after = siting_figures(changed, result.placements, result.open_venues, options.county);
    if (options.county.empty()) {
        result.before.lower_bound = plan.header.lower_bound;
        result.after.lower_bound = result.lower_bound;
    }
    result.venues = venue_changes(data, plan.placements, plan.open_venues, result.placements, result.open_venues);
    SeasonPlan after;
    after.placements = result.placements;
    after.open_venues = result.open_venues;
    result.moves = compare(plan, after).moves;
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return result;
}

Result<SeasonPlan> plan_of(const WhatIf& what_if, const PlanningData& data, const SeasonPlan& plan,
                           const PlanOptions& options) {
    TRY(const PlanningData changed, with_decisions(data, what_if.changes));
    SeasonPlan base;
    base.header = plan.header;
    base.header.objective = what_if.objective;
    base.header.lower_bound = what_if.lower_bound;
    base.placements = what_if.placements;
    base.open_venues = what_if.open_venues;
    PlanOptions later = options;
    later.county = plan.header.county;
    later.from = Stage::visits;
    later.base = &base;
    return make_plan(changed, later);
}

}  // namespace yingtuo::app
