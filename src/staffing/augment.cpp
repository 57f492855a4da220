#include "staffing/augment.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>

#include "base/ensure.h"

namespace yingtuo::staffing {

namespace {

// The flow of a week: adult (days left) -> adult on a day (one) -> need on that day (its count). A search goes against
// the flow, from a need with a vacancy to an adult with a day left.
class WeekFlow {
  public:
    WeekFlow(const Problem& problem, const Reach& reach, const std::vector<std::uint8_t>& allowed, std::size_t week,
             Places& places)
        : problem_(problem), reach_(reach), allowed_(allowed), week_(week), places_(places) {
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            if (problem.week_of(day) == week) days_.push_back(day);
        }
        const std::size_t adults = problem.adults().size();
        used_.assign(adults, 0);
        present_.assign(problem.needs().size() * days_.size(), 0);
        adult_seen_.assign(adults, 0);
        adult_day_seen_.assign(adults * days_.size(), 0);
        need_seen_.assign(present_.size(), 0);
        for (std::size_t adult = 0; adult < adults; ++adult) {
            for (std::size_t k = 0; k < days_.size(); ++k) {
                const int need = place(adult, k);
                if (need == nowhere) continue;
                ++used_[adult];
                ++present_[need_day(static_cast<std::size_t>(need), k)];
            }
        }
    }

    void run() {
        for (std::size_t need = 0; need < problem_.needs().size(); ++need) {
            for (std::size_t k = 0; k < days_.size(); ++k) {
                while (present_[need_day(need, k)] < problem_.count_on(need, days_[k]) && cover(need, k)) {
                }
            }
        }
    }

    // What is seen after the last failed search is the sink's side.
    [[nodiscard]] int cut() const {
        int capacity = 0;
        for (std::size_t need = 0; need < problem_.needs().size(); ++need) {
            for (std::size_t k = 0; k < days_.size(); ++k) {
                if (need_seen_[need_day(need, k)] == 0) {
                    capacity += problem_.count_on(need, days_[k]);
                    continue;
                }
                for (const AdultInReach& row : reach_.adults_of(need)) {
                    if (is_allowed(row.adult, k) && adult_day_seen_[adult_day(row.adult, k)] == 0) ++capacity;
                }
            }
        }
        for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
            if (adult_seen_[adult] != 0) {
                capacity += problem_.days_left(adult, week_);
                continue;
            }
            for (std::size_t k = 0; k < days_.size(); ++k) {
                if (adult_day_seen_[adult_day(adult, k)] != 0) ++capacity;
            }
        }
        return capacity;
    }

    [[nodiscard]] std::vector<int> short_days() const {
        std::vector<int> days(problem_.needs().size(), 0);
        for (std::size_t at = 0; at < need_seen_.size(); ++at) days[at / days_.size()] += need_seen_[at];
        return days;
    }

