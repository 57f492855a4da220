#include "formats/siting_instance.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "formats/with_text.h"

namespace yingtuo::formats {
namespace {

using siting::Input;

constexpr std::string_view cpmp_text = "3 1\n0 0 10 2\n3 4 10 3\n0 1.5 10 4\n";
// Two sites, three customers.
constexpr std::string_view holmberg_text = "2 3\n10 100\n20 200\n 1. 2. 3.\n 4 5 6\n 7 8 9\n";
constexpr std::string_view diaz_text =
    "3 2\n 4.00 7.00 5.00\n 8.00 6.00 9.00\n 1.00 2.00 3.00\n 100.00 200.00\n 10.00 20.00\n";
constexpr std::string_view city_text =
    "2 2 3 3000 120 1500\n0 1.5 2.5 3\n1 0 0 2\n0 1 1 1 30 800\n1 2 2 3 12 2500\n0 1 0.5\n0 0 2\n1 1 1\n";

std::pair<std::string, std::string> siting_refused(std::string_view format, std::string_view text) {
    const auto input = parse_siting_instance(format, text, "f.txt");
    if (input) return {};
    return {input.error().where, input.error().message.en};
}

TEST(SitingInstance, ReadsAPMedianWithDistancesRoundedOrNot) {
    const auto exact = parse_siting_instance("cpmp", cpmp_text, "f.txt");
    ASSERT_TRUE(exact);
    EXPECT_EQ(exact->open_exactly, 1);
    EXPECT_EQ(exact->demands[1].children, 3);
    EXPECT_EQ(exact->demands[1].visits_cost, std::nullopt);
    EXPECT_EQ(exact->sites[2].capacity, 10);
    EXPECT_THAT(exact->arc_cost, testing::ElementsAre(0, 5, 1.5, 5, 0, testing::DoubleNear(3.905, 0.001), 1.5,
                                                      testing::DoubleNear(3.905, 0.001), 0));
    const auto floored = parse_siting_instance("cpmp-floor", cpmp_text, "f.txt");
    EXPECT_THAT(floored->arc_cost, testing::ElementsAre(0, 5, 1, 5, 0, 3, 1, 3, 0));
}

TEST(SitingInstance, ReadsBothLayoutsOfFacilityLocation) {
    for (const auto text : {holmberg_text, diaz_text}) {
        const auto input = parse_siting_instance("sscflp", text, "f.txt");
        ASSERT_TRUE(input) << input.error().message.en << input.error().where;
        ASSERT_EQ(input->demands.size(), 3U);
        ASSERT_EQ(input->sites.size(), 2U);
        EXPECT_EQ(input->demands[2].children, 3);
        EXPECT_EQ(input->sites[1].capacity, 20);
        EXPECT_EQ(input->sites[1].opening_cost, 200);
        EXPECT_THAT(input->arc_cost, testing::ElementsAre(4, 7, 5, 8, 6, 9));
        EXPECT_FALSE(input->open_exactly);
    }
}

TEST(SitingInstance, ZeroBytesAtTheEndOfOldFilesAreBlanks) {
    const std::string text = std::string(holmberg_text) + std::string(40, '\0');
    EXPECT_TRUE(parse_siting_instance("sscflp", text, "f.txt"));
}

TEST(SitingInstance, ReadsOurCityFiles) {
    const auto input = parse_siting_instance("city", city_text, "f.txt");
    ASSERT_TRUE(input);
    EXPECT_EQ(input->adult_cost, 3000);
    EXPECT_EQ(input->children_per_adult, 10);
    EXPECT_EQ(input->min_adults, 0);
    EXPECT_EQ(input->demands[0].visits_cost, 4500);
    EXPECT_EQ(input->sites[1].opening_cost, 2500);
    EXPECT_THAT(input->arc_site, testing::ElementsAre(1, 0, 1));
    EXPECT_THAT(input->arc_cost, testing::ElementsAre(180, 720, 240));
    EXPECT_TRUE(siting::Problem::make(*input));
}

TEST(SitingInstance, BadFilesAreRefusedWithLineAndField) {
    using testing::Pair;
    using testing::StartsWith;
    EXPECT_THAT(siting_refused("cpmp", ""), Pair("f.txt:1", StartsWith("n: ")));
    EXPECT_THAT(siting_refused("cpmp", "3 4\n"), Pair("f.txt:1", "p: It must be between 1 and 3."));
    EXPECT_THAT(siting_refused("cpmp", with_text(cpmp_text, "1.5 10 4", "1.5 10")),
                Pair("f.txt:5", StartsWith("demand: ")));
    EXPECT_THAT(siting_refused("cpmp", with_text(cpmp_text, "3 4", "3 x")), Pair("f.txt:3", "y: It is not a number."));
    EXPECT_THAT(siting_refused("cpmp", with_text(cpmp_text, "10 2", "10 2.5")),
                Pair("f.txt:2", "demand: It must be a whole number."));
    EXPECT_THAT(siting_refused("cpmp", std::string(cpmp_text) + "7"), Pair("f.txt:5", StartsWith("end of file: ")));
    EXPECT_THAT(siting_refused("sscflp", with_text(holmberg_text, "20 200", "20 -200")),
                Pair("f.txt:3", "fixed cost of site 1: It cannot be negative."));
    EXPECT_THAT(siting_refused("sscflp", with_text(diaz_text, "6.00", "nan")),
                Pair("f.txt:3", StartsWith("cost of customer 2")));
    EXPECT_THAT(siting_refused("city", with_text(city_text, "1 0 0 2", "5 0 0 2")),
                Pair("f.txt:3", StartsWith("hamlet: ")));
    EXPECT_THAT(siting_refused("city", with_text(city_text, "0 0 2\n1", "0 1 2\n1")),
                Pair("f.txt:7", "venue of an arc: The same pair is given twice."));
    EXPECT_THAT(siting_refused("city", with_text(city_text, "1 1 1\n", "1 2 1\n")),
                Pair("f.txt:8", StartsWith("venue of an arc: ")));
    EXPECT_THAT(siting_refused("mps", ""), Pair("f.txt", "Unknown format \"mps\"."));
    EXPECT_EQ(read_siting_instance("city", "no/such/file").error().code, ErrorCode::not_found);
}

struct Token {
    std::size_t at;
    std::size_t length;
    int line;
};

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<Token> tokens;
    int line = 1;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        if (end > at) tokens.push_back({at, end - at, line});
        if (end < text.size() && text[end] == '\n') ++line;
        at = end + 1;
    }
    return tokens;
}

