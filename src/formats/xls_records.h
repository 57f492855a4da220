// Records of an old workbook (.xls): a stream of type, length, body; a body too long for one record goes on in the
// next ones. Source: [MS-XLS] Excel Binary File Format, 2.1.4 (records), 2.5.293 (strings).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yingtuo::formats {

struct XlsRecord {
    std::uint16_t type = 0;
    std::string_view body;
};

class XlsRecords {
  public:
    XlsRecords(std::string_view stream, std::size_t at) : stream_(stream), at_(at) {}

    // Nothing at the end of the stream, and where a record is longer than what is left of it.
    std::optional<XlsRecord> next();
    // The bodies of the continuing records that stand here.
    std::vector<std::string_view> continuations();

  private:
    std::string_view stream_;
    std::size_t at_;
};

// Reads a body that may go on in further records, and the strings in it: a string that is cut goes on in the next
// record after a byte that says anew how wide its characters are.
class XlsBody {
  public:
    explicit XlsBody(std::vector<std::string_view> pieces) : pieces_(std::move(pieces)) {}

    [[nodiscard]] bool is_at_end();
    std::uint8_t byte();
    std::uint16_t word();
    std::uint32_t number();
    void skip(std::size_t bytes);
    // A string with its length before it, without its formats and phonetic hints. Nothing where the body ends early.
    std::optional<std::u16string> text();

  private:
    std::vector<std::string_view> pieces_;
    std::size_t piece_ = 0;
    std::size_t at_ = 0;
    bool failed_ = false;
};

}  // namespace yingtuo::formats
