#include "cli/demo_files.h"

#include <gtest/gtest.h>

#include <map>

#include "formats/files.h"
#include "formats/season_file.h"
#include "formats/sheets.h"
#include "formats/temporary_folder.h"

namespace yingtuo::cli {
namespace {

constexpr std::size_t limit = 1 << 24;

demo::DemoSeason small_season() {
    return *demo::draw({.children = 120, .seed = 4, .damage = demo::Damage::typical});
}

std::map<std::string, std::string> contents(const std::filesystem::path& folder) {
    std::map<std::string, std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        found[std::filesystem::relative(entry.path(), folder).string()] = *formats::read_file(entry.path(), limit);
    }
    return found;
}

TEST(DemoFiles, what_is_written_reads_back_cell_by_cell) {
    const formats::TemporaryFolder folder;
    const demo::DemoSeason season = small_season();
    const auto files = write_season(season, folder.path());
    ASSERT_TRUE(files) << files.error().message.en;
    ASSERT_EQ(files->workbooks.size(), season.workbooks.size());
    for (std::size_t w = 0; w < season.workbooks.size(); ++w) {
        const auto sheets = formats::read_sheets(files->workbooks[w]);
        ASSERT_TRUE(sheets) << sheets.error().message.en;
        ASSERT_EQ(sheets->size(), season.workbooks[w].sheets.size());
        for (std::size_t s = 0; s < sheets->size(); ++s) {
            const demo::LedgerSheet& drawn = season.workbooks[w].sheets[s];
            const Sheet& read = (*sheets)[s];
            EXPECT_EQ(read.name, drawn.name);
            ASSERT_EQ(read.rows.size(), drawn.title_lines.size() + 1 + drawn.table.rows.size());
            for (std::size_t r = 0; r < drawn.table.rows.size(); ++r) {
                const SheetRow& row = read.rows[drawn.title_lines.size() + 1 + r];
                EXPECT_EQ(row.number, drawn.file_row(r));
                for (std::size_t c = 0; c < row.cells.size(); ++c) {
                    if (drawn.number_columns.contains(c) && !row.cells[c].empty()) continue;  // 104.40 is 104.4
                    EXPECT_EQ(row.cells[c], drawn.table.rows[r][c]);
                }
            }
        }
    }
}

TEST(DemoFiles, the_season_reads_back_with_its_regions_and_outlines) {
    const formats::TemporaryFolder folder;
    const demo::DemoSeason season = small_season();
    const auto files = write_season(season, folder.path());
    ASSERT_TRUE(files);
    const auto read = formats::read_season(files->season);
    ASSERT_TRUE(read) << read.error().message.en;
    EXPECT_EQ(formats::policy_table(read->season).rows, formats::policy_table(season.season).rows);
    ASSERT_EQ(read->regions.all().size(), season.regions.size());
    for (const Region& region : season.regions) {
        const Region* found = read->regions.find(region.code);
        ASSERT_NE(found, nullptr);
        EXPECT_EQ(found->name, region.name);
        EXPECT_EQ(found->point, region.point);
        EXPECT_EQ(found->elevation, region.elevation);
        EXPECT_EQ(found->outline.empty(), !season.outlines.contains(region.code));
    }
}

TEST(DemoFiles, the_same_season_gives_the_same_bytes_also_over_an_earlier_one) {
    const formats::TemporaryFolder one;
    const formats::TemporaryFolder other;
    ASSERT_TRUE(write_season(*demo::draw({.children = 300}), other.path()));
    ASSERT_TRUE(write_season(small_season(), one.path()));
    ASSERT_TRUE(write_season(small_season(), other.path()));
    EXPECT_EQ(contents(one.path()), contents(other.path()));
    EXPECT_EQ(contents(one.path()).size(), 4U + 44U);
}

}  // namespace
}  // namespace yingtuo::cli
