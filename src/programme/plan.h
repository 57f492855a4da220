// A programme: the groups of every site and what each does, hour by hour. Rows as they are stored; any order will do.
#pragma once

#include <vector>

#include "domain/plan.h"

namespace yingtuo::programme {

struct Plan {
    std::vector<GroupMember> groups;    // the solver gives them by venue, group, child
    std::vector<CareSession> sessions;  // by venue, group, date, start
    friend bool operator==(const Plan&, const Plan&) = default;
};

}  // namespace yingtuo::programme
