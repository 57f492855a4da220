// A store with the model season of an invented city and nothing else.
#pragma once

#include "http/memory_store.h"

namespace yingtuo::app {

inline http::MemoryStore store_with_a_season() {
    PlanningData data;
    data.season = model_season();
    Region root;
    root.code = "990100000000";
    root.level = RegionLevel::prefecture;
    root.name = "云川市";
    data.regions = *RegionTree::make({root});
    return http::MemoryStore(std::move(data));
}

}  // namespace yingtuo::app
