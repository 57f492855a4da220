#include "store/utc_now.h"

#include <fmt/format.h>

#include <chrono>

#include "base/calendar.h"

namespace yingtuo::store {

std::string utc_now() {
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const Date day = std::chrono::floor<std::chrono::days>(now);
    const std::chrono::hh_mm_ss time{now - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", format_date(day), time.hours().count(), time.minutes().count(),
                       time.seconds().count());
}

}  // namespace yingtuo::store
