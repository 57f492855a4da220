#include "programme/catalogue_rows.h"

#include <embedded/programme_catalogue.h>
#include <fmt/format.h>

#include <algorithm>

#include "programme/row_reader.h"

namespace yingtuo::programme {

namespace {

constexpr std::size_t most_rows = 5000;

std::string joined(const std::vector<std::string>& items) {
    return fmt::format("{}", fmt::join(items, list_separator));
}

constexpr std::string_view activity_columns[] = {
    "代码",     "名称",     "名称（英文）", "类别",    "最小年龄",     "最大年龄", "最少人数", "最多人数",
    "最短分钟", "最长分钟", "场所",         "节奏",    "高温时段",     "雨天",     "时段",     "岗位培训",
    "特长",     "每周至多", "每季至多",     "材料",    "材料（英文）", "共用器材", "安全要点", "安全要点（英文）",
    "防溺水",   "外请人员", "适用地区",     "所属项目"};

constexpr std::string_view programme_columns[] = {"代码", "名称",         "名称（英文）", "适用地区", "点位类型",
                                                  "对象", "每周次数",     "星期",         "地点",     "记录",
                                                  "单位", "单位（英文）", "越少越好",     "来源"};

Activity activity_of(RowReader& row) {
    Activity activity;
    row.text("代码", activity.code, true);
    row.text("名称", activity.name.zh, true);
    row.text("名称（英文）", activity.name.en);
    if (activity.name.en.empty()) activity.name.en = activity.name.zh;
    row.code("类别", activity.category);
    row.number("最小年龄", activity.ages.youngest, 0, 0, 99);
    row.number("最大年龄", activity.ages.oldest, 99, 0, 99);
    row.number("最少人数", activity.group.least, 1, 1, 1000);
    row.number("最多人数", activity.group.most, 0, 1, 1000);
    row.number("最短分钟", activity.minutes.shortest, 30, 1, 1440);
    row.number("最长分钟", activity.minutes.longest, 120, 1, 1440);
    row.code("场所", activity.setting);
    row.code("节奏", activity.tempo);
    row.flag("高温时段", activity.not_in_heat, "不可", "可");
    row.flag("雨天", activity.not_in_rain, "不可", "可");
    row.code("时段", activity.block);
    std::string post;
    row.text("岗位培训", post);
    if (!post.empty()) activity.needs.post = row.one<Post>("岗位培训", post);
    row.text("特长", activity.needs.skill);
    row.number("每周至多", activity.max_per_week, 1, 1, 100);
    row.number("每季至多", activity.max_per_season, 0, 1, 1000);
    row.text("材料", activity.materials.zh);
    row.text("材料（英文）", activity.materials.en);
    row.text("共用器材", activity.shared_kit);
    row.text("安全要点", activity.safety.zh);
    row.text("安全要点（英文）", activity.safety.en);
    row.flag("防溺水", activity.on_drowning, "是", "否");
    row.text("外请人员", activity.speaker);
    row.regions("适用地区", activity.regions);
    row.text("所属项目", activity.programme);
    if (activity.ages.oldest < activity.ages.youngest) row.say("最大年龄", "小于最小年龄", "is below the youngest age");
    if (activity.group.most != 0 && activity.group.most < activity.group.least)
        row.say("最多人数", "小于最少人数", "is below the smallest group");
    if (activity.minutes.longest < activity.minutes.shortest)
        row.say("最长分钟", "小于最短分钟", "is below the shortest length");
    return activity;
}

LocalProgramme programme_of(RowReader& row) {
    LocalProgramme programme;
    row.text("代码", programme.code, true);
    row.text("名称", programme.name.zh, true);
    row.text("名称（英文）", programme.name.en);
    if (programme.name.en.empty()) programme.name.en = programme.name.zh;
    row.regions("适用地区", programme.regions);
    row.codes("点位类型", programme.kinds);
    row.code("对象", programme.audience);
    row.number("每周次数", programme.per_week, 0, 0, 20);
    row.number("星期", programme.weekday, 0, 1, 7);
    row.text("地点", programme.place);
    row.codes("记录", programme.records);
    row.text("单位", programme.unit.zh);
    row.text("单位（英文）", programme.unit.en);
    row.flag("越少越好", programme.less_is_better, "是", "否");
    row.text("来源", programme.source);
    return programme;
}

template <typename Thing, typename Read>
std::vector<Thing> read_rows(const Sheet& sheet, std::span<const std::string_view> names,
                             std::vector<DoubtfulRow>& wrong, const Read& read) {
    const std::vector<std::size_t> places = column_places(sheet, names, "catalogue", wrong);
    std::vector<Thing> things;
    for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
        RowReader row(sheet, sheet.rows[i], places, names, "catalogue", wrong);
        if (i > most_rows) {
            row.say(names.front(), "超过五千行", "more than five thousand rows");
            break;
        }
        things.push_back(read(row));
        const auto same = std::count_if(things.begin(), things.end(),
                                        [&](const Thing& other) { return other.code == things.back().code; });
        if (same > 1)
            row.say(names.front(), fmt::format("“{}”重复", things.back().code),
                    fmt::format("\"{}\" stands twice", things.back().code));
    }
    return things;
}

Sheet sheet_of(const std::vector<std::vector<std::string>>& rows, std::string_view name, const std::string& file) {
    Sheet sheet;
    sheet.file = file;
    sheet.name = std::string(name);
    int number = 0;
    for (const auto& cells : rows) sheet.rows.push_back({++number, cells});
    return sheet;
}

std::string text_of(int value) {
    return value == 0 ? std::string() : std::to_string(value);
}

template <typename Enum>
std::string text_of(const std::vector<Enum>& values) {
    std::vector<std::string> names;
    for (const Enum value : values) names.emplace_back(name_of(value).zh);
    return joined(names);
}

std::vector<std::vector<std::string>> split_lines(std::string_view text) {
    std::vector<std::vector<std::string>> rows;
    while (!text.empty()) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.empty()) continue;
        auto& cells = rows.emplace_back();
        for (;;) {
            const auto tab = line.find('\t');
            cells.emplace_back(line.substr(0, tab));
            if (tab == std::string_view::npos) break;
            line.remove_prefix(tab + 1);
        }
    }
    return rows;
}

}  // namespace

