// What several commands share: naming a plan and a day, the time, progress.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/command.h"

namespace yingtuo::cli {

// The plan asked for, else the published one, else the last. Refuses (not_found) where there is none.
Result<int> plan_number(Store& store, std::optional<int> asked);

// Refuses (bad_input) what is no date like 2025-07-15, naming the option.
Result<Date> date_of(const std::string& text, const char* option);

// Now, UTC, ISO 8601.
std::string now_utc();

// A line on standard error, where that is a terminal; the next one writes over it.
void show_progress(const Context& context, const std::string& line);
void end_progress(const Context& context);

}  // namespace yingtuo::cli
