// One pass of the search for an adult's tour: dynamic programming forwards over days, and the tour read off backwards.
// Shapes: a layer a day, over (run, counters, weekends, units); a run is a stretch of days off (by length, as far as
// that matters) or of shifts (by the rank of its last shift and its length).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/random.h"
#include "staffing/shifts/tour_rules.h"
#include "staffing/shifts/tour_search.h"

namespace yingtuo::staffing::shifts {

// What a pass counts and how far. Whatever it does not count is not held to.
struct PassShape {
    // Units worked and weekends begun by the end of a day, as far as they are looked at.
    struct Range {
        int low = 0;
        int count = 1;
        [[nodiscard]] int high() const { return low + count - 1; }
    };
    std::vector<Range> units;     // by day
    std::vector<Range> weekends;  // by day
    bool counts_units = true;
    bool counts_weekends = true;
    std::vector<int> counted_groups;              // limited groups, held to their limit
    std::vector<std::vector<std::uint8_t>> open;  // by group, by day; empty: every day

    [[nodiscard]] std::size_t states(const TourRules& rules) const;
    [[nodiscard]] bool is_empty() const;  // some day has no state

    // All that an adult can reach and still fulfil; without weekends or units where those are not to be counted.
    [[nodiscard]] static PassShape whole(const TourRules& rules, int days, bool with_weekends, bool with_units);
    // No farther than so much from a course over the days.
    struct Course {
        std::vector<int> units;     // by day
        std::vector<int> weekends;  // by day
    };
    void narrow(const Course& course, int more_units, int more_weekends);
};

// How a tour gets on over the days, and how one that works at an even pace would.
[[nodiscard]] PassShape::Course course_of(const Problem& problem, const TourRules& rules, const Tour& tour);
[[nodiscard]] PassShape::Course even_pace(const TourRules& rules, int days);

class TourPass {
  public:
    TourPass(const Problem& problem, const TourRules& rules, const PassShape& shape, std::span<const Price> prices,
             TourScratch& scratch);

    // The price of the cheapest tour of this shape; `unreachable` or more: there is none.
    [[nodiscard]] Price run();
    // The tour of that price; only after `run` found one.
    [[nodiscard]] Tour tour(Random* ties) const;

    static constexpr Price unreachable = 1 << 29;

  private:
    struct State {
        int run = 0;
        int counter = 0;
        int weekend = 0;
        int unit = 0;
    };
    [[nodiscard]] std::size_t row(int day, int run, int counter, int weekend) const;
    [[nodiscard]] Price at(int day, const State& state) const;
    [[nodiscard]] int weekend_step(int day, int run_before, int group) const;
    [[nodiscard]] State last_state(Random* ties) const;
    void price_groups(std::span<const Price> prices);
    void first_day();
    void next_day(int day);
    void work(Tour& tour, int day, int group, Random* ties) const;
    void relax(int day, int run_before, int run, int group);
    [[nodiscard]] Price group_price(int day, int group) const {
        return group < 0 ? off_price_[static_cast<std::size_t>(day)]
                         : group_price_[static_cast<std::size_t>(day) * rules_.groups.size() +
                                        static_cast<std::size_t>(group)];
    }
    // The counter after a shift of the group, or -1 if it is full.
    [[nodiscard]] int counter_after(int counter, int group) const {
        return next_counter_[static_cast<std::size_t>(group) * static_cast<std::size_t>(counters_) +
                             static_cast<std::size_t>(counter)];
    }

    const Problem& problem_;
    const TourRules& rules_;
    const PassShape& shape_;
    std::span<const Price> prices_;
    std::vector<Price>& layers_;
    int days_ = 0;
    int runs_ = 0;
    int counters_ = 1;
    std::vector<int> next_counter_;   // [group * counters + counter]
    std::vector<Price> off_price_;    // by day
    std::vector<Price> group_price_;  // by day and group; unreachable where it may not be worked
    std::vector<std::size_t> first_;  // of each day's layer
    Price best_ = unreachable;
};

}  // namespace yingtuo::staffing::shifts
