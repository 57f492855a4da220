#include "http/funnel_json.h"

#include "http/json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

json::object place_json(const RegionTree& regions, const std::string& code) {
    return {{"code", code}, {"name", code.empty() ? std::string() : regions.path_name(code)}};
}

json::array kinds_json(const std::vector<ListKind>& kinds) {
    json::array array;
    for (const ListKind kind : kinds) array.push_back(coded_json(kind));
    return array;
}

json::array numbers_json(const std::vector<Id<Child>>& children) {
    json::array array;
    for (const Id<Child> child : children) array.emplace_back(child.value());
    return array;
}

}  // namespace

json::object funnel_json(const roll::RegionFunnel& figures, const RegionTree& regions) {
    const Region* region = regions.find(figures.code);
    json::array steps;
    for (std::size_t i = 0; i < figures.steps.size(); ++i) {
        const roll::StepFigure& figure = figures.steps[i];
        json::array stopped;
        for (const auto& [reason, count] : figure.stopped) {
            json::object item = coded_json(reason);
            item["count"] = count;
            stopped.push_back(std::move(item));
        }
        json::object step = coded_json(static_cast<roll::FunnelStep>(i));
        step["count"] = or_null(figure.count);
        step["of"] = or_null(figure.of);
        step["stopped"] = std::move(stopped);
        steps.push_back(std::move(step));
    }
    return {{"code", figures.code},
            {"name", region == nullptr ? std::string() : region->name},
            {"level", region == nullptr ? std::string() : std::string(code_of(region->level))},
            {"steps", std::move(steps)},
            {"visited", figures.visited}};
}

json::object ask_json(const roll::ToAsk& item, const RegionTree& regions) {
    json::value risk = nullptr;
    if (item.risk) risk = coded_json(*item.risk);
    json::value away = nullptr;
    if (item.nearest_venue_m) away = rounded(*item.nearest_venue_m, 0);
    return {{"child", item.child.value()},
            {"masked_name", item.masked_name},
            {"region", place_json(regions, item.region)},
            {"why", coded_json(item.why)},
            {"risk", std::move(risk)},
            {"attempts", item.attempts},
            {"last_attempt", item.last_attempt},
            {"nearest_venue_m", std::move(away)}};
}

json::object risk_json(const roll::RiskTask& task, const RegionTree& regions) {
    return {{"child", task.child.value()},
            {"masked_name", task.masked_name},
            {"region", place_json(regions, task.village_code)},
            {"risk", coded_json(task.risk)},
            {"article", to_json(roll::article_of(task.risk))},
            {"responsible", to_json(task.responsible)},
            {"since", task.since},
            {"due", task.due},
            {"is_settled", task.is_settled}};
}

json::object contact_json(const ContactAttempt& attempt) {
    return {{"id", attempt.id.value()},
            {"child", attempt.child.value()},
            {"means", coded_json(attempt.means)},
            {"outcome", coded_json(attempt.outcome)},
            {"made_at", attempt.made_at},
            {"made_by", attempt.made_by},
            {"note", attempt.note},
            {"withdraws", attempt.withdraws.is_set() ? json::value(attempt.withdraws.value()) : json::value(nullptr)},
            {"recorded_at", attempt.recorded_at}};
}

json::object estimate_json(const roll::StratumEstimate& stratum) {
    const roll::ListEstimate& estimate = stratum.estimate;
    json::array caveats;
    for (const roll::Caveat caveat : estimate.caveats) caveats.push_back(coded_json(caveat));
    const auto number = [&](const std::optional<double>& value) {
        return estimate.missing && value ? json::value(rounded(*value, 1)) : json::value(nullptr);
    };
    return {{"code", stratum.code},
            {"name", to_json(stratum.name)},
            {"seen", estimate.seen},
            {"on_two_lists", estimate.overlap},
            {"missing", number(estimate.missing)},
            {"low", number(estimate.low)},
            {"high", number(estimate.high)},
            {"model", estimate.model},
            {"bic", rounded(estimate.bic, 2)},
            {"caveats", std::move(caveats)}};
}

json::object incomplete_json(const roll::IncompleteChild& child, const RegionTree& regions) {
    return {{"child", child.child.value()},
            {"masked_name", child.masked_name},
            {"region", place_json(regions, child.region)},
            {"school", child.school},
            {"on", kinds_json(child.on)},
            {"not_on", kinds_json(child.not_on)}};
}

json::object not_reached_json(const roll::NotReached& child, const RegionTree& regions) {
    return {{"child", child.child.value()},
            {"masked_name", child.masked_name},
            {"region", place_json(regions, child.region)},
            {"attempts", child.attempts},
            {"last_attempt", child.last_attempt}};
}

json::object missing_return_json(const roll::MissingReturn& missing) {
    return {{"region", missing.region}, {"name", missing.name}, {"children", missing.children}};
}

json::object certificate_summary_json(const roll::Certificate& certificate) {
    json::array lists;
    for (const roll::ListSummary& list : certificate.lists) {
        json::object item = coded_json(list.kind);
        item["sheets"] = list.sheets;
        item["children"] = list.children;
        lists.push_back(std::move(item));
    }
    json::array totals;
    for (const roll::CertificateTotal& total : certificate.totals) {
        totals.push_back(json::object{{"code", total.code},
                                      {"label", to_json(total.label)},
                                      {"count", total.count},
                                      {"named_in", total.named_in}});
    }
    const auto strata = [](const std::vector<roll::StratumEstimate>& from) {
        json::array array;
        for (const roll::StratumEstimate& stratum : from) array.push_back(estimate_json(stratum));
        return array;
    };
    json::array assumptions;
    for (const Text& assumption : roll::assumptions()) assumptions.push_back(to_json(assumption));
    return {{"season", certificate.season},
            {"region", certificate.region},
            {"as_of", certificate.as_of},
            {"fingerprint", certificate.fingerprint},
            {"is_complete", certificate.is_complete()},
            {"children", certificate.children},
            {"lists", std::move(lists)},
            {"totals", std::move(totals)},
            {"estimate", json::object{{"whole", estimate_json(certificate.whole)},
                                      {"by_county", strata(certificate.by_county)},
                                      {"by_age", strata(certificate.by_age)},
                                      {"assumptions", std::move(assumptions)}}}};
}

json::object certificate_json(const roll::Certificate& certificate, const RegionTree& regions) {
    json::object object = certificate_summary_json(certificate);
    const auto all = [](const auto& items, const auto& write) {
        json::array array;
        for (const auto& item : items) array.push_back(write(item));
        return array;
    };
    const auto contact = [&](const roll::NotReached& child) { return not_reached_json(child, regions); };
    object["incomplete"] = all(certificate.incomplete,
                               [&](const roll::IncompleteChild& child) { return incomplete_json(child, regions); });
    object["not_reached"] = all(certificate.not_reached, contact);
    object["not_contacted"] = all(certificate.not_contacted, contact);
    object["villages"] = all(certificate.villages, missing_return_json);
    object["schools"] = all(certificate.schools, missing_return_json);
    object["open_risks"] =
        all(certificate.open_risks, [&](const roll::RiskTask& task) { return risk_json(task, regions); });
    object["without_place"] = numbers_json(certificate.without_place);
    object["without_identity"] = numbers_json(certificate.without_identity);
    return object;
}

}  // namespace yingtuo::http
