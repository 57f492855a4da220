// Shifts: who works which shift on which day, where a day has several shifts. What is asked, checked once.
// Model: docs/model/staffing.md, "Shifts".
// Source: the shift scheduling instances of Curtois and Qu, schedulingbenchmarks.org.
// Shapes: request costs are row-major by day, then choice (day off, then the shifts); covers by day, then shift.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace yingtuo::staffing::shifts {

// Costs are whole numbers, as the weights are: sums are exact and a bound is certain.
using Cost = std::int64_t;

// What an adult does on a day on which he or she works no shift.
inline constexpr int off = -1;

// What an adult does on each day of the horizon: the number of a shift, or `off`.
using Tour = std::vector<std::int8_t>;

struct Shift {
    std::string id;
    int minutes = 0;
    std::vector<int> cannot_follow;  // shifts that may not be worked on the day after this one
};

// What one adult can be asked to do over the horizon. Runs of shifts or of days off that reach the first or the last
// day may have begun before it or go on after it: they are never too short, and their days outside are not counted.
struct Conditions {
    std::string id;
    std::vector<int> most_of_shift;  // by shift
    int most_minutes = 0;
    int least_minutes = 0;
    int most_in_a_row = 0;   // days with a shift
    int least_in_a_row = 0;  // of the same
    int least_days_off = 0;  // in a row
    int most_weekends = 0;   // with a shift on the Saturday, the Sunday or both
    std::vector<int> days_off;
};

// A wish of one adult about one shift on one day; its weight is paid where it is not met.
struct Request {
    int adult = 0;
    int day = 0;
    int shift = 0;
    int weight = 0;
    bool is_wanted = true;  // to work it, or not to work it
};

// How many adults a shift needs on a day, and what each adult too few or too many costs.
struct Cover {
    int day = 0;
    int shift = 0;
    int needed = 0;
    int under_weight = 0;
    int over_weight = 0;
};

struct Input {
    int days = 0;  // the first is a Monday
    std::vector<Shift> shifts;
    std::vector<Conditions> adults;
    std::vector<Request> requests;
    std::vector<Cover> covers;
};

struct LimitsOfSize {
    static constexpr int days = 400;
    static constexpr std::size_t shifts = 64;
    static constexpr std::size_t adults = 2000;
    static constexpr int minutes = 1'000'000'000;
    static constexpr int weight = 1'000'000;
    static constexpr std::size_t choices = 20'000'000;  // adults x days x (shifts + 1)
    // The weights that can meet in one tour, so that sums of scaled prices stay within 32 bits.
    static constexpr Cost tour_weight = 1 << 28;
};

class Problem {
  public:
    // Refuses sizes and numbers out of range, an index that does not exist, an adult or shift named twice, a cover
    // given twice, and weights too large to add up; `where` names the field ("adults[3].days_off").
    static Result<Problem> make(Input input);

    [[nodiscard]] int days() const { return input_.days; }
    [[nodiscard]] int shift_count() const { return static_cast<int>(input_.shifts.size()); }
    [[nodiscard]] int adult_count() const { return static_cast<int>(input_.adults.size()); }
    [[nodiscard]] const Shift& shift(int s) const { return input_.shifts[static_cast<std::size_t>(s)]; }
    [[nodiscard]] const Conditions& adult(int a) const { return input_.adults[static_cast<std::size_t>(a)]; }
    [[nodiscard]] const Input& input() const { return input_; }

    [[nodiscard]] bool may_follow(int shift, int on_the_day_before) const {
        return barred_[slot(on_the_day_before, shift)] == 0;
    }
    [[nodiscard]] bool is_day_off(int adult, int day) const {
        return day_off_[static_cast<std::size_t>(adult) * static_cast<std::size_t>(days()) +
                        static_cast<std::size_t>(day)] != 0;
    }

    // What the adult's wishes cost by day and choice: `choice(day, off)`, `choice(day, shift)` are places in it.
    [[nodiscard]] std::span<const std::int32_t> requests_of(int adult) const;
    [[nodiscard]] std::size_t choices() const { return static_cast<std::size_t>(days()) * (input_.shifts.size() + 1); }
    [[nodiscard]] std::size_t choice(int day, int shift) const {
        return static_cast<std::size_t>(day) * (input_.shifts.size() + 1) + static_cast<std::size_t>(shift + 1);
    }
    [[nodiscard]] Cost request_cost(int adult, const Tour& tour) const;

    // Every day and shift has a place; where no cover is asked for, weights and need are 0.
    [[nodiscard]] std::size_t slots() const { return covers_.size(); }
    [[nodiscard]] std::size_t slot(int day, int shift) const {
        return static_cast<std::size_t>(day) * input_.shifts.size() + static_cast<std::size_t>(shift);
    }
    [[nodiscard]] const Cover& cover(std::size_t slot) const { return covers_[slot]; }
    [[nodiscard]] Cost cover_cost(std::size_t slot, int adults) const {
        const Cover& cover = covers_[slot];
        const Cost more = static_cast<Cost>(adults) - cover.needed;
        return more < 0 ? -more * cover.under_weight : more * cover.over_weight;
    }

    // The largest sum of absolute weights that one tour can meet: prices are scaled so that it stays small.
    [[nodiscard]] Cost largest_tour_weight() const { return largest_tour_weight_; }

  private:
    Problem() = default;
    Input input_;
    std::vector<std::uint8_t> barred_;  // [shift of the day before * shifts + shift]
    std::vector<std::uint8_t> day_off_;
    std::vector<std::int32_t> request_costs_;  // by adult, day, choice
    std::vector<Cover> covers_;
    Cost largest_tour_weight_ = 0;
};

[[nodiscard]] constexpr bool is_saturday(int day) {
    return day % 7 == 5;
}
[[nodiscard]] constexpr bool is_sunday(int day) {
    return day % 7 == 6;
}

}  // namespace yingtuo::staffing::shifts
