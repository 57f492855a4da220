// What a listing said, as the JSON that is sealed in the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/roll.h"

namespace yingtuo::store {

[[nodiscard]] std::string said_to_json(const Said& said);
// Nothing where the text is not what said_to_json() writes.
[[nodiscard]] std::optional<Said> said_from_json(std::string_view text);

}  // namespace yingtuo::store
