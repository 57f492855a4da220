// Corrections: cells of ledgers as a person puts them right while importing. The file itself is not changed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/roll.h"
#include "domain/sheet.h"

namespace yingtuo::app {

struct CellCorrection {
    std::string file;
    std::string sheet;
    int row = 0;         // as the clerk sees it
    std::string column;  // letters: "F"
    std::string text;
};

// The sheets with the cells in place. Refuses (bad_input), naming "corrections[3]", a cell of a file, sheet or row that
// is not there or stands twice, and a column that is none; (conflict) a cell that is corrected twice.
[[nodiscard]] Result<std::vector<Sheet>> corrected(std::span<const Sheet> sheets,
                                                   std::span<const CellCorrection> corrections);

// Notes each of them among the doubtful rows of its file, so that the journal keeps which cells were put right; what
// stood there and what stands there now is not noted.
void note_corrections(std::span<const CellCorrection> corrections, std::vector<ImportRecord>& files);

inline constexpr std::string_view corrected_cell = "cell.corrected";

}  // namespace yingtuo::app
