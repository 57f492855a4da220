#include "siting/cover.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace yingtuo::siting {
namespace {

constexpr double cover_violation = 0.15;  // of a cut worth adding
constexpr std::size_t covers_a_round = 40;
constexpr double most_open = 12;         // sites in use within a cut; above it the rounding is worth little
constexpr std::size_t most_listed = 10;  // sites whose every choice is looked at
constexpr int most_growth = 40;          // demand points whose sites join one after the other

struct Violated {
    double excess;
    CoverCut cut;
};

// A set of sites that grows, with the demand points that reach no other.
class Cover {
  public:
    Cover(const Part& part, const std::vector<std::uint8_t>& is_out, const Usage& usage)
        : part_(part),
          is_out_(is_out),
          usage_(usage),
          place_of_(part.capacity.size(), none),
          sites_outside_(part.size.size(), 0),
          used_outside_(part.size.size(), 0) {
        for (int demand = 0; demand < part.demands(); ++demand) {
            const auto d = static_cast<std::size_t>(demand);
            each_site(demand, [&](std::int32_t site) {
                ++sites_outside_[d];
                used_outside_[d] += usage.open[static_cast<std::size_t>(site)];
            });
        }
        all_outside_ = sites_outside_;
        all_used_ = used_outside_;
    }

    // Nothing is in again.
    void clear() {
        for (const auto site : sites_) place_of_[static_cast<std::size_t>(site)] = none;
        for (const auto demand : near_) {
            const auto d = static_cast<std::size_t>(demand);
            sites_outside_[d] = all_outside_[d];
            used_outside_[d] = all_used_[d];
        }
        sites_.clear();
        places_.clear();
        near_.clear();
        served_.clear();
        reach_.clear();
        children_ = 0;
        open_ = 0;
        adults_ = 0;
    }
    void grow(int demand) {
        each_site(demand, [&](std::int32_t site) {
            if (place_of_[static_cast<std::size_t>(site)] == none) add(site);
        });
    }
    // The demand point whose sites not yet in are used least, a child; those near only. `none` where there is no other.
    [[nodiscard]] int next() const {
        int best = none;
        double least = 0;
        for (const auto demand : near_) {
            const auto d = static_cast<std::size_t>(demand);
            if (sites_outside_[d] == 0) continue;
            const double more = used_outside_[d] / std::max(1, part_.size[d]);
            if (best != none && (more > least || (more == least && demand > best))) continue;
            best = demand;
            least = more;
        }
        return best;
    }
    [[nodiscard]] double open() const { return open_; }

    // What the fractional plan lacks.
    void judge(std::vector<Violated>& found) const {
        if (served_.empty()) return;
        const auto size = [&](int demand) { return part_.size[static_cast<std::size_t>(demand)]; };
        // Everyone who stays at home spares one site a child at most: each site takes at least one of them.
        const double held_sites = open_ + left_by(size);
        const int needed = needed_sites(held_sites);
        tell(found, false, needed, held_sites, size);
        if (part_.adult_cost == 0) return;
        const Adults by_children = needed_adults();
        if (by_children.number >= needed * part_.min_adults) {
            const auto spared = [&](int demand) { return rounded_up(size(demand), by_children.last_looks_after); };
            tell(found, true, by_children.number, adults_ + left_by(spared), spared);
        } else {
            const auto spared = [&](int demand) { return part_.min_adults * size(demand); };
            tell(found, true, needed * part_.min_adults, adults_ + left_by(spared), spared);
        }
    }

