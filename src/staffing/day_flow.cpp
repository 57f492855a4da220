#include "staffing/day_flow.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <map>
#include <string>

#include "base/ensure.h"

namespace yingtuo::staffing {

namespace {

using Graph = lemon::SmartDigraph;

constexpr std::size_t near_needs = 24;  // arcs an adult

struct AdultArc {
    Graph::Arc arc;
    std::size_t adult;
    std::size_t need;
};

// Where adults of one need come in.
struct NeedNodes {
    Graph::Node all;
    std::vector<std::pair<Post, Graph::Node>> wanted;  // posts the site lacks: those trained come in here as well
};

class DayNetwork {
  public:
    DayNetwork(const DayRoster& day, const Reach& reach, const std::vector<std::size_t>& idle);
    std::vector<std::pair<std::size_t, std::size_t>> solve();  // adult, need

  private:
    Graph::Arc add_arc(Graph::Node from, Graph::Node to, int capacity, Cost cost);
    void add_needs();
    void add_adult(std::size_t adult);
    [[nodiscard]] Graph::Node rest_node(std::size_t adult);

    const DayRoster& day_;
    const Problem& problem_;
    const Reach& reach_;
    Graph graph_;
    Graph::ArcMap<int> capacity_{graph_};
    Graph::ArcMap<Cost> cost_{graph_};
    Graph::Node sink_;
    std::vector<NeedNodes> nodes_;                   // by need
    std::map<std::string, Graph::Node> rest_nodes_;  // by township: those who stay free
    std::map<std::string, bool> has_sites_;          // townships in which one opens
    std::vector<AdultArc> adult_arcs_;
    std::vector<Graph::Node> adult_nodes_;
};

DayNetwork::DayNetwork(const DayRoster& day, const Reach& reach, const std::vector<std::size_t>& idle)
    : day_(day), problem_(day.problem()), reach_(reach), nodes_(problem_.needs().size()) {
    sink_ = graph_.addNode();
    add_needs();
    for (std::size_t site = 0; site < problem_.sites().size(); ++site) {
        const Site& here = problem_.sites()[site];
        has_sites_[here.township] |= here.needed > 0 && problem_.is_open(site, day.day());
    }
    for (const std::size_t adult : idle) add_adult(adult);
}

Graph::Arc DayNetwork::add_arc(Graph::Node from, Graph::Node to, int capacity, Cost cost) {
    const Graph::Arc arc = graph_.addArc(from, to);
    capacity_[arc] = capacity;
    cost_[arc] = cost;
    return arc;
}

void DayNetwork::add_needs() {
    for (std::size_t need = 0; need < nodes_.size(); ++need) {
        const int vacancies = day_.vacancies(need);
        if (vacancies <= 0) continue;
        NeedNodes& nodes = nodes_[need];
        nodes.all = graph_.addNode();
        // Places of one worth share an arc; the worth never rises, so the flow takes them in order.
        const int first = day_.present(need) + 1;
        for (int place = first; place < first + vacancies;) {
            const Cost worth = day_.worth(need, place);
            int same = 1;
            while (place + same < first + vacancies && day_.worth(need, place + same) == worth) ++same;
            add_arc(nodes.all, sink_, same, -(covered_worth + worth));
            place += same;
        }
        if (problem_.needs()[need].post) continue;
        for (const WantedPost& wanted : problem_.sites()[need].wanted) {
            const int lacking = wanted.count - day_.trained(need, wanted.post);
            if (lacking <= 0) continue;
            const Graph::Node node = graph_.addNode();
            add_arc(node, nodes.all, lacking, -worth_of(wanted.post));
            nodes.wanted.emplace_back(wanted.post, node);
        }
    }
}

// Whoever stays free in a township with open sites is its reserve, as far as one is wanted.
Graph::Node DayNetwork::rest_node(std::size_t adult) {
    const std::string township = problem_.home_township(adult);
    const auto [node, is_new] = rest_nodes_.try_emplace(township);
    if (is_new) {
        node->second = graph_.addNode();
        const auto found = has_sites_.find(township);
        if (found != has_sites_.end() && found->second && problem_.policy().reserve_per_township > 0)
            add_arc(node->second, sink_, problem_.policy().reserve_per_township, -reserve_worth);
        add_arc(node->second, sink_, static_cast<int>(problem_.adults().size()), 0);
    }
    return node->second;
}

void DayNetwork::add_adult(std::size_t adult) {
    const Graph::Node node = graph_.addNode();
    adult_nodes_.push_back(node);
    add_arc(node, rest_node(adult), 1, 0);
    std::vector<std::pair<Cost, std::size_t>> near;
    for (const NeedInReach& row : reach_.needs_of(adult)) {
        if (day_.vacancies(row.need) > 0) near.emplace_back(day_.serve_cost(adult, row.need), row.need);
    }
    if (near.size() > near_needs) {
        std::nth_element(near.begin(), near.begin() + near_needs, near.end());
        near.resize(near_needs);
    }
    std::sort(near.begin(), near.end());
    for (const auto& [cost, need] : near) {
        adult_arcs_.push_back({add_arc(node, nodes_[need].all, 1, cost), adult, need});
        for (const auto& [post, entry] : nodes_[need].wanted) {
            if (is_trained_for(problem_.adults()[adult], post))
                adult_arcs_.push_back({add_arc(node, entry, 1, cost), adult, need});
        }
    }
}

std::vector<std::pair<std::size_t, std::size_t>> DayNetwork::solve() {
    lemon::NetworkSimplex<Graph, int, Cost> simplex(graph_);
    Graph::NodeMap<int> supply(graph_, 0);
    for (const Graph::Node node : adult_nodes_) supply[node] = 1;
    supply[sink_] = -static_cast<int>(adult_nodes_.size());
    const auto outcome = simplex.upperMap(capacity_).costMap(cost_).supplyMap(supply).run();
    ENSURE(outcome == decltype(simplex)::OPTIMAL);

    std::vector<std::pair<std::size_t, std::size_t>> matched;
    for (const AdultArc& arc : adult_arcs_) {
        if (simplex.flow(arc.arc) != 0) matched.emplace_back(arc.adult, arc.need);
    }
    return matched;
}

}  // namespace

void fill_vacancies(DayRoster& day, const Reach& reach, const std::vector<std::size_t>& idle) {
    if (idle.empty() || day.vacancies() == 0) return;
    DayNetwork network(day, reach, idle);
    for (const auto& [adult, need] : network.solve()) day.put(adult, need);
}

}  // namespace yingtuo::staffing
