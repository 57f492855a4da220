#include "http/snapshot.h"

#include <algorithm>
#include <tuple>

#include "app/visit_bound.h"
#include "reporting/cross_foots.h"
#include "reporting/tally.h"

namespace yingtuo::http {

namespace {

// The plan promises its order; a stable sort keeps a promise that is kept, and mends one that is not.
template <typename Item>
void sort_by_venue(std::vector<Item>& items) {
    const auto before = [](const Item& a, const Item& b) { return a.venue < b.venue; };
    if (!std::is_sorted(items.begin(), items.end(), before)) std::stable_sort(items.begin(), items.end(), before);
}

template <typename Item>
std::span<const Item> of_venue(const std::vector<Item>& items, Id<Venue> venue) {
    const auto first = std::lower_bound(items.begin(), items.end(), venue,
                                        [](const Item& item, Id<Venue> key) { return item.venue < key; });
    auto last = first;
    while (last != items.end() && last->venue == venue) ++last;
    return {first, last};
}

// The most that is missing at any one moment: shortfalls of different posts and hours add up only where they overlap.
int peak_missing(const std::vector<const Shortfall*>& day) {
    int peak = 0;
    for (const Shortfall* moment : day) {
        int missing = 0;
        for (const Shortfall* other : day) {
            if (other->start <= moment->start && moment->start < other->end) missing += other->missing;
        }
        peak = std::max(peak, missing);
    }
    return peak;
}

}  // namespace

Snapshot::Snapshot(std::shared_ptr<const SeasonView> season, SeasonPlan plan)
    : season_(std::move(season)), plan_(std::move(plan)) {
    sort_by_venue(plan_.duties);
    sort_by_venue(plan_.shortfalls);
    sort_by_venue(plan_.groups);
    sort_by_venue(plan_.sessions);
    std::sort(plan_.open_venues.begin(), plan_.open_venues.end());
    for (std::size_t i = 0; i < plan_.placements.size(); ++i) {
        if (plan_.placements[i].venue) placements_by_venue_.push_back(i);
    }
    std::stable_sort(placements_by_venue_.begin(), placements_by_venue_.end(), [&](std::size_t a, std::size_t b) {
        return *plan_.placements[a].venue < *plan_.placements[b].venue;
    });
    find_facts();
}

void Snapshot::find_facts() {
    facts_.resize(season_->data().venues.size());
    for (const Placement& placement : plan_.placements) {
        const int children = static_cast<int>(season_->children_in_care(placement.household).size());
        const Venue* venue = placement.venue ? season_->venue(*placement.venue) : nullptr;
        if (venue != nullptr) facts_[season_->position(*venue)].children += children;
    }
    for (const Venue& venue : season_->data().venues) {
        SiteFacts& facts = facts_[season_->position(venue)];
        facts.state = venue.usable ? SiteState::closed : SiteState::unusable;
        if (!is_open(venue)) continue;
        facts.adults_needed = adults_needed(season_->season().policy, facts.children);
        const std::vector<SiteDay> days_of_site = days(venue);
        for (const SiteDay& day : days_of_site) facts.missing_days += day.missing > 0 ? 1 : 0;
        const auto least =
            std::min_element(days_of_site.begin(), days_of_site.end(),
                             [](const SiteDay& a, const SiteDay& b) { return a.adults_on_duty < b.adults_on_duty; });
        facts.adults_on_duty_min = least == days_of_site.end() ? 0 : least->adults_on_duty;
        facts.state = facts.missing_days > 0 ? SiteState::short_staffed : SiteState::open;
    }
}

bool Snapshot::is_open(const Venue& venue) const {
    return std::binary_search(plan_.open_venues.begin(), plan_.open_venues.end(), venue.id);
}

std::span<const Duty> Snapshot::duties(Id<Venue> venue) const {
    return of_venue(plan_.duties, venue);
}
std::span<const Shortfall> Snapshot::shortfalls(Id<Venue> venue) const {
    return of_venue(plan_.shortfalls, venue);
}
std::span<const GroupMember> Snapshot::groups(Id<Venue> venue) const {
    return of_venue(plan_.groups, venue);
}
std::span<const CareSession> Snapshot::sessions(Id<Venue> venue) const {
    return of_venue(plan_.sessions, venue);
}

std::vector<const Placement*> Snapshot::placements(Id<Venue> venue) const {
    std::vector<const Placement*> found;
    const auto first =
        std::lower_bound(placements_by_venue_.begin(), placements_by_venue_.end(), venue,
                         [&](std::size_t position, Id<Venue> key) { return *plan_.placements[position].venue < key; });
    for (auto place = first; place != placements_by_venue_.end() && plan_.placements[*place].venue == venue; ++place)
        found.push_back(&plan_.placements[*place]);
    return found;
}

std::vector<SiteDay> Snapshot::days(const Venue& venue) const {
    std::vector<SiteDay> result;
    if (!is_open(venue)) return result;
    const std::vector<Date> open = season_->days_of(venue).open;
    const Season& season = season_->season();
    const auto day_index = [&](Date date) {
        return static_cast<std::size_t>(std::lower_bound(open.begin(), open.end(), date) - open.begin());
    };
    const auto is_open_day = [&](Date date) { return std::binary_search(open.begin(), open.end(), date); };

    // Who counts, as the figures count: once a block, however many duties cover it.
    std::vector<std::tuple<std::size_t, std::size_t, Id<Adult>>> present;  // day, block, adult
    for (const Duty& duty : duties(venue.id)) {
        const Adult* adult = season_->adult(duty.adult);
        if (!is_open_day(duty.date) || adult == nullptr || !reporting::counts_on_duty(season.policy, *adult, duty))
            continue;
        for (std::size_t block = 0; block < season.day.size(); ++block) {
            if (duty.start <= season.day[block].start && duty.end >= season.day[block].end)
                present.emplace_back(day_index(duty.date), block, duty.adult);
        }
    }
    std::sort(present.begin(), present.end());
    present.erase(std::unique(present.begin(), present.end()), present.end());
    std::vector<int> on_duty(open.size() * season.day.size());  // by day, block of the day
    for (const auto& [day, block, adult] : present) ++on_duty[day * season.day.size() + block];
    std::vector<std::vector<const Shortfall*>> missing(open.size());
    for (const Shortfall& shortfall : shortfalls(venue.id)) {
        if (is_open_day(shortfall.date)) missing[day_index(shortfall.date)].push_back(&shortfall);
    }
    for (std::size_t i = 0; i < open.size(); ++i) {
        const auto first = on_duty.begin() + static_cast<std::ptrdiff_t>(i * season.day.size());
        const auto last = first + static_cast<std::ptrdiff_t>(season.day.size());
        result.push_back({open[i], first == last ? 0 : *std::min_element(first, last), peak_missing(missing[i]), 0});
    }
    for (const CareSession& session : sessions(venue.id)) {
        if (is_open_day(session.date)) ++result[day_index(session.date)].sessions;
    }
    return result;
}

Result<std::shared_ptr<const app::StaffingCase>> Snapshot::staffing() const {
    std::call_once(staffing_once_, [&] {
        auto made = app::staffing_case(season_->data(), plan_, 2);
        if (made)
            staffing_.emplace(std::make_shared<const app::StaffingCase>(std::move(*made)));
        else
            staffing_.emplace(tl::make_unexpected(made.error()));
    });
    return *staffing_;
}

Result<std::shared_ptr<const std::vector<app::Breach>>> Snapshot::fixes(int threads) const {
    TRY(const auto asked, staffing());
    std::call_once(fixes_once_, [&] {
        auto made = app::cheapest_fixes(season_->data(), plan_, *asked, threads);
        if (made)
            fixes_.emplace(std::make_shared<const std::vector<app::Breach>>(std::move(*made)));
        else
            fixes_.emplace(tl::make_unexpected(made.error()));
    });
    return *fixes_;
}

const PlanFigures& Snapshot::figures() const {
    std::call_once(figures_once_, [&] {
        const PlanningData& data = season_->data();
        figures_.whole = reporting::figures(data, plan_);
        figures_.whole.push_back(app::visit_bound(data, plan_));
        figures_.by_county = reporting::figures_by_region(data, plan_, RegionLevel::county);
        figures_.cross_foots = reporting::cross_foots(figures_.whole, figures_.by_county);
    });
    return figures_;
}

}  // namespace yingtuo::http
