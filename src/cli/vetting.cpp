// yingtuo vetting: states of record checks; records one. Of a record nothing is kept but that it is not clear.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "domain/vetting.h"
#include "http/training_json.h"

namespace yingtuo::cli {

namespace {

struct VettingOptions {
    std::string database;
    std::int64_t adult = 0;
    std::optional<RecordCheck> state;
    std::string on;
    std::string valid_until;
    std::string evidence;
    std::string by;
};

Result<std::optional<Date>> date_of(const std::string& text, const char* option) {
    if (text.empty()) return std::optional<Date>();
    const auto date = parse_date(text);
    if (!date)
        return refuse(ErrorCode::bad_input, {"日期看不懂：" + text, "not a date: " + text},
                      {"写成 2025-07-01", "write it as 2025-07-01"}, option);
    return date;
}

// How many adults are in each state, and whose check runs out during the season; of one adult the history.
Result<Answer> list(const VettingOptions& options, const Context& context, Store& store) {
    TRY(const PlanningData data, store.load_planning_data());
    Answer answer;
    boost::json::object by_state;
    for (const auto& row : EnumNames<RecordCheck>::table) {
        const auto count = std::ranges::count(data.adults, row.value, &Adult::record_check);
        by_state[row.code] = count;
        answer.text +=
            fmt::format(fmt::runtime(context.say({"{}：{} 人\n", "{}: {}\n"})), context.say(name_of(row.value)), count);
    }
    boost::json::array running_out;
    for (const Adult& adult : data.adults) {
        if (!runs_out(data.season, adult)) continue;
        running_out.push_back(
            boost::json::object{{"adult_id", adult.id.value()}, {"valid_until", format_date(*adult.cleared_until)}});
        answer.text += fmt::format(fmt::runtime(context.say({"{} 号的查询 {} 到期\n", "adult {}: runs out on {}\n"})),
                                   adult.id.value(), format_date(*adult.cleared_until));
    }
    answer.json = {{"by_state", std::move(by_state)}, {"running_out", std::move(running_out)}};
    if (options.adult == 0) return answer;
    answer.text.clear();
    boost::json::array history;
    for (const VettingState& state : store.load_vetting(Id<Adult>{options.adult})) {
        history.push_back(http::vetting_json(state));
        answer.text +=
            fmt::format("{}  {}  {}\n", state.on ? format_date(*state.on) : "-", context.say(name_of(state.state)),
                        state.valid_until ? format_date(*state.valid_until) : "-");
    }
    answer.json["history"] = std::move(history);
    return answer;
}

Result<Answer> run_vetting(const VettingOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    if (!options.state) return list(options, context, *store);
    if (options.adult == 0)
        return refuse(ErrorCode::bad_input, {"请给出 --adult", "give --adult"},
                      {"用法见 yingtuo vetting --help", "see yingtuo vetting --help"}, "--adult");
    VettingState state;
    state.adult = Id<Adult>{options.adult};
    state.state = *options.state;
    TRY(state.on, date_of(options.on, "--on"));
    TRY(state.valid_until, date_of(options.valid_until, "--valid-until"));
    state.evidence = options.evidence;
    state.recorded_by = options.by;
    state.recorded_at = now_utc();
    TRY_VOID(store->save_vetting({state}));
    Answer answer;
    answer.json = http::vetting_json(state);
    answer.text = fmt::format(fmt::runtime(context.say({"已登记：{} 号{}。\n", "Recorded: adult {}: {}.\n"})),
                              options.adult, context.say(name_of(state.state)));
    return answer;
}

}  // namespace

void add_vetting(Program& program) {
    auto options = std::make_shared<VettingOptions>();
    Context& context = program.context;
    std::map<std::string, RecordCheck> states;
    for (const auto& row : EnumNames<RecordCheck>::table) states.emplace(row.code, row.value);
    auto* command = program.command(
        "vetting", "States of record checks; with --state, record one of an adult.",
        "Reads the database; with --state it writes. The history is only added to. A clear state has a day, a last day "
        "on which it counts, and the number of the reply, which is encrypted; of a record nothing is kept but that it "
        "is not clear.",
        [options, &context] { return run_vetting(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--adult", options->adult, "number of an adult")->positive();
    command->add_choice("--state", options->state, "what is recorded", states);
    command->add_option("--on", options->on, "day of the request or of the reply: 2025-07-01");
    command->add_option("--valid-until", options->valid_until, "of a clear state: the last day on which it counts");
    command->add_option("--evidence", options->evidence, "of a clear state: number of the reply");
    command->add_option("--by", options->by, "who records it");
}

}  // namespace yingtuo::cli
