#include "store/keyring.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <set>

#include "store/child_process.h"
#include "store/sqlite/sqlite_place.h"

namespace yingtuo::testing {

namespace {

using store::FieldPlace;
using store::KeyFile;
using store::Keyring;
using store::SecretKey;
using ::testing::HasSubstr;

KeyFile a_key(char byte = 'k') {
    return {"0123456789abcdef", "xchacha20-poly1305", SecretKey(std::string(SecretKey::size, byte))};
}

const std::string salt(16, 's');
constexpr FieldPlace place{"child_identity", 17, "name"};

}  // namespace

RC_GTEST_PROP(Keyring, a_sealed_field_opens_again, (const std::string& text, std::int64_t row)) {
    const Keyring keyring(a_key(), salt);
    const FieldPlace here{"child_identity", row, "name"};
    RC_ASSERT(keyring.open(keyring.seal(text, here), here) == text);
}

RC_GTEST_PROP(Keyring, an_altered_field_does_not_open, (const std::string& text, std::size_t at, std::uint8_t change)) {
    RC_PRE(change != 0);
    const Keyring keyring(a_key(), salt);
    std::string sealed = keyring.seal(text, place);
    char& byte = sealed[at % sealed.size()];
    byte = static_cast<char>(byte ^ static_cast<char>(change));
    RC_ASSERT_THROWS_AS(static_cast<void>(keyring.open(sealed, place)), std::runtime_error);
}

TEST(Keyring, a_field_does_not_open_in_another_row_column_or_table) {
    const Keyring keyring(a_key(), salt);
    const std::string sealed = keyring.seal("王小明", place);
    EXPECT_EQ(keyring.open(sealed, place), "王小明");
    EXPECT_THROW(static_cast<void>(keyring.open(sealed, {"child_identity", 18, "name"})), std::runtime_error);
    EXPECT_THROW(static_cast<void>(keyring.open(sealed, {"child_identity", 17, "address"})), std::runtime_error);
    EXPECT_THROW(static_cast<void>(keyring.open(sealed, {"adult_identity", 17, "name"})), std::runtime_error);
    EXPECT_THROW(static_cast<void>(keyring.open(sealed, {"child_identityn", 17, "ame"})), std::runtime_error);
}

TEST(Keyring, a_field_does_not_open_under_another_key_salt_or_key_number) {
    const std::string sealed = Keyring(a_key(), salt).seal("王小明", place);
    const auto opens = [&](const Keyring& keyring) {
        try {
            return keyring.open(sealed, place) == "王小明";
        } catch (const std::runtime_error&) {
            return false;
        }
    };
    EXPECT_TRUE(opens(Keyring(a_key(), salt)));
    EXPECT_FALSE(opens(Keyring(a_key('x'), salt)));
    EXPECT_FALSE(opens(Keyring(a_key(), std::string(16, 'x'))));
    EXPECT_FALSE(opens(Keyring(a_key(), salt, 2)));
}

TEST(Keyring, a_truncated_field_does_not_open_and_the_error_names_the_place_only) {
    const Keyring keyring(a_key(), salt);
    const std::string sealed = keyring.seal("王小明", place);
    for (std::size_t length = 0; length < sealed.size(); ++length)
        EXPECT_THROW(static_cast<void>(keyring.open(sealed.substr(0, length), place)), std::runtime_error);
    try {
        static_cast<void>(keyring.open("", place));
        FAIL();
    } catch (const std::runtime_error& failure) {
        EXPECT_STREQ(failure.what(),
                     "child_identity.name of row 17 cannot be opened: it was altered, or moved from another place");
    }
}

TEST(Keyring, the_same_text_is_sealed_differently_each_time_and_short_texts_have_one_length) {
    const Keyring keyring(a_key(), salt);
    std::set<std::string> sealed;
    for (int i = 0; i < 100; ++i) sealed.insert(keyring.seal("王小明", place));
    EXPECT_EQ(sealed.size(), 100U);
    EXPECT_EQ(keyring.seal("王明", place).size(), keyring.seal("欧阳小明", place).size());
    EXPECT_THAT(*sealed.begin(), ::testing::Not(HasSubstr("王小明")));
}

TEST(Keyring, the_blind_index_depends_on_value_kind_key_and_salt) {
    const Keyring keyring(a_key(), salt);
    const auto index = keyring.blind_index("id_number", "990602201503010011");
    EXPECT_EQ(index.size(), 16U);
    EXPECT_EQ(index, Keyring(a_key(), salt).blind_index("id_number", "990602201503010011"));
    EXPECT_NE(index, keyring.blind_index("id_number", "990602201503010012"));
    EXPECT_NE(index, keyring.blind_index("phone", "990602201503010011"));
    EXPECT_NE(index, Keyring(a_key('x'), salt).blind_index("id_number", "990602201503010011"));
    EXPECT_NE(index, Keyring(a_key(), std::string(16, 'x')).blind_index("id_number", "990602201503010011"));
}

TEST(KeyFile, a_new_key_file_is_for_its_owner_alone_and_read_again_the_same) {
    const SqlitePlace here;
    const auto made = store::read_or_make_key_file(here.key_path());
    ASSERT_TRUE(made.has_value());
    struct stat about {};
    ASSERT_EQ(::stat(here.key_path().c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 07777, 0600U);
    const auto read = store::read_key_file(here.key_path());
    ASSERT_TRUE(read.has_value());
    EXPECT_EQ(read->id, made->id);
    EXPECT_EQ(Keyring(*read, salt).check_value(), Keyring(*made, salt).check_value());
    // Advice stands in the file itself, and no draft is left beside it.
    EXPECT_THAT(file_bytes(here.key_path()), HasSubstr("never beside a backup"));
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(here.directory()), {}), 1);
}

