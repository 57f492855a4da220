#include "app/decide.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/stages.h"

namespace yingtuo::app {

// Whoever asks for a pin is told at once that it cannot be kept.
Result<void> check_pins(const siting::SeasonProblem& season, std::span<const Decision> decisions) {
    for (const Decision& decision : decisions) {
        if (decision.kind != DecisionKind::household || decision.withdraws) continue;
        const HouseholdPin pin{decision.household, decision.venue};
        if (std::find(season.unmet_pins.begin(), season.unmet_pins.end(), pin) != season.unmet_pins.end()) {
            return refuse(ErrorCode::bad_input,
                          {fmt::format("家庭 {} 去不了点位 {}：那里不可用、不得开、坐不下，或不在步行可达范围内",
                                       pin.household.value(), pin.venue.value()),
                           fmt::format("household {} cannot go to venue {}: it is unusable, forbidden, too small, or "
                                       "out of reach",
                                       pin.household.value(), pin.venue.value())},
                          {"请另选点位，或先放宽步行上限", "choose another venue, or raise the walking cap first"},
                          subject_of(decision));
        }
        if (!std::binary_search(season.households.begin(), season.households.end(), decision.household)) {
            return refuse(ErrorCode::bad_input,
                          {fmt::format("家庭 {} 没有愿意参加的儿童", decision.household.value()),
                           fmt::format("household {} has no child who wants to come", decision.household.value())},
                          {"无需指定去处", "there is nobody to place"}, subject_of(decision));
        }
    }
    return {};
}

Result<void> check_decisions(const PlanningData& data, std::span<const Decision> decisions) {
    TRY(const PlanningData decided, with_decisions(data, decisions));
    const bool has_pins = std::any_of(decisions.begin(), decisions.end(), [](const Decision& decision) {
        return decision.kind == DecisionKind::household && !decision.withdraws;
    });
    if (!has_pins) return {};
    const std::vector<Walk> walks = walks_of(decided, 1);
    TRY(const siting::SeasonProblem season, siting_problem(decided, walks));
    return check_pins(season, decisions);
}

}  // namespace yingtuo::app
