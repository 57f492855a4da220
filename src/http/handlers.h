// Handlers: one function an endpoint, each a pure function of the request and what it may read. One file a group.
// docs/api/ says what each gives; routes.cpp says where each is found.
#pragma once

#include "base/result.h"
#include "http/message.h"
#include "http/request.h"
#include "http/season_view.h"
#include "http/snapshot.h"
#include "http/what_if_desk.h"

namespace yingtuo::http {

// health.cpp
[[nodiscard]] Result<Response> health(const Request& request);
[[nodiscard]] Result<Response> openapi(const Request& request);

// season.cpp
[[nodiscard]] Result<Response> season(const Request& request, const SeasonAnswers& answers);

// regions.cpp
[[nodiscard]] Result<Response> region_list(const Request& request, const SeasonAnswers& answers);
[[nodiscard]] Result<Response> region_outlines(const Request& request, const SeasonAnswers& answers);

// plans.cpp
[[nodiscard]] Result<Response> plan_list(const Request& request, const SeasonAnswers& answers);
[[nodiscard]] Result<Response> plan_page(const Request& request, const Snapshot& snapshot);

// figures.cpp
[[nodiscard]] Result<Response> figures(const Request& request, const Snapshot& snapshot);

// map.cpp
[[nodiscard]] Result<Response> site_map(const Request& request, const Snapshot& snapshot);

// sites.cpp
[[nodiscard]] Result<Response> site_list(const Request& request, const Snapshot& snapshot);

// site_page.cpp
[[nodiscard]] Result<Response> site_page(const Request& request, WhatIfDesk& desk);

// site_day.cpp
[[nodiscard]] Result<Response> site_day(const Request& request, WhatIfDesk& desk);

// site_roster.cpp
[[nodiscard]] Result<Response> site_roster(const Request& request, const Snapshot& snapshot);

// adults.cpp
[[nodiscard]] Result<Response> adult_list(const Request& request, const Snapshot& snapshot);
[[nodiscard]] Result<Response> adult_page(const Request& request, const Snapshot& snapshot);

// staffing.cpp
[[nodiscard]] Result<Response> staffing_gaps(const Request& request, const Snapshot& snapshot);
[[nodiscard]] Result<Response> staffing_calls(const Request& request, const Snapshot& snapshot);
[[nodiscard]] Result<Response> staffing_one_step(const Request& request, const Snapshot& snapshot);
[[nodiscard]] Result<Response> staffing_fixes(const Request& request, WhatIfDesk& desk);

// roster_changes.cpp
[[nodiscard]] Result<Response> staffing_recruits(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> staffing_repair(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> explain_adult(const Request& request, const Snapshot& snapshot);

// standby.cpp
[[nodiscard]] Result<Response> staffing_standby(const Request& request, WhatIfDesk& desk);
// roll_calls.cpp
[[nodiscard]] Result<Response> staffing_roll(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> staffing_roll_call(const Request& request, WhatIfDesk& desk);

// site_calendar.cpp
[[nodiscard]] Result<Response> site_calendar(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> site_choices(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> site_versions(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> site_version_comparison(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> site_plan_progress(const Request& request, WhatIfDesk& desk);

// site_plan_list.cpp
[[nodiscard]] Result<Response> site_plan_list(const Request& request, WhatIfDesk& desk);

// site_documents.cpp
[[nodiscard]] Result<Response> site_document(const Request& request, WhatIfDesk& desk);

// site_plans.cpp
[[nodiscard]] Result<Response> site_edit(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> site_copy(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> site_step(const Request& request, WhatIfDesk& desk);

// participation.cpp
[[nodiscard]] Result<Response> programme_list(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> programme_at_site(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> programme_records(const Request& request, WhatIfDesk& desk);

// violations.cpp
[[nodiscard]] Result<Response> violation_list(const Request& request, const Snapshot& snapshot);

// compare.cpp
[[nodiscard]] Result<Response> plan_comparison(const Request& request, const Snapshot& before, const Snapshot& after);

// explain.cpp
[[nodiscard]] Result<Response> explain_child(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> explain_household(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> explain_venue(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> siting_curve(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> siting_prices(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> siting_conflicts(const Request& request, WhatIfDesk& desk);

// what_ifs.cpp
[[nodiscard]] Result<Response> what_if_create(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> what_if_page(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> what_if_discard(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> what_if_accept(const Request& request, WhatIfDesk& desk);

// imports.cpp
[[nodiscard]] Result<Response> import_list(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> import_progress(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> import_create(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> import_page(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> import_undo(const Request& request, WhatIfDesk& desk);

// marked_copies.cpp
[[nodiscard]] Result<Response> marked_copy(const Request& request, WhatIfDesk& desk);

// funnel.cpp
[[nodiscard]] Result<Response> funnel(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> funnel_ask_next(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> funnel_stopped(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> funnel_risks(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> contact_list(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> contact_create(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> claim(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> certificate(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> certificate_section(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> certificate_file(const Request& request, WhatIfDesk& desk);

// pairs.cpp
[[nodiscard]] Result<Response> pair_list(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> pair_claim(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> verdict_list(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> verdict_create(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> verdict_undo(const Request& request, WhatIfDesk& desk);

// training.cpp
[[nodiscard]] Result<Response> training_list(const Request& request, const SeasonAnswers& answers);
[[nodiscard]] Result<Response> training_page(const Request& request, const SeasonAnswers& answers);
[[nodiscard]] Result<Response> training_record(const Request& request, WhatIfDesk& desk);

// vetting.cpp
[[nodiscard]] Result<Response> vetting_list(const Request& request, const SeasonAnswers& answers);
[[nodiscard]] Result<Response> vetting_page(const Request& request, WhatIfDesk& desk);
[[nodiscard]] Result<Response> vetting_record(const Request& request, WhatIfDesk& desk);

// visits.cpp
[[nodiscard]] Result<Response> visit_rounds(const Request& request, const Snapshot& snapshot);

}  // namespace yingtuo::http
