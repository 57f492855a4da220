// What may be put into an hour: every activity offered there, and what each would break. Only what a rule can read of
// the change is looked at again: the group's season, the site's day, and the whole site once for each room and
// programme that comes up. Model: docs/model/programme.md, "Edits".
#pragma once

#include <vector>

#include "programme/edit.h"

namespace yingtuo::programme {

struct Choice {
    std::size_t activity = 0;  // position in the catalogue
    std::vector<Violation> come;
};

// Every activity offered at the site for those who take part, in the order of the catalogue. The site's own rows are
// looked at alone: what an hour may hold does not wait for the neighbours. Refuses (not_found) a session that is not
// there.
[[nodiscard]] Result<std::vector<Choice>> choices(const EditBase& base, const CareSession& session);

}  // namespace yingtuo::programme
