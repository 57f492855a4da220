#include "siting/conflict.h"

#include <fmt/format.h>

#include <CbcModel.hpp>
#include <CoinPackedMatrix.hpp>
#include <OsiClpSolverInterface.hpp>
#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <queue>

namespace yingtuo::siting {
namespace {

constexpr std::size_t most_arcs_exact = 60'000;  // beyond them the exact search is not begun
constexpr int most_nodes = 3'000;                // of it; a limit that is the same on every machine
constexpr std::int64_t without_end = std::numeric_limits<std::int64_t>::max() / 4;

// What is left of the problem once the wishes are taken or dropped.
struct Question {
    std::vector<std::int32_t> demands;    // all must be served
    std::vector<std::vector<int>> sites;  // of each: where it may go, in local numbers
    std::vector<int> site_id;             // in the problem
    std::vector<std::int64_t> capacity;   // of each site
    std::vector<std::uint8_t> must_open;
    std::vector<std::int64_t> size;
    std::optional<int> at_most;  // sites open
    int openable = 0;            // in the whole problem
    int pinned_open = 0;         // in the whole problem

    [[nodiscard]] std::int64_t total() const { return std::accumulate(size.begin(), size.end(), std::int64_t{0}); }
};

Question ask(const Problem& problem, std::span<const std::int32_t> demands, std::span<const Wish> wishes) {
    std::vector<std::uint8_t> is_forbidden(problem.site_count(), 0);
    std::vector<std::uint8_t> is_limited(problem.site_count(), 0);
    std::vector<std::uint8_t> is_pinned_open(problem.site_count(), 0);
    std::vector<std::int32_t> pinned;
    Question question;
    for (const Wish& wish : wishes) {
        const auto index = static_cast<std::size_t>(std::max(0, wish.index));
        switch (wish.kind) {
            case WishKind::pinned_household:
                pinned.push_back(wish.index);
                break;
            case WishKind::forbidden_venue:
                is_forbidden[index] = 1;
                break;
            case WishKind::pinned_venue:
                is_pinned_open[index] = 1;
                break;
            case WishKind::capacity:
                is_limited[index] = 1;
                break;
            case WishKind::exact_count:
                question.at_most = problem.input().open_exactly;
                break;
        }
    }
    for (std::size_t j = 0; j < problem.site_count(); ++j) {
        question.openable += is_forbidden[j] == 0 ? 1 : 0;
        question.pinned_open += is_pinned_open[j];
    }
    std::sort(pinned.begin(), pinned.end());
    question.demands.assign(demands.begin(), demands.end());
    question.demands.insert(question.demands.end(), pinned.begin(), pinned.end());
    std::sort(question.demands.begin(), question.demands.end());
    question.demands.erase(std::unique(question.demands.begin(), question.demands.end()), question.demands.end());

    std::vector<int> local(problem.site_count(), none);
    const auto number_of = [&](std::size_t j) {
        if (local[j] == none) {
            local[j] = static_cast<int>(question.site_id.size());
            question.site_id.push_back(static_cast<int>(j));
            question.capacity.push_back(is_limited[j] != 0 ? problem.site(j).capacity : without_end);
            question.must_open.push_back(is_pinned_open[j]);
        }
        return local[j];
    };
    for (const std::int32_t i : question.demands) {
        const auto d = static_cast<std::size_t>(i);
        const Demand& demand = problem.demand(d);
        question.size.push_back(demand.children);
        auto& sites = question.sites.emplace_back();
        const bool is_pinned = std::binary_search(pinned.begin(), pinned.end(), i);
        for (const std::int32_t site : problem.sites_of(d)) {
            const auto j = static_cast<std::size_t>(site);
            if (is_forbidden[j] != 0 || (is_pinned && demand.pinned_to != site)) continue;
            if (is_limited[j] != 0 && problem.site(j).capacity < demand.children) continue;
            sites.push_back(number_of(j));
        }
    }
    return question;
}

// Households that may be split over sites: a flow from them to the sites. `unserved` is what does not get through;
// `cut`: the demand points on the near side of a least cut, who have too little room all together.
struct Flow {
    std::int64_t unserved = 0;
    std::vector<std::uint8_t> cut;  // by place in the question
};

// Source: Ford and Fulkerson 1956; shortest augmenting paths after Dinic 1970, one at a time.
Flow flow_of(const Question& question) {
    const std::size_t demands = question.demands.size();
    const std::size_t sites = question.site_id.size();
    std::vector<std::int64_t> left = question.size;
    std::vector<std::int64_t> room = question.capacity;
    // Children of a demand point at each of its sites.
    std::vector<std::vector<std::int64_t>> sent(demands);
    std::vector<std::vector<std::pair<int, int>>> users(sites);  // demand point, place in its list
    for (std::size_t i = 0; i < demands; ++i) {
        sent[i].assign(question.sites[i].size(), 0);
        for (std::size_t k = 0; k < question.sites[i].size(); ++k) {
            const auto j = static_cast<std::size_t>(question.sites[i][k]);
            users[j].emplace_back(static_cast<int>(i), static_cast<int>(k));
            const std::int64_t now = std::min(left[i], room[j]);
            sent[i][k] += now;
            left[i] -= now;
            room[j] -= now;
        }
    }
    Flow flow;
    flow.cut.assign(demands, 0);
    for (std::size_t start = 0; start < demands; ++start) {
        while (left[start] > 0) {
            // Breadth first: demand point -> site -> a demand point it holds children of -> another site ...
            std::vector<std::pair<int, int>> via_demand(sites, {none, none});  // how the site was reached
            std::vector<int> via_site(demands, none);  // which site the demand point is moved from
            std::vector<std::uint8_t> seen(demands, 0);
            std::queue<int> queue;
            queue.push(static_cast<int>(start));
            seen[start] = 1;
            int end = none;
            while (!queue.empty() && end == none) {
                const auto i = static_cast<std::size_t>(queue.front());
                queue.pop();
                for (std::size_t k = 0; k < question.sites[i].size() && end == none; ++k) {
                    const int site = question.sites[i][k];
                    const auto j = static_cast<std::size_t>(site);
                    if (via_demand[j].first != none) continue;
                    via_demand[j] = {static_cast<int>(i), static_cast<int>(k)};
                    if (room[j] > 0) end = site;
                    for (const auto& [other, place] : users[j]) {
                        const auto o = static_cast<std::size_t>(other);
                        if (seen[o] != 0 || sent[o][static_cast<std::size_t>(place)] == 0) continue;
                        seen[o] = 1;
                        via_site[o] = site;
                        queue.push(other);
                    }
                }
            }
            if (end == none) {
                // Nobody reached from here has room left: all of them are on the near side of the cut.
                for (std::size_t i = 0; i < demands; ++i) flow.cut[i] = flow.cut[i] != 0 || seen[i] != 0 ? 1 : 0;
                break;
            }
            const auto place_at = [&](int demand, int site) {
                const auto& list = question.sites[static_cast<std::size_t>(demand)];
                return static_cast<std::size_t>(std::find(list.begin(), list.end(), site) - list.begin());
            };
            std::int64_t amount = std::min(left[start], room[static_cast<std::size_t>(end)]);
            for (int site = end;;) {
                const int demand = via_demand[static_cast<std::size_t>(site)].first;
                const int from = via_site[static_cast<std::size_t>(demand)];
                if (from == none) break;
                amount = std::min(amount, sent[static_cast<std::size_t>(demand)][place_at(demand, from)]);
                site = from;
            }
            room[static_cast<std::size_t>(end)] -= amount;
            left[start] -= amount;
            for (int site = end;;) {
                const auto [demand, place] = via_demand[static_cast<std::size_t>(site)];
                sent[static_cast<std::size_t>(demand)][static_cast<std::size_t>(place)] += amount;
                const int from = via_site[static_cast<std::size_t>(demand)];
                if (from == none) break;
                sent[static_cast<std::size_t>(demand)][place_at(demand, from)] -= amount;
                site = from;
            }
        }
        flow.unserved += left[start];
    }
    return flow;
}

// A plan by greed: whoever has the fewest sites first, each where most room is left. `is_open` limits the sites.
bool can_by_greed(const Question& question, const std::vector<std::uint8_t>& is_open) {
    std::vector<std::size_t> order(question.demands.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (const bool by_size : {false, true}) {
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            if (by_size && question.size[a] != question.size[b]) return question.size[a] > question.size[b];
            if (question.sites[a].size() != question.sites[b].size())
                return question.sites[a].size() < question.sites[b].size();
            return question.size[a] > question.size[b];
        });
        std::vector<std::int64_t> room = question.capacity;
        bool is_done = true;
        for (const std::size_t i : order) {
            int best = none;
            for (const int site : question.sites[i]) {
                const auto j = static_cast<std::size_t>(site);
                if (is_open[j] == 0 || room[j] < question.size[i]) continue;
                if (best == none || room[j] > room[static_cast<std::size_t>(best)]) best = site;
            }
            if (best == none) {
                is_done = false;
                break;
            }
            room[static_cast<std::size_t>(best)] -= question.size[i];
        }
        if (is_done) return true;
    }
    return false;
}

// Of the sites that must open and, one after the other, those that reach the most children not yet in reach.
std::vector<std::uint8_t> sites_by_greed(const Question& question, int number) {
    std::vector<std::uint8_t> is_open = question.must_open;
    int left = number - question.pinned_open;
    std::vector<std::int64_t> wanting = question.size;
    while (left-- > 0) {
        std::vector<std::int64_t> gain(question.site_id.size(), 0);
        for (std::size_t i = 0; i < question.demands.size(); ++i) {
            for (const int site : question.sites[i]) gain[static_cast<std::size_t>(site)] += wanting[i];
        }
        int best = none;
        for (std::size_t j = 0; j < gain.size(); ++j) {
            gain[j] = std::min(gain[j], question.capacity[j]);
            if (is_open[j] == 0 && (best == none || gain[j] > gain[static_cast<std::size_t>(best)]))
                best = static_cast<int>(j);
        }
        if (best == none) break;
        is_open[static_cast<std::size_t>(best)] = 1;
        std::int64_t room = question.capacity[static_cast<std::size_t>(best)];
        for (std::size_t i = 0; i < question.demands.size() && room > 0; ++i) {
            if (std::find(question.sites[i].begin(), question.sites[i].end(), best) == question.sites[i].end())
                continue;
            const std::int64_t taken = std::min(room, wanting[i]);
            wanting[i] -= taken;
            room -= taken;
        }
    }
    return is_open;
}

// Exactly, by Cbc.
Possible by_search(const Question& question) {
    std::size_t arcs = 0;
    for (const auto& sites : question.sites) arcs += sites.size();
    if (arcs > most_arcs_exact) return Possible::unknown;
    const int demands = static_cast<int>(question.demands.size());
    const int sites = static_cast<int>(question.site_id.size());
    const bool has_count = question.at_most.has_value();
    // Rows: everyone once; capacity; where the count is given, an open site for each arc and the count.
    const int arc_rows = has_count ? static_cast<int>(arcs) : 0;
    const int rows = demands + sites + arc_rows + (has_count ? 1 : 0);
    CoinPackedMatrix matrix(true, 0, 0);
    matrix.setDimensions(rows, 0);
    std::vector<double> low(static_cast<std::size_t>(rows), -COIN_DBL_MAX);
    std::vector<double> high(static_cast<std::size_t>(rows), 0);
    std::vector<double> column_low;
    int arc = 0;
    for (int i = 0; i < demands; ++i) {
        low[static_cast<std::size_t>(i)] = high[static_cast<std::size_t>(i)] = 1;
        for (const int site : question.sites[static_cast<std::size_t>(i)]) {
            const std::vector<int> at = {i, demands + site, demands + sites + arc};
            const std::vector<double> by = {1, static_cast<double>(question.size[static_cast<std::size_t>(i)]), 1};
            matrix.appendCol(has_count ? 3 : 2, at.data(), by.data());
            column_low.push_back(0);
            ++arc;
        }
    }
    const auto total = static_cast<double>(question.total());
    for (int j = 0; j < sites; ++j) {
        const auto s = static_cast<std::size_t>(j);
        const int places = demands + j;  // the row of the site's places
        high[static_cast<std::size_t>(places)] = std::min(total, static_cast<double>(question.capacity[s]));
        if (!has_count) continue;
        std::vector<int> at = {demands + sites + arc_rows};
        std::vector<double> by = {1};
        int row = demands + sites;
        for (const auto& list : question.sites) {
            for (const int site : list) {
                if (site == j) {
                    at.push_back(row);
                    by.push_back(-1);
                }
                ++row;
            }
        }
        matrix.appendCol(static_cast<int>(at.size()), at.data(), by.data());
        column_low.push_back(question.must_open[s]);
    }
    if (has_count) {
        // Sites beyond reach that must open count too.
        const auto here = std::count(question.must_open.begin(), question.must_open.end(), std::uint8_t{1});
        high[static_cast<std::size_t>(rows - 1)] = static_cast<double>(*question.at_most - question.pinned_open + here);
    }
    const std::vector<double> column_high(column_low.size(), 1);
    const std::vector<double> cost(column_low.size(), 0);
    OsiClpSolverInterface solver;
    solver.messageHandler()->setLogLevel(0);
    solver.loadProblem(matrix, column_low.data(), column_high.data(), cost.data(), low.data(), high.data());
    for (int c = 0; c < solver.getNumCols(); ++c) solver.setInteger(c);
    solver.initialSolve();
    if (solver.isProvenPrimalInfeasible()) return Possible::no;
    CbcModel search(solver);
    search.setLogLevel(0);
    search.messageHandler()->setLogLevel(0);
    search.solver()->messageHandler()->setLogLevel(0);
    search.setMaximumNodes(most_nodes);
    search.setMaximumSolutions(1);
    search.branchAndBound();
    if (search.bestSolution() != nullptr) return Possible::yes;
    return search.isProvenInfeasible() ? Possible::no : Possible::unknown;
}

Possible answer(const Question& question) {
    for (const auto& sites : question.sites) {
        if (sites.empty()) return Possible::no;
    }
    if (question.at_most && (*question.at_most < question.pinned_open || *question.at_most > question.openable))
        return Possible::no;
    if (flow_of(question).unserved > 0) return Possible::no;
    if (question.at_most) {
        if (can_by_greed(question, sites_by_greed(question, *question.at_most))) return Possible::yes;
    } else if (can_by_greed(question, std::vector<std::uint8_t>(question.site_id.size(), 1))) {
        return Possible::yes;
    }
    return by_search(question);
}

// QuickXplain: the wishes of `from` that, with `kept`, already make it impossible; none more than are needed.
class Explanation {
  public:
    Explanation(const Problem& problem, std::span<const std::int32_t> demands)
        : problem_(&problem), demands_(demands) {}

