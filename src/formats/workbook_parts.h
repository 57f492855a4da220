// Workbook parts: what the small parts of an .xlsx say before its sheets can be read: sheet names, shared strings,
// styles.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/result.h"
#include "formats/sheets.h"
#include "formats/zip_archive.h"

namespace yingtuo::formats {

struct SheetName {
    std::string name;
    std::string part;
    bool is_hidden = false;
};

struct WorkbookParts {
    std::vector<SheetName> sheets;
    std::vector<std::string> shared_strings;
    std::vector<bool> is_date_style;  // by cell style (`s`)
    bool dates_from_1904 = false;
    std::string workbook_part;
    std::string relations_part;  // of the workbook
    std::string styles_part;     // empty where there is none
};

// Refuses an archive that holds no workbook, and what exceeds the limits.
[[nodiscard]] Result<WorkbookParts> read_workbook_parts(ZipArchive& archive, const std::string& where,
                                                        const SheetLimits& limits);

// Undoes the escape _xHHHH_ with which workbooks store control characters; control characters other than tab and line
// feed are dropped.
[[nodiscard]] std::string unescape_cell(std::string_view text);

}  // namespace yingtuo::formats
