#include "programme/participation_rows.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "programme/catalogue.h"
#include "programme/row_reader.h"

namespace yingtuo::programme {

namespace {

constexpr std::string_view columns[] = {"项目", "点位编号", "日期", "记录", "儿童编号", "家庭编号", "选择", "数值"};
constexpr std::size_t most_entries = 200'000;

// A number written plainly; nothing for an empty cell.
template <typename Number>
std::optional<Number> number_of(RowReader& row, std::string_view column) {
    const std::string_view text = row.cell(column);
    if (text.empty()) return std::nullopt;
    Number value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error == std::errc{} && end == text.data() + text.size()) return value;
    row.say(column, fmt::format("“{}”不是数", text), fmt::format("\"{}\" is not a number", text));
    return std::nullopt;
}

template <typename Thing>
Id<Thing> id_of(RowReader& row, std::string_view column) {
    const auto number = number_of<std::int64_t>(row, column);
    if (number && *number <= 0) row.say(column, "应为正整数", "must be a whole number above zero");
    return number && *number > 0 ? Id<Thing>{*number} : Id<Thing>{};
}

Participation entry_of(RowReader& row) {
    Participation entry;
    row.text("项目", entry.programme, true);
    entry.venue = id_of<Venue>(row, "点位编号");
    if (const auto date = parse_date(row.cell("日期"))) {
        entry.date = *date;
    } else {
        row.say("日期", "的写法：2025-07-15", "is written like 2025-07-15");
    }
    const std::string_view kind = row.cell("记录");
    if (const auto known = row.one<ParticipationKind>("记录", kind)) entry.kind = *known;
    entry.child = id_of<Child>(row, "儿童编号");
    entry.household = id_of<Household>(row, "家庭编号");
    if (const std::string_view choice = row.cell("选择"); !choice.empty()) {
        if (const auto category = row.one<Category>("选择", choice)) entry.choice = std::string(code_of(*category));
    }
    const auto value = number_of<double>(row, "数值");
    const bool is_measured = entry.kind == ParticipationKind::baseline || entry.kind == ParticipationKind::measure;
    if (is_measured && row.cell("数值").empty()) row.say("数值", "不能为空", "must not be empty");
    entry.value = value.value_or(0);
    return entry;
}

template <typename Thing>
std::string text(Id<Thing> id) {
    return id.is_set() ? std::to_string(id.value()) : std::string();
}

}  // namespace

std::vector<ParticipationRow> read_participation(const Sheet& sheet, std::vector<DoubtfulRow>& wrong) {
    std::vector<ParticipationRow> rows;
    const std::vector<std::size_t> places = column_places(sheet, columns, "participation", wrong);
    for (std::size_t i = 1; i < sheet.rows.size(); ++i) {
        RowReader row(sheet, sheet.rows[i], places, columns, "participation", wrong);
        if (i > most_entries) {
            row.say(columns[0], "超过二十万行", "more than two hundred thousand rows");
            break;
        }
        const std::size_t before = wrong.size();
        Participation entry = entry_of(row);
        if (wrong.size() == before) rows.push_back({std::move(entry), sheet.rows[i]});
    }
    return rows;
}

Table participation_table(std::span<const Participation> entries) {
    Table table;
    table.name = std::string(participation_sheet);
    table.header.assign(std::begin(columns), std::end(columns));
    for (const Participation& entry : entries) {
        const auto category = from_code<Category>(entry.choice);
        const bool is_measured = entry.kind == ParticipationKind::baseline || entry.kind == ParticipationKind::measure;
        table.rows.push_back({entry.programme, text(entry.venue), format_date(entry.date),
                              std::string(name_of(entry.kind).zh), text(entry.child), text(entry.household),
                              category ? std::string(name_of(*category).zh) : entry.choice,
                              is_measured ? fmt::format("{:g}", entry.value) : std::string()});
    }
    return table;
}

}  // namespace yingtuo::programme
