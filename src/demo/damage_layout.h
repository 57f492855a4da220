// Damage, third step: how a clerk lays out a sheet. Columns under other headers, in another order, in groups of two or
// three rows; places in the title, in merged cells or in one address; totals, empty rows, signatures.
#pragma once

#include "base/random.h"
#include "demo/demo_season.h"
#include "demo/faults.h"

namespace yingtuo::demo {

// Every sheet of a workbook is laid out alike: one hand wrote them.
void lay_out(Workbook& workbook, FaultBook& faults, const Random& random);

}  // namespace yingtuo::demo
