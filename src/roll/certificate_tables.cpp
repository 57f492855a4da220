#include <fmt/format.h>

#include "roll/certificate.h"

namespace yingtuo::roll {

namespace {

std::string place(const RegionTree& regions, const std::string& code) {
    return code.empty() ? "住址不明" : regions.path_name(code);
}

std::string named(const std::vector<ListKind>& kinds) {
    std::string text;
    for (const ListKind kind : kinds) text += (text.empty() ? "" : "、") + std::string(name_of(kind).zh);
    return text;
}

std::string whole(double value) {
    return fmt::format("{:.0f}", value);
}

std::string caveats(const ListEstimate& estimate) {
    std::string text;
    for (const Caveat caveat : estimate.caveats) text += std::string(name_of(caveat).zh) + "。";
    return text;
}

Table summary_table(const Certificate& certificate) {
    Table table{"不漏一人证明", {"项目", "数值", "说明"}, {}};
    const auto add = [&](std::string item, std::string value, std::string note) {
        table.rows.push_back({std::move(item), std::move(value), std::move(note)});
    };
    add("托管季", certificate.season, "");
    add("范围", certificate.region, "");
    add("截至", certificate.as_of, "世界协调时");
    add("数据指纹", certificate.fingerprint, "同样的数据必得同样的指纹，可据此复核");
    add("名册上的儿童", std::to_string(certificate.children), "");
    for (const ListSummary& list : certificate.lists)
        add(std::string(name_of(list.kind).zh), std::to_string(list.children),
            fmt::format("{} 张表上的儿童数", list.sheets));
    for (const CertificateTotal& total : certificate.totals) {
        add(total.label.zh, std::to_string(total.count),
            total.count == 0         ? "为零"
            : total.named_in.empty() ? "应为零：请更正后重新导入"
                                     : "逐一列名");
    }
    for (const Text& assumption : assumptions()) add("估计的前提", "", assumption.zh);
    return table;
}

Table estimate_table(const Certificate& certificate) {
    Table table{"名单外儿童估计",
                {"范围", "至少在一份名单上", "至少在两份名单上", "估计不在任何名单上", "95% 区间下限", "95% 区间上限",
                 "模型", "须一并阅读"},
                {}};
    const auto add = [&](const StratumEstimate& stratum) {
        const ListEstimate& estimate = stratum.estimate;
        table.rows.push_back({stratum.name.zh, std::to_string(estimate.seen), std::to_string(estimate.overlap),
                              estimate.missing ? whole(*estimate.missing) : "无法估计",
                              estimate.missing ? whole(estimate.low) : "",
                              estimate.missing ? (estimate.high ? whole(*estimate.high) : "无上限") : "",
                              estimate.model, caveats(estimate)});
    };
    add(certificate.whole);
    for (const StratumEstimate& stratum : certificate.by_county) add(stratum);
    for (const StratumEstimate& stratum : certificate.by_age) add(stratum);
    return table;
}

Table incomplete_table(const Certificate& certificate, const RegionTree& regions) {
    Table table{"未列入全部名单的儿童", {"编号", "姓名", "住址", "学校", "在哪些名单", "不在哪些名单"}, {}};
    for (const IncompleteChild& child : certificate.incomplete) {
        table.rows.push_back({std::to_string(child.child.value()), child.masked_name, place(regions, child.region),
                              child.school, named(child.on), named(child.not_on)});
    }
    return table;
}

Table contact_table(std::string name, const std::vector<NotReached>& children, const RegionTree& regions) {
    Table table{std::move(name), {"编号", "姓名", "住址", "已联系次数", "最近一次"}, {}};
    for (const NotReached& child : children) {
        table.rows.push_back({std::to_string(child.child.value()), child.masked_name, place(regions, child.region),
                              std::to_string(child.attempts), child.last_attempt});
    }
    return table;
}

Table return_table(std::string name, const std::vector<MissingReturn>& returns, const RegionTree* regions) {
    Table table{std::move(name), {"名称", "所在", "其他名单上的儿童"}, {}};
    for (const MissingReturn& missing : returns) {
        table.rows.push_back({missing.name, regions == nullptr ? missing.region : place(*regions, missing.region),
                              std::to_string(missing.children)});
    }
    return table;
}

Table risk_table(const Certificate& certificate, const RegionTree& regions) {
    Table table{"监护风险", {"编号", "姓名", "住址", "风险", "责任人", "限时", "依据"}, {}};
    for (const RiskTask& task : certificate.open_risks) {
        table.rows.push_back({std::to_string(task.child.value()), task.masked_name, place(regions, task.village_code),
                              std::string(name_of(task.risk).zh), task.responsible.zh, task.due,
                              article_of(task.risk).zh});
    }
    return table;
}

Table number_table(std::string name, const std::vector<Id<Child>>& children) {
    Table table{std::move(name), {"编号"}, {}};
    for (const Id<Child> child : children) table.rows.push_back({std::to_string(child.value())});
    return table;
}

}  // namespace

std::vector<Table> certificate_tables(const Certificate& certificate, const RegionTree& regions) {
    return {summary_table(certificate),
            estimate_table(certificate),
            incomplete_table(certificate, regions),
            contact_table("未联系上的儿童", certificate.not_reached, regions),
            contact_table("去向不明的儿童", certificate.not_contacted, regions),
            risk_table(certificate, regions),
            return_table("未报的村（社区）", certificate.villages, nullptr),
            return_table("未报的学校", certificate.schools, &regions),
            number_table("住址不到村的儿童", certificate.without_place),
            number_table("没有身份证号的儿童", certificate.without_identity)};
}

}  // namespace yingtuo::roll
