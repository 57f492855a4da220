#include "formats/geojson.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace yingtuo::formats {
namespace {

TEST(GeoJson, points_and_outlines_are_written_as_features) {
    const auto text = geojson_text(
        {{Point{103.7, 27.3456789}, "", {{"name", "甲\"乙\""}, {"n", std::int64_t{3}}, {"x", 1.5}, {"open", true}}},
         {{}, R"({"type":"Polygon","coordinates":[]})", {}},
         {{}, "", {}}});
    ASSERT_TRUE(text);
    EXPECT_EQ(*text,
              "{\"type\":\"FeatureCollection\",\"features\":[\n"
              "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[103.7,27.345679]},"
              "\"properties\":{\"name\":\"甲\\\"乙\\\"\",\"n\":3,\"x\":1.5,\"open\":true}},\n"
              "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[]},\"properties\":{}},\n"
              "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{}}\n]}\n");
    EXPECT_NO_THROW((void)boost::json::parse(*text));
}

TEST(GeoJson, a_geometry_that_is_none_is_refused) {
    EXPECT_FALSE(geojson_text({{{}, "{\"a\":", {}}}));
    EXPECT_FALSE(geojson_text({{{}, "[]", {}}}));
}

std::string collection(const std::string& geometry) {
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{"code":"1"},"geometry":)" +
           geometry + "}]}";
}

TEST(GeoJson, outlines_are_read_by_code) {
    const auto outlines = parse_outlines(
        collection(R"({"type":"MultiPolygon","coordinates":[[[[1,2],[3,4.5],[5,6],[1,2]]]]})"), "o.geojson");
    ASSERT_TRUE(outlines) << outlines.error().message.en;
    EXPECT_EQ(outlines->at("1"), R"({"type":"MultiPolygon","coordinates":[[[[1,2],[3,4.5],[5,6],[1,2]]]]})");
}

TEST(GeoJson, what_is_no_outline_is_refused) {
    for (const char* geometry :
         {R"({"type":"Point","coordinates":[1,2]})", R"({"type":"Polygon","coordinates":[[[1,2],[3,4]]]})",
          R"({"type":"Polygon","coordinates":[[[1,2],[3,4],[5,600],[1,2]]]})",
          R"({"type":"Polygon","coordinates":[[[1,2],[3,"4"],[5,6],[1,2]]]})", R"({"type":"Polygon","coordinates":[]})",
          R"({"type":"Polygon"})", "null", "7"}) {
        EXPECT_FALSE(parse_outlines(collection(geometry), "o.geojson")) << geometry;
    }
    EXPECT_FALSE(parse_outlines("{", "o.geojson"));
    EXPECT_FALSE(parse_outlines("[]", "o.geojson"));
    EXPECT_FALSE(parse_outlines(R"({"type":"FeatureCollection","features":[{"type":"Feature"}]})", "o.geojson"));
    EXPECT_FALSE(parse_outlines(std::string(5000, '['), "o.geojson"));
}

}  // namespace
}  // namespace yingtuo::formats
