// Marked workbook: the .xlsx that came in with its doubtful cells marked. Sheets with marks, and the styles they need,
// are written anew; every other part is copied as it is packed.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/marks.h"
#include "formats/sheets.h"

namespace yingtuo::formats {

// `marks`: one for each sheet, in the order of reading. Gives the same bytes where there is nothing to mark and nothing
// marked before. Refuses what read_xlsx refuses, and what mark_sheet and MarkedStyles do.
[[nodiscard]] Result<std::string> mark_workbook(std::string_view content, const std::string& file_name,
                                                std::span<const SheetMarks> marks, const SheetLimits& limits);

}  // namespace yingtuo::formats
