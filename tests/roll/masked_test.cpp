#include "roll/masked.h"

#include <gtest/gtest.h>

namespace yingtuo::roll {
namespace {

TEST(Masked, a_name_keeps_its_first_character_alone) {
    EXPECT_EQ(masked_name("李秋生"), "李**");
    EXPECT_EQ(masked_name("阿依·古丽"), "阿****");
    EXPECT_EQ(masked_name("李"), "*");
    EXPECT_EQ(masked_name(""), "");
}

TEST(Masked, an_identity_number_keeps_two_characters_at_either_end) {
    EXPECT_EQ(masked_id_number("99000020150301111X"), "99**************1X");
    EXPECT_EQ(masked_id_number("12345"), "*****");
}

TEST(Masked, each_telephone_number_keeps_its_last_four_digits) {
    EXPECT_EQ(masked_phone("13800001234"), "*******1234");
    EXPECT_EQ(masked_phone("13800001234、0870-2123456"), "*******1234、****-***3456");
    EXPECT_EQ(masked_phone("1234"), "****");
}

TEST(Masked, free_text_keeps_its_beginning) {
    EXPECT_EQ(masked_text("清河区太平镇三甲村1组"), "清河***");
    EXPECT_EQ(masked_text("三甲"), "**");
}

}  // namespace
}  // namespace yingtuo::roll
