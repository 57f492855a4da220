// Refusals of opening: what a person is told about a database file that cannot be used.
#pragma once

#include <string>

#include "base/result.h"
#include "store/sqlite/statement.h"

namespace yingtuo::store {

[[nodiscard]] tl::unexpected<Error> not_ours(const std::string& path);
[[nodiscard]] tl::unexpected<Error> missing(const std::string& path);
[[nodiscard]] tl::unexpected<Error> not_writable(const std::string& path);
// The refusal where the failure is of the file; rethrows where it is of the machine.
[[nodiscard]] tl::unexpected<Error> refused_or_rethrown(const std::string& path, const SqliteFailure& failure);

}  // namespace yingtuo::store
