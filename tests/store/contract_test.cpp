// The contract of every keeper. See contract.h.
#include "store/contract.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <chrono>
#include <thread>

#include "store/child_process.h"
#include "store/contract_rolls.h"

namespace yingtuo::testing {

TEST_P(StoreContract, an_empty_store_refuses_what_needs_a_season) {
    const auto store = place().open();
    const auto expect_not_found = [](const auto& result) {
        ASSERT_FALSE(result.has_value());
        EXPECT_EQ(result.error().code, ErrorCode::not_found);
        EXPECT_FALSE(result.error().message.zh.empty());
        EXPECT_FALSE(result.error().hint.en.empty());
    };
    expect_not_found(store->load_season());
    expect_not_found(store->load_regions());
    expect_not_found(store->load_planning_data());
    expect_not_found(store->load_roll("test"));
    expect_not_found(store->save_import({}, {}));
    expect_not_found(store->save_decisions({}));
    expect_not_found(store->save_decided_plan({}, {}));
    EXPECT_TRUE(store->load_decisions().empty());
    expect_not_found(store->load_plan(1));
    expect_not_found(store->publish_plan(1));
    EXPECT_TRUE(store->list_plans().empty());
    EXPECT_TRUE(store->load_imports(true).empty());
    EXPECT_EQ(store->latest_plan(false), std::nullopt);
    EXPECT_EQ(store->latest_plan(true), std::nullopt);
}

TEST_P(StoreContract, every_field_of_the_season_and_its_regions_comes_back) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const auto fresh = GetParam()();
        Random random(seed);
        const Season season = drawn_season(random);
        const RegionTree regions = drawn_regions(random);
        ASSERT_TRUE(fresh->open()->create_season(season, regions).has_value());
        const auto store = fresh->open();
        EXPECT_TRUE(same(*store->load_season(), season));
        EXPECT_TRUE(same(*store->load_regions(), regions));
    }
}

TEST_P(StoreContract, the_model_season_comes_back) {
    const auto store = place().open();
    Random random(1);
    ASSERT_TRUE(store->create_season(model_season(), drawn_regions(random)).has_value());
    EXPECT_TRUE(same(*store->load_season(), model_season()));
}

TEST_P(StoreContract, a_second_season_is_refused_and_changes_nothing) {
    const auto store = place().open();
    Random random(2);
    const Season season = drawn_season(random);
    const RegionTree regions = drawn_regions(random);
    ASSERT_TRUE(store->create_season(season, regions).has_value());
    const auto again = store->create_season(drawn_season(random), drawn_regions(random));
    ASSERT_FALSE(again.has_value());
    EXPECT_EQ(again.error().code, ErrorCode::conflict);
    EXPECT_TRUE(same(*store->load_season(), season));
    EXPECT_TRUE(same(*store->load_regions(), regions));
}

TEST_P(StoreContract, a_season_that_would_not_be_read_back_is_refused) {
    const auto store = place().open();
    Random random(3);
    Season season = drawn_season(random);
    season.toml = "name = \"\xff\xfe\"";
    const auto refused = store->create_season(season, drawn_regions(random));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::bad_input);
    EXPECT_FALSE(store->load_season().has_value());
}

TEST_P(StoreContract, every_field_of_the_roll_comes_back) {
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        const auto fresh = GetParam()();
        Random random(seed);
        const Roll roll = with_roll(*fresh->open(), random);
        EXPECT_TRUE(is_same(roll, loaded_roll(*fresh->open())));
    }
}

TEST_P(StoreContract, broken_utf8_of_an_old_workbook_comes_back_as_it_was) {
    const auto store = place().open();
    Random random(4);
    Roll roll = with_roll(*store, random);
    roll.children[0].name = "\xb2\xe2\xca\xd4";
    roll.children[0].other = {{"\xb1\xb8\xd7\xa2", "\xff"}};
    ASSERT_TRUE(store->save_import(roll, {}).has_value());
    EXPECT_TRUE(is_same(roll, loaded_roll(*store)));
}

