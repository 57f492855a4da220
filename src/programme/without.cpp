#include "programme/without.h"

#include <fmt/format.h>

#include <map>
#include <string>

namespace yingtuo::programme {

namespace {

std::string text_key(const Violation& violation) {
    return violation.rule + "|" + violation.subject + "|" + violation.sentence.en + "|" +
           fmt::format("{}|{}", violation.amount, violation.listed);
}

}  // namespace

std::vector<Violation> without(const std::vector<Violation>& a, const std::vector<Violation>& b) {
    std::map<std::string, int> there;
    for (const Violation& violation : b) ++there[text_key(violation)];
    std::vector<Violation> left;
    for (const Violation& violation : a) {
        if (there[text_key(violation)]-- <= 0) left.push_back(violation);
    }
    return left;
}

}  // namespace yingtuo::programme
