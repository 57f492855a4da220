#include "roll/training_words.h"

#include <string>

#include "roll/adult_words.h"
#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

// The one post that a text names; nothing for none and for several.
std::optional<Post> post_in(std::string_view text) {
    if (is_blank(text)) return std::nullopt;
    const PostsCell posts = read_posts(text);
    if (posts.posts.count() != 1) return std::nullopt;
    for (const auto& row : EnumNames<Post>::table) {
        if (has_post(posts.posts, row.value)) return row.value;
    }
    return std::nullopt;
}

}  // namespace

std::optional<TrainingKindCell> read_training_kind(std::string_view type, std::string_view post,
                                                   std::string_view subject) {
    const std::string kind = squeeze(type);
    if (contains_any(kind, {"通识", "岗前", "general"})) return TrainingKindCell{TrainingKind::general, {}};
    for (const std::string_view text : {post, type, subject}) {
        if (const auto found = post_in(text)) return TrainingKindCell{TrainingKind::post, found};
    }
    if (contains_any(kind, {"岗位", "专业", "技能"})) return std::nullopt;
    if (contains_any(squeeze(subject), {"通识", "岗前"})) return TrainingKindCell{TrainingKind::general, {}};
    return std::nullopt;
}

std::optional<TrainingPresence> read_signed_in(std::string_view cell) {
    const std::string text = squeeze(cell);
    if (is_blank(cell) || equals_any(text, {"未签", "待签到", "已报名", "报名"})) return TrainingPresence::invited;
    if (contains_any(text, {"未", "缺", "没", "旷", "请假"}) ||
        equals_any(text, {"×", "✕", "✗", "✘", "x", "X", "╳", "否", "0", "○", "〇", "假"}))
        return TrainingPresence::absent;
    if (contains_any(text, {"已签", "签到", "已到", "参加", "出勤", "实到"}) ||
        equals_any(text, {"√", "✓", "✔", "☑", "v", "V", "是", "到", "1", "有"}))
        return TrainingPresence::attended;
    return std::nullopt;
}

std::optional<Assessment> read_assessment(std::string_view cell) {
    std::string text = squeeze(cell);
    if (is_blank(cell) || equals_any(text, {"无", "无考核", "免考", "未考核", "不考核"})) return Assessment::none;
    if (contains_any(text, {"不合格", "未通过", "不通过", "不及格", "未合格"})) return Assessment::failed;
    if (contains_any(text, {"合格", "通过", "及格", "优秀", "良好", "优", "良"})) return Assessment::passed;
    if (text.ends_with("分")) text.resize(text.size() - std::string_view("分").size());
    const std::string whole = text.substr(0, text.find('.'));
    constexpr int pass_mark = 60;
    constexpr int most = 100;
    if (whole.empty() || whole.size() > 3 || !is_digits(whole)) return std::nullopt;
    const int mark = std::stoi(whole);
    if (mark > most) return std::nullopt;
    return mark >= pass_mark ? Assessment::passed : Assessment::failed;
}

}  // namespace yingtuo::roll
