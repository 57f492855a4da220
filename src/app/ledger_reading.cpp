#include "app/ledger_reading.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace yingtuo::app {

void LedgerReading::add(std::vector<Sheet> file) {
    File& added = files_.emplace_back();
    added.sheets = std::move(file);
    added.recognitions = std::async(threads_ > 1 ? std::launch::async : std::launch::deferred, [&added] {
        std::vector<roll::Recognition> made_out;
        made_out.reserve(added.sheets.size());
        for (const Sheet& sheet : added.sheets) made_out.push_back(roll::recognise(sheet));
        return made_out;
    });
}

ReadLedgers LedgerReading::take() {
    std::vector<Sheet> sheets;
    std::vector<roll::Recognition> made_out;
    for (File& file : files_) {
        std::ranges::move(file.recognitions.get(), std::back_inserter(made_out));
        std::ranges::move(file.sheets, std::back_inserter(sheets));
    }
    files_.clear();
    return {std::move(sheets), roll::RecognisedSheets(std::move(made_out))};
}

}  // namespace yingtuo::app