    std::vector<Wish> of(const std::vector<Wish>& wishes) { return explain({}, false, wishes); }

  private:
    std::vector<Wish> explain(const std::vector<Wish>& kept, bool has_grown, const std::vector<Wish>& from) {
        if (has_grown && can_serve(*problem_, demands_, kept) == Possible::no) return {};
        if (from.size() <= 1) return from;
        const auto half = from.begin() + static_cast<std::ptrdiff_t>(from.size() / 2);
        const std::vector<Wish> first(from.begin(), half);
        const std::vector<Wish> second(half, from.end());
        const auto both = [](std::vector<Wish> a, const std::vector<Wish>& b) {
            a.insert(a.end(), b.begin(), b.end());
            return a;
        };
        const std::vector<Wish> of_second = explain(both(kept, first), true, second);
        const std::vector<Wish> of_first = explain(both(kept, of_second), !of_second.empty(), first);
        return both(of_first, of_second);
    }

    const Problem* problem_;
    std::span<const std::int32_t> demands_;
};

// Demand points that hang together by the sites they reach, forbidden ones included.
std::vector<std::vector<std::int32_t>> groups_of(const Problem& problem, std::span<const std::int32_t> demands) {
    std::vector<int> group_of_site(problem.site_count(), none);
    std::vector<std::uint8_t> is_asked(problem.demand_count(), 0);
    for (const auto i : demands) is_asked[static_cast<std::size_t>(i)] = 1;
    std::vector<std::vector<std::int32_t>> groups;
    for (const auto begin : demands) {
        if (is_asked[static_cast<std::size_t>(begin)] == 0) continue;
        const int number = static_cast<int>(groups.size());
        auto& group = groups.emplace_back();
        group.push_back(begin);
        is_asked[static_cast<std::size_t>(begin)] = 0;
        for (std::size_t at = 0; at < group.size(); ++at) {
            for (const auto site : problem.sites_of(static_cast<std::size_t>(group[at]))) {
                if (group_of_site[static_cast<std::size_t>(site)] != none) continue;
                group_of_site[static_cast<std::size_t>(site)] = number;
                for (const auto other : problem.demands_of(static_cast<std::size_t>(site))) {
                    if (is_asked[static_cast<std::size_t>(other)] == 0) continue;
                    is_asked[static_cast<std::size_t>(other)] = 0;
                    group.push_back(other);
                }
            }
        }
        std::sort(group.begin(), group.end());
    }
    return groups;
}

Text conclusion(const Problem& problem, const Conflict& conflict) {
    std::int64_t children = 0;
    for (const auto i : conflict.demands) children += problem.demand(static_cast<std::size_t>(i)).children;
    if (conflict.wishes.empty())
        return {fmt::format("{} 户（{} 名儿童）步行可达范围内没有任何点位。", conflict.demands.size(), children),
                fmt::format("{} households ({} children) have no venue within reach at all.", conflict.demands.size(),
                            children)};
    Text list;
    for (const Wish& wish : conflict.wishes) {
        const Text words = sentence_of(problem, wish);
        list.zh += (list.zh.empty() ? "" : "；") + words.zh;
        list.en += (list.en.empty() ? "" : "; ") + words.en;
    }
    Text who = {
        fmt::format("{} 户（{} 名儿童）不能都安排到点位", conflict.demands.size(), children),
        fmt::format("{} households ({} children) cannot all be placed at a site", conflict.demands.size(), children)};
    if (conflict.demands.empty()) who = {"以下要求不能同时满足", "These wishes cannot all be had"};
    Text end = {"去掉其中任何一条即可做到。", "Without any one of these it could be done."};
    if (!conflict.is_irreducible)
        end = {"尚未证明每一条都缺一不可。", "It is not proven that each of these has its part in it."};
    return {fmt::format("{}：{}。{}", who.zh, list.zh, end.zh), fmt::format("{}: {}. {}", who.en, list.en, end.en)};
}

// The conflict of one group, which is known not to be possible with all of these wishes.
Conflict explain_group(const Problem& problem, std::vector<std::int32_t> demands, const std::vector<Wish>& wishes) {
    Conflict conflict;
    bool is_first = true;
    for (const bool reversed : {false, true}) {
        std::vector<Wish> order = wishes;
        if (reversed) std::reverse(order.begin(), order.end());
        const std::vector<Wish> found = can_serve(problem, demands, {}) == Possible::no
                                            ? std::vector<Wish>{}
                                            : Explanation(problem, demands).of(order);
        if (is_first || found.size() < conflict.wishes.size()) conflict.wishes = found;
        is_first = false;
    }
    const auto place = [](const Wish& wish) { return std::pair(static_cast<int>(wish.kind), wish.index); };
    std::sort(conflict.wishes.begin(), conflict.wishes.end(),
              [&](const Wish& a, const Wish& b) { return place(a) < place(b); });
    // With these wishes alone the cut names who lacks room; others need not be named.
    const Question question = ask(problem, demands, conflict.wishes);
    if (const Flow flow = flow_of(question); flow.unserved > 0) {
        std::vector<std::int32_t> lacking;
        for (std::size_t k = 0; k < question.demands.size(); ++k) {
            if (flow.cut[k] != 0 && std::binary_search(demands.begin(), demands.end(), question.demands[k]))
                lacking.push_back(question.demands[k]);
        }
        if (can_serve(problem, lacking, conflict.wishes) == Possible::no) demands = std::move(lacking);
    }
    conflict.demands = std::move(demands);
    conflict.is_proven = can_serve(problem, conflict.demands, conflict.wishes) == Possible::no;
    conflict.is_irreducible = conflict.is_proven;
    for (std::size_t k = 0; k < conflict.wishes.size() && conflict.is_irreducible; ++k) {
        std::vector<Wish> others = conflict.wishes;
        others.erase(others.begin() + static_cast<std::ptrdiff_t>(k));
        conflict.is_irreducible = can_serve(problem, conflict.demands, others) == Possible::yes;
    }
    conflict.sentence = conclusion(problem, conflict);
    return conflict;
}

}  // namespace

