#include "demo/demo_season.h"

#include <fmt/format.h>

#include "demo/adults.h"
#include "demo/damage.h"
#include "demo/geography.h"
#include "demo/ledgers.h"
#include "demo/outlines.h"
#include "demo/population.h"
#include "demo/venues.h"

namespace yingtuo::demo {

Result<DemoSeason> draw(const Options& options) {
    constexpr int most_children = 200'000;
    if (options.children < 1 || options.children > most_children) {
        return refuse(ErrorCode::bad_input,
                      {fmt::format("儿童人数应为 1 至 {}", most_children),
                       fmt::format("the number of children must be 1 to {}", most_children)},
                      {"请改用此范围内的人数", "choose a number in this range"}, "--children");
    }
    const Random random(options.seed);
    DemoSeason out;
    out.season = model_season();
    const Geography geography = draw_geography(out.season.policy, random.split(1));
    IdentityNumbers numbers;
    const Population population =
        draw_population(geography, options.children, out.season.opening, numbers, random.split(2));
    const auto venues = draw_venues(geography, population, out.season.policy, random.split(3));
    const auto adults = draw_adults(geography, population, out.season, numbers, random.split(4));
    out.workbooks = write_ledgers({geography, population, venues, adults, out.season}, random.split(5));
    out.truth = {"truth", {"file", "sheet", "row", "column", "kind"}, {}};
    if (options.damage == Damage::typical) plant_typical(out, random.split(6));
    out.outlines = draw_outlines(geography);
    out.regions = geography.regions;
    return out;
}

}  // namespace yingtuo::demo
