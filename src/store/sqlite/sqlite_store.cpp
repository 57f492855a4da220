#include "store/sqlite/sqlite_store.h"

#include <mutex>

#include "store/sqlite/attendance_rows.h"
#include "store/sqlite/contact_rows.h"
#include "store/sqlite/decision_rows.h"
#include "store/sqlite/import_rows.h"
#include "store/sqlite/plan_rows.h"
#include "store/sqlite/programme_rows.h"
#include "store/sqlite/roll_rows.h"
#include "store/sqlite/season_rows.h"
#include "store/sqlite/training_rows.h"
#include "store/sqlite/verdict_rows.h"

namespace yingtuo::store {

namespace {

tl::unexpected<Error> no_purpose() {
    return refuse(ErrorCode::bad_input, {"读取身份信息必须说明用途", "reading identities needs a purpose"},
                  {"请填写用途", "state the purpose"}, "purpose");
}

class SqliteStore final : public Store {
  private:
    // Everything the work reads is of one moment.
    template <typename Work>
    auto read(const Work& work) {
        const std::scoped_lock lock(mutex_);
        Transaction transaction(*database_, Transaction::Kind::read);
        auto answer = work();
        transaction.commit();
        return answer;
    }

    // Everything the work writes is saved whole; nothing of it where the work refuses or throws.
    template <typename Work>
    auto write(const Work& work) {
        const std::scoped_lock lock(mutex_);
        Transaction transaction(*database_, Transaction::Kind::write);
        auto answer = work();
        if (answer) transaction.commit();
        return answer;
    }

  public:
    SqliteStore(std::unique_ptr<Database> database, Keyring keyring)
        : database_(std::move(database)), keyring_(std::move(keyring)) {}

    Result<void> create_season(const Season& season, const RegionTree& regions) override {
        return write([&]() -> Result<void> { return save_season(*database_, season, regions); });
    }

    Result<Season> load_season() override {
        return read([&] { return store::load_season(*database_); });
    }

    Result<RegionTree> load_regions() override {
        return read([&] { return store::load_regions(*database_); });
    }

    Result<Roll> load_roll(std::string_view purpose) override {
        if (purpose.empty()) return no_purpose();
        // Reading and its log entry stand or fall together: what cannot be logged is not read.
        return write([&]() -> Result<Roll> {
            if (!has_season(*database_)) return no_season();
            Roll roll = store::load_roll(*database_, {&keyring_, nullptr});
            log_reading(*database_, purpose, roll);
            return roll;
        });
    }

    Result<std::vector<ChildRecord>> load_children(const std::vector<Id<Child>>& children,
                                                   std::string_view purpose) override {
        if (purpose.empty()) return no_purpose();
        return write([&]() -> Result<std::vector<ChildRecord>> {
            if (!has_season(*database_)) return no_season();
            Roll read;
            read.children = store::load_children(*database_, {&keyring_, nullptr}, children);
            log_reading(*database_, purpose, read);
            return std::move(read.children);
        });
    }

    Result<People> load_people(const std::vector<Id<Venue>>& venues, const std::vector<Id<Adult>>& adults,
                               std::string_view purpose) override {
        if (purpose.empty()) return no_purpose();
        return write([&]() -> Result<People> {
            if (!has_season(*database_)) return no_season();
            People people = store::load_people(*database_, {&keyring_, nullptr}, venues, adults);
            Roll read;
            read.venues = people.venues;
            read.adults = people.adults;
            log_reading(*database_, purpose, read);
            return people;
        });
    }

    Result<int> save_import(const Roll& changed, const std::vector<ImportRecord>& imports,
                            const Signature& signature) override {
        return write([&]() -> Result<int> {
            if (!has_season(*database_)) return no_season();
            TRY_VOID(check_roll(*database_, changed));
            const BegunImport begun = begin_import(*database_, {&keyring_, nullptr}, signature, changed);
            save_roll(*database_, {&keyring_, nullptr}, changed);
            add_attendance(*database_, {&keyring_, nullptr}, begun.run, changed.attendance);
            add_training(*database_, {&keyring_, nullptr}, begun.run, changed.training);
            add_vetting(*database_, {&keyring_, nullptr}, begun.run, changed.vetting);
            end_import(*database_, begun, changed, imports);
            return begun.run;
        });
    }

    std::vector<ImportRecord> load_imports(bool with_doubtful) override {
        return read([&] { return store::load_imports(*database_, with_doubtful); });
    }

    std::vector<ImportRun> load_import_runs() override {
        return read([&] { return store::load_import_runs(*database_, {&keyring_, nullptr}); });
    }

