#include "app/plan_ledger.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/emergency_plan.h"
#include "app/site_documents.h"
#include "roll/site_plan_sheets.h"

namespace yingtuo::app {

namespace {

std::string list_of_adults(const SitePaper& paper) {
    if (paper.adults.empty()) return "未安排人员，开班前补齐";
    std::string names;
    for (const PaperAdult& adult : paper.adults) names += (names.empty() ? "" : "、") + adult.name;
    return names;
}

std::string classes_line(const SitePaper& paper) {
    if (paper.groups.empty()) return "未分班";
    std::string line;
    for (const PaperGroup& group : paper.groups)
        line += fmt::format("{}{}{}人（{}）", line.empty() ? "" : "；", group_name(group.number), group.children,
                            ages_line(group));
    return line;
}

std::string lead_line(const SitePaper& paper) {
    const auto leads = paper.with_post(Post::lead);
    std::string line = leads.empty() ? paper.lead : leads.front()->name;
    const std::string& phone = leads.empty() ? paper.lead_phone : leads.front()->phone;
    if (line.empty()) return "未指定，开班前补齐";
    if (!phone.empty()) line += " " + phone;
    return line;
}

Table day_table(const SitePaper& paper) {
    Table table{"一点一方案",
                {"日期", "星期", "时段", "活动名称", "类别", "对象", "地点", "责任人", "协助人", "所需物资", "安全要点",
                 "备用（雨天）方案", "完成情况"},
                {}};
    auto sessions = paper.sessions;
    std::stable_sort(sessions.begin(), sessions.end(), [](const CareSession& a, const CareSession& b) {
        return std::tie(a.date, a.start, a.group) < std::tie(b.date, b.start, b.group);
    });
    for (const CareSession& session : sessions) {
        const programme::Activity* activity = paper.activity(session.activity);
        const auto group = std::find_if(paper.groups.begin(), paper.groups.end(),
                                        [&](const PaperGroup& known) { return known.number == session.group; });
        table.rows.push_back(
            {format_date(session.date), weekday_name(session.date),
             format_clock(session.start) + "-" + format_clock(session.end), paper.activity_name(session.activity),
             activity == nullptr ? std::string() : std::string(name_of(activity->category).zh),
             group == paper.groups.end() ? group_name(session.group)
                                         : fmt::format("{}（{}）", group_name(session.group), ages_line(*group)),
             session.place, paper.name_of_adult(session.responsible),
             session.assisting.is_set() ? paper.name_of_adult(session.assisting) : std::string(),
             activity == nullptr ? std::string() : activity->materials.zh,
             activity == nullptr ? std::string() : activity->safety.zh,
             session.rain_activity.empty() ? std::string() : paper.activity_name(session.rain_activity), ""});
    }
    return table;
}

Table adult_table(const SitePaper& paper) {
    Table table{"人员", {roll::people_columns.begin(), roll::people_columns.end()}, {}};
    for (const PaperAdult& adult : paper.adults) {
        std::string posts;
        for (const Post post : adult.posts) posts += (posts.empty() ? "" : "、") + std::string(name_of(post).zh);
        table.rows.push_back({adult.name, std::string(name_of(adult.adult_class).zh), posts, std::to_string(adult.days),
                              format_date(adult.first), format_date(adult.last)});
    }
    for (const std::string& line : missing_lines(paper)) table.rows.push_back({line, "", "", "", "", ""});
    return table;
}

Table emergency_table(const SitePaper& paper) {
    Table table{"安全应急预案", {roll::emergency_columns.begin(), roll::emergency_columns.end()}, {}};
    const EmergencyPlan plan = emergency_plan(paper);
    for (const auto& role : plan.roles)
        table.rows.push_back({"职责：" + role.role, role.people + "：" + role.task, ""});
    for (const auto& call : plan.calls) table.rows.push_back({"电话：" + call.whom, call.number, ""});
    for (const EmergencyPart& part : plan.parts) {
        for (std::size_t i = 0; i < part.steps.size(); ++i)
            table.rows.push_back({part.title, fmt::format("{}. {}", i + 1, part.steps[i]), part.source});
    }
    return table;
}

}  // namespace

std::vector<Labelled> plan_head(const SitePaper& paper) {
    return {{"托管点", paper.venue.name},
            {"负责人", lead_line(paper)},
            {"服务起止日期", period_line(paper)},
            {"每日时段", hours(day_start(paper.season), day_end(paper.season))},
            {"服务天数", fmt::format("{}天（不少于{}天）", countable_days(paper.season, paper.planned_days),
                                     paper.season.policy.min_days)},
            {"日均小时", fmt::format("{:.1f}小时（不少于{:.1f}小时）", countable_hours(paper.season),
                                     paper.season.policy.min_hours_day)},
            {"人数", fmt::format("儿童{}人；可容纳{}人", paper.children, paper.venue.capacity)},
            {"分班", classes_line(paper)},
            {"志愿者名单", list_of_adults(paper)},
            {"供餐方案", meals_line(paper)},
            {"接送方案", collection_line(paper)},
            {"安全应急预案", "见“安全应急预案”"}};
}

std::vector<std::string> missing_lines(const SitePaper& paper) {
    std::vector<std::string> lines;
    for (const Shortfall& gap : paper.shortfalls) {
        lines.push_back(fmt::format("{} {} 缺{}{}人", day_and_month(gap.date), hours(gap.start, gap.end),
                                    name_of(gap.post).zh, gap.missing));
    }
    return lines;
}

PlanLedger plan_ledger(const SitePaper& paper) {
    PlanLedger ledger;
    ledger.title = paper.venue.name + "一点一方案";
    ledger.head = plan_head(paper);
    ledger.days = day_table(paper);
    ledger.adults = adult_table(paper);
    ledger.emergency = emergency_table(paper);
    ledger.foot = {"状态：" + paper.state_line(),
                   "审核人：                    审批日期：        年    月    日（盖章）"};
    return ledger;
}

}  // namespace yingtuo::app
