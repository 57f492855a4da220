// Benchmark of siting on drawn regions: a nation by counties, one after the other, and growing regions of one density.
// Usage: siting_regions counties N [--hamlets H] [--core-seconds C] [--threads T] [--seed S]
//        siting_regions scale H... [--threads T] [--seed S]         one iteration each; CPU time a hamlet
// Prints one JSON line a region.
#include <fmt/format.h>
#include <sys/resource.h>

#include <atomic>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core_clock.h"
#include "draw_region.h"
#include "siting/rules.h"
#include "siting/solve.h"

namespace {

struct Options {
    std::string_view mode;
    std::vector<int> sizes;
    int hamlets = 364;
    double core_seconds = 2.5;
    int threads = 1;
    std::uint64_t seed = 1;
};

double peak_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

template <typename Number>
bool read(std::string_view word, Number& number) {
    const auto [end, code] = std::from_chars(word.data(), word.data() + word.size(), number);
    return code == std::errc() && end == word.data() + word.size();
}

bool read_options(int count, char** words, Options& options) {
    if (count < 3) return false;
    options.mode = words[1];
    for (int k = 2; k < count; ++k) {
        const std::string_view word = words[k];
        if (!word.starts_with("--")) {
            if (!read(word, options.sizes.emplace_back())) return false;
            continue;
        }
        if (++k == count) return false;
        const bool is_read = word == "--hamlets"        ? read(words[k], options.hamlets)
                             : word == "--core-seconds" ? read(words[k], options.core_seconds)
                             : word == "--threads"      ? read(words[k], options.threads)
                             : word == "--seed"         ? read(words[k], options.seed)
                                                        : false;
        if (!is_read) return false;
    }
    return !options.sizes.empty() && (options.mode == "counties" || options.mode == "scale");
}

bool solve_one(const Options& options, int hamlets, std::uint64_t seed, bool by_core_seconds) {
    using namespace yingtuo;
    const siting::Problem problem = bench::draw_region(hamlets, seed);
    Limits limits;
    limits.threads = options.threads;
    std::atomic<bool> stop = false;
    limits.stop = &stop;
    limits.iterations = by_core_seconds ? 1'000'000 : 1;
    const double before = bench::cpu_seconds();
    const bench::CoreClock clock(by_core_seconds ? std::optional(options.core_seconds) : std::nullopt, stop);
    const siting::Plan plan = siting::solve(problem, limits);
    const double cpu = bench::cpu_seconds() - before;
    fmt::print(
        "{{\"mode\":\"{}\",\"hamlets\":{},\"sites\":{},\"arcs\":{},\"components\":{},\"seed\":{},\"objective\":{:.2f},"
        "\"lower_bound\":{:.2f},\"gap\":{:.6f},\"cpu_seconds\":{:.3f},\"cpu_ms_a_hamlet\":{:.4f},\"feasible\":{},"
        "\"optimal\":{},\"peak_mb\":{:.1f}}}\n",
        options.mode, hamlets, problem.site_count(), problem.arc_count(), problem.components().size(), seed,
        plan.objective.total(), plan.lower_bound, plan.gap, cpu, 1000 * cpu / hamlets,
        siting::is_feasible(problem, plan), plan.is_optimal, peak_mb());
    std::fflush(stdout);
    return plan.feasible;
}

}  // namespace

int main(int count, char** words) {
    Options options;
    if (!read_options(count, words, options)) {
        fmt::print(stderr,
                   "usage: {0} counties N [--hamlets H] [--core-seconds C] [--threads T] [--seed S]\n"
                   "       {0} scale H... [--threads T] [--seed S]\n",
                   words[0]);
        return 2;
    }
    bool all_feasible = true;
    if (options.mode == "counties") {
        for (int k = 0; k < options.sizes[0]; ++k)
            all_feasible &= solve_one(options, options.hamlets, options.seed + static_cast<std::uint64_t>(k), true);
    } else {
        for (const int hamlets : options.sizes) all_feasible &= solve_one(options, hamlets, options.seed, false);
    }
    return all_feasible ? 0 : 1;
}