    Result<ImportRun> load_import_run(int number) override {
        return read([&] { return store::load_import_run(*database_, {&keyring_, nullptr}, number); });
    }

    Result<UndoCounts> undo_import(int number, const Signature& signature, const std::string& reason) override {
        if (signature.by.empty() || signature.at.empty() || reason.empty()) {
            return refuse(
                ErrorCode::bad_input, {"撤销导入要写明是谁、为什么", "undoing an import needs a name and a reason"},
                {"请填写姓名和理由", "give your name and the reason"}, signature.by.empty() ? "by" : "reason");
        }
        return write([&]() -> Result<UndoCounts> {
            return store::undo_import(*database_, {&keyring_, nullptr}, number, signature, reason);
        });
    }

    std::vector<Attendance> load_attendance() override {
        return read([&] { return store::load_attendance(*database_, {&keyring_, nullptr}); });
    }

    TrainingBook load_training() override {
        return read([&] { return store::load_training(*database_, {&keyring_, nullptr}); });
    }

    Result<void> save_training(const std::vector<TrainingRecord>& records) override {
        return write([&]() -> Result<void> {
            if (!has_season(*database_)) return no_season();
            return record_training(*database_, {&keyring_, nullptr}, records);
        });
    }

    std::vector<VettingState> load_vetting(Id<Adult> adult) override {
        return read([&] { return store::load_vetting(*database_, {&keyring_, nullptr}, adult); });
    }

    Result<void> save_vetting(const std::vector<VettingState>& states) override {
        return write([&]() -> Result<void> {
            if (!has_season(*database_)) return no_season();
            return record_vetting(*database_, {&keyring_, nullptr}, states);
        });
    }

    std::vector<DutyAttendance> load_duty_attendance() override {
        return read([&] { return store::load_duty_attendance(*database_, {&keyring_, nullptr}); });
    }

    std::vector<DutyAttendance> load_duty_attendance_on(Date date) override {
        return read([&] { return store::load_duty_attendance_on(*database_, {&keyring_, nullptr}, date); });
    }

    Result<void> save_duty_attendance(const std::vector<DutyAttendance>& entries) override {
        return write([&]() -> Result<void> {
            if (!has_season(*database_)) return no_season();
            return record_duty_attendance(*database_, {&keyring_, nullptr}, entries);
        });
    }

    std::map<Id<Child>, std::string> load_taken_over_at() override {
        return read([&] { return store::load_taken_over_at(*database_); });
    }

    Result<void> save_contacts(const std::vector<ContactAttempt>& attempts) override {
        return write([&]() -> Result<void> {
            if (!has_season(*database_)) return no_season();
            return add_contacts(*database_, {&keyring_, nullptr}, attempts);
        });
    }

    std::vector<ContactAttempt> load_contacts() override {
        return read([&] { return store::load_contacts(*database_, {&keyring_, nullptr}); });
    }

    std::string state() override {
        return read([&] {
            return database_->text(
                "SELECT (SELECT count(*) || ' ' || count(undone_at) FROM import_run) || ' ' || "
                "(SELECT count(*) FROM decision) || ' ' || (SELECT count(*) FROM contact_attempt) || ' ' || "
                "(SELECT count(*) FROM pair_verdict) || ' ' || (SELECT count(*) FROM closure) || ' ' || "
                "(SELECT count(*) FROM participation WHERE kind IN ('sign_up', 'withdrawn')) || ' ' || "
                "(SELECT times FROM catalogue_saved) || ' ' || "
                "(SELECT count(*) FROM vetting) || ' ' || (SELECT count(*) FROM training_record)");
        });
    }

    Result<PlanningData> load_planning_data() override {
        return read([&] { return load_planning(); });
    }

    Result<void> save_decisions(const std::vector<Decision>& decisions) override {
        return write([&]() -> Result<void> { return decide(decisions); });
    }

    std::vector<Decision> load_decisions() override {
        return read([&] { return store::load_decisions(*database_, {&keyring_, nullptr}); });
    }

    Result<Id<PairVerdict>> save_verdict(const PairVerdict& verdict, const Roll& changed) override {
        return write([&]() -> Result<Id<PairVerdict>> {
            if (!has_season(*database_)) return no_season();
            return store::save_verdict(*database_, {&keyring_, nullptr}, verdict, changed);
        });
    }

    std::vector<PairVerdict> load_verdicts() override {
        return read([&] { return store::load_verdicts(*database_, {&keyring_, nullptr}); });
    }

