// What the program makes of a file, in lines that can be written beside it.
#pragma once

#include <string>
#include <vector>

namespace yingtuo::corpus {

// A line for each sheet taken over: "L1 village_roll Sheet1: 姓名 性别 ..." with the columns that mean something; a
// line for each row that became a child, venue or adult; a line for each doubtful row: "? 5 id_number.damaged C
// 身份证号"; or, for a file that is refused, "refused" with the code.
[[nodiscard]] std::vector<std::string> reading_of(const std::string& bytes, const std::string& file);

}  // namespace yingtuo::corpus
