// Edits of one site's plan, and what they do to the rules: which violations go, which come. The answer is found from
// the sites the change can touch, and is the same as that of a check of the whole plan before and after. Model:
// docs/model/programme.md, "Edits".
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/site_plan_version.h"
#include "programme/plan.h"
#include "programme/problem.h"

namespace yingtuo::programme {

struct EditEffect {
    std::vector<Violation> gone;
    std::vector<Violation> come;
    friend bool operator==(const EditEffect&, const EditEffect&) = default;
};

// The whole plan, site by site, ready for any number of edits. Reading is safe from any thread.
class EditBase {
  public:
    // `problem` must outlive it.
    EditBase(const Problem& problem, const Plan& plan);

    [[nodiscard]] const Problem& problem() const { return *problem_; }
    // In order by group, date, start; empty for an unknown site.
    [[nodiscard]] const std::vector<CareSession>& sessions(Id<Venue> venue) const;
    [[nodiscard]] const std::vector<GroupMember>& members(Id<Venue> venue) const;

    // What the site's plan comes to with these changes. Refuses an unknown site (not_found), a session that belongs to
    // another site (bad_input), and what with_changes() refuses.
    [[nodiscard]] Result<EditEffect> effect(Id<Venue> venue, std::span<const SessionChange> changes) const;
    // Makes them. Refuses what effect() refuses.
    [[nodiscard]] Result<void> apply(Id<Venue> venue, std::span<const SessionChange> changes);

    // Every violation that has to do with the site, as it stands.
    [[nodiscard]] std::vector<Violation> violations(Id<Venue> venue) const;
    [[nodiscard]] Plan plan() const;
    // The rows of some sites: positions in Problem::sites(), in order.
    [[nodiscard]] Plan plan_of(std::span<const std::size_t> sites) const;

  private:
    struct Part {
        std::vector<GroupMember> members;
        std::vector<CareSession> sessions;
        std::vector<std::uint64_t> seasons;  // a number for what each group does all season
    };

    [[nodiscard]] std::vector<std::uint64_t> seasons_of(const std::vector<CareSession>& sessions) const;
    // The sites whose rows can matter to a change from `before` to `after`, the site itself among them.
    [[nodiscard]] std::vector<std::size_t> touched(std::size_t site, const std::vector<CareSession>& before,
                                                   const std::vector<CareSession>& after) const;

    const Problem* problem_;
    std::vector<Part> parts_;  // by site
    Part strangers_;           // rows of what is no site
};

// ---- What a person asks for, as changes ----

// The session of a group that starts then, by position and as it is. Refuses (not_found) one that is not there.
[[nodiscard]] Result<std::size_t> session_position(std::span<const CareSession> sessions, int group, Date date,
                                                   ClockTime start);
[[nodiscard]] Result<CareSession> find_session(const EditBase& base, Id<Venue> venue, int group, Date date,
                                               ClockTime start);

// Another activity, with a rain alternative and a place that go with it. Refuses (not_found) an unknown code.
[[nodiscard]] Result<CareSession> with_activity(const EditBase& base, CareSession session, const std::string& code);

// Two sessions change what is done, rain alternative and place; hours and people stay.
[[nodiscard]] std::vector<SessionChange> swapped(const CareSession& a, const CareSession& b);

// Another site's timetable on this one: activities and places by day and block, group by group in turn; hours, people
// and children stay this site's own. What does not suit this site's groups, rooms, people or days is left as it was.
[[nodiscard]] Result<std::vector<SessionChange>> taken_over(const EditBase& base, Id<Venue> from, Id<Venue> to);

}  // namespace yingtuo::programme
