#include "siting/trial.h"

#include <algorithm>
#include <limits>
#include <map>

#include "base/ensure.h"

namespace yingtuo::siting {
namespace {

constexpr double endless = std::numeric_limits<double>::infinity();
constexpr double worth_it = 1e-7;       // yuan: less is rounding
constexpr std::size_t beam = 60;        // chains followed at each link
constexpr std::size_t arcs_tried = 40;  // of each displaced demand point, cheapest first
constexpr int chain_links = 4;

struct Arc {
    double cost;
    int site;
};

// The cheapest arcs of a demand point; all of them where they are few.
std::vector<Arc> cheapest_arcs(const Problem& problem, int demand, std::size_t most) {
    const auto sites = problem.sites_of(static_cast<std::size_t>(demand));
    const auto costs = problem.costs_of(static_cast<std::size_t>(demand));
    std::vector<Arc> arcs;
    arcs.reserve(sites.size());
    for (std::size_t a = 0; a < sites.size(); ++a) arcs.push_back({costs[a], sites[a]});
    const auto before = [](const Arc& a, const Arc& b) { return a.cost != b.cost ? a.cost < b.cost : a.site < b.site; };
    if (arcs.size() > most) {
        std::nth_element(arcs.begin(), arcs.begin() + static_cast<std::ptrdiff_t>(most), arcs.end(), before);
        arcs.resize(most);
    }
    std::sort(arcs.begin(), arcs.end(), before);
    return arcs;
}

}  // namespace

Trial::Trial(const Problem& problem, const Plan& plan)
    : problem_(&problem),
      before_(plan.site_of),
      open_before_(plan.is_open),
      site_of_(plan.site_of),
      is_open_(plan.is_open),
      load_(loads(problem, plan.site_of)),
      has_count_(problem.input().open_exactly.has_value()) {
    ENSURE(site_of_.size() == problem.demand_count() && is_open_.size() == problem.site_count());
    for (const int site : site_of_) ENSURE(site >= none && site < static_cast<int>(problem.site_count()));
    open_count_ =
        static_cast<int>(std::count_if(is_open_.begin(), is_open_.end(), [](auto open) { return open != 0; }));
}

bool Trial::may_go(int demand, int site) const {
    const Demand& asked = problem_->demand(static_cast<std::size_t>(demand));
    if (site == none) return asked.visits_cost.has_value() && asked.pinned_to == none;
    return asked.pinned_to == none || asked.pinned_to == site;
}

bool Trial::may_serve(int site) const {
    if (site == barred_) return false;
    if (problem_->site(static_cast<std::size_t>(site)).decision == VenueDecision::forbidden) return false;
    return is_open(site) || !has_count_;
}

bool Trial::closes_by_itself(int site) const {
    return site != held_ && !has_count_ &&
           problem_->site(static_cast<std::size_t>(site)).decision != VenueDecision::pinned_open;
}

double Trial::staff(std::int64_t children) const {
    return problem_->input().adult_cost * problem_->adults(children);
}

double Trial::left_cost(int demand) const {
    return problem_->demand(static_cast<std::size_t>(demand)).visits_cost.value_or(0);
}

double Trial::join_cost(int demand, int site) const {
    const auto arc = problem_->arc_cost(static_cast<std::size_t>(demand), static_cast<std::size_t>(site));
    if (!arc || !may_go(demand, site) || !may_serve(site)) return endless;
    const int children = problem_->demand(static_cast<std::size_t>(demand)).children;
    const double opening = is_open(site) ? 0 : problem_->site(static_cast<std::size_t>(site)).opening_cost;
    return *arc + staff(load(site) + children) - staff(load(site)) + opening;
}

void Trial::open(int site) {
    if (is_open(site)) return;
    is_open_[static_cast<std::size_t>(site)] = 1;
    ++open_count_;
    cost_.opening += problem_->site(static_cast<std::size_t>(site)).opening_cost;
    touched_sites_.push_back(site);
}

void Trial::close(int site) {
    if (!is_open(site)) return;
    ENSURE(members(site).empty());
    is_open_[static_cast<std::size_t>(site)] = 0;
    --open_count_;
    cost_.opening -= problem_->site(static_cast<std::size_t>(site)).opening_cost;
    touched_sites_.push_back(site);
}

void Trial::move(int demand, int site) {
    const auto d = static_cast<std::size_t>(demand);
    const int from = site_of_[d];
    if (from == site) return;
    const std::int64_t children = problem_->demand(d).children;
    const auto account = [&](int at, int sign) {
        if (at == none) {
            cost_.home_visits += sign * left_cost(demand);
            return;
        }
        const auto s = static_cast<std::size_t>(at);
        cost_.walking += sign * problem_->arc_cost(d, s).value_or(0);
        cost_.staff += staff(load_[s] + sign * children) - staff(load_[s]);
        load_[s] += sign * children;
    };
    account(from, -1);
    site_of_[d] = site;
    if (from != none && is_open(from) && closes_by_itself(from) && members(from).empty()) close(from);
    if (site != none) open(site);
    account(site, 1);
    touched_.push_back(demand);
}

std::vector<int> Trial::members(int site) const {
    std::vector<int> list;
    for (const int demand : problem_->demands_of(static_cast<std::size_t>(site))) {
        if (site_of(demand) == site) list.push_back(demand);
    }
    return list;
}

std::optional<Trial::Way> Trial::way_in(int demand, int site, int links) const {
    const auto children = [&](int who) { return problem_->demand(static_cast<std::size_t>(who)).children; };
    if (join_cost(demand, site) == endless ||
        children(demand) > problem_->site(static_cast<std::size_t>(site)).capacity)
        return std::nullopt;
    if (room(site) >= children(demand)) return Way{join_cost(demand, site), {{demand, none, site}}};

    std::optional<Way> best;
    // A chain: whoever arrives displaces one who goes on. `cost` is that of all links before, the arrival not counted.
    struct Link {
        int demand;
        int site;
        int before;
        double cost;
        double estimate;
    };
    std::vector<Link> chain = {{demand, site, none, 0, 0}};
    std::size_t from = 0;
    for (int depth = 0; depth < links && from < chain.size(); ++depth) {
        const std::size_t to = chain.size();
        std::map<std::pair<int, int>, Link> next;
        for (std::size_t k = from; k < to; ++k) {
            const Link link = chain[k];
            const std::int64_t need = children(link.demand) - room(link.site);
            const double arrival =
                *problem_->arc_cost(static_cast<std::size_t>(link.demand), static_cast<std::size_t>(link.site));
            const auto is_on_the_way = [&](int other_site) {
                for (int l = static_cast<int>(k); l != none; l = chain[static_cast<std::size_t>(l)].before) {
                    if (chain[static_cast<std::size_t>(l)].site == other_site) return true;
                }
                return false;
            };
            const auto finish = [&](int who, int where, double cost) {
                if (best && cost >= best->cost) return;
                Way way{cost, {{who, link.site, where}}};
                for (int l = static_cast<int>(k); l != none; l = chain[static_cast<std::size_t>(l)].before) {
                    const Link& step = chain[static_cast<std::size_t>(l)];
                    way.moves.push_back({step.demand,
                                         step.before == none ? none : chain[static_cast<std::size_t>(step.before)].site,
                                         step.site});
                }
                std::reverse(way.moves.begin(), way.moves.end());
                best = std::move(way);
            };
            for (const int member : members(link.site)) {
                if (children(member) < need) continue;
                const double own =
                    *problem_->arc_cost(static_cast<std::size_t>(member), static_cast<std::size_t>(link.site));
                const std::int64_t after = load(link.site) + children(link.demand) - children(member);
                const double cost = link.cost + arrival - own + staff(after) - staff(load(link.site));
                if (may_go(member, none)) finish(member, none, cost + left_cost(member));
                for (const Arc& arc : cheapest_arcs(*problem_, member, arcs_tried)) {
                    if (best && cost + arc.cost >= best->cost) break;
                    if (!may_go(member, arc.site) || !may_serve(arc.site) || is_on_the_way(arc.site)) continue;
                    if (room(arc.site) >= children(member)) {
                        finish(member, arc.site, cost + join_cost(member, arc.site));
                        continue;
                    }
                    const Link following{member, arc.site, static_cast<int>(k), cost, cost + arc.cost};
                    const auto [at, is_new] = next.try_emplace({member, arc.site}, following);
                    if (!is_new && following.estimate < at->second.estimate) at->second = following;
                }
            }
        }
        std::vector<Link> kept;
        kept.reserve(next.size());
        for (const auto& [who, link] : next) kept.push_back(link);
        std::stable_sort(kept.begin(), kept.end(),
                         [](const Link& a, const Link& b) { return a.estimate < b.estimate; });
        if (kept.size() > beam) kept.resize(beam);
        from = to;
        chain.insert(chain.end(), kept.begin(), kept.end());
    }

    // Several at once, each straight to where it adds least: a large household displaces small ones.
    Trial attempt = *this;
    std::vector<Relocation> moves = {{demand, none, site}};
    attempt.move(demand, site);
    while (attempt.room(site) < 0) {
        Relocation cheapest;
        double least = endless;
        for (const int member : attempt.members(site)) {
            if (member == demand || children(member) == 0) continue;
            const double own = *problem_->arc_cost(static_cast<std::size_t>(member), static_cast<std::size_t>(site));
            const double useful = static_cast<double>(std::min<std::int64_t>(children(member), -attempt.room(site)));
            const auto consider = [&](int where, double cost) {
                if ((cost - own) / useful >= least) return;
                least = (cost - own) / useful;
                cheapest = {member, site, where};
            };
            if (may_go(member, none)) consider(none, left_cost(member));
            for (const Arc& arc : cheapest_arcs(*problem_, member, arcs_tried)) {
                if (arc.site == site || attempt.room(arc.site) < children(member)) continue;
                if (const double cost = attempt.join_cost(member, arc.site); cost < endless) consider(arc.site, cost);
            }
        }
        if (cheapest.demand == none) return best;
        attempt.move(cheapest.demand, cheapest.to);
        moves.push_back(cheapest);
    }
    const double spent = attempt.cost_.total() - cost_.total() + left_cost(demand);
    if (!best || spent < best->cost) best = Way{spent, std::move(moves)};
    return best;
}

void Trial::take(const Way& way) {
    // From the end of the chain: nobody arrives before there is room.
    for (auto step = way.moves.rbegin(); step != way.moves.rend(); ++step) move(step->demand, step->to);
}

void Trial::place(std::vector<int> demands) {
    std::sort(demands.begin(), demands.end(), [&](int a, int b) {
        const int sa = problem_->demand(static_cast<std::size_t>(a)).children;
        const int sb = problem_->demand(static_cast<std::size_t>(b)).children;
        return sa != sb ? sa > sb : a < b;
    });
    constexpr int full_sites_tried = 6;
    for (const int demand : demands) {
        const int children = problem_->demand(static_cast<std::size_t>(demand)).children;
        double least = may_go(demand, none) ? left_cost(demand) : endless;
        std::optional<Way> best;
        int tried = 0;
        for (const Arc& arc : cheapest_arcs(*problem_, demand, std::numeric_limits<std::size_t>::max())) {
            if (arc.cost >= least) break;
            if (!may_go(demand, arc.site) || !may_serve(arc.site)) continue;
            const bool is_full = room(arc.site) < children;
            if (is_full && ++tried > full_sites_tried) continue;
            auto way = way_in(demand, arc.site, is_full ? chain_links : 0);
            if (!way || way->cost >= least) continue;
            least = way->cost;
            best = std::move(way);
        }
        if (best) take(*best);
    }
}

void Trial::draw(int site) {
    struct Gain {
        double each;  // a child
        int demand;
    };
    const Trial before = *this;
    std::optional<Trial> best;
    for (const bool counts_opening : {false, true}) {
        std::vector<Gain> gains;
        for (const int demand : problem_->demands_of(static_cast<std::size_t>(site))) {
            const int own = site_of(demand);
            if (own == site || !may_go(demand, site)) continue;
            const auto d = static_cast<std::size_t>(demand);
            double gain = -*problem_->arc_cost(d, static_cast<std::size_t>(site));
            const int children = std::max(1, problem_->demand(d).children);
            if (own == none) {
                gain += left_cost(demand);
            } else {
                gain += problem_->arc_cost(d, static_cast<std::size_t>(own)).value_or(0);
                // Its share of what the site it leaves would save by closing.
                if (counts_opening && closes_by_itself(own))
                    gain += (problem_->site(static_cast<std::size_t>(own)).opening_cost + staff(load(own))) * children /
                            static_cast<double>(std::max<std::int64_t>(1, load(own)));
            }
            if (gain > 0) gains.push_back({gain / children, demand});
        }
        std::stable_sort(gains.begin(), gains.end(), [](const Gain& a, const Gain& b) { return a.each > b.each; });
        Trial trial = before;
        double least = trial.cost_.total();
        std::size_t taken = 0;
        std::vector<Relocation> moves;
        for (const Gain& gain : gains) {
            if (trial.room(site) < problem_->demand(static_cast<std::size_t>(gain.demand)).children) continue;
            moves.push_back({gain.demand, trial.site_of(gain.demand), site});
            trial.move(gain.demand, site);
            if (trial.cost_.total() >= least - worth_it) continue;
            least = trial.cost_.total();
            taken = moves.size();
        }
        while (moves.size() > taken) {
            trial.move(moves.back().demand, moves.back().from);
            moves.pop_back();
        }
        if (!best || trial.cost_.total() < best->cost_.total() - worth_it) best = std::move(trial);
    }
    *this = std::move(*best);
}

void Trial::settle_around(int site) {
    constexpr int passes = 3;
    for (int pass = 0; pass < passes; ++pass) {
        bool has_moved = false;
        for (const int demand : problem_->demands_of(static_cast<std::size_t>(site))) {
            const int children = problem_->demand(static_cast<std::size_t>(demand)).children;
            const int own = site_of(demand);
            const double before = cost_.total();
            // Out, and in again where it adds least: what it leaves behind is seen by that.
            move(demand, none);
            const double lifted = left_cost(demand);
            int best = own;
            double least = own == none ? lifted : join_cost(demand, own);
            if (may_go(demand, none) && lifted < least - worth_it) {
                best = none;
                least = lifted;
            }
            for (const Arc& arc : cheapest_arcs(*problem_, demand, arcs_tried)) {
                if (arc.cost >= least) break;
                if (room(arc.site) < children) continue;
                if (const double cost = join_cost(demand, arc.site); cost < least - worth_it) {
                    least = cost;
                    best = arc.site;
                }
            }
            move(demand, best);
            has_moved = has_moved || cost_.total() < before - worth_it;
        }
        if (!has_moved) return;
    }
}

Change Trial::change() const {
    Change change;
    change.cost = cost_;
    std::vector<int> seen;
    for (const int demand : touched_) {
        const auto d = static_cast<std::size_t>(demand);
        if (site_of_[d] == before_[d] || std::find(seen.begin(), seen.end(), demand) != seen.end()) continue;
        seen.push_back(demand);
        change.moves.push_back({demand, before_[d], site_of_[d]});
    }
    std::vector<int> sites = touched_sites_;
    std::sort(sites.begin(), sites.end());
    sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
    for (const int site : sites) {
        const auto s = static_cast<std::size_t>(site);
        if (is_open_[s] != 0 && open_before_[s] == 0) change.opened.push_back(site);
        if (is_open_[s] == 0 && open_before_[s] != 0) change.closed.push_back(site);
    }
    return change;
}

}  // namespace yingtuo::siting
