// Arguments: what a command takes from its line.
// The parser behind it is CLI11, by far the heaviest header of the house: arguments.cpp alone includes it.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
}  // namespace CLI

namespace yingtuo::cli {

// One option or operand, and what its values must be. Each says so in the help.
class Argument {
  public:
    explicit Argument(CLI::Option& option) : option_(&option) {}

    Argument* required();
    Argument* excludes(const Argument* other);
    Argument* expected(int values);  // so many values for one mention
    Argument* mentioned(int times);  // so many mentions of one value each: --plan N --plan M
    Argument* positive();
    Argument* between(std::int64_t least, std::int64_t most);
    Argument* one_of(const std::vector<std::string>& words);
    Argument* existing_file();
    Argument* show_default();

  private:
    CLI::Option* option_;
};

// One command: `yingtuo import`, `yingtuo bench siting`.
class Command {
  public:
    explicit Command(CLI::App& app) : app_(&app) {}
    Command(const Command&) = delete;
    Command& operator=(const Command&) = delete;

    // A name with dashes is an option, one without an operand. arguments.cpp lists the types of `target`: text,
    // numbers, optional ones and lists of them. `target` must live as long as the program.
    template <typename Target>
    Argument* add_option(const std::string& name, Target& target, const std::string& help);
    Argument* add_flag(const std::string& name, bool& target, const std::string& help);
    // One of the words, each standing for a value.
    template <typename Target, typename Value>
    Argument* add_choice(const std::string& name, Target& target, const std::string& help,
                         const std::map<std::string, Value>& words) {
        std::vector<std::string> allowed;
        for (const auto& [word, value] : words) allowed.push_back(word);
        return add_word(name, help, allowed, [&target, words](const std::string& word) { target = words.at(word); });
    }

    Command* add_command(const std::string& name, const std::string& description);
    // What stands below the options in the help.
    void footer(const std::string& text);
    void on_run(std::function<void()> run);
    // Without one of its own commands there is nothing to do.
    void require_command();

    [[nodiscard]] std::string name() const;
    [[nodiscard]] std::string help() const;
    [[nodiscard]] const std::deque<Command>& commands() const { return commands_; }

  private:
    Argument* add_word(const std::string& name, const std::string& help, const std::vector<std::string>& words,
                       const std::function<void(const std::string&)>& set);

    CLI::App* app_;
    std::deque<Argument> arguments_;
    std::deque<Command> commands_;
};

// The whole line. `parse` gives nothing where a command was run, else the exit code after help or an error was written.
class CommandLine {
  public:
    CommandLine(const std::string& name, const std::string& description, const std::string& version);
    ~CommandLine();
    CommandLine(const CommandLine&) = delete;
    CommandLine& operator=(const CommandLine&) = delete;

    [[nodiscard]] Command& root() { return root_; }

    enum class Outcome { ran, said, refused };
    Outcome parse(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

  private:
    std::unique_ptr<CLI::App> app_;
    Command root_;
};

}  // namespace yingtuo::cli
