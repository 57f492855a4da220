#include "roll/place.h"

#include <algorithm>

#include "roll/cell_text.h"
#include "roll/place_forms.h"

namespace yingtuo::roll {

namespace {

// Signs that clerks put between the parts of an address.
std::string plain_address(std::string_view address) {
    std::u32string out;
    for (const char32_t c : characters(squeeze(address))) {
        const bool sign = c == '/' || c == ',' || c == U'，' || c == U'、' || c == U'·' || c == '|' || c == '-' ||
                          c == '>' || c == U'—';
        if (!sign) out.push_back(c);
    }
    return utf8(out);
}

void drop_province(std::string& text) {
    const auto found = text.find("省");
    if (found != std::string::npos && found <= std::size_t{4} * 3) text.erase(0, found + std::string_view("省").size());
}

}  // namespace

PlaceIndex::PlaceIndex(const RegionTree& regions) : regions_(regions) {
    const auto all = regions.all();
    forms_of_.resize(all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].level == RegionLevel::hamlet) continue;
        forms_of_[i] = written_forms(all[i].name, all[i].level);
        for (const auto& [form, looseness] : forms_of_[i]) by_form_[form].push_back({i, looseness});
        std::string_view above = all[i].parent;
        while (!above.empty()) {
            members_[std::string(above)].push_back(i);
            const Region* parent = regions.find(above);
            if (parent == nullptr) break;
            above = parent->parent;
        }
    }
}

bool PlaceIndex::is_below(std::size_t region, std::string_view code) const {
    if (code.empty()) return true;
    const Region* at = &regions_.all()[region];
    while (at != nullptr && at->code != code) at = at->parent.empty() ? nullptr : regions_.find(at->parent);
    return at != nullptr;
}

// Regions of this level, below `within`, that the word names; those of the strictest form only.
std::vector<std::size_t> PlaceIndex::named(RegionLevel level, std::string_view within, std::string_view name) const {
    for (const std::string& word : search_forms(name, level)) {
        const auto forms = by_form_.find(word);
        if (forms == by_form_.end()) continue;
        std::vector<std::size_t> found;
        int strictest = 3;
        for (const Form& form : forms->second) {
            if (regions_.all()[form.region].level != level || form.looseness > strictest ||
                !is_below(form.region, within))
                continue;
            if (form.looseness < strictest) found.clear();
            strictest = form.looseness;
            found.push_back(form.region);
        }
        if (!found.empty()) return found;
    }
    return {};
}

// Regions of this level whose written form begins the text: those with the longest form, and of those the strictest.
std::vector<std::size_t> PlaceIndex::prefixed(RegionLevel level, std::string_view within, std::string_view text,
                                              std::size_t& length) const {
    std::vector<std::size_t> found;
    length = 0;
    int strictest = 3;
    const auto members = members_.find(std::string(within));
    if (members == members_.end()) return found;
    for (const std::size_t region : members->second) {
        if (regions_.all()[region].level != level) continue;
        for (const auto& [form, looseness] : forms_of_[region]) {
            if (form.size() < length || !text.starts_with(form) || (form.size() == length && looseness > strictest))
                continue;
            if (form.size() > length || looseness < strictest) found.clear();
            length = form.size();
            strictest = looseness;
            found.push_back(region);
        }
    }
    return found;
}

void PlaceIndex::add_hamlet(Place& place, std::string_view group) const {
    const std::string key = group_key(group);
    if (key.empty() || !place.has_village()) return;
    bool listed = false;
    for (const std::size_t i : regions_.children(place.code)) {
        const Region& hamlet = regions_.all()[i];
        if (hamlet.level != RegionLevel::hamlet) continue;
        listed = true;
        const auto dash = hamlet.code.rfind('-');
        const std::string number = dash == std::string::npos ? std::string() : group_key(hamlet.code.substr(dash + 1));
        if (group_key(hamlet.name) == key || number == key) {
            place.hamlet_code = hamlet.code;
            return;
        }
    }
    if (listed) place.state = PlaceState::group_unknown;
}

