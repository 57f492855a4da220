#include "roll/adult_row.h"

#include <algorithm>

#include "roll/adult_words.h"
#include "roll/answers.h"
#include "roll/cell_text.h"
#include "roll/date_cell.h"
#include "roll/person_name.h"
#include "roll/venue_words.h"

namespace yingtuo::roll {

namespace {

bool is_whole_season(std::string_view cell) {
    return equals_any(squeeze(cell), {"全程", "全期", "全部", "整个暑期", "暑假全程", "全季", "整季", "均可", "随时",
                                      "都可以", "全时段"});
}

// One date of a start or end column; without a year it is the season's.
std::optional<Date> read_bound(const RowReader& row, Column column, const Season& season) {
    const std::string_view cell = row.cell(column);
    if (is_blank(cell)) return std::nullopt;
    if (const auto date = read_date(cell); date && !date->month_only) return date->date;
    const DateWindows windows = read_windows(cell, year_of(season.opening));
    if (windows.complete && windows.windows.size() == 1 && windows.windows[0].first == windows.windows[0].last)
        return windows.windows[0].first;
    row.doubt(column, Doubt::availability_unreadable);
    return std::nullopt;
}

void add_days(std::vector<Date>& days, Date first, Date last) {
    // A year is more than any season; a slip in the year must not fill the memory.
    last = std::min(last, first + std::chrono::days{366});
    for (Date day = first; day <= last; day += std::chrono::days{1}) days.push_back(day);
}

ServiceDays read_service(const RowReader& row, const Season& season) {
    ServiceDays service;
    const std::string_view cell = row.cell(Column::availability);
    if (!is_blank(cell)) {
        const DateWindows told = read_windows(cell, year_of(season.opening));
        if (is_whole_season(cell)) {
            service.from = season.opening;
            service.to = season.last_day;
        } else if (told.windows.empty() || !told.complete) {
            row.doubt(Column::availability, Doubt::availability_unreadable);
        }
        if (!told.windows.empty()) {
            service.from = told.windows.front().first;
            service.to = told.windows.front().last;
            for (const DateWindow& window : told.windows) {
                if (window.first > *service.to + std::chrono::days{1})
                    add_days(service.off, *service.to + std::chrono::days{1}, window.first - std::chrono::days{1});
                service.to = std::max(*service.to, window.last);
            }
        }
    }
    if (const auto from = read_bound(row, Column::available_from, season)) service.from = from;
    if (const auto to = read_bound(row, Column::available_to, season)) service.to = to;
    if (service.from && service.to && *service.to < *service.from) {
        row.doubt(row.has(Column::available_to) ? Column::available_to : Column::availability,
                  Doubt::availability_backwards);
        service = {};
    }
    const std::string_view off = row.cell(Column::unavailable);
    if (!is_blank(off) && !equals_any(squeeze(off), {"无", "没有"})) {
        const DateWindows told = read_windows(off, year_of(season.opening));
        if (!told.complete || told.windows.empty()) row.doubt(Column::unavailable, Doubt::unavailable_unreadable);
        for (const DateWindow& window : told.windows) add_days(service.off, window.first, window.last);
    }
    std::sort(service.off.begin(), service.off.end());
    service.off.erase(std::unique(service.off.begin(), service.off.end()), service.off.end());
    return service;
}

// A check counts for a year where the ledger gives no expiry: the law asks for one every year (Art. 62).
Date a_year_on(Date date) {
    return date + std::chrono::days{364};
}

void read_record(const RowReader& row, AdultRow& adult) {
    adult.says_record_check = row.has(Column::record_check) && !is_blank(row.cell(Column::record_check));
    if (const auto result = read_record_check(row.cell(Column::record_check))) {
        adult.record_check = *result;
    } else {
        row.doubt(Column::record_check, Doubt::record_check_unreadable);
    }
    const auto date_of = [&](Column column) -> std::optional<Date> {
        const std::string_view cell = row.cell(column);
        if (is_blank(cell)) return std::nullopt;
        if (const auto date = read_date(cell); date && !date->month_only) return date->date;
        if (column == Column::cleared_until) {
            if (equals_any(squeeze(cell), {"一年", "1年", "12个月", "壹年"}))
                return std::nullopt;  // counted from the check below
            // "2025-06-01至2026-05-31": the end is what counts.
            const DateWindows windows = read_windows(cell, 0);
            if (windows.complete && windows.windows.size() == 1) return windows.windows[0].last;
        }
        row.doubt(column, Doubt::record_check_date_unreadable);
        return std::nullopt;
    };
    adult.record_checked_on = date_of(Column::record_checked_on);
    // "无记录 2025-06-10" in one cell.
    if (!adult.record_checked_on && is_blank(row.cell(Column::record_checked_on)))
        adult.record_checked_on = find_date(row.cell(Column::record_check));
    adult.cleared_until = date_of(Column::cleared_until);
    if (adult.record_check != RecordCheck::clear) return;
    adult.record_evidence = fold(row.cell(Column::record_evidence));
    if (is_blank(adult.record_evidence)) adult.record_evidence.clear();
    if (!adult.cleared_until && adult.record_checked_on) adult.cleared_until = a_year_on(*adult.record_checked_on);
    if (!adult.cleared_until)
        row.doubt(row.has(Column::record_checked_on) ? Column::record_checked_on : Column::record_check,
                  Doubt::record_check_no_date);
}

void read_training(const RowReader& row, AdultRow& adult) {
    const std::string_view general = row.cell(Column::general_training);
    const std::string text = squeeze(general);
    if (!is_blank(general) && !contains_any(text, {"不合格", "未通过"})) {
        adult.general_trained_on = find_date(general);
        if (!adult.general_trained_on) {
            const bool says_done =
                contains_any(text, {"已", "合格", "完成", "参加", "通过"}) || read_yes_no(text) == true;
            const bool says_not = contains_any(text, {"未", "没"}) || read_yes_no(text) == false;
            if (!says_not)
                row.doubt(Column::general_training, says_done ? Doubt::training_no_date : Doubt::training_unreadable);
        }
    }
    const PostsCell posts = read_posts(row.cell(Column::post_training));
    adult.posts_trained = posts.posts;
    if (!posts.complete) row.doubt(Column::post_training, Doubt::posts_unreadable);
    if (posts.failed) row.doubt(Column::post_training, Doubt::posts_not_passed);
}

}  // namespace

std::optional<AdultRow> read_adult_row(const RowReader& row, const Season& season, PlaceIndex& places) {
    AdultRow adult;
    adult.person = read_person(row, make_date(1900, 1, 1));
    if (adult.person.name.empty() && adult.person.id_number.empty()) {
        row.doubt_row(Doubt::row_unnamed);
        return std::nullopt;
    }
    if (adult.person.name.empty()) {
        row.doubt(Column::name, Doubt::name_missing);
    } else if (is_odd_name(adult.person.name)) {
        row.doubt(Column::name, Doubt::name_odd);
    }
    if (adult.person.id_number.empty() &&
        read_identity_number(row.cell(Column::id_number)).state == IdentityState::missing) {
        row.doubt(Column::id_number, Doubt::adult_without_identity);
    }
    adult.other = row.other();
    adult.phone = read_phone(row, Column::phone);
    if (!is_blank(row.cell(Column::adult_class))) adult.adult_class = read_adult_class(row.cell(Column::adult_class));
    if (!adult.adult_class) row.doubt(Column::adult_class, Doubt::adult_class_unreadable);
    adult.place = read_place(row, places, row.ledger().context);
    tell_place(row, adult.place, places.regions());
    if (adult.place.state == PlaceState::nothing_said) row.doubt(Column::address, Doubt::place_missing);
    adult.point = read_point(row);
    adult.service = read_service(row, season);
    adult.says_off = row.has(Column::unavailable) || row.has(Column::availability);
    if (!is_blank(row.cell(Column::days_per_week))) {
        const auto days = read_count(row.cell(Column::days_per_week));
        if (days && days->count >= 1 && days->count <= 7) {
            adult.days_per_week = days->count;
        } else {
            row.doubt(Column::days_per_week, Doubt::availability_unreadable);
        }
    }
    read_record(row, adult);
    read_training(row, adult);
    for (const Column column : {Column::skills, Column::courses}) {
        if (is_blank(row.cell(column))) continue;
        for (std::string& skill : split_list(row.cell(column))) {
            const bool there = std::find(adult.skills.begin(), adult.skills.end(), skill) != adult.skills.end();
            if (!there && skill != "无") adult.skills.push_back(std::move(skill));
        }
    }
    const std::string_view wished = row.cell(Column::wished_township);
    if (!is_blank(wished) && !contains_any(wished, {"不限", "服从", "均可", "无"})) {
        const Region* county = places.regions().at_level(adult.place.code, RegionLevel::county);
        const Region* root = places.regions().root();
        if (county != nullptr) adult.wished_township = places.find_township(wished, county->code);
        if (adult.wished_township.empty() && root != nullptr)
            adult.wished_township = places.find_township(wished, root->code);
        if (adult.wished_township.empty()) row.doubt(Column::wished_township, Doubt::wished_township_unknown);
    }
    const std::string_view transfer = row.cell(Column::accepts_transfer);
    if (!is_blank(transfer)) {
        const std::string text = squeeze(transfer);
        adult.accepts_transfer = contains_any(text, {"不服从"}) ? std::optional(false)
                                 : contains_any(text, {"服从"}) ? std::optional(true)
                                                                : read_yes_no(text);
        if (!adult.accepts_transfer) row.doubt(Column::accepts_transfer, Doubt::answer_unreadable);
    }
    const std::string_view lodging = row.cell(Column::accepts_lodging);
    if (!is_blank(lodging)) {
        adult.accepts_lodging = read_accepts_lodging(lodging);
        if (!adult.accepts_lodging) row.doubt(Column::accepts_lodging, Doubt::answer_unreadable);
    }
    std::string team = squeeze(row.cell(Column::team));
    if (team != "无" && team != "个人" && team != "否" && team != "/" && team != "-") adult.team = std::move(team);
    return adult;
}

}  // namespace yingtuo::roll
