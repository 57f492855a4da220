#include "app/duty_roster.h"

#include <algorithm>
#include <set>

#include "app/stages.h"
#include "staffing/cover.h"
#include "staffing/lodging.h"
#include "staffing/places.h"

namespace yingtuo::app {

namespace {

AdultState state_without_duty(const staffing::Problem& problem, std::size_t adult, const AdultLine& line) {
    const Adult& person = problem.adults()[adult];
    if (line.days_visiting > 0) return AdultState::visiting;
    if (line.days_able > 0) return AdultState::reserve;
    if (person.record_check == RecordCheck::hit) return AdultState::barred;
    const bool is_minor = person.birth_date && !problem.days().empty() &&
                          !staffing::is_of_age(problem.policy(), person, problem.days().back());
    if (is_minor) return AdultState::helper;
    if (line.lacks.empty()) return AdultState::away;
    return line.lacks.size() == 1 ? AdultState::one_step : AdultState::more_steps;
}

std::vector<AdultLine> lines_of(const staffing::Problem& problem, const SeasonPlan& plan) {
    std::vector<AdultLine> lines(problem.adults().size());
    std::vector<std::set<Date>> duty_days(lines.size());
    std::vector<std::set<Date>> visit_days(lines.size());
    std::vector<std::set<Id<Venue>>> sites(lines.size());
    for (const Duty& duty : plan.duties) {
        const auto adult = problem.find_adult(duty.adult);
        if (!adult) continue;
        duty_days[*adult].insert(duty.date);
        sites[*adult].insert(duty.venue);
    }
    for (const Visit& visit : plan.visits) {
        if (const auto adult = problem.find_adult(visit.adult)) visit_days[*adult].insert(visit.date);
    }
    for (std::size_t adult = 0; adult < lines.size(); ++adult) {
        AdultLine& line = lines[adult];
        line.adult = problem.adults()[adult].id;
        for (std::size_t day = 0; day < problem.days().size(); ++day)
            line.days_able += problem.may_work(adult, day) ? 1 : 0;
        line.days_on_duty = static_cast<int>(duty_days[adult].size());
        line.days_visiting = static_cast<int>(visit_days[adult].size());
        line.sites.assign(sites[adult].begin(), sites[adult].end());
        line.lacks = staffing::steps_of(problem, adult);
        line.state = line.days_on_duty > 0 ? AdultState::on_duty : state_without_duty(problem, adult, line);
    }
    return lines;
}

// Hours of the day in which fewer adults count than are needed.
double breached_hours(const staffing::Problem& problem, std::size_t site, const staffing::SiteDay& here) {
    double minutes = 0;
    for (std::size_t block = 0; block < here.counted.size(); ++block) {
        if (here.counted[block] >= problem.sites()[site].needed) continue;
        const DayBlock& hours = problem.season().day[block];
        minutes += static_cast<double>((hours.end - hours.start).count());
    }
    return minutes / 60;
}

void add_supply(const staffing::Problem& problem, const SeasonPlan& plan, std::map<std::string, TownshipGap>& gaps) {
    const std::size_t weeks = problem.week_count();
    std::set<std::pair<std::size_t, Date>> taken;
    for (const Duty& duty : plan.duties) {
        if (const auto adult = problem.find_adult(duty.adult)) taken.emplace(*adult, duty.date);
    }
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        const auto here = gaps.find(problem.home_township(adult));
        if (here == gaps.end()) continue;
        std::vector<int> free(weeks, 0);
        std::vector<int> used(weeks, 0);
        bool is_able = false;
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            const bool is_taken = taken.contains({adult, problem.days()[day]});
            is_able = is_able || problem.may_work(adult, day);
            if (is_taken)
                ++used[problem.week_of(day)];
            else if (problem.may_work(adult, day))
                ++free[problem.week_of(day)];
        }
        here->second.adults += is_able ? 1 : 0;
        for (std::size_t week = 0; week < weeks; ++week)
            here->second.free_days += std::min(free[week], std::max(0, problem.days_left(adult, week) - used[week]));
    }
}

