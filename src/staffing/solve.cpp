#include "staffing/solve.h"

#include <algorithm>

#include "base/ensure.h"
#include "staffing/bound.h"
#include "staffing/day.h"
#include "staffing/day_flow.h"
#include "staffing/moves/give_way.h"
#include "staffing/moves/relocate.h"
#include "staffing/posts.h"

namespace yingtuo::staffing {

namespace {

class SeasonRoster {
  public:
    SeasonRoster(const Problem& problem, const Bound& bound, int threads)
        : problem_(problem),
          days_(problem.days().size()),
          bound_(bound),
          distance_(problem, threads),
          sites_(problem.adults().size() * days_, nowhere),
          tenure_(problem.adults().size()) {}

    [[nodiscard]] const SitesByDay& sites() const { return sites_; }

    // The day on which most adults may work: whoever stands somewhere that day has most neighbours in time.
    [[nodiscard]] std::size_t fullest_day() const {
        std::size_t fullest = 0;
        std::size_t most = 0;
        for (std::size_t day = 0; day < days_; ++day) {
            const std::size_t count = workers(day).size();
            if (count > most) {
                most = count;
                fullest = day;
            }
        }
        return fullest;
    }

    // `afresh`: everyone is placed anew, with a bonus for staying; otherwise whoever has a site keeps it and only the
    // gaps are filled.
    void roster_day(std::size_t day, const std::vector<int>& last, bool afresh) {
        DayRoster roster(problem_, distance_, last);
        const std::vector<std::size_t> who = workers(day);
        std::vector<std::size_t> idle = who;
        if (!afresh) idle = keep_places(roster, who, last);
        fill_vacancies(roster, idle);
        give_way_to_the_tied(roster, idle);
        if (roster.vacancies() > 0) relocate_to_the_neediest(roster);
        for (const std::size_t adult : who) {
            const int site = roster.site_of(adult);
            sites_[adult * days_ + day] = site;
            if (site != nowhere) add_tenure(adult, site);
        }
    }

    // Site of the duty nearest in time to `day` on the one side, else on the other, else nowhere.
    [[nodiscard]] std::vector<int> last_sites(std::size_t from, std::size_t to) const {
        std::vector<int> last(problem_.adults().size(), nowhere);
        const bool forward = from <= to;
        for (std::size_t adult = 0; adult < last.size(); ++adult) {
            for (std::size_t day = from;; forward ? ++day : --day) {
                const int site = sites_[adult * days_ + day];
                if (site != nowhere) last[adult] = site;
                if (day == to) break;
            }
        }
        return last;
    }

  private:
    [[nodiscard]] std::vector<std::size_t> workers(std::size_t day) const {
        std::vector<std::size_t> who;
        for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
            if (bound_.workdays[adult * days_ + day] != 0) who.push_back(adult);
        }
        return who;
    }

    // Gives each worker the site of the last duty as long as it has a place, those longest there first. Returns who
    // has none.
    std::vector<std::size_t> keep_places(DayRoster& roster, const std::vector<std::size_t>& who,
                                         const std::vector<int>& last) {
        std::vector<std::size_t> order = who;
        std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t adult) {
            return last[adult] == nowhere ? 0 : tenure_at(adult, last[adult]);
        });
        std::vector<std::size_t> idle;
        for (const std::size_t adult : order) {
            const int site = last[adult];
            if (site != nowhere && roster.vacancies(static_cast<std::size_t>(site)) > 0) {
                roster.put(adult, static_cast<std::size_t>(site));
            } else {
                idle.push_back(adult);
            }
        }
        std::ranges::sort(idle);
        return idle;
    }

    [[nodiscard]] int tenure_at(std::size_t adult, int site) const {
        for (const auto& [where, count] : tenure_[adult]) {
            if (where == site) return count;
        }
        return 0;
    }
    void add_tenure(std::size_t adult, int site) {
        for (auto& [where, count] : tenure_[adult]) {
            if (where == site) {
                ++count;
                return;
            }
        }
        tenure_[adult].emplace_back(site, 1);
    }

    const Problem& problem_;
    std::size_t days_;
    const Bound& bound_;
    DistanceTable distance_;
    SitesByDay sites_;
    std::vector<std::vector<std::pair<int, int>>> tenure_;  // by adult: days at each site so far
};

void measure(const Problem& problem, const SitesByDay& sites, Plan& plan) {
    const std::size_t days = problem.days().size();
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        int last = nowhere;
        for (std::size_t day = 0; day < days; ++day) {
            const int site = sites[adult * days + day];
            if (site == nowhere) continue;
            plan.travel_km += problem.distance(adult, static_cast<std::size_t>(site)).value() / 1000;
            if (last != nowhere && last != site) ++plan.changes;
            last = site;
        }
    }
}

}  // namespace

Plan solve(const Problem& problem, const Limits& limits) {
    const Bound bound = bound_of(problem, limits.threads);
    const std::size_t days = problem.days().size();
    SeasonRoster roster(problem, bound, limits.threads);
    bool stopped = false;
    std::size_t done = 0;
    const auto step = [&](std::size_t day, const std::vector<int>& last, bool afresh) {
        stopped = stopped || limits.is_stopped();
        if (stopped) return;
        roster.roster_day(day, last, afresh);
        ++done;
        if (limits.on_progress) {
            limits.on_progress({static_cast<double>(done) / static_cast<double>(days), 0,
                                static_cast<double>(bound.needed - bound.coverable)});
        }
    };

    if (days > 0) {
        const std::size_t anchor = roster.fullest_day();
        step(anchor, std::vector<int>(problem.adults().size(), nowhere), true);
        for (std::size_t day = anchor + 1; day < days; ++day) {
            step(day, roster.last_sites(anchor, day - 1), problem.week_of(day) != problem.week_of(day - 1));
        }
        for (std::size_t day = anchor; day-- > 0;) {
            step(day, roster.last_sites(days - 1, day + 1), problem.week_of(day) != problem.week_of(day + 1));
        }
    }

    Plan plan = plan_of(duties_of(problem, roster.sites()), {});
    plan.shortfalls = shortfalls_of(problem, plan.duties);
    for (const Shortfall& shortfall : plan.shortfalls) plan.missing += shortfall.missing;
    plan.lower_bound = bound.needed - bound.coverable;
    plan.seed = limits.seed;
    measure(problem, roster.sites(), plan);
    ENSURE(plan.missing >= *plan.lower_bound && (stopped || plan.missing == *plan.lower_bound));
    return plan;
}

}  // namespace yingtuo::staffing
