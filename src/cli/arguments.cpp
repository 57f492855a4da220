#include "cli/arguments.h"

#include <CLI/CLI.hpp>
#include <optional>
#include <ostream>

namespace yingtuo::cli {

Argument* Argument::required() {
    option_->required();
    return this;
}

Argument* Argument::excludes(const Argument* other) {
    option_->excludes(other->option_);
    return this;
}

Argument* Argument::expected(int values) {
    option_->expected(values);
    return this;
}

Argument* Argument::mentioned(int times) {
    option_->expected(times, times)->allow_extra_args(false);
    return this;
}

Argument* Argument::positive() {
    option_->check(CLI::PositiveNumber);
    return this;
}

Argument* Argument::between(std::int64_t least, std::int64_t most) {
    option_->check(CLI::Range(least, most));
    return this;
}

Argument* Argument::one_of(const std::vector<std::string>& words) {
    option_->check(CLI::IsMember(words));
    return this;
}

Argument* Argument::existing_file() {
    option_->check(CLI::ExistingFile);
    return this;
}

Argument* Argument::show_default() {
    option_->capture_default_str();
    return this;
}

template <typename Target>
Argument* Command::add_option(const std::string& name, Target& target, const std::string& help) {
    return &arguments_.emplace_back(*app_->add_option(name, target, help));
}

#define YINGTUO_OPTION(...) \
    template Argument* Command::add_option<__VA_ARGS__>(const std::string&, __VA_ARGS__&, const std::string&);
YINGTUO_OPTION(std::string)
YINGTUO_OPTION(int)
YINGTUO_OPTION(std::int64_t)
YINGTUO_OPTION(std::uint64_t)
YINGTUO_OPTION(double)
YINGTUO_OPTION(std::optional<std::string>)
YINGTUO_OPTION(std::optional<int>)
YINGTUO_OPTION(std::optional<std::int64_t>)
YINGTUO_OPTION(std::optional<double>)
YINGTUO_OPTION(std::vector<std::string>)
YINGTUO_OPTION(std::vector<int>)
YINGTUO_OPTION(std::vector<std::int64_t>)
#undef YINGTUO_OPTION

Argument* Command::add_flag(const std::string& name, bool& target, const std::string& help) {
    return &arguments_.emplace_back(*app_->add_flag(name, target, help));
}

Argument* Command::add_word(const std::string& name, const std::string& help, const std::vector<std::string>& words,
                            const std::function<void(const std::string&)>& set) {
    Argument* argument = &arguments_.emplace_back(*app_->add_option_function<std::string>(name, set, help));
    return argument->one_of(words);
}

Command* Command::add_command(const std::string& name, const std::string& description) {
    CLI::App* added = app_->add_subcommand(name, description);
    added->fallthrough();
    return &commands_.emplace_back(*added);
}

void Command::footer(const std::string& text) {
    app_->footer(text);
}

void Command::on_run(std::function<void()> run) {
    app_->callback(std::move(run));
}

void Command::require_command() {
    app_->require_subcommand(1);
}

std::string Command::name() const {
    return app_->get_name();
}

std::string Command::help() const {
    return app_->help();
}

CommandLine::CommandLine(const std::string& name, const std::string& description, const std::string& version)
    : app_(std::make_unique<CLI::App>(description, name)), root_(*app_) {
    app_->fallthrough();
    app_->set_version_flag("--version", version);
}

CommandLine::~CommandLine() = default;

CommandLine::Outcome CommandLine::parse(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
    try {
        app_->parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app_->exit(error, out, err) == 0 ? Outcome::said : Outcome::refused;
    }
    return Outcome::ran;
}

}  // namespace yingtuo::cli
