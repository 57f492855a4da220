#include "roll/place_forms.h"

#include <algorithm>
#include <initializer_list>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

using Words = std::initializer_list<std::string_view>;

constexpr auto committees = {"居民委员会", "村民委员会", "社区委员会", "居委会", "村委会"};
constexpr auto village_ends = {"行政村", "社区", "村"};
constexpr auto township_ends = {"街道办事处", "街道办", "街道", "民族乡", "镇", "乡"};
constexpr auto county_ends = {"自治县", "新区", "县", "市", "区"};
constexpr auto peoples = {"彝族",   "苗族",   "回族",   "白族", "傣族",   "壮族",  "布依族",
                          "哈尼族", "傈僳族", "纳西族", "藏族", "土家族", "仡佬族"};
constexpr auto group_ends = {"村民小组", "居民小组", "村民组", "小组", "组", "社", "队"};

// The word without the first of these endings that it has; the word itself where that would leave nothing.
template <typename Endings>
std::string without_ending(std::string_view word, const Endings& endings) {
    for (const std::string_view ending : endings) {
        if (word.size() > ending.size() && word.ends_with(ending))
            return std::string(word.substr(0, word.size() - ending.size()));
    }
    return std::string(word);
}

class Forms {
  public:
    void add(std::string form, int looseness) {
        const bool known =
            std::any_of(forms_.begin(), forms_.end(), [&](const auto& entry) { return entry.first == form; });
        if (!known && !form.empty()) forms_.emplace_back(std::move(form), looseness);
    }
    std::vector<std::pair<std::string, int>> take() { return std::move(forms_); }

  private:
    std::vector<std::pair<std::string, int>> forms_;
};

void add_village_forms(Forms& forms, const std::string& name) {
    std::string base = without_ending(name, committees);
    const bool residents = name != base && name.find("居") != std::string::npos;
    // 后海村村民委员会 and 三甲村民委员会: the second 村 belongs to the committee's name in one, to the village's in
    // both.
    forms.add(base, 1);
    const std::string bare = without_ending(base, village_ends);
    if (name != base && bare == base) forms.add(base + (residents ? "社区" : "村"), 1);
    for (const std::string_view ending :
         {"村", "社区", "村委会", "居委会", "村民委员会", "居民委员会", "社区居委会", "社区居民委员会"}) {
        const bool of_residents = ending.find("居") != std::string_view::npos || ending == "社区";
        const bool same_kind = name != base && of_residents == residents;
        forms.add(bare + std::string(ending), same_kind ? 1 : 2);
    }
    forms.add(bare, 2);
}

void add_township_forms(Forms& forms, const std::string& name) {
    const std::string bare = without_ending(name, township_ends);
    std::string plain = bare;
    for (std::string shorter = without_ending(plain, peoples); shorter != plain;
         shorter = without_ending(plain, peoples))
        plain = shorter;
    for (const std::string& base : {bare, plain}) {
        const std::string ending = name.substr(bare.size());
        forms.add(base + ending, 1);
        if (ending.starts_with("街道")) {
            forms.add(base + "街道办事处", 1);
            forms.add(base + "街道办", 1);
            forms.add(base + "街道", 1);
        }
    }
    for (const std::string_view ending : {"镇", "乡", "街道", "街道办", "街道办事处", "民族乡", ""}) {
        forms.add(plain + std::string(ending), 2);
        forms.add(bare + std::string(ending), 2);
    }
}

}  // namespace

std::vector<std::pair<std::string, int>> written_forms(std::string_view name, RegionLevel level) {
    Forms forms;
    const std::string folded = squeeze(name);
    forms.add(folded, 0);
    switch (level) {
        case RegionLevel::village:
            add_village_forms(forms, folded);
            break;
        case RegionLevel::township:
            add_township_forms(forms, folded);
            break;
        case RegionLevel::county:
        case RegionLevel::prefecture: {
            const std::string bare = without_ending(folded, county_ends);
            for (const std::string_view ending : {"县", "市", "区"}) forms.add(bare + std::string(ending), 2);
            // One character alone would be found in too many words.
            if (characters(bare).size() > 1) forms.add(bare, 1);
            break;
        }
        case RegionLevel::hamlet:
            forms.add(group_key(folded), 1);
            break;
    }
    return forms.take();
}

std::vector<std::string> search_forms(std::string_view word, RegionLevel level) {
    std::vector<std::string> forms = {squeeze(word)};
    const auto add = [&](std::string form) {
        if (!form.empty() && std::find(forms.begin(), forms.end(), form) == forms.end())
            forms.push_back(std::move(form));
    };
    if (level == RegionLevel::village) {
        add(without_ending(forms.front(), committees));
        add(without_ending(forms.back(), village_ends));
    } else if (level == RegionLevel::township) {
        add(without_ending(forms.front(), township_ends));
    }
    return forms;
}

std::string group_key(std::string_view group) {
    std::string text = squeeze(group);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    if (text.starts_with("第")) text.erase(0, std::string_view("第").size());
    text = without_ending(text, group_ends);
    const int number = small_number(characters(text));
    return number >= 0 ? std::to_string(number) : text;
}

std::string group_in(std::string_view rest) {
    std::size_t best = std::string_view::npos;
    for (const std::string_view ending : group_ends) best = std::min(best, rest.find(ending));
    if (best == std::string_view::npos || best == 0) return {};
    return group_key(rest.substr(0, best));
}

}  // namespace yingtuo::roll
