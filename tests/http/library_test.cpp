#include "http/library.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "http/memory_store.h"
#include "http/world.h"

namespace yingtuo::http {
namespace {

using std::chrono::milliseconds;

constexpr Library::Options always{3, milliseconds(0)};

TEST(TheLibrary, RefusesAnEmptyStore) {
    MemoryStore store;
    Library library(store);
    ASSERT_FALSE(library.season());
    EXPECT_EQ(library.season().error().code, ErrorCode::not_found);
    EXPECT_FALSE(library.plan("latest"));
}

TEST(TheLibrary, GivesThePublishedPlanAsTheLatestElseTheHighest) {
    MemoryStore store(small_data());
    Library library(store, always);
    EXPECT_FALSE(library.plan("latest"));
    store.save_plan(small_plan());
    store.save_plan(small_plan());
    EXPECT_EQ((*library.plan("latest"))->header().number, 2);
    ASSERT_TRUE(store.publish_plan(1));
    EXPECT_EQ((*library.plan("latest"))->header().number, 1);
    EXPECT_EQ((*library.plan("1"))->header().state, PlanState::published);
}

TEST(TheLibrary, RefusesWhatIsNoPlan) {
    MemoryStore store(small_data());
    store.save_plan(small_plan());
    Library library(store);
    EXPECT_EQ(library.plan("2").error().code, ErrorCode::not_found);
    for (const char* bad : {"", "0", "-1", "1.0", "latest ", "1x", "99999999999"}) {
        ASSERT_FALSE(library.plan(bad)) << bad;
        EXPECT_EQ(library.plan(bad).error().code, ErrorCode::bad_input) << bad;
    }
}

TEST(TheLibrary, ReadsAPlanOnceAndDropsTheOneLongestUnused) {
    MemoryStore store(small_data());
    for (int i = 0; i < 3; ++i) store.save_plan(small_plan());
    Library library(store, {2, milliseconds(60'000)});
    ASSERT_TRUE(library.plan("1"));
    ASSERT_TRUE(library.plan("1"));
    ASSERT_TRUE(library.plan("2"));
    EXPECT_EQ(store.plan_loads, 2);
    ASSERT_TRUE(library.plan("1"));
    ASSERT_TRUE(library.plan("3"));  // plan 2 goes
    ASSERT_TRUE(library.plan("1"));
    EXPECT_EQ(store.plan_loads, 3);
    ASSERT_TRUE(library.plan("2"));
    EXPECT_EQ(store.plan_loads, 4);
    EXPECT_EQ(store.data_loads, 1);
}

TEST(TheLibrary, ReadsTheSeasonAgainAfterAnImport) {
    MemoryStore store(small_data());
    store.save_plan(small_plan());
    Library library(store, always);
    ASSERT_TRUE(library.plan("1"));
    ASSERT_TRUE(library.plan("1"));
    EXPECT_EQ(store.data_loads, 1);
    ASSERT_TRUE(store.save_import({}, {ImportRecord{}}));
    ASSERT_TRUE(library.plan("1"));
    EXPECT_EQ(store.data_loads, 2);
}

TEST(TheLibrary, ShowsAtOnceWhatWasWrittenThroughIt) {
    MemoryStore store(small_data());
    store.save_plan(small_plan());
    Library library(store, {3, milliseconds(60'000)});
    ASSERT_TRUE(library.season());
    ASSERT_TRUE(store.save_import({}, {ImportRecord{}}));  // by another program: seen after a while
    ASSERT_TRUE(library.season());
    EXPECT_EQ(store.data_loads, 1);
    ASSERT_TRUE(library.change_store([](Store& changed) { return changed.save_import({}, {ImportRecord{}}); }));
    ASSERT_TRUE(library.season());
    EXPECT_EQ(store.data_loads, 2);
    ASSERT_TRUE(library.season());
    EXPECT_EQ(store.data_loads, 2);
}

TEST(TheLibrary, ReadsNothingAgainAfterAWriteThatChangesNoPlanningData) {
    MemoryStore store(small_data());
    store.save_plan(small_plan());
    Library library(store, {3, milliseconds(60'000)});
    ASSERT_TRUE(library.plan("1"));
    ASSERT_TRUE(library.change_store([](Store&) { return Result<void>(); }));
    ASSERT_TRUE(library.plan("1"));
    EXPECT_EQ(store.data_loads, 1);
    EXPECT_EQ(store.plan_loads, 1);
}

TEST(TheLibrary, ShowsACountysPlanWithThatCountyAlone) {
    MemoryStore store(small_data());
    SeasonPlan plan = small_plan();
    plan.header.county = "530621000000";
    store.save_plan(plan);
    Library library(store);
    const auto snapshot = library.plan("1");
    ASSERT_TRUE(snapshot);
    ASSERT_EQ((*snapshot)->venues().size(), 2U);
    EXPECT_EQ((*snapshot)->venues().front().id, civic_station);
    EXPECT_EQ(library.season()->season->data().venues.size(), 7U);
}

TEST(TheLibrary, ServesManyThreadsWithOneReading) {
    MemoryStore store(small_data());
    store.save_plan(small_plan());
    Library library(store, {2, milliseconds(60'000)});
    std::atomic<int> served = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                for (int round = 0; round < 50; ++round) served += library.plan("latest").has_value() ? 1 : 0;
            });
        }
    }
    EXPECT_EQ(served, 400);
    EXPECT_EQ(store.plan_loads, 1);
    EXPECT_EQ(store.data_loads, 1);
}

}  // namespace
}  // namespace yingtuo::http
