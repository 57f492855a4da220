#include "domain/contact.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/calendar.h"

namespace yingtuo {

namespace {

// "2025-07-01T08:30:00Z": times of this form compare as text.
bool is_time(const std::string& text) {
    const std::string_view view = text;
    if (view.size() != 20 || view[10] != 'T' || view[16] != ':' || view[19] != 'Z') return false;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    const bool has_seconds = is_digit(view[17]) && is_digit(view[18]) && view[17] < '6';
    return has_seconds && parse_date(view.substr(0, 10)) && parse_clock(view.substr(11, 5)) &&
           view.substr(11, 2) != "24";
}

tl::unexpected<Error> no_contact(Text message, Text hint, std::string where) {
    return refuse(ErrorCode::bad_input, std::move(message), std::move(hint), std::move(where));
}

}  // namespace

bool is_reached(ContactOutcome outcome) {
    return outcome != ContactOutcome::not_reached && outcome != ContactOutcome::wrong_contact;
}

std::vector<ContactAttempt> standing(std::span<const ContactAttempt> history) {
    std::set<Id<ContactAttempt>> withdrawn;
    for (const ContactAttempt& attempt : history) {
        if (attempt.withdraws.is_set()) withdrawn.insert(attempt.withdraws);
    }
    std::vector<ContactAttempt> left;
    for (const ContactAttempt& attempt : history) {
        if (!attempt.withdraws.is_set() && !withdrawn.contains(attempt.id)) left.push_back(attempt);
    }
    std::stable_sort(left.begin(), left.end(), [](const ContactAttempt& a, const ContactAttempt& b) {
        return std::tie(a.made_at, a.id) < std::tie(b.made_at, b.id);
    });
    return left;
}

Result<void> check_contacts(std::span<const ContactAttempt> history, std::span<const ContactAttempt> added,
                            std::span<const Id<Child>> children) {
    std::map<Id<ContactAttempt>, Id<Child>> known;
    std::set<Id<ContactAttempt>> withdrawn;
    for (const ContactAttempt& attempt : history) {
        if (attempt.withdraws.is_set()) {
            withdrawn.insert(attempt.withdraws);
        } else {
            known.emplace(attempt.id, attempt.child);
        }
    }
    for (const ContactAttempt& attempt : added) {
        const std::string where = fmt::format("child:{}", attempt.child.value());
        if (attempt.made_by.empty())
            return no_contact({"没有写明是谁联系的", "it is not said who made the contact"},
                              {"请填写联系人姓名", "give the name of who made it"}, where);
        if (!is_time(attempt.made_at) || !is_time(attempt.recorded_at) || attempt.made_at > attempt.recorded_at)
            return no_contact({"联系时间无效，或晚于现在", "the time of the contact is no time, or is still to come"},
                              {"时间写成 2025-07-01T08:30:00Z", "write a time as 2025-07-01T08:30:00Z"}, where);
        if (!std::binary_search(children.begin(), children.end(), attempt.child)) {
            return refuse(ErrorCode::not_found,
                          {fmt::format("名册上没有编号为 {} 的儿童", attempt.child.value()),
                           fmt::format("there is no child {} on the roll", attempt.child.value())},
                          {"儿童编号见 yingtuo funnel 的名单", "yingtuo funnel lists the numbers"}, where);
        }
        if (!attempt.withdraws.is_set()) continue;
        const auto found = known.find(attempt.withdraws);
        if (found == known.end() || found->second != attempt.child || !withdrawn.insert(attempt.withdraws).second)
            return no_contact({fmt::format("没有可撤回的第 {} 次联系", attempt.withdraws.value()),
                               fmt::format("there is no contact {} to withdraw", attempt.withdraws.value())},
                              {"已撤回的不能再撤", "what is withdrawn cannot be withdrawn again"}, where);
    }
    return {};
}

void apply_answers(std::span<const ContactAttempt> history, std::vector<Child>& children) {
    for (const ContactAttempt& attempt : standing(history)) {
        const bool willing = attempt.outcome == ContactOutcome::willing;
        if (!willing && attempt.outcome != ContactOutcome::not_willing) continue;
        const auto child = std::lower_bound(children.begin(), children.end(), attempt.child,
                                            [](const Child& one, Id<Child> id) { return one.id < id; });
        if (child == children.end() || child->id != attempt.child) continue;
        child->willing = willing ? Willingness::yes : Willingness::no;
        child->reason_not_willing = willing ? std::string() : attempt.note;
    }
}

}  // namespace yingtuo
