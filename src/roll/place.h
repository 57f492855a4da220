// Places: what a ledger says of county, township, village and group, found in the region tree.
// A village name alone is no key (139 names repeat in the model prefecture): places are joined on county, township and
// normalised village name, and what is ambiguous stays open.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/region.h"

namespace yingtuo::roll {

// As the ledger has it; empty where it says nothing.
struct PlaceText {
    std::string_view county;
    std::string_view township;
    std::string_view village;
    std::string_view group;
    std::string_view address;  // "XX县XX镇XX村X组", used for what the columns leave open
};

// How far the ledger's words could be followed.
enum class PlaceState {
    complete,           // to a village, and to the group where one is named and the tree lists groups
    nothing_said,       // the ledger says nothing
    county_unknown,     // the county is not in the tree
    township_unknown,   // nor the township in its county
    village_unknown,    // nor the village in its township
    village_elsewhere,  // the village is not in the township named, but another township of the county has it
    village_missing,    // county or township named, no village
    ambiguous,          // several villages fit
    group_unknown       // the village is found; the tree lists groups, and not this one
};

struct Place {
    PlaceState state = PlaceState::nothing_said;
    std::string code;         // of the deepest region found down to the village; empty for none
    std::string hamlet_code;  // empty for none
    std::string elsewhere;    // code of the township that has the village, for village_elsewhere

    [[nodiscard]] bool has_village() const {
        return state == PlaceState::complete || state == PlaceState::group_unknown;
    }
};

class PlaceIndex {
  public:
    explicit PlaceIndex(const RegionTree& regions);

    // `context` is the code of the region that the sheet's title, sheet or file name speaks of; empty for none. Answers
    // are remembered: rolls repeat a few thousand places.
    [[nodiscard]] Place find(const PlaceText& text, std::string_view context);

    // The deepest region that a title or file name speaks of, read from its start or after the prefecture's name; the
    // root's code where nothing is found.
    [[nodiscard]] std::string context_of(std::string_view title) const;

    // The township of that name within a county, or anywhere if the name is unique; empty for none.
    [[nodiscard]] std::string find_township(std::string_view name, std::string_view within) const;

    [[nodiscard]] const RegionTree& regions() const { return regions_; }

  private:
    // A written form of a region's name; a looser one counts only where no stricter one fits.
    struct Form {
        std::size_t region = 0;  // position in all()
        int looseness = 0;
    };

    [[nodiscard]] Place follow(const PlaceText& text, std::string_view context) const;
    [[nodiscard]] bool is_below(std::size_t region, std::string_view code) const;
    [[nodiscard]] std::vector<std::size_t> named(RegionLevel level, std::string_view within,
                                                 std::string_view name) const;
    [[nodiscard]] std::vector<std::size_t> prefixed(RegionLevel level, std::string_view within, std::string_view text,
                                                    std::size_t& length) const;
    [[nodiscard]] bool is_whole_name(std::size_t region, std::string_view form) const;
    [[nodiscard]] Place walk(std::string_view text, std::string_view within, std::string_view context) const;
    void add_hamlet(Place& place, std::string_view group) const;

    const RegionTree& regions_;
    std::unordered_map<std::string, std::vector<Form>> by_form_;         // counties, townships, villages
    std::vector<std::vector<std::pair<std::string, int>>> forms_of_;     // by position in all(): form, looseness
    std::unordered_map<std::string, std::vector<std::size_t>> members_;  // code -> counties, townships, villages below
    std::unordered_map<std::string, Place> remembered_;
};

}  // namespace yingtuo::roll
