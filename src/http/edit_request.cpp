#include "http/edit_request.h"

#include <fmt/format.h>

#include <algorithm>

#include "programme/beside.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr std::size_t most_edits = 200;
constexpr std::size_t longest_remark = 500;
constexpr std::size_t longest_activity_code = 100;
constexpr std::int64_t largest_reference = 1'000'000'000;
constexpr std::int64_t most_groups = 1000;

enum class Operation { set, swap, add, remove };

}  // namespace

}  // namespace yingtuo::http

template <>
struct yingtuo::EnumNames<yingtuo::http::Operation> {
    using Operation = yingtuo::http::Operation;
    static constexpr EnumName<Operation> table[] = {{Operation::set, "set", "修改", "set"},
                                                    {Operation::swap, "swap", "对调", "swap"},
                                                    {Operation::add, "add", "增加", "add"},
                                                    {Operation::remove, "remove", "删除", "remove"}};
};

namespace yingtuo::http {

namespace {

Result<ClockTime> clock(const Fields& fields, std::string_view name) {
    TRY(const std::string text, fields.text(name, 5));
    if (const auto time = parse_clock(text)) return *time;
    return tl::make_unexpected(fields.wrong(name, {"时间的写法：09:00", "write times like 09:00"}));
}

using Sessions = std::vector<CareSession>;

// The session that "group", "date" and "start" name, with these names before them ("with_group").
Result<std::size_t> position_of(const Fields& fields, const Sessions& sessions, const std::string& before) {
    TRY(const std::int64_t group, fields.whole(before + "group", programme::group_of_adults, most_groups));
    TRY(const Date date, fields.date(before + "date"));
    TRY(const ClockTime start, clock(fields, before + "start"));
    auto position = programme::session_position(sessions, static_cast<int>(group), date, start);
    if (!position) position.error().where = fields.where(before + "start");
    return position;
}

// Writes what the request names into the session.
Result<CareSession> with_fields(const Fields& fields, const programme::EditBase& base, CareSession session) {
    if (fields.has("activity")) {
        TRY(const std::string code, fields.text("activity", longest_activity_code));
        auto changed = programme::with_activity(base, session, code);
        if (!changed) {
            Error error = std::move(changed.error());
            if (error.where == "activity") error.where = fields.where("activity");
            return tl::make_unexpected(std::move(error));
        }
        session = std::move(*changed);
    }
    if (fields.has("rain_activity")) {
        TRY(session.rain_activity, fields.text("rain_activity", longest_activity_code));
        if (!base.problem().catalogue().find(session.rain_activity)) {
            return tl::make_unexpected(
                fields.wrong("rain_activity", {"活动目录中没有这项活动", "the catalogue has no such activity"}));
        }
    }
    for (const auto& [name, adult] :
         {std::pair{"responsible", &session.responsible}, std::pair{"assisting", &session.assisting}}) {
        if (!fields.has(name)) continue;
        TRY(const auto id, fields.whole_or_null(name, 1, largest_reference));
        *adult = Id<Adult>{id.value_or(0)};
        if (id && !base.problem().find_adult(*adult)) {
            return tl::make_unexpected(
                fields.wrong(name, {"人员名册中没有此人", "the list of adults has no such number"}));
        }
    }
    if (fields.has("place")) {
        TRY(session.place, fields.text("place", longest_name));
    }
    return session;
}

Result<void> make_change(const json::value& value, std::size_t position, const programme::EditBase& base,
                         Id<Venue> venue, Sessions& sessions) {
    const std::string path = fmt::format("changes[{}]", position);
    if (!value.is_object()) {
        return refuse(ErrorCode::bad_input,
                      {fmt::format("第 {} 项改动不是对象", position + 1),
                       fmt::format("change {} is not an object", position + 1)},
                      {"格式见 /api/v1/openapi.json", "/api/v1/openapi.json describes it"}, "body:" + path);
    }
    const Fields fields(value.get_object(), path);
    TRY(const Operation operation, fields.code<Operation>("op"));
    switch (operation) {
        case Operation::set: {
            TRY_VOID(fields.only({"op", "group", "date", "start", "activity", "rain_activity", "responsible",
                                  "assisting", "place", "new_date", "new_start", "new_end"}));
            TRY(const std::size_t at, position_of(fields, sessions, ""));
            TRY(CareSession after, with_fields(fields, base, sessions[at]));
            if (fields.has("new_date")) {
                TRY(after.date, fields.date("new_date"));
            }
            if (fields.has("new_start")) {
                TRY(after.start, clock(fields, "new_start"));
            }
            if (fields.has("new_end")) {
                TRY(after.end, clock(fields, "new_end"));
            }
            sessions[at] = std::move(after);
            return {};
        }
        case Operation::swap: {
            TRY_VOID(fields.only({"op", "group", "date", "start", "with_group", "with_date", "with_start"}));
            TRY(const std::size_t first, position_of(fields, sessions, ""));
            TRY(const std::size_t second, position_of(fields, sessions, "with_"));
            const auto changes = programme::swapped(sessions[first], sessions[second]);
            sessions[first] = *changes[0].after;
            sessions[second] = *changes[1].after;
            return {};
        }
        case Operation::add: {
            TRY_VOID(fields.only({"op", "group", "date", "start", "end", "activity", "rain_activity", "responsible",
                                  "assisting", "place"}));
            CareSession session;
            session.venue = venue;
            TRY(const std::int64_t group, fields.whole("group", programme::group_of_adults, most_groups));
            session.group = static_cast<int>(group);
            TRY(session.date, fields.date("date"));
            TRY(session.start, clock(fields, "start"));
            TRY(session.end, clock(fields, "end"));
            TRY_VOID(fields.text("activity", longest_activity_code));
            TRY(session, with_fields(fields, base, std::move(session)));
            sessions.push_back(std::move(session));
            return {};
        }
        case Operation::remove: {
            TRY_VOID(fields.only({"op", "group", "date", "start"}));
            TRY(const std::size_t at, position_of(fields, sessions, ""));
            sessions.erase(sessions.begin() + static_cast<std::ptrdiff_t>(at));
            return {};
        }
    }
    return {};
}

}  // namespace

Result<EditSignature> edit_signature(const json::object& body, std::vector<std::string_view> known) {
    const Fields fields(body, "");
    known.insert(known.end(), {"version", "by", "remark", "dry_run"});
    TRY_VOID(fields.only(known));
    EditSignature signature;
    TRY(const std::int64_t version, fields.whole("version", 0, largest_reference));
    signature.version = static_cast<int>(version);
    if (const json::value* dry_run = body.if_contains("dry_run")) {
        if (!dry_run->is_bool())
            return tl::make_unexpected(fields.wrong("dry_run", {"应为 true 或 false", "must be true or false"}));
        signature.is_dry_run = dry_run->get_bool();
    }
    if (!signature.is_dry_run || fields.has("by")) {
        TRY(signature.by, fields.text("by", longest_name));
    }
    if (fields.has("remark")) {
        TRY(signature.remark, fields.text("remark", longest_remark));
    }
    return signature;
}

Result<std::vector<SessionChange>> edit_changes(const json::object& body, const programme::EditBase& base,
                                                Id<Venue> venue) {
    const Fields fields(body, "");
    TRY(const json::array* const changes, fields.array("changes"));
    if (changes->size() > most_edits) {
        return tl::make_unexpected(fields.wrong(
            "changes", {fmt::format("一次最多 {} 项", most_edits), fmt::format("at most {} at once", most_edits)}));
    }
    const Sessions& before = base.sessions(venue);
    Sessions sessions = before;
    for (std::size_t i = 0; i < changes->size(); ++i) TRY_VOID(make_change((*changes)[i], i, base, venue, sessions));
    return changes_between(before, sessions);
}

}  // namespace yingtuo::http
