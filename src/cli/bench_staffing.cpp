#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "formats/files.h"
#include "formats/shift_instance.h"
#include "staffing/shifts/solve.h"

namespace yingtuo::cli {

namespace {

struct BenchStaffingOptions {
    std::string format;
    std::string file;
    std::optional<double> seconds;
    std::optional<std::int64_t> iterations;
    std::uint64_t seed = 1;
    int threads = 1;
    std::string solution;
};

Result<Answer> run_staffing(const BenchStaffingOptions& options, const Context& context) {
    namespace shifts = staffing::shifts;
    TRY(const shifts::Problem problem, formats::read_shift_instance(options.format, options.file));
    Limits limits{.seconds = options.seconds,
                  .iterations = options.iterations,
                  .seed = options.seed,
                  .threads = options.threads,
                  .stop = &context.stop};
    limits.on_progress = [&context](const Progress& progress) {
        show_progress(context, fmt::format("{:3.0f} %  {:.0f} >= {:.0f}", 100 * progress.fraction, progress.objective,
                                           progress.lower_bound.value_or(0)));
    };
    const shifts::Plan plan = shifts::solve(problem, limits);
    end_progress(context);
    if (!options.solution.empty())
        TRY_VOID(formats::write_file(options.solution, formats::shift_solution(problem, plan.tours)));
    Answer answer;
    answer.json = {{"file", options.file},
                   {"format", options.format},
                   {"objective", plan.objective.total()},
                   {"lower_bound", plan.lower_bound},
                   {"gap", plan.gap},
                   {"seconds", plan.seconds},
                   {"feasible", plan.feasible},
                   {"optimal", plan.is_optimal},
                   {"iterations", plan.iterations},
                   {"seed", plan.seed},
                   {"threads", options.threads},
                   {"parts",
                    {{"requests", plan.objective.requests},
                     {"cover_under", plan.objective.under},
                     {"cover_over", plan.objective.over}}}};
    answer.text = fmt::format(fmt::runtime(context.say({"{}：目标值 {}，下界 {}，差距 {:.3f} %，{:.2f} 秒{}",
                                                        "{}: objective {}, lower bound {}, gap {:.3f} %, {:.2f} s{}"})),
                              options.file, plan.objective.total(), plan.lower_bound, 100 * plan.gap, plan.seconds,
                              plan.feasible ? std::string() : context.say({"，不可行", ", not feasible"}));
    answer.exit = plan.feasible ? Exit::done : Exit::answer_is_no;
    return answer;
}

}  // namespace

void add_bench_staffing(Program& program, Command& bench) {
    auto options = std::make_shared<BenchStaffingOptions>();
    Context& context = program.context;
    auto* staffing = program.command_below(
        bench, "staffing", "Who works which shift on which day.",
        "Reads an instance: shifts (Curtois and Qu, schedulingbenchmarks.org). Writes OUT, one line an adult in the "
        "order of the file: for each day the id of the shift, or - on a day off, divided by blanks. Exit 1: no "
        "feasible roster was found.",
        [options, &context] { return run_staffing(*options, context); });
    staffing->add_option("--format", options->format, "format of FILE")->required()->one_of(formats::shift_formats());
    staffing->add_option("FILE", options->file, "instance")->required();
    auto* seconds = staffing->add_option("--seconds", options->seconds, "time limit")->positive();
    staffing->add_option("--iterations", options->iterations, "limit by iterations")->positive()->excludes(seconds);
    staffing->add_option("--seed", options->seed, "seed of the random numbers (default 1)");
    staffing->add_option("--threads", options->threads, "threads (default 1)")->between(1, 64);
    staffing->add_option("--solution", options->solution, "file to write the solution to");
}

}  // namespace yingtuo::cli
