// Marked sheet: the XML of one sheet of a workbook with marks in it. Every byte that no mark concerns stays.
// Source: ECMA-376 part 1, 18.3 (worksheets).
#pragma once

#include <cstddef>
#include <string>

#include "base/result.h"
#include "domain/marks.h"
#include "formats/marked_styles.h"
#include "formats/sheets.h"
#include "formats/zip_archive.h"

namespace yingtuo::formats {

// Gives the sheet's XML with
// - the marked cells on our ground (the first cell of a merged range for any cell of it; a cell that was not there is
//   made), and without it the cells that were marked before and are not any more;
// - the reason column: heading, reasons, width; what an earlier marking wrote in one is left out.
// `styles` learns which styles are needed. A sheet in UTF-16 comes back in UTF-8. Refuses (bad_input) a row that is not
// there, and (too_large) what would take more than `limit_bytes`.
[[nodiscard]] Result<std::string> mark_sheet(ZipArchive& archive, const std::string& part, const std::string& where,
                                             const SheetMarks& marks, MarkedStyles& styles, const SheetLimits& limits,
                                             std::size_t limit_bytes);

}  // namespace yingtuo::formats
