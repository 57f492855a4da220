// The price of each rule: the season solved again with one rule changed, from the present plan.
#include <fmt/format.h>

#include <algorithm>

#include "app/explain.h"
#include "app/explain_words.h"
#include "app/stages.h"
#include "siting/rules.h"
#include "siting/solve.h"

namespace yingtuo::app {

namespace {

constexpr double minutes_changed = 10;
constexpr int children_changed = 2;
constexpr int adults_changed = 1;
constexpr int begin_steps = 100;  // of the subgradient method, for the best place to begin at a venue

// Does the changed rule allow every plan the present one allows, at no more cost (looser), or the other way round?
enum class Sense { looser, stricter };

struct Variant {
    PricedRule rule = PricedRule::walk_cap;
    Text what;
    std::optional<Id<Venue>> venue;
    Sense sense = Sense::looser;
    PlanningData data;
};

Text from_to(const char* zh, const char* en, double from, double to, const char* unit_zh, const char* unit_en) {
    return {fmt::format("{} {:.0f} → {:.0f}{}", zh, from, to, unit_zh),
            fmt::format("{} {:.0f} -> {:.0f}{}", en, from, to, unit_en)};
}

std::vector<Variant> variants_of(const SitingCase& asked) {
    std::vector<Variant> variants;
    const Policy& policy = asked.data.season.policy;
    const auto add = [&](PricedRule rule, Sense sense, Text what) -> Policy& {
        variants.push_back({rule, std::move(what), std::nullopt, sense, asked.data});
        return variants.back().data.season.policy;
    };
    for (const double change : {minutes_changed, -minutes_changed}) {
        const double cap = policy.walk_cap.value() + change;
        const double young = policy.walk_cap_young.value() + change;
        if (cap <= 0 || young <= 0) continue;
        const Sense sense = change > 0 ? Sense::looser : Sense::stricter;
        Policy& changed = add(PricedRule::walk_cap, sense,
                              from_to("步行上限", "walking cap", policy.walk_cap.value(), cap, " 分钟", " minutes"));
        changed.walk_cap = WalkMinutes{cap};
        changed.walk_cap_young = WalkMinutes{young};
    }
    for (const int change : {children_changed, -children_changed}) {
        const int ratio = policy.children_per_adult + change;
        if (ratio < 1) continue;
        add(PricedRule::children_per_adult, change > 0 ? Sense::looser : Sense::stricter,
            from_to("师生比 1:", "children to an adult", policy.children_per_adult, ratio, "", ""))
            .children_per_adult = ratio;
    }
    for (const int change : {-adults_changed, adults_changed}) {
        const int adults = policy.min_adults + change;
        if (adults < 0) continue;
        add(PricedRule::min_adults, change < 0 ? Sense::looser : Sense::stricter,
            from_to("最少看护人数", "minimum of adults", policy.min_adults, adults, "", ""))
            .min_adults = adults;
    }
    if (policy.opening_cost_by_tier.size() > 1) {
        Yuan least = policy.opening_cost_by_tier.begin()->second;
        for (const auto& [tier, cost] : policy.opening_cost_by_tier) least = std::min(least, cost);
        Policy& changed = add(PricedRule::tier_weights, Sense::looser,
                              {fmt::format("各层级开办费用一律为 {:.0f} 元", least.value()),
                               fmt::format("every tier opens at {:.0f} yuan", least.value())});
        for (auto& [tier, cost] : changed.opening_cost_by_tier) cost = least;
    }
    for (std::size_t k = 0; k < asked.data.venues.size(); ++k) {
        const Venue& venue = asked.data.venues[k];
        const bool is_held = std::binary_search(asked.kept_open.begin(), asked.kept_open.end(), venue.id);
        const bool is_candidate = std::binary_search(asked.season.venues.begin(), asked.season.venues.end(), venue.id);
        if (venue.decision == VenueDecision::free || is_held || !is_candidate) continue;
        const bool is_pinned = venue.decision == VenueDecision::pinned_open;
        const Text name = words_of(asked, venue.id);
        variants.push_back({is_pinned ? PricedRule::pinned_venue : PricedRule::forbidden_venue,
                            {fmt::format("{}不再{}", name.zh, is_pinned ? "必须开" : "禁开"),
                             fmt::format("{} no longer {}", name.en, is_pinned ? "must open" : "must stay closed")},
                            venue.id,
                            Sense::looser,
                            asked.data});
        variants.back().data.venues[k].decision = VenueDecision::free;
    }
    return variants;
}

// The answer counted under another problem of the same households and venues; nothing where it breaks a rule of that.
std::optional<siting::Plan> under(const siting::Problem& problem, const siting::Plan& answer) {
    siting::Plan plan;
    plan.site_of = answer.site_of;
    plan.is_open = answer.is_open;
    plan.feasible = siting::is_feasible(problem, plan);
    if (!plan.feasible) return std::nullopt;
    plan.objective = siting::objective_of(problem, plan.site_of, plan.is_open);
    return plan;
}

// Where to begin at a venue, and what is certain about it: the answer with the venue opened or closed, as the best
// change found has it (nothing where none is found), and by how much the other way must differ.
struct VenueTurned {
    std::optional<siting::Plan> plan;
    double at_least = 0;
};

VenueTurned turned(const siting::SeasonProblem& season, const siting::Plan& answer, Id<Venue> venue,
                   const siting::SiteBounds& bounds) {
    const auto site = static_cast<std::size_t>(std::lower_bound(season.venues.begin(), season.venues.end(), venue) -
                                               season.venues.begin());
    const siting::SiteStory story = siting::explain_site(season.problem, answer, site, bounds, begin_steps);
    VenueTurned found{std::nullopt, story.bound - answer.objective.total()};
    if (!story.change) return found;
    siting::Plan plan = answer;
    for (const siting::Relocation& move : story.change->moves)
        plan.site_of[static_cast<std::size_t>(move.demand)] = move.to;
    for (const int opened : story.change->opened) plan.is_open[static_cast<std::size_t>(opened)] = 1;
    for (const int closed : story.change->closed) plan.is_open[static_cast<std::size_t>(closed)] = 0;
    found.plan = under(season.problem, plan);
    return found;
}

// Keeps the cheaper of the two.
void keep(std::optional<siting::Plan>& best, const std::optional<siting::Plan>& other) {
    if (!other || !other->feasible) return;
    if (!best || other->objective.total() < best->objective.total()) best = other;
}

int sites_of(const siting::Plan& plan) {
    return static_cast<int>(
        std::count_if(plan.is_open.begin(), plan.is_open.end(), [](auto open) { return open != 0; }));
}

int children_at_home(const siting::Problem& problem, const siting::Plan& plan) {
    int children = 0;
    for (std::size_t i = 0; i < plan.site_of.size(); ++i)
        children += plan.site_of[i] == siting::none ? problem.demand(i).children : 0;
    return children;
}

std::size_t pinned_households(const siting::Problem& problem) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < problem.demand_count(); ++i)
        count += problem.demand(i).pinned_to != siting::none ? 1 : 0;
    return count;
}

