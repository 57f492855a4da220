// Funnel and certificate as JSON: the same document from the command line and over HTTP. Names are masked.
#pragma once

#include <boost/json.hpp>

#include "app/funnel.h"

namespace yingtuo::http {

// {code, name, level, steps: [{step, count, of, stopped: [{reason, label, count}]}], visited}
[[nodiscard]] boost::json::object funnel_json(const roll::RegionFunnel& figures, const RegionTree& regions);
[[nodiscard]] boost::json::object ask_json(const roll::ToAsk& item, const RegionTree& regions);
[[nodiscard]] boost::json::object risk_json(const roll::RiskTask& task, const RegionTree& regions);
[[nodiscard]] boost::json::object contact_json(const ContactAttempt& attempt);
[[nodiscard]] boost::json::object estimate_json(const roll::StratumEstimate& stratum);
[[nodiscard]] boost::json::object incomplete_json(const roll::IncompleteChild& child, const RegionTree& regions);
[[nodiscard]] boost::json::object not_reached_json(const roll::NotReached& child, const RegionTree& regions);
[[nodiscard]] boost::json::object missing_return_json(const roll::MissingReturn& missing);

// Everything but the lists, whose lengths are given.
[[nodiscard]] boost::json::object certificate_summary_json(const roll::Certificate& certificate);
// The whole, as it is written beside the printed one.
[[nodiscard]] boost::json::object certificate_json(const roll::Certificate& certificate, const RegionTree& regions);

}  // namespace yingtuo::http
