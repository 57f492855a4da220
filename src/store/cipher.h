// Cipher: the few primitives the keeper needs, so that another set (SM4-GCM with HMAC-SM3) can take libsodium's place.
// Source: XChaCha20-Poly1305, draft-irtf-cfrg-xchacha-03; BLAKE2b, RFC 7693.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yingtuo::store {

// Raw bytes. A std::string, because that is what SQLite, files and libsodium all take without a copy.
using Bytes = std::string;

// A key of 256 bits that is wiped when it goes.
class SecretKey {
  public:
    static constexpr std::size_t size = 32;

    SecretKey() = default;
    explicit SecretKey(std::string_view bytes);  // exactly `size` bytes
    SecretKey(const SecretKey&) = default;
    SecretKey& operator=(const SecretKey&) = default;
    ~SecretKey();

    [[nodiscard]] const unsigned char* data() const { return bytes_.data(); }

  private:
    std::array<unsigned char, size> bytes_{};
};

class Cipher {
  public:
    virtual ~Cipher() = default;
    Cipher() = default;
    Cipher(const Cipher&) = delete;
    Cipher& operator=(const Cipher&) = delete;

    // Written into the key file and the database; never changed once published.
    [[nodiscard]] virtual std::string_view name() const = 0;
    // Authenticated encryption under a fresh random nonce; `bound` is not stored, but must be given again to decrypt.
    [[nodiscard]] virtual Bytes encrypt(const SecretKey& key, std::string_view plain, std::string_view bound) const = 0;
    // Nothing where the bytes, the key or `bound` are not those of encrypt().
    [[nodiscard]] virtual std::optional<std::string> decrypt(const SecretKey& key, std::string_view sealed,
                                                             std::string_view bound) const = 0;
    // A keyed hash of 32 bytes: the same for the same key and message, and telling nothing without the key.
    [[nodiscard]] virtual Bytes keyed_hash(const SecretKey& key, std::string_view message) const = 0;
    [[nodiscard]] virtual Bytes random_bytes(std::size_t count) const = 0;
};

// libsodium: XChaCha20-Poly1305 and keyed BLAKE2b. Throws std::runtime_error where the library cannot start.
[[nodiscard]] const Cipher& sodium_cipher();

}  // namespace yingtuo::store
