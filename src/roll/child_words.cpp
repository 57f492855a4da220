#include "roll/child_words.h"

#include <string>

#include "roll/answers.h"
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

std::optional<GuardianshipGrade> read_guardianship(std::string_view cell) {
    if (is_blank(cell)) return GuardianshipGrade::unknown;
    const std::string text = squeeze(cell);
    if (contains_any(text, {"无人监护", "无人照料", "无人照看", "无人照护", "独居", "独自"}) ||
        equals_any(text, {"无", "无监护人", "没有"}))
        return GuardianshipGrade::nobody;
    if (contains_any(text, {"不足", "较差", "较弱", "差"})) return GuardianshipGrade::insufficient;
    if (contains_any(text, {"无监护能力", "丧失监护能力", "没有监护能力"})) return GuardianshipGrade::parent_unable;
    if (contains_any(text, {"一般", "尚可", "中等"})) return GuardianshipGrade::fair;
    if (contains_any(text, {"较好", "良好", "很好", "有人监护", "正常"}) || equals_any(text, {"好", "优"}))
        return GuardianshipGrade::good;
    return std::nullopt;
}

std::optional<YesNo> read_both_parents_away(std::string_view cell) {
    if (is_blank(cell)) return YesNo::unknown;
    const std::string text = squeeze(cell);
    if (const auto answer = read_yes_no(text)) return *answer ? YesNo::yes : YesNo::no;
    if (contains_any(text, {"未外出", "在家", "未同时", "不同时", "一方", "均未", "都未", "都没", "都不"}))
        return YesNo::no;
    if (contains_any(text, {"双方", "父母均", "父母都", "父母同时", "父母外出", "都外出", "均外出", "双亲"}))
        return YesNo::yes;
    if (contains_any(text, {"父亲", "母亲", "父外出", "母外出", "仅父", "仅母"})) return YesNo::no;
    return std::nullopt;
}

}  // namespace yingtuo::roll
