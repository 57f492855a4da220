#include "programme/choices.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "programme/beside.h"
#include "programme/plan_view.h"
#include "programme/rules.h"
#include "programme/without.h"

namespace yingtuo::programme {

namespace {

// Those rows of a site among which the rules of one reach look for faults, with one of them to be exchanged.
class Extract {
  public:
    template <typename Takes>
    Extract(const EditBase& base, const CareSession& session, std::size_t site, Reach reach, Takes&& takes)
        : problem_(&base.problem()), sites_{site}, reach_(reach) {
        for (const GroupMember& member : base.members(session.venue)) {
            if (reach != Reach::group || member.group == session.group) plan_.groups.push_back(member);
        }
        const auto& sessions = base.sessions(session.venue);
        std::copy_if(sessions.begin(), sessions.end(), std::back_inserter(plan_.sessions), takes);
        const auto hour = std::find(plan_.sessions.begin(), plan_.sessions.end(), session);
        ENSURE(hour != plan_.sessions.end());
        hour_ = static_cast<std::size_t>(hour - plan_.sessions.begin());
        then_ = check(PlanView(*problem_, plan_, sites_), reach_);
    }

    // What comes with the other session in place of the one that is there.
    std::vector<Violation> come(const CareSession& after) {
        plan_.sessions[hour_] = after;
        return without(check(PlanView(*problem_, plan_, sites_), reach_), then_);
    }

  private:
    const Problem* problem_;
    std::vector<std::size_t> sites_;
    Reach reach_;
    Plan plan_;
    std::size_t hour_ = 0;
    std::vector<Violation> then_;
};

}  // namespace

Result<std::vector<Choice>> choices(const EditBase& base, const CareSession& session) {
    const Problem& problem = base.problem();
    const auto& sessions = base.sessions(session.venue);
    if (std::find(sessions.begin(), sessions.end(), session) == sessions.end()) {
        return refuse(ErrorCode::not_found, {"方案中没有这场活动", "the plan has no such session"},
                      {"请重新打开这一周", "open the week again"}, "session");
    }
    const std::size_t site = *problem.find_site(session.venue);
    Extract group(base, session, site, Reach::group,
                  [&](const CareSession& row) { return row.group == session.group; });
    Extract day(base, session, site, Reach::day, [&](const CareSession& row) { return row.date == session.date; });
    Extract season(base, session, site, Reach::site, [](const CareSession&) { return true; });
    // The season of a big site is long to look through, and is read for the room and the programme of the hour alone.
    std::map<std::pair<std::string, std::string>, std::vector<Violation>> of_season;
    std::vector<Choice> found;
    const auto all = problem.catalogue().all();
    for (std::size_t a = 0; a < all.size(); ++a) {
        const bool offered = session.group == group_of_adults
                                 ? problem.catalogue().audience_of(all[a]) != Audience::children
                                 : problem.is_offered(site, a);
        if (!offered || !problem.is_allowed(a)) continue;
        TRY(const CareSession after, with_activity(base, session, all[a].code));
        std::vector<Violation> come = group.come(after);
        const auto add = [&](const std::vector<Violation>& more) { come.insert(come.end(), more.begin(), more.end()); };
        add(day.come(after));
        const auto [known, is_new] = of_season.try_emplace({after.place, all[a].programme});
        if (is_new) known->second = season.come(after);
        add(known->second);
        found.push_back({a, std::move(come)});
    }
    return found;
}

}  // namespace yingtuo::programme
