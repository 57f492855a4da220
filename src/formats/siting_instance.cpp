#include "formats/siting_instance.h"

#include <fmt/format.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <optional>

#include "formats/number_reader.h"

namespace yingtuo::formats {
namespace {

using siting::Input;

constexpr double ten_million = 1e7;
constexpr std::uintmax_t largest_siting_file = 1'000'000'000;

// Room for every pair of demand point and site, or a refusal.
Result<void> reserve_pairs(const NumberReader& reader, Input& input) {
    const std::size_t pairs = input.demands.size() * input.sites.size();
    if (pairs > siting::LimitsOfSize::arcs)
        return reader.fail("size", {"需求点与点位的组合过多。", "There are too many pairs of demand point and site."});
    input.arc_site.reserve(pairs);
    input.arc_cost.reserve(pairs);
    return {};
}

Result<Input> read_cpmp(NumberReader& reader, bool floored) {
    TRY(const int nodes, reader.whole("n", 1, 20'000));
    TRY(const int p, reader.whole("p", 1, nodes));
    Input input;
    input.open_exactly = p;
    std::vector<std::pair<double, double>> points;
    for (int i = 0; i < nodes; ++i) {
        TRY(const double x, reader.number("x"));
        TRY(const double y, reader.number("y"));
        TRY(const int capacity, reader.whole("capacity", 0, 1'000'000'000));
        TRY(const int demand, reader.whole("demand", 0, 100'000'000));
        points.emplace_back(x, y);
        input.demands.push_back({demand, std::nullopt, siting::none});
        input.sites.push_back({0, capacity, VenueDecision::free});
    }
    TRY_VOID(reader.end());
    TRY_VOID(reserve_pairs(reader, input));
    input.arc_start.push_back(0);
    for (const auto& from : points) {
        for (std::size_t j = 0; j < points.size(); ++j) {
            const double distance = std::hypot(from.first - points[j].first, from.second - points[j].second);
            input.arc_site.push_back(static_cast<std::int32_t>(j));
            input.arc_cost.push_back(floored ? std::floor(distance) : distance);
        }
        input.arc_start.push_back(input.arc_site.size());
    }
    return input;
}

Result<void> read_demands(NumberReader& reader, Input& input, int demands) {
    for (int i = 0; i < demands; ++i) {
        TRY(const int demand, reader.whole(fmt::format("demand of customer {}", i), 0, 100'000'000));
        input.demands.push_back({demand, std::nullopt, siting::none});
    }
    return {};
}

// costs[i * sites + j] into arcs.
void take_matrix(Input& input, const std::vector<double>& costs) {
    const std::size_t sites = input.sites.size();
    input.arc_start.push_back(0);
    for (std::size_t i = 0; i < input.demands.size(); ++i) {
        for (std::size_t j = 0; j < sites; ++j) {
            input.arc_site.push_back(static_cast<std::int32_t>(j));
            input.arc_cost.push_back(costs[i * sites + j]);
        }
        input.arc_start.push_back(input.arc_site.size());
    }
}

Result<Input> read_holmberg(NumberReader& reader) {
    TRY(const int sites, reader.whole("m", 1, 20'000));
    TRY(const int demands, reader.whole("n", 1, 100'000));
    Input input;
    for (int j = 0; j < sites; ++j) {
        TRY(const int capacity, reader.whole(fmt::format("capacity of site {}", j), 0, 1'000'000'000));
        TRY(const double cost, reader.at_least_zero(fmt::format("fixed cost of site {}", j)));
        input.sites.push_back({cost, capacity, VenueDecision::free});
    }
    TRY_VOID(read_demands(reader, input, demands));
    TRY_VOID(reserve_pairs(reader, input));
    const auto m = static_cast<std::size_t>(sites);
    std::vector<double> costs(m * input.demands.size());
    for (std::size_t j = 0; j < m; ++j) {
        for (std::size_t i = 0; i < input.demands.size(); ++i) {
            TRY(costs[i * m + j], reader.at_least_zero(fmt::format("cost of site {}, customer {}", j, i)));
        }
    }
    TRY_VOID(reader.end());
    take_matrix(input, costs);
    return input;
}

Result<Input> read_diaz_fernandez(NumberReader& reader) {
    TRY(const int demands, reader.whole("n", 1, 100'000));
    TRY(const int sites, reader.whole("m", 1, 20'000));
    Input input;
    input.demands.resize(static_cast<std::size_t>(demands));
    input.sites.resize(static_cast<std::size_t>(sites));
    TRY_VOID(reserve_pairs(reader, input));
    std::vector<double> costs(input.demands.size() * input.sites.size());
    for (std::size_t k = 0; k < costs.size(); ++k) {
        TRY(costs[k], reader.at_least_zero(
                          fmt::format("cost of customer {}, site {}", k / input.sites.size(), k % input.sites.size())));
    }
    input.demands.clear();
    TRY_VOID(read_demands(reader, input, demands));
    for (auto& site : input.sites) {
        TRY(site.opening_cost, reader.at_least_zero("fixed cost"));
    }
    for (auto& site : input.sites) {
        TRY(site.capacity, reader.whole("capacity", 0, 1'000'000'000));
    }
    TRY_VOID(reader.end());
    take_matrix(input, costs);
    return input;
}

// Numbers on a line, up to `most`.
std::size_t numbers_on_line(std::string_view line, std::size_t most) {
    std::size_t count = 0;
    bool inside = false;
    for (const char c : line) {
        const bool is_number = (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
        if (is_number && !inside && ++count == most) return count;
        inside = is_number;
    }
    return count;
}

// Holmberg and Yang list a site a line, two numbers each, right after the header; Diaz and Fernandez a matrix, which is
// two numbers wide only where a customer has but two sites to go to.
bool is_diaz_fernandez(std::string_view text) {
    std::vector<std::size_t> widths;
    double first = 0;
    double second = 0;
    std::size_t at = 0;
    while (at < text.size() && widths.size() < 4) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        const std::size_t width = numbers_on_line(line, 8);
        if (width == 0) continue;
        if (widths.empty()) {
            NumberReader header(line, "");
            first = header.number("m").value_or(0);
            second = header.number("n").value_or(0);
        }
        widths.push_back(width);
    }
    if (widths.size() < 2 || widths[0] != 2) return false;
    if (widths[1] != 2) return true;
    return second == 2 && first > 2 && widths.size() > 3;
}

Result<Input> read_city(NumberReader& reader) {
    TRY(const int hamlets, reader.whole("hamlets", 1, 1'000'000));
    TRY(const int venues, reader.whole("venues", 0, 200'000));
    TRY(const int arcs, reader.whole("arcs", 0, 100'000'000));
    Input input;
    TRY(input.adult_cost, reader.at_least_zero("S"));
    TRY(const double walk_cost, reader.at_least_zero("W"));
    TRY(const double visit_cost, reader.at_least_zero("H"));
    input.children_per_adult = 10;
    input.min_adults = 0;
    for (int i = 0; i < hamlets; ++i) {
        TRY(const int number, reader.whole("hamlet", 0, hamlets - 1));
        if (number != i) return reader.fail("hamlet", {"编号须依次递增。", "Hamlets must be numbered in order."});
        TRY([[maybe_unused]] const double x, reader.number("x"));
        TRY([[maybe_unused]] const double y, reader.number("y"));
        TRY(const int children, reader.whole("children", 0, 1'000'000));
        input.demands.push_back({children, visit_cost * children, siting::none});
    }
    for (int j = 0; j < venues; ++j) {
        TRY(const int number, reader.whole("venue", 0, venues - 1));
        if (number != j) return reader.fail("venue", {"编号须依次递增。", "Venues must be numbered in order."});
        TRY([[maybe_unused]] const double x, reader.number("x"));
        TRY([[maybe_unused]] const double y, reader.number("y"));
        TRY([[maybe_unused]] const double tier, reader.number("tier"));
        TRY(const int capacity, reader.whole("capacity", 0, 1'000'000));
        TRY(const double fixed, reader.at_least_zero("fixed"));
        input.sites.push_back({fixed, capacity, VenueDecision::free});
    }
    std::vector<std::vector<std::pair<std::int32_t, double>>> rows(input.demands.size());
    for (int a = 0; a < arcs; ++a) {
        TRY(const int hamlet, reader.whole("hamlet of an arc", 0, hamlets - 1));
        TRY(const int venue, reader.whole("venue of an arc", 0, venues - 1));
        TRY(const double walk_km, reader.number("walk_km"));
        if (walk_km < 0 || walk_km > ten_million)
            return reader.fail("walk_km", {"须为非负数。", "It must be zero or more."});
        auto& row = rows[static_cast<std::size_t>(hamlet)];
        for (const auto& [other, cost] : row) {
            if (other == venue)
                return reader.fail("venue of an arc", {"同一对出现两次。", "The same pair is given twice."});
        }
        row.emplace_back(venue, walk_cost * input.demands[static_cast<std::size_t>(hamlet)].children * walk_km);
    }
    TRY_VOID(reader.end());
    input.arc_start.push_back(0);
    for (const auto& row : rows) {
        for (const auto& [venue, cost] : row) {
            input.arc_site.push_back(venue);
            input.arc_cost.push_back(cost);
        }
        input.arc_start.push_back(input.arc_site.size());
    }
    return input;
}

}  // namespace

const std::vector<std::string>& siting_formats() {
    static const std::vector<std::string> names = {"cpmp", "cpmp-floor", "sscflp", "city"};
    return names;
}

Result<Input> parse_siting_instance(std::string_view format, std::string_view text, std::string_view name) {
    NumberReader reader(text, name);
    if (format == "cpmp") return read_cpmp(reader, false);
    if (format == "cpmp-floor") return read_cpmp(reader, true);
    if (format == "sscflp") return is_diaz_fernandez(text) ? read_diaz_fernandez(reader) : read_holmberg(reader);
    if (format == "city") return read_city(reader);
    return refuse(ErrorCode::unsupported,
                  {fmt::format("不认识的格式“{}”。", format), fmt::format("Unknown format \"{}\".", format)},
                  {"可用：cpmp、cpmp-floor、sscflp、city。", "Known: cpmp, cpmp-floor, sscflp, city."},
                  std::string(name));
}

Result<siting::Problem> read_siting_instance(std::string_view format, const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    if (!file)
        return refuse(ErrorCode::not_found, {"打不开文件。", "The file cannot be opened."},
                      {"请检查路径。", "Check the path."}, path);
    if (static_cast<std::uintmax_t>(file.tellg()) > largest_siting_file)
        return refuse(ErrorCode::too_large, {"文件超过 1 GB。", "The file is larger than 1 GB."}, {}, path);
    file.seekg(0);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    TRY(Input input, parse_siting_instance(format, text, path));
    return siting::Problem::make(std::move(input));
}

std::string siting_solution(const std::vector<int>& site_of) {
    std::string text;
    for (const int site : site_of) text += fmt::format("{}\n", site);
    return text;
}

}  // namespace yingtuo::formats
