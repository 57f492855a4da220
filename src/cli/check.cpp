#include "app/check.h"

#include <fmt/format.h>

#include <map>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"

namespace yingtuo::cli {

namespace {

// How many sentences of each rule are written out; all of them are in --json.
constexpr int shown_each_rule = 3;

Answer answer_of(const app::CheckReport& report, int number) {
    Answer answer;
    boost::json::array rules;
    for (const app::RuleLine& rule : report.rules) {
        rules.push_back(boost::json::object{{"rule", rule.code},
                                            {"severity", code_of(rule.severity)},
                                            {"title", {{"zh", rule.title.zh}, {"en", rule.title.en}}},
                                            {"source", rule.source},
                                            {"violations", rule.violations},
                                            {"listed", rule.listed}});
    }
    boost::json::array violations;
    std::map<std::string, int> shown;
    std::string sentences;
    for (const Violation& violation : report.violations) {
        violations.push_back(
            boost::json::object{{"rule", violation.rule},
                                {"severity", code_of(violation.severity)},
                                {"subject", violation.subject},
                                {"sentence", {{"zh", violation.sentence.zh}, {"en", violation.sentence.en}}},
                                {"amount", violation.amount},
                                {"listed", violation.listed}});
        // A broken hard rule that the plan does not list is always shown.
        const bool must_show = violation.severity == Severity::hard && !violation.listed;
        if (++shown[violation.rule] > shown_each_rule && !must_show) continue;
        sentences += fmt::format("  [{}] {}\n      {}\n      {}\n", violation.rule, violation.subject,
                                 violation.sentence.zh, violation.sentence.en);
    }
    for (const app::RuleLine& rule : report.rules) {
        const int hidden = rule.violations - std::min(rule.violations, shown_each_rule);
        if (hidden > 0 && !(rule.severity == Severity::hard && rule.listed < rule.violations)) {
            sentences += fmt::format("  [{}] 另有 {} 条 / {} more: --json\n", rule.code, hidden, hidden);
        }
    }
    answer.json = {{"plan", number},
                   {"hard", report.hard()},
                   {"hard_listed", report.hard_listed()},
                   {"hard_unlisted", report.hard() - report.hard_listed()},
                   {"soft", report.soft()},
                   {"rules", std::move(rules)},
                   {"violations", std::move(violations)}};
    answer.text = sentences +
                  fmt::format(
                      "规划 {}：硬性规则违反 {} 处，其中 {} 处为规划已列明的缺岗，{} 处未列明；软性 {} 处。\n"
                      "Plan {}: {} breaches of hard rules, of which {} are duties the plan itself lists as "
                      "unstaffable, {} not listed; {} of soft rules.\n",
                      number, report.hard(), report.hard_listed(), report.hard() - report.hard_listed(), report.soft(),
                      number, report.hard(), report.hard_listed(), report.hard() - report.hard_listed(), report.soft());
    answer.exit = report.hard() > 0 ? Exit::answer_is_no : Exit::done;
    return answer;
}

}  // namespace

void add_check(Program& program) {
    struct Options {
        std::string database;
        std::optional<int> plan;
    };
    auto options = std::make_shared<Options>();
    Context& context = program.context;
    auto* command = program.command("check", "Check a stored plan against every rule, independently of the solvers.",
                                    "Reads the database. Exit 0: no hard rule is broken; 1: at least one is, duties "
                                    "that the plan lists as unstaffable included.",
                                    [options, &context]() -> Result<Answer> {
                                        TRY(const auto store, context.open_store(options->database, false));
                                        TRY(const int number, plan_number(*store, options->plan));
                                        TRY(const SeasonPlan plan, store->load_plan(number));
                                        TRY(const PlanningData data, store->load_planning_data());
                                        const auto edits = store->load_site_plans(number, {});
                                        TRY(const app::CheckReport report, app::check_plan(data, plan, edits));
                                        return answer_of(report, number);
                                    });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--plan", options->plan, "number of the plan (default: the published one, else the last)");
}

}  // namespace yingtuo::cli
