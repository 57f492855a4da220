// One site's calendar, edits, versions and approval over HTTP, on a season that can be planned.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/plan.h"
#include "http/answers.h"
#include "http/planned_world.h"
#include "http/served.h"

namespace yingtuo::http {
namespace {

namespace json = boost::json;

// Four days of few hours are all this small season has.
PlanningData short_season() {
    PlanningData data = planned_data();
    data.season.policy.min_days = 1;
    data.season.policy.min_hours_day = 0;
    return data;
}

class Planned : public Served {
  public:
    Planned() : Served(short_season(), planned_plan()) {
        const auto& sessions = planned_plan().sessions;
        venue = std::to_string(sessions.front().venue.value());
        site = "/api/v1/plans/1/sites/" + venue;
        first = sessions.front();
    }
    // The session of the first hour, written as a change names it.
    [[nodiscard]] std::string hour() const {
        return R"("group":)" + std::to_string(first.group) + R"(,"date":")" + format_date(first.date) +
               R"(","start":")" + format_clock(first.start) + R"(")";
    }
    [[nodiscard]] std::string edit(const std::string& fields, int version, bool dry_run = false) const {
        return R"({"version":)" + std::to_string(version) + R"(,"by":"点长")" + (dry_run ? R"(,"dry_run":true)" : "") +
               R"(,"changes":[{"op":"set",)" + hour() + "," + fields + "}]}";
    }

    std::string venue;
    std::string site;
    CareSession first;
};

// The last three households live out of reach of the first three, each half beside a venue of its own.
PlanningData two_villages() {
    PlanningData data = short_season();
    data.venues[1].point = Point{104.000, 27.300};
    for (std::size_t i = 3; i < data.households.size(); ++i) {
        data.households[i].point = Point{103.999 + 0.001 * static_cast<double>(i - 3), 27.301};
    }
    return data;
}

SeasonPlan plan_of_two_villages() {
    static const SeasonPlan plan = plan_of(two_villages());
    return plan;
}

class TwoSites : public Served {
  public:
    TwoSites() : Served(two_villages(), plan_of_two_villages()) {
        const auto open = plan_of_two_villages().open_venues;
        EXPECT_EQ(open.size(), 2U);
        site = "/api/v1/plans/1/sites/" + std::to_string(open.front().value());
        other = std::to_string(open.back().value());
    }

    std::string site;
    std::string other;
};

TEST(SiteCalendar, shows_a_week_as_it_stands_and_refuses_what_is_no_week_and_no_site) {
    Planned served;
    const Response answer = served.get(served.site + "/calendar?week=2025-07-16");
    ASSERT_EQ(answer.status, 200U) << answer.body.bytes();
    expect_fits(answer, "/api/v1/plans/{n}/sites/{id}/calendar", "get");
    const json::value body = body_of(answer);
    EXPECT_EQ(body.at("week").as_string(), "2025-07-14");
    EXPECT_EQ(body.at("days").as_array().size(), 7U);
    EXPECT_FALSE(body.at("days").as_array()[0].at("open").as_bool()) << "14 July is the day before the season";
    EXPECT_FALSE(body.at("days").as_array()[1].at("sessions").as_array().empty());
    EXPECT_EQ(body.at("standing").at("state").at("code").as_string(), "draft");
    EXPECT_EQ(served.get(served.site + "/calendar").status, 200U);
    EXPECT_EQ(served.get(served.site + "/calendar?week=Monday").status, 400U);
    EXPECT_EQ(served.get("/api/v1/plans/1/sites/3/calendar").status, 404U) << "a venue that is not open";
    EXPECT_EQ(served.get("/api/v1/plans/1/sites/x/calendar").status, 400U);
    EXPECT_EQ(served.get("/api/v1/plans/9/sites/1/calendar").status, 404U);
}

