// Roll tables: the columns of households, children, venues and adults. What names or reaches a person is sealed and
// stands in a table of its own, so that planning reads none of it.
#pragma once

#include <string_view>

#include "domain/roll.h"

namespace yingtuo::store {

// The kind under which identity numbers of children and adults are indexed: one person gives one value.
inline constexpr const char* identity_number = "id_number";

// Of the four tables whose rows an undone import leaves behind for the plans that speak of them.
inline constexpr std::string_view on_the_roll = "withdrawn_by IS NULL";

struct HouseholdTable {
    using Row = Household;
    static constexpr std::string_view name = "household";
    static constexpr std::string_view where = on_the_roll;
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, village_code, hamlet_code, point, point_source, elevation] = row;
        column.key("id", id);
        column.plain("village_code", village_code);
        column.plain("hamlet_code", hamlet_code);
        column.point(point);
        column.code("point_source", point_source);
        column.plain("elevation_m", elevation);
    }
};

struct ChildTable {
    using Row = Child;
    static constexpr std::string_view name = "child";
    // A child that a person has found to be another one is that one; its row stays, for undoing and for old plans.
    static constexpr std::string_view where = "withdrawn_by IS NULL AND merged_into IS NULL";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, household, sex, birth_date, school, grade, category, willing, reason_not_willing] = row;
        column.key("id", id);
        column.plain("household", household);
        column.code("sex", sex);
        column.iso_date("birth_date", birth_date);
        column.plain("school", school);
        column.plain("grade", grade);
        column.code("category", category);
        column.code("willing", willing);
        column.plain("reason_not_willing", reason_not_willing);
    }
};

// Of the record, only what ChildTable leaves.
struct ChildIdentityTable {
    using Row = ChildRecord;
    static constexpr std::string_view name = "child_identity";
    static constexpr std::string_view where = "child NOT IN (SELECT id FROM child WHERE merged_into IS NOT NULL)";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [child, full_name, id_number, address, carer_name, carer_id_number, carer_phone, carer_relation, care,
               other] = row;
        column.key("child", child.id);
        column.sealed("name", full_name);
        column.sealed("id_number", id_number);
        column.blind_index("id_number_index", identity_number, id_number);
        column.sealed("address", address);
        column.sealed("carer_name", carer_name);
        column.sealed("carer_id_number", carer_id_number);
        column.sealed("carer_phone", carer_phone);
        column.sealed("carer_relation", carer_relation);
        column.sealed("care", care);
        column.sealed("other", other);
    }
};

struct VenueTable {
    using Row = Venue;
    static constexpr std::string_view name = "venue";
    static constexpr std::string_view where = on_the_roll;
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, place_name, kind, village_code, point, elevation, capacity, rooms, beds, usable, unusable_reason,
               open_last_year, decision, decision_reason, decided_by] = row;
        column.key("id", id);
        column.plain("name", place_name);
        column.code("kind", kind);
        column.plain("village_code", village_code);
        column.point(point);
        column.plain("elevation_m", elevation);
        column.plain("capacity", capacity);
        column.plain("rooms", rooms);
        column.plain("beds", beds);
        column.plain("usable", usable);
        column.plain("unusable_reason", unusable_reason);
        column.plain("open_last_year", open_last_year);
        column.code("decision", decision);
        column.plain("decision_reason", decision_reason);
        column.sealed("decided_by", decided_by);  // a person's name
    }
};

// Of the record, only what VenueTable leaves.
struct VenueContactTable {
    using Row = VenueRecord;
    static constexpr std::string_view name = "venue_contact";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [venue, address, lead_name, lead_phone, other] = row;
        column.key("venue", venue.id);
        column.sealed("address", address);
        column.sealed("lead_name", lead_name);
        column.sealed("lead_phone", lead_phone);
        column.sealed("other", other);
    }
};

struct AdultTable {
    using Row = Adult;
    static constexpr std::string_view name = "adult";
    static constexpr std::string_view where = on_the_roll;
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [id, adult_class, sex, birth_date, village_code, point, available_from, available_to, unavailable,
               max_days_week, record_check, record_checked_on, cleared_until, general_trained_on, posts_trained, skills,
               wished_township, accepts_transfer, team, accepts_lodging, posts_from] = row;
        column.key("id", id);
        column.code("class", adult_class);
        column.code("sex", sex);
        column.iso_date("birth_date", birth_date);
        column.plain("village_code", village_code);
        column.point(point);
        column.iso_date("available_from", available_from);
        column.iso_date("available_to", available_to);
        column.dates("unavailable", unavailable);
        column.plain("max_days_week", max_days_week);
        column.code("record_check", record_check);
        column.iso_date("record_checked_on", record_checked_on);
        column.iso_date("cleared_until", cleared_until);
        column.iso_date("general_trained_on", general_trained_on);
        column.posts("posts_trained", posts_trained);
        column.list("skills", skills);
        column.plain("wished_township", wished_township);
        column.plain("accepts_transfer", accepts_transfer);
        column.plain("accepts_lodging", accepts_lodging);
        column.sealed("team", team);    // words of a clerk, who may have named a team after somebody
        static_cast<void>(posts_from);  // of training sessions
    }
};

// Of the record, only what AdultTable leaves.
struct AdultIdentityTable {
    using Row = AdultRecord;
    static constexpr std::string_view name = "adult_identity";
    template <typename Columns, typename AnyRow>
    static void columns(Columns& column, AnyRow& row) {
        auto& [adult, full_name, id_number, phone, other] = row;
        column.key("adult", adult.id);
        column.sealed("name", full_name);
        column.sealed("id_number", id_number);
        column.blind_index("id_number_index", identity_number, id_number);
        column.sealed("phone", phone);
        column.sealed("other", other);
    }
};

}  // namespace yingtuo::store