// What is certain, from the interval.
Text certain_words(double at_least, double at_most) {
    if (at_least > -0.5 && at_most < 0.5) return {"可以确定：毫无影响", "certain: it changes nothing"};
    if (at_most <= -0.5)
        return {fmt::format("可以确定：至少省 {} 元，至多省 {} 元", whole_yuan(-at_most), whole_yuan(-at_least)),
                fmt::format("certain: it saves at least {} and at most {} yuan", whole_yuan(-at_most),
                            whole_yuan(-at_least))};
    if (at_least >= 0.5)
        return {fmt::format("可以确定：至少多花 {} 元，至多多花 {} 元", whole_yuan(at_least), whole_yuan(at_most)),
                fmt::format("certain: it costs at least {} and at most {} yuan more", whole_yuan(at_least),
                            whole_yuan(at_most))};
    return {fmt::format("可以确定的只是：变化在 {} 到 {} 元之间", signed_yuan(at_least), signed_yuan(at_most)),
            fmt::format("certain is only that the change lies between {} and {} yuan", signed_yuan(at_least),
                        signed_yuan(at_most))};
}

Text price_words(const RulePrice& price) {
    Text found = {"已找到的规划费用不变", "the best plan found costs the same"};
    if (price.found <= -0.5)
        found = {fmt::format("已找到的规划省 {} 元", whole_yuan(-price.found)),
                 fmt::format("the best plan found saves {} yuan", whole_yuan(-price.found))};
    if (price.found >= 0.5)
        found = {fmt::format("已找到的规划多花 {} 元", whole_yuan(price.found)),
                 fmt::format("the best plan found costs {} yuan more", whole_yuan(price.found))};
    if (price.unmoved && std::abs(*price.unmoved) >= 0.5) {
        found.zh += fmt::format("（无人换点时仅因计价不同即 {} 元）", signed_yuan(*price.unmoved));
        found.en += fmt::format(" ({} merely by counting anew, with nobody moved)", signed_yuan(*price.unmoved));
    }
    const Text certain = certain_words(price.at_least, price.at_most);
    return {fmt::format("{}：{}，点位 {} → {}，家访儿童 {} → {}；{}。", price.what.zh, found.zh, price.sites_before,
                        price.sites_after, price.children_at_home_before, price.children_at_home_after, certain.zh),
            fmt::format("{}: {}, sites {} -> {}, children on home visits {} -> {}; {}.", price.what.en, found.en,
                        price.sites_before, price.sites_after, price.children_at_home_before,
                        price.children_at_home_after, certain.en)};
}

}  // namespace

