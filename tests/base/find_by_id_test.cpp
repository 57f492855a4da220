#include "base/find_by_id.h"

#include <gtest/gtest.h>

namespace yingtuo {
namespace {

struct Thing {
    Id<Thing> id;
};

TEST(FindById, finds_each_thing_and_nothing_between_before_or_after_them) {
    const std::vector<Thing> things = {{Id<Thing>{2}}, {Id<Thing>{3}}, {Id<Thing>{7}}};
    for (const Thing& thing : things) EXPECT_EQ(find_by_id(things, thing.id), &thing);
    for (const std::int64_t none : {0, 1, 4, 6, 8}) EXPECT_EQ(find_by_id(things, Id<Thing>{none}), nullptr) << none;
    EXPECT_EQ(find_by_id(std::vector<Thing>{}, Id<Thing>{1}), nullptr);
}

}  // namespace
}  // namespace yingtuo