TEST_P(StoreContract, a_later_import_replaces_by_id_adds_what_is_new_and_deletes_nothing) {
    const auto store = place().open();
    Random random(5);
    Roll all = with_roll(*store, random);
    Roll changed = drawn_roll(random, {.households = 5, .children = 9, .venues = 3, .adults = 4, .first_id = 100});
    // The first of the new ones takes an old one's id: it replaces that one, every field of it.
    changed.households[0].id = all.households[2].id;
    changed.children[0].child.id = all.children[2].child.id;
    changed.venues[0].venue.id = all.venues[2].venue.id;
    changed.adults[0].adult.id = all.adults[2].adult.id;
    for (ChildRecord& record : changed.children) {
        if (record.child.household == Id<Household>{100}) record.child.household = all.households[2].id;
    }
    for (Listing& listing : changed.listings) {
        if (listing.child == Id<Child>{100}) listing.child = all.children[2].child.id;
    }
    ASSERT_TRUE(store->save_import(changed, {}).has_value());
    all.households[2] = changed.households[0];
    all.children[2] = changed.children[0];
    all.venues[2] = changed.venues[0];
    all.adults[2] = changed.adults[0];
    all.households.insert(all.households.end(), changed.households.begin() + 1, changed.households.end());
    all.children.insert(all.children.end(), changed.children.begin() + 1, changed.children.end());
    all.venues.insert(all.venues.end(), changed.venues.begin() + 1, changed.venues.end());
    all.adults.insert(all.adults.end(), changed.adults.begin() + 1, changed.adults.end());
    all.listings.insert(all.listings.end(), changed.listings.begin(), changed.listings.end());
    EXPECT_TRUE(is_same(all, loaded_roll(*store)));
}

TEST_P(StoreContract, saving_the_same_import_again_changes_nothing_but_the_import_list) {
    const auto store = place().open();
    Random random(6);
    const Roll roll = with_roll(*store, random);
    const auto imports = drawn_imports(random, 1);
    ASSERT_TRUE(store->save_import(roll, imports).has_value());
    ASSERT_TRUE(store->save_import(roll, imports).has_value());
    EXPECT_TRUE(is_same(roll, loaded_roll(*store)));
    EXPECT_EQ(store->load_imports(false).size(), 2U);
}

TEST_P(StoreContract, a_child_of_an_unknown_household_is_refused_and_nothing_is_saved) {
    const auto store = place().open();
    Random random(7);
    const Roll roll = with_roll(*store, random);
    Roll changed = drawn_roll(random, {.first_id = 100});
    changed.children.back().child.household = Id<Household>{9999};
    const auto refused = store->save_import(changed, drawn_imports(random, 1));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::bad_input);
    EXPECT_THAT(refused.error().message.en, ::testing::HasSubstr("9999"));
    EXPECT_TRUE(is_same(roll, loaded_roll(*store)));
    EXPECT_TRUE(store->load_imports(false).empty());
}

TEST_P(StoreContract, a_listing_of_an_unknown_child_is_refused) {
    const auto store = place().open();
    Random random(8);
    with_roll(*store, random);
    Roll changed;
    changed.listings = {{Id<Child>{9999}, ListKind::school_roll, "school.xlsx", "Sheet1", 3, {}}};
    const auto refused = store->save_import(changed, {});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::bad_input);
    EXPECT_EQ(refused.error().where, "school.xlsx:Sheet1:3");
}

TEST_P(StoreContract, a_record_without_an_id_is_refused) {
    const auto store = place().open();
    Random random(9);
    with_roll(*store, random);
    const auto refuses = [&](const auto& spoil) {
        Roll changed = drawn_roll(random, {.first_id = 100});
        changed.listings.clear();
        spoil(changed);
        const auto refused = store->save_import(changed, {});
        return !refused.has_value() && refused.error().code == ErrorCode::bad_input;
    };
    EXPECT_TRUE(refuses([](Roll& roll) { roll.households[1].id = {}; }));
    EXPECT_TRUE(refuses([](Roll& roll) { roll.children[1].child.id = {}; }));
    EXPECT_TRUE(refuses([](Roll& roll) { roll.venues[1].venue.id = {}; }));
    EXPECT_TRUE(refuses([](Roll& roll) { roll.adults[1].adult.id = {}; }));
}

TEST_P(StoreContract, imports_come_back_in_order_with_and_without_their_doubtful_rows) {
    const auto store = place().open();
    Random random(10);
    with_roll(*store, random);
    auto imports = drawn_imports(random, 20);
    ASSERT_TRUE(store->save_import({}, {imports.begin(), imports.begin() + 7}).has_value());
    ASSERT_TRUE(store->save_import({}, {imports.begin() + 7, imports.end()}).has_value());
    const auto whole = store->load_imports(true);
    ASSERT_EQ(whole.size(), imports.size());
    for (std::size_t i = 0; i < imports.size(); ++i) EXPECT_TRUE(same(whole[i], imports[i])) << i;
    const auto brief = store->load_imports(false);
    ASSERT_EQ(brief.size(), imports.size());
    for (std::size_t i = 0; i < imports.size(); ++i) {
        imports[i].doubtful.clear();
        EXPECT_TRUE(same(brief[i], imports[i])) << i;
    }
}

