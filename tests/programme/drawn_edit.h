// Edits drawn at random, and what is told of them: for the tests and for bench/programme_plans.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/random.h"
#include "programme/edit.h"

namespace yingtuo::programme {

// A change a hand could make, sensible or not; none where what was drawn changes nothing.
std::vector<SessionChange> drawn_change(const EditBase& base, Id<Venue> venue, Random& random);

// Violations as texts, sorted.
std::vector<std::string> texts(const std::vector<Violation>& violations);

// What stands after the edit by what is told of it: `whole`, less what goes, and what comes. Sorted.
std::vector<std::string> told_after(const std::vector<std::string>& whole, const EditEffect& effect);

}  // namespace yingtuo::programme
