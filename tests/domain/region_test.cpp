#include "domain/region.h"

#include <gtest/gtest.h>

#include "domain/point.h"

namespace yingtuo {
namespace {

Region region(std::string code, std::string parent, RegionLevel level, std::string name) {
    Region made;
    made.code = std::move(code);
    made.parent = std::move(parent);
    made.level = level;
    made.name = std::move(name);
    return made;
}

std::vector<Region> small() {
    return {region("1", "", RegionLevel::prefecture, "市"), region("12", "1", RegionLevel::county, "乙县"),
            region("11", "1", RegionLevel::county, "甲县"), region("111", "11", RegionLevel::township, "子镇"),
            region("1111", "111", RegionLevel::village, "村")};
}

TEST(RegionTree, FindsTheRegionAboveAtALevel) {
    const auto tree = *RegionTree::make(small());
    EXPECT_EQ(tree.at_level("1111", RegionLevel::county)->name, "甲县");
    EXPECT_EQ(tree.at_level("1111", RegionLevel::village)->name, "村");
    EXPECT_EQ(tree.at_level("11", RegionLevel::township), nullptr);
    EXPECT_EQ(tree.at_level("9", RegionLevel::county), nullptr);
    EXPECT_EQ(tree.path_name("1111"), "甲县/子镇/村");
}

TEST(RegionTree, ListsChildrenInCodeOrder) {
    const auto tree = *RegionTree::make(small());
    const auto children = tree.children("1");
    ASSERT_EQ(children.size(), 2U);
    EXPECT_EQ(tree.all()[children[0]].code, "11");
}

TEST(RegionTree, RefusesARepeatedCodeAnUnknownParentAndASecondRoot) {
    auto twice = small();
    twice.push_back(twice.back());
    EXPECT_EQ(RegionTree::make(twice).error().where, "1111");
    auto orphan = small();
    orphan.push_back(region("2222", "222", RegionLevel::village, "村"));
    EXPECT_EQ(RegionTree::make(orphan).error().where, "2222");
    auto two_roots = small();
    two_roots.push_back(region("2", "", RegionLevel::prefecture, "市"));
    EXPECT_FALSE(RegionTree::make(two_roots));
    auto upside_down = small();
    upside_down.push_back(region("x", "1111", RegionLevel::county, "县"));
    EXPECT_FALSE(RegionTree::make(upside_down));
}

TEST(Point, OneDegreeOfLatitudeIsAbout111Kilometres) {
    EXPECT_NEAR(great_circle({103, 27}, {103, 28}).value(), 111195, 1);
    EXPECT_EQ(great_circle({103, 27}, {103, 27}).value(), 0);
}

}  // namespace
}  // namespace yingtuo
