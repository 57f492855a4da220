// Siting instances of the literature and of our own shape, as files.
// Formats: `cpmp` and `cpmp-floor` (pmedcap: "n p", then "x y capacity demand" a node; Euclidean distance, the second
// rounded down), `sscflp` (Holmberg and Yang: "m n", m lines "capacity fixed_cost", n demands, m x n costs; Diaz and
// Fernandez: "n m", n x m costs, n demands, m fixed costs, m capacities; told apart by the lines), `city`
// ("hamlets venues arcs S W H", hamlets "i x y children", venues "j x y tier capacity fixed", arcs "i j walk_km").
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "siting/problem.h"

namespace yingtuo::formats {

// Names that `read_siting_instance` takes.
[[nodiscard]] const std::vector<std::string>& siting_formats();

// Refuses an unknown format, and a file that is not of it: `where` is "name:line", the message names the field.
[[nodiscard]] Result<siting::Input> parse_siting_instance(std::string_view format, std::string_view text,
                                                          std::string_view name);
[[nodiscard]] Result<siting::Problem> read_siting_instance(std::string_view format, const std::string& path);

// One line a demand point: the number of its site counted from 0, or -1 for home visits.
[[nodiscard]] std::string siting_solution(const std::vector<int>& site_of);

}  // namespace yingtuo::formats
