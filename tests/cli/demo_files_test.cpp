#include "cli/demo_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "formats/files.h"
#include "formats/season_file.h"
#include "formats/sheets.h"
#include "formats/temporary_folder.h"

namespace yingtuo::cli {
namespace {

constexpr std::size_t limit = 1 << 24;

demo::DemoSeason small_season() {
    return *demo::draw({.children = 600, .seed = 4, .damage = demo::Damage::typical});
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
            const bool is_text = season.workbooks[w].form != demo::FileForm::workbook;
            EXPECT_TRUE(is_text || read.name == drawn.name) << read.name;
            std::map<int, const SheetRow*> rows;  // blank ones are left out
            for (const SheetRow& row : read.rows) rows[row.number] = &row;
            for (std::size_t r = 0; r < drawn.table.rows.size(); ++r) {
                const std::vector<std::string>& cells = drawn.table.rows[r];
                const bool is_blank = std::all_of(cells.begin(), cells.end(), [](const auto& c) { return c.empty(); });
                const auto row = rows.find(drawn.file_row(r));
                EXPECT_EQ(row == rows.end(), is_blank);
                if (row == rows.end()) continue;
                for (std::size_t c = 0; c < row->second->cells.size(); ++c) {
                    const std::string& cell = row->second->cells[c];
                    if (drawn.number_columns.contains(c) && !cell.empty()) continue;  // 104.40 is 104.4
                    if (drawn.number_cells.contains({r, c})) {
                        EXPECT_NE(cell.find("E+17"), std::string::npos) << cell;
                    } else if (!(is_text && drawn.merged_columns.contains(c) && cell.empty())) {
                        EXPECT_EQ(cell, cells[c]);
                    }
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
    EXPECT_EQ(contents(one.path()).size(), 7U + small_season().workbooks.size());
}

}  // namespace
}  // namespace yingtuo::cli
