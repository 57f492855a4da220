// A storm closes one county for a day: its sites open on another day instead, with people on duty and content.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/check.h"
#include "app/open_tables.h"
#include "app/plan.h"
#include "app/recruits.h"
#include "app/small_season.h"
#include "app/stages.h"

namespace yingtuo::app {
namespace {

const Date stormy = make_date(2025, 7, 23);

PlanningData stormy_season() {
    PlanningData data = small_season();
    for (Adult& adult : data.adults) adult.max_days_week = 7;
    Closure closure;
    closure.region = "530001000000";
    closure.date = stormy;
    data.closures = {closure};
    return data;
}

TEST(AClosure, is_made_up_for_with_duties_and_sessions_at_the_sites_it_struck_alone) {
    const PlanningData data = stormy_season();
    PlanOptions options;
    options.limits.iterations = 1;
    const auto made = make_plan(data, options);
    ASSERT_TRUE(made) << made.error().message.en;
    const SiteDays days = site_days(data.season, closed_days(data.regions, data.closures, "530001100001"));
    ASSERT_EQ(days.lost, std::vector{stormy});
    ASSERT_EQ(days.make_up.size(), 1U) << "the model season has as many days as it needs";
    const auto on = [&](const auto& rows, std::int64_t venue, Date date) {
        return std::ranges::count_if(
            rows, [&](const auto& row) { return row.venue == Id<Venue>{venue} && row.date == date; });
    };
    EXPECT_EQ(on(made->duties, 1, stormy), 0);
    EXPECT_EQ(on(made->sessions, 1, stormy), 0);
    EXPECT_GE(on(made->duties, 1, days.make_up.front()), data.season.policy.min_adults);
    EXPECT_GT(on(made->sessions, 1, days.make_up.front()), 0);
    EXPECT_GT(on(made->duties, 2, stormy), 0) << "the other county is open";
    EXPECT_EQ(on(made->duties, 2, days.make_up.front()), 0);
    for (const Violation& violation : made->violations)
        EXPECT_FALSE(violation.severity == Severity::hard && !violation.listed) << violation.sentence.en;
    for (const CareSession& session : made->sessions) EXPECT_TRUE(session.responsible.is_set());

    const auto tables = *open_tables(data, *made, {}, Table{});
    const auto table = std::ranges::find(tables, "site_days", &Table::name);
    ASSERT_NE(table, tables.end());
    const auto says = [&](const std::string& venue, Date date, const std::string& state) {
        return std::ranges::find(table->rows, std::vector{venue, format_date(date), state}) != table->rows.end();
    };
    EXPECT_TRUE(says("1", stormy, "lost"));
    EXPECT_TRUE(says("1", days.make_up.front(), "make_up"));
    EXPECT_TRUE(says("2", stormy, "open"));
}

TEST(AClosure, after_the_plan_was_made_is_told_by_the_check) {
    PlanningData data = stormy_season();
    const auto closures = std::move(data.closures);
    data.closures.clear();
    PlanOptions options;
    options.limits.iterations = 1;
    const auto made = make_plan(data, options);
    ASSERT_TRUE(made);
    data.closures = closures;
    const auto report = check_plan(data, *made, {});
    ASSERT_TRUE(report);
    const auto broken = [&](std::string_view rule) {
        return std::ranges::any_of(report->violations, [&](const Violation& one) { return one.rule == rule; });
    };
    EXPECT_TRUE(broken("programme.known")) << "sessions on a day that is closed";
    EXPECT_TRUE(broken("staffing.known")) << "duties on it";
    EXPECT_TRUE(broken("programme.no_blank")) << "nothing on the make-up day";
}

TEST(AClosure, takes_its_day_from_what_recruits_would_cover) {
    PlanningData data = stormy_season();
    std::erase_if(data.adults, [](const Adult& adult) { return adult.id.value() >= 2 && adult.id.value() <= 4; });
    PlanOptions options;
    options.limits.iterations = 1;
    const auto made = make_plan(data, options);
    ASSERT_TRUE(made);
    const Recruits asked{.township = "530001100000",
                         .people = 3,
                         .post = Post::care,
                         .from = data.season.opening,
                         .to = data.season.last_day + std::chrono::days{30}};
    const auto answer = recruits(data, *made, asked, 1);
    ASSERT_TRUE(answer) << answer.error().message.en;
    ASSERT_EQ(answer->townships.size(), 1U);
    EXPECT_GT(answer->missing_before, 0);
    EXPECT_EQ(answer->townships.front().before, answer->missing_before) << "nobody is missing in the other county";
    EXPECT_EQ(answer->townships.front().after, answer->missing_after);
}

}  // namespace
}  // namespace yingtuo::app
