#include "siting/lagrangian.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/parallel.h"

namespace yingtuo::siting {
namespace {

constexpr std::size_t block_size = 64;  // sites a thread takes at a time
constexpr double deflection = 0.6;      // share of the last direction in the next
constexpr double memory = 0.92;         // of the mean of the relaxed plans, a step
constexpr double fresh_scale = 0.3;     // of the steps, when cuts are new

// A first guess of each demand point's price: what it costs at a site that is filled to the brim; with a fixed number
// of sites, the arc to the first site that is likely to be another's.
std::vector<Cost> first_multipliers(const Part& part) {
    std::vector<Cost> multipliers(part.size.size());
    for (std::size_t i = 0; i < multipliers.size(); ++i) {
        double best = static_cast<double>(part.leave_cost[i]);
        const auto from = static_cast<std::size_t>(part.arc_start[i]);
        const auto to = static_cast<std::size_t>(part.arc_start[i + 1]);
        for (std::size_t a = from; a < to; ++a) {
            const auto s = static_cast<std::size_t>(part.arc_site[a]);
            const double full = static_cast<double>(part.opening[s] + part.staff(part.capacity[s]));
            best = std::min(
                best, static_cast<double>(part.arc_cost[a]) + full * part.size[i] / std::max(1, part.capacity[s]));
        }
        if (part.has_exact_count() && to > from) {
            const std::size_t share = part.size.size() / static_cast<std::size_t>(std::max(1, part.open_exactly));
            best = std::max(best, static_cast<double>(part.arc_cost[std::min(to - 1, from + share)]));
        }
        multipliers[i] = std::clamp<Cost>(static_cast<Cost>(best), 0, part.ceiling[i]);
    }
    return multipliers;
}

}  // namespace

Lagrangian::Lagrangian(const Part& part, int threads) : part_(&part), threads_(threads) {
    const std::size_t sites = part.capacity.size();
    current_.demand = first_multipliers(part);
    spread(part, covers_, current_);
    best_ = current_;
    direction_.assign(part.size.size(), 0);
    mean_ = {std::vector<double>(sites, 0), std::vector<double>(sites, 0), std::vector<double>(part.size.size(), 0)};
    workspace_.resize((sites + block_size - 1) / block_size);
    evaluate(current_, latest_);
    best_bound_ = latest_.bound;
}

void Lagrangian::evaluate(const Prices& prices, Relaxed& relaxed) {
    const Part& part = *part_;
    const std::size_t sites = part.capacity.size();
    relaxed.site_value.assign(sites, 0);
    relaxed.is_open.assign(sites, 0);
    relaxed.is_left.assign(part.size.size(), 0);
    relaxed.packed.resize(sites);
    const auto collect = [&](std::size_t s, std::vector<Item>& items) {
        items.clear();
        for (auto k = static_cast<std::size_t>(part.site_start[s]);
             k < static_cast<std::size_t>(part.site_start[s + 1]); ++k) {
            const auto a = static_cast<std::size_t>(part.site_arc[k]);
            const auto d = static_cast<std::size_t>(part.arc_demand[a]);
            const Cost profit = prices.demand[d] - part.arc_cost[a];
            if (profit > 0) items.push_back({profit, part.size[d], static_cast<std::int32_t>(a)});
        }
    };
    const auto opening = [&](std::size_t s) { return part.opening[s] - prices.site[s]; };
    const auto adult = [&](std::size_t s) { return part.adult_cost - prices.site_adult[s]; };
    // Optimistic value of each site first: most sites need no exact packing.
    std::vector<std::uint8_t> is_exact(sites, 0);
    for_each_part(workspace_.size(), threads_, [&](std::size_t block) {
        std::vector<Item> items;
        for (std::size_t s = block * block_size; s < std::min(sites, (block + 1) * block_size); ++s) {
            collect(s, items);
            relaxed.site_value[s] = opening(s) - workspace_[block].upper_bound(part, part.capacity[s], adult(s), items);
            relaxed.packed[s].clear();
        }
    });
    const auto settle = [&](std::size_t s, Knapsack& knapsack, std::vector<Item>& items) {
        collect(s, items);
        Packing packing = knapsack.solve(part, part.capacity[s], adult(s), items);
        relaxed.site_value[s] = opening(s) - packing.value;
        relaxed.packed[s] = std::move(packing.arcs);
        is_exact[s] = 1;
    };

    Cost bound = worth_of_leaving(part, covers_, prices, &relaxed.is_left);
    for (const Cost price : prices.demand) bound += price;
    for (std::size_t c = 0; c < covers_.size(); ++c) bound += prices.cover[c] * covers_[c].least;
    if (!part.has_exact_count()) {
        for_each_part(workspace_.size(), threads_, [&](std::size_t block) {
            std::vector<Item> items;
            for (std::size_t s = block * block_size; s < std::min(sites, (block + 1) * block_size); ++s) {
                if (relaxed.site_value[s] < 0 || part.must_open[s] != 0) settle(s, workspace_[block], items);
            }
        });
        for (std::size_t s = 0; s < sites; ++s) {
            if (part.must_open[s] == 0 && relaxed.site_value[s] >= 0) continue;
            relaxed.is_open[s] = 1;
            bound += relaxed.site_value[s];
        }
    } else {
        // The cheapest sites of the number asked for: settle the most promising until no optimistic value can get in.
        std::vector<std::size_t> order(sites);
        std::iota(order.begin(), order.end(), std::size_t{0});
        const auto before = [&](std::size_t a, std::size_t b) {
            if (part.must_open[a] != part.must_open[b]) return part.must_open[a] > part.must_open[b];
            return relaxed.site_value[a] != relaxed.site_value[b] ? relaxed.site_value[a] < relaxed.site_value[b]
                                                                  : a < b;
        };
        const auto wanted = static_cast<std::size_t>(part.open_exactly);
        for (bool settled = false; !settled;) {
            std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(wanted), order.end(), before);
            std::vector<std::size_t> open;
            for (std::size_t k = 0; k < wanted; ++k) {
                if (is_exact[order[k]] == 0) open.push_back(order[k]);
            }
            settled = open.empty();
            const std::size_t blocks = (open.size() + block_size - 1) / block_size;
            for_each_part(blocks, threads_, [&](std::size_t block) {
                std::vector<Item> items;
                for (std::size_t k = block * block_size; k < std::min(open.size(), (block + 1) * block_size); ++k)
                    settle(open[k], workspace_[block], items);
            });
        }
        for (std::size_t k = 0; k < wanted; ++k) {
            relaxed.is_open[order[k]] = 1;
            bound += relaxed.site_value[order[k]];
        }
    }
    relaxed.bound = bound;
}

