// Site plans: one site's programme opened for people: edits with what they do to the rules, and the steps of approval.
// The season plan stays frozen; what people do stands beside it (domain/site_plan_version.h).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "domain/plan.h"
#include "domain/roll.h"
#include "domain/site_plan_version.h"
#include "domain/store.h"
#include "programme/edit.h"

namespace yingtuo::app {

// A plan's programme with every edit of its sites, ready for more.
class OpenProgramme {
  public:
    // `plan`: as frozen. Refuses what programme_problem() and with_site_plans() refuse.
    static Result<OpenProgramme> open(const PlanningData& data, const SeasonPlan& plan,
                                      std::span<const SitePlanVersion> history);

    [[nodiscard]] int plan_number() const { return plan_; }
    [[nodiscard]] const programme::Problem& problem() const { return *problem_; }
    [[nodiscard]] programme::EditBase& base() { return *base_; }
    [[nodiscard]] const programme::EditBase& base() const { return *base_; }
    [[nodiscard]] const std::vector<SitePlanVersion>& history(Id<Venue> venue) const;
    // How many versions its sites have, all together.
    [[nodiscard]] int versions() const;
    [[nodiscard]] SitePlanStanding standing(Id<Venue> venue) const;
    // As the plan was drafted.
    [[nodiscard]] std::vector<CareSession> sessions_at(Id<Venue> venue, int version) const;

    // Would this version be kept, by whomever? Refuses a site that is not open (not_found), what is_in_turn() and
    // EditBase refuse, and the step `check` (conflict) while a hard rule is broken that no want of adults excuses.
    [[nodiscard]] Result<void> may_keep(const SitePlanVersion& version) const;
    // Keeps a version in the store and takes it over. Refuses what may_keep() and the store refuse.
    Result<int> keep(Store& store, SitePlanVersion version);

  private:
    OpenProgramme() = default;

    int plan_ = 0;
    std::vector<RegionLevel> tiers_;
    std::unique_ptr<programme::Problem> problem_;
    std::unique_ptr<programme::EditBase> base_;
    std::map<Id<Venue>, std::vector<SitePlanVersion>> history_;
};

// Hard rules broken at the site that no want of adults excuses.
[[nodiscard]] std::vector<Violation> in_the_way(const programme::EditBase& base, Id<Venue> venue);

// Where the plan of each open site stands.
[[nodiscard]] std::map<Id<Venue>, SitePlanStanding> site_plan_standings(const PlanningData& data,
                                                                        const SeasonPlan& plan,
                                                                        std::span<const SitePlanVersion> history);

// How far the plans of the open sites are: sites by state.
struct SitePlanProgress {
    std::map<SitePlanState, int> sites;
    std::map<RegionLevel, int> waits_for;
    int total = 0;
};
// By county code; "" for the whole plan.
[[nodiscard]] std::map<std::string, SitePlanProgress> site_plan_progress(const PlanningData& data,
                                                                         const SeasonPlan& plan,
                                                                         std::span<const SitePlanVersion> history);

// A plan as it stands now: every edit of its sites in it, and the figures found anew.
Result<SeasonPlan> current_plan(const PlanningData& data, SeasonPlan plan, std::span<const SitePlanVersion> history);

}  // namespace yingtuo::app
