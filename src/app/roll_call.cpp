#include "app/roll_call.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace yingtuo::app {

namespace {

tl::unexpected<Error> not_due(Id<Adult> adult, Date date, const char* where) {
    return refuse(ErrorCode::not_found,
                  {fmt::format("{} 号人员 {} 不当班", adult.value(), format_date(date)),
                   fmt::format("adult {} is not due there on {}", adult.value(), format_date(date))},
                  {"请核对编号、日期和地区", "check number, day and region"}, where);
}

Result<std::vector<DueAdult>> due_in(const StaffingCase& asked, const RollArea& area, Date date) {
    const staffing::Problem& problem = asked.problem;
    TRY(const std::size_t day, open_day(problem, date));
    if (area.site && !problem.find_site(*area.site))
        return refuse(ErrorCode::not_found,
                      {fmt::format("规划里 {} 号点位不开", area.site->value()),
                       fmt::format("venue {} does not open in the plan", area.site->value())},
                      {"请选一个开放的点位", "choose a site that opens"}, "venue_id");
    const std::string digits = region_digits(area.region);
    std::vector<DueAdult> due = due_on(asked, day);
    std::erase_if(due, [&](const DueAdult& one) {
        const staffing::Site& site = problem.sites()[problem.needs()[one.need].site];
        return area.site ? one.venue != *area.site : !site.township.starts_with(digits);
    });
    return due;
}

}  // namespace

Result<std::size_t> open_day(const staffing::Problem& problem, Date date) {
    if (const auto day = problem.find_day(date)) return *day;
    return refuse(
        ErrorCode::bad_input,
        {fmt::format("{} 不是开班日", format_date(date)), fmt::format("{} is not an open day", format_date(date))},
        {"请给出季节内的开班日", "give an open day of the season"}, "date");
}

std::vector<DueAdult> due_on(const StaffingCase& asked, std::size_t day) {
    const staffing::Problem& problem = asked.problem;
    std::map<std::size_t, DueAdult> due;
    for (const Duty& duty : asked.plan.duties) {
        if (duty.date != problem.days()[day]) continue;
        const auto adult = problem.find_adult(duty.adult);
        const auto site = problem.find_site(duty.venue);
        if (!adult || !site || !problem.is_open(*site, day)) continue;
        const auto need = problem.find_need(*site, duty.post);
        if (need) due.emplace(*adult, DueAdult{*adult, *need, duty.venue, duty.post});
    }
    std::vector<DueAdult> list;
    list.reserve(due.size());
    for (const auto& [adult, one] : due) list.push_back(one);
    return list;
}

Result<std::vector<RollLine>> roll_of(const StaffingCase& asked, const RollArea& area, Date date,
                                      std::span<const DutyAttendance> history) {
    TRY(std::vector<DueAdult> due, due_in(asked, area, date));
    std::ranges::stable_sort(due, {}, &DueAdult::venue);
    std::map<Id<Adult>, const DutyAttendance*> recorded;
    for (const DutyAttendance& entry : history) {
        if (entry.date == date) recorded[entry.adult] = &entry;
    }
    std::vector<RollLine> lines;
    lines.reserve(due.size());
    for (const DueAdult& one : due) {
        const auto found = recorded.find(asked.problem.adults()[one.adult].id);
        lines.push_back({one, found == recorded.end() ? std::nullopt : std::optional(*found->second)});
    }
    return lines;
}

Result<std::vector<DutyAttendance>> roll_call(const StaffingCase& asked, const RollArea& area, Date date,
                                              std::span<const Id<Adult>> absent, std::span<const Id<Adult>> out,
                                              const Signature& signature) {
    TRY(const std::vector<DueAdult> due, due_in(asked, area, date));
    if (due.empty())
        return refuse(ErrorCode::bad_input,
                      {fmt::format("{} 这里没有人当班", format_date(date)),
                       fmt::format("nobody is due there on {}", format_date(date))},
                      {"请核对日期和地区", "check day and region"}, "date");
    std::vector<DutyAttendance> entries;
    for (const DueAdult& one : due) {
        DutyAttendance entry;
        entry.adult = asked.problem.adults()[one.adult].id;
        entry.date = date;
        entry.by = signature.by;
        entry.at = signature.at;
        entries.push_back(std::move(entry));
    }
    const auto line_of = [&](Id<Adult> adult) { return std::ranges::find(entries, adult, &DutyAttendance::adult); };
    for (const Id<Adult> adult : absent) {
        const auto line = line_of(adult);
        if (line == entries.end()) return not_due(adult, date, "absent");
        line->came = false;
    }
    for (const Id<Adult> adult : out) {
        const auto line = line_of(adult);
        if (line == entries.end()) return not_due(adult, date, "out");
        entries.erase(line);
    }
    return entries;
}

std::optional<CalledBefore> called_before(std::span<const DutyAttendance> entries,
                                          std::span<const DutyAttendance> history) {
    std::map<std::pair<Date, Id<Adult>>, const DutyAttendance*> recorded;
    for (const DutyAttendance& entry : entries) recorded[{entry.date, entry.adult}] = nullptr;
    CalledBefore before;
    for (const DutyAttendance& entry : history) {
        const auto found = recorded.find({entry.date, entry.adult});
        if (found == recorded.end()) continue;
        found->second = &entry;
        before.last = entry;
    }
    for (const auto& [key, entry] : recorded) {
        if (entry == nullptr) continue;
        ++before.adults;
        if (!entry->came) before.absent.push_back(entry->adult);
    }
    return before.adults == 0 ? std::nullopt : std::optional(std::move(before));
}

Result<void> check_seen(const std::optional<CalledBefore>& before, std::int64_t seen) {
    if (!before || before->last.id.value() <= seen) return {};
    return refuse(
        ErrorCode::conflict,
        {fmt::format("{} 刚刚在这里点过名", before->last.by),
         fmt::format("{} has called this roll meanwhile", before->last.by)},
        {"请看一眼现在登记的内容，再决定要不要改", "look at what stands now, then decide whether to change it"},
        "seen");
}

}  // namespace yingtuo::app
