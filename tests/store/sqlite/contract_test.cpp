// SQLite keeps the contract of contract.h.
#include "store/contract.h"
#include "store/sqlite/sqlite_place.h"

namespace yingtuo::testing {

INSTANTIATE_TEST_SUITE_P(Sqlite, StoreContract,
                         ::testing::Values([]() -> std::unique_ptr<Place> { return std::make_unique<SqlitePlace>(); }));

}  // namespace yingtuo::testing
