#include "siting/solve.h"

#include <algorithm>
#include <memory>
#include <mutex>

#include "base/ensure.h"
#include "base/parallel.h"
#include "siting/rules.h"
#include "siting/search.h"

namespace yingtuo::siting {
namespace {

// Arcs kept in a part: beyond it only the cheapest of each demand point, so that a dense problem fits in memory.

// Steps of one part in an iteration: a small part takes several, so that each iteration asks as much of it as of a
// large one. A hamlet with two sites whose bound is a site short weighs as much as a whole valley.
constexpr int demands_an_iteration = 400;
constexpr int most_steps_an_iteration = 20;

int steps_an_iteration(const Search& search) {
    return std::clamp(demands_an_iteration / std::max(1, search.part().demands()), 1, most_steps_an_iteration);
}

// The first iteration is the first step: bound and plan.
std::int64_t steps_of(const Search& search, std::int64_t iterations) {
    return 1 + (iterations - 1) * steps_an_iteration(search);
}

// Takes the components one step of work at a time. Which thread takes which is nobody's business: components are
// independent, and each has its own random numbers.
class Crew {
  public:
    Crew(std::vector<std::unique_ptr<Search>>& searches, const Problem& problem, const Limits& limits,
         const Deadline& deadline)
        : searches_(&searches), problem_(&problem), limits_(&limits), deadline_(&deadline), busy_(searches.size(), 0) {
        most_iterations_ = limits.iterations.value_or(limits.seconds ? endless : default_iterations);
        for (const auto& search : searches) known_.push_back(known_of(*search));
    }

    void work() {
        for (;;) {
            const std::size_t next = take();
            if (next == nobody) return;
            (*searches_)[next]->step(*deadline_);
            give_back(next);
        }
    }

  private:
    static constexpr std::size_t nobody = static_cast<std::size_t>(-1);
    static constexpr std::int64_t endless = 1'000'000'000;  // iterations

    // Everyone has had a first step before anyone has more; then where most is to be had for the work done so far.
    std::size_t take() {
        const std::scoped_lock lock(mutex_);
        std::size_t best = nobody;
        for (std::size_t k = 0; k < searches_->size(); ++k) {
            const Search& search = *(*searches_)[k];
            if (busy_[k] != 0 || search.is_closed() || search.steps() >= steps_of(search, most_iterations_)) continue;
            if (best == nobody || is_more_urgent(search, *(*searches_)[best])) best = k;
        }
        // Even with no time at all every component gets its first step: an answer is owed.
        if (best != nobody && (*searches_)[best]->steps() > 0 && deadline_->is_reached()) best = nobody;
        if (best != nobody) busy_[best] = 1;
        return best;
    }
    static bool is_more_urgent(const Search& a, const Search& b) {
        if (a.steps() == 0 || b.steps() == 0) return a.steps() < b.steps();
        return gap_for_work(a) > gap_for_work(b);
    }
    static double gap_for_work(const Search& search) {
        return static_cast<double>(search.best().cost - search.lower()) /
               (static_cast<double>(search.steps()) * search.part().demands());
    }
    // What is known of a component; others may be at work on theirs meanwhile.
    struct Known {
        Cost cost = 0;
        Cost lower = 0;
        int steps = 0;
        bool is_closed = false;
    };
    static Known known_of(const Search& search) {
        return {search.best().cost, search.lower(), search.steps(), search.is_closed()};
    }
    void give_back(std::size_t k) {
        const std::scoped_lock lock(mutex_);
        busy_[k] = 0;
        known_[k] = known_of(*(*searches_)[k]);
        if (!limits_->on_progress) return;
        Progress progress;
        Cost bound = 0;
        Cost cost = 0;
        double done = 0;
        for (std::size_t j = 0; j < known_.size(); ++j) {
            const Known& known = known_[j];
            if (known.steps == 0 && !known.is_closed) return;
            bound += known.lower;
            cost += known.cost;
            done += known.is_closed ? 1
                                    : static_cast<double>(known.steps) /
                                          static_cast<double>(steps_of(*(*searches_)[j], most_iterations_));
        }
        progress.fraction = deadline_->fraction().value_or(done / static_cast<double>(searches_->size()));
        progress.objective = static_cast<double>(cost) / problem_->scale();
        progress.lower_bound = static_cast<double>(bound) / problem_->scale();
        limits_->on_progress(progress);
    }