  private:
    template <typename Visit>
    void each_site(int demand, const Visit& visit) const {
        const auto d = static_cast<std::size_t>(demand);
        for (auto a = static_cast<std::size_t>(part_.arc_start[d]);
             a < static_cast<std::size_t>(part_.arc_start[d + 1]); ++a) {
            if (is_out_[a] == 0) visit(part_.arc_site[a]);
        }
    }
    void add(std::int32_t site) {
        const auto s = static_cast<std::size_t>(site);
        place_of_[s] = static_cast<int>(sites_.size());
        sites_.push_back(site);
        places_.push_back(0);
        open_ += usage_.open[s];
        adults_ += usage_.adults[s];
        for (auto k = static_cast<std::size_t>(part_.site_start[s]);
             k < static_cast<std::size_t>(part_.site_start[s + 1]); ++k) {
            const auto arc = static_cast<std::size_t>(part_.site_arc[k]);
            if (is_out_[arc] != 0) continue;
            const auto demand = part_.arc_demand[arc];
            const auto d = static_cast<std::size_t>(demand);
            if (sites_outside_[d] == all_outside_[d]) near_.push_back(demand);
            used_outside_[d] -= usage_.open[s];
            if (--sites_outside_[d] == 0) serve(demand);
        }
    }
    // All its sites are in.
    void serve(int demand) {
        const int size = part_.size[static_cast<std::size_t>(demand)];
        served_.push_back(demand);
        children_ += size;
        std::uint32_t bits = 0;
        each_site(demand, [&](std::int32_t site) {
            const int place = place_of_[static_cast<std::size_t>(site)];
            places_[static_cast<std::size_t>(place)] += size;
            if (place < static_cast<int>(most_listed)) bits |= 1U << place;
        });
        if (sites_.size() <= most_listed && std::find(reach_.begin(), reach_.end(), bits) == reach_.end())
            reach_.push_back(bits);
    }
    static int rounded_up(int children, int each) { return (children + each - 1) / each; }

    template <typename CountsFor>
    [[nodiscard]] double left_by(const CountsFor& counts_for) const {
        double left = 0;
        for (const auto demand : served_) left += counts_for(demand) * usage_.left[static_cast<std::size_t>(demand)];
        return left;
    }

    // The places each site has for these demand points.
    [[nodiscard]] int room(std::size_t place) const {
        return std::min(places_[place], part_.capacity[static_cast<std::size_t>(sites_[place])]);
    }

    // Of the sites, so many at least, by their places for these demand points, and where they are few by who reaches
    // which. What is no more than `held` is not looked into closely.
    [[nodiscard]] int needed_sites(double held) const {
        std::vector<int> largest(sites_.size());
        for (std::size_t k = 0; k < sites_.size(); ++k) largest[k] = room(k);
        const std::vector<int> rooms = largest;
        std::sort(largest.begin(), largest.end(), std::greater<>());
        int needed = 0;
        for (int sum = 0; needed < static_cast<int>(largest.size()) && sum < children_; ++needed)
            sum += largest[static_cast<std::size_t>(needed)];
        if (sites_.size() > most_listed) return needed;
        const auto serves = [&](std::uint32_t chosen) {
            int sum = 0;
            for (std::size_t k = 0; k < rooms.size(); ++k) sum += (chosen >> k & 1U) != 0 ? rooms[k] : 0;
            return sum >= children_ &&
                   std::all_of(reach_.begin(), reach_.end(), [&](std::uint32_t bits) { return (bits & chosen) != 0; });
        };
        // One more than is held is a strong cut already.
        for (; needed < static_cast<int>(sites_.size()) && needed <= held + 1; ++needed) {
            for (std::uint32_t chosen = 0; chosen < 1U << sites_.size(); ++chosen) {
                if (std::popcount(chosen) == needed && serves(chosen)) return needed;
            }
        }
        return needed;
    }

    // So many adults at least, where each site has only so many places: its last adult may look after few.
    struct Adults {
        int number = 0;
        int last_looks_after = 1;
    };
    [[nodiscard]] Adults needed_adults() const {
        const int each = part_.children_per_adult;
        int full = 0;
        std::vector<int> rests;
        for (std::size_t k = 0; k < sites_.size(); ++k) {
            full += room(k) / each;
            if (room(k) % each > 0) rests.push_back(room(k) % each);
        }
        Adults adults{std::min(full, rounded_up(children_, each)), each};
        std::sort(rests.begin(), rests.end(), std::greater<>());
        int looked_after = std::min(children_, full * each);
        for (const int rest : rests) {
            if (looked_after >= children_) break;
            looked_after += rest;
            ++adults.number;
            adults.last_looks_after = rest;
        }
        return adults;
    }
    template <typename CountsFor>
    void tell(std::vector<Violated>& found, bool of_adults, int least, double held, const CountsFor& counts_for) const {
        if (least - held <= cover_violation) return;
        Violated violated{least - held, {sites_, {}, of_adults, least}};
        std::sort(violated.cut.sites.begin(), violated.cut.sites.end());
        for (const auto demand : served_) {
            if (part_.may_leave[static_cast<std::size_t>(demand)] != 0)
                violated.cut.left.emplace_back(demand, counts_for(demand));
        }
        std::sort(violated.cut.left.begin(), violated.cut.left.end());
        found.push_back(std::move(violated));
    }

