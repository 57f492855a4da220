#include "demo/ledgers.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "demo/counties.h"
#include "demo/names.h"
#include "demo/tree.h"

namespace yingtuo::demo {

namespace {

std::string yes_no(bool value) {
    return value ? "是" : "否";
}

std::string date_or_empty(const std::optional<Date>& date) {
    return date ? format_date(*date) : "";
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : "、") + word;
    return text;
}

std::string degrees(double value) {
    return fmt::format("{:.5f}", value);
}

class LedgerWriter {
  public:
    explicit LedgerWriter(const Drawn& drawn) : drawn_(drawn) {
        county_region_.resize(county_facts().size(), 0);
        const auto& regions = drawn.geography.regions;
        for (std::size_t c = 0; c < county_facts().size(); ++c) {
            const auto found = std::find_if(regions.begin(), regions.end(), [&](const Region& region) {
                return region.code == county_facts()[c].code;
            });
            county_region_[c] = static_cast<std::size_t>(found - regions.begin());
        }
        find_schools();
    }

    std::vector<Workbook> write() {
        std::vector<Workbook> workbooks;
        for (std::size_t county = 0; county < county_facts().size(); ++county) {
            const std::string folder = "ledgers/" + county_name(county) + "/";
            const auto add = [&](const char* name, Ledger ledger, std::vector<LedgerSheet> sheets) {
                for (LedgerSheet& sheet : sheets) {
                    for (const std::string& header : sheet.table.header)
                        sheet.fields.push_back(field_of(ledger, header));
                }
                workbooks.push_back({folder + name + ".xlsx", ledger, std::move(sheets)});
            };
            add("村级儿童花名册", Ledger::village_roll, village_roll(county));
            add("学校儿童花名册", Ledger::school_roll, school_roll(county));
            const auto& last_year = drawn_.lists.last_year;
            if (std::find(last_year.begin(), last_year.end(), true) != last_year.end())
                add("上年留守儿童台账", Ledger::last_year_roll, last_year_roll(county));
            add("托管点", Ledger::venues, {venue_sheet(county)});
            add("志愿者", Ledger::adults, {adult_sheet(county)});
        }
        return workbooks;
    }

  private:
    const Village& village(std::size_t v) const { return drawn_.geography.villages[v]; }
    const std::string& county_name(std::size_t county) const {
        return drawn_.geography.regions[county_region_[county]].name;
    }
    const std::string& township_name(std::size_t township) const {
        return drawn_.geography.regions[drawn_.geography.townships[township].region].name;
    }
    std::string village_name(std::size_t v) const { return short_name(drawn_.geography.region_of(village(v)).name); }

    // The nearest school of the county for each village with children.
    void find_schools() {
        school_of_village_.assign(drawn_.geography.villages.size(), "");
        for (std::size_t v = 0; v < drawn_.geography.villages.size(); ++v) {
            double nearest = std::numeric_limits<double>::max();
            for (const DemoVenue& venue : drawn_.venues) {
                if (venue.kind != VenueKind::school || village(venue.village).county != village(v).county) continue;
                const double away = squared_distance(venue.spot, village(v).spot);
                if (away >= nearest) continue;
                nearest = away;
                school_of_village_[v] = venue.name;
            }
            if (school_of_village_[v].empty()) school_of_village_[v] = township_name(village(v).township) + "中心学校";
        }
    }

    std::string school_of(const DemoChild& child) const {
        const std::size_t v = drawn_.population.households[child.household].village;
        const std::string& township = township_name(village(v).township);
        if (child.grade.starts_with("幼儿园")) return township + "中心幼儿园";
        if (child.grade == "七年级" || child.grade == "八年级" || child.grade == "九年级") return township + "初级中学";
        return school_of_village_[v];
    }

    std::string class_of(std::size_t child) const { return fmt::format("{}班", child % 3 + 1); }

