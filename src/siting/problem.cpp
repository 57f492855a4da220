#include "siting/problem.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace yingtuo::siting {
namespace {

tl::unexpected<Error> bad(std::string where, Text message, ErrorCode code = ErrorCode::bad_input) {
    return refuse(code, std::move(message), {"请检查该项后重试。", "Correct this field and try again."},
                  std::move(where));
}

bool is_cost(double value) {
    return std::isfinite(value) && value >= 0;
}

Result<void> check_demands(const Input& input) {
    for (std::size_t i = 0; i < input.demands.size(); ++i) {
        const Demand& demand = input.demands[i];
        if (demand.children < 0)
            return bad(fmt::format("demands[{}].children", i), {"人数不能为负。", "A demand cannot be negative."});
        if (demand.visits_cost && !is_cost(*demand.visits_cost))
            return bad(fmt::format("demands[{}].visits_cost", i),
                       {"家访费用须为非负数。", "The cost of home visits must be zero or more."});
        if (demand.pinned_to != none &&
            (demand.pinned_to < 0 || static_cast<std::size_t>(demand.pinned_to) >= input.sites.size()))
            return bad(fmt::format("demands[{}].pinned_to", i),
                       {"指定的点位不存在。", "The pinned site does not exist."});
    }
    return {};
}

Result<void> check_sites(const Input& input) {
    int may_open = 0;
    int must_open = 0;
    for (std::size_t j = 0; j < input.sites.size(); ++j) {
        const Candidate& site = input.sites[j];
        if (!is_cost(site.opening_cost))
            return bad(fmt::format("sites[{}].opening_cost", j),
                       {"开办费用须为非负数。", "An opening cost must be zero or more."});
        if (site.capacity < 0)
            return bad(fmt::format("sites[{}].capacity", j), {"容量不能为负。", "A capacity cannot be negative."});
        may_open += site.decision != VenueDecision::forbidden ? 1 : 0;
        must_open += site.decision == VenueDecision::pinned_open ? 1 : 0;
    }
    if (!is_cost(input.adult_cost))
        return bad("adult_cost", {"人员费用须为非负数。", "The cost of an adult must be zero or more."});
    if (input.children_per_adult < 1)
        return bad("children_per_adult", {"师生比须至少为 1。", "There must be at least one child to an adult."});
    if (input.min_adults < 0 || input.min_adults > 1000)
        return bad("min_adults", {"最少人数须在 0 到 1000 之间。", "The minimum of adults must be 0 to 1000."});
    if (input.open_exactly && (*input.open_exactly < must_open || *input.open_exactly > may_open))
        return bad("open_exactly",
                   {fmt::format("须开 {} 个点位，但可开的为 {} 到 {} 个。", *input.open_exactly, must_open, may_open),
                    fmt::format("Exactly {} sites are asked for, but between {} and {} can open.", *input.open_exactly,
                                must_open, may_open)});
    return {};
}

// Sorts each demand point's arcs by site, in place.
Result<void> check_arcs(Input& input) {
    const std::size_t demands = input.demands.size();
    if (input.arc_start.size() != demands + 1 || input.arc_start.front() != 0 ||
        input.arc_start.back() != input.arc_site.size() || input.arc_site.size() != input.arc_cost.size())
        return bad("arc_start", {"可达关系的数组长度不一致。", "The arrays of arcs do not fit together."});
    std::vector<std::pair<std::int32_t, double>> row;
    for (std::size_t i = 0; i < demands; ++i) {
        const std::size_t from = input.arc_start[i];
        const std::size_t to = input.arc_start[i + 1];
        if (to < from || to > input.arc_site.size())
            return bad("arc_start", {"可达关系的数组长度不一致。", "The arrays of arcs do not fit together."});
        bool is_sorted = true;
        for (std::size_t a = from; a < to; ++a) {
            if (input.arc_site[a] < 0 || static_cast<std::size_t>(input.arc_site[a]) >= input.sites.size())
                return bad(fmt::format("demands[{}].arcs[{}].site", i, a - from),
                           {"可达的点位不存在。", "An arc goes to a site that does not exist."});
            if (!is_cost(input.arc_cost[a]))
                return bad(fmt::format("demands[{}].arcs[{}].cost", i, a - from),
                           {"费用须为非负数。", "The cost of an arc must be zero or more."});
            is_sorted = is_sorted && (a == from || input.arc_site[a - 1] < input.arc_site[a]);
        }
        if (!is_sorted) {
            row.clear();
            for (std::size_t a = from; a < to; ++a) row.emplace_back(input.arc_site[a], input.arc_cost[a]);
            std::sort(row.begin(), row.end());
            for (std::size_t a = from; a < to; ++a) {
                std::tie(input.arc_site[a], input.arc_cost[a]) = row[a - from];
                if (a > from && input.arc_site[a - 1] == input.arc_site[a])
                    return bad(fmt::format("demands[{}].arcs", i),
                               {"同一点位出现两次。", "The same site is reached by two arcs."});
            }
        }
        const int pin = input.demands[i].pinned_to;
        if (pin != none) {
            const auto* first = input.arc_site.data() + from;
            const auto* last = input.arc_site.data() + to;
            if (!std::binary_search(first, last, pin))
                return bad(fmt::format("demands[{}].pinned_to", i),
                           {"指定的点位不在可达范围内。", "The pinned site is not within reach."});
        }
    }
    return {};
}

// A power of ten that keeps every sum far inside 64 bits and exact in a double.
double choose_scale(const Input& input) {
    double sum = 1;
    for (std::size_t i = 0; i < input.demands.size(); ++i) {
        double most = input.demands[i].visits_cost.value_or(0);
        for (std::size_t a = input.arc_start[i]; a < input.arc_start[i + 1]; ++a)
            most = std::max(most, input.arc_cost[a]);
        sum += most;
    }
    for (const Candidate& site : input.sites) sum += site.opening_cost + input.adult_cost;
    double scale = 1e6;
    while (scale > 1e-6 && sum * scale > 1e15) scale /= 10;
    return scale;
}

class DisjointSets {
  public:
    explicit DisjointSets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), 0U); }
    std::size_t find(std::size_t x) {
        while (parent_[x] != x) x = parent_[x] = parent_[parent_[x]];
        return x;
    }
    void join(std::size_t a, std::size_t b) {
        a = find(a);
        b = find(b);
        if (a != b) parent_[std::max(a, b)] = std::min(a, b);
    }

  private:
    std::vector<std::size_t> parent_;
};

}  // namespace

