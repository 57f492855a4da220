// Ledger kinds: which columns L1 (children), L2 (venues), L3 (volunteers), L4 (a site's plan), L5 (attendance) and L12
// (training) may have, and every name a clerk gives them. How to add a column or a ledger: docs/howto/add-a-ledger.md.
// Source of the names: the ledgers' printed forms.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/enum_names.h"

namespace yingtuo::roll {

enum class LedgerKind { children, venues, adults, site_plan, attendance, training };
inline constexpr std::size_t ledger_kind_count = 6;

// What a column says. `kept` is known but has no field of its own yet: it is kept and given back as it is.
enum class Column : std::uint8_t {
    serial,
    kept,
    // People, and where.
    name,
    sex,
    birth_date,
    id_number,
    county,
    township,
    village,
    group,
    address,
    lon,
    lat,
    lon_lat,
    crs,
    elevation,
    // L1
    school,
    grade,
    school_class,
    carer_name,
    carer_id_number,
    carer_phone,
    carer_relation,
    guardianship,
    both_parents_away,
    other_parent_unable,
    has_entrusted_carer,
    category,
    willing,
    reason_not_willing,
    // L2
    venue_name,
    venue_kind,
    capacity,
    rooms,
    lead_name,
    lead_phone,
    lead_name_phone,
    hazard,
    usable,
    unusable_reason,
    beds,
    open_last_year,
    decision,
    decision_reason,
    decided_by,
    // L3
    phone,
    adult_class,
    availability,
    available_from,
    available_to,
    unavailable,
    days_per_week,
    record_check,
    record_checked_on,
    cleared_until,
    record_evidence,
    general_training,
    post_training,
    skills,
    courses,
    wished_township,
    accepts_transfer,
    team,
    accepts_lodging,
    // L4
    day,  // and L5, L12
    time_window,
    activity,
    activity_category,
    activity_group,
    activity_place,
    responsible,
    assistant,
    materials,
    safety_points,
    rain_activity,
    // L5
    day_mark,  // one column a day; the only meaning that many columns may have beside `kept`
    presence,
    arrived,
    left,
    days_present,
    // L12
    training_subject,
    training_kind,
    training_post,
    training_place,
    training_places,
    training_length,
    lecturer,
    signed_in,
    assessment,
    count
};
inline constexpr std::size_t column_count = static_cast<std::size_t>(Column::count);

struct ColumnName {
    Column column = Column::kept;
    int weight = 1;           // how much it speaks for this ledger: 1 any list of people has it, 3 this ledger alone
    std::string_view zh;      // as the printed form has it
    std::string_view others;  // synonyms, separated by spaces; a leading ~ means: anywhere in the header
};

// The columns of a ledger. A header is compared after header_key(): without brackets, stars and spaces.
[[nodiscard]] std::span<const ColumnName> columns_of(LedgerKind kind);

// Words in title, sheet or file name that speak for this ledger, separated by spaces.
[[nodiscard]] std::string_view title_words(LedgerKind kind);

// The column that a header names, given as its path without separators ("父亲信息姓名"); nothing for an unknown one.
[[nodiscard]] std::optional<ColumnName> find_column(LedgerKind kind, std::string_view key);

}  // namespace yingtuo::roll

template <>
struct yingtuo::EnumNames<yingtuo::roll::LedgerKind> {
    using K = yingtuo::roll::LedgerKind;
    static constexpr EnumName<K> table[] = {{K::children, "L1", "儿童花名册（L1）", "roll of children (L1)"},
                                            {K::venues, "L2", "托管点基本信息表（L2）", "table of venues (L2)"},
                                            {K::adults, "L3", "志愿者登记表（L3）", "table of volunteers (L3)"},
                                            {K::site_plan, "L4", "一点一方案（L4）", "a site's own plan (L4)"},
                                            {K::attendance, "L5", "考勤表（L5）", "attendance (L5)"},
                                            {K::training, "L12", "培训签到表（L12）", "training (L12)"}};
};
