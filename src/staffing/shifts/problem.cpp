#include "staffing/shifts/problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace yingtuo::staffing::shifts {
namespace {

tl::unexpected<Error> refused(std::string where, Text message) {
    return refuse(ErrorCode::bad_input, std::move(message), {}, std::move(where));
}

Result<void> within(const std::string& where, std::int64_t value, std::int64_t least, std::int64_t most) {
    if (value >= least && value <= most) return {};
    return refused(where, {fmt::format("须在 {} 到 {} 之间。", least, most),
                           fmt::format("It must be between {} and {}.", least, most)});
}

Result<void> check_sizes(const Input& input) {
    TRY_VOID(within("days", input.days, 1, LimitsOfSize::days));
    TRY_VOID(within("shifts", static_cast<std::int64_t>(input.shifts.size()), 1, LimitsOfSize::shifts));
    TRY_VOID(within("adults", static_cast<std::int64_t>(input.adults.size()), 1, LimitsOfSize::adults));
    const std::size_t choices = input.adults.size() * static_cast<std::size_t>(input.days) * (input.shifts.size() + 1);
    return within("adults", static_cast<std::int64_t>(choices), 1, LimitsOfSize::choices);
}

Result<void> check_shifts(const Input& input) {
    std::set<std::string> ids;
    const auto count = static_cast<std::int64_t>(input.shifts.size());
    for (std::size_t s = 0; s < input.shifts.size(); ++s) {
        const std::string where = fmt::format("shifts[{}]", s);
        const Shift& shift = input.shifts[s];
        if (!ids.insert(shift.id).second) return refused(where + ".id", {"班次重复。", "The shift is given twice."});
        TRY_VOID(within(where + ".minutes", shift.minutes, 1, LimitsOfSize::minutes));
        for (const int other : shift.cannot_follow) TRY_VOID(within(where + ".cannot_follow", other, 0, count - 1));
    }
    return {};
}

Result<void> check_adults(const Input& input) {
    std::set<std::string> ids;
    constexpr int many = LimitsOfSize::minutes;
    for (std::size_t a = 0; a < input.adults.size(); ++a) {
        const std::string where = fmt::format("adults[{}]", a);
        const Conditions& adult = input.adults[a];
        if (!ids.insert(adult.id).second) return refused(where + ".id", {"成人重复。", "The adult is given twice."});
        if (adult.most_of_shift.size() != input.shifts.size())
            return refused(where + ".most_of_shift", {"须每个班次一个数。", "It must have one number for each shift."});
        for (const int most : adult.most_of_shift) TRY_VOID(within(where + ".most_of_shift", most, 0, many));
        TRY_VOID(within(where + ".most_minutes", adult.most_minutes, 0, many));
        TRY_VOID(within(where + ".least_minutes", adult.least_minutes, 0, many));
        TRY_VOID(within(where + ".most_in_a_row", adult.most_in_a_row, 0, many));
        TRY_VOID(within(where + ".least_in_a_row", adult.least_in_a_row, 0, many));
        TRY_VOID(within(where + ".least_days_off", adult.least_days_off, 0, many));
        TRY_VOID(within(where + ".most_weekends", adult.most_weekends, 0, many));
        for (const int day : adult.days_off) TRY_VOID(within(where + ".days_off", day, 0, input.days - 1));
    }
    return {};
}

Result<void> check_wishes_and_covers(const Input& input) {
    const auto adults = static_cast<std::int64_t>(input.adults.size());
    const auto shifts = static_cast<std::int64_t>(input.shifts.size());
    for (std::size_t r = 0; r < input.requests.size(); ++r) {
        const std::string where = fmt::format("requests[{}]", r);
        const Request& request = input.requests[r];
        TRY_VOID(within(where + ".adult", request.adult, 0, adults - 1));
        TRY_VOID(within(where + ".day", request.day, 0, input.days - 1));
        TRY_VOID(within(where + ".shift", request.shift, 0, shifts - 1));
        TRY_VOID(within(where + ".weight", request.weight, 0, LimitsOfSize::weight));
    }
    std::set<std::pair<int, int>> seen;
    for (std::size_t c = 0; c < input.covers.size(); ++c) {
        const std::string where = fmt::format("covers[{}]", c);
        const Cover& cover = input.covers[c];
        TRY_VOID(within(where + ".day", cover.day, 0, input.days - 1));
        TRY_VOID(within(where + ".shift", cover.shift, 0, shifts - 1));
        TRY_VOID(within(where + ".needed", cover.needed, 0, LimitsOfSize::weight));
        TRY_VOID(within(where + ".under_weight", cover.under_weight, 0, LimitsOfSize::weight));
        TRY_VOID(within(where + ".over_weight", cover.over_weight, 0, LimitsOfSize::weight));
        if (!seen.emplace(cover.day, cover.shift).second)
            return refused(where, {"同一天同一班次的需求重复。", "The cover of this day and shift is given twice."});
    }
    return {};
}

}  // namespace

