// Sheets as clerks lay them out, each with the reading expected of it. Every sheet is written as a workbook and read
// from its bytes; nobody in them exists.
#include <gtest/gtest.h>

#include "corpus/dialects.h"
#include "corpus/reading.h"
#include "roll/drawn_ledgers.h"

namespace yingtuo::corpus {
namespace {

const std::string one = roll::identity("20150301", 111);
const std::string two = roll::identity("20170612", 222);
const std::string three = roll::identity("20160102", 333);
const std::string adult = roll::identity("20040101", 126);

struct Layout {
    std::string name;
    std::string file;
    std::vector<Grid> grids;
    std::vector<std::string> reading;
};

Layout layout(std::string name, std::string file, const std::vector<std::vector<std::string>>& rows,
              std::vector<std::string> reading, std::vector<Merge> merges = {}) {
    return {std::move(name), std::move(file), {grid_of(rows, std::move(merges))}, std::move(reading)};
}

std::vector<Layout> village_rolls() {
    return {
        layout("annex line, title, line of who and when, header, data", "清河区花名册.xlsx",
               {{"附件1"},
                {"清河区农村留守儿童基本情况登记表"},
                {"填报单位（盖章）：太平镇", "", "", "填报日期：2025年6月1日"},
                {},
                {"序号", "儿童姓名", "性别", "出生年月日", "公民身份证号码", "现居住地", "监护人", "联系电话"},
                {"1", "甲小一", "男", "2015.3.1", one, "太平镇三甲村大湾子", "周奶奶", "138 0000 0001"},
                {"填表人：某某", "", "", "审核人：某某"}},
               {"L1 village_roll Sheet1: 序号 姓名 性别 出生日期 公民身份证号码 现居住地 受委托监护人姓名 "
                "受委托监护人电话",
                "6 甲小一 男 2015-03-01 111 三甲村民委员会/大湾子 - - 周奶奶 13800000001 unasked"}),
        layout("three header rows", "村级花名册.xlsx",
               {{"基本信息", "", "", "家庭情况", "", ""},
                {"姓名", "身份证号", "村", "父亲信息", "监护人信息", ""},
                {"", "", "", "姓名", "姓名", "电话"},
                {"甲小一", one, "清河区太平镇三甲村", "某父", "周奶奶", "13800000001"},
                {"乙小二", two, "清河区太平镇三甲村", "某父", "吴爷爷", "13800000002"}},
               {"L1 village_roll Sheet1: 姓名 公民身份证号码 村 - 受委托监护人姓名 受委托监护人电话",
                "4 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周奶奶 13800000001 unasked",
                "5 乙小二 女 2017-06-12 222 三甲村民委员会 - - 吴爷爷 13800000002 unasked"},
               {{0, 0, 0, 2}, {0, 0, 3, 5}, {1, 2, 0, 0}, {1, 2, 1, 1}, {1, 2, 2, 2}, {1, 1, 4, 5}}),
        layout("columns in another order with other names and columns nobody knows", "清河区摸排表.xlsx",
               {{"联系方式", "爱好", "身份证件号", "村组", "名字", "村（社区）", "乡镇/街道", "鞋码", "监护人姓名"},
                {"13800000001", "画画", one, "1组", "甲小一", "三甲村委会", "太平镇", "33", "周奶奶"}},
               {"L1 village_roll Sheet1: 受委托监护人电话 - 公民身份证号码 组 姓名 村 乡镇 - 受委托监护人姓名",
                "2 甲小一 男 2015-03-01 111 三甲村民委员会/1组 - - 周奶奶 13800000001 unasked"}),
        layout("subtotals by village, blank rows, a footer", "村级花名册.xlsx",
               {{"清河区太平镇花名册"},
                {"序号", "姓名", "身份证号", "村", "监护人"},
                {"1", "甲小一", one, "三甲村", "周奶奶"},
                {"小计", "1人"},
                {},
                {"2", "乙小二", two, "桥头社区", "吴爷爷"},
                {"小计", "1人"},
                {"合计", "2人"},
                {"3", "", "", "", ""},
                {"备注：本表一式两份"},
                {"填表人：某某", "", "联系电话：13800000009"}},
               {"L1 village_roll Sheet1: 序号 姓名 公民身份证号码 村 受委托监护人姓名",
                "3 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周奶奶 - unasked",
                "6 乙小二 女 2017-06-12 222 桥头社区居民委员会 - - 吴爷爷 - unasked"}),
        layout("header again on each printed page", "村级花名册.xlsx",
               {{"序号", "姓名", "身份证号", "村", "监护人"},
                {"1", "甲小一", one, "清河区太平镇三甲村", "周奶奶"},
                {"序号", "姓名", "身份证号", "村", "监护人"},
                {"2", "乙小二", two, "清河区太平镇三甲村", "吴爷爷"}},
               {"L1 village_roll Sheet1: 序号 姓名 公民身份证号码 村 受委托监护人姓名",
                "2 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周奶奶 - unasked",
                "4 乙小二 女 2017-06-12 222 三甲村民委员会 - - 吴爷爷 - unasked"}),
        layout("as above, in words and in strokes", "村级花名册.xlsx",
               {{"姓名", "身份证号", "乡镇", "村", "监护人", "电话"},
                {"甲小一", one, "清河区太平镇", "三甲村", "周奶奶", "13800000001"},
                {"乙小二", two, "同上", "〃", "同上", "〃"}},
               {"L1 village_roll Sheet1: 姓名 公民身份证号码 乡镇 村 受委托监护人姓名 受委托监护人电话",
                "2 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周奶奶 13800000001 unasked",
                "3 乙小二 女 2017-06-12 222 三甲村民委员会 - - 周奶奶 13800000001 unasked"}),
        layout("full-width signs, spaces in names and numbers", "清河区太平镇村级花名册.xlsx",
               {{"姓　名", "身份证　号码", "村", "监护人　姓名", "电　话", "是否愿意参加托管"},
                {"甲 小 一", one.substr(0, 6) + " " + one.substr(6, 8) + " " + one.substr(14), "三甲村", "周　奶奶",
                 "１３８００００００００１", "Ｙ"}},
               {"L1 village_roll Sheet1: 姓名 公民身份证号码 村 受委托监护人姓名 受委托监护人电话 是否愿意参加托管",
                "2 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周奶奶 - yes", "? 2 phone.unreadable E 电 话"}),
        layout("header cells with line breaks, stars and notes in brackets", "清河区太平镇村级花名册.xlsx",
               {{"★姓\n名", "*身份证号码\n(18位)", "村(社区)\n名称", "监护人姓名（必填）", "联系电话\n(手机)"},
                {"甲小一", one, "三甲村", "周奶奶", "13800000001/13800000002"}},
               {"L1 village_roll Sheet1: 姓名 公民身份证号码 村 受委托监护人姓名 受委托监护人电话",
                "2 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周奶奶 13800000001、13800000002 unasked"}),
        layout("dates in every form", "清河区太平镇村级花名册.xlsx",
               {{"姓名", "出生日期", "村", "监护人"},
                {"甲一", "20150301", "三甲村", "周"},
                {"甲二", "2015.3.2", "三甲村", "周"},
                {"甲三", "2015年3月3日", "三甲村", "周"},
                {"甲四", "42067", "三甲村", "周"},
                {"甲五", "15.3.5", "三甲村", "周"},
                {"甲六", "2015/03/06 00:00:00", "三甲村", "周"},
                {"甲七", "2015-02-30", "三甲村", "周"}},
               {"L1 village_roll Sheet1: 姓名 出生日期 村 受委托监护人姓名",
                "2 甲一 未知 2015-03-01 - 三甲村民委员会 - - 周 - unasked",
                "3 甲二 未知 2015-03-02 - 三甲村民委员会 - - 周 - unasked",
                "4 甲三 未知 2015-03-03 - 三甲村民委员会 - - 周 - unasked",
                "5 甲四 未知 2015-03-04 - 三甲村民委员会 - - 周 - unasked",
                "6 甲五 未知 2015-03-05 - 三甲村民委员会 - - 周 - unasked",
                "7 甲六 未知 2015-03-06 - 三甲村民委员会 - - 周 - unasked",
                "8 甲七 未知 - - 三甲村民委员会 - - 周 - unasked", "? 2 child.without_identity ",
                "? 3 child.without_identity ", "? 4 child.without_identity ", "? 5 child.without_identity ",
                "? 6 birth_date.century B 出生日期", "? 6 child.without_identity ", "? 7 child.without_identity ",
                "? 8 birth_date.unreadable B 出生日期", "? 8 child.without_identity ",
                "? 8 birth_date.missing B 出生日期"}),
        layout("answers and sexes in every form", "清河区太平镇村级花名册.xlsx",
               {{"姓名", "性别", "身份证号", "村", "意愿", "监护人"},
                {"甲小一", "1", one, "三甲村", "√", "周"},
                {"乙小二", "女孩", two, "三甲村", "不同意", "吴"},
                {"丙小三", "男性", three, "三甲村", "待定", "郑"}},
               {"L1 village_roll Sheet1: 姓名 性别 公民身份证号码 村 是否愿意参加托管 受委托监护人姓名",
                "2 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周 - yes",
                "3 乙小二 女 2017-06-12 222 三甲村民委员会 - - 吴 - no",
                "4 丙小三 男 2016-01-02 333 三甲村民委员会 - - 郑 - unasked"}),
        layout(
            "values that formulas could not find", "清河区太平镇村级花名册.xlsx",
            {{"姓名", "身份证号", "村", "监护人", "电话"}, {"甲小一", "#N/A", "三甲村", "#REF!", "#VALUE!"}},
            {"L1 village_roll Sheet1: 姓名 公民身份证号码 村 受委托监护人姓名 受委托监护人电话",
             "2 甲小一 未知 - - 三甲村民委员会 - - - - unasked", "? 2 cell.error B 身份证号", "? 2 cell.error D 监护人",
             "? 2 cell.error E 电话", "? 2 child.without_identity B 身份证号", "? 2 birth_date.missing "}),
        layout("a whole address in one column, with the group written out", "石门县留守儿童.xlsx",
               {{"姓名", "身份证号", "家庭住址", "监护人"},
                {"甲小一", one, "清河区太平镇三甲村第一村民小组12号", "周"},
                {"乙小二", two, "太平镇龙潭村", "吴"}},
               {"L1 other_roll Sheet1: 姓名 公民身份证号码 现居住地 受委托监护人姓名",
                "2 甲小一 男 2015-03-01 111 三甲村民委员会/1组 - - 周 - unasked",
                "3 乙小二 女 2017-06-12 222 龙潭村民委员会 - - 吴 - unasked"}),
        layout("the village stands in the title alone", "花名册.xlsx",
               {{"清河区太平镇三甲村儿童花名册"}, {"姓名", "身份证号", "监护人"}, {"甲小一", one, "周奶奶"}},
               {"L1 village_roll Sheet1: 姓名 公民身份证号码 受委托监护人姓名",
                "3 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周奶奶 - unasked"}),
        layout("the village is merged over its rows and their subtotal", "清河区太平镇村级花名册.xlsx",
               {{"村", "姓名", "身份证号", "监护人"},
                {"三甲村", "甲小一", one, "周奶奶"},
                {"", "乙小二", two, "吴爷爷"},
                {"", "小计", "2人"},
                {"桥头社区", "丙小三", three, "郑姨"}},
               {"L1 village_roll Sheet1: 村 姓名 公民身份证号码 受委托监护人姓名",
                "2 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周奶奶 - unasked",
                "3 乙小二 女 2017-06-12 222 三甲村民委员会 - - 吴爷爷 - unasked",
                "5 丙小三 男 2016-01-02 333 桥头社区居民委员会 - - 郑姨 - unasked"},
               {{1, 3, 0, 0}}),
        layout("names with middle dots, and a number of fifteen digits with an impossible date",
               "清河区太平镇村级花名册.xlsx",
               {{"姓名", "身份证号", "村", "监护人"},
                {"阿卜·甲乙", "", "三甲村", "周奶奶"},
                {"曲木•某", "990000201503011", "三甲村", "吴"}},
               {"L1 village_roll Sheet1: 姓名 公民身份证号码 村 受委托监护人姓名",
                "2 阿卜·甲乙 未知 - - 三甲村民委员会 - - 周奶奶 - unasked",
                "3 曲木·某 未知 - - 三甲村民委员会 - - 吴 - unasked", "? 2 child.without_identity B 身份证号",
                "? 2 birth_date.missing ", "? 3 id_number.birth_date B 身份证号",
                "? 3 child.without_identity B 身份证号", "? 3 birth_date.missing "}),
    };
}

std::vector<Layout> school_rolls() {
    return {
        layout("grades in every form", "太平镇中心小学学生花名册.xlsx",
               {{"姓名", "身份证号", "年级", "班级", "家长姓名", "家长电话"},
                {"甲小一", one, "4年级", "2", "周", "13800000001"},
                {"乙小二", two, "小二", "", "吴", "13800000002"},
                {"丙小三", three, "三（1）班", "", "郑", "13800000003"}},
               {"L1 school_roll Sheet1: 姓名 公民身份证号码 年级 班级 受委托监护人姓名 受委托监护人电话",
                "2 甲小一 男 2015-03-01 111 - 太平镇中心小学 四年级 周 13800000001 unasked",
                "3 乙小二 女 2017-06-12 222 - 太平镇中心小学 二年级 吴 13800000002 unasked",
                "4 丙小三 男 2016-01-02 333 - 太平镇中心小学 三年级 郑 13800000003 unasked", "? 2 place.missing ",
                "? 3 place.missing ", "? 4 place.missing "}),
        {"a sheet for each class, with the class in the sheet's name",
         "清河区太平镇中心小学在校学生.xlsx",
         {[] {
              Grid grid =
                  grid_of({{"姓名", "身份证号", "班级", "家庭住址"}, {"甲小一", one, "四(2)班", "太平镇三甲村"}});
              grid.name = "四2";
              return grid;
          }(),
          [] {
              Grid grid =
                  grid_of({{"姓名", "身份证号", "班级", "家庭住址"}, {"乙小二", two, "二(1)班", "太平镇桥头社区"}});
              grid.name = "二1";
              return grid;
          }()},
         {"L1 school_roll 四2: 姓名 公民身份证号码 班级 现居住地",
          "L1 school_roll 二1: 姓名 公民身份证号码 班级 现居住地",
          "2 乙小二 女 2017-06-12 222 桥头社区居民委员会 清河区太平镇中心小学 二年级 - - unasked",
          "2 甲小一 男 2015-03-01 111 三甲村民委员会 清河区太平镇中心小学 四年级 - - unasked"}},
        layout("last year's list", "2024年留守儿童花名册（去年）.xlsx",
               {{"姓名", "身份证号", "现居住地", "监护人"}, {"甲小一", one, "清河区太平镇三甲村", "周"}},
               {"L1 other_roll Sheet1: 姓名 公民身份证号码 现居住地 受委托监护人姓名",
                "2 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周 - unasked"}),
    };
}

std::vector<Layout> other_ledgers() {
    return {
        layout(
            "sites with a name and telephone in one cell and points in one column", "托管点基本信息表.xlsx",
            {{"附件2"},
             {"清河区暑期托管点基本信息表"},
             {"序号", "乡镇", "村（社区）", "托管点名称", "类型", "可容纳人数（人）", "点长及电话", "经纬度", "坐标系"},
             {"1", "太平镇", "三甲村", "三甲村儿童之家", "儿童之家", "40人", "某点长13800000001", "103.7,27.3",
              "WGS84"}},
            {"L2 Sheet1: 序号 乡镇 村 托管点名称 类型 可容纳人数 负责人及电话 经纬度 坐标系",
             "三甲村儿童之家 儿童之家 三甲村民委员会 40 13800000001"}),
        layout("volunteers under a header of two rows", "志愿者汇总表.xlsx",
               {{"序号", "姓名", "性别", "身份证号", "联系电话", "人员类别", "违法犯罪记录查询", "", "通识培训"},
                {"", "", "", "", "", "", "结果", "查询日期", ""},
                {"1", "某志愿者", "女", adult, "13800000001", "返乡大学生", "无", "2025-06-10", "2025-06-20"}},
               {"L3 Sheet1: 序号 姓名 性别 身份证号 联系电话 人员类别 违法犯罪记录查询结果 查询日期 通识培训",
                "某志愿者 返乡大学生 126 13800000001", "? 3 place.missing "},
               {{0, 1, 0, 0},
                {0, 1, 1, 1},
                {0, 1, 2, 2},
                {0, 1, 3, 3},
                {0, 1, 4, 4},
                {0, 1, 5, 5},
                {0, 0, 6, 7},
                {0, 1, 8, 8}}),
        {"rolls, sites and instructions in one workbook",
         "清河区上报.xlsx",
         {[] {
              Grid grid = grid_of({{"填报说明"}, {"一、请于6月20日前报送"}});
              grid.name = "说明";
              return grid;
          }(),
          [] {
              Grid grid = grid_of({{"姓名", "身份证号", "村", "监护人"}, {"甲小一", one, "太平镇三甲村", "周奶奶"}});
              grid.name = "儿童";
              return grid;
          }(),
          [] {
              Grid grid = grid_of(
                  {{"托管点名称", "类型", "可容纳人数", "村"}, {"三甲村儿童之家", "儿童之家", "40", "太平镇三甲村"}});
              grid.name = "点位";
              return grid;
          }()},
         {"L1 village_roll 儿童: 姓名 公民身份证号码 村 受委托监护人姓名", "L2 点位: 托管点名称 类型 可容纳人数 村",
          "2 甲小一 男 2015-03-01 111 三甲村民委员会 - - 周奶奶 - unasked",
          "三甲村儿童之家 儿童之家 三甲村民委员会 40 -", "? 2 point.missing ", "? 1 sheet.unrecognised "}},
        layout("a sheet of totals is no ledger", "汇总.xlsx",
               {{"乡镇", "儿童数", "托管点数"}, {"太平镇", "120", "5"}, {"合计", "120", "5"}},
               {"? 1 sheet.unrecognised "}),
        layout("attendance by marks, with weekdays under the days", "清河区太平镇考勤.xlsx",
               {{"三甲村儿童之家考勤表", "", "", "", "", "", "", ""},
                {"序号", "姓名", "监护人电话", "2025年7月", "", "", "", ""},
                {"", "", "", "15", "16", "17", "18", "21"},
                {"", "", "", "二", "三", "四", "五", "一"},
                {"1", "甲小一", "13800000001", "√", "×", "○", "△", "/"},
                {"合计", "", "", "1", "0", "0", "1", "0"}},
               {"L5 Sheet1: 序号 姓名 监护人电话 1日 1日 1日 1日 1日", "? 5 attendance.site_unknown ",
                "? 5 attendance.child_unknown B 姓名"},
               {{0, 0, 0, 7}, {1, 1, 3, 7}, {1, 3, 0, 0}, {1, 3, 1, 1}, {1, 3, 2, 2}}),
        layout("attendance by day and child", "签到表.xlsx",
               {{"日期", "托管点", "姓名", "到点时间", "离点时间", "到点状态", "接走人"},
                {"7月15日", "三甲村儿童之家", "甲小一", "8:50", "15:00", "√", "周奶奶"}},
               {"L5 Sheet1: 日期 托管点 姓名 到点时间 离点时间 到点状态 -", "? 2 attendance.site_unknown B 托管点",
                "? 2 attendance.child_unknown C 姓名"}),
        layout("a site's own plan under its labelled lines", "一点一方案.xlsx",
               {{"附件3"},
                {"暑期托管一点一方案"},
                {"托管点", "三甲村儿童之家", "负责人", "某点长"},
                {"日期", "时段", "活动名称", "类别", "责任人", "雨天方案"},
                {"2025-07-15", "9:00-12:00", "奥数提高", "其他", "某老师", "室内"}},
               {"L4 Sheet1: 日期 时段 活动名称 活动类别 责任人 备用方案", "? 4 plan.days_too_few ",
                "? 4 plan.hours_too_few ", "? 5 plan.site_unknown ", "? 5 plan.forbidden_word C 活动名称"}),
        layout("a sheet with a header alone", "村级花名册.xlsx", {{"姓名", "身份证号", "村", "监护人"}},
               {"L1 village_roll Sheet1: 姓名 公民身份证号码 村 受委托监护人姓名"}),
        layout("an empty sheet", "村级花名册.xlsx", {}, {}),
    };
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) text += line + "\n";
    return text;
}

void expect(const std::vector<Layout>& layouts) {
    for (const Layout& each : layouts) {
        const std::vector<std::string> lines = reading_of(as_xlsx(each.grids), each.file);
        EXPECT_EQ(joined(lines), joined(each.reading)) << each.name;
    }
}

TEST(Layouts, village_rolls_read_as_written_beside_them) {
    expect(village_rolls());
}

TEST(Layouts, school_rolls_and_last_years_lists_too) {
    expect(school_rolls());
}

TEST(Layouts, sites_volunteers_and_what_is_no_ledger) {
    expect(other_ledgers());
}

}  // namespace
}  // namespace yingtuo::corpus
