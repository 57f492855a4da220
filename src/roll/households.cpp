#include "roll/households.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "roll/cell_text.h"

namespace yingtuo::roll {

namespace {

// What children of one household share, strongest first; empty strings for what is not known.
struct Keys {
    std::string carer;
    std::vector<std::string> phones;
    std::string address;
};

Keys keys_of(const ChildEntry& entry) {
    const ChildRecord& record = entry.now();
    const std::string& village = entry.home.village_code;
    Keys keys;
    if (!record.carer_id_number.empty()) keys.carer = village + "|" + record.carer_id_number;
    for (const std::string& phone : split_list(record.carer_phone))
        keys.phones.push_back(fmt::format("{}|{}", village, phone));
    if (!record.address.empty() && !record.carer_name.empty()) {
        keys.address = village + "|" + squeeze(record.address) + "|" + record.carer_name;
    }
    return keys;
}

class Grouping {
  public:
    Grouping(const Roll& known, const RegionTree& regions, ChildEntries& entries, std::span<const ChildRow> rows,
             std::vector<bool>& changed, const TellRow& tell)
        : regions_(regions), entries_(entries), rows_(rows), changed_(changed), tell_(tell) {
        next_id_ = known.given.household + 1;
        for (const Household& household : known.households) {
            known_.emplace(household.id, &household);
            next_id_ = std::max(next_id_, household.id.value() + 1);
        }
        for (const ChildRecord& child : known.children)
            next_id_ = std::max(next_id_, child.child.household.value() + 1);
    }

