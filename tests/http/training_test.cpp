// Training and vetting over the interface: sessions, places, who came; states of record checks.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <string>

#include "http/answers.h"
#include "http/served.h"

namespace yingtuo::http {
namespace {

namespace json = boost::json;

// One general session in the county of the small season that is over, one with two places that is to come.
struct Trained : Served {
    Trained() {
        TrainingSession held{Id<TrainingSession>{1},
                             make_date(2025, 7, 1),
                             TrainingKind::general,
                             {},
                             "岗前通识",
                             "青少年宫",
                             "530602000000",
                             80,
                             360,
                             "SECRET-lecturer"};
        TrainingSession later{Id<TrainingSession>{2},
                              make_date(2025, 7, 12),
                              TrainingKind::post,
                              Post::cook,
                              "炊事",
                              "",
                              "530602000000",
                              2,
                              0,
                              ""};
        store.training = {
            {held, later}, {{held.id, Id<Adult>{1}, TrainingPresence::attended, Assessment::passed, {}, {}}}, 2};
    }
};

std::string body(const char* more) {
    return R"({"adult_id": 2, "recorded_by": "团县委 某某", )" + std::string(more) + "}";
}

TEST(Training, ListsSessionsToComeFirstAndNamesNobody) {
    Trained served;
    const json::value list = fitting("TrainingList", served.get("/api/v1/training"));
    ASSERT_EQ(list.at("total"), 2);
    EXPECT_EQ(list.at("items").at(0).at("session_id"), 2);
    EXPECT_EQ(list.at("items").at(0).at("places_left"), 2);
    EXPECT_EQ(list.at("items").at(1).at("passed"), 1);
    EXPECT_EQ(fitting("TrainingList", served.get("/api/v1/training?county=530621000000")).at("total"), 0);
    EXPECT_EQ(served.get("/api/v1/training?county=1").status, 400U);
    const Response page = served.get("/api/v1/training/1");
    EXPECT_EQ(fitting("TrainingPage", page).at("records").at(0).at("adult_id"), 1);
    EXPECT_EQ(std::string(page.body.bytes()).find("SECRET"), std::string::npos);
    EXPECT_EQ(served.get("/api/v1/training/9").status, 404U);
    EXPECT_EQ(served.get("/api/v1/training/x").status, 400U);
}

TEST(Training, AWriteTakesAPlaceIsSeenAtOnceAndIsDoneOnce) {
    Trained served;
    const std::string invite = body(R"("presence": "invited")");
    const json::value made = fitting("TrainingRecord", served.post("/api/v1/training/2/records", invite, "one"), 201U);
    EXPECT_EQ(made.at("is_by_hand"), true);
    EXPECT_EQ(served.post("/api/v1/training/2/records", invite, "one").status, 201U) << "the same request again";
    EXPECT_EQ(served.store.training.records.size(), 2U);
    EXPECT_EQ(served.json("/api/v1/training/2").at("places_left"), 1);
    EXPECT_EQ(served.post("/api/v1/training/9/records", invite).status, 404U);
    EXPECT_EQ(served.post("/api/v1/training/2/records", body(R"("presence": "asleep")")).status, 400U);
    EXPECT_EQ(served.post("/api/v1/training/2/records", R"({"adult_id": 2, "presence": "invited"})").status, 400U);
    const std::string absent = body(R"("presence": "absent", "assessment": "passed")");
    EXPECT_EQ(served.post("/api/v1/training/2/records", absent).status, 400U);
}

TEST(Vetting, ListsStatesAndTakesOneThatPlanningSees) {
    Trained served;
    const json::value before = fitting("VettingList", served.get("/api/v1/vetting"));
    EXPECT_EQ(before.at("total"), 6);
    const std::string barred = body(R"("state": "hit", "on": "2025-07-01")");
    EXPECT_EQ(fitting("VettingState", served.post("/api/v1/vetting", barred), 201U).at("evidence_end"), "");
    const json::value after = fitting("VettingList", served.get("/api/v1/vetting?state=hit"));
    ASSERT_EQ(after.at("total"), 1);
    EXPECT_EQ(after.at("items").at(0).at("adult_id"), 2);
    EXPECT_EQ(after.at("by_state").at("hit"), 1);
    EXPECT_EQ(served.json("/api/v1/plans/1/adults/2").at("record_check").at("state").at("code"), "hit");
    EXPECT_EQ(served.get("/api/v1/vetting?state=guilty").status, 400U);
    EXPECT_EQ(served.get("/api/v1/vetting?runs_out=maybe").status, 400U);
}

TEST(Vetting, OfANumberOnlyTheEndIsEverShown) {
    Trained served;
    const std::string clear =
        body(R"("state": "clear", "on": "2025-07-01", "valid_until": "2025-07-16", "evidence": "查询回执20250017")");
    EXPECT_EQ(fitting("VettingState", served.post("/api/v1/vetting", clear), 201U).at("evidence_end"), "*0017");
    const Response page = served.get("/api/v1/vetting/2");
    const json::value story = fitting("VettingPage", page);
    EXPECT_EQ(story.at("history").at(0).at("has_evidence"), true);
    EXPECT_EQ(story.at("runs_out"), true);
    EXPECT_EQ(std::string(page.body.bytes()).find("20250017"), std::string::npos);
    EXPECT_EQ(served.json("/api/v1/vetting?runs_out=true").at("total"), 1);
    EXPECT_EQ(fitting("VettingPage", served.get("/api/v1/vetting/1")).at("training").as_array().size(), 1U);
    EXPECT_EQ(served.get("/api/v1/vetting/99").status, 404U);
}

TEST(Vetting, RefusesWhatIsNoState) {
    Trained served;
    const auto field = [&](const char* wrong) {
        const Response answer = served.post("/api/v1/vetting", body(wrong));
        EXPECT_EQ(answer.status, 400U) << wrong;
        return std::string(body_of(answer).at("where").as_string().c_str());
    };
    EXPECT_EQ(field(R"("state": "clear", "on": "2025-07-01")"), "body:valid_until");
    EXPECT_EQ(field(R"("state": "clear", "on": "2025-07-01", "valid_until": "2025-06-30")"), "body:valid_until");
    EXPECT_EQ(field(R"("state": "hit")"), "body:on");
    EXPECT_EQ(field(R"("state": "hit", "on": "2025-7-1")"), "body:on");
    EXPECT_EQ(field(R"("state": "hit", "on": "2999-01-01")"), "body:on");
    EXPECT_EQ(field(R"("state": "hit", "on": "2025-07-01", "evidence": "17")"), "body:evidence");
    EXPECT_EQ(field(R"("state": "hit", "on": "2025-07-01", "valid_until": "2026-07-01")"), "body:valid_until");
    EXPECT_EQ(field(R"("state": "guilty", "on": "2025-07-01")"), "body:state");
    EXPECT_TRUE(served.store.vetting.empty());
}

TEST(OneStep, NamesTheSessionThatWouldTakeIt) {
    PlanningData data = small_data();
    data.adults[2].general_trained_on.reset();
    Served served(std::move(data), small_plan());
    TrainingSession session;
    session.id = Id<TrainingSession>{1};
    session.date = make_date(2025, 7, 12);
    session.places = 1;
    served.store.training = {{session}, {}, 1};
    const json::value list = fitting("OneStepList", served.get("/api/v1/plans/1/staffing/one-step"));
    ASSERT_EQ(list.at("total"), 1);
    EXPECT_EQ(list.at("items").at(0).at("session").at("session_id"), 1);
    EXPECT_EQ(list.at("items").at(0).at("session").at("is_invited"), false);
    const int days = static_cast<int>(list.at("items").at(0).at("days_added").as_int64());
    // A session during the season adds the days after it alone.
    served.store.training.sessions[0].date = make_date(2025, 7, 16);
    ASSERT_EQ(
        served.post("/api/v1/training/1/records", R"({"adult_id": 3, "presence": "invited", "recorded_by": "某某"})")
            .status,
        201U);
    const json::value later = served.json("/api/v1/plans/1/staffing/one-step");
    EXPECT_EQ(later.at("items").at(0).at("session").at("is_invited"), true);
    EXPECT_EQ(later.at("items").at(0).at("days_added"), days - 2);
}

}  // namespace
}  // namespace yingtuo::http
