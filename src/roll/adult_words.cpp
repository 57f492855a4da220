#include "roll/adult_words.h"

#include <string>

#include "roll/answers.h"
#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

std::optional<Post> read_post(std::string_view word) {
    if (const auto exact = from_zh<Post>(word)) return exact;
    if (const auto code = from_code<Post>(word)) return code;
    if (contains_any(word, {"点长", "负责人"})) return Post::lead;
    if (contains_any(word, {"家访", "入户", "走访"})) return Post::home_visit;
    if (contains_any(word, {"心理"})) return Post::wellbeing;
    if (contains_any(word, {"炊事", "厨师", "食堂", "供餐"})) return Post::cook;
    if (contains_any(word, {"保安", "门卫"})) return Post::guard;
    if (contains_any(word, {"安全", "急救", "防溺水"})) return Post::safety;
    if (contains_any(word, {"学业", "作业", "辅导", "教学"})) return Post::study;
    if (contains_any(word, {"文体", "体育", "艺术", "音乐", "美术", "兴趣"})) return Post::sport_arts;
    if (contains_any(word, {"后勤"})) return Post::logistics;
    if (contains_any(word, {"带班", "看护", "班主任"})) return Post::care;
    return std::nullopt;
}

}  // namespace

std::optional<AdultClass> read_adult_class(std::string_view cell) {
    const std::string text = squeeze(cell);
    if (text.empty()) return std::nullopt;
    if (const auto exact = from_zh<AdultClass>(text)) return exact;
    if (const auto code = from_code<AdultClass>(text)) return code;
    if (contains_any(text, {"西部计划"})) return AdultClass::western_plan;
    if (contains_any(text, {"大学生", "学生"})) return AdultClass::student;
    if (contains_any(text, {"退休"})) return AdultClass::retired_cadre;
    if (contains_any(text, {"教师", "老师"})) return AdultClass::teacher;
    if (contains_any(text, {"村干部", "村委", "社区干部", "儿童主任", "村(社区)干部", "村组干部"}))
        return AdultClass::village_cadre;
    if (contains_any(text, {"后勤", "厨师", "炊事", "保安", "保洁"})) return AdultClass::logistics;
    if (contains_any(text, {"居民", "村民", "群众", "家长", "热心"})) return AdultClass::resident;
    if (contains_any(text, {"其他", "其它", "社会"})) return AdultClass::other;
    return std::nullopt;
}

PostsCell read_posts(std::string_view cell) {
    PostsCell out;
    if (is_blank(cell)) return out;
    for (const std::string& part : split_list(cell)) {
        if (const auto answer = from_zh<Post>(part)) {
            out.posts.set(static_cast<std::size_t>(*answer));
            continue;
        }
        if (equals_any(part, {"无", "未培训", "未参加", "否", "未"})) continue;
        const auto post = read_post(part);
        if (!post) {
            out.complete = false;
        } else if (contains_any(part, {"不合格", "未通过", "未完成", "未参加"})) {
            out.failed = true;
        } else {
            out.posts.set(static_cast<std::size_t>(*post));
        }
    }
    return out;
}

std::optional<RecordCheck> read_record_check(std::string_view cell) {
    if (is_blank(cell)) return RecordCheck::not_requested;
    const std::string text = squeeze(cell);
    if (const auto code = from_code<RecordCheck>(text)) return code;
    if (contains_any(text, {"查询中", "已提交", "已申请", "待反馈", "待查", "核查中", "审核中", "办理中"}))
        return RecordCheck::requested;
    if (contains_any(text, {"未查", "未申请", "未提交", "没查", "未核查"}) || equals_any(text, {"否", "未"}))
        return RecordCheck::not_requested;
    if (contains_any(text, {"无", "未发现", "未见", "清白", "没有"}) ||
        equals_any(text, {"合格", "通过", "正常", "已通过", "查询合格"}))
        return RecordCheck::clear;
    if (contains_any(text, {"不合格", "未通过", "异常", "有记录", "有违法", "有犯罪", "有前科"}) || text == "有")
        return RecordCheck::hit;
    return std::nullopt;
}

std::optional<bool> read_accepts_lodging(std::string_view cell) {
    if (is_blank(cell)) return std::nullopt;
    const std::string text = squeeze(cell);
    if (contains_any(text, {"不愿", "不接受", "不同意", "不服从", "不住", "不可", "不能", "不便", "回家"}))
        return false;
    if (equals_any(text, {"愿意", "愿意住宿", "愿意住点", "接受", "接受住宿", "同意", "服从", "服从住宿", "可住宿",
                          "可以住宿", "可住点", "能住宿", "住宿", "住点", "能", "愿"}))
        return true;
    return read_yes_no(text);
}

}  // namespace yingtuo::roll
