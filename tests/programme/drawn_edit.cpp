#include "programme/drawn_edit.h"

#include <algorithm>
#include <iterator>

namespace yingtuo::programme {

std::vector<SessionChange> drawn_change(const EditBase& base, Id<Venue> venue, Random& random) {
    const auto& sessions = base.sessions(venue);
    const CareSession& session = sessions[random.below(sessions.size())];
    const auto activities = base.problem().catalogue().all();
    const auto adults = base.problem().adults();
    CareSession after = session;
    switch (random.below(8)) {
        case 0:
            after.activity = activities[random.below(activities.size())].code;
            break;
        case 1:
            after.responsible = adults[random.below(adults.size())].id;
            break;
        case 2:
            after.assisting = random.chance(0.5) ? Id<Adult>{} : after.responsible;
            break;
        case 3:
            after.start += ClockTime{static_cast<int>(random.below(90)) - 45};
            break;
        case 4:
            after.place = random.chance(0.5) ? "教室1" : "操场";
            break;
        case 5:
            after.date += std::chrono::days{static_cast<int>(random.below(7)) - 3};
            break;
        case 6:
            return random.chance(0.5) ? std::vector<SessionChange>{{session, std::nullopt}}
                                      : std::vector<SessionChange>{{std::nullopt, session}};
        default:
            return swapped(session, sessions[random.below(sessions.size())]);
    }
    if (after == session) return {};
    return {{session, after}};
}

std::vector<std::string> texts(const std::vector<Violation>& violations) {
    std::vector<std::string> all;
    for (const Violation& violation : violations)
        all.push_back(violation.rule + " " + violation.subject + " " + violation.sentence.en);
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<std::string> told_after(const std::vector<std::string>& whole, const EditEffect& effect) {
    const std::vector<std::string> gone = texts(effect.gone);
    std::vector<std::string> told;
    std::set_difference(whole.begin(), whole.end(), gone.begin(), gone.end(), std::back_inserter(told));
    for (std::string& come : texts(effect.come)) told.push_back(std::move(come));
    std::sort(told.begin(), told.end());
    return told;
}

}  // namespace yingtuo::programme
