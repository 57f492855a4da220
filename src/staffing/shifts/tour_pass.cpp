#include "staffing/shifts/tour_pass.h"

#include <algorithm>

#include "base/ensure.h"

namespace yingtuo::staffing::shifts {
namespace {

std::size_t places(int count) {
    return static_cast<std::size_t>(count);
}

}  // namespace

std::size_t PassShape::states(const TourRules& rules) const {
    std::size_t counters = 1;
    for (const int g : counted_groups) counters *= places(rules.groups[places(g)].limit + 1);
    std::size_t cells = 0;
    for (std::size_t day = 0; day < units.size(); ++day)
        cells += places(units[day].count) * places(weekends[day].count);
    return cells * counters * places(rules.runs());
}

bool PassShape::is_empty() const {
    const auto is_none = [](const Range& range) { return range.count <= 0; };
    return std::any_of(units.begin(), units.end(), is_none) || std::any_of(weekends.begin(), weekends.end(), is_none);
}

PassShape PassShape::whole(const TourRules& rules, int days, bool with_weekends, bool with_units) {
    PassShape shape;
    shape.counts_weekends = with_weekends && rules.counts_weekends;
    shape.counts_units = with_units;
    for (int day = 0; day < days; ++day) {
        Range unit;
        if (with_units) {
            const int still = rules.most_days(days - 1 - day) * rules.longest;
            unit.low = std::max(0, rules.least_units - still);
            const int reached = std::min(rules.most_units, rules.most_days(day + 1) * rules.longest);
            unit.count = std::max(0, reached - unit.low + 1);
        }
        Range weekend;
        if (shape.counts_weekends) weekend.count = std::min(rules.most_weekends, (day + 2) / 7) + 1;
        shape.units.push_back(unit);
        shape.weekends.push_back(weekend);
    }
    return shape;
}

void PassShape::narrow(const Course& course, int more_units, int more_weekends) {
    const auto clip = [](Range& range, int low, int high) {
        const int top = std::min(range.high(), high);
        range.low = std::max(range.low, low);
        range.count = std::max(0, top - range.low + 1);
    };
    for (std::size_t day = 0; day < units.size(); ++day) {
        if (counts_units) clip(units[day], course.units[day] - more_units, course.units[day] + more_units);
        if (counts_weekends)
            clip(weekends[day], course.weekends[day] - more_weekends, course.weekends[day] + more_weekends);
    }
}

PassShape::Course course_of(const Problem& problem, const TourRules& rules, const Tour& tour) {
    PassShape::Course course;
    int unit = 0;
    int weekend = 0;
    for (int day = 0; day < problem.days(); ++day) {
        const int shift = tour[places(day)];
        if (shift != off) {
            unit += problem.shift(shift).minutes / rules.unit;
            if (is_saturday(day) || (is_sunday(day) && tour[places(day - 1)] == off)) ++weekend;
        }
        course.units.push_back(unit);
        course.weekends.push_back(weekend);
    }
    return course;
}

PassShape::Course even_pace(const TourRules& rules, int days) {
    PassShape::Course course;
    const double units = 0.5 * (rules.least_units + std::min(rules.most_units, rules.most_days(days) * rules.longest));
    for (int day = 0; day < days; ++day) {
        const double share = (day + 1.0) / days;
        course.units.push_back(static_cast<int>(units * share));
        course.weekends.push_back(static_cast<int>(rules.most_weekends * share));
    }
    return course;
}

TourPass::TourPass(const Problem& problem, const TourRules& rules, const PassShape& shape,
                   std::span<const Price> prices, TourScratch& scratch)
    : problem_(problem),
      rules_(rules),
      shape_(shape),
      prices_(prices),
      layers_(scratch.layers),
      days_(problem.days()),
      runs_(rules.runs()) {
    for (const int g : shape.counted_groups) counters_ *= rules.groups[places(g)].limit + 1;
    next_counter_.resize(rules.groups.size() * places(counters_));
    for (std::size_t g = 0; g < rules.groups.size(); ++g) {
        int stride = 1;
        bool is_counted = false;
        for (const int counted : shape.counted_groups) {
            is_counted = places(counted) == g;
            if (is_counted) break;
            stride *= rules.groups[places(counted)].limit + 1;
        }
        for (int counter = 0; counter < counters_; ++counter) {
            int& next = next_counter_[g * places(counters_) + places(counter)];
            next = counter;
            if (!is_counted) continue;
            const int worked = counter / stride % (rules.groups[g].limit + 1);
            next = worked < rules.groups[g].limit ? counter + stride : -1;
        }
    }
    std::size_t size = 0;
    for (std::size_t day = 0; day < places(days_); ++day) {
        first_.push_back(size);
        size += places(runs_) * places(counters_) * places(shape.weekends[day].count) * places(shape.units[day].count);
    }
    layers_.assign(size, 2 * unreachable - 1);
    price_groups(prices);
}

void TourPass::price_groups(std::span<const Price> prices) {
    for (int day = 0; day < days_; ++day) {
        off_price_.push_back(prices[problem_.choice(day, off)]);
        for (std::size_t g = 0; g < rules_.groups.size(); ++g) {
            Price price = unreachable;
            const bool is_open = shape_.open.empty() || shape_.open[g].empty() || shape_.open[g][places(day)] != 0;
            if (is_open && rules_.day_off[places(day)] == 0) {
                for (const int s : rules_.groups[g].shifts) price = std::min(price, prices[problem_.choice(day, s)]);
            }
            group_price_.push_back(price);
        }
    }
}

std::size_t TourPass::row(int day, int run, int counter, int weekend) const {
    const auto place = places(day);
    const std::size_t weekends = places(shape_.weekends[place].count);
    return first_[place] + ((places(run) * places(counters_) + places(counter)) * weekends + places(weekend)) *
                               places(shape_.units[place].count);
}

Price TourPass::at(int day, const State& state) const {
    const auto& units = shape_.units[places(day)];
    const auto& weekends = shape_.weekends[places(day)];
    if (state.unit < units.low || state.unit > units.high() || state.weekend < weekends.low ||
        state.weekend > weekends.high())
        return 2 * unreachable - 1;
    return layers_[row(day, state.run, state.counter, state.weekend - weekends.low) + places(state.unit - units.low)];
}

int TourPass::weekend_step(int day, int run_before, int group) const {
    if (group < 0 || !shape_.counts_weekends) return 0;
    return is_saturday(day) || (is_sunday(day) && rules_.is_off(run_before)) ? 1 : 0;
}

// The price of every state of the day's run is brought down to that of the states before it and one more day.
void TourPass::relax(int day, int run_before, int run, int group) {
    const Price price = group_price(day, group);
    if (price >= unreachable) return;
    const auto& before = shape_.units[places(day - 1)];
    const auto& after = shape_.units[places(day)];
    const auto& weekends_before = shape_.weekends[places(day - 1)];
    const auto& weekends_after = shape_.weekends[places(day)];
    const int more = group < 0 || !shape_.counts_units ? 0 : rules_.groups[places(group)].units;
    const int weekend_more = weekend_step(day, run_before, group);
    const int low = std::max(before.low, after.low - more);
    const int count = std::min(before.high(), after.high() - more) - low + 1;
    if (count <= 0) return;
    for (int counter = 0; counter < counters_; ++counter) {
        const int next = group < 0 ? counter : counter_after(counter, group);
        if (next < 0) continue;
        for (int w = weekends_before.low; w <= weekends_before.high(); ++w) {
            const int to = w + weekend_more;
            if (to < weekends_after.low || to > weekends_after.high()) continue;
            const Price* from =
                &layers_[row(day - 1, run_before, counter, w - weekends_before.low)] + (low - before.low);
            Price* into = &layers_[row(day, run, next, to - weekends_after.low)] + (low + more - after.low);
            for (int k = 0; k < count; ++k) into[k] = std::min(into[k], from[k] + price);
        }
    }
}

void TourPass::first_day() {
    const auto& units = shape_.units[0];
    const auto put = [&](int run, int group, int more) {
        const Price price = group_price(0, group);
        const int counter = group < 0 ? 0 : counter_after(0, group);
        if (price >= unreachable || counter < 0 || more < units.low || more > units.high()) return;
        Price& state = layers_[row(0, run, counter, 0) + places(more - units.low)];
        state = std::min(state, price);
    };
    // Days off before the horizon make those that begin it long enough.
    put(rules_.off_run(rules_.least_days_off), -1, 0);
    if (rules_.most_in_a_row == 0) return;
    for (std::size_t g = 0; g < rules_.groups.size(); ++g)
        put(rules_.work_run(rules_.groups[g].rank, 1), static_cast<int>(g),
            shape_.counts_units ? rules_.groups[g].units : 0);
}

void TourPass::next_day(int day) {
    for (int run = 0; run < runs_; ++run) {
        for (const TourStep& step : rules_.steps_into[places(run)]) {
            if (rules_.may_step(step, day)) relax(day, step.run, run, step.group);
        }
    }
}

Price TourPass::run() {
    first_day();
    for (int day = 1; day < days_; ++day) next_day(day);
    best_ = 2 * unreachable - 1;
    for (std::size_t k = first_.back(); k < layers_.size(); ++k) best_ = std::min(best_, layers_[k]);
    return best_;
}

TourPass::State TourPass::last_state(Random* ties) const {
    const int day = days_ - 1;
    const auto& units = shape_.units[places(day)];
    const auto& weekends = shape_.weekends[places(day)];
    State chosen;
    std::uint64_t alike = 0;
    for (int run = 0; run < runs_; ++run) {
        for (int counter = 0; counter < counters_; ++counter) {
            for (int w = weekends.low; w <= weekends.high(); ++w) {
                for (int unit = units.low; unit <= units.high(); ++unit) {
                    const State state{run, counter, w, unit};
                    if (at(day, state) != best_) continue;
                    ++alike;
                    if (alike == 1 || (ties != nullptr && ties->below(alike) == 0)) chosen = state;
                }
            }
        }
    }
    ENSURE(alike > 0);
    return chosen;
}

// Of the group's shifts the cheapest of the day is worked.
void TourPass::work(Tour& tour, int day, int group, Random* ties) const {
    if (group < 0) return;
    std::uint64_t alike = 0;
    for (const int s : rules_.groups[places(group)].shifts) {
        if (prices_[problem_.choice(day, s)] != group_price(day, group)) continue;
        ++alike;
        if (alike == 1 || (ties != nullptr && ties->below(alike) == 0)) tour[places(day)] = static_cast<std::int8_t>(s);
    }
}

Tour TourPass::tour(Random* ties) const {
    Tour tour(places(days_), off);
    State state = last_state(ties);
    for (int day = days_ - 1; day > 0; --day) {
        const Price price = at(day, state);
        State before;
        int group = -1;
        std::uint64_t alike = 0;
        for (const TourStep& step : rules_.steps_into[places(state.run)]) {
            if (!rules_.may_step(step, day)) continue;
            State from = state;
            from.run = step.run;
            const Price more = group_price(day, step.group);
            if (more >= unreachable) continue;
            if (step.group >= 0) {
                if (shape_.counts_units) from.unit -= rules_.groups[places(step.group)].units;
                from.weekend -= weekend_step(day, step.run, step.group);
            }
            for (int counter = 0; counter < counters_; ++counter) {
                if ((step.group < 0 ? counter : counter_after(counter, step.group)) != state.counter) continue;
                from.counter = counter;
                if (at(day - 1, from) + more != price) continue;
                ++alike;
                if (alike == 1 || (ties != nullptr && ties->below(alike) == 0)) {
                    before = from;
                    group = step.group;
                }
            }
        }
        ENSURE(alike > 0);
        work(tour, day, group, ties);
        state = before;
    }
    // On the first day the run tells the rank; the group is the one whose price it is.
    if (!rules_.is_off(state.run)) {
        for (std::size_t g = 0; g < rules_.groups.size(); ++g) {
            const ShiftGroup& group = rules_.groups[g];
            if (rules_.work_run(group.rank, 1) != state.run || group_price(0, static_cast<int>(g)) != at(0, state))
                continue;
            if (shape_.counts_units && group.units != state.unit) continue;
            if (counter_after(0, static_cast<int>(g)) != state.counter) continue;
            work(tour, 0, static_cast<int>(g), ties);
            break;
        }
    }
    return tour;
}

}  // namespace yingtuo::staffing::shifts
