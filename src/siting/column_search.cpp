#include "siting/column_search.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "base/parallel.h"
#include "siting/cover.h"
#include "siting/moves/shift.h"

namespace yingtuo::siting {
namespace {

constexpr std::size_t sites_a_block = 16;  // sites priced by a thread at a time
constexpr double smoothing = 0.7;          // share of the best prices so far in those tried next
constexpr double violation = 0.05;         // of a cut worth adding
constexpr std::size_t cuts_a_round = 60;
constexpr double least_use = 1e-6;  // of a column, in a fractional plan

Cost mix(Cost center, Cost other, double share) {
    return static_cast<Cost>(
        std::llround(share * static_cast<double>(center) + (1 - share) * static_cast<double>(other)));
}

}  // namespace

ColumnSearch::ColumnSearch(const Part& part, const Prices& prices, std::vector<CoverCut> covers, int threads,
                           AdultRange range)
    : part_(&part),
      threads_(threads),
      range_(range),
      is_out_(part.arc_site.size(), 0),
      master_(part, range),
      covers_(std::move(covers)) {
    const std::size_t blocks = (part.capacity.size() + sites_a_block - 1) / sites_a_block;
    pricers_.assign(blocks, Pricer(part, is_out_));
    if (!covers_.empty()) master_.add_cuts(std::span<const CoverCut>(covers_), pool_.all());
    best_prices_.demand = prices.demand;
    best_prices_.cover = prices.cover;
    spread(part, covers_, best_prices_);
    Priced priced = price(best_prices_);
    bound_ = priced.bound;
    best_site_value_ = std::move(priced.site_value);
    threshold_ = priced.threshold;
    for (int s = 0; s < part.sites(); ++s) {
        if (part.has_exact_count() || part.must_open[static_cast<std::size_t>(s)] != 0)
            admit({s, {}, part.opening[static_cast<std::size_t>(s)]});
    }
    for (Column& column : priced.columns) admit(std::move(column));
}

bool ColumnSearch::admit(Column column) {
    if (!pool_.add(std::move(column))) return false;
    master_.add_columns({&pool_.all().back(), 1});
    return true;
}

void ColumnSearch::feed(const Answer& answer) {
    for (Column& column : columns_of(*part_, answer)) admit(std::move(column));
}

ColumnSearch::Priced ColumnSearch::price(const Prices& prices) {
    const Part& part = *part_;
    const std::size_t sites = part.capacity.size();
    Priced priced;
    priced.site_value.assign(sites, 0);
    std::vector<std::vector<Column>> found(sites);
    for_each_part(pricers_.size(), threads_, [&](std::size_t block) {
        for (std::size_t s = block * sites_a_block; s < std::min(sites, (block + 1) * sites_a_block); ++s) {
            Pricer::Best best = pricers_[block].best(static_cast<int>(s), prices, cuts_);
            priced.site_value[s] = best.value;
            found[s] = std::move(best.columns);
        }
    });
    for (const Cost price : prices.demand) priced.bound += price;
    for (const Cost price : prices.cut) priced.bound -= price;
    for (std::size_t c = 0; c < covers_.size(); ++c) priced.bound += prices.cover[c] * covers_[c].least;
    priced.bound += worth_of_leaving(part, covers_, prices);
    if (prices.adult != 0) priced.bound += prices.adult * (prices.adult > 0 ? range_.least : range_.most);
    if (!part.has_exact_count()) {
        for (std::size_t s = 0; s < sites; ++s)
            priced.bound += part.must_open[s] != 0 ? priced.site_value[s] : std::min<Cost>(0, priced.site_value[s]);
    } else {
        std::vector<Cost> values;
        int wanted = part.open_exactly;
        for (std::size_t s = 0; s < sites; ++s) {
            if (part.must_open[s] != 0) {
                priced.bound += priced.site_value[s];
                --wanted;
            } else {
                values.push_back(priced.site_value[s]);
            }
        }
        std::sort(values.begin(), values.end());
        for (int k = 0; k < wanted; ++k) priced.bound += values[static_cast<std::size_t>(k)];
        priced.threshold = wanted > 0 ? values[static_cast<std::size_t>(wanted) - 1] : -unbounded;
    }
    for (auto& columns : found) {
        for (Column& column : columns) priced.columns.push_back(std::move(column));
    }
    return priced;
}

Cost ColumnSearch::surplus(std::size_t site, Cost value) const {
    if (value >= unbounded) return unbounded;
    const Cost usual = best_site_value_[site];
    return value - (part_->must_open[site] != 0 ? usual : std::min(usual, threshold_));
}

bool ColumnSearch::generate(Cost upper, const std::function<bool()>& stop) {
    double share = smoothing;
    for (;;) {
        if (stop() || master_.pivots() >= pause_at_) return false;
        if (!master_.solve()) return false;
        const double value = master_.value();
        const auto is_met = [&] { return bound_ >= upper || value - static_cast<double>(bound_) <= 2e-6 * value; };
        if (is_met()) return true;
        const Prices dual = master_.prices();
        Prices tried = dual;
        if (share > 0) {
            for (std::size_t i = 0; i < tried.demand.size(); ++i)
                tried.demand[i] = mix(best_prices_.demand[i], dual.demand[i], share);
            for (std::size_t c = 0; c < tried.cut.size(); ++c)
                tried.cut[c] = mix(best_prices_.cut[c], dual.cut[c], share);
            for (std::size_t c = 0; c < tried.cover.size(); ++c)
                tried.cover[c] = mix(best_prices_.cover[c], dual.cover[c], share);
            tried.adult = mix(best_prices_.adult, dual.adult, share);
        }
        spread(*part_, covers_, tried);
        Priced priced = price(tried);
        std::size_t added = 0;
        for (Column& column : priced.columns) added += admit(std::move(column)) ? 1 : 0;
        if (priced.bound > bound_) {
            bound_ = priced.bound;
            best_prices_ = std::move(tried);
            best_site_value_ = std::move(priced.site_value);
            threshold_ = priced.threshold;
            if (is_met()) return true;
        } else if (added == 0 && share == 0) {
            return true;
        }
        share = added == 0 ? std::max(0.0, share - 0.35) : smoothing;
    }
}

int ColumnSearch::separate() {
    const int subset_rows = separate_subset_rows();
    return subset_rows + separate_covers();
}

int ColumnSearch::separate_covers() {
    std::vector<double> left(part_->size.size());
    for (int i = 0; i < part_->demands(); ++i) left[static_cast<std::size_t>(i)] = master_.left(i);
    Usage usage{std::vector<double>(part_->capacity.size(), 0), std::vector<double>(part_->capacity.size(), 0), left};
    for (std::size_t c = 0; c < pool_.size(); ++c) {
        const Column& column = pool_.all()[c];
        if (column.arcs.empty() || master_.use(c) < least_use) continue;
        const auto s = static_cast<std::size_t>(column.site);
        usage.open[s] += master_.use(c);
        usage.adults[s] += master_.use(c) * column_adults(*part_, column);
    }
    std::vector<CoverCut> fresh = violated_covers(*part_, is_out_, usage);
    std::erase_if(fresh,
                  [&](const CoverCut& cut) { return std::find(covers_.begin(), covers_.end(), cut) != covers_.end(); });
    if (fresh.empty()) return 0;
    master_.add_cuts(std::span<const CoverCut>(fresh), pool_.all());
    covers_.insert(covers_.end(), fresh.begin(), fresh.end());
    best_prices_.cover.resize(covers_.size(), 0);
    return static_cast<int>(fresh.size());
}

int ColumnSearch::separate_subset_rows() {
    const Part& part = *part_;
    // How much each pair of demand points shares a site; only columns used in part can violate a cut.
    std::map<std::pair<std::int32_t, std::int32_t>, double> together;
    std::vector<std::vector<std::int32_t>> members;
    std::vector<double> uses;
    for (std::size_t c = 0; c < pool_.size(); ++c) {
        const double use = master_.use(c);
        if (use < least_use || use > 1 - least_use) continue;
        std::vector<std::int32_t> demands;
        for (const auto arc : pool_.all()[c].arcs) demands.push_back(part.arc_demand[static_cast<std::size_t>(arc)]);
        for (std::size_t a = 0; a < demands.size(); ++a) {
            for (std::size_t b = a + 1; b < demands.size(); ++b) together[{demands[a], demands[b]}] += use;
        }
        members.push_back(std::move(demands));
        uses.push_back(use);
    }
    std::map<std::int32_t, std::vector<std::int32_t>> later;  // neighbours with a greater number
    for (const auto& [pair, use] : together) later[pair.first].push_back(pair.second);
    std::vector<std::vector<std::size_t>> columns_with(part.size.size());
    for (std::size_t c = 0; c < members.size(); ++c) {
        for (const auto demand : members[c]) columns_with[static_cast<std::size_t>(demand)].push_back(c);
    }
    struct Violated {
        double excess;
        SubsetRow cut;
    };
    std::vector<Violated> candidates;
    for (const auto& [a, neighbours] : later) {
        for (std::size_t k = 0; k < neighbours.size(); ++k) {
            const auto b = neighbours[k];
            for (std::size_t m = k + 1; m < neighbours.size(); ++m) {
                const auto c = neighbours[m];
                const auto far = together.find({b, c});
                if (far == together.end()) continue;
                double held = together.at({a, b}) + together.at({a, c}) + far->second;
                if (held <= 1 + violation) continue;
                // A column with all three was counted three times and counts once.
                for (const std::size_t column : columns_with[static_cast<std::size_t>(a)]) {
                    const auto& set = members[column];
                    if (std::binary_search(set.begin(), set.end(), b) && std::binary_search(set.begin(), set.end(), c))
                        held -= 2 * uses[column];
                }
                if (held > 1 + violation) candidates.push_back({held - 1, {{a, b, c}}});
            }
        }
    }
    std::sort(candidates.begin(), candidates.end(), [](const Violated& x, const Violated& y) {
        return x.excess != y.excess ? x.excess > y.excess : x.cut < y.cut;
    });
    std::vector<SubsetRow> fresh;
    std::vector<int> taken(part.size.size(), 0);
    for (const Violated& candidate : candidates) {
        if (fresh.size() >= cuts_a_round) break;
        if (std::find(cuts_.begin(), cuts_.end(), candidate.cut) != cuts_.end()) continue;
        bool is_crowded = false;
        for (const auto demand : candidate.cut.demands)
            is_crowded = is_crowded || taken[static_cast<std::size_t>(demand)] >= 5;
        if (is_crowded) continue;
        for (const auto demand : candidate.cut.demands) ++taken[static_cast<std::size_t>(demand)];
        fresh.push_back(candidate.cut);
    }
    if (fresh.empty()) return 0;
    master_.add_cuts(std::span<const SubsetRow>(fresh), pool_.all());
    cuts_.insert(cuts_.end(), fresh.begin(), fresh.end());
    best_prices_.cut.resize(cuts_.size(), 0);
    return static_cast<int>(fresh.size());
}

int ColumnSearch::fix_arcs(Cost upper) {
    const std::size_t sites = part_->capacity.size();
    std::vector<std::vector<std::int32_t>> useless(sites);
    for_each_part(pricers_.size(), threads_, [&](std::size_t block) {
        std::vector<std::pair<std::int32_t, Cost>> values;
        for (std::size_t s = block * sites_a_block; s < std::min(sites, (block + 1) * sites_a_block); ++s) {
            pricers_[block].arc_values(static_cast<int>(s), best_prices_, values);
            for (const auto& [arc, value] : values) {
                if (bound_ + surplus(s, value) >= upper) useless[s].push_back(arc);
            }
        }
    });
    int fixed = 0;
    for (const auto& arcs : useless) {
        for (const auto arc : arcs) {
            is_out_[static_cast<std::size_t>(arc)] = 1;
            ++fixed;
        }
    }
    if (fixed > 0) {
        for (std::size_t c = 0; c < pool_.size(); ++c) {
            const auto& arcs = pool_.all()[c].arcs;
            if (std::any_of(arcs.begin(), arcs.end(),
                            [&](std::int32_t a) { return is_out_[static_cast<std::size_t>(a)] != 0; }))
                master_.shut(c);
        }
    }
    return fixed;
}

Answer ColumnSearch::answer_of(const std::vector<std::size_t>& columns) const {
    const Part& part = *part_;
    State state(part);
    if (part.has_exact_count()) {
        for (const std::size_t c : columns) state.set_open(pool_.all()[c].site, true);
    }
    // Who is in two columns goes to the cheaper arc; the other column only gains by it.
    for (const std::size_t c : columns) {
        for (const auto arc : pool_.all()[c].arcs) {
            const auto a = static_cast<std::size_t>(arc);
            const int demand = part.arc_demand[a];
            const int now = state.arc_of(demand);
            if (now == none || part.arc_cost[a] < part.arc_cost[static_cast<std::size_t>(now)])
                state.shift(demand, arc);
        }
    }
    for (int demand = 0; demand < part.demands(); ++demand) {
        const int better = moves::cheapest_arc(state, demand, true);
        if (better != state.arc_of(demand)) state.shift(demand, better);
    }
    return state.answer();
}

void ColumnSearch::round(State& state) const {
    const Part& part = *part_;
    std::vector<std::pair<double, std::size_t>> by_use;
    for (std::size_t c = 0; c < pool_.size(); ++c) {
        if (master_.use(c) > least_use) by_use.emplace_back(-master_.use(c), c);
    }
    std::sort(by_use.begin(), by_use.end());
    for (const auto& [use, c] : by_use) {
        const Column& column = pool_.all()[c];
        if (part.has_exact_count() && !state.is_open(column.site)) {
            if (state.open_count() >= part.open_exactly) continue;
            state.set_open(column.site, true);
        }
        for (const auto arc : column.arcs) {
            const int demand = part.arc_demand[static_cast<std::size_t>(arc)];
            const bool has_room = part.size[static_cast<std::size_t>(demand)] <= state.room(column.site);
            if (state.arc_of(demand) == none && has_room) state.shift(demand, arc);
        }
    }
}

std::optional<Answer> ColumnSearch::recombine(Cost upper, int nodes, const std::function<bool()>& stop) {
    const Part& part = *part_;
    // Columns that could be part of something cheaper, by their reduced cost at the best prices.
    std::vector<std::uint8_t> allowed(pool_.size(), 0);
    std::vector<std::pair<Cost, std::size_t>> by_value;
    for (std::size_t c = 0; c < pool_.size(); ++c) {
        const Column& column = pool_.all()[c];
        Cost value = column.cost - best_prices_.adult * column_adults(part, column);
        bool is_shut = false;
        for (const auto arc : column.arcs) {
            value -= best_prices_.demand[static_cast<std::size_t>(part.arc_demand[static_cast<std::size_t>(arc)])];
            is_shut = is_shut || is_out_[static_cast<std::size_t>(arc)] != 0;
        }
        for (std::size_t k = 0; k < cuts_.size(); ++k) {
            if (best_prices_.cut[k] > 0 && counts_in(part, column, cuts_[k])) value += best_prices_.cut[k];
        }
        for (std::size_t k = 0; k < covers_.size(); ++k) {
            if (best_prices_.cover[k] > 0) value -= best_prices_.cover[k] * counts_in(part, column, covers_[k]);
        }
        const Cost over = surplus(static_cast<std::size_t>(column.site), value);
        if (!is_shut && bound_ + over < upper) by_value.emplace_back(over, c);
    }
    std::sort(by_value.begin(), by_value.end());
    const std::size_t most = std::max<std::size_t>(600, 12 * part.size.size());
    if (by_value.size() > most) by_value.resize(most);
    for (const auto& [over, c] : by_value) allowed[c] = 1;
    const auto combination = master_.combine(allowed, upper, nodes, stop);
    if (!combination.is_found) return std::nullopt;
    return answer_of(combination.columns);
}

bool ColumnSearch::is_nothing_dropped_of_use(Cost upper) const {
    for (std::size_t i = 0; i < part_->dropped.size(); ++i) {
        // An arc left out adds at least its cost less the price of its demand point to any column.
        if (part_->dropped[i] < unbounded && bound_ + part_->dropped[i] - best_prices_.demand[i] < upper) return false;
    }
    return true;
}

ColumnSearch::Closing ColumnSearch::close(Cost upper, std::size_t most, int nodes, const std::function<bool()>& stop) {
    const Part& part = *part_;
    Closing closing;
    std::vector<Column> listed;
    for (std::size_t s = 0; s < part.capacity.size(); ++s) {
        if (stop()) return closing;
        const bool is_must = part.must_open[s] != 0;
        const Cost usual = is_must ? best_site_value_[s] : std::min(best_site_value_[s], threshold_);
        const std::size_t block = s / sites_a_block;
        if (!pricers_[block].enumerate(static_cast<int>(s), best_prices_, cuts_, upper - bound_ + usual, most, listed))
            return closing;
    }
    closing.is_listed = true;
    // Only the listed columns take part: whatever else is in the pool cannot be in a cheaper plan.
    std::vector<std::pair<std::int32_t, std::vector<std::int32_t>>> keys;
    for (const Column& column : listed) {
        if (column.arcs.empty() && !part.has_exact_count() &&
            part.must_open[static_cast<std::size_t>(column.site)] == 0)
            continue;
        keys.emplace_back(column.site, column.arcs);
        admit(column);
    }
    std::sort(keys.begin(), keys.end());
    std::vector<std::uint8_t> allowed(pool_.size(), 0);
    for (std::size_t c = 0; c < pool_.size(); ++c)
        allowed[c] =
            std::binary_search(keys.begin(), keys.end(), std::pair(pool_.all()[c].site, pool_.all()[c].arcs)) ? 1 : 0;
    const auto combination = master_.combine(allowed, upper, nodes, stop);
    closing.is_proven = combination.is_complete && is_nothing_dropped_of_use(upper);
    if (combination.is_found) closing.answer = answer_of(combination.columns);
    return closing;
}

}  // namespace yingtuo::siting
