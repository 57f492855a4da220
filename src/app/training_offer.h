// Training offers: which session would take the step that an adult still lacks: the one he or she is invited to, else
// the next with a place left.
#pragma once

#include <optional>

#include "domain/roll.h"
#include "staffing/steps.h"

namespace yingtuo::app {

struct TrainingOffer {
    Id<TrainingSession> session;
    Date date{};
    bool is_invited = false;
};

// Of sessions to come that are for everybody, or for the county where the adult lives. Nothing for a step that no
// session takes.
[[nodiscard]] std::optional<TrainingOffer> training_offer(const PlanningData& data, const Adult& adult,
                                                          staffing::Step step, Post post);

}  // namespace yingtuo::app
