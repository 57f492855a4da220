// The contract of every keeper on training and vetting. See contract.h.
#include <gmock/gmock.h>

#include "store/contract_rolls.h"

namespace yingtuo::testing {

namespace {

const Signature trainer{"团县委 某某", "2025-07-20T08:00:00Z"};

TrainingSession session(int id, std::optional<Post> post = {}) {
    TrainingSession made;
    made.id = Id<TrainingSession>{id};
    made.date = make_date(2025, 7, 1);
    made.kind = post ? TrainingKind::post : TrainingKind::general;
    made.post = post;
    made.subject = "岗前通识";
    made.place = "青少年宫";
    made.region = "530602000000";
    made.places = 2;
    made.length_min = 360;
    made.lecturer = "某讲师";
    return made;
}

TrainingRecord record(int at, Id<Adult> adult, TrainingPresence presence = TrainingPresence::attended) {
    return {Id<TrainingSession>{at}, adult, presence, Assessment::none, {}, {}};
}

TrainingRecord by_hand(TrainingRecord made) {
    made.recorded_by = "某某";
    made.recorded_at = "2025-07-21T08:00:00Z";
    return made;
}

Roll with_training(std::vector<TrainingSession> sessions, std::vector<TrainingRecord> records) {
    Roll changed;
    changed.training.sessions = std::move(sessions);
    changed.training.records = std::move(records);
    return changed;
}

VettingState clear(Id<Adult> adult) {
    return {{},           adult,  RecordCheck::clear,    make_date(2025, 6, 1), make_date(2026, 5, 31),
            "查询回执17", "某某", "2025-07-20T08:00:00Z"};
}

Roll two_adults(Store& store, Random& random) {
    return with_roll(store, random, {.households = 1, .children = 1, .venues = 1, .adults = 2});
}

}  // namespace

TEST_P(StoreContract, training_comes_back_as_saved_and_its_numbers_are_never_given_twice) {
    Random random(61);
    const auto store = place().open();
    const Roll roll = two_adults(*store, random);
    const Id<Adult> adult = roll.adults[0].adult.id;
    EXPECT_EQ(store->load_training(), TrainingBook{});
    ASSERT_EQ(store->save_import(with_training({session(1), session(2, Post::cook)}, {record(1, adult)}), {}, trainer),
              2);
    const TrainingBook book = {{session(1), session(2, Post::cook)}, {record(1, adult)}, 2};
    EXPECT_EQ(store->load_training(), book);
    EXPECT_EQ(place().open()->load_training(), book);
    ASSERT_TRUE(store->undo_import(2, trainer, "传错了文件").has_value());
    EXPECT_EQ(store->load_training(), (TrainingBook{{}, {}, 2}));
}

TEST_P(StoreContract, undoing_one_list_leaves_what_a_later_one_says_of_the_same_session) {
    Random random(62);
    const auto store = place().open();
    const Roll roll = two_adults(*store, random);
    ASSERT_TRUE(store->save_import(with_training({session(1)}, {record(1, roll.adults[0].adult.id)}), {}, trainer));
    ASSERT_TRUE(store->save_import(with_training({session(1)}, {record(1, roll.adults[1].adult.id)}), {}, trainer));
    ASSERT_TRUE(store->undo_import(2, trainer, "传错了文件").has_value());
    EXPECT_EQ(store->load_training(), (TrainingBook{{session(1)}, {record(1, roll.adults[1].adult.id)}, 1}));
}

TEST_P(StoreContract, what_a_person_records_of_training_holds_over_the_lists) {
    Random random(63);
    const auto store = place().open();
    const Roll roll = two_adults(*store, random);
    const Id<Adult> adult = roll.adults[0].adult.id;
    ASSERT_TRUE(store->save_import(with_training({session(1)}, {}), {}, trainer));
    const std::string before = store->state();
    ASSERT_TRUE(store->save_training({by_hand(record(1, adult))}).has_value());
    EXPECT_NE(store->state(), before);
    ASSERT_TRUE(
        store->save_import(with_training({session(1)}, {record(1, adult, TrainingPresence::absent)}), {}, trainer));
    EXPECT_EQ(store->load_training().records, std::vector{by_hand(record(1, adult))});
    EXPECT_EQ(store->save_training({by_hand(record(9, adult))}).error().code, ErrorCode::not_found);
    // The second place is given once, whatever one request asks for.
    const auto invited = [&](std::size_t i) {
        return by_hand(record(1, roll.adults[i].adult.id, TrainingPresence::invited));
    };
    EXPECT_TRUE(store->save_training({invited(1)}).has_value());
    EXPECT_TRUE(store->save_training({invited(0), invited(1)}).has_value()) << "both have a place";
}

TEST_P(StoreContract, training_of_unknown_adults_and_sessions_is_refused) {
    Random random(64);
    const auto store = place().open();
    const Roll roll = two_adults(*store, random);
    const auto stranger = with_training({session(1)}, {record(1, Id<Adult>{9'999})});
    EXPECT_EQ(store->save_import(stranger, {}, trainer).error().code, ErrorCode::bad_input);
    const auto nowhere = with_training({}, {record(1, roll.adults[0].adult.id)});
    EXPECT_EQ(store->save_import(nowhere, {}, trainer).error().code, ErrorCode::bad_input);
}

TEST_P(StoreContract, an_import_of_adults_is_not_undone_while_their_training_stands) {
    Random random(65);
    const auto store = place().open();
    two_adults(*store, random);
    const Roll more = drawn_roll(random, {.households = 0, .children = 0, .venues = 0, .adults = 1, .first_id = 500});
    ASSERT_EQ(store->save_import(more, {}, trainer), 2);
    ASSERT_EQ(store->save_import(with_training({session(1)}, {record(1, more.adults[0].adult.id)}), {}, trainer), 3);
    EXPECT_FALSE(store->undo_import(2, trainer, "传错了文件").has_value());
    EXPECT_TRUE(store->undo_import(3, trainer, "传错了文件").has_value());
    EXPECT_TRUE(store->undo_import(2, trainer, "传错了文件").has_value());
}

TEST_P(StoreContract, the_history_of_record_checks_comes_back_in_the_order_of_recording_and_planning_sees_what_holds) {
    Random random(66);
    const auto store = place().open();
    const Roll roll = two_adults(*store, random);
    const Id<Adult> adult = roll.adults[0].adult.id;
    VettingState ledger = clear(adult);
    ledger.recorded_by.clear();
    ledger.recorded_at.clear();
    Roll changed;
    changed.vetting = {ledger};
    ASSERT_EQ(store->save_import(changed, {}, trainer), 2);
    VettingState barred = clear(adult);
    barred.state = RecordCheck::hit;
    barred.valid_until.reset();
    barred.evidence.clear();
    const std::string before = store->state();
    ASSERT_TRUE(store->save_vetting({barred}).has_value());
    EXPECT_NE(store->state(), before);
    ledger.id = Id<VettingState>{1};
    barred.id = Id<VettingState>{2};
    EXPECT_EQ(place().open()->load_vetting({}), (std::vector{ledger, barred}));
    EXPECT_EQ(store->load_vetting(adult), (std::vector{ledger, barred}));
    EXPECT_TRUE(store->load_vetting(roll.adults[1].adult.id).empty());
    const auto data = store->load_planning_data();
    ASSERT_TRUE(data.has_value());
    EXPECT_EQ(data->adults[0].record_check, RecordCheck::hit);
    ASSERT_TRUE(store->undo_import(2, trainer, "传错了文件").has_value());
    EXPECT_EQ(store->load_vetting({}), std::vector{barred});
    VettingState stranger = clear(Id<Adult>{9'999});
    EXPECT_EQ(store->save_vetting({stranger}).error().code, ErrorCode::not_found);
}

TEST_P(StoreContract, who_came_to_a_duty_comes_back_in_the_order_of_recording_and_leaves_planning_as_it_is) {
    Random random(68);
    const auto store = place().open();
    const Roll roll = two_adults(*store, random);
    DutyAttendance absent{{}, roll.adults[0].adult.id, make_date(2025, 7, 21), false, "县专班", "2025-07-21T08:00:00Z"};
    DutyAttendance came = absent;
    came.came = true;
    const std::string before = store->state();
    ASSERT_TRUE(store->save_duty_attendance({absent}).has_value());
    ASSERT_TRUE(store->save_duty_attendance({came}).has_value());
    EXPECT_EQ(store->state(), before);
    absent.id = Id<DutyAttendance>{1};
    came.id = Id<DutyAttendance>{2};
    EXPECT_EQ(place().open()->load_duty_attendance(), (std::vector{absent, came}));
    EXPECT_EQ(store->load_duty_attendance_on(absent.date), (std::vector{absent, came}));
    EXPECT_TRUE(store->load_duty_attendance_on(absent.date - std::chrono::days{1}).empty());
    DutyAttendance stranger = absent;
    stranger.adult = Id<Adult>{9'999};
    EXPECT_EQ(store->save_duty_attendance({absent, stranger}).error().code, ErrorCode::not_found);
    EXPECT_EQ(store->load_duty_attendance().size(), 2u) << "all or nothing";
}

TEST_P(StoreContract, planning_sees_training_without_names) {
    Random random(67);
    const auto store = place().open();
    const Roll roll = two_adults(*store, random);
    const Id<Adult> adult = roll.adults[0].adult.id;
    ASSERT_TRUE(store->save_import(with_training({session(1)}, {}), {}, trainer));
    ASSERT_TRUE(store->save_training({by_hand(record(1, adult))}).has_value());
    const auto data = store->load_planning_data();
    ASSERT_TRUE(data.has_value());
    ASSERT_EQ(data->training.records.size(), 1U);
    EXPECT_EQ(data->training.sessions[0].lecturer, "");
    EXPECT_EQ(data->training.records[0].recorded_by, "");
    const Date earliest =
        std::min(make_date(2025, 7, 1), roll.adults[0].adult.general_trained_on.value_or(make_date(2025, 7, 1)));
    EXPECT_EQ(data->adults[0].general_trained_on, earliest);
}

}  // namespace yingtuo::testing
