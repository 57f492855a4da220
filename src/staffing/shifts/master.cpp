#include "staffing/shifts/master.h"

#include <CbcEventHandler.hpp>
#include <CbcHeuristic.hpp>
#include <CbcModel.hpp>
#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>
#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <cmath>

#include "base/ensure.h"

namespace yingtuo::staffing::shifts {
namespace {

// Ends a search of Cbc when told to.
class Stopper : public CbcEventHandler {
  public:
    explicit Stopper(const Watch& watch) : watch_(&watch) {}
    CbcAction event(CbcEvent what) override {
        return (what == node || what == treeStatus) && watch_->is_over() ? CbcEventHandler::stop : noAction;
    }
    CbcEventHandler* clone() const override { return new Stopper(*this); }

  private:
    const Watch* watch_;
};

void allow(ClpSimplex& clp, const Watch& watch) {
    if (const auto seconds = watch.seconds_left()) clp.setMaximumSeconds(std::max(0.001, *seconds));
}

}  // namespace

// Rows: slots whose cover costs something, then the adults. Columns: lack and surplus of each such slot, then tours.
struct Master::Model {
    ClpSimplex clp;
    int slot_rows = 0;
    int first_tour = 0;
};

Master::Master(const Problem& problem, std::vector<int> adults, std::vector<int> others)
    : problem_(&problem),
      adults_(std::move(adults)),
      others_(std::move(others)),
      columns_of_(adults_.size()),
      row_of_(problem.slots(), -1),
      model_(std::make_unique<Model>()) {
    Model& model = *model_;
    model.clp.setLogLevel(0);
    model.clp.scaling(0);  // every entry is 1 or -1
    std::vector<double> right;
    std::vector<double> cost;
    for (std::size_t slot = 0; slot < problem.slots(); ++slot) {
        const Cover& cover = problem.cover(slot);
        if (cover.under_weight == 0 && cover.over_weight == 0) continue;
        row_of_[slot] = model.slot_rows++;
        right.push_back(still_needed(slot));
        cost.push_back(cover.under_weight);
        cost.push_back(cover.over_weight);
    }
    right.resize(right.size() + adults_.size(), 1.0);
    model.first_tour = static_cast<int>(cost.size());
    CoinPackedMatrix matrix(true, 0, 0);
    matrix.setDimensions(static_cast<int>(right.size()), 0);
    for (int row = 0; row < model.slot_rows; ++row) {
        for (const double sign : {1.0, -1.0}) matrix.appendCol(1, &row, &sign);
    }
    const std::vector<double> least(cost.size(), 0);
    const std::vector<double> most(cost.size(), COIN_DBL_MAX);
    model.clp.loadProblem(matrix, least.data(), most.data(), cost.data(), right.data(), right.data());
}

Master::~Master() = default;

void Master::add(int place, const Tour& tour) {
    auto& own = columns_of_[static_cast<std::size_t>(place)];
    if (std::any_of(own.begin(), own.end(), [&](std::size_t c) { return columns_[c].tour == tour; })) return;
    own.push_back(columns_.size());
    columns_.push_back({place, tour, problem_->request_cost(adults_[static_cast<std::size_t>(place)], tour)});
}

// Columns go into the program together: each addition copies its matrix.
void Master::bring_in() {
    std::vector<CoinBigIndex> starts = {0};
    std::vector<int> rows;
    std::vector<double> cost;
    for (; brought_in_ < columns_.size(); ++brought_in_) {
        const Column& column = columns_[brought_in_];
        for (int day = 0; day < problem_->days(); ++day) {
            const int shift = column.tour[static_cast<std::size_t>(day)];
            if (shift == off) continue;
            const int row = row_of_[problem_->slot(day, shift)];
            if (row >= 0) rows.push_back(row);
        }
        rows.push_back(model_->slot_rows + column.place);
        starts.push_back(static_cast<CoinBigIndex>(rows.size()));
        cost.push_back(static_cast<double>(column.cost));
    }
    if (cost.empty()) return;
    const std::vector<double> ones(rows.size(), 1.0);
    const std::vector<double> least(cost.size(), 0);
    const std::vector<double> most(cost.size(), COIN_DBL_MAX);
    model_->clp.addColumns(static_cast<int>(cost.size()), least.data(), most.data(), cost.data(), starts.data(),
                           rows.data(), ones.data());
}

bool Master::solve(const Watch& watch) {
    ClpSimplex& clp = model_->clp;
    allow(clp, watch);
    bring_in();
    // After new tours the old plan is still good, after a choice is fixed the old prices are.
    if (clp.status() < 0 || clp.primalFeasible())
        clp.primal(0, 1 | 2);
    else
        clp.dual(0, 1 | 2);
    if (clp.status() != 0) clp.primal(0);
    return clp.status() == 0;
}

double Master::value() const {
    return model_->clp.objectiveValue();
}

double Master::use(std::size_t column) const {
    return model_->clp.primalColumnSolution()[model_->first_tour + static_cast<int>(column)];
}

double Master::price(std::size_t slot) const {
    const int row = row_of_[slot];
    return row < 0 ? 0 : model_->clp.dualRowSolution()[row];
}

double Master::adult_price(int place) const {
    return model_->clp.dualRowSolution()[model_->slot_rows + place];
}

void Master::fix(std::size_t column) {
    for (const std::size_t other : columns_of_[static_cast<std::size_t>(columns_[column].place)]) {
        if (other != column) model_->clp.setColumnUpper(model_->first_tour + static_cast<int>(other), 0);
    }
}

void Master::free_all() {
    for (std::size_t c = 0; c < columns_.size(); ++c)
        model_->clp.setColumnUpper(model_->first_tour + static_cast<int>(c), COIN_DBL_MAX);
}

Master::Combination Master::combine(Cost cutoff, int nodes, const Watch& watch) {
    Combination result;
    const ClpSimplex& clp = model_->clp;
    std::vector<int> keep;
    for (int c = 0; c < model_->first_tour; ++c) keep.push_back(c);
    const double room = static_cast<double>(cutoff) - value() - 1 + 1e-6;
    if (room < 0) {
        result.is_complete = true;
        return result;
    }
    for (std::size_t c = 0; c < columns_.size(); ++c) {
        const int place = model_->first_tour + static_cast<int>(c);
        if (clp.dualColumnSolution()[place] <= room) keep.push_back(place);
    }
    std::vector<int> rows(static_cast<std::size_t>(clp.numberRows()));
    for (int r = 0; r < clp.numberRows(); ++r) rows[static_cast<std::size_t>(r)] = r;
    ClpSimplex part(&clp, clp.numberRows(), rows.data(), static_cast<int>(keep.size()), keep.data(), true, true);
    part.setLogLevel(0);
    const int chosen = static_cast<int>(keep.size());
    for (int c = model_->first_tour; c < chosen; ++c) part.setColumnBounds(c, 0, 1);
    part.allSlackBasis(true);
    allow(part, watch);
    part.dual(0);
    if (part.isProvenPrimalInfeasible()) {
        result.is_complete = true;
        return result;
    }
    if (part.status() != 0) return result;
    OsiClpSolverInterface solver(&part);
    solver.messageHandler()->setLogLevel(0);
    for (int c = 0; c < chosen; ++c) solver.setInteger(c);
    CbcModel search(solver);
    search.setLogLevel(0);
    search.messageHandler()->setLogLevel(0);
    search.solver()->messageHandler()->setLogLevel(0);
    search.findIntegers(false);
    // How many are missing or too many on a day and shift is a better thing to decide than one tour of many.
    std::vector<int> priorities(keep.size(), 50);
    std::fill(priorities.begin(), priorities.begin() + model_->first_tour, 10);
    search.passInPriorities(priorities.data(), false);
    search.setCutoff(static_cast<double>(cutoff) - 0.5);
    search.setAllowableGap(0.99);  // costs are whole numbers
    search.setAllowableFractionGap(0);
    search.setMaximumNodes(nodes);
    if (const auto seconds = watch.seconds_left()) {
        search.setUseElapsedTime(true);
        search.setMaximumSeconds(std::max(0.001, *seconds));
    }
    search.setNumberStrong(8);
    search.setNumberBeforeTrust(4);
    CbcRounding rounding(search);
    search.addHeuristic(&rounding, "rounding");
    const Stopper stopper(watch);
    search.passInEventHandler(&stopper);
    search.branchAndBound();
    result.is_complete = search.status() == 0;
    const double* best = search.bestSolution();
    if (best == nullptr) return result;
    result.columns.assign(adults_.size(), 0);
    std::size_t found = 0;
    for (int k = model_->first_tour; k < chosen; ++k) {
        if (best[k] < 0.5) continue;
        const auto column = static_cast<std::size_t>(keep[static_cast<std::size_t>(k)] - model_->first_tour);
        result.columns[static_cast<std::size_t>(columns_[column].place)] = column;
        ++found;
    }
    ENSURE(found == adults_.size());
    return result;
}

}  // namespace yingtuo::staffing::shifts
