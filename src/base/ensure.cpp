#include "base/ensure.h"

#include <cstdio>
#include <cstdlib>

namespace yingtuo {

void ensure_failed(const char* condition, const char* file, int line) noexcept {
    std::fprintf(stderr, "yingtuo: internal error at %s:%d: %s does not hold\n", file, line, condition);
    std::abort();
}

}  // namespace yingtuo
