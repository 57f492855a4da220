#include "roll/phone.h"

#include <algorithm>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

// The number in its plain form; empty where it is none.
std::string plain_number(std::string digits) {
    if (digits.size() == 13 && digits.starts_with("86")) digits.erase(0, 2);
    if (digits.size() == 15 && digits.starts_with("0086")) digits.erase(0, 4);
    if (digits.size() == 12 && digits.starts_with("01") && digits[2] >= '3')
        digits.erase(0, 1);  // dialled as a trunk call
    if (digits.size() == 11 && digits[0] == '1' && digits[1] >= '3') return digits;
    if (digits[0] == '0' && digits.size() >= 10 && digits.size() <= 12) {
        const std::size_t area = digits[1] == '1' || digits[1] == '2' ? 3 : 4;
        return digits.substr(0, area) + "-" + digits.substr(area);
    }
    if ((digits.size() == 7 || digits.size() == 8) && digits[0] >= '2') return digits;
    return {};
}

}  // namespace

PhoneCell read_phones(std::string_view cell) {
    PhoneCell out;
    if (is_blank(cell)) return out;
    std::string text = fold(cell);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    // First every part between signs that no number contains, then spaces and dashes as part of a number.
    std::string part;
    std::vector<std::string> parts;
    for (const char32_t c : characters(text)) {
        if ((c >= '0' && c <= '9') || c == '-' || c == ' ' || c == '+') {
            part.push_back(static_cast<char>(c));
        } else {
            parts.push_back(part);
            part.clear();
            // Words such as 父 or (外公) beside a number are no fault; letters and points are: 1.38E+10.
            if (c < 0x80 && c != '(' && c != ')' && c != ',' && c != '/' && c != ';' && c != ':' && c != '|')
                out.complete = false;
        }
    }
    parts.push_back(part);
    const auto add = [&](const std::string& number) {
        if (std::find(out.numbers.begin(), out.numbers.end(), number) == out.numbers.end())
            out.numbers.push_back(number);
    };
    for (const std::string& candidate : parts) {
        std::string digits;
        std::copy_if(candidate.begin(), candidate.end(), std::back_inserter(digits),
                     [](char c) { return c >= '0' && c <= '9'; });
        if (digits.empty()) continue;
        if (const std::string number = plain_number(digits); !number.empty()) {
            add(number);
            continue;
        }
        // Two mobiles with a space, a dash or nothing between them.
        bool all = digits.size() % 11 == 0;
        for (std::size_t i = 0; all && i < digits.size(); i += 11)
            all = !plain_number(digits.substr(i, 11)).empty() && digits[i] == '1';
        if (!all) {
            out.complete = false;
            continue;
        }
        for (std::size_t i = 0; i < digits.size(); i += 11) add(digits.substr(i, 11));
    }
    if (out.numbers.empty()) out.complete = false;
    return out;
}

}  // namespace yingtuo::roll
