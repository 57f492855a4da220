// Venues: rows of L2 read and merged with the venues known. A venue is known by its name and village; where one of the
// two places is not known down to the village, by its name within the county.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/roll.h"
#include "roll/doubt.h"
#include "roll/ledger_sheet.h"
#include "roll/place.h"
#include "roll/row_fate.h"

namespace yingtuo::roll {

class VenueBook {
  public:
    VenueBook(const Roll& known, PlaceIndex& places);
    RowFate take(const RowReader& row);
    // New and changed records, sorted by id.
    [[nodiscard]] std::vector<VenueRecord> changed() const;

  private:
    struct Entry {
        VenueRecord record;
        bool in_this_import = false;
        bool changed = false;
    };
    struct Told;

    [[nodiscard]] std::optional<std::size_t> find(const std::string& name, const Place& place) const;
    [[nodiscard]] static bool apply(const Told& told, bool overwrites, VenueRecord& record);
    [[nodiscard]] Told read(const RowReader& row);

    PlaceIndex& places_;
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
    std::int64_t next_id_ = 1;
};

}  // namespace yingtuo::roll
