#include "formats/sheets.h"

#include <fmt/format.h>

#include "base/fingerprint.h"
#include "formats/csv.h"
#include "formats/files.h"
#include "formats/reason_column.h"
#include "formats/refusals.h"
#include "formats/xls_reader.h"
#include "formats/xlsx_reader.h"

namespace yingtuo::formats {

FileKind kind_of_file(std::string_view content) {
    if (content.starts_with("PK\x03\x04") || content.starts_with("PK\x05\x06")) return FileKind::xlsx;
    return looks_like_xls(content) ? FileKind::xls : FileKind::text;
}

Result<std::vector<Sheet>> read_sheets(std::string_view content, const std::string& file_name,
                                       const SheetLimits& limits) {
    if (content.size() > limits.file_bytes) {
        return too_large(file_name, fmt::format("超过 {} MB", limits.file_bytes >> 20),
                         fmt::format("more than {} MB", limits.file_bytes >> 20));
    }
    const FileKind kind = kind_of_file(content);
    std::vector<Sheet> sheets;
    if (kind == FileKind::xlsx) {
        TRY(sheets, read_xlsx(content, file_name, limits));
    } else if (kind == FileKind::xls) {
        TRY(sheets, read_xls(content, file_name, limits));
    } else {
        TRY(Sheet sheet, read_csv(content, file_name, limits));
        sheets.push_back(std::move(sheet));
    }
    const std::string print = fingerprint_of(content);
    for (Sheet& sheet : sheets) {
        sheet.fingerprint = print;
        leave_out_reasons(sheet);
    }
    return sheets;
}

Result<std::vector<Sheet>> read_sheets(const std::filesystem::path& file, const SheetLimits& limits) {
    TRY(const std::string content, read_file(file, limits.file_bytes));
    return read_sheets(content, file.filename().string(), limits);
}

}  // namespace yingtuo::formats
