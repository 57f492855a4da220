// Marked text file: the .csv that came in, in its own encoding, line ends and quotes, with a reason column.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/marks.h"
#include "formats/sheets.h"

namespace yingtuo::formats {

// A text file has no colours: what the cells' marks would show stands in the reasons. Rows without a reason stay byte
// for byte; the others are filled up to the reason column. The copy is read again, and refused (bad_input) where that
// gives other cells than the original.
[[nodiscard]] Result<std::string> mark_csv(std::string_view content, const std::string& file_name,
                                           const SheetMarks& marks, const SheetLimits& limits);

}  // namespace yingtuo::formats
