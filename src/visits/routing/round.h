// Round: one vehicle's stops of one day with the times that tell at once whether another stop fits between two.
// Source: forward and backward times as in Savelsbergh, doi:10.1287/ijoc.4.2.146, and segments as in Vidal, Crainic,
// Gendreau and Prins, doi:10.1287/opre.1120.1048; here kept twice, for the break still to come and for the break taken.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "visits/routing/problem.h"

namespace yingtuo::visits::routing {

// The least time a stretch of a round takes, and when it may begin at the earliest and latest to take no more.
struct Segment {
    double duration = 0;
    double earliest = 0;
    double latest = unlimited;
};

// One after the other, with a way between; only where nobody comes late by it.
[[nodiscard]] Segment joined(const Segment& first, double way, const Segment& second);

class Round {
  public:
    Round(const Problem& problem, std::size_t vehicle);

    [[nodiscard]] std::size_t vehicle() const { return vehicle_; }
    [[nodiscard]] bool is_empty() const { return nodes_.size() == 2; }
    [[nodiscard]] std::size_t size() const { return nodes_.size() - 2; }
    [[nodiscard]] std::size_t customer(std::size_t stop) const { return nodes_[stop + 1].customer; }
    [[nodiscard]] double way() const { return way_; }
    // Way, and the day out where there are stops.
    [[nodiscard]] double cost() const { return is_empty() ? 0 : way_ + problem_->costs().round; }

    // Gap g lies before stop g; gap size() before home.
    [[nodiscard]] double extra_way(std::size_t gap, std::span<const double> ways) const {
        const Node& before = nodes_[gap];
        const Node& after = nodes_[gap + 1];
        return ways[before.place] + ways[after.place] - after.leg;
    }
    // May the customer stand in the gap: windows, load, length of the day and break. Constant time.
    [[nodiscard]] bool fits(std::size_t gap, const Customer& customer, std::span<const double> ways) const;
    [[nodiscard]] bool has_room_for(const Customer& customer) const {
        return load_ + customer.load <= vehicle_of().capacity + tolerance;
    }
    void insert(std::size_t gap, std::size_t customer);
    // Times are worked out anew by `settle`; until then the round answers for its stops and its way alone.
    void erase(std::size_t customer);
    void settle();
    // Where ways break the triangle inequality, a round may be too long with a stop less.
    [[nodiscard]] bool can_be_made() const;

    // Sums of decimals are equal that differ by less.
    static constexpr double tolerance = 1e-9;

  private:
    static constexpr std::size_t to_come = 0;
    static constexpr std::size_t taken = 1;
    // By whether the break is still to come or taken.
    using Times = std::array<double, 2>;

    struct Node {
        std::size_t customer;
        std::size_t place;
        double leg;    // way from the node before
        Times leave;   // earliest, with all before it
        Times arrive;  // latest, with all after it
    };

    [[nodiscard]] const Vehicle& vehicle_of() const { return problem_->vehicles()[vehicle_]; }
    [[nodiscard]] Times leave_after(const Times& arrive, const Window& window, double service) const;
    [[nodiscard]] Times arrive_before(const Times& next, double leg, const Window& window, double service) const;
    [[nodiscard]] bool is_short_enough(std::size_t gap, const Customer& customer, std::span<const double> ways) const;
    [[nodiscard]] Node node_of(std::size_t customer) const;
    // Earliest times from a node on, latest times from a node back to home.
    void work_out_from(std::size_t first);
    void work_out_back_from(std::size_t last);
    void work_out_segments();

    const Problem* problem_;
    std::size_t vehicle_;
    std::vector<Node> nodes_;  // home, stops, home
    std::vector<Segment> up_to_;
    std::vector<Segment> from_;  // both only where the vehicle has a longest round
    double way_ = 0;
    double load_ = 0;
    bool is_settled_ = false;
};

}  // namespace yingtuo::visits::routing
