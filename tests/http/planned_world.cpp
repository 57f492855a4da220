#include "http/planned_world.h"

#include <gtest/gtest.h>

#include "app/plan.h"

namespace yingtuo::http {

PlanningData planned_data() {
    PlanningData data = small_data();
    data.season = *Season::make(data.season);
    data.households.clear();
    data.children.clear();
    data.venues.resize(3);
    data.venues[0].point = Point{103.700, 27.300};
    data.venues[1].point = Point{103.712, 27.300};
    data.venues[2].usable = false;
    data.venues[0].open_last_year = true;
    data.venues[1].open_last_year = true;
    for (std::int64_t id = 1; id <= 6; ++id) {
        Household household;
        household.id = Id<Household>(id);
        household.village_code = "530602100201";
        household.point = Point{103.699 + 0.002 * static_cast<double>(id), 27.301};
        household.point_source = PointSource::given;
        data.households.push_back(household);
        for (const std::int64_t k : {0, 1}) {
            Child child;
            child.id = Id<Child>(id * 10 + k);
            child.household = household.id;
            child.birth_date = make_date(2014, 6, 1);
            child.willing = Willingness::yes;
            data.children.push_back(child);
        }
    }
    return data;
}

SeasonPlan plan_of(const PlanningData& data) {
    app::PlanOptions options;
    options.limits.iterations = 2;
    options.created_at = "2025-07-10T08:00:00Z";
    options.program_version = "0.1.0";
    auto made = app::make_plan(data, options);
    EXPECT_TRUE(made) << made.error().message.en;
    made->header.number = 1;
    return std::move(*made);
}

SeasonPlan planned_plan() {
    static const SeasonPlan plan = plan_of(planned_data());
    return plan;
}

}  // namespace yingtuo::http
