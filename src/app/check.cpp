#include "app/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>

#include "app/stages.h"
#include "programme/rules.h"
#include "reporting/figures.h"
#include "siting/rules.h"
#include "staffing/rules.h"
#include "visits/rules.h"

namespace yingtuo::app {

namespace {

// Runs one room's rules and writes a line for each.
template <typename Problem, typename Plan>
void run_rules(std::span<const Rule<Problem, Plan>> rules, const Problem& problem, const Plan& plan,
               CheckReport& report) {
    for (const auto& rule : rules) {
        std::vector<Violation> found = rule.check(problem, plan);
        RuleLine line{.code = std::string(rule.code),
                      .severity = rule.severity,
                      .title = rule.title,
                      .source = std::string(rule.source)};
        line.violations = static_cast<int>(found.size());
        line.listed =
            static_cast<int>(std::count_if(found.begin(), found.end(), [](const Violation& v) { return v.listed; }));
        report.rules.push_back(std::move(line));
        std::move(found.begin(), found.end(), std::back_inserter(report.violations));
    }
}

// Violations of rules that have their lines already.
void add_to_rules(std::vector<Violation> found, CheckReport& report) {
    for (Violation& violation : found) {
        for (RuleLine& line : report.rules) line.violations += line.code == violation.rule ? 1 : 0;
        report.violations.push_back(std::move(violation));
    }
}

int count(const std::vector<Violation>& violations, Severity severity, bool listed_only) {
    return static_cast<int>(std::count_if(violations.begin(), violations.end(), [&](const Violation& violation) {
        return violation.severity == severity && (violation.listed || !listed_only);
    }));
}

// The plan's own figures against those found anew from its rows.
Violation does_not_add_up(std::string_view rule, std::string subject, const std::string& stored,
                          const std::string& found) {
    return {.rule = std::string(rule),
            .severity = Severity::hard,
            .subject = std::move(subject),
            .sentence = {fmt::format("规划写的是 {}，按各行重算是 {}。", stored, found),
                         fmt::format("the plan says {}; its rows give {}.", stored, found)}};
}

// Rules of the plan as a whole, which no room has.
struct WholeRule {
    std::string_view code;
    Text title;
    std::string_view source;
};
const WholeRule objective_agrees = {
    "plan.objective", {"目标值与各行相符", "the objective agrees with the rows"}, "product: honest results"};
const WholeRule figures_agree = {
    "plan.figures", {"汇总数字与各行相符", "the figures agree with the rows"}, "domain 1.11"};

RuleLine line_of(const WholeRule& rule) {
    return {.code = std::string(rule.code),
            .severity = Severity::hard,
            .title = rule.title,
            .source = std::string(rule.source)};
}

template <typename Rules>
void find_title(const Rules& rules, std::string_view code, std::optional<Text>& title) {
    for (const auto& rule : rules) {
        if (rule.code == code) title = rule.title;
    }
}

void check_objective(const siting::Plan& siting, const PlanHeader& header, CheckReport& report) {
    RuleLine line = line_of(objective_agrees);
    const double found = siting.objective.total();
    if (std::abs(found - header.objective) > 1e-6 * std::max(1.0, std::abs(found))) {
        report.violations.push_back(
            does_not_add_up(line.code, "plan", fmt::format("{:.3f}", header.objective), fmt::format("{:.3f}", found)));
        ++line.violations;
    }
    if (header.lower_bound && *header.lower_bound > found + 1e-6 * std::max(1.0, std::abs(found))) {
        report.violations.push_back(does_not_add_up(
            line.code, "plan:lower_bound", fmt::format("{:.3f}", *header.lower_bound), fmt::format("{:.3f}", found)));
        ++line.violations;
    }
    report.rules.push_back(std::move(line));
}

// A plan that is still being made has no summary yet.
void check_figures(const PlanningData& data, const SeasonPlan& plan, CheckReport& report) {
    RuleLine line = line_of(figures_agree);
    std::map<std::string, std::string> found;
    for (SummaryItem& item : reporting::summary(reporting::figures(data, plan)))
        found[item.key] = std::move(item.value);
    for (const SummaryItem& item : plan.summary) {
        if (found[item.key] == item.value) continue;
        report.violations.push_back(does_not_add_up(line.code, "figure:" + item.key, item.value, found[item.key]));
        ++line.violations;
    }
    report.rules.push_back(std::move(line));
}

}  // namespace

int CheckReport::hard() const {
    return count(violations, Severity::hard, false);
}
int CheckReport::hard_listed() const {
    return count(violations, Severity::hard, true);
}
int CheckReport::soft() const {
    return count(violations, Severity::soft, false);
}

Text title_of_rule(std::string_view code) {
    std::optional<Text> title;
    find_title(siting::rules(), code, title);
    find_title(visits::rules(), code, title);
    find_title(staffing::rules(), code, title);
    find_title(programme::rules(), code, title);
    find_title(std::initializer_list<WholeRule>{objective_agrees, figures_agree}, code, title);
    return title.value_or(Text{std::string(code), std::string(code)});
}

Result<CheckReport> check_plan(const PlanningData& data, const SeasonPlan& plan,
                               std::span<const SitePlanVersion> edits) {
    CheckReport report;
    const std::vector<Walk> walks = walks_of(data, 1);
    TRY(const siting::SeasonProblem season, siting_problem(data, walks));
    const siting::Plan siting = siting::plan_of(season, plan.placements, plan.open_venues);
    run_rules(siting::rules(), season.problem, siting, report);
    add_to_rules(siting::impossible_pins(season), report);
    check_objective(siting, plan.header, report);

    TRY(const visits::Problem visit_problem, visits_problem(data, plan));
    run_rules(visits::rules(), visit_problem, visits::plan_of(plan.guardianships, plan.visits), report);

    TRY(const staffing::Problem duty_problem, staffing_problem(data, plan));
    run_rules(staffing::rules(), duty_problem, staffing::plan_of(plan.duties, plan.shortfalls, plan.stays), report);

    TRY(const programme::Problem day_problem, programme_problem(data, plan));
    std::vector<CareSession> sessions = plan.sessions;
    if (!edits.empty()) {
        SeasonPlan edited;
        edited.sessions = std::move(sessions);
        TRY(edited, with_site_plans(std::move(edited), edits));
        sessions = std::move(edited.sessions);
    }
    run_rules(programme::rules(), day_problem, programme::Plan{plan.groups, std::move(sessions)}, report);
    check_figures(data, plan, report);
    return report;
}

}  // namespace yingtuo::app
