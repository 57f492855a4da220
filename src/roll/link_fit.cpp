#include "roll/link_fit.h"

#include <algorithm>

#include "base/random.h"

namespace yingtuo::roll {

namespace {

// Enough to show what one pair in a thousand shows.
constexpr std::uint64_t most_strangers = 60'000;

}  // namespace

LinkModel fit(const FactBook& book, const Blocks& blocks) {
    std::map<Pattern, double> candidates;
    for (const auto& [a, b] : blocks.pairs()) candidates[compare(book, book[a], book[b])] += 1;

    const std::uint64_t statements = book.all().size();
    const std::uint64_t all_pairs = statements < 2 ? 0 : statements * (statements - 1) / 2;
    std::map<Pattern, double> strangers;
    const LinkModel known;
    const auto take = [&](FactNumber a, FactNumber b) {
        const Pattern pattern = compare(book, book[a], book[b]);
        // In a short list many of the pairs are no strangers.
        strangers[pattern] += known.chance_of(PairKind::strangers, pattern);
    };
    if (all_pairs <= most_strangers) {
        for (FactNumber a = 0; a < statements; ++a) {
            for (FactNumber b = a + 1; b < statements; ++b) take(a, b);
        }
    } else {
        // A fixed stream: the same pairs each time.
        Random random(1969);
        for (std::uint64_t i = 0; i < most_strangers; ++i) {
            const auto a = static_cast<FactNumber>(random.below(statements));
            const auto b = static_cast<FactNumber>(random.below(statements));
            if (a != b) take(a, b);
        }
    }
    return estimate(candidates, strangers, static_cast<double>(all_pairs), static_cast<double>(statements));
}

}  // namespace yingtuo::roll
