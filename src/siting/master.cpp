#include "siting/master.h"

#include <CbcEventHandler.hpp>
#include <CbcHeuristic.hpp>
#include <CbcHeuristicRINS.hpp>
#include <CbcModel.hpp>
#include <ClpSimplex.hpp>
#include <CoinPackedMatrix.hpp>
#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <cmath>

namespace yingtuo::siting {
namespace {

// Ends a search of Cbc when told to.
class Stopper : public CbcEventHandler {
  public:
    explicit Stopper(const std::function<bool()>& is_over) : is_over_(&is_over) {}
    CbcAction event(CbcEvent what) override {
        return (what == node || what == treeStatus) && (*is_over_)() ? CbcEventHandler::stop : noAction;
    }
    CbcEventHandler* clone() const override { return new Stopper(*this); }

  private:
    const std::function<bool()>* is_over_;
};

}  // namespace

// Rows: demand points (covered), sites (at most one column), the number of sites where it is fixed, that of adults
// where it is bounded, then the cuts as they come. Columns: one a demand point (left), then the columns added.
struct Master::Model {
    ClpSimplex clp;
    int demands = 0;
    int sites = 0;
    int count_row = none;
    int adult_row = none;
    int first_column = 0;
};

Master::Master(const Part& part, AdultRange range) : part_(&part), model_(std::make_unique<Model>()) {
    Model& model = *model_;
    model.demands = part.demands();
    model.sites = part.sites();
    model.clp.setLogLevel(0);
    int rows = model.demands + model.sites;
    if (part.has_exact_count()) model.count_row = rows++;
    if (range.is_bounded()) model.adult_row = rows++;
    std::vector<double> low(static_cast<std::size_t>(rows), 1);
    std::vector<double> high(static_cast<std::size_t>(rows), COIN_DBL_MAX);
    for (int j = 0; j < model.sites; ++j) {
        const int number = model.demands + j;
        const auto row = static_cast<std::size_t>(number);
        if (part.must_open[static_cast<std::size_t>(j)] == 0) low[row] = -COIN_DBL_MAX;
        high[row] = 1;
    }
    const auto bound_row = [&](int row, double least_sum, double most_sum) {
        if (row == none) return;
        low[static_cast<std::size_t>(row)] = least_sum;
        high[static_cast<std::size_t>(row)] = most_sum;
    };
    bound_row(model.count_row, part.open_exactly, part.open_exactly);
    bound_row(model.adult_row, range.least, range.most);
    // The columns of those left: one row each.
    CoinPackedMatrix matrix(true, 0, 0);
    matrix.setDimensions(rows, 0);
    std::vector<double> least(part.size.size(), 0);
    std::vector<double> most(part.size.size(), 1);
    std::vector<double> cost;
    for (int i = 0; i < model.demands; ++i) {
        const double one = 1;
        matrix.appendCol(1, &i, &one);
        cost.push_back(static_cast<double>(part.leave_cost[static_cast<std::size_t>(i)]) / part.scale);
    }
    // Adults with nobody to look after, so that a least number can always be met.
    if (range.least > 0) {
        const double one = 1;
        matrix.appendCol(1, &model.adult_row, &one);
        least.push_back(0);
        most.push_back(range.least);
        cost.push_back(static_cast<double>(part.adult_cost) / part.scale);
    }
    model.first_column = static_cast<int>(cost.size());
    model.clp.loadProblem(matrix, least.data(), most.data(), cost.data(), low.data(), high.data());
}

Master::~Master() = default;

void Master::add_columns(std::span<const Column> columns) {
    const Part& part = *part_;
    Model& model = *model_;
    std::vector<CoinBigIndex> starts = {0};
    std::vector<int> rows;
    std::vector<double> weights;
    std::vector<double> cost;
    for (const Column& column : columns) {
        for (const auto arc : column.arcs) rows.push_back(part.arc_demand[static_cast<std::size_t>(arc)]);
        rows.push_back(model.demands + column.site);
        if (model.count_row != none) rows.push_back(model.count_row);
        for (std::size_t c = 0; c < subset_rows_.size(); ++c) {
            if (counts_in(part, column, subset_rows_[c])) rows.push_back(row_of_subset_[c]);
        }
        weights.resize(rows.size(), 1.0);
        shapes_.push_back({column.site, column_adults(part, column)});
        const auto add_weighted = [&](int row, int weight) {
            if (weight == 0) return;
            rows.push_back(row);
            weights.push_back(weight);
        };
        if (model.adult_row != none) add_weighted(model.adult_row, shapes_.back().adults);
        for (std::size_t c = 0; c < covers_.size(); ++c)
            add_weighted(row_of_cover_[c], counts_in(part, column, covers_[c]));
        starts.push_back(static_cast<CoinBigIndex>(rows.size()));
        cost.push_back(static_cast<double>(column.cost) / part.scale);
    }
    const std::vector<double> least(columns.size(), 0.0);
    const std::vector<double> most(columns.size(), COIN_DBL_MAX);
    model.clp.addColumns(static_cast<int>(columns.size()), least.data(), most.data(), cost.data(), starts.data(),
                         rows.data(), weights.data());
    columns_ += columns.size();
}

void Master::add_cuts(std::span<const SubsetRow> cuts, std::span<const Column> columns) {
    std::vector<CoinBigIndex> starts = {0};
    std::vector<int> members;
    for (const SubsetRow& cut : cuts) {
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (counts_in(*part_, columns[c], cut)) members.push_back(model_->first_column + static_cast<int>(c));
        }
        starts.push_back(static_cast<CoinBigIndex>(members.size()));
    }
    const std::vector<double> ones(members.size(), 1.0);
    const std::vector<double> least(cuts.size(), -COIN_DBL_MAX);
    const std::vector<double> most(cuts.size(), 1.0);
    for (std::size_t c = 0; c < cuts.size(); ++c)
        row_of_subset_.push_back(model_->clp.numberRows() + static_cast<int>(c));
    model_->clp.addRows(static_cast<int>(cuts.size()), least.data(), most.data(), starts.data(), members.data(),
                        ones.data());
    subset_rows_.insert(subset_rows_.end(), cuts.begin(), cuts.end());
}

