#include "roll/capture_recapture.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <limits>

namespace yingtuo::roll {

namespace {

constexpr double normal_975 = 1.959963984540054;
constexpr double chi_square_95_one = 3.841458820694124;
constexpr double chi_square_95_three = 7.814727903251179;
constexpr std::int64_t least_overlap = 7;  // Robson and Regier (1964): below it Chapman's bias is not small
constexpr std::size_t most_parameters = 7;
constexpr double most_missing = 1e9;

using Row = std::array<double, most_parameters>;

// Constant, three lists, then the allowed pairs, of the cell with these bits.
std::size_t design_row(std::size_t cell, unsigned interactions, Row& row) {
    std::size_t used = 0;
    const auto on = [&](std::size_t list) { return ((cell >> list) & 1U) != 0 ? 1.0 : 0.0; };
    row[used++] = 1;
    for (std::size_t list = 0; list < most_lists; ++list) row[used++] = on(list);
    if ((interactions & 1U) != 0) row[used++] = on(0) * on(1);
    if ((interactions & 2U) != 0) row[used++] = on(0) * on(2);
    if ((interactions & 4U) != 0) row[used++] = on(1) * on(2);
    return used;
}

// Solves a symmetric positive definite system in place; false where it is not one.
bool solve(std::array<Row, most_parameters>& matrix, Row& right, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = matrix[i][j];
            for (std::size_t k = 0; k < j; ++k) sum -= matrix[i][k] * matrix[j][k];
            if (i == j) {
                if (!(sum > 1e-12)) return false;
                matrix[i][i] = std::sqrt(sum);
            } else {
                matrix[i][j] = sum / matrix[j][j];
            }
        }
    }
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t k = 0; k < i; ++k) right[i] -= matrix[i][k] * right[k];
        right[i] /= matrix[i][i];
    }
    for (std::size_t i = size; i-- > 0;) {
        for (std::size_t k = i + 1; k < size; ++k) right[i] -= matrix[k][i] * right[k];
        right[i] /= matrix[i][i];
    }
    return true;
}

struct Fit {
    double deviance = 0;
    double missing = 0;  // expected in the cell of none
};

// Poisson log-linear fit by iteratively reweighted least squares; with `none` the cell of none is data too.
std::optional<Fit> fit(const ListCells& cells, unsigned interactions, const std::optional<double>& none) {
    std::array<Row, 8> rows{};
    std::array<double, 8> data{};
    std::size_t parameters = 0;
    for (std::size_t cell = 0; cell < 8; ++cell) {
        parameters = design_row(cell, interactions, rows[cell]);
        data[cell] = cell == 0 ? none.value_or(0) : static_cast<double>(cells.counts[cell]);
    }
    const std::size_t first = none ? 0 : 1;
    std::array<double, 8> mean{};
    for (std::size_t cell = first; cell < 8; ++cell) mean[cell] = data[cell] + 0.5;
    const auto deviance_of = [&] {
        double sum = 0;
        for (std::size_t cell = first; cell < 8; ++cell) {
            const double y = data[cell];
            sum += (y > 0 ? y * std::log(y / mean[cell]) : 0) - (y - mean[cell]);
        }
        return 2 * sum;
    };
    Row beta{};
    double before = std::numeric_limits<double>::infinity();
    for (int round = 0; round < 200; ++round) {
        std::array<Row, most_parameters> normal{};
        Row right{};
        for (std::size_t cell = first; cell < 8; ++cell) {
            const double weight = mean[cell];
            const double target = std::log(mean[cell]) + (data[cell] - mean[cell]) / mean[cell];
            for (std::size_t i = 0; i < parameters; ++i) {
                right[i] += weight * rows[cell][i] * target;
                for (std::size_t j = 0; j <= i; ++j) normal[i][j] += weight * rows[cell][i] * rows[cell][j];
            }
        }
        if (!solve(normal, right, parameters)) return std::nullopt;
        beta = right;
        for (std::size_t cell = 0; cell < 8; ++cell) {
            double eta = 0;
            for (std::size_t i = 0; i < parameters; ++i) eta += rows[cell][i] * beta[i];
            mean[cell] = std::exp(std::clamp(eta, -25.0, 25.0));
        }
        const double now = deviance_of();
        if (!std::isfinite(now)) return std::nullopt;
        if (std::abs(before - now) < 1e-10 * (std::abs(now) + 0.1)) return Fit{now, mean[0]};
        before = now;
    }
    return std::nullopt;
}

std::string model_name(unsigned interactions) {
    std::string name;
    const auto add = [&](const char* term) { name += (name.empty() ? "" : ",") + std::string(term); };
    std::array<bool, most_lists> paired{};
    const auto pair = [&](unsigned bit, const char* term, std::size_t a, std::size_t b) {
        if ((interactions & bit) == 0) return;
        add(term);
        paired[a] = paired[b] = true;
    };
    pair(1, "12", 0, 1);
    pair(2, "13", 0, 2);
    pair(4, "23", 1, 2);
    constexpr std::array<const char*, most_lists> alone = {"1", "2", "3"};
    for (std::size_t list = 0; list < most_lists; ++list) {
        if (!paired[list]) add(alone[list]);
    }
    return name;
}

// The point between `inside` and `outside` where the deviance leaves the interval.
double edge(double inside, double outside, const std::function<bool(double)>& is_inside) {
    for (int round = 0; round < 100 && std::abs(outside - inside) > 1e-3 + 1e-6 * inside; ++round) {
        const double middle = (inside + outside) / 2;
        (is_inside(middle) ? inside : outside) = middle;
    }
    return (inside + outside) / 2;
}

