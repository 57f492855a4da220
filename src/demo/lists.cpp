#include "demo/lists.h"

#include "demo/counties.h"

namespace yingtuo::demo {

namespace {

constexpr double on_school_roll = 0.85;
constexpr double on_village_roll = 0.97;
constexpr double on_last_years_roll = 0.55;

Lists complete_lists(const Geography& geography, const Population& population, const Random& random) {
    Lists lists;
    lists.village.assign(population.children.size(), true);
    lists.school.assign(population.children.size(), false);
    lists.last_year.assign(population.children.size(), false);
    // County by county, so that a county's list does not change with another's children.
    std::vector<Random> by_county;
    for (std::size_t county = 0; county < county_facts().size(); ++county) by_county.push_back(random.split(county));
    for (const DemoHousehold& household : population.households) {
        Random& own = by_county[geography.villages[household.village].county];
        for (const std::size_t child : household.children) lists.school[child] = own.chance(on_school_roll);
    }
    return lists;
}

// Three lists that know nothing of one another. A child drawn onto none of them is one that no list has; the next child
// is drawn in its place, so that those who stand on a list are as many as the population.
Lists typical_lists(const Population& population, Random random) {
    Lists lists;
    for (std::size_t child = 0; child < population.children.size();) {
        const bool village = random.chance(on_village_roll);
        const bool school = random.chance(on_school_roll);
        const bool last_year = random.chance(on_last_years_roll);
        if (!village && !school && !last_year) {
            ++lists.on_none;
            continue;
        }
        lists.village.push_back(village);
        lists.school.push_back(school);
        lists.last_year.push_back(last_year);
        ++child;
    }
    return lists;
}

}  // namespace

Lists draw_lists(const Geography& geography, const Population& population, Damage damage, const Random& random) {
    if (damage == Damage::none) return complete_lists(geography, population, random);
    return typical_lists(population, random.split(county_facts().size()));
}

}  // namespace yingtuo::demo
