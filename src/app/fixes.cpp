#include "app/fixes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/stages.h"

namespace yingtuo::app {

namespace {

constexpr std::size_t fixes_told = 6;
constexpr double lift_yuan_km = 1;  // of road, there and back, a day: a shared car
constexpr double farthest_lift_km = 80;

class Fixes {
  public:
    Fixes(const PlanningData& data, const SeasonPlan& plan, const StaffingCase& asked, int threads)
        : data_(data),
          asked_(asked),
          problem_(asked.problem),
          days_(asked.problem.days().size()),
          season_days_(static_cast<double>(std::max<std::size_t>(1, open_days(data.season).size()))) {
        std::map<Id<Household>, int> willing;
        for (const Child& child : data.children) willing[child.household] += child.willing == Willingness::yes ? 1 : 0;
        for (const Placement& placement : plan.placements) {
            const auto found = willing.find(placement.household);
            const int children = found == willing.end() ? 0 : found->second;
            if (placement.venue && children > 0) families_[*placement.venue].push_back({placement, children});
        }
        for (const Shortfall& shortfall : asked.plan.shortfalls) {
            const auto site = problem_.find_site(shortfall.venue);
            const auto day = problem_.find_day(shortfall.date);
            if (site && day && shortfall.missing > 0) missing_[*site][{shortfall.post, *day}] += shortfall.missing;
        }
        present_.assign(problem_.needs().size() * days_, 0);
        used_.assign(problem_.adults().size() * problem_.week_count(), 0);
        for (std::size_t i = 0; i < asked.places.size(); ++i) {
            const int place = asked.places[i];
            if (place == staffing::nowhere) continue;
            ++present_[static_cast<std::size_t>(place) * days_ + i % days_];
            ++used_[i / days_ * problem_.week_count() + problem_.week_of(i % days_)];
        }
        std::set<Id<Household>> concerned;
        for (const auto& [site, rows] : missing_) {
            for (const Family& family : families_[problem_.sites()[site].venue])
                concerned.insert(family.placement.household);
        }
        for (const Walk& walk : walks_of(data, threads)) {
            if (concerned.contains(walk.household)) walks_[{walk.household, walk.venue}] = walk.minutes;
        }
        for (const Venue& venue : data.venues) venues_[venue.id] = &venue;
    }

    std::vector<Breach> find() {
        std::vector<Breach> breaches;
        for (const auto& [site, rows] : missing_) {
            Breach breach;
            breach.venue = problem_.sites()[site].venue;
            std::set<std::size_t> short_days;
            for (const auto& [where, count] : rows) {
                breach.missing += count;
                short_days.insert(where.second);
            }
            breach.days = static_cast<int>(short_days.size());
            add_steps(site, breach);
            add_lifts(site, breach);
            add_lodgings(site, breach);
            add_mergers(site, breach);
            add_cap(site, breach);
            add_recruits(breach);
            std::ranges::stable_sort(breach.fixes, {},
                                     [](const Fix& fix) { return std::pair(-fix.days_covered, fix.cost); });
            if (breach.fixes.size() > fixes_told) breach.fixes.resize(fixes_told);
            breaches.push_back(std::move(breach));
        }
        return breaches;
    }

  private:
    struct Family {
        Placement placement;
        int children = 0;
    };
    using Missing = std::map<std::pair<Post, std::size_t>, int>;  // by post and day

    [[nodiscard]] double adult_day() const { return data_.season.policy.adult_cost.value() / season_days_; }

    // Days on which the site lacks somebody whom this person could be.
    [[nodiscard]] std::vector<std::size_t> fitting_days(std::size_t site, const Adult& person) const {
        const auto counts = [&](Post post) { return staffing::is_trained_for(person, post); };
        const bool in_ratio = std::ranges::any_of(problem_.policy().posts_in_ratio, counts);
        std::set<std::size_t> days;
        for (const auto& [where, count] : missing_.at(site)) {
            const bool fits = counts_in_ratio(problem_.policy(), where.first)
                                  ? in_ratio
                                  : staffing::is_trained_for(person, where.first);
            if (fits) days.insert(where.second);
        }
        return {days.begin(), days.end()};
    }

