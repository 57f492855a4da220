#include "roll/phone.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yingtuo::roll {
namespace {

TEST(PhoneTest, EveryFormOfATelephoneNumber) {
    struct Case {
        const char* cell;
        std::vector<std::string> numbers;
        bool complete;
    };
    const Case cases[] = {
        {"13812345678", {"13812345678"}, true},
        {"138 1234 5678", {"13812345678"}, true},
        {"138-1234-5678", {"13812345678"}, true},
        {"+86 13812345678", {"13812345678"}, true},
        {"8613812345678", {"13812345678"}, true},
        {"13812345678.0", {"13812345678"}, true},
        {"１３８１２３４５６７８", {"13812345678"}, true},
        {"13812345678/13987654321", {"13812345678", "13987654321"}, true},
        {"13812345678、13987654321", {"13812345678", "13987654321"}, true},
        {"13812345678 13987654321", {"13812345678", "13987654321"}, true},
        {"1381234567813987654321", {"13812345678", "13987654321"}, true},
        {"13812345678（外公）", {"13812345678"}, true},
        {"13812345678/13812345678", {"13812345678"}, true},
        {"0870-2123456", {"0870-2123456"}, true},
        {"08702123456", {"0870-2123456"}, true},
        {"(0870)2123456", {"2123456"}, false},
        {"010-12345678", {"010-12345678"}, true},
        {"2123456", {"2123456"}, true},
        {"", {}, true},
        {"/", {}, true},
        {"1.38E+10", {}, false},
        {"1381234567", {}, false},
        {"138123456789", {}, false},
        {"无", {}, false},
        {"13812345678,12", {"13812345678"}, false},
    };
    for (const Case& one : cases) {
        const PhoneCell read = read_phones(one.cell);
        EXPECT_EQ(read.numbers, one.numbers) << one.cell;
        EXPECT_EQ(read.complete, one.complete) << one.cell;
    }
}

RC_GTEST_PROP(PhoneProperty, AnyBytesAreReadWithoutHarm, (const std::string& bytes)) {
    for (const std::string& number : read_phones(bytes).numbers) RC_ASSERT(number.size() >= 7u);
}

}  // namespace
}  // namespace yingtuo::roll
