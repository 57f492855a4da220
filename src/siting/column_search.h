// Column generation with cuts on one part: the strongest bound we have, columns that fit together, and the proof.
// Source: Ceselli and Righini 2005, doi:10.1002/net.20059 (pricing); Jepsen et al. 2008 (subset rows); Baldacci et al.
// 2002, doi:10.1016/S0377-2217(01)00356-7 (all columns within the gap, then one whole-number program).
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "siting/column.h"
#include "siting/master.h"
#include "siting/pricing.h"
#include "siting/state.h"

namespace yingtuo::siting {

class ColumnSearch {
  public:
    // Starts from cover cuts that hold, and from prices of the demand points and of these cuts. The part must outlive
    // the search. `range`: plans with other numbers of adults are not looked at, and the bound is for the rest alone.
    ColumnSearch(const Part& part, const Prices& prices, std::vector<CoverCut> covers, int threads,
                 AdultRange range = {});
    ColumnSearch(const ColumnSearch&) = delete;
    ColumnSearch& operator=(const ColumnSearch&) = delete;

    // Columns of a plan join the pool.
    void feed(const Answer& answer);
    // From here on, so many steps of the simplex method before `generate` pauses; it goes on where it was.
    void allow_pivots(std::int64_t pivots) { pause_at_ = master_.pivots() + pivots; }
    // From here on, so many seconds; nothing: as long as it takes.
    void allow_seconds(std::optional<double> seconds) { master_.allow_seconds(seconds); }
    // Prices until no column is missing (or the bound reaches `upper`, told to stop, or out of pivots); true if it came
    // to its end.
    bool generate(Cost upper, const std::function<bool()>& stop);
    // Adds the subset rows and cover cuts that the present fractional plan violates; gives how many.
    int separate();
    // Takes out arcs that no plan cheaper than `upper` uses; gives how many.
    int fix_arcs(Cost upper);
    // The present fractional plan made whole: its columns, those used most first, as far as they get along. Who is in
    // none of them stays as it is in `state`.
    void round(State& state) const;
    // The best plan made of the columns known, if it is cheaper than `upper`.
    std::optional<Answer> recombine(Cost upper, int nodes, const std::function<bool()>& stop);
    // Lists every column that a plan cheaper than `upper` could use, and searches them all. `proven`: the search came
    // to its end, so that nothing is cheaper than `upper` but what is returned.
    struct Closing {
        std::optional<Answer> answer;
        bool is_listed = false;
        bool is_proven = false;
    };
    Closing close(Cost upper, std::size_t most, int nodes, const std::function<bool()>& stop);

    [[nodiscard]] Cost bound() const { return bound_; }
    [[nodiscard]] std::size_t cuts() const { return cuts_.size() + covers_.size(); }
    [[nodiscard]] std::size_t columns() const { return pool_.size(); }
    // Adults in all, as the present fractional plan has them.
    [[nodiscard]] double adults_used() const { return master_.adults_used(); }
    // To start another search of the part from.
    [[nodiscard]] const Prices& prices() const { return best_prices_; }
    [[nodiscard]] const std::vector<CoverCut>& covers() const { return covers_; }

  private:
    struct Priced {
        Cost bound = 0;
        std::vector<Cost> site_value;
        Cost threshold = 0;
        std::vector<Column> columns;  // of negative reduced cost at these prices
    };
    Priced price(const Prices& prices);
    int separate_subset_rows();
    int separate_covers();
    // What must be paid on top of `bound` to use a column of this value at the site.
    [[nodiscard]] Cost surplus(std::size_t site, Cost value) const;
    bool admit(Column column);
    // Arcs the part was made without: could a plan cheaper than `upper` use one?
    [[nodiscard]] bool is_nothing_dropped_of_use(Cost upper) const;
    [[nodiscard]] Answer answer_of(const std::vector<std::size_t>& columns) const;

    const Part* part_;
    int threads_;
    AdultRange range_;
    std::vector<std::uint8_t> is_out_;  // arcs proven useless
    std::vector<Pricer> pricers_;       // one a block of sites
    Master master_;
    ColumnPool pool_;
    std::vector<SubsetRow> cuts_;
    std::vector<CoverCut> covers_;
    Prices best_prices_;
    std::vector<Cost> best_site_value_;
    Cost threshold_ = 0;  // value at which a site is in the cheapest of the number asked for (0 where it is free)
    Cost bound_ = 0;
    std::int64_t pause_at_ = std::numeric_limits<std::int64_t>::max();
};

}  // namespace yingtuo::siting
