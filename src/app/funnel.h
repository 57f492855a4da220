// Funnel: where every child stands between the lists and the site, who to ask next, and the risks to look into; and the
// nobody-missed certificate, which is made of the same.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "domain/store.h"
#include "roll/certificate.h"
#include "roll/funnel.h"
#include "roll/risk.h"

namespace yingtuo::app {

// Everything the funnel and the certificate are made from, read at one time. Identities are in it: the read log has
// the purpose.
struct FunnelData {
    Roll roll;
    RegionTree regions;
    Season season;
    std::vector<ContactAttempt> contacts;
    std::optional<SeasonPlan> plan;  // the published one, else the last
    std::vector<ImportRun> runs;
    std::map<Id<Child>, std::string> taken_over_at;
    std::optional<std::set<Id<Child>>> present;  // who came at least once; nothing before any attendance is handed in
    std::string now;                             // UTC, ISO 8601

    // Refers to this.
    [[nodiscard]] roll::FunnelInput input() const;
    [[nodiscard]] std::vector<roll::RiskTask> risk_tasks() const;
    [[nodiscard]] roll::Certificate certificate() const;
};

// Refuses where the store holds no season.
[[nodiscard]] Result<FunnelData> load_funnel_data(Store& store, std::string_view purpose, const std::string& now);

// The region's code, or the root's for an empty text. Refuses (not_found) a code that is not in the tree.
[[nodiscard]] Result<std::string> region_or_root(const RegionTree& regions, const std::string& code);

}  // namespace yingtuo::app
