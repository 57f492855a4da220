#include "roll/header.h"

#include <algorithm>
#include <tuple>

#include "roll/cell_text.h"
#include "roll/day_header.h"

namespace yingtuo::roll {

namespace {

constexpr std::size_t deepest_start = 15;  // rows of title, notes and stamps above a header
constexpr std::size_t tallest_header = 3;

// A cell that may be part of a header: as it reads, and as it is compared.
struct HeaderCell {
    std::string text;
    std::string key;
};

// The rows at the top of a sheet, each made ready once and only if it is looked at.
class TopRows {
  public:
    explicit TopRows(const Sheet& sheet) : sheet_(sheet), rows_(sheet.rows.size()) {}

    const std::vector<HeaderCell>& row(std::size_t i) {
        if (!rows_[i]) {
            rows_[i].emplace();
            for (const std::string& cell : sheet_.rows[i].cells) {
                std::string text = is_blank(cell) ? std::string() : fold(cell);
                std::string key = text.size() > 120 ? std::string() : header_key(text);
                rows_[i]->push_back({std::move(text), std::move(key)});
            }
        }
        return *rows_[i];
    }

  private:
    const Sheet& sheet_;
    std::vector<std::optional<std::vector<HeaderCell>>> rows_;
};

// A column's header as its parts from top to bottom.
using Path = std::vector<const HeaderCell*>;

// Rows [first, end) read as one header. A blank cell in an upper row belongs to the group on its left, where the row
// below names something: merged cells that a .csv has lost.
std::vector<Path> paths_of(TopRows& rows, std::size_t first, std::size_t end) {
    std::size_t width = 0;
    for (std::size_t i = first; i < end; ++i) width = std::max(width, rows.row(i).size());
    const auto at = [&](std::size_t row, std::size_t column) -> const HeaderCell* {
        const std::vector<HeaderCell>& cells = rows.row(row);
        return column < cells.size() && !cells[column].text.empty() ? &cells[column] : nullptr;
    };
    std::vector<Path> paths(width);
    for (std::size_t row = first; row < end; ++row) {
        const HeaderCell* group = nullptr;
        for (std::size_t column = 0; column < width; ++column) {
            const HeaderCell* cell = at(row, column);
            if (cell == nullptr && row + 1 < end) {
                if (column > 0 && at(row + 1, column) != nullptr && at(row + 1, column - 1) != nullptr) cell = group;
            } else {
                group = cell;
            }
            if (cell != nullptr && (paths[column].empty() || paths[column].back()->text != cell->text)) {
                paths[column].push_back(cell);
            }
        }
    }
    return paths;
}

// "父亲信息" -> "父亲".
std::string stem(std::string key) {
    for (const std::string_view ending : {"基本信息", "基本情况", "信息", "情况", "资料"}) {
        if (key.size() > ending.size() && key.ends_with(ending)) {
            key.resize(key.size() - ending.size());
            break;
        }
    }
    return key;
}

bool names_someone_else(const std::string& key) {
    return contains_any(key, {"父", "母", "监护", "照料", "照护", "委托", "祖", "紧急", "联系人", "负责人", "干部",
                              "班主任", "教师", "家长", "包保", "接送"});
}

// "7月" over "15日" over "星期二".
std::optional<DayColumn> day_of(const Path& path) {
    const auto has_figure = [](const HeaderCell* part) {
        return part->text.find_first_of("0123456789") != std::string::npos;
    };
    if (std::none_of(path.begin(), path.end(), has_figure)) return std::nullopt;
    std::vector<std::string_view> parts;
    for (const HeaderCell* part : path) parts.push_back(part->text);
    return read_day_header(parts);
}

std::optional<ColumnName> match(LedgerKind kind, const Path& path) {
    if (kind == LedgerKind::attendance && day_of(path)) return find_column(kind, "1日");
    if (path.empty() || path.back()->key.empty()) return std::nullopt;
    const std::string& leaf = path.back()->key;
    if (path.size() == 1) return find_column(kind, leaf);
    std::string joined;
    for (const HeaderCell* part : path) joined += part->key;
    if (auto found = find_column(kind, joined)) return found;
    const std::string& parent = path[path.size() - 2]->key;
    if (auto found = find_column(kind, stem(parent) + leaf)) return found;
    if (names_someone_else(parent)) return std::nullopt;
    // "是否", "日期" and the like mean nothing without their group; what is found here stands on its own.
    return find_column(kind, leaf);
}

// `days`: columns of marks.
bool is_wanted(LedgerKind kind, const std::array<int, column_count>& at, std::size_t days) {
    const auto has = [&](Column column) { return at[static_cast<std::size_t>(column)] >= 0; };
    switch (kind) {
        case LedgerKind::children:
            return has(Column::name) && (has(Column::id_number) || has(Column::birth_date) || has(Column::grade) ||
                                         has(Column::village) || has(Column::carer_name));
        case LedgerKind::venues:
            return has(Column::venue_name) && (has(Column::capacity) || has(Column::venue_kind) || has(Column::lon));
        case LedgerKind::adults:
            return has(Column::name) && (has(Column::id_number) || has(Column::phone)) &&
                   (has(Column::adult_class) || has(Column::record_check) || has(Column::availability) ||
                    has(Column::available_from) || has(Column::general_training));
        case LedgerKind::site_plan:
            return has(Column::day) && has(Column::activity) &&
                   (has(Column::time_window) || has(Column::responsible) || has(Column::activity_category));
        case LedgerKind::attendance: {
            constexpr std::size_t fewest_days = 5;
            return has(Column::name) &&
                   (days >= fewest_days || (has(Column::day) && (has(Column::presence) || has(Column::arrived))));
        }
        case LedgerKind::training:
            return has(Column::name) && has(Column::day) &&
                   (has(Column::training_subject) || has(Column::training_kind)) &&
                   (has(Column::signed_in) || has(Column::assessment) || has(Column::training_length));
    }
    return false;
}

std::vector<Column> wanted_columns(LedgerKind kind) {
    switch (kind) {
        case LedgerKind::children:
            return {Column::name, Column::id_number};
        case LedgerKind::venues:
            return {Column::venue_name, Column::capacity};
        case LedgerKind::adults:
            return {Column::name, Column::id_number, Column::adult_class};
        case LedgerKind::site_plan:
            return {Column::day, Column::activity, Column::responsible};
        case LedgerKind::attendance:
            return {Column::name, Column::day_mark};
        case LedgerKind::training:
            return {Column::day, Column::training_subject, Column::name, Column::signed_in};
    }
    return {};
}

struct Candidate {
    int score = 0;
    bool wanted = false;
    int known = 0;  // columns recognised
    LedgerKind kind = LedgerKind::children;
    std::size_t first = 0;
    std::size_t end = 0;
    std::array<int, column_count> at{};
    std::vector<Column> meaning;
    std::vector<DayColumn> days;
};

Candidate read_as(LedgerKind kind, const std::vector<Path>& paths, std::size_t first, std::size_t end) {
    Candidate candidate;
    candidate.kind = kind;
    candidate.first = first;
    candidate.end = end;
    candidate.at.fill(-1);
    candidate.meaning.assign(paths.size(), Column::count);
    std::vector<std::string_view> seen;
    for (std::size_t column = 0; column < paths.size(); ++column) {
        const auto found = match(kind, paths[column]);
        if (!found) continue;
        int& at = candidate.at[static_cast<std::size_t>(found->column)];
        if (found->column == Column::day_mark) {
            auto day = day_of(paths[column]);
            if (!day) continue;
            day->column = column;
            candidate.days.push_back(*day);
        } else if (found->column != Column::kept && found->column != Column::serial && at >= 0) {
            continue;  // a second one is kept
        }
        if (at < 0) at = static_cast<int>(column);
        candidate.meaning[column] = found->column;
        if (std::find(seen.begin(), seen.end(), found->zh) != seen.end()) continue;
        seen.push_back(found->zh);
        candidate.score += 2 * found->weight;
        ++candidate.known;
    }
    candidate.wanted = is_wanted(kind, candidate.at, candidate.days.size());
    return candidate;
}

std::string title_of(const Sheet& sheet, std::size_t before) {
    std::string title;
    for (std::size_t i = 0; i < before && i < sheet.rows.size(); ++i) {
        std::string last;
        for (const std::string& cell : sheet.rows[i].cells) {
            std::string text = squeeze(cell);
            if (text.empty() || text == last || title.size() > 2000) continue;
            title += text + " ";
            last = std::move(text);
        }
    }
    return title;
}

int title_score(LedgerKind kind, std::string_view title) {
    std::string_view words = title_words(kind);
    while (!words.empty()) {
        const auto space = words.find(' ');
        if (title.find(words.substr(0, space)) != std::string_view::npos) return 2;
        if (space == std::string_view::npos) break;
        words.remove_prefix(space + 1);
    }
    return 0;
}

// A row of weekdays below the days of a month belongs to the header.
bool is_weekday_row(const SheetRow& row, const std::vector<DayColumn>& days) {
    return !days.empty() && std::all_of(days.begin(), days.end(), [&](const DayColumn& day) {
        return day.column < row.cells.size() && is_weekday(row.cells[day.column]);
    });
}

std::string joined(const Path& path) {
    std::string text;
    for (const HeaderCell* part : path) text += (text.empty() ? "" : "/") + part->text;
    return text;
}

std::optional<ListKind> list_kind_in(std::string_view words) {
    // Last summer's list is a list of its own, whoever kept it.
    if (contains_any(words, {"去年", "上年", "上一年", "往年"})) return ListKind::other_roll;
    if (contains_any(words, {"学校花名册", "学校名单", "学生花名册", "学校版", "在校学生", "学籍"}))
        return ListKind::school_roll;
    if (contains_any(words, {"村级花名册", "村级", "村(社区)", "儿童主任", "入户", "摸排"}))
        return ListKind::village_roll;
    if (contains_any(words, {"小学", "中学", "完小", "幼儿园", "教学点", "学校", "学生"})) return ListKind::school_roll;
    if (contains_any(words, {"村", "社区", "农村留守儿童"})) return ListKind::village_roll;
    return std::nullopt;
}

}  // namespace

std::string Header::label(Column column) const {
    if (column == Column::count) return {};  // a doubt about the whole row
    const int position = at[static_cast<std::size_t>(column)];
    if (position < 0) return {};
    const auto i = static_cast<std::size_t>(position);
    return column_letters(i) + " " + paths[i];
}

Recognition recognise(const Sheet& sheet) {
    std::optional<Candidate> best;
    TopRows rows(sheet);
    const std::string names = squeeze(sheet.name) + " " + squeeze(sheet.file) + " ";
    // A taller header must be worth its rows: a title line above or a child's row below adds nothing.
    const auto rank = [](const Candidate& c) {
        return std::tuple{c.wanted, c.score, -static_cast<int>(c.end - c.first)};
    };
    for (std::size_t first = 0; first < std::min(deepest_start, sheet.rows.size()); ++first) {
        if (best && best->wanted && first > best->end) break;
        for (std::size_t end = first + 1; end <= std::min(first + tallest_header, sheet.rows.size()); ++end) {
            const std::vector<Path> paths = paths_of(rows, first, end);
            for (const auto& kind : EnumNames<LedgerKind>::table) {
                Candidate candidate = read_as(kind.value, paths, first, end);
                if (candidate.known < 2) continue;
                candidate.score += title_score(kind.value, names + title_of(sheet, first));
                if (!best || rank(candidate) > rank(*best)) best = std::move(candidate);
            }
        }
    }
    if (best && best->end < sheet.rows.size() && is_weekday_row(sheet.rows[best->end], best->days)) ++best->end;
    Recognition out;
    if (best && best->wanted && best->known >= 3) {
        Header header;
        header.ledger = best->kind;
        header.at = best->at;
        header.meaning = best->meaning;
        header.days = best->days;
        header.first = best->first;
        header.first_data = best->end;
        for (const Path& path : paths_of(rows, best->first, best->end)) header.paths.push_back(joined(path));
        header.title = title_of(sheet, best->first) + names;
        out.header = std::move(header);
        return out;
    }
    if (best) {
        out.why_not.nearest = best->kind;
        for (const ColumnName& column : columns_of(best->kind)) {
            const bool is_there = best->at[static_cast<std::size_t>(column.column)] >= 0;
            if (is_there && column.column != Column::kept && column.column != Column::serial)
                out.why_not.found.emplace_back(column.zh);
        }
        for (const Column column : wanted_columns(best->kind)) {
            if (best->at[static_cast<std::size_t>(column)] >= 0) continue;
            for (const ColumnName& name : columns_of(best->kind)) {
                if (name.column == column) out.why_not.missing.emplace_back(name.zh);
            }
        }
    }
    return out;
}

ListKind list_kind_of(const Sheet& sheet, const Header& header) {
    const std::array<std::string, 3> places = {title_of(sheet, header.first), squeeze(sheet.name), squeeze(sheet.file)};
    // A list of another year is neither of this year's rolls, whoever made it.
    for (const std::string& words : places) {
        if (contains_any(words, {"上年", "去年", "往年", "上一年", "历年"})) return ListKind::other_roll;
    }
    for (const std::string& words : places) {
        if (const auto kind = list_kind_in(words)) return *kind;
    }
    if (header.has(Column::village) || header.has(Column::group)) return ListKind::village_roll;
    if (header.has(Column::school_class) || header.has(Column::grade)) return ListKind::school_roll;
    return ListKind::other_roll;
}

}  // namespace yingtuo::roll