    // How many of these days fit into what is left of the weeks.
    [[nodiscard]] int within_weeks(std::size_t adult, const std::vector<std::size_t>& days) const {
        std::map<std::size_t, int> by_week;
        for (const std::size_t day : days) ++by_week[problem_.week_of(day)];
        int sum = 0;
        for (const auto& [week, count] : by_week) {
            const int left = problem_.days_left(adult, week) - used_[adult * problem_.week_count() + week];
            sum += std::clamp(left, 0, count);
        }
        return sum;
    }

    void add_steps(std::size_t site, Breach& breach) const {
        for (const staffing::OneStep& one : asked_.one_step) {
            if (one.covers == 0 || !problem_.may_serve(one.adult, site)) continue;
            std::vector<std::size_t> days = fitting_days(site, trained(one));
            std::erase_if(days, [&](std::size_t day) {
                return problem_.may_work(one.adult, day) || problem_.is_busy(one.adult, problem_.days()[day]) ||
                       !is_available(problem_.adults()[one.adult], problem_.days()[day]);
            });
            Fix fix;
            fix.kind = FixKind::step;
            fix.days_covered = within_weeks(one.adult, days);
            if (fix.days_covered == 0) continue;
            fix.cost = fix.days_covered * adult_day();
            fix.adult = problem_.adults()[one.adult].id;
            const auto& step = name_of(one.step);
            fix.sentence = {fmt::format("{}号人员补齐“{}”后可顶{}天，约{:.0f}元。", fix.adult->value(), step.zh,
                                        fix.days_covered, fix.cost),
                            fmt::format("Adult {}, after {}, could stand in on {} days, some {:.0f} yuan.",
                                        fix.adult->value(), step.en, fix.days_covered, fix.cost)};
            breach.fixes.push_back(std::move(fix));
        }
    }

    [[nodiscard]] Adult trained(const staffing::OneStep& one) const {
        Adult person = problem_.adults()[one.adult];
        if (one.step == staffing::Step::post_training) person.posts_trained.set(static_cast<std::size_t>(one.post));
        return person;
    }

    void add_lifts(std::size_t site, Breach& breach) const {
        std::vector<Fix> found;
        for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
            if (problem_.is_tied_elsewhere(adult, site) || problem_.is_in_reach(adult, site)) continue;
            const double km = problem_.distance(adult, site).value() / 1000;
            if (km > farthest_lift_km || asked_.adults[adult].days_able == 0) continue;
            std::vector<std::size_t> days = fitting_days(site, problem_.adults()[adult]);
            std::erase_if(days, [&](std::size_t day) {
                return !problem_.may_work(adult, day) || asked_.places[adult * days_ + day] != staffing::nowhere;
            });
            Fix fix;
            fix.kind = FixKind::lift;
            fix.days_covered = within_weeks(adult, days);
            if (fix.days_covered == 0) continue;
            const double road_km = km * problem_.policy().detour_factor;
            fix.cost = fix.days_covered * (adult_day() + 2 * road_km * lift_yuan_km);
            fix.adult = problem_.adults()[adult].id;
            fix.sentence = {
                fmt::format("{}号机动人员住{:.0f}公里外，安排接送可顶{}天，约{:.0f}元。", fix.adult->value(), km,
                            fix.days_covered, fix.cost),
                fmt::format("Adult {} is free and lives {:.0f} km away: with a lift for {} days, some {:.0f} "
                            "yuan.",
                            fix.adult->value(), km, fix.days_covered, fix.cost)};
            found.push_back(std::move(fix));
        }
        std::ranges::stable_sort(found, {}, [](const Fix& fix) { return std::pair(-fix.days_covered, fix.cost); });
        constexpr std::size_t most = 2;
        if (found.size() > most) found.resize(most);
        std::ranges::move(found, std::back_inserter(breach.fixes));
    }

