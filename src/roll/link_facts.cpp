#include "roll/link_facts.h"

#include <algorithm>
#include <set>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

std::int32_t digits_of(const std::optional<Date>& date) {
    if (!date) return not_said;
    const std::chrono::year_month_day ymd{*date};
    return static_cast<int>(ymd.year()) * 10000 + static_cast<int>(static_cast<unsigned>(ymd.month())) * 100 +
           static_cast<int>(static_cast<unsigned>(ymd.day()));
}

void set_number(LinkFacts& facts, const std::string& usable, const std::string& written) {
    facts.number_counts = !usable.empty();
    facts.number = usable.empty() ? written : usable;
}

// One child in three thousand has a given name, before anything is known of the name: some 6,000 children stand behind
// that guess (measured on no real list; names of the demo season collide three times as often).
constexpr double usual_share = 1.0 / 3000;
constexpr double children_behind_it = 3000;

}  // namespace

std::int32_t FactBook::number_of(std::string_view text) {
    if (text.empty()) return not_said;
    return texts_.try_emplace(std::string(text), static_cast<std::int32_t>(texts_.size())).first->second;
}

void FactBook::set_place(LinkFacts& facts, const std::string& village_code, const std::string& hamlet_code) {
    if (village_code.empty()) return;
    const auto [place, is_new] = places_.try_emplace(village_code);
    if (is_new) {
        const auto level = [&](RegionLevel wanted) {
            const Region* region = regions_.at_level(village_code, wanted);
            return region == nullptr ? not_said : number_of("place|" + region->code);
        };
        place->second = {level(RegionLevel::village), level(RegionLevel::township), level(RegionLevel::county)};
    }
    facts.village = place->second[0];
    facts.township = place->second[1];
    facts.county = place->second[2];
    if (!hamlet_code.empty()) facts.hamlet = number_of("place|" + hamlet_code);
}

void FactBook::set_carer(LinkFacts& facts, const std::string& name, const std::string& number,
                         const std::string& phones) {
    facts.carer_name = names_.add(name);
    if (!number.empty()) facts.carer_number = number_of("carer|" + number);
    std::size_t at = 0;
    for (const std::string& phone : split_list(phones)) {
        if (at == facts.carer_phones.size()) break;
        facts.carer_phones[at++] = number_of("phone|" + phone);
    }
}

FactNumber FactBook::keep(LinkFacts facts) {
    facts_.push_back(std::move(facts));
    return static_cast<FactNumber>(facts_.size() - 1);
}

FactNumber FactBook::add(const ChildRow& row) {
    Said said = said_by(row);
    const FactNumber fact = add(said);
    facts_[fact].own_sex = row.own_sex;
    facts_[fact].own_birth = digits_of(row.own_birth_date);
    // A number that may have been rounded proves nothing.
    if (row.maybe_rounded) facts_[fact].number_counts = false;
    return fact;
}

FactNumber FactBook::add(const Said& said) {
    LinkFacts facts;
    facts.name = names_.add(said.name);
    set_number(facts, said.number_refused ? std::string() : said.id_number, said.id_written);
    facts.sex = facts.own_sex = said.sex;
    facts.birth = facts.own_birth = digits_of(said.birth_date);
    facts.month_only = said.birth_month_only;
    set_place(facts, said.village_code, said.hamlet_code);
    if (!said.address.empty()) facts.address = number_of("address|" + squeeze(said.address));
    if (!said.school.empty()) facts.school = number_of("school|" + said.school);
    if (!said.grade.empty()) facts.grade = number_of("grade|" + said.grade);
    set_carer(facts, said.carer_name, said.carer_id_number, said.carer_phone);
    return keep(std::move(facts));
}

FactNumber FactBook::add(const ChildRecord& record, const std::string& village_code, const std::string& hamlet_code) {
    Said said;
    said.name = record.name;
    said.id_number = record.id_number;
    said.sex = record.child.sex;
    said.birth_date = record.child.birth_date;
    said.village_code = village_code;
    said.hamlet_code = hamlet_code;
    said.address = record.address;
    said.school = record.child.school;
    said.grade = record.child.grade;
    said.carer_name = record.carer_name;
    said.carer_id_number = record.carer_id_number;
    said.carer_phone = record.carer_phone;
    return add(said);
}

void FactBook::drop_number(FactNumber fact, const ChildRow& row) {
    LinkFacts& facts = facts_[fact];
    facts.number.clear();
    facts.number_counts = false;
    facts.sex = row.own_sex;
    facts.birth = digits_of(row.own_birth_date);
}

void FactBook::complete() {
    names_.complete();
    // Two statements of one name and birth date are most likely of one child: they make a name no commoner.
    std::vector<std::pair<NameNumber, std::int32_t>> children;
    children.reserve(facts_.size());
    for (const LinkFacts& facts : facts_) {
        if (facts.name != no_name) children.emplace_back(facts.name, facts.birth);
    }
    std::sort(children.begin(), children.end());
    children.erase(std::unique(children.begin(), children.end()), children.end());
    children_ = children.size();
    std::vector<double> counts(names_.size(), 0);
    for (const auto& [name, birth] : children) counts[static_cast<std::size_t>(name)] += 1;
    shares_.assign(names_.size(), usual_share);
    const double total = static_cast<double>(children_) + children_behind_it;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        // The child itself does not make its name common.
        const double others = std::max(0.0, counts[i] - 1);
        shares_[i] = (others + usual_share * children_behind_it) / total;
    }
}

Said said_by(const ChildRow& row) {
    Said said;
    said.name = row.name;
    said.number_refused = !row.refused_number.empty();
    said.id_number = said.number_refused ? row.refused_number : row.id_number;
    said.id_written = row.id_written;
    said.sex = row.sex;
    said.birth_date = row.birth_date;
    said.birth_month_only = row.birth_month_only;
    said.village_code = row.place.code;
    said.hamlet_code = row.place.hamlet_code;
    said.school = row.school;
    said.grade = row.grade;
    said.category = row.category;
    said.willing = row.willing;
    said.reason_not_willing = row.reason_not_willing;
    said.address = row.address;
    said.carer_name = row.carer_name;
    said.carer_id_number = row.carer_id_number;
    said.carer_phone = row.carer_phone;
    said.carer_relation = row.carer_relation;
    return said;
}

}  // namespace yingtuo::roll