Result<Problem> Problem::make(Input input) {
    if (input.demands.size() > LimitsOfSize::demands)
        return bad("demands", {"需求点过多。", "There are too many demand points."}, ErrorCode::too_large);
    if (input.sites.size() > LimitsOfSize::sites)
        return bad("sites", {"候选点位过多。", "There are too many candidate sites."}, ErrorCode::too_large);
    if (input.arc_site.size() > LimitsOfSize::arcs)
        return bad("arcs", {"可达关系过多。", "There are too many arcs."}, ErrorCode::too_large);
    TRY_VOID(check_sites(input));
    TRY_VOID(check_demands(input));
    TRY_VOID(check_arcs(input));

    Problem problem;
    problem.input_ = std::move(input);
    const Input& in = problem.input_;
    problem.scale_ = choose_scale(in);

    problem.site_start_.assign(in.sites.size() + 1, 0);
    for (const auto site : in.arc_site) ++problem.site_start_[static_cast<std::size_t>(site) + 1];
    std::partial_sum(problem.site_start_.begin(), problem.site_start_.end(), problem.site_start_.begin());
    problem.site_demand_.resize(in.arc_site.size());
    std::vector<std::size_t> next(problem.site_start_.begin(), problem.site_start_.end());
    Cost divisor = problem.fixed(in.adult_cost);
    for (const Candidate& site : in.sites) divisor = std::gcd(divisor, problem.fixed(site.opening_cost));
    for (std::size_t i = 0; i < in.demands.size(); ++i) {
        if (in.demands[i].visits_cost) divisor = std::gcd(divisor, problem.fixed(*in.demands[i].visits_cost));
        for (std::size_t a = in.arc_start[i]; a < in.arc_start[i + 1]; ++a) {
            problem.site_demand_[next[static_cast<std::size_t>(in.arc_site[a])]++] = static_cast<std::int32_t>(i);
            if (divisor != 1) divisor = std::gcd(divisor, problem.fixed(in.arc_cost[a]));
        }
    }
    problem.granularity_ = std::max<Cost>(1, divisor);

    // Forbidden sites join nothing: nobody can be served there.
    const std::size_t demands = in.demands.size();
    DisjointSets sets(demands + in.sites.size());
    for (std::size_t i = 0; i < demands; ++i) {
        for (std::size_t a = in.arc_start[i]; a < in.arc_start[i + 1]; ++a) {
            const auto site = static_cast<std::size_t>(in.arc_site[a]);
            if (in.sites[site].decision != VenueDecision::forbidden) sets.join(i, demands + site);
        }
    }
    if (in.open_exactly) {
        for (std::size_t x = 1; x < demands + in.sites.size(); ++x) sets.join(0, x);
    }
    std::vector<std::int32_t> place(demands + in.sites.size(), none);
    const auto component_of = [&](std::size_t x) -> Component& {
        const std::size_t root = sets.find(x);
        if (place[root] == none) {
            place[root] = static_cast<std::int32_t>(problem.components_.size());
            problem.components_.emplace_back();
        }
        return problem.components_[static_cast<std::size_t>(place[root])];
    };
    for (std::size_t i = 0; i < demands; ++i) component_of(i).demands.push_back(static_cast<std::int32_t>(i));
    for (std::size_t j = 0; j < in.sites.size(); ++j)
        component_of(demands + j).sites.push_back(static_cast<std::int32_t>(j));
    std::stable_sort(problem.components_.begin(), problem.components_.end(),
                     [](const Component& a, const Component& b) { return a.demands.size() > b.demands.size(); });
    return problem;
}

