// Trade: two adults exchange what they do over a stretch of days: two sites, or duty and days free. Whatever is covered
// stays covered by as many.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "staffing/day.h"
#include "staffing/problem.h"
#include "staffing/wishes.h"

namespace yingtuo::staffing {

// Load: days on duty squared, so that a day off is worth more to whoever has served more. Metres, as in weights.h.
inline constexpr Cost fair_worth = 100;

// A whole season's places with what they cost beyond being covered: ways, wishes, changes of site, load, blocks, teams,
// posts wanted within the ratio, reserve. Weights: weights.h.
class SeasonCost {
  public:
    // `allowed`, row-major by adult: days on which each may serve. All must outlive this.
    SeasonCost(const Problem& problem, const DistanceTable& distance, const std::vector<std::uint8_t>& allowed,
               Places& places);

    [[nodiscard]] const Places& places() const { return places_; }
    [[nodiscard]] int days_on_duty(std::size_t adult) const { return days_on_duty_[adult]; }

    // Of this adult's days of duty, those in short blocks, and those away from the team.
    [[nodiscard]] int days_scattered(std::size_t adult) const;
    [[nodiscard]] int days_apart(std::size_t adult) const;

    // Would both keep every hard rule if they traded days first to last, included?
    [[nodiscard]] bool may_trade(std::size_t a, std::size_t b, std::size_t first, std::size_t last) const;
    // What the trade would change; below zero is better.
    [[nodiscard]] Cost delta(std::size_t a, std::size_t b, std::size_t first, std::size_t last);
    void apply(std::size_t a, std::size_t b, std::size_t first, std::size_t last);

  private:
    [[nodiscard]] int& place(std::size_t adult, std::size_t day) { return places_[adult * days_ + day]; }
    [[nodiscard]] int place(std::size_t adult, std::size_t day) const { return places_[adult * days_ + day]; }
    [[nodiscard]] std::size_t site_at(std::size_t adult, std::size_t day) const;
    [[nodiscard]] bool may_take(std::size_t adult, std::size_t other, std::size_t day) const;
    [[nodiscard]] bool keeps_weeks(std::size_t adult, std::size_t other, std::size_t first, std::size_t last) const;
    // Of the row alone.
    [[nodiscard]] Cost own_cost(std::size_t adult) const;
    // Of what others have a part in, on these days: teams, posts, reserve.
    [[nodiscard]] Cost shared_cost(std::size_t a, std::size_t b, std::size_t first, std::size_t last) const;
    [[nodiscard]] Cost teams_cost(std::size_t a, std::size_t b, std::size_t first, std::size_t last) const;
    [[nodiscard]] Cost posts_cost(std::size_t site, std::size_t day) const;
    [[nodiscard]] Cost reserve_cost(const std::string& township, std::size_t day) const;
    void count(std::size_t adult, std::size_t day, int by);

    const Problem& problem_;
    const DistanceTable& distance_;
    const std::vector<std::uint8_t>& allowed_;
    Places& places_;
    std::size_t days_;
    std::vector<int> days_on_duty_;
    std::vector<std::string> township_;                       // by adult
    std::map<std::string, std::vector<std::uint8_t>> opens_;  // township_days, where a reserve is wanted
    std::map<std::string, std::vector<int>> free_;            // by township with sites: adults kept free, by day
    TeamWeeks teams_;
    std::vector<int> trained_;  // by site, day and post: adults of the ratio
};

}  // namespace yingtuo::staffing
