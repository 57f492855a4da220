#include "domain/region.h"

#include <fmt/format.h>

#include <algorithm>

namespace yingtuo {

Result<RegionTree> RegionTree::make(std::vector<Region> regions) {
    RegionTree tree;
    std::size_t roots = 0;
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const Region& region = regions[i];
        if (!tree.by_code_.emplace(region.code, i).second) {
            return refuse(ErrorCode::bad_input,
                          {fmt::format("区划代码 {} 出现两次", region.code),
                           fmt::format("region code {} stands twice", region.code)},
                          {"请删除重复的行", "delete the repeated row"}, region.code);
        }
        if (region.parent.empty()) {
            tree.root_ = i;
            ++roots;
        }
    }
    if (roots != 1 && !regions.empty()) {
        return refuse(ErrorCode::bad_input,
                      {fmt::format("区划表应有且只有一个最上级，现有 {} 个", roots),
                       fmt::format("the region table needs exactly one root, it has {}", roots)},
                      {"只有最上级的上级代码可以为空", "leave the parent code empty for the root alone"});
    }
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const Region& region = regions[i];
        if (region.parent.empty()) continue;
        const auto parent = tree.by_code_.find(region.parent);
        if (parent == tree.by_code_.end() || regions[parent->second].level >= region.level) {
            return refuse(
                ErrorCode::bad_input,
                {fmt::format("区划 {} 的上级代码 {} 不存在或级别不对", region.code, region.parent),
                 fmt::format("region {}: its parent {} is unknown or not above it", region.code, region.parent)},
                {"请核对上级代码", "correct the parent code"}, region.code);
        }
        tree.children_[region.parent].push_back(i);
    }
    for (auto& [code, children] : tree.children_) {
        std::sort(children.begin(), children.end(),
                  [&](std::size_t a, std::size_t b) { return regions[a].code < regions[b].code; });
    }
    tree.regions_ = std::move(regions);
    return tree;
}

const Region* RegionTree::find(std::string_view code) const {
    const auto found = by_code_.find(code);
    return found == by_code_.end() ? nullptr : &regions_[found->second];
}

std::span<const std::size_t> RegionTree::children(std::string_view code) const {
    const auto found = children_.find(code);
    if (found == children_.end()) return {};
    return found->second;
}

const Region* RegionTree::at_level(std::string_view code, RegionLevel level) const {
    const Region* region = find(code);
    while (region != nullptr && region->level != level)
        region = region->parent.empty() ? nullptr : find(region->parent);
    return region;
}

std::string RegionTree::path_name(std::string_view code) const {
    std::string path;
    for (const Region* region = find(code); region != nullptr && !region->parent.empty();
         region = find(region->parent)) {
        path.insert(0, path.empty() ? region->name : region->name + "/");
    }
    return path;
}

}  // namespace yingtuo
