#include "siting/explain.h"

#include <algorithm>

#include "base/ensure.h"

namespace yingtuo::siting {
namespace {

constexpr double worth_telling = 1e-6;      // yuan: less is rounding
constexpr int told_links = 4;               // of displacements
constexpr std::size_t options_tried = 120;  // sites within reach for which a change is worked out, cheapest walk first
constexpr int most_replacements = 20;       // opened one after the other for those a closing leaves out
constexpr std::size_t replacements_tried = 8;  // closed sites that might take over from one that closes, and the like

// The change of moving a demand point to a site; nothing where no way is found.
std::optional<Change> change_to(const Trial& base, int demand, int site) {
    Trial trial = base;
    trial.move(demand, none);
    const auto way = trial.way_in(demand, site, told_links);
    if (!way) return std::nullopt;
    trial.take(*way);
    Change change = trial.change();
    std::stable_partition(change.moves.begin(), change.moves.end(),
                          [&](const Relocation& move) { return move.demand == demand; });
    return change;
}

bool sends_home(const Change& change) {
    return std::any_of(change.moves.begin(), change.moves.end(), [](const Relocation& m) { return m.to == none; });
}

PlacementReason reason_of(const Problem& problem, const PlacementStory& story) {
    using enum PlacementReason;
    const auto demand = static_cast<std::size_t>(story.demand);
    if (story.site != none && problem.demand(demand).pinned_to == story.site) return pinned;
    if (story.options.empty()) return none_in_reach;
    const bool may_better = std::any_of(story.options.begin(), story.options.end(), [](const SiteOption& option) {
        return option.change && option.change->cost.total() < -worth_telling;
    });
    const auto is_barred = [](const SiteOption& option) {
        return option.obstacle == Obstacle::forbidden || option.obstacle == Obstacle::too_small ||
               option.obstacle == Obstacle::pinned_elsewhere;
    };
    if (story.site == none) {
        if (std::all_of(story.options.begin(), story.options.end(), is_barred)) return none_may_open;
        if (may_better) return better_found;
        const bool has_place = std::any_of(story.options.begin(), story.options.end(), [](const SiteOption& option) {
            return option.change && !sends_home(*option.change);
        });
        return has_place ? home_visits_cheaper : all_full;
    }
    if (story.options.size() == 1) return only_site;
    bool any = false, any_full = false, any_closed = false, any_room = false;
    for (const SiteOption& option : story.options) {
        if (option.is_present) break;
        any = true;
        if (is_barred(option)) continue;
        if (!option.is_open)
            any_closed = true;
        else if (option.room < problem.demand(demand).children)
            any_full = true;
        else
            any_room = true;
    }
    if (!any) return nearest;
    if (may_better) return better_found;
    if (any_room) return nearer_dearer;
    if (any_full && any_closed) return nearer_full_or_closed;
    if (any_full) return nearer_full;
    return any_closed ? nearer_closed : nearer_forbidden;
}

// Closed sites that reach the most of these demand points, best first.
std::vector<int> replacements(const Trial& trial, const std::vector<int>& demands, int except) {
    std::vector<int> count(trial.problem().site_count(), 0);
    for (const int demand : demands) {
        for (const int site : trial.problem().sites_of(static_cast<std::size_t>(demand)))
            count[static_cast<std::size_t>(site)] += trial.may_go(demand, site) ? 1 : 0;
    }
    std::vector<int> sites;
    for (std::size_t j = 0; j < count.size(); ++j) {
        const auto site = static_cast<int>(j);
        if (count[j] == 0 || site == except || trial.is_open(site)) continue;
        if (trial.problem().site(j).decision != VenueDecision::forbidden) sites.push_back(site);
    }
    std::stable_sort(sites.begin(), sites.end(), [&](int a, int b) {
        return count[static_cast<std::size_t>(a)] > count[static_cast<std::size_t>(b)];
    });
    if (sites.size() > replacements_tried) sites.resize(replacements_tried);
    return sites;
}

void empty(Trial& trial, int site, std::vector<int>& leaving) {
    leaving = trial.members(site);
    for (const int demand : leaving) trial.move(demand, none);
    trial.close(site);
}

// Nobody may be left who may not be.
bool leaves_nobody_out(const Problem& problem, const Trial& trial) {
    for (const Relocation& move : trial.change().moves) {
        const Demand& demand = problem.demand(static_cast<std::size_t>(move.demand));
        if (move.to == none && (!demand.visits_cost || demand.pinned_to != none)) return false;
    }
    return true;
}

void keep_cheaper(std::optional<Trial>& best, const Trial& trial) {
    if (!leaves_nobody_out(trial.problem(), trial)) return;
    if (!best || trial.cost().total() < best->cost().total() - worth_telling) best = trial;
}

// Whoever the change leaves to home visits may be worth another site, and another, while that saves.
void open_for_those_left(Trial& best, int closed) {
    for (int round = 0; round < most_replacements; ++round) {
        std::vector<int> left;
        for (const Relocation& move : best.change().moves) {
            if (move.to == none) left.push_back(move.demand);
        }
        if (left.empty()) return;
        std::optional<Trial> cheaper;
        for (const int other : replacements(best, left, closed)) {
            Trial trial = best;
            trial.open(other);
            trial.draw(other);
            if (trial.cost().total() < (cheaper ? *cheaper : best).cost().total() - worth_telling) cheaper = trial;
        }
        if (!cheaper) return;
        best = std::move(*cheaper);
    }
}

}  // namespace

PlacementStory explain_placement(const Problem& problem, const Plan& plan, std::size_t demand) {
    PlacementStory story;
    story.demand = static_cast<int>(demand);
    story.site = plan.site_of[demand];
    const Demand& asked = problem.demand(demand);
    const Trial base(problem, plan);
    const auto sites = problem.sites_of(demand);
    const auto costs = problem.costs_of(demand);
    for (std::size_t a = 0; a < sites.size(); ++a) {
        SiteOption option;
        option.site = sites[a];
        option.walking_cost = costs[a];
        option.is_present = option.site == story.site;
        option.is_open = base.is_open(option.site);
        option.room = base.room(option.site);
        story.options.push_back(option);
    }
    std::stable_sort(story.options.begin(), story.options.end(), [](const SiteOption& a, const SiteOption& b) {
        // Of equal walks the present one first: no other is nearer then.
        return a.walking_cost != b.walking_cost ? a.walking_cost < b.walking_cost : a.is_present && !b.is_present;
    });
    for (std::size_t k = 0; k < story.options.size(); ++k) {
        SiteOption& option = story.options[k];
        if (option.is_present) continue;
        const Candidate& site = problem.site(static_cast<std::size_t>(option.site));
        if (site.decision == VenueDecision::forbidden) {
            option.obstacle = Obstacle::forbidden;
        } else if (!base.may_go(story.demand, option.site)) {
            option.obstacle = Obstacle::pinned_elsewhere;
        } else if (site.capacity < asked.children) {
            option.obstacle = Obstacle::too_small;
        } else if (!base.may_serve(option.site)) {
            option.obstacle = Obstacle::count_is_fixed;
        } else {
            if (k < options_tried) option.change = change_to(base, story.demand, option.site);
            if (!option.change) option.obstacle = Obstacle::no_way_found;
        }
    }
    story.reason = reason_of(problem, story);
    return story;
}

Problem with_decision(const Problem& problem, std::size_t site, VenueDecision decision) {
    Input input = problem.input();
    input.sites[site].decision = decision;
    auto made = Problem::make(std::move(input));
    // Only an exact number of sites could be at odds with the decision: a loosened one never is.
    ENSURE(made.has_value());
    return std::move(*made);
}

SiteStory explain_site(const Problem& problem, const Plan& plan, std::size_t site, const SiteBounds& bounds,
                       int steps) {
    const auto asked = static_cast<int>(site);
    const Candidate& candidate = problem.site(site);
    std::optional<Problem> lifted;
    if (candidate.decision != VenueDecision::free) lifted = with_decision(problem, site, VenueDecision::free);
    const Problem& free = lifted ? *lifted : problem;

    const Trial base(free, plan);
    SiteStory story;
    story.site = asked;
    story.is_open = base.is_open(asked);
    story.load = base.load(asked);
    const bool has_count = problem.input().open_exactly.has_value();
    std::optional<Trial> best;
    if (story.is_open) {
        std::vector<int> leaving;
        Trial closed = base;
        closed.bar(asked);
        empty(closed, asked, leaving);
        if (!has_count) {
            Trial trial = closed;
            trial.place(leaving);
            keep_cheaper(best, trial);
        }
        for (const int other : replacements(closed, leaving, asked)) {
            Trial trial = closed;
            trial.open(other);
            trial.place(leaving);
            trial.settle_around(other);
            if (!has_count && trial.members(other).empty()) continue;
            keep_cheaper(best, trial);
        }
        if (best && !has_count) open_for_those_left(*best, asked);
        story.bound = bounds.if_closed[site];
    } else {
        Trial opened = base;
        opened.hold(asked);
        opened.open(asked);
        const Trial begun = opened;
        if (!has_count) {
            opened.draw(asked);
            opened.settle_around(asked);
            keep_cheaper(best, opened);
        }
        // Neighbours that would lose by it may close: those it shares the most demand points with.
        std::vector<std::pair<int, int>> shared(problem.site_count());
        for (std::size_t j = 0; j < shared.size(); ++j) shared[j] = {0, static_cast<int>(j)};
        for (const int demand : problem.demands_of(site)) {
            const int at = plan.site_of[static_cast<std::size_t>(demand)];
            if (at != none && at != asked) --shared[static_cast<std::size_t>(at)].first;
        }
        std::stable_sort(shared.begin(), shared.end());
        for (std::size_t k = 0; k < std::min(shared.size(), replacements_tried); ++k) {
            const auto [score, neighbour] = shared[k];
            const bool may_close =
                base.is_open(neighbour) &&
                problem.site(static_cast<std::size_t>(neighbour)).decision != VenueDecision::pinned_open;
            if ((score == 0 && !has_count) || !may_close || neighbour == asked) continue;
            Trial trial = begun;
            std::vector<int> leaving;
            empty(trial, neighbour, leaving);
            trial.bar(neighbour);
            trial.place(leaving);
            trial.draw(asked);
            trial.settle_around(asked);
            keep_cheaper(best, trial);
        }
        story.bound = candidate.decision == VenueDecision::forbidden ? bound_sites(free, plan, steps).if_open[site]
                                                                     : bounds.if_open[site];
    }
    if (best) {
        story.change = best->change();
        for (const Relocation& move : story.change->moves) {
            if (move.to == none)
                story.left_to_home_visits += problem.demand(static_cast<std::size_t>(move.demand)).children;
        }
    }
    if (!story.is_open) {
        const double now = plan.objective.total();
        story.never_pays_above = candidate.opening_cost - (story.bound - now);
        story.pays_at_or_below = best ? candidate.opening_cost - best->cost().total() : 0;
    }
    return story;
}

}  // namespace yingtuo::siting
