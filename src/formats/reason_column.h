// Reason column: finding the column that an earlier marking wrote (domain/marks.h), and leaving it out of what is read.
#pragma once

#include "domain/sheet.h"

namespace yingtuo::formats {

// Empties every column that begins with our heading, notes which they were, and leaves out the rows that held nothing
// else.
void leave_out_reasons(Sheet& sheet);

}  // namespace yingtuo::formats
