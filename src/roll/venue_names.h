// Venue names: which known venue a ledger speaks of, in a cell of its own or somewhere in a title.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/region.h"
#include "domain/roll.h"

namespace yingtuo::roll {

struct VenueName {
    Id<Venue> venue;
    std::string name;
    std::string village_code;
};

class VenueNames {
  public:
    // `changed` goes before `known`.
    VenueNames(const Roll& known, const Roll& changed);

    // The venue of that name; of several the one in `region`. Nothing where none or several fit.
    [[nodiscard]] const VenueName* find(std::string_view name, const RegionTree& regions,
                                        std::string_view region) const;
    // The venue whose name stands in the text; the longest name where several do.
    [[nodiscard]] const VenueName* find_in(std::string_view text, const RegionTree& regions,
                                           std::string_view region) const;

  private:
    [[nodiscard]] const VenueName* only(std::vector<const VenueName*> found, const RegionTree& regions,
                                        std::string_view region) const;
    std::vector<VenueName> names_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
};

}  // namespace yingtuo::roll
