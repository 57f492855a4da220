#include "roll/grade.h"

#include <algorithm>
#include <array>
#include <vector>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

constexpr std::array<std::string_view, 9> school_years = {"一年级", "二年级", "三年级", "四年级", "五年级",
                                                          "六年级", "七年级", "八年级", "九年级"};
constexpr std::array<std::string_view, 3> senior_years = {"高一", "高二", "高三"};

std::optional<std::string> school_year(int number) {
    if (number < 1 || number > 9) return std::nullopt;
    return std::string(school_years[static_cast<std::size_t>(number - 1)]);
}

bool is_numeral(char32_t c) {
    return (c >= '0' && c <= '9') || std::u32string_view(U"一二三四五六七八九十").find(c) != std::u32string_view::npos;
}

// Numbers in the order they stand: 四(2)班 gives 4 and 2.
std::vector<int> grade_numbers(const std::u32string& text) {
    std::vector<int> numbers;
    std::size_t i = 0;
    while (i < text.size()) {
        if (!is_numeral(text[i])) {
            ++i;
            continue;
        }
        const bool latin = text[i] < 0x80;
        std::size_t end = i;
        while (end < text.size() && is_numeral(text[end]) && (text[end] < 0x80) == latin) ++end;
        numbers.push_back(small_number(std::u32string_view(text).substr(i, end - i)));
        i = end;
    }
    return numbers;
}

}  // namespace

std::optional<GradeCell> read_grade(std::string_view cell) {
    const std::string plain = squeeze(cell);
    if (plain.empty() || plain.size() > 60) return std::nullopt;
    for (const auto& [word, grade] :
         {std::pair{"大班", "幼儿园大班"}, std::pair{"中班", "幼儿园中班"}, std::pair{"小班", "幼儿园小班"},
          std::pair{"托班", "幼儿园托班"}, std::pair{"学前", "学前班"}}) {
        if (plain.find(word) != std::string::npos) return GradeCell{grade, 0};
    }
    if (plain == "幼儿园") return GradeCell{"幼儿园", 0};
    const std::u32string text = characters(plain);
    const auto belongs = [](char32_t c) {
        return is_numeral(c) || std::u32string_view(U"年级班小学初高中第()[].-").find(c) != std::u32string_view::npos;
    };
    if (!std::all_of(text.begin(), text.end(), belongs)) return std::nullopt;
    const std::vector<int> numbers = grade_numbers(text);
    if (numbers.empty() || numbers.size() > 2 || numbers.front() < 1) return std::nullopt;
    const int first = numbers.front();
    const int school_class = numbers.size() == 2 ? numbers[1] : 0;
    if (school_class < 0 || school_class > 99) return std::nullopt;
    if (contains_any(plain, {"级"}) && !contains_any(plain, {"年级"}) && first > 9) return std::nullopt;  // 2019级
    if (contains_any(plain, {"初"})) {
        if (first > 3) return std::nullopt;
        return GradeCell{*school_year(6 + first), school_class};
    }
    if (contains_any(plain, {"高"})) {
        if (first > 3) return std::nullopt;
        return GradeCell{std::string(senior_years[static_cast<std::size_t>(first - 1)]), school_class};
    }
    // 402班: the class number of schools that write grade and class in one.
    if (numbers.size() == 1 && first >= 101 && first <= 999) {
        const auto grade = school_year(first / 100);
        if (!grade) return std::nullopt;
        return GradeCell{*grade, first % 100};
    }
    const auto grade = school_year(first);
    if (!grade) return std::nullopt;
    return GradeCell{*grade, school_class};
}

}  // namespace yingtuo::roll
