// Zip rewriting: the same archive with some parts replaced or added, and every other entry copied as it is packed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace yingtuo::formats {

struct ZipChange {
    std::string part;  // replaced where the archive has it (as ZipArchive finds it), added where not
    std::string content;
};

// Replaced parts keep their place and time, so that the same changes give the same bytes. `where` names the file in
// refusals (bad_input: what is no whole archive).
[[nodiscard]] Result<std::string> rewrite_zip(std::string_view archive, const std::string& where,
                                              const std::vector<ZipChange>& changes);

// A new archive of these parts, in this order.
[[nodiscard]] Result<std::string> make_zip(const std::vector<ZipChange>& parts);

}  // namespace yingtuo::formats
