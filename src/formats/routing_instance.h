// Routing instances of the literature, as files.
// Formats: `pvrp` (Cordeau: "type m n t", t lines "D Q", then n + 1 lines "i x y service demand frequency a" and a
// combinations, each a number whose bits, from the left, are the days; types 4 and 5 end the line with "from to"),
// `vrptw` (Solomon: "NUMBER CAPACITY", then "i x y demand ready due service" a customer). Line 0 is the depot.
// Ways are Euclidean and unrounded; times are of the same unit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "visits/routing/plan.h"
#include "visits/routing/problem.h"

namespace yingtuo::formats {

// Names that `read_routing_instance` takes.
[[nodiscard]] const std::vector<std::string>& routing_formats();

// Refuses an unknown format, and a file that is not of it: `where` is "name:line", the message names the field.
[[nodiscard]] Result<visits::routing::Input> parse_routing_instance(std::string_view format, std::string_view text,
                                                                    std::string_view name);
[[nodiscard]] Result<visits::routing::Problem> read_routing_instance(std::string_view format, const std::string& path,
                                                                     bool vehicles_first);

// One line a round: day from 1, vehicle of that day from 1, then the customers in order by their numbers in the file.
[[nodiscard]] std::string routing_solution(const visits::routing::Plan& plan);

}  // namespace yingtuo::formats