Possible can_serve(const Problem& problem, std::span<const std::int32_t> demands, std::span<const Wish> wishes) {
    return answer(ask(problem, demands, wishes));
}

std::vector<Wish> wishes_about(const Problem& problem, std::span<const std::int32_t> demands) {
    const bool has_count = problem.input().open_exactly.has_value();
    std::vector<std::uint8_t> is_near(problem.site_count(), 0);
    for (const auto i : demands) {
        for (const auto site : problem.sites_of(static_cast<std::size_t>(i)))
            is_near[static_cast<std::size_t>(site)] = 1;
    }
    std::vector<Wish> wishes;
    if (has_count) wishes.push_back({WishKind::exact_count, none});
    for (std::size_t j = 0; j < problem.site_count(); ++j) {
        const int site = static_cast<int>(j);
        if (is_near[j] != 0) wishes.push_back({WishKind::capacity, site});
        // With the number given, every decision counts, near or far.
        if ((is_near[j] != 0 || has_count) && problem.site(j).decision == VenueDecision::forbidden)
            wishes.push_back({WishKind::forbidden_venue, site});
        if (has_count && problem.site(j).decision == VenueDecision::pinned_open)
            wishes.push_back({WishKind::pinned_venue, site});
    }
    for (std::size_t i = 0; i < problem.demand_count(); ++i) {
        const int pin = problem.demand(i).pinned_to;
        if (pin != none && (is_near[static_cast<std::size_t>(pin)] != 0 || has_count))
            wishes.push_back({WishKind::pinned_household, static_cast<int>(i)});
    }
    return wishes;
}

