// Probable pairs and verdicts over HTTP, on the small season.
#include <gtest/gtest.h>

#include "http/answers.h"
#include "http/served.h"

namespace yingtuo::http {
namespace {

namespace json = boost::json;

// Two children of one household, birth date and telephone whose names differ in one character.
class Alike : public Served {
  public:
    Alike() {
        store.roll.households = small_data().households;
        for (const char* name : {"丙小三", "丙小山", "丁大宝"}) {
            ChildRecord record;
            record.child = small_data().children[store.roll.children.size()];
            record.child.household = store.roll.households.front().id;
            record.child.birth_date = make_date(std::string(name) == "丁大宝" ? 2012 : 2015, 3, 1);
            record.name = name;
            record.carer_phone = "13800001234";
            store.roll.children.push_back(record);
        }
    }
};

TEST(Pairs, probable_pairs_are_answered_masked_and_read_once) {
    Alike served;
    const Response answer = served.get("/api/v1/pairs");
    ASSERT_EQ(answer.status, 200U) << answer.body.bytes();
    expect_fits(answer, "/api/v1/pairs", "get");
    const json::value body = body_of(answer);
    ASSERT_EQ(body.at("total").to_number<int>(), 1);
    const auto& evidence = body.at("items").as_array()[0].at("evidence").as_array();
    EXPECT_EQ(evidence[0].at("a").as_string(), "丙*三");
    EXPECT_EQ(evidence[0].at("b").as_string(), "丙*山");
    EXPECT_EQ(answer.body.bytes().find("丙小三"), std::string_view::npos);
    EXPECT_EQ(answer.body.bytes().find("13800001234"), std::string_view::npos);
    EXPECT_EQ(served.get("/api/v1/pairs").status, 200U);
    EXPECT_EQ(served.store.purposes.size(), 1U) << "read once, for a purpose";
}

TEST(Pairs, a_pair_is_shown_whole_to_who_says_what_for_and_the_purpose_is_kept) {
    Alike served;
    const std::string a = std::to_string(served.store.roll.children[0].child.id.value());
    const std::string b = std::to_string(served.store.roll.children[1].child.id.value());
    const std::string c = std::to_string(served.store.roll.children[2].child.id.value());
    const auto claim = [&](const std::string& one, const std::string& other) {
        return served.post("/api/v1/pairs/claims",
                           R"({"by":"县教体局","purpose":"核对重复","a":)" + one + R"(,"b":)" + other + "}");
    };
    const Response answer = claim(b, a);
    ASSERT_EQ(answer.status, 200U) << answer.body.bytes();
    expect_fits(answer, "/api/v1/pairs/claims", "post");
    EXPECT_EQ(body_of(answer).at("evidence").as_array()[0].at("a").as_string(), "丙小三");
    EXPECT_EQ(served.store.purposes.back(), "claim: 核对重复 (县教体局)");
    const auto before = served.store.purposes.size();
    const Response none = claim(a, c);
    EXPECT_EQ(none.status, 404U);
    EXPECT_EQ(body_of(none).at("where").as_string(), "body:a");
    EXPECT_EQ(served.store.purposes.size(), before) << "who sees nothing has read nothing";
    EXPECT_EQ(served.post("/api/v1/pairs/claims", R"({"by":"甲","purpose":"","a":1,"b":2})").status, 400U);
}

TEST(Pairs, a_verdict_is_kept_once_and_ends_the_question_until_it_is_taken_back) {
    Alike served;
    const std::string a = std::to_string(served.store.roll.children[0].child.id.value());
    const std::string b = std::to_string(served.store.roll.children[1].child.id.value());
    const auto total = [&] { return served.json("/api/v1/pairs").at("total").to_number<int>(); };
    EXPECT_EQ(total(), 1);
    const Response given = served.post("/api/v1/verdicts", R"({"kind":"different","child":)" + b + R"(,"other":)" + a +
                                                               R"(,"reason":"双胞胎","by":"村儿童主任"})");
    ASSERT_EQ(given.status, 201U) << given.body.bytes();
    expect_fits(given, "/api/v1/verdicts", "post");
    EXPECT_EQ(body_of(given).at("child").to_number<std::int64_t>(), std::stoll(a)) << "the smaller number first";
    EXPECT_EQ(total(), 0);
    const Response back = served.post("/api/v1/verdicts/1/undo", R"({"reason":"再次核实","by":"村儿童主任"})");
    ASSERT_EQ(back.status, 201U) << back.body.bytes();
    expect_fits(back, "/api/v1/verdicts/{n}/undo", "post");
    EXPECT_EQ(total(), 1);
    const Response list = served.get("/api/v1/verdicts");
    expect_fits(list, "/api/v1/verdicts", "get");
    const json::value verdicts = body_of(list);
    ASSERT_EQ(verdicts.at("total").to_number<int>(), 2);
    EXPECT_FALSE(verdicts.at("items").as_array()[0].at("holds").as_bool());
}

TEST(Pairs, what_is_no_verdict_is_refused_and_named) {
    Alike served;
    const auto where = [&](const std::string& target, const std::string& body) {
        const Response answer = served.post(target, body);
        EXPECT_GE(answer.status, 400U) << body;
        return std::string(body_of(answer).at("where").as_string());
    };
    EXPECT_EQ(where("/api/v1/verdicts", R"({"kind":"same","child":1,"other":2,"by":"x"})"), "body:reason");
    EXPECT_EQ(where("/api/v1/verdicts", R"({"kind":"alike","child":1,"other":2,"reason":"x","by":"x"})"), "body:kind");
    EXPECT_EQ(where("/api/v1/verdicts", R"({"kind":"take_back","child":1,"reason":"x","by":"x"})"), "body:kind");
    EXPECT_EQ(where("/api/v1/verdicts", R"({"kind":"same","child":1,"other":1,"reason":"x","by":"x"})"), "child:1");
    EXPECT_EQ(where("/api/v1/verdicts/x/undo", R"({"reason":"x","by":"x"})"), "path:n");
}

}  // namespace
}  // namespace yingtuo::http
