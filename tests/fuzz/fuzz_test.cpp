// Every fuzz target over its seeds, over mutations of them that are the same on every machine, and over what was ever
// found.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/random.h"
#include "fuzz/seeds.h"
#include "fuzz/targets.h"

namespace yingtuo::fuzz {
namespace {

// One change of those that fuzzers make: bits, bytes, runs taken out, doubled, or put in from elsewhere, numbers at
// their ends.
void mutate(std::string& bytes, const std::string& other, Random& random) {
    const std::size_t at = bytes.empty() ? 0 : random.below(bytes.size());
    const std::size_t run = std::min<std::size_t>(bytes.size() - at, 1 + random.below(32));
    switch (random.below(7)) {
        case 0:
            if (!bytes.empty()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
            break;
        case 1:
            if (!bytes.empty()) bytes[at] = static_cast<char>(random.below(256));
            break;
        case 2:
            bytes.erase(at, run);
            break;
        case 3:
            bytes.insert(at, bytes.substr(at, run));
            break;
        case 4:
            bytes.insert(at, other.substr(other.empty() ? 0 : random.below(other.size()), run));
            break;
        case 5:
            for (std::size_t i = at; i < std::min(at + 4, bytes.size()); ++i)
                bytes[i] = static_cast<char>(random.chance(0.5) ? 0xFF : 0);
            break;
        default:
            bytes.resize(at);
            break;
    }
}

class Fuzz : public testing::TestWithParam<std::string_view> {};

TEST_P(Fuzz, seeds_and_their_mutations_are_answered_or_refused) {
    const Target& one = target(GetParam());
    const std::vector<std::string> seeds = seeds_of(one.name);
    ASSERT_FALSE(seeds.empty());
    for (const std::string& seed : seeds) one.run(seed);
    const bool is_slow = one.name == "workbook" || one.name == "sheet";
    Random random(31);
    for (int round = 0; round < (is_slow ? 3'000 : 12'000); ++round) {
        std::string bytes = seeds[random.below(seeds.size())];
        const std::string& other = seeds[random.below(seeds.size())];
        for (auto n = random.between(1, 6); n > 0; --n) mutate(bytes, other, random);
        one.run(bytes);
    }
    one.run("");
}

// tests/fuzz/found/TARGET/*: an input for each fault that a fuzzer has found.
TEST_P(Fuzz, what_was_found_once_is_mended) {
    const std::filesystem::path folder = std::filesystem::path(SOURCE_DIR) / "tests/fuzz/found" / GetParam();
    if (!std::filesystem::exists(folder)) return;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        SCOPED_TRACE(entry.path().string());
        target(GetParam()).run(bytes);
    }
}

INSTANTIATE_TEST_SUITE_P(Targets, Fuzz, testing::Values("zip", "xml", "csv", "xls", "cells", "sheet", "workbook"),
                         [](const auto& one) { return std::string(one.param); });

TEST(FuzzTargets, each_is_tested) {
    EXPECT_EQ(targets().size(), 7U);
}

}  // namespace
}  // namespace yingtuo::fuzz
