// Tours: in what order a visitor goes round, and how the round is cut into days.
// Source: route first, cluster second, Beasley, doi:10.1016/0305-0483(83)90033-6; cut by Prins,
// doi:10.1016/S0305-0548(03)00158-8.
#pragma once

#include <chrono>
#include <optional>
#include <vector>

#include "visits/ways.h"

namespace yingtuo::visits {

// Households in the order of visiting; the visitor leaves home and comes home.
using Tour = std::vector<std::size_t>;

// A visitor's way between the households of a tour; place -1 and place size() are home.
class TourTimes {
  public:
    TourTimes(const Ways& ways, std::size_t adult) : ways_(&ways), adult_(adult) {}
    [[nodiscard]] Minutes leg(const Tour& tour, std::ptrdiff_t from, std::ptrdiff_t to) const;
    [[nodiscard]] Minutes from_home(std::size_t household) const;
    // Travel alone, home to home.
    [[nodiscard]] Minutes travel(const Tour& tour) const;
    // Travel and visits: how long the visitor is out.
    [[nodiscard]] Minutes duration(const Tour& tour) const;

  private:
    const Ways* ways_;
    std::size_t adult_;
};

// Two-opt and or-opt until neither helps.
void shorten(const TourTimes& times, Tour& tour);
// Nearest neighbour, shortened.
[[nodiscard]] Tour short_tour(const TourTimes& times, std::vector<std::size_t> households);

// The stop goes where it lengthens the tour least.
void insert_cheapest(const TourTimes& times, Tour& tour, std::size_t household);

// The fewest rounds that fit a working day along the tour, and of those the least travel. Nothing where some household
// is too far for a day.
[[nodiscard]] std::optional<std::vector<Tour>> cut(const Ways& ways, std::size_t adult, const Tour& tour);
// Of a short tour of these households.
[[nodiscard]] std::optional<std::vector<Tour>> rounds_of(const Ways& ways, std::size_t adult,
                                                         std::vector<std::size_t> households);

}  // namespace yingtuo::visits