    // The sheets of a roll: one a township that has any rows.
    template <typename RowOf>
    std::vector<LedgerSheet> by_township(std::size_t county, const std::vector<bool>& list, const std::string& title,
                                         const std::vector<std::string>& header, RowOf row_of) {
        std::vector<LedgerSheet> sheets;
        std::size_t current = std::numeric_limits<std::size_t>::max();
        for (std::size_t h = 0; h < drawn_.population.households.size(); ++h) {
            const DemoHousehold& household = drawn_.population.households[h];
            if (village(household.village).county != county) continue;
            const std::size_t township = village(household.village).township;
            for (const std::size_t c : household.children) {
                if (!list[c]) continue;
                auto row = row_of(c, household);
                if (township != current) {
                    current = township;
                    sheets.push_back(sheet_of(township_name(township),
                                              {county_name(county) + title, "填报单位：" + township_name(township)},
                                              header));
                }
                auto& rows = sheets.back().table.rows;
                row.front() = std::to_string(rows.size() + 1);
                rows.push_back(std::move(row));
                sheets.back().children.push_back(static_cast<int>(c) + 1);
            }
        }
        if (sheets.empty()) sheets.push_back(sheet_of(county_name(county), {county_name(county) + title}, header));
        return sheets;
    }

    static LedgerSheet sheet_of(std::string name, std::vector<std::string> title_lines,
                                const std::vector<std::string>& header) {
        LedgerSheet sheet;
        sheet.name = std::move(name);
        sheet.title_lines = std::move(title_lines);
        sheet.table.header = header;
        sheet.number_columns = {0};
        return sheet;
    }

    std::vector<LedgerSheet> village_roll(std::size_t county) {
        const std::vector<std::string> header = {"序号",
                                                 "姓名",
                                                 "性别",
                                                 "民族",
                                                 "出生日期",
                                                 "公民身份证号码",
                                                 "县（市、区）",
                                                 "乡镇（街道）",
                                                 "村（社区）",
                                                 "村民小组",
                                                 "就读学校",
                                                 "年级",
                                                 "班级",
                                                 "是否寄宿",
                                                 "身体情况",
                                                 "父亲姓名",
                                                 "父亲务工地点",
                                                 "父亲电话",
                                                 "母亲姓名",
                                                 "母亲务工地点",
                                                 "母亲电话",
                                                 "父母双方同时外出",
                                                 "有无委托监护人",
                                                 "受委托监护人姓名",
                                                 "受委托监护人电话",
                                                 "受委托监护人身份证号",
                                                 "与儿童关系",
                                                 "监护情况",
                                                 "儿童类别",
                                                 "是否愿意参加托管",
                                                 "接送方式",
                                                 "是否用餐",
                                                 "是否午休",
                                                 "填表人",
                                                 "填表日期",
                                                 "备注"};
        return by_township(county, drawn_.lists.village, "2025年暑期托管村级儿童花名册", header,
                           [&](std::size_t c, const DemoHousehold& household) { return village_row(c, household); });
    }

    std::vector<std::string> village_row(std::size_t c, const DemoHousehold& household) const {
        const DemoChild& child = drawn_.population.children[c];
        const Village& home = village(household.village);
        const bool both_away = !household.father.work_place.empty() && !household.mother.work_place.empty();
        const bool walks_alone = child.birth_date < drawn_.season.opening - std::chrono::days{10 * 365};
        return {"",
                child.name,
                std::string(name_of(child.sex).zh),
                child.people,
                format_date(child.birth_date),
                child.id_number,
                county_name(home.county),
                township_name(home.township),
                village_name(household.village),
                fmt::format("{}组", household.hamlet + 1),
                school_of(child),
                child.grade,
                class_of(c),
                yes_no(child.boards),
                "健康",
                household.father.name,
                household.father.work_place,
                household.father.phone,
                household.mother.name,
                household.mother.work_place,
                household.mother.phone,
                yes_no(both_away),
                both_away ? "有" : "无",
                household.carer_name,
                household.carer_phone,
                household.carer_id_number,
                household.carer_relation,
                household.guardianship,
                std::string(name_of(household.category).zh),
                "是",
                walks_alone ? "自行往返" : "家长接送",
                "是",
                "是",
                "村儿童主任",
                "2025-06-20",
                ""};
    }

