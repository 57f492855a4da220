// The contract of every keeper on the journal of imports, undoing and contact attempts. See contract.h.
#include <gmock/gmock.h>

#include "store/contract_rolls.h"

namespace yingtuo::testing {

namespace {

// What an import may do to a roll: some records change, some come in, some children stand on further lists.
Roll drawn_change(Random& random, const Roll& roll, std::int64_t first_id) {
    Roll changed = drawn_roll(random, {.households = 4, .children = 6, .venues = 2, .adults = 3, .first_id = first_id});
    const auto pick = [&](const auto& records) { return records[random.below(records.size())]; };
    Household moved = pick(roll.households);
    moved.village_code += "1";
    changed.households.push_back(moved);
    ChildRecord renamed = pick(roll.children);
    renamed.name = drawn_text(random);
    renamed.child.household = changed.households.front().id;  // moves into a household that is new
    changed.children.push_back(renamed);
    VenueRecord venue = pick(roll.venues);
    ++venue.venue.capacity;
    changed.venues.push_back(venue);
    AdultRecord adult = pick(roll.adults);
    adult.phone = drawn_text(random);
    changed.adults.push_back(adult);
    changed.listings.push_back({pick(roll.children).child.id, ListKind::other_roll, "another.xlsx", "s", 77, {}});
    return changed;
}

const Signature clerk{"县民政局 某某", "2025-06-20T08:00:00Z"};

}  // namespace

TEST_P(StoreContract, undoing_the_newest_import_puts_every_record_back_as_it_stood) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const auto fresh = GetParam()();
        Random random(seed);
        with_roll(*fresh->open(), random);
        std::vector<Roll> before;
        for (int step = 0; step < 4; ++step) {
            before.push_back(loaded_roll(*fresh->open()));
            const Roll changed = drawn_change(random, before.back(), 1000 + 100 * step);
            const auto number = fresh->open()->save_import(changed, drawn_imports(random, 2), clerk);
            ASSERT_TRUE(number.has_value());
            EXPECT_EQ(*number, step + 2);
        }
        for (int step = 3; step >= 0; --step) {
            const auto undone = fresh->open()->undo_import(step + 2, clerk, "传错了文件");
            ASSERT_TRUE(undone.has_value()) << undone.error().message.en;
            const Roll& stood = before[static_cast<std::size_t>(step)];
            EXPECT_TRUE(is_same(stood, loaded_roll(*fresh->open()))) << "seed " << seed << ", step " << step;
            EXPECT_EQ(stood.listings, loaded_roll(*fresh->open()).listings) << "the order of the lists counts";
        }
    }
}

TEST_P(StoreContract, an_import_on_which_a_later_one_was_built_is_not_undone_and_the_later_one_is_named) {
    Random random(30);
    const auto store = place().open();
    with_roll(*store, random);
    const Roll roll = loaded_roll(*store);
    Roll first;
    first.children = {roll.children[0]};
    first.children[0].name = "甲";
    Roll elsewhere;
    elsewhere.children = {roll.children[1]};
    Roll later = first;
    later.children[0].name = "乙";
    ASSERT_EQ(store->save_import(first, {}, clerk), 2);
    ASSERT_EQ(store->save_import(elsewhere, {}, clerk), 3);
    ASSERT_EQ(store->save_import(later, {}, clerk), 4);
    const auto refused = store->undo_import(2, clerk, "传错了文件");
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::conflict);
    EXPECT_EQ(refused.error().message.en, "later imports built on the same records: 4");
    EXPECT_EQ(loaded_roll(*store).children[0].name, "乙");
    EXPECT_TRUE(store->undo_import(3, clerk, "与别的无关").has_value()) << "one that shares no record may go first";
    EXPECT_TRUE(store->undo_import(4, clerk, "传错了文件").has_value());
    EXPECT_TRUE(store->undo_import(2, clerk, "传错了文件").has_value());
    EXPECT_TRUE(is_same(roll, loaded_roll(*store)));
}

TEST_P(StoreContract, a_new_child_in_a_household_of_an_earlier_import_keeps_that_import) {
    Random random(31);
    const auto store = place().open();
    with_roll(*store, random);
    Roll first = drawn_roll(random, {.households = 1, .children = 1, .venues = 0, .adults = 0, .first_id = 500});
    Roll second;
    second.children = {first.children[0]};
    second.children[0].child.id = Id<Child>{501};
    ASSERT_EQ(store->save_import(first, {}, clerk), 2);
    ASSERT_EQ(store->save_import(second, {}, clerk), 3);
    EXPECT_FALSE(store->undo_import(2, clerk, "传错了文件").has_value());
}