TEST_P(StoreContract, identities_are_not_read_without_a_purpose) {
    const auto store = place().open();
    Random random(11);
    with_roll(*store, random);
    const auto refused = store->load_roll("");
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::bad_input);
}

TEST_P(StoreContract, planning_data_is_the_roll_without_identities_by_id) {
    const auto store = place().open();
    Random random(12);
    const Season season = drawn_season(random);
    const RegionTree regions = drawn_regions(random);
    ASSERT_TRUE(store->create_season(season, regions).has_value());
    const Roll roll = drawn_roll(random, {});
    Roll shuffled = roll;  // the order of saving does not matter
    random.shuffle(std::span(shuffled.households));
    random.shuffle(std::span(shuffled.children));
    random.shuffle(std::span(shuffled.venues));
    random.shuffle(std::span(shuffled.adults));
    ASSERT_TRUE(store->save_import(shuffled, {}).has_value());
    const auto data = store->load_planning_data();
    ASSERT_TRUE(data.has_value());
    EXPECT_TRUE(same(data->season, season));
    EXPECT_TRUE(same(data->regions, regions));
    EXPECT_TRUE(same(data->households, roll.households));
    ASSERT_EQ(data->children.size(), roll.children.size());
    ASSERT_EQ(data->venues.size(), roll.venues.size());
    ASSERT_EQ(data->adults.size(), roll.adults.size());
    for (std::size_t i = 0; i < roll.children.size(); ++i) EXPECT_TRUE(same(data->children[i], roll.children[i].child));
    for (std::size_t i = 0; i < roll.venues.size(); ++i) EXPECT_TRUE(same(data->venues[i], roll.venues[i].venue));
    for (std::size_t i = 0; i < roll.adults.size(); ++i) EXPECT_TRUE(same(data->adults[i], roll.adults[i].adult));
}

TEST_P(StoreContract, decisions_come_back_in_order_and_are_written_into_the_planning_data) {
    Random random(20);
    const Roll roll = drawn_roll(random, {});
    ASSERT_TRUE(place().open()->create_season(model_season(), drawn_regions(random)).has_value());
    ASSERT_TRUE(place().open()->save_import(roll, {}).has_value());
    Decision forbidden;
    forbidden.venue = roll.venues[0].venue.id;
    forbidden.venue_decision = VenueDecision::forbidden;
    forbidden.reason = "屋顶漏雨";
    forbidden.decided_by = "县托管办";
    forbidden.decided_at = "2025-07-01T08:00:00Z";
    Decision smaller = forbidden;
    smaller.kind = DecisionKind::capacity;
    smaller.value = 7;
    Decision pinned = forbidden;
    pinned.kind = DecisionKind::household;
    pinned.household = roll.households[1].id;
    Decision price = forbidden;
    price.kind = DecisionKind::policy;
    price.venue = {};
    price.key = "siting.adult_cost";
    price.value = 1234.5;
    std::vector<Decision> all = {forbidden, smaller, pinned, price};
    ASSERT_TRUE(place().open()->save_decisions({forbidden, smaller}).has_value());
    ASSERT_TRUE(place().open()->save_decisions({pinned, price}).has_value());
    const auto store = place().open();
    const auto loaded = store->load_decisions();
    ASSERT_EQ(loaded.size(), 4U);
    for (std::size_t i = 0; i < all.size(); ++i) {
        all[i].id = Id<Decision>{static_cast<std::int64_t>(i) + 1};
        EXPECT_TRUE(same(loaded[i], all[i])) << i;
    }
    const auto data = store->load_planning_data();
    ASSERT_TRUE(data.has_value());
    EXPECT_EQ(data->venues[0].decision, VenueDecision::forbidden);
    EXPECT_EQ(data->venues[0].decided_by, "县托管办");
    EXPECT_EQ(data->venues[0].capacity, 7);
    EXPECT_EQ(data->pins, (std::vector<HouseholdPin>{{roll.households[1].id, roll.venues[0].venue.id}}));
    EXPECT_EQ(data->season.policy.adult_cost, Yuan{1234.5});
    EXPECT_TRUE(is_same(roll, loaded_roll(*store))) << "the ledgers' own stay as they are";
}

