#include "app/pairs.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"

namespace yingtuo::cli {

namespace {

struct PairsOptions {
    std::string database;
    std::vector<std::int64_t> same;
    std::vector<std::int64_t> different;
    std::optional<std::int64_t> part;
    std::string file;
    std::string sheet;
    int row = 0;
    std::optional<std::int64_t> undo;
    std::string reason;
    std::string by;
    bool verdicts = false;
    bool unmasked = false;
    int limit = 50;
};

template <typename Enum>
std::string words_of(Enum value, const Context& context) {
    return context.say({std::string(name_of(value).zh), std::string(name_of(value).en)});
}

boost::json::object json_of(const PairVerdict& verdict, bool holds) {
    const Text sentence = app::sentence_of(verdict);
    boost::json::object object = {{"id", verdict.id.value()},
                                  {"kind", code_of(verdict.kind)},
                                  {"child", verdict.child.value()},
                                  {"other", verdict.other.value()},
                                  {"sentence", {{"zh", sentence.zh}, {"en", sentence.en}}},
                                  {"reason", verdict.reason},
                                  {"decided_by", verdict.decided_by},
                                  {"decided_at", verdict.decided_at},
                                  {"holds", holds}};
    if (verdict.kind == VerdictKind::take_back) object["takes_back"] = verdict.takes_back.value();
    return object;
}

boost::json::object json_of(const roll::ProbablePair& pair) {
    boost::json::array evidence;
    for (const roll::Evidence& one : pair.evidence) {
        evidence.push_back({{"field", code_of(one.field)},
                            {"a", one.a},
                            {"b", one.b},
                            {"agreement", code_of(one.agreement)},
                            {"weight_bits", one.weight}});
    }
    return {{"a", pair.a.value()},
            {"b", pair.b.value()},
            {"probability", pair.probability},
            {"barred", pair.barred},
            {"evidence", std::move(evidence)}};
}

Result<Answer> list_pairs(Store& store, const PairsOptions& options, const Context& context) {
    if (options.unmasked && options.reason.empty()) {
        return refuse(ErrorCode::bad_input,
                      {"看完整信息要写明用途：--reason", "to see whole values give the purpose: --reason"},
                      {"用法见 yingtuo pairs --help", "see yingtuo pairs --help"}, "--reason");
    }
    TRY(auto pairs, app::probable_pairs(store, options.unmasked ? options.reason : "pairs, masked"));
    if (!options.unmasked) pairs = app::masked(std::move(pairs));
    Answer answer;
    const auto count = pairs.size();
    if (pairs.size() > static_cast<std::size_t>(options.limit)) pairs.resize(static_cast<std::size_t>(options.limit));
    boost::json::array items;
    for (const roll::ProbablePair& pair : pairs) {
        items.push_back(json_of(pair));
        answer.text += fmt::format(fmt::runtime(context.say({"儿童 {} 与儿童 {}：同一人的可能性 {:.1f}%\n",
                                                             "child {} and child {}: one child with {:.1f} %\n"})),
                                   pair.a.value(), pair.b.value(), pair.probability * 100);
        for (const roll::Evidence& one : pair.evidence) {
            if (one.agreement == roll::Agreement::missing) continue;
            answer.text += fmt::format("  {}  {} | {}  {} ({:+.1f})\n", words_of(one.field, context), one.a, one.b,
                                       words_of(one.agreement, context), one.weight);
        }
    }
    answer.text += count == 0 ? context.say({"没有疑似重复。\n", "No pair looks like one child.\n"})
                              : fmt::format(fmt::runtime(context.say({"共 {} 对。\n", "{} pairs.\n"})), count);
    answer.json = {{"pairs", std::move(items)}, {"count", count}};
    return answer;
}

Answer list_verdicts(Store& store, const Context& context) {
    const auto history = store.load_verdicts();
    const auto holding = in_force(history);
    Answer answer;
    boost::json::array items;
    for (const PairVerdict& verdict : history) {
        const bool holds = std::find(holding.begin(), holding.end(), verdict) != holding.end();
        items.push_back(json_of(verdict, holds));
        answer.text += fmt::format(fmt::runtime(context.say({"{}  {}（{}，{}，{}）\n", "{}  {} ({}, {}, {})\n"})),
                                   verdict.id.value(), context.say(app::sentence_of(verdict)), verdict.reason,
                                   verdict.decided_by, verdict.decided_at);
    }
    if (items.empty()) answer.text = context.say({"还没有认定。\n", "Nothing is found yet.\n"});
    answer.json = {{"verdicts", std::move(items)}};
    return answer;
}

Result<PairVerdict> verdict_of(const PairsOptions& options) {
    const int asked = int{!options.same.empty()} + int{!options.different.empty()} + int{options.part.has_value()} +
                      int{options.undo.has_value()};
    if (asked != 1) {
        return refuse(
            ErrorCode::bad_input,
            {"请给出 --same、--different、--part 或 --undo 之一", "give one of --same, --different, --part, --undo"},
            {"用法见 yingtuo pairs --help", "see yingtuo pairs --help"}, "pairs");
    }
    PairVerdict verdict;
    verdict.reason = options.reason;
    verdict.decided_by = options.by;
    if (options.undo) {
        verdict.kind = VerdictKind::take_back;
        verdict.takes_back = Id<PairVerdict>{*options.undo};
    } else if (options.part) {
        verdict.kind = VerdictKind::other_child;
        verdict.child = Id<Child>{*options.part};
        verdict.file = options.file;
        verdict.sheet = options.sheet;
        verdict.row = options.row;
    } else {
        verdict.kind = options.same.empty() ? VerdictKind::different : VerdictKind::same;
        const auto& two = options.same.empty() ? options.different : options.same;
        verdict.child = Id<Child>{two.front()};
        verdict.other = Id<Child>{two.back()};
    }
    return verdict;
}

Result<Answer> run_pairs(const PairsOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    if (options.verdicts) return list_verdicts(*store, context);
    const bool lists = options.same.empty() && options.different.empty() && !options.part && !options.undo;
    if (lists) return list_pairs(*store, options, context);
    TRY(PairVerdict verdict, verdict_of(options));
    verdict.decided_at = now_utc();
    TRY(verdict, app::give_verdict(*store, verdict));
    Answer answer;
    answer.text = fmt::format(fmt::runtime(context.say({"第 {} 号认定：{}。\n", "Verdict {}: {}.\n"})),
                              verdict.id.value(), context.say(app::sentence_of(verdict)));
    answer.json = {{"verdict", json_of(verdict, verdict.kind != VerdictKind::take_back)}};
    return answer;
}

}  // namespace

void add_pairs(Program& program) {
    auto options = std::make_shared<PairsOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "pairs", "List children who may be one child, and keep what a person finds about them.",
        "Reads and writes the database. Without an option the probable pairs, the likeliest first, with the evidence "
        "side by side; what tells the two apart is shown, the rest covered. A verdict survives every later import and "
        "can be taken back.",
        [options, &context] { return run_pairs(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--same", options->same, "numbers of two children who are one: their lists come together")
        ->expected(2);
    command->add_option("--different", options->different, "numbers of two children who are two: nobody asks again")
        ->expected(2);
    command->add_option("--part", options->part, "number of a child: the row given is another child's")->positive();
    command->add_option("--file", options->file, "with --part: the file, as the listing has it");
    command->add_option("--sheet", options->sheet, "with --part: the sheet");
    command->add_option("--row", options->row, "with --part: the row")->positive();
    command->add_option("--undo", options->undo, "number of a verdict to take back")->positive();
    command->add_option("--reason", options->reason, "why; with --unmasked the purpose of reading");
    command->add_option("--by", options->by, "who finds it");
    command->add_flag("--verdicts", options->verdicts, "list the verdicts, those taken back included");
    command->add_flag("--unmasked", options->unmasked, "show whole values; the reading is logged with its purpose");
    command->add_option("--limit", options->limit, "pairs to list")->between(1, 5000)->show_default();
}

}  // namespace yingtuo::cli
