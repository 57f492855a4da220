// Training lists: rows of L12 (date, subject, kind, lecturer, hours, name, signed in, assessment), joined to the adults
// that are known. A row without a name announces a session.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/roll.h"
#include "domain/season.h"
#include "domain/training.h"
#include "roll/ledger_sheet.h"
#include "roll/place.h"
#include "roll/row_fate.h"

namespace yingtuo::roll {

class TrainingSheets {
  public:
    // Adults as they are after the import: `changed` goes before `known`.
    TrainingSheets(const Roll& known, const Roll& changed, const Season& season, PlaceIndex& places);

    RowFate take(const RowReader& row);
    // What is new or other than known, with every session it speaks of.
    [[nodiscard]] TrainingBook changed() const;

  private:
    // Two sessions of one day, kind and subject in one place are one.
    using SessionKey = std::tuple<Date, TrainingKind, std::optional<Post>, std::string, std::string, std::string>;
    struct SessionEntry {
        TrainingSession session;
        bool changed = false;
    };
    struct Found {
        const AdultRecord* record = nullptr;
        bool ambiguous = false;
    };

    [[nodiscard]] std::optional<TrainingSession> read_session(const RowReader& row) const;
    [[nodiscard]] Found find_adult(const RowReader& row) const;
    // The session's entry; sets `fate` to what the row adds to it.
    SessionEntry& keep(const TrainingSession& said, RowFate& fate);

    const Season& season_;
    PlaceIndex& places_;
    std::unordered_map<std::string, std::vector<const AdultRecord*>> by_name_;
    std::unordered_map<std::string, const AdultRecord*> by_number_;
    std::map<SessionKey, SessionEntry> sessions_;
    std::map<std::pair<Id<TrainingSession>, Id<Adult>>, TrainingRecord> known_;
    std::map<std::pair<Id<TrainingSession>, Id<Adult>>, TrainingRecord> taken_;  // of this import
    std::int64_t next_id_ = 1;
    // The session of the row above, for rows that leave it out.
    const Sheet* sheet_ = nullptr;
    std::optional<TrainingSession> above_;
};

}  // namespace yingtuo::roll
