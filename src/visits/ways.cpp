#include "visits/ways.h"

#include <algorithm>

#include "base/parallel.h"

namespace yingtuo::visits {

Ways::Ways(const Problem& problem, int threads)
    : problem_(&problem),
      count_(problem.households().size()),
      households_(count_ * count_),
      row_(problem.adults().size(), static_cast<std::size_t>(-1)) {
    std::vector<std::size_t> visitors;
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        const auto of_role = [&](Role role) { return is_of_role(problem.adults()[adult].adult_class, role); };
        if (std::ranges::none_of(roles, of_role)) continue;
        row_[adult] = visitors.size();
        visitors.push_back(adult);
    }
    if (count_ == 0) return;  // nobody to visit
    homes_.resize(visitors.size() * count_);
    for_each_part(count_ + visitors.size(), threads, [&](std::size_t part) {
        const bool is_household = part < count_;
        const std::size_t visitor = part - count_;
        const Home& from = is_household ? problem.households()[part].home : problem.home(visitors[visitor]);
        std::int32_t* row = is_household ? &households_[part * count_] : &homes_[visitor * count_];
        for (std::size_t to = 0; to < count_; ++to) {
            row[to] = static_cast<std::int32_t>(problem.travel(from, problem.households()[to].home).count());
        }
    });
}

}  // namespace yingtuo::visits
