// Marked copy: the file that came in, given back with its doubtful cells marked and the reasons beside them.
// Model: docs/model/marked.md.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/marks.h"
#include "formats/sheets.h"

namespace yingtuo::formats {

struct MarkedCopy {
    std::string name;  // of the file: the one that came in, or with .xlsx for its ending
    std::string content;
    bool is_converted = false;  // a kind we cannot write: its sheets and values in an .xlsx
};

// `marks`: one for each sheet, in the order in which read_sheets gives them. `file_name` may have folders before it.
// Refuses what read_sheets refuses, and what cannot be marked without harm, saying why.
[[nodiscard]] Result<MarkedCopy> marked_copy(std::string_view content, const std::string& file_name,
                                             std::span<const SheetMarks> marks, const SheetLimits& limits = {});

}  // namespace yingtuo::formats
