#include "programme/edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "programme/beside.h"
#include "programme/places.h"
#include "programme/plan_view.h"
#include "programme/rules.h"
#include "programme/timetable.h"
#include "programme/without.h"

namespace yingtuo::programme {

namespace {

tl::unexpected<Error> unknown_site(Id<Venue> venue) {
    return not_open(venue, fmt::format("venue:{}", venue.value()));
}

auto key_of(const CareSession& session) {
    return std::tie(session.venue, session.group, session.date, session.start, session.end, session.activity);
}

std::set<Id<Adult>> adults_of(std::span<const CareSession> sessions) {
    std::set<Id<Adult>> adults;
    for (const CareSession& session : sessions) {
        adults.insert(session.responsible);
        adults.insert(session.assisting);
    }
    adults.erase(Id<Adult>{});
    return adults;
}

bool serves_any(std::span<const CareSession> sessions, const std::set<Id<Adult>>& adults) {
    return std::any_of(sessions.begin(), sessions.end(), [&](const CareSession& session) {
        return adults.contains(session.responsible) || adults.contains(session.assisting);
    });
}

}  // namespace

EditBase::EditBase(const Problem& problem, const Plan& plan) : problem_(&problem), parts_(problem.sites().size()) {
    const auto part_of = [&](Id<Venue> venue) -> Part& {
        const auto site = problem.find_site(venue);
        return site ? parts_[*site] : strangers_;
    };
    for (const GroupMember& member : plan.groups) part_of(member.venue).members.push_back(member);
    for (const CareSession& session : plan.sessions) part_of(session.venue).sessions.push_back(session);
    for (Part& part : parts_) {
        std::stable_sort(part.sessions.begin(), part.sessions.end(),
                         [](const CareSession& a, const CareSession& b) { return key_of(a) < key_of(b); });
        part.seasons = seasons_of(part.sessions);
    }
}

std::vector<std::uint64_t> EditBase::seasons_of(const std::vector<CareSession>& sessions) const {
    std::map<int, std::uint64_t> seasons;
    for (const CareSession& session : sessions) {
        const auto activity = problem_->catalogue().find(session.activity);
        if (!activity || problem_->catalogue().all()[*activity].block != BlockKind::activity) continue;
        std::uint64_t& season = seasons[session.group];
        season = (season ^ (*activity + 1)) * 0x100000001b3ULL + 0x9e3779b97f4a7c15ULL;
    }
    std::vector<std::uint64_t> numbers;
    for (const auto& [group, season] : seasons) numbers.push_back(season);
    return numbers;
}

const std::vector<CareSession>& EditBase::sessions(Id<Venue> venue) const {
    static const std::vector<CareSession> none;
    const auto site = problem_->find_site(venue);
    return site ? parts_[*site].sessions : none;
}

const std::vector<GroupMember>& EditBase::members(Id<Venue> venue) const {
    static const std::vector<GroupMember> none;
    const auto site = problem_->find_site(venue);
    return site ? parts_[*site].members : none;
}

std::vector<std::size_t> EditBase::touched(std::size_t site, const std::vector<CareSession>& before,
                                           const std::vector<CareSession>& after) const {
    std::set<std::size_t> sites = {site};
    // Neighbours on the map, whichever of the two calls the other one.
    for (const std::size_t other : problem_->neighbours(site)) sites.insert(other);
    const std::string& township = problem_->sites()[site].township_code;
    std::set<std::uint64_t> seasons(parts_[site].seasons.begin(), parts_[site].seasons.end());
    for (const std::uint64_t season : seasons_of(after)) seasons.insert(season);
    for (std::size_t other = 0; other < parts_.size(); ++other) {
        const auto near = problem_->neighbours(other);
        const bool calls = std::find(near.begin(), near.end(), site) != near.end();
        const bool shares_kits = !township.empty() && problem_->sites()[other].township_code == township;
        const bool is_alike = std::any_of(parts_[other].seasons.begin(), parts_[other].seasons.end(),
                                          [&](std::uint64_t season) { return seasons.contains(season); });
        if (calls || shares_kits || is_alike) sites.insert(other);
    }
    std::set<Id<Adult>> adults = adults_of(before);
    adults.merge(adults_of(after));
    // The load of an adult asks for all its hours, and for all hours of whoever could take over: who is edited here may
    // take over from somebody elsewhere, whose hours lie at a third site and whose other assistants serve at a fourth.
    std::set<std::size_t> served = {site};
    for (int step = 0; step < 3; ++step) {
        std::set<Id<Adult>> met;
        for (std::size_t other = 0; other < parts_.size(); ++other) {
            if (served.contains(other) || !serves_any(parts_[other].sessions, adults)) continue;
            served.insert(other);
            met.merge(adults_of(parts_[other].sessions));
        }
        adults.merge(met);
    }
    sites.merge(served);
    return {sites.begin(), sites.end()};
}

Plan EditBase::plan_of(std::span<const std::size_t> sites) const {
    Plan plan;
    for (const std::size_t site : sites) {
        const Part& part = parts_[site];
        plan.groups.insert(plan.groups.end(), part.members.begin(), part.members.end());
        plan.sessions.insert(plan.sessions.end(), part.sessions.begin(), part.sessions.end());
    }
    return plan;
}

Result<EditEffect> EditBase::effect(Id<Venue> venue, std::span<const SessionChange> changes) const {
    const auto site = problem_->find_site(venue);
    if (!site) return unknown_site(venue);
    for (const SessionChange& change : changes) {
        for (const auto* session : {&change.before, &change.after}) {
            if (*session && (*session)->venue != venue) {
                return refuse(ErrorCode::bad_input, {"改动涉及别的点位", "a change speaks of another site"},
                              {"一次只改一个点位的方案", "change the plan of one site at a time"}, "changes");
            }
        }
    }
    const std::vector<CareSession>& before = parts_[*site].sessions;
    TRY(std::vector<CareSession> after, with_changes(before, changes));
    const std::vector<std::size_t> sites = touched(*site, before, after);
    Plan plan = plan_of(sites);
    const std::vector<Violation> then = check(PlanView(*problem_, plan, sites));
    std::erase_if(plan.sessions, [&](const CareSession& session) { return session.venue == venue; });
    plan.sessions.insert(plan.sessions.end(), std::make_move_iterator(after.begin()),
                         std::make_move_iterator(after.end()));
    const std::vector<Violation> now = check(PlanView(*problem_, plan, sites));
    return EditEffect{without(then, now), without(now, then)};
}

Result<void> EditBase::apply(Id<Venue> venue, std::span<const SessionChange> changes) {
    const auto site = problem_->find_site(venue);
    if (!site) return unknown_site(venue);
    Part& part = parts_[*site];
    TRY(part.sessions, with_changes(part.sessions, changes));
    part.seasons = seasons_of(part.sessions);
    return {};
}

std::vector<Violation> EditBase::violations(Id<Venue> venue) const {
    const auto site = problem_->find_site(venue);
    if (!site) return {};
    const std::vector<CareSession>& own = parts_[*site].sessions;
    const std::vector<std::size_t> sites = touched(*site, own, own);
    const Plan plan = plan_of(sites);
    std::vector<Violation> found = check(PlanView(*problem_, plan, sites));
    // Without the site, what is left has nothing to do with it.
    std::vector<std::size_t> others;
    std::copy_if(sites.begin(), sites.end(), std::back_inserter(others),
                 [&](std::size_t other) { return other != *site; });
    const Plan rest = plan_of(others);
    return without(found, check(PlanView(*problem_, rest, others)));
}

Plan EditBase::plan() const {
    Plan plan = strangers_.sessions.empty() && strangers_.members.empty()
                    ? Plan{}
                    : Plan{strangers_.members, strangers_.sessions};
    for (const Part& part : parts_) {
        plan.groups.insert(plan.groups.end(), part.members.begin(), part.members.end());
        plan.sessions.insert(plan.sessions.end(), part.sessions.begin(), part.sessions.end());
    }
    return plan;
}

Result<std::size_t> session_position(std::span<const CareSession> sessions, int group, Date date, ClockTime start) {
    const auto found = std::find_if(sessions.begin(), sessions.end(), [&](const CareSession& session) {
        return session.group == group && session.date == date && session.start == start;
    });
    if (found != sessions.end()) return static_cast<std::size_t>(found - sessions.begin());
    return refuse(ErrorCode::not_found,
                  {fmt::format("第{}班 {} {} 没有活动", group, format_date(date), format_clock(start)),
                   fmt::format("group {} has no session on {} at {}", group, format_date(date), format_clock(start))},
                  {"请核对班级、日期和开始时间", "check group, day and start"}, "changes");
}

Result<CareSession> find_session(const EditBase& base, Id<Venue> venue, int group, Date date, ClockTime start) {
    const auto& sessions = base.sessions(venue);
    TRY(const std::size_t position, session_position(sessions, group, date, start));
    return sessions[position];
}

Result<CareSession> with_activity(const EditBase& base, CareSession session, const std::string& code) {
    const Problem& problem = base.problem();
    const auto activity = problem.catalogue().find(code);
    if (!activity) {
        return refuse(ErrorCode::not_found, {"活动目录中没有 " + code, "the catalogue has no activity " + code},
                      {"可选的活动见活动目录", "the catalogue lists the activities"}, "activity");
    }
    const auto site = problem.find_site(session.venue);
    if (!site) return unknown_site(session.venue);
    const Activity& chosen = problem.catalogue().all()[*activity];
    session.activity = code;
    if (!needs_dry_weather(chosen)) {
        session.rain_activity.clear();
    } else {
        const auto rain = problem.catalogue().find(session.rain_activity);
        if (!rain || needs_dry_weather(problem.catalogue().all()[*rain])) {
            // Something of the same kind that needs nothing; the standing care where there is none.
            const auto all = problem.catalogue().all();
            std::optional<std::size_t> best;
            for (std::size_t a = 0; a < all.size(); ++a) {
                const bool plain = !needs_dry_weather(all[a]) && needs_nothing(all[a].needs) &&
                                   all[a].speaker.empty() && all[a].shared_kit.empty() &&
                                   all[a].block == chosen.block && all[a].ages.youngest <= chosen.ages.youngest &&
                                   problem.is_allowed(a) && problem.is_offered(*site, a) && all[a].group.least <= 1 &&
                                   all[a].group.most == 0 && fits_length(all[a], session.end - session.start);
                if (plain && (!best || (all[a].category == chosen.category && all[*best].category != chosen.category)))
                    best = a;
            }
            session.rain_activity = best ? all[*best].code : std::string();
        }
    }
    int groups = 0;
    for (const GroupMember& member : base.members(session.venue)) groups = std::max(groups, member.group);
    Places places(problem, *site, static_cast<std::size_t>(groups), 1);
    const std::size_t group = session.group > 0 ? static_cast<std::size_t>(session.group - 1) : 0;
    const bool stays = chosen.setting == Setting::indoor && is_room(session.place) && chosen.block != BlockKind::meal;
    if (!stays)
        session.place = chosen.setting == Setting::indoor && chosen.block != BlockKind::meal
                            ? places.home(group)
                            : places.of(chosen, group, 0);
    return session;
}

std::vector<SessionChange> swapped(const CareSession& a, const CareSession& b) {
    CareSession first = a;
    CareSession second = b;
    std::swap(first.activity, second.activity);
    std::swap(first.rain_activity, second.rain_activity);
    // Rooms belong to groups; the yard goes with what is done there.
    if (a.group == b.group || !is_room(a.place) || !is_room(b.place)) std::swap(first.place, second.place);
    return {{a, first}, {b, second}};
}

Result<std::vector<SessionChange>> taken_over(const EditBase& base, Id<Venue> from, Id<Venue> to) {
    const Problem& problem = base.problem();
    if (!problem.find_site(from)) return unknown_site(from);
    const auto site = problem.find_site(to);
    if (!site) return unknown_site(to);
    std::map<std::tuple<int, Date, ClockTime>, const CareSession*> pattern;
    int pattern_groups = 0;
    for (const CareSession& session : base.sessions(from)) {
        if (session.group == group_of_adults) continue;
        pattern[{session.group, session.date, session.start}] = &session;
        pattern_groups = std::max(pattern_groups, session.group);
    }
    std::map<int, std::vector<Id<Child>>> groups;
    for (const GroupMember& member : base.members(to)) groups[member.group].push_back(member.child);
    std::map<int, Group> known;
    for (const auto& [number, children] : groups) {
        Group& group = known[number];
        group.children = children;
        for (const Id<Child> child : children) {
            const auto age = problem.age_of(child);
            if (!age) continue;
            group.youngest = std::min(group.youngest.value_or(*age), *age);
            group.oldest = std::max(group.oldest.value_or(*age), *age);
        }
    }
    const auto suits = [&](const CareSession& session, const std::string& code) {
        const auto activity = problem.catalogue().find(code);
        if (!activity) return false;
        const Activity& chosen = problem.catalogue().all()[*activity];
        const Group& group = known[session.group];
        const auto leader = problem.find_adult(session.responsible);
        const bool led = needs_nothing(chosen.needs) || (leader && problem.is_qualified(*leader, *activity));
        const bool two = chosen.speaker.empty() || (session.responsible.is_set() && session.assisting.is_set());
        return problem.is_allowed(*activity) && problem.is_offered(*site, *activity) && suits_ages(chosen, group) &&
               suits_size(chosen, group.children.size()) && led && two &&
               !is_too_hot(chosen, session.date, session.start, session.end) &&
               problem.is_kit_day(*site, *activity, session.date) && fits_length(chosen, session.end - session.start);
    };
    std::vector<SessionChange> changes;
    for (const CareSession& session : base.sessions(to)) {
        if (session.group == group_of_adults || pattern_groups == 0) continue;
        const auto found = pattern.find({(session.group - 1) % pattern_groups + 1, session.date, session.start});
        if (found == pattern.end() || found->second->activity == session.activity) continue;
        if (!suits(session, found->second->activity)) continue;
        CareSession own = session;
        own.rain_activity = found->second->rain_activity;
        if (!own.rain_activity.empty() && !suits(session, own.rain_activity)) own.rain_activity.clear();
        TRY(own, with_activity(base, std::move(own), found->second->activity));
        changes.push_back({session, std::move(own)});
    }
    return changes;
}

}  // namespace yingtuo::programme
