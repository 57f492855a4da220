// Explain: why a child goes where it goes, why a venue opens or not, and what every rule, site and wish of a season
// costs, in the shared nouns and in sentences. Nothing is saved.
// Model: docs/model/explain.md. Money is yuan a season, by the objective of siting; negative where something saves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/siting_figures.h"
#include "base/enum_names.h"
#include "base/text.h"
#include "domain/limits.h"
#include "domain/plan.h"
#include "domain/roll.h"
#include "siting/conflict.h"
#include "siting/explain.h"
#include "siting/season_problem.h"

namespace yingtuo::app {

// What is asked about: one plan and the siting problem it answers. Made once, asked many times.
struct SitingCase {
    PlanningData data;
    siting::SeasonProblem season;
    siting::Plan plan;   // the plan's own rows, the objective counted anew; `lower_bound` 0 where nothing is proven
    std::string county;  // empty: everything the plan covers
    // Venues that stay open for the sake of other counties' children; ascending. Nobody decided that they must.
    std::vector<Id<Venue>> kept_open;
};

// The case of a plan. `county` narrows a plan of the whole season to one county, so that answers take seconds:
// households that go to a venue in another county are left as they are, and so are the places that other counties'
// children take. Refuses an unknown county, a county other than the plan's own, and a plan that no longer fits the
// data.
[[nodiscard]] Result<SitingCase> siting_case(PlanningData data, const SeasonPlan& plan, const std::string& county,
                                             int threads);

struct HouseholdMove {
    Id<Household> household;
    int children = 0;
    std::optional<Id<Venue>> from;  // none: home visits
    std::optional<Id<Venue>> to;
    WalkMinutes minutes_before;
    WalkMinutes minutes_after;
};

// A change of the plan, and exactly what it would cost. It is the best one found, not the best there is.
struct SitingChange {
    CostFigures cost;
    std::vector<HouseholdMove> moves;  // who goes elsewhere; in explain_child the household asked about comes first
    std::vector<Id<Venue>> opened;
    std::vector<Id<Venue>> closed;
};

// A venue within reach of a child's home.
struct VenueOption {
    Id<Venue> venue;
    WalkMinutes minutes;
    double walking_cost = 0;
    bool is_present = false;  // the child goes there
    bool is_open = false;
    int room = 0;  // places left; of a closed venue all of them
    siting::Obstacle obstacle = siting::Obstacle::nothing;
    std::optional<SitingChange> change;  // of moving the household there; nothing: present, barred, or no way found
    Text sentence;
};

struct ChildStory {
    Id<Child> child;
    Id<Household> household;
    int children = 0;                // willing children of the household: they go together
    std::optional<Id<Venue>> venue;  // none: home visits, or not planned for
    WalkMinutes minutes;
    std::optional<siting::PlacementReason> reason;  // nothing: the child is not willing, or lies outside the case
    std::vector<VenueOption> options;               // cheapest walk first
    Text sentence;
};

// Refuses (not_found) an unknown child.
[[nodiscard]] Result<ChildStory> explain_child(const SitingCase& asked, Id<Child> child);

// At which opening cost a closed venue would open.
struct OpeningPrice {
    double opening_cost = 0;      // as policy has it, with the cost of change against last year
    double pays_at_or_below = 0;  // found: at this opening cost the change found pays for itself
    double never_pays_above = 0;  // certain: above it no plan with the venue open is cheaper than the present one
};

struct VenueStory {
    Id<Venue> venue;
    bool is_candidate = false;  // usable, with a point and a capacity
    bool is_open = false;
    VenueDecision decision = VenueDecision::free;
    int capacity = 0;
    int children = 0;  // it serves
    int households = 0;
    int adults = 0;
    int children_in_reach = 0;
    CostFigures cost;                    // of what it does now; zero where it is closed
    std::optional<SitingChange> change;  // open: of closing it; closed: of opening it; nothing: no way found
    int left_to_home_visits = 0;         // children for whom that change leaves home visits only
    double certain_at_least = 0;  // no plan that has it the other way, and leaves what hangs apart from it by walks as
                                  // it is, costs less than the present plan plus this
    std::optional<OpeningPrice> price;  // of a closed candidate
    Text sentence;
};

// Refuses (not_found) an unknown venue.
[[nodiscard]] Result<VenueStory> explain_venue(const SitingCase& asked, Id<Venue> venue);

// The cost with so many open sites.
struct CurvePoint {
    int sites = 0;
    std::optional<CostFigures> found;  // of the best plan found with exactly so many; nothing: none found
    int children_at_home = 0;          // in it
    double lower_bound = 0;            // proven: no plan with exactly so many sites costs less
    bool is_present = false;
};

struct SiteCurve {
    std::vector<CurvePoint> points;  // ascending by sites
    int present = 0;                 // sites of the plan
    Text sentence;
};

// Deterministic where the limits are by iterations; these are the limits of each solve.
[[nodiscard]] SiteCurve explain_curve(const SitingCase& asked, const Limits& limits);

enum class PricedRule { walk_cap, children_per_adult, min_adults, tier_weights, pinned_venue, forbidden_venue };

}  // namespace yingtuo::app

