// Words of the volunteers' ledger: class, posts, record check.
#pragma once

#include <optional>
#include <string_view>

#include "domain/adult.h"

namespace yingtuo::roll {

// Nothing for an empty cell or a word that names no class.
[[nodiscard]] std::optional<AdultClass> read_adult_class(std::string_view cell);

struct PostsCell {
    PostSet posts;
    bool complete = true;  // false: a word in the list names no post
    bool failed = false;   // a part of the list says that training was not passed; its posts are left out
};

// "带班、安全", "学业（2025-06-20 合格）/心理". Nothing but complete for an empty cell.
[[nodiscard]] PostsCell read_posts(std::string_view cell);

// 无记录, 未发现, 已查无, 合格 ...; 有记录 ...; 查询中, 已提交 ...; 未查询 or an empty cell. Nothing for another word.
[[nodiscard]] std::optional<RecordCheck> read_record_check(std::string_view cell);

// 愿意, 可住宿, 服从 ... or a yes; 不愿意, 不住宿, 不服从 or a no; nothing for an empty cell or another word.
[[nodiscard]] std::optional<bool> read_accepts_lodging(std::string_view cell);

}  // namespace yingtuo::roll
