// Risks: children whom the law does not leave as they are, from what the rolls say of who looks after them.
// Source: Law on the Protection of Minors, Art. 21 (under eight not unattended, under sixteen not living alone), Art.
// 22 and 23 (parents who work away entrust an adult who is able to look after the child). Model: docs/model/funnel.md
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/text.h"
#include "domain/contact.h"
#include "domain/region.h"
#include "domain/roll.h"
#include "domain/season.h"

namespace yingtuo::roll {

// Most urgent first.
enum class Risk { under_8_alone, under_16_alone, no_capable_carer, weak_carer };

// The risk of a child on a day; the most urgent where there are several. A child without a birth date counts as under
// eight.
[[nodiscard]] std::optional<Risk> risk_of(const ChildRecord& record, Date day);

// Must somebody look into it at once? A weak carer is watched, not a task.
[[nodiscard]] bool is_task(Risk risk);
[[nodiscard]] Text article_of(Risk risk);

struct RiskTask {
    Id<Child> child;
    std::string masked_name;
    std::string village_code;  // deepest region known
    Risk risk = Risk::weak_carer;
    Text responsible;         // the child director of the village, or who stands in where no village is known
    std::string since;        // when the roll came to say so, UTC; empty: not known
    std::string due;          // UTC, ISO 8601
    bool is_settled = false;  // a contact after `since` says that care is arranged
};

// `taken_over_at`: when an import last added or changed the child, UTC; without it the task is due so many hours after
// `now`. Open ones first, then by risk, due time and child.
[[nodiscard]] std::vector<RiskTask> risk_tasks(const Roll& roll, const RegionTree& regions, const Policy& policy,
                                               std::span<const ContactAttempt> contacts,
                                               const std::map<Id<Child>, std::string>& taken_over_at,
                                               const std::string& now);

// The date of "2025-06-20T08:00:00Z"; the epoch for anything else.
[[nodiscard]] Date day_of(const std::string& time);

}  // namespace yingtuo::roll

template <>
struct yingtuo::EnumNames<yingtuo::roll::Risk> {
    using R = yingtuo::roll::Risk;
    static constexpr EnumName<R> table[] = {
        {R::under_8_alone, "under_8_alone", "不满八周岁无人看护", "under eight and unattended"},
        {R::under_16_alone, "under_16_alone", "不满十六周岁独自生活", "under sixteen and living alone"},
        {R::no_capable_carer, "no_capable_carer", "没有具备照护能力的监护人", "no carer who is able to"},
        {R::weak_carer, "weak_carer", "监护能力不足", "a carer whose ability is insufficient"}};
};
