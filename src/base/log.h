// Log: one line an event on standard error. Never a name, an identity number, a phone or an address.
#pragma once

#include <string_view>

namespace yingtuo::log {

enum class Level { debug, info, warning, error, silent };

void set_level(Level level);
void debug(std::string_view message);
void info(std::string_view message);
void warning(std::string_view message);
void error(std::string_view message);

}  // namespace yingtuo::log
