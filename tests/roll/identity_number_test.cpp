#include "roll/identity_number.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

TEST(IdentityNumberTest, TheCheckCharacterIsThatOfTheStandard) {
    // The worked example of the standard's annex: 11010519491231002X.
    EXPECT_EQ(identity_check_character("11010519491231002"), 'X');
    EXPECT_EQ(identity_check_character("44052418800101001"), '4');
}

TEST(IdentityNumberTest, EachFormOfTheCellHasItsState) {
    const std::string good = identity("20150301", 123);
    const std::string with_x = "99000020150301002" + std::string(1, identity_check_character("99000020150301002"));
    struct Case {
        std::string cell;
        IdentityState state;
    };
    std::string wrong_check = good;
    wrong_check.back() = wrong_check.back() == '5' ? '6' : '5';
    std::string wide;
    for (const char c : good.substr(0, 17)) wide += "\xEF\xBC" + std::string(1, static_cast<char>('\x90' + (c - '0')));
    wide += good.back();
    const Case cases[] = {
        {good, IdentityState::valid},
        {with_x, IdentityState::valid},
        {" " + good.substr(0, 6) + " " + good.substr(6) + " ", IdentityState::valid},
        {good.substr(0, 6) + "-" + good.substr(6, 8) + "-" + good.substr(14), IdentityState::valid},
        {"'" + good, IdentityState::valid},
        {wide, IdentityState::valid},
        {"", IdentityState::missing},
        {"/", IdentityState::missing},
        {"5.3E+17", IdentityState::damaged},
        {"9.90000201503011E+17", IdentityState::damaged},
        {"９.９e17", IdentityState::damaged},
        {"990000201503011000", IdentityState::damaged},
        {"990000201503011000.0", IdentityState::damaged},
        {wrong_check, IdentityState::check_digit},
        {good.substr(0, 17), IdentityState::malformed},
        {good + "1", IdentityState::malformed},
        {"99000020150301X231", IdentityState::malformed},
        {"990000********1234", IdentityState::malformed},
        {"张三", IdentityState::malformed},
        {"990000201502301234", IdentityState::birth_date},
        {"990000189912311234", IdentityState::birth_date},
        {"990000750101123", IdentityState::from_fifteen},
        {"990000751301123", IdentityState::birth_date},
    };
    for (const Case& one : cases) {
        const IdentityNumber number = read_identity_number(one.cell);
        EXPECT_EQ(number.state, one.state) << one.cell;
        EXPECT_EQ(number.is_usable(), !number.number.empty()) << one.cell;
    }
}

TEST(IdentityNumberTest, ALowerCaseXIsAnX) {
    std::string number = "11010519491231002X";
    number.back() = 'x';
    EXPECT_EQ(read_identity_number(number).number, "11010519491231002X");
}

TEST(IdentityNumberTest, FifteenDigitsBecomeEighteenOfTheTwentiethCentury) {
    const IdentityNumber number = read_identity_number("990000750101123");
    EXPECT_EQ(number.number.substr(0, 17), "99000019750101123");
    EXPECT_EQ(read_identity_number(number.number).state, IdentityState::valid);
    EXPECT_EQ(number.birth_date, make_date(1975, 1, 1));
    EXPECT_EQ(number.sex, Sex::male);
}

TEST(IdentityNumberTest, SexAndBirthDateAreThoseOfTheDigits) {
    EXPECT_EQ(read_identity_number(identity("20150301", 123)).sex, Sex::male);
    EXPECT_EQ(read_identity_number(identity("20150301", 124)).sex, Sex::female);
    EXPECT_EQ(read_identity_number(identity("20160229", 124)).birth_date, make_date(2016, 2, 29));
}

TEST(IdentityNumberTest, ATrueNumberThatEndsInZerosIsMarked) {
    for (int sequence = 0; sequence < 1000; sequence += 100) {
        const std::string number = identity("20150301", sequence);
        const bool ends = number.ends_with("000");
        EXPECT_EQ(read_identity_number(number).maybe_rounded, ends) << number;
    }
}

RC_GTEST_PROP(IdentityNumberProperty, OneWrongDigitOrTwoSwappedNeighboursNeverPass, ()) {
    const std::string number = identity("20150301", *rc::gen::inRange(1, 1000));
    std::string wrong = number;
    const auto at = static_cast<std::size_t>(*rc::gen::inRange(0, 17));
    if (*rc::gen::inRange(0, 2) == 0) {
        wrong[at] = static_cast<char>('0' + (wrong[at] - '0' + *rc::gen::inRange(1, 10)) % 10);
    } else {
        RC_PRE(at < 16 && wrong[at] != wrong[at + 1]);
        std::swap(wrong[at], wrong[at + 1]);
    }
    RC_ASSERT(!read_identity_number(wrong).is_usable());
}

RC_GTEST_PROP(IdentityNumberProperty, AnyBytesAreReadWithoutHarm, (const std::string& bytes)) {
    const IdentityNumber number = read_identity_number(bytes);
    RC_ASSERT(number.is_usable() == (number.number.size() == 18));
}

}  // namespace
}  // namespace yingtuo::roll
