// Facts: what one statement says of a child, as linkage compares it: names, places, schools and carers as numbers, so
// that two statements are compared in a fraction of a microsecond. A statement is a row of this import, what a known
// listing said, or a known record. Model: docs/model/linkage.md
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/region.h"
#include "domain/roll.h"
#include "roll/child_row.h"
#include "roll/link_names.h"

namespace yingtuo::roll {

inline constexpr std::int32_t not_said = -1;

struct LinkFacts {
    NameNumber name = no_name;
    std::string number;          // usable, eighteen characters; else as written; empty where nothing is
    bool number_counts = false;  // it is usable
    Sex sex = Sex::unknown;
    Sex own_sex = Sex::unknown;     // by its own column, whatever the number says
    std::int32_t birth = not_said;  // yyyymmdd
    std::int32_t own_birth = not_said;
    bool month_only = false;
    std::int32_t hamlet = not_said;
    std::int32_t village = not_said;
    std::int32_t township = not_said;
    std::int32_t county = not_said;
    std::int32_t address = not_said;
    std::int32_t school = not_said;
    std::int32_t grade = not_said;
    NameNumber carer_name = no_name;
    std::int32_t carer_number = not_said;
    std::array<std::int32_t, 3> carer_phones = {not_said, not_said, not_said};
};

using FactNumber = std::uint32_t;

class FactBook {
  public:
    explicit FactBook(const RegionTree& regions) : regions_(regions) {}

    FactNumber add(const ChildRow& row);
    FactNumber add(const Said& said);
    // `village_code` and `hamlet_code` are those of the child's household.
    FactNumber add(const ChildRecord& record, const std::string& village_code, const std::string& hamlet_code);
    // Names are looked up, and how common each is; before anything below.
    void complete();

    // The number on the row turned out to be another child's.
    void drop_number(FactNumber fact, const ChildRow& row);

    [[nodiscard]] const std::vector<LinkFacts>& all() const { return facts_; }
    [[nodiscard]] const LinkFacts& operator[](FactNumber fact) const { return facts_[fact]; }
    [[nodiscard]] const NameBook& names() const { return names_; }
    // The chance that a child drawn at random has this name, from the children at work and what is known of names.
    [[nodiscard]] double share_of(NameNumber name) const { return shares_[static_cast<std::size_t>(name)]; }
    // Children at work, as far as name and birth date tell them apart.
    [[nodiscard]] std::size_t children() const { return children_; }

  private:
    std::int32_t number_of(std::string_view text);
    void set_place(LinkFacts& facts, const std::string& village_code, const std::string& hamlet_code);
    void set_carer(LinkFacts& facts, const std::string& name, const std::string& number, const std::string& phones);
    FactNumber keep(LinkFacts facts);

    const RegionTree& regions_;
    std::vector<LinkFacts> facts_;
    NameBook names_;
    std::unordered_map<std::string, std::int32_t> texts_;
    std::unordered_map<std::string, std::array<std::int32_t, 3>> places_;  // by code: village, township, county
    std::vector<double> shares_;
    std::size_t children_ = 0;
};

// What a row says, as it is kept with the listing.
[[nodiscard]] Said said_by(const ChildRow& row);

}  // namespace yingtuo::roll
