#include "app/corrections.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

namespace yingtuo::app {

namespace {

constexpr std::size_t most_columns = 16'384;

std::optional<std::size_t> column_of(std::string_view letters) {
    std::size_t column = 0;
    for (const char letter : letters) {
        if (letter < 'A' || letter > 'Z' || column > most_columns) return std::nullopt;
        column = column * 26 + static_cast<std::size_t>(letter - 'A') + 1;
    }
    if (column == 0 || column > most_columns) return std::nullopt;
    return column - 1;
}

tl::unexpected<Error> wrong(std::size_t index, Text message) {
    return refuse(ErrorCode::bad_input, std::move(message),
                  {"请重新预览，再更正", "look at the preview again, then correct"},
                  fmt::format("corrections[{}]", index));
}

}  // namespace

Result<std::vector<Sheet>> corrected(std::span<const Sheet> sheets, std::span<const CellCorrection> corrections) {
    std::vector<Sheet> result(sheets.begin(), sheets.end());
    std::set<std::tuple<std::string_view, std::string_view, int, std::size_t>> seen;
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        const CellCorrection& cell = corrections[i];
        const auto is_meant = [&](const Sheet& sheet) { return sheet.file == cell.file && sheet.name == cell.sheet; };
        const auto sheet = std::find_if(result.begin(), result.end(), is_meant);
        if (sheet == result.end()) return wrong(i, {"更正所指的表不在上传的文件里", "no such sheet was uploaded"});
        if (std::find_if(std::next(sheet), result.end(), is_meant) != result.end())
            return wrong(
                i, {"有两份文件同名，分不清更正的是哪一份", "two files have this name: it is unclear which is meant"});
        const auto row = std::find_if(sheet->rows.begin(), sheet->rows.end(),
                                      [&](const SheetRow& candidate) { return candidate.number == cell.row; });
        if (row == sheet->rows.end()) return wrong(i, {"更正所指的行不在表里", "the sheet has no such row"});
        const auto column = column_of(cell.column);
        if (!column) return wrong(i, {"更正所指的列无效", "this is not a column"});
        if (!seen.insert({cell.file, cell.sheet, cell.row, *column}).second) {
            return refuse(ErrorCode::conflict, {"同一格更正了两次", "one cell is corrected twice"},
                          {"只留一次", "leave one of them"}, fmt::format("corrections[{}]", i));
        }
        if (row->cells.size() <= *column) row->cells.resize(*column + 1);
        row->cells[*column] = cell.text;
    }
    return result;
}

void note_corrections(std::span<const CellCorrection> corrections, std::vector<ImportRecord>& files) {
    for (const CellCorrection& cell : corrections) {
        const auto file = std::find_if(files.begin(), files.end(),
                                       [&](const ImportRecord& record) { return record.file == cell.file; });
        if (file == files.end()) continue;
        file->doubtful.push_back({cell.file,
                                  cell.sheet,
                                  cell.row,
                                  cell.column,
                                  std::string(corrected_cell),
                                  DoubtLevel::note,
                                  {"导入时已在页面上更正这一格。", "the cell was put right while importing."}});
    }
    for (ImportRecord& file : files) {
        std::stable_sort(file.doubtful.begin(), file.doubtful.end(), [](const DoubtfulRow& a, const DoubtfulRow& b) {
            return std::tie(a.sheet, a.row) < std::tie(b.sheet, b.row);
        });
    }
}

}  // namespace yingtuo::app
