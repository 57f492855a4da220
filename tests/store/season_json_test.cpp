#include "store/season_json.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "store/drawn.h"
#include "store/same.h"

namespace yingtuo::testing {

namespace {

namespace json = boost::json;

json::object model_object() {
    return json::parse(store::season_to_json(model_season())).as_object();
}

bool is_read(const json::value& value) {
    return store::season_from_json(json::serialize(value)).has_value();
}

}  // namespace

TEST(SeasonJson, drawn_seasons_come_back_to_the_last_bit) {
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Random random(seed);
        const Season season = drawn_season(random);
        const auto read = store::season_from_json(store::season_to_json(season));
        ASSERT_TRUE(read.has_value());
        ASSERT_TRUE(same(*read, season)) << seed;
    }
}

TEST(SeasonJson, a_missing_or_additional_key_is_refused_at_every_level) {
    const json::object model = model_object();
    ASSERT_TRUE(is_read(model));
    for (const auto& entry : model) {
        json::object spoilt = model_object();
        spoilt.erase(entry.key());
        EXPECT_FALSE(is_read(spoilt)) << entry.key();
    }
    for (const auto& entry : model.at("policy").as_object()) {
        json::object spoilt = model_object();
        spoilt.at("policy").as_object().erase(entry.key());
        EXPECT_FALSE(is_read(spoilt)) << entry.key();
    }
    json::object spoilt = model_object();
    spoilt.emplace("more", 1);
    EXPECT_FALSE(is_read(spoilt));
    spoilt = model_object();
    spoilt.at("policy").as_object().emplace("more", 1);
    EXPECT_FALSE(is_read(spoilt));
    spoilt = model_object();
    spoilt.at("day").as_array()[0].as_object().emplace("more", 1);
    EXPECT_FALSE(is_read(spoilt));
}

TEST(SeasonJson, a_value_of_another_type_is_refused_for_every_key) {
    const auto every_other = [](const json::value& right) {
        std::vector<json::value> wrong = {nullptr, json::array{nullptr}, json::object{{"a", nullptr}}};
        if (!right.is_string()) wrong.emplace_back("text");
        if (!right.is_bool()) wrong.emplace_back(true);
        if (!right.is_int64()) wrong.emplace_back(7);
        wrong.emplace_back(7.5);
        return wrong;
    };
    const json::object model = model_object();
    for (const auto& entry : model) {
        for (const json::value& wrong : every_other(entry.value())) {
            json::object spoilt = model_object();
            spoilt.at(entry.key()) = wrong;
            EXPECT_FALSE(is_read(spoilt)) << entry.key() << " " << wrong;
        }
    }
    for (const auto& entry : model.at("policy").as_object()) {
        for (const json::value& wrong : every_other(entry.value())) {
            json::object spoilt = model_object();
            spoilt.at("policy").as_object().at(entry.key()) = wrong;
            EXPECT_FALSE(is_read(spoilt)) << entry.key() << " " << wrong;
        }
    }
}

TEST(SeasonJson, unknown_codes_and_impossible_dates_are_refused) {
    const auto spoilt = [](const std::string& right, const std::string& wrong) {
        std::string text = store::season_to_json(model_season());
        const auto at = text.find(right);
        EXPECT_NE(at, std::string::npos) << right;
        return store::season_from_json(text.replace(at, right.size(), wrong)).has_value();
    };
    EXPECT_TRUE(spoilt("\"meal\"", "\"nap\""));
    EXPECT_FALSE(spoilt("\"meal\"", "\"feast\""));
    EXPECT_FALSE(spoilt("\"open_days\"", "\"some_days\""));
    EXPECT_FALSE(spoilt("\"school\":1", "\"castle\":1"));
    EXPECT_FALSE(spoilt("\"2025-07-15\"", "\"2025-02-30\""));
    EXPECT_FALSE(spoilt("\"min_days\":30", "\"min_days\":3000000000"));
    EXPECT_FALSE(spoilt("\"1.76\"", "\"1.76x\""));
    EXPECT_FALSE(store::season_from_json("").has_value());
    EXPECT_FALSE(store::season_from_json("{").has_value());
    EXPECT_FALSE(store::season_from_json("[]").has_value());
}

}  // namespace yingtuo::testing
