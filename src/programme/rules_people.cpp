#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "programme/rule_functions.h"

namespace yingtuo::programme {

namespace {

// At the site for the whole session, of age, cleared and trained. Says why not.
enum class Presence { fine, unknown, not_on_duty, not_cleared };

Presence presence(const Problem& problem, std::size_t site, const CareSession& row, Id<Adult> id) {
    const auto adult = problem.find_adult(id);
    if (!adult) return Presence::unknown;
    ClockTime covered_to = row.start;
    for (const Duty& duty : problem.duties(site, row.date)) {
        if (duty.adult != id || duty.post == Post::home_visit || duty.start > covered_to) continue;
        covered_to = std::max(covered_to, duty.end);
    }
    if (covered_to < row.end) return Presence::not_on_duty;
    return problem.may_answer(*adult, row.date) ? Presence::fine : Presence::not_cleared;
}

Text reason(Presence presence) {
    switch (presence) {
        case Presence::unknown:
            return {"不在人员名册", "is not on the list of adults"};
        case Presence::not_on_duty:
            return {"当时不在该点值班", "is not on duty there then"};
        case Presence::not_cleared:
            return {"当日未成年、审查未通过或未完成培训", "is under age, not cleared or not trained that day"};
        case Presence::fine:
            break;
    }
    return {};
}

// One adult's place in one session.
struct Place {
    Id<Adult> adult;
    const SessionView* session = nullptr;
    bool responsible = true;
};

// Answering for two groups at once is listed where staffing left no alternative: fewer adults who may answer on duty at
// that hour than groups in session, and each of them answers for a group.
bool is_for_want_of_adults(const PlanView& plan, const SessionView& session) {
    if (!session.site) return false;
    const CareSession& row = *session.row;
    std::vector<Id<Adult>> answering_now;
    std::size_t groups_now = 0;
    const auto groups = plan.groups();
    auto first = std::lower_bound(groups.begin(), groups.end(), row.venue,
                                  [](const GroupView& group, Id<Venue> venue) { return group.venue < venue; });
    for (; first != groups.end() && first->venue == row.venue; ++first) {
        const GroupView& group = *first;
        const auto sessions = plan.sessions(group);
        auto other = std::lower_bound(sessions.begin(), sessions.end(), row.date,
                                      [](const SessionView& s, Date date) { return s.row->date < date; });
        for (; other != sessions.end() && other->row->date == row.date; ++other) {
            if (other->row->start >= row.end || other->row->end <= row.start) continue;
            ++groups_now;
            answering_now.push_back(other->row->responsible);
            break;
        }
    }
    const auto present = on_duty(plan.problem(), *session.site, row.date, row.start, row.end);
    const auto adults = answering(present);
    return adults.size() < groups_now && std::all_of(adults.begin(), adults.end(), [&](std::size_t adult) {
               return std::find(answering_now.begin(), answering_now.end(), plan.problem().adults()[adult].id) !=
                      answering_now.end();
           });
}

}  // namespace

std::vector<Violation> responsible(const PlanView& plan) {
    const Problem& problem = plan.problem();
    struct Found {
        int unstaffed = 0;  // nobody who may answer is on duty: listed
        int unnamed = 0;
        int wrong = 0;
        std::string unstaffed_example;
        std::string unnamed_example;
        Text wrong_example;
    };
    std::map<std::pair<Id<Venue>, Date>, Found> found;
    for (const SessionView& session : plan.sessions()) {
        const CareSession& row = *session.row;
        if (!session.site) continue;  // "programme.known" says so
        if (!row.responsible.is_set()) {
            Found& day = found[{row.venue, row.date}];
            const auto present = on_duty(problem, *session.site, row.date, row.start, row.end);
            if (answering(present).empty()) {
                if (day.unstaffed++ == 0) day.unstaffed_example = hours_of(row);
            } else {
                if (day.unnamed++ == 0) day.unnamed_example = hours_of(row);
            }
        }
        for (const Id<Adult> adult : {row.responsible, row.assisting}) {
            if (!adult.is_set()) continue;
            const Presence state = presence(problem, *session.site, row, adult);
            if (state == Presence::fine) continue;
            Found& day = found[{row.venue, row.date}];
            const Text why = reason(state);
            if (day.wrong++ == 0) {
                day.wrong_example = {
                    fmt::format("{}第{}班的人员{}{}", hours_of(row), row.group, adult.value(), why.zh),
                    fmt::format("{}, group {}: adult {} {}", hours_of(row), row.group, adult.value(), why.en)};
            }
        }
    }
    std::vector<Violation> violations;
    for (const auto& [key, day] : found) {
        const Id<Venue> venue = key.first;
        const Date date = key.second;
        const auto say = [&](int amount, bool listed, std::string zh, std::string en) {
            violations.push_back({"programme.responsible",
                                  Severity::hard,
                                  subject_of(venue, date),
                                  {std::move(zh), std::move(en)},
                                  static_cast<double>(amount),
                                  listed});
        };
        if (day.unstaffed > 0) {
            say(day.unstaffed, true,
                fmt::format("托管点{}有{}场活动无人负责，因为当时无人值班（{}起）", venue.value(), day.unstaffed,
                            day.unstaffed_example),
                fmt::format("Site {}: {} sessions have nobody responsible because nobody is on duty, from {}.",
                            venue.value(), day.unstaffed, day.unstaffed_example));
        }
        if (day.unnamed > 0) {
            say(day.unnamed, false,
                fmt::format("托管点{}有{}场活动没有责任人，虽然有人值班（{}起）", venue.value(), day.unnamed,
                            day.unnamed_example),
                fmt::format("Site {}: {} sessions name nobody responsible although adults are on duty, from {}.",
                            venue.value(), day.unnamed, day.unnamed_example));
        }
        if (day.wrong > 0) {
            say(day.wrong, false,
                fmt::format("托管点{}有{}处责任人或协助人不合要求：{}", venue.value(), day.wrong, day.wrong_example.zh),
                fmt::format("Site {}: {} named adults do not qualify: {}.", venue.value(), day.wrong,
                            day.wrong_example.en));
        }
    }
    return violations;
}

std::vector<Violation> one_place(const PlanView& plan) {
    std::vector<Violation> violations;
    for (const GroupView& group : plan.groups()) {
        const auto sessions = plan.sessions(group);
        int overlaps = 0;
        std::string example;
        for (std::size_t i = 1; i < sessions.size(); ++i) {
            const CareSession& before = *sessions[i - 1].row;
            const CareSession& row = *sessions[i].row;
            if (before.date != row.date || before.end <= row.start) continue;
            if (overlaps++ == 0) example = hours_of(row);
        }
        if (overlaps == 0) continue;
        const Text name = name_of_group(group);
        violations.push_back(
            {"programme.one_place",
             Severity::hard,
             subject_of(group),
             {fmt::format("{}有{}场活动时间重叠，最早的是{}", name.zh, overlaps, example),
              fmt::format("{} has {} sessions that overlap, the first {}.", name.en, overlaps, example)},
             static_cast<double>(overlaps)});
    }

    std::vector<Place> places;
    places.reserve(plan.sessions().size() * 2);
    for (const SessionView& session : plan.sessions()) {
        if (session.row->responsible.is_set()) places.push_back({session.row->responsible, &session, true});
        if (session.row->assisting.is_set()) places.push_back({session.row->assisting, &session, false});
    }
    const auto key = [](const Place& place) {
        const CareSession& row = *place.session->row;
        return std::tie(place.adult, row.date, row.start, row.venue, row.group);
    };
    std::sort(places.begin(), places.end(), [&](const Place& a, const Place& b) { return key(a) < key(b); });
    for (std::size_t i = 0; i < places.size();) {
        const Id<Adult> adult = places[i].adult;
        const Date date = places[i].session->row->date;
        int listed = 0;
        int unlisted = 0;
        std::string example_listed;
        std::string example_unlisted;
        const Place* latest = &places[i];  // whichever ends last so far
        for (++i; i < places.size() && places[i].adult == adult && places[i].session->row->date == date; ++i) {
            const CareSession& before = *latest->session->row;
            const CareSession& row = *places[i].session->row;
            if (before.end > row.start) {
                const bool excused = latest->responsible && places[i].responsible && before.venue == row.venue &&
                                     is_for_want_of_adults(plan, *places[i].session);
                int& count = excused ? listed : unlisted;
                std::string& example = excused ? example_listed : example_unlisted;
                if (count++ == 0) {
                    example = fmt::format("{} venue:{}/group:{} + venue:{}/group:{}", hours_of(row),
                                          before.venue.value(), before.group, row.venue.value(), row.group);
                }
            }
            if (row.end > before.end) latest = &places[i];
        }
        const auto say = [&](int amount, bool is_listed, const std::string& example) {
            if (amount == 0) return;
            violations.push_back(
                {"programme.one_place",
                 Severity::hard,
                 fmt::format("adult:{}@{}", adult.value(), format_date(date)),
                 {fmt::format("人员{}有{}次同时在两处{}：{}", adult.value(), amount,
                              is_listed ? "（在岗人数少于班数）" : "", example),
                  fmt::format("Adult {} is in two places at once {} times{}: {}.", adult.value(), amount,
                              is_listed ? " (fewer adults on duty than groups)" : "", example)},
                 static_cast<double>(amount),
                 is_listed});
        };
        say(listed, true, example_listed);
        say(unlisted, false, example_unlisted);
    }
    return violations;
}

std::vector<Violation> skill(const PlanView& plan) {
    std::vector<Violation> violations;
    // The rain alternative is led by the same adult.
    const auto asks_too_much = [&](const std::optional<std::size_t>& activity, Id<Adult> responsible) {
        if (!activity || needs_nothing(plan.activity(*activity).needs)) return false;
        const auto adult = plan.problem().find_adult(responsible);
        return !adult || !plan.problem().is_qualified(*adult, *activity);
    };
    for (const GroupView& group : plan.groups()) {
        int times = 0;
        Text example;
        for (const SessionView& session : plan.sessions(group)) {
            const bool itself = asks_too_much(session.activity, session.row->responsible);
            if (!itself && !asks_too_much(session.rain, session.row->responsible)) continue;
            if (times++ > 0) continue;
            const Text& activity = plan.activity(itself ? *session.activity : *session.rain).name;
            example = {hours_of(*session.row) + " " + activity.zh, hours_of(*session.row) + " " + activity.en};
        }
        if (times == 0) continue;
        const Text name = name_of_group(group);
        violations.push_back(
            {"programme.skill",
             Severity::hard,
             subject_of(group),
             {fmt::format("{}有{}场活动的责任人没有相应岗位培训或特长，最早的是{}", name.zh, times, example.zh),
              fmt::format("{}: {} sessions are led by someone without the training or skill they ask "
                          "for, the first {}.",
                          name.en, times, example.en)},
             static_cast<double>(times)});
    }
    return violations;
}

}  // namespace yingtuo::programme
