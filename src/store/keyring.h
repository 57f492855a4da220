// Keyring: seals single fields for the database and opens them again. The key lives in a file of its own beside the
// database (docs/operating.md, "The database and its key"; docs/adr/0006-field-encryption.md).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "store/cipher.h"

namespace yingtuo::store {

// Where a sealed field stands. It is bound into the ciphertext, so that one cannot be moved to another row or column.
struct FieldPlace {
    std::string_view table;
    std::int64_t row = 0;
    std::string_view field;
};

// What is in a key file.
struct KeyFile {
    std::string id;      // 16 hexadecimal digits, random; tells keys apart and reveals nothing of the key
    std::string cipher;  // Cipher::name()
    SecretKey key;
};

// Refuses a missing file (not_found), one that others than its owner may read (forbidden), and one that is not a key
// file of ours (bad_input); every refusal says what to do.
[[nodiscard]] Result<KeyFile> read_key_file(const std::string& path);
// Writes a new random key, readable by its owner alone, and only where no file stands: an existing key is never
// replaced. Two programs that try at once end with the same key. Refuses as read_key_file does.
[[nodiscard]] Result<KeyFile> read_or_make_key_file(const std::string& path);

class Keyring {
  public:
    // `salt` is the database's own (16 random bytes): two databases under one key share no derived key. `number` is
    // the key's number within the database, from 1: rotation will add keys, and each sealed field names its own.
    Keyring(const KeyFile& file, std::string_view salt, int number = 1);

    [[nodiscard]] const std::string& key_id() const { return key_id_; }
    [[nodiscard]] std::string_view cipher_name() const { return cipher_->name(); }

    // Padded to whole blocks of 16 bytes first: the length tells a two-character name from a long address, no more.
    [[nodiscard]] Bytes seal(std::string_view plain, const FieldPlace& place) const;
    // Throws std::runtime_error naming the place, never the content, where the field was altered or moved.
    [[nodiscard]] std::string open(std::string_view sealed, const FieldPlace& place) const;
    // The same 16 bytes for the same value, and of no use without the key: finds an identity number without opening
    // any. `kind` ("id_number") keeps values of different meaning apart.
    [[nodiscard]] Bytes blind_index(std::string_view kind, std::string_view value) const;

    // A value kept in the database that only the same key gives again.
    [[nodiscard]] Bytes check_value() const;

  private:
    const Cipher* cipher_;
    std::string key_id_;
    int number_;
    SecretKey field_key_;
    SecretKey index_key_;
};

}  // namespace yingtuo::store
