// A workbook put together from its XML parts, to try what no writer of ours would write.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace yingtuo::formats {

using Parts = std::vector<std::pair<std::string, std::string>>;  // name, content

// A zip archive of the parts, deflated.
[[nodiscard]] std::string zipped(const Parts& parts);

// And back, in the order of the archive.
[[nodiscard]] Parts unzipped(const std::string& archive);
[[nodiscard]] std::string part_of(const std::string& archive, const std::string& name);

// The parts of a workbook with one sheet "甲" that holds this XML between <worksheet> tags, and, where given, these
// parts of shared strings and styles.
[[nodiscard]] Parts workbook_parts(const std::string& sheet, const std::string& shared_strings = {},
                                   const std::string& styles = {}, const std::string& workbook_properties = {});
[[nodiscard]] std::string made_workbook(const std::string& sheet, const std::string& shared_strings = {},
                                        const std::string& styles = {}, const std::string& workbook_properties = {});

}  // namespace yingtuo::formats
