// Lodging: who sleeps at a venue that has beds, near sites that miss people, and the roster with them.
// Model: docs/model/staffing.md, "Lodging"
#pragma once

#include <span>
#include <vector>

#include "domain/limits.h"
#include "staffing/plan.h"
#include "staffing/problem.h"
#include "staffing/prove.h"

namespace yingtuo::staffing {

// Has anybody accepted lodging, and is there a bed?
[[nodiscard]] bool can_anybody_lodge(const Problem& problem);

// Stays for adults who live at home and may lodge, where they would cover more of what a roster misses than they cover
// from home and nobody with a day to spare could take over; within the beds that the problem's own stays leave. Whoever
// covers most comes first, then to where most of the team lodge, then who serves least from home, then by the shorter
// way. A stay lasts from the first to the last day on which the adult may work. `places` is the roster's, `proof` what
// prove() says of it. Whoever makes home visits stays at home.
[[nodiscard]] std::vector<Stay> choose_stays(const Problem& problem, const Proof& proof, const Places& places);

// Of these stays, those of adults on duty, from the first to the last day of duty.
[[nodiscard]] std::vector<Stay> stays_in_use(std::span<const Stay> stays, std::span<const Duty> duties);

// solve(), and again with stays chosen for what it misses, as long as that leaves fewer missing; the problem's own
// stays do not matter. The plan's bounds are those of solve() given its stays. Same problem, same plan, whatever the
// threads.
[[nodiscard]] Plan solve_with_lodging(const Problem& problem, const Limits& limits);

// Adult-days that no roster could cover, whatever stays it has: of the relaxation Problem::with_any_lodging(). Never
// more than the bound given some stays. `duties` are any roster's, to start from.
[[nodiscard]] int missing_at_least_with_any_stays(const Problem& problem, std::span<const Duty> duties, int threads);

}  // namespace yingtuo::staffing
