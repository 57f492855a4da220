#include "absence_season.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "base/ensure.h"
#include "base/random.h"
#include "staffing/forecast.h"

namespace yingtuo::bench {

namespace {

struct Spell {
    std::size_t adult = 0;
    std::size_t first = 0;
    std::size_t last = 0;
};

// A day's notice: on the day on which somebody falls out, of those who are free only they can come who stand by.
struct Means {
    std::string_view name;
    bool repairs = false;    // those who come are replaced by whoever is free from the next day on, others are moved
    bool forecasts = false;  // so many stand by as the forecast says; without repairs, nobody else steps in
    bool all_stand_by = false;
};
constexpr Means all_means[] = {{"nothing", false, false, false},
                               {"repairs", true, false, false},
                               {"forecasts", false, true, false},
                               {"forecasts_and_repairs", true, true, false},
                               {"repairs_with_everybody_standing_by", true, false, true}};

class Season {
  public:
    Season(const app::StaffingCase& roster, double chance, std::uint64_t seed)
        : roster_(roster), problem_(roster.problem), days_(problem_.days().size()), begins_(days_) {
        Random random(seed);
        for (std::size_t day = 0; day < days_; ++day) {
            for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
                const bool falls_out = random.chance(chance);
                const auto length = static_cast<std::size_t>(random.between(1, 5));
                if (!falls_out || out_.contains({adult, day})) continue;
                const Spell spell{adult, day, std::min(days_ - 1, day + length - 1)};
                for (std::size_t d = spell.first; d <= spell.last; ++d) out_.emplace(adult, d);
                begins_[day].push_back(spell);
                ++spells_;
            }
        }
    }

    void print_absences(double chance) const {
        fmt::print("{{\"chance_a_day\":{},\"spells\":{},\"adult_days_out\":{}", chance, spells_, out_.size());
        print_breaches(roster_.places, {});
    }

    void live_through(const Means& means) {
        plan_ = roster_.plan;
        places_ = roster_.places;
        known_.clear();
        staffing::AbsenceRates rates;
        stood_by_ = came_ = 0;
        touched_.clear();
        expected_ = absent_ = 0;
        township_days_ = enough_ = 0;
        for (std::size_t day = 0; day < days_; ++day) live_a_day(means, day, rates);
        fmt::print("{{\"means\":\"{}\",\"touched\":{}", means.name, touched_.size());
        if (means.forecasts || means.all_stand_by)
            fmt::print(",\"adult_days_standing_by\":{},\"duties_they_took\":{}", stood_by_, came_);
        if (means.forecasts) {
            fmt::print(",\"absences_expected\":{:.0f},\"absences\":{:.0f},\"townships_with_enough\":{:.4f}", expected_,
                       absent_, static_cast<double>(enough_) / std::max(1, township_days_));
        }
        print_breaches(places_, out_);
    }

  private:
    using Out = std::set<std::pair<std::size_t, std::size_t>>;  // adult, day

    void live_a_day(const Means& means, std::size_t day, staffing::AbsenceRates& rates) {
        // The evening before, with what was known then.
        std::vector<staffing::AbsenceForecast> forecast;
        std::vector<std::size_t> ready;
        if (means.forecasts) {
            forecast = staffing::forecast_absences(problem_, places_, rates, day, known_);
            for (const auto& one : staffing::stand_by(problem_, roster_.reach, places_, forecast, day, known_))
                ready.push_back(one.adult);
            std::ranges::sort(ready);
        } else if (means.all_stand_by) {
            for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
                if (problem_.may_work(adult, day) && place(adult, day) == staffing::nowhere) ready.push_back(adult);
            }
        }
        stood_by_ += ready.size();

