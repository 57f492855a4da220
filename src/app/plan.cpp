#include "app/plan.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "app/check.h"
#include "app/stages.h"
#include "base/fingerprint.h"
#include "domain/policy_value.h"
#include "programme/solve.h"
#include "reporting/figures.h"
#include "siting/solve.h"
#include "staffing/lodging.h"
#include "visits/solve.h"

namespace yingtuo::app {

namespace {

Limits limits_for(Stage stage, const PlanOptions& options) {
    Limits limits = options.limits;
    if (stage == Stage::siting) {
        if (!limits.seconds && !limits.iterations) limits.iterations = siting::default_iterations;
    } else {
        // These end by themselves; a limit by seconds or iterations is siting's.
        limits.seconds.reset();
        limits.iterations.reset();
    }
    if (options.on_progress) {
        limits.on_progress = [stage, &options](const Progress& progress) { options.on_progress(stage, progress); };
    }
    return limits;
}

Result<void> solve_siting(const PlanningData& data, const PlanOptions& options, SeasonPlan& plan) {
    const Limits limits = limits_for(Stage::siting, options);
    const std::vector<Walk> walks = walks_of(data, limits.threads);
    TRY(const siting::SeasonProblem season, siting_problem(data, walks));
    const siting::Plan answer = siting::solve(season.problem, limits);
    plan.placements = siting::placements(season, answer);
    plan.open_venues = siting::open_venues(season, answer);
    plan.header.objective = answer.objective.total();
    plan.header.lower_bound = answer.lower_bound;
    plan.header.iterations = limits.iterations;
    plan.header.seconds = limits.seconds;
    plan.header.seed = limits.seed;
    return {};
}

Result<void> solve_visits(const PlanningData& data, const PlanOptions& options, SeasonPlan& plan) {
    TRY(const visits::Problem problem, visits_problem(data, plan));
    visits::Plan answer = visits::solve(problem, limits_for(Stage::visits, options));
    plan.guardianships = std::move(answer.guardianships);
    plan.visits = std::move(answer.visits);
    return {};
}

Result<void> solve_staffing(const PlanningData& data, const PlanOptions& options, SeasonPlan& plan) {
    TRY(const staffing::Problem problem, staffing_problem(data, plan));
    staffing::Plan answer = staffing::solve_with_lodging(problem, limits_for(Stage::staffing, options));
    plan.duties = std::move(answer.duties);
    plan.shortfalls = std::move(answer.shortfalls);
    plan.stays = std::move(answer.stays);
    return {};
}

Result<void> solve_programme(const PlanningData& data, const PlanOptions& options, SeasonPlan& plan) {
    TRY(const programme::Problem problem, programme_problem(data, plan));
    programme::Plan answer = programme::solve(problem, limits_for(Stage::programme, options));
    plan.groups = std::move(answer.groups);
    plan.sessions = std::move(answer.sessions);
    return {};
}

// What the stages before `from` decided. The limits and the bound of siting are the base plan's too.
void take_over(const SeasonPlan& base, Stage from, SeasonPlan& plan) {
    plan.placements = base.placements;
    plan.open_venues = base.open_venues;
    plan.header.objective = base.header.objective;
    plan.header.lower_bound = base.header.lower_bound;
    plan.header.iterations = base.header.iterations;
    plan.header.seconds = base.header.seconds;
    plan.header.seed = base.header.seed;
    if (from == Stage::visits) return;
    plan.guardianships = base.guardianships;
    plan.visits = base.visits;
    if (from == Stage::staffing) return;
    plan.duties = base.duties;
    plan.shortfalls = base.shortfalls;
    plan.stays = base.stays;
}

std::int64_t days(const std::optional<Date>& date) {
    return date ? date->time_since_epoch().count() : INT64_MIN;
}

void add(Fingerprint& fingerprint, const std::optional<Point>& point) {
    fingerprint.add(std::int64_t{point.has_value()});
    if (point) fingerprint.add(point->lon).add(point->lat);
}

}  // namespace

Result<PlanningData> in_county(PlanningData data, const std::string& county) {
    const Region* region = data.regions.find(county);
    if (region == nullptr || region->level != RegionLevel::county) {
        return refuse(ErrorCode::not_found,
                      {"没有代码为 " + county + " 的县", "there is no county with code " + county},
                      {"请用十二位区划代码", "use the twelve-digit region code"}, "--county");
    }
    const auto elsewhere = [&](const std::string& village) {
        const Region* found = data.regions.at_level(village, RegionLevel::county);
        return found == nullptr || found->code != county;
    };
    std::erase_if(data.households, [&](const Household& household) { return elsewhere(household.village_code); });
    std::set<Id<Household>> kept;
    for (const Household& household : data.households) kept.insert(household.id);
    std::erase_if(data.children, [&](const Child& child) { return !kept.contains(child.household); });
    std::erase_if(data.pins, [&](const HouseholdPin& pin) { return !kept.contains(pin.household); });
    std::erase_if(data.venues, [&](const Venue& venue) { return elsewhere(venue.village_code); });
    std::erase_if(data.adults, [&](const Adult& adult) { return elsewhere(adult.village_code); });
    return data;
}

Result<SeasonPlan> make_plan(const PlanningData& data, const PlanOptions& options) {
    if (options.from != Stage::siting && options.base == nullptr) {
        return refuse(ErrorCode::bad_input,
                      {"从中间一步开始规划需要一个基础规划", "to start at a later stage, a base plan is needed"},
                      {"请先做一次完整规划", "make a whole plan first"}, "--stage");
    }
    if (options.base != nullptr && options.base->header.county != options.county) {
        return refuse(ErrorCode::conflict, {"基础规划的范围与本次不同", "the base plan is of another region"},
                      {"请用同一个县的规划", "use a plan of the same county"}, "--county");
    }
    SeasonPlan plan;
    plan.header.county = options.county;
    plan.header.program_version = options.program_version;
    plan.header.created_at = options.created_at;
    plan.header.input_fingerprint = input_fingerprint(data);
    if (options.base != nullptr) take_over(*options.base, options.from, plan);

    using Solve = Result<void> (*)(const PlanningData&, const PlanOptions&, SeasonPlan&);
    constexpr std::pair<Stage, Solve> stages[] = {{Stage::siting, solve_siting},
                                                  {Stage::visits, solve_visits},
                                                  {Stage::staffing, solve_staffing},
                                                  {Stage::programme, solve_programme}};
    for (const auto& [stage, solve] : stages) {
        if (stage < options.from) continue;
        if (options.limits.is_stopped()) break;
        TRY_VOID(solve(data, options, plan));
    }
    TRY(CheckReport report, check_plan(data, plan));
    plan.violations = std::move(report.violations);
    plan.summary = reporting::summary(reporting::figures(data, plan));
    return plan;
}

std::string input_fingerprint(const PlanningData& data) {
    Fingerprint fingerprint;
    fingerprint.add(data.season.toml);
    // Decisions may have changed what season.toml says.
    for (const PolicyValue& value : policy_values()) fingerprint.add(value.read(data.season.policy).value_or(-1));
    for (const HouseholdPin& pin : data.pins) fingerprint.add(pin.household.value()).add(pin.venue.value());
    for (const Region& region : data.regions.all()) {
        fingerprint.add(region.code);
        add(fingerprint, region.point);
    }
    for (const Household& household : data.households) {
        fingerprint.add(household.id.value()).add(household.village_code).add(household.hamlet_code);
        add(fingerprint, household.point);
        fingerprint.add(household.elevation ? household.elevation->value() : -1e9);
    }
    for (const Child& child : data.children) {
        fingerprint.add(child.id.value())
            .add(child.household.value())
            .add(days(child.birth_date))
            .add(code_of(child.willing));
    }
    for (const Venue& venue : data.venues) {
        fingerprint.add(venue.id.value()).add(code_of(venue.kind)).add(venue.village_code);
        add(fingerprint, venue.point);
        fingerprint.add(venue.elevation ? venue.elevation->value() : -1e9);
        fingerprint.add(std::int64_t{venue.capacity}).add(std::int64_t{venue.rooms}).add(std::int64_t{venue.usable});
        fingerprint.add(std::int64_t{venue.beds}).add(std::int64_t{venue.open_last_year}).add(code_of(venue.decision));
    }
    for (const Adult& adult : data.adults) {
        fingerprint.add(adult.id.value())
            .add(code_of(adult.adult_class))
            .add(adult.village_code)
            .add(days(adult.birth_date));
        add(fingerprint, adult.point);
        fingerprint.add(days(adult.available_from)).add(days(adult.available_to));
        for (const Date date : adult.unavailable) fingerprint.add(days(date));
        fingerprint.add(std::int64_t{adult.max_days_week}).add(code_of(adult.record_check));
        fingerprint.add(days(adult.record_checked_on))
            .add(days(adult.cleared_until))
            .add(days(adult.general_trained_on));
        fingerprint.add(adult.posts_trained.to_string()).add(days(adult.posts_from));
        for (const std::string& skill : adult.skills) fingerprint.add(skill);
        fingerprint.add(adult.wished_township).add(std::int64_t{adult.accepts_transfer}).add(adult.team);
        fingerprint.add(std::int64_t{adult.accepts_lodging});
    }
    for (const Closure& closure : data.closures)
        fingerprint.add(closure.region).add(std::int64_t{closure.date.time_since_epoch().count()});
    for (const Interest& interest : data.interests) fingerprint.add(interest.child.value()).add(interest.category);
    for (const auto* rows : {&data.catalogue.activities, &data.catalogue.programmes}) {
        for (const auto& cells : *rows) {
            for (const std::string& cell : cells) fingerprint.add(cell);
        }
    }
    return fingerprint.hex();
}

}  // namespace yingtuo::app
