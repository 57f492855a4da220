#include "app/participation.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/find_by_id.h"
#include "programme/beside.h"
#include "programme/participation_rows.h"
#include "programme/runs.h"

namespace yingtuo::app {

namespace {

tl::unexpected<Error> missing(std::string zh, std::string en, const char* where) {
    return refuse(ErrorCode::not_found, {std::move(zh), std::move(en)}, {"请核对编号", "check the number"}, where);
}

tl::unexpected<Error> clashes(std::string zh, std::string en, const char* where) {
    return refuse(ErrorCode::conflict, {std::move(zh), std::move(en)}, {"请对照该点的方案", "compare the site's plan"},
                  where);
}

// Make-up days are the season's too.
Result<void> check_is_in_season(const Season& season, Date date) {
    const Date last = last_make_up_day(season);
    if (season.opening <= date && date <= last) return {};
    const std::string from = format_date(season.opening);
    const std::string to = format_date(last);
    return refuse(ErrorCode::bad_input,
                  {fmt::format("{} 不在本季 {} 至 {} 之内", format_date(date), from, to),
                   fmt::format("{} is not within the season, {} to {}", format_date(date), from, to)},
                  {"请核对日期", "check the day"}, "date");
}

programme::ProgrammeRecord record_of(ParticipationKind kind) {
    switch (kind) {
        case ParticipationKind::sign_up:
        case ParticipationKind::withdrawn:
            return programme::ProgrammeRecord::sign_up;
        case ParticipationKind::present:
        case ParticipationKind::absent:
            return programme::ProgrammeRecord::attendance;
        case ParticipationKind::baseline:
            return programme::ProgrammeRecord::baseline;
        case ParticipationKind::measure:
            break;
    }
    return programme::ProgrammeRecord::measure;
}

// Whom a record is of, the child or the household.
using Person = std::pair<Id<Child>, Id<Household>>;

// A person's records of one programme, added oldest first: the later one of a day holds, and so does what is chosen and
// not withdrawn.
struct Records {
    std::map<std::pair<Date, ParticipationKind>, const Participation*> measured;
    std::map<Date, const Participation*> days;  // there or not
    std::set<std::string> choices;

