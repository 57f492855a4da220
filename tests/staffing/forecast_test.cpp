#include "staffing/forecast.h"

#include <gtest/gtest.h>

#include "staffing/drawn.h"
#include "staffing/places.h"
#include "staffing/solve.h"

namespace yingtuo::staffing {
namespace {

// One township with two sites of two adults each; adults 5 and 6 are free, 6 lives nearer.
class OneTownship : public testing::Test {
  protected:
    OneTownship() {
        Input input;
        input.season = model_season();
        input.open_days = {make_date(2025, 7, 21), make_date(2025, 7, 22)};
        input.sites = {site_of(1, 20), site_of(2, 20)};
        for (int id = 1; id <= 6; ++id) input.adults.push_back(able_adult(id));
        input.adults[4].point = {{103.75, 27.3}};
        problem = std::move(Problem::make(std::move(input)).value());
        places.assign(6 * 2, nowhere);
        for (std::size_t adult = 0; adult < 4; ++adult) places[adult * 2] = places[adult * 2 + 1] = adult < 2 ? 0 : 1;
    }

    std::vector<std::size_t> asked(const Problem& of, const std::vector<AbsenceForecast>& forecast,
                                   const std::vector<Busy>& away = {}) const {
        std::vector<std::size_t> adults;
        for (const ReadyAdult& one : stand_by(of, Reach(of, 1), places, forecast, 0, away)) {
            EXPECT_EQ(one.township, "530602101");
            EXPECT_EQ(one.needs, 2) << "two sites, one need each";
            adults.push_back(one.adult);
        }
        return adults;
    }

    Problem problem;
    Places places;
};

TEST(AbsenceRates, BeginWithThePriorAndGoToWhatIsSeen) {
    AbsenceRates rates;
    EXPECT_DOUBLE_EQ(rates.of(AdultClass::student), 1.0 / 50);
    rates.record(AdultClass::student, 50, 9);
    EXPECT_DOUBLE_EQ(rates.of(AdultClass::student), 10.0 / 100);
    EXPECT_DOUBLE_EQ(rates.of(AdultClass::teacher), 1.0 / 50) << "each class by itself";
    rates.record(AdultClass::student, 10'000, 2'000);
    EXPECT_NEAR(rates.of(AdultClass::student), 0.2, 0.001);
}

TEST_F(OneTownship, WhoIsKnownToBeOutIsCertainToBeMissed) {
    const std::vector<Busy> away = {{Id<Adult>(1), problem.days()[0]}};
    const auto forecast = forecast_absences(problem, places, {}, 0, away);
    ASSERT_EQ(forecast.size(), 1u);
    EXPECT_EQ(forecast[0].due, 4);
    EXPECT_EQ(forecast[0].known_out, 1);
    EXPECT_NEAR(forecast[0].expected, 1 + 3.0 / 50, 1e-12);
    EXPECT_EQ(forecast[0].stand_by, 1) << "three at 2 % are all there on 94 of 100 days";
    EXPECT_EQ(forecast_absences(problem, places, {}, 1, away)[0].stand_by, 0) << "that was the day before";
}

TEST_F(OneTownship, StandByIsEnoughOnNineOfTenDays) {
    AbsenceRates rates;
    rates.record(AdultClass::teacher, 10'000, 5'000);
    // Of four with a chance of one half: none 1/16, one 4/16, two 6/16, three 4/16, four 1/16.
    EXPECT_EQ(forecast_absences(problem, places, rates, 0, {})[0].stand_by, 3);
}

TEST_F(OneTownship, TheNearestOfTheFreeStandBy) {
    const std::vector<AbsenceForecast> one = {{"530602101", 4, 0, 0.5, 1}};
    const std::vector<AbsenceForecast> many = {{"530602101", 4, 0, 3, 9}};
    EXPECT_EQ(asked(problem, one, {}), (std::vector<std::size_t>{5}));
    EXPECT_EQ(asked(problem, many, {}), (std::vector<std::size_t>{5, 4}));
    const std::vector<Busy> away = {{Id<Adult>(6), problem.days()[0]}};
    EXPECT_EQ(asked(problem, one, away), (std::vector<std::size_t>{4}));
}

TEST_F(OneTownship, WhoseDaysOfTheWeekAreUsedUpDoesNotStandBy) {
    places[5 * 2 + 1] = 0;
    Input input;
    input.season = problem.season();
    input.open_days = {problem.days().begin(), problem.days().end()};
    input.sites = {site_of(1, 20), site_of(2, 20)};
    input.adults = {problem.adults().begin(), problem.adults().end()};
    input.adults[5].max_days_week = 1;
    const Problem limited = std::move(Problem::make(std::move(input)).value());
    const std::vector<AbsenceForecast> one = {{"530602101", 4, 0, 0.5, 1}};
    EXPECT_EQ(asked(limited, one, {}), (std::vector<std::size_t>{4}));
}

// Absences drawn at the very rates: those asked to stand by are enough about as often as the forecast says.
TEST(Forecast, IsEnoughAboutAsOftenAsItSays) {
    const Problem problem = std::move(Problem::make(drawn_input(4, {.sites = 12, .adults = 60, .days = 5})).value());
    const Places places = places_of(problem, solve(problem, {}).duties);
    AbsenceRates rates;
    rates.record(AdultClass::teacher, 1'000'000, 150'000);
    const auto forecast = forecast_absences(problem, places, rates, 2, {});
    Random random(7);
    int townships = 0;
    int enough = 0;
    double absent = 0;
    double expected = 0;
    for (int trial = 0; trial < 400; ++trial) {
        for (const AbsenceForecast& here : forecast) {
            int out = 0;
            for (int n = 0; n < here.due; ++n) out += random.chance(0.15) ? 1 : 0;
            ++townships;
            enough += out <= here.stand_by ? 1 : 0;
            absent += out;
            expected += here.expected;
        }
    }
    EXPECT_GT(enough, townships * 9 / 10 - townships / 50);
    EXPECT_NEAR(absent / expected, 1, 0.05);
}

}  // namespace
}  // namespace yingtuo::staffing
