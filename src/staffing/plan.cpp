#include "staffing/plan.h"

#include <utility>

namespace yingtuo::staffing {

Plan plan_of(std::vector<Duty> duties, std::vector<Shortfall> shortfalls, std::vector<Stay> stays) {
    Plan plan;
    plan.duties = std::move(duties);
    plan.shortfalls = std::move(shortfalls);
    plan.stays = std::move(stays);
    for (const Shortfall& shortfall : plan.shortfalls) plan.missing += shortfall.missing;
    return plan;
}

}  // namespace yingtuo::staffing