    std::vector<std::unique_ptr<Search>>* searches_;
    const Problem* problem_;
    const Limits* limits_;
    const Deadline* deadline_;
    std::vector<std::uint8_t> busy_;
    std::vector<Known> known_;
    std::mutex mutex_;
    std::int64_t most_iterations_ = 0;
};

Plan assemble(const Problem& problem, const std::vector<std::unique_ptr<Search>>& searches, const Limits& limits) {
    Plan plan;
    plan.site_of.assign(problem.demand_count(), none);
    plan.is_open.assign(problem.site_count(), 0);
    Cost bound = 0;
    bool is_optimal = true;
    for (const auto& search : searches) {
        const Part& part = search->part();
        const Answer& answer = search->best();
        for (std::size_t i = 0; i < answer.arc_of.size(); ++i) {
            const int arc = answer.arc_of[i];
            if (arc == none) continue;
            const auto site = static_cast<std::size_t>(part.arc_site[static_cast<std::size_t>(arc)]);
            plan.site_of[static_cast<std::size_t>(part.demand_id[i])] = part.site_id[site];
        }
        for (std::size_t j = 0; j < answer.is_open.size(); ++j)
            plan.is_open[static_cast<std::size_t>(part.site_id[j])] = answer.is_open[j];
        bound += search->lower();
        is_optimal = is_optimal && search->is_optimal();
        plan.iterations =
            std::max<std::int64_t>(plan.iterations, 1 + (search->steps() - 1) / steps_an_iteration(*search));
    }
    plan.objective = objective_of(problem, plan.site_of, plan.is_open);
    plan.feasible = is_feasible(problem, plan);
    // Costs within 1e-6 of a whole number were rounded to it: the bound gives that much back, once for each cost in it.
    const auto terms = static_cast<double>(2 * problem.demand_count() + 2 * problem.site_count());
    plan.lower_bound = std::max(0.0, (static_cast<double>(bound) - 1e-6 * terms) / problem.scale());
    if (plan.feasible) plan.lower_bound = std::min(plan.lower_bound, plan.objective.total());
    plan.gap = plan.feasible ? gap_of(plan.objective.total(), plan.lower_bound) : 1;
    plan.is_optimal = plan.feasible && is_optimal;
    plan.seed = limits.seed;
    return plan;
}

// The start as one component sees it: its own numbers of sites, and of the demand points to look around.
void start_from(Search& search, const Component& component, const Start& start) {
    std::vector<int> site_of;
    for (const std::int32_t demand : component.demands) {
        const int site = start.site_of[static_cast<std::size_t>(demand)];
        const auto found = std::lower_bound(search.part().site_id.begin(), search.part().site_id.end(), site);
        const bool is_here = site != none && found != search.part().site_id.end() && *found == site;
        site_of.push_back(is_here ? static_cast<int>(found - search.part().site_id.begin()) : none);
    }
    std::optional<std::vector<std::int32_t>> around;
    if (start.around) {
        around.emplace();
        for (const std::int32_t demand : *start.around) {
            const auto found = std::lower_bound(component.demands.begin(), component.demands.end(), demand);
            if (found != component.demands.end() && *found == demand)
                around->push_back(static_cast<std::int32_t>(found - component.demands.begin()));
        }
    }
    search.start_from(site_of, std::move(around));
}

Plan solve_from(const Problem& problem, const Limits& limits, const Start* start) {
    const Deadline deadline(limits);
    const auto components = problem.components();
    const int threads = std::max(1, limits.threads);
    std::vector<std::unique_ptr<Search>> searches(components.size());
    const Random random(limits.seed);
    for_each_part(components.size(), threads, [&](std::size_t k) {
        // A single component has the threads to itself.
        searches[k] = std::make_unique<Search>(make_part(problem, components[k], most_arcs), random.split(k).next(),
                                               components.size() == 1 ? threads : 1);
        if (start != nullptr) start_from(*searches[k], components[k], *start);
    });
    Crew crew(searches, problem, limits, deadline);
    for_each_part(static_cast<std::size_t>(threads), threads, [&](std::size_t) { crew.work(); });
    Plan plan = assemble(problem, searches, limits);
    plan.seconds = deadline.elapsed();
    plan.is_cut_short = deadline.has_cut_short() && !plan.is_optimal;
    return plan;
}

}  // namespace

Plan solve(const Problem& problem, const Limits& limits) {
    return solve_from(problem, limits, nullptr);
}

Plan solve(const Problem& problem, const Limits& limits, const Start& start) {
    ENSURE(start.site_of.size() == problem.demand_count());
    return solve_from(problem, limits, &start);
}

}  // namespace yingtuo::siting