TEST_P(StoreContract, decisions_survive_another_import_and_a_withdrawn_one_stays_in_the_history) {
    Random random(21);
    const auto store = place().open();
    const Roll roll = with_roll(*store, random);
    Decision decision;
    decision.venue = roll.venues[0].venue.id;
    decision.venue_decision = VenueDecision::pinned_open;
    ASSERT_TRUE(store->save_decisions({decision}).has_value());
    ASSERT_TRUE(store->save_import(roll, {}).has_value());
    EXPECT_EQ(store->load_planning_data()->venues[0].decision, VenueDecision::pinned_open);
    decision.withdraws = true;
    ASSERT_TRUE(store->save_decisions({decision}).has_value());
    EXPECT_EQ(store->load_planning_data()->venues[0].decision, roll.venues[0].venue.decision);
    EXPECT_EQ(store->load_decisions().size(), 2U);
}

TEST_P(StoreContract, a_decision_that_makes_no_sense_is_refused_and_nothing_is_saved) {
    Random random(22);
    const auto store = place().open();
    const Roll roll = with_roll(*store, random);
    Decision good;
    good.venue = roll.venues[0].venue.id;
    Decision bad = good;
    bad.venue = Id<Venue>{9999};
    const auto refused = store->save_decisions({good, bad});
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::not_found);
    EXPECT_EQ(refused.error().where, "venue:9999");
    const auto plan_refused = store->save_decided_plan({bad}, drawn_plan(random, roll, 3));
    EXPECT_FALSE(plan_refused.has_value());
    EXPECT_TRUE(store->load_decisions().empty());
    EXPECT_TRUE(store->list_plans().empty());
}

TEST_P(StoreContract, a_decided_plan_is_saved_with_its_decisions_or_not_at_all) {
    Random random(23);
    const auto store = place().open();
    const Roll roll = with_roll(*store, random);
    Decision decision;
    decision.venue = roll.venues[0].venue.id;
    SeasonPlan plan = drawn_plan(random, roll, 20);
    const Id<Adult> known = plan.duties.back().adult;
    plan.duties.back().adult = Id<Adult>{9999};
    EXPECT_THROW(static_cast<void>(store->save_decided_plan({decision}, plan)), std::runtime_error);
    EXPECT_TRUE(store->load_decisions().empty());
    plan.duties.back().adult = known;
    const auto number = store->save_decided_plan({decision}, plan);
    ASSERT_TRUE(number.has_value());
    EXPECT_TRUE(same(*store->load_plan(*number), plan));
    EXPECT_EQ(store->load_decisions().size(), 1U);
}

TEST_P(StoreContract, every_field_of_a_plan_comes_back_in_its_order) {
    Random random(13);
    const Roll roll = with_roll(*place().open(), random);
    for (const int rows : {0, 1, 50}) {
        const SeasonPlan plan = drawn_plan(random, roll, rows);
        const int number = place().open()->save_plan(plan);
        const auto loaded = place().open()->load_plan(number);
        ASSERT_TRUE(loaded.has_value());
        EXPECT_TRUE(same(*loaded, plan));
        EXPECT_EQ(loaded->header.number, number);
    }
}

TEST_P(StoreContract, plans_are_numbered_from_one_and_listed_in_order_as_drafts) {
    const auto store = place().open();
    Random random(14);
    const Roll roll = with_roll(*store, random);
    std::vector<SeasonPlan> plans;
    for (int number = 1; number <= 4; ++number) {
        plans.push_back(drawn_plan(random, roll, 2));
        plans.back().header.number = 77;                    // the store numbers
        plans.back().header.state = PlanState::superseded;  // and a plan begins as a draft
        EXPECT_EQ(store->save_plan(plans.back()), number);
    }
    const auto headers = store->list_plans();
    ASSERT_EQ(headers.size(), 4U);
    for (std::size_t i = 0; i < headers.size(); ++i) {
        EXPECT_EQ(headers[i].number, static_cast<int>(i) + 1);
        EXPECT_EQ(headers[i].state, PlanState::draft);
        EXPECT_EQ(given_fields(headers[i]), given_fields(plans[i].header));
        EXPECT_TRUE(same(*store->load_plan(headers[i].number), plans[i]));
    }
    EXPECT_EQ(store->latest_plan(false), 4);
    EXPECT_EQ(store->latest_plan(true), std::nullopt);
}

