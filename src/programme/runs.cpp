#include "programme/runs.h"

#include <algorithm>

namespace yingtuo::programme {

bool runs_at(const LocalProgramme& programme, VenueKind kind, std::string_view village_code) {
    const bool is_kind = programme.kinds.empty() ||
                         std::find(programme.kinds.begin(), programme.kinds.end(), kind) != programme.kinds.end();
    return is_kind && covers(programme.regions, village_code);
}

}  // namespace yingtuo::programme
