#include "demo/damage.h"

#include "demo/damage_files.h"
#include "demo/damage_layout.h"
#include "demo/damage_others.h"
#include "demo/damage_people.h"
#include "demo/damage_rolls.h"
#include "demo/faults.h"

namespace yingtuo::demo {

void trouble_people(Population& population, const Random& random) {
    trouble_names(population, random.split(0));
}

void plant_typical(DemoSeason& season, const Population& population, const Random& random) {
    FaultBook faults;
    list_twice(season.workbooks, population, random.split(1));
    season.workbooks = hand_in(std::move(season.workbooks), random.split(2));
    const Random layouts = random.split(3);
    for (std::size_t w = 0; w < season.workbooks.size(); ++w) lay_out(season.workbooks[w], faults, layouts.split(w));
    spoil_rolls(season.workbooks, population, faults, random.split(4));
    spoil_others(season.workbooks, faults, random.split(5));
    season.truth.faults = faults.take();
}

}  // namespace yingtuo::demo
