#include <fmt/format.h>

#include <set>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "formats/files.h"
#include "formats/routing_instance.h"
#include "visits/routing/rules.h"
#include "visits/routing/solve.h"

namespace yingtuo::cli {

namespace {

using visits::routing::Plan;
using visits::routing::Problem;

struct BenchVisitsOptions {
    std::string format;
    std::string file;
    std::optional<double> seconds;
    std::optional<std::int64_t> iterations;
    std::uint64_t seed = 1;
    int threads = 1;
    std::string solution;
    bool vehicles_first = false;
};

std::size_t vehicles_of(const Plan& plan) {
    std::set<std::size_t> vehicles;
    for (const auto& round : plan.rounds) vehicles.insert(round.vehicle);
    return vehicles.size();
}

Result<Answer> run_visits(const BenchVisitsOptions& options, const Context& context) {
    TRY(const Problem problem, formats::read_routing_instance(options.format, options.file, options.vehicles_first));
    Limits limits{.seconds = options.seconds,
                  .iterations = options.iterations,
                  .seed = options.seed,
                  .threads = options.threads,
                  .stop = &context.stop};
    limits.on_progress = [&context](const Progress& progress) {
        show_progress(context, fmt::format("{:3.0f} %  {:.2f}", 100 * progress.fraction, progress.objective));
    };
    const Plan plan = visits::routing::solve(problem, limits);
    end_progress(context);
    const bool feasible = visits::routing::is_feasible(problem, plan);
    if (!options.solution.empty()) {
        TRY_VOID(formats::write_file(options.solution, formats::routing_solution(plan)));
    }
    Answer answer;
    answer.json = {{"file", options.file},
                   {"format", options.format},
                   {"objective", plan.cost},
                   {"lower_bound", nullptr},
                   {"gap", nullptr},
                   {"seconds", plan.seconds},
                   {"feasible", feasible},
                   {"optimal", false},
                   {"iterations", plan.iterations},
                   {"seed", plan.seed},
                   {"threads", options.threads},
                   {"vehicles_first", options.vehicles_first},
                   {"vehicles", vehicles_of(plan)},
                   {"rounds", plan.rounds.size()},
                   {"absent", plan.absent.size()}};
    answer.text = fmt::format(fmt::runtime(context.say({"{}：路程 {:.4f}，车辆 {} 辆，路线 {} 条，{:.2f} 秒{}",
                                                        "{}: way {:.4f}, {} vehicles, {} rounds, {:.2f} s{}"})),
                              options.file, plan.cost, vehicles_of(plan), plan.rounds.size(), plan.seconds,
                              feasible ? std::string() : context.say({"，不可行", ", not feasible"}));
    answer.exit = feasible ? Exit::done : Exit::answer_is_no;
    return answer;
}

}  // namespace

void add_bench_visits(Program& program, Command& bench) {
    auto options = std::make_shared<BenchVisitsOptions>();
    Context& context = program.context;
    auto* visits = program.command_below(
        bench, "visits", "Who calls where, on which day, in what order.",
        "Reads an instance: pvrp (Cordeau; types 0, 1, 4 and 5) or vrptw (Solomon). Ways are Euclidean and unrounded. "
        "Writes OUT, one line a round: the day and its vehicle from 1, then the customers in order, numbered as in "
        "FILE. No lower bound is worked out: lower_bound and gap are null. One instance is one chain of steps, which "
        "more threads do not shorten. Exit 1: some customer could not be placed.",
        [options, &context] { return run_visits(*options, context); });
    visits->add_option("--format", options->format, "format of FILE")->required()->one_of(formats::routing_formats());
    visits->add_option("FILE", options->file, "instance")->required();
    auto* seconds = visits->add_option("--seconds", options->seconds, "time limit")->positive();
    visits->add_option("--iterations", options->iterations, "limit by iterations (default 50000)")
        ->positive()
        ->excludes(seconds);
    visits->add_option("--seed", options->seed, "seed of the random numbers (default 1)");
    visits->add_option("--threads", options->threads, "threads (default 1)")->between(1, 64);
    visits->add_option("--solution", options->solution, "file to write the solution to");
    visits->add_flag("--vehicles-first", options->vehicles_first, "the fewest rounds before the least way");
}

}  // namespace yingtuo::cli
