#include "roll/site_plan_book.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "roll/attendance_words.h"
#include "roll/cell_text.h"
#include "roll/date_cell.h"

namespace yingtuo::roll {

namespace {

constexpr auto labels = {"托管点",   "托管点名称", "点位",     "负责人",   "点长",       "服务起止日期",
                         "服务时间", "起止日期",   "每日时段", "服务时段", "服务天数",   "日均小时",
                         "每日小时", "人数",       "托管人数", "分班",     "志愿者名单", "安全应急预案",
                         "供餐方案", "接送方案",   "审核人",   "审批日期", "审核日期"};

// The label that a cell is, or begins with.
std::string_view label_in(const std::string& key) {
    std::string_view best;
    for (const std::string_view label : labels) {
        if (key.starts_with(label) && label.size() > best.size()) best = label;
    }
    return best;
}

std::optional<std::string> forbidden_word(const std::string& text, const Policy& policy) {
    for (const std::string& word : policy.forbidden_words) {
        if (!word.empty() && text.find(word) != std::string::npos) return word;
    }
    return std::nullopt;
}

std::string some(const std::vector<Date>& days) {
    constexpr std::size_t most = 5;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(most, days.size()); ++i) names.push_back(format_date(days[i]));
    return fmt::format("{}{}", fmt::join(names, "、"), days.size() > most ? " ..." : "");
}

}  // namespace

std::map<std::string, std::string> labelled_lines(const Sheet& sheet, std::size_t before) {
    std::map<std::string, std::string> head;
    for (std::size_t i = 0; i < before && i < sheet.rows.size(); ++i) {
        const auto& cells = sheet.rows[i].cells;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            // Merged cells repeat their text.
            if (c > 0 && cells[c] == cells[c - 1]) continue;
            const std::string text = squeeze(cells[c]);
            const std::string_view label = label_in(text);
            if (label.empty()) continue;
            std::string rest = text.substr(label.size());
            if (rest.starts_with("(")) rest.erase(0, rest.find(')') == std::string::npos ? 0 : rest.find(')') + 1);
            const bool has_colon = rest.starts_with(":") || rest.starts_with("：");
            if (has_colon) rest.erase(0, rest.starts_with(":") ? 1 : std::string_view("：").size());
            // A word that goes on is another word: 人数 in 人数统计表.
            if (!has_colon && !rest.empty()) continue;
            if (rest.empty()) {
                std::size_t next = c + 1;
                while (next < cells.size() && (is_blank(cells[next]) || cells[next] == cells[c])) ++next;
                if (next < cells.size() && label_in(squeeze(cells[next])).empty()) rest = fold(cells[next]);
            }
            if (!rest.empty()) head.emplace(label, rest);
        }
    }
    return head;
}

SitePlanBook::SitePlanBook(const Roll& known, const Roll& changed, const Season& season, PlaceIndex& places)
    : season_(season), places_(places), venues_(known, changed) {}

void SitePlanBook::begin_sheet(const RowReader& row) {
    const LedgerSheet& ledger = row.ledger();
    sheet_ = ledger.sheet;
    SitePlan& plan = plans_.emplace_back();
    plan.file = ledger.sheet->file;
    plan.sheet = ledger.sheet->name;
    plan.head = labelled_lines(*ledger.sheet, ledger.header.first);
    for (const char* label : {"托管点", "托管点名称", "点位"}) {
        const auto named = plan.head.find(label);
        if (named != plan.head.end() && plan.site.empty()) plan.site = squeeze(named->second);
    }
    const VenueName* venue = plan.site.empty() ? nullptr : venues_.find(plan.site, places_.regions(), ledger.context);
    if (venue == nullptr) venue = venues_.find_in(ledger.header.title, places_.regions(), ledger.context);
    if (venue != nullptr) {
        plan.venue = venue->venue;
        plan.site = venue->name;
    } else {
        row.doubt_row(Doubt::plan_site_unknown, {plan.site, plan.site});
    }
}

