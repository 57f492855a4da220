// Site files: the documents of many sites, written to folders by county.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "domain/plan.h"
#include "domain/roll.h"
#include "domain/site_plan_version.h"
#include "domain/store.h"
#include "http/document_files.h"

namespace yingtuo::cli {

struct SiteFilesWish {
    std::vector<http::DocumentFile> files;
    formats::Print print = formats::Print::usual;
    std::string county;  // code; empty for every county
    std::optional<Id<Venue>> site;
    std::string by;  // who reads whole names, and what for; both empty: names stay masked
    std::string purpose;
    std::string folder;
};

// DIR/昭阳区/17-永丰小学/周安排.pdf. Each file appears whole or not at all. `plan` is the plan as frozen, `history` its
// sites' versions. Gives the files, by site. Refuses (not_found) a county or site that is not in the plan, (bad_input)
// a name without a purpose or the other way round, (conflict) where it was interrupted: the files of finished sites
// stay.
[[nodiscard]] Result<std::vector<std::string>> write_site_files(const Context& context, Store& store,
                                                                const PlanningData& data, const SeasonPlan& plan,
                                                                const std::vector<SitePlanVersion>& history,
                                                                const SiteFilesWish& wish);

}  // namespace yingtuo::cli
