// Plan ledger: a site's plan as rows of the official table L4 (一点一方案): the labelled lines above it, the daily
// rows, and what belongs to it. Read back by the importer as it is.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/site_paper.h"
#include "domain/sheet.h"

namespace yingtuo::app {

using Labelled = std::pair<std::string, std::string>;

struct PlanLedger {
    std::string title;
    std::vector<Labelled> head;  // 托管点, 负责人, 服务起止日期 ... in the order of the form
    Table days;                  // one row a session; where nothing is planned, one row that says so
    Table adults;
    Table emergency;
    std::vector<std::string> foot;  // signatures, and what the plan is
};

[[nodiscard]] PlanLedger plan_ledger(const SitePaper& paper);

// The labelled lines of the form, as the cover has them too.
[[nodiscard]] std::vector<Labelled> plan_head(const SitePaper& paper);
// "7月15日 09:00—15:00 缺带班1人".
[[nodiscard]] std::vector<std::string> missing_lines(const SitePaper& paper);

}  // namespace yingtuo::app
