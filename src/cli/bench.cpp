#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "formats/files.h"
#include "formats/siting_instance.h"
#include "siting/rules.h"
#include "siting/solve.h"

namespace yingtuo::cli {

namespace {

struct BenchOptions {
    std::string format;
    std::string file;
    std::optional<double> seconds;
    std::optional<std::int64_t> iterations;
    std::uint64_t seed = 1;
    int threads = 1;
    std::string solution;
};

Result<Answer> run_siting(const BenchOptions& options, const Context& context) {
    TRY(const siting::Problem problem, formats::read_siting_instance(options.format, options.file));
    Limits limits{.seconds = options.seconds,
                  .iterations = options.iterations,
                  .seed = options.seed,
                  .threads = options.threads,
                  .stop = &context.stop};
    limits.on_progress = [&context](const Progress& progress) {
        show_progress(context, fmt::format("{:3.0f} %  {:.2f} >= {:.2f}", 100 * progress.fraction, progress.objective,
                                           progress.lower_bound.value_or(0)));
    };
    const siting::Plan plan = siting::solve(problem, limits);
    end_progress(context);
    const bool feasible = siting::is_feasible(problem, plan);
    if (!options.solution.empty()) {
        TRY_VOID(formats::write_file(options.solution, formats::siting_solution(plan.site_of)));
    }
    Answer answer;
    answer.json = {{"file", options.file},
                   {"format", options.format},
                   {"objective", plan.objective.total()},
                   {"lower_bound", plan.lower_bound},
                   {"gap", plan.gap},
                   {"seconds", plan.seconds},
                   {"feasible", feasible},
                   {"optimal", plan.is_optimal},
                   {"iterations", plan.iterations},
                   {"seed", plan.seed},
                   {"threads", options.threads},
                   {"parts",
                    {{"opening", plan.objective.opening},
                     {"staff", plan.objective.staff},
                     {"walking", plan.objective.walking},
                     {"home_visits", plan.objective.home_visits}}}};
    answer.text =
        fmt::format(fmt::runtime(context.say({"{}：目标值 {:.4f}，下界 {:.4f}，差距 {:.3f} %，{:.2f} 秒{}",
                                              "{}: objective {:.4f}, lower bound {:.4f}, gap {:.3f} %, {:.2f} s{}"})),
                    options.file, plan.objective.total(), plan.lower_bound, 100 * plan.gap, plan.seconds,
                    feasible ? std::string() : context.say({"，不可行", ", not feasible"}));
    answer.exit = feasible ? Exit::done : Exit::answer_is_no;
    return answer;
}

}  // namespace

void add_bench(Program& program) {
    Command* bench = program.line.root().add_command("bench", "Solve one published benchmark instance.");
    bench->require_command();
    auto options = std::make_shared<BenchOptions>();
    Context& context = program.context;
    auto* siting = program.command_below(
        *bench, "siting", "Which sites open, who goes where.",
        "Reads an instance: cpmp (pmedcap; cpmp-floor with distances rounded down), sscflp or city. Writes OUT, one "
        "line a demand "
        "point: the 0-based index of its site, or -1 for home visits. Exit 1: no feasible plan was found.",
        [options, &context] { return run_siting(*options, context); });
    siting->add_option("--format", options->format, "format of FILE")->required()->one_of(formats::siting_formats());
    siting->add_option("FILE", options->file, "instance")->required();
    auto* seconds = siting->add_option("--seconds", options->seconds, "time limit")->positive();
    siting->add_option("--iterations", options->iterations, "limit by iterations")->positive()->excludes(seconds);
    siting->add_option("--seed", options->seed, "seed of the random numbers (default 1)");
    siting->add_option("--threads", options->threads, "threads (default 1)")->between(1, 64);
    siting->add_option("--solution", options->solution, "file to write the solution to");
    add_bench_visits(program, *bench);
    add_bench_staffing(program, *bench);
}

}  // namespace yingtuo::cli
