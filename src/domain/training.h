// Training: sessions before and during the season, and who was invited, came and passed, as ledger L12 and people say.
// Only ever added to; of one session and adult the last that stands holds, and what a person recorded over the lists.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/adult.h"

namespace yingtuo {

enum class TrainingKind { general, post };

template <>
struct EnumNames<TrainingKind> {
    static constexpr EnumName<TrainingKind> table[] = {
        {TrainingKind::general, "general", "通识培训", "general training"},
        {TrainingKind::post, "post", "岗位培训", "training for a post"}};
};

enum class TrainingPresence { invited, attended, absent };

template <>
struct EnumNames<TrainingPresence> {
    static constexpr EnumName<TrainingPresence> table[] = {
        {TrainingPresence::invited, "invited", "已报名", "invited"},
        {TrainingPresence::attended, "attended", "已签到", "attended"},
        {TrainingPresence::absent, "absent", "缺席", "absent"}};
};

enum class Assessment { none, passed, failed };

template <>
struct EnumNames<Assessment> {
    static constexpr EnumName<Assessment> table[] = {{Assessment::none, "none", "无考核", "not assessed"},
                                                     {Assessment::passed, "passed", "合格", "passed"},
                                                     {Assessment::failed, "failed", "不合格", "not passed"}};
};

struct TrainingSession {
    Id<TrainingSession> id;
    Date date{};
    TrainingKind kind = TrainingKind::general;
    std::optional<Post> post;  // of training for a post, and of no other
    std::string subject;
    std::string place;     // as written
    std::string region;    // code of the region whose ledger it stands in; empty where it is not known
    int places = 0;        // 0: not said
    int length_min = 0;    // 0: not said
    std::string lecturer;  // a person's name: secret
    friend bool operator==(const TrainingSession&, const TrainingSession&) = default;
};

struct TrainingRecord {
    Id<TrainingSession> session;
    Id<Adult> adult;
    TrainingPresence presence = TrainingPresence::invited;
    Assessment assessment = Assessment::none;
    std::string recorded_by;  // a person's name; empty where a ledger says so
    std::string recorded_at;  // UTC, ISO 8601; empty where a ledger says so
    friend bool operator==(const TrainingRecord&, const TrainingRecord&) = default;
};

struct TrainingBook {
    std::vector<TrainingSession> sessions;  // by id
    std::vector<TrainingRecord> records;    // by session and adult
    std::int64_t given = 0;                 // the highest number of a session ever given: none is given twice
    friend bool operator==(const TrainingBook&, const TrainingBook&) = default;
};

// Whoever came and did not fail is trained.
[[nodiscard]] constexpr bool is_trained_by(const TrainingRecord& record) {
    return record.presence == TrainingPresence::attended && record.assessment != Assessment::failed;
}

// Nothing for an unknown one.
[[nodiscard]] const TrainingSession* find_session(const TrainingBook& book, Id<TrainingSession> id);
[[nodiscard]] std::span<const TrainingRecord> records_of(const TrainingBook& book, Id<TrainingSession> id);
// Of a session that says how many it has: those that nobody is invited to or came to.
[[nodiscard]] std::optional<int> places_left(const TrainingBook& book, const TrainingSession& session);
// Nobody has come or stayed away yet.
[[nodiscard]] bool is_to_come(const TrainingBook& book, const TrainingSession& session);

// Refuses (bad_input) a record without a name and time, one who was assessed without having come, (not_found) a session
// that is not in the book and an adult who is not among `adults`, sorted, and (conflict) an invitation to a session
// without a place left.
[[nodiscard]] Result<void> check_training(const TrainingBook& book, std::span<const TrainingRecord> added,
                                          std::span<const Id<Adult>> adults);

// Writes what the sessions gave into the adults, sorted by id, beside what the ledger of adults says. General training
// is that of the first session passed. A post is trained for whatever the day where the session lies before `opening`;
// who had no post by then has those of later sessions from the day after the last of them on (Adult::posts_from), and
// who had some keeps to these.
void apply_training(const TrainingBook& book, Date opening, std::vector<Adult>& adults);

}  // namespace yingtuo
