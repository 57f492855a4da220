#include "domain/adult.h"

#include <gtest/gtest.h>

namespace yingtuo {
namespace {

const Date day = make_date(2025, 7, 15);
constexpr std::chrono::days one{1};

Adult usable_adult() {
    Adult adult;
    adult.id = Id<Adult>{1};
    adult.available_from = day;
    adult.available_to = day;
    adult.record_check = RecordCheck::clear;
    adult.record_checked_on = day - one;
    adult.cleared_until = day;
    adult.general_trained_on = day - one;
    return adult;
}

TEST(Adult, IsUsableWhenAvailableClearedAndTrained) {
    EXPECT_TRUE(is_usable(usable_adult(), day));
}

TEST(Adult, IsNotAvailableOutsideTheDatesGiven) {
    Adult adult = usable_adult();
    EXPECT_FALSE(is_available(adult, day - one));
    EXPECT_FALSE(is_available(adult, day + one));
    adult.unavailable = {day};
    EXPECT_FALSE(is_available(adult, day));
}

TEST(Adult, ACheckThatExpiredYesterdayDoesNotCount) {
    Adult adult = usable_adult();
    adult.cleared_until = day - one;
    EXPECT_FALSE(is_cleared(adult, day));
    adult.cleared_until.reset();
    EXPECT_FALSE(is_cleared(adult, day));
}

TEST(Adult, OnlyAClearCheckCounts) {
    Adult adult = usable_adult();
    for (const auto check : {RecordCheck::not_requested, RecordCheck::requested, RecordCheck::hit}) {
        adult.record_check = check;
        EXPECT_FALSE(is_cleared(adult, day));
    }
}

TEST(Adult, GeneralTrainingMustLieBeforeTheFirstDuty) {
    Adult adult = usable_adult();
    adult.general_trained_on = day;
    EXPECT_FALSE(is_general_trained(adult, day));
    EXPECT_TRUE(is_general_trained(adult, day + one));
}

}  // namespace
}  // namespace yingtuo
