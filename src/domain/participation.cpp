#include "domain/participation.h"

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <set>

namespace yingtuo {

std::vector<Interest> interests_of(std::span<const Participation> history) {
    std::map<std::pair<Id<Child>, std::string>, std::set<std::string>> chosen;  // in which programmes
    for (const Participation& entry : history) {
        if (!is_about_a_choice(entry.kind) || !entry.child.is_set() || entry.choice.empty()) continue;
        std::set<std::string>& programmes = chosen[{entry.child, entry.choice}];
        if (entry.kind == ParticipationKind::sign_up) {
            programmes.insert(entry.programme);
        } else {
            programmes.erase(entry.programme);
        }
    }
    std::vector<Interest> interests;
    for (const auto& [choice, programmes] : chosen) {
        if (!programmes.empty()) interests.push_back({choice.first, choice.second});
    }
    return interests;
}

Trend trend_of(std::span<const Participation> history, bool less_is_better) {
    constexpr std::size_t looked_at = 5;
    constexpr std::size_t least = 3;
    std::optional<double> baseline;
    std::map<Date, double> measures;
    for (const Participation& entry : history) {
        if (entry.kind == ParticipationKind::baseline) baseline = entry.value;
        if (entry.kind == ParticipationKind::measure) measures[entry.date] = entry.value;
    }
    if (!baseline || measures.size() < least) return Trend::unknown;
    double sum = 0;
    std::size_t count = 0;
    for (auto day = measures.rbegin(); day != measures.rend() && count < looked_at; ++day, ++count) sum += day->second;
    const double change = sum / static_cast<double>(count) - *baseline;
    // A tenth exactly is "same", however its digits were rounded.
    if (std::abs(change) <= 0.1 * *baseline + 1e-9 * (1 + *baseline)) return Trend::same;
    return (change < 0) == less_is_better ? Trend::better : Trend::worse;
}

Result<void> check_participation(const Participation& entry) {
    const auto wrong = [](Text message, const char* where) {
        return refuse(ErrorCode::bad_input, std::move(message), {"请补齐后重试", "complete the entry and try again"},
                      where);
    };
    if (entry.programme.empty()) return wrong({"没有写明项目", "the entry names no programme"}, "programme");
    const std::optional<Date> today = local_day(entry.at);
    if (entry.by.empty() || !today) return wrong({"没有写明记录人或时间", "the entry has no name or no time"}, "by");
    if (entry.date == Date{}) return wrong({"没有写明日期", "the entry has no day"}, "date");
    if (entry.date > *today)
        return wrong({fmt::format("日期 {} 还没有到", format_date(entry.date)),
                      fmt::format("the day {} is still to come", format_date(entry.date))},
                     "date");
    if (entry.child.is_set() == entry.household.is_set())
        return wrong({"应写明一名儿童或一户", "the entry names one child or one household"}, "child");
    if (is_about_a_choice(entry.kind) && entry.choice.empty())
        return wrong({"报名和取消报名都要写明兴趣", "a sign-up or its withdrawal names an interest"}, "choice");
    const bool measures = entry.kind == ParticipationKind::baseline || entry.kind == ParticipationKind::measure;
    if (measures && !(entry.value >= 0 && entry.value <= 100'000))
        return wrong({"数值应为 0 至 100000", "the value must be 0 to 100,000"}, "value");
    return {};
}

}  // namespace yingtuo
