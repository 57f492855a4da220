#include "formats/geojson.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <cmath>

#include "formats/files.h"
#include "formats/refusals.h"

namespace yingtuo::formats {

namespace json = boost::json;

namespace {

std::string coordinate(double degrees) {
    std::string text = fmt::format("{:.6f}", degrees);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

std::string value_text(const GeoValue& value) {
    if (const auto* text = std::get_if<std::string>(&value)) return json::serialize(json::string(*text));
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
    const double number = std::get<double>(value);
    return std::isfinite(number) ? fmt::format("{}", number) : "null";
}

// Positions as we write them elsewhere: Boost.JSON would write 103.7 as 1.037E2.
void append_coordinates(std::string& text, const json::value& value) {
    const json::array& array = value.get_array();
    text.push_back('[');
    for (std::size_t i = 0; i < array.size(); ++i) {
        if (i > 0) text.push_back(',');
        if (array[i].is_array()) {
            append_coordinates(text, array[i]);
        } else {
            text += coordinate(array[i].to_number<double>());
        }
    }
    text.push_back(']');
}

bool is_position(const json::value& value) {
    const json::array* pair = value.if_array();
    if (pair == nullptr || pair->size() < 2) return false;
    for (const json::value& number : *pair) {
        if (!number.is_number()) return false;
    }
    const auto lon = (*pair)[0].to_number<double>();
    const auto lat = (*pair)[1].to_number<double>();
    return std::abs(lon) <= 180 && std::abs(lat) <= 90;
}

// Arrays nested `depth` deep around positions: 1 a ring, 2 a polygon, 3 several.
bool is_nested(const json::value& value, int depth) {
    const json::array* array = value.if_array();
    if (array == nullptr || array->empty()) return false;
    for (const json::value& item : *array) {
        if (depth == 1 ? !is_position(item) : !is_nested(item, depth - 1)) return false;
    }
    return depth != 1 || array->size() >= 4;
}

const json::value* member(const json::value& value, std::string_view name) {
    const json::object* object = value.if_object();
    return object == nullptr ? nullptr : object->if_contains(name);
}

std::string text_member(const json::value& value, std::string_view name) {
    const json::value* found = member(value, name);
    return found != nullptr && found->is_string() ? std::string(found->get_string()) : std::string();
}

// Polygon or MultiPolygon with closed-looking rings of positions on the earth.
bool is_outline(const json::value& geometry) {
    const json::value* coordinates = member(geometry, "coordinates");
    if (coordinates == nullptr) return false;
    const std::string type = text_member(geometry, "type");
    if (type == "Polygon") return is_nested(*coordinates, 2);
    return type == "MultiPolygon" && is_nested(*coordinates, 3);
}

}  // namespace

Result<std::string> geojson_text(const std::vector<GeoFeature>& features) {
    std::string text = "{\"type\":\"FeatureCollection\",\"features\":[\n";
    bool is_first = true;
    for (const GeoFeature& feature : features) {
        if (!is_first) text += ",\n";
        is_first = false;
        std::string properties;
        for (const auto& [key, value] : feature.properties) {
            if (!properties.empty()) properties.push_back(',');
            properties += json::serialize(json::string(key)) + ":" + value_text(value);
        }
        std::string geometry = "null";
        if (feature.point) {
            geometry = fmt::format("{{\"type\":\"Point\",\"coordinates\":[{},{}]}}", coordinate(feature.point->lon),
                                   coordinate(feature.point->lat));
        } else if (!feature.geometry.empty()) {
            boost::system::error_code failed;
            const json::value parsed = json::parse(feature.geometry, failed);
            if (failed || text_member(parsed, "type").empty()) {
                return refuse(ErrorCode::bad_input, {"轮廓不是 GeoJSON 几何", "an outline is not a GeoJSON geometry"});
            }
            geometry = feature.geometry;
        }
        text += fmt::format("{{\"type\":\"Feature\",\"geometry\":{},\"properties\":{{{}}}}}", geometry, properties);
    }
    return text + "\n]}\n";
}

Result<void> write_geojson(const std::filesystem::path& file, const std::vector<GeoFeature>& features) {
    TRY(const std::string text, geojson_text(features));
    return write_file(file, text);
}

Result<std::map<std::string, std::string>> parse_outlines(std::string_view text, const std::string& where) {
    boost::system::error_code failed;
    const json::value document = json::parse(text, failed);
    if (failed) return damaged(where, "不是合格的 JSON", "it is not well-formed JSON");
    const json::value* features = member(document, "features");
    if (text_member(document, "type") != "FeatureCollection" || features == nullptr || !features->is_array()) {
        return damaged(where, "应为 GeoJSON 的 FeatureCollection", "it is no GeoJSON FeatureCollection");
    }
    std::map<std::string, std::string> outlines;
    for (const json::value& feature : features->get_array()) {
        const json::value* properties = member(feature, "properties");
        const json::value* geometry = member(feature, "geometry");
        const std::string code = properties == nullptr ? std::string() : text_member(*properties, "code");
        if (code.empty() || geometry == nullptr || !is_outline(*geometry)) {
            return damaged(where, fmt::format("区划“{}”的轮廓有误", code),
                           fmt::format("the outline of \"{}\" is wrong", code));
        }
        std::string outline = fmt::format("{{\"type\":\"{}\",\"coordinates\":", text_member(*geometry, "type"));
        append_coordinates(outline, *member(*geometry, "coordinates"));
        outlines[code] = outline + "}";
    }
    return outlines;
}

}  // namespace yingtuo::formats
