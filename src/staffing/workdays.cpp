#include "staffing/workdays.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/ensure.h"
#include "base/parallel.h"
#include "staffing/weights.h"

namespace yingtuo::staffing {

namespace {

using Graph = lemon::SmartDigraph;

// Only the order of these matters, and that covering one more is above any chain of the others: the choice of days is
// free wherever the same number is covered.
constexpr Cost covered = 100'000'000;
constexpr Cost other_township = 10;
constexpr Cost other_county = 60;
constexpr Cost uneven = 24;  // from an empty township's first adult to its last

std::string county_of(const std::string& township) {
    return township.substr(0, 6);
}

struct WorkArc {
    Graph::Arc arc;
    std::size_t adult;
    std::size_t day;
};

using WeekAnswer = std::vector<std::pair<std::size_t, std::size_t>>;  // adult, day

// Who may work where in one week: adults, then their home townships, counties and the whole region, then demand.
class WeekNetwork {
  public:
    WeekNetwork(const Problem& problem, const std::vector<std::uint8_t>& allowed, std::size_t week,
                const std::vector<std::map<std::string, int>>& demand)
        : problem_(problem),
          allowed_(allowed),
          week_(week),
          demand_(demand),
          source_(graph_.addNode()),
          sink_(graph_.addNode()) {
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            if (problem.week_of(day) == week) add_day(day);
        }
        for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) add_adult(adult);
        for (const auto& [node, count] : unlimited_) add_arc(source_, Graph::nodeFromId(node), count, 0);
    }

    WeekAnswer solve() {
        int supply_limit = 0;
        for (Graph::OutArcIt arc(graph_, source_); arc != lemon::INVALID; ++arc) supply_limit += capacity_[arc];
        add_arc(source_, sink_, supply_limit, 0);
        lemon::NetworkSimplex<Graph, int, Cost> simplex(graph_);
        const auto outcome = simplex.upperMap(capacity_).costMap(cost_).stSupply(source_, sink_, supply_limit).run();
        ENSURE(outcome == decltype(simplex)::OPTIMAL);

        WeekAnswer answer = std::move(free_days_);
        // Where the week's limit binds, the flow chooses the days; what it leaves of the limit goes to the first
        // others.
        std::map<std::size_t, int> used;
        for (const WorkArc& arc : work_) {
            if (simplex.flow(arc.arc) == 0) continue;
            answer.emplace_back(arc.adult, arc.day);
            ++used[arc.adult];
        }
        for (const WorkArc& arc : work_) {
            if (simplex.flow(arc.arc) != 0 || used[arc.adult] >= problem_.days_left(arc.adult, week_)) continue;
            answer.emplace_back(arc.adult, arc.day);
            ++used[arc.adult];
        }
        return answer;
    }

  private:
    struct County {
        Graph::Node out;  // from its adults
        Graph::Node in;   // to its townships
    };
    struct Day {
        std::size_t day = 0;
        Graph::Node region;
        std::map<std::string, County> counties;
        std::map<std::string, Graph::Node> home;   // by township: where those who may go anywhere come in
        std::map<std::string, Graph::Node> sites;  // by township: where everyone arrives
    };

    Graph::Arc add_arc(Graph::Node from, Graph::Node to, int capacity, Cost cost) {
        const Graph::Arc arc = graph_.addArc(from, to);
        capacity_[arc] = capacity;
        cost_[arc] = cost;
        return arc;
    }

    void add_day(std::size_t number) {
        constexpr int unbounded = 1'000'000'000;
        Day day;
        day.day = number;
        day.region = graph_.addNode();
        for (const auto& [township, needed] : demand_[number]) {
            auto [county, is_new] = day.counties.try_emplace(county_of(township));
            if (is_new) {
                county->second = {graph_.addNode(), graph_.addNode()};
                add_arc(county->second.out, county->second.in, unbounded, 0);
                add_arc(county->second.out, day.region, unbounded, other_county);
                add_arc(day.region, county->second.in, unbounded, 0);
            }
            const Graph::Node home = graph_.addNode();
            const Graph::Node sites = graph_.addNode();
            add_arc(home, sites, unbounded, 0);
            add_arc(home, county->second.out, unbounded, other_township);
            add_arc(county->second.in, sites, unbounded, 0);
            for (int place = 1; place <= needed; ++place) add_arc(sites, sink_, 1, uneven * place / needed - covered);
            day.home[township] = home;
            day.sites[township] = sites;
        }
        days_.push_back(std::move(day));
    }

    // Where an adult enters a day; nothing where the adult is tied to a township without sites.
    [[nodiscard]] std::optional<Graph::Node> entry(const Day& day, std::size_t adult) const {
        const std::string& tied = problem_.tied_to(adult);
        if (!tied.empty()) {
            const auto found = day.sites.find(tied);
            return found == day.sites.end() ? std::nullopt : std::optional{found->second};
        }
        const std::string township = problem_.home_township(adult);
        const auto home = day.home.find(township);
        if (home != day.home.end()) return home->second;
        const auto county = day.counties.find(county_of(township));
        return county != day.counties.end() ? county->second.out : day.region;
    }

