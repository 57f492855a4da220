// Where a local programme runs: the kinds of venue and the regions its row names.
#pragma once

#include <string_view>

#include "domain/venue.h"
#include "programme/catalogue.h"

namespace yingtuo::programme {

// Does a site of this kind, there, run the programme?
[[nodiscard]] bool runs_at(const LocalProgramme& programme, VenueKind kind, std::string_view village_code);

}  // namespace yingtuo::programme
