#include "programme/participation_rows.h"

#include <gmock/gmock.h>

namespace yingtuo::programme {
namespace {

Sheet sheet_of(const Table& table) {
    Sheet sheet;
    sheet.file = "records.xlsx";
    sheet.name = table.name;
    sheet.rows.push_back({1, table.header});
    for (std::size_t i = 0; i < table.rows.size(); ++i) sheet.rows.push_back({static_cast<int>(i) + 2, table.rows[i]});
    return sheet;
}

Participation record(ParticipationKind kind) {
    Participation entry;
    entry.programme = "screen_free";
    entry.venue = Id<Venue>{3};
    entry.date = make_date(2025, 7, 15);
    entry.kind = kind;
    entry.child = Id<Child>{7};
    return entry;
}

TEST(ParticipationRows, come_back_as_they_were_written) {
    std::vector<Participation> entries = {record(ParticipationKind::sign_up), record(ParticipationKind::present),
                                          record(ParticipationKind::baseline), record(ParticipationKind::measure)};
    entries[0].choice = "sport";
    entries[1].child = {};
    entries[1].household = Id<Household>{12};
    entries[2].value = 3.5;
    entries[3].value = 0;
    entries.push_back(record(ParticipationKind::withdrawn));
    entries.back().choice = "sport";
    std::vector<DoubtfulRow> wrong;
    const auto rows = read_participation(sheet_of(participation_table(entries)), wrong);
    EXPECT_THAT(wrong, testing::IsEmpty());
    ASSERT_EQ(rows.size(), entries.size());
    for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].entry, entries[i]);
}

TEST(ParticipationRows, every_fault_is_named_by_its_row_and_column) {
    const std::vector<Participation> entries(4, record(ParticipationKind::measure));
    Sheet sheet = sheet_of(participation_table(entries));
    sheet.rows[1].cells[2] = "七月十五";
    sheet.rows[2].cells[3] = "旷课";
    sheet.rows[3].cells[4] = "seven";
    sheet.rows[4].cells[7] = "";
    std::vector<DoubtfulRow> wrong;
    EXPECT_THAT(read_participation(sheet, wrong), testing::IsEmpty());
    ASSERT_EQ(wrong.size(), 4U);
    const std::pair<int, std::string> places[] = {{2, "C 日期"}, {3, "D 记录"}, {4, "E 儿童编号"}, {5, "H 数值"}};
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        EXPECT_EQ(wrong[i].row, places[i].first);
        EXPECT_EQ(wrong[i].column, places[i].second);
    }
}

TEST(ParticipationRows, an_unknown_column_is_a_fault) {
    Sheet sheet = sheet_of(participation_table({}));
    sheet.rows[0].cells.emplace_back("名次");
    std::vector<DoubtfulRow> wrong;
    static_cast<void>(read_participation(sheet, wrong));
    ASSERT_EQ(wrong.size(), 1U);
    EXPECT_EQ(wrong.front().column, "I");
}

}  // namespace
}  // namespace yingtuo::programme