std::vector<std::int64_t> Lagrangian::count_held() {
    const Part& part = *part_;
    const std::size_t sites = part.capacity.size();
    std::vector<int> open(sites, 0);
    std::vector<int> adults(sites, 0);
    for (std::size_t s = 0; s < sites; ++s) {
        if (latest_.is_open[s] != 0 && !latest_.packed[s].empty()) {
            int children = 0;
            for (const auto arc : latest_.packed[s])
                children += part.size[static_cast<std::size_t>(part.arc_demand[static_cast<std::size_t>(arc)])];
            open[s] = 1;
            adults[s] = part.adults(children);
        }
        mean_.open[s] = memory * mean_.open[s] + (1 - memory) * open[s];
        mean_.adults[s] = memory * mean_.adults[s] + (1 - memory) * adults[s];
    }
    for (std::size_t i = 0; i < mean_.left.size(); ++i)
        mean_.left[i] = memory * mean_.left[i] + (1 - memory) * latest_.is_left[i];
    std::vector<std::int64_t> held(covers_.size(), 0);
    for (std::size_t c = 0; c < covers_.size(); ++c) {
        const auto& counted = covers_[c].of_adults ? adults : open;
        for (const auto site : covers_[c].sites) held[c] += counted[static_cast<std::size_t>(site)];
        for (const auto& [demand, weight] : covers_[c].left)
            held[c] += std::int64_t{weight} * latest_.is_left[static_cast<std::size_t>(demand)];
    }
    return held;
}

void Lagrangian::keep_within_costs(Prices& prices) const {
    const Part& part = *part_;
    spread(part, covers_, prices);
    bool is_within = true;
    for (std::size_t c = 0; c < covers_.size(); ++c) {
        double share = 1;
        for (const auto site : covers_[c].sites) {
            const auto s = static_cast<std::size_t>(site);
            const Cost paid = covers_[c].of_adults ? prices.site_adult[s] : prices.site[s];
            const Cost most = covers_[c].of_adults ? part.adult_cost : part.opening[s];
            if (paid > most) share = std::min(share, static_cast<double>(most) / static_cast<double>(paid));
        }
        if (share == 1) continue;
        is_within = false;
        prices.cover[c] = static_cast<Cost>(std::floor((1 - 1e-12) * share * static_cast<double>(prices.cover[c])));
    }
    if (!is_within) spread(part, covers_, prices);
}