std::vector<Conflict> find_conflicts(const Problem& problem, std::span<const std::int32_t> demands) {
    // Everyone asked about, and everyone home visits are no answer for.
    std::vector<std::int32_t> asked(demands.begin(), demands.end());
    for (std::size_t i = 0; i < problem.demand_count(); ++i) {
        if (!problem.demand(i).visits_cost) asked.push_back(static_cast<std::int32_t>(i));
    }
    std::sort(asked.begin(), asked.end());
    asked.erase(std::unique(asked.begin(), asked.end()), asked.end());
    std::vector<Conflict> conflicts;
    Conflict nowhere;
    std::erase_if(asked, [&](std::int32_t i) {
        const bool has_none = problem.sites_of(static_cast<std::size_t>(i)).empty();
        if (has_none) nowhere.demands.push_back(i);
        return has_none;
    });
    if (!nowhere.demands.empty()) {
        nowhere.is_proven = nowhere.is_irreducible = true;
        nowhere.sentence = conclusion(problem, nowhere);
        conflicts.push_back(std::move(nowhere));
    }
    const bool has_count = problem.input().open_exactly.has_value();
    // Pinned households take room too, so they tie together whom they lie between.
    std::vector<std::int32_t> with_pinned = asked;
    for (std::size_t i = 0; i < problem.demand_count(); ++i) {
        if (problem.demand(i).pinned_to != none) with_pinned.push_back(static_cast<std::int32_t>(i));
    }
    std::sort(with_pinned.begin(), with_pinned.end());
    with_pinned.erase(std::unique(with_pinned.begin(), with_pinned.end()), with_pinned.end());
    const auto only_asked = [&](const std::vector<std::int32_t>& list) {
        std::vector<std::int32_t> kept;
        for (const auto i : list) {
            if (std::binary_search(asked.begin(), asked.end(), i)) kept.push_back(i);
        }
        return kept;
    };
    std::vector<std::vector<std::int32_t>> groups;
    if (has_count) {
        groups.push_back(with_pinned);
    } else {
        groups = groups_of(problem, with_pinned);
    }
    for (const auto& group : groups) {
        const std::vector<Wish> wishes = wishes_about(problem, group);
        const Question question = ask(problem, only_asked(group), wishes);
        const Flow flow = flow_of(question);
        if (flow.unserved > 0 && !has_count) {
            // Whoever lacks room lacks it in groups of their own.
            std::vector<std::int32_t> lacking;
            for (std::size_t k = 0; k < question.demands.size(); ++k) {
                if (flow.cut[k] != 0) lacking.push_back(question.demands[k]);
            }
            for (const auto& part : groups_of(problem, lacking)) {
                const std::vector<Wish> about = wishes_about(problem, part);
                const std::vector<std::int32_t> own = only_asked(part);
                if (can_serve(problem, own, about) == Possible::no)
                    conflicts.push_back(explain_group(problem, own, about));
            }
        } else if (answer(question) == Possible::no) {
            conflicts.push_back(explain_group(problem, only_asked(group), wishes));
        }
    }
    return conflicts;
}

