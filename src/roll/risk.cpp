#include "roll/risk.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <tuple>

#include "roll/identity_number.h"
#include "roll/masked.h"

namespace yingtuo::roll {

namespace {

constexpr int unattended_age = 8;     // Art. 21
constexpr int living_alone_age = 16;  // Art. 21
constexpr int adult_age = 18;

bool is_left_alone(const ChildRecord& record) {
    const CareSituation& care = record.care;
    if (care.guardianship == GuardianshipGrade::nobody) return true;
    const bool parents_gone = care.both_parents_away == YesNo::yes || care.other_parent_unable == YesNo::yes;
    return parents_gone && care.has_entrusted_carer == YesNo::no && record.carer_name.empty();
}

// The carer's own birth date stands in the number. A brother of fifteen is nobody to be entrusted with a child.
bool has_minor_carer(const ChildRecord& record, Date day) {
    const IdentityNumber carer = read_identity_number(record.carer_id_number);
    return carer.is_usable() && age_on(carer.birth_date, day) < adult_age;
}

bool has_no_capable_carer(const ChildRecord& record, Date day) {
    const CareSituation& care = record.care;
    if (care.guardianship == GuardianshipGrade::parent_unable || has_minor_carer(record, day)) return true;
    return care.other_parent_unable == YesNo::yes && care.has_entrusted_carer != YesNo::yes;
}

bool has_weak_carer(const ChildRecord& record) {
    const CareSituation& care = record.care;
    return care.guardianship == GuardianshipGrade::insufficient ||
           (care.both_parents_away == YesNo::yes && care.has_entrusted_carer == YesNo::no);
}

std::string later(const std::string& time, int hours) {
    const std::string_view view = time;
    const auto clock = view.size() < 16 ? std::nullopt : parse_clock(view.substr(11, 5));
    const auto minutes = std::chrono::sys_time<std::chrono::minutes>{day_of(time)} + clock.value_or(ClockTime{}) +
                         std::chrono::hours{hours};
    const Date day = std::chrono::floor<std::chrono::days>(minutes);
    return fmt::format("{}T{}:00Z", format_date(day), format_clock(minutes - day));
}

Text responsible_for(const RegionTree& regions, const std::string& code) {
    if (const Region* village = regions.at_level(code, RegionLevel::village)) {
        return {fmt::format("{}儿童主任", village->name), fmt::format("child director of {}", village->name)};
    }
    if (const Region* township = regions.at_level(code, RegionLevel::township)) {
        return {fmt::format("{}儿童督导员", township->name), fmt::format("child supervisor of {}", township->name)};
    }
    return {"县民政局儿童福利科", "county civil affairs, child welfare"};
}

}  // namespace

Date day_of(const std::string& time) {
    return parse_date(std::string_view(time).substr(0, 10)).value_or(Date{});
}

std::optional<Risk> risk_of(const ChildRecord& record, Date day) {
    const int age = record.child.birth_date ? age_on(*record.child.birth_date, day) : 0;
    if (age >= adult_age) return std::nullopt;
    if (is_left_alone(record)) {
        if (age < unattended_age) return Risk::under_8_alone;
        if (age < living_alone_age) return Risk::under_16_alone;
        return Risk::no_capable_carer;
    }
    if (has_no_capable_carer(record, day)) return Risk::no_capable_carer;
    if (has_weak_carer(record)) return Risk::weak_carer;
    return std::nullopt;
}

bool is_task(Risk risk) {
    return risk != Risk::weak_carer;
}

Text article_of(Risk risk) {
    switch (risk) {
        case Risk::under_8_alone:
            return {"《未成年人保护法》第二十一条：不得使未满八周岁的未成年人处于无人看护状态",
                    "Law on the Protection of Minors, Art. 21: nobody under eight is left unattended"};
        case Risk::under_16_alone:
            return {"《未成年人保护法》第二十一条：不得使未满十六周岁的未成年人脱离监护单独生活",
                    "Law on the Protection of Minors, Art. 21: nobody under sixteen lives alone"};
        case Risk::no_capable_carer:
        case Risk::weak_carer:
            return {"《未成年人保护法》第二十二条：应当委托具有照护能力的完全民事行为能力人代为照护",
                    "Law on the Protection of Minors, Art. 22: care is entrusted to an adult who is able to give it"};
    }
    return {};
}

std::vector<RiskTask> risk_tasks(const Roll& roll, const RegionTree& regions, const Policy& policy,
                                 std::span<const ContactAttempt> contacts,
                                 const std::map<Id<Child>, std::string>& taken_over_at, const std::string& now) {
    std::map<Id<Child>, std::string> arranged;  // the last time
    for (const ContactAttempt& attempt : standing(contacts)) {
        if (attempt.outcome == ContactOutcome::care_arranged) arranged[attempt.child] = attempt.made_at;
    }
    std::map<Id<Household>, const Household*> households;
    for (const Household& household : roll.households) households[household.id] = &household;
    std::vector<RiskTask> tasks;
    for (const ChildRecord& record : roll.children) {
        const auto risk = risk_of(record, day_of(now));
        if (!risk || !is_task(*risk)) continue;
        RiskTask& task = tasks.emplace_back();
        task.child = record.child.id;
        task.masked_name = masked_name(record.name);
        const auto home = households.find(record.child.household);
        if (home != households.end()) task.village_code = home->second->village_code;
        task.risk = *risk;
        task.responsible = responsible_for(regions, task.village_code);
        if (const auto since = taken_over_at.find(task.child); since != taken_over_at.end()) task.since = since->second;
        task.due = later(task.since.empty() ? now : task.since, policy.risk_task_hours);
        const auto settled = arranged.find(task.child);
        task.is_settled = settled != arranged.end() && settled->second >= task.since;
    }
    std::sort(tasks.begin(), tasks.end(), [](const RiskTask& a, const RiskTask& b) {
        return std::tie(a.is_settled, a.risk, a.due, a.child) < std::tie(b.is_settled, b.risk, b.due, b.child);
    });
    return tasks;
}

}  // namespace yingtuo::roll
