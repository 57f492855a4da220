// Participation: what is recorded of children and carers in a local programme: who signed up for what, who was there,
// and a child's own measure from its baseline on. A history, one line an entry. Whether somebody was there, a baseline
// and a measure: a later line of the same day and person takes the place of the earlier. Sign-ups add up, and each
// holds until a later line withdraws it. Children are compared with themselves alone, never with each other.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/enum_names.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/child.h"
#include "domain/venue.h"

namespace yingtuo {

enum class ParticipationKind { sign_up, withdrawn, present, absent, baseline, measure };

template <>
struct EnumNames<ParticipationKind> {
    static constexpr EnumName<ParticipationKind> table[] = {
        {ParticipationKind::sign_up, "sign_up", "报名", "signed up"},
        {ParticipationKind::withdrawn, "withdrawn", "取消报名", "sign-up withdrawn"},
        {ParticipationKind::present, "present", "出勤", "present"},
        {ParticipationKind::absent, "absent", "缺席", "absent"},
        {ParticipationKind::baseline, "baseline", "基线", "baseline"},
        {ParticipationKind::measure, "measure", "每日", "measure of a day"}};
};

struct Participation {
    Id<Participation> id;   // given by the store, ascending in time
    std::string programme;  // code of the local programme; of an interest outside any: "interests"
    Id<Venue> venue;
    Date date = {};
    ParticipationKind kind = ParticipationKind::present;
    Id<Child> child;          // of a children's programme
    Id<Household> household;  // of a carers' programme: whose grandparents
    std::string choice;       // of sign_up: the category of activities a child chose; of withdrawn: chooses no longer
    double value = 0;         // of baseline and measure, in the programme's unit
    std::string by;
    std::string at;  // UTC, ISO 8601
    friend bool operator==(const Participation&, const Participation&) = default;
};

// What a child signed up for, by child, then choice.
struct Interest {
    Id<Child> child;
    std::string category;
    friend bool operator==(const Interest&, const Interest&) = default;
};

// Does it say what somebody signs up for, or no longer does?
[[nodiscard]] inline bool is_about_a_choice(ParticipationKind kind) {
    return kind == ParticipationKind::sign_up || kind == ParticipationKind::withdrawn;
}

// The choices of sign-ups that hold, each once: what is withdrawn of one programme may still hold of another.
// `history`: oldest first.
[[nodiscard]] std::vector<Interest> interests_of(std::span<const Participation> history);

// How one child's measure goes: against its own baseline, never against another child.
enum class Trend { unknown, better, same, worse };

template <>
struct EnumNames<Trend> {
    static constexpr EnumName<Trend> table[] = {{Trend::unknown, "unknown", "记录不足", "too little recorded"},
                                                {Trend::better, "better", "好转", "better than at first"},
                                                {Trend::same, "same", "持平", "about as at first"},
                                                {Trend::worse, "worse", "未好转", "not better than at first"}};
};

// The mean of the last five measures against the baseline; a tenth of it either way is "same". Unknown without a
// baseline or with fewer than three measures. `history`: of one child and programme.
[[nodiscard]] Trend trend_of(std::span<const Participation> history, bool less_is_better);

// Refuses (bad_input) an entry without programme, day, person, name or time, a sign-up or its withdrawal without a
// choice, an entry of a day after the one on which it was
// recorded (in China), one that names both a child and a household, and a measure that is not a number from 0 to
// 100,000.
[[nodiscard]] Result<void> check_participation(const Participation& entry);

}  // namespace yingtuo
