// Rows of L3: one row of the volunteers' ledger, every cell read, doubts told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/roll.h"
#include "roll/ledger_sheet.h"
#include "roll/place.h"
#include "roll/shared_cells.h"

namespace yingtuo::roll {

// Days an adult can serve: one window, and days off within it (gaps between several windows included).
struct ServiceDays {
    std::optional<Date> from;
    std::optional<Date> to;
    std::vector<Date> off;  // sorted
};

// What a row says of an adult; empty where it says nothing that can be used.
struct AdultRow {
    PersonCells person;
    std::string phone;
    std::optional<AdultClass> adult_class;
    Place place;
    std::optional<Point> point;
    ServiceDays service;
    bool says_off = false;  // the sheet has a column for days off: what it does not name is not off
    std::optional<int> days_per_week;
    bool says_record_check = false;
    RecordCheck record_check = RecordCheck::not_requested;
    std::optional<Date> record_checked_on;
    std::optional<Date> cleared_until;
    std::string record_evidence;  // number of a clear reply
    std::optional<Date> general_trained_on;
    PostSet posts_trained;
    std::vector<std::string> skills;
    std::string wished_township;
    std::optional<bool> accepts_transfer;
    std::string team;
    std::optional<bool> accepts_lodging;
    OtherColumns other;
};

// Nothing for a row that names nobody: told as refused.
[[nodiscard]] std::optional<AdultRow> read_adult_row(const RowReader& row, const Season& season, PlaceIndex& places);

}  // namespace yingtuo::roll
