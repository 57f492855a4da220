#include "siting/restriction.h"

#include <algorithm>

namespace yingtuo::siting {
namespace {

bool is_narrower(const Candidate& narrowed, const Candidate& site) {
    return narrowed.opening_cost == site.opening_cost && narrowed.capacity <= site.capacity &&
           (narrowed.decision == site.decision || site.decision == VenueDecision::free);
}

bool is_narrower(const Demand& narrowed, const Demand& demand) {
    return narrowed.children == demand.children && narrowed.visits_cost == demand.visits_cost &&
           (narrowed.pinned_to == demand.pinned_to || demand.pinned_to == none);
}

}  // namespace

bool is_only_narrower(const Problem& narrowed, const Problem& problem) {
    const Input& now = narrowed.input();
    const Input& was = problem.input();
    const auto narrower = [](const auto& a, const auto& b) { return is_narrower(a, b); };
    return now.arc_start == was.arc_start && now.arc_site == was.arc_site && now.arc_cost == was.arc_cost &&
           now.adult_cost == was.adult_cost && now.children_per_adult == was.children_per_adult &&
           now.min_adults == was.min_adults && now.open_exactly == was.open_exactly &&
           std::equal(now.sites.begin(), now.sites.end(), was.sites.begin(), was.sites.end(), narrower) &&
           std::equal(now.demands.begin(), now.demands.end(), was.demands.begin(), was.demands.end(), narrower);
}

}  // namespace yingtuo::siting