TEST(SiteCalendar, of_some_groups_has_their_sessions_and_leaves_all_else_as_it_is) {
    Planned served;
    json::value whole = body_of(served.get(served.site + "/calendar"));
    json::value first = body_of(served.get(served.site + "/calendar?group=1"));
    json::value none = body_of(served.get(served.site + "/calendar?group=7,9"));
    const auto sessions = [](const json::value& calendar) {
        json::array all;
        for (const json::value& day : calendar.at("days").as_array()) {
            for (const json::value& session : day.at("sessions").as_array()) all.push_back(session);
        }
        return all;
    };
    json::array expected;
    for (const json::value& session : sessions(whole)) {
        if (session.at("group").as_int64() == 1) expected.push_back(session);
    }
    EXPECT_FALSE(expected.empty());
    EXPECT_EQ(sessions(first), expected);
    EXPECT_TRUE(sessions(none).empty());
    for (json::value* calendar : {&whole, &first, &none}) calendar->as_object().erase("days");
    EXPECT_EQ(first, whole);
    EXPECT_EQ(none, whole);
    EXPECT_FALSE(whole.at("places").as_array().empty());
    EXPECT_EQ(served.get(served.site + "/calendar?group=one").status, 400U);
}

TEST(SiteCalendar, offers_what_an_hour_may_hold_and_who_is_there) {
    Planned served;
    const std::string hour =
        "?group=1&date=" + format_date(served.first.date) + "&start=" + format_clock(served.first.start);
    const Response answer = served.get(served.site + "/choices" + hour);
    ASSERT_EQ(answer.status, 200U) << answer.body.bytes();
    expect_fits(answer, "/api/v1/plans/{n}/sites/{id}/choices", "get");
    EXPECT_GT(body_of(answer).at("activities").as_array().size(), 80U);
    EXPECT_EQ(served.get(served.site + "/choices?group=1&date=2025-07-15").status, 400U) << "no start";
    EXPECT_EQ(served.get(served.site + "/choices?group=9&date=2025-07-15&start=09:00").status, 404U);
}

TEST(SiteEdit, a_dry_run_tells_and_keeps_nothing_and_an_edit_is_kept_as_a_version) {
    Planned served;
    const Response dry = served.post(served.site + "/edits", served.edit(R"("responsible":null)", 0, true));
    ASSERT_EQ(dry.status, 200U) << dry.body.bytes();
    expect_fits(dry, "/api/v1/plans/{n}/sites/{id}/edits", "post");
    EXPECT_EQ(body_of(served.get(served.site + "/versions")).at("items").as_array().size(), 0U);

    const Response kept = served.post(served.site + "/edits", served.edit(R"("place":"图书角")", 0));
    ASSERT_EQ(kept.status, 201U) << kept.body.bytes();
    expect_fits(kept, "/api/v1/plans/{n}/sites/{id}/edits", "post");
    const Response versions = served.get(served.site + "/versions");
    expect_fits(versions, "/api/v1/plans/{n}/sites/{id}/versions", "get");
    EXPECT_EQ(body_of(versions).at("items").as_array().size(), 1U);
    const Response compared = served.get(served.site + "/versions/0/compare/1");
    ASSERT_EQ(compared.status, 200U) << compared.body.bytes();
    expect_fits(compared, "/api/v1/plans/{n}/sites/{id}/versions/{a}/compare/{b}", "get");
    const json::value comparison = body_of(compared);
    ASSERT_EQ(comparison.at("changes").as_array().size(), 1U);
    EXPECT_EQ(comparison.at("changes").as_array()[0].at("after").at("place").as_string(), "图书角");
    EXPECT_NE(served.get(served.site + "/calendar?week=" + format_date(served.first.date)).body.bytes().find("图书角"),
              std::string_view::npos);
    EXPECT_EQ(served.get(served.site + "/versions/0/compare/7").status, 404U);
    EXPECT_EQ(served.get(served.site + "/versions/x/compare/1").status, 400U);
}

