// Files that are made out while they are read give the import of all at once.
#include "app/ledger_reading.h"

#include <gtest/gtest.h>

#include "app/city_store.h"
#include "app/import.h"

namespace yingtuo::app {
namespace {

// A village roll a file, every third with a second sheet that is no ledger.
std::vector<std::vector<Sheet>> village_files(int count) {
    std::vector<std::vector<Sheet>> files;
    for (int i = 0; i < count; ++i) {
        Sheet roll;
        roll.file = "村" + std::to_string(i) + ".xlsx";
        roll.name = "花名册";
        roll.fingerprint = std::to_string(i);
        roll.rows = {{1, {"2025年村级儿童花名册"}},
                     {2, {"姓名", "性别", "出生日期", "是否愿意参加托管"}},
                     {3, {"甲小" + std::to_string(i), "男", "2015-03-01", "是"}}};
        files.push_back({roll});
        if (i % 3 != 0) continue;
        Sheet notes = roll;
        notes.name = "说明";
        notes.rows = {{1, {"填表说明"}}, {2, {"请如实填写"}}};
        files.back().push_back(notes);
    }
    return files;
}

TEST(LedgerReading, MadeOutWhileReadOrAfterwardsTheImportIsTheSame) {
    const auto files = village_files(40);
    std::vector<Sheet> all;
    for (const auto& file : files) all.insert(all.end(), file.begin(), file.end());
    auto store = store_with_a_season();
    const auto at_once = import_ledgers(store, all, {.dry_run = true, .signature = {}});
    ASSERT_TRUE(at_once.has_value());
    ASSERT_EQ(at_once->total.added, 40);
    for (const int threads : {1, 2, 5}) {
        LedgerReading reading(threads);
        for (const auto& file : files) reading.add(file);
        const auto read = import_ledgers(store, reading.take(), {.dry_run = true, .signature = {}});
        ASSERT_TRUE(read.has_value()) << threads;
        EXPECT_EQ(read->total.added, at_once->total.added) << threads;
        EXPECT_EQ(read->total.refused, at_once->total.refused) << threads;
        ASSERT_EQ(read->imports.size(), at_once->imports.size()) << threads;
        for (std::size_t i = 0; i < read->imports.size(); ++i) {
            EXPECT_EQ(read->imports[i].file, at_once->imports[i].file);
            EXPECT_EQ(read->imports[i].doubtful.size(), at_once->imports[i].doubtful.size());
        }
    }
}

}  // namespace
}  // namespace yingtuo::app
