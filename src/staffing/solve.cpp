#include "staffing/solve.h"

#include <algorithm>

#include "base/ensure.h"
#include "base/parallel.h"
#include "staffing/augment.h"
#include "staffing/day.h"
#include "staffing/day_flow.h"
#include "staffing/even_out.h"
#include "staffing/moves/relocate.h"
#include "staffing/posts.h"
#include "staffing/reach.h"
#include "staffing/workdays.h"

namespace yingtuo::staffing {

namespace {

class SeasonRoster {
  public:
    SeasonRoster(const Problem& problem, int threads)
        : problem_(problem),
          threads_(threads),
          days_(problem.days().size()),
          reach_(problem, threads),
          distance_(problem, threads),
          allowed_(allowed_days(problem)),
          workdays_(workdays_of(problem, allowed_, threads)),
          places_(problem.adults().size() * days_, nowhere),
          tenure_(problem.adults().size()) {}

    [[nodiscard]] const Places& places() const { return places_; }

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
        DayRoster roster(problem_, distance_, day, last);
        const std::vector<std::size_t> who = workers(day);
        std::vector<std::size_t> idle = who;
        if (!afresh) idle = keep_places(roster, who, last);
        fill_vacancies(roster, reach_, idle);
        if (roster.vacancies() > 0) relocate_to_the_neediest(roster, reach_);
        for (const std::size_t adult : who) {
            const int need = roster.place_of(adult);
            places_[adult * days_ + day] = need;
            if (need != nowhere) add_tenure(adult, need);
        }
    }

    // Covers what the days left open, week by week, and gives what no roster could better.
    WeekProof augment() {
        std::vector<WeekProof> proofs(problem_.week_count());
        for_each_part(proofs.size(), threads_, [&](std::size_t week) {
            proofs[week] = augment_week(problem_, reach_, allowed_, week, places_);
        });
        if (problem_.policy().teacher_rest_weeks > 0) {
            // Which weeks of rest are best is not proven: the bound is that of a season without them.
            std::vector<std::uint8_t> able(allowed_.size(), 0);
            for (std::size_t i = 0; i < able.size(); ++i) able[i] = problem_.may_work(i / days_, i % days_) ? 1 : 0;
            Places trial = places_;
            for_each_part(proofs.size(), threads_,
                          [&](std::size_t week) { proofs[week] = augment_week(problem_, reach_, able, week, trial); });
        }
        WeekProof sum;
        for (const WeekProof& proof : proofs) {
            sum.coverable += proof.coverable;
            sum.open_at_least += proof.open_at_least;
        }
        return sum;
    }

    // Evens out what is missing on a day; covers as many as before.
    void relocate_day(std::size_t day) {
        const std::vector<int> last = day > 0 ? last_places(0, day - 1) : std::vector<int>(tenure_.size(), nowhere);
        DayRoster roster(problem_, distance_, day, last);
        for (std::size_t adult = 0; adult < tenure_.size(); ++adult) {
            const int need = places_[adult * days_ + day];
            if (need != nowhere) roster.put(adult, static_cast<std::size_t>(need));
        }
        if (roster.vacancies() == 0) return;
        relocate_to_the_neediest(roster, reach_);
        for (std::size_t adult = 0; adult < tenure_.size(); ++adult)
            places_[adult * days_ + day] = roster.place_of(adult);
    }

    // A fair load; covers as many as before.
    void even_out(const Limits& limits) { staffing::even_out(problem_, reach_, distance_, allowed_, limits, places_); }

    // Need of the duty nearest in time to `day` on the one side, else on the other, else nowhere.
    [[nodiscard]] std::vector<int> last_places(std::size_t from, std::size_t to) const {
        std::vector<int> last(problem_.adults().size(), nowhere);
        const bool forward = from <= to;
        for (std::size_t adult = 0; adult < last.size(); ++adult) {
            for (std::size_t day = from;; forward ? ++day : --day) {
                const int need = places_[adult * days_ + day];
                if (need != nowhere) last[adult] = need;
                if (day == to) break;
            }
        }
        return last;
    }

  private:
    [[nodiscard]] std::vector<std::size_t> workers(std::size_t day) const {
        std::vector<std::size_t> who;
        for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
            if (workdays_[adult * days_ + day] != 0) who.push_back(adult);
        }
        return who;
    }

