// A command of the command line: what it may use, and how it answers.
#pragma once

#include <atomic>
#include <boost/json/object.hpp>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>

#include "base/result.h"
#include "base/text.h"
#include "cli/arguments.h"
#include "domain/store.h"

namespace yingtuo::cli {

// Exit codes, the same for every command.
enum class Exit : int {
    done = 0,
    answer_is_no = 1,  // done, and the answer is no: a hard rule is broken, two plans differ
    refused = 2,       // the input or the request
    internal = 3,      // the machine failed
};

// A database file, or postgresql://...; `create` makes a new one and refuses one that is there.
using StoreOpener = std::function<Result<std::unique_ptr<Store>>(const std::string& location, bool create)>;

// Copies a database to a new file, verified; refuses a file that is there.
using StoreBackup = std::function<Result<void>(const std::string& location, const std::string& to)>;

enum class Language { zh, en };

struct Context {
    std::ostream& out;  // the answer
    std::ostream& err;  // log and progress
    StoreOpener open_store;
    StoreBackup backup_store;
    const std::atomic<bool>& stop;  // set by Ctrl-C
    bool progress = false;          // standard error is a terminal
    bool json = false;
    Language language = Language::en;

    [[nodiscard]] const std::string& say(const Text& text) const {
        return language == Language::zh ? text.zh : text.en;
    }
    // A name of two languages, as enums and activities have.
    [[nodiscard]] std::string say(const auto& name) const requires requires { name.zh, name.en; }
    { return std::string(language == Language::zh ? name.zh : name.en); }
};

// What a command found: one JSON document, or the same as text.
struct Answer {
    boost::json::object json;
    std::string text;
    Exit exit = Exit::done;
};

// Adds a subcommand whose `run` gives an Answer or a refusal; the exit code goes to `code`.
struct Program {
    CommandLine line;
    Context& context;
    Exit code = Exit::done;

    Program(Context& given, const std::string& description);
    Command* command(const std::string& name, const std::string& description, const std::string& reads_and_writes,
                     std::function<Result<Answer>()> run);
    // The same below another command: `yingtuo bench siting`.
    Command* command_below(Command& above, const std::string& name, const std::string& description,
                           const std::string& reads_and_writes, std::function<Result<Answer>()> run);
};

// Runs the whole command line; never throws.
int run(int argc, const char* const* argv, Context& context);

void report_refusal(const Context& context, const Error& error);

}  // namespace yingtuo::cli
