// Training and vetting as JSON; the command line writes the same.
#pragma once

#include <boost/json.hpp>

#include "domain/training.h"
#include "domain/vetting.h"

namespace yingtuo::http {

// Without the lecturer. `places_left` is null where a session does not say how many places it has.
[[nodiscard]] boost::json::object training_session_json(const TrainingBook& book, const TrainingSession& session);
[[nodiscard]] boost::json::object training_record_json(const TrainingRecord& record);
// Of the number of the reply only its last four characters.
[[nodiscard]] boost::json::object vetting_json(const VettingState& state);

}  // namespace yingtuo::http
