#include "app/standby.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace yingtuo::app {

namespace {

// Who is due on the day by the stored roster, whether or not they may serve by now, and at which need.
std::map<std::size_t, std::size_t> due_on(const StaffingCase& asked, std::size_t day) {
    const staffing::Problem& problem = asked.problem;
    std::map<std::size_t, std::size_t> due;
    for (const Duty& duty : asked.plan.duties) {
        if (duty.date != problem.days()[day]) continue;
        const auto adult = problem.find_adult(duty.adult);
        const auto site = problem.find_site(duty.venue);
        if (!adult || !site || !problem.is_open(*site, day)) continue;
        if (const auto need = problem.find_need(*site, duty.post)) due.emplace(*adult, *need);
    }
    return due;
}

const std::string& township_of(const staffing::Problem& problem, std::size_t need) {
    return problem.sites()[problem.needs()[need].site].township;
}

staffing::AbsenceRates rates_before(const staffing::Problem& problem, std::span<const DutyAttendance> history,
                                    Date date) {
    staffing::AbsenceRates rates;
    for (const DutyAttendance& entry : attendance_that_holds(history)) {
        const auto adult = problem.find_adult(entry.adult);
        if (adult && entry.date < date) rates.record(problem.adults()[*adult].adult_class, 1, entry.came ? 0 : 1);
    }
    return rates;
}

Result<std::size_t> open_day(const staffing::Problem& problem, Date date) {
    if (const auto day = problem.find_day(date)) return *day;
    return refuse(
        ErrorCode::bad_input,
        {fmt::format("{} 不是开班日", format_date(date)), fmt::format("{} is not an open day", format_date(date))},
        {"请给出季节内的开班日", "give an open day of the season"}, "date");
}

tl::unexpected<Error> not_due(Id<Adult> adult, Date date, const char* where) {
    return refuse(ErrorCode::not_found,
                  {fmt::format("{} 号人员 {} 不当班", adult.value(), format_date(date)),
                   fmt::format("adult {} is not due there on {}", adult.value(), format_date(date))},
                  {"请核对编号、日期和地区", "check number, day and region"}, where);
}

}  // namespace

Result<Standby> standby(const StaffingCase& asked, std::span<const DutyAttendance> history, Date date,
                        std::span<const Id<Adult>> out) {
    const staffing::Problem& problem = asked.problem;
    TRY(const std::size_t day, open_day(problem, date));
    std::vector<staffing::Busy> away;
    for (const Id<Adult> adult : out) {
        if (!problem.find_adult(adult))
            return refuse(
                ErrorCode::not_found,
                {fmt::format("没有 {} 号人员", adult.value()), fmt::format("there is no adult {}", adult.value())},
                {"请在人员列表中查找", "look it up in the list of adults"}, "out");
        away.push_back({adult, date});
    }
    const staffing::AbsenceRates rates = rates_before(problem, history, date);
    staffing::Places places = asked.places;
    std::map<AdultClass, ClassAbsence> classes;
    for (const auto& [adult, need] : due_on(asked, day)) {
        places[adult * problem.days().size() + day] = static_cast<int>(need);
        const Adult& person = problem.adults()[adult];
        if (!problem.may_work(adult, day)) away.push_back({person.id, date});
        const staffing::AbsenceRates::Counts seen = rates.recorded(person.adult_class);
        classes[person.adult_class] = {person.adult_class, seen.due, seen.absent, rates.of(person.adult_class)};
    }
    Standby answer;
    answer.date = date;
    for (const auto& [code, line] : classes) answer.classes.push_back(line);
    const auto forecast = staffing::forecast_absences(problem, places, rates, day, away);
    for (const staffing::AbsenceForecast& here : forecast)
        answer.townships.push_back({here, township_code(here.township), {}});
    for (staffing::ReadyAdult& one : staffing::stand_by(problem, asked.reach, places, forecast, day, away)) {
        const auto here = std::ranges::find(answer.townships, one.township,
                                            [](const TownshipStandby& line) { return line.forecast.township; });
        here->asked.push_back(std::move(one));
    }
    return answer;
}

Result<std::vector<DutyAttendance>> roll_call(const StaffingCase& asked, const std::string& region, Date date,
                                              std::span<const Id<Adult>> absent, std::span<const Id<Adult>> out,
                                              const Signature& signature) {
    const staffing::Problem& problem = asked.problem;
    TRY(const std::size_t day, open_day(problem, date));
    const std::string digits = region_digits(region);
    std::vector<DutyAttendance> entries;
    for (const auto& [adult, need] : due_on(asked, day)) {
        if (!township_of(problem, need).starts_with(digits)) continue;
        DutyAttendance entry;
        entry.adult = problem.adults()[adult].id;
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

}  // namespace yingtuo::app