TEST_P(StoreContract, publishing_supersedes_the_published_plan_alone) {
    const auto store = place().open();
    Random random(15);
    const Roll roll = with_roll(*store, random);
    for (int i = 0; i < 3; ++i) store->save_plan(drawn_plan(random, roll, 1));
    const auto states = [&] {
        std::vector<PlanState> found;
        for (const PlanHeader& header : store->list_plans()) found.push_back(header.state);
        return found;
    };
    using enum PlanState;
    ASSERT_TRUE(store->publish_plan(2).has_value());
    EXPECT_THAT(states(), ::testing::ElementsAre(draft, published, draft));
    EXPECT_EQ(store->latest_plan(true), 2);
    ASSERT_TRUE(store->publish_plan(3).has_value());
    EXPECT_THAT(states(), ::testing::ElementsAre(draft, superseded, published));
    ASSERT_TRUE(store->publish_plan(3).has_value());  // again changes nothing
    EXPECT_THAT(states(), ::testing::ElementsAre(draft, superseded, published));
    ASSERT_TRUE(store->publish_plan(2).has_value());  // and one may go back
    EXPECT_THAT(states(), ::testing::ElementsAre(draft, published, superseded));
    EXPECT_EQ(store->latest_plan(true), 2);
    EXPECT_EQ(store->latest_plan(false), 3);
    const auto refused = store->publish_plan(4);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::not_found);
    EXPECT_THAT(states(), ::testing::ElementsAre(draft, published, superseded));
    EXPECT_EQ(store->load_plan(2)->header.state, published);
}

TEST_P(StoreContract, a_plan_that_refers_to_nothing_known_throws_and_leaves_no_trace) {
    const auto store = place().open();
    Random random(16);
    const Roll roll = with_roll(*store, random);
    SeasonPlan plan = drawn_plan(random, roll, 20);
    plan.duties.back().adult = Id<Adult>{9999};
    EXPECT_THROW(static_cast<void>(store->save_plan(plan)), std::runtime_error);
    EXPECT_TRUE(store->list_plans().empty());
    plan.duties.back().adult = roll.adults[0].adult.id;
    EXPECT_EQ(store->save_plan(plan), 1);
    EXPECT_TRUE(same(*store->load_plan(1), plan));
}

