// Pricing: the best column of a site at given prices, every column near the best, and what each arc costs at least.
// A dynamic program without the cuts tells how much a partial set may still gain; a depth-first walk along it pays the
// cuts on the way and leaves nothing out.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "siting/column.h"

namespace yingtuo::siting {

class Pricer {
  public:
    // `is_out`: arcs proven useless, by number; shared by all pricers of a part.
    Pricer(const Part& part, const std::vector<std::uint8_t>& is_out) : part_(&part), is_out_(&is_out) {}

    struct Best {
        Cost value = 0;        // reduced cost of the best column, opening included; a lower bound where not exact
        bool is_exact = true;  // false: the walk was cut short, `value` leaves cuts unpaid
        std::vector<Column> columns;  // the best one first; others met on the way, of negative reduced cost
    };
    // The column of least reduced cost at the site. One that serves nobody is none, unless the site must open.
    [[nodiscard]] Best best(int site, const Prices& prices, std::span<const SubsetRow> cuts);

    // Every column whose reduced cost is below `limit`. False if there are more than `most`, or the walk gets too long.
    bool enumerate(int site, const Prices& prices, std::span<const SubsetRow> cuts, Cost limit, std::size_t most,
                   std::vector<Column>& columns);

    // For each arc of the site that is in, in order: the least reduced cost of any column with it (cuts unpaid).
    void arc_values(int site, const Prices& prices, std::vector<std::pair<std::int32_t, Cost>>& values);

  private:
    struct Item {
        Cost profit;
        std::int32_t size;
        std::int32_t arc;
        std::int32_t first_cut;  // of item_cuts_
        std::int32_t last_cut;
    };
    struct Walk;
    void prepare(int site, const Prices& prices, std::span<const SubsetRow> cuts, bool with_losses);
    // What the adults of so many children cost at the present prices.
    [[nodiscard]] Cost staff(int children) const {
        return adult_price_ == 0 ? 0 : adult_price_ * part_->adults(children);
    }
    // What opening the site, and an adult there, cost at these prices; negative where the cuts pay more.
    [[nodiscard]] Cost opening(int site, const Prices& prices) const;
    [[nodiscard]] Cost adult(int site, const Prices& prices) const;
    [[nodiscard]] Column make_column(int site, const std::vector<std::int32_t>& chosen) const;

    const Part* part_;
    const std::vector<std::uint8_t>* is_out_;
    std::vector<Item> items_;
    std::vector<std::int32_t> item_cuts_;
    std::vector<Cost> cut_price_;
    std::vector<std::uint8_t> cut_held_;
    std::vector<Cost> to_go_;  // [item][load]: best profit less staff from here on
    std::size_t width_ = 0;
    Cost adult_price_ = 0;
};

}  // namespace yingtuo::siting
