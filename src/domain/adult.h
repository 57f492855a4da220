// Adults: everyone who may stand at a site, as planning sees them: no name, no identity number, no phone.
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/id.h"
#include "domain/child.h"
#include "domain/point.h"

namespace yingtuo {

enum class AdultClass { student, teacher, retired_cadre, resident, village_cadre, logistics, western_plan, other };

template <>
struct EnumNames<AdultClass> {
    static constexpr EnumName<AdultClass> table[] = {
        {AdultClass::student, "student", "返乡大学生", "university student"},
        {AdultClass::teacher, "teacher", "教师", "teacher"},
        {AdultClass::retired_cadre, "retired_cadre", "退休干部", "retired cadre"},
        {AdultClass::resident, "resident", "居民", "resident"},
        {AdultClass::village_cadre, "village_cadre", "村干部", "village cadre"},
        {AdultClass::logistics, "logistics", "后勤", "logistics"},
        {AdultClass::western_plan, "western_plan", "西部计划", "western-plan volunteer"},
        {AdultClass::other, "other", "其他", "other"}};
};

// What an adult does at a site (ledger L3, column 岗位). `lead` is the site lead, 点长.
enum class Post { lead, care, study, sport_arts, wellbeing, safety, logistics, guard, cook, home_visit };
inline constexpr std::size_t post_count = 10;

template <>
struct EnumNames<Post> {
    static constexpr EnumName<Post> table[] = {{Post::lead, "lead", "点长", "site lead"},
                                               {Post::care, "care", "带班", "care"},
                                               {Post::study, "study", "学业", "study"},
                                               {Post::sport_arts, "sport_arts", "文体", "sport and arts"},
                                               {Post::wellbeing, "wellbeing", "心理", "well-being"},
                                               {Post::safety, "safety", "安全", "safety"},
                                               {Post::logistics, "logistics", "后勤", "logistics"},
                                               {Post::guard, "guard", "保安", "guard"},
                                               {Post::cook, "cook", "炊事", "cook"},
                                               {Post::home_visit, "home_visit", "家访", "home visit"}};
};

using PostSet = std::bitset<post_count>;
[[nodiscard]] inline bool has_post(PostSet posts, Post post) {
    return posts.test(static_cast<std::size_t>(post));
}

// The record check of Art. 62, Law on the Protection of Minors: only result, date and document number are kept.
enum class RecordCheck { not_requested, requested, clear, hit };

template <>
struct EnumNames<RecordCheck> {
    static constexpr EnumName<RecordCheck> table[] = {
        {RecordCheck::not_requested, "not_requested", "未查询", "not requested"},
        {RecordCheck::requested, "requested", "查询中", "requested"},
        {RecordCheck::clear, "clear", "无记录", "clear"},
        {RecordCheck::hit, "hit", "有记录", "not clear"}};
};

struct Adult {
    Id<Adult> id;
    AdultClass adult_class = AdultClass::other;
    Sex sex = Sex::unknown;
    std::optional<Date> birth_date;
    std::string village_code;  // where they live this summer
    std::optional<Point> point;
    std::optional<Date> available_from;
    std::optional<Date> available_to;  // last day, included
    std::vector<Date> unavailable;     // sorted
    int max_days_week = 5;
    RecordCheck record_check = RecordCheck::not_requested;
    std::optional<Date> record_checked_on;
    std::optional<Date> cleared_until;  // last day on which the check counts
    std::optional<Date> general_trained_on;
    PostSet posts_trained;
    std::vector<std::string> skills;  // 特长, 可授课程
    std::string wished_township;      // region code; empty for none
    bool accepts_transfer = true;     // 是否服从调剂
    std::string team;                 // 团队: with whom this adult wishes to serve; empty for none
    bool accepts_lodging = false;     // 是否愿意住宿: would sleep at a venue that has beds, away from home
    // The first day on which posts_trained hold, where they come of training during the season: training.h.
    std::optional<Date> posts_from = std::nullopt;
};

// May this adult stand at a site that day at all: available, record check clear and not expired, general training done,
// training for posts done where it is of this season.
[[nodiscard]] bool is_available(const Adult& adult, Date day);
[[nodiscard]] bool is_cleared(const Adult& adult, Date day);
[[nodiscard]] bool is_general_trained(const Adult& adult, Date day);
// Training for posts is done by then, as far as it is of this season.
[[nodiscard]] bool has_posts_by(const Adult& adult, Date day);
[[nodiscard]] bool is_usable(const Adult& adult, Date day);

}  // namespace yingtuo