void Master::add_cuts(std::span<const CoverCut> cuts, std::span<const Column> columns) {
    std::vector<CoinBigIndex> starts = {0};
    std::vector<int> members;
    std::vector<double> weights;
    std::vector<double> least;
    for (const CoverCut& cut : cuts) {
        for (const auto& [demand, weight] : cut.left) {
            members.push_back(demand);
            weights.push_back(weight);
        }
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const int weight = counts_in(*part_, columns[c], cut);
            if (weight == 0) continue;
            members.push_back(model_->first_column + static_cast<int>(c));
            weights.push_back(weight);
        }
        starts.push_back(static_cast<CoinBigIndex>(members.size()));
        least.push_back(cut.least);
        row_of_cover_.push_back(model_->clp.numberRows() + static_cast<int>(least.size()) - 1);
    }
    const std::vector<double> most(cuts.size(), COIN_DBL_MAX);
    model_->clp.addRows(static_cast<int>(cuts.size()), least.data(), most.data(), starts.data(), members.data(),
                        weights.data());
    covers_.insert(covers_.end(), cuts.begin(), cuts.end());
}

void Master::shut(std::size_t column) {
    model_->clp.setColumnBounds(model_->first_column + static_cast<int>(column), 0, 0);
}

void Master::allow_seconds(std::optional<double> seconds) {
    give_up_at_.reset();
    if (seconds)
        give_up_at_ =
            std::chrono::steady_clock::now() +
            std::chrono::duration_cast<std::chrono::steady_clock::duration>(std::chrono::duration<double>(*seconds));
}

double Master::seconds_left() const {
    return std::max(0.001, std::chrono::duration<double>(*give_up_at_ - std::chrono::steady_clock::now()).count());
}

