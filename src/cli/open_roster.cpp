#include "cli/open_roster.h"

#include <utility>

#include "cli/open_season.h"

namespace yingtuo::cli {

Result<OpenRoster> open_roster(Store& store, std::optional<int> plan, int threads) {
    TRY(const int number, plan_number(store, plan));
    TRY(SeasonPlan found, store.load_plan(number));
    TRY(PlanningData data, store.load_planning_data());
    if (!found.header.county.empty()) {
        TRY(data, app::in_county(std::move(data), found.header.county));
    }
    TRY(app::StaffingCase asked, app::staffing_case(data, found, threads));
    return OpenRoster{number, std::move(found), std::move(data), std::move(asked)};
}

Result<void> check_region(const PlanningData& data, const std::string& code, const char* option) {
    if (code.empty() || app::find_area(data.regions, code) != nullptr) return {};
    return refuse(ErrorCode::not_found,
                  {"没有代码为 " + code + " 的区县或乡镇", "there is no county or township " + code},
                  {"请给出区县或乡镇的十二位代码", "give the twelve digits of a county or township"}, option);
}

std::string name_at(const PlanningData& data, const std::string& code) {
    const Region* region = data.regions.find(code);
    return region == nullptr ? code : region->name;
}

}  // namespace yingtuo::cli
