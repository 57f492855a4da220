#include "formats/marked_copy.h"

#include <fmt/format.h>

#include "formats/marked_csv.h"
#include "formats/marked_workbook.h"
#include "formats/plain_workbook.h"
#include "formats/refusals.h"

namespace yingtuo::formats {

namespace {

std::string with_xlsx_ending(const std::string& file_name) {
    const auto dot = file_name.rfind('.');
    const auto slash = file_name.rfind('/');
    const bool has_ending = dot != std::string::npos && dot > 0 && (slash == std::string::npos || dot > slash + 1);
    return file_name.substr(0, has_ending ? dot : std::string::npos) + ".xlsx";
}

}  // namespace

Result<MarkedCopy> marked_copy(std::string_view content, const std::string& file_name,
                               std::span<const SheetMarks> marks, const SheetLimits& limits) {
    for (const SheetMarks& sheet : marks) {
        if (sheet.reasons.empty() || sheet.reason_column < static_cast<std::size_t>(limits.columns)) continue;
        return too_large(file_name, fmt::format("{} 列都有内容，没有核对意见的位置", limits.columns),
                         fmt::format("all {} columns are in use: there is no room for the reasons", limits.columns));
    }
    MarkedCopy copy{file_name, {}, false};
    switch (kind_of_file(content)) {
        case FileKind::xlsx: {
            TRY(copy.content, mark_workbook(content, file_name, marks, limits));
            break;
        }
        case FileKind::text: {
            if (marks.size() != 1) return damaged(file_name, "不是一张表", "it is not one sheet");
            TRY(copy.content, mark_csv(content, file_name, marks.front(), limits));
            break;
        }
        case FileKind::xls: {
            TRY(const auto sheets, read_sheets(content, file_name, limits));
            TRY(const std::string plain, plain_workbook(sheets));
            // What an earlier marking wrote is not in the new workbook.
            std::vector<SheetMarks> fresh(marks.begin(), marks.end());
            for (SheetMarks& sheet : fresh) sheet.old_reason_columns.clear();
            TRY(copy.content, mark_workbook(plain, file_name, fresh, limits));
            copy.name = with_xlsx_ending(file_name);
            copy.is_converted = true;
            break;
        }
    }
    return copy;
}

}  // namespace yingtuo::formats
