#include "domain/site_plan_version.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

namespace yingtuo {

namespace {

auto place_of(const CareSession& session) {
    return std::tie(session.group, session.date, session.start, session.end);
}

void put_in_order(std::vector<CareSession>& sessions) {
    std::stable_sort(sessions.begin(), sessions.end(),
                     [](const CareSession& a, const CareSession& b) { return place_of(a) < place_of(b); });
}

tl::unexpected<Error> out_of_turn(Text message, Text hint) {
    return refuse(ErrorCode::conflict, std::move(message), std::move(hint), "step");
}

}  // namespace

tl::unexpected<Error> not_open(Id<Venue> venue, std::string where) {
    return refuse(ErrorCode::not_found,
                  {fmt::format("点位 {} 在本规划中不开班", venue.value()),
                   fmt::format("venue {} is not open in this plan", venue.value())},
                  {"开班的点位见点位列表", "the list of sites shows which are open"}, std::move(where));
}

SitePlanStanding standing_of(std::span<const SitePlanVersion> history, std::span<const RegionLevel> tiers) {
    SitePlanStanding standing;
    std::size_t approvals = 0;
    for (const SitePlanVersion& version : history) {
        standing.version = version.version;
        standing.by = version.by;
        standing.at = version.at;
        standing.remark.clear();
        switch (version.step) {
            case SitePlanStep::edit:
            case SitePlanStep::copy:
                standing.state = SitePlanState::draft;
                approvals = 0;
                break;
            case SitePlanStep::check:
                standing.state = SitePlanState::checked;
                approvals = 0;
                break;
            case SitePlanStep::submit:
                standing.state = tiers.empty() ? SitePlanState::approved : SitePlanState::submitted;
                approvals = 0;
                break;
            case SitePlanStep::approve:
                ++approvals;
                if (approvals >= tiers.size()) standing.state = SitePlanState::approved;
                break;
            case SitePlanStep::send_back:
                standing.state = SitePlanState::returned;
                standing.remark = version.remark;
                approvals = 0;
                break;
        }
    }
    if (standing.state == SitePlanState::submitted && approvals < tiers.size()) standing.waits_for = tiers[approvals];
    return standing;
}

Result<void> may_follow(const SitePlanStanding& standing, const SitePlanVersion& next) {
    if (next.by.empty() || next.at.empty()) {
        return refuse(ErrorCode::bad_input, {"方案的每一步都要写明是谁", "every step of a plan needs a name"},
                      {"请填写姓名", "give your name"}, "by");
    }
    return is_in_turn(standing, next);
}

Result<void> is_in_turn(const SitePlanStanding& standing, const SitePlanVersion& next) {
    const std::string_view state_zh = name_of(standing.state).zh;
    const std::string_view state_en = name_of(standing.state).en;
    switch (next.step) {
        case SitePlanStep::edit:
        case SitePlanStep::copy:
            if (next.changes.empty()) {
                return refuse(ErrorCode::bad_input, {"没有任何改动", "nothing is changed"},
                              {"请改动至少一场活动", "change at least one session"}, "changes");
            }
            return {};
        case SitePlanStep::check:
            if (standing.state == SitePlanState::submitted || standing.state == SitePlanState::approved) {
                return out_of_turn({fmt::format("方案{}，不必再核对", state_zh),
                                    fmt::format("the plan is {} and needs no further check", state_en)},
                                   {"如需改动请先修改", "edit it first if it is to change"});
            }
            return {};
        case SitePlanStep::submit:
            if (standing.state != SitePlanState::checked) {
                return out_of_turn({fmt::format("方案现为{}，核对通过后才能提交", state_zh),
                                    fmt::format("the plan is {}; it is submitted once it is checked", state_en)},
                                   {"请先核对", "check it first"});
            }
            return {};
        case SitePlanStep::approve:
        case SitePlanStep::send_back:
            if (standing.state != SitePlanState::submitted) {
                return out_of_turn(
                    {fmt::format("方案现为{}，提交后才能批准或退回", state_zh),
                     fmt::format("the plan is {}; only a submitted one is approved or returned", state_en)},
                    {"请先提交", "submit it first"});
            }
            if (next.tier != standing.waits_for) {
                const auto& tier = name_of(*standing.waits_for);
                return refuse(ErrorCode::conflict,
                              {fmt::format("现在应由{}一级审批", tier.zh),
                               fmt::format("it is for the {} to approve now", tier.en)},
                              {"请按层级审批", "approve tier by tier"}, "tier");
            }
            if (next.step == SitePlanStep::send_back && next.remark.empty()) {
                return refuse(ErrorCode::bad_input, {"退回要写明意见", "a plan is returned with remarks"},
                              {"请填写退回意见", "say what is to be changed"}, "remark");
            }
            return {};
    }
    return {};
}

Result<std::vector<CareSession>> with_changes(std::vector<CareSession> sessions,
                                              std::span<const SessionChange> changes) {
    for (const SessionChange& change : changes) {
        if (change.before) {
            const auto found = std::find(sessions.begin(), sessions.end(), *change.before);
            if (found == sessions.end()) {
                const CareSession& session = *change.before;
                return refuse(ErrorCode::conflict,
                              {fmt::format("第{}班 {} {} 的活动已被别人改动", session.group, format_date(session.date),
                                           format_clock(session.start)),
                               fmt::format("the session of group {} on {} at {} has changed since", session.group,
                                           format_date(session.date), format_clock(session.start))},
                              {"请重新打开日程再改", "open the calendar again and repeat the change"}, "changes");
            }
            sessions.erase(found);
        }
        if (change.after) sessions.push_back(*change.after);
    }
    put_in_order(sessions);
    return sessions;
}

Result<std::vector<CareSession>> sessions_after(Id<Venue> venue, std::vector<CareSession> drafted,
                                                std::span<const SitePlanVersion> history) {
    for (const SitePlanVersion& version : history) {
        if (version.venue != venue || version.changes.empty()) continue;
        TRY(drafted, with_changes(std::move(drafted), version.changes));
    }
    return drafted;
}

std::vector<SessionChange> changes_between(std::span<const CareSession> from, std::span<const CareSession> to) {
    std::vector<CareSession> gone;
    std::vector<CareSession> come;
    for (const CareSession& session : from) {
        if (std::find(to.begin(), to.end(), session) == to.end()) gone.push_back(session);
    }
    for (const CareSession& session : to) {
        if (std::find(from.begin(), from.end(), session) == from.end()) come.push_back(session);
    }
    put_in_order(gone);
    put_in_order(come);
    const auto key = [](const CareSession& session) { return std::tie(session.group, session.date, session.start); };
    std::vector<SessionChange> changes;
    std::size_t next = 0;
    for (const CareSession& before : gone) {
        while (next < come.size() && key(come[next]) < key(before)) changes.push_back({std::nullopt, come[next++]});
        if (next < come.size() && key(come[next]) == key(before)) {
            changes.push_back({before, come[next++]});
        } else {
            changes.push_back({before, std::nullopt});
        }
    }
    while (next < come.size()) changes.push_back({std::nullopt, come[next++]});
    return changes;
}

Result<SeasonPlan> with_site_plans(SeasonPlan plan, std::span<const SitePlanVersion> history) {
    std::map<Id<Venue>, std::vector<CareSession>> edited;
    for (const SitePlanVersion& version : history) {
        if (!version.changes.empty()) edited[version.venue];
    }
    if (edited.empty()) return plan;
    std::vector<CareSession> kept;
    kept.reserve(plan.sessions.size());
    for (CareSession& session : plan.sessions) {
        const auto site = edited.find(session.venue);
        (site == edited.end() ? kept : site->second).push_back(std::move(session));
    }
    for (auto& [venue, drafted] : edited) {
        TRY(const auto sessions, sessions_after(venue, std::move(drafted), history));
        kept.insert(kept.end(), sessions.begin(), sessions.end());
    }
    std::stable_sort(kept.begin(), kept.end(), [](const CareSession& a, const CareSession& b) {
        return std::tie(a.venue, a.group, a.date, a.start, a.end) < std::tie(b.venue, b.group, b.date, b.start, b.end);
    });
    plan.sessions = std::move(kept);
    return plan;
}

}  // namespace yingtuo
