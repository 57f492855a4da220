// Children and households, as planning sees them: no name, no identity number, no phone, no address.
#pragma once

#include <optional>
#include <string>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/id.h"
#include "base/quantity.h"
#include "domain/point.h"

namespace yingtuo {

enum class Sex { unknown, male, female };

template <>
struct EnumNames<Sex> {
    static constexpr EnumName<Sex> table[] = {{Sex::unknown, "unknown", "未知", "unknown"},
                                              {Sex::male, "male", "男", "male"},
                                              {Sex::female, "female", "女", "female"}};
};

enum class ChildCategory { left_behind, hardship, de_facto_unsupported, orphan, migrant, ordinary, unknown };

template <>
struct EnumNames<ChildCategory> {
    static constexpr EnumName<ChildCategory> table[] = {
        {ChildCategory::left_behind, "left_behind", "留守", "left behind"},
        {ChildCategory::hardship, "hardship", "困境", "in hardship"},
        {ChildCategory::de_facto_unsupported, "de_facto_unsupported", "事实无人抚养", "de facto unsupported"},
        {ChildCategory::orphan, "orphan", "孤儿", "orphan"},
        {ChildCategory::migrant, "migrant", "流动", "migrant"},
        {ChildCategory::ordinary, "ordinary", "普通", "ordinary"},
        {ChildCategory::unknown, "unknown", "未填", "not stated"}};
};

enum class Willingness { unasked, yes, no };

template <>
struct EnumNames<Willingness> {
    static constexpr EnumName<Willingness> table[] = {{Willingness::unasked, "unasked", "未问", "not asked"},
                                                      {Willingness::yes, "yes", "是", "yes"},
                                                      {Willingness::no, "no", "否", "no"}};
};

// How well a child is looked after at home, as the ledger grades it.
enum class GuardianshipGrade { unknown, nobody, parent_unable, insufficient, fair, good };

template <>
struct EnumNames<GuardianshipGrade> {
    static constexpr EnumName<GuardianshipGrade> table[] = {
        {GuardianshipGrade::unknown, "unknown", "未填", "not stated"},
        {GuardianshipGrade::nobody, "nobody", "无人监护", "nobody"},
        {GuardianshipGrade::parent_unable, "parent_unable", "父或母无监护能力", "a parent who is not able to"},
        {GuardianshipGrade::insufficient, "insufficient", "能力不足", "insufficient"},
        {GuardianshipGrade::fair, "fair", "一般", "fair"},
        {GuardianshipGrade::good, "good", "较好", "good"}};
};

// A column of yes or no that may be empty.
enum class YesNo { unknown, no, yes };

template <>
struct EnumNames<YesNo> {
    static constexpr EnumName<YesNo> table[] = {{YesNo::unknown, "unknown", "未填", "not stated"},
                                                {YesNo::no, "no", "否", "no"},
                                                {YesNo::yes, "yes", "是", "yes"}};
};

// Who looks after a child, as the ledger says. It tells which child is alone at home: sealed like a name.
struct CareSituation {
    GuardianshipGrade guardianship = GuardianshipGrade::unknown;
    YesNo both_parents_away = YesNo::unknown;
    YesNo other_parent_unable = YesNo::unknown;  // one parent away, the other not able to look after the child
    YesNo has_entrusted_carer = YesNo::unknown;
    friend bool operator==(const CareSituation&, const CareSituation&) = default;
};

// How well a home point is known.
enum class PointSource { given, hamlet, village, unknown };

template <>
struct EnumNames<PointSource> {
    static constexpr EnumName<PointSource> table[] = {
        {PointSource::given, "given", "填报坐标", "given point"},
        {PointSource::hamlet, "hamlet", "村民小组坐标", "point of the village group"},
        {PointSource::village, "village", "村坐标", "point of the village"},
        {PointSource::unknown, "unknown", "未知", "unknown"}};
};

// Those who live under one roof and must go to one site: siblings stay together.
struct Household {
    Id<Household> id;
    std::string village_code;
    std::string hamlet_code;  // empty where the ledger names no group
    std::optional<Point> point;
    PointSource point_source = PointSource::unknown;
    std::optional<Metres> elevation;
};

struct Child {
    Id<Child> id;
    Id<Household> household;
    Sex sex = Sex::unknown;
    std::optional<Date> birth_date;
    std::string school;  // as the ledger says, normalised
    std::string grade;
    ChildCategory category = ChildCategory::unknown;
    Willingness willing = Willingness::unasked;
    std::string reason_not_willing;
};

}  // namespace yingtuo
