#include "roll/funnel.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <tuple>

#include "domain/point.h"
#include "roll/cell_text.h"
#include "roll/masked.h"

namespace yingtuo::roll {

namespace {

// What is known of a child beside its record.
struct Contacts {
    int attempts = 0;
    bool is_reached = false;
    ContactOutcome last = ContactOutcome::not_reached;
    std::string last_at;
};

std::map<Id<Child>, Contacts> contacts_of(std::span<const ContactAttempt> history) {
    std::map<Id<Child>, Contacts> found;
    for (const ContactAttempt& attempt : standing(history)) {
        Contacts& contacts = found[attempt.child];
        contacts.last_at = attempt.made_at;
        ++contacts.attempts;
        contacts.is_reached = contacts.is_reached || is_reached(attempt.outcome);
        contacts.last = attempt.outcome;
    }
    return found;
}

template <typename Thing>
std::map<Id<Household>, const Thing*> by_household(const std::vector<Thing>& things) {
    std::map<Id<Household>, const Thing*> found;
    for (const Thing& thing : things) {
        if constexpr (requires { thing.household; }) {
            found[thing.household] = &thing;
        } else {
            found[thing.id] = &thing;
        }
    }
    return found;
}

class Maker {
  public:
    explicit Maker(const FunnelInput& input)
        : input_(input), households_(by_household(input.roll->households)), contacts_(contacts_of(input.contacts)) {
        for (const ChildRecord& record : input.roll->children) answered_.push_back(record.child);
        std::sort(answered_.begin(), answered_.end(), [](const Child& a, const Child& b) { return a.id < b.id; });
        apply_answers(input.contacts, answered_);
        if (input.plan != nullptr) placements_ = by_household(input.plan->placements);
    }

    Funnel make() {
        Funnel funnel;
        funnel.has_plan = input_.plan != nullptr;
        funnel.has_attendance = input_.present != nullptr;
        for (const Child& child : answered_) funnel.children.push_back(state_of(child));
        return funnel;
    }

  private:
    ChildState state_of(const Child& child) {
        ChildState state;
        state.child = child.id;
        const auto home = households_.find(child.household);
        if (home != households_.end() && input_.regions->find(home->second->village_code) != nullptr)
            state.region = home->second->village_code;
        Contacts contacts;
        if (const auto found = contacts_.find(child.id); found != contacts_.end()) contacts = found->second;
        state.attempts = contacts.attempts;
        state.last_attempt = contacts.last_at;

        if (child.willing == Willingness::unasked && !contacts.is_reached) {
            state.stop = contacts.attempts == 0                           ? StopReason::not_contacted
                         : contacts.last == ContactOutcome::wrong_contact ? StopReason::wrong_contact
                                                                          : StopReason::not_reached;
            return state;
        }
        state.step = FunnelStep::asked;
        if (child.willing == Willingness::unasked) {
            state.stop = StopReason::undecided;
            return state;
        }
        if (child.willing == Willingness::no) {
            state.stop = read_reason(child.reason_not_willing);
            return state;
        }
        state.step = FunnelStep::willing;
        state.stop = place(child, state);
        if (state.stop) return state;
        state.step = FunnelStep::placed;
        if (input_.present == nullptr) return state;
        if (!input_.present->contains(child.id)) {
            state.stop = StopReason::never_came;
            return state;
        }
        state.step = FunnelStep::present;
        return state;
    }

    // Why the child is not placed; nothing where it is.
    std::optional<StopReason> place(const Child& child, ChildState& state) const {
        const Policy& policy = input_.season->policy;
        if (!policy.admit_not_left_behind && child.category == ChildCategory::ordinary) return StopReason::not_admitted;
        if (input_.plan == nullptr) return StopReason::no_plan;
        const auto placement = placements_.find(child.household);
        if (placement == placements_.end()) return StopReason::not_in_plan;
        if (placement->second->venue) return std::nullopt;
        state.is_visited = true;
        if (policy.home_visits_count_as_placed) return std::nullopt;
        return StopReason::home_visits;
    }

