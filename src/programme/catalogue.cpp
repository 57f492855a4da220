#include "programme/catalogue.h"

#include <fmt/format.h>

#include <algorithm>

#include "programme/catalogue_rows.h"

namespace yingtuo::programme {

namespace {

tl::unexpected<Error> wrong(const Activity& activity, const char* zh, const char* en) {
    return refuse(
        ErrorCode::bad_input,
        {fmt::format("活动目录 {}：{}", activity.code, zh), fmt::format("activity {}: {}", activity.code, en)},
        {"请改正活动目录后重试", "correct the catalogue and try again"}, "catalogue:" + activity.code);
}

}  // namespace

bool is_outdoor(const Activity& activity) {
    return activity.setting != Setting::indoor;
}

bool needs_dry_weather(const Activity& activity) {
    return is_outdoor(activity) || activity.not_in_rain;
}

bool is_closed_in_heat(const Activity& activity) {
    return activity.setting == Setting::outdoor || activity.not_in_heat;
}

bool covers(const std::vector<std::string>& regions, std::string_view village_code) {
    // A code of the statistics bureau ends in noughts below its own level.
    const auto is_within = [&](const std::string& region) {
        static constexpr std::size_t levels[] = {4, 6, 9, 12};
        for (const std::size_t digits : levels) {
            if (region.size() >= digits && region.find_first_not_of('0', digits) == std::string::npos)
                return village_code.substr(0, digits) == std::string_view(region).substr(0, digits);
        }
        return region == village_code;
    };
    return regions.empty() || std::any_of(regions.begin(), regions.end(), is_within);
}

bool needs_nothing(const Needs& needs) {
    return !needs.post && needs.skill.empty();
}

bool qualifies(const Adult& adult, const Needs& needs) {
    if (needs_nothing(needs)) return true;
    if (needs.post && has_post(adult.posts_trained, *needs.post)) return true;
    return !needs.skill.empty() && std::any_of(adult.skills.begin(), adult.skills.end(), [&](const std::string& skill) {
        return skill.find(needs.skill) != std::string::npos;
    });
}

bool fits_length(const Activity& activity, std::chrono::minutes length) {
    return length.count() >= activity.minutes.shortest && length.count() <= activity.minutes.longest;
}

Result<Catalogue> Catalogue::make(std::vector<Activity> activities, std::vector<LocalProgramme> programmes) {
    Catalogue catalogue;
    catalogue.programmes_ = std::move(programmes);
    for (const LocalProgramme& programme : catalogue.programmes_) {
        const auto same = std::count_if(catalogue.programmes_.begin(), catalogue.programmes_.end(),
                                        [&](const LocalProgramme& other) { return other.code == programme.code; });
        if (programme.code.empty() || same > 1) {
            return refuse(
                ErrorCode::bad_input,
                {fmt::format("特色项目代码“{}”为空或重复", programme.code),
                 fmt::format("the code of the local programme \"{}\" is empty or stands twice", programme.code)},
                {"请改正活动目录后重试", "correct the catalogue and try again"}, "programme:" + programme.code);
        }
    }
    catalogue.by_code_.resize(activities.size());
    for (std::size_t i = 0; i < activities.size(); ++i) {
        const Activity& activity = activities[i];
        catalogue.by_code_[i] = i;
        if (activity.code.empty()) return wrong(activity, "代码不能为空", "the code is empty");
        if (activity.name.zh.empty() || activity.name.en.empty())
            return wrong(activity, "中英文名称不能为空", "both names must be given");
        if (activity.ages.youngest < 0 || activity.ages.oldest < activity.ages.youngest)
            return wrong(activity, "年龄范围不对", "the ages are not a range");
        if (activity.minutes.shortest < 1 || activity.minutes.longest < activity.minutes.shortest)
            return wrong(activity, "时长范围不对", "the lengths are not a range");
        if (activity.group.least < 1 || (activity.group.most != 0 && activity.group.most < activity.group.least))
            return wrong(activity, "人数范围不对", "the group sizes are not a range");
        if (activity.max_per_season < 0)
            return wrong(activity, "每季次数不能为负", "times a season must not be negative");
        if (!activity.programme.empty() && catalogue.find_programme(activity.programme) == nullptr)
            return wrong(activity, "所属项目不在项目表中", "its local programme is not in the list");
        if (activity.max_per_week < 1) return wrong(activity, "每周次数至少为 1", "must be allowed once a week");
    }
    std::sort(catalogue.by_code_.begin(), catalogue.by_code_.end(),
              [&](std::size_t a, std::size_t b) { return activities[a].code < activities[b].code; });
    const auto same =
        std::adjacent_find(catalogue.by_code_.begin(), catalogue.by_code_.end(),
                           [&](std::size_t a, std::size_t b) { return activities[a].code == activities[b].code; });
    if (same != catalogue.by_code_.end()) return wrong(activities[*same], "代码重复", "the code stands twice");
    catalogue.activities_ = std::move(activities);
    return catalogue;
}

std::optional<std::size_t> Catalogue::find(std::string_view code) const {
    const auto found = std::lower_bound(by_code_.begin(), by_code_.end(), code,
                                        [&](std::size_t i, std::string_view c) { return activities_[i].code < c; });
    if (found == by_code_.end() || activities_[*found].code != code) return std::nullopt;
    return *found;
}

const LocalProgramme* Catalogue::find_programme(std::string_view code) const {
    const auto found = std::find_if(programmes_.begin(), programmes_.end(),
                                    [&](const LocalProgramme& programme) { return programme.code == code; });
    return found == programmes_.end() ? nullptr : &*found;
}

Audience Catalogue::audience_of(const Activity& activity) const {
    const LocalProgramme* programme = activity.programme.empty() ? nullptr : find_programme(activity.programme);
    return programme == nullptr ? Audience::children : programme->audience;
}

const Catalogue& standard_catalogue() {
    static const Catalogue catalogue = [] {
        auto made = catalogue_of(standard_rows());
        ENSURE(made.has_value());
        return std::move(*made);
    }();
    return catalogue;
}

std::string_view forbidden_word(std::string_view text, const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        if (!word.empty() && text.find(word) != std::string_view::npos) return word;
    }
    return {};
}

std::vector<Violation> lint(const Catalogue& catalogue, const std::vector<std::string>& words) {
    std::vector<Violation> violations;
    for (const Activity& activity : catalogue.all()) {
        for (const std::string& name : {activity.name.zh, activity.name.en}) {
            const std::string_view word = forbidden_word(name, words);
            if (word.empty()) continue;
            violations.push_back(
                {"programme.forbidden_words",
                 Severity::hard,
                 "activity:" + activity.code,
                 {fmt::format("活动“{}”含有禁用词“{}”，假期托管不得讲授新课或组织考试", activity.name.zh, word),
                  fmt::format("The activity \"{}\" holds the forbidden word \"{}\": holiday care gives no new lessons "
                              "and no tests.",
                              activity.name.en, word)},
                 1});
            break;
        }
    }
    return violations;
}

bool touches_hot_hours(Date date, ClockTime start, ClockTime end) {
    const auto month = std::chrono::year_month_day{date}.month();
    if (month != std::chrono::July && month != std::chrono::August) return false;
    return start < std::chrono::hours{15} && end > std::chrono::hours{12};
}

}  // namespace yingtuo::programme
