#include "app/site_documents.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/ensure.h"

namespace yingtuo::app {

std::string meals_line(const SitePaper& paper) {
    const auto meal = std::find_if(paper.season.day.begin(), paper.season.day.end(),
                                   [](const DayBlock& block) { return block.kind == BlockKind::meal; });
    if (meal == paper.season.day.end()) return "不供餐，儿童自备饮水。";
    std::string said = paper.from_ledger("供餐");
    if (said.empty()) said = paper.from_ledger("用餐");
    const std::string hour = hours(meal->start, meal->end) + "用餐";
    if (said.empty()) return hour + "；供餐方式由本点开班前公布。";
    if (said == "否" || said == "无") return hour + "；本点不供餐，儿童自带午餐。";
    if (said == "是" || said == "有") return hour + "；由本点供餐。每餐留样，负责人陪餐，过敏和忌口逐人核对。";
    if (said == withheld) return hour + "；供餐方式由本点告知。每餐留样，负责人陪餐，过敏和忌口逐人核对。";
    return fmt::format("{}；供餐方式：{}。每餐留样，负责人陪餐，过敏和忌口逐人核对。", hour, said);
}

std::string collection_line(const SitePaper& paper) {
    return fmt::format(
        "{}前到点，{}放学。由登记过的接送人接送；未满八周岁的儿童必须有大人来接；换人来接须先打电话告知。",
        format_clock(day_start(paper.season)), format_clock(day_end(paper.season)));
}

std::string period_line(const SitePaper& paper) {
    if (paper.planned_days.empty()) return "尚未排定";
    return long_date(paper.planned_days.front()) + "至" + long_date(paper.planned_days.back());
}

std::string ages_line(const PaperGroup& group) {
    if (!group.youngest) return "年龄未登记";
    if (group.youngest == group.oldest) return fmt::format("{}岁", *group.youngest);
    return fmt::format("{}—{}岁", *group.youngest, *group.oldest);
}

Result<Document> site_document(const SitePaper& paper, DocumentKind kind, std::optional<Date> week) {
    switch (kind) {
        case DocumentKind::plan:
            return plan_document(paper);
        case DocumentKind::week:
            return week_document(paper, week);
        case DocumentKind::pledge:
            return pledge_document(paper);
        case DocumentKind::notice:
            return notice_document(paper);
    }
    ENSURE(false);
    return Document{};
}

}  // namespace yingtuo::app
