#include "programme/plan_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>
#include <tuple>

#include "programme/beside.h"

namespace yingtuo::programme {

namespace {

auto key_of(const SessionView& session) {
    const CareSession& row = *session.row;
    return std::tie(row.venue, row.group, row.date, row.start, row.end);
}

std::vector<std::size_t> all_sites(const Problem& problem) {
    std::vector<std::size_t> sites(problem.sites().size());
    std::iota(sites.begin(), sites.end(), std::size_t{0});
    return sites;
}

}  // namespace

PlanView::PlanView(const Problem& problem, const Plan& plan) : PlanView(problem, plan, all_sites(problem)) {}

PlanView::PlanView(const Problem& problem, const Plan& plan, std::vector<std::size_t> sites)
    : problem_(&problem), sites_(std::move(sites)) {
    const auto before = [](const SessionView& a, const SessionView& b) { return key_of(a) < key_of(b); };
    sessions_.reserve(plan.sessions.size());
    for (const CareSession& row : plan.sessions) sessions_.push_back({&row, {}, {}, {}});
    // A stored plan is in order already.
    if (!std::is_sorted(sessions_.begin(), sessions_.end(), before)) {
        std::stable_sort(sessions_.begin(), sessions_.end(), before);
    }
    for (std::size_t i = 0; i < sessions_.size(); ++i) {
        SessionView& session = sessions_[i];
        const bool same_venue = i > 0 && sessions_[i - 1].row->venue == session.row->venue;
        session.site = same_venue ? sessions_[i - 1].site : problem.find_site(session.row->venue);
        session.activity = problem.catalogue().find(session.row->activity);
        if (!session.row->rain_activity.empty()) session.rain = problem.catalogue().find(session.row->rain_activity);
    }

    std::vector<GroupMember> members = plan.groups;
    std::sort(members.begin(), members.end(), [](const GroupMember& a, const GroupMember& b) {
        return std::tie(a.venue, a.group, a.child) < std::tie(b.venue, b.group, b.child);
    });
    std::size_t member = 0;
    std::size_t session = 0;
    while (member < members.size() || session < sessions_.size()) {
        using Key = std::pair<Id<Venue>, int>;
        std::optional<Key> key;
        if (member < members.size()) key = Key{members[member].venue, members[member].group};
        if (session < sessions_.size()) {
            const Key other{sessions_[session].row->venue, sessions_[session].row->group};
            key = key ? std::min(*key, other) : other;
        }
        GroupView& group = groups_.emplace_back();
        group.venue = key->first;
        group.number = key->second;
        group.site = problem.find_site(group.venue);
        for (; member < members.size() && Key{members[member].venue, members[member].group} == *key; ++member) {
            group.children.push_back(members[member].child);
            const auto age = problem.age_of(members[member].child);
            if (!age) continue;
            group.youngest = std::min(group.youngest.value_or(*age), *age);
            group.oldest = std::max(group.oldest.value_or(*age), *age);
        }
        group.first = session;
        while (session < sessions_.size() &&
               Key{sessions_[session].row->venue, sessions_[session].row->group} == *key) {
            ++session;
        }
        group.last = session;
    }
}

std::span<const GroupView> PlanView::groups(Id<Venue> venue) const {
    const auto first = std::lower_bound(groups_.begin(), groups_.end(), venue,
                                        [](const GroupView& group, Id<Venue> id) { return group.venue < id; });
    auto last = first;
    while (last != groups_.end() && last->venue == venue) ++last;
    return {first, last};
}

std::string subject_of(Id<Venue> venue) {
    return fmt::format("venue:{}", venue.value());
}

std::string subject_of(const GroupView& group) {
    return fmt::format("venue:{}/group:{}", group.venue.value(), group.number);
}

std::string subject_of(Id<Venue> venue, Date date) {
    return fmt::format("venue:{}@{}", venue.value(), format_date(date));
}

Text name_of_group(const GroupView& group) {
    if (group.number == group_of_adults) {
        return {fmt::format("托管点{}家长及公众活动", group.venue.value()),
                fmt::format("Site {}, sessions for carers and the public", group.venue.value())};
    }
    return {fmt::format("托管点{}第{}班", group.venue.value(), group.number),
            fmt::format("Site {}, group {}", group.venue.value(), group.number)};
}

std::string hours_of(const CareSession& session) {
    return fmt::format("{} {}-{}", format_date(session.date), format_clock(session.start), format_clock(session.end));
}

}  // namespace yingtuo::programme
