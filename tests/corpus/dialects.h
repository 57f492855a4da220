// Dialects: how spreadsheet programs write one and the same sheet.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "corpus/grid.h"

namespace yingtuo::corpus {

struct Dialect {
    std::string name;  // a sentence's subject: "shared strings, as Excel writes them"
    std::string file;  // the name the file comes under
    std::function<std::string(const Grid&)> write;
};

[[nodiscard]] const std::vector<Dialect>& dialects();

// The plainest of them.
[[nodiscard]] std::string as_xlsx(const std::vector<Grid>& grids);
[[nodiscard]] std::string as_csv(const Grid& grid);

}  // namespace yingtuo::corpus
