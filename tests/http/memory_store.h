// A store in memory that keeps one season and its plans, and counts how often it is asked.
#pragma once

#include <algorithm>
#include <atomic>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>

#include "domain/store.h"

namespace yingtuo::http {

class MemoryStore final : public Store {
  public:
    MemoryStore() = default;
    explicit MemoryStore(PlanningData data) : data_(std::move(data)) {}

    std::atomic<int> plan_loads = 0;
    std::atomic<int> data_loads = 0;
    Roll roll;  // identities, kept apart from the planning data
    std::vector<Attendance> attendance;
    TrainingBook training;
    std::vector<VettingState> vetting;
    std::vector<DutyAttendance> duty_attendance;
    std::vector<std::string> purposes;  // for which they were read
    std::atomic<bool> fails = false;    // as a broken disk does

    Result<void> create_season(const Season& season, const RegionTree& regions) override {
        data_ = PlanningData{season, regions, {}, {}, {}, {}, {}, {}, {}, {}, {}};
        return {};
    }
    Result<Season> load_season() override {
        if (!data_) return refuse(ErrorCode::not_found, {"尚无季节", "there is no season"});
        return data_->season;
    }
    Result<RegionTree> load_regions() override {
        if (!data_) return refuse(ErrorCode::not_found, {"尚无季节", "there is no season"});
        return data_->regions;
    }
    Result<Roll> load_roll(std::string_view purpose) override {
        purposes.emplace_back(purpose);
        return roll;
    }
    Result<int> save_import(const Roll&, const std::vector<ImportRecord>& imports,
                            const Signature& signature = {}) override {
        ImportRun& run = runs_.emplace_back();
        run.number = static_cast<int>(runs_.size());
        run.signature = signature;
        run.files = imports;
        run.can_be_undone = true;
        imports_.insert(imports_.end(), imports.begin(), imports.end());
        return run.number;
    }
    std::vector<ImportRun> load_import_runs() override { return runs_; }
    Result<ImportRun> load_import_run(int number) override {
        if (number < 1 || number > static_cast<int>(runs_.size()))
            return refuse(ErrorCode::not_found, {"没有此次导入", "there is no such import"},
                          {"见导入记录", "see the journal"}, "import:" + std::to_string(number));
        return runs_[static_cast<std::size_t>(number) - 1];
    }
    Result<UndoCounts> undo_import(int number, const Signature& signature, const std::string& reason) override {
        TRY(ImportRun run, load_import_run(number));
        if (run.is_undone) return refuse(ErrorCode::conflict, {"已撤销", "it is undone already"});
        run.is_undone = true;
        run.can_be_undone = false;
        run.undone = signature;
        run.undo_reason = reason;
        runs_[static_cast<std::size_t>(number) - 1] = run;
        return UndoCounts{};
    }
    Result<std::vector<ChildRecord>> load_children(const std::vector<Id<Child>>& children,
                                                   std::string_view purpose) override {
        if (purpose.empty()) return refuse(ErrorCode::bad_input, {"未说明用途", "there is no purpose"});
        std::vector<ChildRecord> found;
        for (const ChildRecord& record : roll.children) {
            if (std::find(children.begin(), children.end(), record.child.id) != children.end()) found.push_back(record);
        }
        purposes.emplace_back(purpose);
        return found;
    }
    Result<People> load_people(const std::vector<Id<Venue>>& venues, const std::vector<Id<Adult>>& adults,
                               std::string_view purpose) override {
        if (purpose.empty()) return refuse(ErrorCode::bad_input, {"未说明用途", "there is no purpose"});
        People people;
        for (const VenueRecord& record : roll.venues) {
            if (std::find(venues.begin(), venues.end(), record.venue.id) != venues.end())
                people.venues.push_back(record);
        }
        for (const AdultRecord& record : roll.adults) {
            if (std::find(adults.begin(), adults.end(), record.adult.id) != adults.end())
                people.adults.push_back(record);
        }
        purposes.emplace_back(purpose);
        return people;
    }
    std::vector<Attendance> load_attendance() override { return attendance; }
    TrainingBook load_training() override { return training; }
    Result<void> save_training(const std::vector<TrainingRecord>& records) override {
        for (const TrainingRecord& record : records) {
            TRY_VOID(check_training(training, std::span(&record, 1), adults()));
            std::erase_if(training.records, [&](const TrainingRecord& one) {
                return one.session == record.session && one.adult == record.adult;
            });
            training.records.push_back(record);
            std::sort(training.records.begin(), training.records.end(), [](const auto& a, const auto& b) {
                return std::pair(a.session, a.adult) < std::pair(b.session, b.adult);
            });
            ++training_saved_;
        }
        return {};
    }
    std::vector<VettingState> load_vetting(Id<Adult> adult) override {
        std::vector<VettingState> found;
        for (const VettingState& state : vetting) {
            if (!adult.is_set() || state.adult == adult) found.push_back(state);
        }
        return found;
    }
    Result<void> save_vetting(const std::vector<VettingState>& states) override {
        TRY_VOID(check_vetting(states, adults()));
        for (const VettingState& state : states) {
            vetting.push_back(state);
            vetting.back().id = Id<VettingState>{static_cast<std::int64_t>(vetting.size())};
        }
        return {};
    }
    std::vector<DutyAttendance> load_duty_attendance() override { return duty_attendance; }
    std::vector<DutyAttendance> load_duty_attendance_on(Date date) override {
        std::vector<DutyAttendance> lines = duty_attendance;
        std::erase_if(lines, [&](const DutyAttendance& line) { return line.date != date; });
        return lines;
    }
    Result<void> save_duty_attendance(const std::vector<DutyAttendance>& entries) override {
        TRY_VOID(check_duty_attendance(entries, adults()));
        for (const DutyAttendance& entry : entries) {
            duty_attendance.push_back(entry);
            duty_attendance.back().id = Id<DutyAttendance>{static_cast<std::int64_t>(duty_attendance.size())};
        }
        return {};
    }
    std::map<Id<Child>, std::string> load_taken_over_at() override { return {}; }
    Result<void> save_contacts(const std::vector<ContactAttempt>& attempts) override {
        TRY(const PlanningData data, load_planning_data());
        std::vector<Id<Child>> children;
        for (const Child& child : data.children) children.push_back(child.id);
        std::sort(children.begin(), children.end());
        TRY_VOID(check_contacts(contacts_, attempts, children));
        for (const ContactAttempt& attempt : attempts) {
            contacts_.push_back(attempt);
            contacts_.back().id = Id<ContactAttempt>{static_cast<std::int64_t>(contacts_.size())};
        }
        return {};
    }
    std::vector<ContactAttempt> load_contacts() override { return contacts_; }
    std::string state() override {
        std::size_t undone = 0;
        for (const ImportRun& run : runs_) undone += run.is_undone ? 1 : 0;
        const auto sign_ups = std::count_if(participation_.begin(), participation_.end(),
                                            [](const auto& entry) { return is_about_a_choice(entry.kind); });
        return std::to_string(runs_.size()) + " " + std::to_string(undone) + " " + std::to_string(decisions_.size()) +
               " " + std::to_string(contacts_.size()) + " " + std::to_string(verdicts_.size()) + " " +
               std::to_string(closures_.size()) + " " + std::to_string(sign_ups) + " " + std::to_string(catalogues_) +
               " " + std::to_string(vetting.size()) + " " + std::to_string(training_saved_);
    }
    std::vector<ImportRecord> load_imports(bool) override { return imports_; }
    Result<PlanningData> load_planning_data() override {
        ++data_loads;
        if (!data_)
            return refuse(ErrorCode::not_found, {"尚无季节", "there is no season"}, {"请先建立", "make one first"});
        PlanningData data = *data_;
        data.training = training;
        apply_vetting(vetting, data.adults);
        apply_training(training, data.season.opening, data.adults);
        return with_decisions(std::move(data), in_force(decisions_));
    }
    Result<void> save_decisions(const std::vector<Decision>& decisions) override {
        TRY(PlanningData data, load_planning_data());
        TRY(data, with_decisions(std::move(data), decisions));
        for (const Decision& decision : decisions) {
            decisions_.push_back(decision);
            decisions_.back().id = Id<Decision>{static_cast<std::int64_t>(decisions_.size())};
        }
        return {};
    }
    Result<Id<PairVerdict>> save_verdict(const PairVerdict& verdict, const Roll&) override {
        verdicts_.push_back(verdict);
        verdicts_.back().id = Id<PairVerdict>{static_cast<std::int64_t>(verdicts_.size())};
        return verdicts_.back().id;
    }
    std::vector<PairVerdict> load_verdicts() override { return verdicts_; }
    std::vector<Decision> load_decisions() override { return decisions_; }
    Result<void> save_catalogue(const CatalogueRows& catalogue) override {
        data_->catalogue = catalogue;
        ++catalogues_;
        return {};
    }
    Result<void> save_closures(const std::vector<Closure>& closures) override {
        closures_.insert(closures_.end(), closures.begin(), closures.end());
        data_->closures = in_force(closures_);
        return {};
    }
    std::vector<Closure> load_closures() override { return closures_; }
    Result<void> save_participation(const std::vector<Participation>& entries) override {
        for (const Participation& entry : entries) TRY_VOID(check_participation(entry));
        participation_.insert(participation_.end(), entries.begin(), entries.end());
        return {};
    }
    std::vector<Participation> load_participation(const std::string& programme) override {
        std::vector<Participation> found;
        for (const Participation& entry : participation_) {
            if (programme.empty() || entry.programme == programme) found.push_back(entry);
        }
        return found;
    }
    Result<int> save_site_plan(const SitePlanVersion& version) override {
        const auto history = load_site_plans(version.plan, version.venue);
        const SitePlanStanding standing = standing_of(history, data_->season.policy.approval_tiers);
        if (version.version != standing.version + 1)
            return refuse(ErrorCode::conflict, {"方案已被改动", "the plan has changed since"}, {}, "version");
        TRY_VOID(may_follow(standing, version));
        site_plans_.push_back(version);
        return version.version;
    }
    std::vector<SitePlanVersion> load_site_plans(int plan, Id<Venue> venue) override {
        std::vector<SitePlanVersion> found;
        for (const SitePlanVersion& version : site_plans_) {
            if (version.plan == plan && (!venue.is_set() || version.venue == venue)) found.push_back(version);
        }
        std::stable_sort(found.begin(), found.end(), [](const SitePlanVersion& a, const SitePlanVersion& b) {
            return std::pair(a.venue, a.version) < std::pair(b.venue, b.version);
        });
        return found;
    }
    int count_site_plans(int plan) override { return static_cast<int>(load_site_plans(plan, {}).size()); }
    Result<int> save_decided_plan(const std::vector<Decision>& decisions, const SeasonPlan& plan) override {
        TRY_VOID(save_decisions(decisions));
        return save_plan(plan);
    }
    int save_plan(const SeasonPlan& plan) override {
        const int number = plans_.empty() ? 1 : plans_.rbegin()->first + 1;
        plans_[number] = plan;
        plans_[number].header.number = number;
        return number;
    }
    std::vector<PlanHeader> list_plans() override {
        if (fails) throw std::runtime_error("disk I/O error in /secret/place");
        std::vector<PlanHeader> headers;
        for (const auto& [number, plan] : plans_) headers.push_back(plan.header);
        return headers;
    }
    Result<SeasonPlan> load_plan(int number) override {
        ++plan_loads;
        const auto found = plans_.find(number);
        if (found == plans_.end()) return refuse(ErrorCode::not_found, {"没有此规划", "there is no such plan"});
        return found->second;
    }
    Result<void> publish_plan(int number) override {
        for (auto& [other, plan] : plans_) {
            if (plan.header.state == PlanState::published) plan.header.state = PlanState::superseded;
        }
        plans_.at(number).header.state = PlanState::published;
        return {};
    }
    std::optional<int> latest_plan(bool published) override {
        std::optional<int> latest;
        for (const auto& [number, plan] : plans_) {
            if (!published || plan.header.state == PlanState::published) latest = number;
        }
        return latest;
    }

  private:
    [[nodiscard]] std::vector<Id<Adult>> adults() const {
        std::vector<Id<Adult>> ids;
        for (const Adult& adult : data_->adults) ids.push_back(adult.id);
        return ids;
    }

    std::optional<PlanningData> data_;
    std::vector<ImportRecord> imports_;
    std::vector<ImportRun> runs_;
    std::vector<ContactAttempt> contacts_;
    std::vector<PairVerdict> verdicts_;
    std::vector<Decision> decisions_;
    std::map<int, SeasonPlan> plans_;
    std::vector<Closure> closures_;
    std::vector<Participation> participation_;
    std::vector<SitePlanVersion> site_plans_;
    int catalogues_ = 0;
    int training_saved_ = 0;
};

}  // namespace yingtuo::http
