#include "roll/link_blocks.h"

#include <algorithm>
#include <string_view>

namespace yingtuo::roll {

namespace {

// In a block with more members than this nobody is told apart.
constexpr std::size_t most_members = 48;

enum class KeyKind : std::uint64_t {
    number = 1,
    number_start,   // region and birth date
    number_end,     // birth date, sequence, check character
    number_around,  // region, sequence, check character
    sound,
    sound_month,
    loose_sound_date,
    family_name_date,
    carer_number,
    carer_phone,
    village_date,
    school_date,
    sound_village
};

std::uint64_t mixed(std::uint64_t x) {
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9ULL;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

BlockKey key_of(KeyKind kind, std::int64_t a, std::int64_t b = 0) {
    std::uint64_t key = mixed(static_cast<std::uint64_t>(kind) * 0x9e3779b97f4a7c15ULL);
    key = mixed(key ^ static_cast<std::uint64_t>(a));
    return mixed(key ^ (static_cast<std::uint64_t>(b) + 0x632be59bd9b4e019ULL));
}

std::int64_t text_key(std::string_view text) {
    std::uint64_t key = 0xcbf29ce484222325ULL;
    for (const char c : text) key = (key ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return static_cast<std::int64_t>(key);
}

std::vector<BlockKey> keys_of(const FactBook& book, const LinkFacts& facts) {
    std::vector<BlockKey> keys;
    if (facts.number.size() == 18) {
        const std::string_view number = facts.number;
        keys.push_back(key_of(KeyKind::number, text_key(number)));
        keys.push_back(key_of(KeyKind::number_start, text_key(number.substr(0, 14))));
        keys.push_back(key_of(KeyKind::number_end, text_key(number.substr(6))));
        keys.push_back(key_of(KeyKind::number_around, text_key(number.substr(0, 6)), text_key(number.substr(14))));
    }
    const std::int64_t month = facts.birth == not_said ? 0 : facts.birth / 100;
    if (facts.name != no_name) {
        const NameBook& names = book.names();
        keys.push_back(key_of(KeyKind::sound, names.sound(facts.name)));
        if (month != 0) keys.push_back(key_of(KeyKind::sound_month, names.sound(facts.name), month));
        if (facts.village != not_said)
            keys.push_back(key_of(KeyKind::sound_village, names.sound(facts.name), facts.village));
        if (facts.birth != not_said) {
            keys.push_back(key_of(KeyKind::loose_sound_date, names.loose_sound(facts.name), facts.birth));
            keys.push_back(key_of(KeyKind::family_name_date, static_cast<std::int64_t>(names.family_name(facts.name)),
                                  facts.birth));
        }
    }
    if (facts.carer_number != not_said) keys.push_back(key_of(KeyKind::carer_number, facts.carer_number));
    for (const std::int32_t phone : facts.carer_phones) {
        if (phone != not_said) keys.push_back(key_of(KeyKind::carer_phone, phone));
    }
    if (facts.birth != not_said) {
        if (facts.village != not_said) keys.push_back(key_of(KeyKind::village_date, facts.village, facts.birth));
        if (facts.school != not_said) keys.push_back(key_of(KeyKind::school_date, facts.school, facts.birth));
    }
    return keys;
}

}  // namespace

Blocks::Blocks(const FactBook& book) {
    const auto& all = book.all();
    keys_.reserve(all.size());
    members_.reserve(all.size() * 4);
    for (std::size_t i = 0; i < all.size(); ++i) {
        keys_.push_back(keys_of(book, all[i]));
        for (const BlockKey key : keys_.back()) members_[key].push_back(static_cast<FactNumber>(i));
    }
}

std::vector<FactNumber> Blocks::near(FactNumber fact) const {
    std::vector<FactNumber> found;
    for (const BlockKey key : keys_[fact]) {
        const auto& members = members_.at(key);
        if (members.size() <= most_members) found.insert(found.end(), members.begin(), members.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase(found, fact);
    return found;
}

std::vector<std::pair<FactNumber, FactNumber>> Blocks::pairs() const {
    std::vector<std::pair<FactNumber, FactNumber>> found;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
        for (const BlockKey key : keys_[i]) {
            const auto& members = members_.at(key);
            if (members.size() > most_members) continue;
            for (auto other = std::upper_bound(members.begin(), members.end(), static_cast<FactNumber>(i));
                 other != members.end(); ++other)
                found.emplace_back(static_cast<FactNumber>(i), *other);
        }
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

}  // namespace yingtuo::roll