    Result<void> save_catalogue(const CatalogueRows& catalogue) override {
        return write([&]() -> Result<void> {
            if (!has_season(*database_)) return no_season();
            return store::save_catalogue(*database_, catalogue);
        });
    }

    Result<void> save_closures(const std::vector<Closure>& closures) override {
        return write([&]() -> Result<void> {
            if (!has_season(*database_)) return no_season();
            return add_closures(*database_, {&keyring_, nullptr}, closures);
        });
    }

    std::vector<Closure> load_closures() override {
        return read([&] { return store::load_closures(*database_, {&keyring_, nullptr}); });
    }

    Result<void> save_participation(const std::vector<Participation>& entries) override {
        return write([&]() -> Result<void> {
            if (!has_season(*database_)) return no_season();
            return add_participation(*database_, {&keyring_, nullptr}, entries);
        });
    }

    std::vector<Participation> load_participation(const std::string& programme) override {
        return read([&] { return store::load_participation(*database_, {&keyring_, nullptr}, programme); });
    }

    Result<int> save_site_plan(const SitePlanVersion& version) override {
        return write([&]() -> Result<int> {
            TRY(const Season season, store::load_season(*database_));
            Words words(*database_);
            return add_site_plan(*database_, {&keyring_, &words}, version, season.policy.approval_tiers);
        });
    }

    std::vector<SitePlanVersion> load_site_plans(int plan, Id<Venue> venue) override {
        return read([&] {
            Words words(*database_);
            return store::load_site_plans(*database_, {&keyring_, &words}, plan, venue);
        });
    }

    int count_site_plans(int plan) override {
        return read([&] { return store::count_site_plans(*database_, plan); });
    }

    Result<int> save_decided_plan(const std::vector<Decision>& decisions, const SeasonPlan& plan) override {
        return write([&]() -> Result<int> {
            TRY_VOID(decide(decisions));
            Words words(*database_);
            return store::save_plan(*database_, {&keyring_, &words}, plan);
        });
    }

    int save_plan(const SeasonPlan& plan) override {
        const std::scoped_lock lock(mutex_);
        Transaction transaction(*database_, Transaction::Kind::write);
        Words words(*database_);
        const int number = store::save_plan(*database_, {&keyring_, &words}, plan);
        transaction.commit();
        return number;
    }

    std::vector<PlanHeader> list_plans() override {
        return read([&] { return store::list_plans(*database_); });
    }

    Result<SeasonPlan> load_plan(int number) override {
        return read([&] {
            Words words(*database_);
            return store::load_plan(*database_, {&keyring_, &words}, number);
        });
    }

    Result<void> publish_plan(int number) override {
        return write([&] { return store::publish_plan(*database_, number); });
    }

    std::optional<int> latest_plan(bool published) override {
        return read([&] { return store::latest_plan(*database_, published); });
    }

  private:
    // Both within the caller's transaction.
    Result<PlanningData> load_planning() {
        TRY(Season season, store::load_season(*database_));
        TRY(RegionTree regions, store::load_regions(*database_));
        PlanningData data = load_planning_rows(*database_, {&keyring_, nullptr});
        data.season = std::move(season);
        data.regions = std::move(regions);
        data.closures = in_force(store::load_closures(*database_, {&keyring_, nullptr}));
        data.interests = load_interests(*database_);
        data.catalogue = store::load_catalogue(*database_);
        data.training = store::load_training(*database_, {&keyring_, nullptr});
        for (TrainingSession& session : data.training.sessions) session.lecturer.clear();
        for (TrainingRecord& record : data.training.records) record.recorded_by.clear();
        apply_vetting(store::load_vetting(*database_, {&keyring_, nullptr}, {}), data.adults);
        apply_training(data.training, data.season.opening, data.adults);
        apply_answers(store::load_contacts(*database_, {&keyring_, nullptr}), data.children);
        return with_decisions(std::move(data), in_force(store::load_decisions(*database_, {&keyring_, nullptr})));
    }
    Result<void> decide(const std::vector<Decision>& decisions) {
        TRY(PlanningData data, load_planning());
        TRY(data, with_decisions(std::move(data), decisions));
        add_decisions(*database_, {&keyring_, nullptr}, decisions);
        return {};
    }

    std::mutex mutex_;
    std::unique_ptr<Database> database_;
    Keyring keyring_;
};

}  // namespace

std::unique_ptr<Store> make_sqlite_store(std::unique_ptr<Database> database, Keyring keyring) {
    return std::make_unique<SqliteStore>(std::move(database), std::move(keyring));
}

}  // namespace yingtuo::store
