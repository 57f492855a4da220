#include "visits/routing/moves/recreate.h"

#include <algorithm>
#include <cmath>

namespace yingtuo::visits::routing {

Recreate::Recreate(const Problem& problem) : problem_(&problem), by_day_(problem.days()) {
    const auto customers = problem.customers();
    std::vector<double> load;
    std::vector<double> far;
    std::vector<double> near;
    std::vector<double> width;
    std::vector<double> opens;
    std::vector<double> closes;
    std::vector<double> calls;
    for (const Customer& customer : customers) {
        const std::size_t vehicle = customer.vehicles.empty() ? 0 : customer.vehicles.front().vehicle;
        const double way =
            problem.vehicles().empty() ? 0 : problem.way(problem.vehicles()[vehicle].home, customer.place);
        load.push_back(-customer.load);
        far.push_back(-way);
        near.push_back(way);
        width.push_back(customer.window.to - customer.window.from);
        opens.push_back(customer.window.from);
        closes.push_back(-customer.window.to);
        auto& days = days_.emplace_back();
        double number = 0;
        for (const Call& call : customer.calls) {
            auto& union_of = days.emplace_back();
            for (const Combination& each : call.combinations) union_of.insert(union_of.end(), each.begin(), each.end());
            std::ranges::sort(union_of);
            union_of.erase(std::unique(union_of.begin(), union_of.end()), union_of.end());
            number += static_cast<double>(call.combinations.front().size());
        }
        calls.push_back(-number);
        auto& away = is_away_.emplace_back();
        for (const Choice& choice : customer.vehicles) {
            auto& of_calls = away.emplace_back();
            for (const Call& call : customer.calls) of_calls.push_back(problem.needs_stand_in(choice.vehicle, call));
        }
    }
    orders_.push_back({4, {}});
    weights_ = 4;
    add_order(4, std::move(load));
    add_order(2, std::move(far));
    add_order(1, std::move(near));
    add_order(2, std::move(width));
    add_order(2, std::move(opens));
    add_order(2, std::move(closes));
    add_order(4, std::move(calls));
}

// A key that tells nobody apart is no order.
void Recreate::add_order(double weight, std::vector<double> keys) {
    if (keys.empty() || std::ranges::all_of(keys, [&](double key) { return key == keys.front(); })) return;
    orders_.push_back({weight, std::move(keys)});
    weights_ += weight;
}

void Recreate::sort_absent(const Draft& draft, Random& random) {
    double drawn = random.unit() * weights_;
    std::size_t order = 0;
    while (order + 1 < orders_.size() && drawn >= orders_[order].weight) drawn -= orders_[order++].weight;
    const std::vector<double>& keys = orders_[order].keys;
    queue_.clear();
    const std::size_t long_absent = draft.long_absent();
    for (std::size_t i = 0; i < draft.absent().size(); ++i) {
        const std::size_t customer = draft.absent()[i];
        if (i < long_absent && long_absent > retried && random.below(long_absent) >= retried) continue;
        queue_.emplace_back(keys.empty() ? random.unit() : keys[customer], customer);
    }
    std::ranges::sort(queue_);
}

void Recreate::apply(Draft& draft, Random& random) {
    draft.settle();
    sort_absent(draft, random);
    is_reluctant_ = random.chance(reluctant);
    for (const auto& [key, customer] : queue_) {
        if (find_spot(draft, customer, random)) draft.place(customer, spot_);
    }
}

bool Recreate::find_spot(const Draft& draft, std::size_t customer, Random& random) {
    spot_.vehicle = none;
    spot_.stops.clear();
    return problem_->customers()[customer].vehicles.empty() ? find_for_any_vehicle(draft, customer, random)
                                                            : find_for_one_vehicle(draft, customer, random);
}

void Recreate::try_round(const Draft& draft, std::size_t customer, std::size_t index, Random& random, DaySpot& best) {
    const Customer& it = problem_->customers()[customer];
    const Round& round = draft.round(index);
    if (!round.has_room_for(it)) return;
    const auto ways = problem_->ways_of(it.place);
    const double more = round.is_empty() ? problem_->costs().round : 0;
    for (std::size_t gap = 0; gap <= round.size(); ++gap) {
        const double cost = round.extra_way(gap, ways) + more;
        if (cost >= best.cost || random.chance(blink) || !round.fits(gap, it, ways)) continue;
        best = {cost, index, gap, round.is_empty()};
    }
}

// The cheapest place of a day, with one vehicle or (none) with any.
void Recreate::look_at_day(const Draft& draft, std::size_t customer, std::size_t day, std::size_t vehicle,
                           Random& random) {
    DaySpot& best = by_day_[day];
    best = {};
    if (draft.is_barred(customer, day)) return;
    const std::size_t first = vehicle == none ? 0 : vehicle;
    const std::size_t end = vehicle == none ? problem_->vehicles().size() : vehicle + 1;
    for (std::size_t each = first; each < end; ++each) {
        const std::size_t index = draft.round_of(day, each);
        if (problem_->vehicles()[each].works[day] && !draft.round(index).is_empty())
            try_round(draft, customer, index, random, best);
    }
    const bool may_begin = draft.used_rounds() < most_rounds_ && (best.round == none || !is_reluctant_);
    std::size_t kind_tried = none;
    for (std::size_t each = first; may_begin && each < end; ++each) {
        const std::size_t index = draft.round_of(day, each);
        if (!problem_->vehicles()[each].works[day] || !draft.round(index).is_empty()) continue;
        if (problem_->kind_of(each) == kind_tried || draft.rounds_left(each, problem_->week_of(day)) == 0) continue;
        kind_tried = problem_->kind_of(each);
        try_round(draft, customer, index, random, best);
    }
    if (best.round != none && problem_->costs().next_day > 0)
        best.cost += problem_->costs().next_day * static_cast<double>(draft.calls_next_to(customer, day));
}

// Rounds that the days would begin, all together within the limits.
bool Recreate::may_begin_all(const Draft& draft, const Combination& days) const {
    std::size_t begun = 0;
    for (std::size_t i = 0; i < days.size(); ++i) {
        const DaySpot& spot = by_day_[days[i]];
        if (!spot.begins) continue;
        ++begun;
        const std::size_t vehicle = draft.round(spot.round).vehicle();
        std::size_t in_week = 0;
        for (std::size_t k = 0; k <= i; ++k) {
            const DaySpot& other = by_day_[days[k]];
            const bool same = other.begins && problem_->week_of(days[k]) == problem_->week_of(days[i]) &&
                              draft.round(other.round).vehicle() == vehicle;
            if (same) ++in_week;
        }
        if (in_week > draft.rounds_left(vehicle, problem_->week_of(days[i]))) return false;
    }
    return begun == 0 || draft.used_rounds() + begun <= most_rounds_;
}

// The cheapest combination of the days looked at, where it is cheaper than the best so far.
void Recreate::choose_days(const Draft& draft, const Call& call, CallSpot& best) {
    const Combination* chosen = nullptr;
    for (const Combination& days : call.combinations) {
        double cost = 0;
        for (const std::size_t day : days) cost += by_day_[day].cost;
        if (cost >= best.cost || !may_begin_all(draft, days)) continue;
        best.cost = cost;
        chosen = &days;
    }
    if (chosen == nullptr) return;
    best.stops.clear();
    for (const std::size_t day : *chosen) best.stops.push_back({by_day_[day].round, by_day_[day].gap});
}

bool Recreate::find_for_any_vehicle(const Draft& draft, std::size_t customer, Random& random) {
    const Customer& it = problem_->customers()[customer];
    for (std::size_t call = 0; call < it.calls.size(); ++call) {
        for (const std::size_t day : days_[customer][call]) look_at_day(draft, customer, day, none, random);
        call_spot_.cost = unlimited;
        choose_days(draft, it.calls[call], call_spot_);
        if (call_spot_.cost == unlimited) return false;
        spot_.stops.insert(spot_.stops.end(), call_spot_.stops.begin(), call_spot_.stops.end());
    }
    return !spot_.stops.empty();
}

// The cheapest way for a vehicle other than the customer's own to make a call, kept for all of them.
void Recreate::stand_in_for(const Draft& draft, std::size_t customer, std::size_t call, Random& random) {
    const Customer& it = problem_->customers()[customer];
    CallSpot& best = stand_ins_[call];
    best.cost = unlimited;
    for (std::size_t i = 0; i < it.vehicles.size(); ++i) {
        if (is_away_[customer][i][call]) continue;
        for (const std::size_t day : days_[customer][call])
            look_at_day(draft, customer, day, it.vehicles[i].vehicle, random);
        choose_days(draft, it.calls[call], best);
    }
    best.cost += problem_->costs().stand_in;
    has_stand_in_[call] = true;
}

bool Recreate::find_for_one_vehicle(const Draft& draft, std::size_t customer, Random& random) {
    const Customer& it = problem_->customers()[customer];
    stand_ins_.resize(std::max(stand_ins_.size(), it.calls.size()));
    has_stand_in_.assign(it.calls.size(), false);
    double least = unlimited;
    std::vector<Spot::Stop> stops;
    for (std::size_t i = 0; i < it.vehicles.size(); ++i) {
        const Choice& choice = it.vehicles[i];
        if (std::ranges::all_of(is_away_[customer][i], [](bool away) { return away; })) continue;
        double cost =
            choice.cost + problem_->costs().crowding * static_cast<double>(draft.customers_of(choice.vehicle));
        stops.clear();
        for (std::size_t call = 0; call < it.calls.size() && cost < least; ++call) {
            if (is_away_[customer][i][call]) {
                if (!has_stand_in_[call]) stand_in_for(draft, customer, call, random);
                cost += stand_ins_[call].cost;
                stops.insert(stops.end(), stand_ins_[call].stops.begin(), stand_ins_[call].stops.end());
                continue;
            }
            for (const std::size_t day : days_[customer][call])
                look_at_day(draft, customer, day, choice.vehicle, random);
            call_spot_.cost = unlimited;
            choose_days(draft, it.calls[call], call_spot_);
            cost += call_spot_.cost;
            stops.insert(stops.end(), call_spot_.stops.begin(), call_spot_.stops.end());
        }
        if (cost >= least) continue;
        least = cost;
        spot_.vehicle = choice.vehicle;
        spot_.stops = stops;
    }
    return least < unlimited;
}

}  // namespace yingtuo::visits::routing
