#include "demo/demo_season.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "demo/identity.h"
#include "demo/ledger_view.h"

namespace yingtuo::demo {
namespace {

const DemoSeason& model() {
    static const DemoSeason season = *draw({});
    return season;
}

std::size_t count_level(const DemoSeason& season, RegionLevel level) {
    return static_cast<std::size_t>(std::count_if(season.regions.begin(), season.regions.end(),
                                                  [&](const Region& region) { return region.level == level; }));
}

TEST(DemoSeason, totals_are_those_of_the_model_case) {
    EXPECT_EQ(rows_of(model(), village_roll).size(), 16'069U);
    EXPECT_EQ(rows_of(model(), venue_ledger).size(), 1'800U);
    EXPECT_EQ(rows_of(model(), adult_ledger).size(), 2'847U);
    EXPECT_EQ(model().workbooks.size(), 55U);
    EXPECT_EQ(count_level(model(), RegionLevel::county), 11U);
    EXPECT_EQ(count_level(model(), RegionLevel::township), 150U);
    EXPECT_EQ(count_level(model(), RegionLevel::village), 1'402U);
    EXPECT_NEAR(static_cast<double>(count_level(model(), RegionLevel::hamlet)), 4'000, 150);
    EXPECT_TRUE(model().truth.faults.rows.empty());
}

TEST(DemoSeason, adults_of_each_class_and_students_are_those_of_the_model_case) {
    std::map<std::string, int> by_class;
    for (const LedgerRow& row : rows_of(model(), adult_ledger)) ++by_class[row["人员类别"]];
    EXPECT_EQ(by_class["返乡大学生"], 566);
    EXPECT_EQ(by_class.size(), std::size(EnumNames<AdultClass>::table));
}

TEST(DemoSeason, villages_have_a_long_tail_and_the_city_district_its_share) {
    std::map<std::string, int> by_village;
    int in_district = 0;
    for (const LedgerRow& row : rows_of(model(), village_roll)) {
        ++by_village[row["县（市、区）"] + row["乡镇（街道）"] + row["村（社区）"]];
        in_district += row["县（市、区）"] == "昭阳区" ? 1 : 0;
    }
    std::vector<int> sizes;
    for (const auto& [village, size] : by_village) sizes.push_back(size);
    std::sort(sizes.begin(), sizes.end());
    EXPECT_EQ(sizes.back(), 942);
    EXPECT_LE(sizes[sizes.size() / 2], 14);
    EXPECT_NEAR(in_district, 2'552, 30);  // a few remote children more
    EXPECT_GT(sizes.size(), 950U);
}

TEST(DemoSeason, households_have_one_to_four_children_who_share_one_carer) {
    std::map<std::string, std::set<std::string>> homes_of_carer;
    std::map<std::string, int> children_of_carer;
    for (const LedgerRow& row : rows_of(model(), village_roll)) {
        const std::string& carer = row["受委托监护人身份证号"];
        ++children_of_carer[carer];
        homes_of_carer[carer].insert(row["乡镇（街道）"] + row["村（社区）"] + row["村民小组"]);
    }
    std::set<int> sizes;
    for (const auto& [carer, children] : children_of_carer) sizes.insert(children);
    EXPECT_THAT(sizes, testing::ElementsAre(1, 2, 3, 4));
    for (const auto& [carer, homes] : homes_of_carer) EXPECT_EQ(homes.size(), 1U);
}

TEST(DemoSeason, the_school_roll_lists_most_children_again_and_nobody_else) {
    std::set<std::string> children;
    for (const LedgerRow& row : rows_of(model(), village_roll)) children.insert(row["公民身份证号码"]);
    EXPECT_EQ(children.size(), 16'069U);
    std::set<std::string> at_school;
    for (const LedgerRow& row : rows_of(model(), school_roll)) {
        EXPECT_TRUE(children.contains(row["身份证号"]));
        EXPECT_TRUE(at_school.insert(row["身份证号"]).second);
    }
    EXPECT_NEAR(static_cast<double>(at_school.size()) / 16'069, 0.85, 0.01);
}

TEST(DemoSeason, the_truth_says_whose_row_every_row_of_a_roll_is) {
    const auto season = draw({.children = 300, .seed = 5});
    std::map<std::string, std::set<std::string>> numbers;  // by child
    std::size_t rows = 0;
    for (const Workbook& workbook : season->workbooks) {
        const bool village = workbook.path.ends_with(village_roll);
        if (!village && !workbook.path.ends_with(school_roll)) continue;
        for (const LedgerSheet& sheet : workbook.sheets) {
            for (std::size_t r = 0; r < sheet.table.rows.size(); ++r, ++rows) {
                const std::vector<std::string>& truth = season->truth.children.rows.at(rows);
                EXPECT_EQ(truth[0] + truth[1] + truth[2],
                          workbook.path + sheet.name + std::to_string(sheet.file_row(r)));
                numbers[truth[3]].insert(
                    LedgerRow(sheet, sheet.table.rows[r])[village ? "公民身份证号码" : "身份证号"]);
            }
        }
    }
    EXPECT_EQ(season->truth.children.rows.size(), rows);
    EXPECT_EQ(numbers.size(), 300U);
    for (const auto& [child, found] : numbers) EXPECT_EQ(found.size(), 1U);
}

TEST(DemoSeason, venues_are_plausible) {
    std::map<std::string, int> kinds;
    int open_last_year = 0;
    int unusable = 0;
    for (const LedgerRow& row : rows_of(model(), venue_ledger)) {
        ++kinds[row["类型"]];
        open_last_year += row["去年是否开办"] == "是" ? 1 : 0;
        unusable += row["是否可用"] == "否" ? 1 : 0;
        EXPECT_EQ(row["是否可用"] == "否", !row["不可用原因"].empty());
        const int capacity = std::stoi(row["可容纳人数"]);
        const bool is_school = row["类型"] == "学校";
        EXPECT_GE(capacity, is_school ? 60 : 12);
        EXPECT_LE(capacity, is_school ? 1'000 : 60);
    }
    EXPECT_EQ(kinds["学校"], 180);
    EXPECT_EQ(kinds["未保中心"], 12);
    EXPECT_EQ(kinds.size(), std::size(EnumNames<VenueKind>::table));
    EXPECT_EQ(open_last_year, 376);
    EXPECT_EQ(unusable, 56);
}

TEST(DemoSeason, some_bigger_schools_have_beds_and_some_students_and_teachers_would_lodge) {
    int with_beds = 0;
    for (const LedgerRow& row : rows_of(model(), venue_ledger)) {
        if (row["可住宿床位数"].empty()) continue;
        ++with_beds;
        EXPECT_EQ(row["类型"], "学校");
        EXPECT_GE(std::stoi(row["可住宿床位数"]), 8);
        EXPECT_LE(std::stoi(row["可住宿床位数"]), 30);
    }
    EXPECT_GT(with_beds, 20);
    EXPECT_LT(with_beds, 90);
    std::map<std::string, int> willing;
    for (const LedgerRow& row : rows_of(model(), adult_ledger)) {
        if (row["是否愿意住宿"] == "是") ++willing[row["人员类别"]];
    }
    EXPECT_NEAR(willing["返乡大学生"], 0.45 * 566, 40);
    EXPECT_NEAR(willing["教师"], 0.15 * 842, 40);
    EXPECT_EQ(willing.size(), 2U);
}

TEST(DemoSeason, venue_names_differ_within_a_township) {
    std::set<std::string> names;
    for (const LedgerRow& row : rows_of(model(), venue_ledger)) {
        EXPECT_TRUE(names.insert(row["县（市、区）"] + row["乡镇（街道）"] + row["托管点名称"]).second)
            << row["托管点名称"];
    }
}

TEST(DemoSeason, some_adults_are_not_cleared_and_some_not_trained) {
    const auto rows = rows_of(model(), adult_ledger);
    const auto share = [&](auto is) {
        return static_cast<double>(std::count_if(rows.begin(), rows.end(), is)) / static_cast<double>(rows.size());
    };
    EXPECT_NEAR(share([](const LedgerRow& row) { return row["违法犯罪记录查询结果"] != "无记录"; }), 0.042, 0.015);
    EXPECT_GT(share([](const LedgerRow& row) { return row["违法犯罪记录查询结果"] == "有记录"; }), 0);
    EXPECT_NEAR(share([](const LedgerRow& row) { return row["通识培训日期"].empty(); }), 0.04, 0.015);
    EXPECT_GT(share([](const LedgerRow& row) {
                  return !row["查询有效期"].empty() && row["查询有效期"] < std::string("2025-08-25");
              }),
              0.003);
    EXPECT_GT(share([](const LedgerRow& row) { return row["可服务结束日期"] < std::string("2025-08-25"); }), 0.08);
}

TEST(DemoSeason, no_identity_or_telephone_number_can_be_a_persons) {
    std::set<std::string> prefixes;
    for (const Region& region : model().regions) prefixes.insert(region.code.substr(0, 2));
    EXPECT_FALSE(prefixes.contains("99"));
    const auto check = [](const std::string& number) {
        ASSERT_EQ(number.size(), 18U);
        EXPECT_EQ(number.substr(0, 2), "99");
        EXPECT_EQ(number[17], check_character(std::string_view(number).substr(0, 17)));
    };
    const auto check_phone = [](const std::string& phone) {
        EXPECT_EQ(phone.size(), 11U);
        EXPECT_EQ(phone.substr(0, 3), "140");
    };
    for (const LedgerRow& row : rows_of(model(), village_roll)) {
        check(row["公民身份证号码"]);
        check(row["受委托监护人身份证号"]);
        check_phone(row["受委托监护人电话"]);
    }
    for (const LedgerRow& row : rows_of(model(), adult_ledger)) {
        check(row["身份证号"]);
        check_phone(row["联系电话"]);
    }
    for (const LedgerRow& row : rows_of(model(), venue_ledger)) check_phone(row["负责人电话"]);
}

TEST(DemoSeason, identity_numbers_agree_with_birth_date_and_sex) {
    for (const LedgerRow& row : rows_of(model(), village_roll)) {
        const std::string& number = row["公民身份证号码"];
        std::string date = number.substr(6, 8);
        date.insert(6, "-").insert(4, "-");
        EXPECT_EQ(date, row["出生日期"]);
        EXPECT_EQ((number[16] - '0') % 2 == 1 ? "男" : "女", row["性别"]);
    }
}

TEST(DemoSeason, no_two_children_share_name_and_birth_date) {
    std::set<std::pair<std::string, std::string>> seen;
    for (const LedgerRow& row : rows_of(model(), village_roll)) {
        EXPECT_TRUE(seen.emplace(row["姓名"], row["出生日期"]).second);
    }
}

TEST(DemoSeason, every_point_is_invented_and_lies_in_the_prefecture) {
    for (const Region& region : model().regions) {
        ASSERT_TRUE(region.point && region.elevation);
        EXPECT_EQ(region.point_source, "invented");
        EXPECT_TRUE(region.point->lon > 102.5 && region.point->lon < 105.6) << region.code;
        EXPECT_TRUE(region.point->lat > 26.4 && region.point->lat < 28.9) << region.code;
        EXPECT_TRUE(region.elevation->value() > 250 && region.elevation->value() < 4'100) << region.code;
    }
    EXPECT_TRUE(RegionTree::make(model().regions));
}

TEST(DemoSeason, the_same_options_give_the_same_season_and_another_seed_another) {
    const auto all_cells = [](const DemoSeason& season) {
        std::string text;
        for (const Workbook& workbook : season.workbooks) {
            text += workbook.path;
            for (const LedgerSheet& sheet : workbook.sheets) {
                text += sheet.name;
                for (const auto& row : sheet.table.rows) {
                    for (const std::string& cell : row) text += cell + "\t";
                }
            }
        }
        for (const auto& [code, outline] : season.outlines) text += outline;
        for (const auto& row : season.truth.faults.rows) text += row[0] + row[1] + row[2] + row[3] + row[5] + row[7];
        return text;
    };
    const Options options{.children = 900, .seed = 5, .damage = Damage::typical};
    const std::string first = all_cells(*draw(options));
    EXPECT_EQ(first, all_cells(*draw(options)));
    EXPECT_NE(first, all_cells(*draw({.children = 900, .seed = 6, .damage = Damage::typical})));
}

TEST(DemoSeason, any_number_of_children_can_be_drawn) {
    for (const int children : {1, 2, 7, 60, 500, 2'000, 25'000}) {
        const auto season = draw({.children = children, .seed = 3});
        ASSERT_TRUE(season);
        EXPECT_EQ(rows_of(*season, village_roll).size(), static_cast<std::size_t>(children));
        EXPECT_FALSE(rows_of(*season, venue_ledger).empty());
    }
    EXPECT_EQ(draw({.children = 0}).error().code, ErrorCode::bad_input);
    EXPECT_EQ(draw({.children = 200'001}).error().code, ErrorCode::bad_input);
}

}  // namespace
}  // namespace yingtuo::demo
