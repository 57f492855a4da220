// What tours an adult may do, prepared for the search over days: shifts alike are grouped, and minutes are counted in
// the largest unit that divides the lengths of all shifts.
#pragma once

#include <cstdint>
#include <vector>

#include "staffing/shifts/problem.h"

namespace yingtuo::staffing::shifts {

// Shifts of one length that may follow, and be followed by, the same shifts. Of a group only the cheapest shift of a
// day can be in a best tour. A shift that the adult may work only a few times stands alone.
struct ShiftGroup {
    std::vector<int> shifts;
    int units = 0;   // length
    int rank = 0;    // groups of the same rank are followed by the same groups
    int limit = -1;  // times it may be worked; -1: no limit that could bind
};

// A day in a tour: the run before it, and the group worked on it.
struct TourStep {
    int run = 0;
    int group = -1;  // -1: off
};

// Runs are numbered: days off by their length, as far as it matters, then shifts by the rank of the last one and by the
// length of the run.
struct TourRules {
    TourRules(const Problem& problem, int adult);

    [[nodiscard]] int runs() const { return least_days_off + ranks * most_in_a_row; }
    [[nodiscard]] int off_run(int days) const { return days - 1; }
    [[nodiscard]] int work_run(int rank, int days) const { return least_days_off + rank * most_in_a_row + days - 1; }
    [[nodiscard]] bool is_off(int run) const { return run < least_days_off; }
    [[nodiscard]] int days_in(int run) const {
        return is_off(run) ? run + 1 : (run - least_days_off) % most_in_a_row + 1;
    }
    [[nodiscard]] int rank_of(int run) const { return (run - least_days_off) / most_in_a_row; }
    // A run of shifts that began on the first day may have begun before it, so it is never too short.
    [[nodiscard]] bool may_step(const TourStep& step, int day) const {
        return step.group >= 0 || is_off(step.run) || days_in(step.run) >= least_in_a_row || days_in(step.run) == day;
    }

    // The most days with a shift in any stretch of so many days.
    [[nodiscard]] int most_days(int stretch) const;

    int adult = 0;
    std::vector<ShiftGroup> groups;
    std::vector<std::uint8_t> may_follow;  // [rank * groups + group]
    int ranks = 0;
    int unit = 1;  // minutes
    int least_units = 0;
    int most_units = 0;
    int longest = 0;  // units of the longest group
    int most_in_a_row = 0;
    int least_in_a_row = 0;
    int least_days_off = 1;
    int most_weekends = 0;
    bool counts_weekends = false;  // the limit could bind
    std::vector<std::uint8_t> day_off;
    std::vector<std::vector<TourStep>> steps_into;  // by run after the day; `may_step` has the last word

  private:
    void list_steps();
};

}  // namespace yingtuo::staffing::shifts
