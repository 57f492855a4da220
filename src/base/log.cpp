#include "base/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

namespace yingtuo::log {

namespace {

spdlog::logger& logger() {
    static const auto instance = [] {
        auto made = spdlog::stderr_color_mt("yingtuo");
        made->set_pattern("%Y-%m-%dT%H:%M:%S%z %l %v");
        return made;
    }();
    return *instance;
}

}  // namespace

void set_level(Level level) {
    switch (level) {
        case Level::debug:
            logger().set_level(spdlog::level::debug);
            break;
        case Level::info:
            logger().set_level(spdlog::level::info);
            break;
        case Level::warning:
            logger().set_level(spdlog::level::warn);
            break;
        case Level::error:
            logger().set_level(spdlog::level::err);
            break;
        case Level::silent:
            logger().set_level(spdlog::level::off);
            break;
    }
}

void debug(std::string_view message) {
    logger().debug(message);
}
void info(std::string_view message) {
    logger().info(message);
}
void warning(std::string_view message) {
    logger().warn(message);
}
void error(std::string_view message) {
    logger().error(message);
}

}  // namespace yingtuo::log
