// Fingerprints: a short name for content, so that two inputs can be told apart. BLAKE2b, 128 bits, hexadecimal.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace yingtuo {

class Fingerprint {
  public:
    Fingerprint();
    // Each item is delimited: add("a"), add("bc") differs from add("ab"), add("c").
    Fingerprint& add(std::string_view text);
    Fingerprint& add(std::int64_t number);
    Fingerprint& add(double number);
    // Thirty-two hexadecimal digits. The fingerprint is finished after this.
    [[nodiscard]] std::string hex();

  private:
    alignas(64) std::array<std::byte, 384> state_{};  // crypto_generichash_state
};

// Of one piece of content, as a whole.
[[nodiscard]] std::string fingerprint_of(std::string_view content);

}  // namespace yingtuo
