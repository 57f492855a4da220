// Comparing: how two statements agree, field by field. The household is one field, because carer, telephone and name
// come together; school and grade another, places a third. Model: docs/model/linkage.md
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "base/enum_names.h"
#include "roll/link_facts.h"

namespace yingtuo::roll {

enum class LinkField { name, birth_date, id_number, sex, place, school, carer };
inline constexpr std::size_t link_field_count = 7;

// How a field agrees; `missing` where either statement says nothing.
enum class Agreement {
    missing,
    equal,
    variant,
    homophone,
    near_sound,
    one_character,
    surname,
    swapped,     // day and month
    one_digit,   // one digit, or two neighbours changed over
    same_month,  // year and month, or one of the dates stops at the month
    year_off,    // day and month, the year by one
    slip,        // of an identity number: one digit wrong, left out or added, or two neighbours changed over
    rounded,     // the first fifteen digits: a spreadsheet has lost the rest
    birth_part,  // region and birth date within two numbers that both check
    same_group,
    same_village,
    same_township,
    same_county,
    same_school,  // another grade
    carer_number,
    carer_phone,
    carer_name,
    different
};

// The levels of a field, closest first, without `missing`.
[[nodiscard]] std::span<const Agreement> levels_of(LinkField field);
inline constexpr std::size_t most_levels = 7;

// By field: 0 for missing, else 1 + the place among levels_of().
using Pattern = std::array<std::uint8_t, link_field_count>;

[[nodiscard]] Pattern compare(const FactBook& book, const LinkFacts& a, const LinkFacts& b);
[[nodiscard]] Agreement agreement(const Pattern& pattern, LinkField field);

// A pair that is never merged without a person, whatever the model makes of it: two numbers that both check and differ;
// another given name on one birth date where no number says that it is a slip of the pen, as twins have; a wholly
// different name beside anything but the same number.
[[nodiscard]] bool is_barred(const LinkFacts& a, const LinkFacts& b, const Pattern& pattern);

}  // namespace yingtuo::roll

template <>
struct yingtuo::EnumNames<yingtuo::roll::LinkField> {
    using F = yingtuo::roll::LinkField;
    static constexpr EnumName<F> table[] = {{F::name, "name", "姓名", "name"},
                                            {F::birth_date, "birth_date", "出生日期", "birth date"},
                                            {F::id_number, "id_number", "身份证号", "identity number"},
                                            {F::sex, "sex", "性别", "sex"},
                                            {F::place, "place", "住址", "place"},
                                            {F::school, "school", "学校和年级", "school and grade"},
                                            {F::carer, "carer", "监护人", "carer"}};
};

template <>
struct yingtuo::EnumNames<yingtuo::roll::Agreement> {
    using A = yingtuo::roll::Agreement;
    static constexpr EnumName<A> table[] = {
        {A::missing, "missing", "一方没有", "one says nothing"},
        {A::equal, "equal", "相同", "equal"},
        {A::variant, "variant", "异体字", "variant characters"},
        {A::homophone, "homophone", "同音", "sounds the same"},
        {A::near_sound, "near_sound", "近音", "sounds nearly the same"},
        {A::one_character, "one_character", "差一个字", "one character differs"},
        {A::surname, "surname", "只有姓相同", "the family name only"},
        {A::swapped, "swapped", "月日颠倒", "day and month changed over"},
        {A::one_digit, "one_digit", "差一位数字", "one digit differs"},
        {A::same_month, "same_month", "同年同月", "same year and month"},
        {A::year_off, "year_off", "差一年", "a year apart"},
        {A::slip, "slip", "差一位数字", "one digit differs"},
        {A::rounded, "rounded", "前 15 位相同", "the first fifteen digits"},
        {A::birth_part, "birth_part", "只有地区和生日相同", "region and birth date only"},
        {A::same_group, "same_group", "同一村民小组", "same village group"},
        {A::same_village, "same_village", "同村", "same village"},
        {A::same_township, "same_township", "同乡镇", "same township"},
        {A::same_county, "same_county", "同县", "same county"},
        {A::same_school, "same_school", "同校不同年级", "same school, another grade"},
        {A::carer_number, "carer_number", "监护人身份证号相同", "same identity number of the carer"},
        {A::carer_phone, "carer_phone", "监护人电话相同", "same telephone of the carer"},
        {A::carer_name, "carer_name", "监护人姓名相同", "same name of the carer"},
        {A::different, "different", "不同", "different"}};
};
