#include "http/routes.h"

namespace yingtuo::http {

const std::vector<Route>& routes() {
    static const std::vector<Route> table = {
        {"/healthz", &health, {}},
        {"/api/v1/openapi.json", &openapi, {}},
        {"/api/v1/season", &season, {}},
        {"/api/v1/regions", &region_list, {"level", "parent"}},
        {"/api/v1/regions/outlines", &region_outlines, {}},
        {"/api/v1/plans", &plan_list, {}},
        {"/api/v1/plans/{n}", &plan_page, {}},
        {"/api/v1/plans/{n}/figures", &figures, {}},
        {"/api/v1/plans/{n}/map", &site_map, {}},
        {"/api/v1/plans/{n}/sites", &site_list, {"county", "kind", "state", "q", "sort", "offset", "limit"}},
        {"/api/v1/plans/{n}/sites/{id}", &site_page, {}},
        {"/api/v1/plans/{n}/sites/{id}/days/{date}", &site_day, {}},
        {"/api/v1/plans/{n}/sites/{id}/roster", &site_roster, {}, "GET", true},
        {"/api/v1/plans/{n}/adults", &adult_list, {"county", "state", "class", "q", "offset", "limit"}, "GET", true},
        {"/api/v1/plans/{n}/adults/{id}", &adult_page, {}, "GET", true},
        {"/api/v1/plans/{n}/staffing/gaps", &staffing_gaps, {"county"}, "GET", true},
        {"/api/v1/plans/{n}/staffing/calls", &staffing_calls, {"county", "offset", "limit"}, "GET", true},
        {"/api/v1/plans/{n}/staffing/one-step", &staffing_one_step, {"county", "offset", "limit"}, "GET", true},
        {"/api/v1/plans/{n}/staffing/fixes", &staffing_fixes, {"county", "offset", "limit"}, "GET", true},
        {"/api/v1/plans/{n}/staffing/standby", &staffing_standby, {"date", "county", "out"}, "GET", true},
        {"/api/v1/plans/{n}/staffing/roll-calls", &staffing_roll, {"date", "region", "venue_id"}, "GET", true},
        {"/api/v1/plans/{n}/staffing/roll-calls", &staffing_roll_call, {}, "POST", true},
        {"/api/v1/plans/{n}/staffing/recruits", &staffing_recruits, {}, "POST", true},
        {"/api/v1/plans/{n}/staffing/repairs", &staffing_repair, {}, "POST", true},
        {"/api/v1/plans/{n}/explain/adults/{id}", &explain_adult, {}, "GET", true},
        {"/api/v1/plans/{n}/sites/{id}/calendar", &site_calendar, {"week", "group"}, "GET", true},
        {"/api/v1/plans/{n}/sites/{id}/choices", &site_choices, {"group", "date", "start"}, "GET", true},
        {"/api/v1/plans/{n}/sites/{id}/edits", &site_edit, {}, "POST", true},
        {"/api/v1/plans/{n}/sites/{id}/copy", &site_copy, {}, "POST", true},
        {"/api/v1/plans/{n}/sites/{id}/steps", &site_step, {}, "POST", true},
        {"/api/v1/plans/{n}/sites/{id}/versions", &site_versions, {}, "GET", true},
        {"/api/v1/plans/{n}/sites/{id}/versions/{a}/compare/{b}", &site_version_comparison, {}, "GET", true},
        {"/api/v1/plans/{n}/sites/{id}/documents/{kind}",
         &site_document,
         {"large", "week", "by", "purpose"},
         "GET",
         true},
        {"/api/v1/plans/{n}/site-plans", &site_plan_progress, {}, "GET", true},
        {"/api/v1/plans/{n}/site-plans/sites",
         &site_plan_list,
         {"county", "state", "tier", "q", "offset", "limit"},
         "GET",
         true},
        {"/api/v1/plans/{n}/programmes", &programme_list, {}, "GET", true},
        {"/api/v1/plans/{n}/sites/{id}/programmes/{code}", &programme_at_site, {}, "GET", true},
        {"/api/v1/plans/{n}/sites/{id}/programmes/{code}/records", &programme_records, {}, "POST", true},
        {"/api/v1/plans/{n}/violations", &violation_list, {"severity", "rule", "listed", "subject", "offset", "limit"}},
        {"/api/v1/plans/{n}/visits", &visit_rounds, {"county", "adult", "offset", "limit"}},
        {"/api/v1/plans/{n}/compare/{m}", &plan_comparison, {"offset", "limit"}},
        {"/api/v1/plans/{n}/explain/children/{id}", &explain_child, {}, "GET", true},
        {"/api/v1/plans/{n}/explain/households/{id}", &explain_household, {}, "GET", true},
        {"/api/v1/plans/{n}/explain/venues/{id}", &explain_venue, {}, "GET", true},
        {"/api/v1/plans/{n}/siting/curve", &siting_curve, {"county"}, "GET", true},
        {"/api/v1/plans/{n}/siting/prices", &siting_prices, {"county"}, "GET", true},
        {"/api/v1/plans/{n}/siting/conflicts", &siting_conflicts, {"county"}, "GET", true},
        {"/api/v1/plans/{n}/what-ifs", &what_if_create, {}, "POST", true},
        {"/api/v1/what-ifs/{id}", &what_if_page, {"offset", "limit"}},
        {"/api/v1/what-ifs/{id}", &what_if_discard, {}, "DELETE"},
        {"/api/v1/what-ifs/{id}/accept", &what_if_accept, {}, "POST", true},
        {"/api/v1/imports", &import_list, {"offset", "limit"}},
        {"/api/v1/imports",
         &import_create,
         {"dry_run", "marked", "cells", "by", "file", "offset", "limit"},
         "POST",
         true,
         true},
        {"/api/v1/marked-copies/{id}", &marked_copy, {"by", "purpose"}, "GET", true},
        {"/api/v1/import-progress", &import_progress, {}},
        {"/api/v1/imports/{n}", &import_page, {"offset", "limit"}},
        {"/api/v1/imports/{n}/undo", &import_undo, {}, "POST", true},
        {"/api/v1/training", &training_list, {"county", "offset", "limit"}},
        {"/api/v1/training/{id}", &training_page, {}},
        {"/api/v1/training/{id}/records", &training_record, {}, "POST"},
        {"/api/v1/vetting", &vetting_list, {"county", "state", "runs_out", "offset", "limit"}},
        {"/api/v1/vetting", &vetting_record, {}, "POST"},
        {"/api/v1/vetting/{id}", &vetting_page, {}, "GET", true},
        {"/api/v1/funnel", &funnel, {"region"}, "GET", true},
        {"/api/v1/funnel/ask-next", &funnel_ask_next, {"region", "offset", "limit"}, "GET", true},
        {"/api/v1/funnel/stopped", &funnel_stopped, {"region", "reason", "offset", "limit"}, "GET", true},
        {"/api/v1/funnel/risks", &funnel_risks, {"region", "offset", "limit"}, "GET", true},
        {"/api/v1/contacts", &contact_list, {"child", "offset", "limit"}},
        {"/api/v1/contacts", &contact_create, {}, "POST"},
        {"/api/v1/claims", &claim, {}, "POST"},
        {"/api/v1/pairs", &pair_list, {"offset", "limit"}, "GET", true},
        {"/api/v1/pairs/claims", &pair_claim, {}, "POST", true},
        {"/api/v1/verdicts", &verdict_list, {"offset", "limit"}},
        {"/api/v1/verdicts", &verdict_create, {}, "POST", true},
        {"/api/v1/verdicts/{n}/undo", &verdict_undo, {}, "POST", true},
        {"/api/v1/certificate", &certificate, {}, "GET", true},
        {"/api/v1/certificate/{section}", &certificate_section, {"offset", "limit"}, "GET", true},
        {"/api/v1/certificate-file", &certificate_file, {"format"}, "GET", true},
    };
    return table;
}

namespace {

bool fits(std::string_view pattern, const std::vector<std::string>& segments, std::vector<std::string>& arguments) {
    arguments.clear();
    std::size_t at = 0;
    while (!pattern.empty()) {
        pattern.remove_prefix(1);  // the slash
        const std::string_view part = pattern.substr(0, pattern.find('/'));
        pattern.remove_prefix(part.size());
        if (at == segments.size()) return false;
        if (part.front() == '{')
            arguments.push_back(segments[at]);
        else if (part != segments[at])
            return false;
        ++at;
    }
    return at == segments.size();
}

}  // namespace

RouteMatch find_route(std::string_view method, const std::vector<std::string>& segments) {
    RouteMatch match;
    const std::string_view wanted = method == "HEAD" ? "GET" : method;
    for (const Route& route : routes()) {
        std::vector<std::string> arguments;
        if (!fits(route.path, segments, arguments)) continue;
        match.allowed +=
            (match.allowed.empty() ? "" : ", ") + std::string(route.method == "GET" ? "GET, HEAD" : route.method);
        if (route.method != wanted) continue;
        match.route = &route;
        match.arguments = std::move(arguments);
    }
    return match;
}

}  // namespace yingtuo::http
