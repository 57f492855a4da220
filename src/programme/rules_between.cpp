#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "programme/beside.h"
#include "programme/places.h"
#include "programme/rule_functions.h"
#include "programme/similarity.h"

namespace yingtuo::programme {

namespace {

struct RoomFault {
    int times = 0;
    double worst = 0;
    Text example;
};

// One moment of a site: who is in which room. `now`: the children's sessions that have begun and not ended.
void look_at_rooms(int places, int rooms, const std::vector<std::pair<const CareSession*, int>>& now,
                   RoomFault& fault) {
    std::map<std::string_view, int> in_room;
    for (const auto& [session, children] : now) {
        if (is_room(session->place)) in_room[session->place] += children;
    }
    const auto say = [&](double over, std::string zh, std::string en) {
        fault.worst = std::max(fault.worst, over);
        if (fault.times++ == 0) fault.example = {std::move(zh), std::move(en)};
    };
    const std::string hours = now.empty() ? std::string() : hours_of(*now.front().first);
    if (static_cast<int>(in_room.size()) > rooms) {
        say(static_cast<double>(in_room.size()) - rooms,
            fmt::format("{} 用了{}间，只有{}间", hours, in_room.size(), rooms),
            fmt::format("{}: {} rooms used, there are {}", hours, in_room.size(), rooms));
        return;
    }
    for (const auto& [place, children] : in_room) {
        if (children <= places) continue;
        say(children - places, fmt::format("{} {}有{}人，只容{}人", hours, place, children, places),
            fmt::format("{}: {} children in {}, which holds {}", hours, children, place, places));
        return;
    }
}

}  // namespace

std::vector<Violation> rooms(const PlanView& plan) {
    std::vector<Violation> violations;
    const Problem& problem = plan.problem();
    for (const std::size_t site : plan.sites()) {
        const auto places = problem.room_places(site);
        if (!places) continue;
        const SiteInput& asked = problem.sites()[site];
        std::vector<std::pair<const CareSession*, int>> all;
        for (const GroupView& group : plan.groups(asked.venue)) {
            if (group.children.empty()) continue;
            for (const SessionView& session : plan.sessions(group))
                all.emplace_back(session.row, static_cast<int>(group.children.size()));
        }
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
            return std::tie(a.first->date, a.first->start, a.first->group) <
                   std::tie(b.first->date, b.first->start, b.first->group);
        });
        RoomFault fault;
        std::vector<std::pair<const CareSession*, int>> now;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const CareSession& row = *all[i].first;
            std::erase_if(
                now, [&](const auto& other) { return other.first->date != row.date || other.first->end <= row.start; });
            now.push_back(all[i]);
            // Looked at once all that begin together are in.
            const bool more =
                i + 1 < all.size() && all[i + 1].first->date == row.date && all[i + 1].first->start == row.start;
            if (!more) look_at_rooms(*places, asked.rooms, now, fault);
        }
        if (fault.times == 0) continue;
        violations.push_back(
            {"programme.rooms",
             Severity::hard,
             subject_of(asked.venue),
             {fmt::format("托管点{}有{}个时段房间不够，最早的是{}", asked.venue.value(), fault.times, fault.example.zh),
              fmt::format("Site {} has too little room at {} hours, first {}.", asked.venue.value(), fault.times,
                          fault.example.en)},
             fault.worst});
    }
    return violations;
}

