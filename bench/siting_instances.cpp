// Benchmark of siting: solves instance files one after the other and prints one JSON line each.
// Usage: siting_instances --format F [--seconds S | --core-seconds C | --iterations N] [--threads N] [--seed S]
// [--trace] FILE...
#include <fmt/format.h>
#include <sys/resource.h>

#include <atomic>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core_clock.h"
#include "formats/siting_instance.h"
#include "siting/rules.h"
#include "siting/solve.h"

namespace {

struct Options {
    std::string format = "city";
    yingtuo::Limits limits;
    std::optional<double> core_seconds;
    std::vector<std::string> files;
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
        const bool has_value = k + 1 < count;
        if (word == "--trace") {
            options.trace = true;
        } else if (word.starts_with("--")) {
            if (!has_value) return false;
            const char* value = words[++k];
            if (word == "--format")
                options.format = value;
            else if (word == "--seconds")
                options.limits.seconds = std::atof(value);
            else if (word == "--core-seconds")
                options.core_seconds = std::atof(value);
            else if (word == "--iterations")
                options.limits.iterations = std::atoll(value);
            else if (word == "--threads")
                options.limits.threads = std::atoi(value);
            else if (word == "--seed")
                options.limits.seed = static_cast<std::uint64_t>(std::atoll(value));
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
        fmt::print(
            stderr,
            "usage: {} --format F [--seconds S | --core-seconds C | --iterations N] [--threads N] [--seed S] FILE...\n",
            words[0]);
        return 2;
    }
    bool all_feasible = true;
    for (const std::string& file : options.files) {
        const auto problem = formats::read_siting_instance(options.format, file);
        if (!problem) {
            fmt::print(stderr, "{}: {} ({})\n", problem.error().where, problem.error().message.en,
                       problem.error().hint.en);
            return 2;
        }
        if (options.trace) {
            options.limits.on_progress = [](const Progress& p) {
                fmt::print(stderr, "  {:5.1f} %  cost {:.2f}  bound {:.2f}\n", 100 * p.fraction, p.objective,
                           p.lower_bound.value_or(0));
            };
        }
        std::atomic<bool> stop = false;
        options.limits.stop = &stop;
        if (options.core_seconds) options.limits.iterations = 1'000'000;
        const double before = bench::cpu_seconds();
        const bench::CoreClock clock(options.core_seconds, stop);
        const siting::Plan plan = siting::solve(*problem, options.limits);
        const double cpu = bench::cpu_seconds() - before;
        const bool feasible = siting::is_feasible(*problem, plan);
        all_feasible = all_feasible && feasible;
        fmt::print(
            "{{\"file\":\"{}\",\"objective\":{:.4f},\"lower_bound\":{:.4f},\"gap\":{:.6f},\"seconds\":{:.2f},"
            "\"cpu_seconds\":{:.2f},\"feasible\":{},\"optimal\":{},\"iterations\":{},\"seed\":{},\"threads\":{},"
            "\"limit\":{},\"peak_mb\":{:."
            "1f}}}\n",
            file, plan.objective.total(), plan.lower_bound, plan.gap, plan.seconds, cpu, feasible, plan.is_optimal,
            plan.iterations, plan.seed, options.limits.threads,
            options.limits.seconds.value_or(options.core_seconds.value_or(0)), peak_mb());
        std::fflush(stdout);
    }
    return all_feasible ? 0 : 1;
}
