#include "visits/parts.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "base/ensure.h"
#include "base/parallel.h"

namespace yingtuo::visits {

namespace {

// One visitor whom a household may have for a need.
struct Edge {
    double cost;  // way, and another county
    std::size_t household;
    std::size_t visitor;  // in all visitors, one need after the other
    friend auto operator<=>(const Edge&, const Edge&) = default;
};

// Sets that are joined as long as they stay small. Source: Tarjan, doi:10.1145/321879.321884.
class Sets {
  public:
    explicit Sets(std::size_t members) : above_(members), size_(members, 1) {
        std::iota(above_.begin(), above_.end(), std::size_t{0});
    }
    std::size_t find(std::size_t member) {
        while (above_[member] != member) member = above_[member] = above_[above_[member]];
        return member;
    }
    bool join(std::size_t a, std::size_t b, std::size_t most) {
        a = find(a);
        b = find(b);
        if (a == b) return true;
        if (size_[a] + size_[b] > most) return false;
        if (size_[a] < size_[b]) std::swap(a, b);
        above_[b] = a;
        size_[a] += size_[b];
        return true;
    }

  private:
    std::vector<std::size_t> above_;
    std::vector<std::size_t> size_;
};

std::vector<routing::Combination> combinations_of(const std::vector<std::size_t>& days, int number) {
    std::vector<routing::Combination> all;
    std::vector<bool> chosen(days.size());
    std::fill_n(chosen.begin(), number, true);
    do {
        routing::Combination& combination = all.emplace_back();
        for (std::size_t i = 0; i < days.size(); ++i) {
            if (chosen[i]) combination.push_back(days[i]);
        }
    } while (std::prev_permutation(chosen.begin(), chosen.end()));
    return all;
}

class Partition {
  public:
    Partition(const Problem& problem, int threads) : problem_(problem) {
        for (const Need need : needs(problem.policy())) {
            calls_.push_back(calls_for(need));
            for (Visitor& visitor : visitors_for(problem, need)) {
                visitors_.push_back(std::move(visitor));
                need_of_.push_back(need);
            }
        }
        choose(threads);
    }

    std::vector<Part> parts(int threads) {
        const std::size_t households = problem_.households().size();
        const auto wanted = needs(problem_.policy());
        Sets sets(households + visitors_.size());
        // A part holds at most so many vehicles that their rounds stay within what one problem may have.
        const std::size_t days = std::max<std::size_t>(problem_.days().size(), 1);
        const std::size_t most = std::min(most_places, routing::LimitsOfSize::rounds / days);
        std::vector<Edge> kept;
        std::ranges::sort(edges_);
        for (const Edge& edge : edges_) {
            if (sets.join(edge.household, households + edge.visitor, most)) kept.push_back(edge);
        }
        std::map<std::size_t, std::vector<Edge>> by_set;
        for (const Edge& edge : kept) by_set[sets.find(edge.household)].push_back(edge);
        std::vector<std::vector<Edge>> groups;
        for (auto& [set, edges] : by_set) {
            std::ranges::sort(edges, {}, [](const Edge& edge) {
                return std::tuple{edge.household, edge.cost, edge.visitor};
            });
            groups.push_back(std::move(edges));
        }
        std::ranges::sort(groups, {}, [](const std::vector<Edge>& edges) { return edges.front().household; });
        std::vector<std::optional<Part>> made(groups.size());
        for_each_part(groups.size(), threads, [&](std::size_t i) { made[i] = part_of(groups[i]); });
        std::vector<Part> parts;
        for (auto& part : made) parts.push_back(std::move(*part));
        return parts;
    }

  private:
    [[nodiscard]] std::vector<routing::Call> calls_for(Need need) const {
        std::vector<routing::Call> calls;
        for (std::size_t week = 0; week < problem_.weeks().size(); ++week) {
            const int visits = due(problem_, week, need);
            if (visits > 0) calls.push_back({combinations_of(problem_.weeks()[week], visits)});
        }
        return calls;
    }
    [[nodiscard]] const std::vector<routing::Call>& calls_of(Need need) const {
        return calls_[need == Need::cadre ? 1 : 0];
    }

    // The nearest visitors of each household and need who can be there and back within a day.
    void choose(int threads) {
        std::vector<std::vector<Edge>> by_household(problem_.households().size());
        for_each_part(by_household.size(), threads, [&](std::size_t household) {
            const Home& home = problem_.households()[household].home;
            for (const Need need : needs(problem_.policy())) {
                if (calls_of(need).empty()) continue;
                std::vector<Edge> near;
                for (std::size_t visitor = 0; visitor < visitors_.size(); ++visitor) {
                    if (need_of_[visitor] != need) continue;
                    const auto way = travel(problem_, visitors_[visitor], home);
                    if (2 * way + problem_.policy().visit_length > problem_.working_day()) continue;
                    const bool elsewhere = !is_of_county(problem_, visitors_[visitor], home);
                    near.push_back(
                        {static_cast<double>(way.count()) + (elsewhere ? county_worth_week : 0), household, visitor});
                }
                const std::size_t kept = std::min(near.size(), most_choices);
                std::ranges::partial_sort(near, near.begin() + static_cast<std::ptrdiff_t>(kept));
                near.resize(kept);
                by_household[household].insert(by_household[household].end(), near.begin(), near.end());
            }
        });
        for (const auto& edges : by_household) edges_.insert(edges_.end(), edges.begin(), edges.end());
    }

