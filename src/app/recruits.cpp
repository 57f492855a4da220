#include "app/recruits.h"

#include <algorithm>
#include <map>
#include <set>

#include "app/duty_roster.h"
#include "app/stages.h"
#include "staffing/places.h"
#include "staffing/prove.h"

namespace yingtuo::app {

namespace {

constexpr int most_people = 500;

Result<void> check(const staffing::Problem& problem, const Recruits& asked) {
    if (asked.people < 1 || asked.people > most_people)
        return refuse(ErrorCode::bad_input, {"人数应为 1 至 500", "1 to 500 people may be asked for"},
                      {"请改人数", "change the number"}, "people");
    const auto is_between = [&](Date day) { return day >= asked.from && day <= asked.to; };
    if (asked.to < asked.from || std::none_of(problem.days().begin(), problem.days().end(), is_between))
        return refuse(ErrorCode::bad_input, {"这几天都不开班", "there is no open day between the dates"},
                      {"请改日期", "change the dates"}, "from");
    const std::string digits = staffing::township_digits(asked.township);
    const bool has_sites = std::any_of(problem.sites().begin(), problem.sites().end(), [&](const staffing::Site& site) {
        return site.township == digits && site.needed > 0;
    });
    if (has_sites) return {};
    return refuse(ErrorCode::not_found,
                  {"规划里 " + asked.township + " 没有点", "the plan has no site in " + asked.township},
                  {"请给出有点的乡镇的区划代码", "give the code of a township that has sites"}, "township");
}

// Recruits live in the middle of the township's sites, so that each of these is in reach as far as any.
std::vector<Adult> people(const staffing::Problem& problem, const Recruits& asked) {
    const std::string digits = staffing::township_digits(asked.township);
    Point sum;
    int known = 0;
    for (const staffing::Site& site : problem.sites()) {
        if (site.township != digits || !site.point || site.needed == 0) continue;
        sum = {sum.lon + site.point->lon, sum.lat + site.point->lat};
        ++known;
    }
    std::int64_t last = problem.adults().empty() ? 0 : problem.adults().back().id.value();
    std::vector<Adult> adults(static_cast<std::size_t>(asked.people));
    for (Adult& adult : adults) {
        adult.id = Id<Adult>(++last);
        adult.birth_date = asked.from - std::chrono::days{366 * (problem.policy().adult_age + 1)};
        adult.village_code = digits;
        if (known > 0) adult.point = Point{sum.lon / known, sum.lat / known};
        adult.available_from = asked.from;
        adult.available_to = asked.to;
        adult.max_days_week = 7;
        adult.record_check = RecordCheck::clear;
        adult.cleared_until = asked.to;
        adult.general_trained_on = asked.from - std::chrono::days{1};
        adult.posts_trained.set(static_cast<std::size_t>(asked.post));
        adult.posts_trained.set(static_cast<std::size_t>(Post::care));
        adult.wished_township = digits;
        adult.accepts_transfer = false;
    }
    return adults;
}

std::map<std::string, int> missing_by_township(const staffing::Problem& problem, const staffing::Places& places) {
    const std::size_t days = problem.days().size();
    std::map<std::string, int> missing;
    for (std::size_t need = 0; need < problem.needs().size(); ++need) {
        int& here = missing[problem.sites()[problem.needs()[need].site].township];
        for (std::size_t day = 0; day < days; ++day) here += problem.count_on(need, day);
    }
    for (const int place : places) {
        if (place == staffing::nowhere) continue;
        --missing[problem.sites()[problem.needs()[static_cast<std::size_t>(place)].site].township];
    }
    return missing;
}

}  // namespace

Result<RecruitsAnswer> recruits(const PlanningData& data, const SeasonPlan& plan, const Recruits& asked, int threads) {
    TRY(const staffing::Problem today, staffing_problem(data, plan));
    TRY_VOID(check(today, asked));
    const staffing::Reach reach(today, threads);
    const staffing::Proof before = staffing::prove(today, reach, staffing::places_of(today, plan.duties), threads);

    PlanningData more = data;
    for (Adult& adult : people(today, asked)) more.adults.push_back(std::move(adult));
    TRY(const staffing::Problem then, staffing_problem(more, plan));
    // The recruits have the highest numbers: everybody else keeps the row.
    staffing::Places start = before.best;
    start.resize(then.adults().size() * then.days().size(), staffing::nowhere);
    const staffing::Proof after = staffing::prove(then, staffing::Reach(then, threads), start, threads);

    RecruitsAnswer answer;
    answer.missing_before = before.needed - before.coverable;
    answer.missing_after = after.needed - after.coverable;
    const std::size_t days = today.days().size();
    std::set<std::size_t> moved;
    for (std::size_t i = 0; i < after.best.size(); ++i) {
        const std::size_t adult = i / days;
        if (adult < today.adults().size()) {
            if (after.best[i] != start[i]) moved.insert(adult);
            continue;
        }
        answer.days_offered += then.may_work(adult, i % days) ? 1 : 0;
        answer.days_used += after.best[i] != staffing::nowhere ? 1 : 0;
    }
    answer.adults_moved = static_cast<int>(moved.size());
    const auto missing_before = missing_by_township(today, before.best);
    auto missing_after = missing_by_township(then, after.best);
    for (const auto& [township, count] : missing_before) {
        if (missing_after[township] != count)
            answer.townships.push_back({township_code(township), count, missing_after[township]});
    }
    return answer;
}

}  // namespace yingtuo::app
