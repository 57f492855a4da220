// Site plans: what people do with the programme of one site after it was drafted: edits, and the steps of approval. A
// season plan stays frozen; the site's own history stands beside it, version by version, and is never changed.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/plan.h"
#include "domain/region.h"

namespace yingtuo {

enum class SitePlanStep {
    edit,      // sessions changed; the plan is a draft again
    copy,      // the timetable taken over from another site, without its people
    check,     // found free of broken hard rules, but for those listed for want of adults
    submit,    // handed up to the first tier that approves
    approve,   // by one tier; the last one makes it approved
    send_back  // returned with remarks
};

template <>
struct EnumNames<SitePlanStep> {
    static constexpr EnumName<SitePlanStep> table[] = {{SitePlanStep::edit, "edit", "修改", "edited"},
                                                       {SitePlanStep::copy, "copy", "套用", "copied"},
                                                       {SitePlanStep::check, "check", "核对", "checked"},
                                                       {SitePlanStep::submit, "submit", "提交", "submitted"},
                                                       {SitePlanStep::approve, "approve", "批准", "approved"},
                                                       {SitePlanStep::send_back, "return", "退回", "returned"}};
};

enum class SitePlanState { draft, checked, submitted, approved, returned };

template <>
struct EnumNames<SitePlanState> {
    static constexpr EnumName<SitePlanState> table[] = {{SitePlanState::draft, "draft", "草稿", "draft"},
                                                        {SitePlanState::checked, "checked", "已核对", "checked"},
                                                        {SitePlanState::submitted, "submitted", "已提交", "submitted"},
                                                        {SitePlanState::approved, "approved", "已批准", "approved"},
                                                        {SitePlanState::returned, "returned", "已退回", "returned"}};
};

// One session before and after: nothing before is a new one, nothing after is one taken off.
struct SessionChange {
    std::optional<CareSession> before;
    std::optional<CareSession> after;
    friend bool operator==(const SessionChange&, const SessionChange&) = default;
};

struct SitePlanVersion {
    int plan = 0;
    Id<Venue> venue;
    int version = 0;  // 1, 2, ... for one plan and site; 0 is the plan as drafted
    SitePlanStep step = SitePlanStep::edit;
    std::optional<RegionLevel> tier;     // of approve and send_back
    std::vector<SessionChange> changes;  // of edit and copy
    std::string remark;
    std::string by;
    std::string at;  // UTC, ISO 8601
    friend bool operator==(const SitePlanVersion&, const SitePlanVersion&) = default;
};

// The refusal of a site that has no plan.
[[nodiscard]] tl::unexpected<Error> not_open(Id<Venue> venue, std::string where);

// Where a site's plan stands after its history.
struct SitePlanStanding {
    SitePlanState state = SitePlanState::draft;
    int version = 0;
    std::optional<RegionLevel> waits_for;  // the tier that is to approve next
    std::string remark;                    // of the last return, while it stands returned
    std::string by;                        // who took the last step, and when
    std::string at;
    friend bool operator==(const SitePlanStanding&, const SitePlanStanding&) = default;
};

// `history`: of one plan and site, in order. `tiers`: those that approve, in order (policy.approval_tiers).
[[nodiscard]] SitePlanStanding standing_of(std::span<const SitePlanVersion> history,
                                           std::span<const RegionLevel> tiers);

// Is it this step's turn, whoever takes it? Refuses (conflict) a step out of turn and a tier that is not asked now,
// (bad_input) a return without remarks, and an edit without changes.
[[nodiscard]] Result<void> is_in_turn(const SitePlanStanding& standing, const SitePlanVersion& next);

// May this step follow? Refuses (bad_input) a step without a name or time, and what is_in_turn() refuses.
[[nodiscard]] Result<void> may_follow(const SitePlanStanding& standing, const SitePlanVersion& next);

// Writes the changes into the rows of the site (in order by group, date, start). Refuses (conflict) a change whose
// session before is not there as it is said to be.
[[nodiscard]] Result<std::vector<CareSession>> with_changes(std::vector<CareSession> sessions,
                                                            std::span<const SessionChange> changes);

// One site's sessions once its versions are written into them. `drafted`: as frozen. Versions of other sites are passed
// over. Refuses what with_changes() refuses.
[[nodiscard]] Result<std::vector<CareSession>> sessions_after(Id<Venue> venue, std::vector<CareSession> drafted,
                                                              std::span<const SitePlanVersion> history);

// The changes that make `to` of `from`: what stands in one alone. A session of the same group, day and start on both
// sides is one change.
[[nodiscard]] std::vector<SessionChange> changes_between(std::span<const CareSession> from,
                                                         std::span<const CareSession> to);

// The plan with every edit of its sites written into it, up to the last version of each.
[[nodiscard]] Result<SeasonPlan> with_site_plans(SeasonPlan plan, std::span<const SitePlanVersion> history);

}  // namespace yingtuo
