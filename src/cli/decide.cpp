#include "app/decide.h"

#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"

namespace yingtuo::cli {

namespace {

struct DecideOptions {
    std::string database;
    std::optional<std::int64_t> venue;
    std::optional<std::int64_t> household;
    std::optional<std::string> policy;
    bool forbid = false, pin = false, free = false;
    std::optional<std::int64_t> capacity;
    std::optional<std::int64_t> at;
    std::optional<double> value;
    bool release = false;
    std::string reason;
    std::string by;
    bool all = false;
};

boost::json::object json_of(const Decision& decision) {
    const Text sentence = sentence_of(decision);
    return {{"id", decision.id.value()},         {"kind", code_of(decision.kind)},
            {"subject", subject_of(decision)},   {"sentence", {{"zh", sentence.zh}, {"en", sentence.en}}},
            {"withdraws", decision.withdraws},   {"reason", decision.reason},
            {"decided_by", decision.decided_by}, {"decided_at", decision.decided_at}};
}

// Those in force, or the whole history.
Answer list_of(const Context& context, const std::vector<Decision>& history, bool all) {
    Answer answer;
    boost::json::array items;
    for (const Decision& decision : all ? history : in_force(history)) {
        items.push_back(json_of(decision));
        answer.text += fmt::format(fmt::runtime(context.say({"{}  {}（{}，{}，{}）\n", "{}  {} ({}, {}, {})\n"})),
                                   decision.id.value(), context.say(sentence_of(decision)), decision.reason,
                                   decision.decided_by, decision.decided_at);
    }
    if (items.empty()) answer.text = context.say({"没有决定。\n", "Nothing is decided.\n"});
    answer.json = {{"decisions", std::move(items)}};
    return answer;
}

tl::unexpected<Error> wrong_use(std::string zh, std::string en, std::string where) {
    return refuse(ErrorCode::bad_input, {std::move(zh), std::move(en)},
                  {"用法见 yingtuo decide --help", "see yingtuo decide --help"}, std::move(where));
}

// The decision that the options spell, without name and time.
Result<Decision> decision_of(const DecideOptions& options) {
    const int on =
        int{options.venue.has_value()} + int{options.household.has_value()} + int{options.policy.has_value()};
    if (on != 1)
        return wrong_use("请给出 --venue、--household 或 --policy 之一", "give one of --venue, --household, --policy",
                         "decide");
    const int on_venue = int{options.forbid} + int{options.pin} + int{options.free} + int{options.capacity.has_value()};
    const int said = on_venue + int{options.at.has_value()} + int{options.value.has_value()} + int{options.release};
    Decision decision;
    decision.withdraws = options.release;
    if (options.venue) {
        decision.venue = Id<Venue>{*options.venue};
        decision.kind = options.capacity ? DecisionKind::capacity : DecisionKind::venue;
        decision.value = static_cast<double>(options.capacity.value_or(0));
        if (options.forbid) decision.venue_decision = VenueDecision::forbidden;
        if (options.pin) decision.venue_decision = VenueDecision::pinned_open;
        if (said != 1 || on_venue + int{options.release} != 1)
            return wrong_use("--venue 须配 --forbid、--pin、--free、--capacity 或 --release 之一",
                             "with --venue give one of --forbid, --pin, --free, --capacity, --release", "--venue");
    } else if (options.household) {
        decision.kind = DecisionKind::household;
        decision.household = Id<Household>{*options.household};
        decision.venue = Id<Venue>{options.at.value_or(0)};
        if (said != 1 || !(options.at || options.release))
            return wrong_use("--household 须配 --at 或 --release", "with --household give --at or --release",
                             "--household");
    } else {
        decision.kind = DecisionKind::policy;
        decision.key = *options.policy;
        decision.value = options.value.value_or(0);
        if (said != 1 || !(options.value || options.release))
            return wrong_use("--policy 须配 --value 或 --release", "with --policy give --value or --release",
                             "--policy");
    }
    if (options.reason.empty() || options.by.empty())
        return wrong_use("每项决定都要有 --reason 和 --by", "a decision needs --reason and --by",
                         options.reason.empty() ? "--reason" : "--by");
    decision.reason = options.reason;
    decision.decided_by = options.by;
    return decision;
}

Result<Answer> run_decide(const DecideOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    const bool says_nothing = !options.venue && !options.household && !options.policy && !options.forbid &&
                              !options.pin && !options.free && !options.capacity && !options.at && !options.value &&
                              !options.release && options.reason.empty() && options.by.empty();
    if (says_nothing) return list_of(context, store->load_decisions(), options.all);
    TRY(Decision decision, decision_of(options));
    decision.decided_at = now_utc();
    std::vector<Decision> decisions = {decision};
    // Releasing a venue withdraws what was decided on its capacity as well.
    if (options.venue && options.release) {
        decisions.push_back(decision);
        decisions.back().kind = DecisionKind::capacity;
    }
    TRY(const PlanningData data, store->load_planning_data());
    TRY_VOID(app::check_decisions(data, decisions));
    TRY_VOID(store->save_decisions(decisions));
    Answer answer;
    boost::json::array items;
    for (const Decision& saved : decisions) items.push_back(json_of(saved));
    answer.json = {{"decided", std::move(items)}};
    answer.text = fmt::format(fmt::runtime(context.say({"已决定：{}。下一次规划起生效。\n",
                                                        "Decided: {}. It holds from the next plan on.\n"})),
                              context.say(sentence_of(decision)));
    return answer;
}

}  // namespace

void add_decide(Program& program) {
    auto options = std::make_shared<DecideOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "decide", "Decide on a venue, a household or a number of the policy; without one, list what is decided.",
        "Reads and writes the database. A decision is an input of every later plan and survives a new import; a "
        "withdrawn one stays in the history.",
        [options, &context] { return run_decide(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--venue", options->venue, "number of a venue")->positive();
    command->add_flag("--forbid", options->forbid, "the venue must not open");
    command->add_flag("--pin", options->pin, "the venue must open");
    command->add_flag("--free", options->free, "the planner decides, whatever the ledger says");
    command->add_option("--capacity", options->capacity, "children the venue takes")->between(0, 100'000);
    command->add_option("--household", options->household, "number of a household")->positive();
    command->add_option("--at", options->at, "the venue its children go to")->positive();
    command->add_option("--policy", options->policy,
                        "key of season.toml: a walking cap, the ratio, a weight of siting");
    command->add_option("--value", options->value, "its value");
    command->add_flag("--release", options->release,
                      "withdraw what was decided: the ledger's or season.toml's own holds again");
    command->add_option("--reason", options->reason, "why");
    command->add_option("--by", options->by, "who decides");
    command->add_flag("--all", options->all, "list the whole history, not only what holds");
}

}  // namespace yingtuo::cli
