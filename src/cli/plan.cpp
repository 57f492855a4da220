#include "app/plan.h"

#include <fmt/format.h>

#include <chrono>
#include <map>

#include "app/couple.h"
#include "app/visit_bound.h"
#include "base/version.h"
#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"

namespace yingtuo::cli {

namespace {

struct PlanOptions {
    std::string database;
    std::string county;
    app::Stage stage = app::Stage::siting;
    std::optional<int> base;
    std::optional<double> seconds;
    std::optional<std::int64_t> iterations;
    std::uint64_t seed = 1;
    int threads = 2;
    int couple = 0;
};

std::string progress_line(const Context& context, app::Stage stage, const Progress& progress) {
    std::string line =
        fmt::format("{} {:3.0f} %", context.say({std::string(name_of(stage).zh), std::string(name_of(stage).en)}),
                    100 * progress.fraction);
    if (progress.objective > 0) line += fmt::format("  {:.0f}", progress.objective);
    if (progress.lower_bound) line += fmt::format(" >= {:.0f}", *progress.lower_bound);
    return line;
}

Answer answer_of(const Context& context, int number, const SeasonPlan& plan, const reporting::Figure& least_missing,
                 double seconds) {
    Answer answer;
    boost::json::object summary;
    for (const SummaryItem& item : plan.summary) {
        summary[item.key] = item.value;
        answer.text += fmt::format("  {}: {}\n", context.say(item.label), item.value);
    }
    int hard = 0, listed = 0, soft = 0;
    for (const Violation& violation : plan.violations) {
        if (violation.severity == Severity::soft)
            ++soft;
        else if (violation.listed)
            ++listed;
        else
            ++hard;
    }
    answer.text += fmt::format("  {}: {}\n", context.say(least_missing.label), reporting::printed(least_missing));
    answer.json = {
        {"plan", number},
        {"objective", plan.header.objective},
        {"lower_bound", plan.header.lower_bound ? boost::json::value(*plan.header.lower_bound) : nullptr},
        {"visits_missing_at_least", least_missing.value ? boost::json::value(*least_missing.value) : nullptr},
        {"seed", plan.header.seed},
        {"seconds", seconds},
        {"input_fingerprint", plan.header.input_fingerprint},
        {"hard_unlisted", hard},
        {"hard_listed", listed},
        {"soft", soft},
        {"summary", std::move(summary)}};
    answer.text += fmt::format(
        fmt::runtime(
            context.say({"规划 {}（种子 {}，用时 {:.1f} 秒）：违反硬性规则 {} 处，另有列明的缺岗 {} 处。\n",
                         "Plan {} (seed {}, {:.1f} s): {} hard rules broken, and {} listed shortfalls of staff.\n"})),
        number, plan.header.seed, seconds, hard, listed);
    return answer;
}

// What planning siting and staffing together bought.
void add_rounds(const Context& context, const app::CoupledPlan& coupled, Answer& answer) {
    boost::json::array rounds;
    for (std::size_t i = 0; i < coupled.rounds.size(); ++i) {
        const app::CoupledRound& round = coupled.rounds[i];
        rounds.push_back(boost::json::object{{"siting", round.siting},
                                             {"sites", round.sites},
                                             {"missing_adult_days", round.missing},
                                             {"cost", round.cost},
                                             {"is_kept", i == coupled.kept}});
        answer.text += fmt::format(
            fmt::runtime(
                context.say({"第 {} 轮：{} 个点，布点 {:.0f} 元，缺 {} 人天，合计 {:.0f} 元{}\n",
                             "round {}: {} sites, siting {:.0f} yuan, {} adult-days missing, {:.0f} yuan in all{}\n"})),
            i, round.sites, round.siting, round.missing, round.cost,
            i == coupled.kept ? context.say({"，采用", ", kept"}) : "");
    }
    answer.json["rounds"] = std::move(rounds);
}

Result<Answer> run_plan(const PlanOptions& options, const Context& context) {
    const auto start = std::chrono::steady_clock::now();
    TRY(const auto store, context.open_store(options.database, false));
    TRY(PlanningData data, store->load_planning_data());
    if (!options.county.empty()) {
        TRY(data, app::in_county(std::move(data), options.county));
    }
    std::optional<SeasonPlan> base;
    if (options.stage != app::Stage::siting) {
        TRY(const int number, plan_number(*store, options.base));
        TRY(base, store->load_plan(number));
    }
    app::PlanOptions plan_options;
    plan_options.county = options.county;
    plan_options.from = options.stage;
    plan_options.base = base ? &*base : nullptr;
    plan_options.limits = {.seconds = options.seconds,
                           .iterations = options.iterations,
                           .seed = options.seed,
                           .threads = options.threads,
                           .stop = &context.stop};
    plan_options.created_at = now_utc();
    plan_options.program_version = program_version;
    plan_options.on_progress = [&context](app::Stage stage, const Progress& progress) {
        show_progress(context, progress_line(context, stage, progress));
    };
    if (options.couple > 0 && options.stage != app::Stage::siting) {
        return refuse(ErrorCode::bad_input, {"--couple 从布点开始", "--couple starts from siting"},
                      {"请去掉 --stage", "leave --stage out"}, "--couple");
    }
    TRY(const app::CoupledPlan coupled, app::make_coupled_plan(data, plan_options, options.couple));
    const SeasonPlan& plan = coupled.plan;
    end_progress(context);
    if (context.stop) {
        return refuse(ErrorCode::conflict, {"已中断，没有保存规划", "interrupted; no plan was saved"});
    }
    const int number = store->save_plan(plan);
    const reporting::Figure least_missing = app::visit_bound(data, plan);
    Answer answer = answer_of(context, number, plan, least_missing,
                              std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    if (options.couple > 0) add_rounds(context, coupled, answer);
    return answer;
}

}  // namespace

void add_plan(Program& program) {
    auto options = std::make_shared<PlanOptions>();
    Context& context = program.context;
    auto* command = program.command("plan", "Plan the season: sites, home visits, duties, daily sessions.",
                                    "Reads and writes the database: adds one numbered plan. The same input, seed and "
                                    "iterations give the same plan, whatever the "
                                    "threads; with --seconds the plan depends on the machine.",
                                    [options, &context] { return run_plan(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--county", options->county, "region code: plan this county only");
    std::map<std::string, app::Stage> stages;
    for (const auto& row : EnumNames<app::Stage>::table) stages.emplace(row.code, row.value);
    command->add_choice("--stage", options->stage,
                        "solve from this stage on; the ones before are taken from the base plan", stages);
    command->add_option("--base", options->base, "base plan of --stage (default: the published one, else the last)");
    auto* seconds = command->add_option("--seconds", options->seconds, "time limit of siting")->positive();
    command->add_option("--iterations", options->iterations, "limit of siting by iterations (docs/model/siting.md)")
        ->positive()
        ->excludes(seconds);
    command->add_option("--seed", options->seed, "seed of the random numbers (default 1)");
    command->add_option("--threads", options->threads, "threads (default 2)")->between(1, 64);
    command
        ->add_option("--couple", options->couple,
                     "solve siting so many times again with the price of adults where they are short, and keep the "
                     "better plan (default 0)")
        ->between(0, 10);
}

}  // namespace yingtuo::cli
