#include "reporting/tally.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace yingtuo::reporting {

namespace {

// Counts one distinct thing in a part only once.
template <typename Key>
void add_distinct(std::vector<std::pair<std::size_t, Key>> seen, std::vector<Tally>& tallies,
                  std::int64_t Tally::*count) {
    std::sort(seen.begin(), seen.end());
    seen.erase(std::unique(seen.begin(), seen.end()), seen.end());
    for (const auto& [part, key] : seen) ++(tallies[part].*count);
}

// To the hundredth of a minute, as the open tables give it: whoever counts them again must come to the same.
double as_printed(WalkMinutes minutes) {
    return std::round(minutes.value() * 100) / 100;
}

class Tallying {
  public:
    Tallying(const PlanningData& data, const SeasonPlan& plan, std::size_t parts, const PartOf& part_of)
        : data_(data), plan_(plan), part_of_(part_of), tallies_(parts), days_(open_days(data.season)) {
        for (const Household& household : data.households)
            part_of_household_.emplace(household.id, part_of(household.village_code));
        for (const Venue& venue : data.venues) venues_.emplace(venue.id, &venue);
        for (const Adult& adult : data.adults) adults_.emplace(adult.id, &adult);
    }

    std::vector<Tally> run() {
        count_children();
        count_visits();
        count_venues();
        count_duties();
        count_sessions();
        count_adults();
        return std::move(tallies_);
    }

  private:
    std::size_t nowhere() const { return part_of_(""); }

    std::size_t part_of_household(Id<Household> household) const {
        const auto found = part_of_household_.find(household);
        return found == part_of_household_.end() ? nowhere() : found->second;
    }

    std::size_t part_of_venue(Id<Venue> venue) const {
        const auto found = venues_.find(venue);
        return found == venues_.end() ? nowhere() : part_of_(found->second->village_code);
    }

    bool is_school(Id<Venue> venue) const {
        const auto found = venues_.find(venue);
        return found != venues_.end() && found->second->kind == VenueKind::school;
    }

    void count_children() {
        std::unordered_map<Id<Household>, const Placement*> placement_of;
        std::set<Id<Household>> split;
        for (const Placement& placement : plan_.placements) {
            const auto [found, is_new] = placement_of.emplace(placement.household, &placement);
            if (!is_new && found->second->venue != placement.venue) split.insert(placement.household);
        }
        std::unordered_map<Id<Household>, int> in_plan;
        for (const Child& child : data_.children) {
            Tally& here = tallies_[part_of_household(child.household)];
            ++here.children;
            here.left_behind += child.category == ChildCategory::left_behind ? 1 : 0;
            here.not_willing += child.willing == Willingness::no ? 1 : 0;
            here.unasked += child.willing == Willingness::unasked ? 1 : 0;
            if (child.willing != Willingness::yes) continue;
            ++here.willing;
            const auto found = placement_of.find(child.household);
            if (found == placement_of.end()) {
                ++here.unplaced;
                continue;
            }
            part_of_child_.emplace(child.id, part_of_household(child.household));
            ++in_plan[child.household];
            const Placement& placement = *found->second;
            if (!placement.venue) {
                ++here.visited;
                continue;
            }
            ++here.placed;
            ++children_at_[*placement.venue];
            const double minutes = as_printed(placement.minutes);
            here.walk_sum += minutes;
            here.walk_longest = std::max(here.walk_longest, minutes);
            for (std::size_t band = 0; band < walk_bands.size(); ++band)
                here.within[band] += minutes <= walk_bands[band] ? 1 : 0;
        }
        for (const auto& [household, children] : in_plan) {
            if (children < 2) continue;
            Tally& here = tallies_[part_of_household(household)];
            ++here.siblings;
            here.siblings_together += split.contains(household) ? 0 : 1;
        }
    }

    void count_visits() {
        const auto part_of_child = [&](Id<Child> child) {
            const auto found = part_of_child_.find(child);
            return found == part_of_child_.end() ? nowhere() : found->second;
        };
        for (const Guardianship& named : plan_.guardianships) {
            Tally& tally = tallies_[part_of_child(named.child)];
            if (named.teacher.is_set() && named.cadre.is_set()) ++tally.two_persons;
            tally.missing_persons += (named.teacher.is_set() ? 0 : 1) + (named.cadre.is_set() ? 0 : 1);
        }
        std::vector<std::pair<std::size_t, std::int64_t>> rounds;
        for (const Visit& visit : plan_.visits) {
            ++tallies_[part_of_child(visit.child)].visits;
            rounds.emplace_back(part_of_child(visit.child), visit.round);
        }
        add_distinct(std::move(rounds), tallies_, &Tally::rounds);
    }

