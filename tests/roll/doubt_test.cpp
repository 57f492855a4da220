#include "roll/doubt.h"

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <set>
#include <sstream>

#include "base/calendar.h"
#include "domain/season.h"
#include "drawn_ledgers.h"

namespace yingtuo::roll {
namespace {

const std::string boy = identity("20150301", 111);

using Cells = std::map<std::string, std::string>;

Sheet sheet_with(const std::string& file, const std::string& title, const std::vector<Cells>& rows) {
    std::vector<std::vector<std::string>> cells = {{title}, {}};
    for (const auto& [column, cell] : rows.front()) cells[1].push_back(column);
    for (const Cells& row : rows) {
        cells.emplace_back();
        for (const std::string& column : cells[1]) cells.back().push_back(row.at(column));
    }
    return sheet_of(file, "Sheet1", cells);
}

Cells with(Cells cells, const Cells& changes) {
    for (const auto& [column, cell] : changes) cells[column] = cell;
    return cells;
}

Cells child(const Cells& changes) {
    return with({{"姓名", "甲小一"},
                 {"性别", "男"},
                 {"出生日期", "2015-03-01"},
                 {"公民身份证号码", boy},
                 {"县", "清河区"},
                 {"乡镇", "太平镇"},
                 {"村", "三甲村"},
                 {"组", "1组"},
                 {"年级", "四年级"},
                 {"监护情况", "一般"},
                 {"儿童类别", "留守"},
                 {"是否愿意参加托管", "是"},
                 {"受委托监护人姓名", "周奶奶"},
                 {"受委托监护人身份证号", identity("19580910", 333)},
                 {"受委托监护人电话", "13800000001"},
                 {"经度", ""},
                 {"纬度", ""},
                 {"坐标系", ""},
                 {"备注", ""}},
                changes);
}
Cells venue(const Cells& changes) {
    return with({{"县", "清河区"},
                 {"乡镇", "太平镇"},
                 {"村", "三甲村"},
                 {"托管点名称", "一号点"},
                 {"类型", "儿童之家"},
                 {"经度", "103.7"},
                 {"纬度", "27.3"},
                 {"坐标系", "WGS84"},
                 {"海拔", "1250"},
                 {"可容纳人数", "40"},
                 {"房间数", "3"},
                 {"地质灾害点", "否"},
                 {"规划意见", ""}},
                changes);
}
Cells adult(const Cells& changes) {
    return with({{"姓名", "某志愿者"},
                 {"性别", "女"},
                 {"身份证号", identity("20040101", 126)},
                 {"联系电话", "13800000001"},
                 {"人员类别", "教师"},
                 {"县", "清河区"},
                 {"乡镇", "太平镇"},
                 {"村", "三甲村"},
                 {"可服务开始日期", "2025-07-15"},
                 {"可服务结束日期", "2025-08-25"},
                 {"不可用日期", ""},
                 {"违法犯罪记录查询结果", "无记录"},
                 {"查询日期", "2025-06-10"},
                 {"有效期", "2026-06-09"},
                 {"通识培训", "2025-06-20"},
                 {"岗位培训", "带班"},
                 {"意向乡镇", "太平镇"}},
                changes);
}
Sheet children(const std::vector<Cells>& changes) {
    std::vector<Cells> rows;
    for (const Cells& one : changes) rows.push_back(child(one));
    return sheet_with("村.xlsx", "村级儿童花名册", rows);
}
Sheet venues(const std::vector<Cells>& changes) {
    std::vector<Cells> rows;
    for (const Cells& one : changes) rows.push_back(venue(one));
    return sheet_with("托管点.xlsx", "托管点基本信息表", rows);
}
Sheet adults(const std::vector<Cells>& changes) {
    std::vector<Cells> rows;
    for (const Cells& one : changes) rows.push_back(adult(one));
    return sheet_with("志愿者.xlsx", "志愿者登记表", rows);
}

// Marks for five days of July under the site's name, for the child that children({{}}) brings.
Sheet marks(const Cells& changes, const std::string& title = "一号点2025年7月考勤表") {
    const Cells cells = with({{"姓名", "甲小一"},
                              {"监护人电话", "13800000001"},
                              {"15日", "√"},
                              {"16日", "√"},
                              {"17日", ""},
                              {"18日", ""},
                              {"21日", "√"},
                              {"合计", "3"}},
                             changes);
    return sheet_with("考勤.xlsx", title, {cells});
}
Sheet day(const Cells& changes) {
    return sheet_with("考勤.xlsx", "一号点签到表",
                      {with({{"日期", "2025-07-15"},
                             {"姓名", "甲小一"},
                             {"到点时间", "8:50"},
                             {"离点时间", "15:00"},
                             {"到点状态", "√"}},
                            changes)});
}
// For the adult that adults({{}}) brings.
Sheet training_list(const Cells& changes) {
    return sheet_with("培训.xlsx", "志愿者培训签到表",
                      {with({{"日期", "2025-07-01"},
                             {"主题", "岗前须知"},
                             {"类型", "通识"},
                             {"学时", "6"},
                             {"姓名", "某志愿者"},
                             {"签到", "√"},
                             {"考核", "合格"}},
                            changes)});
}
// Thirty days of six hours; the first row with changes.
Sheet plan(const Cells& changes, const std::string& title = "一号点一点一方案", int days = 30) {
    std::vector<Cells> rows;
    for (const Date date : open_days(model_season())) {
        if (static_cast<int>(rows.size()) == days) break;
        rows.push_back({{"日期", format_date(date)},
                        {"时段", "9:00-15:00"},
                        {"活动名称", "阅读"},
                        {"责任人", "某老师"},
                        {"雨天方案", "室内阅读"}});
    }
    rows.front() = with(rows.front(), changes);
    return sheet_with("方案.xlsx", title, rows);
}

// What brings each doubt about, and nothing else: sheets read after `before`.
struct Case {
    std::vector<Sheet> sheets;
    std::vector<Sheet> before = {};
};

std::map<Doubt, Case> cases() {
    const std::string no_number;
    const Cells open = {{"公民身份证号码", ""}};
    const auto without_number = [&](Cells changes) { return with(open, changes); };
    const std::string other = identity("20160101", 113);
    std::string wrong_check = boy;
    wrong_check.back() = wrong_check.back() == '5' ? '6' : '5';
    std::map<Doubt, Case> all;
    const auto add = [&](Doubt doubt, std::vector<Sheet> sheets, std::vector<Sheet> before = {}) {
        ASSERT_TRUE(all.emplace(doubt, Case{std::move(sheets), std::move(before)}).second);
    };
    add(Doubt::sheet_unrecognised, {sheet_of("a.xlsx", "说明", {{"请于6月20日前报送"}})});
    Sheet beside = sheet_of("方案.xlsx", "安全应急预案",
                            {{"一号点安全应急预案"}, {"事项", "做法", "依据"}, {"走失", "立即清点", ""}});
    beside.fingerprint = plan({}).fingerprint;
    add(Doubt::sheet_of_plan, {plan({}), beside}, {venues({{}})});
    Sheet hidden = children({{}});
    hidden.is_hidden = true;
    add(Doubt::sheet_hidden, {hidden});
    add(Doubt::row_unnamed, {children({{{"姓名", ""}, {"公民身份证号码", ""}}})});
    add(Doubt::row_single_text, {sheet_of("村.xlsx", "s",
                                          {{"序号", "姓名", "公民身份证号码", "村"},
                                           {"三甲村儿童名单", "", "", ""},
                                           {"1", "甲小一", boy, "龙潭村"}})});
    add(Doubt::cell_error, {children({{{"年级", "#N/A"}}})});
    add(Doubt::name_missing, {children({{{"姓名", ""}}})});
    add(Doubt::name_odd, {children({{{"姓名", "甲3"}}})});
    add(Doubt::name_differs, {children({{}}), sheet_with("学校.xlsx", "学校花名册", {child({{"姓名", "甲晓一"}})})});
    add(Doubt::id_number_damaged, {children({{{"公民身份证号码", "5.3E+17"}}})});
    add(Doubt::id_number_malformed, {children({{{"公民身份证号码", "12345"}}})});
    add(Doubt::id_number_birth_date, {children({{{"公民身份证号码", "990000201502301234"}}})});
    add(Doubt::id_number_check_digit, {children({{{"公民身份证号码", wrong_check}}})});
    add(Doubt::id_number_fifteen, {adults({{{"身份证号", "990000750101124"}}})});
    add(Doubt::id_number_taken, {children({{}, {{"姓名", "甲大宝"}}})});
    add(Doubt::id_number_added, {children({{}})},
        {sheet_with("学校.xlsx", "学校花名册", {child({{"公民身份证号码", ""}})})});
    add(Doubt::id_number_corrected, {children({{{"公民身份证号码", identity("20150301", 131)}}})}, {children({{}})});
    add(Doubt::sex_unreadable, {children({{{"性别", "三"}}})});
    add(Doubt::sex_contradicts, {children({{{"性别", "女"}}})});
    add(Doubt::sex_differs, {children({without_number({})}),
                             sheet_with("学校.xlsx", "学校花名册", {child(without_number({{"性别", "女"}}))})});
    add(Doubt::birth_date_unreadable, {children({{{"出生日期", "三月"}}})});
    add(Doubt::birth_date_month_only, {children({without_number({{"出生日期", "2015年3月"}})})});
    add(Doubt::birth_date_century, {children({without_number({{"出生日期", "15.3.1"}})})});
    add(Doubt::birth_date_contradicts, {children({{{"出生日期", "2015-03-02"}}})});
    add(Doubt::birth_date_differs,
        {children({without_number({{"出生日期", "2015-03"}})}),
         sheet_with("学校.xlsx", "学校花名册", {child(without_number({{"出生日期", "2015-03-09"}}))})});
    add(Doubt::birth_date_missing, {children({without_number({{"出生日期", ""}})})});
    add(Doubt::birth_date_age, {children({without_number({{"出生日期", "1999-03-01"}})})});
    add(Doubt::child_repeated, {children({{}, {}})});
    add(Doubt::child_without_identity, {children({open})});
    add(Doubt::child_matched_by_name, {children({{}}), sheet_with("学校.xlsx", "学校花名册", {child(open)})});
    add(Doubt::child_ambiguous, {children({{}, {{"公民身份证号码", identity("20150301", 133)}}, open})});
    add(Doubt::child_probable,
        {children({{}}), sheet_with("学校.xlsx", "学校花名册",
                                    {child(with(open, {{"出生日期", "2015-03-11"},
                                                       {"村", "桥头社区"},
                                                       {"组", ""},
                                                       {"受委托监护人姓名", "吴爷爷"},
                                                       {"受委托监护人身份证号", ""},
                                                       {"受委托监护人电话", "13800000009"}}))})});
    add(Doubt::place_unknown, {children({{{"村", "山外村"}}})});
    add(Doubt::place_ambiguous, {children({{{"乡镇", ""}, {"村", "和平村"}}})});
    add(Doubt::place_elsewhere, {children({{{"村", "新村"}}})});
    add(Doubt::place_village_missing, {children({{{"村", ""}, {"组", ""}}})});
    add(Doubt::place_group_unknown, {children({{{"组", "9组"}}})});
    add(Doubt::place_missing, {children({{{"县", ""}, {"乡镇", ""}, {"村", ""}, {"组", ""}}})});
    add(Doubt::place_two_places, {children({{}, {{"村", "桥头社区"}}})});
    add(Doubt::school_two_schools, {sheet_with("一校.xlsx", "学校花名册", {with(child({}), {{"学校", "甲小学"}})}),
                                    sheet_with("二校.xlsx", "学校花名册", {with(child({}), {{"学校", "乙小学"}})})});
    add(Doubt::household_two_groups,
        {children({{}, {{"姓名", "甲小二"}, {"公民身份证号码", other}, {"出生日期", ""}, {"组", "2组"}}})});
    add(Doubt::other_differs, {children({{{"备注", "一"}}, {{"备注", "二"}}})});
    add(Doubt::point_unreadable, {venues({{{"经度", "东边"}}})});
    add(Doubt::point_crs_missing, {venues({{{"坐标系", ""}}})});
    add(Doubt::point_crs_unknown, {venues({{{"坐标系", "北京54"}}})});
    add(Doubt::point_implausible, {venues({{{"经度", "27.3"}, {"纬度", "103.7"}}})});
    add(Doubt::point_missing, {venues({{{"经度", ""}, {"纬度", ""}}})});
    add(Doubt::elevation_unreadable, {venues({{{"海拔", "高"}}})});
    add(Doubt::grade_unreadable, {children({{{"年级", "2019级"}}})});
    add(Doubt::guardianship_unreadable, {children({{{"监护情况", "再说"}}})});
    add(Doubt::category_unreadable, {children({{{"儿童类别", "甲"}}})});
    add(Doubt::category_several, {children({{{"儿童类别", "留守、困境"}}})});
    add(Doubt::willing_unreadable, {children({{{"是否愿意参加托管", "下午"}}})});
    add(Doubt::willing_differs,
        {children({{}}), sheet_with("学校.xlsx", "学校花名册", {child({{"是否愿意参加托管", "否"}})})});
    add(Doubt::carer_id_number_unreadable, {children({{{"受委托监护人身份证号", "123"}}})});
    add(Doubt::phone_unreadable, {children({{{"受委托监护人电话", "1.38E+10"}}})});
    add(Doubt::capacity_missing, {venues({{{"可容纳人数", ""}}})});
    add(Doubt::capacity_unreadable, {venues({{{"可容纳人数", "很多"}}})});
    add(Doubt::capacity_doubtful, {venues({{{"可容纳人数", "40-50"}}})});
    add(Doubt::rooms_unreadable, {venues({{{"房间数", "若干"}}})});
    add(Doubt::beds_unreadable, {venues({{{"可住宿床位数", "1001"}}})});
    add(Doubt::venue_kind_unreadable, {venues({{{"类型", "民房"}}})});
    add(Doubt::answer_unreadable, {venues({{{"地质灾害点", "不清楚吧"}}})});
    add(Doubt::decision_unreadable, {venues({{{"规划意见", "看看"}}})});
    add(Doubt::venue_repeated, {venues({{}, {}})});
    add(Doubt::adult_repeated, {adults({{}, {}})});
    add(Doubt::adult_without_identity, {adults({{{"身份证号", ""}}})});
    add(Doubt::adult_class_unreadable, {adults({{{"人员类别", "阿里"}}})});
    add(Doubt::availability_unreadable, {adults({{{"可服务开始日期", "夏天"}}})});
    add(Doubt::availability_backwards, {adults({{{"可服务结束日期", "2025-07-01"}}})});
    add(Doubt::unavailable_unreadable, {adults({{{"不可用日期", "周末"}}})});
    add(Doubt::record_check_unreadable, {adults({{{"违法犯罪记录查询结果", "好"}}})});
    add(Doubt::record_check_no_date, {adults({{{"查询日期", ""}, {"有效期", ""}}})});
    add(Doubt::record_check_date_unreadable, {adults({{{"有效期", "很久"}}})});
    add(Doubt::training_no_date, {adults({{{"通识培训", "已完成"}}})});
    add(Doubt::training_unreadable, {adults({{{"通识培训", "某处"}}})});
    add(Doubt::posts_unreadable, {adults({{{"岗位培训", "飞行"}}})});
    add(Doubt::posts_not_passed, {adults({{{"岗位培训", "安全不合格"}}})});
    const auto add_days = [&](Doubt doubt, const Sheet& sheet, std::vector<Cells> known = {{}}) {
        add(doubt, {sheet}, {children(known), venues({{}})});
    };
    add_days(Doubt::attendance_month_missing, marks({}, "一号点考勤表"));
    add_days(Doubt::attendance_outside_season, marks({}, "一号点2025年6月考勤表"));
    add_days(Doubt::attendance_site_unknown, marks({}, "2025年7月考勤表"));
    add_days(Doubt::attendance_child_unknown, marks({{"姓名", "庚不在"}, {"监护人电话", ""}}));
    add_days(Doubt::attendance_child_ambiguous, marks({{"监护人电话", ""}}),
             {{}, {{"公民身份证号码", identity("20150301", 133)}}});
    add_days(Doubt::attendance_child_by_sound, marks({{"姓名", "甲晓一"}}));
    add_days(Doubt::attendance_mark_unreadable, marks({{"17日", "好"}}));
    add_days(Doubt::attendance_time_unreadable, day({{"到点时间", "一早"}}));
    add_days(Doubt::attendance_contradicts, [&] {
        Sheet twice = marks({{"17日", "×"}});
        twice.rows.push_back(twice.rows.back());
        twice.rows.back().number = 4;
        for (std::string& cell : twice.rows.back().cells) cell = cell == "×" ? "○" : cell;
        return twice;
    }());
    add_days(Doubt::attendance_total_differs, marks({{"合计", "4"}}));
    add_days(Doubt::plan_site_unknown, plan({}, "一点一方案"));
    add_days(Doubt::plan_day_unreadable, [&] {
        Sheet sheet = plan({});
        SheetRow odd = sheet.rows.back();
        odd.number += 1;
        for (std::string& cell : odd.cells) cell = cell.starts_with("2025-") ? "某日" : cell;
        sheet.rows.push_back(odd);
        return sheet;
    }());
    add_days(Doubt::plan_day_outside, [&] {
        Sheet sheet = plan({});
        SheetRow late = sheet.rows.back();
        late.number += 1;
        for (std::string& cell : late.cells) cell = cell.starts_with("2025-") ? "2025-09-01" : cell;
        sheet.rows.push_back(late);
        return sheet;
    }());
    add_days(Doubt::plan_day_blank, plan({{"活动名称", ""}}));
    add_days(Doubt::plan_days_skipped, [&] {
        Sheet sheet = plan({}, "一号点一点一方案", 1000);
        sheet.rows.erase(sheet.rows.begin() + 5);
        return sheet;
    }());
    add_days(Doubt::plan_time_unreadable, plan({{"时段", "全天"}}));
    add_days(Doubt::plan_responsible_missing, plan({{"责任人", ""}}));
    add_days(Doubt::plan_forbidden_word, plan({{"活动名称", "数学新课"}}));
    add_days(Doubt::plan_days_too_few, plan({}, "一号点一点一方案", 29));
    add_days(Doubt::plan_hours_too_few, plan({{"时段", "9:00-13:59"}}));
    const auto add_list = [&](Doubt doubt, const Cells& cells, std::vector<Cells> known_adults = {{}}) {
        add(doubt, {training_list(cells)}, {adults(known_adults)});
    };
    add_list(Doubt::training_list_day_unreadable, {{"日期", "某日"}});
    add_list(Doubt::training_list_kind_unreadable, {{"类型", "大会"}, {"主题", "动员"}});
    add_list(Doubt::training_list_adult_unknown, {{"姓名", "庚不在"}});
    add_list(Doubt::training_list_adult_ambiguous, {}, {{}, {{"身份证号", identity("19800101", 133)}}});
    add_list(Doubt::training_list_mark_unreadable, {{"签到", "阿里"}});
    add_list(Doubt::training_list_assessment_unreadable, {{"考核", "尚可"}});
    add(Doubt::wished_township_unknown, {adults({{{"意向乡镇", "山外镇"}}})});
    return all;
}

TEST(DoubtTest, EveryDoubtHasACaseThatBringsItAboutAndNothingElse) {
    const std::map<Doubt, Case> all = cases();
    // Doubts that by their nature come with another one.
    const std::map<std::string, std::set<std::string>> with_others = {
        {"id_number.damaged", {"child.without_identity"}},
        {"id_number.malformed", {"child.without_identity"}},
        {"id_number.birth_date", {"child.without_identity"}},
        {"id_number.check_digit", {"child.without_identity"}},
        {"id_number.taken", {"child.without_identity", "child.probable"}},
        {"sex.differs", {"child.without_identity"}},
        {"birth_date.month_only", {"child.without_identity"}},
        {"birth_date.century", {"child.without_identity"}},
        {"birth_date.differs", {"child.without_identity", "birth_date.month_only"}},
        {"birth_date.missing", {"child.without_identity"}},
        {"place.two_places", {"child.repeated"}},
        {"other.differs", {"child.repeated"}},
        {"birth_date.age", {"child.without_identity"}},
        {"plan.day_blank", {"plan.days_too_few"}},
        {"plan.days_skipped", {"plan.days_too_few"}},
        {"plan.time_unreadable", {"plan.hours_too_few"}},
    };
    for (const auto& name : EnumNames<Doubt>::table) {
        const auto found = all.find(name.value);
        ASSERT_NE(found, all.end()) << name.code << " has no case";
        Roll known;
        if (!found->second.before.empty()) known = after({}, read({}, found->second.before));
        const Outcome outcome = read(known, found->second.sheets);
        std::set<std::string> codes;
        for (const ImportRecord& import : outcome.imports) {
            for (const DoubtfulRow& row : import.doubtful) {
                codes.insert(row.code);
                EXPECT_FALSE(row.file.empty());
                EXPECT_GT(row.row, 0);
                EXPECT_EQ(row.sentence.zh.find(boy), std::string::npos) << row.code;
            }
        }
        const std::string code(name.code);
        EXPECT_EQ(codes.erase(code), 1u) << code;
        const auto others = with_others.find(code);
        for (const std::string& more : codes) {
            EXPECT_TRUE(others != with_others.end() && others->second.contains(more))
                << code << " also brings " << more;
        }
    }
    EXPECT_EQ(all.size(), std::size(EnumNames<Doubt>::table));
}

TEST(DoubtTest, EveryDoubtStandsOnTheRoomsPage) {
    std::ifstream file(SOURCE_DIR "/docs/model/roll.md");
    ASSERT_TRUE(file);
    std::stringstream text;
    text << file.rdbuf();
    for (const auto& name : EnumNames<Doubt>::table) {
        const std::string row =
            "| `" + std::string(name.code) + "` | " + std::string(code_of(level_of(name.value))) + " |";
        EXPECT_NE(text.str().find(row), std::string::npos) << "missing: " << row << " " << name.en << " |";
    }
}

}  // namespace
}  // namespace yingtuo::roll
