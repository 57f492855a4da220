#include "app/funnel.h"

#include <fmt/format.h>

namespace yingtuo::app {

roll::FunnelInput FunnelData::input() const {
    roll::FunnelInput input;
    input.roll = &roll;
    input.regions = &regions;
    input.season = &season;
    input.contacts = contacts;
    input.plan = plan ? &*plan : nullptr;
    input.present = present ? &*present : nullptr;
    input.now = now;
    return input;
}

std::vector<roll::RiskTask> FunnelData::risk_tasks() const {
    return roll::risk_tasks(roll, regions, season.policy, contacts, taken_over_at, now);
}

roll::Certificate FunnelData::certificate() const {
    return roll::make_certificate({input(), runs, risk_tasks()});
}

Result<FunnelData> load_funnel_data(Store& store, std::string_view purpose, const std::string& now) {
    FunnelData data;
    TRY(data.season, store.load_season());
    TRY(data.regions, store.load_regions());
    TRY(data.roll, store.load_roll(purpose));
    data.contacts = store.load_contacts();
    data.runs = store.load_import_runs();
    data.taken_over_at = store.load_taken_over_at();
    for (const Attendance& attendance : store.load_attendance()) {
        if (!data.present) data.present.emplace();
        if (came(attendance.presence)) data.present->insert(attendance.child);
    }
    data.now = now;
    auto number = store.latest_plan(true);
    if (!number) number = store.latest_plan(false);
    if (number) {
        TRY(data.plan, store.load_plan(*number));
    }
    return data;
}

Result<std::string> region_or_root(const RegionTree& regions, const std::string& code) {
    if (code.empty() && regions.root() != nullptr) return regions.root()->code;
    if (regions.find(code) == nullptr) {
        return refuse(ErrorCode::not_found,
                      {fmt::format("没有区划代码 {}", code), fmt::format("there is no region {}", code)},
                      {"请用区划表中的代码", "use a code of the region table"}, "region");
    }
    return code;
}

}  // namespace yingtuo::app
