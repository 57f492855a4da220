// The plan a local search walks on: whole-number costs kept up to date by every step, and a journal to walk back.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "siting/part.h"

namespace yingtuo::siting {

// An answer for one part: the arc that serves each demand point (`none`: left), and which sites are open.
struct Answer {
    std::vector<std::int32_t> arc_of;
    std::vector<std::uint8_t> is_open;
    Cost cost = unbounded;
};

class State {
  public:
    // Nobody served; sites that must open are open.
    explicit State(const Part& part);

    [[nodiscard]] const Part& part() const { return *part_; }
    [[nodiscard]] Cost cost() const { return cost_; }
    [[nodiscard]] int arc_of(int demand) const { return arc_of_[static_cast<std::size_t>(demand)]; }
    [[nodiscard]] int site_of(int demand) const {
        const int arc = arc_of(demand);
        return arc == none ? none : part_->arc_site[static_cast<std::size_t>(arc)];
    }
    [[nodiscard]] int load(int site) const { return load_[static_cast<std::size_t>(site)]; }
    [[nodiscard]] int room(int site) const { return part_->capacity[static_cast<std::size_t>(site)] - load(site); }
    [[nodiscard]] bool is_open(int site) const { return is_open_[static_cast<std::size_t>(site)] != 0; }
    [[nodiscard]] int open_count() const { return open_count_; }
    [[nodiscard]] std::span<const std::int32_t> members(int site) const {
        return members_[static_cast<std::size_t>(site)];
    }

    // Sites may be filled beyond their capacity at this price a child (more than 0), which counts in the cost; 0: they
    // may not, and nobody may be too many just then.
    void set_overload_price(Cost price);
    // Children beyond capacity, over all sites.
    [[nodiscard]] std::int64_t overload() const { return overload_; }
    // What another load of the site would change in what is paid for overload; `unbounded` where it may not be.
    [[nodiscard]] Cost overload_delta(int site, int load) const {
        const auto s = static_cast<std::size_t>(site);
        const int over = overload_at(s, load) - overload_at(s, load_[s]);
        return over > 0 && overload_price_ == 0 ? unbounded : overload_price_ * over;
    }

    // What serving the demand point by this arc (`none`: leaving it) would add to the cost, or `unbounded` where the
    // site has no room for it, or is closed while the number of open sites is fixed. Where it is free, sites open with
    // their first and close with their last demand point.
    [[nodiscard]] Cost shift_delta(int demand, int arc) const;
    // The same, looking only at where it would go: the demand point counts as left already.
    [[nodiscard]] Cost join_cost(int demand, int arc) const;
    // What taking the demand point away from its site saves (its arc, staff and, where it was the last, the site).
    [[nodiscard]] Cost leave_saving(int demand) const;
    void shift(int demand, int arc);
    // Opens or closes a site by hand; only where the number of open sites is fixed, and only an empty site closes.
    void set_open(int site, bool open);

    // Every step since the mark can be undone; `forget` drops the journal.
    [[nodiscard]] std::size_t mark() const { return journal_.size(); }
    void roll_back(std::size_t mark);
    void forget() { journal_.clear(); }

    void load_answer(const Answer& answer);
    [[nodiscard]] Answer answer() const { return {arc_of_, is_open_, cost_}; }
    // The cost counted anew.
    [[nodiscard]] Cost recount() const;

  private:
    struct Step {
        std::int32_t demand;  // `none`: a site was opened or closed
        std::int32_t arc_or_site;
    };
    [[nodiscard]] bool opens_by_itself(int site) const {
        return !part_->has_exact_count() && part_->must_open[static_cast<std::size_t>(site)] == 0;
    }
    [[nodiscard]] int overload_at(std::size_t site, int load) const {
        return std::max(0, load - part_->capacity[site]);
    }
    void move(int demand, int arc);
    void flip(int site);

    const Part* part_;
    std::vector<std::int32_t> arc_of_;
    std::vector<int> load_;
    std::vector<std::uint8_t> is_open_;
    std::vector<std::vector<std::int32_t>> members_;
    std::vector<std::int32_t> slot_;
    std::vector<Step> journal_;
    int open_count_ = 0;
    Cost cost_ = 0;
    Cost overload_price_ = 0;
    std::int64_t overload_ = 0;
};

// Cost of an answer counted from the part alone.
[[nodiscard]] Cost cost_of(const Part& part, const Answer& answer);

}  // namespace yingtuo::siting
