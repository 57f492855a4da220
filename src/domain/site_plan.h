// Site plan: what a site's own plan (L4, "one site, one plan") says: its head, and day by day what happens. As written;
// the plan that the program makes itself is in plan.h.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/id.h"
#include "domain/venue.h"

namespace yingtuo {

struct SitePlanRow {
    int row = 0;              // as the clerk sees it
    std::optional<Date> day;  // nothing where it cannot be read
    std::optional<ClockTime> start;
    std::optional<ClockTime> end;
    std::string activity;
    std::string category;
    std::string group;
    std::string place;
    std::string responsible;
    std::string assistant;
    std::string materials;
    std::string safety;
    std::string rain_activity;
};

struct SitePlan {
    std::string file;
    std::string sheet;
    Id<Venue> venue;                          // not set where the site is not known
    std::string site;                         // as written
    std::map<std::string, std::string> head;  // label -> text: 负责人, 服务起止日期, 供餐方案 ...
    std::vector<SitePlanRow> rows;
    int days = 0;              // with something to do
    double hours_per_day = 0;  // that count, on average
};

}  // namespace yingtuo
