#include "roll/child_words.h"

#include <string>

#include "roll/cell_text.h"

namespace yingtuo::roll {

std::optional<Sex> read_sex(std::string_view cell) {
    if (is_blank(cell)) return Sex::unknown;
    const std::string text = squeeze(cell);
    if (equals_any(text, {"男", "男性", "男孩", "男生", "1", "1.0", "M", "m", "Male", "male"})) return Sex::male;
    if (equals_any(text, {"女", "女性", "女孩", "女生", "2", "2.0", "F", "f", "Female", "female"})) return Sex::female;
    return std::nullopt;
}

std::optional<CategoryCell> read_category(std::string_view cell) {
    if (is_blank(cell)) return CategoryCell{};
    std::string text = squeeze(cell);
    // "非留守" and "不是留守" deny the word they hold.
    const bool denied = contains_any(text, {"非留守", "不是留守"});
    CategoryCell out;
    int found = 0;
    const auto note = [&](ChildCategory category, std::initializer_list<std::string_view> words) {
        if (!contains_any(text, words)) return;
        if (found++ == 0) out.category = category;
    };
    note(ChildCategory::orphan, {"孤儿"});
    note(ChildCategory::de_facto_unsupported, {"事实无人抚养", "事实无人扶养"});
    note(ChildCategory::hardship, {"困境", "困难"});
    if (!denied) note(ChildCategory::left_behind, {"留守"});
    note(ChildCategory::migrant, {"流动", "随迁"});
    note(ChildCategory::ordinary, {"普通", "一般", "其他", "其它", "非留守", "不是留守"});
    if (found == 0) return std::nullopt;
    out.several = found > 1;
    return out;
}

}  // namespace yingtuo::roll
