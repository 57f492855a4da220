#include "http/utc_now.h"

#include <fmt/chrono.h>

#include <ctime>

namespace yingtuo::http {

std::string utc_now() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

}  // namespace yingtuo::http
