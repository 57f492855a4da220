// yingtuo training: sessions, places and who came; records one adult at one session.
#include <fmt/format.h>

#include <map>

#include "cli/command.h"
#include "cli/commands.h"
#include "cli/open_season.h"
#include "domain/training.h"
#include "http/training_json.h"

namespace yingtuo::cli {

namespace {

struct TrainingOptions {
    std::string database;
    std::int64_t session = 0;
    std::int64_t adult = 0;
    TrainingPresence presence = TrainingPresence::attended;
    Assessment assessment = Assessment::none;
    std::string by;
};

template <typename Enum>
std::map<std::string, Enum> words() {
    std::map<std::string, Enum> known;
    for (const auto& row : EnumNames<Enum>::table) known.emplace(row.code, row.value);
    return known;
}

void add_session(const Context& context, const TrainingBook& book, const TrainingSession& session, Answer& answer,
                 boost::json::array& items) {
    boost::json::object item = http::training_session_json(book, session);
    const auto left = places_left(book, session);
    answer.text += fmt::format(
        fmt::runtime(context.say({"{}  {}  {}{}  {}  签到 {}，报名 {}，缺席 {}{}\n",
                                  "{}  {}  {}{}  {}  attended {}, invited {}, absent {}{}\n"})),
        session.id.value(), format_date(session.date), context.say(name_of(session.kind)),
        session.post ? " " + context.say(name_of(*session.post)) : std::string(), session.subject,
        item.at("attended").as_int64(), item.at("invited").as_int64(), item.at("absent").as_int64(),
        left ? fmt::format(fmt::runtime(context.say({"，余 {} 个名额", ", {} places left"})), *left) : std::string());
    items.push_back(std::move(item));
}

Result<Answer> list(const TrainingOptions& options, const Context& context, Store& store) {
    const TrainingBook book = store.load_training();
    Answer answer;
    boost::json::array sessions;
    boost::json::array records;
    for (const TrainingSession& session : book.sessions) {
        if (options.session != 0 && session.id.value() != options.session) continue;
        add_session(context, book, session, answer, sessions);
        if (options.session == 0) continue;
        for (const TrainingRecord& record : records_of(book, session.id)) {
            records.push_back(http::training_record_json(record));
            answer.text += fmt::format(fmt::runtime(context.say({"  {} 号  {}  {}\n", "  adult {}  {}  {}\n"})),
                                       record.adult.value(), context.say(name_of(record.presence)),
                                       context.say(name_of(record.assessment)));
        }
    }
    if (sessions.empty() && options.session != 0)
        return refuse(ErrorCode::not_found,
                      {fmt::format("没有第 {} 场培训", options.session),
                       fmt::format("there is no training session {}", options.session)},
                      {"各场次见 yingtuo training", "yingtuo training lists them"}, "--session");
    if (sessions.empty()) answer.text = context.say({"没有培训记录。\n", "No training is recorded.\n"});
    answer.json = {{"sessions", std::move(sessions)}};
    if (options.session != 0) answer.json["records"] = std::move(records);
    return answer;
}

Result<Answer> run_training(const TrainingOptions& options, const Context& context) {
    TRY(const auto store, context.open_store(options.database, false));
    if (options.adult == 0) return list(options, context, *store);
    TrainingRecord record;
    record.session = Id<TrainingSession>{options.session};
    record.adult = Id<Adult>{options.adult};
    record.presence = options.presence;
    record.assessment = options.assessment;
    record.recorded_by = options.by;
    record.recorded_at = now_utc();
    TRY_VOID(store->save_training({record}));
    Answer answer;
    answer.json = http::training_record_json(record);
    answer.text = fmt::format(fmt::runtime(context.say({"已登记：{} 号在第 {} 场培训{}。\n",
                                                        "Recorded: adult {} at training session {}: {}.\n"})),
                              options.adult, options.session, context.say(name_of(record.presence)));
    return answer;
}

}  // namespace

void add_training(Program& program) {
    auto options = std::make_shared<TrainingOptions>();
    Context& context = program.context;
    auto* command = program.command(
        "training", "Training sessions, places and who came; with --adult, record one adult at one session.",
        "Reads the database; with --adult it writes. Sessions come with ledger L12 (yingtuo import). What a person "
        "records holds over the ledger. Whoever came and did not fail is trained from the next day on.",
        [options, &context] { return run_training(*options, context); });
    command->add_option("DB", options->database, "database")->required();
    command->add_option("--session", options->session, "number of a session")->positive();
    command->add_option("--adult", options->adult, "number of an adult, to be recorded")->positive();
    command->add_choice("--presence", options->presence, "what is recorded (default attended)",
                        words<TrainingPresence>());
    command->add_choice("--assessment", options->assessment, "of who came (default none)", words<Assessment>());
    command->add_option("--by", options->by, "who records it");
}

}  // namespace yingtuo::cli