    const Part& part_;
    const std::vector<std::uint8_t>& is_out_;
    const Usage& usage_;
    std::vector<int> place_of_;         // of each site in sites_; `none`: it is not in
    std::vector<int> sites_outside_;    // of each demand point: sites it reaches that are not in
    std::vector<double> used_outside_;  // how much those are used
    std::vector<int> all_outside_;      // both as they are when nothing is in
    std::vector<double> all_used_;
    std::vector<std::int32_t> sites_;
    std::vector<int> places_;  // of each of them: children served who reach it
    std::vector<std::int32_t> near_;
    std::vector<std::int32_t> served_;
    std::vector<std::uint32_t> reach_;  // who reaches which, as bits; whole where the sites are few
    int children_ = 0;
    double open_ = 0;
    double adults_ = 0;
};

}  // namespace

std::vector<CoverCut> violated_covers(const Part& part, const std::vector<std::uint8_t>& is_out, const Usage& usage) {
    std::vector<CoverCut> cuts;
    const bool is_whole =
        std::all_of(part.dropped.begin(), part.dropped.end(), [](Cost cost) { return cost >= unbounded; });
    if (part.has_exact_count() || !is_whole) return cuts;
    std::vector<Violated> found;
    Cover cover(part, is_out, usage);
    for (int start = 0; start < part.demands(); ++start) {
        cover.clear();
        int demand = start;
        for (int k = 0; k < most_growth && demand != none && cover.open() < most_open; ++k) {
            cover.grow(demand);
            cover.judge(found);
            demand = cover.next();
        }
    }
    std::sort(found.begin(), found.end(), [](const Violated& a, const Violated& b) {
        if (a.excess != b.excess) return a.excess > b.excess;
        if (a.cut.sites.size() != b.cut.sites.size()) return a.cut.sites.size() < b.cut.sites.size();
        return a.cut.sites < b.cut.sites;
    });
    std::vector<int> taken(part.capacity.size(), 0);
    for (Violated& violated : found) {
        if (cuts.size() >= covers_a_round) break;
        if (std::find(cuts.begin(), cuts.end(), violated.cut) != cuts.end()) continue;
        const auto& sites = violated.cut.sites;
        if (std::any_of(sites.begin(), sites.end(),
                        [&](std::int32_t s) { return taken[static_cast<std::size_t>(s)] > 5; }))
            continue;
        for (const auto site : sites) ++taken[static_cast<std::size_t>(site)];
        cuts.push_back(std::move(violated.cut));
    }
    return cuts;
}

void spread(const Part& part, std::span<const CoverCut> cuts, Prices& prices) {
    prices.site.assign(part.capacity.size(), 0);
    prices.site_adult.assign(part.capacity.size(), 0);
    for (std::size_t c = 0; c < cuts.size(); ++c) {
        if (prices.cover[c] == 0) continue;
        auto& paid = cuts[c].of_adults ? prices.site_adult : prices.site;
        for (const auto site : cuts[c].sites) paid[static_cast<std::size_t>(site)] += prices.cover[c];
    }
}

Cost worth_of_leaving(const Part& part, std::span<const CoverCut> cuts, const Prices& prices,
                      std::vector<std::uint8_t>* is_left) {
    if (cuts.empty()) return 0;
    std::vector<Cost> paid = prices.demand;
    for (std::size_t c = 0; c < cuts.size(); ++c) {
        for (const auto& [demand, weight] : cuts[c].left)
            paid[static_cast<std::size_t>(demand)] += weight * prices.cover[c];
    }
    Cost worth = 0;
    for (std::size_t i = 0; i < paid.size(); ++i) {
        if (part.may_leave[i] == 0 || paid[i] <= part.leave_cost[i]) continue;
        worth += part.leave_cost[i] - paid[i];
        if (is_left != nullptr) (*is_left)[i] = 1;
    }
    return worth;
}

}  // namespace yingtuo::siting
