// Store: what a keeper promises. Two keepers (SQLite, PostgreSQL) pass one contract suite, tests/store/.
// Everything a verb saves is saved whole or not at all. A failing disk or database throws std::runtime_error.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/closure.h"
#include "domain/contact.h"
#include "domain/decision.h"
#include "domain/duty_attendance.h"
#include "domain/import_run.h"
#include "domain/participation.h"
#include "domain/people.h"
#include "domain/plan.h"
#include "domain/roll.h"
#include "domain/site_plan_version.h"
#include "domain/verdict.h"

namespace yingtuo {

class Store {
  public:
    virtual ~Store() = default;
    Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    // Saves the season and its region tree. Refuses (conflict) where a season is there already.
    virtual Result<void> create_season(const Season& season, const RegionTree& regions) = 0;
    // Refuses (not_found) an empty store, as everything below that returns a Result does.
    virtual Result<Season> load_season() = 0;
    virtual Result<RegionTree> load_regions() = 0;

    // Everything, identities included; `purpose` goes to the read log. Refuses (bad_input) an empty purpose.
    virtual Result<Roll> load_roll(std::string_view purpose) = 0;
    // These children alone, by id; the read log says how many. Unknown ids are left out. Refuses (bad_input) an empty
    // purpose.
    virtual Result<std::vector<ChildRecord>> load_children(const std::vector<Id<Child>>& children,
                                                           std::string_view purpose) = 0;
    // These venues and adults alone, identities included, by id; the read log says how many. Unknown ids are left out.
    // Refuses (bad_input) an empty purpose.
    virtual Result<People> load_people(const std::vector<Id<Venue>>& venues, const std::vector<Id<Adult>>& adults,
                                       std::string_view purpose) = 0;
    // Replaces the records of the same id, adds those whose id is new to the store, deletes none; adds a run of these
    // files to the journal, keeps what stood before, and gives the run's number, one above the last. Ids are given by
    // the caller, above every id ever given (Roll::given). Refuses (bad_input) a record without an id or one that
    // refers to a household, child or venue that is neither in the store nor in `changed`.
    virtual Result<int> save_import(const Roll& changed, const std::vector<ImportRecord>& imports,
                                    const Signature& signature = {}) = 0;
    // Every file of every run, undone ones included, oldest first; `doubtful` stays empty where `with_doubtful` is
    // false.
    virtual std::vector<ImportRecord> load_imports(bool with_doubtful) = 0;
    // The journal, oldest first, without doubtful rows.
    virtual std::vector<ImportRun> load_import_runs() = 0;
    // With doubtful rows. Refuses (not_found) an unknown number.
    virtual Result<ImportRun> load_import_run(int number) = 0;
    // Every record stands again as it stood before the run; what the run had added leaves the roll. Plans that speak
    // of it stay readable. Refuses (not_found) an unknown number, (bad_input) an empty name, time or reason, and
    // (conflict), naming what stands in the way, a run that is undone already, one older than the journal, and one on
    // whose records a later import, a decision or a verdict was built; the newest import never has a later one.
    virtual Result<UndoCounts> undo_import(int number, const Signature& signature, const std::string& reason) = 0;

    // What the ledgers say of who came, by child and day; of several imports the last that stands.
    virtual std::vector<Attendance> load_attendance() = 0;

    // Sessions and who came, as ledgers and people say.
    virtual TrainingBook load_training() = 0;
    // Adds to them, in order. Refuses what check_training() refuses.
    virtual Result<void> save_training(const std::vector<TrainingRecord>& records) = 0;
    // The history of record checks, in the order of recording; of imports those that stand; of one adult where `adult`
    // is set.
    virtual std::vector<VettingState> load_vetting(Id<Adult> adult) = 0;
    // Adds to it, in order; the store gives the ids. Refuses what check_vetting() refuses.
    virtual Result<void> save_vetting(const std::vector<VettingState>& states) = 0;

    // The whole history of who of those due came, in the order of recording.
    virtual std::vector<DutyAttendance> load_duty_attendance() = 0;
    // The same of one day.
    virtual std::vector<DutyAttendance> load_duty_attendance_on(Date date) = 0;
    // Adds to it, in order; the store gives the ids. Refuses what check_duty_attendance() refuses.
    virtual Result<void> save_duty_attendance(const std::vector<DutyAttendance>& entries) = 0;