int Lagrangian::climb(int steps, Cost target, const std::function<bool()>& stop) {
    const Part& part = *part_;
    const std::size_t demands = part.size.size();
    const bool is_target_known = target > 0;
    if (!is_target_known) target = best_bound_ + std::max<Cost>(std::abs(best_bound_), 1);
    std::vector<int> served(demands);
    int taken = 0;
    while (taken < steps && !stop()) {
        ++taken;
        std::fill(served.begin(), served.end(), 0);
        for (std::size_t s = 0; s < latest_.packed.size(); ++s) {
            if (latest_.is_open[s] == 0) continue;
            for (const auto a : latest_.packed[s])
                ++served[static_cast<std::size_t>(part.arc_demand[static_cast<std::size_t>(a)])];
        }
        const std::vector<std::int64_t> held = count_held();
        double norm = 0;
        for (std::size_t i = 0; i < demands; ++i) {
            // Deflection: a share of the last direction keeps the steps from zigzagging.
            direction_[i] = (1 - served[i] - latest_.is_left[i]) + deflection * direction_[i];
            // At a ceiling the demand point may as well be left: no push beyond it.
            if (current_.demand[i] >= part.ceiling[i] && direction_[i] > 0) direction_[i] = 0;
            if (current_.demand[i] <= 0 && direction_[i] < 0) direction_[i] = 0;
            norm += direction_[i] * direction_[i];
        }
        for (std::size_t c = 0; c < covers_.size(); ++c) {
            double& direction = direction_[demands + c];
            direction = static_cast<double>(covers_[c].least - held[c]) + deflection * direction;
            if (current_.cover[c] <= 0 && direction < 0) direction = 0;
            norm += direction * direction;
        }
        if (norm < 1e-9) break;
        const double distance = std::max(1.0, static_cast<double>(target - latest_.bound));
        const double step = step_scale_ * distance / norm;
        const auto moved = [&](Cost price, std::size_t k) {
            return price + static_cast<Cost>(std::nearbyint(step * direction_[k]));
        };
        for (std::size_t i = 0; i < demands; ++i)
            current_.demand[i] = std::clamp<Cost>(moved(current_.demand[i], i), 0, part.ceiling[i]);
        for (std::size_t c = 0; c < covers_.size(); ++c)
            current_.cover[c] = std::max<Cost>(0, moved(current_.cover[c], demands + c));
        keep_within_costs(current_);
        evaluate(current_, latest_);
        if (latest_.bound > best_bound_) {
            best_bound_ = latest_.bound;
            best_ = current_;
            stalled_ = 0;
        } else if (++stalled_ >= 12) {
            stalled_ = 0;
            step_scale_ *= 0.7;
            current_ = best_;
            std::fill(direction_.begin(), direction_.end(), 0.0);
            evaluate(current_, latest_);
        }
        if ((is_target_known && best_bound_ >= target) || step_scale_ < 1e-4) break;
    }
    return taken;
}

int Lagrangian::separate() {
    // The bound does not change where nothing was paid.
    std::size_t kept = 0;
    for (std::size_t c = 0; c < covers_.size(); ++c) {
        if (best_.cover[c] == 0) continue;
        std::swap(covers_[kept], covers_[c]);
        best_.cover[kept++] = best_.cover[c];
    }
    covers_.resize(kept);
    std::vector<CoverCut> fresh = violated_covers(*part_, std::vector<std::uint8_t>(part_->arc_site.size(), 0), mean_);
    std::erase_if(fresh,
                  [&](const CoverCut& cut) { return std::find(covers_.begin(), covers_.end(), cut) != covers_.end(); });
    covers_.insert(covers_.end(), fresh.begin(), fresh.end());
    best_.cover.resize(covers_.size(), 0);
    current_ = best_;
    direction_.assign(part_->size.size() + covers_.size(), 0.0);
    evaluate(current_, latest_);
    if (!fresh.empty()) step_scale_ = std::max(step_scale_, fresh_scale);
    stalled_ = 0;
    return static_cast<int>(fresh.size());
}

}  // namespace yingtuo::siting
