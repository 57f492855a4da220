#include "store/cipher.h"

#include <sodium.h>

#include <array>
#include <cstring>
#include <stdexcept>

#include "base/ensure.h"

namespace yingtuo::store {

namespace {

constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(SecretKey::size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(SecretKey::size <= crypto_generichash_KEYBYTES_MAX);

const unsigned char* in(std::string_view bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}
unsigned char* out(std::string& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

// Random nonces are drawn by the hundred: an import needs 200,000, and each draw is a call of the system. Every thread
// has its own stock. This program never forks, which would deal out a stock twice.
void take_nonce(unsigned char* nonce) {
    constexpr std::size_t stock_size = 128 * nonce_size;
    thread_local std::array<unsigned char, stock_size> stock;
    thread_local std::size_t used = stock_size;
    if (used == stock_size) {
        randombytes_buf(stock.data(), stock_size);
        used = 0;
    }
    std::memcpy(nonce, stock.data() + used, nonce_size);
    used += nonce_size;
}

class SodiumCipher final : public Cipher {
  public:
    SodiumCipher() {
        if (sodium_init() < 0) throw std::runtime_error("libsodium could not be started");
    }

    std::string_view name() const override { return "xchacha20-poly1305"; }

    // Nonce, then ciphertext with its tag.
    Bytes encrypt(const SecretKey& key, std::string_view plain, std::string_view bound) const override {
        Bytes sealed(nonce_size + plain.size() + tag_size, '\0');
        take_nonce(out(sealed));
        unsigned long long length = 0;
        crypto_aead_xchacha20poly1305_ietf_encrypt(out(sealed) + nonce_size, &length, in(plain), plain.size(),
                                                   in(bound), bound.size(), nullptr, in(sealed), key.data());
        ENSURE(length == plain.size() + tag_size);
        return sealed;
    }

    std::optional<std::string> decrypt(const SecretKey& key, std::string_view sealed,
                                       std::string_view bound) const override {
        if (sealed.size() < nonce_size + tag_size) return std::nullopt;
        std::string plain(sealed.size() - nonce_size - tag_size, '\0');
        const int failed = crypto_aead_xchacha20poly1305_ietf_decrypt(
            out(plain), nullptr, nullptr, in(sealed) + nonce_size, sealed.size() - nonce_size, in(bound), bound.size(),
            in(sealed), key.data());
        if (failed != 0) return std::nullopt;
        return plain;
    }

    Bytes keyed_hash(const SecretKey& key, std::string_view message) const override {
        Bytes hash(32, '\0');
        crypto_generichash(out(hash), hash.size(), in(message), message.size(), key.data(), SecretKey::size);
        return hash;
    }

    Bytes random_bytes(std::size_t count) const override {
        Bytes bytes(count, '\0');
        randombytes_buf(bytes.data(), bytes.size());
        return bytes;
    }
};

}  // namespace

SecretKey::SecretKey(std::string_view bytes) {
    ENSURE(bytes.size() == size);
    std::memcpy(bytes_.data(), bytes.data(), size);
}

SecretKey::~SecretKey() {
    sodium_memzero(bytes_.data(), size);
}

const Cipher& sodium_cipher() {
    static const SodiumCipher cipher;
    return cipher;
}

}  // namespace yingtuo::store
