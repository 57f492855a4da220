#include "staffing/day_flow.h"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <tuple>

#include "base/ensure.h"

namespace yingtuo::staffing {

namespace {

using Graph = lemon::SmartDigraph;

constexpr std::size_t near_sites = 24;  // arcs an adult; the hubs carry the rest

// A county's stand-in for its far sites.
struct Hub {
    Graph::Node node;
    std::optional<Point> centre;
    std::vector<std::size_t> sites;
};

struct AdultArc {
    Graph::Arc arc;
    std::size_t adult;
    int site;  // nowhere: through a hub
};

struct HubArc {
    Graph::Arc arc;
    std::size_t site;
};

Cost metres_between(const std::optional<Point>& a, const std::optional<Point>& b) {
    const Metres distance = a && b ? great_circle(*a, *b) : unknown_distance;
    return static_cast<Cost>(std::lround(distance.value()));
}

class DayNetwork {
  public:
    DayNetwork(const DayRoster& day, const std::vector<std::size_t>& idle);
    // The adult and site of every unit of flow, hub flows matched to the nearest.
    std::vector<std::pair<std::size_t, std::size_t>> solve();

  private:
    Graph::Arc add_arc(Graph::Node from, Graph::Node to, int capacity, Cost cost);
    void add_sites();
    void add_hubs();
    void add_adult(std::size_t adult);
    void add_adult_arc(Graph::Node node, std::size_t adult, std::size_t site);
    void match_hub_flows(const std::vector<std::size_t>& adults, std::vector<int> places,
                         std::vector<std::pair<std::size_t, std::size_t>>& matched) const;

