// Files that are made out while they are read give the import of all at once.
#include "app/ledger_reading.h"

#include <gtest/gtest.h>

#include <tuple>

#include "app/city_store.h"
#include "app/import.h"

namespace yingtuo::app {
namespace {

Sheet venues_sheet(const Sheet& beside, std::string number) {
    Sheet venues = beside;
    venues.name = "点位";
    venues.rows = {{1, {"点位名称", "类型", "可容纳人数"}},
                   {2, {"第" + number + "小学", "学校", "40"}},
                   {3, {"第" + number + "中学", "学校", "四十"}}};
    return venues;
}

// A village roll a file, every third with a second sheet that is no ledger, every fourth with one of venues; some
// children stand in the next file, too, and some dates cannot be read.
std::vector<std::vector<Sheet>> village_files(int count) {
    std::vector<std::vector<Sheet>> files;
    for (int i = 0; i < count; ++i) {
        Sheet roll;
        roll.file = "村" + std::to_string(i) + ".xlsx";
        roll.name = "花名册";
        roll.fingerprint = std::to_string(i);
        roll.rows = {{1, {"2025年村级儿童花名册"}},
                     {2, {"姓名", "性别", "出生日期", "是否愿意参加托管"}},
                     {3, {"甲小" + std::to_string(i), "男", "2015-03-01", "是"}},
                     {4, {"甲小" + std::to_string(i / 2 * 2), "男", "2015-03-01", "是"}},
                     {5, {"乙小" + std::to_string(i), "女", "三月", "是"}}};
        files.push_back({roll});
        if (i % 4 == 1) files.back().push_back(venues_sheet(roll, std::to_string(i)));
        if (i % 3 != 0) continue;
        Sheet notes = roll;
        notes.name = "说明";
        notes.rows = {{1, {"填表说明"}}, {2, {"请如实填写"}}};
        files.back().push_back(notes);
    }
    return files;
}

void expect_same(const ImportReport& one, const ImportReport& other) {
    EXPECT_EQ(one.total, other.total);
    ASSERT_EQ(one.imports.size(), other.imports.size());
    for (std::size_t i = 0; i < one.imports.size(); ++i) {
        EXPECT_EQ(one.imports[i].file, other.imports[i].file);
        EXPECT_EQ(one.imports[i].counts, other.imports[i].counts);
        ASSERT_EQ(one.imports[i].doubtful.size(), other.imports[i].doubtful.size());
        for (std::size_t k = 0; k < one.imports[i].doubtful.size(); ++k) {
            const DoubtfulRow& a = one.imports[i].doubtful[k];
            const DoubtfulRow& b = other.imports[i].doubtful[k];
            EXPECT_EQ(std::tie(a.sheet, a.row, a.column, a.code, a.sentence.zh),
                      std::tie(b.sheet, b.row, b.column, b.code, b.sentence.zh));
        }
    }
}

TEST(LedgerReading, MadeOutWhileReadOrAfterwardsTheImportIsTheSame) {
    const auto files = village_files(40);
    std::vector<Sheet> all;
    for (const auto& file : files) all.insert(all.end(), file.begin(), file.end());
    auto store = store_with_a_season();
    const auto at_once = import_ledgers(store, all, {.dry_run = true, .signature = {}});
    ASSERT_TRUE(at_once.has_value());
    ASSERT_GT(at_once->total.added, 60);
    ASSERT_GT(at_once->total.merged + at_once->total.unchanged, 0);
    for (const int threads : {1, 2, 5}) {
        SCOPED_TRACE(threads);
        LedgerReading reading(threads);
        for (const auto& file : files) reading.add(file);
        const auto read = import_ledgers(store, reading.take(), {.dry_run = true, .signature = {}, .threads = threads});
        ASSERT_TRUE(read.has_value());
        expect_same(*read, *at_once);
    }
}

TEST(LedgerReading, VenuesInFilesOfTheirOwnAreReadBesideTheLinkingToTheSameEnd) {
    std::vector<Sheet> all;
    for (const auto& file : village_files(30)) all.push_back(file.front());
    for (int i = 0; i < 5; ++i) {
        Sheet beside = all.front();
        beside.file = "点位" + std::to_string(i) + ".xlsx";
        beside.fingerprint = "点位" + std::to_string(i);
        all.push_back(venues_sheet(beside, std::to_string(i)));
    }
    auto store = store_with_a_season();
    const auto one = import_ledgers(store, all, {.dry_run = true, .signature = {}});
    const auto four = import_ledgers(store, all, {.dry_run = true, .signature = {}, .threads = 4});
    ASSERT_TRUE(one.has_value() && four.has_value());
    EXPECT_GT(one->total.added, 34);
    expect_same(*one, *four);
}

}  // namespace
}  // namespace yingtuo::app
