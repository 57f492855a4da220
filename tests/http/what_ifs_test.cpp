// What-ifs over the interface: asked, read, discarded, accepted; repeated, raced, and asked badly.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <thread>

#include "app/plan.h"
#include "base/random.h"
#include "http/answers.h"
#include "http/planned_world.h"

namespace yingtuo::http {
namespace {

namespace json = boost::json;

constexpr const char* ask = "/api/v1/plans/1/what-ifs";
constexpr const char* forbid_school = R"({"changes":[{"kind":"venue","venue_id":1,"decision":"forbidden"}]})";
constexpr const char* decided = R"({"reason":"屋顶漏雨","decided_by":"李老师"})";

std::string text_at(const json::value& value, const char* name) {
    return value.at(name).as_string().c_str();
}

class TheWhatIfs : public ::testing::Test {
  protected:
    Response asked(const std::string& body) { return served.post(ask, body); }
    ServedPlanned served;
};

TEST_F(TheWhatIfs, AreAnsweredAsDocumentedAndFoundAgain) {
    const Response answer = asked(forbid_school);
    ASSERT_EQ(answer.status, 201U) << answer.body.bytes();
    fitting("WhatIf", answer, 201U);
    const json::value body = body_of(answer);
    const std::string place = "/api/v1/what-ifs/" + text_at(body, "id");
    EXPECT_EQ(header_of(answer, "Location"), place);
    EXPECT_EQ(header_of(answer, "Cache-Control"), "no-store");
    const Response again = served.get(place);
    EXPECT_EQ(again.status, 200U);
    EXPECT_EQ(again.body.bytes(), answer.body.bytes());
    EXPECT_TRUE(body.at("is_feasible").as_bool());
    bool is_closed = false;
    for (const json::value& venue : body.at("venues").as_array())
        is_closed = is_closed || (venue.at("venue_id") == 1 && text_at(venue, "change") == "closed");
    EXPECT_TRUE(is_closed);
    EXPECT_GT(body.at("moves").at("total").as_int64(), 1);
    const json::value page = body_of(served.get(place + "?limit=1&offset=1"));
    EXPECT_EQ(page.at("moves").at("items").as_array().size(), 1U);
    EXPECT_EQ(page.at("moves").at("items").at(0), body.at("moves").at("items").at(1));
    EXPECT_TRUE(served.store.load_decisions().empty()) << "nothing is decided yet";
}

TEST_F(TheWhatIfs, OfEachKindAreTaken) {
    for (
        const char* changes :
        {R"([{"kind":"capacity","venue_id":1,"capacity":3}])",
         R"([{"kind":"household","household_id":1,"venue_id":2}])",
         R"([{"kind":"household","household_id":1,"venue_id":null}])",
         R"([{"kind":"policy","key":"siting.adult_cost","value":2000.5}])",
         R"([{"kind":"venue","venue_id":2,"decision":"pinned_open"},{"kind":"capacity","venue_id":2,"capacity":30}])"}) {
        const Response answer = asked(R"({"county":"","search":"everywhere","changes":)" + std::string(changes) + "}");
        EXPECT_EQ(answer.status, 201U) << changes << " " << answer.body.bytes();
        fitting("WhatIf", answer, 201U);
        EXPECT_EQ(body_of(answer).at("changes"), json::parse(changes));
    }
    EXPECT_EQ(asked(R"({"county":"530602000000","changes":[{"kind":"venue","venue_id":1,"decision":"free"}]})").status,
              201U);
}

TEST_F(TheWhatIfs, DiscardedAreGone) {
    const std::string place = header_of(asked(forbid_school), "Location");
    EXPECT_EQ(served.ask("DELETE", place).status, 204U);
    EXPECT_EQ(served.get(place).status, 410U);
    EXPECT_EQ(served.ask("DELETE", place).status, 410U);
    EXPECT_EQ(served.post(place + "/accept", decided).status, 410U);
    fitting("Problem", served.get(place), 410U);
    EXPECT_EQ(header_of(asked(forbid_school), "Location"), place) << "asked again it is there again";
    EXPECT_EQ(served.get(place).status, 200U);
    EXPECT_EQ(served.get("/api/v1/what-ifs/00000000000000000000000000000000").status, 404U);
}

TEST_F(TheWhatIfs, AreBoundedAndTheOldestGoes) {
    WhatIfDesk::Options options;
    options.kept = 2;
    WhatIfDesk small(served.library, options);
    const auto snapshot = *served.library.plan("1");
    std::vector<std::string> ids;
    for (const int capacity : {12, 13, 14}) {
        const auto request = parse_what_if(R"({"changes":[{"kind":"capacity","venue_id":1,"capacity":)" +
                                           std::to_string(capacity) + "}]}");
        ASSERT_TRUE(request);
        ids.push_back((*small.create(*snapshot, *request))->id);
    }
    EXPECT_TRUE(small.is_gone(ids[0]));
    EXPECT_FALSE(small.find(ids[0]));
    EXPECT_TRUE(small.find(ids[1]));
    EXPECT_TRUE(small.find(ids[2]));
}

TEST_F(TheWhatIfs, AcceptedBecomeDecisionsAndAPlanThatComparesLikeAnyOther) {
    const Response asked_once = asked(forbid_school);
    const std::string place = header_of(asked_once, "Location");
    const Response accepted = served.post(place + "/accept", decided, "accept-1");
    ASSERT_EQ(accepted.status, 201U) << accepted.body.bytes();
    fitting("AcceptedWhatIf", accepted, 201U);
    EXPECT_EQ(body_of(accepted).at("plan"), 2);
    EXPECT_EQ(header_of(accepted, "Location"), "/api/v1/plans/2");
    EXPECT_EQ(served.get(place).status, 410U);
    EXPECT_EQ(served.post(place + "/accept", decided, "accept-1").body.bytes(), accepted.body.bytes());

    const auto history = served.store.load_decisions();
    ASSERT_EQ(history.size(), 1U);
    EXPECT_EQ(history[0].venue, Id<Venue>{1});
    EXPECT_EQ(history[0].venue_decision, VenueDecision::forbidden);
    EXPECT_EQ(history[0].reason, "屋顶漏雨");
    EXPECT_EQ(history[0].decided_by, "李老师");
    EXPECT_FALSE(history[0].decided_at.empty());

    const auto plan = served.store.load_plan(2);
    ASSERT_TRUE(plan);
    EXPECT_FALSE(plan->duties.empty());
    EXPECT_EQ(plan->header.input_fingerprint, app::input_fingerprint(*served.store.load_planning_data()));
    EXPECT_EQ(text_at(served.json("/api/v1/plans/2/sites/1"), "decision"), "forbidden");

    const Response compared = served.get("/api/v1/plans/1/compare/2");
    ASSERT_EQ(compared.status, 200U);
    fitting("PlanComparison", compared, 200U);
    const json::value comparison = body_of(compared);
    EXPECT_EQ(comparison.at("moves"), body_of(asked_once).at("moves"));
    EXPECT_EQ(comparison.at("after_figures"), body_of(asked_once).at("after"));
    EXPECT_EQ(comparison.at("is_same"), false);
    EXPECT_EQ(compared.body.bytes().find("李老师"), std::string_view::npos);
    EXPECT_EQ(compared.body.bytes().find("屋顶漏雨"), std::string_view::npos);

    // Plan 1 was made before the decision; plan 2 with it.
    EXPECT_EQ(asked(forbid_school).status, 409U);
    EXPECT_EQ(
        served.post("/api/v1/plans/2/what-ifs", R"({"changes":[{"kind":"venue","venue_id":1,"decision":"free"}]})")
            .status,
        201U);
}

TEST_F(TheWhatIfs, AreNotAcceptedOnceTheDataHasChanged) {
    const std::string place = header_of(asked(forbid_school), "Location");
    Decision other;
    other.venue = Id<Venue>{2};
    other.venue_decision = VenueDecision::pinned_open;
    ASSERT_TRUE(served.store.save_decisions({other}));
    const Response refused = served.post(place + "/accept", decided);
    EXPECT_EQ(refused.status, 409U);
    EXPECT_EQ(text_at(body_of(refused), "where"), "path:id");
    EXPECT_EQ(served.get(place).status, 200U) << "it stays";
    EXPECT_EQ(served.store.load_decisions().size(), 1U);
    EXPECT_EQ(served.store.list_plans().size(), 1U);
}

TEST_F(TheWhatIfs, ARepeatedKeyGivesTheSameAnswerAndNothingElse) {
    const Response first = served.post(ask, forbid_school, "same");
    const Response second = served.post(ask, forbid_school, "same");
    EXPECT_EQ(second.status, 201U);
    EXPECT_EQ(second.body.bytes(), first.body.bytes());
    const Response other =
        served.post(ask, R"({"changes":[{"kind":"venue","venue_id":2,"decision":"forbidden"}]})", "same");
    EXPECT_EQ(other.status, 409U);
    EXPECT_EQ(text_at(body_of(other), "where"), "header:Idempotency-Key");
    // A refused request may be corrected under its key.
    EXPECT_EQ(served.post(ask, "{}", "corrected").status, 400U);
    EXPECT_EQ(served.post(ask, forbid_school, "corrected").status, 201U);
}

TEST_F(TheWhatIfs, TheSameQuestionAskedAtOnceIsWorkedOutOnce) {
    std::vector<std::string> bodies(6);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < bodies.size(); ++i) {
            threads.emplace_back([&, i] {
                bodies[i] = std::string(served.post(ask, forbid_school, "thread-" + std::to_string(i)).body.bytes());
            });
        }
    }
    // The seconds it took are part of the answer: two workings-out would differ.
    for (const std::string& body : bodies) EXPECT_EQ(body, bodies.front());
}