    // Edges of one part, by household.
    [[nodiscard]] Part part_of(const std::vector<Edge>& edges) const {
        std::vector<std::size_t> households;
        std::vector<std::size_t> visitors;
        for (const Edge& edge : edges) {
            households.push_back(edge.household);
            visitors.push_back(edge.visitor);
        }
        const auto sort_unique = [](std::vector<std::size_t>& values) {
            std::ranges::sort(values);
            values.erase(std::unique(values.begin(), values.end()), values.end());
        };
        sort_unique(households);
        sort_unique(visitors);

        std::vector<Task> tasks;
        std::vector<Visitor> members;
        routing::Input input;
        input.costs = {.round = round_worth,
                       .crowding = household_worth_week * static_cast<double>(problem_.weeks().size()),
                       .stand_in = stand_in_worth,
                       .next_day = next_day_worth};
        for (std::size_t week = 0; week < problem_.weeks().size(); ++week)
            input.week_of.insert(input.week_of.end(), problem_.weeks()[week].size(), week);
        take_ways(input, households, visitors);
        for (std::size_t i = 0; i < visitors.size(); ++i) {
            members.push_back(visitors_[visitors[i]]);
            input.vehicles.push_back(vehicle_of(members.back(), households.size() + i));
        }
        std::map<std::pair<std::size_t, Need>, std::size_t> customer_of;
        for (const Edge& edge : edges) {
            const Need need = need_of_[edge.visitor];
            const auto [found, is_new] = customer_of.emplace(std::pair{edge.household, need}, tasks.size());
            if (is_new) {
                const auto place = std::ranges::lower_bound(households, edge.household) - households.begin();
                tasks.push_back({need, edge.household});
                input.customers.push_back(customer(tasks.back(), static_cast<std::size_t>(place)));
            }
            const auto vehicle = std::ranges::lower_bound(visitors, edge.visitor) - visitors.begin();
            const bool elsewhere = edge.cost >= county_worth_week;
            const double weeks = static_cast<double>(problem_.weeks().size());
            input.customers[found->second].vehicles.push_back(
                {static_cast<std::size_t>(vehicle), elsewhere ? county_worth_week * weeks : 0});
        }
        for (const std::size_t household : households) {
            const auto teacher = customer_of.find({household, Need::teacher});
            const auto cadre = customer_of.find({household, Need::cadre});
            if (teacher == customer_of.end() || cadre == customer_of.end()) continue;
            input.customers[teacher->second].apart_from = cadre->second;
            input.customers[cadre->second].apart_from = teacher->second;
        }
        auto problem = routing::Problem::make(std::move(input));
        ENSURE(problem.has_value());
        return {std::move(*problem), std::move(tasks), std::move(members)};
    }

    void take_ways(routing::Input& input, const std::vector<std::size_t>& households,
                   const std::vector<std::size_t>& visitors) const {
        const std::size_t places = households.size() + visitors.size();
        input.places = places;
        input.way.assign(places * places, 0);
        const auto set = [&](std::size_t a, std::size_t b, std::chrono::minutes way) {
            input.way[a * places + b] = input.way[b * places + a] = static_cast<double>(way.count());
        };
        for (std::size_t a = 0; a < households.size(); ++a) {
            const Home& home = problem_.households()[households[a]].home;
            for (std::size_t b = 0; b < a; ++b)
                set(a, b, problem_.travel(problem_.households()[households[b]].home, home));
            for (std::size_t b = 0; b < visitors.size(); ++b)
                set(a, households.size() + b, travel(problem_, visitors_[visitors[b]], home));
        }
    }

    [[nodiscard]] routing::Vehicle vehicle_of(const Visitor& visitor, std::size_t home) const {
        const Policy& policy = problem_.policy();
        routing::Vehicle vehicle;
        vehicle.home = home;
        vehicle.shift = {static_cast<double>(round_start.count()), static_cast<double>(problem_.latest_home().count())};
        if (policy.visit_lunch.count() > 0) {
            vehicle.lunch = routing::Break{{static_cast<double>(policy.visit_lunch_begins.from.count()),
                                            static_cast<double>(policy.visit_lunch_begins.to.count())},
                                           static_cast<double>(policy.visit_lunch.count())};
        }
        for (std::size_t day = 0; day < problem_.days().size(); ++day)
            vehicle.works.push_back(may_visit(problem_, visitor, day));
        vehicle.most_rounds_a_week = static_cast<std::size_t>(std::max(most_days_week(problem_, visitor), 0));
        return vehicle;
    }

    [[nodiscard]] routing::Customer customer(const Task& task, std::size_t place) const {
        const Household& household = problem_.households()[task.household];
        routing::Customer customer;
        customer.place = place;
        customer.service = static_cast<double>(problem_.policy().visit_length.count());
        customer.weight = static_cast<double>(household.children.size());
        const ClockSpan& window = household.window;
        customer.window = {static_cast<double>(window.from.count()),
                           static_cast<double>((window.to - problem_.policy().visit_length).count())};
        customer.calls = calls_of(task.need);
        return customer;
    }

    const Problem& problem_;
    std::vector<std::vector<routing::Call>> calls_;  // by need
    std::vector<Visitor> visitors_;
    std::vector<Need> need_of_;  // by visitor
    std::vector<Edge> edges_;
};

}  // namespace

std::vector<Part> parts_of(const Problem& problem, int threads) {
    return Partition(problem, threads).parts(threads);
}

}  // namespace yingtuo::visits
