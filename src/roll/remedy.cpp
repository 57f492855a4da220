#include "roll/remedy.h"

#include "base/ensure.h"

namespace yingtuo::roll {

Remedy remedy_of(Doubt doubt) {
    switch (doubt) {
        case Doubt::sheet_unrecognised:
            return Remedy::look_at_sheet;
        case Doubt::row_unnamed:
        case Doubt::name_missing:
        case Doubt::birth_date_missing:
        case Doubt::cell_error:
            return Remedy::fill_cell;
        case Doubt::sheet_of_plan:
        case Doubt::row_single_text:
        case Doubt::id_number_fifteen:
        case Doubt::id_number_corrected:
        case Doubt::place_group_unknown:
        case Doubt::household_two_groups:
        case Doubt::other_differs:
        case Doubt::category_several:
        case Doubt::posts_not_passed:
            return Remedy::none_needed;
        case Doubt::name_odd:
        case Doubt::id_number_malformed:
        case Doubt::id_number_birth_date:
        case Doubt::id_number_check_digit:
        case Doubt::id_number_taken:
        case Doubt::id_number_added:
        case Doubt::sex_unreadable:
        case Doubt::sex_contradicts:
        case Doubt::birth_date_contradicts:
        case Doubt::birth_date_age:
        case Doubt::child_matched_by_name:
        case Doubt::elevation_unreadable:
        case Doubt::grade_unreadable:
        case Doubt::guardianship_unreadable:
        case Doubt::category_unreadable:
        case Doubt::carer_id_number_unreadable:
        case Doubt::phone_unreadable:
        case Doubt::venue_kind_unreadable:
        case Doubt::decision_unreadable:
        case Doubt::adult_class_unreadable:
        case Doubt::posts_unreadable:
        case Doubt::wished_township_unknown:
        case Doubt::attendance_outside_season:
        case Doubt::plan_day_outside:
        case Doubt::attendance_child_by_sound:
        case Doubt::training_list_kind_unreadable:
            return Remedy::correct_cell;
        case Doubt::name_differs:
        case Doubt::sex_differs:
        case Doubt::birth_date_differs:
        case Doubt::place_two_places:
        case Doubt::school_two_schools:
        case Doubt::willing_differs:
        case Doubt::child_repeated:
        case Doubt::venue_repeated:
        case Doubt::adult_repeated:
            return Remedy::ask_which_list;
        case Doubt::id_number_damaged:
            return Remedy::write_number_as_text;
        case Doubt::birth_date_unreadable:
        case Doubt::birth_date_month_only:
        case Doubt::birth_date_century:
        case Doubt::availability_unreadable:
        case Doubt::availability_backwards:
        case Doubt::unavailable_unreadable:
        case Doubt::plan_day_unreadable:
        case Doubt::training_list_day_unreadable:
            return Remedy::write_date;
        case Doubt::child_without_identity:
        case Doubt::adult_without_identity:
        case Doubt::attendance_child_ambiguous:
        case Doubt::training_list_adult_ambiguous:
            return Remedy::ask_for_identity;
        case Doubt::child_ambiguous:
        case Doubt::child_probable:
            return Remedy::look_at_pairs;
        case Doubt::place_unknown:
        case Doubt::place_ambiguous:
        case Doubt::place_elsewhere:
        case Doubt::place_village_missing:
        case Doubt::place_missing:
            return Remedy::write_place_in_full;
        case Doubt::point_unreadable:
        case Doubt::point_crs_missing:
        case Doubt::point_crs_unknown:
        case Doubt::point_implausible:
        case Doubt::point_missing:
            return Remedy::write_point;
        case Doubt::willing_unreadable:
        case Doubt::answer_unreadable:
            return Remedy::write_yes_or_no;
        case Doubt::capacity_missing:
        case Doubt::capacity_unreadable:
        case Doubt::capacity_doubtful:
        case Doubt::rooms_unreadable:
        case Doubt::beds_unreadable:
            return Remedy::write_whole_number;
        case Doubt::record_check_unreadable:
        case Doubt::record_check_no_date:
        case Doubt::record_check_date_unreadable:
            return Remedy::add_check_date;
        case Doubt::training_no_date:
        case Doubt::training_unreadable:
        case Doubt::training_list_mark_unreadable:
        case Doubt::training_list_assessment_unreadable:
            return Remedy::add_training_date;
        case Doubt::training_list_adult_unknown:
            return Remedy::add_to_volunteers;
        case Doubt::sheet_hidden:
            return Remedy::unhide_or_delete;
        case Doubt::attendance_month_missing:
            return Remedy::write_month;
        case Doubt::attendance_site_unknown:
        case Doubt::plan_site_unknown:
            return Remedy::write_site;
        case Doubt::attendance_child_unknown:
            return Remedy::add_to_roll;
        case Doubt::attendance_mark_unreadable:
        case Doubt::attendance_time_unreadable:
        case Doubt::attendance_contradicts:
        case Doubt::attendance_total_differs:
            return Remedy::correct_attendance;
        case Doubt::plan_day_blank:
        case Doubt::plan_days_skipped:
        case Doubt::plan_time_unreadable:
        case Doubt::plan_responsible_missing:
        case Doubt::plan_days_too_few:
        case Doubt::plan_hours_too_few:
            return Remedy::complete_plan;
        case Doubt::plan_forbidden_word:
            return Remedy::change_activity;
    }
    ENSURE(false);
    return Remedy::none_needed;
}

DoubtWords words_of_doubt(std::string_view code) {
    DoubtWords words;
    Remedy remedy = Remedy::none_needed;
    if (const auto doubt = from_code<Doubt>(code)) {
        const auto& name = name_of(*doubt);
        words.kind = {std::string(name.zh), std::string(name.en)};
        remedy = remedy_of(*doubt);
    }
    const auto& name = name_of(remedy);
    words.remedy = {std::string(name.zh), std::string(name.en)};
    return words;
}

}  // namespace yingtuo::roll
