#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "app/site_documents.h"
#include "programme/beside.h"

namespace yingtuo::app {

namespace {

using Hours = std::pair<ClockTime, ClockTime>;

// One class's week: a column for each day on which it has sessions, a row for each stretch of the day.
PaperTable week_table(const SitePaper& paper, std::span<const CareSession> sessions) {
    std::map<Date, std::size_t> column_of;
    std::map<Hours, std::size_t> row_of;
    for (const CareSession& session : sessions) {
        column_of.emplace(session.date, 0);
        row_of.emplace(Hours{session.start, session.end}, 0);
    }
    PaperTable table;
    table.is_for_wall = true;
    table.columns.push_back({"时段", 0.75});
    for (auto& [date, column] : column_of) {
        column = table.columns.size();
        table.columns.push_back({day_and_month(date) + "\n" + weekday_name(date), 1});
    }
    for (auto& [span, row] : row_of) {
        row = table.rows.size();
        PaperRow& line = table.rows.emplace_back();
        line.cells.resize(table.columns.size());
        line.cells[0] = format_clock(span.first) + "\n" + format_clock(span.second);
    }
    for (const CareSession& session : sessions) {
        std::string& cell = table.rows[row_of[{session.start, session.end}]].cells[column_of[session.date]];
        if (!cell.empty()) cell += "\n";
        cell += paper.activity_name(session.activity);
        if (!session.place.empty()) cell += "\n" + session.place;
        cell += "\n" + paper.name_of_adult(session.responsible);
        if (!session.rain_activity.empty()) cell += "\n雨天：" + paper.activity_name(session.rain_activity);
    }
    return table;
}

}  // namespace

Result<Document> week_document(const SitePaper& paper, std::optional<Date> week) {
    Document document;
    document.title = "周安排 " + paper.venue.name;
    document.running_head = fmt::format("{} · 周安排 · {}", paper.venue.name, paper.state_line());
    document.is_landscape = true;
    // By week, then class; the carers' last.
    std::map<std::tuple<Date, bool, int>, std::vector<CareSession>> sheets;
    for (const CareSession& session : paper.sessions) {
        const Date monday = week_start(session.date);
        if (!week || monday == week_start(*week))
            sheets[{monday, session.group == programme::group_of_adults, session.group}].push_back(session);
    }
    if (sheets.empty() && week) {
        return refuse(
            ErrorCode::not_found,
            {"这一周没有安排：" + format_date(*week), "nothing is planned in the week of " + format_date(*week)},
            {"请选开班期间的一天", "name a day of the season"}, "query:week");
    }
    if (sheets.empty()) {
        document.blocks.emplace_back(Heading{paper.venue.name + " 周安排", 0});
        document.blocks.emplace_back(Paragraph{"尚未排定每日活动。", ParagraphStyle::strong});
    }
    for (const auto& [key, sessions] : sheets) {
        const int group = std::get<int>(key);
        if (!document.blocks.empty()) document.blocks.emplace_back(NewPage{true});
        document.blocks.emplace_back(
            Heading{fmt::format("{}  {}  {}至{}", paper.venue.name, group_name(group),
                                day_and_month(sessions.front().date), day_and_month(sessions.back().date)),
                    1});
        document.blocks.emplace_back(week_table(paper, sessions));
        document.blocks.emplace_back(
            Paragraph{"天热、下雨、停水停电时由点长调整；当天的变动写在旁边。不会水不下水，会水也不私自下水。",
                      ParagraphStyle::note});
    }
    return document;
}

}  // namespace yingtuo::app
