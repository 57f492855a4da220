// Words that the explanations share: what a venue is called, and yuan with a sign.
#pragma once

#include <string>

#include "app/explain.h"

namespace yingtuo::app {

// "永丰小学（点位 12）".
[[nodiscard]] Text words_of(const SitingCase& asked, Id<Venue> venue);
[[nodiscard]] Text words_of(const SitingCase& asked, std::optional<Id<Venue>> venue);  // nothing: home visits
// "-1,200": whole yuan, signed, thousands parted; "0" where it is less than half a yuan.
[[nodiscard]] std::string signed_yuan(double yuan);
[[nodiscard]] std::string whole_yuan(double yuan);

[[nodiscard]] CostFigures parts_of(const siting::Objective& objective);
// In the shared nouns. Sites and demand points are those of the case.
[[nodiscard]] SitingChange change_of(const SitingCase& asked, const siting::Change& change);
// Minutes of an arc; 0 for home visits.
[[nodiscard]] WalkMinutes minutes_between(const SitingCase& asked, std::size_t demand, int site);

}  // namespace yingtuo::app
