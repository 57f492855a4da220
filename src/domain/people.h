// People: those whom a document names, asked for one by one and not with the whole roll.
#pragma once

#include <vector>

#include "domain/roll.h"

namespace yingtuo {

struct People {
    std::vector<VenueRecord> venues;  // by id
    std::vector<AdultRecord> adults;  // by id
};

}  // namespace yingtuo