TEST_F(TheWhatIfs, TwoWhoAcceptAtOnceMakeOnePlan) {
    const std::string place = header_of(asked(forbid_school), "Location");
    std::vector<unsigned> statuses(4);
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < statuses.size(); ++i) {
            threads.emplace_back([&, i] {
                statuses[i] = served.post(place + "/accept", decided, "accept-" + std::to_string(i)).status;
            });
        }
    }
    EXPECT_EQ(std::count(statuses.begin(), statuses.end(), 201U), 1);
    EXPECT_EQ(served.store.list_plans().size(), 2U);
    EXPECT_EQ(served.store.load_decisions().size(), 1U);
}

TEST_F(TheWhatIfs, AreOnlyWrittenByOurOwnPage) {
    Incoming incoming{"POST", ask, "127.0.0.1:8080", "", ""};
    incoming.content_type = "application/json; charset=utf-8";
    incoming.idempotency_key = "k";
    incoming.body = forbid_school;
    const auto where = [&](const Incoming& given, unsigned status) {
        const Response answer = dispatch(served.desk, {}, given);
        EXPECT_EQ(answer.status, status) << answer.body.bytes();
        return answer.status < 300 ? std::string() : text_at(body_of(answer), "where");
    };
    for (const char* origin : {"http://evil.example", "null", "https://127.0.0.1:8080", "http://127.0.0.1:8081",
                               "http://localhost:8080", "http://127.0.0.1:8080.evil.example"}) {
        Incoming foreign = incoming;
        foreign.origin = origin;
        EXPECT_EQ(where(foreign, 403), "header:Origin") << origin;
        foreign.method = "DELETE";
        foreign.target = "/api/v1/what-ifs/00000000000000000000000000000000";
        EXPECT_EQ(where(foreign, 403), "header:Origin") << origin;
    }
    for (const char* type : {"", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"}) {
        Incoming other = incoming;
        other.content_type = type;
        EXPECT_EQ(where(other, 415), "header:Content-Type") << type;
    }
    for (const std::string& key :
         {std::string(), std::string("with blank"), std::string(101, 'k'), std::string("\x01")}) {
        Incoming other = incoming;
        other.idempotency_key = key;
        EXPECT_EQ(where(other, 400), "header:Idempotency-Key") << key;
    }
    Incoming own = incoming;
    own.origin = "http://127.0.0.1:8080";
    where(own, 201);
}

TEST_F(TheWhatIfs, AskedBadlyAreRefusedAndTheFieldIsNamed) {
    const auto where = [&](const std::string& body) {
        const Response answer = asked(body);
        EXPECT_EQ(answer.status, 400U) << body << " " << answer.body.bytes();
        fitting("Problem", answer, 400U);
        return text_at(body_of(answer), "where");
    };
    const auto change = [&](const std::string& fields) { return where(R"({"changes":[{)" + fields + "}]}"); };
    EXPECT_EQ(where(""), "body");
    EXPECT_EQ(where("[]"), "body");
    EXPECT_EQ(where("{\"changes\":["), "body");
    EXPECT_EQ(where("{\"changes\":[{\"kind\":\"\xff\"}]}"), "body");
    EXPECT_EQ(where(std::string(100'000, '[')), "body");
    EXPECT_EQ(where("{}"), "body:changes");
    EXPECT_EQ(where(R"({"changes":{}})"), "body:changes");
    EXPECT_EQ(where(R"({"changes":[]})"), "body:changes");
    EXPECT_EQ(where(R"({"changes":[1]})"), "body:changes[0]");
    EXPECT_EQ(where(R"({"changes":[],"colour":1})"), "body:colour");
    EXPECT_EQ(where(R"({"search":"nearby","changes":[{"kind":"venue","venue_id":1,"decision":"free"}]})"),
              "body:search");
    EXPECT_EQ(where(R"({"county":7,"changes":[]})"), "body:county");
    EXPECT_EQ(where(R"({"county":"5306","changes":[{"kind":"venue","venue_id":1,"decision":"free"}]})"), "body:county");
    EXPECT_EQ(change(R"("kind":"weather")"), "body:changes[0].kind");
    EXPECT_EQ(change(R"("kind":"venue","decision":"free")"), "body:changes[0].venue_id");
    EXPECT_EQ(change(R"("kind":"venue","venue_id":"1","decision":"free")"), "body:changes[0].venue_id");
    EXPECT_EQ(change(R"("kind":"venue","venue_id":1.5,"decision":"free")"), "body:changes[0].venue_id");
    EXPECT_EQ(change(R"("kind":"venue","venue_id":99999999999999999999,"decision":"free")"),
              "body:changes[0].venue_id");
    EXPECT_EQ(change(R"("kind":"venue","venue_id":1,"decision":"maybe")"), "body:changes[0].decision");
    EXPECT_EQ(change(R"("kind":"venue","venue_id":1,"decision":"free","capacity":3)"), "body:changes[0].capacity");
    EXPECT_EQ(change(R"("kind":"venue","venue_id":77,"decision":"free")"), "body:changes[0]");
    EXPECT_EQ(change(R"("kind":"capacity","venue_id":1,"capacity":-1)"), "body:changes[0].capacity");
    EXPECT_EQ(change(R"("kind":"household","household_id":1)"), "body:changes[0].venue_id");
    EXPECT_EQ(change(R"("kind":"household","household_id":77,"venue_id":1)"), "body:changes[0]");
    EXPECT_EQ(change(R"("kind":"household","household_id":1,"venue_id":3)"), "body:changes[0]");  // unusable
    EXPECT_EQ(change(R"("kind":"policy","key":"","value":1)"), "body:changes[0].key");
    EXPECT_EQ(change(R"("kind":"policy","key":"days.min_days","value":1)"), "body:changes[0]");
    EXPECT_EQ(change(R"("kind":"policy","key":"ratio.min_adults","value":1e400)"), "body:changes[0].value");
    EXPECT_EQ(change(R"("kind":"policy","key":"ratio.min_adults","value":0)"), "body:changes[0]");
    EXPECT_EQ(where(R"({"changes":[{"kind":"venue","venue_id":1,"decision":"free"},)"
                    R"({"kind":"venue","venue_id":1,"decision":"forbidden"}]})"),
              "body:changes[1]");
    std::string many = R"({"changes":[)";
    for (int i = 1; i <= 1001; ++i)
        many += (i > 1 ? "," : "") + std::string(R"({"kind":"capacity","venue_id":)") + std::to_string(i) +
                R"(,"capacity":1})";
    EXPECT_EQ(where(many + "]}"), "body:changes");

    const std::string place = header_of(asked(forbid_school), "Location");
    const auto refused = [&](const std::string& body) {
        const Response answer = served.post(place + "/accept", body);
        EXPECT_EQ(answer.status, 400U) << body;
        return text_at(body_of(answer), "where");
    };
    EXPECT_EQ(refused("{}"), "body:reason");
    EXPECT_EQ(refused(R"({"reason":"  ","decided_by":"x"})"), "body:reason");
    EXPECT_EQ(refused(R"({"reason":"a\nb","decided_by":"x"})"), "body:reason");
    EXPECT_EQ(refused(R"({"reason":")" + std::string(501, 'r') + R"(","decided_by":"x"})"), "body:reason");
    EXPECT_EQ(refused(R"({"reason":"r"})"), "body:decided_by");
    EXPECT_EQ(refused(R"({"reason":"r","decided_by":"x","plan":1})"), "body:plan");
    EXPECT_EQ(served.post("/api/v1/plans/99/what-ifs", forbid_school).status, 404U);
    EXPECT_EQ(served.post("/api/v1/plans/1/what-ifs?county=1", forbid_school).status, 400U);
    EXPECT_TRUE(served.store.load_decisions().empty());
}

// Bytes turned, cut and doubled: whatever comes is answered, as JSON, and never with a failure of the server.
TEST_F(TheWhatIfs, SpoiltBodiesAreAlwaysAnswered) {
    const std::string good =
        R"({"county":"530602000000","search":"around","changes":[{"kind":"venue","venue_id":1,"decision":"forbidden"},)"
        R"({"kind":"household","household_id":2,"venue_id":null},{"kind":"policy","key":"siting.adult_cost","value":9}]})";
    Random random(11);
    for (int round = 0; round < 400; ++round) {
        std::string body = good;
        for (std::uint64_t k = 0; k <= random.below(4); ++k) {
            const auto at = static_cast<std::size_t>(random.below(body.size()));
            switch (random.below(4)) {
                case 0:
                    body[at] = static_cast<char>(random.below(256));
                    break;
                case 1:
                    body.erase(at, static_cast<std::size_t>(random.below(12)));
                    break;
                case 2:
                    body.insert(at, body.substr(static_cast<std::size_t>(random.below(body.size())), 9));
                    break;
                default:
                    body.insert(at, "9999999999");
            }
            if (body.empty()) body = " ";
        }
        const Response answer = asked(body);
        EXPECT_TRUE(answer.status == 201 || answer.status == 400) << answer.status << " " << body;
        EXPECT_TRUE(body_of(answer).is_object());
    }
    EXPECT_TRUE(served.store.load_decisions().empty());
}

}  // namespace
}  // namespace yingtuo::http
