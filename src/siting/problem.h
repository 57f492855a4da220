// Siting problem: demand points, candidate sites and the arcs between them, checked once and immutable after.
// Model: docs/model/siting.md. One shape covers the season, the city file, single-source capacitated facility location
// and the capacitated p-median.
// Shapes: arcs are CSR by demand point; a second CSR lists each site's arcs by demand point.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/venue.h"

namespace yingtuo::siting {

// Costs inside the room are whole numbers (fixed point), so that sums are exact and a bound is certain.
using Cost = std::int64_t;

// What no decision has been taken about.
inline constexpr int none = -1;

// A point that must be served whole by one site, or left to home visits.
struct Demand {
    int children = 0;                   // units of capacity; 0 or more
    std::optional<double> visits_cost;  // of leaving it to home visits; nothing: not allowed
    int pinned_to = none;               // a site it must go to
};

// A venue that could open.
struct Candidate {
    double opening_cost = 0;
    int capacity = 0;
    VenueDecision decision = VenueDecision::free;
};

struct Input {
    std::vector<Demand> demands;
    std::vector<Candidate> sites;
    // Arcs of demand point i are arc_start[i] to arc_start[i + 1]; costs are in units of the objective.
    std::vector<std::size_t> arc_start;
    std::vector<std::int32_t> arc_site;
    std::vector<double> arc_cost;
    double adult_cost = 0;               // of an adult on duty, where a site serves anyone
    int children_per_adult = 1;          // staircase: one more adult for every so many children
    int min_adults = 0;                  // where a site serves anyone
    std::optional<int> open_exactly;     // p of the p-median
    std::vector<std::string> site_name;  // for sentences; empty: "site 12"
    std::vector<std::string> demand_name;
};

struct LimitsOfSize {
    static constexpr std::size_t demands = 1'000'000;
    static constexpr std::size_t sites = 200'000;
    static constexpr std::size_t arcs = 200'000'000;
};

// A set of demand points and sites with no arc to any other.
struct Component {
    std::vector<std::int32_t> demands;  // ascending
    std::vector<std::int32_t> sites;    // ascending; none: nobody here can be served
};

class Problem {
  public:
    // Refuses sizes out of range, negative or infinite costs, an arc or pin to a site that does not exist, a pin
    // without an arc, an arc given twice, p above the number of sites that may open; `where` names the field
    // ("demands[3].pin").
    static Result<Problem> make(Input input);

    [[nodiscard]] std::size_t demand_count() const { return input_.demands.size(); }
    [[nodiscard]] std::size_t site_count() const { return input_.sites.size(); }
    [[nodiscard]] std::size_t arc_count() const { return input_.arc_site.size(); }
    [[nodiscard]] const Demand& demand(std::size_t i) const { return input_.demands[i]; }
    [[nodiscard]] const Candidate& site(std::size_t j) const { return input_.sites[j]; }
    [[nodiscard]] const Input& input() const { return input_; }

    // Sites a demand point reaches, ascending, and what serving it there costs.
    [[nodiscard]] std::span<const std::int32_t> sites_of(std::size_t demand) const;
    [[nodiscard]] std::span<const double> costs_of(std::size_t demand) const;
    // Cost of the arc, or nothing where the demand point does not reach the site.
    [[nodiscard]] std::optional<double> arc_cost(std::size_t demand, std::size_t site) const;
    // Demand points that reach a site, ascending.
    [[nodiscard]] std::span<const std::int32_t> demands_of(std::size_t site) const;

    // Adults on duty at a site that serves so many children: 0 for none.
    [[nodiscard]] int adults(std::int64_t children) const;

    // Fixed point: an integer cost is a cost times `scale()`, rounded down, so that sums of integers never exceed the
    // true sum.
    [[nodiscard]] double scale() const { return scale_; }
    [[nodiscard]] Cost fixed(double cost) const;
    // The greatest number that divides every integer cost: a bound may be rounded up to it.
    [[nodiscard]] Cost granularity() const { return granularity_; }

    // Connected components, largest first. With an exact number of sites everything hangs together: one component.
    [[nodiscard]] std::span<const Component> components() const { return components_; }

    [[nodiscard]] std::string site_label(std::size_t site) const;
    [[nodiscard]] std::string demand_label(std::size_t demand) const;

  private:
    Problem() = default;
    Input input_;
    std::vector<std::size_t> site_start_;
    std::vector<std::int32_t> site_demand_;
    std::vector<Component> components_;
    double scale_ = 1;
    Cost granularity_ = 1;
};

}  // namespace yingtuo::siting
