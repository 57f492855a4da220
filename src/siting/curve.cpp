#include "siting/curve.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "siting/bounds.h"
#include "siting/rules.h"
#include "siting/solve.h"
#include "siting/trial.h"

namespace yingtuo::siting {
namespace {

constexpr std::size_t steps_tried = 40;  // sites tried at each step by one, the most promising first
constexpr int most_points_away = 40;     // from the present number, to each side

int count_open(const Plan& plan) {
    return static_cast<int>(
        std::count_if(plan.is_open.begin(), plan.is_open.end(), [](auto open) { return open != 0; }));
}

// A least cost of every plan with the price on each open site: a line in the number of sites.
struct Line {
    double price = 0;
    double bound = 0;
};

// The problem with a price on every site; nothing below zero.
Problem with_price(const Problem& problem, double price) {
    Input input = problem.input();
    for (Candidate& site : input.sites) site.opening_cost = std::max(0.0, site.opening_cost + price);
    return *Problem::make(std::move(input));
}

class Points {
  public:
    Points(const Problem& problem, int present) : problem_(&problem), present_(present) {}
    // Keeps the plan where it is the cheapest of its number of sites.
    void keep(std::vector<int> site_of, std::vector<std::uint8_t> is_open) {
        Plan plan;
        plan.site_of = std::move(site_of);
        plan.is_open = std::move(is_open);
        plan.feasible = is_feasible(*problem_, plan);
        if (!plan.feasible) return;
        plan.objective = objective_of(*problem_, plan.site_of, plan.is_open);
        const int sites = count_open(plan);
        if (std::abs(sites - present_) > most_points_away) return;
        const auto at = best_.find(sites);
        if (at == best_.end() || plan.objective.total() < at->second.objective.total())
            best_.insert_or_assign(sites, std::move(plan));
    }
    [[nodiscard]] const std::map<int, Plan>& best() const { return best_; }