    std::vector<LedgerSheet> school_roll(std::size_t county) {
        const std::vector<std::string> header = {"序号",       "就读学校",   "年级",     "班级",     "学生姓名",
                                                 "性别",       "民族",       "出生日期", "身份证号", "家庭住址",
                                                 "监护人姓名", "与儿童关系", "联系电话", "是否寄宿", "是否愿意参加托管",
                                                 "备注"};
        return by_township(county, drawn_.lists.school, "2025年暑期托管学校儿童花名册", header,
                           [&](std::size_t c, const DemoHousehold& household) { return school_row(c, household); });
    }

    // The civil affairs office's register of the summer before: what it knew then.
    std::vector<LedgerSheet> last_year_roll(std::size_t county) {
        const std::vector<std::string> header = {"序号",     "儿童姓名", "性别",       "身份证号", "出生日期",
                                                 "家庭住址", "就读学校", "监护人姓名", "联系电话", "备注"};
        return by_township(county, drawn_.lists.last_year, "2024年农村留守儿童信息台账（上年度）", header,
                           [&](std::size_t c, const DemoHousehold& household) {
                               const DemoChild& child = drawn_.population.children[c];
                               return std::vector<std::string>{"",
                                                               child.name,
                                                               std::string(name_of(child.sex).zh),
                                                               child.id_number,
                                                               format_date(child.birth_date),
                                                               address_of(household),
                                                               school_of(child),
                                                               household.carer_name,
                                                               household.carer_phone,
                                                               ""};
                           });
    }

    std::string address_of(const DemoHousehold& household) const {
        const Village& home = village(household.village);
        return fmt::format("{}{}{}{}组", county_name(home.county), township_name(home.township),
                           village_name(household.village), household.hamlet + 1);
    }

    std::vector<std::string> school_row(std::size_t c, const DemoHousehold& household) const {
        const DemoChild& child = drawn_.population.children[c];
        return {"",
                school_of(child),
                child.grade,
                class_of(c),
                child.name,
                std::string(name_of(child.sex).zh),
                child.people,
                format_date(child.birth_date),
                child.id_number,
                address_of(household),
                household.carer_name,
                household.carer_relation,
                household.carer_phone,
                yes_no(child.boards),
                "是",
                ""};
    }

    LedgerSheet venue_sheet(std::size_t county) const {
        LedgerSheet sheet;
        sheet.name = county_name(county);
        sheet.title_lines = {county_name(county) + "2025年暑期托管点基本信息表"};
        sheet.number_columns = {0, 7, 8, 10, 11, 12, 13, 34};
        sheet.table.header = {
            "序号",     "县（市、区）", "乡镇（街道）", "村（社区）",   "托管点名称",   "类型",
            "详细地址", "经度",         "纬度",         "坐标系",       "海拔",         "面积",
            "房间数",   "可容纳人数",   "负责人",       "负责人电话",   "主管部门",     "开班时间",
            "结束时间", "每日时段",     "是否供餐",     "是否午休",     "水源",         "厕所",
            "消防器材", "急救箱",       "围墙",         "地质灾害点",   "网络信号",     "去年是否开办",
            "是否可用", "不可用原因",   "开办要求",     "开办要求说明", "可住宿床位数", "备注"};
        for (const DemoVenue& venue : drawn_.venues) {
            if (village(venue.village).county != county) continue;
            sheet.table.rows.push_back(venue_row(venue, sheet.table.rows.size() + 1));
        }
        return sheet;
    }

