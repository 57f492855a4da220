#include "app/standby.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/roll_call.h"

namespace yingtuo::app {

namespace {

staffing::AbsenceRates rates_before(const staffing::Problem& problem, std::span<const DutyAttendance> history,
                                    Date date) {
    staffing::AbsenceRates rates;
    for (const DutyAttendance& entry : attendance_that_holds(history)) {
        const auto adult = problem.find_adult(entry.adult);
        if (adult && entry.date < date) rates.record(problem.adults()[*adult].adult_class, 1, entry.came ? 0 : 1);
    }
    return rates;
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
    for (const DueAdult& one : due_on(asked, day)) {
        places[one.adult * problem.days().size() + day] = static_cast<int>(one.need);
        const Adult& person = problem.adults()[one.adult];
        if (!problem.may_work(one.adult, day)) away.push_back({person.id, date});
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

}  // namespace yingtuo::app
