#include "formats/routing_instance.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "formats/files.h"
#include "formats/number_reader.h"

namespace yingtuo::formats {
namespace {

using visits::routing::Call;
using visits::routing::Combination;
using visits::routing::Customer;
using visits::routing::Input;
using visits::routing::LimitsOfSize;
using visits::routing::unlimited;
using visits::routing::Vehicle;
using visits::routing::Window;

constexpr std::size_t largest_routing_file = 100'000'000;
constexpr int most_days = 20;  // a combination is a number of so many bits
constexpr int most_vehicles = 10'000;
constexpr int largest_load = 1'000'000'000;
constexpr auto most_customers = static_cast<int>(LimitsOfSize::places) - 1;

struct Spot {
    double x = 0;
    double y = 0;
};

void take_ways(Input& input, const std::vector<Spot>& spots) {
    input.places = spots.size();
    input.way.reserve(spots.size() * spots.size());
    for (const Spot& from : spots) {
        for (const Spot& to : spots) input.way.push_back(std::hypot(from.x - to.x, from.y - to.y));
    }
}

Result<Window> read_window(NumberReader& reader, std::string_view of) {
    Window window;
    TRY(window.from, reader.at_least_zero(fmt::format("from of {}", of)));
    TRY(window.to, reader.at_least_zero(fmt::format("to of {}", of)));
    if (window.to < window.from)
        return reader.fail(fmt::format("to of {}", of), {"早于开始时间。", "It is before the beginning."});
    return window;
}

// Longest round and largest load of a day; 0 in the file: none.
struct DayLimits {
    double longest = unlimited;
    double load = unlimited;
    auto operator<=>(const DayLimits&) const = default;
};

Result<DayLimits> read_day(NumberReader& reader, int day) {
    DayLimits limits;
    TRY(const double longest, reader.at_least_zero(fmt::format("D of day {}", day + 1)));
    TRY(const double load, reader.at_least_zero(fmt::format("Q of day {}", day + 1)));
    if (longest > 0) limits.longest = longest;
    if (load > 0) limits.load = load;
    return limits;
}

// The days of a code, counted from the left: 5 of 3 days, 101, is the first and the third.
Combination days_of(int code, int days) {
    Combination combination;
    for (int day = 0; day < days; ++day) {
        if ((code >> (days - 1 - day) & 1) != 0) combination.push_back(static_cast<std::size_t>(day));
    }
    return combination;
}

Result<Call> read_combinations(NumberReader& reader, int customer, int days) {
    TRY(const int frequency, reader.whole(fmt::format("frequency of customer {}", customer), 1, days));
    TRY(const int number, reader.whole(fmt::format("a of customer {}", customer), 1, 1 << days));
    Call call;
    for (int i = 0; i < number; ++i) {
        const std::string field = fmt::format("combination {} of customer {}", i + 1, customer);
        TRY(const int code, reader.whole(field, 1, (1 << days) - 1));
        call.combinations.push_back(days_of(code, days));
        if (call.combinations.back().size() != static_cast<std::size_t>(frequency))
            return reader.fail(field, {"天数与服务频次不符。", "Its days are not as many as the frequency."});
    }
    return call;
}

// m vehicles for each kind of day. Without windows a longest round is a day that ends.
void take_vehicles(Input& input, int vehicles, const std::vector<DayLimits>& days, const Window& shift,
                   bool has_windows) {
    std::map<DayLimits, std::vector<bool>> kinds;
    for (std::size_t day = 0; day < days.size(); ++day) {
        auto& works = kinds[days[day]];
        works.resize(days.size());
        works[day] = true;
    }
    for (const auto& [limits, works] : kinds) {
        Vehicle vehicle{.capacity = limits.load, .shift = shift, .lunch = std::nullopt, .works = works};
        if (has_windows) {
            vehicle.longest = limits.longest;
        } else {
            vehicle.shift.to = limits.longest;
        }
        for (int i = 0; i < vehicles; ++i) input.vehicles.push_back(vehicle);
    }
}

Result<Input> read_pvrp(NumberReader& reader) {
    TRY(const int type, reader.whole("type", 0, 7));
    if (type != 0 && type != 1 && type != 4 && type != 5)
        return reader.fail("type", {"只支持 0、1、4、5 型。", "Only types 0, 1, 4 and 5 are known."});
    const bool has_windows = type >= 4;
    TRY(const int vehicles, reader.whole("m", 1, most_vehicles));
    TRY(const int customers, reader.whole("n", 1, most_customers));
    TRY(const int days, reader.whole("t", 1, most_days));
    Input input;
    input.week_of.assign(static_cast<std::size_t>(days), 0);
    std::vector<DayLimits> limits;
    for (int day = 0; day < days; ++day) {
        TRY(const DayLimits of_day, read_day(reader, day));
        limits.push_back(of_day);
    }
    std::vector<Spot> spots(static_cast<std::size_t>(customers) + 1);
    Window shift;
    for (int i = 0; i <= customers; ++i) {
        Spot& spot = spots[static_cast<std::size_t>(i)];
        TRY(const int number, reader.whole("i", 0, customers));
        if (number != i) return reader.fail("i", {"编号须依次递增。", "Customers must be numbered in order."});
        TRY(spot.x, reader.number(fmt::format("x of customer {}", i)));
        TRY(spot.y, reader.number(fmt::format("y of customer {}", i)));
        Customer customer;
        customer.place = static_cast<std::size_t>(i);
        TRY(customer.service, reader.at_least_zero(fmt::format("service of customer {}", i)));
        TRY(customer.load, reader.at_least_zero(fmt::format("demand of customer {}", i)));
        if (i == 0) {
            TRY([[maybe_unused]] const int frequency, reader.whole("frequency of the depot", 0, 0));
            TRY([[maybe_unused]] const int number_of, reader.whole("a of the depot", 0, 0));
        } else {
            TRY(const Call call, read_combinations(reader, i, days));
            customer.calls.push_back(call);
        }
        if (has_windows) {
            TRY(customer.window, read_window(reader, fmt::format("customer {}", i)));
        }
        if (i == 0) {
            shift = customer.window;
        } else {
            input.customers.push_back(std::move(customer));
        }
    }
    TRY_VOID(reader.end());
    take_vehicles(input, vehicles, limits, shift, has_windows);
    take_ways(input, spots);
    return input;
}

Result<Input> read_vrptw(NumberReader& reader) {
    TRY_VOID(reader.skip_line_with("CAPACITY"));
    TRY(const int vehicles, reader.whole("NUMBER", 1, most_vehicles));
    TRY(const int capacity, reader.whole("CAPACITY", 0, largest_load));
    TRY_VOID(reader.skip_line_with("XCOORD"));
    Input input;
    input.week_of = {0};
    std::vector<Spot> spots;
    Window shift;
    for (int i = 0; i == 0 || !reader.is_at_end(); ++i) {
        TRY(const int number, reader.whole("CUST NO.", 0, most_customers));
        if (number != i) return reader.fail("CUST NO.", {"编号须依次递增。", "Customers must be numbered in order."});
        Spot& spot = spots.emplace_back();
        TRY(spot.x, reader.number(fmt::format("XCOORD. of customer {}", i)));
        TRY(spot.y, reader.number(fmt::format("YCOORD. of customer {}", i)));
        Customer customer;
        customer.place = static_cast<std::size_t>(i);
        TRY(customer.load, reader.at_least_zero(fmt::format("DEMAND of customer {}", i)));
        TRY(customer.window, read_window(reader, fmt::format("customer {}", i)));
        TRY(customer.service, reader.at_least_zero(fmt::format("SERVICE TIME of customer {}", i)));
        customer.calls = {{{{0}}}};
        if (i == 0) {
            shift = customer.window;
        } else {
            input.customers.push_back(std::move(customer));
        }
    }
    const Vehicle vehicle{
        .capacity = static_cast<double>(capacity), .shift = shift, .lunch = std::nullopt, .works = {true}};
    input.vehicles.assign(static_cast<std::size_t>(vehicles), vehicle);
    take_ways(input, spots);
    return input;
}

}  // namespace

const std::vector<std::string>& routing_formats() {
    static const std::vector<std::string> names = {"pvrp", "vrptw"};
    return names;
}

Result<Input> parse_routing_instance(std::string_view format, std::string_view text, std::string_view name) {
    NumberReader reader(text, name);
    if (format == "pvrp") return read_pvrp(reader);
    if (format == "vrptw") return read_vrptw(reader);
    return refuse(ErrorCode::unsupported,
                  {fmt::format("不认识的格式“{}”。", format), fmt::format("Unknown format \"{}\".", format)},
                  {"可用：pvrp、vrptw。", "Known: pvrp, vrptw."}, std::string(name));
}

Result<visits::routing::Problem> read_routing_instance(std::string_view format, const std::string& path,
                                                       bool vehicles_first) {
    TRY(const std::string text, read_file(path, largest_routing_file));
    TRY(Input input, parse_routing_instance(format, text, path));
    input.vehicles_first = vehicles_first;
    return visits::routing::Problem::make(std::move(input));
}

std::string routing_solution(const visits::routing::Plan& plan) {
    std::string text;
    std::map<std::size_t, int> rounds_of_day;
    for (const auto& round : plan.rounds) {
        text += fmt::format("{} {}", round.day + 1, ++rounds_of_day[round.day]);
        for (const std::size_t customer : round.customers) text += fmt::format(" {}", customer + 1);
        text += '\n';
    }
    return text;
}

}  // namespace yingtuo::formats
