#include "base/fingerprint.h"

#include <fmt/format.h>
#include <sodium.h>

#include <bit>

#include "base/ensure.h"

namespace yingtuo {

namespace {

constexpr std::size_t digest_bytes = 16;

crypto_generichash_state* state_of(std::array<std::byte, 384>& bytes) {
    static_assert(sizeof(crypto_generichash_state) <= 384);
    return reinterpret_cast<crypto_generichash_state*>(bytes.data());
}

void update(crypto_generichash_state* state, const void* data, std::size_t size) {
    ENSURE(crypto_generichash_update(state, static_cast<const unsigned char*>(data), size) == 0);
}

}  // namespace

Fingerprint::Fingerprint() {
    ENSURE(sodium_init() >= 0);
    ENSURE(crypto_generichash_init(state_of(state_), nullptr, 0, digest_bytes) == 0);
}

Fingerprint& Fingerprint::add(std::string_view text) {
    add(static_cast<std::int64_t>(text.size()));
    update(state_of(state_), text.data(), text.size());
    return *this;
}

Fingerprint& Fingerprint::add(std::int64_t number) {
    std::array<unsigned char, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(number) >> (8 * i));
    }
    update(state_of(state_), bytes.data(), bytes.size());
    return *this;
}

Fingerprint& Fingerprint::add(double number) {
    return add(std::bit_cast<std::int64_t>(number));
}

std::string Fingerprint::hex() {
    std::array<unsigned char, digest_bytes> digest{};
    ENSURE(crypto_generichash_final(state_of(state_), digest.data(), digest.size()) == 0);
    std::string text;
    for (const unsigned char byte : digest) text += fmt::format("{:02x}", byte);
    return text;
}

std::string fingerprint_of(std::string_view content) {
    return Fingerprint().add(content).hex();
}

}  // namespace yingtuo
