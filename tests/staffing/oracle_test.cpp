// Differential: the bound and the plan against an exact integer program on tiny drawn instances.
#include <glpk.h>
#include <gtest/gtest.h>

#include <cmath>
#include <memory>

#include "staffing/drawn.h"
#include "staffing/solve.h"

namespace yingtuo::staffing {
namespace {

// Township, way and training, written out again.
bool may_stand(const Problem& problem, std::size_t a, std::size_t n) {
    const Adult& adult = problem.adults()[a];
    const Need& need = problem.needs()[n];
    const Site& site = problem.sites()[need.site];
    const std::string wish = adult.wished_township.substr(0, 9);
    std::string home = adult.village_code.substr(0, 9);
    std::optional<Point> point = adult.point;
    if (const auto& stay = problem.stay(a)) {
        for (const Dormitory& dormitory : problem.dormitories()) {
            if (dormitory.venue != stay->venue) continue;
            home = dormitory.township;
            point = dormitory.point;
        }
    }
    const std::string own = adult.village_code.substr(0, 9);
    if (!adult.accepts_transfer && site.township != (wish.empty() ? own : wish)) return false;
    bool is_near = site.township == home || site.township == wish;
    if (point && site.point) {
        const Policy& policy = problem.policy();
        const double road_km = great_circle(*point, *site.point).value() / 1000 * policy.detour_factor;
        is_near = std::ceil(road_km / policy.road_km_h * 60) <= static_cast<double>(policy.max_travel.count());
    }
    if (!is_near) return false;
    if (need.post) return adult.posts_trained.test(static_cast<std::size_t>(*need.post));
    for (const Post post : problem.policy().posts_in_ratio) {
        if (adult.posts_trained.test(static_cast<std::size_t>(post))) return true;
    }
    return false;
}

// The fewest missing adult-days: one binary for each adult, need and day; one whole number for each need-day's missing.
// Written from docs/model/staffing.md, without the solver's flow network.
int fewest_missing(const Problem& problem) {
    const std::unique_ptr<glp_prob, decltype(&glp_delete_prob)> model(glp_create_prob(), &glp_delete_prob);
    glp_set_obj_dir(model.get(), GLP_MIN);
    std::vector<int> rows(1, 0);
    std::vector<int> columns(1, 0);
    std::vector<double> values(1, 0.0);
    const auto add_row = [&](int type, double low, double high) {
        const int row = glp_add_rows(model.get(), 1);
        glp_set_row_bnds(model.get(), row, type, low, high);
        return row;
    };
    const auto add_column = [&](double cost, int kind) {
        const int column = glp_add_cols(model.get(), 1);
        glp_set_obj_coef(model.get(), column, cost);
        glp_set_col_bnds(model.get(), column, GLP_LO, 0, 0);
        glp_set_col_kind(model.get(), column, kind);
        return column;
    };
    const auto add_entry = [&](int row, int column) {
        rows.push_back(row);
        columns.push_back(column);
        values.push_back(1);
    };
    std::vector<std::vector<int>> demand_row(problem.needs().size());
    for (std::size_t need = 0; need < problem.needs().size(); ++need) {
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            demand_row[need].push_back(add_row(GLP_LO, problem.needs()[need].count, 0));
            add_entry(demand_row[need][day], add_column(1, GLP_IV));
        }
    }
    for (std::size_t adult = 0; adult < problem.adults().size(); ++adult) {
        std::vector<int> week_row;
        for (std::size_t week = 0; week < problem.week_count(); ++week) {
            week_row.push_back(add_row(GLP_UP, 0, problem.days_left(adult, week)));
        }
        for (std::size_t day = 0; day < problem.days().size(); ++day) {
            if (!problem.may_work(adult, day)) continue;
            const int one_place = add_row(GLP_UP, 0, 1);
            for (std::size_t need = 0; need < problem.needs().size(); ++need) {
                if (!may_stand(problem, adult, need)) continue;
                const int column = add_column(0, GLP_BV);
                add_entry(one_place, column);
                add_entry(week_row[problem.week_of(day)], column);
                add_entry(demand_row[need][day], column);
            }
        }
    }
    glp_load_matrix(model.get(), static_cast<int>(rows.size()) - 1, rows.data(), columns.data(), values.data());
    glp_iocp options;
    glp_init_iocp(&options);
    options.presolve = GLP_ON;
    options.msg_lev = GLP_MSG_OFF;
    glp_term_out(GLP_OFF);
    EXPECT_EQ(glp_intopt(model.get(), &options), 0);
    EXPECT_EQ(glp_mip_status(model.get()), GLP_OPT);
    return static_cast<int>(glp_mip_obj_val(model.get()) + 0.5);
}

// Every other adult lodges at the first site, for all days but the first.
void lodge_some(Input& input) {
    input.dormitories = {{Id<Venue>(900), *input.sites[0].point, input.sites[0].village_code.substr(0, 9), 9}};
    for (std::size_t i = 0; i < input.adults.size(); i += 2) {
        input.adults[i].accepts_lodging = true;
        input.stays.push_back({input.adults[i].id, Id<Venue>(900), input.open_days[1], input.open_days.back()});
    }
}

class StaffingOracle : public testing::TestWithParam<int> {};

TEST_P(StaffingOracle, BoundAndPlanEqualTheExactOptimum) {
    DrawnSize size;
    size.sites = 2 + GetParam() % 3;
    size.adults = 2 + GetParam() % 6;
    size.days = 6 + GetParam() % 4;
    size.most_children = 40;
    size.part_of_week = 0.6;
    size.tied = 0.5;
    size.cooks = 0.4;
    size.reach = std::chrono::minutes{GetParam() % 3 == 0 ? 1440 : 150};
    Input input = drawn_input(static_cast<std::uint64_t>(GetParam()) + 500, size);
    if (GetParam() % 2 == 1) lodge_some(input);
    const auto problem = Problem::make(std::move(input));
    ASSERT_TRUE(problem.has_value());
    const int optimum = fewest_missing(*problem);
    const Plan plan = solve(*problem, {});
    EXPECT_EQ(plan.lower_bound, optimum);
    EXPECT_EQ(plan.missing, optimum);
}

INSTANTIATE_TEST_SUITE_P(Seeds, StaffingOracle, testing::Range(0, 60));

}  // namespace
}  // namespace yingtuo::staffing
