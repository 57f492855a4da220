// Site plans: rows of L4 ("one site, one plan") and the labelled lines above them, with what the policy wants of a plan
// checked. They are read and told of; nothing of them is stored.
#pragma once

#include <set>
#include <vector>

#include "domain/roll.h"
#include "domain/season.h"
#include "domain/site_plan.h"
#include "roll/ledger_sheet.h"
#include "roll/place.h"
#include "roll/row_fate.h"
#include "roll/venue_names.h"

namespace yingtuo::roll {

class SitePlanBook {
  public:
    SitePlanBook(const Roll& known, const Roll& changed, const Season& season, PlaceIndex& places);

    RowFate take(const RowReader& row);
    // Once after the rows of each sheet: what can be told of the whole plan only.
    void end_sheet(const LedgerSheet& ledger, Doubts& doubts);
    [[nodiscard]] std::vector<SitePlan> take_all() { return std::move(plans_); }

  private:
    void begin_sheet(const RowReader& row);
    [[nodiscard]] bool counts_as_hours(const SitePlanRow& row) const;

    const Season& season_;
    PlaceIndex& places_;
    VenueNames venues_;
    std::vector<SitePlan> plans_;
    const Sheet* sheet_ = nullptr;
};

// The labelled lines above a table: "负责人：某某" in one cell, or a label and its text side by side.
[[nodiscard]] std::map<std::string, std::string> labelled_lines(const Sheet& sheet, std::size_t before);

}  // namespace yingtuo::roll
