#include "staffing/calls.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace yingtuo::staffing {

namespace {

// Missing at one post in one township, by day.
struct Series {
    std::vector<int> missing;
    std::vector<std::vector<std::size_t>> sites;  // by day
};

// Cuts the series into horizontal layers; what begins last ends first.
template <typename Report>
void for_each_layer(const std::vector<int>& missing, Report&& report) {
    std::vector<std::size_t> open;  // first days of the stretches that are not at their end
    for (std::size_t day = 0; day <= missing.size(); ++day) {
        const auto height = day < missing.size() ? static_cast<std::size_t>(missing[day]) : 0;
        while (open.size() > height) {
            report(open.back(), day - 1);
            open.pop_back();
        }
        while (open.size() < height) open.push_back(day);
    }
}

}  // namespace

std::vector<Call> calls_of(const Problem& problem, std::span<const Shortfall> shortfalls) {
    std::map<std::pair<std::string, Post>, Series> lacking;
    for (const Shortfall& shortfall : shortfalls) {
        const auto site = problem.find_site(shortfall.venue);
        const auto day = problem.find_day(shortfall.date);
        if (!site || !day || shortfall.missing <= 0) continue;
        Series& series = lacking[{problem.sites()[*site].township, shortfall.post}];
        series.missing.resize(problem.days().size(), 0);
        series.sites.resize(problem.days().size());
        series.missing[*day] += shortfall.missing;
        series.sites[*day].push_back(*site);
    }

    std::vector<Call> calls;
    for (const auto& [key, series] : lacking) {
        std::map<std::pair<std::size_t, std::size_t>, int> people;
        for_each_layer(series.missing, [&](std::size_t first, std::size_t last) { ++people[{first, last}]; });
        for (const auto& [days, count] : people) {
            Call call{key.first,
                      key.second,
                      problem.days()[days.first],
                      problem.days()[days.second],
                      static_cast<int>(days.second - days.first) + 1,
                      count,
                      {}};
            std::vector<std::size_t> sites;
            for (std::size_t day = days.first; day <= days.second; ++day)
                sites.insert(sites.end(), series.sites[day].begin(), series.sites[day].end());
            std::ranges::sort(sites);
            sites.erase(std::unique(sites.begin(), sites.end()), sites.end());
            for (const std::size_t site : sites) call.sites.push_back(problem.sites()[site].venue);
            calls.push_back(std::move(call));
        }
    }
    std::ranges::stable_sort(
        calls, {}, [](const Call& call) { return std::tuple(call.township, call.post, -call.open_days, call.from); });
    return calls;
}

}  // namespace yingtuo::staffing
