#include "programme/roster.h"

#include <gtest/gtest.h>

#include <set>

#include "world.h"

namespace yingtuo::programme {
namespace {

TEST(Roster, a_full_group_has_two_adults_the_same_ones_every_day) {
    World world;
    world.add_site(1, 40, 4);
    const Problem problem = world.problem();
    const Roster roster(problem, 0, 2);
    for (std::size_t day = 0; day < problem.open_days().size(); ++day) {
        for (std::size_t block = 0; block < problem.blocks().size(); ++block) {
            std::set<std::size_t> busy;
            for (std::size_t group = 0; group < 2; ++group) {
                const Care& care = roster.at(day, block, group);
                ASSERT_TRUE(care.responsible && care.assisting);
                const std::set<std::size_t> pair = {*care.responsible, *care.assisting};
                const Care& first = roster.at(0, 0, group);
                EXPECT_EQ(pair, (std::set<std::size_t>{*first.responsible, *first.assisting}));
                EXPECT_EQ(care.responsible, block < 4 ? first.responsible : first.assisting)
                    << "four hours each at most";
                busy.insert({*care.responsible, *care.assisting});
            }
            EXPECT_EQ(busy.size(), 4u) << "nobody in two places";
        }
    }
}

TEST(Roster, whoever_is_left_takes_the_group_of_an_absent_colleague) {
    World world;
    world.add_site(1, 40, 3);
    const Date day = world.input.open_days[4];
    std::erase_if(world.input.duties, [&](const Duty& duty) { return duty.date == day && duty.adult.value() == 1000; });
    const Problem problem = world.problem();
    const Roster roster(problem, 0, 2);
    const Care& first = roster.at(4, 0, 0);
    const Care& second = roster.at(4, 0, 1);
    ASSERT_TRUE(first.responsible && second.responsible);
    EXPECT_NE(first.responsible, second.responsible);
    EXPECT_FALSE(first.assisting || second.assisting);
}

TEST(Roster, groups_share_an_adult_only_where_there_are_fewer_adults_than_groups) {
    World world;
    world.add_site(1, 60, 2);
    const Problem problem = world.problem();
    const Roster roster(problem, 0, 3);
    std::set<std::size_t> used;
    for (std::size_t group = 0; group < 3; ++group) {
        ASSERT_TRUE(roster.at(0, 0, group).responsible);
        used.insert(*roster.at(0, 0, group).responsible);
    }
    EXPECT_EQ(used.size(), 2u) << "both adults answer, one of them twice";
}

TEST(Roster, nobody_is_named_where_nobody_is_on_duty) {
    World world;
    world.add_site(1, 12, 0);
    const Roster roster(world.problem(), 0, 1);
    EXPECT_FALSE(roster.at(0, 0, 0).responsible);
}

TEST(Roster, the_lead_is_the_last_to_take_a_group) {
    World world;
    world.add_site(1, 12, 1);
    world.input.adults.push_back(usable_adult(900));
    for (const Date date : world.input.open_days) world.add_duty(900, 1, date, Post::lead);
    const Problem problem = world.problem();
    const Roster roster(problem, 0, 1);
    EXPECT_EQ(problem.adults()[*roster.at(0, 0, 0).responsible].id, Id<Adult>{1000});
    EXPECT_EQ(problem.adults()[*roster.at(0, 0, 0).assisting].id, Id<Adult>{900});
}

}  // namespace
}  // namespace yingtuo::programme
