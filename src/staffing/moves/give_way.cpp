#include "staffing/moves/give_way.h"

#include <limits>
#include <optional>

namespace yingtuo::staffing {

Cost GiveWay::delta(const DayRoster& day, std::size_t idle, std::size_t moved, std::size_t to) {
    const auto from = static_cast<std::size_t>(day.site_of(moved));
    return day.serve_cost(idle, from) - day.serve_cost(moved, from) + day.serve_cost(moved, to) - day.next_worth(to) -
           covered_worth;
}

void GiveWay::apply(DayRoster& day) const {
    const auto from = static_cast<std::size_t>(day.site_of(moved));
    day.take(moved);
    day.put(moved, to);
    day.put(idle, from);
}

void give_way_to_the_tied(DayRoster& day, const std::vector<std::size_t>& idle) {
    const Problem& problem = day.problem();
    for (const std::size_t tied : idle) {
        if (day.vacancies() == 0) return;
        if (day.site_of(tied) != nowhere || problem.tied_to(tied).empty()) continue;
        std::optional<GiveWay> best;
        Cost best_delta = std::numeric_limits<Cost>::max();
        for (std::size_t adult = 0; adult < day.sites().size(); ++adult) {
            const int from = day.site_of(adult);
            if (from == nowhere || !problem.tied_to(adult).empty()) continue;
            if (!problem.may_serve(tied, static_cast<std::size_t>(from))) continue;
            for (std::size_t to = 0; to < problem.sites().size(); ++to) {
                if (day.vacancies(to) == 0) continue;
                const Cost change = GiveWay::delta(day, tied, adult, to);
                if (change < best_delta) {
                    best_delta = change;
                    best = GiveWay{tied, adult, to};
                }
            }
        }
        if (best) best->apply(day);
    }
}

}  // namespace yingtuo::staffing
