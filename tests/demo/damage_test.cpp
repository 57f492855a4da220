#include "demo/damage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "demo/clerk_forms.h"
#include "demo/damage_people.h"
#include "demo/identity.h"
#include "demo/ledger_view.h"
#include "demo/names.h"
#include "domain/sheet.h"

namespace yingtuo::demo {
namespace {

constexpr int children = 4'000;

const DemoSeason& clean() {
    static const DemoSeason season = *draw({.children = children});
    return season;
}
const DemoSeason& damaged() {
    static const DemoSeason season = *draw({.children = children, .damage = Damage::typical});
    return season;
}

// Files by path, to follow the truth into the sheets.
const Workbook& workbook_of(const DemoSeason& season, const std::string& path) {
    for (const Workbook& workbook : season.workbooks) {
        if (workbook.path == path) return workbook;
    }
    throw std::out_of_range(path);
}

TEST(Damage, every_kind_is_planted) {
    std::set<std::string> kinds;
    for (const auto& row : damaged().truth.faults.rows) kinds.insert(row[5]);
    const std::set<std::string> all = {"annex_line",
                                       "answer_form",
                                       "answer_unreadable",
                                       "apostrophe_before_id",
                                       "birth_date_contradicts_id",
                                       "blank_row",
                                       "capacity_form",
                                       "capacity_vague",
                                       "carer_id_wrong",
                                       "category_unreadable",
                                       "columns_in_other_order",
                                       "combined_address",
                                       "date_form",
                                       "digit_missing",
                                       "family_moved",
                                       "fifteen_digits",
                                       "footer",
                                       "full_width_digits",
                                       "grade_form",
                                       "group_form",
                                       "header_of_three_rows",
                                       "header_of_two_rows",
                                       "header_synonym",
                                       "homophone_name",
                                       "id_as_number",
                                       "id_missing",
                                       "impossible_date",
                                       "kind_form",
                                       "landline",
                                       "lower_case_x",
                                       "merged_village",
                                       "middle_dot",
                                       "month_only",
                                       "one_digit_off",
                                       "phone_cut",
                                       "phone_form",
                                       "place_in_title",
                                       "record_check_form",
                                       "same_as_above",
                                       "same_child_two_schools",
                                       "same_child_two_villages",
                                       "school_in_title",
                                       "scientific_number",
                                       "sex_contradicts_id",
                                       "sex_form",
                                       "siblings_number",
                                       "space_in_name",
                                       "spaces_in_id",
                                       "subtotal_row",
                                       "text_in_gb18030",
                                       "text_in_utf8_with_mark",
                                       "total_row",
                                       "two_categories",
                                       "two_digits_swapped",
                                       "two_phones",
                                       "unknown_columns",
                                       "unknown_village",
                                       "village_form"};
    for (const std::string& kind : all) EXPECT_TRUE(kinds.contains(kind)) << kind;
}

TEST(Damage, some_three_hundred_files_come_in_for_the_whole_city) {
    const auto season = draw({.damage = Damage::typical});
    EXPECT_GT(season->workbooks.size(), 280U);
    EXPECT_LT(season->workbooks.size(), 350U);
    std::set<std::string> paths;
    std::map<FileForm, int> forms;
    for (const Workbook& workbook : season->workbooks) {
        EXPECT_TRUE(paths.insert(workbook.path).second) << workbook.path;
        ++forms[workbook.form];
        EXPECT_TRUE(workbook.form == FileForm::workbook || workbook.sheets.size() == 1U);
    }
    EXPECT_GT(forms[FileForm::csv_gb18030], 5);
    EXPECT_GT(forms[FileForm::csv_utf8], 2);
}

TEST(Damage, the_truth_names_rows_and_cells_that_are_there) {
    std::set<std::tuple<std::string, std::string, std::string, std::string>> cells;
    for (const auto& fault : damaged().truth.faults.rows) {
        const Workbook& workbook = workbook_of(damaged(), fault[0]);
        bool is_there = false;
        for (const LedgerSheet& sheet : workbook.sheets) {
            const bool is_it = workbook.form != FileForm::workbook || sheet.name == fault[1];
            const int row = std::stoi(fault[2]);
            is_there =
                is_there || (is_it && row >= sheet.header_row() && row < sheet.file_row(sheet.table.rows.size()));
            if (!is_it || fault[3].empty()) continue;
            for (std::size_t c = 0; c < sheet.fields.size(); ++c) {
                EXPECT_TRUE(column_letters(c) != fault[3] || code_of(sheet.fields[c]) == fault[4]);
            }
        }
        EXPECT_TRUE(is_there) << fault[0] << " " << fault[1] << " " << fault[2];
        // No cell twice.
        const bool is_new = cells.emplace(fault[0], fault[1], fault[2], fault[3]).second;
        EXPECT_TRUE(is_new || fault[3].empty()) << fault[5];
        EXPECT_TRUE(fault[6].empty() || fault[7].empty()) << "either a doubt or a value: " << fault[5];
    }
}

TEST(Damage, every_child_stands_on_a_list_and_the_totals_say_on_which) {
    std::map<std::string, std::set<Ledger>> lists;
    for (const auto& row : damaged().truth.children.rows) lists[row[3]].insert(workbook_of(damaged(), row[0]).ledger);
    EXPECT_EQ(lists.size(), static_cast<std::size_t>(children));
    std::map<std::string, int> totals;
    for (const auto& row : damaged().truth.totals.rows) {
        if (row[0] == "all") totals[row[1]] = std::stoi(row[2]);
    }
    EXPECT_EQ(totals["children"], children);
    int village_only = 0;
    int on_all = 0;
    for (const auto& [child, own] : lists) {
        village_only += own == std::set{Ledger::village_roll} ? 1 : 0;
        on_all += own.size() == 3 ? 1 : 0;
    }
    EXPECT_EQ(totals["village"], village_only);
    EXPECT_EQ(totals["village+school+last_year"], on_all);
    // Three lists that know nothing of each other, with 97, 85 and 55 of a hundred children.
    EXPECT_NEAR(on_all / static_cast<double>(children), 0.97 * 0.85 * 0.55, 0.03);
    EXPECT_GT(totals["on_no_list"], 0);
    EXPECT_LT(totals["on_no_list"], 25);
}

TEST(Damage, of_the_rows_of_a_child_at_most_one_hides_who_it_is) {
    static const std::set<std::string> hiding = {
        "homophone_name", "rare_character_lost",  "one_digit_off",      "two_digits_swapped",
        "digit_missing",  "fifteen_digits_child", "scientific_number",  "id_as_number",
        "id_missing",     "siblings_number",      "sex_contradicts_id", "birth_date_contradicts_id"};
    std::map<std::tuple<std::string, std::string, std::string>, std::string> child_of_row;
    std::map<std::string, int> rows_of_child;
    for (const auto& row : damaged().truth.children.rows) {
        child_of_row[{row[0], row[1], row[2]}] = row[3];
        ++rows_of_child[row[3]];
    }
    std::map<std::string, int> hidden;
    for (const auto& fault : damaged().truth.faults.rows) {
        if (!hiding.contains(fault[5])) continue;
        const auto child = child_of_row.find({fault[0], fault[1], fault[2]});
        if (child == child_of_row.end()) continue;  // an adult
        EXPECT_EQ(++hidden[child->second], 1) << fault[5];
        EXPECT_GT(rows_of_child[child->second], 1) << fault[5];
    }
    EXPECT_GT(hidden.size(), 50U);
}

TEST(Damage, the_village_rolls_are_laid_out_in_many_ways) {
    std::set<std::vector<Field>> layouts;
    for (const Workbook& workbook : damaged().workbooks) {
        if (workbook.ledger == Ledger::village_roll) layouts.insert(workbook.sheets.front().fields);
    }
    EXPECT_GT(layouts.size(), 20U);
}

TEST(Damage, a_clean_season_has_none) {
    EXPECT_TRUE(clean().truth.faults.rows.empty());
    EXPECT_EQ(clean().workbooks.size(), 55U);
}

TEST(People, some_names_are_shared_by_cousins_some_have_a_dot_or_a_rare_character) {
    int cousins = 0;
    int rare = 0;
    int dots = 0;
    std::set<std::string> known;
    const auto season = draw({.children = children, .seed = 9, .damage = Damage::typical});
    for (const Workbook& workbook : season->workbooks) {
        if (workbook.ledger != Ledger::village_roll) continue;
        for (const LedgerSheet& sheet : workbook.sheets) {
            const auto name = static_cast<std::size_t>(
                std::find(sheet.fields.begin(), sheet.fields.end(), Field::name) - sheet.fields.begin());
            for (std::size_t r = 0; r < sheet.table.rows.size(); ++r) {
                if (sheet.children[r] == 0) continue;
                const std::string& text = sheet.table.rows[r][name];
                rare += rare_character_in(text).empty() ? 0 : 1;
                dots += text.find("·") != std::string::npos ? 1 : 0;
                cousins += known.insert(sheet.name + text).second ? 0 : 1;
            }
        }
    }
    EXPECT_GT(cousins, 0);
    EXPECT_GT(rare, 0);
    EXPECT_GT(dots, 0);
}

TEST(Names, a_homophone_differs_in_one_character_after_the_surname) {
    EXPECT_EQ(homophone_of("李秋生"), "李秋声");
    EXPECT_EQ(homophone_of("王雨"), "王宇");
    EXPECT_EQ(homophone_of("文博"), std::nullopt);  // the surname stays
    EXPECT_EQ(homophone_of(""), std::nullopt);
}

TEST(ClerkForms, one_day_has_many_forms) {
    EXPECT_EQ(date_in(DateForm::points, "2015-03-01"), "2015.3.1");
    EXPECT_EQ(date_in(DateForm::characters, "2015-03-01"), "2015年3月1日");
    EXPECT_EQ(date_in(DateForm::slashes, "2015-12-31"), "2015/12/31");
    EXPECT_EQ(date_in(DateForm::digits, "2015-03-01"), "20150301");
    EXPECT_EQ(date_in(DateForm::serial, "2015-03-01"), "42064");
    EXPECT_EQ(date_in(DateForm::two_digit_year, "2015-03-01"), "15.3.1");
    EXPECT_EQ(date_in(DateForm::with_time, "2015-03-01"), "2015-03-01 00:00:00");
}

TEST(ClerkForms, places_grades_and_telephones_too) {
    EXPECT_EQ(chinese_number(3), "三");
    EXPECT_EQ(chinese_number(10), "十");
    EXPECT_EQ(chinese_number(21), "二十一");
    EXPECT_EQ(other_group("3组", 0), "三组");
    EXPECT_EQ(other_group("大湾组", 0), "大湾组");
    EXPECT_EQ(other_village("三甲村", 0), "三甲村委会");
    EXPECT_EQ(other_village("红路社区", 1), "红路社区居民委员会");
    EXPECT_EQ(other_grade("四年级", 2, 0), "4年级");
    EXPECT_EQ(other_grade("四年级", 2, 1), "小四");
    EXPECT_EQ(other_grade("七年级", 2, 1), "初一");
    EXPECT_EQ(other_grade("四年级", 2, 2), "四（2）班");
    EXPECT_EQ(other_phone("14012345678", 0), "140 1234 5678");
    EXPECT_EQ(full_width("15X"), "１５X");
}

TEST(ClerkForms, slips_give_no_valid_number) {
    IdentityNumbers numbers;
    Random random(3);
    for (int i = 0; i < 300; ++i) {
        const std::string number = numbers.next("530602", make_date(2015, 1, 1 + i % 28), Sex::male);
        const auto is_valid = [](const std::string& text) {
            return text[17] == check_character(std::string_view(text).substr(0, 17));
        };
        EXPECT_FALSE(is_valid(one_digit_off(number, random)));
        const std::string swapped = two_digits_swapped(number, random);
        EXPECT_TRUE(swapped == number || !is_valid(swapped));
    }
    EXPECT_EQ(scientific("990602201503010010"), "9.90602E+17");
    EXPECT_EQ(rounded("990602201503010010"), "990602201503010000");
    EXPECT_EQ(fifteen_digits("990602198503010010"), "990602850301001");
}

}  // namespace
}  // namespace yingtuo::demo