CatalogueReading read_catalogue(const Sheet& activities, const Sheet& programmes) {
    CatalogueReading reading;
    auto programme_list = read_rows<LocalProgramme>(programmes, programme_columns, reading.wrong, programme_of);
    auto activity_list = read_rows<Activity>(activities, activity_columns, reading.wrong, activity_of);
    for (std::size_t i = 0; i < activity_list.size(); ++i) {
        const std::string& code = activity_list[i].programme;
        const bool known = code.empty() || std::any_of(programme_list.begin(), programme_list.end(),
                                                       [&](const LocalProgramme& one) { return one.code == code; });
        if (known) continue;
        reading.wrong.push_back({activities.file,
                                 activities.name,
                                 activities.rows[i + 1].number,
                                 "所属项目",
                                 "catalogue",
                                 DoubtLevel::refused,
                                 {fmt::format("所属项目“{}”不在“{}”表中", code, programmes_sheet),
                                  fmt::format("the programme \"{}\" is not on the sheet of programmes", code)}});
    }
    if (!reading.wrong.empty()) return reading;
    auto made = Catalogue::make(std::move(activity_list), std::move(programme_list));
    if (made) {
        reading.catalogue = std::move(*made);
    } else {
        reading.wrong.push_back(
            {activities.file, activities.name, 1, {}, "catalogue", DoubtLevel::refused, made.error().message});
    }
    return reading;
}

