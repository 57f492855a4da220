#include "domain/training.h"

#include <gtest/gtest.h>

namespace yingtuo {
namespace {

const Date opening = make_date(2025, 7, 15);
constexpr std::chrono::days one{1};
constexpr Id<Adult> anna{1};
constexpr Id<Adult> bo{2};

TrainingSession session(int id, Date date, std::optional<Post> post = {}, int places = 0) {
    TrainingSession made;
    made.id = Id<TrainingSession>{id};
    made.date = date;
    made.kind = post ? TrainingKind::post : TrainingKind::general;
    made.post = post;
    made.places = places;
    return made;
}

TrainingRecord record(int at, Id<Adult> adult, TrainingPresence presence, Assessment assessment = Assessment::none) {
    return {Id<TrainingSession>{at}, adult, presence, assessment, "某某", "2025-07-10T08:00:00Z"};
}

Adult trained(std::vector<TrainingSession> sessions, std::vector<TrainingRecord> records, PostSet before = {}) {
    std::vector<Adult> adults(1);
    adults[0].id = anna;
    adults[0].posts_trained = before;
    apply_training({std::move(sessions), std::move(records), 0}, opening, adults);
    return adults[0];
}

TEST(Training, WhoeverCameAndDidNotFailIsTrainedFromTheNextDayOn) {
    using enum TrainingPresence;
    const Adult came = trained({session(1, opening)}, {record(1, anna, attended)});
    EXPECT_FALSE(is_general_trained(came, opening));
    EXPECT_TRUE(is_general_trained(came, opening + one));
    EXPECT_TRUE(trained({session(1, opening)}, {record(1, anna, attended, Assessment::passed)}).general_trained_on);
    EXPECT_FALSE(trained({session(1, opening)}, {record(1, anna, attended, Assessment::failed)}).general_trained_on);
    EXPECT_FALSE(trained({session(1, opening)}, {record(1, anna, invited)}).general_trained_on);
    EXPECT_FALSE(trained({session(1, opening)}, {record(1, anna, absent)}).general_trained_on);
    EXPECT_FALSE(trained({session(1, opening)}, {record(1, bo, attended)}).general_trained_on);
}

TEST(Training, OfSeveralGeneralSessionsTheFirstCounts) {
    const Adult adult =
        trained({session(1, opening), session(2, opening - one)},
                {record(1, anna, TrainingPresence::attended), record(2, anna, TrainingPresence::attended)});
    EXPECT_EQ(adult.general_trained_on, opening - one);
}

TEST(Training, ForAPostBeforeTheSeasonHoldsOnEveryDayAndDuringItFromTheNextDayOn) {
    const Adult before =
        trained({session(1, opening - one, Post::cook)}, {record(1, anna, TrainingPresence::attended)});
    EXPECT_TRUE(has_post(before.posts_trained, Post::cook));
    EXPECT_TRUE(has_posts_by(before, opening));
    const Adult during = trained({session(1, opening, Post::cook)}, {record(1, anna, TrainingPresence::attended)});
    EXPECT_TRUE(has_post(during.posts_trained, Post::cook));
    EXPECT_FALSE(has_posts_by(during, opening));
    EXPECT_TRUE(has_posts_by(during, opening + one));
    PostSet care;
    care.set(static_cast<std::size_t>(Post::care));
    const Adult had_one =
        trained({session(1, opening, Post::cook)}, {record(1, anna, TrainingPresence::attended)}, care);
    EXPECT_EQ(had_one.posts_trained, care);
    EXPECT_TRUE(has_posts_by(had_one, opening));
}

TEST(Training, PlacesAreTakenByTheInvitedAndFreedByWhoStaysAway) {
    const TrainingBook book = {{session(1, opening, {}, 2)},
                               {record(1, anna, TrainingPresence::invited), record(1, bo, TrainingPresence::absent)},
                               1};
    EXPECT_EQ(places_left(book, book.sessions[0]), 1);
    EXPECT_FALSE(is_to_come(book, book.sessions[0]));
    EXPECT_EQ(places_left({}, session(1, opening)), std::nullopt);
}

TEST(Training, WhatIsRecordedByHandIsChecked) {
    const std::vector<Id<Adult>> adults = {anna, bo};
    const TrainingBook book = {{session(1, opening, {}, 1)}, {record(1, anna, TrainingPresence::invited)}, 1};
    const auto code = [&](const TrainingRecord& added) {
        const auto checked = check_training(book, std::vector{added}, adults);
        return checked ? std::optional<ErrorCode>() : checked.error().code;
    };
    EXPECT_EQ(code(record(1, bo, TrainingPresence::attended, Assessment::passed)), std::nullopt) << "who comes, comes";
    EXPECT_EQ(code(record(1, anna, TrainingPresence::invited)), std::nullopt) << "has the place already";
    EXPECT_EQ(code(record(1, bo, TrainingPresence::invited)), ErrorCode::conflict);
    EXPECT_EQ(code(record(1, bo, TrainingPresence::absent, Assessment::passed)), ErrorCode::bad_input);
    EXPECT_EQ(code(record(2, bo, TrainingPresence::attended)), ErrorCode::not_found);
    EXPECT_EQ(code(record(1, Id<Adult>{3}, TrainingPresence::attended)), ErrorCode::not_found);
    TrainingRecord unsigned_one = record(1, bo, TrainingPresence::attended);
    unsigned_one.recorded_by.clear();
    EXPECT_EQ(code(unsigned_one), ErrorCode::bad_input);
}

}  // namespace
}  // namespace yingtuo
