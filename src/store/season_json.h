// Season as JSON: every field of the season and its policy, the file's own text included, as it is kept in the
// database. Read strictly: a missing key, an unknown key or a wrong type is an error. A new field comes with a
// migration that adds its key.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/season.h"

namespace yingtuo::store {

[[nodiscard]] std::string season_to_json(const Season& season);
// Nothing where the text is not what season_to_json writes.
[[nodiscard]] std::optional<Season> season_from_json(std::string_view text);

}  // namespace yingtuo::store
