#include "app/site_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/stages.h"
#include "reporting/figures.h"

namespace yingtuo::app {

Result<OpenProgramme> OpenProgramme::open(const PlanningData& data, const SeasonPlan& plan,
                                          std::span<const SitePlanVersion> history) {
    OpenProgramme opened;
    opened.plan_ = plan.header.number;
    opened.tiers_ = data.season.policy.approval_tiers;
    TRY(programme::Problem problem, programme_problem(data, plan));
    opened.problem_ = std::make_unique<programme::Problem>(std::move(problem));
    opened.base_ = std::make_unique<programme::EditBase>(*opened.problem_, programme::Plan{plan.groups, plan.sessions});
    for (const SitePlanVersion& version : history) {
        TRY_VOID(opened.base_->apply(version.venue, version.changes));
        opened.history_[version.venue].push_back(version);
    }
    return opened;
}

const std::vector<SitePlanVersion>& OpenProgramme::history(Id<Venue> venue) const {
    static const std::vector<SitePlanVersion> none;
    const auto found = history_.find(venue);
    return found == history_.end() ? none : found->second;
}

int OpenProgramme::versions() const {
    std::size_t count = 0;
    for (const auto& [venue, versions] : history_) count += versions.size();
    return static_cast<int>(count);
}

SitePlanStanding OpenProgramme::standing(Id<Venue> venue) const {
    return standing_of(history(venue), tiers_);
}

std::vector<CareSession> OpenProgramme::sessions_at(Id<Venue> venue, int version) const {
    // Backwards from what stands now: each later version undone.
    std::vector<CareSession> sessions = base_->sessions(venue);
    const auto& versions = history(venue);
    for (auto later = versions.rbegin(); later != versions.rend() && later->version > version; ++later) {
        std::vector<SessionChange> undo;
        for (auto change = later->changes.rbegin(); change != later->changes.rend(); ++change)
            undo.push_back({change->after, change->before});
        auto before = with_changes(std::move(sessions), undo);
        ENSURE(before.has_value());  // what a version made is there to be undone
        sessions = std::move(*before);
    }
    return sessions;
}

std::vector<Violation> in_the_way(const programme::EditBase& base, Id<Venue> venue) {
    std::vector<Violation> found = base.violations(venue);
    std::erase_if(found,
                  [](const Violation& violation) { return violation.severity != Severity::hard || violation.listed; });
    return found;
}

Result<void> OpenProgramme::may_keep(const SitePlanVersion& version) const {
    if (!problem_->find_site(version.venue))
        return not_open(version.venue, fmt::format("venue:{}", version.venue.value()));
    TRY_VOID(is_in_turn(standing(version.venue), version));
    if (version.step == SitePlanStep::check) {
        const std::vector<Violation> broken = in_the_way(*base_, version.venue);
        if (!broken.empty()) {
            return refuse(ErrorCode::conflict,
                          {fmt::format("还违反 {} 条硬性规则：{}", broken.size(), broken.front().sentence.zh),
                           fmt::format("{} hard rules are broken: {}", broken.size(), broken.front().sentence.en)},
                          {"请先改正再核对", "correct the plan and check it again"}, broken.front().subject);
        }
    }
    // What the store has is always something that can be taken over.
    if (!version.changes.empty()) TRY_VOID(base_->effect(version.venue, version.changes));
    return {};
}

Result<int> OpenProgramme::keep(Store& store, SitePlanVersion version) {
    version.plan = plan_;
    TRY_VOID(may_keep(version));
    TRY(const int number, store.save_site_plan(version));
    if (!version.changes.empty()) TRY_VOID(base_->apply(version.venue, version.changes));
    history_[version.venue].push_back(std::move(version));
    return number;
}

std::map<Id<Venue>, SitePlanStanding> site_plan_standings(const PlanningData& data, const SeasonPlan& plan,
                                                          std::span<const SitePlanVersion> history) {
    std::map<Id<Venue>, std::vector<SitePlanVersion>> by_site;
    for (const SitePlanVersion& version : history) by_site[version.venue].push_back(version);
    std::map<Id<Venue>, SitePlanStanding> standings;
    for (const Id<Venue> venue : plan.open_venues)
        standings[venue] = standing_of(by_site[venue], data.season.policy.approval_tiers);
    return standings;
}

std::map<std::string, SitePlanProgress> site_plan_progress(const PlanningData& data, const SeasonPlan& plan,
                                                           std::span<const SitePlanVersion> history) {
    std::map<Id<Venue>, std::string> county_of;
    for (const Venue& venue : data.venues) {
        const Region* county = data.regions.at_level(venue.village_code, RegionLevel::county);
        if (county != nullptr) county_of[venue.id] = county->code;
    }
    std::map<std::string, SitePlanProgress> progress;
    progress[""];
    for (const auto& [venue, standing] : site_plan_standings(data, plan, history)) {
        std::vector<std::string> places = {""};
        if (const auto county = county_of.find(venue); county != county_of.end()) places.push_back(county->second);
        for (const std::string& place : places) {
            SitePlanProgress& here = progress[place];
            ++here.total;
            ++here.sites[standing.state];
            if (standing.waits_for) ++here.waits_for[*standing.waits_for];
        }
    }
    return progress;
}

Result<SeasonPlan> current_plan(const PlanningData& data, SeasonPlan plan, std::span<const SitePlanVersion> history) {
    if (history.empty()) return plan;
    TRY(plan, with_site_plans(std::move(plan), history));
    plan.summary = reporting::summary(reporting::figures(data, plan));
    return plan;
}

}  // namespace yingtuo::app
