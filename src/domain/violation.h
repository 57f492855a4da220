// Violations: a plan breaks a rule. This is data for the coordinator's screen, not an error.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/text.h"

namespace yingtuo {

enum class Severity { hard, soft };

template <>
struct EnumNames<Severity> {
    static constexpr EnumName<Severity> table[] = {{Severity::hard, "hard", "硬性", "hard"},
                                                   {Severity::soft, "soft", "软性", "soft"}};
};

struct Violation {
    std::string rule;  // "siting.capacity"
    Severity severity = Severity::hard;
    std::string subject;  // "venue:17", "household:4", "adult:12@2025-07-15"
    Text sentence;        // "42 children are assigned; the site holds 36."
    double amount = 0;    // by how much, in the rule's unit
    bool listed = false;  // the plan itself lists it as a shortfall that could not be staffed
};

// One rule of a planning room. Every room has one list of them, `rules()`, in rules.h; solver, check, tests, web page
// and docs/model/ read that list.
template <typename Problem, typename Plan>
struct Rule {
    std::string_view code;  // "siting.capacity"
    Severity severity = Severity::hard;
    Text title;               // one line for the table in docs/model/
    std::string_view source;  // paragraph of law, policy key, or wish
    std::vector<Violation> (*check)(const Problem&, const Plan&);
};

}  // namespace yingtuo
