// Benchmark of roster repair on a planned season.
// Usage: roster_repair DB [--plan N] [--events N] [--seed S]     drawn events, each mended from the plan as it stands
//        roster_repair DB [--plan N] --absences P [--seed S]     a season of absences, with and without forecasts and
//        repairs
// Prints one JSON line a kind of event, or one for the season and one a way to meet it.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "absence_season.h"
#include "app/duty_roster.h"
#include "base/random.h"
#include "store/sqlite/open.h"

namespace {

using namespace yingtuo;
using Clock = std::chrono::steady_clock;

struct Options {
    std::string database;
    int plan = 0;
    int events = 1000;
    double absences = 0;
    std::uint64_t seed = 1;
};

struct Measured {
    std::vector<double> milliseconds;
    std::vector<int> touched;
    int vacated = 0;
    int filled = 0;
};

template <typename Number>
Number quantile(std::vector<Number> values, double share) {
    if (values.empty()) return {};
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

staffing::Event draw_event(const app::StaffingCase& roster, const RegionTree& regions, Random& random) {
    const auto& days = roster.problem.days();
    const auto& duties = roster.plan.duties;
    staffing::Event event;
    const double at = random.unit();
    std::int64_t length = random.between(1, 5);
    const Duty& some = duties[random.below(duties.size())];
    event.from = some.date;
    if (at < 0.7) {
        event.adult = some.adult;
    } else if (at < 0.8) {
        event.kind = staffing::EventKind::site_closed;
        event.venue = some.venue;
        length = random.between(1, 3);
    } else if (at < 0.9) {
        event.kind = staffing::EventKind::children_arrive;
        event.venue = some.venue;
        event.children = 10;
    } else {
        event.kind = staffing::EventKind::area_closed;
        std::vector<std::string> counties;
        for (const Region& region : regions.all()) {
            if (region.level == RegionLevel::county) counties.push_back(region.code.substr(0, 6));
        }
        event.area = counties[random.below(counties.size())];
        length = 2;
    }
    const auto first = *roster.problem.find_day(event.from);
    event.to = days[std::min(days.size() - 1, first + static_cast<std::size_t>(length) - 1)];
    return event;
}

int replay(const app::StaffingCase& roster, const RegionTree& regions, const Options& options) {
    Random random(options.seed);
    std::map<staffing::EventKind, Measured> by_kind;
    for (int i = 0; i < options.events; ++i) {
        const staffing::Event event = draw_event(roster, regions, random);
        const auto start = Clock::now();
        const auto mended = staffing::repair(roster.problem, roster.reach, roster.places, roster.plan, event);
        const double milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
        if (!mended) {
            fmt::print(stderr, "{}\n", mended.error().message.en);
            return 1;
        }
        Measured& here = by_kind[event.kind];
        here.milliseconds.push_back(milliseconds);
        here.touched.push_back(static_cast<int>(mended->touched.size()));
        here.vacated += mended->vacated;
        here.filled += mended->filled;
    }
    for (const auto& [kind, measured] : by_kind) {
        const auto few = std::count_if(measured.touched.begin(), measured.touched.end(), [](int n) { return n <= 3; });
        fmt::print(
            "{{\"kind\":\"{}\",\"events\":{},\"median_ms\":{:.2f},\"p95_ms\":{:.2f},\"most_ms\":{:.2f},"
            "\"touched_median\":{},\"touched_p95\":{},\"touched_most\":{},\"at_most_3_touched\":{:.4f},"
            "\"vacated\":{},\"filled\":{}}}\n",
            code_of(kind), measured.touched.size(), quantile(measured.milliseconds, 0.5),
            quantile(measured.milliseconds, 0.95), quantile(measured.milliseconds, 1), quantile(measured.touched, 0.5),
            quantile(measured.touched, 0.95), quantile(measured.touched, 1),
            static_cast<double>(few) / static_cast<double>(measured.touched.size()), measured.vacated, measured.filled);
    }
    return 0;
}

int run(const Options& options) {
    auto store = store::open_sqlite(options.database, store::OpenMode::existing);
    if (!store) return 2;
    const int number = options.plan > 0 ? options.plan : (*store)->latest_plan(false).value_or(0);
    const auto plan = (*store)->load_plan(number);
    const auto data = (*store)->load_planning_data();
    if (!plan || !data) return 2;
    const auto roster = app::staffing_case(*data, *plan, 2);
    if (!roster || roster->plan.duties.empty()) return 2;
    if (options.absences <= 0) return replay(*roster, data->regions, options);
    bench::live_through_absences(*roster, options.absences, options.seed);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const bool has_value = i + 1 < argc;
        if (word == "--plan" && has_value)
            options.plan = std::atoi(argv[++i]);
        else if (word == "--events" && has_value)
            options.events = std::atoi(argv[++i]);
        else if (word == "--seed" && has_value)
            options.seed = static_cast<std::uint64_t>(std::atoll(argv[++i]));
        else if (word == "--absences" && has_value)
            options.absences = std::atof(argv[++i]);
        else
            options.database = word;
    }
    return run(options);
}
