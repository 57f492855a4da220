#include "app/couple.h"

#include <algorithm>
#include <map>

#include "app/duty_roster.h"
#include "app/stages.h"
#include "siting/solve.h"

namespace yingtuo::app {

namespace {

CoupledRound round_of(const PlanningData& data, const SeasonPlan& plan) {
    CoupledRound round;
    round.siting = plan.header.objective;
    round.sites = static_cast<int>(plan.open_venues.size());
    for (const Shortfall& shortfall : plan.shortfalls) round.missing += shortfall.missing;
    const auto days = static_cast<double>(std::max<std::size_t>(1, open_days(data.season).size()));
    int nights = 0;
    for (const Stay& stay : plan.stays) nights += nights_of(stay);
    round.cost = round.siting + data.season.policy.home_visit_cost.value() * round.missing / days +
                 data.season.policy.lodging_cost.value() * nights;
    return round;
}

// By township: the share of its site-days on which one more adult would cover one more place, and one fewer needed
// would set one free for others: the dual of the flow of adults.
std::map<std::string, double> short_share(const StaffingCase& asked) {
    const auto days = static_cast<double>(std::max<std::size_t>(1, asked.problem.days().size()));
    std::map<std::string, std::pair<double, int>> sums;
    for (std::size_t site = 0; site < asked.problem.sites().size(); ++site) {
        if (asked.problem.sites()[site].needed == 0) continue;
        auto& [sum, count] = sums[asked.problem.sites()[site].township];
        sum += asked.proof.short_days[site] / days;
        ++count;
    }
    std::map<std::string, double> shares;
    for (const auto& [township, sum] : sums) shares[township] = sum.first / sum.second;
    return shares;
}

// The siting problem with what a site's least number of adults costs others on top of its opening.
Result<siting::SeasonProblem> priced(const PlanningData& data, siting::SeasonProblem season,
                                     const std::map<std::string, double>& shares) {
    std::map<Id<Venue>, std::string> township;
    for (const Venue& venue : data.venues) {
        const Region* region = data.regions.at_level(venue.village_code, RegionLevel::township);
        if (region != nullptr) township[venue.id] = staffing::township_digits(region->code);
    }
    const Policy& policy = data.season.policy;
    siting::Input input = season.problem.input();
    for (std::size_t site = 0; site < input.sites.size(); ++site) {
        const auto share = shares.find(township[season.venues[site]]);
        if (share != shares.end())
            input.sites[site].opening_cost += share->second * policy.min_adults * policy.home_visit_cost.value();
    }
    TRY(season.problem, siting::Problem::make(std::move(input)));
    return season;
}

}  // namespace

Result<CoupledPlan> make_coupled_plan(const PlanningData& data, const PlanOptions& options, int rounds) {
    CoupledPlan coupled;
    TRY(coupled.plan, make_plan(data, options));
    coupled.rounds.push_back(round_of(data, coupled.plan));
    SeasonPlan last = coupled.plan;
    for (int round = 0; round < rounds && !options.limits.is_stopped(); ++round) {
        TRY(const StaffingCase asked, staffing_case(data, last, options.limits.threads));
        const auto shares = short_share(asked);
        const std::vector<Walk> walks = walks_of(data, options.limits.threads);
        TRY(const siting::SeasonProblem season, siting_problem(data, walks));
        TRY(const siting::SeasonProblem dearer, priced(data, season, shares));
        Limits limits = options.limits;
        if (!limits.seconds && !limits.iterations) limits.iterations = siting::default_iterations;
        siting::Start start;
        start.site_of = siting::plan_of(season, last.placements, last.open_venues).site_of;
        const siting::Plan answer = siting::solve(dearer.problem, limits, start);

        SeasonPlan base;
        base.header = coupled.plan.header;
        base.placements = siting::placements(dearer, answer);
        base.open_venues = siting::open_venues(dearer, answer);
        // Counted by the policy's own costs; the bound is that of the uncoupled siting, which holds for every siting.
        base.header.objective = siting::plan_of(season, base.placements, base.open_venues).objective.total();
        PlanOptions later = options;
        later.from = Stage::visits;
        later.base = &base;
        TRY(last, make_plan(data, later));
        coupled.rounds.push_back(round_of(data, last));
        if (coupled.rounds.back().cost < coupled.rounds[coupled.kept].cost) {
            coupled.kept = coupled.rounds.size() - 1;
            coupled.plan = last;
        }
    }
    return coupled;
}

}  // namespace yingtuo::app
