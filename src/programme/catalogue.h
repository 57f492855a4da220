// The catalogue of activities: what a group of children may do in one stretch of the day, and what it takes.
// Model: docs/model/programme.md. Source of the categories: ledger L4 (一点一方案), column 类别.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_names.h"
#include "base/result.h"
#include "base/text.h"
#include "domain/adult.h"
#include "domain/season.h"
#include "domain/venue.h"
#include "domain/violation.h"

namespace yingtuo::programme {

enum class Category {
    care,
    homework,
    reading,
    sport,
    arts,
    labour,
    science,
    safety,
    wellbeing,
    red_culture,
    heritage,
    family_class,
    other
};
inline constexpr std::size_t category_count = 13;

// Where it happens. What is done in the shade (under trees, under a roof without walls) is out of doors in the rain,
// but may be done in hot hours.
enum class Setting { indoor, shaded, outdoor };

// The pace, for the rhythm of the day: study early, move before noon, calm after lunch.
enum class Tempo { study, calm, making, active };
inline constexpr std::size_t tempo_count = 4;

struct Ages {
    int youngest = 0;  // years, both included
    int oldest = 99;
};

struct Length {
    int shortest = 30;  // minutes, both included
    int longest = 120;
};

// What the responsible adult must bring: training for the post, or a skill that contains the word; either is enough.
struct Needs {
    std::optional<Post> post;
    std::string skill;
};

// How many children of a group it takes; `most` 0: as many as there are.
struct GroupSize {
    int least = 1;
    int most = 0;
};

// Who takes part in a local programme. Carers and the public meet beside the children's sessions, on the same timetable
// and with the same adults of the site.
enum class Audience { children, carers, everyone };

struct Activity {
    std::string code;  // stable: stored with plans
    Text name;
    Category category = Category::other;
    Ages ages;
    Setting setting = Setting::indoor;
    Tempo tempo = Tempo::calm;
    Length minutes;
    Needs needs;
    int max_per_week = 1;  // for one group
    Text materials;
    Text safety;
    BlockKind block = BlockKind::activity;  // meal and nap: what is done in those blocks, and nowhere else
    bool on_drowning = false;               // teaches how not to drown
    GroupSize group;
    bool not_in_heat = false;          // closed in hot hours; what is in the open sun always is
    bool not_in_rain = false;          // what is out of doors never takes place in rain
    int max_per_season = 0;            // for one group; 0: no limit
    std::string shared_kit;            // material that sites of a township share, by name
    std::string speaker;               // the outside body that comes to show it; never alone with children
    std::vector<std::string> regions;  // codes, where it is at home; empty: everywhere
    std::string programme;             // code of the local programme it belongs to; offered nowhere else
};

// What is recorded of those who take part.
enum class ProgrammeRecord { sign_up, attendance, baseline, measure };

// A programme that some places run: configuration, no code. Its activities name it.
struct LocalProgramme {
    std::string code;
    Text name;
    std::vector<std::string> regions;  // codes; empty: everywhere
    std::vector<VenueKind> kinds;      // empty: any
    Audience audience = Audience::children;
    int per_week = 0;   // sessions each group, or of carers and public the site, has every week; 0: as it comes
    int weekday = 0;    // ISO; 0: any open day
    std::string place;  // empty: where the group is
    std::vector<ProgrammeRecord> records;
    Text unit;  // of baseline and measure
    bool less_is_better = false;
    std::string source;
};

[[nodiscard]] bool is_outdoor(const Activity& activity);         // shaded or not
[[nodiscard]] bool needs_dry_weather(const Activity& activity);  // it needs an alternative for rain
[[nodiscard]] bool is_closed_in_heat(const Activity& activity);
// Does one of the codes name the region, or one that it lies in? No codes name every region.
[[nodiscard]] bool covers(const std::vector<std::string>& regions, std::string_view village_code);
[[nodiscard]] bool needs_nothing(const Needs& needs);
[[nodiscard]] bool qualifies(const Adult& adult, const Needs& needs);
[[nodiscard]] bool fits_length(const Activity& activity, std::chrono::minutes length);

class Catalogue {
  public:
    Catalogue() = default;
    // Refuses a repeated or empty code, an empty name, and ages, lengths or frequencies that no group could meet.
    // An activity of a local programme that is not there is refused too.
    static Result<Catalogue> make(std::vector<Activity> activities, std::vector<LocalProgramme> programmes = {});

