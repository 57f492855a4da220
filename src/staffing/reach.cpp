#include "staffing/reach.h"

#include <algorithm>
#include <cmath>

#include "base/parallel.h"

namespace yingtuo::staffing {

Reach::Reach(const Problem& problem, int threads) {
    const std::size_t adults = problem.adults().size();
    const std::size_t needs = problem.needs().size();
    std::vector<std::vector<NeedInReach>> rows(adults);
    for_each_part(adults, threads, [&](std::size_t adult) {
        std::vector<std::int32_t> metres(problem.sites().size(), -1);  // of the sites where this adult may serve
        for (std::size_t site = 0; site < metres.size(); ++site) {
            if (problem.may_serve(adult, site))
                metres[site] = static_cast<std::int32_t>(std::lround(problem.distance(adult, site).value()));
        }
        for (std::size_t need = 0; need < needs; ++need) {
            const std::int32_t way = metres[problem.needs()[need].site];
            if (way < 0 || problem.needs()[need].count == 0 || !problem.is_trained_for_need(adult, need)) continue;
            rows[adult].push_back({static_cast<std::uint32_t>(need), way});
        }
        std::ranges::stable_sort(rows[adult], {}, &NeedInReach::metres);
    });

    first_need_.push_back(0);
    std::vector<std::vector<AdultInReach>> columns(needs);
    for (std::size_t adult = 0; adult < adults; ++adult) {
        for (const NeedInReach& row : rows[adult]) {
            needs_.push_back(row);
            columns[row.need].push_back({static_cast<std::uint32_t>(adult), row.metres});
        }
        first_need_.push_back(needs_.size());
    }
    first_adult_.push_back(0);
    for (auto& column : columns) {
        std::ranges::stable_sort(column, {}, &AdultInReach::metres);
        adults_.insert(adults_.end(), column.begin(), column.end());
        first_adult_.push_back(adults_.size());
    }
}

}  // namespace yingtuo::staffing
