// Invented records of the local programmes of a planned demo season: who signed up, who came, baselines and measures.
#pragma once

#include <cstdint>
#include <vector>

#include "domain/participation.h"
#include "domain/plan.h"
#include "domain/roll.h"
#include "programme/catalogue.h"

namespace yingtuo::demo {

struct RecordOptions {
    int sites = 10;  // of each programme, those with the lowest numbers
    int weeks = 2;   // from opening on
    std::uint64_t seed = 20'250'715;
};

// In the order of programme, site, day and person. Same plan and options, same records.
[[nodiscard]] std::vector<Participation> draw_participation(const PlanningData& data, const SeasonPlan& plan,
                                                            const programme::Catalogue& catalogue,
                                                            const RecordOptions& options);

}  // namespace yingtuo::demo
