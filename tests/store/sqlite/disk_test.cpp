// A full disk: what cannot be written whole is not written at all, and the database stays as it was.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>
#include <filesystem>

#include "base/ensure.h"
#include "store/drawn.h"
#include "store/same.h"
#include "store/sqlite/backup.h"
#include "store/sqlite/sqlite_place.h"

namespace yingtuo::testing {

namespace {

// While this lives, no file may grow beyond `bytes`: writes fail as on a full disk.
class FullDisk {
  public:
    explicit FullDisk(std::uintmax_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
        ENSURE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
        const rlimit limited{bytes, before_.rlim_max};
        ENSURE(::setrlimit(RLIMIT_FSIZE, &limited) == 0);
    }
    ~FullDisk() {
        ENSURE(::setrlimit(RLIMIT_FSIZE, &before_) == 0);
        std::signal(SIGXFSZ, handler_);
    }
    FullDisk(const FullDisk&) = delete;
    FullDisk& operator=(const FullDisk&) = delete;

  private:
    void (*handler_)(int);
    rlimit before_{};
};

std::uintmax_t log_size(const SqlitePlace& here) {
    return std::filesystem::file_size(here.path() + "-wal");
}

}  // namespace

TEST(FullDisk, a_plan_that_does_not_fit_throws_wherever_the_space_ends_and_nothing_is_lost) {
    SqlitePlace here;
    Random random(1);
    const auto store = here.open();
    ASSERT_TRUE(store->create_season(drawn_season(random), drawn_regions(random)).has_value());
    const Roll roll = drawn_roll(random, {});
    ASSERT_TRUE(store->save_import(roll, {}).has_value());
    const SeasonPlan first = drawn_plan(random, roll, 20);
    ASSERT_EQ(store->save_plan(first), 1);
    const SeasonPlan large = drawn_plan(random, roll, 3000);  // several times the page cache's patience
    for (const std::uintmax_t room : {0U, 1U, 5'000U, 100'000U, 1'000'000U}) {
        {
            const FullDisk full(log_size(here) + room);
            EXPECT_THROW(static_cast<void>(store->save_plan(large)), std::runtime_error) << room;
            // What is there can still be read.
            EXPECT_TRUE(same(*store->load_plan(1), first)) << room;
        }
        EXPECT_EQ(store->list_plans().size(), 1U);
    }
    EXPECT_EQ(store->save_plan(large), 2);  // there is room again
    EXPECT_TRUE(same(*store->load_plan(2), large));
    EXPECT_TRUE(same(*here.open()->load_plan(1), first));
    EXPECT_TRUE(store::verify_sqlite(here.path())->empty());
}

TEST(FullDisk, an_import_that_does_not_fit_throws_and_changes_nothing) {
    SqlitePlace here;
    Random random(2);
    const auto store = here.open();
    ASSERT_TRUE(store->create_season(drawn_season(random), drawn_regions(random)).has_value());
    const Roll roll = drawn_roll(random, {});
    ASSERT_TRUE(store->save_import(roll, {}).has_value());
    {
        const FullDisk full(log_size(here) + 20'000);
        EXPECT_THROW(static_cast<void>(store->save_import(
                         drawn_roll(random, {.households = 400, .children = 800, .first_id = 1000}), {})),
                     std::runtime_error);
    }
    const auto loaded = store->load_roll("test");
    ASSERT_TRUE(loaded.has_value());
    EXPECT_TRUE(same(loaded->children, roll.children));
    EXPECT_TRUE(store->load_imports(false).empty());
}

TEST(FullDisk, identities_are_not_read_where_the_read_log_cannot_be_written) {
    SqlitePlace here;
    Random random(3);
    const auto store = here.open();
    ASSERT_TRUE(store->create_season(drawn_season(random), drawn_regions(random)).has_value());
    const FullDisk full(0);
    EXPECT_THROW(static_cast<void>(store->load_roll("test")), std::runtime_error);
    EXPECT_TRUE(store->load_planning_data().has_value());
}

}  // namespace yingtuo::testing
