// The local programmes over HTTP: what they come to, who takes part at a site, and records taken all or none.
#include <gtest/gtest.h>

#include <algorithm>

#include "app/plan.h"
#include "http/answers.h"
#include "http/planned_world.h"
#include "programme/catalogue.h"
#include "programme/catalogue_rows.h"

namespace yingtuo::http {
namespace {

namespace json = boost::json;

PlanningData station_data() {
    PlanningData data = planned_data();
    data.venues[0].kind = VenueKind::civic_station;
    data.venues[1].kind = VenueKind::civic_station;
    return data;
}

const SeasonPlan& station_plan() {
    static const SeasonPlan plan = [] {
        app::PlanOptions options;
        options.limits.iterations = 1;
        options.created_at = "2025-07-10T08:00:00Z";
        auto made = app::make_plan(station_data(), options);
        EXPECT_TRUE(made) << made.error().message.en;
        return std::move(*made);
    }();
    return plan;
}

class Station : public Served {
  public:
    Station() : Served(station_data(), station_plan()) {
        for (const CareSession& session : station_plan().sessions) {
            const auto activity = programme::standard_catalogue().find(session.activity);
            if (!activity || programme::standard_catalogue().all()[*activity].programme != "library_station") continue;
            first = session;
            break;
        }
        for (const GroupMember& member : station_plan().groups) {
            if (member.venue == first.venue && member.group == first.group) child = member.child.value();
        }
        programme = "/api/v1/plans/1/sites/" + std::to_string(first.venue.value()) + "/programmes/library_station";
    }
    [[nodiscard]] std::string record(const std::string& kind) const {
        return R"({"by":"点长","records":[{"kind":")" + kind + R"(","date":")" + format_date(first.date) +
               R"(","child_id":)" + std::to_string(child) + "}]}";
    }

    CareSession first;
    std::int64_t child = 0;
    std::string programme;
};

TEST(LocalProgrammesOverHttp, are_listed_with_what_is_recorded_of_them) {
    Station served;
    const Response answer = served.get("/api/v1/plans/1/programmes");
    ASSERT_EQ(answer.status, 200U) << answer.body.bytes();
    expect_fits(answer, "/api/v1/plans/{n}/programmes", "get");
    const json::value body = json::parse(std::string(answer.body.bytes()));
    EXPECT_EQ(body.at("items").as_array().size(), programme::standard_catalogue().programmes().size());
    EXPECT_EQ(served.get("/api/v1/plans/9/programmes").status, 404U);
}

TEST(LocalProgrammesOverHttp, a_record_is_kept_and_counted_at_the_site) {
    Station served;
    ASSERT_NE(served.child, 0);
    const Response before = served.get(served.programme);
    ASSERT_EQ(before.status, 200U) << before.body.bytes();
    expect_fits(before, "/api/v1/plans/{n}/sites/{id}/programmes/{code}", "get");
    const Response kept = served.post(served.programme + "/records", served.record("present"));
    ASSERT_EQ(kept.status, 201U) << kept.body.bytes();
    expect_fits(kept, "/api/v1/plans/{n}/sites/{id}/programmes/{code}/records", "post");
    EXPECT_EQ(served.json("/api/v1/plans/1/programmes").at("items").as_array().front().at("attendance"), 1);
    ASSERT_EQ(served.post(served.programme + "/records", served.record("absent")).status, 201U);
    EXPECT_EQ(served.json("/api/v1/plans/1/programmes").at("items").as_array().front().at("attendance"), 0)
        << "the later record of a day takes the place of the earlier";
}

TEST(LocalProgrammesOverHttp, a_sign_up_is_withdrawn) {
    PlanningData data = planned_data();
    data.catalogue = programme::standard_rows();
    const auto& header = data.catalogue.programmes.front();
    const auto where = static_cast<std::size_t>(std::find(header.begin(), header.end(), "适用地区") - header.begin());
    for (auto& row : data.catalogue.programmes) {
        if (row.front() == "screen_free") row.at(where).clear();  // at home everywhere, not in one county alone
    }
    const SeasonPlan plan = planned_plan();
    Served served(std::move(data), plan);
    const GroupMember& member = plan.groups.front();
    const std::string records =
        "/api/v1/plans/1/sites/" + std::to_string(member.venue.value()) + "/programmes/screen_free/records";
    const auto choices_after = [&](const std::string& kind) {
        const Response kept = served.post(records, R"({"by":"点长","records":[{"kind":")" + kind +
                                                       R"(","date":"2025-07-15","choice":"sport","child_id":)" +
                                                       std::to_string(member.child.value()) + "}]}");
        EXPECT_EQ(kept.status, 201U) << kept.body.bytes();
        expect_fits(kept, "/api/v1/plans/{n}/sites/{id}/programmes/{code}/records", "post");
        const json::value body = json::parse(std::string(kept.body.bytes()));
        for (const json::value& person : body.at("people").as_array()) {
            if (person.at("child_id") == member.child.value()) return person.at("choices").as_array().size();
        }
        ADD_FAILURE() << "the child is not at the site";
        return std::size_t{99};
    };
    EXPECT_EQ(choices_after("sign_up"), 1U);
    EXPECT_EQ(choices_after("withdrawn"), 0U);
}

TEST(LocalProgrammesOverHttp, what_does_not_fit_is_refused_and_nothing_of_it_is_kept) {
    Station served;
    EXPECT_EQ(served.get("/api/v1/plans/1/sites/1/programmes/swimming").status, 404U);
    EXPECT_EQ(served.get("/api/v1/plans/1/sites/3/programmes/library_station").status, 404U) << "it is not open";
    const auto refused = [&](const std::string& body) {
        return served.post(served.programme + "/records", body).status;
    };
    EXPECT_EQ(refused(served.record("baseline")), 400U) << "no value, and the library keeps none";
    EXPECT_EQ(refused(R"({"by":"点长","records":[]})"), 400U);
    EXPECT_EQ(refused(R"({"by":"点长","records":[7]})"), 400U);
    EXPECT_EQ(refused(R"({"by":"点长","records":[{"kind":"won","date":"2025-07-15","child_id":1}]})"), 400U);
    EXPECT_EQ(refused(R"({"by":"点长","records":[{"kind":"present","date":"2025-07-15","child_id":1,"rank":1}]})"),
              400U);
    const std::string good = served.record("present");
    const std::string both =
        good.substr(0, good.size() - 2) + R"(,{"kind":"present","date":"2025-07-15","child_id":9999}]})";
    const Response half = served.post(served.programme + "/records", both);
    EXPECT_EQ(half.status, 404U) << half.body.bytes();
    EXPECT_NE(half.body.bytes().find("records[1].child"), std::string_view::npos);
    EXPECT_TRUE(served.store.load_participation({}).empty());
}

}  // namespace
}  // namespace yingtuo::http
