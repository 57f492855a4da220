// Rules about lodging: who may, where, and that there is a bed.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "staffing/duty_views.h"
#include "staffing/rules.h"

namespace yingtuo::staffing {

namespace {

Violation lodging_breach(const Stay& stay, Text sentence, double amount) {
    return {"staffing.lodging",  Severity::hard, fmt::format("adult:{}", stay.adult.value()),
            std::move(sentence), amount,         false};
}

// Why nobody may live by this stay; nothing where there is no reason.
std::optional<Text> reason_against(const Problem& problem, const Stay& stay) {
    const auto adult = problem.find_adult(stay.adult);
    if (!adult) return Text{"住宿记录的人员不在名册上。", "The adult who is to lodge is not on the roll."};
    if (!problem.find_dormitory(stay.venue)) {
        const auto venue = stay.venue.value();
        return Text{fmt::format("点位{}没有可住宿的床位。", venue), fmt::format("Venue {} has no beds.", venue)};
    }
    if (stay.from > stay.to) return Text{"住宿的起止日期颠倒。", "The stay ends before it begins."};
    if (!problem.adults()[*adult].accepts_lodging)
        return Text{"本人没有表示愿意住宿。", "Has not said that lodging is accepted."};
    if (!problem.may_lodge(*adult, stay.from))
        return Text{"住宿开始时未成年，或出生日期不明。", "Is under age when the stay begins, or of unknown age."};
    return std::nullopt;
}

}  // namespace

Violations check_lodging(const Problem& problem, const Plan& plan) {
    Violations found;
    std::set<Id<Adult>> lodgers;
    for (const Stay& stay : plan.stays) {
        auto reason = reason_against(problem, stay);
        if (!reason && !lodgers.insert(stay.adult).second)
            reason = Text{"同一人有两处住宿。", "One adult has two stays."};
        if (reason) {
            found.push_back(lodging_breach(stay, std::move(*reason), 1));
            continue;
        }
        int outside = 0;
        for (const Duty& duty : plan.duties)
            outside += duty.adult == stay.adult && (duty.date < stay.from || duty.date > stay.to) ? 1 : 0;
        if (outside == 0) continue;
        found.push_back(lodging_breach(
            stay,
            {fmt::format("住宿期（{}至{}）以外上岗{}天。", format_date(stay.from), format_date(stay.to), outside),
             fmt::format("Serves on {} days outside the stay from {} to {}.", outside, format_date(stay.from),
                         format_date(stay.to))},
            outside));
    }
    return found;
}

Violations check_beds(const Problem& problem, const Plan& plan) {
    std::map<std::pair<Id<Venue>, Date>, int> lodgers;
    const auto first = problem.days().empty() ? Date{} : problem.days().front();
    const auto last = problem.days().empty() ? Date{} : problem.days().back();
    for (const Stay& stay : plan.stays) {
        // Nights outside the season are no planner's: a stay may be given with any dates.
        for (Date night = std::max(stay.from, first); night <= std::min(stay.to, last); night += std::chrono::days{1})
            ++lodgers[{stay.venue, night}];
    }
    Violations found;
    for (const auto& [where, count] : lodgers) {
        const auto& [venue, night] = where;
        const auto dormitory = problem.find_dormitory(venue);
        if (!dormitory) continue;  // rule staffing.lodging speaks of it
        const int beds = problem.dormitories()[*dormitory].beds;
        if (count <= beds) continue;
        found.push_back({"staffing.beds",
                         Severity::hard,
                         fmt::format("venue:{}@{}", venue.value(), format_date(night)),
                         {fmt::format("{}晚住{}人，只有{}张床。", format_date(night), count, beds),
                          fmt::format("{} adults lodge there in the night of {}; there are {} beds.", count,
                                      format_date(night), beds)},
                         static_cast<double>(count - beds),
                         false});
    }
    return found;
}

}  // namespace yingtuo::staffing
