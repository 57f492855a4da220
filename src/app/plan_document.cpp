#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/emergency_plan.h"
#include "app/plan_ledger.h"
#include "app/site_documents.h"
#include "programme/beside.h"

namespace yingtuo::app {

namespace {

void add_cover(Document& document, const SitePaper& paper) {
    auto& blocks = document.blocks;
    blocks.emplace_back(Paragraph{paper.season.name, ParagraphStyle::centred});
    blocks.emplace_back(Heading{paper.venue.name, 0});
    blocks.emplace_back(Heading{"一点一方案", 0});
    blocks.emplace_back(Paragraph{"One site, one plan", ParagraphStyle::centred});
    if (!paper.is_approved())
        blocks.emplace_back(Paragraph{fmt::format("本方案为{}，未经批准不得开班", name_of(paper.standing.state).zh),
                                      ParagraphStyle::strong});
    FactTable facts;
    for (const auto& [label, text] : plan_head(paper)) {
        if (label == "分班" && paper.groups.size() > 4) {
            facts.facts.push_back({label, fmt::format("{}个班，见第一节", paper.groups.size())});
        } else if (label == "志愿者名单" && paper.adults.size() > 8) {
            facts.facts.push_back({label, fmt::format("{}人，见第一节", paper.adults.size())});
        } else if (label == "安全应急预案") {
            facts.facts.push_back({label, "见第五节"});
        } else {
            facts.facts.push_back({label, text});
        }
        if (label == "托管点") {
            facts.facts.push_back({"类型和地址", fmt::format("{}，{}", name_of(paper.venue.kind).zh, paper.address)});
        }
    }
    facts.facts.push_back({"方案状态", paper.state_line()});
    if (!paper.standing.remark.empty()) {
        // The store seals it: why a plan is returned may be said of a person.
        facts.facts.push_back(
            {"退回意见", paper.naming == Naming::whole ? paper.standing.remark : std::string(withheld)});
    }
    blocks.emplace_back(std::move(facts));
    blocks.emplace_back(FormLine{{{"编制人", ""}, {"审核人", ""}}});
    blocks.emplace_back(FormLine{{{"审批单位（盖章）", ""}, {"审批日期", ""}}});
}

void add_people(Document& document, const SitePaper& paper) {
    auto& blocks = document.blocks;
    blocks.emplace_back(NewPage{});
    blocks.emplace_back(Heading{"一、分班和人员", 1});
    if (paper.groups.empty()) {
        blocks.emplace_back(Paragraph{"本点尚未分班。", ParagraphStyle::strong});
    } else {
        PaperTable classes{{{"班", 1}, {"人数", 1}, {"年龄", 1.4}}, {}};
        for (const PaperGroup& group : paper.groups)
            classes.rows.push_back({{group_name(group.number), std::to_string(group.children), ages_line(group)}});
        blocks.emplace_back(std::move(classes));
    }
    if (paper.adults.empty()) {
        blocks.emplace_back(
            Paragraph{"本点尚无到岗人员：开班前须按儿童人数配齐，并完成查询和培训。", ParagraphStyle::strong});
    } else {
        PaperTable people{{{"姓名", 2}, {"人员类别", 1.5}, {"岗位", 1.6}, {"到岗天数", 1.2}, {"首日至末日", 2.4}}, {}};
        people.is_stacked_when_large = true;
        for (const PaperAdult& adult : paper.adults) {
            std::string posts;
            for (const Post post : adult.posts) posts += (posts.empty() ? "" : "、") + std::string(name_of(post).zh);
            people.rows.push_back(
                {{adult.name, std::string(name_of(adult.adult_class).zh), posts.empty() ? "未排班" : posts,
                  std::to_string(adult.days), day_and_month(adult.first) + "至" + day_and_month(adult.last)}});
        }
        blocks.emplace_back(std::move(people));
    }
    const auto missing = missing_lines(paper);
    if (!missing.empty()) {
        constexpr std::size_t most = 12;
        blocks.emplace_back(
            Paragraph{fmt::format("尚缺人员{}处，补齐前当天不得开班：", missing.size()), ParagraphStyle::strong});
        Steps lines{{missing.begin(), missing.begin() + static_cast<std::ptrdiff_t>(std::min(most, missing.size()))}};
        if (missing.size() > most)
            lines.steps.push_back(fmt::format("其余{}处，见逐日安排中的“缺人”。", missing.size() - most));
        blocks.emplace_back(std::move(lines));
    }
}

void add_day(Document& document, const SitePaper& paper) {
    auto& blocks = document.blocks;
    blocks.emplace_back(Heading{"二、一天的安排", 1});
    PaperTable day{{{"时段", 1}, {"内容", 2.2}, {"计入每日时数", 1}}, {}};
    for (const DayBlock& block : paper.season.day) {
        const bool counts = block.kind == BlockKind::activity ||
                            (block.kind == BlockKind::meal && paper.season.policy.meals_count) ||
                            (block.kind == BlockKind::nap && paper.season.policy.naps_count);
        day.rows.push_back(
            {{hours(block.start, block.end), std::string(name_of(block.kind).zh), counts ? "是" : "否"}});
    }
    blocks.emplace_back(std::move(day));
    if (!paper.days.lost.empty()) {
        std::string lost;
        for (const Date date : paper.days.lost) lost += (lost.empty() ? "" : "、") + day_and_month(date);
        std::string made_up;
        for (const Date date : paper.days.make_up) made_up += (made_up.empty() ? "" : "、") + day_and_month(date);
        blocks.emplace_back(Paragraph{fmt::format("停班：{}。补班：{}。", lost, made_up.empty() ? "无" : made_up)});
    }
}

PaperTable calendar_of(const SitePaper& paper, std::span<const CareSession> sessions) {
    PaperTable table{{{"时段", 1.3},
                      {"活动名称", 1.9},
                      {"类别", 0.85},
                      {"地点", 1.05},
                      {"责任人", 1.3},
                      {"协助人", 1.3},
                      {"所需物资", 1.7},
                      {"安全要点", 2.6},
                      {"备用（雨天）方案", 1.6},
                      {"完成情况", 0.8}},
                     {}};
    table.is_stacked_when_large = true;
    std::optional<Date> date;
    for (const CareSession& session : sessions) {
        if (session.date != date) {
            date = session.date;
            table.rows.push_back({{day_and_month(*date) + "  " + weekday_name(*date)}, true});
        }
        const programme::Activity* activity = paper.activity(session.activity);
        table.rows.push_back(
            {{hours(session.start, session.end), paper.activity_name(session.activity),
              activity == nullptr ? std::string() : std::string(name_of(activity->category).zh), session.place,
              paper.name_of_adult(session.responsible),
              session.assisting.is_set() ? paper.name_of_adult(session.assisting) : std::string(),
              activity == nullptr ? std::string() : activity->materials.zh,
              activity == nullptr ? std::string() : activity->safety.zh,
              session.rain_activity.empty() ? std::string() : paper.activity_name(session.rain_activity), ""}});
    }
    return table;
}

void add_calendar(Document& document, const SitePaper& paper) {
    auto& blocks = document.blocks;
    blocks.emplace_back(NewPage{true, true});
    blocks.emplace_back(Heading{"三、逐日安排", 1});
    if (paper.sessions.empty()) {
        blocks.emplace_back(Paragraph{"尚未排定每日活动：方案不完整，不得开班。", ParagraphStyle::strong});
        return;
    }
    const std::span<const CareSession> all = paper.sessions;
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first;
        while (last < all.size() && all[last].group == all[first].group) ++last;
        const int number = all[first].group;
        std::string title = group_name(number);
        for (const PaperGroup& group : paper.groups) {
            if (group.number == number) title += fmt::format("（{}人，{}）", group.children, ages_line(group));
        }
        if (first > 0) blocks.emplace_back(NewPage{true, true});
        blocks.emplace_back(Heading{title, 2});
        blocks.emplace_back(calendar_of(paper, all.subspan(first, last - first)));
        first = last;
    }
}

void add_emergency(Document& document, const SitePaper& paper) {
    auto& blocks = document.blocks;
    blocks.emplace_back(NewPage{});
    blocks.emplace_back(Heading{"四、供餐和接送", 1});
    blocks.emplace_back(Paragraph{"供餐：" + meals_line(paper)});
    blocks.emplace_back(Paragraph{"接送：" + collection_line(paper)});
    blocks.emplace_back(Heading{"五、安全应急预案", 1});
    const EmergencyPlan plan = emergency_plan(paper);
    PaperTable roles{{{"岗位", 1.2}, {"责任人", 2}, {"职责", 3}}, {}};
    for (const auto& role : plan.roles) roles.rows.push_back({{role.role, role.people, role.task}});
    blocks.emplace_back(std::move(roles));
    blocks.emplace_back(Heading{"电话", 2});
    PaperTable calls{{{"找谁", 1.3}, {"号码", 2}}, {}};
    for (const auto& call : plan.calls) calls.rows.push_back({{call.whom, call.number}});
    blocks.emplace_back(std::move(calls));
    for (const EmergencyPart& part : plan.parts) {
        blocks.emplace_back(Heading{part.title, 2});
        blocks.emplace_back(Steps{part.steps});
        if (!part.source.empty()) blocks.emplace_back(Paragraph{"依据：" + part.source, ParagraphStyle::note});
    }
}

void add_signatures(Document& document) {
    auto& blocks = document.blocks;
    blocks.emplace_back(Heading{"六、签字", 1});
    blocks.emplace_back(Paragraph{"以上方案已向本点全体人员讲明，各人知道自己的岗位和应急时的位置。"});
    for (const char* who : {"点长", "安全员", "村（社区）负责人", "乡镇（街道）审核", "县级审批（盖章）"})
        blocks.emplace_back(FormLine{{{who, ""}, {"日期", ""}}});
}

}  // namespace

Document plan_document(const SitePaper& paper) {
    Document document;
    document.title = "一点一方案 " + paper.venue.name;
    document.running_head = fmt::format("{} · 一点一方案 · {}", paper.venue.name, paper.state_line());
    add_cover(document, paper);
    add_people(document, paper);
    add_day(document, paper);
    add_calendar(document, paper);
    add_emergency(document, paper);
    add_signatures(document);
    return document;
}

}  // namespace yingtuo::app
