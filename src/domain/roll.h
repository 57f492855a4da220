// The roll and the other ledgers' records: everything known of children, venues and adults, identities included. Only
// import, export of ledgers and the keeper see these; planning sees PlanningData.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/id.h"
#include "domain/adult.h"
#include "domain/attendance.h"
#include "domain/child.h"
#include "domain/closure.h"
#include "domain/participation.h"
#include "domain/region.h"
#include "domain/season.h"
#include "domain/sheet.h"
#include "domain/training.h"
#include "domain/venue.h"
#include "domain/vetting.h"

namespace yingtuo {

// Unknown columns of a ledger, by header path: kept and given back.
using OtherColumns = std::map<std::string, std::string>;

// Secret parts are encrypted at rest and never logged.
struct ChildRecord {
    Child child;
    std::string name;
    std::string id_number;  // 18 characters, upper-case X; empty where missing or damaged
    std::string address;    // as given
    std::string carer_name;
    std::string carer_id_number;
    std::string carer_phone;
    std::string carer_relation;
    CareSituation care;
    OtherColumns other;
};

struct VenueRecord {
    Venue venue;
    std::string address;
    std::string lead_name;
    std::string lead_phone;
    OtherColumns other;
};

struct AdultRecord {
    Adult adult;
    std::string name;
    std::string id_number;
    std::string phone;
    OtherColumns other;
};

enum class ListKind { village_roll, school_roll, other_roll };

template <>
struct EnumNames<ListKind> {
    static constexpr EnumName<ListKind> table[] = {
        {ListKind::village_roll, "village_roll", "村级花名册", "village roll"},
        {ListKind::school_roll, "school_roll", "学校花名册", "school roll"},
        {ListKind::other_roll, "other_roll", "其他名单", "other list"}};
};

// What one row of one list says of its child, as far as children are told apart by it. Secret, as ChildRecord is.
struct Said {
    std::string name;
    std::string id_number;        // eighteen characters that check
    std::string id_written;       // as written, where it has digits enough and does not check
    bool number_refused = false;  // the number was taken for another child's, or for a rounded one
    Sex sex = Sex::unknown;
    std::optional<Date> birth_date;
    bool birth_month_only = false;
    std::string village_code;  // of the deepest region named, down to the village
    std::string hamlet_code;
    std::string school;
    std::string grade;
    ChildCategory category = ChildCategory::unknown;
    Willingness willing = Willingness::unasked;
    std::string reason_not_willing;
    std::string address;
    std::string carer_name;
    std::string carer_id_number;
    std::string carer_phone;
    std::string carer_relation;
    friend bool operator==(const Said&, const Said&) = default;
};

// One row of one list on which a child stands: the material of reconciliation and of the nobody-missed certificate.
struct Listing {
    Id<Child> child;
    ListKind list = ListKind::other_roll;
    std::string file;
    std::string sheet;
    int row = 0;
    std::optional<Said> said;  // nothing where the list was taken over before statements were kept
    friend bool operator==(const Listing&, const Listing&) = default;
};

// The highest numbers ever given, those of records that were withdrawn included: none is given twice.
struct GivenIds {
    std::int64_t household = 0;
    std::int64_t child = 0;
    std::int64_t venue = 0;
    std::int64_t adult = 0;
    friend bool operator==(const GivenIds&, const GivenIds&) = default;
};

struct Roll {
    std::vector<Household> households;
    std::vector<ChildRecord> children;
    std::vector<Listing> listings;
    std::vector<VenueRecord> venues;
    std::vector<AdultRecord> adults;
    std::vector<Attendance> attendance;  // of an import alone: what is known is asked for by itself (Store)
    // Of an import as well: new and changed sessions and records, and every session that a record speaks of.
    TrainingBook training;
    std::vector<VettingState> vetting;
    GivenIds given;
};

struct ImportCounts {
    int rows = 0;       // data rows read
    int added = 0;      // new records
    int merged = 0;     // rows of a child, venue or adult that was already known, with something new
    int unchanged = 0;  // rows that changed nothing
    int refused = 0;    // rows not taken over
    friend bool operator==(const ImportCounts&, const ImportCounts&) = default;
};

// One file's import, for the record. Who imported it and when: import_run.h.
struct ImportRecord {
    std::string file;
    std::string fingerprint;
    ImportCounts counts;
    std::vector<DoubtfulRow> doubtful;
};

// A person's decision that a household's children go to this venue.
struct HouseholdPin {
    Id<Household> household;
    Id<Venue> venue;
    friend bool operator==(const HouseholdPin&, const HouseholdPin&) = default;
};

// The catalogue of activities and of local programmes as a workbook has it, header rows first: programme/ reads it.
// Empty: the standard one.
struct CatalogueRows {
    std::vector<std::vector<std::string>> activities;
    std::vector<std::vector<std::string>> programmes;
    friend bool operator==(const CatalogueRows&, const CatalogueRows&) = default;
};

// What planning may see, with people's decisions (decision.h) written into it. Sorted by id throughout.
struct PlanningData {
    Season season;
    RegionTree regions;
    std::vector<Household> households;
    std::vector<Child> children;
    std::vector<Venue> venues;
    std::vector<Adult> adults;
    std::vector<HouseholdPin> pins;   // by household
    std::vector<Closure> closures;    // those that hold
    std::vector<Interest> interests;  // by child
    CatalogueRows catalogue;
    TrainingBook training = {};  // without names; written into the adults, as vetting is
};

}  // namespace yingtuo
