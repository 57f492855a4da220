#include "roll/place.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "drawn_ledgers.h"
#include "roll/place_forms.h"

namespace yingtuo::roll {
namespace {

struct Case {
    PlaceText text;
    std::string_view code;
    std::string_view hamlet;
    PlaceState state;
    std::string_view context = {};
};

void expect_all(std::initializer_list<Case> cases) {
    PlaceIndex places(district());
    for (const Case& one : cases) {
        const Place place = places.find(one.text, one.context);
        std::string said;
        for (const std::string_view part :
             {one.text.county, one.text.township, one.text.village, one.text.group, one.text.address})
            said.append(part).append("|");
        EXPECT_EQ(place.state, one.state) << said;
        EXPECT_EQ(place.code, one.code) << said;
        EXPECT_EQ(place.hamlet_code, one.hamlet) << said;
    }
}

TEST(PlaceTest, ColumnsAreFollowedUnderEveryUsualName) {
    using enum PlaceState;
    expect_all({
        {{"清河区", "太平镇", "三甲村", "1组", ""}, sanjia, "990102101201-01", complete},
        {{"清河", "太平", "三甲", "1", ""}, sanjia, "990102101201-01", complete},
        {{"清河区", "太平镇", "三甲村委会", "第一村民小组", ""}, sanjia, "990102101201-01", complete},
        {{"清河区", "太平镇", "三甲村民委员会", "大湾子", ""}, sanjia, "990102101201-02", complete},
        {{"清河区", "太平镇", "三甲村", "大湾子组", ""}, sanjia, "990102101201-02", complete},
        {{"清河区", "太平镇", "三甲社区", "2", ""}, sanjia, "990102101201-02", complete},
        {{"清河区", "太平镇", "桥头社区", "5组", ""}, qiaotou, "", complete},
        {{"清河区", "太平镇", "桥头居委会", "", ""}, qiaotou, "", complete},
        {{"清河区", "白水回族乡", "新村", "", ""}, xincun, "", complete},
        {{"清河区", "白水乡", "新村村", "", ""}, xincun, "", complete},
        {{"清河区", "白水镇", "新村村委会", "", ""}, xincun, "", complete},
        {{"石门县", "太平镇", "龙潭村", "", ""}, longtan, "", complete},
        {{"清河区", "太平镇", "三甲村1组", "", ""}, sanjia, "990102101201-01", complete},
    });
}

TEST(PlaceTest, AVillageNameAloneIsNoKey) {
    using enum PlaceState;
    expect_all({
        {{"清河区", "太平镇", "和平村", "", ""}, heping_a, "", complete},
        {{"清河区", "白水回族乡", "和平村", "", ""}, heping_b, "", complete},
        {{"清河区", "", "和平村", "", ""}, "990102000000", "", ambiguous},
        {{"", "太平镇", "三甲村", "", ""}, "", "", ambiguous},
        {{"", "太平镇", "三甲村", "", ""}, sanjia, "", complete, "990102000000"},
        {{"", "", "和平村", "", ""}, heping_b, "", complete, "990102102000"},
        {{"", "", "龙潭村", "", ""}, longtan, "", complete},
    });
}

TEST(PlaceTest, WhatCannotBeFollowedSaysHowFarItGot) {
    using enum PlaceState;
    expect_all({
        {{"", "", "", "", ""}, "", "", nothing_said},
        {{"山外县", "太平镇", "三甲村", "", ""}, "", "", county_unknown},
        {{"清河区", "山外镇", "三甲村", "", ""}, "990102000000", "", township_unknown},
        {{"清河区", "太平镇", "山外村", "", ""}, "990102101000", "", village_unknown},
        {{"清河区", "太平镇", "新村", "", ""}, "990102101000", "", village_elsewhere},
        {{"清河区", "太平镇", "", "", ""}, "990102101000", "", village_missing},
        {{"清河区", "太平镇", "三甲村", "9组", ""}, sanjia, "", group_unknown},
    });
}

TEST(PlaceTest, AVillageOfTheNextTownshipIsNamedAsSuch) {
    PlaceIndex places(district());
    EXPECT_EQ(places.find({"清河区", "太平镇", "新村", "", ""}, "").elsewhere, "990102102000");
}

TEST(PlaceTest, CombinedAddressesAreTakenApart) {
    using enum PlaceState;
    expect_all({
        {{"", "", "", "", "清河区太平镇三甲村1组"}, sanjia, "990102101201-01", complete},
        {{"", "", "", "", "云南省云川市清河区太平镇三甲村委会1组12号"}, sanjia, "990102101201-01", complete},
        {{"", "", "", "", "云川市清河区太平镇三甲村大湾子12号"}, sanjia, "990102101201-02", complete},
        {{"", "", "", "", "清河区 太平镇 三甲村 第一组"}, sanjia, "990102101201-01", complete},
        {{"", "", "", "", "清河区/太平镇/三甲村"}, sanjia, "", complete},
        {{"", "", "", "", "石门县太平镇龙潭村"}, longtan, "", complete},
        {{"", "", "", "", "太平镇三甲村1组"}, sanjia, "990102101201-01", complete, "990102000000"},
        {{"", "", "", "", "三甲村1组"}, sanjia, "990102101201-01", complete, "990102101000"},
        {{"", "", "", "", "太平镇三甲村"}, "", "", ambiguous},
        {{"", "", "", "", "清河区太平镇山外村"}, "990102101000", "", village_unknown},
        {{"", "", "", "", "清河区山外镇"}, "990102000000", "", township_unknown},
        {{"", "", "", "", "某地"}, "", "", county_unknown},
        {{"清河区", "太平镇", "三甲村", "", "清河区太平镇三甲村1组"}, sanjia, "990102101201-01", complete},
    });
}

TEST(PlaceTest, TitlesAndFileNamesSayWhereASheetBelongs) {
    const PlaceIndex places(district());
    const std::pair<const char*, std::string_view> cases[] = {{"清河区2025年村级儿童花名册", "990102000000"},
                                                              {"云川市清河区太平镇留守儿童花名册", "990102101000"},
                                                              {"太平镇三甲村儿童花名册 清河区", sanjia},
                                                              {"儿童花名册", "990100000000"},
                                                              {"石门县太平镇", "990103101000"},
                                                              // Words further on may look like another village.
                                                              {"清河区太平镇三甲村花名册 桥头社区", sanjia},
                                                              {"清河区白水回族乡新村名单 和平村", xincun}};
    for (const auto& [title, code] : cases) EXPECT_EQ(places.context_of(title), code) << title;
}

TEST(PlaceTest, TownshipsAreFoundWithinACounty) {
    const PlaceIndex places(district());
    EXPECT_EQ(places.find_township("太平镇", "990103000000"), "990103101000");
    EXPECT_EQ(places.find_township("太平镇", "990100000000"), "");
    EXPECT_EQ(places.find_township("清河区白水乡", "990100000000"), "990102102000");
    EXPECT_EQ(places.find_township("山外", "990100000000"), "");
}

TEST(PlaceTest, GroupsHaveOneKey) {
    const std::pair<const char*, const char*> cases[] = {
        {"3", "3"},   {"3组", "3"},           {"三组", "3"},    {"第三村民小组", "3"},
        {"3.0", "3"}, {"大湾子组", "大湾子"}, {"十二社", "12"}, {"组", "组"}};
    for (const auto& [group, key] : cases) EXPECT_EQ(group_key(group), key) << group;
    EXPECT_EQ(group_in("3组12号"), "3");
    EXPECT_EQ(group_in("12号"), "");
}

TEST(PlaceTest, AnEmptyTreeFindsNothing) {
    const RegionTree none;
    PlaceIndex places(none);
    EXPECT_EQ(places.find({"清河区", "太平镇", "三甲村", "1组", "x"}, "").code, "");
    EXPECT_EQ(places.context_of("清河区"), "");
}

RC_GTEST_PROP(PlaceProperty, AnyBytesAreReadWithoutHarm,
              (const std::string& a, const std::string& b, const std::string& c)) {
    PlaceIndex places(district());
    const Place place = places.find({a, b, c, a, b}, "990102101000");
    RC_ASSERT(place.code.empty() || district().find(place.code) != nullptr);
    (void)places.context_of(c);
}

}  // namespace
}  // namespace yingtuo::roll
