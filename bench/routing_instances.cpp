// Benchmark of routing: solves instance files one after the other and prints one JSON line each.
// Usage: routing_instances --format F [--seconds S | --iterations N] [--seed S] [--vehicles-first] [--solutions DIR]
// FILE... With --solutions each one's rounds go to DIR, and their file into the line, for routing_table.py to check.
#include <fmt/format.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "formats/files.h"
#include "formats/routing_instance.h"
#include "visits/routing/rules.h"
#include "visits/routing/solve.h"

namespace {

struct Options {
    std::string format;
    std::string solutions;
    bool vehicles_first = false;
    yingtuo::Limits limits;
    std::vector<std::string> files;
};

bool read_options(int count, char** words, Options& options) {
    for (int k = 1; k < count; ++k) {
        const std::string_view word = words[k];
        if (word == "--vehicles-first") {
            options.vehicles_first = true;
        } else if (!word.starts_with("--")) {
            options.files.emplace_back(word);
        } else if (k + 1 < count) {
            const char* value = words[++k];
            if (word == "--format")
                options.format = value;
            else if (word == "--solutions")
                options.solutions = value;
            else if (word == "--seconds")
                options.limits.seconds = std::atof(value);
            else if (word == "--iterations")
                options.limits.iterations = std::atoll(value);
            else if (word == "--seed")
                options.limits.seed = static_cast<std::uint64_t>(std::atoll(value));
            else
                return false;
        } else {
            return false;
        }
    }
    return !options.files.empty();
}

double core_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

int main(int count, char** words) {
    using namespace yingtuo;
    Options options;
    if (!read_options(count, words, options)) {
        fmt::print(
            stderr,
            "usage: {} --format F [--seconds S | --iterations N] [--seed S] [--vehicles-first] [--solutions DIR] "
            "FILE...\n",
            words[0]);
        return 2;
    }
    bool all_feasible = true;
    for (const std::string& file : options.files) {
        const auto problem = formats::read_routing_instance(options.format, file, options.vehicles_first);
        if (!problem) {
            fmt::print(stderr, "{}: {}\n", problem.error().where, problem.error().message.en);
            return 2;
        }
        const double begin = core_seconds();
        const visits::routing::Plan plan = visits::routing::solve(*problem, options.limits);
        const double used = core_seconds() - begin;
        const bool feasible = visits::routing::is_feasible(*problem, plan);
        all_feasible = all_feasible && feasible;
        std::string solution;
        if (!options.solutions.empty()) {
            const auto name = std::filesystem::path(file).stem().string() + (options.vehicles_first ? "-first" : "");
            solution = options.solutions + "/" + name + ".rounds";
            if (const auto written = formats::write_file(solution, formats::routing_solution(plan)); !written) {
                fmt::print(stderr, "{}: {}\n", written.error().where, written.error().message.en);
                return 2;
            }
        }
        fmt::print(
            "{{\"file\":\"{}\",\"format\":\"{}\",\"vehicles_first\":{},\"objective\":{:.6f},\"rounds\":{},\"absent\":{}"
            ","
            "\"feasible\":{},\"iterations\":{},\"seed\":{},\"seconds\":{:.2f},\"core_seconds\":{:.2f},"
            "\"solution\":\"{}\"}}\n",
            file, options.format, options.vehicles_first, plan.cost, plan.rounds.size(), plan.absent.size(), feasible,
            plan.iterations, plan.seed, plan.seconds, used, solution);
        std::fflush(stdout);
    }
    return all_feasible ? 0 : 1;
}
