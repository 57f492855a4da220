#include "app/visit_bound.h"

#include <algorithm>

#include "app/stages.h"
#include "visits/bound.h"

namespace yingtuo::app {

reporting::Figure visit_bound(const PlanningData& data, const SeasonPlan& plan) {
    reporting::Figure figure;
    figure.key = "visits.missing_at_least";
    figure.label = {"包保缺人下界", "Persons missing for visits, at least"};
    figure.definition = {"已证明：儿童去向相同的任何规划，所缺的教师、干部都不少于此数",
                         "proven: no plan with the same children on home visits lacks fewer teachers and cadres"};
    figure.unit = "persons";
    const auto is_complete = [](const Guardianship& named) { return named.teacher.is_set() && named.cadre.is_set(); };
    if (std::ranges::all_of(plan.guardianships, is_complete)) {
        figure.value = 0;
    } else if (const auto problem = visits_problem(data, plan)) {
        figure.value = visits::least_missing_persons(*problem);
    }
    return figure;
}

}  // namespace yingtuo::app