template <>
struct yingtuo::EnumNames<yingtuo::app::PricedRule> {
    using enum app::PricedRule;
    static constexpr EnumName<app::PricedRule> table[] = {
        {walk_cap, "walk_cap", "步行上限", "walking cap"},
        {children_per_adult, "children_per_adult", "师生比", "children to an adult"},
        {min_adults, "min_adults", "最少看护人数", "minimum of adults"},
        {tier_weights, "tier_weights", "层级权重", "weights of the tiers"},
        {pinned_venue, "pinned_venue", "必须开的点位", "venue that must open"},
        {forbidden_venue, "forbidden_venue", "不得开的点位", "venue that must not open"}};
};

namespace yingtuo::app {

// What the season would cost under another rule, against the present plan.
struct RulePrice {
    PricedRule rule = PricedRule::walk_cap;
    Text what;                       // "walking cap 60 -> 70 minutes"
    std::optional<Id<Venue>> venue;  // of a pin
    double found = 0;                // best plan found under the other rule less best plan found under this one
    double at_least = 0;             // certain: the true difference is no less than this,
    double at_most = 0;              //          and no more than this
    std::optional<double> unmoved;   // if nobody moved: the present plan counted under the other rule; nothing: it
                                     // breaks that rule
    int sites_before = 0, sites_after = 0;
    int children_at_home_before = 0, children_at_home_after = 0;
    Text sentence;
};

// Walking cap 10 minutes up and down, two children more and fewer to an adult, one adult more and fewer at the least,
// all tiers alike, each pinned and each forbidden venue alone. The limits are those of each of the solves.
[[nodiscard]] Result<std::vector<RulePrice>> price_rules(const SitingCase& asked, const Limits& limits);

struct ConflictWish {
    siting::WishKind kind = siting::WishKind::capacity;
    std::optional<Id<Venue>> venue;
    std::optional<Id<Household>> household;
    Text sentence;
};

// Wishes that cannot all be had, of which each has its part in it.
struct WishConflict {
    std::vector<ConflictWish> wishes;
    std::vector<Id<Household>> households;  // who cannot all be served at a site while the wishes stand
    int children = 0;
    bool is_proven = false;       // that the wishes cannot all be had
    bool is_irreducible = false;  // proven: without any one of them it could be done
    Text sentence;
};

// Why children within reach of a venue are on home visits nevertheless: one conflict for each group of households that
// hang together, or none where they could all be served (then cost is the reason: explain_child).
[[nodiscard]] std::vector<WishConflict> find_conflicts(const SitingCase& asked);

}  // namespace yingtuo::app
