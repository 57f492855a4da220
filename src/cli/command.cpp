#include "cli/command.h"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json/serialize.hpp>
#include <ostream>

#include "base/version.h"
#include "cli/commands.h"

namespace yingtuo::cli {

namespace {

void write(Context& context, const Answer& answer) {
    if (context.json) {
        context.out << boost::json::serialize(answer.json) << '\n';
    } else {
        context.out << answer.text;
        if (!answer.text.empty() && answer.text.back() != '\n') context.out << '\n';
    }
    context.out.flush();
}

}  // namespace

void report_refusal(const Context& context, const Error& error) {
    context.err << "yingtuo: " << context.say(error.message);
    if (!error.where.empty()) context.err << " (" << error.where << ")";
    context.err << '\n';
    if (!context.say(error.hint).empty()) context.err << "  " << context.say(error.hint) << '\n';
}

Program::Program(Context& given, const std::string& description)
    : line("yingtuo", description, std::string(program_version)), context(given) {
    line.root().require_command();
    line.root().add_flag("--json", context.json, "one JSON document on standard output");
    line.root().add_choice("--lang", context.language, "language of sentences (default: from LANG)",
                           std::map<std::string, Language>{{"zh", Language::zh}, {"en", Language::en}});
}

Command* Program::command(const std::string& name, const std::string& description, const std::string& reads_and_writes,
                          std::function<Result<Answer>()> run) {
    return command_below(line.root(), name, description, reads_and_writes, std::move(run));
}

Command* Program::command_below(Command& above, const std::string& name, const std::string& description,
                                const std::string& reads_and_writes, std::function<Result<Answer>()> run) {
    Command* added = above.add_command(name, description);
    added->footer(reads_and_writes);
    added->on_run([this, run = std::move(run)] {
        const Result<Answer> answer = run();
        if (answer) {
            write(context, *answer);
            code = answer->exit;
        } else {
            report_refusal(context, answer.error());
            if (context.json) {
                const Error& error = answer.error();
                context.out << boost::json::serialize(boost::json::object{
                                   {"refused",
                                    {{"message", {{"zh", error.message.zh}, {"en", error.message.en}}},
                                     {"hint", {{"zh", error.hint.zh}, {"en", error.hint.en}}},
                                     {"where", error.where}}}})
                            << '\n';
            }
            code = Exit::refused;
        }
    });
    return added;
}

namespace {

// The word that stands where the command should, where there is no such command.
std::optional<std::string> unknown_command(const Command& root, int argc, const char* const* argv) {
    for (int k = 1; k < argc; ++k) {
        const std::string word = argv[k];
        if (word == "--lang") ++k;
        if (word.empty() || word.front() == '-') continue;
        const auto has_name = [&](const Command& command) { return command.name() == word; };
        if (std::ranges::any_of(root.commands(), has_name)) return std::nullopt;
        return word;
    }
    return std::nullopt;
}

}  // namespace

int run(int argc, const char* const* argv, Context& context) {
    Program program(
        context,
        "Yingtuo plans and runs a region's holiday care network: every child who should be in care is in care.");
    add_demo(program);
    add_init(program);
    add_import(program);
    add_imports(program);
    add_funnel(program);
    add_contact(program);
    add_certificate(program);
    add_plan(program);
    add_check(program);
    add_staff(program);
    add_training(program);
    add_vetting(program);
    add_repair(program);
    add_standby(program);
    add_roll_call(program);
    add_explain(program);
    add_compare(program);
    add_decide(program);
    add_pairs(program);
    add_catalogue(program);
    add_programme(program);
    add_close(program);
    add_site_plan(program);
    add_publish(program);
    add_export(program);
    add_backup(program);
    add_serve(program);
    add_bench(program);
    add_reference(program);
    if (const auto word = unknown_command(program.line.root(), argc, argv)) {
        report_refusal(context,
                       {ErrorCode::bad_input,
                        {fmt::format("没有“{}”这个命令", *word), fmt::format("there is no command \"{}\"", *word)},
                        {"yingtuo --help 列出全部命令", "yingtuo --help lists them all"},
                        {}});
        return static_cast<int>(Exit::refused);
    }
    try {
        switch (program.line.parse(argc, argv, context.out, context.err)) {
            case CommandLine::Outcome::ran:
                break;
            case CommandLine::Outcome::said:
                return static_cast<int>(Exit::done);
            case CommandLine::Outcome::refused:
                return static_cast<int>(Exit::refused);
        }
    } catch (const std::exception& failure) {
        context.err << "yingtuo: " << failure.what() << '\n';
        return static_cast<int>(Exit::internal);
    }
    return static_cast<int>(program.code);
}

}  // namespace yingtuo::cli
