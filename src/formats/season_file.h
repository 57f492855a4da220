// Season file: season.toml and the two files it names, the region table and the outlines of the map.
//
// Every setting is `key = value` or `key = { value = ..., source = "..." }`; a key that is not given keeps the model
// case's default (domain/season.h). The keys are those of policy_table(). Where a rule comes from is part of the file,
// so that every table and every plan can name it.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/region.h"
#include "domain/season.h"
#include "domain/sheet.h"

namespace yingtuo::formats {

struct SeasonFile {
    Season season;
    RegionTree regions;
};

// Reads season.toml, and the region table and outlines it names relative to its own folder. Refuses an unknown key
// (naming the nearest known one), a value of the wrong kind (naming key and line), and what Season::make and
// RegionTree::make refuse.
[[nodiscard]] Result<SeasonFile> read_season(const std::filesystem::path& file);

// The same for the text of season.toml alone; `where` names it in refusals. Season::toml is the text.
struct SeasonText {
    Season season;
    std::string regions_file;
    std::string outlines_file;  // empty: no outlines
};
[[nodiscard]] Result<SeasonText> parse_season(std::string_view toml, const std::string& where);

// A complete season.toml: every setting with a comment and its source.
[[nodiscard]] std::string season_toml(const Season& season, std::string_view regions_file,
                                      std::string_view outlines_file);

// The open table `policy(key, value, source)`: lists joined with '|', blocks as "activity 09:00-10:00", one row a tier
// ("siting.tier.school").
[[nodiscard]] Table policy_table(const Season& season);

// The region table `regions(code, parent_code, level, name, lon, lat, elevation_m, source)`, WGS-84.
[[nodiscard]] Table regions_table(std::span<const Region> regions);
// Reads it back from a sheet. Refuses a missing column, an unknown level, half a point, naming the row.
[[nodiscard]] Result<std::vector<Region>> parse_regions(const Sheet& sheet);

}  // namespace yingtuo::formats