        // The morning.
        judge(forecast, day);
        for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
            if (place(adult, day) == staffing::nowhere || is_known_out(adult, day)) continue;
            rates.record(problem_.adults()[adult].adult_class, 1, out_.contains({adult, day}) ? 1 : 0);
        }
        for (const Spell& spell : begins_[day]) {
            for (std::size_t d = spell.first; d <= spell.last; ++d) know(spell.adult, d);
        }
        std::vector<staffing::Busy> cannot = known_;
        for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
            const bool is_on_duty = place(adult, day) != staffing::nowhere;
            const bool may_move = means.repairs && is_on_duty;
            if (!may_move && !std::ranges::binary_search(ready, adult))
                cannot.push_back({problem_.adults()[adult].id, problem_.days()[day]});
        }
        if (means.repairs) {
            for (const Spell& spell : begins_[day]) mend(spell, cannot, day, ready);
        } else if (means.forecasts) {
            for (std::size_t adult = 0; adult < problem_.adults().size(); ++adult) {
                if (out_.contains({adult, day})) mend({adult, day, day}, cannot, day, ready);
            }
        }
    }

    // How many of those on duty stay away, beside the forecast.
    void judge(const std::vector<staffing::AbsenceForecast>& forecast, std::size_t day) {
        for (const staffing::AbsenceForecast& here : forecast) {
            int absent = 0;
            for (const auto& [adult, on] : out_) {
                if (on != day || place(adult, day) == staffing::nowhere) continue;
                const auto need = static_cast<std::size_t>(place(adult, day));
                absent += problem_.sites()[problem_.needs()[need].site].township == here.township ? 1 : 0;
            }
            expected_ += here.expected;
            absent_ += absent;
            ++township_days_;
            enough_ += absent <= here.stand_by ? 1 : 0;
        }
    }

    void mend(const Spell& spell, const std::vector<staffing::Busy>& cannot, std::size_t today,
              const std::vector<std::size_t>& ready) {
        bool has_duty = false;
        for (std::size_t day = spell.first; day <= spell.last; ++day)
            has_duty = has_duty || place(spell.adult, day) != staffing::nowhere;
        if (!has_duty) return;
        staffing::Event event;
        event.adult = problem_.adults()[spell.adult].id;
        event.from = problem_.days()[spell.first];
        event.to = problem_.days()[spell.last];
        const auto mended = staffing::repair(problem_, roster_.reach, places_, plan_, event, cannot);
        ENSURE(mended.has_value());
        touched_.insert(touched_.end(), mended->touched.begin(), mended->touched.end());
        plan_ = staffing::repaired(problem_, plan_, *mended);
        for (const staffing::DutyChange& change : mended->changes) {
            const std::size_t adult = *problem_.find_adult(change.adult);
            const std::size_t day = *problem_.find_day(change.date);
            int& here = places_[adult * days_ + day];
            here = staffing::nowhere;
            if (change.to) {
                const auto need = problem_.find_need(*problem_.find_site(*change.to), *change.post_after);
                here = static_cast<int>(*need);
            }
            came_ += change.to && day == today && std::ranges::binary_search(ready, adult) ? 1 : 0;
        }
    }

    [[nodiscard]] int place(std::size_t adult, std::size_t day) const { return places_[adult * days_ + day]; }
    [[nodiscard]] bool is_known_out(std::size_t adult, std::size_t day) const {
        return std::ranges::find(known_, staffing::Busy{problem_.adults()[adult].id, problem_.days()[day]}) !=
               known_.end();
    }
    void know(std::size_t adult, std::size_t day) {
        known_.push_back({problem_.adults()[adult].id, problem_.days()[day]});
    }

    // Site-hours of the season, of the ratio's adults: fewer than are needed, of them fewer than the children ask for,
    // and of them nobody.
    void print_breaches(const staffing::Places& places, const Out& out) const {
        std::vector<int> present(problem_.sites().size() * days_, 0);
        for (std::size_t i = 0; i < places.size(); ++i) {
            const auto need = static_cast<std::size_t>(places[i]);
            if (places[i] != staffing::nowhere && need < problem_.sites().size() &&
                !out.contains({i / days_, i % days_}))
                ++present[need * days_ + i % days_];
        }
        double minutes = 0;
        for (const DayBlock& block : problem_.season().day)
            minutes += static_cast<double>((block.end - block.start).count());
        double needed = 0;
        double ratio = 0;
        double nobody = 0;
        for (std::size_t site = 0; site < problem_.sites().size(); ++site) {
            if (problem_.sites()[site].needed == 0) continue;
            for (std::size_t day = 0; day < days_; ++day) {
                if (!problem_.is_open(site, day)) continue;
                const int here = present[site * days_ + day];
                needed += here < problem_.sites()[site].needed ? 1 : 0;
                ratio += here < problem_.sites()[site].by_ratio ? 1 : 0;
                nobody += here == 0 ? 1 : 0;
            }
        }
        const double hours = minutes / 60;
        fmt::print(
            ",\"short_site_hours\":{:.0f},\"below_ratio_site_hours\":{:.0f},\"without_anybody_site_hours\":{:.0f}}}\n",
            needed * hours, ratio * hours, nobody * hours);
    }

    const app::StaffingCase& roster_;
    const staffing::Problem& problem_;
    std::size_t days_;
    std::vector<std::vector<Spell>> begins_;  // by day
    Out out_;
    int spells_ = 0;
    staffing::Plan plan_;
    staffing::Places places_;
    std::vector<staffing::Busy> known_;
    std::vector<Id<Adult>> touched_;  // once for each repair
    std::size_t stood_by_ = 0;        // adult-days
    int came_ = 0;                    // duties that those took; whoever is moved on takes two
    double expected_ = 0;
    double absent_ = 0;
    int township_days_ = 0;
    int enough_ = 0;
};

}  // namespace

void live_through_absences(const app::StaffingCase& roster, double chance, std::uint64_t seed) {
    Season season(roster, chance, seed);
    season.print_absences(chance);
    for (const Means& means : all_means) season.live_through(means);
}

}  // namespace yingtuo::bench
