#include "roll/child_row.h"

#include <fmt/format.h>

#include "roll/answers.h"
#include "roll/cell_text.h"
#include "roll/child_words.h"
#include "roll/grade.h"
#include "roll/person_name.h"
#include "roll/shared_cells.h"

namespace yingtuo::roll {

namespace {

// A school roll without a school column says its school in its title: "永丰镇中心小学学生花名册".
std::string school_in(std::string_view title) {
    std::size_t end = std::string_view::npos;
    for (const std::string_view word : {"小学", "中学", "完小", "幼儿园", "教学点"}) {
        const auto found = title.find(word);
        if (found != std::string_view::npos && (end == std::string_view::npos || found + word.size() < end))
            end = found + word.size();
    }
    if (end == std::string_view::npos) return {};
    const auto space = title.rfind(' ', end);
    return std::string(title.substr(space == std::string_view::npos ? 0 : space + 1,
                                    end - (space == std::string_view::npos ? 0 : space + 1)));
}

void read_schooling(const RowReader& row, ChildRow& child) {
    child.school = squeeze(text_of(row, Column::school));
    if (child.school.empty() && !row.has(Column::school) && row.ledger().list == ListKind::school_roll) {
        child.school = school_in(row.ledger().header.title);
    }
    const std::string grade = text_of(row, Column::grade);
    std::string school_class = text_of(row, Column::school_class);
    if (!grade.empty()) {
        if (const auto read = read_grade(grade)) {
            child.grade = read->grade;
            if (school_class.empty() && read->school_class > 0) school_class = fmt::format("{}班", read->school_class);
        } else {
            child.grade = squeeze(grade);
            row.doubt(Column::grade, Doubt::grade_unreadable);
        }
    } else if (!school_class.empty()) {
        // 四(2)班 in the class column says the grade too.
        if (const auto read = read_grade(school_class);
            read && (read->school_class > 0 || contains_any(school_class, {"年级", "初", "高"})))
            child.grade = read->grade;
    }
    if (!school_class.empty()) child.other.emplace("班级", school_class);
}

void read_carer(const RowReader& row, ChildRow& child) {
    child.carer_name = normal_name(text_of(row, Column::carer_name));
    const IdentityNumber number = read_identity_number(row.cell(Column::carer_id_number));
    if (number.is_usable()) {
        child.carer_id_number = number.number;
    } else if (number.state != IdentityState::missing) {
        row.doubt(Column::carer_id_number, Doubt::carer_id_number_unreadable);
    }
    child.carer_phone = read_phone(row, Column::carer_phone);
    child.carer_relation = squeeze(text_of(row, Column::carer_relation));
}

YesNo read_answer(const RowReader& row, Column column) {
    const std::string_view cell = row.cell(column);
    if (is_blank(cell)) return YesNo::unknown;
    const auto answer = read_yes_no(cell);
    if (!answer) row.doubt(column, Doubt::answer_unreadable);
    return !answer ? YesNo::unknown : *answer ? YesNo::yes : YesNo::no;
}

// Whether somebody looks after the child. What cannot be read is kept as it stands: a child may be alone behind it.
void read_care(const RowReader& row, ChildRow& child) {
    if (const auto grade = read_guardianship(row.cell(Column::guardianship))) {
        child.care.guardianship = *grade;
    } else {
        row.doubt(Column::guardianship, Doubt::guardianship_unreadable);
        child.other.emplace("监护情况", text_of(row, Column::guardianship));
    }
    if (const auto away = read_both_parents_away(row.cell(Column::both_parents_away))) {
        child.care.both_parents_away = *away;
    } else {
        row.doubt(Column::both_parents_away, Doubt::answer_unreadable);
        child.other.emplace("父母双方同时外出", text_of(row, Column::both_parents_away));
    }
    child.care.other_parent_unable = read_answer(row, Column::other_parent_unable);
    child.care.has_entrusted_carer = read_answer(row, Column::has_entrusted_carer);
}

void read_answers(const RowReader& row, ChildRow& child) {
    if (const auto category = read_category(row.cell(Column::category))) {
        child.category = category->category;
        if (category->several) {
            row.doubt(Column::category, Doubt::category_several,
                      {std::string(name_of(child.category).zh), std::string(name_of(child.category).en)});
        }
    } else {
        row.doubt(Column::category, Doubt::category_unreadable);
    }
    if (const auto willing = read_willingness(row.cell(Column::willing))) {
        child.willing = *willing;
    } else {
        row.doubt(Column::willing, Doubt::willing_unreadable);
    }
    child.reason_not_willing = text_of(row, Column::reason_not_willing);
}

void tell_age(const RowReader& row, const Season& season, const ChildRow& child) {
    if (!child.birth_date) return;
    const int age = age_on(*child.birth_date, season.opening);
    if (age < 0 || age > 18) {
        row.doubt(row.has(Column::birth_date) ? Column::birth_date : Column::id_number, Doubt::birth_date_age,
                  {fmt::format("{} 岁", age), fmt::format("{} years", age)});
    }
}

}  // namespace

std::optional<ChildRow> read_child_row(const RowReader& row, const Season& season, PlaceIndex& places) {
    // Nobody older than eighteen is on these lists.
    constexpr std::chrono::days nineteen_years{6'940};
    PersonCells person = read_person(row, season.opening - nineteen_years);
    if (person.name.empty() && person.id_number.empty()) {
        row.doubt_row(Doubt::row_unnamed);
        return std::nullopt;
    }
    ChildRow child;
    child.row = row.row();
    child.other = row.other();
    if (person.name.empty()) {
        row.doubt(Column::name, Doubt::name_missing);
    } else if (is_odd_name(person.name)) {
        row.doubt(Column::name, Doubt::name_odd);
    }
    child.name = std::move(person.name);
    child.id_number = std::move(person.id_number);
    child.id_written = std::move(person.id_written);
    child.maybe_rounded = person.maybe_rounded;
    child.contradicts_number = person.contradicts_number;
    child.sex = person.sex;
    child.birth_date = person.birth_date;
    child.own_sex = person.own_sex;
    child.own_birth_date = person.own_birth_date;
    child.birth_month_only = person.birth_month_only;
    tell_age(row, season, child);
    read_schooling(row, child);
    read_answers(row, child);
    read_carer(row, child);
    read_care(row, child);
    child.address = text_of(row, Column::address);
    // A school's own place is not where its children live: only the county may be taken over from its title.
    std::string context = row.ledger().context;
    if (row.ledger().list != ListKind::village_roll) {
        const Region* county = places.regions().at_level(context, RegionLevel::county);
        context = county == nullptr ? std::string() : county->code;
    }
    child.place = read_place(row, places, context);
    if (child.place.state == PlaceState::nothing_said && row.ledger().list == ListKind::village_roll) {
        const Region* village = places.regions().at_level(context, RegionLevel::village);
        if (village != nullptr) {
            child.place.state = PlaceState::complete;
            child.place.code = village->code;
        }
    }
    tell_place(row, child.place, places.regions());
    child.point = read_point(row);
    return child;
}

}  // namespace yingtuo::roll
