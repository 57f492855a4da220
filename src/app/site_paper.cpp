#include "app/site_paper.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/find_by_id.h"
#include "programme/beside.h"
#include "programme/catalogue_rows.h"
#include "roll/masked.h"

namespace yingtuo::app {

namespace {

std::string shown_name(const std::string& name, std::int64_t number, Naming naming) {
    if (naming == Naming::whole && !name.empty()) return name;
    // Masked names repeat: the number tells them apart, as it does on the page.
    return fmt::format("{}（{}号）", name.empty() ? "志愿者" : roll::masked_name(name), number);
}

// "是", "2公里", "约 1.5 km", "800": too short for a telephone, and no place for a name.
bool is_yes_no_or_distance(std::string_view text) {
    static constexpr std::string_view plain[] = {"是", "否", "有", "无"};
    static constexpr std::string_view units[] = {"", "公里", "千米", "里", "米", "km", "m"};
    if (std::ranges::find(plain, text) != std::end(plain)) return true;
    if (constexpr std::string_view about = "约"; text.starts_with(about)) text.remove_prefix(about.size());
    std::string tight(text);
    std::erase(tight, ' ');
    const std::size_t number_ends = std::min(tight.find_first_not_of("0123456789."), tight.size());
    const std::string_view number(tight.data(), number_ends);
    const std::string_view unit = std::string_view(tight).substr(number_ends);
    return !number.empty() && number.size() <= std::string_view("12345").size() && number.front() != '.' &&
           std::ranges::count(number, '.') <= 1 && std::ranges::find(units, unit) != std::end(units);
}

template <typename Record, typename Noun>
const Record* find_record(const std::vector<Record>& records, Noun Record::*noun, Id<Noun> id) {
    const auto found =
        std::find_if(records.begin(), records.end(), [&](const Record& record) { return (record.*noun).id == id; });
    return found == records.end() ? nullptr : &*found;
}

std::vector<PaperGroup> groups_of(const SitePaperInput& input) {
    std::map<int, PaperGroup> groups;
    for (const GroupMember& member : input.groups) {
        PaperGroup& group = groups[member.group];
        group.number = member.group;
        ++group.children;
        const Child* child = find_by_id(input.data.children, member.child);
        if (child == nullptr || !child->birth_date) continue;
        const int age = age_on(*child->birth_date, input.data.season.opening);
        group.youngest = std::min(group.youngest.value_or(age), age);
        group.oldest = std::max(group.oldest.value_or(age), age);
    }
    std::vector<PaperGroup> in_order;
    for (const auto& [number, group] : groups) in_order.push_back(group);
    return in_order;
}

std::vector<PaperAdult> adults_of(const SitePaperInput& input, std::span<const CareSession> sessions) {
    std::map<Id<Adult>, std::map<Post, int>> posts;
    std::map<Id<Adult>, std::set<Date>> days;
    for (const Duty& duty : input.duties) {
        ++posts[duty.adult][duty.post];
        days[duty.adult].insert(duty.date);
    }
    // An edit may name somebody who has no duty here.
    for (const CareSession& session : sessions) {
        for (const Id<Adult> adult : {session.responsible, session.assisting}) {
            if (adult.is_set()) days[adult].insert(session.date);
        }
    }
    std::vector<PaperAdult> adults;
    for (const auto& [id, dates] : days) {
        PaperAdult& adult = adults.emplace_back();
        adult.adult = id;
        const AdultRecord* record = find_record(input.people.adults, &AdultRecord::adult, id);
        adult.name = shown_name(record == nullptr ? "" : record->name, id.value(), input.naming);
        if (record != nullptr && input.naming == Naming::whole) adult.phone = record->phone;
        if (const Adult* known = find_by_id(input.data.adults, id)) adult.adult_class = known->adult_class;
        std::vector<std::pair<int, Post>> by_days;
        for (const auto& [post, count] : posts[id]) by_days.emplace_back(-count, post);
        std::sort(by_days.begin(), by_days.end());
        for (const auto& [count, post] : by_days) adult.posts.push_back(post);
        adult.days = static_cast<int>(dates.size());
        adult.first = *dates.begin();
        adult.last = *dates.rbegin();
    }
    std::stable_sort(adults.begin(), adults.end(),
                     [](const PaperAdult& a, const PaperAdult& b) { return a.days > b.days; });
    return adults;
}

void fill_in_place(SitePaper& paper, const SitePaperInput& input) {
    const RegionTree& regions = input.data.regions;
    for (const RegionLevel level : {RegionLevel::county, RegionLevel::township, RegionLevel::village}) {
        const Region* region = regions.at_level(input.venue.village_code, level);
        if (region == nullptr) continue;
        paper.region += region->name;
        if (level != RegionLevel::county) continue;
        paper.county = region->name;
        paper.county_code = region->code;
    }
    const VenueRecord* record = find_record(input.people.venues, &VenueRecord::venue, input.venue.id);
    paper.address = paper.region;
    if (record == nullptr) return;
    if (!record->address.empty()) paper.address = record->address;
    paper.ledger = record->other;
    if (record->lead_name.empty()) return;
    paper.lead = input.naming == Naming::whole ? record->lead_name : roll::masked_name(record->lead_name);
    if (input.naming == Naming::whole) paper.lead_phone = record->lead_phone;
}

}  // namespace

Result<SitePaper> site_paper(const SitePaperInput& input) {
    SitePaper paper;
    paper.naming = input.naming;
    paper.venue = input.venue;
    paper.plan = input.plan;
    paper.season = input.data.season;
    paper.catalogue = &input.catalogue;
    paper.standing = standing_of(input.history, input.data.season.policy.approval_tiers);
    fill_in_place(paper, input);
    paper.sessions.assign(input.sessions.begin(), input.sessions.end());
    for (const SitePlanVersion& version : input.history) {
        TRY(paper.sessions, with_changes(std::move(paper.sessions), version.changes));
    }
    std::set<Date> days;
    for (const CareSession& session : paper.sessions) days.insert(session.date);
    paper.planned_days.assign(days.begin(), days.end());
    paper.days =
        site_days(input.data.season, closed_days(input.data.regions, input.data.closures, input.venue.village_code));
    paper.groups = groups_of(input);
    for (const PaperGroup& group : paper.groups) paper.children += group.children;
    paper.adults = adults_of(input, paper.sessions);
    paper.shortfalls.assign(input.shortfalls.begin(), input.shortfalls.end());
    return paper;
}

Result<programme::Catalogue> paper_catalogue(const PlanningData& data) {
    return programme::catalogue_of(data.catalogue);
}

std::vector<Id<Adult>> named_adults(std::span<const Duty> duties, std::span<const CareSession> sessions,
                                    std::span<const SitePlanVersion> history) {
    std::set<Id<Adult>> adults;
    for (const Duty& duty : duties) adults.insert(duty.adult);
    const auto add = [&](const CareSession& session) {
        adults.insert(session.responsible);
        adults.insert(session.assisting);
    };
    for (const CareSession& session : sessions) add(session);
    for (const SitePlanVersion& version : history) {
        for (const SessionChange& change : version.changes) {
            if (change.after) add(*change.after);
        }
    }
    adults.erase(Id<Adult>{});
    return {adults.begin(), adults.end()};
}

const programme::Activity* SitePaper::activity(const std::string& code) const {
    const auto found = catalogue->find(code);
    return found ? &catalogue->all()[*found] : nullptr;
}

std::string SitePaper::activity_name(const std::string& code) const {
    const programme::Activity* known = activity(code);
    return known == nullptr ? code : known->name.zh;
}

std::string SitePaper::name_of_adult(Id<Adult> adult) const {
    if (!adult.is_set()) return "缺人";
    const auto found =
        std::find_if(adults.begin(), adults.end(), [&](const PaperAdult& known) { return known.adult == adult; });
    return found == adults.end() ? fmt::format("志愿者（{}号）", adult.value()) : found->name;
}

std::vector<const PaperAdult*> SitePaper::with_post(Post post) const {
    std::vector<const PaperAdult*> found;
    for (const PaperAdult& adult : adults) {
        if (!adult.posts.empty() && adult.posts.front() == post) found.push_back(&adult);
    }
    for (const PaperAdult& adult : adults) {
        if (adult.posts.size() > 1 && std::find(adult.posts.begin() + 1, adult.posts.end(), post) != adult.posts.end())
            found.push_back(&adult);
    }
    return found;
}

std::string SitePaper::from_ledger(std::string_view word) const {
    for (const auto& [heading, text] : ledger) {
        if (heading.find(word) == std::string::npos) continue;
        const bool is_shown = naming == Naming::whole || text.empty() || is_yes_no_or_distance(text);
        return is_shown ? text : std::string(withheld);
    }
    return {};
}

std::string SitePaper::state_line() const {
    const std::string date = standing.version > 0 ? standing.at : plan.created_at;
    std::string line = fmt::format("第{}号规划（{}） 本点第{}版（{}", plan.number, name_of(plan.state).zh,
                                   standing.version, name_of(standing.state).zh);
    if (standing.waits_for) line += fmt::format("，待{}级审批", name_of(*standing.waits_for).zh);
    return line + "） " + date.substr(0, std::string_view("2025-07-15").size());
}

std::string day_and_month(Date date) {
    const std::chrono::year_month_day day{date};
    return fmt::format("{}月{}日", static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::string weekday_name(Date date) {
    static constexpr std::string_view names[] = {"一", "二", "三", "四", "五", "六", "日"};
    return fmt::format("星期{}", names[iso_weekday(date) - 1]);
}

std::string long_date(Date date) {
    return fmt::format("{}年{}", static_cast<int>(std::chrono::year_month_day{date}.year()), day_and_month(date));
}

std::string hours(ClockTime start, ClockTime end) {
    return format_clock(start) + "—" + format_clock(end);
}

std::string group_name(int group) {
    return group == programme::group_of_adults ? std::string("照料人和村民") : fmt::format("第{}班", group);
}

}  // namespace yingtuo::app