    // The sink's side falls apart into groups of needs that share no adult; each lacks as many as are missing in it.
    [[nodiscard]] std::vector<ShortGroup> short_groups() const {
        std::vector<std::size_t> group(need_seen_.size());
        std::iota(group.begin(), group.end(), std::size_t{0});
        const auto top = [&](std::size_t at) {
            while (group[at] != at) at = group[at] = group[group[at]];
            return at;
        };
        const std::size_t none = need_seen_.size();
        std::vector<std::size_t> of_adult_day(adult_day_seen_.size(), none);
        const auto join = [&](std::size_t& first, std::size_t other) {
            if (first == none)
                first = other;
            else
                group[top(other)] = top(first);
        };
        for (std::size_t need = 0; need < problem_.needs().size(); ++need) {
            for (std::size_t k = 0; k < days_.size(); ++k) {
                if (need_seen_[need_day(need, k)] == 0) continue;
                for (const AdultInReach& row : reach_.adults_of(need)) {
                    if (is_allowed(row.adult, k)) join(of_adult_day[adult_day(row.adult, k)], need_day(need, k));
                }
            }
        }
        for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
            if (adult_seen_[adult] == 0) continue;
            std::size_t first = none;
            for (std::size_t k = 0; k < days_.size(); ++k) {
                const std::size_t at = of_adult_day[adult_day(adult, k)];
                if (at != none) join(first, at);
            }
        }
        std::map<std::size_t, ShortGroup> groups;
        for (std::size_t at = 0; at < need_seen_.size(); ++at) {
            if (need_seen_[at] == 0) continue;
            const std::size_t need = at / days_.size();
            const std::size_t day = days_[at % days_.size()];
            ShortGroup& here = groups[top(at)];
            here.missing += problem_.count_on(need, day) - present_[at];
            here.places.push_back({need, day});
        }
        std::vector<ShortGroup> list;
        for (auto& [root, here] : groups) list.push_back(std::move(here));
        return list;
    }

    // With the flow from adults who have days to spare: to the needs they could fill on those days, on to the adults
    // who stand there, and to the other needs and free days of these.
    [[nodiscard]] std::vector<SpareGroup> spare_groups() const {
        const std::size_t adults = problem_.adults().size();
        std::vector<std::vector<std::size_t>> standing(present_.size());  // adults, by need and day
        for (std::size_t adult = 0; adult < adults; ++adult) {
            for (std::size_t k = 0; k < days_.size(); ++k) {
                const int need = place(adult, k);
                if (need != nowhere) standing[need_day(static_cast<std::size_t>(need), k)].push_back(adult);
            }
        }
        std::vector<SpareGroup> groups;
        std::vector<std::size_t> joined;  // by group: one it is the same as
        const auto top = [&](std::size_t group) {
            while (joined[group] != group) group = joined[group];
            return group;
        };
        std::vector<std::uint8_t> adult_done(adults, 0);
        std::vector<std::uint8_t> day_done(adults * days_.size(), 0);
        const std::size_t none = adults;  // there are no more groups than adults
        std::vector<std::size_t> group_of(present_.size(), none);
        for (std::size_t first = 0; first < adults; ++first) {
            if (adult_done[first] != 0 || spare_days(first) == 0) continue;
            SpareGroup group;
            joined.push_back(groups.size());
            std::vector<std::size_t> spare = {first};               // adults with a day to give
            std::vector<std::pair<std::size_t, std::size_t>> days;  // an adult's day that could be spent elsewhere
            adult_done[first] = 1;
            while (!spare.empty() || !days.empty()) {
                if (days.empty()) {
                    const std::size_t adult = spare.back();
                    spare.pop_back();
                    const int count = spare_days(adult);
                    if (count > 0) group.adults.emplace_back(adult, count);
                    group.days += count;
                    for (std::size_t k = 0; k < days_.size(); ++k) {
                        if (place(adult, k) == nowhere && is_allowed(adult, k)) days.emplace_back(adult, k);
                    }
                    continue;
                }
                const auto [adult, k] = days.back();
                days.pop_back();
                if (day_done[adult_day(adult, k)] != 0) continue;
                day_done[adult_day(adult, k)] = 1;
                for (const NeedInReach& row : reach_.needs_of(adult)) {
                    const std::size_t at = need_day(row.need, k);
                    if (group_of[at] != none) {
                        joined[top(group_of[at])] = top(groups.size());
                        continue;
                    }
                    group_of[at] = groups.size();
                    group.places.push_back({row.need, days_[k]});
                    for (const std::size_t other : standing[at]) {
                        days.emplace_back(other, k);
                        if (adult_done[other] != 0) continue;
                        adult_done[other] = 1;
                        spare.push_back(other);
                    }
                }
            }
            groups.push_back(std::move(group));
        }
        std::vector<SpareGroup> whole;
        for (std::size_t group = groups.size(); group-- > 0;) {
            SpareGroup& to = groups[top(group)];
            if (top(group) == group) continue;
            to.days += groups[group].days;
            std::ranges::move(groups[group].places, std::back_inserter(to.places));
            std::ranges::move(groups[group].adults, std::back_inserter(to.adults));
        }
        for (std::size_t group = 0; group < groups.size(); ++group) {
            if (top(group) == group) whole.push_back(std::move(groups[group]));
        }
        return whole;
    }

    // As many needs of each group as it takes, largest first, to hold what is missing in it.
    [[nodiscard]] int open_at_least(const std::vector<ShortGroup>& groups) const {
        int open = 0;
        for (const ShortGroup& group : groups) {
            std::vector<int> counts;
            for (const ShortGroup::Place& place : group.places)
                counts.push_back(problem_.count_on(place.need, place.day));
            std::ranges::sort(counts, std::ranges::greater{});
            int missing = group.missing;
            for (std::size_t i = 0; i < counts.size() && missing > 0; ++i, ++open) missing -= counts[i];
        }
        return open;
    }

    // Searches of at most so many adults prove nothing: the chain found is one of the shortest, and it is too long.
    bool cover_on(std::size_t need, std::size_t day, int most_adults) {
        most_adults_ = most_adults;
        const auto found = std::ranges::find(days_, day);
        return cover(need, static_cast<std::size_t>(found - days_.begin()));
    }

    [[nodiscard]] int covered() const {
        int sum = 0;
        for (const int count : used_) sum += count;
        return sum;
    }

  private:
    enum class Kind : std::uint8_t { need_day, adult_day, adult };
    struct Node {
        Kind kind;
        std::uint32_t at;     // position in the table of its kind
        std::int64_t parent;  // in queue_; the root has none
    };
    static constexpr std::int64_t no_parent = -1;

    [[nodiscard]] std::size_t need_day(std::size_t need, std::size_t k) const { return need * days_.size() + k; }
    [[nodiscard]] std::size_t adult_day(std::size_t adult, std::size_t k) const { return adult * days_.size() + k; }
    [[nodiscard]] int& place(std::size_t adult, std::size_t k) const {
        return places_[adult * problem_.days().size() + days_[k]];
    }
    [[nodiscard]] int spare_days(std::size_t adult) const {
        int free = 0;
        for (std::size_t k = 0; k < days_.size(); ++k)
            free += place(adult, k) == nowhere && is_allowed(adult, k) ? 1 : 0;
        return std::clamp(problem_.days_left(adult, week_) - used_[adult], 0, free);
    }
    [[nodiscard]] bool is_allowed(std::size_t adult, std::size_t k) const {
        return allowed_[adult * problem_.days().size() + days_[k]] != 0;
    }

    void visit(Kind kind, std::size_t at, std::int64_t parent) {
        auto& mark = kind == Kind::need_day ? need_seen_[at]
                     : kind == Kind::adult  ? adult_seen_[at]
                                            : adult_day_seen_[at];
        if (mark != 0) return;
        mark = 1;
        queue_.push_back({kind, static_cast<std::uint32_t>(at), parent});
    }

    // One search. Where it fails, what it saw stays seen: no later chain can lead through it.
    bool cover(std::size_t need, std::size_t k) {
        queue_.clear();
        // A vacancy that an earlier search has seen has no chain either.
        if (need_seen_[need_day(need, k)] != 0) return false;
        visit(Kind::need_day, need_day(need, k), no_parent);
        for (std::size_t head = 0; head < queue_.size(); ++head) {
            const Node node = queue_[head];
            const auto here = static_cast<std::int64_t>(head);
            switch (node.kind) {
                case Kind::need_day:
                    leave_need_day(node, here);
                    break;
                case Kind::adult_day:
                    leave_adult_day(node, here);
                    break;
                case Kind::adult:
                    if (used_[node.at] < problem_.days_left(node.at, week_)) {
                        if (adults_in_chain(here) > most_adults_) return false;
                        follow(here);
                        for (const Node& visited : queue_) forget(visited);
                        return true;
                    }
                    for (std::size_t other = 0; other < days_.size(); ++other) {
                        if (place(node.at, other) != nowhere && is_allowed(node.at, other))
                            visit(Kind::adult_day, adult_day(node.at, other), here);
                    }
                    break;
            }
        }
        return false;
    }

    void leave_need_day(const Node& node, std::int64_t here) {
        const std::size_t need = node.at / days_.size();
        const std::size_t k = node.at % days_.size();
        for (const AdultInReach& row : reach_.adults_of(need)) {
            if (is_allowed(row.adult, k) && place(row.adult, k) != static_cast<int>(need))
                visit(Kind::adult_day, adult_day(row.adult, k), here);
        }
    }

    void leave_adult_day(const Node& node, std::int64_t here) {
        const std::size_t adult = node.at / days_.size();
        const std::size_t k = node.at % days_.size();
        const int need = place(adult, k);
        if (need == nowhere)
            visit(Kind::adult, adult, here);
        else
            visit(Kind::need_day, need_day(static_cast<std::size_t>(need), k), here);
    }

    void forget(const Node& node) {
        auto& mark = node.kind == Kind::need_day ? need_seen_[node.at]
                     : node.kind == Kind::adult  ? adult_seen_[node.at]
                                                 : adult_day_seen_[node.at];
        mark = 0;
    }

    [[nodiscard]] int adults_in_chain(std::int64_t at) const {
        std::vector<std::size_t> adults;
        for (; at != no_parent; at = queue_[static_cast<std::size_t>(at)].parent) {
            const Node& node = queue_[static_cast<std::size_t>(at)];
            if (node.kind == Kind::adult_day) adults.push_back(node.at / days_.size());
        }
        std::ranges::sort(adults);
        return static_cast<int>(std::unique(adults.begin(), adults.end()) - adults.begin());
    }

    // Makes the moves of the chain that ends at this adult, back to the vacancy.
    void follow(std::int64_t at) {
        ++used_[queue_[static_cast<std::size_t>(at)].at];
        while (true) {
            const Node& node = queue_[static_cast<std::size_t>(at)];
            if (node.kind == Kind::adult_day) {
                const std::size_t adult = node.at / days_.size();
                const std::size_t k = node.at % days_.size();
                const Node& next = queue_[static_cast<std::size_t>(node.parent)];
                // Towards a need: the adult takes it. Towards the adult: the day is given up for another.
                place(adult, k) = next.kind == Kind::need_day ? static_cast<int>(next.at / days_.size()) : nowhere;
            }
            if (node.parent == no_parent) {
                ++present_[node.at];
                return;
            }
            at = node.parent;
        }
    }

    const Problem& problem_;
    const Reach& reach_;
    const std::vector<std::uint8_t>& allowed_;
    std::size_t week_;
    Places& places_;
    std::vector<std::size_t> days_;  // of the week
    std::vector<int> used_;          // by adult: days of duty in the week
    std::vector<int> present_;       // by need and day
    std::vector<std::uint8_t> adult_seen_;
    std::vector<std::uint8_t> adult_day_seen_;
    std::vector<std::uint8_t> need_seen_;
    std::vector<Node> queue_;
    int most_adults_ = std::numeric_limits<int>::max();
};

}  // namespace

WeekProof augment_week(const Problem& problem, const Reach& reach, const std::vector<std::uint8_t>& allowed,
                       std::size_t week, Places& places) {
    WeekFlow flow(problem, reach, allowed, week, places);
    flow.run();
    std::vector<ShortGroup> groups = flow.short_groups();
    WeekProof proof{flow.cut(), flow.open_at_least(groups), flow.short_days(), {}, flow.spare_groups()};
    proof.short_groups = std::move(groups);
    ENSURE(proof.coverable == flow.covered());
    return proof;
}

bool cover_vacancy(const Problem& problem, const Reach& reach, const std::vector<std::uint8_t>& allowed,
                   std::size_t need, std::size_t day, int most_adults, Places& places) {
    return WeekFlow(problem, reach, allowed, problem.week_of(day), places).cover_on(need, day, most_adults);
}

}  // namespace yingtuo::staffing
