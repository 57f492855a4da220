// Ledgers while they are read: which ledger the sheets of a file are is made out while the next file is read.
#pragma once

#include <deque>
#include <future>
#include <vector>

#include "domain/sheet.h"
#include "roll/reconcile.h"

namespace yingtuo::app {

struct ReadLedgers {
    std::vector<Sheet> sheets;  // in the order in which they came
    roll::RecognisedSheets recognised;
};

class LedgerReading {
  public:
    // With more than one, each file on a thread of its own, as soon as it is added; with one, when all are taken.
    explicit LedgerReading(int threads) : threads_(threads) {}

    void add(std::vector<Sheet> file);
    // All that were added; once.
    [[nodiscard]] ReadLedgers take();

  private:
    struct File {
        std::vector<Sheet> sheets;
        std::future<std::vector<roll::Recognition>> recognitions;
    };
    int threads_;
    std::deque<File> files_;  // a file stays where it is while others come
};

}  // namespace yingtuo::app
