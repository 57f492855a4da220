// GET /api/v1/training, training/{id}, POST training/{id}/records: sessions, places, who came.
#include <fmt/format.h>

#include <algorithm>

#include "http/handlers.h"
#include "http/json.h"
#include "http/json_body.h"
#include "http/roster_json.h"
#include "http/training_json.h"
#include "http/utc_now.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

json::object with_region(const SeasonView& season, const TrainingBook& book, const TrainingSession& session) {
    json::object item = training_session_json(book, session);
    const RegionTree& regions = season.data().regions;
    item["county"] = region_json(regions.at_level(session.region, RegionLevel::county));
    return item;
}

Result<const TrainingSession*> session_of(const TrainingBook& book, const std::string& text) {
    TRY(const std::int64_t number, parse_id(text));
    const TrainingSession* session = find_session(book, Id<TrainingSession>{number});
    if (session != nullptr) return session;
    return refuse(ErrorCode::not_found,
                  {fmt::format("没有第 {} 场培训", number), fmt::format("there is no training session {}", number)},
                  {"请在培训列表中查找", "look it up in the list of training sessions"}, "path:id");
}

}  // namespace

Result<Response> training_list(const Request& request, const SeasonAnswers& answers) {
    TRY(const Page page, request.query.page());
    const RegionTree& regions = answers.season->data().regions;
    TRY(const Region* const county, wanted_county(request.query, regions));
    const TrainingBook& book = answers.season->data().training;
    // Those to come first, by date; then those that were, the last first.
    std::vector<const TrainingSession*> sessions;
    for (const TrainingSession& session : book.sessions) {
        const Region* own = regions.at_level(session.region, RegionLevel::county);
        if (county == nullptr || own == nullptr || own == county) sessions.push_back(&session);
    }
    std::ranges::stable_sort(sessions, {}, [&](const TrainingSession* session) {
        const bool later = is_to_come(book, *session);
        const auto days = session->date.time_since_epoch().count();
        return std::pair(!later, later ? days : -days);
    });
    json::array items;
    const std::size_t end = std::min(sessions.size(), page.offset + page.limit);
    for (std::size_t i = page.offset; i < end; ++i) items.push_back(with_region(*answers.season, book, *sessions[i]));
    return json_response({{"total", sessions.size()}, {"items", std::move(items)}});
}

Result<Response> training_page(const Request& request, const SeasonAnswers& answers) {
    const SeasonView& season = *answers.season;
    const TrainingBook& book = season.data().training;
    TRY(const TrainingSession* const session, session_of(book, request.arguments.at(0)));
    json::object body = with_region(season, book, *session);
    json::array records;
    for (const TrainingRecord& record : records_of(book, session->id)) {
        const Adult* adult = season.adult(record.adult);
        if (adult == nullptr) continue;
        json::object item = training_record_json(record);
        item["class"] = code_of(adult->adult_class);
        item["township"] = region_json(season.data().regions.at_level(adult->village_code, RegionLevel::township));
        records.push_back(std::move(item));
    }
    body["records"] = std::move(records);
    return json_response(body);
}

Result<Response> training_record(const Request& request, WhatIfDesk& desk) {
    TRY(const json::object body, parse_body(request.body));
    const Fields fields(body, "");
    TRY_VOID(fields.only({"adult_id", "presence", "assessment", "recorded_by"}));
    TRY(const std::int64_t session, parse_id(request.arguments.at(0)));
    TRY(const std::int64_t adult, fields.whole("adult_id", 1, 1'000'000'000));
    TrainingRecord record;
    record.session = Id<TrainingSession>{session};
    record.adult = Id<Adult>{adult};
    TRY(record.presence, fields.code<TrainingPresence>("presence"));
    if (fields.has("assessment")) {
        TRY(record.assessment, fields.code<Assessment>("assessment"));
    }
    TRY(record.recorded_by, fields.text("recorded_by", 100));
    record.recorded_at = utc_now();
    TRY_VOID(desk.library().change_store([&](Store& store) { return store.save_training({record}); }));
    Response response = json_response(training_record_json(record));
    response.status = 201;
    return response;
}

}  // namespace yingtuo::http
