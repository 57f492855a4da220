#include "http/training_json.h"

#include <algorithm>

#include "http/json.h"
#include "http/roster_json.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

// Characters, not bytes: a number may hold Chinese ones.
std::string last_four(const std::string& text) {
    std::size_t at = text.size();
    for (int left = 4; left > 0 && at > 0; --left) {
        --at;
        while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    }
    return at == 0 ? std::string() : "*" + text.substr(at);
}

}  // namespace

json::object training_session_json(const TrainingBook& book, const TrainingSession& session) {
    const auto records = records_of(book, session.id);
    const auto having = [&](TrainingPresence presence) {
        return std::ranges::count(records, presence, &TrainingRecord::presence);
    };
    const auto assessed = [&](Assessment assessment) {
        return std::ranges::count(records, assessment, &TrainingRecord::assessment);
    };
    json::value post = nullptr;
    if (session.post) post = json::string(code_of(*session.post));
    return {{"session_id", session.id.value()},
            {"date", format_date(session.date)},
            {"kind", coded_json(session.kind)},
            {"post", std::move(post)},
            {"subject", session.subject},
            {"place", session.place},
            {"places", session.places == 0 ? json::value(nullptr) : json::value(session.places)},
            {"places_left", or_null(places_left(book, session))},
            {"length_min", session.length_min == 0 ? json::value(nullptr) : json::value(session.length_min)},
            {"is_to_come", is_to_come(book, session)},
            {"invited", having(TrainingPresence::invited)},
            {"attended", having(TrainingPresence::attended)},
            {"absent", having(TrainingPresence::absent)},
            {"passed", assessed(Assessment::passed)},
            {"failed", assessed(Assessment::failed)}};
}

json::object training_record_json(const TrainingRecord& record) {
    return {{"session_id", record.session.value()},      {"adult_id", record.adult.value()},
            {"presence", coded_json(record.presence)},   {"assessment", coded_json(record.assessment)},
            {"is_by_hand", !record.recorded_at.empty()}, {"recorded_at", record.recorded_at}};
}

json::object vetting_json(const VettingState& state) {
    return {{"adult_id", state.adult.value()},
            {"state", coded_json(state.state)},
            {"on", date_or_null(state.on)},
            {"valid_until", date_or_null(state.valid_until)},
            {"has_evidence", !state.evidence.empty()},
            {"evidence_end", last_four(state.evidence)},
            {"is_by_hand", is_by_hand(state)},
            {"recorded_at", state.recorded_at}};
}

}  // namespace yingtuo::http