RowFate SitePlanBook::take(const RowReader& row) {
    if (sheet_ != row.ledger().sheet) begin_sheet(row);
    SitePlan& plan = plans_.back();
    SitePlanRow entry;
    entry.row = row.row();
    entry.activity = text_of(row, Column::activity);
    entry.category = text_of(row, Column::activity_category);
    entry.group = text_of(row, Column::activity_group);
    entry.place = text_of(row, Column::activity_place);
    entry.responsible = text_of(row, Column::responsible);
    entry.assistant = text_of(row, Column::assistant);
    entry.materials = text_of(row, Column::materials);
    entry.safety = text_of(row, Column::safety_points);
    entry.rain_activity = text_of(row, Column::rain_activity);

    const std::string_view day = row.cell(Column::day);
    if (is_blank(day)) {
        // A date in merged cells that a text file has lost stands at the first row of its day.
        if (!plan.rows.empty()) entry.day = plan.rows.back().day;
    } else {
        const auto windows = read_windows(day, static_cast<int>(std::chrono::year_month_day{season_.opening}.year()));
        if (windows.complete && windows.windows.size() == 1 && windows.windows[0].first == windows.windows[0].last)
            entry.day = windows.windows[0].first;
    }
    if (!entry.day) {
        row.doubt(Column::day, Doubt::plan_day_unreadable);
    } else if (*entry.day < season_.opening || *entry.day > season_.last_day) {
        const std::string date = format_date(*entry.day);
        row.doubt(Column::day, Doubt::plan_day_outside, {date, date});
    }
    if (const std::string_view time = row.cell(Column::time_window); !is_blank(time)) {
        if (const auto window = read_clock_window(time)) {
            entry.start = window->start;
            entry.end = window->end;
        } else {
            row.doubt(Column::time_window, Doubt::plan_time_unreadable);
        }
    }
    if (entry.activity.empty()) {
        row.doubt(Column::activity, Doubt::plan_day_blank);
    } else {
        if (row.has(Column::responsible) && entry.responsible.empty() && counts_as_hours(entry))
            row.doubt(Column::responsible, Doubt::plan_responsible_missing);
        const auto word = forbidden_word(squeeze(entry.activity), season_.policy);
        const auto on_rain = forbidden_word(squeeze(entry.rain_activity), season_.policy);
        if (word) row.doubt(Column::activity, Doubt::plan_forbidden_word, {*word, *word});
        if (!word && on_rain) row.doubt(Column::rain_activity, Doubt::plan_forbidden_word, {*on_rain, *on_rain});
    }
    plan.rows.push_back(std::move(entry));
    // Nothing is stored of a site's own plan.
    return RowFate::unchanged;
}

bool SitePlanBook::counts_as_hours(const SitePlanRow& row) const {
    const std::string what = squeeze(row.activity) + squeeze(row.category);
    if (!season_.policy.meals_count && contains_any(what, {"午餐", "早餐", "晚餐", "用餐", "就餐", "供餐", "午饭"}))
        return false;
    if (!season_.policy.naps_count && contains_any(what, {"午休", "午睡"})) return false;
    return true;
}

void SitePlanBook::end_sheet(const LedgerSheet& ledger, Doubts& doubts) {
    if (sheet_ != ledger.sheet || plans_.empty()) return;
    SitePlan& plan = plans_.back();
    std::map<Date, std::map<ClockTime, ClockTime>> windows;  // by day: start -> end; groups side by side count once
    bool has_times = false;
    for (const SitePlanRow& row : plan.rows) {
        if (!row.day || row.activity.empty()) continue;
        auto& day = windows[*row.day];
        if (!row.start || !row.end || !counts_as_hours(row)) continue;
        has_times = true;
        ClockTime& end = day[*row.start];
        end = std::max(end, *row.end);
    }
    plan.days = static_cast<int>(windows.size());
    std::vector<Date> short_days;
    double all_hours = 0;
    for (const auto& [day, own] : windows) {
        ClockTime until{0};
        std::chrono::minutes spent{0};
        for (const auto& [start, end] : own) {
            if (end <= until) continue;
            spent += end - std::max(start, until);
            until = end;
        }
        const double hours = static_cast<double>(spent.count()) / 60.0;
        all_hours += hours;
        if (hours + 1e-9 < season_.policy.min_hours_day) short_days.push_back(day);
    }
    if (!windows.empty()) plan.hours_per_day = all_hours / static_cast<double>(windows.size());

    const int row = ledger.sheet->rows[ledger.header.first].number;
    const auto tell = [&](Doubt doubt, const std::string& zh, const std::string& en) {
        doubts.add(*ledger.sheet, row, {}, doubt, {zh, en});
    };
    if (plan.days < season_.policy.min_days) {
        tell(Doubt::plan_days_too_few, fmt::format("{} 天，应不少于 {} 天", plan.days, season_.policy.min_days),
             fmt::format("{} days, {} at least", plan.days, season_.policy.min_days));
    }
    if (has_times && !short_days.empty()) {
        tell(Doubt::plan_hours_too_few,
             fmt::format("{} 天不到 {} 小时（{}）", short_days.size(), season_.policy.min_hours_day, some(short_days)),
             fmt::format("{} days below {} hours ({})", short_days.size(), season_.policy.min_hours_day,
                         some(short_days)));
    }
    std::vector<Date> skipped;
    for (const Date day : open_days(season_)) {
        if (!windows.empty() && day > windows.begin()->first && day < windows.rbegin()->first && !windows.contains(day))
            skipped.push_back(day);
    }
    if (!skipped.empty()) tell(Doubt::plan_days_skipped, some(skipped), some(skipped));
}

}  // namespace yingtuo::roll
