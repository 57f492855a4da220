// Snapshot: one stored plan as the API reads it, indexed by site. Immutable: an answer is a function of the request and
// the snapshot alone, so any number of threads may read it.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/duty_roster.h"
#include "app/fixes.h"
#include "base/enum_names.h"
#include "domain/plan.h"
#include "http/season_view.h"
#include "reporting/figures.h"

namespace yingtuo::http {

// What the plan makes of a venue.
enum class SiteState { open, short_staffed, closed, unusable };

// What the day at a site needs and has.
struct SiteDay {
    Date date;
    int adults_on_duty = 0;  // adults who count for the ratio, in the block of the day that has the fewest
    int missing = 0;         // adults the plan lists as missing, at the moment of the day that misses most
    int sessions = 0;
};

struct SiteFacts {
    SiteState state = SiteState::closed;
    int children = 0;
    int adults_needed = 0;
    int adults_on_duty_min = 0;  // the least of its days; 0 where closed
    int missing_days = 0;        // open days with a listed shortfall
};

// A body that is written once, on first demand, and shared after.
class SharedBody {
  public:
    template <typename Write>
    [[nodiscard]] std::shared_ptr<const std::string> get(Write&& write) const {
        std::call_once(once_, [&] { text_ = std::make_shared<const std::string>(write()); });
        return text_;
    }

  private:
    mutable std::once_flag once_;
    mutable std::shared_ptr<const std::string> text_;
};

struct PlanFigures {
    std::vector<reporting::Figure> whole;
    std::vector<reporting::RegionFigures> by_county;
    std::vector<Violation> cross_foots;
};

class Snapshot {
  public:
    // `season` holds what the plan was made from: for a county's plan, that county alone.
    Snapshot(std::shared_ptr<const SeasonView> season, SeasonPlan plan);
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

    [[nodiscard]] const SeasonView& season() const { return *season_; }
    [[nodiscard]] const std::shared_ptr<const SeasonView>& shared_season() const { return season_; }
    [[nodiscard]] const SeasonPlan& plan() const { return plan_; }
    [[nodiscard]] const PlanHeader& header() const { return plan_.header; }

    [[nodiscard]] const std::vector<Venue>& venues() const { return season_->data().venues; }
    [[nodiscard]] const SiteFacts& facts(const Venue& venue) const { return facts_[season_->position(venue)]; }
    [[nodiscard]] bool is_open(const Venue& venue) const;

    // What the plan says of one venue, in the plan's order.
    [[nodiscard]] std::span<const Duty> duties(Id<Venue> venue) const;
    [[nodiscard]] std::span<const Shortfall> shortfalls(Id<Venue> venue) const;
    [[nodiscard]] std::span<const GroupMember> groups(Id<Venue> venue) const;
    [[nodiscard]] std::span<const CareSession> sessions(Id<Venue> venue) const;
    [[nodiscard]] std::vector<const Placement*> placements(Id<Venue> venue) const;
    // One for each open day of the season; none where the venue is closed.
    [[nodiscard]] std::vector<SiteDay> days(const Venue& venue) const;

    // Worked out when first asked for.
    [[nodiscard]] const PlanFigures& figures() const;
    // The same; takes a second for a whole city. Refuses what app::staffing_case() refuses.
    [[nodiscard]] Result<std::shared_ptr<const app::StaffingCase>> staffing() const;
    // The same; takes seconds. Refuses what app::cheapest_fixes() refuses.
    [[nodiscard]] Result<std::shared_ptr<const std::vector<app::Breach>>> fixes(int threads) const;

    SharedBody map_body;
    SharedBody figures_body;

  private:
    void find_facts();

    std::shared_ptr<const SeasonView> season_;
    SeasonPlan plan_;
    std::vector<SiteFacts> facts_;                  // by position of the venue
    std::vector<std::size_t> placements_by_venue_;  // positions of placements that have a venue, by venue
    mutable std::once_flag figures_once_;
    mutable PlanFigures figures_;
    mutable std::once_flag staffing_once_;
    mutable std::optional<Result<std::shared_ptr<const app::StaffingCase>>> staffing_;
    mutable std::once_flag fixes_once_;
    mutable std::optional<Result<std::shared_ptr<const std::vector<app::Breach>>>> fixes_;
};

}  // namespace yingtuo::http

namespace yingtuo {

template <>
struct EnumNames<http::SiteState> {
    static constexpr EnumName<http::SiteState> table[] = {
        {http::SiteState::open, "open", "开放", "open"},
        {http::SiteState::short_staffed, "short", "开放但缺人", "open, short of adults"},
        {http::SiteState::closed, "closed", "不开", "closed"},
        {http::SiteState::unusable, "unusable", "不可用", "unusable"}};
};

}  // namespace yingtuo
