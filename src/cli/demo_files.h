// Demo files: a drawn demo season written to a folder, as the files a county office would hand in.
#pragma once

#include <cstddef>
#include <filesystem>

#include "base/result.h"
#include "demo/demo_season.h"

namespace yingtuo::cli {

struct DemoFiles {
    std::filesystem::path season;                  // season.toml; regions.csv and outlines.geojson lie beside it
    std::vector<std::filesystem::path> workbooks;  // in the order of the season's
    std::filesystem::path truth;                   // folder: what was planted, whose rows are whose
};

// Makes the folder where it is missing and replaces the files of an earlier season. A disk that fails throws.
Result<DemoFiles> write_season(const demo::DemoSeason& season, const std::filesystem::path& folder);

}  // namespace yingtuo::cli
