// Ids in the commands' JSON answers.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <vector>

#include "base/id.h"

namespace yingtuo::cli {

template <typename Thing>
boost::json::value id_json(const std::optional<Id<Thing>>& id) {
    return id ? boost::json::value(id->value()) : boost::json::value(nullptr);
}

template <typename Thing>
boost::json::array id_json(const std::vector<Id<Thing>>& ids) {
    boost::json::array array;
    for (const auto id : ids) array.push_back(id.value());
    return array;
}

}  // namespace yingtuo::cli