    const FunnelInput& input_;
    std::map<Id<Household>, const Household*> households_;
    std::map<Id<Household>, const Placement*> placements_;
    std::map<Id<Child>, Contacts> contacts_;
    std::vector<Child> answered_;  // with what families last answered, by id
};

// The region right below `code` that `region` lies in; `code` itself where it ends there.
std::string part_of(const RegionTree& regions, const std::string& code, std::string region) {
    while (region != code) {
        const Region* here = regions.find(region);
        if (here == nullptr || here->parent.empty()) return {};
        if (here->parent == code) return region;
        region = here->parent;
    }
    return code;
}

bool lies_in(const RegionTree& regions, const std::string& code, const std::string& region) {
    return !part_of(regions, code, region).empty();
}

void count(RegionFunnel& figures, const ChildState& child) {
    const auto reached = static_cast<std::size_t>(child.step);
    for (std::size_t step = 0; step <= reached; ++step) *figures.steps[step].count += 1;
    if (child.stop) ++figures.steps[reached + 1].stopped[*child.stop];
    if (child.is_visited && child.step >= FunnelStep::placed) ++figures.visited;
}

RegionFunnel empty_figures(std::string code) {
    RegionFunnel figures;
    figures.code = std::move(code);
    for (StepFigure& step : figures.steps) step.count = 0;
    return figures;
}

// Each step out of the one before; what cannot be computed is no number.
void finish(RegionFunnel& figures, const Funnel& funnel) {
    auto& placed = figures.steps[static_cast<std::size_t>(FunnelStep::placed)];
    auto& present = figures.steps[static_cast<std::size_t>(FunnelStep::present)];
    if (!funnel.has_plan) placed.count = std::nullopt;
    if (!funnel.has_attendance || !funnel.has_plan) present.count = std::nullopt;
    for (std::size_t step = 1; step < funnel_steps; ++step) {
        if (figures.steps[step].count) figures.steps[step].of = figures.steps[step - 1].count;
    }
}

// Which is nearest is found on the flat, a county being small; how far it is, on the sphere.
std::optional<double> nearest_m(Point from, const std::vector<Point>& places) {
    const double narrowing = std::cos(from.lat * std::numbers::pi / 180);
    const Point* nearest = nullptr;
    double least = 0;
    for (const Point& place : places) {
        const double east = (place.lon - from.lon) * narrowing;
        const double north = place.lat - from.lat;
        const double away = east * east + north * north;
        if (nearest != nullptr && away >= least) continue;
        nearest = &place;
        least = away;
    }
    if (nearest == nullptr) return std::nullopt;
    return great_circle(from, *nearest).value();
}

int urgency(const std::optional<Risk>& risk) {
    return risk ? static_cast<int>(*risk) : 100;
}

}  // namespace

StopReason read_reason(const std::string& text) {
    if (is_blank(text)) return StopReason::no_reason;
    const std::string reason = squeeze(text);
    if (contains_any(reason, {"随父", "随母", "跟父", "跟母", "父母身边", "投奔", "去父母", "到父母", "探亲"}))
        return StopReason::with_parents;
    if (contains_any(reason, {"不在本地", "外地", "搬走", "迁出", "转学", "外省", "离开"}))
        return StopReason::not_local;
    if (contains_any(reason, {"远", "路不好", "交通", "接送"})) return StopReason::too_far;
    if (contains_any(reason, {"年龄", "太小", "太大", "超龄", "不足龄", "已毕业"})) return StopReason::age;
    if (contains_any(reason, {"补习", "培训", "夏令营", "其他托管", "已参加", "别处", "机构"}))
        return StopReason::other_care;
    if (contains_any(reason, {"病", "残", "身体", "住院", "康复"})) return StopReason::health;
    if (contains_any(reason, {"有人", "家人", "祖", "爷爷", "奶奶", "外公", "外婆", "亲戚", "母亲", "父亲", "自己带",
                              "家中", "家里", "看护", "照看", "照顾"}))
        return StopReason::care_at_home;
    return StopReason::other_reason;
}

Funnel make_funnel(const FunnelInput& input) {
    return Maker(input).make();
}

std::vector<RegionFunnel> figures_of(const Funnel& funnel, const RegionTree& regions, const std::string& code) {
    std::vector<RegionFunnel> found = {empty_figures(code)};
    std::map<std::string, RegionFunnel> parts;
    const bool is_root = regions.root() != nullptr && regions.root()->code == code;
    for (const ChildState& child : funnel.children) {
        const std::string part = child.region.empty() ? std::string() : part_of(regions, code, child.region);
        if (part.empty() && !is_root) continue;
        count(found.front(), child);
        if (part == code) continue;
        const auto [at, is_new] = parts.try_emplace(part, empty_figures(part));
        count(at->second, child);
    }
    // Without a code last.
    for (auto& [part, figures] : parts) {
        if (!part.empty()) found.push_back(std::move(figures));
    }
    if (const auto nowhere = parts.find(""); nowhere != parts.end()) found.push_back(std::move(nowhere->second));
    for (RegionFunnel& figures : found) finish(figures, funnel);
    return found;
}

std::vector<ToAsk> ask_next(const FunnelInput& input, const Funnel& funnel, const std::string& code) {
    constexpr std::array to_ask = {StopReason::not_contacted, StopReason::not_reached, StopReason::wrong_contact,
                                   StopReason::undecided};
    return stopped_for(input, funnel, code, to_ask);
}

std::vector<ToAsk> stopped_for(const FunnelInput& input, const Funnel& funnel, const std::string& code,
                               std::span<const StopReason> reasons) {
    std::map<Id<Child>, const ChildRecord*> records;
    for (const ChildRecord& record : input.roll->children) records[record.child.id] = &record;
    const auto households = by_household(input.roll->households);
    const bool is_root = input.regions->root() != nullptr && input.regions->root()->code == code;
    std::vector<Point> places;
    for (const VenueRecord& venue : input.roll->venues) {
        if (venue.venue.usable && venue.venue.point) places.push_back(*venue.venue.point);
    }
    std::vector<ToAsk> list;
    for (const ChildState& child : funnel.children) {
        if (!child.stop || std::find(reasons.begin(), reasons.end(), *child.stop) == reasons.end()) continue;
        if (!is_root && (child.region.empty() || !lies_in(*input.regions, code, child.region))) continue;
        const ChildRecord& record = *records.at(child.child);
        ToAsk& item = list.emplace_back();
        item.child = child.child;
        item.masked_name = masked_name(record.name);
        item.region = child.region;
        item.why = *child.stop;
        item.risk = risk_of(record, day_of(input.now));
        item.attempts = child.attempts;
        item.last_attempt = child.last_attempt;
        const auto home = households.find(record.child.household);
        if (home == households.end() || !home->second->point) continue;
        item.nearest_venue_m = nearest_m(*home->second->point, places);
    }
    std::sort(list.begin(), list.end(), [](const ToAsk& a, const ToAsk& b) {
        return std::tuple(urgency(a.risk), a.attempts, -a.nearest_venue_m.value_or(0), a.child) <
               std::tuple(urgency(b.risk), b.attempts, -b.nearest_venue_m.value_or(0), b.child);
    });
    return list;
}

}  // namespace yingtuo::roll
