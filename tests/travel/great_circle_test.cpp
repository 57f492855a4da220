#include "travel/great_circle.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "draw.h"

namespace yingtuo::travel {
namespace {

TEST(GreatCircleTest, AKilometreOnTheFlatTakesDetourFactorTimesTheTimeAtWalkingSpeed) {
    Policy policy;
    policy.detour_factor = 1.5;
    policy.walking_km_h = 4.5;
    const GreatCircle provider(policy);
    const Place home{{103.7, 27.3}, std::nullopt};
    const Place venue{{103.7, 27.3 + 1000 / 111195.0797}, std::nullopt};  // 1 km north on the IUGG sphere
    const WalkTime time = provider.minutes(home, venue);
    EXPECT_NEAR(time.minutes.value(), 20.0, 1e-4);
    EXPECT_EQ(time.method, WalkMethod::great_circle);
    EXPECT_EQ(time.confidence, Confidence::low);
}

TEST(GreatCircleTest, AHundredMetresOfClimbCostHalfOfNaismithsTenMinutesEachWay) {
    const GreatCircle provider(Policy{});
    const Place valley{{103.7, 27.3}, Metres{1000}};
    const Place ridge{{103.71, 27.3}, Metres{1100}};
    const double flat = provider.minutes({valley.point, {}}, {ridge.point, {}}).minutes.value();
    EXPECT_NEAR(provider.minutes(valley, ridge).minutes.value(), flat + 5, 1e-9);
    EXPECT_EQ(provider.minutes(valley, ridge).method, WalkMethod::great_circle_climb);
}

TEST(GreatCircleTest, OneUnknownHeightLeavesTheClimbOut) {
    const GreatCircle provider(Policy{});
    const Place valley{{103.7, 27.3}, Metres{1000}};
    const Place ridge{{103.71, 27.3}, std::nullopt};
    EXPECT_EQ(provider.minutes(valley, ridge).method, WalkMethod::great_circle);
    EXPECT_EQ(provider.minutes(valley, ridge).minutes, provider.minutes({valley.point, {}}, {ridge.point, {}}).minutes);
}

RC_GTEST_PROP(GreatCircleProperty, BothDirectionsTakeTheSameTime, ()) {
    const GreatCircle provider(Policy{});
    const Place a = draw_place();
    const Place b = draw_place();
    RC_ASSERT(std::abs(provider.minutes(a, b).minutes.value() - provider.minutes(b, a).minutes.value()) < 1e-9);
}

RC_GTEST_PROP(GreatCircleProperty, NothingBeyondTheReachIsWithinTheCap, ()) {
    const GreatCircle provider(Policy{});
    const Place a = draw_place();
    const Place b = draw_place();
    const WalkMinutes cap{static_cast<double>(*rc::gen::inRange(1, 120))};
    if (provider.minutes(a, b).minutes <= cap) {
        RC_ASSERT(great_circle(a.point, b.point).value() <= provider.reach(cap).value() + 1e-6);
    }
}

RC_GTEST_PROP(GreatCircleProperty, ClimbNeverMakesAWalkShorter, ()) {
    const GreatCircle provider(Policy{});
    Place a = draw_place();
    Place b = draw_place();
    const WalkMinutes with = provider.minutes(a, b).minutes;
    a.elevation = std::nullopt;
    RC_ASSERT(provider.minutes(a, b).minutes <= with);
}

}  // namespace
}  // namespace yingtuo::travel
