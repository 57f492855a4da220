#include "siting/cover.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace yingtuo::siting {
namespace {

constexpr double violation = 0.15;  // of a cut worth adding
constexpr std::size_t cuts_a_round = 40;
constexpr double most_open = 12;         // sites in use within a cut; above it the rounding is worth little
constexpr std::size_t most_listed = 10;  // sites whose every choice is looked at
constexpr int most_growth = 40;          // demand points whose sites join one after the other

struct Violated {
    double excess;
    CoverCut cut;
};

// A set of sites, with the demand points that reach no other.
class Cover {
  public:
    Cover(const Part& part, const std::vector<std::uint8_t>& is_out, const Usage& usage)
        : part_(part), is_out_(is_out), usage_(usage), is_in_(part.capacity.size(), 0), outside_(part.size.size(), 0) {
        for (std::size_t a = 0; a < part.arc_site.size(); ++a) {
            if (is_out[a] == 0) ++outside_[static_cast<std::size_t>(part.arc_demand[a])];
        }
    }

    void grow(int demand) {
        each_site(demand, [&](std::int32_t site) {
            if (is_in_[static_cast<std::size_t>(site)] == 0) add(site);
        });
    }
    // The demand point whose sites not yet in are used least; those near only. `none` where there is no other.
    [[nodiscard]] int next() const {
        int best = none;
        double least = 0;
        for (const auto demand : near_) {
            if (outside_[static_cast<std::size_t>(demand)] == 0) continue;
            double more = 0;
            each_site(demand, [&](std::int32_t site) {
                if (is_in_[static_cast<std::size_t>(site)] == 0) more += usage_.open[static_cast<std::size_t>(site)];
            });
            more /= part_.size[static_cast<std::size_t>(demand)];
            if (best == none || more < least) {
                best = demand;
                least = more;
            }
        }
        return best;
    }
    [[nodiscard]] double open() const { return open_; }

    // What the fractional plan lacks.
    void judge(std::vector<Violated>& found) const {
        if (served_.empty()) return;
        const int needed = needed_sites();
        const auto size = [&](int demand) { return part_.size[static_cast<std::size_t>(demand)]; };
        // Everyone who stays at home spares one site a child at most: each site takes at least one of them.
        tell(found, false, needed, open_, size);
        if (part_.adult_cost == 0) return;
        const int by_children = rounded_up(children_, part_.children_per_adult);
        if (by_children >= needed * part_.min_adults) {
            tell(found, true, by_children, adults_,
                 [&](int demand) { return rounded_up(size(demand), part_.children_per_adult); });
        } else {
            tell(found, true, needed * part_.min_adults, adults_,
                 [&](int demand) { return part_.min_adults * size(demand); });
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
        is_in_[s] = 1;
        sites_.push_back(site);
        open_ += usage_.open[s];
        adults_ += usage_.adults[s];
        for (auto k = static_cast<std::size_t>(part_.site_start[s]);
             k < static_cast<std::size_t>(part_.site_start[s + 1]); ++k) {
            const auto arc = static_cast<std::size_t>(part_.site_arc[k]);
            if (is_out_[arc] != 0) continue;
            const auto demand = part_.arc_demand[arc];
            near_.push_back(demand);
            if (--outside_[static_cast<std::size_t>(demand)] > 0) continue;
            served_.push_back(demand);
            children_ += part_.size[static_cast<std::size_t>(demand)];
        }
    }
    static int rounded_up(int children, int each) { return (children + each - 1) / each; }

    // Of the sites, so many at least, by their places for these demand points, and where they are few by who reaches
    // which.
    [[nodiscard]] int needed_sites() const {
        std::vector<int> places(sites_.size(), 0);
        std::vector<std::uint32_t> reach;  // of each demand point, as bits
        const bool are_few = sites_.size() <= most_listed;
        for (const auto demand : served_) {
            std::uint32_t bits = 0;
            each_site(demand, [&](std::int32_t site) {
                const auto place =
                    static_cast<std::size_t>(std::find(sites_.begin(), sites_.end(), site) - sites_.begin());
                places[place] += part_.size[static_cast<std::size_t>(demand)];
                if (are_few) bits |= 1U << place;
            });
            reach.push_back(bits);
        }
        for (std::size_t k = 0; k < places.size(); ++k)
            places[k] = std::min(places[k], part_.capacity[static_cast<std::size_t>(sites_[k])]);
        std::vector<int> largest = places;
        std::sort(largest.begin(), largest.end(), std::greater<>());
        int needed = 0;
        for (int room = 0; needed < static_cast<int>(largest.size()) && room < children_; ++needed)
            room += largest[static_cast<std::size_t>(needed)];
        if (!are_few) return needed;
        std::sort(reach.begin(), reach.end());
        reach.erase(std::unique(reach.begin(), reach.end()), reach.end());
        const auto serves = [&](std::uint32_t chosen) {
            int room = 0;
            for (std::size_t k = 0; k < places.size(); ++k) room += (chosen >> k & 1U) != 0 ? places[k] : 0;
            return room >= children_ &&
                   std::all_of(reach.begin(), reach.end(), [&](std::uint32_t bits) { return (bits & chosen) != 0; });
        };
        while (needed < static_cast<int>(sites_.size())) {
            for (std::uint32_t chosen = 0; chosen < 1U << sites_.size(); ++chosen) {
                if (std::popcount(chosen) == needed && serves(chosen)) return needed;
            }
            ++needed;
        }
        return needed;
    }
    template <typename CountsFor>
    void tell(std::vector<Violated>& found, bool of_adults, int least, double used, const CountsFor& counts_for) const {
        double held = used;
        for (const auto demand : served_) held += counts_for(demand) * usage_.left[static_cast<std::size_t>(demand)];
        if (least - held <= violation) return;
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
    std::vector<std::uint8_t> is_in_;
    std::vector<int> outside_;  // of each demand point: sites it reaches that are not in
    std::vector<std::int32_t> sites_;
    std::vector<std::int32_t> served_;
    std::vector<std::int32_t> near_;
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
    for (int start = 0; start < part.demands(); ++start) {
        Cover cover(part, is_out, usage);
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
        if (cuts.size() >= cuts_a_round) break;
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

}  // namespace yingtuo::siting
