// Edits of a site's plan as a request says them, made into changes of sessions.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "http/json_body.h"
#include "programme/edit.h"

namespace yingtuo::http {

// What every write to a site's plan says.
struct EditSignature {
    int version = 0;  // the last one the writer saw
    std::string by;   // may be empty for a dry run
    std::string remark;
    bool is_dry_run = false;
};

// Reads "version", "by", "remark", "dry_run"; `known` are the other fields there may be.
[[nodiscard]] Result<EditSignature> edit_signature(const boost::json::object& body,
                                                   std::vector<std::string_view> known);

// The changes that "changes" comes to, one after the other: {"op": "set" | "swap" | "add" | "remove", ...}. A field
// that is not named stays; another activity brings its rain alternative and place with it.
[[nodiscard]] Result<std::vector<SessionChange>> edit_changes(const boost::json::object& body,
                                                              const programme::EditBase& base, Id<Venue> venue);

}  // namespace yingtuo::http
