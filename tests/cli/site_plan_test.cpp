// `yingtuo site-plan` as it is typed, on a season in memory.
#include <gtest/gtest.h>

#include <sstream>

#include "cli/command.h"
#include "http/planned_world.h"

namespace yingtuo::cli {
namespace {

PlanningData quick_season() {
    PlanningData data = http::planned_data();
    data.season.policy.min_days = 1;
    data.season.policy.min_hours_day = 0;
    return data;
}

struct Said {
    int code = 0;
    std::string out;
    std::string err;
};

// Each time on a season whose plan nobody has touched.
Said site_plan(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"yingtuo", "--json", "site-plan", "season.db"});
    std::vector<const char*> words;
    for (const std::string& argument : arguments) words.push_back(argument.c_str());
    std::ostringstream out;
    std::ostringstream err;
    const std::atomic<bool> stop = false;
    Context context{.out = out,
                    .err = err,
                    .open_store = [](const std::string&, bool) -> Result<std::unique_ptr<Store>> {
                        auto store = std::make_unique<http::MemoryStore>(quick_season());
                        store->save_plan(http::planned_plan());
                        return std::unique_ptr<Store>(std::move(store));
                    },
                    .backup_store = {},
                    .stop = stop};
    const int code = run(static_cast<int>(words.size()), words.data(), context);
    return {code, out.str(), err.str()};
}

std::string first_site() {
    return std::to_string(http::planned_plan().sessions.front().venue.value());
}

TEST(SitePlanCommand, a_dry_run_of_a_step_needs_no_name_and_keeps_nothing) {
    const Said dry = site_plan({"--venue", first_site(), "--step", "check", "--dry-run"});
    ASSERT_EQ(dry.code, 0) << dry.err;
    EXPECT_NE(dry.out.find("draft"), std::string::npos) << dry.out;
    const Said out_of_turn = site_plan({"--venue", first_site(), "--step", "submit", "--dry-run"});
    EXPECT_EQ(out_of_turn.code, 2) << out_of_turn.out;
    EXPECT_EQ(site_plan({"--venue", first_site(), "--step", "check"}).code, 2) << "a step is taken by somebody";
    const Said taken = site_plan({"--venue", first_site(), "--step", "check", "--by", "点长"});
    ASSERT_EQ(taken.code, 0) << taken.err;
    EXPECT_NE(taken.out.find("checked"), std::string::npos) << taken.out;
}

TEST(SitePlanCommand, refuses_a_word_for_the_number_of_a_group_and_names_the_option_that_is_wrong) {
    const CareSession first = http::planned_plan().sessions.front();
    const std::string group = std::to_string(first.group);
    const std::string date = format_date(first.date);
    const std::string start = format_clock(first.start);
    const auto refused = [&](const std::vector<std::string>& change, const std::string& option) {
        std::vector<std::string> arguments = {"--venue", first_site(), "--dry-run", option};
        arguments.insert(arguments.end(), change.begin(), change.end());
        const Said said = site_plan(arguments);
        EXPECT_EQ(said.code, 2) << said.out;
        EXPECT_NE((said.out + said.err).find('"' + option + '"'), std::string::npos) << said.out << said.err;
    };
    for (const std::string& word : std::vector<std::string>{"one", group + "x", " " + group, "99999999999"}) {
        refused({word, date, start, "reading"}, "--set");
        refused({word, date, start, date, start}, "--swap");
    }
    refused({group, "Monday", start, "reading"}, "--set");
    refused({group, date, start, "Monday", start}, "--swap");
    refused({group, date, "nine", date, start}, "--swap");
}

}  // namespace
}  // namespace yingtuo::cli
