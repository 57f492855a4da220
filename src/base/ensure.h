// ENSURE: a condition that only a bug can break. On in every build; the process stops, what was committed is kept.
#pragma once

namespace yingtuo {

[[noreturn]] void ensure_failed(const char* condition, const char* file, int line) noexcept;

}  // namespace yingtuo

#define ENSURE(condition) \
    (static_cast<bool>(condition) ? void(0) : ::yingtuo::ensure_failed(#condition, __FILE__, __LINE__))
