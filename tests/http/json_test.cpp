#include "http/json.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <limits>

#include "base/random.h"

namespace yingtuo::http {
namespace {

namespace json = boost::json;

TEST(WrittenJson, IsReadBackTheSame) {
    Random random(3);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::uint64_t i = random.below(12); i > 0; --i) text += static_cast<char>(random.below(128));
        const json::value value{{"text", text + "昭阳\xF0\x9F\x8C\xB1"},
                                {"whole", random.between(-1'000'000'000'000, 1'000'000'000'000)},
                                {"large", std::numeric_limits<std::uint64_t>::max()},
                                {"list", json::array{nullptr, true, false, json::object{}, json::array{}}}};
        ASSERT_EQ(json::parse(write_json(value)), value) << write_json(value);
    }
}

TEST(WrittenJson, GivesEveryNumberBackToTheLastBit) {
    Random random(4);
    for (int round = 0; round < 2000; ++round) {
        const double number = (random.unit() - 0.5) * std::pow(10.0, static_cast<double>(random.between(-30, 30)));
        ASSERT_EQ(std::strtod(write_json(number).c_str(), nullptr), number);
    }
}

TEST(WrittenJson, HasPlainNumbersAndNoneThatAreNotFinite) {
    EXPECT_EQ(write_json(103.7174653), "103.7174653");
    EXPECT_EQ(write_json(24.5), "24.5");
    EXPECT_EQ(write_json(std::numeric_limits<double>::quiet_NaN()), "null");
    EXPECT_EQ(write_json(std::numeric_limits<double>::infinity()), "null");
}

TEST(APlansGap, NeedsABound) {
    PlanHeader header;
    header.objective = 200;
    EXPECT_TRUE(to_json(header).at("gap").is_null());
    header.lower_bound = 195;
    EXPECT_DOUBLE_EQ(to_json(header).at("gap").as_double(), 0.025);
    header.objective = 0;
    EXPECT_TRUE(to_json(header).at("gap").is_null());
}

}  // namespace
}  // namespace yingtuo::http
