// Differential tests: tiny drawn instances against the exact optimum by CBC.
#include <coin/Cbc_C_Interface.h>
#include <gmock/gmock.h>

#include <memory>
#include <optional>

#include "draw.h"
#include "siting/column_search.h"
#include "siting/lagrangian.h"
#include "siting/rules.h"
#include "siting/solve.h"

namespace yingtuo::siting {
namespace {

using test::Family;

class Model {
  public:
    Model() : model_(Cbc_newModel(), Cbc_deleteModel) {
        Cbc_setParameter(model_.get(), "logLevel", "0");
        Cbc_setParameter(model_.get(), "ratioGap", "0");
        Cbc_setParameter(model_.get(), "allowableGap", "0");
    }
    int add(double cost, double low, double high) {
        Cbc_addCol(model_.get(), "", low, high, cost, 1, 0, nullptr, nullptr);
        return columns_++;
    }
    void row(std::vector<std::pair<int, double>> terms, char sense, double right) {
        std::vector<int> columns;
        std::vector<double> values;
        for (const auto& [column, value] : terms) {
            columns.push_back(column);
            values.push_back(value);
        }
        Cbc_addRow(model_.get(), "", static_cast<int>(columns.size()), columns.data(), values.data(), sense, right);
    }
    std::optional<double> solve() {
        Cbc_solve(model_.get());
        if (Cbc_isProvenInfeasible(model_.get()) != 0) return std::nullopt;
        EXPECT_TRUE(Cbc_isProvenOptimal(model_.get()));
        return Cbc_getObjValue(model_.get());
    }