std::vector<Violation> shared_kit(const PlanView& plan) {
    // Sites by township, day and kit.
    std::map<std::tuple<std::string_view, Date, std::string_view>, std::set<Id<Venue>>> users;
    for (const SessionView& session : plan.sessions()) {
        if (!session.site || !session.activity) continue;
        const std::string& kit = plan.activity(*session.activity).shared_kit;
        const std::string& township = plan.problem().sites()[*session.site].township_code;
        if (kit.empty() || township.empty()) continue;
        users[{township, session.row->date, kit}].insert(session.row->venue);
    }
    std::vector<Violation> violations;
    const int kits = plan.problem().policy().kits_per_township;
    for (const auto& [key, venues] : users) {
        const auto& [township, date, kit] = key;
        const int over = static_cast<int>(venues.size()) - kits;
        if (over <= 0) continue;
        violations.push_back(
            {"programme.shared_kit",
             Severity::soft,
             fmt::format("region:{}@{}/{}", township, format_date(date), kit),
             {fmt::format("{}同一天有{}个点位要用“{}”，全乡只有{}套", format_date(date), venues.size(), kit, kits),
              fmt::format("On {} {} sites want the kit \"{}\"; the township has {}.", format_date(date), venues.size(),
                          kit, kits)},
             static_cast<double>(over)});
    }
    return violations;
}

std::vector<Violation> neighbours(const PlanView& plan) {
    const Problem& problem = plan.problem();
    std::set<std::pair<std::size_t, std::size_t>> pairs;
    for (const std::size_t site : plan.sites()) {
        for (const std::size_t other : problem.neighbours(site)) {
            if (std::binary_search(plan.sites().begin(), plan.sites().end(), other))
                pairs.insert(std::minmax(site, other));
        }
    }
    std::vector<Violation> violations;
    const double most = problem.policy().max_similarity;
    for (const auto& [a, b] : pairs) {
        const Id<Venue> here = problem.sites()[a].venue;
        const Id<Venue> there = problem.sites()[b].venue;
        const double alike = similarity(plan, here, there);
        if (alike <= most + 1e-9) continue;
        violations.push_back(
            {"programme.neighbours",
             Severity::soft,
             subject_of(here) + "/venue:" + std::to_string(there.value()),
             {fmt::format("相邻的托管点{}与{}有{:.0f}%的时段做同一活动，上限{:.0f}%", here.value(), there.value(),
                          100 * alike, 100 * most),
              fmt::format("The neighbouring sites {} and {} do the same at {:.0f} % of hours; the most is {:.0f} %.",
                          here.value(), there.value(), 100 * alike, 100 * most)},
             alike - most});
    }
    return violations;
}

std::vector<Violation> load(const PlanView& plan) {
    // Hours answered for, by adult and day; then the sessions at which another could have taken over.
    std::map<std::pair<Id<Adult>, Date>, double> hours;
    const auto length = [](const CareSession& row) { return static_cast<double>((row.end - row.start).count()) / 60; };
    for (const SessionView& session : plan.sessions()) {
        if (session.row->responsible.is_set())
            hours[{session.row->responsible, session.row->date}] += length(*session.row);
    }
    const double most = plan.problem().policy().max_answer_hours;
    std::set<std::pair<Id<Adult>, Date>> too_much;
    for (const SessionView& session : plan.sessions()) {
        const CareSession& row = *session.row;
        if (!row.responsible.is_set() || !row.assisting.is_set() || !session.activity) continue;
        if (hours[{row.responsible, row.date}] <= most + 1e-9) continue;
        const auto found = hours.find({row.assisting, row.date});
        const double others = found == hours.end() ? 0 : found->second;
        const auto helper = plan.problem().find_adult(row.assisting);
        if (others + length(row) > most + 1e-9 || !helper || !plan.problem().is_qualified(*helper, *session.activity))
            continue;
        too_much.insert({row.responsible, row.date});
    }
    std::vector<Violation> violations;
    for (const auto& [adult, date] : too_much) {
        const double answered = hours[{adult, date}];
        violations.push_back({"programme.load",
                              Severity::soft,
                              fmt::format("adult:{}@{}", adult.value(), format_date(date)),
                              {fmt::format("人员{}在{}当了{:g}小时责任人，协助人可以接替（上限{:g}小时）",
                                           adult.value(), format_date(date), answered, most),
                               fmt::format("Adult {} answers for {:g} hours on {}; the assistant could take over (the "
                                           "most is {:g}).",
                                           adult.value(), answered, format_date(date), most)},
                              answered - most});
    }
    return violations;
}

}  // namespace yingtuo::programme
