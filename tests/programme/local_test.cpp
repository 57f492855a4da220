// Local programmes of the model case, each from its configuration to sessions.
#include <gmock/gmock.h>

#include <set>

#include "programme/beside.h"
#include "programme/rules.h"
#include "world.h"

namespace yingtuo::programme {
namespace {

// A site of 24 children and six adults in a village of this county, and its plan.
struct Place {
    World world;
    Plan plan;

    explicit Place(const std::string& village, VenueKind kind = VenueKind::childrens_home) {
        world.add_site(1, 24, 6, 6, 12, 4);
        SiteInput& site = world.input.sites[0];
        site.village_code = village;
        site.township_code = village.substr(0, 9) + "000";
        site.kind = kind;
        site.capacity = 80;
        plan = solve(world.problem(), seeded(1));
    }

    [[nodiscard]] std::vector<const CareSession*> of(std::string_view programme) const {
        std::vector<const CareSession*> found;
        for (const CareSession& session : plan.sessions) {
            const auto activity = standard_catalogue().find(session.activity);
            if (activity && standard_catalogue().all()[*activity].programme == programme) found.push_back(&session);
        }
        return found;
    }
    [[nodiscard]] std::vector<Violation> broken() const { return check(world.problem(), plan); }
};

constexpr std::size_t weeks = 7;  // 15 July to 25 August

TEST(LocalProgrammes, a_civic_station_of_zhaoyang_has_two_functions_and_one_roster) {
    const Place place("530602001001", VenueKind::civic_station);
    EXPECT_THAT(place.broken(), testing::IsEmpty()) << place.broken()[0].sentence.en;
    EXPECT_GE(place.of("library_station").size(), 2 * (2 * weeks - 1)) << "two groups, twice a week; one Monday left";
    const auto open = place.of("library_open");
    EXPECT_GE(open.size(), weeks - 1) << "every Wednesday there is";
    std::set<Id<Adult>> roster;
    for (const Duty& duty : place.world.input.duties) roster.insert(duty.adult);
    for (const CareSession* session : open) {
        EXPECT_EQ(session->group, group_of_adults);
        EXPECT_EQ(iso_weekday(session->date), 3u);
        EXPECT_TRUE(roster.contains(session->responsible));
    }
    EXPECT_TRUE(Place("530602001001", VenueKind::school).of("library_station").empty());
}

TEST(LocalProgrammes, the_grandparent_class_of_daguan_runs_beside_the_children) {
    const Place place("530624001001");
    EXPECT_THAT(place.broken(), testing::IsEmpty()) << place.broken()[0].sentence.en;
    const auto classes = place.of("grandparent_class");
    EXPECT_EQ(classes.size(), 6u) << "every Friday";
    std::set<std::string> topics;
    for (const CareSession* session : classes) {
        topics.insert(session->activity);
        const bool children_too =
            std::any_of(place.plan.sessions.begin(), place.plan.sessions.end(), [&](const CareSession& other) {
                return other.group == 1 && other.date == session->date && other.start == session->start;
            });
        EXPECT_TRUE(children_too) << "on the same timetable";
    }
    EXPECT_EQ(topics.size(), 6u) << "another topic each week";
}

TEST(LocalProgrammes, the_screen_free_programme_of_qiaojia_has_two_sessions_a_week_for_each_group) {
    const Place place("530622100001");
    EXPECT_THAT(place.broken(), testing::IsEmpty()) << place.broken()[0].sentence.en;
    EXPECT_GE(place.of("screen_free").size(), 2 * (2 * weeks - 1));
}

TEST(LocalProgrammes, an_outside_speaker_of_yanjin_comes_only_where_two_adults_stay) {
    const Place place("530623001001");
    EXPECT_THAT(place.broken(), testing::IsEmpty()) << place.broken()[0].sentence.en;
    const auto shown = place.of("outside_demos");
    EXPECT_FALSE(shown.empty());
    for (const CareSession* session : shown) EXPECT_TRUE(session->responsible.is_set() && session->assisting.is_set());
}

TEST(LocalProgrammes, are_nobodys_where_they_are_not_configured) {
    const Place place("530625001001");
    for (const LocalProgramme& programme : standard_catalogue().programmes())
        EXPECT_TRUE(place.of(programme.code).empty()) << programme.code;
}

TEST(Beside, a_site_without_an_adult_to_spare_goes_without_and_the_rule_says_so) {
    World world;
    world.add_site(1, 12, 1);
    world.input.sites[0].village_code = "530624001001";
    const Plan plan = solve(world.problem(), seeded(1));
    const auto found = check(world.problem(), plan);
    const auto local = std::count_if(found.begin(), found.end(),
                                     [](const Violation& violation) { return violation.rule == "programme.local"; });
    EXPECT_EQ(local, 1);
}

}  // namespace
}  // namespace yingtuo::programme
