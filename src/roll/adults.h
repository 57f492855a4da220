// Adults: rows of L3 read and merged with the adults known. An adult is known by the identity number; without one by
// name and telephone, or by name, birth date and village.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/roll.h"
#include "roll/adult_row.h"
#include "roll/place.h"
#include "roll/row_fate.h"

namespace yingtuo::roll {

class AdultBook {
  public:
    AdultBook(const Roll& known, const Season& season, PlaceIndex& places);
    RowFate take(const RowReader& row);
    // New and changed records, sorted by id.
    [[nodiscard]] std::vector<AdultRecord> changed() const;
    // States of record checks that the ledgers newly say, by adult.
    [[nodiscard]] std::vector<VettingState> vetting() const;

  private:
    struct Entry {
        AdultRecord record;
        bool in_this_import = false;
        bool changed = false;
        std::optional<VettingState> said = std::nullopt;  // of the record check, by an earlier ledger
        std::optional<VettingState> says = std::nullopt;  // and by this one, where it is another
    };

    [[nodiscard]] std::optional<std::size_t> find(const AdultRow& told) const;
    [[nodiscard]] bool apply(const AdultRow& told, bool overwrites, AdultRecord& record) const;

    // Gives true if the ledger says something new.
    static bool note_vetting(const AdultRow& told, Entry& entry);

    const Season& season_;
    PlaceIndex& places_;
    std::vector<Entry> entries_;
    std::unordered_map<std::string, std::size_t> by_number_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
    std::int64_t next_id_ = 1;
};

}  // namespace yingtuo::roll
