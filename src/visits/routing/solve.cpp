#include "visits/routing/solve.h"

#include <algorithm>
#include <cmath>

#include "base/random.h"
#include "visits/routing/budget.h"
#include "visits/routing/draft.h"
#include "visits/routing/moves/recreate.h"
#include "visits/routing/moves/ruin.h"
#include "visits/routing/rules.h"

namespace yingtuo::visits::routing {

namespace {

// Temperatures, as shares of the mean cost of a stop. Where no round may be begun any more, the way from a good plan to
// a better one leads over worse ones.
constexpr double hottest = 1;
constexpr double hottest_with_fewest_rounds = 10;
constexpr double coldest = 0.01;
// Shares of the budget by which everybody is to be placed, and by which rounds are given up.
constexpr double until_placed = 0.5;
constexpr double until_fewer = 0.5;
// Which valley annealing comes to rest in is decided while it is warm, and by chance. So it begins several times, each
// time from the same plan, and goes on from the best, if each beginning has so many steps for every stop.
constexpr int beginnings = 4;
constexpr double until_best_beginning = 0.5;  // a share of what is left when everybody is placed
constexpr double least_steps_a_stop = 100;

class Search {
  public:
    Search(const Problem& problem, const Limits& limits)
        : problem_(problem),
          limits_(limits),
          budget_(limits, default_iterations),
          random_(limits.seed),
          draft_(problem),
          ruin_(problem),
          recreate_(problem),
          burdens_(problem.customers().size(), 1.0) {}

    Plan run() {
        recreate_.apply(draft_, random_);
        keep_best();
        place_everyone(until_placed);
        if (problem_.vehicles_first() && draft_.absent().empty()) use_fewer_rounds();
        shorten();
        best_.cost = cost_of(problem_, best_);
        best_.iterations = budget_.iterations();
        best_.seconds = budget_.seconds();
        best_.seed = limits_.seed;
        return best_;
    }

  private:
    [[nodiscard]] double absent_weight() const {
        double weight = 0;
        for (const std::size_t customer : draft_.absent()) weight += problem_.customers()[customer].weight;
        return weight;
    }
    [[nodiscard]] double burden() const {
        double burden = 0;
        for (const std::size_t customer : draft_.absent()) burden += burdens_[customer];
        return burden;
    }
    [[nodiscard]] double mean_cost() const {
        return draft_.cost() / static_cast<double>(std::max<std::size_t>(problem_.stops(), 1));
    }

    void keep_best() {
        best_ = draft_.plan();
        best_weight_ = absent_weight();
    }

    void change() {
        budget_.count();
        draft_.mark();
        ruin_.apply(draft_, random_);
        recreate_.apply(draft_, random_);
    }

    [[nodiscard]] bool is_near_enough(double before, double temperature) {
        return draft_.cost() < before - temperature * std::log(1 - random_.unit());
    }

    // Steps that leave out fewer customers, or such as were left out less often, until none is.
    void place_everyone(double until) {
        const double temperature = std::sqrt(hottest * coldest) * mean_cost();
        while (!draft_.absent().empty() && !problem_.customers().empty() && budget_.used() < until) {
            const double burden_before = burden();
            const double cost_before = draft_.cost();
            change();
            const double burden_after = burden();
            for (const std::size_t customer : draft_.absent()) burdens_[customer] += 1;
            const bool keep = burden_after < burden_before ||
                              (burden_after == burden_before && is_near_enough(cost_before, temperature));
            if (!keep) {
                draft_.undo();
                continue;
            }
            if (absent_weight() < best_weight_) keep_best();
            report(budget_.used());
        }
    }

    // Gives up the round whose customers have been the easiest to place, and places them elsewhere; again and again.
    void use_fewer_rounds() {
        while (draft_.used_rounds() > fewest_rounds_thinkable(problem_) && budget_.used() < until_fewer) {
            recreate_.set_most_rounds(draft_.used_rounds() - 1);
            draft_.mark();
            give_up_round();
            recreate_.apply(draft_, random_);
            best_weight_ = unlimited;
            const Plan complete = best_;
            place_everyone(until_fewer);
            if (!draft_.absent().empty()) {
                draft_.restore(complete);
                recreate_.set_most_rounds(draft_.used_rounds());
            }
            keep_best();
        }
    }

    void give_up_round() {
        std::size_t easiest = none;
        double least = unlimited;
        for (std::size_t index = 0; index < draft_.rounds(); ++index) {
            const Round& round = draft_.round(index);
            if (round.is_empty()) continue;
            double sum = 0;
            for (std::size_t stop = 0; stop < round.size(); ++stop) sum += burdens_[round.customer(stop)];
            if (sum >= least) continue;
            least = sum;
            easiest = index;
        }
        while (!draft_.round(easiest).is_empty()) draft_.remove(draft_.round(easiest).customer(0));
    }

    void shorten() {
        if (problem_.customers().empty()) return;
        const double from = budget_.used();
        const double each = (1 - from) * until_best_beginning / beginnings;
        const double enough = least_steps_a_stop * static_cast<double>(problem_.stops());
        const Plan begun = best_;
        for (int beginning = 1; beginning <= beginnings && budget_.steps_in(each) >= enough; ++beginning)
            anneal(begun, from + each * beginning);
        anneal(best_, 1);
    }

    // Annealing on the cost; nobody is left out for it.
    void anneal(const Plan& first, double until) {
        draft_.restore(first);
        const double scale = mean_cost();
        const double hot = problem_.vehicles_first() ? hottest_with_fewest_rounds : hottest;
        const double begin = budget_.used();
        for (double used = begin; used < until; used = budget_.used()) {
            const double share = (used - begin) / (until - begin);
            const double temperature = scale * hot * std::pow(coldest / hot, share);
            const double cost_before = draft_.cost();
            const double weight_before = absent_weight();
            change();
            const double weight = absent_weight();
            const bool keep =
                weight < weight_before || (weight == weight_before && is_near_enough(cost_before, temperature));
            if (!keep) {
                draft_.undo();
                continue;
            }
            if (weight < best_weight_ || (weight == best_weight_ && draft_.cost() < best_.cost - Round::tolerance))
                keep_best();
            report(used);
        }
    }

    void report(double used) {
        if (!limits_.on_progress || used < reported_ + 0.01) return;
        reported_ = used;
        limits_.on_progress({used, best_.cost, std::nullopt});
    }

    const Problem& problem_;
    const Limits& limits_;
    Budget budget_;
    Random random_;
    Draft draft_;
    Ruin ruin_;
    Recreate recreate_;
    std::vector<double> burdens_;  // by customer: how often it was left out
    Plan best_;
    double best_weight_ = 0;
    double reported_ = 0;
};

}  // namespace

Plan solve(const Problem& problem, const Limits& limits) {
    return Search(problem, limits).run();
}

}  // namespace yingtuo::visits::routing
