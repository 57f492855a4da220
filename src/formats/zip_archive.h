// Zip archive: parts of a packed file, unpacked piece by piece under limits, so that a bomb is refused and not
// swallowed.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

struct zip;

namespace yingtuo::formats {

struct ZipLimits {
    std::size_t inflated_bytes = 1ULL << 30;  // all parts read, together
    std::size_t ratio = 200;                  // unpacked / packed, of a part above ratio_from_bytes
    std::size_t ratio_from_bytes = 32ULL << 20;
};

// The entry of a part, or -1; case does not matter, and some programs write their part names with backslashes.
[[nodiscard]] long long locate_part(zip* archive, const std::string& part);

class ZipArchive {
  public:
    using Sink = std::function<Result<void>(std::string_view piece)>;

    // `content` must outlive the archive. `where` names the file in refusals. Refuses what is no zip archive.
    static Result<ZipArchive> open(std::string_view content, std::string where, const ZipLimits& limits);

    [[nodiscard]] bool has(const std::string& part) const;
    // Unpacks a part into the sink, which may stop by refusing. Refuses an unknown or damaged part (bad_input) and what
    // exceeds the limits, counted on the bytes that really come out.
    Result<void> read(const std::string& part, const Sink& sink);

  private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    ZipArchive(zip* archive, std::string where, const ZipLimits& limits);

    std::unique_ptr<zip, Closer> archive_;
    std::string where_;
    ZipLimits limits_;
    std::size_t inflated_ = 0;
};

}  // namespace yingtuo::formats