bool Master::solve() {
    ClpSimplex& clp = model_->clp;
    if (give_up_at_) clp.setMaximumSeconds(seconds_left());
    // After new rows the old prices are still good, after new columns the old plan is.
    if (clp.primalFeasible() || clp.status() < 0) {
        clp.primal(0);
    } else {
        clp.dual(0);
    }
    pivots_ += clp.numberIterations();
    if (clp.status() != 0) {
        clp.primal(0);
        pivots_ += clp.numberIterations();
    }
    return clp.status() == 0;
}

double Master::value() const {
    return model_->clp.objectiveValue() * part_->scale;
}

Prices Master::prices() const {
    const double* dual = model_->clp.dualRowSolution();
    Prices prices;
    for (int i = 0; i < model_->demands; ++i) {
        const auto price = static_cast<Cost>(std::llround(dual[i] * part_->scale));
        prices.demand.push_back(std::clamp<Cost>(price, 0, part_->ceiling[static_cast<std::size_t>(i)]));
    }
    if (model_->adult_row != none) {
        const auto price = static_cast<Cost>(std::llround(dual[model_->adult_row] * part_->scale));
        prices.adult = std::min(price, part_->adult_cost);
    }
    for (const int row : row_of_subset_)
        prices.cut.push_back(std::max<Cost>(0, static_cast<Cost>(std::llround(-dual[row] * part_->scale))));
    for (const int row : row_of_cover_)
        prices.cover.push_back(std::max<Cost>(0, static_cast<Cost>(std::llround(dual[row] * part_->scale))));
    return prices;
}

double Master::adults_used() const {
    double adults = 0;
    for (std::size_t c = 0; c < columns_; ++c) adults += use(c) * shapes_[c].adults;
    return adults;
}

double Master::left(int demand) const {
    return model_->clp.primalColumnSolution()[demand];
}

double Master::use(std::size_t column) const {
    return model_->clp.primalColumnSolution()[model_->first_column + static_cast<int>(column)];
}

std::vector<Master::SumRow> Master::sums_over(std::span<const int> keep) const {
    const Part& part = *part_;
    SumRow all_adults{{}, {}, 1e6, 1};
    SumRow all_sites{{}, {}, 1e6, 2};
    std::vector<SumRow> adults(part.capacity.size(), SumRow{{}, {}, 1e6, 5});
    std::vector<SumRow> opens(part.capacity.size(), SumRow{{}, {}, 1, 10});
    for (std::size_t k = 0; k < keep.size(); ++k) {
        if (keep[k] < model_->first_column) continue;
        const Shape& shape = shapes_[static_cast<std::size_t>(keep[k] - model_->first_column)];
        const auto add = [&](SumRow& row, double weight) {
            row.members.push_back(static_cast<int>(k));
            row.weights.push_back(weight);
        };
        add(all_sites, 1);
        add(opens[static_cast<std::size_t>(shape.site)], 1);
        if (shape.adults == 0) continue;
        add(all_adults, shape.adults);
        add(adults[static_cast<std::size_t>(shape.site)], shape.adults);
    }
    std::vector<SumRow> rows;
    if (!part.has_exact_count()) rows.push_back(std::move(all_sites));
    if (part.adult_cost != 0) {
        rows.push_back(std::move(all_adults));
        for (auto& row : adults) rows.push_back(std::move(row));
    }
    for (auto& row : opens) rows.push_back(std::move(row));
    std::erase_if(rows, [](const SumRow& row) { return row.members.size() < 2; });
    return rows;
}