Result<Problem> Problem::make(Input input) {
    TRY_VOID(check_sizes(input));
    TRY_VOID(check_shifts(input));
    TRY_VOID(check_adults(input));
    TRY_VOID(check_wishes_and_covers(input));
    Problem problem;
    problem.input_ = std::move(input);
    const Input& kept = problem.input_;
    const auto days = static_cast<std::size_t>(kept.days);
    const std::size_t shifts = kept.shifts.size();

    problem.barred_.assign(shifts * shifts, 0);
    for (std::size_t s = 0; s < shifts; ++s) {
        for (const int other : kept.shifts[s].cannot_follow)
            problem.barred_[s * shifts + static_cast<std::size_t>(other)] = 1;
    }
    problem.day_off_.assign(kept.adults.size() * days, 0);
    for (std::size_t a = 0; a < kept.adults.size(); ++a) {
        for (const int day : kept.adults[a].days_off) problem.day_off_[a * days + static_cast<std::size_t>(day)] = 1;
    }
    problem.covers_.resize(days * shifts);
    for (std::size_t slot = 0; slot < problem.covers_.size(); ++slot) {
        problem.covers_[slot].day = static_cast<int>(slot / shifts);
        problem.covers_[slot].shift = static_cast<int>(slot % shifts);
    }
    for (const Cover& cover : kept.covers) problem.covers_[problem.slot(cover.day, cover.shift)] = cover;

    // A wish to work a shift costs its weight at every other choice of the day.
    std::vector<Cost> costs(kept.adults.size() * problem.choices(), 0);
    for (const Request& request : kept.requests) {
        const std::size_t first = static_cast<std::size_t>(request.adult) * problem.choices();
        for (int choice = off; choice < problem.shift_count(); ++choice) {
            if ((choice == request.shift) != request.is_wanted)
                costs[first + problem.choice(request.day, choice)] += request.weight;
        }
    }
    std::vector<Cost> cover_weight(days, 0);
    for (const Cover& cover : problem.covers_) {
        Cost& most = cover_weight[static_cast<std::size_t>(cover.day)];
        most = std::max<Cost>(most, std::max(cover.under_weight, cover.over_weight));
    }
    for (std::size_t a = 0; a < kept.adults.size(); ++a) {
        Cost sum = 0;
        for (std::size_t day = 0; day < days; ++day) {
            const auto first = costs.begin() + static_cast<std::ptrdiff_t>(a * problem.choices() + day * (shifts + 1));
            sum += cover_weight[day] + *std::max_element(first, first + static_cast<std::ptrdiff_t>(shifts + 1));
        }
        problem.largest_tour_weight_ = std::max(problem.largest_tour_weight_, sum);
    }
    if (problem.largest_tour_weight_ > LimitsOfSize::tour_weight)
        return refuse(ErrorCode::too_large,
                      {"一人全程的权重之和过大。", "The weights that meet in one adult's tour add up to too much."},
                      {"请按比例缩小权重。", "Scale the weights down."}, "weights");
    problem.request_costs_.assign(costs.begin(), costs.end());
    return problem;
}

std::span<const std::int32_t> Problem::requests_of(int adult) const {
    return std::span(request_costs_).subspan(static_cast<std::size_t>(adult) * choices(), choices());
}

Cost Problem::request_cost(int adult, const Tour& tour) const {
    const auto costs = requests_of(adult);
    Cost sum = 0;
    for (int day = 0; day < days(); ++day) sum += costs[choice(day, tour[static_cast<std::size_t>(day)])];
    return sum;
}

}  // namespace yingtuo::staffing::shifts
