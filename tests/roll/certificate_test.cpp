#include "roll/certificate.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

struct Drawn {
    std::string name;
    std::string birth;
    std::string number;
    std::string village;
};

Sheet last_years_list(std::string file, std::vector<std::vector<std::string>> rows) {
    rows.insert(rows.begin(), {{"去年参加托管人员名单"}, {"姓名", "性别", "出生日期", "身份证号", "监护人电话"}});
    return sheet_of(std::move(file), "Sheet1", std::move(rows));
}

// Twelve children of two villages, on three lists.
std::vector<Drawn> twelve() {
    std::vector<Drawn> children;
    const std::vector<std::string> given = {"子轩", "梓涵", "浩然", "欣怡", "俊杰", "诗琪",
                                            "宇航", "雨桐", "博文", "佳慧", "天佑", "梦洁"};
    for (int i = 0; i < 12; ++i) {
        const std::string day = fmt::format("2015{:02}{:02}", i + 1, 10 + i);
        children.push_back({"赵" + given[static_cast<std::size_t>(i)], fmt::format("2015-{:02}-{:02}", i + 1, 10 + i),
                            identity(day, 100 + 7 * i), i % 2 == 0 ? "三甲村" : "桥头社区"});
    }
    return children;
}

// All lists, without one child on one of them: 0 village, 1 school, 2 last year's; nobody is left out for a negative.
std::vector<Sheet> lists_without(const std::vector<Drawn>& children, int child, int list) {
    std::vector<std::vector<std::string>> village;
    std::vector<std::vector<std::string>> school;
    std::vector<std::vector<std::string>> last;
    for (int i = 0; i < static_cast<int>(children.size()); ++i) {
        const Drawn& one = children[static_cast<std::size_t>(i)];
        if (i != child || list != 0)
            village.push_back(
                {one.name, "", one.birth, one.number, "清河区", "太平镇", one.village, "", "", "", "", "是"});
        if (i != child || list != 1)
            school.push_back(
                {"太平小学", "四年级", one.name, "", one.birth, one.number, "清河区太平镇" + one.village, "", ""});
        if (i != child || list != 2) last.push_back({one.name, "", one.birth, one.number, ""});
    }
    return {village_roll("村.xlsx", village), school_roll("校.xlsx", school), last_years_list("去年.xlsx", last)};
}

Certificate certificate_of(const Roll& roll, const std::vector<ContactAttempt>& contacts = {},
                           const std::vector<ImportRun>& runs = {}) {
    static const Season season = model_season();
    CertificateInput input;
    input.funnel.roll = &roll;
    input.funnel.regions = &district();
    input.funnel.season = &season;
    input.funnel.contacts = contacts;
    input.funnel.now = "2025-07-14T08:00:00Z";
    input.runs = runs;
    return make_certificate(input);
}

bool names(const Certificate& certificate, const Roll& roll, const std::string& name, ListKind not_on) {
    return std::any_of(certificate.incomplete.begin(), certificate.incomplete.end(), [&](const IncompleteChild& child) {
        const auto record = std::find_if(roll.children.begin(), roll.children.end(),
                                         [&](const ChildRecord& one) { return one.child.id == child.child; });
        return record->name == name &&
               std::find(child.not_on.begin(), child.not_on.end(), not_on) != child.not_on.end();
    });
}

TEST(Certificate, children_on_every_list_are_not_on_it) {
    const Roll roll = after({}, read({}, lists_without(twelve(), -1, -1)));
    ASSERT_EQ(roll.children.size(), 12U);
    const Certificate certificate = certificate_of(roll);
    EXPECT_EQ(certificate.lists.size(), 3U);
    EXPECT_TRUE(certificate.incomplete.empty());
    EXPECT_EQ(certificate.children, 12);
}

TEST(Certificate, whoever_is_taken_off_any_one_list_appears_on_it_and_nobody_else) {
    const std::vector<Drawn> children = twelve();
    for (int list = 0; list < 3; ++list) {
        for (int child = 0; child < static_cast<int>(children.size()); ++child) {
            const Roll roll = after({}, read({}, lists_without(children, child, list)));
            ASSERT_EQ(roll.children.size(), 12U);
            const Certificate certificate = certificate_of(roll);
            const ListKind kind = list == 0   ? ListKind::village_roll
                                  : list == 1 ? ListKind::school_roll
                                              : ListKind::other_roll;
            EXPECT_EQ(certificate.incomplete.size(), 1U) << list << " " << child;
            EXPECT_TRUE(names(certificate, roll, children[static_cast<std::size_t>(child)].name, kind))
                << list << " " << child;
        }
    }
}

TEST(Certificate, of_two_lists_too_the_child_on_one_of_them_alone_is_named) {
    const std::vector<Drawn> children = twelve();
    for (int list = 0; list < 2; ++list) {
        auto sheets = lists_without(children, 5, list);
        sheets.pop_back();
        const Roll roll = after({}, read({}, sheets));
        const Certificate certificate = certificate_of(roll);
        ASSERT_EQ(certificate.incomplete.size(), 1U);
        EXPECT_EQ(certificate.incomplete[0].on.size(), 1U);
        EXPECT_EQ(certificate.incomplete[0].masked_name, "赵**");
        const auto total = std::find_if(certificate.totals.begin(), certificate.totals.end(),
                                        [](const CertificateTotal& one) { return one.code == "on_one_list_only"; });
        EXPECT_EQ(total->count, 1);
    }
}

