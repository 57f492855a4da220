// A plan as the rules read it: rows in order, activities found in the catalogue. The plan must outlive the view.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "programme/plan.h"
#include "programme/problem.h"

namespace yingtuo::programme {

struct SessionView {
    const CareSession* row = nullptr;
    std::optional<std::size_t> site;      // position in Problem::sites()
    std::optional<std::size_t> activity;  // position in the catalogue
    std::optional<std::size_t> rain;
};

// The sessions of one group of one site, by date and start; the group's known ages.
struct GroupView {
    Id<Venue> venue;
    std::optional<std::size_t> site;
    int number = 0;
    std::vector<Id<Child>> children;
    std::optional<int> youngest;
    std::optional<int> oldest;
    std::size_t first = 0;  // range in PlanView::sessions
    std::size_t last = 0;
};

class PlanView {
  public:
    PlanView(const Problem& problem, const Plan& plan);
    // Of some sites alone (positions in Problem::sites(), in order): the plan's rows are theirs, and rules that ask for
    // every site ask for these.
    PlanView(const Problem& problem, const Plan& plan, std::vector<std::size_t> sites);

    [[nodiscard]] const Problem& problem() const { return *problem_; }
    // By venue, group, date, start.
    [[nodiscard]] std::span<const SessionView> sessions() const { return sessions_; }
    [[nodiscard]] std::span<const SessionView> sessions(const GroupView& group) const {
        return std::span(sessions_).subspan(group.first, group.last - group.first);
    }
    // Every group that has a child or a session, by venue and number.
    [[nodiscard]] std::span<const GroupView> groups() const { return groups_; }
    // The groups of one site.
    [[nodiscard]] std::span<const GroupView> groups(Id<Venue> venue) const;
    // The sites looked at: positions in Problem::sites().
    [[nodiscard]] std::span<const std::size_t> sites() const { return sites_; }
    [[nodiscard]] const Activity& activity(std::size_t index) const { return problem_->catalogue().all()[index]; }

  private:
    const Problem* problem_;
    std::vector<std::size_t> sites_;
    std::vector<SessionView> sessions_;
    std::vector<GroupView> groups_;
};

[[nodiscard]] std::string subject_of(Id<Venue> venue);
[[nodiscard]] std::string subject_of(const GroupView& group);
[[nodiscard]] std::string subject_of(Id<Venue> venue, Date date);
// "托管点17第2班", "site 17, group 2".
[[nodiscard]] Text name_of_group(const GroupView& group);
// "2025-07-15 09:00-10:00".
[[nodiscard]] std::string hours_of(const CareSession& session);

}  // namespace yingtuo::programme
