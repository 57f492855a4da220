#include "roll/coordinates.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yingtuo::roll {
namespace {

struct Vector {
    Point wgs84;
    Point gcj02;
    Point bd09;
};

// Computed by a separate script from the same published formulas, rounded to a hundredth of a metre.
constexpr Vector vectors[] = {
    {{103.7500000, 27.3500000}, {103.7521233, 27.3465970}, {103.7586769, 27.3523431}},
    {{104.4000000, 28.6000000}, {104.4025667, 28.5968125}, {104.4089998, 28.6031279}},
    {{102.9000000, 26.9000000}, {102.9014283, 26.8962946}, {102.9080234, 26.9019906}},
    {{116.4000000, 39.9000000}, {116.4062428, 39.9014035}, {116.4126280, 39.9077338}},
    {{121.5000000, 31.2000000}, {121.5044287, 31.1979667}, {121.5110177, 31.2036114}},
    {{87.6000000, 43.8000000}, {87.6028390, 43.8012120}, {87.6092102, 43.8074725}},
};

void expect_near(Point a, Point b, double degrees) {
    EXPECT_NEAR(a.lon, b.lon, degrees);
    EXPECT_NEAR(a.lat, b.lat, degrees);
}

TEST(CoordinatesTest, EachSystemComesBackToWgs84) {
    for (const Vector& v : vectors) {
        expect_near(gcj02_from_wgs84(v.wgs84), v.gcj02, 1e-7);
        expect_near(bd09_from_gcj02(v.gcj02), v.bd09, 1e-7);
        expect_near(to_wgs84(v.gcj02, CoordinateSystem::gcj02), v.wgs84, 1e-7);
        expect_near(to_wgs84(v.bd09, CoordinateSystem::bd09), v.wgs84, 1e-7);
        EXPECT_EQ(to_wgs84(v.wgs84, CoordinateSystem::wgs84), v.wgs84);
        EXPECT_EQ(to_wgs84(v.wgs84, CoordinateSystem::cgcs2000), v.wgs84);
    }
}

TEST(CoordinatesTest, TheShiftIsFiveMinutesOnFoot) {
    const double metres = great_circle(vectors[0].wgs84, vectors[0].gcj02).value();
    EXPECT_GT(metres, 400);
    EXPECT_LT(metres, 500);
}

RC_GTEST_PROP(CoordinatesProperty, TheInverseUndoesTheTransformToAMillimetre, ()) {
    const Point point{73 + *rc::gen::inRange(0, 62000) / 1000.0, 18 + *rc::gen::inRange(0, 35000) / 1000.0};
    const Point gcj02 = gcj02_from_wgs84(point);
    RC_ASSERT(great_circle(to_wgs84(gcj02, CoordinateSystem::gcj02), point).value() < 0.001);
    RC_ASSERT(great_circle(to_wgs84(bd09_from_gcj02(gcj02), CoordinateSystem::bd09), point).value() < 0.001);
}

TEST(CoordinatesTest, SystemsByTheirManyNames) {
    for (const char* cell : {"WGS-84", "wgs84", "WGS84", "GPS", "ＷＧＳ－８４", "EPSG:4326"})
        EXPECT_EQ(read_coordinate_system(cell), CoordinateSystem::wgs84) << cell;
    for (const char* cell : {"CGCS2000", "国家2000", "2000国家大地坐标系", "天地图"})
        EXPECT_EQ(read_coordinate_system(cell), CoordinateSystem::cgcs2000) << cell;
    for (const char* cell : {"GCJ-02", "gcj02", "高德", "腾讯地图", "火星坐标"})
        EXPECT_EQ(read_coordinate_system(cell), CoordinateSystem::gcj02) << cell;
    for (const char* cell : {"BD-09", "bd09", "百度"})
        EXPECT_EQ(read_coordinate_system(cell), CoordinateSystem::bd09) << cell;
    for (const char* cell : {"", "北京54", "不知道"}) EXPECT_FALSE(read_coordinate_system(cell)) << cell;
}

TEST(CoordinatesTest, DegreesInEveryForm) {
    const std::pair<const char*, double> cases[] = {{"103.7044", 103.7044},
                                                    {"103.7044°", 103.7044},
                                                    {"103°42′16″", 103.704444},
                                                    {"103度42分16秒", 103.704444},
                                                    {"E103.7044", 103.7044},
                                                    {"东经103.7044", 103.7044},
                                                    {"-3.5", -3.5},
                                                    {"１０３.５", 103.5}};
    for (const auto& [cell, degrees] : cases) {
        const auto read = read_degrees(cell);
        ASSERT_TRUE(read) << cell;
        EXPECT_NEAR(*read, degrees, 1e-6) << cell;
    }
    for (const char* cell : {"", "东", "203", "103°75′", "103.5.5", "nan", "1°2′3″4", "张三"})
        EXPECT_FALSE(read_degrees(cell)) << cell;
}

TEST(CoordinatesTest, SwappedCoordinatesAreNotPlausible) {
    EXPECT_TRUE(is_plausible({103.7, 27.3}));
    EXPECT_FALSE(is_plausible({27.3, 103.7}));
    EXPECT_FALSE(is_plausible({0, 0}));
}

}  // namespace
}  // namespace yingtuo::roll
