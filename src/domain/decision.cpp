#include "domain/decision.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "domain/policy_value.h"

namespace yingtuo {

namespace {

constexpr double most_children = 100'000;

tl::unexpected<Error> unknown(const char* zh, const char* en, std::int64_t id, const Decision& decision) {
    return refuse(ErrorCode::not_found,
                  {fmt::format("没有编号为 {} 的{}", id, zh), fmt::format("there is no {} {}", en, id)},
                  {"请核对编号", "check the number"}, subject_of(decision));
}

// Records stand by id.
template <typename Record, typename Noun>
Record* find(std::vector<Record>& records, Id<Noun> id) {
    const auto found = std::lower_bound(records.begin(), records.end(), id,
                                        [](const Record& record, Id<Noun> other) { return record.id < other; });
    return found == records.end() || found->id != id ? nullptr : &*found;
}

Result<void> decide_capacity(Venue& venue, const Decision& decision) {
    const bool is_count =
        decision.value >= 0 && decision.value <= most_children && std::floor(decision.value) == decision.value;
    if (!is_count) {
        return refuse(ErrorCode::bad_input, {"容量无效", "this is no capacity"},
                      {"应为 0 到 100000 的整数", "give a whole number from 0 to 100,000"}, subject_of(decision));
    }
    venue.capacity = static_cast<int>(decision.value);
    return {};
}

Result<void> decide_household(PlanningData& data, const Decision& decision) {
    if (find(data.households, decision.household) == nullptr)
        return unknown("家庭", "household", decision.household.value(), decision);
    std::erase_if(data.pins, [&](const HouseholdPin& pin) { return pin.household == decision.household; });
    if (decision.withdraws) return {};
    if (find(data.venues, decision.venue) == nullptr) return unknown("点位", "venue", decision.venue.value(), decision);
    const HouseholdPin pin{decision.household, decision.venue};
    const auto place =
        std::lower_bound(data.pins.begin(), data.pins.end(), pin,
                         [](const HouseholdPin& a, const HouseholdPin& b) { return a.household < b.household; });
    data.pins.insert(place, pin);
    return {};
}

Result<void> decide_policy(Policy& policy, const Decision& decision) {
    const PolicyValue* found = find_policy_value(decision.key);
    if (found == nullptr || !found->read(policy)) {
        return refuse(ErrorCode::bad_input,
                      {fmt::format("不能更改 {}", decision.key), fmt::format("{} cannot be decided on", decision.key)},
                      {"可更改步行上限、师生比与布点权重，见 docs/operating.md",
                       "walking caps, ratio and weights of siting can: docs/operating.md lists them"},
                      subject_of(decision));
    }
    if (!std::isfinite(decision.value) || std::abs(decision.value) > 1e9 ||
        (found->is_whole && std::floor(decision.value) != decision.value)) {
        return refuse(ErrorCode::bad_input,
                      {fmt::format("{} 的值无效", decision.key), fmt::format("this is no value of {}", decision.key)},
                      found->is_whole ? Text{"应为整数", "give a whole number"} : Text{"应为数字", "give a number"},
                      subject_of(decision));
    }
    found->write(policy, decision.value);
    return {};
}

Result<void> decide(PlanningData& data, const Decision& decision) {
    if (decision.kind == DecisionKind::household) return decide_household(data, decision);
    if (decision.kind == DecisionKind::policy) {
        if (decision.withdraws) return {};
        return decide_policy(data.season.policy, decision);
    }
    Venue* venue = find(data.venues, decision.venue);
    if (venue == nullptr) return unknown("点位", "venue", decision.venue.value(), decision);
    if (decision.withdraws) return {};
    if (decision.kind == DecisionKind::capacity) return decide_capacity(*venue, decision);
    venue->decision = decision.venue_decision;
    venue->decision_reason = decision.reason;
    venue->decided_by = decision.decided_by;
    return {};
}

}  // namespace

std::string subject_of(const Decision& decision) {
    switch (decision.kind) {
        case DecisionKind::venue:
            return fmt::format("venue:{}", decision.venue.value());
        case DecisionKind::capacity:
            return fmt::format("venue:{}:capacity", decision.venue.value());
        case DecisionKind::household:
            return fmt::format("household:{}", decision.household.value());
        case DecisionKind::policy:
            return fmt::format("policy:{}", decision.key);
    }
    return {};
}

Text sentence_of(const Decision& decision) {
    const auto venue = decision.venue.value();
    const auto household = decision.household.value();
    switch (decision.kind) {
        case DecisionKind::venue:
            if (decision.withdraws)
                return {fmt::format("点位 {} 开否：撤回决定，按台账", venue),
                        fmt::format("venue {}: decision withdrawn, the ledger's holds", venue)};
            return {fmt::format("点位 {}：{}", venue, name_of(decision.venue_decision).zh),
                    fmt::format("venue {}: {}", venue, name_of(decision.venue_decision).en)};
        case DecisionKind::capacity:
            if (decision.withdraws)
                return {fmt::format("点位 {} 容量：撤回决定，按台账", venue),
                        fmt::format("venue {}: decision on its capacity withdrawn, the ledger's holds", venue)};
            return {fmt::format("点位 {} 容量：{:.0f} 名儿童", venue, decision.value),
                    fmt::format("venue {}: takes {:.0f} children", venue, decision.value)};
        case DecisionKind::household:
            if (decision.withdraws)
                return {fmt::format("家庭 {}：不再指定去处", household),
                        fmt::format("household {}: goes where the planner says", household)};
            return {fmt::format("家庭 {}：指定去点位 {}", household, venue),
                    fmt::format("household {}: goes to venue {}", household, venue)};
        case DecisionKind::policy:
            if (decision.withdraws)
                return {fmt::format("{}：撤回决定，按 season.toml", decision.key),
                        fmt::format("{}: decision withdrawn, season.toml's holds", decision.key)};
            return {fmt::format("{} = {}", decision.key, decision.value),
                    fmt::format("{} = {}", decision.key, decision.value)};
    }
    return {};
}

std::vector<Decision> in_force(std::span<const Decision> history) {
    std::map<std::string, std::size_t> last;
    for (std::size_t i = 0; i < history.size(); ++i) last[subject_of(history[i])] = i;
    std::vector<Decision> found;
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (last.at(subject_of(history[i])) == i && !history[i].withdraws) found.push_back(history[i]);
    }
    return found;
}

Result<PlanningData> with_decisions(PlanningData data, std::span<const Decision> decisions) {
    std::string policy_subject;
    for (const Decision& decision : decisions) {
        TRY_VOID(decide(data, decision));
        if (decision.kind == DecisionKind::policy) policy_subject = subject_of(decision);
    }
    if (policy_subject.empty()) return data;
    auto season = Season::make(std::move(data.season));
    if (!season) {
        Error error = season.error();
        error.where = policy_subject;
        return tl::make_unexpected(std::move(error));
    }
    data.season = std::move(*season);
    return data;
}

}  // namespace yingtuo
