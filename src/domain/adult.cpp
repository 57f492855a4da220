#include "domain/adult.h"

#include <algorithm>

namespace yingtuo {

bool is_available(const Adult& adult, Date day) {
    if (adult.available_from && day < *adult.available_from) return false;
    if (adult.available_to && day > *adult.available_to) return false;
    return !std::binary_search(adult.unavailable.begin(), adult.unavailable.end(), day);
}

bool is_cleared(const Adult& adult, Date day) {
    return adult.record_check == RecordCheck::clear && adult.cleared_until && day <= *adult.cleared_until &&
           (!adult.record_checked_on || day >= *adult.record_checked_on);
}

bool is_general_trained(const Adult& adult, Date day) {
    return adult.general_trained_on && *adult.general_trained_on < day;
}

bool has_posts_by(const Adult& adult, Date day) {
    return !adult.posts_from || day >= *adult.posts_from;
}

bool is_usable(const Adult& adult, Date day) {
    return is_available(adult, day) && is_cleared(adult, day) && is_general_trained(adult, day) &&
           has_posts_by(adult, day);
}

}  // namespace yingtuo
