// Season settings: the one list of keys of season.toml, with how each is read from TOML, written to TOML and shown in
// the policy table.
#pragma once

#include <toml++/toml.h>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "base/text.h"
#include "domain/season.h"

namespace yingtuo::formats {

struct Setting {
    std::string key;      // "ratio.children_per_adult"
    std::string comment;  // one line above the key in season.toml
    std::string source;   // of the model case's value; empty: there is none to name
    // False for an entry of an open-ended table (the cost of tier 4) that the season does not have.
    std::function<bool(const Season&)> is_present;
    // Takes the value over into the season; says what was expected where it is not that.
    std::function<tl::expected<void, Text>(Season&, const toml::node&)> read;
    std::function<std::string(const Season&)> toml;   // the value as TOML
    std::function<std::string(const Season&)> shown;  // the value in the policy table
};

// Where the season's value comes from: what the season says itself, or the model case's source while the value is its
// own.
[[nodiscard]] std::string source_of(const Season& season, const Setting& setting);

// A string as TOML writes it, with its quotation marks.
[[nodiscard]] std::string toml_quoted(std::string_view text);

// In the order of the file. season.regions and season.outlines are not among them: they name files, not rules.
[[nodiscard]] std::span<const Setting> season_settings();

}  // namespace yingtuo::formats
