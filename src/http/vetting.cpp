// GET /api/v1/vetting, vetting/{id}, POST vetting: states of record checks. Of a record nothing is said but that it is
// not clear.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "domain/vetting.h"
#include "http/handlers.h"
#include "http/json.h"
#include "http/json_body.h"
#include "http/roster_json.h"
#include "http/training_json.h"
#include "http/utc_now.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

json::object vetting_line(const SeasonView& season, const Adult& adult) {
    const RegionTree& regions = season.data().regions;
    return {{"adult_id", adult.id.value()},
            {"class", code_of(adult.adult_class)},
            {"county", region_json(regions.at_level(adult.village_code, RegionLevel::county))},
            {"township", region_json(regions.at_level(adult.village_code, RegionLevel::township))},
            {"state", coded_json(adult.record_check)},
            {"checked_on", date_or_null(adult.record_checked_on)},
            {"valid_until", date_or_null(adult.cleared_until)},
            {"runs_out", runs_out(season.season(), adult)},
            {"general_trained_on", date_or_null(adult.general_trained_on)}};
}

Result<std::optional<Date>> date_or_nothing(const Fields& fields, std::string_view name) {
    if (!fields.has(name)) return std::optional<Date>();
    TRY(const std::string text, fields.text(name, 10));
    const auto date = parse_date(text);
    if (!date) return tl::make_unexpected(fields.wrong(name, {"写成 2025-07-01", "write it as 2025-07-01"}));
    return date;
}

}  // namespace

Result<Response> vetting_list(const Request& request, const SeasonAnswers& answers) {
    TRY(const Page page, request.query.page());
    TRY(const auto states, request.query.codes<RecordCheck>("state"));
    TRY(const auto only_running_out, request.query.flag("runs_out"));
    const SeasonView& season = *answers.season;
    const RegionTree& regions = season.data().regions;
    const auto code = request.query.text("county");
    const Region* county = code ? regions.find(*code) : nullptr;
    if (code && (county == nullptr || county->level != RegionLevel::county))
        return tl::make_unexpected(Query::wrong_value("county", "应为县级区划代码", "give the code of a county"));
    std::array<int, std::size(EnumNames<RecordCheck>::table)> counts{};
    int running_out = 0;
    std::vector<const Adult*> found;
    for (const Adult& adult : season.data().adults) {
        if (county != nullptr && regions.at_level(adult.village_code, RegionLevel::county) != county) continue;
        ++counts[static_cast<std::size_t>(adult.record_check)];
        const bool is_running_out = runs_out(season.season(), adult);
        running_out += is_running_out ? 1 : 0;
        const bool is_of_state = states.empty() || std::ranges::find(states, adult.record_check) != states.end();
        if (is_of_state && (!only_running_out || *only_running_out == is_running_out)) found.push_back(&adult);
    }
    json::object by_state;
    for (const auto& row : EnumNames<RecordCheck>::table)
        by_state[row.code] = counts[static_cast<std::size_t>(row.value)];
    json::array items;
    const std::size_t end = std::min(found.size(), page.offset + page.limit);
    for (std::size_t i = page.offset; i < end; ++i) items.push_back(vetting_line(season, *found[i]));
    return json_response({{"total", found.size()},
                          {"by_state", std::move(by_state)},
                          {"running_out", running_out},
                          {"items", std::move(items)}});
}

Result<Response> vetting_page(const Request& request, WhatIfDesk& desk) {
    TRY(const std::int64_t number, parse_id(request.arguments.at(0)));
    TRY(const SeasonAnswers answers, desk.library().season());
    const SeasonView& season = *answers.season;
    const Adult* adult = season.adult(Id<Adult>{number});
    if (adult == nullptr)
        return refuse(ErrorCode::not_found,
                      {fmt::format("没有 {} 号人员", number), fmt::format("there is no adult {}", number)},
                      {"请在人员列表中查找", "look it up in the list of adults"}, "path:id");
    json::object body = vetting_line(season, *adult);
    json::array history;
    const auto states = desk.library().with_store([&](Store& store) { return store.load_vetting(adult->id); });
    for (const VettingState& state : states) history.push_back(vetting_json(state));
    body["history"] = std::move(history);
    const TrainingBook& book = season.data().training;
    json::array training;
    for (const TrainingRecord& record : book.records) {
        const TrainingSession* session = find_session(book, record.session);
        if (record.adult != adult->id || session == nullptr) continue;
        json::object item = training_record_json(record);
        item["date"] = format_date(session->date);
        item["kind"] = coded_json(session->kind);
        item["post"] = session->post ? json::value(json::string(code_of(*session->post))) : nullptr;
        item["subject"] = session->subject;
        training.push_back(std::move(item));
    }
    body["training"] = std::move(training);
    return json_response(body);
}

Result<Response> vetting_record(const Request& request, WhatIfDesk& desk) {
    TRY(const json::object body, parse_body(request.body));
    const Fields fields(body, "");
    TRY_VOID(fields.only({"adult_id", "state", "on", "valid_until", "evidence", "recorded_by"}));
    VettingState state;
    TRY(const std::int64_t adult, fields.whole("adult_id", 1, 1'000'000'000));
    state.adult = Id<Adult>{adult};
    TRY(state.state, fields.code<RecordCheck>("state"));
    TRY(state.on, date_or_nothing(fields, "on"));
    TRY(state.valid_until, date_or_nothing(fields, "valid_until"));
    if (fields.has("evidence")) {
        TRY(state.evidence, fields.text("evidence", 60));
    }
    TRY(state.recorded_by, fields.text("recorded_by", 100));
    state.recorded_at = utc_now();
    const auto saved = desk.library().change_store([&](Store& store) { return store.save_vetting({state}); });
    if (!saved) {
        Error error = saved.error();
        if (!error.where.empty()) error.where = "body:" + error.where;
        return tl::make_unexpected(std::move(error));
    }
    Response response = json_response(vetting_json(state));
    response.status = 201;
    return response;
}

}  // namespace yingtuo::http
