// The contract of every keeper on attendance. See contract.h.
#include <gmock/gmock.h>

#include "store/contract_rolls.h"

namespace yingtuo::testing {

namespace {

const Signature roll_caller{"县民政局 某某", "2025-07-20T08:00:00Z"};

Attendance on(const Roll& roll, std::size_t child, int day, Presence presence) {
    return {roll.children[child].child.id,
            roll.venues[0].venue.id,
            make_date(2025, 7, 15) + std::chrono::days{day},
            presence,
            {},
            {},
            {}};
}

Roll with_attendance(std::vector<Attendance> attendance) {
    Roll changed;
    changed.attendance = std::move(attendance);
    return changed;
}

}  // namespace

TEST_P(StoreContract, attendance_comes_back_as_saved_by_child_and_day) {
    Random random(51);
    const auto store = place().open();
    const Roll roll = with_roll(*store, random);
    EXPECT_TRUE(store->load_attendance().empty());
    Attendance full = on(roll, 0, 1, Presence::late);
    full.arrived = ClockTime{9 * 60 + 5};
    full.left = ClockTime{15 * 60};
    full.remarks = {{"接走人", "周奶奶"}, {"体温", "36.5"}};
    Attendance nowhere = on(roll, 1, 0, Presence::leave);
    nowhere.venue = {};
    ASSERT_EQ(store->save_import(with_attendance({nowhere, full, on(roll, 0, 0, Presence::present)}), {}, roll_caller),
              2);
    EXPECT_EQ(store->load_attendance(), (std::vector{on(roll, 0, 0, Presence::present), full, nowhere}));
    EXPECT_EQ(place().open()->load_attendance(), store->load_attendance());
}

TEST_P(StoreContract, of_several_imports_the_last_that_stands_holds) {
    Random random(52);
    const auto store = place().open();
    const Roll roll = with_roll(*store, random);
    const std::vector first = {on(roll, 0, 0, Presence::absent), on(roll, 0, 1, Presence::present)};
    ASSERT_EQ(store->save_import(with_attendance(first), {}, roll_caller), 2);
    ASSERT_EQ(store->save_import(with_attendance({on(roll, 0, 0, Presence::leave)}), {}, roll_caller), 3);
    EXPECT_EQ(store->load_attendance().front().presence, Presence::leave);
    ASSERT_TRUE(store->undo_import(3, roll_caller, "传错了文件").has_value());
    EXPECT_EQ(store->load_attendance(), first);
    ASSERT_TRUE(store->undo_import(2, roll_caller, "传错了文件").has_value());
    EXPECT_TRUE(store->load_attendance().empty());
}

TEST_P(StoreContract, attendance_of_unknown_children_and_sites_is_refused) {
    Random random(53);
    const auto store = place().open();
    const Roll roll = with_roll(*store, random);
    Attendance stranger = on(roll, 0, 0, Presence::present);
    stranger.child = Id<Child>{9'999};
    EXPECT_EQ(store->save_import(with_attendance({stranger}), {}, roll_caller).error().code, ErrorCode::bad_input);
    Attendance elsewhere = on(roll, 0, 0, Presence::present);
    elsewhere.venue = Id<Venue>{9'999};
    EXPECT_EQ(store->save_import(with_attendance({elsewhere}), {}, roll_caller).error().code, ErrorCode::bad_input);
    EXPECT_TRUE(store->load_attendance().empty());
}

TEST_P(StoreContract, an_import_of_children_is_not_undone_while_their_attendance_stands) {
    Random random(54);
    const auto store = place().open();
    with_roll(*store, random);
    const Roll more = drawn_roll(random, {.households = 1, .children = 1, .venues = 1, .adults = 0, .first_id = 500});
    ASSERT_EQ(store->save_import(more, {}, roll_caller), 2);
    ASSERT_EQ(store->save_import(with_attendance({on(more, 0, 0, Presence::present)}), {}, roll_caller), 3);
    const auto refused = store->undo_import(2, roll_caller, "传错了文件");
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().message.en, "later imports built on the same records: 3");
    EXPECT_TRUE(store->undo_import(3, roll_caller, "传错了文件").has_value());
    EXPECT_TRUE(store->undo_import(2, roll_caller, "传错了文件").has_value());
}

}  // namespace yingtuo::testing
