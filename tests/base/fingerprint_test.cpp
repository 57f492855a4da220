#include "base/fingerprint.h"

#include <gtest/gtest.h>

namespace yingtuo {
namespace {

TEST(Fingerprint, TheSameContentHasTheSameName) {
    EXPECT_EQ(fingerprint_of("应托尽托"), fingerprint_of("应托尽托"));
    EXPECT_NE(fingerprint_of("a"), fingerprint_of("b"));
    EXPECT_EQ(fingerprint_of("").size(), 32U);
}

TEST(Fingerprint, ItemsAreKeptApart) {
    EXPECT_NE(Fingerprint().add("a").add("bc").hex(), Fingerprint().add("ab").add("c").hex());
    EXPECT_NE(Fingerprint().add(std::int64_t{1}).hex(), Fingerprint().add(1.0).hex());
}

}  // namespace
}  // namespace yingtuo
