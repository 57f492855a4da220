// Beside: sessions of local programmes for carers and the public, on the same timetable and with the same adults as the
// children's. They bear the group number 0 and have no children.
#pragma once

#include <cstdint>
#include <vector>

#include "programme/plan.h"
#include "programme/problem.h"

namespace yingtuo::programme {

inline constexpr int group_of_adults = 0;

// Adds the sessions of one site's programmes for carers and the public to those of its groups. An adult of the site
// holds them who is with no group then, or else one who would assist, and assists nobody meanwhile: the group keeps the
// one who answers for it. A week without such an adult goes without; the rules will say so.
void add_sessions_beside(const Problem& problem, std::size_t site, std::uint64_t seed,
                         std::vector<CareSession>& sessions);

}  // namespace yingtuo::programme