    // Somebody without any duty who accepts lodging and lives out of reach, where beds are free near the site from the
    // first to the last of the days.
    void add_lodgings(std::size_t site, Breach& breach) const {
        std::vector<const staffing::Dormitory*> near;
        for (const staffing::Dormitory& dormitory : problem_.dormitories()) {
            if (problem_.is_near(dormitory, site)) near.push_back(&dormitory);
        }
        std::optional<Fix> best;
        const auto rank = [](const Fix& fix) { return std::pair(-fix.days_covered, fix.cost); };
        for (std::size_t adult = 0; adult < problem_.adults().size() && !near.empty(); ++adult) {
            const AdultLine& line = asked_.adults[adult];
            const bool is_free = line.days_able > 0 && line.days_on_duty == 0 && line.days_visiting == 0;
            if (!is_free || problem_.stay(adult) || problem_.is_tied_elsewhere(adult, site) ||
                problem_.is_in_reach(adult, site))
                continue;
            std::vector<std::size_t> days = fitting_days(site, problem_.adults()[adult]);
            std::erase_if(days, [&](std::size_t day) { return !problem_.may_work(adult, day); });
            Fix fix;
            fix.kind = FixKind::lodge;
            fix.days_covered = within_weeks(adult, days);
            if (fix.days_covered == 0) continue;
            const Date from = problem_.days()[days.front()];
            const Date to = problem_.days()[days.back()];
            const staffing::Dormitory* bed =
                problem_.may_lodge(adult, from) ? nearest_bed(near, adult, from, to) : nullptr;
            if (bed == nullptr) continue;
            fix.adult = problem_.adults()[adult].id;
            fix.with = bed->venue;
            const int nights = nights_of({*fix.adult, bed->venue, from, to});
            fix.cost = fix.days_covered * adult_day() + nights * problem_.policy().lodging_cost.value();
            if (best && rank(*best) <= rank(fix)) continue;
            fix.sentence = {fmt::format("{}号机动人员愿意住宿：住到{}号点位{}晚，可顶{}天，约{:.0f}元。",
                                        fix.adult->value(), bed->venue.value(), nights, fix.days_covered, fix.cost),
                            fmt::format("Adult {} is free and accepts lodging: {} nights at venue {} for {} days, some "
                                        "{:.0f} yuan.",
                                        fix.adult->value(), nights, bed->venue.value(), fix.days_covered, fix.cost)};
            best = std::move(fix);
        }
        if (best) breach.fixes.push_back(std::move(*best));
    }

    // Of these, the nearest to the adult's home with a bed free in every one of the nights; nothing where there is
    // none.
    [[nodiscard]] const staffing::Dormitory* nearest_bed(const std::vector<const staffing::Dormitory*>& near,
                                                         std::size_t adult, Date from, Date to) const {
        const staffing::Dormitory* best = nullptr;
        for (const staffing::Dormitory* one : near) {
            int most = 0;  // lodgers in a night
            for (Date night = from; night <= to; night += std::chrono::days{1}) {
                const auto sleeps_there = [&](const Stay& stay) {
                    return stay.venue == one->venue && stay.from <= night && night <= stay.to;
                };
                most = std::max(most, static_cast<int>(std::ranges::count_if(asked_.plan.stays, sleeps_there)));
            }
            const bool is_nearer = best == nullptr || problem_.distance(adult, *one) < problem_.distance(adult, *best);
            if (most < one->beds && is_nearer) best = one;
        }
        return best;
    }

    // The whole season at the other site: it must open on the same days and have the places, every family the walk, and
    // every day the adults.
    void add_mergers(std::size_t site, Breach& breach) {
        const staffing::Site& here = problem_.sites()[site];
        const auto& families = families_[here.venue];
        std::optional<Fix> best;
        for (std::size_t other = 0; other < problem_.sites().size(); ++other) {
            const staffing::Site& there = problem_.sites()[other];
            const auto venue = venues_.find(there.venue);
            if (other == site || there.needed == 0 || venue == venues_.end()) continue;
            const int children = here.children + there.children;
            if (venue->second->capacity < children || !opens_alike(site, other) || !has_adults(site, other, children))
                continue;
            const auto walking = more_walking(families, there.venue);
            if (!walking) continue;
            const Venue* closed = venues_.at(here.venue);
            const Policy& policy = problem_.policy();
            const auto opening = policy.opening_cost_by_tier.find(tier_of(policy, closed->kind));
            const int adults = here.needed + there.needed - adults_needed(policy, children);
            Fix fix;
            fix.kind = FixKind::merge;
            fix.days_covered = breach.missing;
            fix.children = here.children;
            fix.with = there.venue;
            fix.cost = *walking - policy.adult_cost.value() * adults -
                       (opening == policy.opening_cost_by_tier.end() ? 0 : opening->second.value());
            if (best && best->cost <= fix.cost) continue;
            fix.sentence = {fmt::format("并入{}号点位，{}名儿童改去，全季{:+.0f}元。", there.venue.value(),
                                        here.children, fix.cost),
                            fmt::format("Merged into venue {}, {} children go there instead: {:+.0f} yuan a season.",
                                        there.venue.value(), here.children, fix.cost)};
            best = std::move(fix);
        }
        if (best) breach.fixes.push_back(std::move(*best));
    }