std::vector<TownshipGap> gaps_of(const staffing::Problem& problem, const SeasonPlan& plan,
                                 const staffing::Plan& roster) {
    std::map<std::string, TownshipGap> gaps;
    for (std::size_t at = 0; at < problem.needs().size(); ++at) {
        const staffing::Need& need = problem.needs()[at];
        const staffing::Site& site = problem.sites()[need.site];
        TownshipGap& gap = gaps[site.township];
        gap.township = township_code(site.township);
        gap.sites += need.post ? 0 : 1;
        for (std::size_t day = 0; day < problem.days().size(); ++day) gap.needed += problem.count_on(at, day);
    }
    const auto cover = staffing::cover_of(problem, roster);
    for (std::size_t site = 0; site < problem.sites().size(); ++site) {
        TownshipGap& gap = gaps[problem.sites()[site].township];
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            if (!problem.is_open(site, day)) continue;
            gap.breached_site_hours += breached_hours(problem, site, cover[site * problem.days().size() + day]);
        }
    }
    std::set<Id<Venue>> short_sites;
    for (const Shortfall& shortfall : roster.shortfalls) {
        const auto site = problem.find_site(shortfall.venue);
        if (!site) continue;
        TownshipGap& gap = gaps[problem.sites()[*site].township];
        gap.missing += shortfall.missing;
        gap.by_post[shortfall.post] += shortfall.missing;
        gap.first = gap.first ? std::min(*gap.first, shortfall.date) : shortfall.date;
        gap.last = gap.last ? std::max(*gap.last, shortfall.date) : shortfall.date;
        if (short_sites.insert(shortfall.venue).second) ++gap.sites_short;
    }
    add_supply(problem, plan, gaps);
    std::vector<TownshipGap> list;
    for (auto& [township, gap] : gaps) list.push_back(std::move(gap));
    return list;
}

}  // namespace

std::string township_code(const std::string& digits) {
    return digits.size() == 9 ? digits + "000" : digits;
}

std::string region_digits(std::string code) {
    while (code.size() > 6 && code.ends_with("000")) code.resize(code.size() - 3);
    return code;
}

const Region* find_area(const RegionTree& regions, const std::string& code) {
    const Region* region = regions.find(code);
    const bool is_area =
        region != nullptr && (region->level == RegionLevel::county || region->level == RegionLevel::township);
    return is_area ? region : nullptr;
}

Result<StaffingCase> staffing_case(const PlanningData& data, const SeasonPlan& plan, int threads) {
    TRY(staffing::Problem problem, staffing_problem(data, plan));
    staffing::Plan roster = staffing::plan_of(plan.duties, plan.shortfalls, plan.stays);
    staffing::Reach reach(problem, threads);
    staffing::Places places = staffing::places_of(problem, roster.duties);
    auto adults = lines_of(problem, plan);
    auto townships = gaps_of(problem, plan, roster);
    auto calls = staffing::calls_of(problem, roster.shortfalls);
    const auto step_day = [&](const Adult& adult, staffing::Step step, Post post) -> std::optional<Date> {
        const auto offer = training_offer(data, adult, step, post);
        return offer ? std::optional(offer->date) : std::nullopt;
    };
    auto one_step = staffing::one_step_from_usable(problem, roster.shortfalls, step_day);
    std::vector<std::optional<TrainingOffer>> offers;
    for (const staffing::OneStep& one : one_step)
        offers.push_back(training_offer(data, problem.adults()[one.adult], one.step, one.post));
    staffing::Proof proof = staffing::prove(problem, reach, places, threads);
    const int any_lodging = staffing::can_anybody_lodge(problem)
                                ? staffing::missing_at_least_with_any_stays(problem, roster.duties, threads)
                                : proof.missing_at_least();
    return StaffingCase{.problem = std::move(problem),
                        .reach = std::move(reach),
                        .plan = std::move(roster),
                        .places = std::move(places),
                        .adults = std::move(adults),
                        .townships = std::move(townships),
                        .calls = std::move(calls),
                        .one_step = std::move(one_step),
                        .offers = std::move(offers),
                        .proof = std::move(proof),
                        .missing_at_least_with_any_lodging = any_lodging};
}

Result<SeasonPlan> repaired_plan(const PlanningData& data, const SeasonPlan& plan, const StaffingCase& asked,
                                 const staffing::Repair& repair, const PlanOptions& options) {
    staffing::Plan roster = staffing::repaired(asked.problem, asked.plan, repair);
    SeasonPlan base = plan;
    base.duties = std::move(roster.duties);
    base.shortfalls = std::move(roster.shortfalls);
    base.stays = std::move(roster.stays);
    PlanOptions later = options;
    later.county = plan.header.county;
    later.from = Stage::programme;
    later.base = &base;
    return make_plan(data, later);
}

}  // namespace yingtuo::app
