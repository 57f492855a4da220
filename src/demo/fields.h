// Fields of the official forms: what a column of a drawn ledger says, whatever header a clerk gives it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "base/enum_names.h"

namespace yingtuo::demo {

// The kinds of ledger a county hands in.
enum class Ledger {
    village_roll,
    school_roll,
    last_year_roll,  // the register of left-behind children of the year before: a third list, made by others
    venues,
    adults,
    training
};

enum class Field : std::uint8_t {
    other,  // kept as it is
    serial,
    name,
    sex,
    birth_date,
    id_number,
    county,
    township,
    village,
    group,
    address,
    school,
    grade,
    carer_name,
    carer_id_number,
    carer_phone,
    carer_relation,
    category,
    willing,
    venue_name,
    venue_kind,
    capacity,
    lead_phone,
    lon,
    lat,
    crs,
    phone,
    adult_class,
    record_check,
    record_checked_on,
    cleared_until,
    general_training,
    wished_township
};

// What a column of the official form says.
[[nodiscard]] Field field_of(Ledger ledger, std::string_view official_header);

// Other headers that clerks give such a column; none for some.
[[nodiscard]] std::span<const std::string_view> synonyms_of(Ledger ledger, Field field);

[[nodiscard]] constexpr bool is_roll(Ledger ledger) {
    return ledger == Ledger::village_roll || ledger == Ledger::school_roll || ledger == Ledger::last_year_roll;
}

}  // namespace yingtuo::demo

// Codes are those of roll::Column, so that a reader's columns can be compared with the truth.
template <>
struct yingtuo::EnumNames<yingtuo::demo::Field> {
    using F = yingtuo::demo::Field;
    static constexpr EnumName<F> table[] = {
        {F::other, "other", "其他", "other"},
        {F::serial, "serial", "序号", "number"},
        {F::name, "name", "姓名", "name"},
        {F::sex, "sex", "性别", "sex"},
        {F::birth_date, "birth_date", "出生日期", "birth date"},
        {F::id_number, "id_number", "身份证号", "identity number"},
        {F::county, "county", "县", "county"},
        {F::township, "township", "乡镇", "township"},
        {F::village, "village", "村", "village"},
        {F::group, "group", "组", "group"},
        {F::address, "address", "住址", "address"},
        {F::school, "school", "学校", "school"},
        {F::grade, "grade", "年级", "grade"},
        {F::carer_name, "carer_name", "监护人", "carer"},
        {F::carer_id_number, "carer_id_number", "监护人身份证号", "carer's identity number"},
        {F::carer_phone, "carer_phone", "监护人电话", "carer's telephone"},
        {F::carer_relation, "carer_relation", "与儿童关系", "relation"},
        {F::category, "category", "儿童类别", "category"},
        {F::willing, "willing", "是否愿意", "willing"},
        {F::venue_name, "venue_name", "托管点名称", "venue"},
        {F::venue_kind, "venue_kind", "类型", "kind of venue"},
        {F::capacity, "capacity", "可容纳人数", "capacity"},
        {F::lead_phone, "lead_phone", "负责人电话", "lead's telephone"},
        {F::lon, "lon", "经度", "longitude"},
        {F::lat, "lat", "纬度", "latitude"},
        {F::crs, "crs", "坐标系", "coordinate system"},
        {F::phone, "phone", "联系电话", "telephone"},
        {F::adult_class, "adult_class", "人员类别", "class"},
        {F::record_check, "record_check", "违法犯罪记录查询结果", "record check"},
        {F::record_checked_on, "record_checked_on", "查询日期", "checked on"},
        {F::cleared_until, "cleared_until", "查询有效期", "cleared until"},
        {F::general_training, "general_training", "通识培训", "general training"},
        {F::wished_township, "wished_township", "意向乡镇", "township wished for"}};
};
