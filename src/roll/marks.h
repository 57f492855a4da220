// Marks: what a person should see on the sheet itself, out of what was found doubtful in it.
// Model: docs/model/marked.md.
#pragma once

#include <span>

#include "domain/marks.h"
#include "domain/sheet.h"

namespace yingtuo::roll {

// `doubtful`: of the sheet's file, in any order; those of other sheets are left aside. A doubt about a column marks its
// cell; one about the whole row stands in the reason column alone, but for a refused row, of which every cell is
// marked.
[[nodiscard]] SheetMarks marks_of(const Sheet& sheet, std::span<const DoubtfulRow> doubtful);

}  // namespace yingtuo::roll
