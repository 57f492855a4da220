// Conflict: the smallest set of wishes that cannot all be had. An irreducible one: without any one of them it could be
// done.
// Source: Junker 2004, QuickXplain, AAAI-04, 167-172. Model: docs/model/explain.md.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/enum_names.h"
#include "base/text.h"
#include "siting/problem.h"

namespace yingtuo::siting {

enum class WishKind { pinned_household, forbidden_venue, pinned_venue, capacity, exact_count };

// One thing somebody asked for, or that is so.
struct Wish {
    WishKind kind = WishKind::capacity;
    int index = none;  // demand point of a pinned household, site of the others; `none` of the exact count
    friend bool operator==(const Wish&, const Wish&) = default;
};

// Can it be done? No is proven, yes has a plan behind it.
enum class Possible { yes, no, unknown };

struct Conflict {
    std::vector<Wish> wishes;           // empty: nobody's wish, there is simply no way to serve these demand points
    std::vector<std::int32_t> demands;  // who cannot all be served
    bool is_proven = false;             // that the wishes cannot all be had
    bool is_irreducible = false;        // proven for every wish: without it, it could be done
    Text sentence;
};

// Can all wishes on the list be had with everyone in `demands` served at a site? Wishes of the problem that are not on
// the list are dropped: pins are loosened, forbidden venues may open, capacities are without end, any number may open.
[[nodiscard]] Possible can_serve(const Problem& problem, std::span<const std::int32_t> demands,
                                 std::span<const Wish> wishes);

// Every wish of the problem that may bear on these demand points.
[[nodiscard]] std::vector<Wish> wishes_about(const Problem& problem, std::span<const std::int32_t> demands);

// The conflicts that keep `demands` from being served all, one for each component; demand points that must be served
// anyhow (pinned, or without home visits) always count among them. None where it can be done, or nothing is known.
[[nodiscard]] std::vector<Conflict> find_conflicts(const Problem& problem, std::span<const std::int32_t> demands);

// The wish in words.
[[nodiscard]] Text sentence_of(const Problem& problem, const Wish& wish);

}  // namespace yingtuo::siting

template <>
struct yingtuo::EnumNames<yingtuo::siting::WishKind> {
    using enum siting::WishKind;
    static constexpr EnumName<siting::WishKind> table[] = {
        {pinned_household, "pinned_household", "指定了点位的家庭", "pinned household"},
        {forbidden_venue, "forbidden_venue", "不得开的点位", "forbidden venue"},
        {pinned_venue, "pinned_venue", "必须开的点位", "pinned venue"},
        {capacity, "capacity", "容量", "capacity"},
        {exact_count, "exact_count", "规定的点位数", "exact number of sites"}};
};
