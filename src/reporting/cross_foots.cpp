#include "reporting/cross_foots.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <string>

namespace yingtuo::reporting {

namespace {

// Figures are sums of millions of minutes at most; anything above this is a true difference.
constexpr double tolerance = 1e-6;

bool differ(double a, double b) {
    return std::abs(a - b) > tolerance * std::max({1.0, std::abs(a), std::abs(b)});
}

std::string shown(double value) {
    return fmt::format("{:.10g}", value);
}

class Checker {
  public:
    explicit Checker(std::span<const Figure> whole) : whole_(whole) {}

    // What the figure comes to; nothing where it is missing or cannot be computed, and then nothing is compared.
    std::optional<double> value(std::string_view key) const {
        const Figure* figure = find(whole_, key);
        return figure == nullptr ? std::nullopt : figure->value;
    }

    void sum(std::string_view rule, std::string_view total, const std::vector<std::string>& terms) {
        const auto expected = value(total);
        if (!expected) return;
        double sum = 0;
        std::string names;
        for (const std::string& term : terms) {
            const auto part = value(term);
            if (!part) return;
            sum += *part;
            names += (names.empty() ? "" : " + ") + term;
        }
        if (!differ(sum, *expected)) return;
        say(rule, std::string(total), sum - *expected,
            {fmt::format("{}={}，而{}={}", names, shown(sum), total, shown(*expected)),
             fmt::format("{} = {}, but {} = {}.", names, shown(sum), total, shown(*expected))});
    }

    void say(std::string_view rule, std::string figure, double amount, Text sentence) {
        violations_.push_back({std::string(rule), Severity::hard, "figure:" + std::move(figure), std::move(sentence),
                               std::abs(amount), false});
    }

    std::vector<Violation> take() { return std::move(violations_); }

  private:
    std::span<const Figure> whole_;
    std::vector<Violation> violations_;
};

}  // namespace

std::vector<Violation> cross_foots(std::span<const Figure> whole, std::span<const RegionFigures> parts) {
    Checker checker(whole);
    std::vector<std::string> kinds;
    for (const auto& kind : EnumNames<VenueKind>::table) kinds.push_back(fmt::format("siting.sites_{}", kind.code));
    checker.sum("reporting.kinds", "siting.sites", kinds);
    checker.sum("reporting.schools_and_others", "siting.sites", {"siting.sites_school", "siting.sites_not_school"});
    checker.sum("reporting.answers", "roll.children", {"roll.willing", "roll.not_willing", "roll.unasked"});
    checker.sum("reporting.placed", "roll.willing", {"siting.placed", "siting.visited"});

    std::map<std::string, double> sums;
    for (const RegionFigures& region : parts) {
        for (const Figure& figure : region.figures) {
            if (figure.adds_up && figure.value) sums[figure.key] += *figure.value;
        }
    }
    if (parts.empty()) return checker.take();
    for (const Figure& figure : whole) {
        if (!figure.adds_up || !figure.value) continue;
        const double sum = sums[figure.key];
        if (!differ(sum, *figure.value)) continue;
        checker.say("reporting.regions", figure.key, sum - *figure.value,
                    {fmt::format("“{}”各区域之和为{}，全域为{}", figure.label.zh, shown(sum), shown(*figure.value)),
                     fmt::format("\"{}\": the regions sum to {}, the whole is {}.", figure.label.en, shown(sum),
                                 shown(*figure.value))});
    }
    return checker.take();
}

std::vector<Violation> cross_foots(const PlanningData& data, const SeasonPlan& plan) {
    const std::vector<Figure> whole = figures(data, plan);
    const std::vector<RegionFigures> counties = figures_by_region(data, plan, RegionLevel::county);
    return cross_foots(whole, counties);
}

}  // namespace yingtuo::reporting
