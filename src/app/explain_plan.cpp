// What one site more or less buys, and which wishes are in conflict.
#include <fmt/format.h>

#include <algorithm>

#include "app/explain.h"
#include "app/explain_words.h"
#include "siting/curve.h"
#include "siting/solve.h"

namespace yingtuo::app {

namespace {

Text curve_words(const SiteCurve& curve) {
    const auto at = [&](int sites) -> const CurvePoint* {
        for (const CurvePoint& point : curve.points) {
            if (point.sites == sites && point.found) return &point;
        }
        return nullptr;
    };
    const CurvePoint* now = at(curve.present);
    if (now == nullptr)
        return {"现规划未通过检查，无从比较。", "The plan breaks a hard rule: there is nothing to compare with."};
    const double cost = now->found->total();
    Text words = {fmt::format("现开 {} 个点，合计 {} 元，可以确定不低于 {} 元。", curve.present, whole_yuan(cost),
                              whole_yuan(now->lower_bound)),
                  fmt::format("{} sites are open at {} yuan; certainly no fewer than {} yuan with as many.",
                              curve.present, whole_yuan(cost), whole_yuan(now->lower_bound))};
    for (const int step : {-1, 1}) {
        const CurvePoint* point = at(curve.present + step);
        if (point == nullptr) continue;
        const double change = point->found->total() - cost;
        const Text which = step < 0 ? Text{"少开", "fewer"} : Text{"多开", "more"};
        words.zh += fmt::format("{}一个点：已找到的最好办法 {} 元，家访儿童 {} 名。", which.zh, signed_yuan(change),
                                point->children_at_home);
        words.en += fmt::format(" One {}: {} yuan at the best found, with {} children on home visits.", which.en,
                                signed_yuan(change), point->children_at_home);
    }
    return words;
}

// Households that hang together with someone who is on home visits though a venue is within reach.
std::vector<std::int32_t> around_those_at_home(const siting::Problem& problem, const siting::Plan& plan) {
    std::vector<std::int32_t> list;
    std::vector<std::uint8_t> is_listed(problem.demand_count(), 0);
    std::vector<std::uint8_t> is_seen(problem.site_count(), 0);
    const auto add = [&](std::size_t demand) {
        if (is_listed[demand] != 0) return;
        is_listed[demand] = 1;
        list.push_back(static_cast<std::int32_t>(demand));
    };
    for (std::size_t i = 0; i < problem.demand_count(); ++i) {
        if (plan.site_of[i] == siting::none && !problem.sites_of(i).empty()) add(i);
    }
    for (std::size_t at = 0; at < list.size(); ++at) {
        for (const std::int32_t site : problem.sites_of(static_cast<std::size_t>(list[at]))) {
            if (is_seen[static_cast<std::size_t>(site)] != 0) continue;
            is_seen[static_cast<std::size_t>(site)] = 1;
            for (const std::int32_t other : problem.demands_of(static_cast<std::size_t>(site)))
                add(static_cast<std::size_t>(other));
        }
    }
    std::sort(list.begin(), list.end());
    return list;
}

ConflictWish wish_of(const SitingCase& asked, const siting::Wish& wish) {
    using siting::WishKind;
    ConflictWish told;
    told.kind = wish.kind;
    const siting::Problem& problem = asked.season.problem;
    const auto venue_at = [&](int site) { return asked.season.venues[static_cast<std::size_t>(site)]; };
    switch (wish.kind) {
        case WishKind::pinned_household: {
            const auto demand = static_cast<std::size_t>(wish.index);
            told.household = asked.season.households[demand];
            told.venue = venue_at(problem.demand(demand).pinned_to);
            const Text name = words_of(asked, *told.venue);
            told.sentence = {fmt::format("{} 号家庭指定去{}", told.household->value(), name.zh),
                             fmt::format("household {} is pinned to {}", told.household->value(), name.en)};
            break;
        }
        case WishKind::forbidden_venue: {
            told.venue = venue_at(wish.index);
            const Text name = words_of(asked, *told.venue);
            told.sentence = {fmt::format("{}不得开", name.zh), fmt::format("{} must not open", name.en)};
            break;
        }
        case WishKind::pinned_venue: {
            told.venue = venue_at(wish.index);
            const Text name = words_of(asked, *told.venue);
            told.sentence = {fmt::format("{}必须开", name.zh), fmt::format("{} must open", name.en)};
            break;
        }
        case WishKind::capacity: {
            told.venue = venue_at(wish.index);
            const Text name = words_of(asked, *told.venue);
            const int capacity = problem.site(static_cast<std::size_t>(wish.index)).capacity;
            told.sentence = {fmt::format("{}只容得下 {} 名儿童", name.zh, capacity),
                             fmt::format("{} holds {} children", name.en, capacity)};
            break;
        }
        case WishKind::exact_count:
            told.sentence = siting::sentence_of(problem, wish);
            break;
    }
    return told;
}

Text conflict_words(const WishConflict& conflict) {
    Text wishes;
    for (const ConflictWish& wish : conflict.wishes) {
        wishes.zh += (wishes.zh.empty() ? "" : "；") + wish.sentence.zh;
        wishes.en += (wishes.en.empty() ? "" : "; ") + wish.sentence.en;
    }
    Text who = {"以下要求不能同时满足", "These wishes cannot all be had"};
    if (!conflict.households.empty())
        who = {fmt::format("{} 户（{} 名儿童）不能都安排到点位", conflict.households.size(), conflict.children),
               fmt::format("{} households ({} children) cannot all be placed at a site", conflict.households.size(),
                           conflict.children)};
    const Text end =
        conflict.is_irreducible
            ? Text{"去掉其中任何一条即可做到。", "Without any one of these it could be done."}
            : Text{"尚未证明每一条都缺一不可。", "It is not proven that each of these has its part in it."};
    return {fmt::format("{}：{}。{}", who.zh, wishes.zh, end.zh), fmt::format("{}: {}. {}", who.en, wishes.en, end.en)};
}

// A pin that no plan can keep, and what stands against it.
WishConflict impossible(const SitingCase& asked, const HouseholdPin& pin) {
    using siting::WishKind;
    const auto index_of = [](const auto& ids, auto id) {
        return std::lower_bound(ids.begin(), ids.end(), id) - ids.begin();
    };
    const auto demand = static_cast<std::size_t>(index_of(asked.season.households, pin.household));
    const auto site = static_cast<std::size_t>(index_of(asked.season.venues, pin.venue));
    const siting::Problem& problem = asked.season.problem;
    WishConflict conflict;
    conflict.households = {pin.household};
    conflict.children = problem.demand(demand).children;
    conflict.is_proven = conflict.is_irreducible = true;
    const Text name = words_of(asked, pin.venue);
    conflict.wishes.push_back({WishKind::pinned_household,
                               pin.venue,
                               pin.household,
                               {fmt::format("{} 号家庭指定去{}", pin.household.value(), name.zh),
                                fmt::format("household {} is pinned to {}", pin.household.value(), name.en)}});
    const bool is_candidate = site < asked.season.venues.size() && asked.season.venues[site] == pin.venue;
    if (!is_candidate || !problem.arc_cost(demand, site)) {
        conflict.sentence = {
            fmt::format("{}，但那里不能作为点位，或不在步行可达范围内。", conflict.wishes[0].sentence.zh),
            fmt::format("{}, but that cannot be a site, or is out of reach on foot.", conflict.wishes[0].sentence.en)};
        return conflict;
    }
    const bool is_forbidden = problem.site(site).decision == VenueDecision::forbidden;
    conflict.wishes.push_back(
        wish_of(asked, {is_forbidden ? WishKind::forbidden_venue : WishKind::capacity, static_cast<int>(site)}));
    conflict.sentence = conflict_words(conflict);
    return conflict;
}

}  // namespace

SiteCurve explain_curve(const SitingCase& asked, const Limits& limits) {
    siting::CurveOptions options;
    options.limits = limits;
    if (!limits.seconds && !limits.iterations) options.limits.iterations = siting::default_iterations;
    SiteCurve curve;
    curve.present = static_cast<int>(std::count_if(asked.plan.is_open.begin(), asked.plan.is_open.end(),
                                                   [](std::uint8_t open) { return open != 0; }));
    for (const siting::CurvePoint& found : siting::site_curve(asked.season.problem, asked.plan, options)) {
        CurvePoint point;
        point.sites = found.sites;
        point.lower_bound = found.lower_bound;
        point.is_present = found.sites == curve.present;
        // A bound of every plan is one of those with so many sites too.
        if (!found.found || asked.plan.lower_bound <= found.found->objective.total())
            point.lower_bound = std::max(point.lower_bound, asked.plan.lower_bound);
        if (found.found) {
            point.found = parts_of(found.found->objective);
            for (std::size_t i = 0; i < found.found->site_of.size(); ++i) {
                if (found.found->site_of[i] == siting::none)
                    point.children_at_home += asked.season.problem.demand(i).children;
            }
        }
        curve.points.push_back(point);
    }
    curve.sentence = curve_words(curve);
    return curve;
}

std::vector<WishConflict> find_conflicts(const SitingCase& asked) {
    const siting::Problem& problem = asked.season.problem;
    std::vector<WishConflict> conflicts;
    for (const HouseholdPin& pin : asked.season.unmet_pins) conflicts.push_back(impossible(asked, pin));
    for (const siting::Conflict& found : siting::find_conflicts(problem, around_those_at_home(problem, asked.plan))) {
        WishConflict conflict;
        for (const siting::Wish& wish : found.wishes) conflict.wishes.push_back(wish_of(asked, wish));
        for (const std::int32_t demand : found.demands) {
            const auto d = static_cast<std::size_t>(demand);
            conflict.households.push_back(asked.season.households[d]);
            conflict.children += problem.demand(d).children;
        }
        conflict.is_proven = found.is_proven;
        conflict.is_irreducible = found.is_irreducible;
        conflict.sentence = conflict_words(conflict);
        conflicts.push_back(std::move(conflict));
    }
    return conflicts;
}

}  // namespace yingtuo::app
