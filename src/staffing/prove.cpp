#include "staffing/prove.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/parallel.h"
#include "staffing/augment.h"

namespace yingtuo::staffing {

Proof prove(const Problem& problem, const Reach& reach, Places places, int threads) {
    const std::size_t days = problem.days().size();
    Proof proof;
    std::vector<int> present(problem.needs().size() * days, 0);
    std::vector<std::uint8_t> able(places.size(), 0);
    for (std::size_t i = 0; i < places.size(); ++i) {
        able[i] = problem.may_work(i / days, i % days) ? 1 : 0;
        if (places[i] == nowhere) continue;
        ++proof.covered;
        ++present[static_cast<std::size_t>(places[i]) * days + i % days];
    }
    for (std::size_t i = 0; i < present.size(); ++i) {
        const int count = problem.count_on(i / days, i % days);
        proof.needed += count;
        proof.open_needs += present[i] < count ? 1 : 0;
    }
    proof.short_days.assign(problem.needs().size(), 0);
    std::vector<WeekProof> weeks(problem.week_count());
    for_each_part(weeks.size(), threads,
                  [&](std::size_t week) { weeks[week] = augment_week(problem, reach, able, week, places); });
    for (WeekProof& week : weeks) {
        proof.coverable += week.coverable;
        proof.open_needs_at_least += week.open_at_least;
        for (std::size_t need = 0; need < week.short_days.size(); ++need)
            proof.short_days[need] += week.short_days[need];
        std::ranges::move(week.short_groups, std::back_inserter(proof.short_groups));
        std::ranges::move(week.spare_groups, std::back_inserter(proof.spare_groups));
    }
    proof.best = std::move(places);
    return proof;
}

}  // namespace yingtuo::staffing
