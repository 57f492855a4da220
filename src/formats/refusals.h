// Refusals that all readers of files share: one wording for "damaged", "too large" and "unsupported".
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace yingtuo::formats {

// The file is not what it claims to be; `detail_*` says what is wrong with it.
[[nodiscard]] tl::unexpected<Error> damaged(const std::string& where, std::string_view detail_zh,
                                            std::string_view detail_en);
// A stated limit is exceeded.
[[nodiscard]] tl::unexpected<Error> too_large(const std::string& where, std::string_view limit_zh,
                                              std::string_view limit_en);
// A kind of file we do not read; the hint is to save it as .xlsx.
[[nodiscard]] tl::unexpected<Error> save_as_xlsx(const std::string& where, std::string_view what_zh,
                                                 std::string_view what_en);
// A workbook that opens with a password only.
[[nodiscard]] tl::unexpected<Error> has_password(const std::string& where);

}  // namespace yingtuo::formats