    const DayRoster& day_;
    const Problem& problem_;
    Graph graph_;
    Graph::ArcMap<int> capacity_{graph_};
    Graph::ArcMap<Cost> cost_{graph_};
    Graph::Node sink_;
    std::vector<std::size_t> open_sites_;  // with vacancies
    std::vector<Graph::Node> site_node_;   // by site
    std::vector<Graph::Node> lead_node_;   // by site: where those trained as site lead come in
    std::map<std::string, Hub> hubs_;      // by county digits
    std::vector<AdultArc> adult_arcs_;
    std::vector<HubArc> hub_arcs_;
    std::vector<Graph::Node> adult_nodes_;
};

DayNetwork::DayNetwork(const DayRoster& day, const std::vector<std::size_t>& idle)
    : day_(day), problem_(day.problem()), site_node_(problem_.sites().size()), lead_node_(problem_.sites().size()) {
    sink_ = graph_.addNode();
    add_sites();
    add_hubs();
    for (const std::size_t adult : idle) add_adult(adult);
}

Graph::Arc DayNetwork::add_arc(Graph::Node from, Graph::Node to, int capacity, Cost cost) {
    const Graph::Arc arc = graph_.addArc(from, to);
    capacity_[arc] = capacity;
    cost_[arc] = cost;
    return arc;
}

void DayNetwork::add_sites() {
    for (std::size_t site = 0; site < problem_.sites().size(); ++site) {
        const int vacancies = day_.vacancies(site);
        if (vacancies <= 0) continue;
        open_sites_.push_back(site);
        site_node_[site] = graph_.addNode();
        lead_node_[site] = graph_.addNode();
        // Places of one worth share an arc; the worth never rises, so the flow takes them in order.
        const int first = day_.present(site) + 1;
        for (int place = first; place < first + vacancies;) {
            const Cost worth = place_worth(problem_.policy(), problem_.sites()[site], place);
            int same = 1;
            while (place + same < first + vacancies &&
                   place_worth(problem_.policy(), problem_.sites()[site], place + same) == worth) {
                ++same;
            }
            add_arc(site_node_[site], sink_, same, -(covered_worth + worth));
            place += same;
        }
        if (day_.lead_trained(site) == 0) add_arc(lead_node_[site], site_node_[site], 1, -lead_worth);
        add_arc(lead_node_[site], site_node_[site], vacancies, 0);
    }
}

void DayNetwork::add_hubs() {
    for (const std::size_t site : open_sites_) {
        hubs_[problem_.sites()[site].township.substr(0, 6)].sites.push_back(site);
    }
    for (auto& [county, hub] : hubs_) {
        hub.node = graph_.addNode();
        Point sum;
        int known = 0;
        for (const std::size_t site : hub.sites) {
            const auto& point = problem_.sites()[site].point;
            if (!point) continue;
            sum = {sum.lon + point->lon, sum.lat + point->lat};
            ++known;
        }
        if (known > 0) hub.centre = Point{sum.lon / known, sum.lat / known};
        for (const std::size_t site : hub.sites) {
            const Cost cost = metres_between(hub.centre, problem_.sites()[site].point);
            hub_arcs_.push_back({add_arc(hub.node, site_node_[site], day_.vacancies(site), cost), site});
        }
    }
}

void DayNetwork::add_adult_arc(Graph::Node node, std::size_t adult, std::size_t site) {
    const bool lead = is_trained_for(problem_.adults()[adult], Post::lead);
    const Graph::Node to = lead ? lead_node_[site] : site_node_[site];
    adult_arcs_.push_back({add_arc(node, to, 1, day_.serve_cost(adult, site)), adult, static_cast<int>(site)});
}

void DayNetwork::add_adult(std::size_t adult) {
    const Graph::Node node = graph_.addNode();
    adult_nodes_.push_back(node);
    add_arc(node, sink_, 1, 0);  // stays idle
    if (!problem_.tied_to(adult).empty()) {
        for (const std::size_t site : open_sites_) {
            if (problem_.may_serve(adult, site)) add_adult_arc(node, adult, site);
        }
        return;
    }
    std::vector<std::pair<Cost, std::size_t>> near;
    near.reserve(open_sites_.size());
    for (const std::size_t site : open_sites_) near.emplace_back(day_.serve_cost(adult, site), site);
    if (near.size() > near_sites) {
        std::nth_element(near.begin(), near.begin() + near_sites, near.end());
        near.resize(near_sites);
    }
    std::sort(near.begin(), near.end());
    for (const auto& [cost, site] : near) add_adult_arc(node, adult, site);
    if (near.size() == open_sites_.size()) return;
    for (const auto& [county, hub] : hubs_) {
        const Cost cost = metres_between(problem_.home(adult), hub.centre);
        adult_arcs_.push_back({add_arc(node, hub.node, 1, cost), adult, nowhere});
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
    std::vector<std::size_t> through_hub;
    for (const AdultArc& arc : adult_arcs_) {
        if (simplex.flow(arc.arc) == 0) continue;
        if (arc.site == nowhere) {
            through_hub.push_back(arc.adult);
        } else {
            matched.emplace_back(arc.adult, static_cast<std::size_t>(arc.site));
        }
    }
    std::vector<int> places(problem_.sites().size(), 0);
    for (const HubArc& arc : hub_arcs_) places[arc.site] += simplex.flow(arc.arc);
    match_hub_flows(through_hub, std::move(places), matched);
    return matched;
}

void DayNetwork::match_hub_flows(const std::vector<std::size_t>& adults, std::vector<int> places,
                                 std::vector<std::pair<std::size_t, std::size_t>>& matched) const {
    std::vector<std::tuple<Cost, std::size_t, std::size_t>> pairs;
    for (const std::size_t adult : adults) {
        for (const std::size_t site : open_sites_) {
            if (places[site] > 0) pairs.emplace_back(day_.serve_cost(adult, site), adult, site);
        }
    }
    std::sort(pairs.begin(), pairs.end());
    std::vector<bool> placed(problem_.adults().size(), false);
    for (const auto& [cost, adult, site] : pairs) {
        if (placed[adult] || places[site] == 0) continue;
        placed[adult] = true;
        --places[site];
        matched.emplace_back(adult, site);
    }
}

}  // namespace

void fill_vacancies(DayRoster& day, const std::vector<std::size_t>& idle) {
    if (idle.empty() || day.vacancies() == 0) return;
    DayNetwork network(day, idle);
    for (const auto& [adult, site] : network.solve()) day.put(adult, site);
}

}  // namespace yingtuo::staffing
