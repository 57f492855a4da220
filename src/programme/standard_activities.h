// The rows of the standard catalogue, in three files by kind; catalogue.h puts them together.
// Written for this project. Local ones (indigo dyeing, tea picking, nature watch, folk songs, the Torch festival)
// follow what the counties of the model case report of their summer.
#pragma once

#include <vector>

#include "programme/catalogue.h"

namespace yingtuo::programme {

// Care, homework, reading, science, family classes.
[[nodiscard]] std::vector<Activity> care_and_study();
// Arts, local heritage, revolutionary history, practical work, others.
[[nodiscard]] std::vector<Activity> culture_and_making();
// Sport, safety, well-being.
[[nodiscard]] std::vector<Activity> body_and_safety();

inline constexpr Ages everyone{0, 99};
inline constexpr Ages from_three{3, 99};
inline constexpr Ages little_ones{3, 10};
inline constexpr Ages school_age{6, 99};
inline constexpr Ages older{8, 99};
inline constexpr Ages teens{10, 99};

inline constexpr Length any_length{15, 600};  // what must always be possible, however the day is cut
inline constexpr Length short_or_long{20, 150};
inline constexpr Length an_hour{30, 90};
inline constexpr Length long_enough{45, 150};

}  // namespace yingtuo::programme