TEST(SiteEdit, the_day_and_the_page_of_the_site_show_the_plan_in_force) {
    Planned served;
    const std::string day = served.site + "/days/" + format_date(served.first.date);
    EXPECT_EQ(served.get(day).body.bytes().find("图书角二"), std::string_view::npos);
    ASSERT_EQ(served.post(served.site + "/edits", served.edit(R"("place":"图书角二")", 0)).status, 201U);
    EXPECT_NE(served.get(day).body.bytes().find("图书角二"), std::string_view::npos);
    const json::value before = served.json(served.site);
    ASSERT_EQ(served
                  .post(served.site + "/edits",
                        R"({"version":1,"by":"点长","changes":[{"op":"remove",)" + served.hour() + "}]}")
                  .status,
              201U);
    const json::value after = served.json(served.site);
    const auto sessions = [](const json::value& page) {
        int sum = 0;
        for (const json::value& one : page.at("days").as_array()) sum += one.at("sessions").to_number<int>();
        return sum;
    };
    EXPECT_EQ(sessions(after), sessions(before) - 1);
    EXPECT_NE(served.get(served.site).body.bytes().find("programme.no_blank"), std::string_view::npos)
        << "the hour that was taken off is told on the page";
}

TEST(SiteEdit, who_saw_an_older_version_is_refused_and_so_is_what_is_not_understood) {
    Planned served;
    ASSERT_EQ(served.post(served.site + "/edits", served.edit(R"("place":"图书角")", 0)).status, 201U);
    EXPECT_EQ(served.post(served.site + "/edits", served.edit(R"("place":"活动室")", 0)).status, 409U);
    EXPECT_EQ(served.post(served.site + "/edits", served.edit(R"("activity":"no_such")", 1)).status, 404U);
    EXPECT_EQ(served.post(served.site + "/edits", served.edit(R"("responsible":999999)", 1)).status, 400U);
    EXPECT_EQ(served.post(served.site + "/edits", served.edit(R"("colour":"red")", 1)).status, 400U);
    EXPECT_EQ(served.post(served.site + "/edits", R"({"version":1,"by":"点长","changes":[]})").status, 400U)
        << "nothing is changed";
    EXPECT_EQ(served.post(served.site + "/edits", R"({"version":1,"by":"点长","changes":[7]})").status, 400U);
    EXPECT_EQ(served.post(served.site + "/edits", R"({"version":1,"changes":[]})").status, 400U) << "no name";
}

TEST(SiteApproval, goes_tier_by_tier_with_remarks_and_an_edit_makes_a_draft_again) {
    Planned served;
    const auto step = [&](const std::string& name, int version, const std::string& more = "") {
        return served.post(served.site + "/steps", R"({"version":)" + std::to_string(version) +
                                                       R"(,"by":"某人","step":")" + name + "\"" + more + "}");
    };
    EXPECT_EQ(step("submit", 0).status, 409U) << "not checked yet";
    const Response checked = step("check", 0);
    ASSERT_EQ(checked.status, 201U) << checked.body.bytes();
    expect_fits(checked, "/api/v1/plans/{n}/sites/{id}/steps", "post");
    ASSERT_EQ(step("submit", 1).status, 201U);
    EXPECT_EQ(step("approve", 2, R"(,"tier":"county")").status, 409U) << "the township first";
    EXPECT_EQ(step("return", 2, R"(,"tier":"township")").status, 400U) << "without remarks";
    ASSERT_EQ(step("return", 2, R"(,"tier":"township","remark":"周三再加一次阅读")").status, 201U);
    ASSERT_EQ(step("check", 3).status, 201U);
    ASSERT_EQ(step("submit", 4).status, 201U);
    ASSERT_EQ(step("approve", 5, R"(,"tier":"township")").status, 201U);
    const Response approved = step("approve", 6, R"(,"tier":"county")");
    ASSERT_EQ(approved.status, 201U);
    EXPECT_EQ(body_of(approved).at("standing").at("state").at("code").as_string(), "approved");
    const Response progress = served.get("/api/v1/plans/1/site-plans");
    expect_fits(progress, "/api/v1/plans/{n}/site-plans", "get");
    EXPECT_EQ(body_of(progress).at("items").as_array()[0].at("approved").to_number<int>(), 1);
    const Response list = served.get("/api/v1/plans/1/site-plans/sites?state=approved");
    expect_fits(list, "/api/v1/plans/{n}/site-plans/sites", "get");
    EXPECT_EQ(body_of(list).at("total").to_number<int>(), 1);
    EXPECT_EQ(std::to_string(body_of(list).at("items").as_array()[0].at("venue_id").to_number<int>()), served.venue);
    ASSERT_EQ(served.post(served.site + "/edits", served.edit(R"("place":"图书角")", 7)).status, 201U);
    EXPECT_EQ(body_of(served.get(served.site + "/versions")).at("standing").at("state").at("code").as_string(),
              "draft");
}