    // When an import that stands last added or changed each child, UTC; without those from before the journal.
    virtual std::map<Id<Child>, std::string> load_taken_over_at() = 0;

    // Adds to the history of contact attempts, in order; the store gives the ids. Refuses what check_contacts()
    // refuses.
    virtual Result<void> save_contacts(const std::vector<ContactAttempt>& attempts) = 0;
    // The whole history, in the order of recording.
    virtual std::vector<ContactAttempt> load_contacts() = 0;

    // A short text that is another after all that reaches load_planning_data(): every import, undoing, decision,
    // contact, verdict, closure, catalogue, sign-up and its withdrawal, record check and training. Records of who
    // came to a local programme or to a duty, and of what was measured, leave it as it is.
    virtual std::string state() = 0;

    // No identities. What families last answered (contact.h), vetting, training and the decisions that hold are written
    // into it.
    virtual Result<PlanningData> load_planning_data() = 0;

    // Adds to the history of decisions, in order; the store gives the ids. Refuses what with_decisions() refuses.
    virtual Result<void> save_decisions(const std::vector<Decision>& decisions) = 0;
    // The whole history, oldest first.
    virtual std::vector<Decision> load_decisions() = 0;

    // Adds a verdict to the history, with the records it changes, and gives its number: after `same` the other child is
    // off the roll and its listings are the child's, after `other_child` the row is the other child's, who is among
    // `changed`. Taking one back puts every column back that nothing else has changed since; `child` and `other` are
    // filled in. Refuses (not_found) a child who is not on the roll and a verdict that is not in force, (conflict) one
    // on which a later verdict was built.
    virtual Result<Id<PairVerdict>> save_verdict(const PairVerdict& verdict, const Roll& changed) = 0;
    // The whole history, oldest first.
    virtual std::vector<PairVerdict> load_verdicts() = 0;

    // Takes the place of the catalogue that was there. Empty rows: the standard catalogue again.
    virtual Result<void> save_catalogue(const CatalogueRows& catalogue) = 0;

    // Adds to the history of closures, in order; the store gives the ids. Refuses (not_found) a region that is not in
    // the tree, (bad_input) one without name, time or reason.
    virtual Result<void> save_closures(const std::vector<Closure>& closures) = 0;
    // The whole history, oldest first.
    virtual std::vector<Closure> load_closures() = 0;

    // Adds entries, in order; the store gives the ids. Refuses what check_participation() refuses, (not_found) a child,
    // household or venue that is not there.
    virtual Result<void> save_participation(const std::vector<Participation>& entries) = 0;
    // The whole history, oldest first; of one programme where it is not empty. What was recorded of a child found to be
    // another is that one's.
    virtual std::vector<Participation> load_participation(const std::string& programme) = 0;

    // Adds a version to the history of a plan's site and gives its number, one above the last. Refuses (not_found) an
    // unknown plan, (conflict) a version that is not built on the last one (`version` is the number it is to have), and
    // what may_follow() refuses.
    virtual Result<int> save_site_plan(const SitePlanVersion& version) = 0;
    // Of one plan, by site and version; of one site where `venue` is set.
    virtual std::vector<SitePlanVersion> load_site_plans(int plan, Id<Venue> venue) = 0;
    // How many versions the sites of a plan have, all together: another number after each that is saved.
    virtual int count_site_plans(int plan) = 0;

    // Saves a draft and gives its number, one above the last. Throws where it refers to what is not in the store.
    virtual int save_plan(const SeasonPlan& plan) = 0;
    // Both or neither: the plan is what the decisions come to.
    virtual Result<int> save_decided_plan(const std::vector<Decision>& decisions, const SeasonPlan& plan) = 0;
    virtual std::vector<PlanHeader> list_plans() = 0;
    // Refuses (not_found) an unknown number.
    virtual Result<SeasonPlan> load_plan(int number) = 0;
    // The published plan becomes superseded. Refuses (not_found) an unknown number.
    virtual Result<void> publish_plan(int number) = 0;
    // The highest number; with `published`, the published one. Nothing where there is none.
    virtual std::optional<int> latest_plan(bool published) = 0;
};

}  // namespace yingtuo