Master::Combination Master::combine(std::span<const std::uint8_t> allowed, Cost cutoff, int nodes,
                                    const std::function<bool()>& stop) {
    Combination result;
    const ClpSimplex& clp = model_->clp;
    // A model of its own with the allowed columns only.
    std::vector<int> keep;
    for (int i = 0; i < model_->demands; ++i) {
        if (part_->may_leave[static_cast<std::size_t>(i)] != 0) keep.push_back(i);
    }
    if (model_->first_column > model_->demands) keep.push_back(model_->demands);
    for (std::size_t c = 0; c < columns_; ++c) {
        if (allowed[c] != 0) keep.push_back(model_->first_column + static_cast<int>(c));
    }
    std::vector<int> rows(static_cast<std::size_t>(clp.numberRows()));
    for (int r = 0; r < clp.numberRows(); ++r) rows[static_cast<std::size_t>(r)] = r;
    ClpSimplex part(&clp, clp.numberRows(), rows.data(), static_cast<int>(keep.size()), keep.data(), true, true);
    part.setLogLevel(0);
    const int chosen = static_cast<int>(keep.size());
    for (int c = 0; c < chosen; ++c) {
        if (keep[static_cast<std::size_t>(c)] != model_->demands || model_->first_column == model_->demands)
            part.setColumnBounds(c, 0, 1);
    }
    // Sums over columns are what to branch on first: a single column set to 0 decides next to nothing. In order: adults
    // in all, sites in all, adults of each site, whether it opens.
    std::vector<int> priorities(keep.size(), 50);
    const std::vector<SumRow> sums = sums_over(keep);
    for (const SumRow& sum : sums) {
        std::vector<int> members = sum.members;
        std::vector<double> weights = sum.weights;
        members.push_back(part.numberColumns());
        weights.push_back(-1);
        const std::vector<CoinBigIndex> no_rows = {0, 0};
        const double least = 0;
        const double most = sum.most;
        const double cost = 0;
        const int no_row = 0;
        const double no_weight = 0;
        part.addColumns(1, &least, &most, &cost, no_rows.data(), &no_row, &no_weight);
        const std::vector<CoinBigIndex> starts = {0, static_cast<CoinBigIndex>(members.size())};
        const double zero = 0;
        part.addRows(1, &zero, &zero, starts.data(), members.data(), weights.data());
        priorities.push_back(sum.priority);
    }
    // The basis of the whole does not fit a choice of its columns.
    part.allSlackBasis(true);
    if (give_up_at_) part.setMaximumSeconds(seconds_left());
    // Costs are never negative: the slack basis is dual feasible.
    part.dual(0);
    if (part.status() != 0 && part.status() != 1) return result;
    if (part.isProvenPrimalInfeasible()) {
        result.is_complete = true;
        return result;
    }
    OsiClpSolverInterface solver(&part);
    solver.messageHandler()->setLogLevel(0);
    for (int c = 0; c < part.numberColumns(); ++c) solver.setInteger(c);
    CbcModel search(solver);
    search.setLogLevel(0);
    search.messageHandler()->setLogLevel(0);
    search.solver()->messageHandler()->setLogLevel(0);
    search.findIntegers(false);
    search.passInPriorities(priorities.data(), false);
    search.setCutoff((static_cast<double>(cutoff) - 0.5) / part_->scale);
    search.setAllowableGap(0);
    search.setAllowableFractionGap(0);
    search.setMaximumNodes(nodes);
    if (give_up_at_) {
        search.setUseElapsedTime(true);
        search.setMaximumSeconds(seconds_left());
    }
    search.setNumberStrong(8);
    search.setNumberBeforeTrust(4);
    CbcRounding rounding(search);
    search.addHeuristic(&rounding, "rounding");
    CbcHeuristicRINS rins(search);
    rins.setHowOften(50);
    search.addHeuristic(&rins, "rins");
    const Stopper stopper(stop);
    search.passInEventHandler(&stopper);
    search.branchAndBound();
    result.is_complete = search.status() == 0;
    if (const double* best = search.bestSolution(); best != nullptr) {
        result.is_found = true;
        for (std::size_t k = 0; k < keep.size(); ++k) {
            if (keep[k] >= model_->first_column && best[k] > 0.5)
                result.columns.push_back(static_cast<std::size_t>(keep[k] - model_->first_column));
        }
    }
    return result;
}

}  // namespace yingtuo::siting
