// Store: what a keeper promises. Two keepers (SQLite, PostgreSQL) pass one contract suite, tests/store/.
// Everything a verb saves is saved whole or not at all. A failing disk or database throws std::runtime_error.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/decision.h"
#include "domain/plan.h"
#include "domain/roll.h"

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
    // Replaces the records of the same id, adds those whose id is new to the store, deletes none; adds the import
    // record. Ids are given by the caller, above every id in the store. Refuses (bad_input) a record without an id or
    // one that refers to a household or child that is neither in the store nor in `changed`.
    virtual Result<void> save_import(const Roll& changed, const std::vector<ImportRecord>& imports) = 0;
    // Oldest first; `doubtful` stays empty where `with_doubtful` is false.
    virtual std::vector<ImportRecord> load_imports(bool with_doubtful) = 0;

    // No identities. The decisions that hold are written into it.
    virtual Result<PlanningData> load_planning_data() = 0;

    // Adds to the history of decisions, in order; the store gives the ids. Refuses what with_decisions() refuses.
    virtual Result<void> save_decisions(const std::vector<Decision>& decisions) = 0;
    // The whole history, oldest first.
    virtual std::vector<Decision> load_decisions() = 0;

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