TEST_P(StoreContract, an_undone_import_stays_in_the_journal_and_is_not_undone_twice) {
    Random random(32);
    const auto store = place().open();
    const Roll roll = with_roll(*store, random);
    const auto files = drawn_imports(random, 3);
    ASSERT_EQ(store->save_import(drawn_change(random, roll, 900), files, clerk), 2);
    const std::string state = store->state();
    const auto unsigned_one = store->undo_import(2, {"", clerk.at}, "传错了文件");
    ASSERT_FALSE(unsigned_one.has_value());
    EXPECT_EQ(unsigned_one.error().code, ErrorCode::bad_input);
    EXPECT_FALSE(store->undo_import(2, clerk, "").has_value());
    EXPECT_EQ(store->undo_import(9, clerk, "传错了文件").error().code, ErrorCode::not_found);
    ASSERT_TRUE(store->undo_import(2, {"县托管办", "2025-06-21T09:00:00Z"}, "传错了文件").has_value());
    EXPECT_NE(store->state(), state);
    EXPECT_EQ(store->undo_import(2, clerk, "再来").error().code, ErrorCode::conflict);
    const auto runs = store->load_import_runs();
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_EQ(runs[1].signature, clerk);
    EXPECT_TRUE(runs[1].is_undone);
    EXPECT_FALSE(runs[1].can_be_undone);
    EXPECT_EQ(runs[1].undone, (Signature{"县托管办", "2025-06-21T09:00:00Z"}));
    EXPECT_EQ(runs[1].undo_reason, "传错了文件");
    const auto run = store->load_import_run(2);
    ASSERT_TRUE(run.has_value());
    ASSERT_EQ(run->files.size(), files.size());
    for (std::size_t i = 0; i < files.size(); ++i) EXPECT_TRUE(same(run->files[i], files[i])) << i;
}

TEST_P(StoreContract, a_plan_of_withdrawn_records_stays_readable_and_no_number_is_given_twice) {
    Random random(33);
    const auto store = place().open();
    with_roll(*store, random);
    const Roll added = drawn_roll(random, {.first_id = 300});
    const int number = *store->save_import(added, {}, clerk);
    const SeasonPlan plan = drawn_plan(random, added, 12);
    const int plan_number = store->save_plan(plan);
    ASSERT_TRUE(store->undo_import(number, clerk, "传错了文件").has_value());
    const auto loaded = store->load_plan(plan_number);
    ASSERT_TRUE(loaded.has_value());
    EXPECT_TRUE(same(*loaded, plan));
    const Roll left = loaded_roll(*store);
    EXPECT_EQ(left.given.child, added.children.back().child.id.value());
    EXPECT_EQ(left.given.household, added.households.back().id.value());
    EXPECT_EQ(left.given.venue, added.venues.back().venue.id.value());
    EXPECT_EQ(left.given.adult, added.adults.back().adult.id.value());
    const auto data = store->load_planning_data();
    ASSERT_TRUE(data.has_value());
    EXPECT_EQ(data->children.size(), left.children.size());
    EXPECT_LT(data->venues.back().id, added.venues.front().venue.id);
}

TEST_P(StoreContract, a_decision_on_a_venue_keeps_the_import_that_brought_it_until_it_is_released) {
    Random random(34);
    const auto store = place().open();
    with_roll(*store, random);
    const Roll added = drawn_roll(random, {.households = 0, .children = 0, .venues = 2, .adults = 0, .first_id = 300});
    const int number = *store->save_import(added, {}, clerk);
    Decision decision;
    decision.venue = added.venues[0].venue.id;
    decision.venue_decision = VenueDecision::forbidden;
    ASSERT_TRUE(store->save_decisions({decision}).has_value());
    const auto refused = store->undo_import(number, clerk, "传错了文件");
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(refused.error().message.en, ::testing::HasSubstr("decisions"));
    decision.withdraws = true;
    ASSERT_TRUE(store->save_decisions({decision}).has_value());
    EXPECT_TRUE(store->undo_import(number, clerk, "传错了文件").has_value());
    EXPECT_TRUE(store->load_planning_data().has_value());
}

TEST_P(StoreContract, single_children_are_read_by_number_for_a_purpose) {
    Random random(36);
    const auto store = place().open();
    const Roll roll = with_roll(*store, random);
    EXPECT_FALSE(store->load_children({roll.children[0].child.id}, "").has_value());
    const auto read =
        store->load_children({roll.children[7].child.id, Id<Child>{9999}, roll.children[2].child.id}, "领取");
    ASSERT_TRUE(read.has_value());
    ASSERT_EQ(read->size(), 2U);
    EXPECT_TRUE(same((*read)[0], roll.children[2]));
    EXPECT_TRUE(same((*read)[1], roll.children[7]));
}

