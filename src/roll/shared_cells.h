// Cells that several ledgers share: identity number, sex, birth date, place, point, telephone; each with its doubts.
#pragma once

#include <optional>
#include <string>

#include "domain/child.h"
#include "domain/point.h"
#include "roll/identity_number.h"
#include "roll/ledger_sheet.h"
#include "roll/place.h"

namespace yingtuo::roll {

struct PersonCells {
    std::string name;
    std::string id_number;       // usable ones only
    std::string id_written;      // see IdentityNumber
    bool maybe_rounded = false;  // see IdentityNumber
    Sex sex = Sex::unknown;
    std::optional<Date> birth_date;
    bool birth_month_only = false;
    // What the columns alone say, should the number turn out to be another person's.
    Sex own_sex = Sex::unknown;
    std::optional<Date> own_birth_date;
    bool contradicts_number = false;  // the columns say another sex or birth date than the number
};

// Name, identity number, sex and birth date; what the identity number says goes before what the columns say. A number
// of fifteen digits counts only for someone born from `earliest_birth` on: it says nothing of the century.
[[nodiscard]] PersonCells read_person(const RowReader& row, Date earliest_birth);

// County, township, village, group and address columns. `context` is the region to fall back on.
[[nodiscard]] Place read_place(const RowReader& row, PlaceIndex& places, std::string_view context);
// Tells what kept the place from being found.
void tell_place(const RowReader& row, const Place& place, const RegionTree& regions);

// Longitude and latitude with their coordinate system, as WGS-84.
[[nodiscard]] std::optional<Point> read_point(const RowReader& row);

// Telephone numbers joined by "、".
[[nodiscard]] std::string read_phone(const RowReader& row, Column column);

}  // namespace yingtuo::roll
