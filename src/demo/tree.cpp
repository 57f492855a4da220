#include "demo/tree.h"

#include <algorithm>

#include <embedded/demo_regions.h>
#include "base/ensure.h"

namespace yingtuo::demo {

namespace {

// The cell up to the next comma; takes it and the comma off the line.
std::string_view take_cell(std::string_view& line) {
    const auto comma = line.find(',');
    const std::string_view cell = line.substr(0, comma);
    line.remove_prefix(comma == std::string_view::npos ? line.size() : comma + 1);
    return cell;
}

bool take_ending(std::string& text, std::string_view ending) {
    if (!text.ends_with(ending)) return false;
    text.resize(text.size() - ending.size());
    return true;
}

}  // namespace

std::vector<Region> administrative_tree() {
    const auto files = embedded::demo_regions();
    ENSURE(files.size() == 1);
    std::string_view text = files.front().content;
    text.remove_prefix(text.find('\n') + 1);
    std::vector<Region> regions;
    while (!text.empty()) {
        const auto end = text.find('\n');
        std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty()) continue;
        Region region;
        region.code = take_cell(line);
        region.parent = take_cell(line);
        const auto level = from_code<RegionLevel>(take_cell(line));
        ENSURE(level.has_value());
        region.level = *level;
        region.name = take_cell(line);
        regions.push_back(std::move(region));
    }
    std::sort(regions.begin(), regions.end(), [](const Region& a, const Region& b) { return a.code < b.code; });
    return regions;
}

std::string short_name(std::string_view village_name) {
    std::string name(village_name);
    if (take_ending(name, "村民委员会")) return name.ends_with("村") ? name : name + "村";
    take_ending(name, "居民委员会");
    return name;
}

}  // namespace yingtuo::demo
