// The restricted master: set partitioning over the columns known so far, as a linear program (Clp), and as a
// whole-number program for putting columns together anew (Cbc).
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "siting/column.h"

namespace yingtuo::siting {

class Master {
  public:
    explicit Master(const Part& part, AdultRange range = {});
    ~Master();
    Master(const Master&) = delete;
    Master& operator=(const Master&) = delete;

    void add_columns(std::span<const Column> columns);
    // Rows for new cuts, over all columns added before.
    void add_cuts(std::span<const SubsetRow> cuts, std::span<const Column> columns);
    void add_cuts(std::span<const CoverCut> cuts, std::span<const Column> columns);
    // A column that is no longer of use stays at 0.
    void shut(std::size_t column);

    // Programs are given up after so many seconds from now; nothing: they take as long as they take.
    void allow_seconds(std::optional<double> seconds);
    // Solves the linear program; false if it could not be solved (then nothing else may be asked).
    bool solve();
    // Steps of the simplex method so far: a measure of the work done, the same on every machine.
    [[nodiscard]] std::int64_t pivots() const { return pivots_; }
    [[nodiscard]] double value() const;                  // in whole-number cost
    [[nodiscard]] Prices prices() const;                 // rounded to whole numbers
    [[nodiscard]] double use(std::size_t column) const;  // 0 to 1
    [[nodiscard]] double left(int demand) const;         // share of the demand point on home visits
    [[nodiscard]] double adults_used() const;
    [[nodiscard]] std::size_t columns() const { return columns_; }

    // The best way to put the columns together with a cost below `cutoff`, as a list of columns; nothing if there is
    // none. `is_complete` tells whether the search went to its end: then there is none better among these columns.
    // `allowed`: which columns take part. Stops after so many nodes, or when told to.
    struct Combination {
        std::vector<std::size_t> columns;
        bool is_found = false;
        bool is_complete = false;
    };
    [[nodiscard]] Combination combine(std::span<const std::uint8_t> allowed, Cost cutoff, int nodes,
                                      const std::function<bool()>& stop);

  private:
    struct Model;
    // A sum over columns that must come out whole.
    struct SumRow {
        std::vector<int> members;  // positions in the list asked about
        std::vector<double> weights;
        double most = 0;
        int priority = 0;  // of branching on it; small comes first
    };
    struct Shape {
        std::int32_t site = 0;
        std::int32_t adults = 0;
    };
    [[nodiscard]] std::vector<SumRow> sums_over(std::span<const int> keep) const;
    const Part* part_;
    std::unique_ptr<Model> model_;
    std::vector<Shape> shapes_;  // of each column
    std::size_t columns_ = 0;
    std::vector<SubsetRow> subset_rows_;
    std::vector<CoverCut> covers_;
    std::vector<int> row_of_subset_;
    std::vector<int> row_of_cover_;
    std::int64_t pivots_ = 0;
    std::optional<std::chrono::steady_clock::time_point> give_up_at_;
    [[nodiscard]] double seconds_left() const;  // only where there is a time to give up at
};

}  // namespace yingtuo::siting
