#include "domain/sheet.h"

#include <algorithm>

namespace yingtuo {

std::string column_letters(std::size_t column) {
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        letters.push_back(static_cast<char>('A' + (rest - 1) % 26));
    }
    std::reverse(letters.begin(), letters.end());
    return letters;
}

std::optional<std::size_t> column_of_letters(std::string_view letters) {
    constexpr std::size_t most_letters = 4;
    if (letters.empty() || letters.size() > most_letters) return std::nullopt;
    std::size_t column = 0;
    for (const char letter : letters) {
        if (letter < 'A' || letter > 'Z') return std::nullopt;
        column = column * 26 + static_cast<std::size_t>(letter - 'A' + 1);
    }
    return column - 1;
}

}  // namespace yingtuo
