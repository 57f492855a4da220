#include "demo/outlines.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <limits>
#include <vector>

#include "base/ensure.h"
#include "demo/counties.h"

namespace yingtuo::demo {

namespace {

constexpr int outside = -1;
constexpr double cell_km = 0.9;
constexpr double margin_km = 8;  // land without a village within this distance belongs to nobody

// Which county each cell of a grid belongs to.
struct Grid {
    int columns = 0;
    int rows = 0;
    Spot origin;
    std::vector<int> county;

    [[nodiscard]] int at(int column, int row) const {
        if (column < 0 || row < 0 || column >= columns || row >= rows) return outside;
        return county[index(column, row)];
    }
    [[nodiscard]] std::size_t index(int column, int row) const {
        return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns) + static_cast<std::size_t>(column);
    }
    [[nodiscard]] Spot middle_of(int column, int row) const {
        return {origin.x + (column + 0.5) * cell_km, origin.y + (row + 0.5) * cell_km};
    }
};

constexpr std::array<std::pair<int, int>, 4> sides = {{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

// Borders follow ridges and rivers, not compasses: places are shifted a little, smoothly, before they are measured.
Spot shifted(Spot spot) {
    const double x =
        1.9 * std::sin(spot.y / 4.1 + 1.7 * std::sin(spot.x / 9.3)) + 1.0 * std::sin(spot.y / 1.9 + spot.x / 3.3);
    const double y =
        1.9 * std::sin(spot.x / 4.6 + 1.5 * std::sin(spot.y / 8.1)) + 1.0 * std::sin(spot.x / 2.1 - spot.y / 2.9);
    return spot + Spot{x, y};
}

using Places = std::vector<std::pair<Spot, int>>;  // villages with their counties, from south to north

// The county of the nearest village nearer than `within` kilometres, and how near; nobody's where there is none.
std::pair<int, double> nearest_within(const Places& places, Spot spot, double within) {
    int county = outside;
    double nearest = within * within;
    auto place = std::lower_bound(places.begin(), places.end(), spot.y - within,
                                  [](const auto& candidate, double wanted) { return candidate.first.y < wanted; });
    for (; place != places.end() && place->first.y <= spot.y + within; ++place) {
        const double squared = squared_distance(spot, place->first);
        if (squared >= nearest) continue;
        nearest = squared;
        county = place->second;
    }
    return {county, std::sqrt(nearest)};
}

Grid label_by_nearest_village(const Geography& geography) {
    Spot low{1e9, 1e9};
    Spot high{-1e9, -1e9};
    Places places;
    for (const Village& village : geography.villages)
        places.emplace_back(village.spot, static_cast<int>(village.county));
    std::sort(places.begin(), places.end(), [](const auto& a, const auto& b) { return a.first.y < b.first.y; });
    for (const auto& [spot, county] : places) {
        low = {std::min(low.x, spot.x), std::min(low.y, spot.y)};
        high = {std::max(high.x, spot.x), std::max(high.y, spot.y)};
    }
    Grid grid;
    // Room for the margin, the shift and a frame of nobody's land.
    constexpr double frame_km = margin_km + 4;
    grid.origin = low - Spot{frame_km, frame_km};
    grid.columns = static_cast<int>((high.x - grid.origin.x + frame_km) / cell_km) + 1;
    grid.rows = static_cast<int>((high.y - grid.origin.y + frame_km) / cell_km) + 1;
    grid.county.assign(static_cast<std::size_t>(grid.columns) * static_cast<std::size_t>(grid.rows), outside);
    for (int row = 0; row < grid.rows; ++row) {
        for (int column = 0; column < grid.columns; ++column) {
            const Spot spot = grid.middle_of(column, row);
            // Close to a village its own county holds, whatever the shift says.
            const auto [own, near] = nearest_within(places, spot, 2 * cell_km);
            const auto [county, far] = nearest_within(places, shifted(spot), margin_km);
            grid.county[grid.index(column, row)] = near < 2 * cell_km ? own : county;
        }
    }
    return grid;
}

// Cells of one label that hang together, each list in the order found.
std::vector<std::vector<std::size_t>> pieces(const Grid& grid, int label) {
    std::vector<std::vector<std::size_t>> found;
    std::vector<bool> seen(grid.county.size(), false);
    for (std::size_t start = 0; start < grid.county.size(); ++start) {
        if (seen[start] || grid.county[start] != label) continue;
        std::vector<std::size_t> piece = {start};
        seen[start] = true;
        for (std::size_t next = 0; next < piece.size(); ++next) {
            const int column = static_cast<int>(piece[next]) % grid.columns;
            const int row = static_cast<int>(piece[next]) / grid.columns;
            for (const auto& [dx, dy] : sides) {
                if (column + dx < 0 || row + dy < 0 || column + dx >= grid.columns || row + dy >= grid.rows) continue;
                const std::size_t other = grid.index(column + dx, row + dy);
                if (seen[other] || grid.county[other] != label) continue;
                seen[other] = true;
                piece.push_back(other);
            }
        }
        found.push_back(std::move(piece));
    }
    return found;
}

// Gives cells to the label that most of their neighbours outside the piece have.
void absorb(Grid& grid, const std::vector<std::size_t>& piece) {
    const int own = grid.county[piece.front()];
    std::map<int, int> neighbours;
    for (const std::size_t cell : piece) {
        const int column = static_cast<int>(cell) % grid.columns;
        const int row = static_cast<int>(cell) / grid.columns;
        for (const auto& [dx, dy] : sides) {
            const int label = grid.at(column + dx, row + dy);
            if (label != own) ++neighbours[label];
        }
    }
    const auto most = std::max_element(neighbours.begin(), neighbours.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    for (const std::size_t cell : piece) grid.county[cell] = most->first;
}

// One piece a county, no lakes of nobody's land, and no two cells that touch at a corner alone: then every border is a
// plain line between two meeting points.
void tidy(Grid& grid) {
    for (int round = 0; round < 30; ++round) {
        bool is_tidy = true;
        for (int label = outside; label < static_cast<int>(county_facts().size()); ++label) {
            auto parts = pieces(grid, label);
            if (parts.size() < 2) continue;
            const auto largest = std::max_element(parts.begin(), parts.end(),
                                                  [](const auto& a, const auto& b) { return a.size() < b.size(); });
            for (auto part = parts.begin(); part != parts.end(); ++part) {
                if (part != largest) absorb(grid, *part);
            }
            is_tidy = false;
        }
        for (int row = 0; row + 1 < grid.rows; ++row) {
            for (int column = 0; column + 1 < grid.columns; ++column) {
                const int a = grid.at(column, row);
                const int b = grid.at(column + 1, row);
                const int c = grid.at(column, row + 1);
                const int d = grid.at(column + 1, row + 1);
                if ((a == d || b == c) && a != b && a != c && d != b && d != c) {
                    grid.county[grid.index(column + 1, row + 1)] = a == d ? b : a;
                    is_tidy = false;
                }
            }
        }
        if (is_tidy) return;
    }
}

// A corner of the grid, and a border: the corners between two meeting points, with the counties to its left and right.
using Corner = std::pair<int, int>;  // column, row
struct Border {
    std::vector<Corner> corners;
    int left = outside;
    int right = outside;
    std::vector<Spot> line;
};

// The labels left and right of the grid edge from one corner to the next.
std::pair<int, int> beside(const Grid& grid, Corner from, Corner to) {
    const int dx = to.first - from.first;
    const int dy = to.second - from.second;
    const int column = std::min(from.first, to.first);
    const int row = std::min(from.second, to.second);
    if (dx != 0) {
        const std::pair above_below{grid.at(column, row), grid.at(column, row - 1)};
        return dx > 0 ? above_below : std::pair{above_below.second, above_below.first};
    }
    const std::pair left_right{grid.at(column - 1, row), grid.at(column, row)};
    return dy > 0 ? left_right : std::pair{left_right.second, left_right.first};
}

bool is_border(const Grid& grid, Corner from, Corner to) {
    const auto [left, right] = beside(grid, from, to);
    return left != right;
}

std::vector<Corner> neighbours_of(const Grid& grid, Corner corner) {
    std::vector<Corner> found;
    for (const auto& [dx, dy] : sides) {
        const Corner other{corner.first + dx, corner.second + dy};
        if (other.first < 0 || other.second < 0 || other.first > grid.columns || other.second > grid.rows) continue;
        if (is_border(grid, corner, other)) found.push_back(other);
    }
    return found;
}

std::vector<Border> trace_borders(const Grid& grid) {
    std::map<std::pair<Corner, Corner>, bool> used;
    const auto edge = [](Corner a, Corner b) { return a < b ? std::pair{a, b} : std::pair{b, a}; };
    std::vector<Border> borders;
    const auto follow = [&](Corner from, Corner to) {
        Border border;
        std::tie(border.left, border.right) = beside(grid, from, to);
        border.corners = {from, to};
        used[edge(from, to)] = true;
        while (to != border.corners.front()) {
            const auto next = neighbours_of(grid, to);
            if (next.size() != 2) break;  // a meeting point
            const Corner onward = next[0] == border.corners[border.corners.size() - 2] ? next[1] : next[0];
            used[edge(to, onward)] = true;
            border.corners.push_back(onward);
            to = onward;
        }
        borders.push_back(std::move(border));
    };
    // First the borders between meeting points, then the closed lines that have none.
    for (const bool wants_meeting : {true, false}) {
        for (int row = 0; row <= grid.rows; ++row) {
            for (int column = 0; column <= grid.columns; ++column) {
                const Corner corner{column, row};
                const auto next = neighbours_of(grid, corner);
                if (next.empty() || (wants_meeting && next.size() == 2)) continue;
                for (const Corner& other : next) {
                    if (!used[edge(corner, other)]) follow(corner, other);
                }
            }
        }
    }
    return borders;
}

double distance_to_line_km(Spot spot, Spot from, Spot to) {
    const Spot way = to - from;
    const double length = way.x * way.x + way.y * way.y;
    if (length == 0) return distance_km(spot, from);
    const double share = std::clamp(((spot.x - from.x) * way.x + (spot.y - from.y) * way.y) / length, 0.0, 1.0);
    return distance_km(spot, from + way * share);
}

// Douglas and Peucker: drops corners that a straight line passes within the tolerance.
void simplify(const std::vector<Spot>& line, std::size_t from, std::size_t to, std::vector<bool>& keep) {
    constexpr double tolerance_km = 0.12;
    double farthest = 0;
    std::size_t at = from;
    for (std::size_t i = from + 1; i < to; ++i) {
        const double away = distance_to_line_km(line[i], line[from], line[to]);
        if (away > farthest) {
            farthest = away;
            at = i;
        }
    }
    if (farthest <= tolerance_km) return;
    keep[at] = true;
    simplify(line, from, at, keep);
    simplify(line, at, to, keep);
}

// The stairs of the grid smoothed away; both ends stay where they are, so that borders still meet.
void smooth(Border& border, const Grid& grid) {
    std::vector<Spot> line;
    for (const Corner& corner : border.corners) {
        line.push_back(grid.origin + Spot{corner.first * cell_km, corner.second * cell_km});
    }
    for (int round = 0; round < 4; ++round) {
        std::vector<Spot> next = line;
        for (std::size_t i = 1; i + 1 < line.size(); ++i) next[i] = (line[i - 1] + line[i] * 2 + line[i + 1]) * 0.25;
        line = std::move(next);
    }
    std::vector<bool> keep(line.size(), false);
    keep.front() = keep.back() = true;
    // A closed line has no far end to measure from: cut it in the middle.
    const std::size_t middle_at = line.size() / 2;
    keep[middle_at] = true;
    simplify(line, 0, middle_at, keep);
    simplify(line, middle_at, line.size() - 1, keep);
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (keep[i]) border.line.push_back(line[i]);
    }
}

// The borders of a county in a ring, the county always to the left.
std::vector<Spot> ring_of(int county, const std::vector<Border>& borders) {
    struct Stretch {
        Corner from;
        Corner to;
        std::vector<Spot> line;
        bool is_used = false;
    };
    std::vector<Stretch> stretches;
    for (const Border& border : borders) {
        if (border.left == county) stretches.push_back({border.corners.front(), border.corners.back(), border.line});
        if (border.right == county) {
            stretches.push_back(
                {border.corners.back(), border.corners.front(), {border.line.rbegin(), border.line.rend()}});
        }
    }
    ENSURE(!stretches.empty());
    std::vector<Spot> ring;
    const Corner start = stretches.front().from;
    Corner at = start;
    do {
        const auto next = std::find_if(stretches.begin(), stretches.end(),
                                       [&](const Stretch& stretch) { return !stretch.is_used && stretch.from == at; });
        ENSURE(next != stretches.end());
        next->is_used = true;
        ring.insert(ring.end(), next->line.begin(), next->line.end() - 1);
        at = next->to;
    } while (at != start);
    ring.push_back(ring.front());
    return ring;
}

std::string coordinates_of(const std::vector<Spot>& ring) {
    std::string text = "[[";
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point point = to_point(ring[i]);
        text += fmt::format("{}[{:.5f},{:.5f}]", i > 0 ? "," : "", point.lon, point.lat);
    }
    return text + "]]";
}

}  // namespace

std::map<std::string, std::string> draw_outlines(const Geography& geography) {
    Grid grid = label_by_nearest_village(geography);
    tidy(grid);
    std::vector<Border> borders = trace_borders(grid);
    for (Border& border : borders) smooth(border, grid);

    std::map<std::string, std::string> outlines;
    std::string all;
    for (std::size_t c = 0; c < county_facts().size(); ++c) {
        const std::string polygon = coordinates_of(ring_of(static_cast<int>(c), borders));
        outlines[std::string(county_facts()[c].code)] = R"({"type":"Polygon","coordinates":)" + polygon + "}";
        all += (c > 0 ? "," : "") + polygon;
    }
    outlines[geography.regions.front().code] = R"({"type":"MultiPolygon","coordinates":[)" + all + "]}";
    return outlines;
}

}  // namespace yingtuo::demo
