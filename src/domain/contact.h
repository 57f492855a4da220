// Contact attempts: who tried to reach a child's family, when, by what means, and what came of it. A history that is
// only added to: what was noted by mistake is withdrawn by a later entry.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/enum_names.h"
#include "base/id.h"
#include "base/result.h"
#include "domain/child.h"

namespace yingtuo {

enum class ContactMeans { phone, visit, wechat, school, other };

template <>
struct EnumNames<ContactMeans> {
    static constexpr EnumName<ContactMeans> table[] = {{ContactMeans::phone, "phone", "电话", "telephone"},
                                                       {ContactMeans::visit, "visit", "入户", "visit"},
                                                       {ContactMeans::wechat, "wechat", "微信", "WeChat"},
                                                       {ContactMeans::school, "school", "学校", "through the school"},
                                                       {ContactMeans::other, "other", "其他", "other"}};
};

enum class ContactOutcome {
    not_reached,    // nobody answered
    wrong_contact,  // the number or address is another's
    undecided,      // reached; no answer yet
    willing,        // they want to take part
    not_willing,    // they do not; the note says why
    care_arranged,  // a risk was looked into and the child is cared for
};

template <>
struct EnumNames<ContactOutcome> {
    static constexpr EnumName<ContactOutcome> table[] = {
        {ContactOutcome::not_reached, "not_reached", "未联系上", "not reached"},
        {ContactOutcome::wrong_contact, "wrong_contact", "联系方式有误", "wrong number or address"},
        {ContactOutcome::undecided, "undecided", "已联系，待定", "reached, undecided"},
        {ContactOutcome::willing, "willing", "愿意参加", "willing"},
        {ContactOutcome::not_willing, "not_willing", "不愿意参加", "not willing"},
        {ContactOutcome::care_arranged, "care_arranged", "已落实照护", "care arranged"}};
};

struct ContactAttempt {
    Id<ContactAttempt> id;  // given by the store, ascending in the order of recording
    Id<Child> child;
    ContactMeans means = ContactMeans::phone;
    ContactOutcome outcome = ContactOutcome::not_reached;
    std::string made_at;           // UTC, ISO 8601
    std::string made_by;           // a person's name
    std::string note;              // of not_willing: the reason
    Id<ContactAttempt> withdraws;  // this entry takes that one back; means and outcome say nothing then
    std::string recorded_at;       // UTC, ISO 8601
    friend bool operator==(const ContactAttempt&, const ContactAttempt&) = default;
};

// Did somebody speak with the family?
[[nodiscard]] bool is_reached(ContactOutcome outcome);

// Those that hold, in the order in which they were made: without the withdrawn ones and the withdrawals.
[[nodiscard]] std::vector<ContactAttempt> standing(std::span<const ContactAttempt> history);

// Refuses (bad_input) an attempt without a name, made after it was recorded or at no time, one that withdraws what is
// not in the history or is withdrawn already, and (not_found) a child that is not among `children`, sorted.
[[nodiscard]] Result<void> check_contacts(std::span<const ContactAttempt> history,
                                          std::span<const ContactAttempt> added, std::span<const Id<Child>> children);

// Writes what families last answered into the children: the last standing answer holds over the ledgers'. `children`
// sorted by id.
void apply_answers(std::span<const ContactAttempt> history, std::vector<Child>& children);

}  // namespace yingtuo
