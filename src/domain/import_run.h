// Import runs: who took over which files and when, whether it was undone, and why.
#pragma once

#include <string>
#include <vector>

#include "domain/roll.h"

namespace yingtuo {

// A person's name under what is done, with the time. The clock is the caller's.
struct Signature {
    std::string by;  // empty where nobody signed
    std::string at;  // UTC, ISO 8601; empty where no time is known
    friend bool operator==(const Signature&, const Signature&) = default;
};

struct ImportRun {
    int number = 0;                   // given by the store, ascending in time
    Signature signature;              // empty for imports older than the journal
    std::vector<ImportRecord> files;  // in the order in which they were saved
    bool can_be_undone = false;       // what stood before was kept, and it was not undone yet
    bool is_undone = false;
    Signature undone;
    std::string undo_reason;
};

// What undoing an import did.
struct UndoCounts {
    int restored = 0;   // records that stand again as they were
    int withdrawn = 0;  // records the import had added, now off the roll
    int listings = 0;   // rows of lists that stand as before
    friend bool operator==(const UndoCounts&, const UndoCounts&) = default;
};

}  // namespace yingtuo