    void count_venues() {
        for (const Venue& venue : data_.venues) {
            Tally& here = tallies_[part_of_(venue.village_code)];
            ++here.venues;
            here.venues_usable += venue.usable ? 1 : 0;
        }
        for (const Id<Venue> id : plan_.open_venues) {
            Tally& here = tallies_[part_of_venue(id)];
            const auto found = venues_.find(id);
            const VenueKind kind = found == venues_.end() ? VenueKind::other : found->second->kind;
            ++here.sites;
            ++here.sites_by_kind[static_cast<std::size_t>(kind)];
            here.sites_not_school += kind == VenueKind::school ? 0 : 1;
            here.places += found == venues_.end() ? 0 : found->second->capacity;
        }
    }

    void count_duties() {
        std::vector<std::pair<std::size_t, Id<Adult>>> serving;
        std::vector<std::pair<std::size_t, Id<Adult>>> not_school;
        std::vector<std::pair<std::size_t, std::pair<Id<Adult>, Date>>> adult_days;
        using Block = std::tuple<Id<Venue>, Date, std::size_t>;
        std::vector<std::pair<Block, Id<Adult>>> counted;
        const auto& blocks = data_.season.day;
        for (const Duty& duty : plan_.duties) {
            const std::size_t part = part_of_venue(duty.venue);
            serving.emplace_back(part, duty.adult);
            if (!is_school(duty.venue)) not_school.emplace_back(part, duty.adult);
            adult_days.emplace_back(part, std::pair(duty.adult, duty.date));
            const auto adult = adults_.find(duty.adult);
            if (adult == adults_.end() || !counts_on_duty(data_.season.policy, *adult->second, duty)) continue;
            for (std::size_t block = 0; block < blocks.size(); ++block) {
                if (duty.start <= blocks[block].start && duty.end >= blocks[block].end)
                    counted.emplace_back(Block{duty.venue, duty.date, block}, duty.adult);
            }
        }
        add_distinct(std::move(serving), tallies_, &Tally::serving);
        add_distinct(std::move(not_school), tallies_, &Tally::serving_not_school);
        add_distinct(std::move(adult_days), tallies_, &Tally::adult_days);
        for (const Stay& stay : plan_.stays) {
            Tally& here = tallies_[part_of_venue(stay.venue)];
            ++here.lodgers;
            here.nights += nights_of(stay);
        }
        std::sort(counted.begin(), counted.end());
        counted.erase(std::unique(counted.begin(), counted.end()), counted.end());
        std::map<Block, int> present;
        for (const auto& [block, adult] : counted) ++present[block];
        for (const Id<Venue> site : plan_.open_venues) count_cover(site, present);
    }

    // Closures take days from a site, make-up days give it others.
    std::vector<Date> days_of(Id<Venue> site) const {
        const auto found = venues_.find(site);
        if (found == venues_.end()) return days_;
        const auto closed = closed_days(data_.regions, data_.closures, found->second->village_code);
        return closed.empty() ? days_ : site_days(data_.season, closed).open;
    }

    // One site against the ratio and the minimum, block by block.
    void count_cover(Id<Venue> site, const std::map<std::tuple<Id<Venue>, Date, std::size_t>, int>& present) {
        const Policy& policy = data_.season.policy;
        Tally& here = tallies_[part_of_venue(site)];
        const auto found = children_at_.find(site);
        const int children = found == children_at_.end() ? 0 : found->second;
        here.site_children += children;
        const int needed = adults_needed(policy, children);
        here.needed += needed;
        bool ever_below = false;
        bool ever_short = false;
        for (const Date date : days_of(site)) {
            int fewest = std::numeric_limits<int>::max();
            for (std::size_t block = 0; block < data_.season.day.size(); ++block) {
                const auto count = present.find({site, date, block});
                fewest = std::min(fewest, count == present.end() ? 0 : count->second);
            }
            const bool below = children > fewest * policy.children_per_adult;
            const int missing = std::max(0, needed - fewest);
            ++here.site_days;
            here.site_days_below += below ? 1 : 0;
            here.site_days_short += missing > 0 ? 1 : 0;
            here.missing_adult_days += missing;
            ever_below = ever_below || below;
            ever_short = ever_short || missing > 0;
        }
        here.sites_below += ever_below ? 1 : 0;
        here.sites_short += ever_short ? 1 : 0;
    }

