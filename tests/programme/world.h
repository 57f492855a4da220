// A small invented season for the programme's tests: sites with children, adults on duty all day.
#pragma once

#include <vector>

#include "programme/problem.h"
#include "programme/solve.h"

namespace yingtuo::programme {

inline Adult usable_adult(std::int64_t id) {
    Adult adult;
    adult.id = Id<Adult>{id};
    adult.record_check = RecordCheck::clear;
    adult.cleared_until = make_date(2026, 6, 30);
    adult.general_trained_on = make_date(2025, 7, 1);
    adult.birth_date = make_date(1990, 1, 1);
    adult.max_days_week = 7;
    return adult;
}

struct World {
    Input input;

    World() {
        input.season = model_season();
        input.open_days = open_days(input.season);
    }

    // Children of ages lowest, lowest + 1, ... highest, and round again; ids from venue * 1000.
    void add_site(std::int64_t venue, int children, int adults, int lowest = 6, int highest = 12, int rooms = 0) {
        SiteInput site;
        site.venue = Id<Venue>{venue};
        site.rooms = rooms;
        for (int i = 0; i < children; ++i)
            site.children.push_back({Id<Child>{venue * 1000 + i}, lowest + i % (highest - lowest + 1)});
        input.sites.push_back(site);
        for (int i = 0; i < adults; ++i) {
            const std::int64_t id = venue * 1000 + i;
            input.adults.push_back(usable_adult(id));
            for (const Date date : input.open_days) add_duty(id, venue, date);
        }
    }

    void add_duty(std::int64_t adult, std::int64_t venue, Date date, Post post = Post::care) {
        input.duties.push_back(
            {Id<Adult>{adult}, Id<Venue>{venue}, date, day_start(input.season), day_end(input.season), post});
    }

    [[nodiscard]] Problem problem() const {
        auto made = Problem::make(input);
        ENSURE(made.has_value());
        return *made;
    }
};

inline Limits seeded(std::uint64_t seed, int threads = 1) {
    Limits limits;
    limits.seed = seed;
    limits.threads = threads;
    return limits;
}

}  // namespace yingtuo::programme
