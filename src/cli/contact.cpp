#include <fmt/format.h>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "domain/contact.h"
#include "http/funnel_json.h"

namespace yingtuo::cli {

namespace {

struct ContactOptions {
    std::string database;
    std::int64_t child = 0;
    std::string means;
    std::string outcome;
    std::string at;
    std::string by;
    std::string note;
    std::int64_t withdraw = 0;
};

template <typename Enum>
std::string codes() {
    std::string text;
    for (const auto& row : EnumNames<Enum>::table) text += (text.empty() ? "" : ", ") + std::string(row.code);
    return text;
}

tl::unexpected<Error> wrong(std::string zh, std::string en, std::string where) {
    return refuse(ErrorCode::bad_input, {std::move(zh), std::move(en)},
                  {"用法见 yingtuo contact --help", "see yingtuo contact --help"}, std::move(where));
}

Result<Answer> list(const Context& context, Store& store, std::int64_t child) {
    Answer answer;
    boost::json::array items;
    for (const ContactAttempt& attempt : store.load_contacts()) {
        if (child != 0 && attempt.child.value() != child) continue;
        items.push_back(http::contact_json(attempt));
        if (attempt.withdraws.is_set()) {
            answer.text += fmt::format(
                fmt::runtime(context.say({"{}  {} 号  撤回第 {} 条  {}\n", "{}  child {}  takes back {}  {}\n"})),
                attempt.id.value(), attempt.child.value(), attempt.withdraws.value(), attempt.made_by);
            continue;
        }
        const auto& means = name_of(attempt.means);
        const auto& outcome = name_of(attempt.outcome);
        answer.text +=
            fmt::format(fmt::runtime(context.say({"{}  {} 号  {}  {}  {}  {}\n", "{}  child {}  {}  {}  {}  {}\n"})),
                        attempt.id.value(), attempt.child.value(), attempt.made_at,
                        context.language == Language::zh ? means.zh : means.en,
                        context.language == Language::zh ? outcome.zh : outcome.en, attempt.made_by);
    }
    if (items.empty()) answer.text = context.say({"没有联系记录。\n", "No contact is recorded.\n"});
    answer.json = {{"contacts", std::move(items)}};
    return answer;
}

Result<Answer> run_contact(const ContactOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    if (options.means.empty() && options.outcome.empty() && options.withdraw == 0)
        return list(context, *store, options.child);
    if (options.child == 0) return wrong("请给出 --child", "give --child", "--child");
    ContactAttempt attempt;
    attempt.child = Id<Child>{options.child};
    attempt.made_by = options.by;
    attempt.note = options.note;
    attempt.recorded_at = now_utc();
    attempt.made_at = options.at.empty() ? attempt.recorded_at : options.at;
    attempt.withdraws = Id<ContactAttempt>{options.withdraw};
    if (options.withdraw == 0) {
        const auto means = from_code<ContactMeans>(options.means);
        const auto outcome = from_code<ContactOutcome>(options.outcome);
        if (!means)
            return wrong("--means 应为其中之一：" + codes<ContactMeans>(), "--means is one of " + codes<ContactMeans>(),
                         "--means");
        if (!outcome)
            return wrong("--outcome 应为其中之一：" + codes<ContactOutcome>(),
                         "--outcome is one of " + codes<ContactOutcome>(), "--outcome");
        attempt.means = *means;
        attempt.outcome = *outcome;
    }
    TRY_VOID(store->save_contacts({attempt}));
    Answer answer;
    attempt.id = store->load_contacts().back().id;
    answer.json = http::contact_json(attempt);
    answer.text = fmt::format(fmt::runtime(context.say({"已记录第 {} 条联系。\n", "Contact {} is recorded.\n"})),
                              attempt.id.value());
    return answer;
}

}  // namespace

void add_contact(Program& program) {
    auto options = std::make_shared<ContactOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "contact", "Record an attempt to reach a child's family; without --means and --outcome list the attempts.",
        "Reads and writes the database. The history is only added to; a family's last answer holds over the ledgers'.",
        [options, &context] { return run_contact(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--child", options->child, "number of a child")->positive();
    command->add_option("--means", options->means, codes<ContactMeans>());
    command->add_option("--outcome", options->outcome, codes<ContactOutcome>());
    command->add_option("--at", options->at, "when it was made, UTC: 2025-07-01T08:30:00Z; without it now");
    command->add_option("--by", options->by, "who made it");
    command->add_option("--note", options->note, "what was said; of a no the reason");
    command->add_option("--withdraw", options->withdraw, "number of an attempt that was noted by mistake")->positive();
}

}  // namespace yingtuo::cli