std::span<const std::int32_t> Problem::sites_of(std::size_t demand) const {
    const std::size_t from = input_.arc_start[demand];
    return {input_.arc_site.data() + from, input_.arc_start[demand + 1] - from};
}

std::span<const double> Problem::costs_of(std::size_t demand) const {
    const std::size_t from = input_.arc_start[demand];
    return {input_.arc_cost.data() + from, input_.arc_start[demand + 1] - from};
}

std::optional<double> Problem::arc_cost(std::size_t demand, std::size_t site) const {
    const auto sites = sites_of(demand);
    const auto found = std::lower_bound(sites.begin(), sites.end(), static_cast<std::int32_t>(site));
    if (found == sites.end() || static_cast<std::size_t>(*found) != site) return std::nullopt;
    return costs_of(demand)[static_cast<std::size_t>(found - sites.begin())];
}

std::span<const std::int32_t> Problem::demands_of(std::size_t site) const {
    return {site_demand_.data() + site_start_[site], site_start_[site + 1] - site_start_[site]};
}

int Problem::adults(std::int64_t children) const {
    if (children <= 0) return 0;
    const std::int64_t ratio = input_.children_per_adult;
    return static_cast<int>(std::max<std::int64_t>(input_.min_adults, (children + ratio - 1) / ratio));
}

Cost Problem::fixed(double cost) const {
    const double scaled = cost * scale_;
    // A decimal such as 0.84 is no exact double: what is within rounding of a whole number is that number.
    const double nearest = std::nearbyint(scaled);
    if (std::abs(scaled - nearest) <= 1e-6) return static_cast<Cost>(nearest);
    return static_cast<Cost>(std::floor(scaled));
}

std::string Problem::site_label(std::size_t site) const {
    return site < input_.site_name.size() ? input_.site_name[site] : fmt::format("site:{}", site);
}

std::string Problem::demand_label(std::size_t demand) const {
    return demand < input_.demand_name.size() ? input_.demand_name[demand] : fmt::format("demand:{}", demand);
}

}  // namespace yingtuo::siting
