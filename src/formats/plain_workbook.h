// Plain workbook: sheets as they were read, written as an .xlsx in memory. For files that cannot be given back as they
// came: an .xls keeps its sheets, rows and values, and loses its looks.
#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "domain/sheet.h"

namespace yingtuo::formats {

// All cells are text, so that no identity number loses a digit. Same sheets, same bytes.
[[nodiscard]] Result<std::string> plain_workbook(std::span<const Sheet> sheets);

}  // namespace yingtuo::formats
