#include "app/training_offer.h"

#include <algorithm>

namespace yingtuo::app {

std::optional<TrainingOffer> training_offer(const PlanningData& data, const Adult& adult, staffing::Step step,
                                            Post post) {
    if (step != staffing::Step::general_training && step != staffing::Step::post_training) return std::nullopt;
    const Region* home = data.regions.at_level(adult.village_code, RegionLevel::county);
    std::optional<TrainingOffer> best;
    for (const TrainingSession& session : data.training.sessions) {
        const bool is_general = session.kind == TrainingKind::general;
        if (is_general != (step == staffing::Step::general_training)) continue;
        if (!is_general && session.post != post) continue;
        if (!is_to_come(data.training, session)) continue;
        const auto records = records_of(data.training, session.id);
        const bool is_invited = std::ranges::find(records, adult.id, &TrainingRecord::adult) != records.end();
        const Region* county = data.regions.at_level(session.region, RegionLevel::county);
        const bool is_open = places_left(data.training, session) != 0 && (county == nullptr || county == home);
        if (!is_invited && !is_open) continue;
        const TrainingOffer offer{session.id, session.date, is_invited};
        const auto rank = [](const TrainingOffer& one) { return std::pair(!one.is_invited, one.date); };
        if (!best || rank(offer) < rank(*best)) best = offer;
    }
    return best;
}

}  // namespace yingtuo::app