    void count_sessions() {
        std::map<std::pair<Id<Venue>, int>, std::int64_t> size;
        for (const GroupMember& member : plan_.groups) ++size[{member.venue, member.group}];
        for (const auto& [group, children] : size) ++tallies_[part_of_venue(group.first)].groups;

        std::vector<std::tuple<Id<Venue>, int, Date>> group_days;
        group_days.reserve(plan_.sessions.size());
        Id<Venue> last_venue;
        int last_group = 0;
        std::size_t part = 0;
        std::int64_t children = 0;
        for (const CareSession& session : plan_.sessions) {
            if (session.venue != last_venue || session.group != last_group) {
                last_venue = session.venue;
                last_group = session.group;
                part = part_of_venue(session.venue);
                const auto found = size.find({session.venue, session.group});
                children = found == size.end() ? 0 : found->second;
            }
            Tally& here = tallies_[part];
            ++here.sessions;
            here.sessions_unled += session.responsible.is_set() ? 0 : 1;
            here.child_minutes += countable_minutes(session) * static_cast<double>(children);
            const std::tuple day{session.venue, session.group, session.date};
            if (group_days.empty() || group_days.back() != day) group_days.push_back(day);
        }
        std::sort(group_days.begin(), group_days.end());
        group_days.erase(std::unique(group_days.begin(), group_days.end()), group_days.end());
        for (const auto& [venue, group, date] : group_days) {
            const auto found = size.find({venue, group});
            if (found != size.end()) tallies_[part_of_venue(venue)].child_days += found->second;
        }
    }

    // The part of a session inside the blocks that count.
    double countable_minutes(const CareSession& session) const {
        const Policy& policy = data_.season.policy;
        double minutes = 0;
        for (const DayBlock& block : data_.season.day) {
            if (block.kind == BlockKind::meal && !policy.meals_count) continue;
            if (block.kind == BlockKind::nap && !policy.naps_count) continue;
            const auto overlap = std::min(block.end, session.end) - std::max(block.start, session.start);
            minutes += std::max(0.0, static_cast<double>(overlap.count()));
        }
        return minutes;
    }

    void count_adults() {
        std::set<Id<Adult>> assigned;
        for (const Duty& duty : plan_.duties) assigned.insert(duty.adult);
        for (const Adult& adult : data_.adults) {
            Tally& here = tallies_[part_of_(adult.village_code)];
            ++here.recruited;
            here.usable +=
                std::any_of(days_.begin(), days_.end(), [&](Date day) { return is_usable(adult, day); }) ? 1 : 0;
            here.assigned += assigned.contains(adult.id) ? 1 : 0;
        }
    }

    const PlanningData& data_;
    const SeasonPlan& plan_;
    const PartOf& part_of_;
    std::vector<Tally> tallies_;
    std::vector<Date> days_;
    std::unordered_map<Id<Household>, std::size_t> part_of_household_;
    std::unordered_map<Id<Venue>, const Venue*> venues_;
    std::unordered_map<Id<Adult>, const Adult*> adults_;
    std::unordered_map<Id<Child>, std::size_t> part_of_child_;  // children in the plan
    std::unordered_map<Id<Venue>, int> children_at_;
};

}  // namespace

std::vector<Tally> tally(const PlanningData& data, const SeasonPlan& plan, std::size_t parts, const PartOf& part_of) {
    return Tallying(data, plan, parts, part_of).run();
}

bool counts_on_duty(const Policy& policy, const Adult& adult, const Duty& duty) {
    const bool of_age = adult.birth_date && age_on(*adult.birth_date, duty.date) >= policy.adult_age;
    return of_age && counts_in_ratio(policy, duty.post) && has_post(adult.posts_trained, duty.post) &&
           is_usable(adult, duty.date);
}

}  // namespace yingtuo::reporting
