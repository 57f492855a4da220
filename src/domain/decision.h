// Decisions: what a person has decided before the planner looks, with reason, name and time. Decisions are inputs: they
// survive a new import and a new plan. They are a history: a later one about the same thing takes the place of the
// earlier, and a withdrawal ends it; none is ever removed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/child.h"
#include "domain/roll.h"
#include "domain/venue.h"

namespace yingtuo {

enum class DecisionKind {
    venue,      // it must open, must not, or the planner decides
    capacity,   // how many children the venue takes
    household,  // to which venue its children go
    policy,     // a number of the policy
};

template <>
struct EnumNames<DecisionKind> {
    static constexpr EnumName<DecisionKind> table[] = {
        {DecisionKind::venue, "venue", "点位开否", "whether a venue opens"},
        {DecisionKind::capacity, "capacity", "点位容量", "a venue's capacity"},
        {DecisionKind::household, "household", "指定去处", "where a household goes"},
        {DecisionKind::policy, "policy", "政策参数", "a number of the policy"}};
};

struct Decision {
    Id<Decision> id;  // given by the store, ascending in time
    DecisionKind kind = DecisionKind::venue;
    Id<Venue> venue;                                     // of venue and capacity; of household: where it must go
    Id<Household> household;                             // of household
    std::string key;                                     // of policy: as in season.toml
    VenueDecision venue_decision = VenueDecision::free;  // of venue
    double value = 0;                                    // of capacity: children; of policy: in the key's own unit
    bool withdraws = false;  // what was decided about this thing holds no longer: the ledger's or season's own does
    std::string reason;
    std::string decided_by;
    std::string decided_at;  // UTC, ISO 8601
    friend bool operator==(const Decision&, const Decision&) = default;
};

// What it is about: "venue:17", "venue:17:capacity", "household:4", "policy:reach.walk_cap_min".
[[nodiscard]] std::string subject_of(const Decision& decision);
// What it says, in a sentence.
[[nodiscard]] Text sentence_of(const Decision& decision);

// Those that hold: the last about each thing, unless it withdraws. In the order in which they were taken.
[[nodiscard]] std::vector<Decision> in_force(std::span<const Decision> history);

// Writes decisions into the data, in order: venues' decisions and capacities, households' pins, the policy. A
// withdrawal lifts a household's pin and leaves all else as the ledgers have it. Refuses (not_found) a venue or
// household that is not there, (bad_input) a key that is none of policy_values(), a capacity that is no whole number
// from 0 to 100,000, and what Season::make refuses; `where` is the decision's subject.
[[nodiscard]] Result<PlanningData> with_decisions(PlanningData data, std::span<const Decision> decisions);

}  // namespace yingtuo
