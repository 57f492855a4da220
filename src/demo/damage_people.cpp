#include "demo/damage_people.h"

#include <array>
#include <set>
#include <utility>

namespace yingtuo::demo {

namespace {

constexpr std::array<std::string_view, 10> rare_characters = {"堃", "喆", "犇",   "淼",   "玥",
                                                              "㛃", "䶮", "𬱖", "𬭩", "𬀩"};
constexpr std::array<std::string_view, 6> family_names_with_dot = {"阿苏", "吉克", "沙马", "阿侯", "俄木", "莫色"};
constexpr std::array<std::string_view, 6> given_names_with_dot = {"木呷", "阿依", "拉铁", "子古", "尔布", "阿果"};
constexpr double cousin_share = 0.012;
constexpr double rare_share = 0.004;
constexpr double dot_share = 0.003;

}  // namespace

void trouble_names(Population& population, Random random) {
    std::set<std::pair<std::string, Date>> taken;
    for (const DemoChild& child : population.children) taken.emplace(child.name, child.birth_date);
    const auto rename = [&](DemoChild& child, std::string name) {
        if (!taken.emplace(name, child.birth_date).second) return;
        taken.erase({child.name, child.birth_date});
        child.name = std::move(name);
    };
    for (std::size_t i = 0; i < population.children.size(); ++i) {
        DemoChild& child = population.children[i];
        const double at = random.unit();
        const std::uint64_t form = random.next();
        if (at < cousin_share) {
            // The child before stands in the same village more often than not, under another roof and carer.
            if (i == 0) continue;
            const DemoChild& other = population.children[i - 1];
            const bool is_cousin =
                other.household != child.household && other.sex == child.sex &&
                population.households[other.household].village == population.households[child.household].village;
            if (is_cousin) rename(child, other.name);
        } else if (at < cousin_share + rare_share) {
            constexpr std::size_t surname_bytes = 3;
            rename(child,
                   child.name.substr(0, surname_bytes) + std::string(rare_characters[form % rare_characters.size()]));
        } else if (at < cousin_share + rare_share + dot_share) {
            rename(child, std::string(family_names_with_dot[form % family_names_with_dot.size()]) + "·" +
                              std::string(given_names_with_dot[form / 8 % given_names_with_dot.size()]));
        }
    }
}

std::string_view rare_character_in(std::string_view name) {
    for (const std::string_view character : rare_characters) {
        if (name.find(character) != std::string_view::npos) return character;
    }
    return {};
}

}  // namespace yingtuo::demo