  private:
    const Problem* problem_;
    int present_;
    std::map<int, Plan> best_;
};

// One site fewer (or more) than the plan, by the best closing (opening) found among the most promising.
std::optional<Plan> step_from(const Problem& problem, const Plan& plan, bool fewer, const SiteBounds& bounds) {
    const auto load = loads(problem, plan.site_of);
    std::vector<std::pair<double, int>> order;
    for (std::size_t j = 0; j < problem.site_count(); ++j) {
        const VenueDecision decision = problem.site(j).decision;
        if ((plan.is_open[j] != 0) != fewer) continue;
        if (decision == VenueDecision::forbidden || (fewer && decision == VenueDecision::pinned_open)) continue;
        // Whose closing (opening) is least barred by the multipliers.
        order.emplace_back(fewer ? bounds.if_closed[j] : bounds.if_open[j], static_cast<int>(j));
    }
    std::stable_sort(order.begin(), order.end());
    if (order.size() > steps_tried) order.resize(steps_tried);
    std::optional<Plan> best;
    const int wanted = count_open(plan) + (fewer ? -1 : 1);
    for (const auto& [bound, site] : order) {
        Trial trial(problem, plan);
        trial.fix_count();
        if (fewer) {
            const std::vector<int> leaving = trial.members(site);
            trial.bar(site);
            for (const int demand : leaving) trial.move(demand, none);
            trial.close(site);
            trial.place(leaving);
        } else {
            trial.open(site);
            trial.draw(site);
            trial.settle_around(site);
        }
        if (trial.open_count() != wanted) continue;
        if (best && plan.objective.total() + trial.cost().total() >= best->objective.total()) continue;
        Plan next;
        next.site_of = trial.answer();
        next.is_open = trial.open_sites();
        next.feasible = is_feasible(problem, next);
        next.objective = objective_of(problem, next.site_of, next.is_open);
        if (next.feasible) best = std::move(next);
    }
    return best;
}

void by_prices(const Problem& problem, const Plan& plan, const CurveOptions& options, double unit, Points& points,
               std::vector<Line>& lines) {
    const Start start{plan.site_of, std::nullopt};
    double least_opening = 0;
    bool is_first = true;
    for (const Candidate& site : problem.input().sites) {
        if (site.decision == VenueDecision::forbidden) continue;
        least_opening = is_first ? site.opening_cost : std::min(least_opening, site.opening_cost);
        is_first = false;
    }
    std::vector<double> prices = {0};
    for (const double share : options.prices) prices.push_back(share * unit);
    for (const double price : prices) {
        if (options.limits.is_stopped()) return;
        lines.push_back({price, bound_at_price(problem, plan, price, options.bound_steps)});
        const Problem priced = with_price(problem, price);
        const Plan answer = solve(priced, options.limits, start);
        // Below the least opening cost the price is not the same for every site: a plan is found, but no bound.
        if (price >= -least_opening) lines.push_back({price, answer.lower_bound});
        points.keep(answer.site_of, answer.is_open);
    }
}

// Where the number of sites is given: one after the other, each from the last.
void by_count(const Problem& problem, const Plan& plan, const CurveOptions& options, Points& points,
              std::map<int, double>& bounds) {
    const int present = *problem.input().open_exactly;
    for (const int direction : {-1, 1}) {
        std::vector<int> from = plan.site_of;
        for (int k = 0; k <= options.steps_each_way && !options.limits.is_stopped(); ++k) {
            Input input = problem.input();
            input.open_exactly = present + direction * k;
            const auto other = Problem::make(std::move(input));
            if (!other) break;
            const Plan answer = solve(*other, options.limits, {from, std::nullopt});
            auto& bound = bounds[present + direction * k];
            bound = std::max(bound, answer.lower_bound);
            if (!answer.feasible) continue;
            points.keep(answer.site_of, answer.is_open);
            from = answer.site_of;
        }
    }
}

}  // namespace

std::vector<CurvePoint> site_curve(const Problem& given, const Plan& plan, const CurveOptions& options) {
    // The count itself is what the curve varies: plans with any number count as plans.
    Input input = given.input();
    input.open_exactly.reset();
    const Problem problem = *Problem::make(std::move(input));
    const bool has_count = given.input().open_exactly.has_value();

    const int present = count_open(plan);
    Points points(problem, present);
    points.keep(plan.site_of, plan.is_open);
    std::vector<Line> lines;
    std::map<int, double> bounds;
    if (has_count) {
        by_count(given, plan, options, points, bounds);
    } else {
        const double unit = present > 0 ? std::max(plan.objective.opening, plan.objective.total() * 0.1) / present : 1;
        by_prices(problem, plan, options, unit, points, lines);
        const SiteBounds site_bounds = bound_sites(problem, plan, options.bound_steps);
        for (const bool fewer : {true, false}) {
            Plan from = points.best().contains(present) ? points.best().at(present) : plan;
            for (int k = 0; k < options.steps_each_way && !options.limits.is_stopped(); ++k) {
                auto next = step_from(problem, from, fewer, site_bounds);
                if (!next) break;
                points.keep(next->site_of, next->is_open);
                from = points.best().at(count_open(*next));
            }
        }
    }

    int least = present - options.steps_each_way;
    int most = present + options.steps_each_way;
    if (!points.best().empty()) {
        least = std::min(least, points.best().begin()->first);
        most = std::max(most, points.best().rbegin()->first);
    }
    std::vector<CurvePoint> curve;
    for (int sites = std::max(0, least); sites <= std::min(most, static_cast<int>(problem.site_count())); ++sites) {
        CurvePoint point;
        point.sites = sites;
        if (const auto at = points.best().find(sites); at != points.best().end()) point.found = at->second;
        if (const auto at = bounds.find(sites); at != bounds.end()) point.lower_bound = at->second;
        for (const Line& line : lines) point.lower_bound = std::max(point.lower_bound, line.bound - line.price * sites);
        if (point.found) point.lower_bound = std::min(point.lower_bound, point.found->objective.total());
        curve.push_back(std::move(point));
    }
    return curve;
}

}  // namespace yingtuo::siting