    [[nodiscard]] std::span<const Activity> all() const { return activities_; }
    [[nodiscard]] std::span<const LocalProgramme> programmes() const { return programmes_; }
    // Null for an unknown code.
    [[nodiscard]] const LocalProgramme* find_programme(std::string_view code) const;
    // Children, unless the activity's programme is for others.
    [[nodiscard]] Audience audience_of(const Activity& activity) const;
    // Position in all(); nothing for an unknown code.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const;

  private:
    std::vector<Activity> activities_;
    std::vector<LocalProgramme> programmes_;
    std::vector<std::size_t> by_code_;
};

// The activities written for this project, local culture of the model case's region among them.
[[nodiscard]] const Catalogue& standard_catalogue();

// The first of the words that stands in the text; empty where none does.
[[nodiscard]] std::string_view forbidden_word(std::string_view text, const std::vector<std::string>& words);

// The content lint: activities whose name holds a forbidden word ("no new lessons", MOE 2021).
[[nodiscard]] std::vector<Violation> lint(const Catalogue& catalogue, const std::vector<std::string>& words);

// Hot hours: 12:00 to 15:00 in July and August. Nothing takes place in the open sun that touches them.
[[nodiscard]] bool touches_hot_hours(Date date, ClockTime start, ClockTime end);

}  // namespace yingtuo::programme

namespace yingtuo {

template <>
struct EnumNames<programme::Category> {
    using Category = programme::Category;
    static constexpr EnumName<Category> table[] = {
        {Category::care, "care", "看护", "care"},
        {Category::homework, "homework", "作业辅导", "homework help"},
        {Category::reading, "reading", "阅读", "reading"},
        {Category::sport, "sport", "体育", "sport"},
        {Category::arts, "arts", "艺术", "arts"},
        {Category::labour, "labour", "劳动", "practical work"},
        {Category::science, "science", "科普", "science"},
        {Category::safety, "safety", "安全教育", "safety"},
        {Category::wellbeing, "wellbeing", "心理", "well-being"},
        {Category::red_culture, "red_culture", "红色教育", "revolutionary history"},
        {Category::heritage, "heritage", "非遗文化", "local heritage"},
        {Category::family_class, "family_class", "家长课堂", "family class"},
        {Category::other, "other", "其他", "other"}};
};

template <>
struct EnumNames<programme::Audience> {
    using Audience = programme::Audience;
    static constexpr EnumName<Audience> table[] = {{Audience::children, "children", "儿童", "children"},
                                                   {Audience::carers, "carers", "照料人", "carers"},
                                                   {Audience::everyone, "everyone", "公众", "the public"}};
};

template <>
struct EnumNames<programme::ProgrammeRecord> {
    using ProgrammeRecord = programme::ProgrammeRecord;
    static constexpr EnumName<ProgrammeRecord> table[] = {
        {ProgrammeRecord::sign_up, "sign_up", "报名", "signing up"},
        {ProgrammeRecord::attendance, "attendance", "出勤", "attendance"},
        {ProgrammeRecord::baseline, "baseline", "基线", "baseline"},
        {ProgrammeRecord::measure, "measure", "每日", "measure of the day"}};
};

template <>
struct EnumNames<programme::Setting> {
    using Setting = programme::Setting;
    static constexpr EnumName<Setting> table[] = {{Setting::indoor, "indoor", "室内", "indoors"},
                                                  {Setting::shaded, "shaded", "室外荫凉处", "outdoors in the shade"},
                                                  {Setting::outdoor, "outdoor", "室外", "outdoors"}};
};

template <>
struct EnumNames<programme::Tempo> {
    using Tempo = programme::Tempo;
    static constexpr EnumName<Tempo> table[] = {{Tempo::study, "study", "学习", "study"},
                                                {Tempo::calm, "calm", "安静", "calm"},
                                                {Tempo::making, "making", "动手", "making"},
                                                {Tempo::active, "active", "运动", "active"}};
};

}  // namespace yingtuo
