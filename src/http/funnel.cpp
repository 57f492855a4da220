// GET /api/v1/funnel, /funnel/ask-next, /funnel/stopped, /funnel/risks, /certificate, /certificate/{section},
// /certificate-file; GET, POST /api/v1/contacts; POST /api/v1/claims
#include "http/certificate_file.h"
#include "http/funnel_json.h"
#include "http/handlers.h"
#include "http/json.h"
#include "http/json_body.h"
#include "http/utc_now.h"
#include "http/what_if_desk.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

constexpr std::size_t most_claimed = 200;

Result<std::string> region_of(const Request& request, const app::FunnelData& data) {
    return app::region_or_root(data.regions, std::string(request.query.text("region").value_or(std::string_view())));
}

}  // namespace

Result<Response> funnel(const Request& request, WhatIfDesk& desk) {
    TRY(const auto data, desk.library().funnel_data());
    TRY(const std::string region, region_of(request, *data));
    json::array regions;
    for (const roll::RegionFunnel& figures : roll::figures_of(roll::make_funnel(data->input()), data->regions, region))
        regions.push_back(funnel_json(figures, data->regions));
    json::value plan = nullptr;
    if (data->plan) plan = data->plan->header.number;
    return json_response(
        json::object{{"as_of", data->now}, {"plan", std::move(plan)}, {"regions", std::move(regions)}});
}

Result<Response> funnel_ask_next(const Request& request, WhatIfDesk& desk) {
    TRY(const Page page, request.query.page());
    TRY(const auto data, desk.library().funnel_data());
    TRY(const std::string region, region_of(request, *data));
    const roll::FunnelInput input = data->input();
    return json_response(page_json(roll::ask_next(input, roll::make_funnel(input), region), page,
                                   [&](const roll::ToAsk& item) { return ask_json(item, data->regions); }));
}

Result<Response> funnel_stopped(const Request& request, WhatIfDesk& desk) {
    TRY(const Page page, request.query.page());
    TRY(const auto reasons, request.query.codes<roll::StopReason>("reason"));
    if (reasons.empty()) {
        return tl::make_unexpected(Query::wrong_value("reason", "请给出原因，见漏斗的 stopped.code",
                                                      "name a reason: stopped.code of the funnel"));
    }
    TRY(const auto data, desk.library().funnel_data());
    TRY(const std::string region, region_of(request, *data));
    const roll::FunnelInput input = data->input();
    return json_response(page_json(roll::stopped_for(input, roll::make_funnel(input), region, reasons), page,
                                   [&](const roll::ToAsk& item) { return ask_json(item, data->regions); }));
}

Result<Response> funnel_risks(const Request& request, WhatIfDesk& desk) {
    TRY(const Page page, request.query.page());
    TRY(const auto data, desk.library().funnel_data());
    TRY(const std::string region, region_of(request, *data));
    auto tasks = data->risk_tasks();
    const Region& wanted = *data->regions.find(region);
    if (!wanted.parent.empty()) {
        std::erase_if(tasks, [&](const roll::RiskTask& task) {
            const Region* found = data->regions.at_level(task.village_code, wanted.level);
            return found == nullptr || found->code != region;
        });
    }
    return json_response(
        page_json(tasks, page, [&](const roll::RiskTask& task) { return risk_json(task, data->regions); }));
}

