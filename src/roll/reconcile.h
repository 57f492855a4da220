// Roll: one true roll out of many lists. Ledgers as clerks keep them in, one record for each child, venue and adult
// out, and every doubtful row with its reason. Model: docs/model/roll.md. How to add a ledger:
// docs/howto/add-a-ledger.md.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "domain/region.h"
#include "domain/roll.h"
#include "domain/season.h"
#include "domain/sheet.h"
#include "domain/site_plan.h"
#include "roll/header.h"

namespace yingtuo::roll {

struct Outcome {
    Roll changed;                       // new and changed records, by id; new ids stand above every known one
    std::vector<ImportRecord> imports;  // one a file, by file name
    std::vector<SitePlan> site_plans;   // sites' own plans (L4), as written; they change nothing
};

// Which ledger each of some sheets is. Whether there is one of a kind among them is asked before reconcile(), which
// needs to know what attendance, training and vetting are known only then.
class RecognisedSheets {
  public:
    explicit RecognisedSheets(std::span<const Sheet> sheets, int threads = 1);
    // One a sheet, in their order.
    explicit RecognisedSheets(std::vector<Recognition> recognitions) : recognitions_(std::move(recognitions)) {}
    [[nodiscard]] bool has(LedgerKind kind) const;
    // By position in the sheets, as long as it has not been taken.
    [[nodiscard]] bool is(std::size_t sheet, LedgerKind kind) const;
    // By position in the sheets; taken once.
    [[nodiscard]] Recognition take(std::size_t sheet) { return std::move(recognitions_[sheet]); }

  private:
    std::vector<Recognition> recognitions_;
};

// Never refuses: a sheet or row that cannot be read is named in its file's record and the rest is taken over. The order
// of the sheets does not matter. What is known already and stands in the sheets unchanged is not in `changed`.
// `known` needs its attendance and training only where there is any in the sheets, its vetting only where there are
// ledgers of adults.
[[nodiscard]] Outcome reconcile(const Season& season, const RegionTree& regions, const Roll& known,
                                std::span<const Sheet> sheets);
// The same, for sheets that are recognised already. The outcome does not depend on the number of threads.
[[nodiscard]] Outcome reconcile(const Season& season, const RegionTree& regions, const Roll& known,
                                std::span<const Sheet> sheets, RecognisedSheets recognised, int threads = 1);

}  // namespace yingtuo::roll