TEST_P(StoreContract, single_venues_and_adults_are_read_by_number_for_a_purpose) {
    Random random(38);
    const auto store = place().open();
    const Roll roll = with_roll(*store, random);
    ASSERT_GE(roll.venues.size(), 2U);
    ASSERT_GE(roll.adults.size(), 3U);
    EXPECT_FALSE(store->load_people({roll.venues[0].venue.id}, {}, "").has_value());
    const auto read = store->load_people({roll.venues[1].venue.id, Id<Venue>{9999}},
                                         {roll.adults[2].adult.id, roll.adults[0].adult.id}, "周安排");
    ASSERT_TRUE(read.has_value());
    ASSERT_EQ(read->venues.size(), 1U);
    EXPECT_TRUE(same(read->venues[0], roll.venues[1]));
    ASSERT_EQ(read->adults.size(), 2U);
    EXPECT_TRUE(same(read->adults[0], roll.adults[0]));
    EXPECT_TRUE(same(read->adults[1], roll.adults[2]));
}

TEST_P(StoreContract, when_a_child_was_taken_over_is_the_time_of_the_last_import_that_stands) {
    Random random(37);
    const auto store = place().open();
    Roll roll = with_roll(*store, random);
    const Id<Child> child = roll.children[0].child.id;
    EXPECT_TRUE(store->load_taken_over_at().empty()) << "unsigned imports have no time";
    Roll changed;
    changed.children = {roll.children[0]};
    ASSERT_TRUE(store->save_import(changed, {}, {"甲", "2025-06-20T08:00:00Z"}).has_value());
    ASSERT_EQ(store->save_import(changed, {}, {"甲", "2025-06-25T08:00:00Z"}), 3);
    EXPECT_EQ(store->load_taken_over_at(), (std::map<Id<Child>, std::string>{{child, "2025-06-25T08:00:00Z"}}));
    ASSERT_TRUE(store->undo_import(3, clerk, "传错了").has_value());
    EXPECT_EQ(store->load_taken_over_at(), (std::map<Id<Child>, std::string>{{child, "2025-06-20T08:00:00Z"}}));
}

TEST_P(StoreContract, contact_attempts_come_back_in_order_and_the_last_answer_is_written_into_the_planning_data) {
    Random random(35);
    Roll roll = with_roll(*place().open(), random);
    const Id<Child> child = roll.children[3].child.id;
    ContactAttempt asked{{},
                         child,
                         ContactMeans::visit,
                         ContactOutcome::not_willing,
                         "2025-06-10T08:00:00Z",
                         "村儿童主任 某某",
                         "随父母外出",
                         {},
                         "2025-06-10T09:00:00Z"};
    ContactAttempt agreed = asked;
    agreed.outcome = ContactOutcome::willing;
    agreed.made_at = agreed.recorded_at = "2025-06-12T08:00:00Z";
    ContactAttempt taken_back = agreed;
    taken_back.withdraws = Id<ContactAttempt>{2};
    taken_back.recorded_at = "2025-06-13T08:00:00Z";
    const auto answer = [&]() -> std::pair<Willingness, std::string> {
        const auto data = place().open()->load_planning_data();
        return {data->children[3].willing, data->children[3].reason_not_willing};
    };
    ASSERT_TRUE(place().open()->save_contacts({asked}).has_value());
    EXPECT_EQ(answer(), std::pair(Willingness::no, std::string("随父母外出")));
    ASSERT_TRUE(place().open()->save_contacts({agreed}).has_value());
    EXPECT_EQ(answer(), std::pair(Willingness::yes, std::string()));
    ASSERT_TRUE(place().open()->save_contacts({taken_back}).has_value());
    EXPECT_EQ(answer(), std::pair(Willingness::no, std::string("随父母外出"))) << "the earlier answer holds again";
    EXPECT_FALSE(place().open()->save_contacts({taken_back}).has_value()) << "taken back once";
    std::vector<ContactAttempt> all = {asked, agreed, taken_back};
    const auto loaded = place().open()->load_contacts();
    ASSERT_EQ(loaded.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id = Id<ContactAttempt>{static_cast<std::int64_t>(i) + 1};
        EXPECT_TRUE(same(loaded[i], all[i])) << i;
    }
    ContactAttempt stranger = asked;
    stranger.child = Id<Child>{9999};
    EXPECT_EQ(place().open()->save_contacts({stranger}).error().code, ErrorCode::not_found);
    EXPECT_TRUE(is_same(roll, loaded_roll(*place().open()))) << "the ledgers' own stay as they are";
}

}  // namespace yingtuo::testing
