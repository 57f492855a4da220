// Drawn visit instances for tests: invented adults and remote homes, the same for the same seed.
#pragma once

#include <algorithm>
#include <string>

#include "base/random.h"
#include "visits/problem.h"

namespace yingtuo::visits {

// An adult who may make home visits on every day of the model season.
inline Adult able_visitor(std::int64_t id, AdultClass adult_class, Point point = {103.7, 27.3}) {
    Adult adult;
    adult.id = Id<Adult>(id);
    adult.adult_class = adult_class;
    adult.birth_date = make_date(1985, 1, 1);
    adult.village_code = "530602101001";
    adult.point = point;
    adult.record_check = RecordCheck::clear;
    adult.record_checked_on = make_date(2025, 6, 1);
    adult.cleared_until = make_date(2026, 5, 31);
    adult.general_trained_on = make_date(2025, 7, 1);
    adult.posts_trained.set(static_cast<std::size_t>(Post::home_visit));
    return adult;
}

inline RemoteChild child_at(std::int64_t id, std::int64_t household, Point point = {103.7, 27.3}) {
    return {Id<Child>(id), Id<yingtuo::Household>(household), point, "530602101001", "", ""};
}

struct DrawnSize {
    int households = 25;
    int teachers = 8;
    int cadres = 8;
};

inline Input drawn_input(std::uint64_t seed, const DrawnSize& size) {
    Random random(seed);
    Input input;
    input.season = model_season();
    input.open_days = open_days(input.season);
    const auto point = [&] { return Point{103.4 + random.unit() * 0.6, 27.1 + random.unit() * 0.6}; };
    const auto village = [&] { return "53060" + std::to_string(2 + random.below(2)) + "101001"; };
    std::int64_t child = 0;
    for (int i = 0; i < size.households; ++i) {
        RemoteChild first = child_at(++child, 1 + i, point());
        first.village_code = village();
        if (random.chance(0.1)) first.point.reset();
        input.children.push_back(first);
        while (random.chance(0.3)) {
            first.child = Id<Child>(++child);
            input.children.push_back(first);
        }
    }
    for (int i = 0; i < size.teachers + size.cadres; ++i) {
        const AdultClass cadre = random.chance(0.5) ? AdultClass::village_cadre : AdultClass::retired_cadre;
        Adult adult = able_visitor(1 + i, i < size.teachers ? AdultClass::teacher : cadre, point());
        adult.village_code = village();
        if (random.chance(0.1)) adult.point.reset();
        if (random.chance(0.1)) adult.posts_trained.reset();
        if (random.chance(0.1)) adult.record_check = RecordCheck::requested;
        if (random.chance(0.4)) adult.max_days_week = static_cast<int>(random.between(1, 4));
        if (random.chance(0.2)) adult.available_to = make_date(2025, 8, 8);
        while (random.chance(0.4)) {
            const auto day = random.below(input.open_days.size());
            adult.unavailable.push_back(input.open_days[day]);
        }
        std::sort(adult.unavailable.begin(), adult.unavailable.end());
        input.adults.push_back(adult);
    }
    return input;
}

}  // namespace yingtuo::visits