// Reads county, township, village and group off the front of an address. `within` is known already; `context` only
// helps where the address leaves a level out.
Place PlaceIndex::walk(std::string_view text, std::string_view within, std::string_view context) const {
    std::string rest = plain_address(text);
    if (rest.empty()) return {};
    const Region* root = regions_.root();
    if (root == nullptr) return {};
    const auto all = regions_.all();
    std::size_t length = 0;
    if (within == root->code) {
        drop_province(rest);
        for (const auto& [form, looseness] : written_forms(root->name, root->level)) {
            if (!rest.starts_with(form)) continue;
            rest.erase(0, form.size());
            break;
        }
    }
    Place place;
    place.code = std::string(within);
    const auto level_of = [&](std::string_view code) {
        const Region* region = regions_.find(code);
        return region == nullptr ? RegionLevel::prefecture : region->level;
    };
    const auto context_at = [&](RegionLevel level) -> std::string {
        const Region* region = regions_.at_level(context, level);
        if (region == nullptr) return {};
        const auto position = static_cast<std::size_t>(region - all.data());
        return is_below(position, place.code) ? region->code : std::string();
    };
    bool moved = false;
    for (const RegionLevel level : {RegionLevel::county, RegionLevel::township, RegionLevel::village}) {
        if (level_of(place.code) >= level) continue;
        const auto found = prefixed(level, place.code, rest, length);
        if (found.size() == 1) {
            place.code = all[found.front()].code;
            rest.erase(0, length);
            moved = true;
        } else if (found.size() > 1) {
            // Several townships or villages of that name: the sheet's own region decides, or nobody.
            const std::string above =
                context_at(level == RegionLevel::village ? RegionLevel::township : RegionLevel::county);
            std::vector<std::size_t> nearer;
            for (const std::size_t region : found) {
                if (!above.empty() && is_below(region, above)) nearer.push_back(region);
            }
            if (nearer.size() != 1) {
                place.state = PlaceState::ambiguous;
                if (place.code == root->code) place.code.clear();
                return place;
            }
            place.code = all[nearer.front()].code;
            rest.erase(0, length);
            moved = true;
        } else if (level != RegionLevel::village) {
            if (const std::string own = context_at(level); !own.empty()) place.code = own;
        }
    }
    const RegionLevel reached = level_of(place.code);
    if (reached == RegionLevel::village && moved) {
        place.state = PlaceState::complete;
        std::string group = group_in(rest);
        if (group.empty() && !rest.empty()) {
            // "大湾子12号": a hamlet's name without the word for it.
            for (const std::size_t i : regions_.children(place.code)) {
                const std::string key = group_key(all[i].name);
                if (characters(key).size() > 1 && rest.starts_with(key)) group = key;
            }
        }
        if (!group.empty()) add_hamlet(place, group);
        return place;
    }
    if (reached == RegionLevel::township) {
        place.state = rest.empty() ? PlaceState::village_missing : PlaceState::village_unknown;
    } else if (reached == RegionLevel::county) {
        place.state = rest.empty() ? PlaceState::village_missing : PlaceState::township_unknown;
    } else {
        place.state = PlaceState::county_unknown;
        place.code.clear();
    }
    return place;
}

Place PlaceIndex::follow(const PlaceText& text, std::string_view context) const {
    const Region* root = regions_.root();
    if (root == nullptr) return {};
    const auto all = regions_.all();
    const bool columns = !is_blank(text.county) || !is_blank(text.township) || !is_blank(text.village);
    if (!columns && is_blank(text.address)) {
        Place place;
        const Region* own = regions_.find(context);
        if (is_blank(text.group) || own == nullptr || own->level != RegionLevel::village) return place;
        place.state = PlaceState::complete;
        place.code = own->code;
        add_hamlet(place, text.group);
        return place;
    }
    std::string within = root->code;
    const auto own = [&](RegionLevel level) -> std::string {
        const Region* region = regions_.at_level(context, level);
        return region == nullptr ? std::string() : region->code;
    };
    const auto stop = [&](PlaceState state, std::string_view code) {
        Place place;
        place.state = state;
        if (code != root->code) place.code = std::string(code);
        return place;
    };
    if (!is_blank(text.county)) {
        const auto found = named(RegionLevel::county, within, text.county);
        if (found.size() == 1) {
            within = all[found.front()].code;
        } else if (root->level < RegionLevel::county) {
            return stop(PlaceState::county_unknown, within);
        }
    } else if (columns) {
        if (const std::string county = own(RegionLevel::county); !county.empty()) within = county;
    }
    if (!is_blank(text.township)) {
        const auto found = named(RegionLevel::township, within, text.township);
        if (found.size() > 1) return stop(PlaceState::ambiguous, within);
        // The column may hold the county too: "清河区太平镇".
        const Region* told = found.empty()
                                 ? regions_.at_level(walk(text.township, within, context).code, RegionLevel::township)
                                 : &all[found.front()];
        if (told == nullptr) return stop(PlaceState::township_unknown, within);
        within = told->code;
    } else if (!is_blank(text.village)) {
        const std::string township = own(RegionLevel::township);
        const Region* region = regions_.find(township);
        if (region != nullptr && is_below(static_cast<std::size_t>(region - all.data()), within)) within = township;
    }
    Place place;
    if (!is_blank(text.village)) {
        const auto found = named(RegionLevel::village, within, text.village);
        if (found.size() > 1) return stop(PlaceState::ambiguous, within);
        if (found.size() == 1) {
            place.state = PlaceState::complete;
            place.code = all[found.front()].code;
        } else {
            // The column may hold more than the village: "三甲村3组", "永丰镇三甲村".
            place = walk(text.village, within, context);
            if (place.state == PlaceState::ambiguous) return place;
            if (!place.has_village()) {
                Place unknown = stop(PlaceState::village_unknown, within);
                const Region* county = regions_.at_level(within, RegionLevel::county);
                if (county != nullptr && county->code != within) {
                    const auto elsewhere = named(RegionLevel::village, county->code, text.village);
                    if (elsewhere.size() == 1) {
                        unknown.state = PlaceState::village_elsewhere;
                        unknown.elsewhere = all[elsewhere.front()].parent;
                    }
                }
                return unknown;
            }
        }
    } else if (!is_blank(text.address)) {
        place = walk(text.address, within, context);
    } else {
        place = stop(PlaceState::village_missing, within);
    }
    if (!place.has_village() || !place.hamlet_code.empty()) return place;
    if (!is_blank(text.group)) {
        add_hamlet(place, text.group);
    } else if (!is_blank(text.address) && !is_blank(text.village)) {
        // The columns stop at the village; the address may go on to the group.
        const Place told = walk(text.address, root->code, place.code);
        if (told.code == place.code && !told.hamlet_code.empty()) place.hamlet_code = told.hamlet_code;
    }
    return place;
}

