// Augment: covers vacancies by chains of moves until no chain is left, and proves by a cut that no roster covers more.
// Source: maximum flow and minimum cut, Ford and Fulkerson, doi:10.4153/CJM-1956-045-5; searches that failed are never
// repeated, as in Hopcroft and Karp, doi:10.1137/0202019.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "staffing/day.h"
#include "staffing/reach.h"

namespace yingtuo::staffing {

// Needs of a day on the short side of the cut that share adults, directly or through others: one more adult at any of
// them covers one more adult-day, until none is missing.
struct ShortGroup {
    struct Place {
        std::size_t need = 0;
        std::size_t day = 0;
    };
    int missing = 0;  // adult-days
    std::vector<Place> places;
};

// Needs of a day whose adults could be replaced, directly or through others, by adults who have a day to spare: so many
// days in all.
struct SpareGroup {
    int days = 0;
    std::vector<ShortGroup::Place> places;
    std::vector<std::pair<std::size_t, int>> adults;  // who has days to spare in the week, and how many
};

struct WeekProof {
    int coverable = 0;  // adult-days: no roster of the week covers more
    // Needs of a day of which no roster fills all: where the adults of some needs are short by so many, no fewer of
    // these needs than it takes to hold that many places stay open.
    int open_at_least = 0;
    std::vector<int> short_days;  // by need: days on which it stands on the short side of the cut
    std::vector<ShortGroup> short_groups;
    std::vector<SpareGroup> spare_groups;
};

// Raises the covered adult-days of one week to the most there can be, by chains of the fewest moves, nearest adults
// first: a step of a chain puts an adult on another need of the same day, or on another day of the week. Every need
// that is full stays full. `allowed`, row-major by adult: days on which each may serve. The proof is a cut: its
// capacity is counted from the problem alone, and equals what is covered.
WeekProof augment_week(const Problem& problem, const Reach& reach, const std::vector<std::uint8_t>& allowed,
                       std::size_t week, Places& places);

// Covers one more place of this need on this day, by a chain that changes the duties of at most so many adults. False
// where there is none: nothing has changed then.
bool cover_vacancy(const Problem& problem, const Reach& reach, const std::vector<std::uint8_t>& allowed,
                   std::size_t need, std::size_t day, int most_adults, Places& places);

}  // namespace yingtuo::staffing
