#include "siting/pricing.h"

#include <algorithm>

namespace yingtuo::siting {
namespace {

constexpr std::int64_t walk_limit = 50'000;  // nodes of one pricing walk
constexpr std::int64_t nodes_a_column = 50;  // of an enumeration, for each column it may list

}  // namespace

void Pricer::prepare(int site, const Prices& prices, std::span<const SubsetRow> cuts, bool with_losses) {
    const Part& part = *part_;
    const auto s = static_cast<std::size_t>(site);
    adult_price_ = adult(site, prices);
    items_.clear();
    std::int64_t total = 0;
    for (auto k = static_cast<std::size_t>(part.site_start[s]); k < static_cast<std::size_t>(part.site_start[s + 1]);
         ++k) {
        const int arc = part.site_arc[k];
        if ((*is_out_)[static_cast<std::size_t>(arc)] != 0) continue;
        const auto d = static_cast<std::size_t>(part.arc_demand[static_cast<std::size_t>(arc)]);
        const Cost profit = prices.demand[d] - part.arc_cost[static_cast<std::size_t>(arc)];
        if (profit <= 0 && !with_losses) continue;
        items_.push_back({profit, part.size[d], arc, 0, 0});
        total += part.size[d];
    }
    // Best profit per child first: the walk meets good sets early.
    std::sort(items_.begin(), items_.end(), [](const Item& a, const Item& b) {
        const double ra = static_cast<double>(a.profit) / std::max(1, a.size);
        const double rb = static_cast<double>(b.profit) / std::max(1, b.size);
        return ra != rb ? ra > rb : a.arc < b.arc;
    });
    width_ = static_cast<std::size_t>(std::min<std::int64_t>(part.capacity[s], total)) + 1;
    const std::size_t count = items_.size();
    to_go_.resize((count + 1) * width_);
    for (std::size_t load = 0; load < width_; ++load) to_go_[count * width_ + load] = -staff(static_cast<int>(load));
    for (std::size_t k = count; k-- > 0;) {
        const Cost* next = to_go_.data() + (k + 1) * width_;
        Cost* here = to_go_.data() + k * width_;
        const auto size = static_cast<std::size_t>(items_[k].size);
        const Cost profit = items_[k].profit;
        const std::size_t fits = width_ > size ? width_ - size : 0;
        for (std::size_t load = 0; load < fits; ++load) here[load] = std::max(next[load], profit + next[load + size]);
        for (std::size_t load = fits; load < width_; ++load) here[load] = next[load];
    }

    cut_price_.clear();
    item_cuts_.clear();
    if (cuts.empty()) return;
    std::vector<std::vector<std::int32_t>> of_item(count);
    for (std::size_t c = 0; c < cuts.size(); ++c) {
        if (prices.cut[c] <= 0) continue;
        std::int32_t members[3];
        int found = 0;
        for (std::size_t k = 0; k < count; ++k) {
            const auto demand = part.arc_demand[static_cast<std::size_t>(items_[k].arc)];
            for (const auto wanted : cuts[c].demands) {
                if (demand == wanted) members[found++] = static_cast<std::int32_t>(k);
            }
        }
        if (found < 2) continue;
        for (int m = 0; m < found; ++m)
            of_item[static_cast<std::size_t>(members[m])].push_back(static_cast<std::int32_t>(cut_price_.size()));
        cut_price_.push_back(prices.cut[c]);
    }
    cut_held_.assign(cut_price_.size(), 0);
    for (std::size_t k = 0; k < count; ++k) {
        items_[k].first_cut = static_cast<std::int32_t>(item_cuts_.size());
        item_cuts_.insert(item_cuts_.end(), of_item[k].begin(), of_item[k].end());
        items_[k].last_cut = static_cast<std::int32_t>(item_cuts_.size());
    }
}

// The depth-first walk: `emit(value)` is called for every set worth more than `threshold`, which it may raise.
struct Pricer::Walk {
    Pricer& pricer;
    Cost threshold;
    std::int64_t nodes_left;
    const std::function<void(Cost)>& emit;
    std::vector<std::int32_t> chosen;

