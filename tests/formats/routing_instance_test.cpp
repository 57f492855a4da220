#include "formats/routing_instance.h"

#include <gmock/gmock.h>

#include "formats/with_text.h"

namespace yingtuo::formats {
namespace {

using testing::ElementsAre;
using testing::Pair;
using testing::StartsWith;
using visits::routing::unlimited;

constexpr std::string_view pvrp_text =
    "1 2 2 3\n0 100\n50 0\n0 100\n 0 0 0 0 0 0 0\n 1 3 4 5 10 1 3 1 2 4\n 2 0 1.5 0 7 2 1 5\n";
constexpr std::string_view windows_text = "5 1 1 1\n90 10\n0 0 0 0 0 0 0 8 200\n1 3 4 5 10 1 1 1 20 40\n";
constexpr std::string_view vrptw_text =
    "T1\n\nVEHICLE\nNUMBER     CAPACITY\n  3   50\n\nCUSTOMER\nCUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE "
    "DATE   SERVICE   TIME\n \n 0 0 0 0 0 230 0\n 1 3 4 10 16 17 10\n";

std::pair<std::string, std::string> routing_refused(std::string_view format, std::string_view text) {
    const auto input = parse_routing_instance(format, text, "f.txt");
    if (input) return {};
    return {input.error().where, input.error().message.en};
}

TEST(RoutingInstance, ReadsAPeriodicOneWithDaysFromTheLeft) {
    const auto input = parse_routing_instance("pvrp", pvrp_text, "f.txt");
    ASSERT_TRUE(input) << input.error().message.en;
    ASSERT_EQ(input->customers.size(), 2U);
    EXPECT_EQ(input->customers[0].service, 5);
    EXPECT_EQ(input->customers[0].load, 10);
    EXPECT_THAT(input->customers[0].calls[0].combinations, ElementsAre(ElementsAre(2), ElementsAre(1), ElementsAre(0)));
    EXPECT_THAT(input->customers[1].calls[0].combinations, ElementsAre(ElementsAre(0, 2)));
    EXPECT_THAT(input->way, ElementsAre(0, 5, 1.5, 5, 0, testing::DoubleNear(3.905, 0.001), 1.5,
                                        testing::DoubleNear(3.905, 0.001), 0));
    // Two vehicles of the second day, whose limits are other ones, and two of the first and third.
    ASSERT_EQ(input->vehicles.size(), 4U);
    EXPECT_EQ(input->vehicles[0].works, (std::vector<bool>{false, true, false}));
    EXPECT_EQ(input->vehicles[0].shift.to, 50);
    EXPECT_EQ(input->vehicles[0].capacity, unlimited);
    EXPECT_EQ(input->vehicles[3].works, (std::vector<bool>{true, false, true}));
    EXPECT_EQ(input->vehicles[3].shift.to, unlimited);
    EXPECT_EQ(input->vehicles[3].capacity, 100);
    EXPECT_TRUE(visits::routing::Problem::make(*input));
}

TEST(RoutingInstance, ReadsAPeriodicOneWithWindows) {
    const auto input = parse_routing_instance("pvrp", windows_text, "f.txt");
    ASSERT_TRUE(input) << input.error().message.en;
    EXPECT_EQ(input->customers[0].window, (visits::routing::Window{20, 40}));
    EXPECT_EQ(input->vehicles[0].shift, (visits::routing::Window{8, 200}));
    EXPECT_EQ(input->vehicles[0].longest, 90);
}

TEST(RoutingInstance, ReadsTimeWindowsAfterItsHeadings) {
    const auto input = parse_routing_instance("vrptw", vrptw_text, "f.txt");
    ASSERT_TRUE(input) << input.error().message.en;
    ASSERT_EQ(input->customers.size(), 1U);
    EXPECT_EQ(input->customers[0].window, (visits::routing::Window{16, 17}));
    EXPECT_EQ(input->customers[0].service, 10);
    ASSERT_EQ(input->vehicles.size(), 3U);
    EXPECT_EQ(input->vehicles[0].capacity, 50);
    EXPECT_EQ(input->vehicles[0].shift.to, 230);
    EXPECT_TRUE(visits::routing::Problem::make(*input));
}

TEST(RoutingInstance, BadFilesAreRefusedWithLineAndField) {
    EXPECT_THAT(routing_refused("pvrp", ""), Pair("f.txt:1", StartsWith("type: ")));
    EXPECT_THAT(routing_refused("pvrp", "2 1 1 1"), Pair("f.txt:1", "type: Only types 0, 1, 4 and 5 are known."));
    EXPECT_THAT(routing_refused("pvrp", "1 1 99999 1"), Pair("f.txt:1", StartsWith("n: ")));
    EXPECT_THAT(routing_refused("pvrp", "1 1 1 21"), Pair("f.txt:1", StartsWith("t: ")));
    EXPECT_THAT(routing_refused("pvrp", with_text(pvrp_text, " 2 0 1.5", " 3 0 1.5")),
                Pair("f.txt:7", StartsWith("i: ")));
    EXPECT_THAT(routing_refused("pvrp", with_text(pvrp_text, "1 5\n", "1 8\n")),
                Pair("f.txt:7", StartsWith("combination 1 of customer 2: ")));
    EXPECT_THAT(routing_refused("pvrp", with_text(pvrp_text, "1 5\n", "1 4\n")),
                Pair("f.txt:7", "combination 1 of customer 2: Its days are not as many as the frequency."));
    EXPECT_THAT(routing_refused("pvrp", std::string(pvrp_text) + "9\n"), Pair("f.txt:8", StartsWith("end of file: ")));
    EXPECT_THAT(routing_refused("pvrp", with_text(windows_text, "20 40", "20 19")),
                Pair("f.txt:4", "to of customer 1: It is before the beginning."));
    EXPECT_THAT(routing_refused("vrptw", "C101\n"), Pair("f.txt:1", StartsWith("CAPACITY: ")));
    EXPECT_THAT(routing_refused("vrptw", with_text(vrptw_text, "16 17", "18 17")),
                Pair("f.txt:11", StartsWith("to of customer 1")));
    EXPECT_THAT(routing_refused("vrptw", with_text(vrptw_text, " 3 4 10", " 3 nan 10")),
                Pair("f.txt:11", "YCOORD. of customer 1: It is not a number."));
    EXPECT_THAT(routing_refused("vrptw", with_text(vrptw_text, "17 10\n", "17\n")),
                Pair("f.txt:12", StartsWith("SERVICE TIME of customer 1: The file ends")));
    EXPECT_THAT(routing_refused("tsplib", ""), Pair("f.txt", "Unknown format \"tsplib\"."));
}

TEST(RoutingInstance, AFileThatIsNotThereIsRefused) {
    const auto problem = read_routing_instance("pvrp", "no/such/file", false);
    ASSERT_FALSE(problem);
    EXPECT_EQ(problem.error().code, ErrorCode::not_found);
}

TEST(RoutingInstance, ASolutionHasALineARound) {
    visits::routing::Plan plan;
    plan.rounds = {{0, 1, {4, 0}}, {0, 3, {2}}, {2, 0, {1}}};
    EXPECT_EQ(routing_solution(plan), "1 1 5 1\n1 2 3\n3 1 2\n");
}

}  // namespace
}  // namespace yingtuo::formats
