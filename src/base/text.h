// Text: one sentence for a person, in Chinese and in English.
#pragma once

#include <string>

namespace yingtuo {

struct Text {
    std::string zh;
    std::string en;

    friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace yingtuo
