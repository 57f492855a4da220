#include "programme/catalogue_rows.h"

#include <gmock/gmock.h>

namespace yingtuo::programme {
namespace {

// The standard catalogue as a workbook, to be spoiled cell by cell. Row numbers as a clerk sees them.
std::vector<Sheet> workbook() {
    const CatalogueRows rows = standard_rows();
    std::vector<Sheet> sheets(2);
    sheets[0].name = std::string(activities_sheet);
    sheets[1].name = std::string(programmes_sheet);
    for (const auto& [sheet, from] : {std::pair{&sheets[0], &rows.activities}, {&sheets[1], &rows.programmes}}) {
        sheet->file = "目录.xlsx";
        int number = 0;
        for (const auto& cells : *from) sheet->rows.push_back({++number, cells});
    }
    return sheets;
}

std::size_t column(const Sheet& sheet, std::string_view title) {
    const auto& header = sheet.rows[0].cells;
    return static_cast<std::size_t>(std::find(header.begin(), header.end(), title) - header.begin());
}

TEST(CatalogueRows, come_back_as_they_were_written) {
    const CatalogueRows rows = rows_of(standard_catalogue());
    const auto reading = read_catalogue(rows);
    ASSERT_TRUE(reading.catalogue.has_value()) << (reading.wrong.empty() ? "" : reading.wrong[0].sentence.en);
    EXPECT_EQ(rows_of(*reading.catalogue), rows);
    EXPECT_EQ(reading.catalogue->all().size(), standard_catalogue().all().size());
}

TEST(CatalogueRows, name_sheet_row_and_column_of_everything_that_is_wrong) {
    auto sheets = workbook();
    sheets[0].rows[4].number = 7;  // blank rows above
    sheets[0].rows[4].cells[column(sheets[0], "类别")] = "唱跳";
    sheets[0].rows[5].cells[column(sheets[0], "最小年龄")] = "六岁";
    sheets[0].rows[6].cells[column(sheets[0], "名称")] = "";
    sheets[0].rows[7].cells[column(sheets[0], "高温时段")] = "也许";
    sheets[0].rows[8].cells[column(sheets[0], "所属项目")] = "nowhere";
    sheets[1].rows[1].cells[column(sheets[1], "适用地区")] = "昭阳";
    const auto reading = read_catalogue(sheets);
    EXPECT_FALSE(reading.catalogue.has_value());
    ASSERT_EQ(reading.wrong.size(), 6u);
    const DoubtfulRow& category = reading.wrong[1];
    EXPECT_EQ(category.file, "目录.xlsx");
    EXPECT_EQ(category.sheet, "活动目录");
    EXPECT_EQ(category.row, 7);
    EXPECT_EQ(category.column, "D 类别");
    EXPECT_THAT(category.sentence.zh, testing::HasSubstr("体育")) << "says what may stand there";
    EXPECT_EQ(reading.wrong[0].sheet, "特色项目");
}

TEST(CatalogueRows, refuse_unknown_columns_doubles_and_a_workbook_without_the_sheet) {
    auto sheets = workbook();
    sheets[0].rows[0].cells[3] = "种类";
    EXPECT_FALSE(read_catalogue(sheets).catalogue.has_value());
    sheets = workbook();
    sheets[0].rows.push_back(sheets[0].rows.back());
    EXPECT_FALSE(read_catalogue(sheets).catalogue.has_value()) << "a code twice";
    EXPECT_FALSE(read_catalogue(std::vector<Sheet>{}).catalogue.has_value());
    sheets = workbook();
    sheets[0].name = "别的表";
    EXPECT_FALSE(read_catalogue(sheets).catalogue.has_value());
}

TEST(CatalogueRows, a_user_adds_a_programme_and_its_activity_without_code) {
    auto sheets = workbook();
    auto programme = sheets[1].rows[1];
    programme.cells = {"robots", "机器人周", "Robot week", "530602000000", "学校", "儿童", "1", "", "", "出勤", "", "",
                       "",       ""};
    sheets[1].rows.push_back(programme);
    auto activity = sheets[0].rows[1];
    activity.cells[0] = "robot_build";
    activity.cells[column(sheets[0], "所属项目")] = "robots";
    sheets[0].rows.push_back(activity);
    const auto reading = read_catalogue(sheets);
    ASSERT_TRUE(reading.catalogue.has_value());
    ASSERT_NE(reading.catalogue->find_programme("robots"), nullptr);
    EXPECT_EQ(reading.catalogue->find_programme("robots")->kinds, std::vector{VenueKind::school});
}

TEST(CatalogueRows, empty_rows_mean_the_standard_catalogue) {
    const auto catalogue = catalogue_of(CatalogueRows{});
    ASSERT_TRUE(catalogue.has_value());
    EXPECT_EQ(catalogue->all().size(), standard_catalogue().all().size());
}

TEST(Covers, reads_a_region_code_down_to_its_own_level) {
    EXPECT_TRUE(covers({}, "530602001003"));
    EXPECT_TRUE(covers({"530602000000"}, "530602001003"));
    EXPECT_FALSE(covers({"530621000000"}, "530602001003"));
    EXPECT_TRUE(covers({"530600000000"}, "530602001003"));
    EXPECT_TRUE(covers({"530602001000"}, "530602001003"));
    EXPECT_FALSE(covers({"530602001004"}, "530602001003"));
}

}  // namespace
}  // namespace yingtuo::programme
