// The duty roster over the interface: by site, by adult, gaps, calls, steps, recruits and repairs.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>

#include "app/plan.h"
#include "http/answers.h"
#include "http/planned_world.h"

namespace yingtuo::http {
namespace {

namespace json = boost::json;

TEST(TheRoster, OfASiteNamesEachAdultsDaysAndWhoIsMissing) {
    Served served;
    const json::value site = fitting("SiteRoster", served.get("/api/v1/plans/1/sites/2/roster"));
    EXPECT_EQ(site.at("adults").as_array().size(), 2U);
    EXPECT_EQ(site.at("adults").at(0).at("duties").as_array().size(), 4U);
    const json::value& last = site.at("days").as_array().back();
    EXPECT_EQ(last.at("missing").as_array().size(), 2U) << "a lead and one for care";
    fitting("SiteRoster", served.get("/api/v1/plans/1/sites/3/roster"));  // closed
    EXPECT_EQ(served.get("/api/v1/plans/1/sites/99/roster").status, 404U);
}

TEST(TheRoster, ListsAdultsByStateAndCounty) {
    Served served;
    const json::value all = fitting("AdultList", served.get("/api/v1/plans/1/adults"));
    EXPECT_EQ(all.at("total"), 6);
    std::int64_t sum = 0;
    for (const auto& [state, count] : all.at("by_state").as_object()) sum += count.as_int64();
    EXPECT_EQ(sum, 6);
    EXPECT_EQ(fitting("AdultList", served.get("/api/v1/plans/1/adults?county=530621000000")).at("total"), 1);
    EXPECT_EQ(fitting("AdultList", served.get("/api/v1/plans/1/adults?class=student&state=on_duty")).at("total"), 2);
    EXPECT_EQ(served.get("/api/v1/plans/1/adults?state=asleep").status, 400U);
    EXPECT_EQ(served.get("/api/v1/plans/1/adults?county=1").status, 400U);
}

TEST(TheRoster, FindsAdultsByNumberHomeAndSite) {
    Served served;
    const auto found = [&](const std::string& wanted) {
        std::vector<std::int64_t> ids;
        const json::value list = fitting("AdultList", served.get("/api/v1/plans/1/adults?q=" + wanted));
        for (const json::value& item : list.at("items").as_array()) ids.push_back(item.at("adult_id").as_int64());
        return ids;
    };
    EXPECT_EQ(found("5"), (std::vector<std::int64_t>{5}));
    EXPECT_EQ(found("%E7%A0%9A%E6%B1%A0%E6%9D%91"), (std::vector<std::int64_t>{5, 6}))
        << "one lives there, one serves there";
    EXPECT_EQ(found("ZYZX"), (std::vector<std::int64_t>{1, 2, 6})) << "the school's initials";
    EXPECT_TRUE(found("99").empty());
    EXPECT_EQ(served.get("/api/v1/plans/1/adults?q=" + std::string(201, 'a')).status, 400U);
}

TEST(TheRoster, OfAnAdultHasDutiesWeeksRoundsAndSessions) {
    Served served;
    const json::value page = fitting("AdultPage", served.get("/api/v1/plans/1/adults/2"));
    EXPECT_EQ(page.at("duties").as_array().size(), 4U);
    EXPECT_EQ(page.at("rounds").as_array().size(), 1U);
    EXPECT_EQ(page.at("sessions").as_array().size(), 12U);
    EXPECT_EQ(page.at("weeks").at(0).at("days_on_duty"), 4);
    EXPECT_EQ(page.at("record_check").at("valid_until").as_string(), "2026-05-31");
    EXPECT_EQ(served.get("/api/v1/plans/1/adults/99").status, 404U);
    EXPECT_EQ(served.get("/api/v1/plans/1/adults/x").status, 400U);
}

TEST(TheRoster, SaysWhatIsMissingWhereAndWhomToCall) {
    Served served;
    const json::value gaps = fitting("StaffingGaps", served.get("/api/v1/plans/1/staffing/gaps"));
    ASSERT_EQ(gaps.at("items").as_array().size(), 2U);
    EXPECT_EQ(gaps.at("items").at(0).at("missing_adult_days"), 2);
    EXPECT_GT(gaps.at("items").at(0).at("breached_site_hours").to_number<double>(), 0);
    // This plan is made by hand and lists two. Adult 6 serves where nobody may send her, adult 2 on a day of home
    // visits: what they hold is missing as well. No lawful roster misses fewer than four.
    EXPECT_EQ(gaps.at("whole_plan").at("missing_adult_days"), 6);
    EXPECT_EQ(gaps.at("whole_plan").at("unlawful_adult_days"), 4);
    EXPECT_EQ(gaps.at("whole_plan").at("missing_at_least"), 4);
    EXPECT_EQ(gaps.at("whole_plan").at("missing_at_least_with_any_lodging"), 4) << "nobody would lodge";
    const json::value calls = fitting("RecruitmentCalls", served.get("/api/v1/plans/1/staffing/calls"));
    EXPECT_EQ(calls.at("total"), 2);
    EXPECT_EQ(calls.at("items").at(0).at("from").as_string(), "2025-07-18");
    EXPECT_EQ(fitting("RecruitmentCalls", served.get("/api/v1/plans/1/staffing/calls?county=530621000000")).at("total"),
              0);
    EXPECT_EQ(fitting("RecruitmentCalls", served.get("/api/v1/plans/1/staffing/calls?offset=1&limit=1"))
                  .at("items")
                  .as_array()
                  .size(),
              1U);
}

TEST(TheRoster, NamesWhoIsOneStepFromUsable) {
    PlanningData data = small_data();
    data.adults[2].general_trained_on.reset();
    data.adults[4].record_check = RecordCheck::requested;
    data.adults[4].general_trained_on.reset();
    Served served(std::move(data), small_plan());
    const json::value list = fitting("OneStepList", served.get("/api/v1/plans/1/staffing/one-step"));
    ASSERT_EQ(list.at("total"), 1);
    EXPECT_EQ(list.at("items").at(0).at("adult_id"), 3);
    EXPECT_EQ(list.at("items").at(0).at("step").at("code").as_string(), "general_training");
    EXPECT_GT(list.at("items").at(0).at("days_added").as_int64(), 0);
}

TEST(TheRoster, ExplainsWhyAnAdultIsHereAndNotThere) {
    Served served;
    const json::value story = fitting("AdultStory", served.get("/api/v1/plans/1/explain/adults/1"));
    EXPECT_EQ(story.at("options").at(0).at("obstacle").at("code").as_string(), "nothing");
    EXPECT_GE(story.at("options").as_array().size(), 2U);
    EXPECT_EQ(served.get("/api/v1/plans/1/explain/adults/99").status, 404U);
}

TEST(TheRoster, ExplainsAnAdultsLoadTeamAndBlocks) {
    PlanningData data = small_data();
    data.adults[0].team = data.adults[1].team = "甲队";
    Served served(std::move(data), small_plan());
    const json::value story = body_of(served.get("/api/v1/plans/1/explain/adults/1"));
    const std::string sentence(story.at("sentence").at("en").as_string());
    EXPECT_NE(sentence.find("The share of the township's duty is some "), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("Signed up with a team: "), std::string::npos) << sentence;
    EXPECT_NE(sentence.find("The days are in blocks"), std::string::npos)
        << "nobody may serve ten days here: " << sentence;
    EXPECT_EQ(sentence.find("甲队"), std::string::npos) << "the name is a clerk's own words";
    const json::value other = body_of(served.get("/api/v1/plans/1/explain/adults/3"));
    EXPECT_EQ(other.at("sentence").at("en").as_string().find("team"), std::string::npos);
}

TEST(TheRoster, SaysWhereAnAdultLodgesAndWhoSleepsAtAVenue) {
    PlanningData data = small_data();
    data.venues[0].beds = 3;
    data.adults[3].accepts_lodging = true;
    SeasonPlan plan = small_plan();
    plan.stays = {{Id<Adult>(4), school, make_date(2025, 7, 15), make_date(2025, 7, 18)}};
    Served served(std::move(data), std::move(plan));
    const json::value lodger = fitting("AdultPage", served.get("/api/v1/plans/1/adults/4"));
    EXPECT_EQ(lodger.at("accepts_lodging"), true);
    EXPECT_EQ(lodger.at("lodging").at("venue").at("venue_id"), 1);
    EXPECT_EQ(lodger.at("lodging").at("nights"), 4);
    EXPECT_EQ(lodger.at("lodging").at("to").as_string(), "2025-07-18");
    EXPECT_EQ(lodger.at("lodging").at("distance_km").to_number<double>(), 0) << "lives there by chance";
    const json::value other = fitting("AdultPage", served.get("/api/v1/plans/1/adults/2"));
    EXPECT_TRUE(other.at("lodging").is_null());
    EXPECT_EQ(other.at("accepts_lodging"), false);
    const json::value story = fitting("AdultStory", served.get("/api/v1/plans/1/explain/adults/4"));
    const std::string sentence(story.at("sentence").at("en").as_string());
    EXPECT_NE(sentence.find("Lodges at venue 1 (0.0 km from home) from 2025-07-15 to 2025-07-18, 4 nights"),
              std::string::npos)
        << sentence;
    const json::value site = fitting("Site", served.get("/api/v1/plans/1/sites/1"));
    EXPECT_EQ(site.at("beds"), 3);
    EXPECT_EQ(site.at("lodgers"), 1);
}

TEST(TheRoster, SaysWhatMoreAdultsWouldDo) {
    PlanningData data = planned_data();
    data.adults.resize(1);
    Served served(data, planned_plan());
    const json::value answer = fitting(
        "RecruitsAnswer",
        served.post("/api/v1/plans/1/staffing/recruits",
                    R"({"township":"530602100000","people":3,"post":"care","from":"2025-07-15","to":"2025-07-18"})"));
    EXPECT_LT(answer.at("missing_after").as_int64(), answer.at("missing_before").as_int64());
    EXPECT_EQ(answer.at("days_offered"), 12);
    const auto status = [&](const char* body) { return served.post("/api/v1/plans/1/staffing/recruits", body).status; };
    EXPECT_EQ(status(R"({"township":"1","people":3,"post":"care","from":"2025-07-15","to":"2025-07-18"})"), 404U);
    EXPECT_EQ(status(R"({"township":"530602100000","people":0,"post":"care","from":"2025-07-15","to":"2025-07-18"})"),
              400U);
    EXPECT_EQ(status(R"({"township":"530602100000","people":1,"post":"care","from":"2025-7-15","to":"2025-07-18"})"),
              400U);
    EXPECT_EQ(status(R"({"township":"530602100000","people":1,"post":"care","from":"2025-07-19","to":"2025-07-20"})"),
              400U);
}

TEST(TheRoster, OffersPricedWaysOutForEachSiteThatIsShort) {
    PlanningData data = planned_data();
    data.adults.resize(1);
    app::PlanOptions options;
    options.limits.iterations = 2;
    auto plan = app::make_plan(data, options);
    ASSERT_TRUE(plan);
    plan->header.number = 1;
    Served served(data, *plan);
    const json::value list = fitting("StaffingFixes", served.get("/api/v1/plans/1/staffing/fixes"));
    ASSERT_GE(list.at("total").as_int64(), 1);
    bool recruits = false;
    for (const json::value& fix : list.at("items").at(0).at("fixes").as_array())
        recruits = recruits || fix.at("kind").as_string() == "recruit";
    EXPECT_TRUE(recruits) << "whatever else there is, somebody can be called";
    EXPECT_EQ(fitting("StaffingFixes", served.get("/api/v1/plans/1/staffing/fixes?county=530621000000")).at("total"),
              0);
}

TEST(TheRoster, SaysTheEveningBeforeWhoIsToStandBy) {
    PlanningData data = planned_data();
    for (std::int64_t id = 90; id < 95; ++id) {
        data.adults.push_back(data.adults.front());
        data.adults.back().id = Id<Adult>{id};
    }
    Served served(data, plan_of(data));
    const std::string path = "/api/v1/plans/1/staffing/standby?date=2025-07-16";
    const json::value calm = fitting("StandbyAnswer", served.get(path));
    ASSERT_EQ(calm.at("items").as_array().size(), 1U);
    EXPECT_EQ(calm.at("items").at(0).at("known_out"), 0);
    const json::value list = fitting("AdultList", served.get("/api/v1/plans/1/adults?state=on_duty"));
    std::int64_t due = 0;
    for (const json::value& item : list.at("items").as_array()) {
        const std::int64_t adult = item.at("adult_id").as_int64();
        const json::value page = body_of(served.get("/api/v1/plans/1/adults/" + std::to_string(adult)));
        for (const json::value& duty : page.at("duties").as_array())
            due = duty.at("date").as_string() == "2025-07-16" ? adult : due;
    }
    ASSERT_NE(due, 0);
    const json::value out = fitting("StandbyAnswer", served.get(path + "&out=" + std::to_string(due)));
    EXPECT_EQ(out.at("items").at(0).at("known_out"), 1);
    EXPECT_GE(out.at("items").at(0).at("stand_by").as_int64(), 1);
    ASSERT_GE(out.at("items").at(0).at("asked").as_array().size(), 1U);
    EXPECT_NE(out.at("items").at(0).at("asked").at(0).at("adult_id").as_int64(), due);
    // What was recorded before the day is learnt from.
    served.store.duty_attendance = {
        {{}, Id<Adult>{due}, make_date(2025, 7, 15), false, "县专班", "2025-07-15T08:00:00Z"}};
    int absent = 0;
    const json::value learnt = fitting("StandbyAnswer", served.get(path));
    for (const json::value& line : learnt.at("recorded").as_array())
        absent += static_cast<int>(line.at("absent").as_int64());
    EXPECT_EQ(absent, 1);
    EXPECT_TRUE(fitting("StandbyAnswer", served.get(path + "&county=530621000000")).at("items").as_array().empty());
    const auto where = [&](const std::string& query) {
        const Response answer = served.get("/api/v1/plans/1/staffing/standby" + query);
        return std::string(json::parse(std::string(answer.body.bytes())).at("where").as_string().c_str());
    };
    EXPECT_EQ(where(""), "query:date");
    EXPECT_EQ(where("?date=2025-7-16"), "query:date");
    EXPECT_EQ(where("?date=2025-01-01"), "query:date");
    EXPECT_EQ(where("?date=2025-07-16&out=999"), "query:out");
    EXPECT_EQ(where("?date=2025-07-16&out=x"), "query:out");
}

TEST(TheRoster, IsCalledByExceptionAndLearntFrom) {
    ServedPlanned served;
    const std::string path = "/api/v1/plans/1/staffing/roll-calls";
    const json::value all = fitting(
        "RollCallAnswer", served.post(path, R"({"date":"2025-07-15","region":"530602000000","by":"县专班"})"), 201);
    EXPECT_EQ(all.at("absent"), 0);
    const auto due = served.store.duty_attendance.size();
    EXPECT_EQ(all.at("due").as_int64(), static_cast<std::int64_t>(due));
    ASSERT_GE(due, 2U);
    const std::string one = std::to_string(served.store.duty_attendance[0].adult.value());
    const std::string two = std::to_string(served.store.duty_attendance[1].adult.value());
    const json::value again =
        fitting("RollCallAnswer",
                served.post(path, R"({"date":"2025-07-15","region":"530602100000","by":"县专班","absent":[)" + one +
                                      R"(],"out":[)" + two + "]}"),
                201);
    EXPECT_EQ(again.at("absent"), 1);
    EXPECT_EQ(again.at("due").as_int64(), static_cast<std::int64_t>(due) - 1);
    EXPECT_EQ(served.store.duty_attendance.back().by, "县专班");
    const json::value learnt = fitting("StandbyAnswer", served.get("/api/v1/plans/1/staffing/standby?date=2025-07-16"));
    std::int64_t absent = 0;
    for (const json::value& line : learnt.at("recorded").as_array()) absent += line.at("absent").as_int64();
    EXPECT_EQ(absent, 1) << "the later roll holds";
    const std::size_t kept = served.store.duty_attendance.size();
    const auto where = [&](const std::string& fields) {
        const Response answer = served.post(path, R"({"by":"县专班",)" + fields + "}");
        return std::string(json::parse(std::string(answer.body.bytes())).at("where").as_string().c_str());
    };
    EXPECT_EQ(where(R"("date":"2025-07-15","region":"530602000000","absent":[999])"), "body:absent");
    EXPECT_EQ(where(R"("date":"2025-07-15","region":"530602000000","absent":["1"])"), "body:absent");
    EXPECT_EQ(where(R"("date":"2025-07-15","region":"530602000000","out":[0])"), "body:out");
    EXPECT_EQ(where(R"("date":"2025-07-15","region":"530600000000")"), "body:region");
    EXPECT_EQ(where(R"("date":"2025-01-01","region":"530602000000")"), "body:date");
    EXPECT_EQ(where(R"("date":"15.7.","region":"530602000000")"), "body:date");
    EXPECT_EQ(served.store.duty_attendance.size(), kept) << "nothing of a refused roll is kept";
}

TEST(TheRoster, ShowsWhoIsDueAndWhatWasCalledSiteBySite) {
    ServedPlanned served;
    const std::string path = "/api/v1/plans/1/staffing/roll-calls";
    const json::value before = fitting("Roll", served.get(path + "?date=2025-07-15&region=530602000000"));
    EXPECT_EQ(before.at("called"), 0);
    EXPECT_EQ(before.at("seen"), 0);
    ASSERT_FALSE(before.at("sites").as_array().empty());
    const json::value& site = before.at("sites").at(0);
    const std::string venue = std::to_string(site.at("site").at("venue_id").as_int64());
    ASSERT_GE(site.at("adults").as_array().size(), 1U);
    EXPECT_TRUE(site.at("adults").at(0).at("recorded").is_null());
    EXPECT_GE(site.at("needs").at(0).at("adults").as_int64(), 1);
    const std::string adult = std::to_string(site.at("adults").at(0).at("adult_id").as_int64());
    const json::value called = fitting(
        "RollCallAnswer",
        served.post(path, R"({"date":"2025-07-15","venue_id":)" + venue + R"(,"by":"点长","absent":[)" + adult + "]}"),
        201);
    EXPECT_EQ(called.at("due").as_int64(), static_cast<std::int64_t>(site.at("adults").as_array().size()));
    EXPECT_TRUE(called.at("region").is_null());
    EXPECT_TRUE(called.at("before").is_null());

    const json::value after = fitting("Roll", served.get(path + "?date=2025-07-15&venue_id=" + venue));
    ASSERT_EQ(after.at("sites").as_array().size(), 1U) << "the site alone";
    EXPECT_EQ(after.at("called"), after.at("due"));
    EXPECT_EQ(after.at("absent"), 1);
    const json::value& recorded = after.at("sites").at(0).at("adults").at(0).at("recorded");
    EXPECT_EQ(recorded.at("came"), false);
    EXPECT_EQ(recorded.at("by"), "点长");
    EXPECT_EQ(fitting("Roll", served.get(path + "?date=2025-07-16")).at("called"), 0) << "of another day nothing";
    EXPECT_EQ(fitting("Roll", served.get(path + "?date=2025-07-15&region=530621000000")).at("due"), 0);

    // Whoever looked before the roll was called does not overwrite it unseen.
    const std::string again = R"({"date":"2025-07-15","region":"530602000000","by":"县专班","seen":)";
    const auto seen = [](const json::value& roll) { return std::to_string(roll.at("seen").as_int64()) + "}"; };
    const std::size_t kept = served.store.duty_attendance.size();
    const Response refused = served.post(path, again + seen(before));
    EXPECT_EQ(refused.status, 409U);
    EXPECT_EQ(body_of(refused).at("where"), "body:seen");
    EXPECT_EQ(served.store.duty_attendance.size(), kept);
    const json::value replaced = fitting("RollCallAnswer", served.post(path, again + seen(after)), 201);
    EXPECT_EQ(replaced.at("before").at("absent").at(0).as_int64(), std::stoll(adult));
    EXPECT_EQ(replaced.at("before").at("by"), "点长");
    EXPECT_EQ(fitting("Roll", served.get(path + "?date=2025-07-15")).at("absent"), 0);
}

TEST(TheRoster, RefusesARollOfNoDayAndNoPlace) {
    ServedPlanned served;
    const std::string path = "/api/v1/plans/1/staffing/roll-calls";
    const auto looked = [&](const std::string& query) {
        return std::string(body_of(served.get(path + query)).at("where").as_string().c_str());
    };
    EXPECT_EQ(looked(""), "query:date");
    EXPECT_EQ(looked("?date=2025-01-01"), "query:date");
    EXPECT_EQ(looked("?date=2025-07-15&region=530600000000"), "query:region");
    EXPECT_EQ(looked("?date=2025-07-15&venue_id=x"), "query:venue_id");
    EXPECT_EQ(looked("?date=2025-07-15&venue_id=3"), "query:venue_id") << "it does not open";
    EXPECT_EQ(looked("?date=2025-07-15&venue_id=1&region=530602000000"), "query:venue_id");
    const auto called = [&](const std::string& fields) {
        return std::string(body_of(served.post(path, R"({"date":"2025-07-15","by":"x")" + fields + "}"))
                               .at("where")
                               .as_string()
                               .c_str());
    };
    EXPECT_EQ(called(""), "body:region");
    EXPECT_EQ(called(R"(,"region":"530602000000","venue_id":1)"), "body:region");
    EXPECT_EQ(called(R"(,"venue_id":3)"), "body:venue_id");
    EXPECT_EQ(called(R"(,"region":"530621000000")"), "body:date") << "nobody is due there";
    EXPECT_EQ(called(R"(,"region":"530602000000","seen":-1)"), "body:seen");
    EXPECT_TRUE(served.store.duty_attendance.empty());
}

TEST(TheRoster, IsMendedAndSavedAsAPlan) {
    ServedPlanned served;
    const json::value list = fitting("AdultList", served.get("/api/v1/plans/1/adults?state=on_duty"));
    const std::int64_t adult = list.at("items").at(0).at("adult_id").as_int64();
    const std::string event =
        R"("kind":"adult_out","adult_id":)" + std::to_string(adult) + R"(,"from":"2025-07-16","to":"2025-07-17")";
    const json::value mended =
        fitting("RepairAnswer", served.post("/api/v1/plans/1/staffing/repairs", "{" + event + "}"));
    EXPECT_EQ(mended.at("vacated"), 2);
    EXPECT_TRUE(mended.at("plan").is_null());
    const json::value saved =
        fitting("RepairAnswer", served.post("/api/v1/plans/1/staffing/repairs", "{" + event + R"(,"save":true})"));
    EXPECT_EQ(saved.at("plan"), 2);
    const json::value after = fitting("AdultPage", served.get("/api/v1/plans/2/adults/" + std::to_string(adult)));
    for (const json::value& duty : after.at("duties").as_array()) {
        EXPECT_NE(duty.at("date").as_string(), "2025-07-16");
        EXPECT_NE(duty.at("date").as_string(), "2025-07-17");
    }
    const auto where = [&](const std::string& body) {
        const Response answer = served.post("/api/v1/plans/1/staffing/repairs", body);
        return std::string(json::parse(std::string(answer.body.bytes())).at("where").as_string().c_str());
    };
    EXPECT_EQ(where(R"({"kind":"adult_out","adult_id":99,"from":"2025-07-16","to":"2025-07-17"})"), "body:adult_id");
    EXPECT_EQ(where(R"({"kind":"site_closed","venue_id":99,"from":"2025-07-16","to":"2025-07-17"})"), "body:venue_id");
    EXPECT_EQ(where(R"({"kind":"earthquake","from":"2025-07-16","to":"2025-07-17"})"), "body:kind");
    EXPECT_EQ(where(R"({"kind":"area_closed","area":"5306","from":"2025-07-17","to":"2025-07-16"})"), "body:to");
}

}  // namespace
}  // namespace yingtuo::http
