// Vetting: the states of an adult's record check, dated, with the day on which a clear one runs out and the number of
// the reply. A history that is only added to. Of what a record holds nothing is kept but "not clear".
// Source: Law on the Protection of Minors, Art. 62.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/adult.h"
#include "domain/season.h"

namespace yingtuo {

struct VettingState {
    Id<VettingState> id;  // given by the store, ascending in the order of recording
    Id<Adult> adult;
    RecordCheck state = RecordCheck::not_requested;
    std::optional<Date> on;           // of the state: asked, answered
    std::optional<Date> valid_until;  // of a clear one: the last day on which it counts
    std::string evidence;             // number of the reply; secret, and never of one that is not clear
    std::string recorded_by;          // a person's name; empty where a ledger says so
    std::string recorded_at;          // UTC, ISO 8601; empty where a ledger says so
    friend bool operator==(const VettingState&, const VettingState&) = default;
};

[[nodiscard]] inline bool is_by_hand(const VettingState& state) {
    return !state.recorded_at.empty();
}

// Is a clear check over before the adult's last day of service?
[[nodiscard]] bool runs_out(const Season& season, const Adult& adult);

// Refuses (bad_input) a state by hand without a name, a clear one that is not dated or runs out before it begins, one
// dated after the day on which it was recorded (in China), a number with a state that is not clear; (not_found) an
// adult who is not among `adults`, sorted. `where` names the field: on, valid_until, evidence, recorded_by, adult_id.
// A clear one may go without a number: the ledgers (L3) ask for result, day and expiry alone.
[[nodiscard]] Result<void> check_vetting(std::span<const VettingState> added, std::span<const Id<Adult>> adults);

// Writes what holds into the adults, sorted by id; whoever has no history stays as the ledger says. In the order of
// recording: a clear reply that follows on a clear one without a day between prolongs it; asking anew by hand takes no
// clear reply away, all else does.
void apply_vetting(std::span<const VettingState> history, std::vector<Adult>& adults);

}  // namespace yingtuo
