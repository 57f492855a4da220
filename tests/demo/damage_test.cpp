#include "demo/damage.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <tuple>

#include "demo/identity.h"
#include "demo/ledger_view.h"
#include "demo/names.h"

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

using Place = std::tuple<std::string, std::string, int, std::string>;  // file, sheet, row, column

std::map<Place, std::string> planted() {
    std::map<Place, std::string> places;
    for (const auto& row : damaged().truth.rows) places[{row[0], row[1], std::stoi(row[2]), row[3]}] = row[4];
    return places;
}

TEST(Damage, every_kind_is_planted) {
    std::set<std::string> kinds;
    for (const auto& [place, kind] : planted()) kinds.insert(kind);
    EXPECT_THAT(kinds, testing::ElementsAre("date_form", "full_width_digits", "homophone_name", "id_check_digit",
                                            "id_digits_lost", "id_missing", "lower_case_x", "same_child_two_villages",
                                            "sex_contradicts_id", "space_in_name", "space_in_phone", "total_row"));
}

TEST(Damage, the_truth_names_exactly_the_cells_that_changed) {
    const auto truth = planted();
    EXPECT_EQ(truth.size(), damaged().truth.rows.size());  // no cell twice
    std::set<Place> changed;
    for (std::size_t w = 0; w < clean().workbooks.size(); ++w) {
        const Workbook& before = clean().workbooks[w];
        const Workbook& after = damaged().workbooks[w];
        ASSERT_EQ(before.path, after.path);
        for (std::size_t s = 0; s < before.sheets.size(); ++s) {
            const auto& rows_before = before.sheets[s].table.rows;
            const auto& rows_after = after.sheets[s].table.rows;
            const auto& header = before.sheets[s].table.header;
            ASSERT_GE(rows_after.size(), rows_before.size());
            for (std::size_t r = 0; r < rows_before.size(); ++r) {
                for (std::size_t c = 0; c < header.size(); ++c) {
                    if (rows_before[r][c] == rows_after[r][c]) continue;
                    changed.insert({after.path, after.sheets[s].name, after.sheets[s].file_row(r), header[c]});
                }
            }
            for (std::size_t r = rows_before.size(); r < rows_after.size(); ++r) {
                const bool is_total = rows_after[r][0] == "合计";
                changed.insert({after.path, after.sheets[s].name, after.sheets[s].file_row(r),
                                is_total ? header[0] : "公民身份证号码"});
            }
        }
    }
    std::set<Place> named;
    for (const auto& [place, kind] : truth) named.insert(place);
    EXPECT_EQ(named, changed);
}

TEST(Damage, the_identities_on_the_village_rolls_stay_whose_they_were) {
    const auto identities = [](const DemoSeason& season) {
        std::set<std::string> found;
        for (const LedgerRow& row : rows_of(season, village_roll)) {
            std::string number;
            // Back to plain digits: full-width ones take three bytes, EF BC 90 to EF BC 99.
            const std::string& cell = row["公民身份证号码"];
            for (std::size_t i = 0; i < cell.size(); ++i) {
                if (cell[i] == '\xEF') {
                    number.push_back(static_cast<char>('0' + (cell[i + 2] - '\x90')));
                    i += 2;
                } else {
                    number.push_back(cell[i] == 'x' ? 'X' : cell[i]);
                }
            }
            if (!number.empty()) found.insert(number);
        }
        return found;
    };
    EXPECT_EQ(identities(damaged()), identities(clean()));
    EXPECT_EQ(identities(clean()).size(), static_cast<std::size_t>(children));
}

TEST(Damage, school_rows_without_a_usable_number_keep_name_and_birth_date) {
    // That is what they can be told by.
    std::set<std::pair<std::string, std::string>> known;
    for (const LedgerRow& row : rows_of(clean(), village_roll)) known.emplace(row["姓名"], row["出生日期"]);
    int without = 0;
    for (const LedgerRow& row : rows_of(damaged(), school_roll)) {
        const std::string& number = row["身份证号"];
        const bool is_plain = number.size() == 18 && number.find('x') == std::string::npos;
        const bool is_usable = is_plain && number[17] == check_character(number.substr(0, 17));
        if (!number.empty() && (is_usable || !is_plain)) continue;
        ++without;
        EXPECT_TRUE(known.contains({row["学生姓名"], row["出生日期"]}));
    }
    EXPECT_GT(without, 10);
}

TEST(Names, a_homophone_differs_in_one_character_after_the_surname) {
    EXPECT_EQ(homophone_of("李秋生"), "李秋声");
    EXPECT_EQ(homophone_of("王雨"), "王宇");
    EXPECT_EQ(homophone_of("文博"), std::nullopt);  // the surname stays
    EXPECT_EQ(homophone_of(""), std::nullopt);
}

}  // namespace
}  // namespace yingtuo::demo
