#include "roll/coordinates.h"

#include <charconv>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

constexpr double pi = std::numbers::pi;

// Offset in metres-like units before it is brought to degrees; x, y are degrees from 105 E, 35 N.
double gcj_north(double x, double y) {
    double d = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x));
    d += (20 * std::sin(6 * x * pi) + 20 * std::sin(2 * x * pi)) * 2 / 3;
    d += (20 * std::sin(y * pi) + 40 * std::sin(y / 3 * pi)) * 2 / 3;
    d += (160 * std::sin(y / 12 * pi) + 320 * std::sin(y * pi / 30)) * 2 / 3;
    return d;
}

double gcj_east(double x, double y) {
    double d = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x));
    d += (20 * std::sin(6 * x * pi) + 20 * std::sin(2 * x * pi)) * 2 / 3;
    d += (20 * std::sin(x * pi) + 40 * std::sin(x / 3 * pi)) * 2 / 3;
    d += (150 * std::sin(x / 12 * pi) + 300 * std::sin(x / 30 * pi)) * 2 / 3;
    return d;
}

// BD-09 turns and stretches GCJ-02 by a few thousandths of a degree.
constexpr double bd_wave = pi * 3000 / 180;
constexpr double bd_lon = 0.0065;
constexpr double bd_lat = 0.006;

// Both systems differ from the truth by well under a hundredth of a degree and vary slowly, so that subtracting the
// error of the last guess closes in on it by a factor of some thousand a step.
template <typename Forward>
Point inverse(Point target, Forward forward) {
    Point guess = target;
    for (int step = 0; step < 10; ++step) {
        const Point there = forward(guess);
        const double dlon = there.lon - target.lon;
        const double dlat = there.lat - target.lat;
        guess.lon -= dlon;
        guess.lat -= dlat;
        if (std::abs(dlon) + std::abs(dlat) < 1e-11) break;
    }
    return guess;
}

}  // namespace

std::optional<CoordinateSystem> read_coordinate_system(std::string_view cell) {
    std::string text;
    for (const char c : squeeze(cell)) {
        if (c == '-' || c == '_' || c == ' ') continue;
        text.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
    }
    if (contains_any(text, {"bd09", "百度", "baidu"})) return CoordinateSystem::bd09;
    if (contains_any(text, {"gcj", "高德", "腾讯", "火星", "amap"})) return CoordinateSystem::gcj02;
    if (contains_any(text, {"cgcs", "国家2000", "2000国家", "大地2000", "天地图"})) return CoordinateSystem::cgcs2000;
    if (contains_any(text, {"wgs", "gps", "epsg:4326"}) || text == "4326" || text == "84")
        return CoordinateSystem::wgs84;
    return std::nullopt;
}

Point gcj02_from_wgs84(Point wgs84) {
    // Krassovsky 1940.
    constexpr double axis_m = 6378245.0;
    constexpr double eccentricity2 = 0.00669342162296594323;
    const double north = gcj_north(wgs84.lon - 105, wgs84.lat - 35);
    const double east = gcj_east(wgs84.lon - 105, wgs84.lat - 35);
    const double lat = wgs84.lat / 180 * pi;
    const double w = 1 - eccentricity2 * std::sin(lat) * std::sin(lat);
    const double metres_lat = axis_m * (1 - eccentricity2) / (w * std::sqrt(w)) * pi / 180;
    const double metres_lon = axis_m / std::sqrt(w) * std::cos(lat) * pi / 180;
    return {wgs84.lon + east / metres_lon, wgs84.lat + north / metres_lat};
}

Point bd09_from_gcj02(Point gcj02) {
    const double radius = std::hypot(gcj02.lon, gcj02.lat) + 0.00002 * std::sin(gcj02.lat * bd_wave);
    const double angle = std::atan2(gcj02.lat, gcj02.lon) + 0.000003 * std::cos(gcj02.lon * bd_wave);
    return {radius * std::cos(angle) + bd_lon, radius * std::sin(angle) + bd_lat};
}

Point to_wgs84(Point point, CoordinateSystem system) {
    switch (system) {
        case CoordinateSystem::wgs84:
        case CoordinateSystem::cgcs2000:
            return point;
        case CoordinateSystem::gcj02:
            return inverse(point, gcj02_from_wgs84);
        case CoordinateSystem::bd09:
            return inverse(inverse(point, bd09_from_gcj02), gcj02_from_wgs84);
    }
    return point;
}

std::optional<double> read_degrees(std::string_view cell) {
    std::string text = squeeze(cell);
    if (text.size() > 60) return std::nullopt;
    for (const std::string_view word : {"东经", "北纬", "E", "N", "e", "n"}) {
        if (text.starts_with(word)) text.erase(0, word.size());
        if (text.ends_with(word)) text.resize(text.size() - word.size());
    }
    // Degrees, minutes, seconds: every sign that is no digit separates.
    std::vector<double> parts;
    std::string part;
    const auto end_part = [&]() -> bool {
        if (part.empty()) return true;
        double value = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), value);
        if (error != std::errc{} || end != part.data() + part.size() || !std::isfinite(value)) return false;
        parts.push_back(value);
        part.clear();
        return true;
    };
    for (const char32_t c : characters(text)) {
        if ((c >= '0' && c <= '9') || c == '.' || (c == '-' && part.empty() && parts.empty())) {
            part.push_back(static_cast<char>(c));
        } else if (c == U'°' || c == U'度' || c == U'′' || c == '\'' || c == U'’' || c == U'分' || c == U'″' ||
                   c == '"' || c == U'”' || c == U'秒') {
            if (!end_part()) return std::nullopt;
        } else {
            return std::nullopt;
        }
    }
    if (!end_part() || parts.empty() || parts.size() > 3) return std::nullopt;
    double degrees = std::abs(parts[0]);
    double unit = 60;
    for (std::size_t i = 1; i < parts.size(); ++i, unit *= 60) {
        if (parts[i] < 0 || parts[i] >= 60) return std::nullopt;
        degrees += parts[i] / unit;
    }
    if (std::signbit(parts[0])) degrees = -degrees;
    if (degrees < -180 || degrees > 180) return std::nullopt;
    return degrees;
}

bool is_plausible(Point point) {
    return point.lon >= 72 && point.lon <= 138 && point.lat >= 0.8 && point.lat <= 56;
}

}  // namespace yingtuo::roll