CatalogueReading read_catalogue(const std::vector<Sheet>& workbook) {
    const auto named = [&](std::string_view name) {
        const auto found = std::find_if(workbook.begin(), workbook.end(),
                                        [&](const Sheet& sheet) { return trimmed(sheet.name) == name; });
        return found == workbook.end() ? Sheet{} : *found;
    };
    const Sheet activities = named(activities_sheet);
    if (activities.rows.size() >= 2) return read_catalogue(activities, named(programmes_sheet));
    CatalogueReading reading;
    reading.wrong.push_back(
        {workbook.empty() ? std::string() : workbook.front().file,
         std::string(activities_sheet),
         0,
         {},
         "catalogue",
         DoubtLevel::refused,
         {fmt::format("工作簿中没有“{}”表，或表中没有活动；样表用 yingtuo catalogue export 取得", activities_sheet),
          fmt::format("the workbook has no sheet \"{}\", or no activity on it; take a pattern with yingtuo catalogue "
                      "export",
                      activities_sheet)}});
    return reading;
}

CatalogueReading read_catalogue(const CatalogueRows& rows, const std::string& file) {
    return read_catalogue(sheet_of(rows.activities, activities_sheet, file),
                          sheet_of(rows.programmes, programmes_sheet, file));
}

CatalogueRows rows_of(const Catalogue& catalogue) {
    CatalogueRows rows;
    rows.activities.emplace_back(std::begin(activity_columns), std::end(activity_columns));
    for (const Activity& a : catalogue.all()) {
        rows.activities.push_back({a.code,
                                   a.name.zh,
                                   a.name.en,
                                   std::string(name_of(a.category).zh),
                                   std::to_string(a.ages.youngest),
                                   a.ages.oldest == 99 ? std::string() : std::to_string(a.ages.oldest),
                                   a.group.least == 1 ? std::string() : std::to_string(a.group.least),
                                   text_of(a.group.most),
                                   std::to_string(a.minutes.shortest),
                                   std::to_string(a.minutes.longest),
                                   std::string(name_of(a.setting).zh),
                                   std::string(name_of(a.tempo).zh),
                                   a.not_in_heat ? "不可" : "可",
                                   a.not_in_rain ? "不可" : "可",
                                   std::string(name_of(a.block).zh),
                                   a.needs.post ? std::string(name_of(*a.needs.post).zh) : std::string(),
                                   a.needs.skill,
                                   std::to_string(a.max_per_week),
                                   text_of(a.max_per_season),
                                   a.materials.zh,
                                   a.materials.en,
                                   a.shared_kit,
                                   a.safety.zh,
                                   a.safety.en,
                                   a.on_drowning ? "是" : "",
                                   a.speaker,
                                   joined(a.regions),
                                   a.programme});
    }
    rows.programmes.emplace_back(std::begin(programme_columns), std::end(programme_columns));
    for (const LocalProgramme& p : catalogue.programmes()) {
        rows.programmes.push_back({p.code, p.name.zh, p.name.en, joined(p.regions), text_of(p.kinds),
                                   std::string(name_of(p.audience).zh), text_of(p.per_week), text_of(p.weekday),
                                   p.place, text_of(p.records), p.unit.zh, p.unit.en, p.less_is_better ? "是" : "",
                                   p.source});
    }
    return rows;
}

Result<Catalogue> catalogue_of(const CatalogueRows& rows) {
    if (rows.activities.empty()) return standard_catalogue();
    CatalogueReading reading = read_catalogue(rows);
    if (reading.catalogue) return std::move(*reading.catalogue);
    const DoubtfulRow& first = reading.wrong.front();
    return refuse(ErrorCode::bad_input, first.sentence, {"请改正活动目录后重试", "correct the catalogue and try again"},
                  fmt::format("{}:{}:{}", first.sheet, first.row, first.column));
}

CatalogueRows standard_rows() {
    CatalogueRows rows;
    for (const EmbeddedFile& file : embedded::programme_catalogue()) {
        (file.path == "activities.tsv" ? rows.activities : rows.programmes) = split_lines(file.content);
    }
    return rows;
}

}  // namespace yingtuo::programme
