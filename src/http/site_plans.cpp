// POST /api/v1/plans/{n}/sites/{id}/edits, .../copy, .../steps
#include <algorithm>

#include "http/edit_request.h"
#include "http/handlers.h"
#include "http/json.h"
#include "http/json_body.h"
#include "http/site_plan_json.h"
#include "http/utc_now.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

json::array violations_json(const std::vector<Violation>& violations) {
    json::array items;
    for (const Violation& violation : violations) items.push_back(to_json(violation));
    return items;
}

Result<void> check_version(const SitePlanStanding& standing, const EditSignature& signature) {
    if (signature.version == standing.version) return {};
    return refuse(ErrorCode::conflict, {"方案已被别人改动", "the plan has changed since"},
                  {"请重新打开日程再改", "open the calendar again and repeat the change"}, "body:version");
}

// Works out what the changes do, keeps them unless it is a dry run, and answers either way.
Result<Response> answer_edit(WhatIfDesk& desk, app::OpenProgramme& programme, const Snapshot& snapshot, Id<Venue> venue,
                             SitePlanStep step, const EditSignature& signature,
                             const std::vector<SessionChange>& changes) {
    TRY_VOID(check_version(programme.standing(venue), signature));
    TRY(const programme::EditEffect effect, programme.base().effect(venue, changes));
    bool saved = false;
    if (!signature.is_dry_run) {
        SitePlanVersion version;
        version.venue = venue;
        version.version = signature.version + 1;
        version.step = step;
        version.changes = changes;
        version.remark = signature.remark;
        version.by = signature.by;
        version.at = utc_now();
        TRY_VOID(desk.library().with_store([&](Store& store) { return programme.keep(store, version); }));
        saved = true;
    }
    const auto hard = std::count_if(effect.come.begin(), effect.come.end(), [](const Violation& violation) {
        return violation.severity == Severity::hard && !violation.listed;
    });
    Response response = json_response({{"saved", saved},
                                       {"standing", standing_json(programme.standing(venue))},
                                       {"changes", changes_json(snapshot.season(), changes)},
                                       {"gone", violations_json(effect.gone)},
                                       {"come", violations_json(effect.come)},
                                       {"hard", hard}});
    response.status = saved ? 201 : 200;
    return response;
}

}  // namespace

Result<Response> site_edit(const Request& request, WhatIfDesk& desk) {
    TRY(const Id<Venue> venue, venue_argument(request));
    TRY(const json::object body, parse_body(request.body));
    TRY(const EditSignature signature, edit_signature(body, {"changes"}));
    return desk.programme().with(
        request.arguments.at(0), [&](app::OpenProgramme& programme, const Snapshot& snapshot) -> Result<Response> {
            TRY_VOID(site_position(programme, venue));
            TRY_VOID(check_version(programme.standing(venue), signature));
            TRY(const auto changes, edit_changes(body, programme.base(), venue));
            return answer_edit(desk, programme, snapshot, venue, SitePlanStep::edit, signature, changes);
        });
}

Result<Response> site_copy(const Request& request, WhatIfDesk& desk) {
    TRY(const Id<Venue> venue, venue_argument(request));
    TRY(const json::object body, parse_body(request.body));
    TRY(const EditSignature signature, edit_signature(body, {"from"}));
    TRY(const std::int64_t from, Fields(body, "").whole("from", 1, 1'000'000'000));
    return desk.programme().with(
        request.arguments.at(0), [&](app::OpenProgramme& programme, const Snapshot& snapshot) -> Result<Response> {
            TRY_VOID(site_position(programme, venue));
            TRY_VOID(site_position(programme, Id<Venue>{from}, "body:from"));
            TRY(const auto changes, programme::taken_over(programme.base(), Id<Venue>{from}, venue));
            return answer_edit(desk, programme, snapshot, venue, SitePlanStep::copy, signature, changes);
        });
}

Result<Response> site_step(const Request& request, WhatIfDesk& desk) {
    TRY(const Id<Venue> venue, venue_argument(request));
    TRY(const json::object body, parse_body(request.body));
    TRY(const EditSignature signature, edit_signature(body, {"step", "tier"}));
    const Fields fields(body, "");
    SitePlanVersion version;
    TRY(version.step, fields.code<SitePlanStep>("step"));
    if (version.step == SitePlanStep::edit || version.step == SitePlanStep::copy) {
        return tl::make_unexpected(
            fields.wrong("step", {"修改请用 /edits，套用请用 /copy", "use /edits to edit and /copy to copy"}));
    }
    if (fields.has("tier")) {
        TRY(version.tier, fields.code<RegionLevel>("tier"));
    }
    version.venue = venue;
    version.version = signature.version + 1;
    version.remark = signature.remark;
    version.by = signature.by;
    version.at = utc_now();
    return desk.programme().with(
        request.arguments.at(0), [&](app::OpenProgramme& programme, const Snapshot&) -> Result<Response> {
            TRY_VOID(site_position(programme, venue));
            TRY_VOID(check_version(programme.standing(venue), signature));
            if (signature.is_dry_run) {
                TRY_VOID(programme.may_keep(version));
            } else {
                TRY_VOID(desk.library().with_store([&](Store& store) { return programme.keep(store, version); }));
            }
            Response response =
                json_response({{"saved", !signature.is_dry_run},
                               {"standing", standing_json(programme.standing(venue))},
                               {"in_the_way", violations_json(app::in_the_way(programme.base(), venue))}});
            response.status = signature.is_dry_run ? 200 : 201;
            return response;
        });
}

}  // namespace yingtuo::http
