#include "demo/faults.h"

#include <utility>

#include "domain/sheet.h"

namespace yingtuo::demo {

FaultBook::FaultBook()
    : faults_{"faults", {"file", "sheet", "row", "column", "field", "kind", "doubts", "value"}, {}} {}

void FaultBook::cell(const Workbook& workbook, const LedgerSheet& sheet, std::size_t row, std::size_t column,
                     std::string_view kind, const Expected& expected) {
    faults_.rows.push_back({workbook.path, known_name(workbook, sheet), std::to_string(sheet.file_row(row)),
                            column_letters(column), std::string(code_of(sheet.fields[column])), std::string(kind),
                            std::string(expected.doubts), expected.value});
}

void FaultBook::row(const Workbook& workbook, const LedgerSheet& sheet, int file_row, std::string_view what,
                    std::string_view kind, const Expected& expected) {
    faults_.rows.push_back({workbook.path, known_name(workbook, sheet), std::to_string(file_row), "", std::string(what),
                            std::string(kind), std::string(expected.doubts), expected.value});
}

std::string known_name(const Workbook& workbook, const LedgerSheet& sheet) {
    if (workbook.form == FileForm::workbook) return sheet.name;
    const auto start = workbook.path.rfind('/') + 1;
    return workbook.path.substr(start, workbook.path.rfind('.') - start);
}

}  // namespace yingtuo::demo