    // Gives each worker the place of the last duty as long as it has one, those longest there first. Returns who
    // has none.
    std::vector<std::size_t> keep_places(DayRoster& roster, const std::vector<std::size_t>& who,
                                         const std::vector<int>& last) {
        std::vector<std::size_t> order = who;
        std::ranges::stable_sort(order, std::ranges::greater{}, [&](std::size_t adult) {
            return last[adult] == nowhere ? 0 : tenure_at(adult, last[adult]);
        });
        std::vector<std::size_t> idle;
        for (const std::size_t adult : order) {
            const int need = last[adult];
            if (need != nowhere && roster.vacancies(static_cast<std::size_t>(need)) > 0) {
                roster.put(adult, static_cast<std::size_t>(need));
            } else {
                idle.push_back(adult);
            }
        }
        std::ranges::sort(idle);
        return idle;
    }

    [[nodiscard]] int tenure_at(std::size_t adult, int need) const {
        for (const auto& [where, count] : tenure_[adult]) {
            if (where == need) return count;
        }
        return 0;
    }
    void add_tenure(std::size_t adult, int need) {
        for (auto& [where, count] : tenure_[adult]) {
            if (where == need) {
                ++count;
                return;
            }
        }
        tenure_[adult].emplace_back(need, 1);
    }

    const Problem& problem_;
    int threads_;
    std::size_t days_;
    Reach reach_;
    DistanceTable distance_;
    std::vector<std::uint8_t> allowed_;
    std::vector<std::uint8_t> workdays_;
    Places places_;
    std::vector<std::vector<std::pair<int, int>>> tenure_;  // by adult: days at each need so far
};

void measure(const Problem& problem, const Places& places, Plan& plan) {
    const std::size_t days = problem.days().size();
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        int last = nowhere;
        for (std::size_t day = 0; day < days; ++day) {
            const int need = places[adult * days + day];
            if (need == nowhere) continue;
            const int site = static_cast<int>(problem.needs()[static_cast<std::size_t>(need)].site);
            plan.travel_km += problem.distance(adult, static_cast<std::size_t>(site)).value() / 1000;
            if (last != nowhere && last != site) ++plan.changes;
            last = site;
        }
    }
}

}  // namespace

Plan solve(const Problem& problem, const Limits& limits) {
    const std::size_t days = problem.days().size();
    SeasonRoster roster(problem, limits.threads);
    bool stopped = false;
    std::size_t done = 0;
    const auto step = [&](std::size_t day, const std::vector<int>& last, bool afresh) {
        stopped = stopped || limits.is_stopped();
        if (stopped) return;
        roster.roster_day(day, last, afresh);
        ++done;
        if (limits.on_progress) {
            limits.on_progress({static_cast<double>(done) / static_cast<double>(days), 0, std::nullopt});
        }
    };

    if (days > 0) {
        const std::size_t anchor = roster.fullest_day();
        step(anchor, std::vector<int>(problem.adults().size(), nowhere), true);
        for (std::size_t day = anchor + 1; day < days; ++day) {
            step(day, roster.last_places(anchor, day - 1), problem.week_of(day) != problem.week_of(day - 1));
        }
        for (std::size_t day = anchor; day-- > 0;) {
            step(day, roster.last_places(days - 1, day + 1), problem.week_of(day) != problem.week_of(day + 1));
        }
    }

    int needed = 0;
    for (std::size_t need = 0; need < problem.needs().size(); ++need) {
        for (std::size_t day = 0; day < days; ++day) needed += problem.count_on(need, day);
    }
    const WeekProof proof = stopped ? WeekProof{} : roster.augment();
    const int bound = needed - proof.coverable;
    for (std::size_t day = 0; day < days && !stopped; ++day) roster.relocate_day(day);
    if (!stopped) roster.even_out(limits);

    Plan plan = plan_of(duties_of(problem, roster.places()), {});
    plan.shortfalls = shortfalls_of(problem, plan.duties);
    for (const Shortfall& shortfall : plan.shortfalls) plan.missing += shortfall.missing;
    if (!stopped) {
        plan.lower_bound = bound;
        plan.open_at_least = proof.open_at_least;
    }
    plan.seed = limits.seed;
    measure(problem, roster.places(), plan);
    ENSURE(stopped || plan.missing == bound || (plan.missing > bound && problem.policy().teacher_rest_weeks > 0));
    return plan;
}

}  // namespace yingtuo::staffing
