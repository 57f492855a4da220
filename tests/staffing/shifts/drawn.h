// Drawn rosters with shifts, small enough for an exact answer.
#pragma once

#include "base/random.h"
#include "staffing/shifts/problem.h"

namespace yingtuo::staffing::shifts::test {

struct Shape {
    int days = 9;
    int shifts = 2;
    int adults = 4;
};

inline int draw(Random& random, int low, int high) {
    return static_cast<int>(random.between(low, high));
}

inline Input draw_input(const Shape& shape, std::uint64_t seed) {
    Random random(seed);
    Input input;
    input.days = shape.days;
    for (int s = 0; s < shape.shifts; ++s) {
        Shift shift{std::string(1, static_cast<char>('a' + s)), random.chance(0.7) ? 480 : 600, {}};
        for (int other = 0; other < s; ++other) {
            if (random.chance(0.6)) shift.cannot_follow.push_back(other);
        }
        input.shifts.push_back(shift);
    }
    for (int a = 0; a < shape.adults; ++a) {
        Conditions adult;
        adult.id = "A" + std::to_string(a);
        for (int s = 0; s < shape.shifts; ++s)
            adult.most_of_shift.push_back(random.chance(0.5) ? shape.days : draw(random, shape.shifts == 1 ? 3 : 0, 3));
        adult.least_minutes = draw(random, 0, 3) * 480;
        adult.most_minutes = adult.least_minutes + draw(random, 1, 4) * 480;
        adult.least_in_a_row = draw(random, 1, 3);
        adult.most_in_a_row = adult.least_in_a_row + draw(random, 0, 3);
        adult.least_days_off = draw(random, 1, 3);
        adult.most_weekends = draw(random, 0, 2);
        if (random.chance(0.5)) adult.days_off.push_back(draw(random, 0, shape.days - 1));
        for (int k = draw(random, 0, 4); k > 0; --k)
            input.requests.push_back({a, draw(random, 0, shape.days - 1), draw(random, 0, shape.shifts - 1),
                                      draw(random, 1, 3), random.chance(0.6)});
        input.adults.push_back(adult);
    }
    for (int day = 0; day < shape.days; ++day) {
        for (int s = 0; s < shape.shifts; ++s) {
            if (random.chance(0.9)) input.covers.push_back({day, s, draw(random, 0, 2), draw(random, 3, 20), 1});
        }
    }
    return input;
}

inline Problem draw_problem(const Shape& shape, std::uint64_t seed) {
    return Problem::make(draw_input(shape, seed)).value();
}

}  // namespace yingtuo::staffing::shifts::test
