#include "siting/state.h"

#include "base/ensure.h"

namespace yingtuo::siting {

State::State(const Part& part)
    : part_(&part),
      arc_of_(part.size.size(), none),
      load_(part.capacity.size(), 0),
      is_open_(part.must_open),
      members_(part.capacity.size()),
      slot_(part.size.size(), none) {
    for (std::size_t j = 0; j < is_open_.size(); ++j) {
        if (is_open_[j] == 0) continue;
        ++open_count_;
        cost_ += part.opening[j];
    }
    for (const Cost cost : part.leave_cost) cost_ += cost;
}

Cost State::join_cost(int demand, int arc) const {
    const auto d = static_cast<std::size_t>(demand);
    if (arc == none) return part_->leave_cost[d];
    const auto a = static_cast<std::size_t>(arc);
    const int site = part_->arc_site[a];
    const auto s = static_cast<std::size_t>(site);
    const int size = part_->size[d];
    const int over = overload_at(s, load_[s] + size) - overload_at(s, load_[s]);
    if (over > 0 && overload_price_ == 0) return unbounded;
    Cost cost = part_->arc_cost[a] + part_->staff(load_[s] + size) - part_->staff(load_[s]) + overload_price_ * over;
    if (is_open_[s] == 0) {
        if (!opens_by_itself(site)) return unbounded;
        cost += part_->opening[s];
    }
    return cost;
}

Cost State::leave_saving(int demand) const {
    const auto d = static_cast<std::size_t>(demand);
    const int arc = arc_of_[d];
    if (arc == none) return part_->leave_cost[d];
    const auto a = static_cast<std::size_t>(arc);
    const int site = part_->arc_site[a];
    const auto s = static_cast<std::size_t>(site);
    Cost saving = part_->arc_cost[a] + part_->staff(load_[s]) - part_->staff(load_[s] - part_->size[d]) +
                  overload_price_ * (overload_at(s, load_[s]) - overload_at(s, load_[s] - part_->size[d]));
    if (members_[s].size() == 1 && opens_by_itself(site)) saving += part_->opening[s];
    return saving;
}

Cost State::shift_delta(int demand, int arc) const {
    if (arc == arc_of_[static_cast<std::size_t>(demand)]) return 0;
    const Cost join = join_cost(demand, arc);
    return join >= unbounded ? unbounded : join - leave_saving(demand);
}

void State::move(int demand, int arc) {
    const auto d = static_cast<std::size_t>(demand);
    const int size = part_->size[d];
    cost_ -= leave_saving(demand);
    if (const int old = arc_of_[d]; old != none) {
        const int site = part_->arc_site[static_cast<std::size_t>(old)];
        const auto s = static_cast<std::size_t>(site);
        overload_ += overload_at(s, load_[s] - size) - overload_at(s, load_[s]);
        load_[s] -= size;
        auto& list = members_[s];
        const auto at = static_cast<std::size_t>(slot_[d]);
        list[at] = list.back();
        slot_[static_cast<std::size_t>(list[at])] = static_cast<std::int32_t>(at);
        list.pop_back();
        if (list.empty() && opens_by_itself(site)) {
            is_open_[s] = 0;
            --open_count_;
        }
    }
    arc_of_[d] = none;
    const Cost join = join_cost(demand, arc);
    ENSURE(join < unbounded);
    cost_ += join;
    arc_of_[d] = arc;
    if (arc != none) {
        const auto s = static_cast<std::size_t>(part_->arc_site[static_cast<std::size_t>(arc)]);
        if (is_open_[s] == 0) {
            is_open_[s] = 1;
            ++open_count_;
        }
        overload_ += overload_at(s, load_[s] + size) - overload_at(s, load_[s]);
        load_[s] += size;
        slot_[d] = static_cast<std::int32_t>(members_[s].size());
        members_[s].push_back(demand);
    }
}

void State::shift(int demand, int arc) {
#ifndef NDEBUG
    const Cost before = cost_;
    const Cost delta = shift_delta(demand, arc);
#endif
    journal_.push_back({demand, arc_of_[static_cast<std::size_t>(demand)]});
    move(demand, arc);
#ifndef NDEBUG
    ENSURE(before + delta == cost_);
#endif
}

void State::flip(int site) {
    const auto s = static_cast<std::size_t>(site);
    ENSURE(part_->has_exact_count() && part_->must_open[s] == 0 && members_[s].empty());
    const bool open = is_open_[s] == 0;
    is_open_[s] = open ? 1 : 0;
    open_count_ += open ? 1 : -1;
    cost_ += open ? part_->opening[s] : -part_->opening[s];
}

void State::set_overload_price(Cost price) {
    ENSURE(price > 0 || overload_ == 0);
    cost_ += (price - overload_price_) * overload_;
    overload_price_ = price;
}

void State::set_open(int site, bool open) {
    if (is_open(site) == open) return;
    journal_.push_back({none, site});
    flip(site);
}

void State::roll_back(std::size_t mark) {
    while (journal_.size() > mark) {
        const Step step = journal_.back();
        journal_.pop_back();
        if (step.demand == none) {
            flip(step.arc_or_site);
        } else {
            move(step.demand, step.arc_or_site);
        }
    }
}

void State::load_answer(const Answer& answer) {
    *this = State(*part_);
    if (part_->has_exact_count()) {
        for (int j = 0; j < part_->sites(); ++j) {
            if (answer.is_open[static_cast<std::size_t>(j)] != 0 && !is_open(j)) flip(j);
        }
    }
    for (int i = 0; i < part_->demands(); ++i) move(i, answer.arc_of[static_cast<std::size_t>(i)]);
}

Cost State::recount() const {
    return cost_of(*part_, {arc_of_, is_open_, 0}) + overload_price_ * overload_;
}

Cost cost_of(const Part& part, const Answer& answer) {
    Cost cost = 0;
    std::vector<int> load(part.capacity.size(), 0);
    for (std::size_t i = 0; i < answer.arc_of.size(); ++i) {
        const int arc = answer.arc_of[i];
        if (arc == none) {
            cost += part.leave_cost[i];
        } else {
            cost += part.arc_cost[static_cast<std::size_t>(arc)];
            load[static_cast<std::size_t>(part.arc_site[static_cast<std::size_t>(arc)])] += part.size[i];
        }
    }
    for (std::size_t j = 0; j < load.size(); ++j) {
        cost += part.staff(load[j]);
        if (answer.is_open[j] != 0) cost += part.opening[j];
    }
    return cost;
}

}  // namespace yingtuo::siting
