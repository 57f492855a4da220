// Roll: one true roll out of many lists. Ledgers as clerks keep them in, one record for each child, venue and adult
// out, and every doubtful row with its reason. Model: docs/model/roll.md. How to add a ledger:
// docs/howto/add-a-ledger.md.
#pragma once

#include <span>
#include <vector>

#include "domain/region.h"
#include "domain/roll.h"
#include "domain/season.h"
#include "domain/sheet.h"
#include "domain/site_plan.h"

namespace yingtuo::roll {

struct Outcome {
    Roll changed;                       // new and changed records, by id; new ids stand above every known one
    std::vector<ImportRecord> imports;  // one a file, by file name
    std::vector<SitePlan> site_plans;   // sites' own plans (L4), as written; they change nothing
};

// Is there a ledger of attendance among them? Only then reconcile() needs to know what attendance is known.
[[nodiscard]] bool has_attendance(std::span<const Sheet> sheets);

// Never refuses: a sheet or row that cannot be read is named in its file's record and the rest is taken over. The order
// of the sheets does not matter. What is known already and stands in the sheets unchanged is not in `changed`.
// `known` needs its attendance only where has_attendance().
[[nodiscard]] Outcome reconcile(const Season& season, const RegionTree& regions, const Roll& known,
                                std::span<const Sheet> sheets);

}  // namespace yingtuo::roll
