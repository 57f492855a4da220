#include "demo/demo_season.h"

#include <fmt/format.h>

#include "demo/adults.h"
#include "demo/counties.h"
#include "demo/damage.h"
#include "demo/faults.h"
#include "demo/geography.h"
#include "demo/ledgers.h"
#include "demo/lists.h"
#include "demo/outlines.h"
#include "demo/population.h"
#include "demo/training.h"
#include "demo/venues.h"

namespace yingtuo::demo {

namespace {

Table children_of_rows(const std::vector<Workbook>& workbooks) {
    Table table = {"children", {"file", "sheet", "row", "child"}, {}};
    for (const Workbook& workbook : workbooks) {
        for (const LedgerSheet& sheet : workbook.sheets) {
            for (std::size_t r = 0; r < sheet.children.size(); ++r) {
                if (sheet.children[r] == 0) continue;
                table.rows.push_back({workbook.path, known_name(workbook, sheet), std::to_string(sheet.file_row(r)),
                                      std::to_string(sheet.children[r])});
            }
        }
    }
    return table;
}

// By county, and the whole: how many children stand on which of the three lists, in letters: village, school, last
// year.
Table totals_of(const Geography& geography, const Population& population, const Lists& lists) {
    std::map<std::string, std::map<std::string, int>> counts;
    for (const DemoHousehold& household : population.households) {
        const std::string county(county_facts()[geography.villages[household.village].county].code);
        for (const std::size_t child : household.children) {
            std::string on;
            if (lists.village[child]) on += on.empty() ? "village" : "+village";
            if (lists.school[child]) on += on.empty() ? "school" : "+school";
            if (lists.last_year[child]) on += on.empty() ? "last_year" : "+last_year";
            for (const std::string& place : {county, std::string("all")}) {
                ++counts[place]["children"];
                ++counts[place][on];
            }
        }
    }
    counts["all"]["on_no_list"] = lists.on_none;
    Table table = {"totals", {"county", "measure", "count"}, {}};
    for (const auto& [place, measures] : counts) {
        for (const auto& [measure, count] : measures) table.rows.push_back({place, measure, std::to_string(count)});
    }
    return table;
}

}  // namespace

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
    Population population = draw_population(geography, options.children, out.season.opening, numbers, random.split(2));
    const auto venues = draw_venues(geography, population, out.season.policy, random.split(3));
    const auto adults = draw_adults(geography, population, out.season, numbers, random.split(4));
    const bool is_damaged = options.damage == Damage::typical;
    if (is_damaged) trouble_people(population, random.split(6));
    const Lists lists = draw_lists(geography, population, options.damage, random.split(5));
    const Drawn drawn{geography, population, venues, adults, out.season, lists};
    out.workbooks = write_ledgers(drawn);
    out.truth.faults = FaultBook().take();
    out.truth.totals = totals_of(geography, population, lists);
    if (is_damaged) plant_typical(out, population, random.split(6));
    for (Workbook& workbook : write_training(drawn)) out.workbooks.push_back(std::move(workbook));
    out.truth.children = children_of_rows(out.workbooks);
    out.outlines = draw_outlines(geography);
    out.regions = geography.regions;
    return out;
}

}  // namespace yingtuo::demo