  private:
    std::unique_ptr<Cbc_Model, decltype(&Cbc_deleteModel)> model_;
    int columns_ = 0;
};

// The model as the page writes it, in the plainest form.
std::optional<double> optimum(const Problem& problem) {
    const Input& input = problem.input();
    Model model;
    std::vector<int> open;
    std::vector<int> adults;
    for (const Candidate& site : input.sites) {
        open.push_back(model.add(site.opening_cost, site.decision == VenueDecision::pinned_open ? 1 : 0,
                                 site.decision == VenueDecision::forbidden ? 0 : 1));
        adults.push_back(model.add(input.adult_cost, 0, 1000));
    }
    std::vector<std::vector<std::pair<int, double>>> load(input.sites.size());
    for (std::size_t i = 0; i < input.demands.size(); ++i) {
        const Demand& demand = input.demands[i];
        std::vector<std::pair<int, double>> once;
        for (std::size_t a = input.arc_start[i]; a < input.arc_start[i + 1]; ++a) {
            const auto j = static_cast<std::size_t>(input.arc_site[a]);
            const bool is_barred = demand.pinned_to != none && demand.pinned_to != input.arc_site[a];
            const int x = model.add(input.arc_cost[a], 0, is_barred ? 0 : 1);
            once.emplace_back(x, 1);
            load[j].emplace_back(x, demand.children);
            model.row({{x, 1}, {open[j], -1}}, 'L', 0);
            if (input.min_adults > 0) model.row({{adults[j], 1}, {x, -input.min_adults}}, 'G', 0);
        }
        if (demand.visits_cost && demand.pinned_to == none) once.emplace_back(model.add(*demand.visits_cost, 0, 1), 1);
        if (once.empty()) return std::nullopt;
        model.row(once, 'E', 1);
    }
    std::vector<std::pair<int, double>> count;
    for (std::size_t j = 0; j < input.sites.size(); ++j) {
        auto capacity = load[j];
        capacity.emplace_back(open[j], -input.sites[j].capacity);
        model.row(capacity, 'L', 0);
        auto staff = load[j];
        staff.emplace_back(adults[j], -input.children_per_adult);
        model.row(staff, 'L', 0);
        count.emplace_back(open[j], 1);
    }
    if (input.open_exactly) model.row(count, 'E', *input.open_exactly);
    return model.solve();
}

struct Score {
    int instances = 0;
    int infeasible = 0;
    int missed = 0;  // not the optimum
    double worst_gap = 0;
};

Score run(Family family, const test::Shape& shape, int instances, std::int64_t iterations) {
    Score score;
    for (int k = 0; k < instances; ++k) {
        const Problem problem = test::draw_problem(family, shape, static_cast<std::uint64_t>(1000 + k));
        Limits limits;
        limits.iterations = iterations;
        const Plan plan = solve(problem, limits);
        const auto best = optimum(problem);
        ++score.instances;
        if (!best) {
            ++score.infeasible;
            EXPECT_FALSE(plan.feasible) << k;
            continue;
        }
        const double slack = 1e-6 * (1 + *best);
        EXPECT_TRUE(plan.feasible) << k;
        EXPECT_GE(plan.objective.total(), *best - slack) << "better than the optimum: " << k;
        EXPECT_LE(plan.lower_bound, *best + slack) << "the bound is above the optimum: " << k;
        EXPECT_TRUE(!plan.is_optimal || plan.objective.total() <= *best + slack) << "no optimum, said to be: " << k;
        const double gap = *best > 0 ? (plan.objective.total() - *best) / *best : 0;
        score.worst_gap = std::max(score.worst_gap, gap);
        if (gap > 1e-6) ++score.missed;
    }
    return score;
}

// The recorded gap: what the solver reached when the test was written. It may only fall.
void expect(const Score& score, int missed, double worst_gap) {
    EXPECT_LE(score.missed, missed);
    EXPECT_LE(score.worst_gap, worst_gap + 1e-6);
    EXPECT_LT(score.infeasible, score.instances / 2) << "too few instances have an answer";
}

TEST(SitingOracle, SeasonInstancesAgainstTheOptimum) {
    expect(run(Family::season, {9, 4, 0.7}, 70, 2), 0, 0);
}

TEST(SitingOracle, CityInstancesAgainstTheOptimum) {
    expect(run(Family::city, {9, 5, 0.6}, 70, 2), 0, 0);
}

TEST(SitingOracle, FacilityLocationInstancesAgainstTheOptimum) {
    expect(run(Family::facility_location, {10, 4, 1}, 60, 2), 0, 0);
}

TEST(SitingOracle, PMedianInstancesAgainstTheOptimum) {
    expect(run(Family::p_median, {10, 5, 1}, 60, 2), 0, 0);
}

// Little room at the sites, so that cuts are found: the Lagrangian with them, and the columns that start from it.
TEST(SitingOracle, NeitherBoundWithCoverCutsPassesTheOptimum) {
    int cuts = 0;
    int raised = 0;
    for (std::uint64_t seed = 1; seed <= 80; ++seed) {
        Input input = test::draw_input(seed % 2 == 0 ? Family::season : Family::city, {9, 4, 0.5}, seed);
        Random random(seed);
        for (Candidate& site : input.sites) site.capacity = static_cast<int>(random.between(6, 16));
        const auto problem = Problem::make(std::move(input));
        const auto best = optimum(*problem);
        if (!best) continue;
        double without = 0;
        double relaxed = 0;
        double by_columns = 0;
        for (const Component& component : problem->components()) {
            const Part part = make_part(*problem, component, 1'000'000);
            Lagrangian lagrangian(part, 1);
            const auto never = [] { return false; };
            const Cost target = 2 * std::max<Cost>(1, lagrangian.bound());
            lagrangian.climb(80, target, never);
            without += static_cast<double>(lagrangian.bound()) / part.scale;
            for (int round = 0; round < 4; ++round) {
                cuts += lagrangian.separate();
                lagrangian.climb(40, target, never);
            }
            relaxed += static_cast<double>(lagrangian.bound()) / part.scale;
            ColumnSearch columns(part, lagrangian.prices(), lagrangian.covers(), 1);
            EXPECT_GE(columns.bound(), lagrangian.bound());
            columns.generate(unbounded, never);
            columns.separate();
            columns.generate(unbounded, never);
            by_columns += static_cast<double>(columns.bound()) / part.scale;
        }
        EXPECT_LE(relaxed, *best + 1e-6 * (1 + *best)) << seed;
        EXPECT_LE(by_columns, *best + 1e-6 * (1 + *best)) << seed;
        raised += relaxed > 1.001 * without ? 1 : 0;
    }
    EXPECT_GT(cuts, 50);
    EXPECT_GT(raised, 15);
}

}  // namespace
}  // namespace yingtuo::siting
