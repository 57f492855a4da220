// Numbers of a text, one after the other, each known by its line: how instances of the literature are written. Zero
// bytes at the end of some old files are blanks.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"

namespace yingtuo::formats {

class NumberReader {
  public:
    // `name` stands for the file in refusals.
    NumberReader(std::string_view text, std::string_view name) : text_(text), name_(name) {}

    // The next number, or a refusal that names the field.
    Result<double> number(std::string_view field);
    Result<double> at_least_zero(std::string_view field);
    Result<int> whole(std::string_view field, int least, int most);
    // Goes on behind the next line that has the word; a refusal where there is none.
    Result<void> skip_line_with(std::string_view word);
    [[nodiscard]] bool is_at_end();
    // Refuses where more follows.
    Result<void> end();
    [[nodiscard]] tl::unexpected<Error> fail(std::string_view field, Text message) const;

  private:
    void skip_blanks();

    std::string_view text_;
    std::string_view name_;
    std::size_t at_ = 0;
    int line_ = 1;
};

}  // namespace yingtuo::formats
