#include "roll/header.h"

#include <gtest/gtest.h>

#include "drawn_ledgers.h"
#include "roll/cell_text.h"
#include "roll/ledger_sheet.h"

namespace yingtuo::roll {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Header header_of(const Sheet& sheet) {
    Recognition recognition = recognise(sheet);
    EXPECT_TRUE(recognition.header.has_value());
    return recognition.header.value_or(Header{});
}

TEST(HeaderTest, TitleLinesAboveTheHeaderAreLeftAlone) {
    const Sheet sheet = sheet_of("a.xlsx", "Sheet1",
                                 {{"附件1"},
                                  {"清河区2025年农村留守儿童花名册", "清河区2025年农村留守儿童花名册",
                                   "清河区2025年农村留守儿童花名册", "清河区2025年农村留守儿童花名册"},
                                  {"填报单位：太平镇", "", "日期：2025年6月"},
                                  {},
                                  {"序号", "姓名", "性别", "身份证号"},
                                  {"1", "甲", "男", ""}});
    const Header header = header_of(sheet);
    EXPECT_EQ(header.ledger, LedgerKind::children);
    EXPECT_EQ(header.first_data, 4u);
    EXPECT_EQ(header.label(Column::id_number), "D 身份证号");
    EXPECT_NE(header.title.find("清河区2025年"), std::string::npos);
}

TEST(HeaderTest, TwoRowHeadersBecomePaths) {
    // As a workbook with merged cells gives it: every cell of the range filled.
    const Sheet sheet =
        sheet_of("a.xlsx", "Sheet1",
                 {{"儿童花名册"},
                  {"序号", "姓名", "身份证号", "父亲信息", "父亲信息", "受委托监护人情况", "受委托监护人情况", "备注"},
                  {"序号", "姓名", "身份证号", "姓名", "联系电话", "姓名", "联系电话", "备注"},
                  {"1", "甲", "", "乙", "1", "丙", "2", ""}});
    const Header header = header_of(sheet);
    EXPECT_EQ(header.first_data, 3u);
    EXPECT_EQ(header.paths[3], "父亲信息/姓名");
    EXPECT_EQ(header.at[static_cast<std::size_t>(Column::name)], 1);
    EXPECT_EQ(header.at[static_cast<std::size_t>(Column::carer_name)], 5);
    EXPECT_EQ(header.at[static_cast<std::size_t>(Column::carer_phone)], 6);
    EXPECT_EQ(header.meaning[3], Column::kept);
    EXPECT_EQ(header.meaning[4], Column::kept);
}

TEST(HeaderTest, MergedCellsThatATextFileHasLostAreUnderstood) {
    const Sheet sheet = sheet_of("a.csv", "a",
                                 {{"序号", "姓名", "身份证号", "父亲信息", "", "受委托监护人", "", "备注"},
                                  {"", "", "", "姓名", "联系电话", "姓名", "联系电话", ""},
                                  {"1", "甲", "", "乙", "1", "丙", "2", ""}});
    const Header header = header_of(sheet);
    EXPECT_EQ(header.first_data, 2u);
    EXPECT_EQ(header.paths[4], "父亲信息/联系电话");
    EXPECT_EQ(header.paths[6], "受委托监护人/联系电话");
    EXPECT_EQ(header.paths[7], "备注");
    EXPECT_EQ(header.at[static_cast<std::size_t>(Column::carer_phone)], 6);
}

TEST(HeaderTest, ThreeRowHeadersToo) {
    const Sheet sheet = sheet_of("a.xlsx", "Sheet1",
                                 {{"基本信息", "基本信息", "家庭", "家庭", "家庭"},
                                  {"姓名", "身份证号", "监护人", "监护人", "住址"},
                                  {"姓名", "身份证号", "姓名", "电话", "住址"},
                                  {"甲", "", "丙", "2", "x"}});
    const Header header = header_of(sheet);
    EXPECT_EQ(header.first_data, 3u);
    EXPECT_EQ(header.at[static_cast<std::size_t>(Column::name)], 0);
    EXPECT_EQ(header.at[static_cast<std::size_t>(Column::carer_name)], 2);
    EXPECT_EQ(header.at[static_cast<std::size_t>(Column::address)], 4);
}

TEST(HeaderTest, EveryNameInTheTablesIsFoundInItsLedger) {
    for (const LedgerKind kind : {LedgerKind::children, LedgerKind::venues, LedgerKind::adults}) {
        for (const ColumnName& column : columns_of(kind)) {
            const auto found = find_column(kind, header_key(column.zh));
            ASSERT_TRUE(found) << column.zh;
            EXPECT_EQ(found->column, column.column) << column.zh;
            std::string_view words = column.others;
            while (!words.empty()) {
                const auto space = words.find(' ');
                std::string word(words.substr(0, space));
                if (word.starts_with('~')) word.erase(0, 1);
                // A name that header_key would change could never match.
                EXPECT_EQ(header_key(word), word);
                EXPECT_TRUE(find_column(kind, word)) << word;
                if (space == std::string_view::npos) break;
                words.remove_prefix(space + 1);
            }
        }
    }
}

TEST(HeaderTest, AHeaderOfEveryPrintedNameIsRecognisedAsItsLedger) {
    for (const LedgerKind kind : {LedgerKind::children, LedgerKind::venues, LedgerKind::adults}) {
        Rows rows(2);
        for (const ColumnName& column : columns_of(kind)) {
            rows[0].emplace_back(column.zh);
            rows[1].emplace_back("x");
        }
        const Header header = header_of(sheet_of("a.xlsx", "Sheet1", rows));
        EXPECT_EQ(header.ledger, kind);
        for (const ColumnName& column : columns_of(kind)) {
            EXPECT_TRUE(column.column == Column::kept || header.has(column.column)) << column.zh;
        }
    }
}

TEST(HeaderTest, TheThreeLedgersAreToldApart) {
    const std::vector<std::string> child = {"序号", "姓名", "性别", "身份证号", "联系电话", "村", "是否愿意参加托管"};
    const std::vector<std::string> adult = {"序号",     "姓名",     "性别",       "身份证号",
                                            "联系电话", "人员类别", "可服务时间", "违法犯罪记录查询结果"};
    const std::vector<std::string> venue = {"序号", "县", "乡镇", "村", "托管点名称", "类型", "可容纳人数"};
    EXPECT_EQ(header_of(sheet_of("a.xlsx", "s", {child, {"1"}})).ledger, LedgerKind::children);
    EXPECT_EQ(header_of(sheet_of("a.xlsx", "s", {adult, {"1"}})).ledger, LedgerKind::adults);
    EXPECT_EQ(header_of(sheet_of("a.xlsx", "s", {venue, {"1"}})).ledger, LedgerKind::venues);
}

TEST(HeaderTest, AVillageRollIsToldFromASchoolRollByTitleThenSheetThenFileThenColumns) {
    const std::vector<std::string> header = {"姓名", "身份证号", "年级", "班级"};
    const auto kind = [&](std::string title, std::string sheet, std::string file) {
        const Sheet made =
            sheet_of(std::move(file), std::move(sheet), {{std::move(title)}, header, {"甲", "", "", ""}});
        return list_kind_of(made, header_of(made));
    };
    EXPECT_EQ(kind("清河区学校花名册", "Sheet1", "村级.xlsx"), ListKind::school_roll);
    EXPECT_EQ(kind("清河区村级花名册", "Sheet1", "学校.xlsx"), ListKind::village_roll);
    EXPECT_EQ(kind("花名册", "中心小学", "村级.xlsx"), ListKind::school_roll);
    EXPECT_EQ(kind("花名册", "Sheet1", "三甲村.xlsx"), ListKind::village_roll);
    EXPECT_EQ(kind("花名册", "Sheet1", "a.xlsx"), ListKind::school_roll);
    const Sheet bare = sheet_of("a.xlsx", "Sheet1", {{"姓名", "身份证号", "性别"}, {"甲", "", "男"}});
    EXPECT_EQ(list_kind_of(bare, header_of(bare)), ListKind::other_roll);
}

TEST(HeaderTest, AListOfAnotherYearIsNeitherOfThisYearsRolls) {
    for (const char* title : {"2024年农村留守儿童信息台账（上年度）", "去年学校花名册", "往年村级花名册"}) {
        const Sheet sheet = sheet_of("村级.xlsx", "a", {{title}, {"姓名", "身份证号", "村"}, {"甲", "", "三甲村"}});
        EXPECT_EQ(list_kind_of(sheet, *recognise(sheet).header), ListKind::other_roll) << title;
    }
}

TEST(HeaderTest, ASheetThatIsNoLedgerIsRefusedWithTheNearest) {
    const Recognition notes =
        recognise(sheet_of("a.xlsx", "说明", {{"请各村于6月20日前报送"}, {"一、填报范围"}, {"二、填报要求"}}));
    EXPECT_FALSE(notes.header);
    const Recognition near =
        recognise(sheet_of("a.xlsx", "s", {{"性别", "身份证号", "就读学校", "年级"}, {"男", "", "", ""}}));
    ASSERT_FALSE(near.header);
    ASSERT_TRUE(near.why_not.nearest);
    EXPECT_EQ(*near.why_not.nearest, LedgerKind::children);
    EXPECT_EQ(near.why_not.missing, std::vector<std::string>{"姓名"});
}

std::vector<int> data_rows(const Sheet& sheet, std::vector<std::string>* groups = nullptr) {
    const LedgerSheet ledger = make_ledger_sheet(sheet, header_of(sheet));
    std::vector<int> rows;
    Doubts doubts;
    for_each_row(ledger, doubts, [&](const RowReader& row) {
        rows.push_back(row.row());
        if (groups != nullptr) groups->emplace_back(row.cell(Column::village));
    });
    return rows;
}

TEST(LedgerSheetTest, FootersTotalsRepeatedHeadersAndEmptyTemplateRowsAreNoData) {
    const std::vector<std::string> header = {"序号", "姓名", "身份证号", "村", "备注"};
    const Sheet sheet = sheet_of("a.xlsx", "s",
                                 {header,
                                  {"1", "甲", "", "三甲村", ""},
                                  {},
                                  header,
                                  {"2", "乙", "", "三甲村", ""},
                                  {"3", "", "", "", ""},
                                  {"小计", "2人", "", "", ""},
                                  {"4", "丙", "", "", ""},
                                  {"合计", "", "", "", "3"},
                                  {"", "合计", "3", "", ""},
                                  {"填表人：某某", "", "", "审核人：某某", ""},
                                  {"备注：以上数据截至6月20日", "", "", "", ""}});
    EXPECT_EQ(data_rows(sheet), (std::vector<int>{2, 5, 8}));
}

TEST(LedgerSheetTest, AChildWithAnIdentityNumberIsNeverAFooter) {
    const Sheet sheet = sheet_of("a.xlsx", "s",
                                 {{"序号", "姓名", "身份证号", "村"},
                                  {"合计", "合计", identity("20150301", 11), ""},
                                  {"1", "以上", identity("20150301", 13), ""}});
    EXPECT_EQ(data_rows(sheet).size(), 2u);
}

TEST(LedgerSheetTest, ASumInTheColumnOfNumbersIsNoChild) {
    const Sheet sheet = sheet_of("a.xlsx", "a",
                                 {{"序号", "身份证号", "姓名", "村"},
                                  {"1", "990000201503011112", "甲小一", "三甲村"},
                                  {"合计", "118人", "", ""},
                                  {"合计", "118", "", ""}});
    EXPECT_EQ(data_rows(sheet), (std::vector<int>{2}));
}

// The village of each data row.
std::vector<std::string> villages(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::vector<std::string>> cells = {{"姓名", "身份证号", "村"}};
    for (const auto& row : rows) cells.push_back(row);
    const Sheet sheet = sheet_of("a.csv", "a", cells);
    const LedgerSheet ledger = make_ledger_sheet(sheet, *recognise(sheet).header);
    Doubts doubts;
    std::vector<std::string> found;
    for_each_row(ledger, doubts, [&](const RowReader& row) { found.emplace_back(row.cell(Column::village)); });
    return found;
}

TEST(LedgerSheetTest, AVillageWrittenOncePerVillageIsFilledInBelow) {
    EXPECT_EQ(villages({{"甲", "", "三甲村"}, {"乙", "", ""}, {"丙", "", ""}, {"丁", "", "新村"}, {"戊", "", ""}}),
              (std::vector<std::string>{"三甲村", "三甲村", "三甲村", "新村", "新村"}));
    // Written anew below a subtotal.
    EXPECT_EQ(
        villages({{"甲", "", "三甲村"}, {"乙", "", ""}, {"小计", "2人", ""}, {"丙", "", "三甲村"}, {"丁", "", ""}}),
        (std::vector<std::string>{"三甲村", "三甲村", "三甲村", "三甲村"}));
}

TEST(LedgerSheetTest, AVillageThatIsMissingHereAndThereStaysMissing) {
    EXPECT_EQ(villages({{"甲", "", "三甲村"}, {"乙", "", "新村"}, {"丙", "", ""}}),
              (std::vector<std::string>{"三甲村", "新村", ""}));
    EXPECT_EQ(villages({{"甲", "", "三甲村"}, {"乙", "", "三甲村"}, {"丙", "", ""}, {"丁", "", ""}}),
              (std::vector<std::string>{"三甲村", "三甲村", "", ""}));
    EXPECT_EQ(villages({{"甲", "", ""}, {"乙", "", "三甲村"}, {"丙", "", ""}}),
              (std::vector<std::string>{"", "三甲村", ""}));
}

TEST(LedgerSheetTest, AsAboveIsFilledInForPlacesButNotForNames) {
    std::vector<std::string> villages;
    const Sheet sheet = sheet_of("a.xlsx", "s",
                                 {{"姓名", "身份证号", "村"},
                                  {"甲", "x", "三甲村"},
                                  {"乙", "y", "同上"},
                                  {"丙", "z", "〃"},
                                  {"同上", identity("20150301", 11), ""}});
    EXPECT_EQ(data_rows(sheet, &villages), (std::vector<int>{2, 3, 4, 5}));
    EXPECT_EQ(villages, (std::vector<std::string>{"三甲村", "三甲村", "三甲村", ""}));
}

TEST(LedgerSheetTest, ColumnsWithoutAFieldAreKeptUnderTheirPaths) {
    const Sheet sheet = sheet_of(
        "a.xlsx", "s",
        {{"序号", "姓名", "身份证号", "学籍号", "奇怪的栏", "奇怪的栏", ""}, {"1", "甲", "", "G1", "a", "b", "c"}});
    const LedgerSheet ledger = make_ledger_sheet(sheet, header_of(sheet));
    Doubts doubts;
    OtherColumns other;
    for_each_row(ledger, doubts, [&](const RowReader& row) { other = row.other(); });
    EXPECT_EQ(other, (OtherColumns{{"G", "c"}, {"奇怪的栏", "a"}, {"奇怪的栏 (F)", "b"}, {"学籍号", "G1"}}));
}

}  // namespace
}  // namespace yingtuo::roll
