#include "staffing/bound.h"

#include <lemon/preflow.h>
#include <lemon/smart_graph.h>

#include <map>
#include <string>

namespace yingtuo::staffing {

namespace {

using Graph = lemon::SmartDigraph;

struct WorkArc {
    Graph::Arc arc;
    std::size_t adult;
    std::size_t day;
};

}  // namespace

Bound bound_of(const Problem& problem) {
    const std::size_t days = problem.days().size();
    const std::size_t adults = problem.adults().size();
    Bound bound;
    bound.workdays.assign(adults * days, 0);

    // Townships some adult is tied to, each with its daily demand; the rest are one pool.
    std::map<std::string, int> demand;
    for (std::size_t a = 0; a < adults; ++a) {
        if (!problem.tied_to(a).empty()) demand.emplace(problem.tied_to(a), 0);
    }
    int open_demand = 0;
    int daily = 0;
    for (const Site& site : problem.sites()) {
        const auto found = demand.find(site.township);
        (found == demand.end() ? open_demand : found->second) += site.needed;
        daily += site.needed;
    }
    bound.needed = daily * static_cast<int>(days);
    if (daily == 0) return bound;

    Graph graph;
    Graph::ArcMap<int> capacity(graph);
    const auto add_arc = [&](Graph::Node from, Graph::Node to, int limit) {
        const Graph::Arc arc = graph.addArc(from, to);
        capacity[arc] = limit;
        return arc;
    };
    const Graph::Node source = graph.addNode();
    const Graph::Node sink = graph.addNode();
    std::vector<Graph::Node> anywhere;
    std::map<std::string, std::vector<Graph::Node>> township;
    for (std::size_t day = 0; day < days; ++day) {
        anywhere.push_back(graph.addNode());
        add_arc(anywhere.back(), sink, open_demand);
        for (const auto& [code, needed] : demand) {
            if (needed == 0) continue;
            const Graph::Node node = graph.addNode();
            township[code].push_back(node);
            add_arc(node, sink, needed);
            add_arc(anywhere.back(), node, needed);
        }
    }
    std::map<int, int> unlimited;  // by node id: adults whose week's limit does not bind
    std::vector<WorkArc> work;
    for (std::size_t a = 0; a < adults; ++a) {
        const std::string& tied = problem.tied_to(a);
        const auto own = township.find(tied);
        if (!tied.empty() && own == township.end()) continue;
        const std::vector<Graph::Node>& reach = tied.empty() ? anywhere : own->second;
        std::size_t day = 0;
        for (std::size_t week = 0; week < problem.week_count(); ++week) {
            std::vector<std::size_t> usable;
            for (; day < days && problem.week_of(day) == week; ++day) {
                if (problem.may_work(a, day)) usable.push_back(day);
            }
            const int left = problem.days_left(a, week);
            if (usable.empty() || left == 0) continue;
            if (static_cast<int>(usable.size()) <= left) {
                // Free to work every day: nothing tells such adults apart here, so one arc carries them all.
                for (const std::size_t free_day : usable) {
                    ++unlimited[Graph::id(reach[free_day])];
                    bound.workdays[a * days + free_day] = 1;
                }
                continue;
            }
            const Graph::Node node = graph.addNode();
            add_arc(source, node, left);
            for (const std::size_t usable_day : usable) {
                work.push_back({add_arc(node, reach[usable_day], 1), a, usable_day});
            }
        }
    }

    for (const auto& [node, count] : unlimited) add_arc(source, Graph::nodeFromId(node), count);

    lemon::Preflow<Graph, Graph::ArcMap<int>> flow(graph, capacity, source, sink);
    flow.run();
    bound.coverable = flow.flowValue();

    // Where the limit binds, the flow chooses the days; what is left of the limit goes to the first other days.
    std::map<std::pair<std::size_t, std::size_t>, int> used;
    for (const WorkArc& arc : work) {
        if (flow.flow(arc.arc) == 0) continue;
        bound.workdays[arc.adult * days + arc.day] = 1;
        ++used[{arc.adult, problem.week_of(arc.day)}];
    }
    for (const WorkArc& arc : work) {
        auto& chosen = bound.workdays[arc.adult * days + arc.day];
        int& count = used[{arc.adult, problem.week_of(arc.day)}];
        if (chosen != 0 || count >= problem.days_left(arc.adult, problem.week_of(arc.day))) continue;
        chosen = 1;
        ++count;
    }
    return bound;
}

}  // namespace yingtuo::staffing
