// Drawn staffing instances for tests: invented adults and sites, the same for the same seed.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "base/random.h"
#include "staffing/problem.h"

namespace yingtuo::staffing {

// An adult who may work on every day of the model season as lead or in care, living at `point`.
inline Adult able_adult(std::int64_t id, Point point = {103.7, 27.3}) {
    Adult adult;
    adult.id = Id<Adult>(id);
    adult.adult_class = AdultClass::teacher;
    adult.birth_date = make_date(1990, 1, 1);
    adult.village_code = "530602101001";
    adult.point = point;
    adult.record_check = RecordCheck::clear;
    adult.record_checked_on = make_date(2025, 6, 1);
    adult.cleared_until = make_date(2026, 5, 31);
    adult.general_trained_on = make_date(2025, 7, 1);
    adult.posts_trained.set(static_cast<std::size_t>(Post::care));
    adult.posts_trained.set(static_cast<std::size_t>(Post::lead));
    return adult;
}

// A problem that must hold together.
inline Problem problem_of(Input input) {
    auto problem = Problem::make(std::move(input));
    EXPECT_TRUE(problem.has_value());
    return std::move(*problem);
}

inline SiteDemand site_of(std::int64_t id, int children, Point point = {103.7, 27.3}) {
    return {Id<Venue>(id), point, "530602101001", "", children};
}

struct DrawnSize {
    int sites = 6;
    int adults = 14;
    int days = 0;               // of the season; 0: all
    int most_children = 35;     // at a site
    double part_of_week = 0.3;  // share of adults who serve fewer days than the week has
    double tied = 0.2;          // share who do not accept transfer
    double cooks = 0.1;         // share trained as cook, and of sites that want one
    std::chrono::minutes reach{400};
};

inline std::string drawn_village(Random& random) {
    const auto county = random.below(3);
    const auto township = random.below(3);
    return "53060" + std::to_string(2 + county) + "10" + std::to_string(1 + township) + "001";
}

inline Input drawn_input(std::uint64_t seed, const DrawnSize& size) {
    Random random(seed);
    Input input;
    input.season = model_season();
    input.season.policy.max_travel = size.reach;
    for (PostNeed& need : input.season.policy.post_needs) need.from_children = std::min(need.from_children, 5);
    input.open_days = open_days(input.season);
    if (size.days > 0) input.open_days.resize(static_cast<std::size_t>(size.days));
    const auto point = [&] { return Point{103.2 + random.unit() * 1.5, 26.9 + random.unit() * 1.5}; };
    for (int i = 0; i < size.sites; ++i) {
        // A long tail: most sites are small.
        const double share = random.unit() * random.unit() * random.unit();
        SiteDemand site = site_of(100 + i, 1 + static_cast<int>(share * size.most_children), point());
        site.village_code = drawn_village(random);
        if (random.chance(size.cooks)) site.kind = VenueKind::school;
        input.sites.push_back(site);
    }
    for (int i = 0; i < size.adults; ++i) {
        Adult adult = able_adult(1 + i, point());
        adult.village_code = drawn_village(random);
        if (random.chance(0.05)) adult.point.reset();
        if (random.chance(0.6)) adult.posts_trained.reset(static_cast<std::size_t>(Post::lead));
        if (random.chance(0.05)) adult.posts_trained.reset();
        if (random.chance(size.cooks)) adult.posts_trained.set(static_cast<std::size_t>(Post::cook));
        if (random.chance(0.3)) adult.posts_trained.set(static_cast<std::size_t>(Post::study));
        if (random.chance(0.3)) adult.wished_township = drawn_village(random);
        if (random.chance(0.1)) adult.record_check = RecordCheck::requested;
        if (random.chance(0.05)) adult.birth_date = make_date(2008, 1, 1);
        if (random.chance(size.part_of_week)) adult.max_days_week = static_cast<int>(random.between(1, 4));
        adult.accepts_transfer = !random.chance(size.tied);
        const auto last = static_cast<std::int64_t>(input.open_days.size()) - 1;
        if (random.chance(0.4)) {
            const auto from = random.between(0, last);
            adult.available_from = input.open_days[static_cast<std::size_t>(from)];
            adult.available_to = input.open_days[static_cast<std::size_t>(random.between(from, last))];
        }
        if (random.chance(0.2)) {
            adult.unavailable = {input.open_days[static_cast<std::size_t>(random.between(0, last))]};
        }
        if (random.chance(0.1)) {
            input.busy.push_back({adult.id, input.open_days[static_cast<std::size_t>(random.between(0, last))]});
        }
        input.adults.push_back(adult);
    }
    return input;
}

}  // namespace yingtuo::staffing