    void go(std::size_t k, std::size_t load, Cost value) {
        if (--nodes_left < 0) return;
        if (value + pricer.to_go_[k * pricer.width_ + load] <= threshold) return;
        if (k == pricer.items_.size()) {
            emit(value - pricer.staff(static_cast<int>(load)));
            return;
        }
        const Item& item = pricer.items_[k];
        const std::size_t with = load + static_cast<std::size_t>(item.size);
        if (with < pricer.width_) {
            Cost after = value + item.profit;
            for (auto c = item.first_cut; c < item.last_cut; ++c) {
                const auto cut = static_cast<std::size_t>(pricer.item_cuts_[static_cast<std::size_t>(c)]);
                if (++pricer.cut_held_[cut] == 2) after -= pricer.cut_price_[cut];
            }
            chosen.push_back(item.arc);
            go(k + 1, with, after);
            chosen.pop_back();
            for (auto c = item.first_cut; c < item.last_cut; ++c)
                --pricer.cut_held_[static_cast<std::size_t>(pricer.item_cuts_[static_cast<std::size_t>(c)])];
        }
        go(k + 1, load, value);
    }
};

Cost Pricer::opening(int site, const Prices& prices) const {
    const auto s = static_cast<std::size_t>(site);
    return part_->opening[s] - (prices.site.empty() ? 0 : prices.site[s]);
}

Cost Pricer::adult(int site, const Prices& prices) const {
    const Cost paid = prices.site_adult.empty() ? 0 : prices.site_adult[static_cast<std::size_t>(site)];
    return part_->adult_cost - prices.adult - paid;
}

Column Pricer::make_column(int site, const std::vector<std::int32_t>& chosen) const {
    Column column{site, chosen, 0};
    std::sort(column.arcs.begin(), column.arcs.end());
    column.cost = column_cost(*part_, site, column.arcs);
    return column;
}

Pricer::Best Pricer::best(int site, const Prices& prices, std::span<const SubsetRow> cuts) {
    const Cost opening = this->opening(site, prices);
    // Where the cuts pay for an open site or for adults, someone who costs more than is paid for may be worth it.
    const bool is_wanted = opening < 0 || adult(site, prices) < 0;
    const bool may_be_empty =
        !is_wanted || part_->has_exact_count() || part_->must_open[static_cast<std::size_t>(site)] != 0;
    prepare(site, prices, cuts, is_wanted);
    Best best;
    Cost top = may_be_empty ? 0 : -unbounded;
    std::vector<std::int32_t> top_set;
    Walk* current = nullptr;
    const std::function<void(Cost)> emit = [&](Cost value) {
        if (current->chosen.empty() && !may_be_empty) return;
        top = value;
        top_set = current->chosen;
        current->threshold = value;
        if (value > opening) best.columns.push_back(make_column(site, top_set));
    };
    Walk walk{*this, top, walk_limit, emit, {}};
    current = &walk;
    walk.go(0, 0, 0);
    best.is_exact = walk.nodes_left >= 0;
    best.value = opening - (best.is_exact ? top : std::max<Cost>(0, to_go_[0]));
    std::reverse(best.columns.begin(), best.columns.end());
    if (best.columns.size() > 2) best.columns.resize(2);
    return best;
}

bool Pricer::enumerate(int site, const Prices& prices, std::span<const SubsetRow> cuts, Cost limit, std::size_t most,
                       std::vector<Column>& columns) {
    prepare(site, prices, cuts, true);
    const Cost opening = this->opening(site, prices);
    Walk* current = nullptr;
    const std::function<void(Cost)> emit = [&](Cost) {
        if (columns.size() >= most) {
            current->nodes_left = -1;
            return;
        }
        columns.push_back(make_column(site, current->chosen));
    };
    // Reduced cost = opening - value < limit.
    Walk walk{*this, opening - limit, static_cast<std::int64_t>(most) * nodes_a_column, emit, {}};
    current = &walk;
    walk.go(0, 0, 0);
    return walk.nodes_left >= 0;
}

void Pricer::arc_values(int site, const Prices& prices, std::vector<std::pair<std::int32_t, Cost>>& values) {
    prepare(site, prices, {}, true);
    values.clear();
    const Cost opening = this->opening(site, prices);
    // Profit of the best set of the items before k with exactly that load.
    constexpr Cost impossible = -unbounded;
    std::vector<Cost> before(width_, impossible);
    before[0] = 0;
    for (std::size_t k = 0; k < items_.size(); ++k) {
        const Item& item = items_[k];
        const auto size = static_cast<std::size_t>(item.size);
        const Cost* next = to_go_.data() + (k + 1) * width_;
        Cost with = impossible;
        for (std::size_t load = 0; load + size < width_; ++load) {
            if (before[load] > impossible) with = std::max(with, before[load] + item.profit + next[load + size]);
        }
        values.emplace_back(item.arc, with > impossible ? opening - with : unbounded);
        for (std::size_t load = width_; load-- > size;) {
            if (before[load - size] > impossible)
                before[load] = std::max(before[load], before[load - size] + item.profit);
        }
    }
}

}  // namespace yingtuo::siting
