// Benchmark of rosters with shifts: solves instance files one after the other and prints one JSON line each.
// Usage: shift_instances [--seconds S | --iterations N] [--threads N] [--seed S] [--solution OUT] [--trace] FILE...
// OUT is that of the last file.
#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "formats/files.h"
#include "formats/shift_instance.h"
#include "staffing/shifts/rules.h"
#include "staffing/shifts/solve.h"

namespace {

struct Options {
    yingtuo::Limits limits;
    std::vector<std::string> files;
    std::string solution;
    bool trace = false;
};

double peak_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

bool read_options(int count, char** words, Options& options) {
    for (int k = 1; k < count; ++k) {
        const std::string_view word = words[k];
        if (word == "--trace") {
            options.trace = true;
        } else if (word.starts_with("--")) {
            if (k + 1 == count) return false;
            const char* value = words[++k];
            if (word == "--seconds")
                options.limits.seconds = std::atof(value);
            else if (word == "--iterations")
                options.limits.iterations = std::atoll(value);
            else if (word == "--threads")
                options.limits.threads = std::atoi(value);
            else if (word == "--seed")
                options.limits.seed = static_cast<std::uint64_t>(std::atoll(value));
            else if (word == "--solution")
                options.solution = value;
            else
                return false;
        } else {
            options.files.emplace_back(word);
        }
    }
    return !options.files.empty();
}

}  // namespace

int main(int count, char** words) {
    using namespace yingtuo;
    Options options;
    if (!read_options(count, words, options)) {
        fmt::print(stderr,
                   "usage: {} [--seconds S | --iterations N] [--threads N] [--seed S] [--solution OUT] FILE...\n",
                   words[0]);
        return 2;
    }
    bool all_feasible = true;
    for (const std::string& file : options.files) {
        const auto problem = formats::read_shift_instance("shifts", file);
        if (!problem) {
            fmt::print(stderr, "{}: {}\n", problem.error().where, problem.error().message.en);
            return 2;
        }
        if (options.trace) {
            options.limits.on_progress = [](const Progress& p) {
                fmt::print(stderr, "  {:5.1f} %  cost {:.0f}  bound {:.0f}\n", 100 * p.fraction, p.objective,
                           p.lower_bound.value_or(0));
            };
        }
        const auto plan = staffing::shifts::solve(*problem, options.limits);
        all_feasible = all_feasible && plan.feasible;
        if (!options.solution.empty() &&
            !formats::write_file(options.solution, formats::shift_solution(*problem, plan.tours))) {
            fmt::print(stderr, "{} could not be written\n", options.solution);
            return 2;
        }
        fmt::print(
            "{{\"family\":\"shifts\",\"file\":\"{}\",\"objective\":{},\"lower_bound\":{},\"gap\":{:.6f},"
            "\"seconds\":{:.2f},\"feasible\":{},\"optimal\":{},\"iterations\":{},\"seed\":{},\"threads\":{},"
            "\"limit\":{},\"peak_mb\":{:.1f}}}\n",
            file, plan.objective.total(), plan.lower_bound, plan.gap, plan.seconds, plan.feasible, plan.is_optimal,
            plan.iterations, plan.seed, options.limits.threads, options.limits.seconds.value_or(0), peak_mb());
        std::fflush(stdout);
    }
    return all_feasible ? 0 : 1;
}
