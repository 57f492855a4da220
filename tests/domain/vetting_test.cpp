#include "domain/vetting.h"

#include <gtest/gtest.h>

namespace yingtuo {
namespace {

const Date july = make_date(2025, 7, 1);
constexpr std::chrono::days one{1};

VettingState by_ledger(RecordCheck state, std::optional<Date> on = {}, std::optional<Date> until = {}) {
    return {{}, Id<Adult>{1}, state, on, until, {}, {}, {}};
}

VettingState by_hand(RecordCheck state, std::optional<Date> on = {}, std::optional<Date> until = {}) {
    VettingState made = by_ledger(state, on, until);
    made.recorded_by = "某某";
    made.recorded_at = "2025-07-20T08:00:00Z";
    return made;
}

Adult after(const std::vector<VettingState>& history) {
    std::vector<Adult> adults(1);
    adults[0].id = Id<Adult>{1};
    adults[0].record_check = RecordCheck::clear;
    adults[0].record_checked_on = july;
    adults[0].cleared_until = july;
    apply_vetting(history, adults);
    return adults[0];
}

TEST(Vetting, WithoutAHistoryTheLedgersStateStands) {
    EXPECT_EQ(after({}).cleared_until, july);
}

TEST(Vetting, AClearReplyCountsFromItsDayToItsLast) {
    const Adult adult = after({by_hand(RecordCheck::clear, july, july + one)});
    EXPECT_FALSE(is_cleared(adult, july - one));
    EXPECT_TRUE(is_cleared(adult, july));
    EXPECT_TRUE(is_cleared(adult, july + one));
    EXPECT_FALSE(is_cleared(adult, july + 2 * one));
}

TEST(Vetting, ARenewalWithoutADayBetweenProlongsAndALaterOneDoesNot) {
    const auto first = by_ledger(RecordCheck::clear, july, july + 9 * one);
    EXPECT_TRUE(is_cleared(after({first, by_hand(RecordCheck::clear, july + 10 * one, july + 20 * one)}), july));
    EXPECT_FALSE(is_cleared(after({first, by_hand(RecordCheck::clear, july + 11 * one, july + 20 * one)}), july));
}

TEST(Vetting, AskingAnewByHandTakesNoClearReplyAwayAndEverythingElseDoes) {
    const auto clear = by_ledger(RecordCheck::clear, july, july + 9 * one);
    EXPECT_TRUE(is_cleared(after({clear, by_hand(RecordCheck::requested, july)}), july));
    EXPECT_FALSE(is_cleared(after({clear, by_ledger(RecordCheck::requested, july)}), july))
        << "the ledger is corrected";
    EXPECT_FALSE(is_cleared(after({clear, by_hand(RecordCheck::not_requested, july)}), july));
    const Adult barred = after({clear, by_hand(RecordCheck::hit, july)});
    EXPECT_EQ(barred.record_check, RecordCheck::hit);
    EXPECT_FALSE(barred.cleared_until.has_value());
    EXPECT_TRUE(is_cleared(after({clear, by_hand(RecordCheck::hit, july), clear}), july)) << "and found to be wrong";
}

TEST(Vetting, WhatIsRecordedByHandIsChecked) {
    const std::vector<Id<Adult>> adults = {Id<Adult>{1}};
    const auto where = [&](const VettingState& state) {
        const auto checked = check_vetting(std::vector{state}, adults);
        return checked ? std::string("accepted") : std::string(checked.error().message.en);
    };
    EXPECT_EQ(where(by_hand(RecordCheck::clear, july, july)), "accepted");
    EXPECT_EQ(where(by_hand(RecordCheck::hit, july)), "accepted");
    EXPECT_EQ(where(by_hand(RecordCheck::requested, make_date(2025, 7, 20))), "accepted") << "today";
    EXPECT_NE(where(by_hand(RecordCheck::requested, make_date(2025, 7, 21))), "accepted") << "tomorrow";
    VettingState early = by_hand(RecordCheck::requested, make_date(2025, 7, 21));
    early.recorded_at = "2025-07-20T23:30:00Z";
    EXPECT_EQ(where(early), "accepted") << "today, at half past seven in China";
    *early.on += one;
    EXPECT_NE(where(early), "accepted") << "tomorrow in China";
    early.recorded_at = "this morning";
    EXPECT_NE(where(early), "accepted") << "no moment";
    EXPECT_NE(where(by_hand(RecordCheck::requested)), "accepted") << "no day";
    EXPECT_NE(where(by_hand(RecordCheck::clear, july)), "accepted") << "no expiry";
    EXPECT_NE(where(by_hand(RecordCheck::clear, july, july - one)), "accepted");
    EXPECT_NE(where(by_ledger(RecordCheck::clear, july, july)), "accepted") << "nobody signs";
    VettingState number = by_hand(RecordCheck::hit, july);
    number.evidence = "2025-17";
    EXPECT_NE(where(number), "accepted") << "of a record nothing is kept";
    VettingState stranger = by_hand(RecordCheck::hit, july);
    stranger.adult = Id<Adult>{2};
    EXPECT_EQ(check_vetting(std::vector{stranger}, adults).error().code, ErrorCode::not_found);
    EXPECT_EQ(check_vetting(std::vector{stranger}, adults).error().where, "adult_id");
    EXPECT_EQ(check_vetting(std::vector{by_ledger(RecordCheck::hit, july)}, adults).error().where, "recorded_by");
}

TEST(Vetting, AClearCheckRunsOutWhereItEndsBeforeTheLastDayOfService) {
    const Season season = *Season::make(model_season());
    Adult adult;
    adult.record_check = RecordCheck::clear;
    EXPECT_FALSE(runs_out(season, adult)) << "no last day is known";
    adult.cleared_until = season.last_day;
    EXPECT_FALSE(runs_out(season, adult));
    adult.cleared_until = season.last_day - one;
    EXPECT_TRUE(runs_out(season, adult));
    adult.available_to = season.last_day - one;
    EXPECT_FALSE(runs_out(season, adult)) << "it is there no longer";
    adult.available_to = season.last_day + one;
    EXPECT_TRUE(runs_out(season, adult)) << "the season ends before";
    adult.record_check = RecordCheck::hit;
    EXPECT_FALSE(runs_out(season, adult)) << "nothing is left to run out";
}

}  // namespace
}  // namespace yingtuo
