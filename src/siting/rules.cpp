#include "siting/rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace yingtuo::siting {
namespace {

bool is_site(const Problem& problem, int site) {
    return site >= 0 && static_cast<std::size_t>(site) < problem.site_count();
}

Violation broken(std::string_view rule, std::string subject, Text sentence, double amount) {
    return {std::string(rule), Severity::hard, std::move(subject), std::move(sentence), amount, false};
}

// Source: the plan names one place for everyone; a list of another length is no answer to this problem.
std::vector<Violation> complete(const Problem& problem, const Plan& plan) {
    if (plan.site_of.size() == problem.demand_count() && plan.is_open.size() == problem.site_count()) return {};
    return {broken("siting.complete", "plan",
                   {"规划与问题的需求点或点位数不符。", "The plan does not list every demand point and every site."},
                   1)};
}

// Source: #45, the walking cap: only pairs within it are arcs.
std::vector<Violation> within_reach(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    for (std::size_t i = 0; i < plan.site_of.size(); ++i) {
        const int site = plan.site_of[i];
        if (site == none) continue;
        if (is_site(problem, site) && problem.arc_cost(i, static_cast<std::size_t>(site))) continue;
        found.push_back(broken("siting.within_reach", problem.demand_label(i),
                               {"安排的点位不在步行可达范围内。", "The site is not within walking reach."}, 1));
    }
    return found;
}

// Source: a closed door serves nobody.
std::vector<Violation> at_open_site(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    for (std::size_t i = 0; i < plan.site_of.size(); ++i) {
        const int site = plan.site_of[i];
        if (!is_site(problem, site) || plan.is_open[static_cast<std::size_t>(site)] != 0) continue;
        found.push_back(
            broken("siting.at_open_site", problem.demand_label(i),
                   {fmt::format("安排到的点位（{}）没有开。", problem.site_label(static_cast<std::size_t>(site))),
                    fmt::format("The site ({}) is not open.", problem.site_label(static_cast<std::size_t>(site)))},
                   1));
    }
    return found;
}

// Source: venue ledger L2, column capacity.
std::vector<Violation> capacity(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    const auto load = loads(problem, plan.site_of);
    for (std::size_t j = 0; j < load.size(); ++j) {
        const std::int64_t over = load[j] - problem.site(j).capacity;
        if (over <= 0) continue;
        found.push_back(
            broken("siting.capacity", problem.site_label(j),
                   {fmt::format("安排了 {} 名儿童，只容得下 {} 名。", load[j], problem.site(j).capacity),
                    fmt::format("{} children are assigned; the site holds {}.", load[j], problem.site(j).capacity)},
                   static_cast<double>(over)));
    }
    return found;
}

// Source: a person's decision on a venue (unsafe, or refused).
std::vector<Violation> forbidden_closed(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    for (std::size_t j = 0; j < plan.is_open.size(); ++j) {
        if (plan.is_open[j] == 0 || problem.site(j).decision != VenueDecision::forbidden) continue;
        found.push_back(broken("siting.forbidden_closed", problem.site_label(j),
                               {"该点位不得开，却开了。", "The venue must not open, but it does."}, 1));
    }
    return found;
}

// Source: a person's decision on a venue (carried over, or promised).
std::vector<Violation> pinned_open(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    for (std::size_t j = 0; j < plan.is_open.size(); ++j) {
        if (plan.is_open[j] != 0 || problem.site(j).decision != VenueDecision::pinned_open) continue;
        found.push_back(broken("siting.pinned_open", problem.site_label(j),
                               {"该点位必须开，却没有开。", "The venue must open, but it does not."}, 1));
    }
    return found;
}

// Source: a person's decision on a household.
std::vector<Violation> pinned_household(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    for (std::size_t i = 0; i < plan.site_of.size(); ++i) {
        const int pin = problem.demand(i).pinned_to;
        if (pin == none || plan.site_of[i] == pin) continue;
        found.push_back(
            broken("siting.pinned_household", problem.demand_label(i),
                   {fmt::format("须安排到{}，却不在那里。", problem.site_label(static_cast<std::size_t>(pin))),
                    fmt::format("It is pinned to {}, but is placed elsewhere.",
                                problem.site_label(static_cast<std::size_t>(pin)))},
                   1));
    }
    return found;
}

// Source: the p-median's p.
std::vector<Violation> open_exactly(const Problem& problem, const Plan& plan) {
    if (!problem.input().open_exactly) return {};
    const auto open = std::count_if(plan.is_open.begin(), plan.is_open.end(), [](std::uint8_t o) { return o != 0; });
    const auto asked = *problem.input().open_exactly;
    if (open == asked) return {};
    return {broken("siting.open_exactly", "plan",
                   {fmt::format("须开 {} 个点位，实际开了 {} 个。", asked, open),
                    fmt::format("Exactly {} sites are to open; {} do.", asked, open)},
                   static_cast<double>(std::abs(open - asked)))};
}

// Source: "应托尽托": where home visits are not an answer, nobody may be left out.
std::vector<Violation> served(const Problem& problem, const Plan& plan) {
    std::vector<Violation> found;
    for (std::size_t i = 0; i < plan.site_of.size(); ++i) {
        if (plan.site_of[i] != none || problem.demand(i).visits_cost) continue;
        found.push_back(broken("siting.served", problem.demand_label(i),
                               {"没有点位接收。", "No site serves it, and home visits are not allowed."},
                               problem.demand(i).children));
    }
    return found;
}

}  // namespace

