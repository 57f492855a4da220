// Attendance: rows of L5, in both of its shapes (a column for each day, a row for each day), joined to the children and
// sites that are known. Whom nobody can tell is named, not guessed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "domain/attendance.h"
#include "domain/region.h"
#include "domain/roll.h"
#include "domain/season.h"
#include "roll/ledger_sheet.h"
#include "roll/place.h"
#include "roll/row_fate.h"
#include "roll/venue_names.h"

namespace yingtuo::roll {

class AttendanceBook {
  public:
    // Children, households and venues as they are after the import: `changed` goes before `known`.
    AttendanceBook(const Roll& known, const Roll& changed, const Season& season, PlaceIndex& places);

    RowFate take(const RowReader& row);
    // What is new or other than known, by child and day.
    [[nodiscard]] std::vector<Attendance> changed() const;

  private:
    struct ChildAt {
        const ChildRecord* record = nullptr;
        std::string village_code;  // of the home; empty where it is not known
    };
    struct Found {
        std::optional<std::size_t> child;  // in children_
        bool by_sound = false;
        bool ambiguous = false;
    };
    // What a sheet says for all of its rows; asked once a sheet.
    struct SheetFacts {
        const Sheet* sheet = nullptr;
        const VenueName* site = nullptr;
        std::vector<std::pair<std::size_t, Date>> days;  // column and day, for the shape with a column each
        bool has_month = true;
    };

    [[nodiscard]] const SheetFacts& facts_of(const RowReader& row);
    [[nodiscard]] Found find_child(const RowReader& row, const VenueName* site);
    [[nodiscard]] std::vector<std::size_t> nearest(const std::vector<std::size_t>& found,
                                                   const std::string& place) const;
    RowFate take_marks(const RowReader& row, const SheetFacts& facts, std::size_t child);
    RowFate take_day(const RowReader& row, const SheetFacts& facts, std::size_t child);
    // Keeps it; gives what that changes.
    RowFate keep(const RowReader& row, std::size_t column, Attendance attendance);
    [[nodiscard]] bool is_in_season(Date day) const { return day >= season_.opening && day <= season_.last_day; }

    const Season& season_;
    PlaceIndex& places_;
    VenueNames venues_;
    std::vector<ChildAt> children_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
    std::unordered_map<std::string, std::size_t> by_number_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_phone_;
    std::map<std::pair<Id<Child>, Date>, Attendance> known_;
    std::map<std::pair<Id<Child>, Date>, Attendance> taken_;  // of this import
    SheetFacts facts_;
};

}  // namespace yingtuo::roll
