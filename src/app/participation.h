// Participation: who takes part in the local programmes of the sites, and how it goes. What is recorded is held against
// the plan: the programme runs at the site, its session is that day, the child is in the group. A child is compared
// with itself alone; lists are in the order of ids, and nothing here can be sorted by a measure.
#pragma once

#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/result.h"
#include "domain/participation.h"
#include "domain/plan.h"
#include "domain/roll.h"
#include "domain/sheet.h"
#include "domain/store.h"
#include "programme/catalogue.h"

namespace yingtuo::app {

// The code under which interests are signed up for outside any local programme.
inline constexpr std::string_view interests_programme = "interests";

// A local programme over all sites of the plan.
struct ProgrammeLine {
    std::string code;
    int sites = 0;
    int sessions = 0;    // planned
    int people = 0;      // children in its groups; households where it is for carers or the public: those recorded
    int signed_up = 0;   // people
    int came = 0;        // people who were there at least once
    int attendance = 0;  // presences
    int baselines = 0;   // people
    int measures = 0;
    std::map<Trend, int> trends;  // of people with a baseline
};

struct Participant {
    Id<Child> child;          // of a children's programme
    Id<Household> household;  // of any other
    int group = 0;
    std::set<std::string> choices;  // codes of categories
    int present = 0;
    int absent = 0;
    std::optional<double> baseline;
    int measures = 0;
    Trend trend = Trend::unknown;
};

struct ProgrammeAtSite {
    const programme::LocalProgramme* programme = nullptr;
    std::set<std::pair<Date, int>> sessions;  // day, group; group 0: carers or the public
    std::vector<Participant> people;          // by id
};

class Participants {
  public:
    // `groups`, `sessions`: of the plan as it stands now, or of the one site that is asked about. `data` and
    // `catalogue` must outlive it.
    Participants(const PlanningData& data, const programme::Catalogue& catalogue, std::span<const GroupMember> groups,
                 std::span<const CareSession> sessions);

    // May it be recorded? Refuses what check_participation() refuses; (not_found) a programme, site, child or household
    // that is not there; (bad_input) a record the programme does not keep, one of somebody it is not for, a measure of
    // a day outside the season; (conflict) a site that does not run it, attendance on a day without its session, a
    // child of another site.
    [[nodiscard]] Result<void> check(const Participation& entry) const;

    // `history`: of every programme, oldest first.
    [[nodiscard]] std::vector<ProgrammeLine> lines(std::span<const Participation> history) const;
    // Refuses (not_found) an unknown programme and a site that does not run it.
    [[nodiscard]] Result<ProgrammeAtSite> at_site(const std::string& code, Id<Venue> venue,
                                                  std::span<const Participation> history) const;

  private:
    struct Site {
        std::map<Id<Child>, int> groups;
        std::set<Id<Household>> households;                              // of its children
        std::map<std::string, std::set<std::pair<Date, int>>> sessions;  // by programme: day, group
        std::map<std::string, int> session_counts;
    };

    [[nodiscard]] bool runs(const programme::LocalProgramme& programme, Id<Venue> venue) const;
    [[nodiscard]] Result<const programme::LocalProgramme*> find(const std::string& code) const;
    [[nodiscard]] Result<void> check_person(const programme::LocalProgramme& programme,
                                            const Participation& entry) const;

    const PlanningData* data_;
    const programme::Catalogue* catalogue_;
    std::map<Id<Venue>, Site> sites_;
};

struct ParticipationReport {
    std::vector<DoubtfulRow> wrong;  // nothing was kept where there is any
    std::size_t entries = 0;
};

// Reads a sheet of records (programme/participation_rows.h) and keeps them: all of them or none. Refuses what the store
// refuses.
Result<ParticipationReport> record_participation(Store& store, const Participants& participants,
                                                 const std::vector<Sheet>& workbook, const std::string& by,
                                                 const std::string& at);

}  // namespace yingtuo::app