std::span<const Rule<Problem, Plan>> rules() {
    using enum Severity;
    static const std::vector<Rule<Problem, Plan>> list = {
        {"siting.complete",
         hard,
         {"每个需求点、每个点位都有答案", "Every demand point and every site has an answer"},
         "definition of a plan",
         complete},
        {"siting.within_reach",
         hard,
         {"只安排到步行可达的点位", "Only sites within walking reach"},
         "policy reach.walk_cap (#45)",
         within_reach},
        {"siting.at_open_site",
         hard,
         {"只安排到开着的点位", "Only open sites serve"},
         "definition of a site",
         at_open_site},
        {"siting.capacity",
         hard,
         {"不超过点位容量", "No site is filled beyond its capacity"},
         "venue ledger L2, capacity",
         capacity},
        {"siting.forbidden_closed",
         hard,
         {"不得开的点位不开", "Forbidden venues stay closed"},
         "a person's decision on a venue",
         forbidden_closed},
        {"siting.pinned_open",
         hard,
         {"必须开的点位开", "Pinned venues open"},
         "a person's decision on a venue",
         pinned_open},
        {"siting.pinned_household",
         hard,
         {"指定了点位的家庭去指定的点位", "Pinned households go where they are pinned"},
         "a person's decision on a household",
         pinned_household},
        {"siting.open_exactly",
         hard,
         {"恰好开规定的点位数", "Exactly the number of sites asked for"},
         "the p-median's p",
         open_exactly},
        {"siting.served",
         hard,
         {"不许家访处人人有点位", "Nobody is left out where home visits are no answer"},
         "everyone who should be cared for is (应托尽托)",
         served},
    };
    return list;
}

std::vector<Violation> check(const Problem& problem, const Plan& plan) {
    // The other rules read the lists by place: a plan of another shape is named once and no further.
    std::vector<Violation> found = complete(problem, plan);
    if (!found.empty()) return found;
    for (const auto& rule : rules()) {
        auto more = rule.check(problem, plan);
        found.insert(found.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    }
    return found;
}

bool is_feasible(const Problem& problem, const Plan& plan) {
    const auto violations = check(problem, plan);
    return std::none_of(violations.begin(), violations.end(),
                        [](const Violation& v) { return v.severity == Severity::hard; });
}

}  // namespace yingtuo::siting