Result<std::vector<RulePrice>> price_rules(const SitingCase& asked, const Limits& given) {
    Limits limits = given;
    if (!limits.seconds && !limits.iterations) limits.iterations = siting::default_iterations;
    const siting::Problem& problem = asked.season.problem;
    // The present rule gets the same work as every other, else the work would be taken for the price of the rule.
    std::optional<siting::Plan> base = under(problem, asked.plan);
    const siting::Plan again = siting::solve(problem, limits, {asked.plan.site_of, std::nullopt});
    keep(base, again);
    if (!base) {
        return refuse(ErrorCode::conflict,
                      {"没有找到符合全部硬性规则的规划，无从比较",
                       "no plan was found that breaks no hard rule: there is nothing to compare with"},
                      {"请先查看相互冲突的要求", "look at the wishes in conflict first"});
    }
    const double base_bound = std::max(again.lower_bound, asked.plan.lower_bound);

    struct Outcome {
        Variant variant;
        siting::SeasonProblem season;
        std::optional<siting::Plan> best;
        double bound = 0;
        std::optional<double> at_least;  // certain, of a venue
    };
    std::vector<Outcome> outcomes;
    for (Variant& variant : variants_of(asked)) {
        if (limits.is_stopped()) break;
        const std::vector<Walk> walks = walks_of(variant.data, limits.threads);
        TRY(siting::SeasonProblem season, siting_problem(variant.data, walks));
        std::vector<int> from = base->site_of;
        VenueTurned begun;
        if (variant.venue) {
            // Bounds of the problem with the decision lifted, and of the best plan so far.
            begun = turned(season, *base, *variant.venue, siting::bound_sites(season.problem, *base, begin_steps, 0));
            if (begun.plan) from = begun.plan->site_of;
        }
        const siting::Plan answer = siting::solve(season.problem, limits, {from, std::nullopt});
        Outcome outcome{std::move(variant), std::move(season), std::nullopt, answer.lower_bound, std::nullopt};
        // Either the venue stays as it is, and nothing changes; or it does not, and this is the least that comes of it.
        if (outcome.variant.venue) outcome.at_least = std::min(0.0, begun.at_least);
        keep(outcome.best, begun.plan);
        keep(outcome.best, answer);
        if (outcome.best) {
            // What was found there may better the present rule's plan too: as it is, or once it is made to fit.
            const auto as_it_is = under(problem, *outcome.best);
            keep(base, as_it_is);
            if (!as_it_is) keep(base, siting::solve(problem, limits, {outcome.best->site_of, std::nullopt}));
        }
        outcomes.push_back(std::move(outcome));
    }

    std::vector<RulePrice> prices;
    for (Outcome& outcome : outcomes) {
        const siting::Problem& changed = outcome.season.problem;
        keep(outcome.best, under(changed, *base));
        if (!outcome.best) continue;
        RulePrice price;
        price.rule = outcome.variant.rule;
        price.what = outcome.variant.what;
        price.venue = outcome.variant.venue;
        const double before = base->objective.total();
        const double after = outcome.best->objective.total();
        price.found = after - before;
        price.at_least = std::min(outcome.bound, after) - before;
        if (outcome.at_least) price.at_least = std::max(price.at_least, *outcome.at_least);
        price.at_most = after - std::min(base_bound, before);
        // A looser rule never costs, a stricter one never saves; unless a household's pin fell away with it.
        if (pinned_households(changed) == pinned_households(problem)) {
            if (outcome.variant.sense == Sense::looser) price.at_most = std::min(price.at_most, 0.0);
            if (outcome.variant.sense == Sense::stricter) price.at_least = std::max(price.at_least, 0.0);
        }
        if (const auto unmoved = under(changed, asked.plan))
            price.unmoved = unmoved->objective.total() - asked.plan.objective.total();
        price.sites_before = sites_of(*base);
        price.sites_after = sites_of(*outcome.best);
        price.children_at_home_before = children_at_home(problem, *base);
        price.children_at_home_after = children_at_home(changed, *outcome.best);
        price.sentence = price_words(price);
        prices.push_back(std::move(price));
    }
    return prices;
}

}  // namespace yingtuo::app
