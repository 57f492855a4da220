// Words of the children's rolls: sex and category.
#pragma once

#include <optional>
#include <string_view>

#include "domain/child.h"

namespace yingtuo::roll {

// 男, 男性, 男孩, 1, M; 女, 女性, 女孩, 2, F. Unknown for an empty cell; nothing for another word.
[[nodiscard]] std::optional<Sex> read_sex(std::string_view cell);

struct CategoryCell {
    ChildCategory category = ChildCategory::unknown;
    bool several = false;  // more than one stands in the cell; the one with the greater need is taken
};

// Unknown for an empty cell; nothing for another word.
[[nodiscard]] std::optional<CategoryCell> read_category(std::string_view cell);

// 无人监护, 父或母无监护能力, 能力不足, 一般, 较好 and their like; unknown for an empty cell; nothing for another word.
[[nodiscard]] std::optional<GuardianshipGrade> read_guardianship(std::string_view cell);

// A yes or no, or which parents are away: 双方, 父母均在外; 父亲, 母亲, 一方. Unknown for an empty cell; nothing for
// another word.
[[nodiscard]] std::optional<YesNo> read_both_parents_away(std::string_view cell);

}  // namespace yingtuo::roll