    [[nodiscard]] bool opens_alike(std::size_t site, std::size_t other) const {
        for (std::size_t day = 0; day < days_; ++day) {
            if (problem_.is_open(site, day) != problem_.is_open(other, day)) return false;
        }
        return true;
    }

    [[nodiscard]] bool has_adults(std::size_t site, std::size_t other, int children) const {
        const int needed = adults_needed(problem_.policy(), children);
        for (std::size_t day = 0; day < days_; ++day) {
            if (problem_.is_open(site, day) && present_[site * days_ + day] + present_[other * days_ + day] < needed)
                return false;
        }
        // Whoever served here must reach the other site.
        for (std::size_t i = 0; i < asked_.places.size(); ++i) {
            if (asked_.places[i] == static_cast<int>(site) && !problem_.may_fill(i / days_, other)) return false;
        }
        return true;
    }

    // Nothing where a family has no walk there.
    [[nodiscard]] std::optional<double> more_walking(const std::vector<Family>& families, Id<Venue> to) const {
        double sum = 0;
        for (const Family& family : families) {
            const auto walk = walks_.find({family.placement.household, to});
            if (walk == walks_.end()) return std::nullopt;
            sum += family.children * (walk_cost(problem_.policy(), walk->second) -
                                      walk_cost(problem_.policy(), family.placement.minutes));
        }
        return sum;
    }

    // As many children as the adults of the worst day may care for; the others are visited at home.
    void add_cap(std::size_t site, Breach& breach) const {
        const staffing::Site& here = problem_.sites()[site];
        int fewest = here.needed;
        for (std::size_t day = 0; day < days_; ++day) {
            if (problem_.is_open(site, day)) fewest = std::min(fewest, present_[site * days_ + day]);
        }
        const bool is_of_ratio = std::ranges::any_of(
            missing_.at(site), [&](const auto& row) { return counts_in_ratio(problem_.policy(), row.first.first); });
        if (!is_of_ratio || fewest < problem_.policy().min_adults) return;
        Fix fix;
        fix.kind = FixKind::cap;
        fix.children = here.children - fewest * problem_.policy().children_per_adult;
        if (fix.children <= 0) return;
        fix.days_covered = breach.missing;
        fix.cost = fix.children * problem_.policy().home_visit_cost.value();
        fix.sentence = {fmt::format("人数限为{}名，{}名儿童改为家访，{:.0f}元。", here.children - fix.children,
                                    fix.children, fix.cost),
                        fmt::format("Capped at {} children; {} go to home visits: {:.0f} yuan.",
                                    here.children - fix.children, fix.children, fix.cost)};
        breach.fixes.push_back(std::move(fix));
    }

    void add_recruits(Breach& breach) const {
        Fix fix;
        fix.kind = FixKind::recruit;
        fix.days_covered = breach.missing;
        fix.cost = breach.missing * adult_day();
        fix.sentence = {fmt::format("招募，共{}人天，约{:.0f}元。", breach.missing, fix.cost),
                        fmt::format("Recruit for {} adult-days, some {:.0f} yuan.", breach.missing, fix.cost)};
        breach.fixes.push_back(std::move(fix));
    }

    const PlanningData& data_;
    const StaffingCase& asked_;
    const staffing::Problem& problem_;
    std::size_t days_;
    double season_days_;
    std::map<Id<Venue>, std::vector<Family>> families_;
    std::map<std::size_t, Missing> missing_;  // by site
    std::vector<int> present_;                // by need and day
    std::vector<int> used_;                   // by adult and week
    std::map<std::pair<Id<Household>, Id<Venue>>, WalkMinutes> walks_;
    std::map<Id<Venue>, const Venue*> venues_;
};

}  // namespace

Result<std::vector<Breach>> cheapest_fixes(const PlanningData& data, const SeasonPlan& plan, const StaffingCase& asked,
                                           int threads) {
    return Fixes(data, plan, asked, threads).find();
}

}  // namespace yingtuo::app