    void add_adult(std::size_t adult) {
        std::vector<std::pair<std::size_t, Graph::Node>> usable;
        for (const Day& day : days_) {
            if (allowed_[adult * problem_.days().size() + day.day] == 0) continue;
            if (const auto node = entry(day, adult)) usable.emplace_back(day.day, *node);
        }
        const int left = problem_.days_left(adult, week_);
        if (usable.empty() || left == 0) return;
        if (static_cast<int>(usable.size()) <= left) {
            // Free to work every day: nothing but the township tells such adults apart, so one arc carries them all.
            for (const auto& [day, node] : usable) {
                ++unlimited_[Graph::id(node)];
                free_days_.emplace_back(adult, day);
            }
            return;
        }
        const Graph::Node own = graph_.addNode();
        add_arc(source_, own, left, 0);
        for (const auto& [day, node] : usable) work_.push_back({add_arc(own, node, 1, 0), adult, day});
    }

    const Problem& problem_;
    const std::vector<std::uint8_t>& allowed_;
    std::size_t week_;
    const std::vector<std::map<std::string, int>>& demand_;  // adults needed, by day, then township
    Graph graph_;
    Graph::ArcMap<int> capacity_{graph_};
    Graph::ArcMap<Cost> cost_{graph_};
    Graph::Node source_;
    Graph::Node sink_;
    std::vector<Day> days_;
    std::map<int, int> unlimited_;  // by node id: adults whose week's limit does not bind
    std::vector<std::pair<std::size_t, std::size_t>> free_days_;
    std::vector<WorkArc> work_;
};

}  // namespace

std::vector<std::size_t> whole_weeks(const Problem& problem) {
    std::vector<std::size_t> weeks;
    for (std::size_t day = 0; day < problem.days().size(); ++day) {
        const Date monday = week_start(problem.days()[day]);
        const bool is_whole =
            monday >= problem.season().opening && monday + std::chrono::days{6} <= problem.season().last_day;
        if (is_whole && (weeks.empty() || weeks.back() != problem.week_of(day))) weeks.push_back(problem.week_of(day));
    }
    return weeks;
}

std::vector<std::uint8_t> allowed_days(const Problem& problem) {
    const std::size_t days = problem.days().size();
    std::vector<std::uint8_t> allowed(problem.adults().size() * days, 0);
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        for (std::size_t day = 0; day < days; ++day) allowed[adult * days + day] = problem.may_work(adult, day) ? 1 : 0;
    }
    const auto wanted = static_cast<std::size_t>(problem.policy().teacher_rest_weeks);
    if (wanted == 0) return allowed;

    // Adult-days to spare, by township and week; only the order of a township's weeks matters.
    const std::vector<std::size_t> whole = whole_weeks(problem);
    const auto days_in = [&](std::size_t adult, std::size_t week) {
        int count = 0;
        for (std::size_t day = 0; day < days; ++day)
            count += problem.week_of(day) == week ? allowed[adult * days + day] : 0;
        return std::min(count, problem.days_left(adult, week));
    };
    std::map<std::pair<std::string, std::size_t>, int> spare;
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        const std::string& township = problem.home_township(adult);
        for (const std::size_t week : whole) spare[{township, week}] += days_in(adult, week);
    }
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        if (problem.adults()[adult].adult_class != AdultClass::teacher) continue;
        const std::string& township = problem.home_township(adult);
        std::vector<std::size_t> weeks = whole;
        // A week in which the teacher does not serve anyway is a week of rest.
        std::ranges::stable_sort(weeks, std::ranges::greater{}, [&](std::size_t week) {
            return std::pair(days_in(adult, week) == 0, spare[{township, week}]);
        });
        if (weeks.size() > wanted) weeks.resize(wanted);
        for (const std::size_t week : weeks) {
            spare[{township, week}] -= days_in(adult, week);
            for (std::size_t day = 0; day < days; ++day) {
                if (problem.week_of(day) == week) allowed[adult * days + day] = 0;
            }
        }
    }
    return allowed;
}

std::vector<std::uint8_t> workdays_of(const Problem& problem, const std::vector<std::uint8_t>& allowed, int threads) {
    const std::size_t days = problem.days().size();
    std::vector<std::uint8_t> workdays(problem.adults().size() * days, 0);
    std::vector<std::map<std::string, int>> demand(days);
    for (std::size_t need = 0; need < problem.needs().size(); ++need) {
        for (std::size_t day = 0; day < days; ++day) {
            const int count = problem.count_on(need, day);
            if (count > 0) demand[day][problem.sites()[problem.needs()[need].site].township] += count;
        }
    }
    if (std::ranges::all_of(demand, [](const auto& day) { return day.empty(); })) return workdays;

    std::vector<WeekAnswer> weeks(problem.week_count());
    for_each_part(weeks.size(), threads,
                  [&](std::size_t week) { weeks[week] = WeekNetwork(problem, allowed, week, demand).solve(); });
    for (const WeekAnswer& week : weeks) {
        for (const auto& [adult, day] : week) workdays[adult * days + day] = 1;
    }
    return workdays;
}

}  // namespace yingtuo::staffing
