#include "app/funnel.h"

#include <gtest/gtest.h>

#include "app/city_store.h"
#include "app/import.h"

namespace yingtuo::app {
namespace {

TEST(FunnelData, WithoutAnyAttendanceNothingIsKnownOfWhoCame) {
    auto store = store_with_a_season();
    const auto data = load_funnel_data(store, "test", "2025-07-20T00:00:00Z");
    ASSERT_TRUE(data.has_value());
    EXPECT_FALSE(data->present.has_value());
    EXPECT_EQ(data->input().present, nullptr);
}

TEST(FunnelData, WhoCameLateCameAndWhoWasOnLeaveOrAbsentDidNot) {
    auto store = store_with_a_season();
    const Date day = make_date(2025, 7, 15);
    store.attendance = {{Id<Child>{1}, {}, day, Presence::late, {}, {}, {}},
                        {Id<Child>{2}, {}, day, Presence::leave, {}, {}, {}},
                        {Id<Child>{3}, {}, day, Presence::absent, {}, {}, {}},
                        {Id<Child>{3}, {}, day + std::chrono::days{1}, Presence::left_early, {}, {}, {}}};
    const auto data = load_funnel_data(store, "test", "2025-07-20T00:00:00Z");
    ASSERT_TRUE(data.has_value());
    ASSERT_TRUE(data->present.has_value());
    EXPECT_EQ(*data->present, (std::set{Id<Child>{1}, Id<Child>{3}}));
    EXPECT_EQ(data->input().present, &*data->present);
}

TEST(ImportLedgers, AttendanceThatIsKnownChangesNothingAgain) {
    auto store = store_with_a_season();
    Household home;
    home.id = Id<Household>{1};
    ChildRecord child;
    child.child.id = Id<Child>{1};
    child.child.household = home.id;
    child.name = "甲小一";
    child.carer_phone = "13800000001";
    store.roll.households = {home};
    store.roll.children = {child};
    Sheet sheet;
    sheet.file = "考勤.xlsx";
    sheet.name = "7月";
    sheet.rows = {{1, {"2025年7月考勤表"}},
                  {2, {"姓名", "监护人电话", "15日", "16日", "17日", "18日", "21日"}},
                  {3, {"甲小一", "13800000001", "√", "", "", "", ""}}};
    const std::vector<Sheet> sheets = {sheet};
    const auto first = import_ledgers(store, sheets, {});
    ASSERT_TRUE(first.has_value());
    EXPECT_EQ(first->attendance, 1);
    EXPECT_TRUE(first->number.has_value());
    store.attendance = {{child.child.id, {}, make_date(2025, 7, 15), Presence::present, {}, {}, {}}};
    const auto again = import_ledgers(store, sheets, {});
    ASSERT_TRUE(again.has_value());
    EXPECT_EQ(again->attendance, 0);
    EXPECT_FALSE(again->number.has_value()) << "an import that changes nothing is no run";
}

}  // namespace
}  // namespace yingtuo::app