// Every number of every layout, spoilt: the answer names its line, and a field before the colon.
TEST(SitingInstance, WhicheverNumberIsBadItsLineIsNamed) {
    const std::pair<std::string_view, std::string_view> files[] = {{"cpmp", cpmp_text},
                                                                   {"cpmp-floor", cpmp_text},
                                                                   {"sscflp", holmberg_text},
                                                                   {"sscflp", diaz_text},
                                                                   {"city", city_text}};
    for (const auto& [format, text] : files) {
        for (const Token& token : tokens_of(text)) {
            for (const std::string_view bad : {"x", "1e30", "1.5.2", "--3", "inf"}) {
                std::string spoilt(text);
                spoilt.replace(token.at, token.length, bad);
                const auto [where, message] = siting_refused(format, spoilt);
                EXPECT_EQ(where, "f.txt:" + std::to_string(token.line)) << format << ": " << spoilt;
                EXPECT_NE(message.find(": "), std::string::npos) << message;
            }
            // Cut off before it: the line where the file ends, at the earliest that of the number before.
            const auto [where, message] = siting_refused(format, text.substr(0, token.at));
            EXPECT_THAT(where, testing::StartsWith("f.txt:")) << format << token.at;
            EXPECT_NE(message.find("ends before it"), std::string::npos) << format << ": " << message;
        }
    }
}

TEST(SitingInstance, AnnouncedSizesBeyondTheLimitsAreRefused) {
    EXPECT_EQ(siting_refused("cpmp", "20001 5\n").first, "f.txt:1");
    EXPECT_EQ(siting_refused("city", "99999999 2 3 1 1 1\n").first, "f.txt:1");
    EXPECT_EQ(siting_refused("sscflp", "20000 100000\n1 1\n2 2\n").first, "f.txt:4");
}

TEST(SitingInstance, WritesASiteALine) {
    EXPECT_EQ(siting_solution({2, -1, 0}), "2\n-1\n0\n");
}

TEST(SitingInstance, EveryFormatNamedIsRead) {
    for (const auto& name : siting_formats()) {
        const auto input = parse_siting_instance(name, "", "f.txt");
        ASSERT_FALSE(input);
        EXPECT_EQ(input.error().code, ErrorCode::bad_input) << name;
    }
}

}  // namespace
}  // namespace yingtuo::formats