    void add(const Participation& entry) {
        const bool is_day = entry.kind == ParticipationKind::present || entry.kind == ParticipationKind::absent;
        if (is_day) {
            days[entry.date] = &entry;
        } else if (entry.kind == ParticipationKind::sign_up) {
            choices.insert(entry.choice);
        } else if (entry.kind == ParticipationKind::withdrawn) {
            choices.erase(entry.choice);
        } else {
            measured[{entry.date, entry.kind}] = &entry;
        }
    }
    [[nodiscard]] Participant participant(bool less_is_better) const {
        Participant person;
        person.choices = choices;
        for (const auto& [date, entry] : days)
            ++(entry->kind == ParticipationKind::present ? person.present : person.absent);
        std::vector<Participation> history;
        for (const auto& [key, entry] : measured) {
            history.push_back(*entry);
            if (entry->kind == ParticipationKind::measure) {
                ++person.measures;
            } else {
                person.baseline = entry->value;
            }
        }
        person.trend = trend_of(history, less_is_better);
        return person;
    }
};

}  // namespace

Participants::Participants(const PlanningData& data, const programme::Catalogue& catalogue,
                           std::span<const GroupMember> groups, std::span<const CareSession> sessions)
    : data_(&data), catalogue_(&catalogue) {
    for (const GroupMember& member : groups) {
        Site& site = sites_[member.venue];
        site.groups[member.child] = member.group;
        if (const Child* child = find_by_id(data.children, member.child)) site.households.insert(child->household);
    }
    for (const CareSession& session : sessions) {
        const auto activity = catalogue.find(session.activity);
        if (!activity || catalogue.all()[*activity].programme.empty()) continue;
        const std::string& programme = catalogue.all()[*activity].programme;
        Site& site = sites_[session.venue];
        site.sessions[programme].insert({session.date, session.group});
        ++site.session_counts[programme];
    }
}

bool Participants::runs(const programme::LocalProgramme& programme, Id<Venue> venue) const {
    const Venue* place = find_by_id(data_->venues, venue);
    return place != nullptr && sites_.contains(venue) &&
           programme::runs_at(programme, place->kind, place->village_code);
}

Result<const programme::LocalProgramme*> Participants::find(const std::string& code) const {
    if (const auto* programme = catalogue_->find_programme(code)) return programme;
    return missing("没有特色项目 " + code, "there is no local programme " + code, "programme");
}

Result<void> Participants::check_person(const programme::LocalProgramme& programme, const Participation& entry) const {
    const bool is_for_children = programme.audience == programme::Audience::children;
    if (is_for_children != entry.child.is_set()) {
        return refuse(
            ErrorCode::bad_input,
            {fmt::format("“{}”按{}记录", programme.name.zh, is_for_children ? "儿童" : "家庭"),
             fmt::format("\"{}\" is recorded by {}", programme.name.en, is_for_children ? "child" : "household")},
            {"请改填相应编号", "give the number it asks for"}, is_for_children ? "child" : "household");
    }
    if (entry.household.is_set() && find_by_id(data_->households, entry.household) == nullptr) {
        return missing(fmt::format("没有家庭 {}", entry.household.value()),
                       fmt::format("there is no household {}", entry.household.value()), "household");
    }
    if (entry.child.is_set() && find_by_id(data_->children, entry.child) == nullptr) {
        return missing(fmt::format("没有儿童 {}", entry.child.value()),
                       fmt::format("there is no child {}", entry.child.value()), "child");
    }
    if (!entry.venue.is_set()) return {};
    const Site& site = sites_.at(entry.venue);
    if (entry.child.is_set() && !site.groups.contains(entry.child)) {
        return clashes(fmt::format("儿童 {} 不在点位 {}", entry.child.value(), entry.venue.value()),
                       fmt::format("child {} is not at venue {}", entry.child.value(), entry.venue.value()), "child");
    }
    const bool is_carers = programme.audience == programme::Audience::carers;
    if (is_carers && !site.households.contains(entry.household)) {
        return clashes(
            fmt::format("家庭 {} 在点位 {} 没有孩子", entry.household.value(), entry.venue.value()),
            fmt::format("household {} has no child at venue {}", entry.household.value(), entry.venue.value()),
            "household");
    }
    return {};
}

Result<void> Participants::check(const Participation& entry) const {
    TRY_VOID(check_participation(entry));
    if (entry.programme == interests_programme) {
        if (is_about_a_choice(entry.kind) && find_by_id(data_->children, entry.child) != nullptr) return {};
        return refuse(ErrorCode::bad_input,
                      {"兴趣报名要写明一名在册儿童", "signing up for an interest names a child on the roll"},
                      {"请核对编号", "check the number"}, "child");
    }
    TRY(const programme::LocalProgramme* const programme, find(entry.programme));
    const auto& kept = programme->records;
    if (std::find(kept.begin(), kept.end(), record_of(entry.kind)) == kept.end()) {
        return refuse(ErrorCode::bad_input,
                      {fmt::format("“{}”不记“{}”", programme->name.zh, name_of(entry.kind).zh),
                       fmt::format("\"{}\" keeps no record of \"{}\"", programme->name.en, name_of(entry.kind).en)},
                      {"记录的种类在活动目录工作簿中定", "the catalogue's workbook says what is recorded"}, "kind");
    }
    const bool is_measured = entry.kind == ParticipationKind::baseline || entry.kind == ParticipationKind::measure;
    if (is_measured) TRY_VOID(check_is_in_season(data_->season, entry.date));
    const bool needs_site = entry.kind == ParticipationKind::present || entry.kind == ParticipationKind::absent;
    if (needs_site && !entry.venue.is_set()) {
        return refuse(ErrorCode::bad_input, {"出勤要写明点位", "attendance names a venue"},
                      {"请填写点位编号", "give the number of the venue"}, "venue");
    }
    if (entry.venue.is_set() && !runs(*programme, entry.venue)) {
        return clashes(fmt::format("点位 {} 不办“{}”", entry.venue.value(), programme->name.zh),
                       fmt::format("venue {} does not run \"{}\"", entry.venue.value(), programme->name.en), "venue");
    }
    TRY_VOID(check_person(*programme, entry));
    if (!needs_site) return {};
    const Site& site = sites_.at(entry.venue);
    const int group = entry.child.is_set() ? site.groups.at(entry.child) : programme::group_of_adults;
    const auto sessions = site.sessions.find(entry.programme);
    if (sessions != site.sessions.end() && sessions->second.contains({entry.date, group})) return {};
    return clashes(fmt::format("{} 该班没有“{}”", format_date(entry.date), programme->name.zh),
                   fmt::format("there is no session of \"{}\" on {}", programme->name.en, format_date(entry.date)),
                   "date");
}

std::vector<ProgrammeLine> Participants::lines(std::span<const Participation> history) const {
    std::map<std::string, std::map<Person, Records>> records;
    for (const Participation& entry : history) records[entry.programme][{entry.child, entry.household}].add(entry);
    std::vector<ProgrammeLine> lines;
    for (const programme::LocalProgramme& programme : catalogue_->programmes()) {
        ProgrammeLine& line = lines.emplace_back();
        line.code = programme.code;
        const bool is_for_children = programme.audience == programme::Audience::children;
        for (const auto& [venue, site] : sites_) {
            if (!runs(programme, venue)) continue;
            ++line.sites;
            const auto count = site.session_counts.find(programme.code);
            line.sessions += count == site.session_counts.end() ? 0 : count->second;
            if (is_for_children) line.people += static_cast<int>(site.groups.size());
        }
        for (const auto& [person, kept] : records[programme.code]) {
            const Participant one = kept.participant(programme.less_is_better);
            if (!is_for_children) ++line.people;
            line.signed_up += one.choices.empty() ? 0 : 1;
            line.came += one.present > 0 ? 1 : 0;
            line.attendance += one.present;
            line.measures += one.measures;
            if (!one.baseline) continue;
            ++line.baselines;
            ++line.trends[one.trend];
        }
    }
    return lines;
}

Result<ProgrammeAtSite> Participants::at_site(const std::string& code, Id<Venue> venue,
                                              std::span<const Participation> history) const {
    ProgrammeAtSite answer;
    TRY(answer.programme, find(code));
    if (!runs(*answer.programme, venue)) {
        return missing(fmt::format("点位 {} 不办“{}”", venue.value(), answer.programme->name.zh),
                       fmt::format("venue {} does not run \"{}\"", venue.value(), answer.programme->name.en), "venue");
    }
    const Site& site = sites_.at(venue);
    if (const auto sessions = site.sessions.find(code); sessions != site.sessions.end())
        answer.sessions = sessions->second;
    const bool is_for_children = answer.programme->audience == programme::Audience::children;
    std::map<Person, Records> records;
    if (is_for_children) {
        for (const auto& [child, group] : site.groups) records[{child, {}}];
    }
    for (const Participation& entry : history) {
        const bool is_here = is_for_children ? site.groups.contains(entry.child) : entry.venue == venue;
        if (entry.programme == code && is_here) records[{entry.child, entry.household}].add(entry);
    }
    for (const auto& [person, kept] : records) {
        Participant one = kept.participant(answer.programme->less_is_better);
        one.child = person.first;
        one.household = person.second;
        one.group = is_for_children ? site.groups.at(person.first) : programme::group_of_adults;
        answer.people.push_back(std::move(one));
    }
    return answer;
}

Result<ParticipationReport> record_participation(Store& store, const Participants& participants,
                                                 const std::vector<Sheet>& workbook, const std::string& by,
                                                 const std::string& at) {
    ParticipationReport report;
    std::vector<Participation> entries;
    for (const Sheet& sheet : workbook) {
        for (programme::ParticipationRow& read : programme::read_participation(sheet, report.wrong)) {
            read.entry.by = by;
            read.entry.at = at;
            if (const auto checked = participants.check(read.entry); !checked) {
                report.wrong.push_back({sheet.file, sheet.name, read.row.number, checked.error().where, "participation",
                                        DoubtLevel::refused, checked.error().message});
                continue;
            }
            entries.push_back(std::move(read.entry));
        }
    }
    if (!report.wrong.empty() || entries.empty()) return report;
    report.entries = entries.size();
    TRY_VOID(store.save_participation(entries));
    return report;
}

}  // namespace yingtuo::app