Text sentence_of(const Problem& problem, const Wish& wish) {
    const auto site = [&](int j) { return problem.site_label(static_cast<std::size_t>(j)); };
    switch (wish.kind) {
        case WishKind::pinned_household: {
            const auto demand = static_cast<std::size_t>(wish.index);
            const std::string who = problem.demand_label(demand);
            const std::string where = site(problem.demand(demand).pinned_to);
            return {fmt::format("{} 指定到 {}", who, where), fmt::format("{} is pinned to {}", who, where)};
        }
        case WishKind::forbidden_venue:
            return {fmt::format("{} 不得开", site(wish.index)), fmt::format("{} must not open", site(wish.index))};
        case WishKind::pinned_venue:
            return {fmt::format("{} 必须开", site(wish.index)), fmt::format("{} must open", site(wish.index))};
        case WishKind::capacity: {
            const int capacity = problem.site(static_cast<std::size_t>(wish.index)).capacity;
            return {fmt::format("{} 只容得下 {} 名儿童", site(wish.index), capacity),
                    fmt::format("{} holds {} children", site(wish.index), capacity)};
        }
        case WishKind::exact_count:
            return {fmt::format("恰好开 {} 个点位", problem.input().open_exactly.value_or(0)),
                    fmt::format("exactly {} sites open", problem.input().open_exactly.value_or(0))};
    }
    return {};
}

}  // namespace yingtuo::siting
