// Words of the venues' ledger: kinds, whole numbers such as capacity, and what has been decided.
#pragma once

#include <optional>
#include <string_view>

#include "base/quantity.h"
#include "domain/venue.h"

namespace yingtuo::roll {

// Nothing for an empty cell or a word that names no kind.
[[nodiscard]] std::optional<VenueKind> read_venue_kind(std::string_view cell);

struct CountCell {
    int count = 0;
    bool doubtful = false;  // a range (the lower end is taken), "约50", or something that cannot be counted
};

// "50", "50人", "50.0", "约50人", "40-50". Nothing for an empty cell, a word, or a number below 0 or above 100,000.
[[nodiscard]] std::optional<CountCell> read_count(std::string_view cell);

// Beds for adults: a certain whole number within 0 to 1000, "12" or "12张"; 无 and 否 are none. Nothing else is one.
[[nodiscard]] std::optional<int> read_beds(std::string_view cell);

// "1250", "1250米", "1250.5m", within -200 to 9000.
[[nodiscard]] std::optional<Metres> read_elevation(std::string_view cell);

// 必须开 / 保留 / 固定, 不得开 / 禁用 / 停用, 由规划决定 / 自由. Nothing for an empty cell or another word.
[[nodiscard]] std::optional<VenueDecision> read_venue_decision(std::string_view cell);

}  // namespace yingtuo::roll
