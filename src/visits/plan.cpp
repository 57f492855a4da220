#include "visits/plan.h"

#include <set>
#include <utility>

namespace yingtuo::visits {

Plan plan_of(std::vector<Guardianship> guardianships, std::vector<Visit> visits) {
    Plan plan;
    plan.guardianships = std::move(guardianships);
    plan.visits = std::move(visits);
    for (const Guardianship& named : plan.guardianships) {
        plan.missing_persons += (named.teacher.is_set() ? 0 : 1) + (named.cadre.is_set() ? 0 : 1);
    }
    plan.rounds = static_cast<int>(busy_days(plan).size());
    return plan;
}

std::vector<Busy> busy_days(const Plan& plan) {
    std::set<std::pair<Id<Adult>, Date>> days;
    for (const Visit& visit : plan.visits) days.emplace(visit.adult, visit.date);
    std::vector<Busy> busy;
    for (const auto& [adult, date] : days) busy.push_back({adult, date});
    return busy;
}

}  // namespace yingtuo::visits