TEST(KeyFile, an_existing_key_is_never_replaced) {
    const SqlitePlace here;
    const auto first = store::read_or_make_key_file(here.key_path());
    const auto second = store::read_or_make_key_file(here.key_path());
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->id, second->id);
    write_file(here.key_path(), "not a key");
    EXPECT_FALSE(store::read_or_make_key_file(here.key_path()).has_value());
    EXPECT_EQ(file_bytes(here.key_path()), "not a key");
}

TEST(KeyFile, two_keys_are_never_the_same) {
    const SqlitePlace here;
    const auto first = store::read_or_make_key_file(here.directory() + "/a.key");
    const auto second = store::read_or_make_key_file(here.directory() + "/b.key");
    ASSERT_TRUE(first && second);
    EXPECT_NE(first->id, second->id);
    EXPECT_NE(Keyring(*first, salt).blind_index("x", ""), Keyring(*second, salt).blind_index("x", ""));
}

TEST(KeyFile, programs_that_make_one_at_once_end_with_the_same_key) {
    for (int round = 0; round < 5; ++round) {
        const SqlitePlace here;
        std::vector<std::unique_ptr<ChildProcess>> children;
        for (int i = 0; i < 6; ++i) {
            children.push_back(std::make_unique<ChildProcess>([&](const ChildProcess::Acknowledge& acknowledge) {
                const auto key = store::read_or_make_key_file(here.key_path());
                if (!key) throw std::runtime_error(key.error().message.en);
                acknowledge(std::stoi(key->id.substr(0, 7), nullptr, 16) + 1);
            }));
        }
        std::set<int> ids;
        for (const auto& child : children) {
            EXPECT_EQ(child->wait(), 0);
            ids.insert(child->next_acknowledged());
        }
        EXPECT_EQ(ids.size(), 1U);
    }
}

TEST(KeyFile, a_missing_one_is_refused_with_advice) {
    const SqlitePlace here;
    const auto refused = store::read_key_file(here.key_path());
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, ErrorCode::not_found);
    EXPECT_EQ(refused.error().where, here.key_path());
    EXPECT_THAT(refused.error().hint.en, HasSubstr("safe place"));
    EXPECT_THAT(refused.error().hint.zh, HasSubstr("副本"));
}

TEST(KeyFile, one_that_others_may_read_is_refused) {
    const SqlitePlace here;
    ASSERT_TRUE(store::read_or_make_key_file(here.key_path()).has_value());
    for (const unsigned mode : {0640U, 0604U, 0660U, 0601U, 0644U}) {
        ASSERT_EQ(::chmod(here.key_path().c_str(), mode), 0);
        const auto refused = store::read_key_file(here.key_path());
        ASSERT_FALSE(refused.has_value()) << mode;
        EXPECT_EQ(refused.error().code, ErrorCode::forbidden);
        EXPECT_THAT(refused.error().hint.en, HasSubstr("chmod 600"));
    }
    for (const unsigned mode : {0600U, 0400U, 0700U}) {
        ASSERT_EQ(::chmod(here.key_path().c_str(), mode), 0);
        EXPECT_TRUE(store::read_key_file(here.key_path()).has_value()) << mode;
    }
}

TEST(KeyFile, anything_else_than_a_key_file_is_refused) {
    const SqlitePlace here;
    const std::string key(64, 'a');
    const std::vector<std::string> wrong = {
        "",
        "\n",
        "hello",
        "yingtuo-key 1\n",
        "yingtuo-key 2\nid 00\ncipher xchacha20-poly1305\nkey " + key + "\n",
        "yingtuo-key 1\nid 00\ncipher xchacha20-poly1305\nkey " + key.substr(2) + "\n",
        "yingtuo-key 1\nid 00\ncipher xchacha20-poly1305\nkey " + key + "aa\n",
        "yingtuo-key 1\nid 00\ncipher xchacha20-poly1305\nkey " + key.substr(1) + "g\n",
        "yingtuo-key 1\nid 00\ncipher xchacha20-poly1305\n",
        "yingtuo-key 1\ncipher xchacha20-poly1305\nkey " + key + "\n",
        "id 00\ncipher xchacha20-poly1305\nkey " + key + "\n",
        "yingtuo-key 1\nid 00\ncipher xchacha20-poly1305\nkey " + key + "\nmore\n",
    };
    for (const std::string& text : wrong) {
        write_file(here.key_path(), text);
        const auto refused = store::read_key_file(here.key_path());
        ASSERT_FALSE(refused.has_value()) << text;
        EXPECT_EQ(refused.error().code, ErrorCode::bad_input) << text;
    }
    write_file(here.key_path(), "yingtuo-key 1\nid 00\ncipher xchacha20-poly1305\nkey " + key);
    EXPECT_TRUE(store::read_key_file(here.key_path()).has_value());
    write_file(here.key_path(), "yingtuo-key 1\nid 00\ncipher sm4-gcm\nkey " + key);
    EXPECT_EQ(store::read_key_file(here.key_path()).error().code, ErrorCode::unsupported);
    const auto directory = store::read_key_file(here.directory());
    EXPECT_FALSE(directory.has_value());
}

}  // namespace yingtuo::testing
