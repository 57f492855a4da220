#include "visits/routing/problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace yingtuo::visits::routing {

namespace {

tl::unexpected<Error> wrong(Text message, std::string where) {
    return refuse(ErrorCode::bad_input, std::move(message), {}, std::move(where));
}

Result<void> check_size(const Input& input) {
    if (input.places > LimitsOfSize::places || input.week_of.size() > LimitsOfSize::days ||
        input.vehicles.size() * std::max<std::size_t>(input.week_of.size(), 1) > LimitsOfSize::rounds) {
        return refuse(ErrorCode::too_large,
                      {fmt::format("地点、日期或车辆过多：地点至多 {} 个，日期至多 {} 天。", LimitsOfSize::places,
                                   LimitsOfSize::days),
                       fmt::format("There are too many places, days or vehicles: at most {} places and {} days.",
                                   LimitsOfSize::places, LimitsOfSize::days)});
    }
    return {};
}

Result<void> check_ways(const Input& input) {
    if (input.way.size() != input.places * input.places)
        return wrong({"路程表不完整", "the table of ways is not square"}, "way");
    for (std::size_t from = 0; from < input.places; ++from) {
        for (std::size_t to = 0; to <= from; ++to) {
            const double there = input.way[from * input.places + to];
            if (!(there >= 0) || there != input.way[to * input.places + from]) {
                return wrong({"往返路程须相同且不为负", "a way must be the same in either direction and not negative"},
                             fmt::format("way:{}:{}", from, to));
            }
        }
    }
    return {};
}

bool is_combination(const Combination& days, std::size_t number_of_days) {
    if (days.empty() || days.back() >= number_of_days) return false;
    return std::ranges::adjacent_find(days, std::ranges::greater_equal{}) == days.end();
}

Result<void> check_customer(const Input& input, std::size_t index) {
    const Customer& customer = input.customers[index];
    const std::string where = fmt::format("customer:{}", index);
    if (customer.place >= input.places) return wrong({"客户地点不存在", "a customer's place does not exist"}, where);
    if (!(customer.load >= 0) || !(customer.service >= 0) || !(customer.weight >= 0) ||
        !(customer.window.from <= customer.window.to))
        return wrong({"装载量、服务时长或时间窗无效", "load, service or window is not possible"}, where);
    for (const Call& call : customer.calls) {
        const auto good = [&](const Combination& days) { return is_combination(days, input.week_of.size()); };
        if (call.combinations.empty() || !std::ranges::all_of(call.combinations, good))
            return wrong({"日期组合无效", "a combination of days is not possible"}, where);
    }
    std::set<std::size_t> weeks;
    for (const Call& call : customer.calls) {
        std::set<std::size_t> of_call;
        for (const Combination& days : call.combinations) {
            for (const std::size_t day : days) of_call.insert(input.week_of[day]);
        }
        for (const std::size_t week : of_call) {
            if (!weeks.insert(week).second)
                return wrong({"同一周有两组日期组合", "two calls of a customer lie in one week"}, where);
        }
    }
    const auto exists = [&](const Choice& choice) { return choice.vehicle < input.vehicles.size(); };
    if (!std::ranges::all_of(customer.vehicles, exists))
        return wrong({"客户的车辆不存在", "a customer's vehicle does not exist"}, where);
    const std::size_t other = customer.apart_from;
    if (other != none &&
        (other >= input.customers.size() || other == index || input.customers[other].apart_from != index))
        return wrong({"须错开的客户不对应", "a customer kept apart from another is not returned by it"}, where);
    return {};
}

Result<void> check_vehicle(const Input& input, std::size_t index) {
    const Vehicle& vehicle = input.vehicles[index];
    const std::string where = fmt::format("vehicle:{}", index);
    if (vehicle.home >= input.places) return wrong({"车辆驻地不存在", "a vehicle's home does not exist"}, where);
    if (vehicle.works.size() != input.week_of.size())
        return wrong({"车辆出勤表与日期不符", "a vehicle's days are not the problem's"}, where);
    if (!(vehicle.capacity >= 0) || !(vehicle.longest >= 0) || !(vehicle.shift.from <= vehicle.shift.to))
        return wrong({"车辆限制无效", "a vehicle's limits are not possible"}, where);
    if (vehicle.lunch && vehicle.longest != unlimited)
        return wrong({"有午休的车辆不另设时长上限", "a vehicle with a break has no longest round"}, where);
    if (vehicle.lunch && (!(vehicle.lunch->length >= 0) || !(vehicle.lunch->begins.from <= vehicle.lunch->begins.to)))
        return wrong({"午休无效", "a break is not possible"}, where);
    return {};
}

}  // namespace

Result<Problem> Problem::make(Input input) {
    TRY_VOID(check_size(input));
    TRY_VOID(check_ways(input));
    for (std::size_t day = 0; day < input.week_of.size(); ++day) {
        const std::size_t before = day == 0 ? 0 : input.week_of[day - 1];
        if (input.week_of[day] < before || input.week_of[day] > before + (day == 0 ? 0 : 1))
            return wrong({"周次须连续", "weeks must follow each other"}, fmt::format("day:{}", day));
    }
    for (std::size_t customer = 0; customer < input.customers.size(); ++customer)
        TRY_VOID(check_customer(input, customer));
    for (std::size_t vehicle = 0; vehicle < input.vehicles.size(); ++vehicle) TRY_VOID(check_vehicle(input, vehicle));

    Problem problem;
    problem.input_ = std::move(input);
    for (std::size_t vehicle = 0; vehicle < problem.vehicles().size(); ++vehicle) {
        const bool is_twin = vehicle > 0 && problem.vehicles()[vehicle] == problem.vehicles()[vehicle - 1];
        problem.kinds_.push_back(is_twin ? problem.kinds_.back() : vehicle);
    }
    for (const Customer& customer : problem.customers()) {
        for (const Call& call : customer.calls) problem.stops_ += call.combinations.front().size();
    }
    return problem;
}

bool Problem::needs_stand_in(std::size_t vehicle, const Call& call) const {
    const auto can = [&](const Combination& days) {
        return std::ranges::all_of(days, [&](std::size_t day) { return vehicles()[vehicle].works[day]; });
    };
    return std::ranges::none_of(call.combinations, can);
}

}  // namespace yingtuo::visits::routing