Result<Response> contact_list(const Request& request, WhatIfDesk& desk) {
    TRY(const Page page, request.query.page());
    TRY(const auto child, request.query.whole("child", 1, 1'000'000'000));
    auto attempts = desk.library().with_store([](Store& store) { return store.load_contacts(); });
    if (child) {
        std::erase_if(attempts, [&](const ContactAttempt& attempt) { return attempt.child.value() != *child; });
    }
    return json_response(page_json(attempts, page, contact_json));
}

Result<Response> contact_create(const Request& request, WhatIfDesk& desk) {
    TRY(const json::object body, parse_body(request.body));
    const Fields fields(body, "");
    TRY_VOID(fields.only({"child", "means", "outcome", "made_at", "made_by", "note", "withdraws"}));
    ContactAttempt attempt;
    TRY(const std::int64_t child, fields.whole("child", 1, 1'000'000'000));
    attempt.child = Id<Child>{child};
    TRY(attempt.made_by, fields.text("made_by", 100));
    attempt.recorded_at = utc_now();
    attempt.made_at = attempt.recorded_at;
    if (fields.has("made_at")) {
        TRY(attempt.made_at, fields.text("made_at", 20));
    }
    if (fields.has("note")) {
        TRY(attempt.note, fields.text("note", 500));
    }
    if (fields.has("withdraws")) {
        TRY(const std::int64_t withdrawn, fields.whole("withdraws", 1, 1'000'000'000));
        attempt.withdraws = Id<ContactAttempt>{withdrawn};
    } else {
        TRY(attempt.means, fields.code<ContactMeans>("means"));
        TRY(attempt.outcome, fields.code<ContactOutcome>("outcome"));
    }
    TRY(attempt.id, desk.library().change_store([&](Store& store) -> Result<Id<ContactAttempt>> {
        TRY_VOID(store.save_contacts({attempt}));
        return store.load_contacts().back().id;
    }));
    Response response = json_response(contact_json(attempt));
    response.status = 201;
    return response;
}

Result<Response> certificate(const Request&, WhatIfDesk& desk) {
    TRY(const auto data, desk.library().funnel_data());
    return json_response(certificate_summary_json(data->certificate()));
}

Result<Response> certificate_section(const Request& request, WhatIfDesk& desk) {
    TRY(const Page page, request.query.page());
    TRY(const auto data, desk.library().funnel_data());
    const roll::Certificate certificate = data->certificate();
    const std::string& section = request.arguments.at(0);
    const auto& regions = data->regions;
    const auto contact = [&](const roll::NotReached& child) { return not_reached_json(child, regions); };
    const auto number = [](Id<Child> child) { return json::value(child.value()); };
    if (section == "incomplete") {
        return json_response(page_json(certificate.incomplete, page, [&](const roll::IncompleteChild& child) {
            return incomplete_json(child, regions);
        }));
    }
    if (section == "not_reached") return json_response(page_json(certificate.not_reached, page, contact));
    if (section == "not_contacted") return json_response(page_json(certificate.not_contacted, page, contact));
    if (section == "villages") return json_response(page_json(certificate.villages, page, missing_return_json));
    if (section == "schools") return json_response(page_json(certificate.schools, page, missing_return_json));
    if (section == "open_risks") {
        return json_response(page_json(certificate.open_risks, page,
                                       [&](const roll::RiskTask& task) { return risk_json(task, regions); }));
    }
    if (section == "without_place") return json_response(page_json(certificate.without_place, page, number));
    if (section == "without_identity") return json_response(page_json(certificate.without_identity, page, number));
    return refuse(ErrorCode::not_found, {"证明中没有这一部分", "the certificate has no such section"},
                  {"各部分的名称见证明的 totals.named_in", "totals.named_in of the certificate names them"},
                  "path:section");
}

Result<Response> certificate_file(const Request& request, WhatIfDesk& desk) {
    TRY(const auto formats, request.query.codes<CertificateFormat>("format"));
    if (formats.size() != 1) {
        return tl::make_unexpected(
            Query::wrong_value("format", "可用的值：csv、xlsx、json", "use one of: csv, xlsx, json"));
    }
    TRY(const auto data, desk.library().funnel_data());
    Response response;
    TRY(std::string bytes, certificate_bytes(data->certificate(), data->regions, formats.front()));
    response.body = std::move(bytes);
    response.content_type = media_type_of(formats.front());
    response.headers.emplace_back("Content-Disposition", "attachment; filename=\"certificate-" +
                                                             data->now.substr(0, 10) + "." +
                                                             std::string(code_of(formats.front())) + "\"");
    return response;
}

// The names behind masked ones, for somebody who says who they are and what for; the read log keeps both.
Result<Response> claim(const Request& request, WhatIfDesk& desk) {
    TRY(const json::object body, parse_body(request.body));
    const Fields fields(body, "");
    TRY_VOID(fields.only({"by", "purpose", "children"}));
    TRY(const std::string by, fields.text("by", 100));
    TRY(const std::string purpose, fields.text("purpose", 200));
    TRY(const json::array* numbers, fields.array("children"));
    std::vector<Id<Child>> children;
    for (const json::value& number : *numbers) {
        if (!number.is_int64() || number.get_int64() < 1)
            return tl::make_unexpected(fields.wrong("children", {"应为儿童编号的列表", "give numbers of children"}));
        children.emplace_back(number.get_int64());
    }
    if (children.empty() || children.size() > most_claimed)
        return tl::make_unexpected(fields.wrong("children", {"一次 1 至 200 名儿童", "1 to 200 children at a time"}));
    TRY(const auto records, desk.library().with_store([&](Store& store) {
        return store.load_children(children, "claim: " + purpose + " (" + by + ")");
    }));
    json::array items;
    for (const ChildRecord& record : records) {
        items.push_back(json::object{{"child", record.child.id.value()},
                                     {"name", record.name},
                                     {"carer_name", record.carer_name},
                                     {"carer_relation", record.carer_relation},
                                     {"carer_phone", record.carer_phone},
                                     {"address", record.address}});
    }
    return json_response(json::object{{"items", std::move(items)}});
}

}  // namespace yingtuo::http
