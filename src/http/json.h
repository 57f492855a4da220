// JSON: how the shared nouns are written. An absent number is null, an absent text empty; numbers are in the unit their
// name ends with.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "base/text.h"
#include "domain/adult.h"
#include "domain/plan.h"
#include "domain/region.h"
#include "domain/violation.h"
#include "http/message.h"
#include "http/request.h"

namespace yingtuo::http {

// Compact; numbers in their shortest plain form (24.4, where Boost writes 2.44E1). A number that is not finite is null.
[[nodiscard]] std::string write_json(const boost::json::value& value);

// The answer 200 with this document.
[[nodiscard]] Response json_response(const boost::json::value& value);

[[nodiscard]] boost::json::object to_json(const Text& text);
[[nodiscard]] boost::json::object to_json(const Violation& violation);
[[nodiscard]] boost::json::object to_json(const PlanHeader& header);
// {code, name}; both empty for an unknown region.
[[nodiscard]] boost::json::object region_json(const Region* region);
// {adult_id, class}; null for nobody.
[[nodiscard]] boost::json::value adult_json(const Adult* adult);
// Longitude or latitude with six decimals (a tenth of a metre); null where the point is unknown.
[[nodiscard]] boost::json::value degrees_json(const std::optional<Point>& point, double Point::*coordinate);

// What an enum's value is called: the code for programs, the words for people. {code, label: {zh, en}}
template <typename Enum>
[[nodiscard]] boost::json::object coded_json(Enum value) {
    const auto& name = name_of(value);
    return {{"code", name.code}, {"label", boost::json::object{{"zh", name.zh}, {"en", name.en}}}};
}

// One page of a list. {total, offset, items}
template <typename Items, typename Write>
[[nodiscard]] boost::json::object page_json(const Items& items, const Page& page, const Write& write) {
    boost::json::array shown;
    for (std::size_t i = page.offset; i < items.size() && shown.size() < page.limit; ++i)
        shown.push_back(write(items[i]));
    return {{"total", items.size()}, {"offset", page.offset}, {"items", std::move(shown)}};
}

template <typename Number>
[[nodiscard]] boost::json::value or_null(const std::optional<Number>& value) {
    if (!value) return nullptr;
    return *value;
}

// "2025-07-15"
[[nodiscard]] boost::json::value date_or_null(const std::optional<Date>& date);

// To so many decimals.
[[nodiscard]] double rounded(double value, int decimals);

}  // namespace yingtuo::http
