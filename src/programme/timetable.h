// What one group does, block by block through the season: built day by day, with the weekly items set aside first and
// every other hour given to the activity that fits the rhythm of the day and was not done lately.
// Hard rules hold by construction: each block takes only activities that suit the group's ages, the length, the hour's
// heat and the people who answer.
#pragma once

#include <cstdint>
#include <vector>

#include "programme/groups.h"
#include "programme/problem.h"
#include "programme/roster.h"

namespace yingtuo::programme {

struct Slot {
    std::size_t activity = 0;      // position in the catalogue
    std::int32_t rain = -1;        // the same, indoors; -1 where none is needed
    bool assistant_leads = false;  // the assisting adult is the one with the skill: the two change places
};

// Slots by day of the site and block, blocks fastest. The seed decides between equals and gives each site its own
// taste, so that neighbours differ.
[[nodiscard]] std::vector<Slot> make_timetable(const Problem& problem, std::size_t site, const Group& group,
                                               std::size_t group_index, const Roster& roster, std::uint64_t seed);

// The pace wanted of each block: study first, then movement, then making; calm after a meal or a nap.
[[nodiscard]] std::vector<Tempo> day_rhythm(std::span<const DayBlock> blocks);

// May the whole group do it (known ages within the activity's).
[[nodiscard]] bool suits_ages(const Activity& activity, const Group& group);

// Neither too few of them nor too many for it.
[[nodiscard]] bool suits_size(const Activity& activity, std::size_t children);

// Hot hours forbid the open sun, not the shade, and what the catalogue says is not for them.
[[nodiscard]] bool is_too_hot(const Activity& activity, Date date, ClockTime start, ClockTime end);

}  // namespace yingtuo::programme