TEST(SitePlanList, finds_open_sites_by_state_tier_county_and_name_and_agrees_with_the_counts) {
    Planned served;
    const auto total = [&](const std::string& query) {
        const Response answer = served.get("/api/v1/plans/1/site-plans/sites" + query);
        EXPECT_EQ(answer.status, 200U) << answer.body.bytes();
        return body_of(answer).at("total").to_number<int>();
    };
    const int open =
        body_of(served.get("/api/v1/plans/1/site-plans")).at("items").as_array()[0].at("total").to_number<int>();
    ASSERT_GT(open, 0);
    EXPECT_EQ(total(""), open);
    EXPECT_EQ(total("?state=draft,returned"), open);
    EXPECT_EQ(total("?state=approved"), 0);
    EXPECT_EQ(total("?tier=township"), 0) << "nothing is submitted";
    const auto step = [&](const std::string& name, int version) {
        return served.post(served.site + "/steps",
                           R"({"version":)" + std::to_string(version) + R"(,"by":"某人","step":")" + name + "\"}");
    };
    ASSERT_EQ(step("check", 0).status, 201U);
    ASSERT_EQ(step("submit", 1).status, 201U);
    EXPECT_EQ(total("?tier=township"), 1);
    EXPECT_EQ(total("?tier=county"), 0);
    EXPECT_EQ(total("?state=draft"), open - 1);
    const Response page = served.get("/api/v1/plans/1/site-plans/sites?offset=0&limit=1");
    EXPECT_EQ(body_of(page).at("items").as_array().size(), 1U);
    const std::string county(body_of(page).at("items").as_array()[0].at("county").at("code").as_string());
    EXPECT_GT(total("?county=" + county), 0);
    EXPECT_EQ(total("?q=no-such-name"), 0);
    EXPECT_EQ(served.get("/api/v1/plans/1/site-plans/sites?state=done").status, 400U);
    EXPECT_EQ(served.get("/api/v1/plans/1/site-plans/sites?county=1").status, 400U);
    EXPECT_EQ(served.get("/api/v1/plans/9/site-plans/sites").status, 404U);
}

TEST(SiteApproval, a_plan_with_a_broken_hard_rule_is_not_checked) {
    Planned served;
    ASSERT_EQ(served
                  .post(served.site + "/edits",
                        R"({"version":0,"by":"点长","changes":[{"op":"remove",)" + served.hour() + "}]}")
                  .status,
              201U);
    const Response refused = served.post(served.site + "/steps", R"({"version":1,"by":"某人","step":"check"})");
    EXPECT_EQ(refused.status, 409U) << refused.body.bytes();
}

