// Rows of L1: one row of a roll of children, every cell read, doubts told.
#pragma once

#include <optional>
#include <string>

#include "domain/roll.h"
#include "roll/identity_number.h"
#include "roll/ledger_sheet.h"
#include "roll/place.h"

namespace yingtuo::roll {

// What a row says of a child; empty where it says nothing that can be used.
struct ChildRow {
    std::size_t ledger = 0;  // position among the ledger sheets
    int row = 0;
    std::string name;
    std::string id_number;            // usable ones only
    std::string id_written;           // see IdentityNumber
    std::string refused_number;       // was usable, and is another child's or a rounded one
    bool maybe_rounded = false;       // see IdentityNumber
    bool contradicts_number = false;  // the row's own sex or birth date is another than the number's
    Sex sex = Sex::unknown;
    std::optional<Date> birth_date;
    bool birth_month_only = false;
    // What the columns alone say, should the number turn out to be another child's.
    Sex own_sex = Sex::unknown;
    std::optional<Date> own_birth_date;
    std::string school;
    std::string grade;
    ChildCategory category = ChildCategory::unknown;
    Willingness willing = Willingness::unasked;
    std::string reason_not_willing;
    std::string address;
    Place place;
    std::optional<Point> point;
    std::string carer_name;
    std::string carer_id_number;
    std::string carer_phone;  // several joined by "、"
    std::string carer_relation;
    CareSituation care;
    OtherColumns other;
};

// Nothing for a row that names nobody: told as refused.
[[nodiscard]] std::optional<ChildRow> read_child_row(const RowReader& row, const Season& season, PlaceIndex& places);

}  // namespace yingtuo::roll
