// Explanations over the interface, of a season that can be planned.
#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>

#include "http/answers.h"
#include "http/planned_world.h"

namespace yingtuo::http {
namespace {

namespace json = boost::json;

TEST(TheExplanations, OfAChildAndItsHouseholdAreTheSame) {
    ServedPlanned served;
    const json::value child = fitting("ChildStory", served.get("/api/v1/plans/1/explain/children/10"));
    EXPECT_EQ(child.at("household_id"), 1);
    EXPECT_EQ(child.at("children"), 2);
    EXPECT_EQ(child.at("options").as_array().size(), 2U);
    EXPECT_EQ(fitting("ChildStory", served.get("/api/v1/plans/latest/explain/households/1")), child);
}

TEST(TheExplanations, OfEveryVenueFitOpenClosedAndUnusable) {
    ServedPlanned served;
    std::set<bool> open;
    for (const char* venue : {"1", "2", "3"}) {
        const json::value story =
            fitting("VenueStory", served.get(std::string("/api/v1/plans/1/explain/venues/") + venue));
        open.insert(story.at("is_open").as_bool());
    }
    EXPECT_EQ(open.size(), 2U);
}

TEST(TheExplanations, OfThePlanAreWorkedOutOnce) {
    ServedPlanned served;
    const std::string base = "/api/v1/plans/1/siting/";
    for (const auto& [question, schema] : std::initializer_list<std::pair<const char*, const char*>>{
             {"curve", "SiteCurve"}, {"prices", "RulePrices"}, {"conflicts", "WishConflicts"}}) {
        const std::string target = base + question + "?county=530602000000";
        const Response first = served.get(target);
        fitting(schema, first);
        EXPECT_EQ(served.get(target).body.bytes().data(), first.body.bytes().data()) << "the very same bytes";
    }
}

}  // namespace
}  // namespace yingtuo::http
