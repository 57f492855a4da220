#include "visits/routing/round.h"

#include <algorithm>

#include "base/ensure.h"

namespace yingtuo::visits::routing {

namespace {

constexpr double never = unlimited;     // as an earliest time
constexpr double no_more = -unlimited;  // as a latest time

Segment stop_of(const Customer& customer) {
    return {customer.service, customer.window.from, customer.window.to};
}

}  // namespace

Segment joined(const Segment& first, double way, const Segment& second) {
    const double delta = first.duration + way;
    const double waiting = std::max(second.earliest - delta - first.latest, 0.0);
    return {delta + second.duration + waiting, std::max(second.earliest - delta, first.earliest) - waiting,
            std::min(second.latest - delta, first.latest)};
}

Round::Round(const Problem& problem, std::size_t vehicle) : problem_(&problem), vehicle_(vehicle) {
    nodes_.assign(2, node_of(none));
    settle();
}

// When a stop is left whose service begins in the window. The break may be taken on arrival or after service.
Round::Times Round::leave_after(const Times& arrive, const Window& window, double service) const {
    const auto served = [&](double time) {
        const double begin = std::max(time, window.from);
        return begin <= window.to + tolerance ? begin + service : never;
    };
    Times leave{never, served(arrive[taken])};
    if (!vehicle_of().lunch) return leave;
    leave[to_come] = served(arrive[to_come]);
    const auto rested = [&](double time) {
        const double begin = std::max(time, vehicle_of().lunch->begins.from);
        return begin <= vehicle_of().lunch->begins.to + tolerance ? begin + vehicle_of().lunch->length : never;
    };
    leave[taken] = std::min({leave[taken], rested(leave[to_come]), served(rested(arrive[to_come]))});
    return leave;
}

// When a stop must be reached so that the next one is reached in time; the mirror of leave_after.
Round::Times Round::arrive_before(const Times& next, double leg, const Window& window, double service) const {
    const auto served = [&](double leave) {
        const double begin = std::min(leave - service, window.to);
        return begin + tolerance >= window.from ? begin : no_more;
    };
    Times arrive{no_more, served(next[taken] - leg)};
    if (!vehicle_of().lunch) return arrive;
    const auto rested = [&](double leave) {
        const double begin = std::min(leave - vehicle_of().lunch->length, vehicle_of().lunch->begins.to);
        return begin + tolerance >= vehicle_of().lunch->begins.from ? begin : no_more;
    };
    arrive[to_come] = std::max({served(next[to_come] - leg), served(rested(next[taken] - leg)), rested(arrive[taken])});
    return arrive;
}

bool Round::fits(std::size_t gap, const Customer& customer, std::span<const double> ways) const {
    const Node& before = nodes_[gap];
    const Node& after = nodes_[gap + 1];
    const double there = ways[before.place];
    const double onward = ways[after.place];
    const Times leave =
        leave_after({before.leave[to_come] + there, before.leave[taken] + there}, customer.window, customer.service);
    const auto in_time = [&](std::size_t state) {
        return leave[state] < never && leave[state] + onward <= after.arrive[state] + tolerance;
    };
    if (!in_time(taken) && !in_time(to_come)) return false;
    return up_to_.empty() || is_short_enough(gap, customer, ways);
}

bool Round::is_short_enough(std::size_t gap, const Customer& customer, std::span<const double> ways) const {
    const Segment before = joined(up_to_[gap], ways[nodes_[gap].place], stop_of(customer));
    return joined(before, ways[nodes_[gap + 1].place], from_[gap + 1]).duration <= vehicle_of().longest + tolerance;
}

Round::Node Round::node_of(std::size_t customer) const {
    const std::size_t place = customer == none ? vehicle_of().home : problem_->customers()[customer].place;
    return {customer, place, 0, {}, {}};
}

void Round::insert(std::size_t gap, std::size_t customer) {
    ENSURE(is_settled_);
    const std::size_t at = gap + 1;
    nodes_.insert(nodes_.begin() + static_cast<std::ptrdiff_t>(at), node_of(customer));
    nodes_[at].leg = problem_->way(nodes_[at - 1].place, nodes_[at].place);
    way_ += nodes_[at].leg - nodes_[at + 1].leg;
    nodes_[at + 1].leg = problem_->way(nodes_[at].place, nodes_[at + 1].place);
    way_ += nodes_[at + 1].leg;
    load_ += problem_->customers()[customer].load;
    work_out_from(at);
    work_out_back_from(at);
    if (vehicle_of().longest != unlimited) work_out_segments();
}

void Round::erase(std::size_t customer) {
    const auto node = std::ranges::find(nodes_, customer, &Node::customer);
    ENSURE(node != nodes_.end());
    way_ -= node->leg;
    const auto after = nodes_.erase(node);
    way_ -= after->leg;
    after->leg = problem_->way(std::prev(after)->place, after->place);
    way_ += after->leg;
    load_ -= problem_->customers()[customer].load;
    is_settled_ = false;
}

void Round::settle() {
    if (is_settled_) return;
    // Sums that were added to and taken from are summed anew.
    way_ = 0;
    load_ = 0;
    for (const Node& node : nodes_) {
        way_ += node.leg;
        if (node.customer != none) load_ += problem_->customers()[node.customer].load;
    }
    const Vehicle& vehicle = vehicle_of();
    const double leave = vehicle.shift.from;
    // At home the break may be taken before the round; who comes home before its window closes takes it then.
    nodes_.front().leave =
        vehicle.lunch ? leave_after({leave, never}, {-unlimited, unlimited}, 0) : Times{never, leave};
    nodes_.back().arrive = {vehicle.lunch ? std::min(vehicle.shift.to, vehicle.lunch->begins.to) : no_more,
                            vehicle.shift.to};
    work_out_from(1);
    work_out_back_from(nodes_.size() - 2);
    if (vehicle.longest != unlimited) work_out_segments();
    is_settled_ = true;
}

bool Round::can_be_made() const {
    ENSURE(is_settled_);
    const auto in_time = [&](std::size_t state) {
        const double leave = nodes_[0].leave[state];
        return leave < never && leave + nodes_[1].leg <= nodes_[1].arrive[state] + tolerance;
    };
    if (!in_time(taken) && !in_time(to_come)) return is_empty();
    return up_to_.empty() || up_to_.back().duration <= vehicle_of().longest + tolerance;
}

void Round::work_out_from(std::size_t first) {
    for (std::size_t i = first; i + 1 < nodes_.size(); ++i) {
        Node& node = nodes_[i];
        const Node& before = nodes_[i - 1];
        const Customer& customer = problem_->customers()[node.customer];
        node.leave = leave_after({before.leave[to_come] + node.leg, before.leave[taken] + node.leg}, customer.window,
                                 customer.service);
    }
}

void Round::work_out_back_from(std::size_t last) {
    for (std::size_t i = last; i > 0; --i) {
        const Customer& customer = problem_->customers()[nodes_[i].customer];
        nodes_[i].arrive = arrive_before(nodes_[i + 1].arrive, nodes_[i + 1].leg, customer.window, customer.service);
    }
}

void Round::work_out_segments() {
    const Window& shift = vehicle_of().shift;
    const Segment home{0, shift.from, shift.to};
    up_to_.resize(nodes_.size());
    from_.resize(nodes_.size());
    const auto at = [&](std::size_t i) {
        return nodes_[i].customer == none ? home : stop_of(problem_->customers()[nodes_[i].customer]);
    };
    up_to_.front() = home;
    for (std::size_t i = 1; i < nodes_.size(); ++i) up_to_[i] = joined(up_to_[i - 1], nodes_[i].leg, at(i));
    from_.back() = home;
    for (std::size_t i = nodes_.size() - 1; i-- > 0;) from_[i] = joined(at(i), nodes_[i + 1].leg, from_[i + 1]);
}

}  // namespace yingtuo::visits::routing