    std::vector<std::string> venue_row(const DemoVenue& venue, std::size_t number) const {
        const Village& home = village(venue.village);
        const Point point = to_point(venue.spot);
        const bool is_free = venue.decision == VenueDecision::free;
        return {std::to_string(number),
                county_name(home.county),
                township_name(home.township),
                village_name(venue.village),
                venue.name,
                std::string(name_of(venue.kind).zh),
                township_name(home.township) + village_name(venue.village),
                degrees(point.lon),
                degrees(point.lat),
                "WGS-84",
                fmt::format("{:.0f}", venue.elevation_m),
                std::to_string(venue.capacity * 2),
                std::to_string(venue.rooms),
                std::to_string(venue.capacity),
                venue.lead_name,
                venue.lead_phone,
                venue.kind == VenueKind::school ? "教体局" : "民政局",
                format_date(drawn_.season.opening),
                format_date(drawn_.season.last_day),
                fmt::format("{}-{}", format_clock(day_start(drawn_.season)), format_clock(day_end(drawn_.season))),
                "是",
                "是",
                "是",
                "是",
                "是",
                "是",
                yes_no(venue.kind == VenueKind::school),
                yes_no(venue.unusable_reason == "地质灾害点"),
                "好",
                yes_no(venue.open_last_year),
                yes_no(venue.unusable_reason.empty()),
                venue.unusable_reason,
                is_free ? "" : std::string(name_of(venue.decision).zh),
                venue.decision_reason,
                venue.beds == 0 ? "" : std::to_string(venue.beds),
                ""};
    }

    LedgerSheet adult_sheet(std::size_t county) const {
        LedgerSheet sheet;
        sheet.name = county_name(county);
        sheet.title_lines = {county_name(county) + "2025年暑期托管志愿者登记表"};
        sheet.number_columns = {0, 13, 14, 21};
        sheet.table.header = {"序号",
                              "姓名",
                              "性别",
                              "身份证号",
                              "出生日期",
                              "民族",
                              "联系电话",
                              "人员类别",
                              "学校/单位",
                              "学历",
                              "县（市、区）",
                              "乡镇（街道）",
                              "村（社区）",
                              "经度",
                              "纬度",
                              "坐标系",
                              "特长",
                              "可服务开始日期",
                              "可服务结束日期",
                              "不可用日期",
                              "意向乡镇",
                              "每周最多天数",
                              "是否服从调剂",
                              "健康证",
                              "违法犯罪记录查询结果",
                              "查询日期",
                              "查询有效期",
                              "通识培训日期",
                              "岗位培训岗位",
                              "保险单号",
                              "团队",
                              "是否愿意住宿",
                              "备注"};
        for (const DemoAdult& adult : drawn_.adults) {
            if (village(adult.village).county != county) continue;
            sheet.table.rows.push_back(adult_row(adult, sheet.table.rows.size() + 1));
        }
        return sheet;
    }

    std::vector<std::string> adult_row(const DemoAdult& row, std::size_t number) const {
        const Adult& adult = row.adult;
        const Village& home = village(row.village);
        const Point point = to_point(row.spot);
        std::vector<std::string> unavailable;
        for (const Date day : adult.unavailable) unavailable.push_back(format_date(day));
        std::vector<std::string> posts;
        for (const auto& post : EnumNames<Post>::table) {
            if (has_post(adult.posts_trained, post.value)) posts.emplace_back(post.zh);
        }
        return {std::to_string(number),
                row.name,
                std::string(name_of(adult.sex).zh),
                row.id_number,
                date_or_empty(adult.birth_date),
                row.people,
                row.phone,
                std::string(name_of(adult.adult_class).zh),
                row.unit,
                row.education,
                county_name(home.county),
                township_name(home.township),
                village_name(row.village),
                degrees(point.lon),
                degrees(point.lat),
                "WGS-84",
                joined(adult.skills),
                date_or_empty(adult.available_from),
                date_or_empty(adult.available_to),
                joined(unavailable),
                adult.wished_township.empty() ? "" : township_name(home.township),
                std::to_string(adult.max_days_week),
                yes_no(adult.accepts_transfer),
                "有",
                std::string(name_of(adult.record_check).zh),
                date_or_empty(adult.record_checked_on),
                date_or_empty(adult.cleared_until),
                date_or_empty(adult.general_trained_on),
                joined(posts),
                fmt::format("DEMO{:06}", number),
                adult.team,
                yes_no(adult.accepts_lodging),
                ""};
    }

    const Drawn& drawn_;
    std::vector<std::size_t> county_region_;
    std::vector<std::string> school_of_village_;
};

}  // namespace

std::vector<Workbook> write_ledgers(const Drawn& drawn) {
    return LedgerWriter(drawn).write();
}

}  // namespace yingtuo::demo