    std::vector<Household> group() {
        std::vector<std::size_t> moving;
        std::vector<ChildEntry>& all = entries_.all();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].known == nullptr || all[i].village_changed || all[i].carer_changed) {
                moving.push_back(i);
            } else {
                const Keys keys = keys_of(all[i]);
                Settled& settled = settled_[all[i].now().child.household];
                ++settled.children;
                settled.has_carer_number = settled.has_carer_number || !keys.carer.empty();
                remember(keys, all[i].now().child.household, keys.carer.empty());
            }
        }
        // By the strongest key each child has, so that the order of the rows decides nothing but the ids.
        for (const int pass : {1, 2, 3}) {
            for (const std::size_t i : moving) {
                const Keys keys = keys_of(all[i]);
                const int own_pass = !keys.carer.empty() ? 1 : !keys.phones.empty() ? 2 : 3;
                if (own_pass == pass) place_child(all[i], keys);
            }
        }
        return settle_places();
    }

  private:
    struct Slot {
        Id<Household> household;
        bool without_carer_number = false;  // known from a child whose carer has no number
    };

    struct Settled {
        int children = 0;  // who stay
        bool has_carer_number = false;
    };

    void remember(const Keys& keys, Id<Household> household, bool without_carer_number) {
        if (!keys.carer.empty()) by_carer_.emplace(keys.carer, household);
        for (const std::string& phone : keys.phones) {
            auto& slots = by_phone_[phone];
            const bool there = std::any_of(slots.begin(), slots.end(), [&](const Slot& slot) {
                return slot.household == household && slot.without_carer_number == without_carer_number;
            });
            if (!there) slots.push_back({household, without_carer_number});
        }
        if (!keys.address.empty()) by_address_.emplace(keys.address, household);
    }

    [[nodiscard]] std::optional<Id<Household>> find(const Keys& keys) const {
        if (!keys.carer.empty()) {
            if (const auto found = by_carer_.find(keys.carer); found != by_carer_.end()) return found->second;
        }
        for (const std::string& phone : keys.phones) {
            const auto found = by_phone_.find(phone);
            if (found == by_phone_.end()) continue;
            // Two carers with numbers of their own may share a telephone without sharing a house.
            for (const Slot& slot : found->second) {
                if (keys.carer.empty() || slot.without_carer_number) return slot.household;
            }
        }
        if (keys.carer.empty() && keys.phones.empty() && !keys.address.empty()) {
            if (const auto found = by_address_.find(keys.address); found != by_address_.end()) return found->second;
        }
        return std::nullopt;
    }

    void place_child(ChildEntry& entry, const Keys& keys) {
        const Id<Household> old = entry.now().child.household;
        std::optional<Id<Household>> household = find(keys);
        if (!household && old.is_set()) {
            const Settled& settled = settled_[old];
            // A corrected telephone or address does not part siblings; another carer's identity number does.
            const bool stays =
                settled.children > 0 && !entry.village_changed && (keys.carer.empty() || !settled.has_carer_number);
            // A household all of whose children move together moves as it is.
            const bool moves_whole = settled.children == 0 && reused_.insert(old).second;
            if (stays || moves_whole) household = old;
        }
        if (!household) household = Id<Household>(next_id_++);
        remember(keys, *household, entry.now().carer_id_number.empty());
        if (*household != old) entry.edit().child.household = *household;
        touched_.insert(*household);
    }

    [[nodiscard]] Household placed(Id<Household> id, const Home& home) const {
        Household household;
        household.id = id;
        household.village_code = home.village_code;
        household.hamlet_code = home.hamlet_code;
        const Region* hamlet = home.hamlet_code.empty() ? nullptr : regions_.find(home.hamlet_code);
        const Region* village = regions_.find(home.village_code);
        if (village != nullptr && village->level != RegionLevel::village) village = nullptr;
        const Region* at = hamlet != nullptr && hamlet->point ? hamlet : village;
        if (home.point) {
            household.point = home.point;
            household.point_source = PointSource::given;
        } else if (at != nullptr && at->point) {
            household.point = at->point;
            household.point_source = at == hamlet ? PointSource::hamlet : PointSource::village;
            household.elevation = at->elevation;
        }
        return household;
    }

    static bool same(const Household& a, const Household& b) {
        return a.village_code == b.village_code && a.hamlet_code == b.hamlet_code && a.point == b.point &&
               a.point_source == b.point_source && a.elevation == b.elevation;
    }

    std::vector<Household> settle_places() {
        std::map<Id<Household>, std::vector<ChildEntry*>> members;
        for (ChildEntry& entry : entries_.all()) {
            const Id<Household> id = entry.now().child.household;
            if (touched_.contains(id) || entry.home_row) members[id].push_back(&entry);
        }
        // A household touched through one child needs its first one, who may not be in this import.
        for (ChildEntry& entry : entries_.all()) {
            const auto own = members.find(entry.now().child.household);
            if (own == members.end() || entry.now().child.id >= own->second.front()->now().child.id) continue;
            own->second.insert(own->second.begin(), &entry);
        }
        std::vector<Household> out;
        for (auto& [id, children] : members) {
            std::sort(children.begin(), children.end(),
                      [](const ChildEntry* a, const ChildEntry* b) { return a->now().child.id < b->now().child.id; });
            Home home = children.front()->home;
            for (const ChildEntry* child : children) {
                if (child->home.village_code != home.village_code) continue;
                if (home.hamlet_code.empty()) home.hamlet_code = child->home.hamlet_code;
                if (!home.point) home.point = child->home.point;
            }
            for (const ChildEntry* child : children) {
                const bool differs = !child->home.hamlet_code.empty() && child->home.hamlet_code != home.hamlet_code;
                const bool is_new = child->known == nullptr;
                if (differs && (child->home_row || is_new)) {
                    tell_(rows_[child->home_row.value_or(child->rows.front())], Column::group,
                          Doubt::household_two_groups, {});
                }
            }
            const auto before = known_.find(id);
            Household now = placed(id, home);
            if (before != known_.end() && same(now, *before->second)) continue;
            if (children.front()->home_row) changed_[*children.front()->home_row] = true;
            for (const ChildEntry* child : children) {
                if (child->home_row && child->home == home) changed_[*child->home_row] = true;
            }
            out.push_back(std::move(now));
        }
        return out;
    }

    const RegionTree& regions_;
    ChildEntries& entries_;
    std::span<const ChildRow> rows_;
    std::vector<bool>& changed_;
    const TellRow& tell_;
    std::unordered_map<Id<Household>, const Household*> known_;
    std::unordered_map<Id<Household>, Settled> settled_;
    std::unordered_set<Id<Household>> reused_;
    std::unordered_set<Id<Household>> touched_;
    std::unordered_map<std::string, Id<Household>> by_carer_;
    std::unordered_map<std::string, std::vector<Slot>> by_phone_;
    std::unordered_map<std::string, Id<Household>> by_address_;
    std::int64_t next_id_ = 1;
};

}  // namespace

std::vector<Household> group_households(const Roll& known, const RegionTree& regions, ChildEntries& entries,
                                        std::span<const ChildRow> rows, std::vector<bool>& changed,
                                        const TellRow& tell) {
    return Grouping(known, regions, entries, rows, changed, tell).group();
}

}  // namespace yingtuo::roll