TEST(Certificate, villages_and_schools_without_a_return_are_named) {
    const std::vector<Drawn> children = twelve();
    auto sheets = lists_without(children, -1, -1);
    for (auto& row : sheets[0].rows) {
        if (row.cells.size() > 6 && row.cells[6] == "桥头社区") row.cells.assign(1, "");
    }
    std::erase_if(sheets[0].rows, [](const SheetRow& row) { return row.cells.size() == 1 && row.cells[0].empty(); });
    const Roll roll = after({}, read({}, {sheets[0], sheets[2], sheets[1]}));
    const Certificate certificate = certificate_of(roll);
    const auto qiao = std::find_if(certificate.villages.begin(), certificate.villages.end(),
                                   [](const MissingReturn& one) { return one.region == qiaotou; });
    ASSERT_NE(qiao, certificate.villages.end());
    EXPECT_EQ(qiao->children, 6) << "known from the school";
    const auto is_sanjia = [](const MissingReturn& one) { return one.region == sanjia; };
    EXPECT_TRUE(std::none_of(certificate.villages.begin(), certificate.villages.end(), is_sanjia));
    EXPECT_TRUE(certificate.schools.empty());
    const Roll without_school = after({}, read({}, {sheets[0]}));
    Roll with_venue = without_school;
    VenueRecord school;
    school.venue.id = Id<Venue>{1};
    school.venue.name = "龙潭小学";
    school.venue.kind = VenueKind::school;
    school.venue.village_code = longtan;
    with_venue.venues = {school};
    const Certificate second = certificate_of(with_venue);
    ASSERT_EQ(second.schools.size(), 1U);
    EXPECT_EQ(second.schools[0].name, "龙潭小学");
}

TEST(Certificate, a_child_tried_often_enough_without_an_answer_is_named_and_one_never_tried_too) {
    Roll roll = after({}, read({}, lists_without(twelve(), -1, -1)));
    roll.children[0].child.willing = Willingness::unasked;
    roll.children[1].child.willing = Willingness::unasked;
    std::vector<ContactAttempt> contacts;
    for (std::int64_t i = 1; i <= 3; ++i) {
        ContactAttempt attempt;
        attempt.id = Id<ContactAttempt>{i};
        attempt.child = roll.children[0].child.id;
        attempt.made_at = fmt::format("2025-06-1{}T08:00:00Z", i);
        contacts.push_back(attempt);
        const Certificate certificate = certificate_of(roll, contacts);
        EXPECT_EQ(certificate.not_reached.size(), i < 3 ? 0U : 1U);
        EXPECT_EQ(certificate.not_contacted.size(), 1U);
    }
    EXPECT_EQ(certificate_of(roll, contacts).not_reached[0].last_attempt, "2025-06-13T08:00:00Z");
}

TEST(Certificate, rows_that_were_not_taken_over_must_be_zero_or_it_is_not_complete) {
    const Roll roll = after({}, read({}, lists_without(twelve(), -1, -1)));
    EXPECT_TRUE(certificate_of(roll).is_complete());
    ImportRun run;
    run.number = 1;
    run.files.emplace_back().file = "村.xlsx";
    run.files.back().counts.refused = 2;
    EXPECT_FALSE(certificate_of(roll, {}, {run}).is_complete());
    ImportRun corrected = run;
    corrected.number = 2;
    corrected.files.back().counts.refused = 0;
    EXPECT_TRUE(certificate_of(roll, {}, {run, corrected}).is_complete()) << "the last copy of a file counts";
    corrected.is_undone = true;
    EXPECT_FALSE(certificate_of(roll, {}, {run, corrected}).is_complete());
}

TEST(Certificate, the_same_data_give_the_same_fingerprint_and_any_change_another) {
    Roll roll = after({}, read({}, lists_without(twelve(), -1, -1)));
    const std::string print = certificate_of(roll).fingerprint;
    EXPECT_EQ(certificate_of(roll).fingerprint, print);
    std::reverse(roll.children.begin(), roll.children.end());
    std::reverse(roll.listings.begin(), roll.listings.end());
    EXPECT_EQ(certificate_of(roll).fingerprint, print) << "the order of the records does not matter";
    roll.listings.pop_back();
    EXPECT_NE(certificate_of(roll).fingerprint, print);
}

TEST(Certificate, its_tables_carry_the_caveats_with_every_figure_and_no_whole_name) {
    const std::vector<Drawn> children = twelve();
    const Roll roll = after({}, read({}, lists_without(children, 3, 1)));
    const auto tables = certificate_tables(certificate_of(roll), district());
    ASSERT_EQ(tables.size(), 10U);
    for (const Table& table : tables) {
        for (const auto& row : table.rows) {
            EXPECT_EQ(row.size(), table.header.size()) << table.name;
            for (const std::string& cell : row) {
                for (const Drawn& child : children) {
                    EXPECT_EQ(cell.find(child.name), std::string::npos) << table.name;
                    EXPECT_EQ(cell.find(child.number), std::string::npos) << table.name;
                }
            }
        }
    }
    EXPECT_EQ(tables[2].rows.size(), 1U);
    EXPECT_FALSE(assumptions().empty());
}

}  // namespace
}  // namespace yingtuo::roll
