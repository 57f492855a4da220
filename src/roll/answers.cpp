#include "roll/answers.h"

#include <string>

#include "roll/cell_text.h"

namespace yingtuo::roll {

std::optional<bool> read_yes_no(std::string_view cell) {
    std::string text = squeeze(cell);
    for (char& c : text) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    if (equals_any(text, {"是",  "有",   "√", "✓",  "✔",  "☑",  "V",    "1",  "1.0", "Y",
                          "YES", "TRUE", "T", "对", "已", "真", "需要", "会", "可",  "可以"}))
        return true;
    if (equals_any(text, {"否", "无", "×",    "✗",    "✘",  "☒",  "X",  "0",      "0.0",  "N",    "NO",    "FALSE",
                          "F",  "不", "不是", "没有", "没", "未", "假", "不需要", "不会", "不可", "不可以"}))
        return false;
    return std::nullopt;
}

std::optional<Willingness> read_willingness(std::string_view cell) {
    if (is_blank(cell)) return Willingness::unasked;
    const std::string text = squeeze(cell);
    if (contains_any(text,
                     {"未问", "待定", "未定", "未联系", "未征求", "未征集", "未答复", "考虑", "不确定", "联系不上"}))
        return Willingness::unasked;
    if (contains_any(text, {"不愿", "不参加", "不同意", "不需要", "拒绝", "放弃", "不想"})) return Willingness::no;
    if (contains_any(text, {"愿意", "参加", "同意", "自愿"})) return Willingness::yes;
    if (const auto answer = read_yes_no(text)) return *answer ? Willingness::yes : Willingness::no;
    return std::nullopt;
}

}  // namespace yingtuo::roll