Place PlaceIndex::find(const PlaceText& text, std::string_view context) {
    std::string key;
    for (const std::string_view part : {context, text.county, text.township, text.village, text.group, text.address}) {
        key.append(part).push_back('\x1f');
    }
    const auto known = remembered_.find(key);
    if (known != remembered_.end()) return known->second;
    return remembered_.emplace(std::move(key), follow(text, context)).first->second;
}

std::string PlaceIndex::context_of(std::string_view title) const {
    const Region* root = regions_.root();
    if (root == nullptr) return {};
    const std::string text = plain_address(title);
    const auto all = regions_.all();
    // The deepest region whose own name stands in the title, going down from the county; bare forms are left to the
    // columns, where they cannot be part of another word.
    std::string code = root->code;
    // What follows the region found last: "洛泽河镇" goes on with "发路村", whatever else the text holds further on.
    std::string_view rest = text;
    for (const RegionLevel level : {RegionLevel::county, RegionLevel::township, RegionLevel::village}) {
        const auto members = members_.find(code);
        if (members == members_.end()) break;
        std::size_t length = 0;
        const auto next = code == root->code ? std::vector<std::size_t>() : prefixed(level, code, rest, length);
        if (next.size() == 1 && is_whole_name(next.front(), rest.substr(0, length))) {
            code = all[next.front()].code;
            rest.remove_prefix(length);
            continue;
        }
        std::vector<std::size_t> found;
        std::size_t longest = 0;
        for (const std::size_t region : members->second) {
            if (all[region].level != level) continue;
            for (const auto& [form, looseness] : forms_of_[region]) {
                const bool bare = characters(form).size() < 3 && level != RegionLevel::county;
                if (looseness > 1 || bare || form.size() < longest || text.find(form) == std::string::npos) continue;
                if (form.size() > longest) found.clear();
                longest = form.size();
                if (found.empty() || found.back() != region) found.push_back(region);
            }
        }
        if (found.size() != 1) continue;
        code = all[found.front()].code;
        for (const auto& [form, looseness] : forms_of_[found.front()]) {
            const auto at = form.size() == longest ? text.find(form) : std::string::npos;
            if (at != std::string::npos) rest = std::string_view(text).substr(at + form.size());
        }
    }
    return code;
}

// A name that says what it names: 中村, not 中, with which many words begin.
bool PlaceIndex::is_whole_name(std::size_t region, std::string_view form) const {
    return std::any_of(forms_of_[region].begin(), forms_of_[region].end(),
                       [&](const auto& known) { return known.first == form && known.second <= 1; });
}

std::string PlaceIndex::find_township(std::string_view name, std::string_view within) const {
    if (is_blank(name)) return {};
    const auto found = named(RegionLevel::township, within, name);
    if (found.size() == 1) return regions_.all()[found.front()].code;
    if (!found.empty()) return {};
    const Place place = walk(name, regions_.root() == nullptr ? std::string_view() : regions_.root()->code, within);
    const Region* township = regions_.at_level(place.code, RegionLevel::township);
    return township == nullptr ? std::string() : township->code;
}

}  // namespace yingtuo::roll