TEST_P(StoreContract, an_acknowledged_plan_survives_kill_9_whole_and_another_is_absent_or_whole) {
    Random random(17);
    const Roll roll = with_roll(*place().open(), random);
    const auto plan_of = [&](int number) {
        Random draw = Random(99).split(static_cast<std::uint64_t>(number));
        return drawn_plan(draw, roll, 60);
    };
    int saved = 0;
    for (int round = 0; round < 30; ++round) {
        ChildProcess child([&](const ChildProcess::Acknowledge& acknowledge) {
            const auto store = place().open();
            for (int number = saved + 1;; ++number) acknowledge(store->save_plan(plan_of(number)));
        });
        int acknowledged = child.next_acknowledged();  // it is at work
        std::this_thread::sleep_for(std::chrono::microseconds{random.between(0, 20'000)});
        child.kill();
        EXPECT_LT(child.wait(), 0);
        for (const int number : child.all_acknowledged()) acknowledged = number;

        const auto store = place().open();
        const auto headers = store->list_plans();
        const int present = static_cast<int>(headers.size());
        ASSERT_GE(present, acknowledged);
        ASSERT_LE(present, acknowledged + 1);  // saved, and killed before it could say so
        for (int number = std::max(1, saved); number <= present; ++number) {
            ASSERT_TRUE(same(*store->load_plan(number), plan_of(number))) << number;
        }
        saved = present;
    }
    EXPECT_GE(saved, 30);
}

TEST_P(StoreContract, an_acknowledged_import_survives_kill_9_whole_and_another_is_absent_or_whole) {
    Random random(18);
    const Roll roll = with_roll(*place().open(), random, {.households = 40, .children = 80});
    const auto import_of = [&](int number) {
        Roll changed = roll;
        for (ChildRecord& record : changed.children) record.carer_phone = record.child.grade = std::to_string(number);
        return changed;
    };
    int saved = 0;
    for (int round = 0; round < 30; ++round) {
        ChildProcess child([&](const ChildProcess::Acknowledge& acknowledge) {
            const auto store = place().open();
            for (int number = saved + 1;; ++number) {
                const ImportRecord record{
                    .file = std::to_string(number), .fingerprint = {}, .counts = {}, .doubtful = {}};
                if (!store->save_import(import_of(number), {record})) throw std::runtime_error("refused");
                acknowledge(number);
            }
        });
        int acknowledged = child.next_acknowledged();
        std::this_thread::sleep_for(std::chrono::microseconds{random.between(0, 20'000)});
        child.kill();
        EXPECT_LT(child.wait(), 0);
        for (const int number : child.all_acknowledged()) acknowledged = number;

        const auto store = place().open();
        const int present = static_cast<int>(store->load_imports(false).size());
        ASSERT_GE(present, acknowledged);
        ASSERT_LE(present, acknowledged + 1);
        ASSERT_TRUE(is_same(import_of(present), loaded_roll(*store)));
        saved = present;
    }
    EXPECT_GE(saved, 30);
}

TEST_P(StoreContract, another_process_reads_whole_plans_while_one_writes) {
    Random random(19);
    const Roll roll = with_roll(*place().open(), random);
    const auto plan_of = [&](int number) {
        Random draw = Random(98).split(static_cast<std::uint64_t>(number));
        return drawn_plan(draw, roll, 40);
    };
    constexpr int last = 25;
    ChildProcess writer([&](const ChildProcess::Acknowledge&) {
        const auto store = place().open();
        for (int number = 1; number <= last; ++number) {
            store->save_plan(plan_of(number));
            if (!store->publish_plan(number)) throw std::runtime_error("refused");
        }
    });
    const auto store = place().open();
    int seen = 0;
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds{60};
    while (seen < last) {
        ASSERT_LT(std::chrono::steady_clock::now(), deadline);
        const auto published = store->latest_plan(true);
        if (!published) continue;
        ASSERT_GE(*published, seen);
        seen = *published;
        ASSERT_TRUE(same(*store->load_plan(seen), plan_of(seen)));
        const auto headers = store->list_plans();
        ASSERT_EQ(std::count_if(headers.begin(), headers.end(),
                                [](const PlanHeader& header) { return header.state == PlanState::published; }),
                  1);
    }
    EXPECT_EQ(writer.wait(), 0);
}

TEST_P(StoreContract, processes_that_open_a_new_store_at_once_agree_on_one) {
    for (int round = 0; round < 5; ++round) {
        const auto fresh = GetParam()();
        std::vector<std::unique_ptr<ChildProcess>> children;
        for (std::uint64_t seed = 1; seed <= 6; ++seed) {
            children.push_back(std::make_unique<ChildProcess>([&](const ChildProcess::Acknowledge& acknowledge) {
                const auto store = fresh->open();
                Random random(seed);
                const Season season = drawn_season(random);
                if (store->create_season(season, drawn_regions(random))) acknowledge(static_cast<int>(seed));
                // Each adds what it read with a purpose: the key is the same for all.
                Roll roll = drawn_roll(random, {.first_id = static_cast<std::int64_t>(seed) * 1000});
                if (!store->save_import(roll, {})) throw std::runtime_error("refused");
                if (!store->load_roll("test")) throw std::runtime_error("refused");
            }));
        }
        std::vector<int> creators;
        for (const auto& child : children) {
            EXPECT_EQ(child->wait(), 0);
            for (const int seed : child->all_acknowledged()) creators.push_back(seed);
        }
        ASSERT_EQ(creators.size(), 1U);
        Random random(static_cast<std::uint64_t>(creators[0]));
        const auto store = fresh->open();
        EXPECT_TRUE(same(*store->load_season(), drawn_season(random)));
        EXPECT_EQ(loaded_roll(*store).children.size(), 6U * 40U);
    }
}

TEST_P(StoreContract, several_threads_may_use_one_store) {
    const auto store = place().open();
    Random random(20);
    const Roll roll = with_roll(*store, random);
    {
        std::vector<std::jthread> threads;
        for (std::uint64_t part = 0; part < 4; ++part) {
            threads.emplace_back([&, part] {
                Random draw = random.split(part);
                for (int i = 0; i < 5; ++i) {
                    const SeasonPlan plan = drawn_plan(draw, roll, 5);
                    const int number = store->save_plan(plan);
                    EXPECT_TRUE(same(*store->load_plan(number), plan));
                    EXPECT_TRUE(store->load_planning_data().has_value());
                }
            });
        }
    }
    EXPECT_EQ(store->latest_plan(false), 20);
}

}  // namespace yingtuo::testing