TEST(SiteApproval, a_dry_run_of_a_step_needs_no_name_keeps_nothing_and_is_refused_as_the_step_itself) {
    Planned served;
    const auto dry = [&](const std::string& name, int version, const std::string& more = "") {
        return served.post(served.site + "/steps", R"({"dry_run":true,"version":)" + std::to_string(version) +
                                                       R"(,"step":")" + name + "\"" + more + "}");
    };
    const Response checked = dry("check", 0);
    ASSERT_EQ(checked.status, 200U) << checked.body.bytes();
    expect_fits(checked, "/api/v1/plans/{n}/sites/{id}/steps", "post");
    EXPECT_FALSE(body_of(checked).at("saved").as_bool());
    EXPECT_EQ(body_of(served.get(served.site + "/versions")).at("items").as_array().size(), 0U);
    EXPECT_EQ(dry("submit", 0).status, 409U) << "not checked yet";
    EXPECT_EQ(dry("check", 3).status, 409U) << "no such version";
    ASSERT_EQ(served
                  .post(served.site + "/edits",
                        R"({"version":0,"by":"点长","changes":[{"op":"remove",)" + served.hour() + "}]}")
                  .status,
              201U);
    EXPECT_EQ(dry("check", 1).status, 409U) << "a hard rule is broken";
}

TEST(SiteCopy, takes_anothers_timetable_and_refuses_a_site_that_is_not_there) {
    Planned served;
    const Response unknown = served.post(served.site + "/copy", R"({"version":0,"by":"点长","from":99})");
    EXPECT_EQ(unknown.status, 404U);
    EXPECT_NE(unknown.body.bytes().find("body:from"), std::string_view::npos) << unknown.body.bytes();
    TwoSites two;
    const std::string from = R"("from":)" + two.other + "}";
    const Response dry = two.post(two.site + "/copy", R"({"version":0,"dry_run":true,)" + from);
    ASSERT_EQ(dry.status, 200U) << dry.body.bytes();
    expect_fits(dry, "/api/v1/plans/{n}/sites/{id}/copy", "post");
    EXPECT_FALSE(body_of(dry).at("changes").as_array().empty()) << "the other site does other things";
    EXPECT_EQ(body_of(two.get(two.site + "/versions")).at("items").as_array().size(), 0U);
    const Response copied = two.post(two.site + "/copy", R"({"version":0,"by":"点长",)" + from);
    ASSERT_EQ(copied.status, 201U) << copied.body.bytes();
    EXPECT_EQ(body_of(copied).at("changes"), body_of(dry).at("changes"));
    EXPECT_EQ(body_of(two.get(two.site + "/versions")).at("items").as_array().size(), 1U);
}

TEST(SiteCopy, takes_what_the_other_site_does_by_now_whoever_edited_it) {
    TwoSites two;
    const std::string dry_run = R"({"version":0,"dry_run":true,"from":)" + two.other + "}";
    const auto copied = [&] { return body_of(two.post(two.site + "/copy", dry_run)).at("changes"); };
    const json::value before = copied();
    ASSERT_FALSE(before.as_array().empty());
    // Another program on the same database takes the first session that would be copied away.
    const json::value& first = before.at(0);
    const Id<Venue> other{std::stoll(two.other)};
    const auto& sessions = plan_of_two_villages().sessions;
    const auto session = std::find_if(sessions.begin(), sessions.end(), [&](const CareSession& one) {
        return one.venue == other && first.at("after").at("date") == json::value(json::string(format_date(one.date))) &&
               first.at("after").at("start") == json::value(json::string(format_clock(one.start)));
    });
    ASSERT_NE(session, sessions.end());
    SitePlanVersion version;
    version.plan = 1;
    version.venue = other;
    version.version = 1;
    version.step = SitePlanStep::edit;
    version.changes = {{*session, std::nullopt}};
    version.by = "县里";
    version.at = "2025-07-11T08:00:00Z";
    ASSERT_TRUE(two.store.save_site_plan(version));
    EXPECT_NE(copied(), before);
}

}  // namespace
}  // namespace yingtuo::http