void add_profile_interval(const ListCells& cells, unsigned interactions, ListEstimate& estimate) {
    const double best = *estimate.missing;
    const double limit = estimate.deviance + chi_square_95_one;
    const auto is_inside = [&](double none) {
        const auto fitted = fit(cells, interactions, none);
        return fitted && fitted->deviance <= limit;
    };
    estimate.low = is_inside(0) ? 0 : edge(best, 0, is_inside);
    double above = std::max(1.0, best);
    while (above < most_missing && is_inside(above)) above *= 2;
    if (above >= most_missing) {
        estimate.caveats.push_back(Caveat::no_upper_bound);
    } else {
        estimate.high = edge(best, above, is_inside);
    }
}

void count_cells(const ListCells& cells, ListEstimate& estimate) {
    for (std::size_t cell = 1; cell < (std::size_t{1} << cells.lists); ++cell) {
        estimate.seen += cells.counts[cell];
        if (std::popcount(cell) > 1) estimate.overlap += cells.counts[cell];
    }
}

// Does everybody on one list stand on another one too?
bool has_list_within(const ListCells& cells) {
    for (std::size_t inner = 0; inner < cells.lists; ++inner) {
        for (std::size_t outer = 0; outer < cells.lists; ++outer) {
            if (inner == outer) continue;
            std::int64_t on_inner = 0;
            std::int64_t outside = 0;
            for (std::size_t cell = 1; cell < (std::size_t{1} << cells.lists); ++cell) {
                if (((cell >> inner) & 1U) == 0) continue;
                on_inner += cells.counts[cell];
                if (((cell >> outer) & 1U) == 0) outside += cells.counts[cell];
            }
            if (on_inner > 0 && outside == 0) return true;
        }
    }
    return false;
}

void estimate_two(const ListCells& cells, ListEstimate& estimate) {
    const auto both = static_cast<double>(cells.counts[3]);
    const double first = static_cast<double>(cells.counts[1]) + both;
    const double second = static_cast<double>(cells.counts[2]) + both;
    const double all = (first + 1) * (second + 1) / (both + 1) - 1;
    const double missing = std::max(0.0, all - static_cast<double>(estimate.seen));
    const double variance =
        (first + 1) * (second + 1) * (first - both) * (second - both) / ((both + 1) * (both + 1) * (both + 2));
    estimate.model = "chapman";
    estimate.missing = missing;
    estimate.caveats.push_back(Caveat::two_lists_only);
    if (missing > 0) {
        const double factor = std::exp(normal_975 * std::sqrt(std::log1p(variance / (missing * missing))));
        estimate.low = missing / factor;
        estimate.high = missing * factor;
    } else {
        estimate.high = 0;
    }
}

}  // namespace

std::optional<ListEstimate> fit_model(const ListCells& cells, unsigned interactions) {
    const auto fitted = fit(cells, interactions, std::nullopt);
    if (!fitted || fitted->missing > most_missing) return std::nullopt;
    ListEstimate estimate;
    count_cells(cells, estimate);
    const double parameters = 4 + std::popcount(interactions);
    estimate.missing = fitted->missing;
    estimate.deviance = std::max(0.0, fitted->deviance);
    estimate.model = model_name(interactions);
    estimate.aic = estimate.deviance + 2 * parameters;
    estimate.bic = estimate.deviance + std::log(std::max<double>(1, static_cast<double>(estimate.seen))) * parameters;
    add_profile_interval(cells, interactions, estimate);
    return estimate;
}

ListEstimate estimate_missing(const ListCells& cells) {
    ListEstimate estimate;
    count_cells(cells, estimate);
    if (cells.lists < 2 || cells.lists > most_lists) {
        estimate.caveats.push_back(Caveat::too_few_lists);
        return estimate;
    }
    if (estimate.overlap == 0) {
        estimate.caveats.push_back(Caveat::no_overlap);
        return estimate;
    }
    std::vector<Caveat> of_lists;
    if (estimate.overlap < least_overlap) of_lists.push_back(Caveat::tiny_overlap);
    if (has_list_within(cells)) of_lists.push_back(Caveat::within);
    if (cells.lists == 2) {
        // A copied list would make it zero, which is no finding: no figure at all.
        if (of_lists.empty() || of_lists.back() != Caveat::within) estimate_two(cells, estimate);
    } else {
        std::optional<ListEstimate> best;
        double independence = 0;
        unsigned chosen = 0;
        for (unsigned interactions = 0; interactions < 8; ++interactions) {
            auto model = fit_model(cells, interactions);
            if (!model) continue;
            if (interactions == 0) independence = model->deviance;
            if (best && model->bic >= best->bic - 1e-9) continue;
            best = std::move(model);
            chosen = interactions;
        }
        if (!best) {
            estimate.caveats.push_back(Caveat::no_overlap);
            return estimate;
        }
        estimate = std::move(*best);
        if (chosen != 0 || independence > chi_square_95_three) estimate.caveats.push_back(Caveat::dependent);
        if (chosen == 7) estimate.caveats.push_back(Caveat::depends_beyond);
    }
    estimate.caveats.insert(estimate.caveats.begin(), of_lists.begin(), of_lists.end());
    return estimate;
}

}  // namespace yingtuo::roll
