#include "roll/child_entries.h"

#include "base/ensure.h"

namespace yingtuo::roll {

ChildEntries::ChildEntries(const Roll& known) {
    std::unordered_map<Id<Household>, const Household*> households;
    households.reserve(known.households.size());
    for (const Household& household : known.households) households.emplace(household.id, &household);
    std::unordered_map<Id<Child>, std::size_t> by_id;
    by_id.reserve(known.children.size());
    entries_.reserve(known.children.size() + 1024);
    by_number_.reserve(known.children.size() + 1024);
    for (const ChildRecord& record : known.children) {
        ChildEntry entry;
        entry.known = &record;
        if (const auto home = households.find(record.child.household); home != households.end()) {
            entry.home.village_code = home->second->village_code;
            entry.home.hamlet_code = home->second->hamlet_code;
            if (home->second->point_source == PointSource::given) entry.home.point = home->second->point;
        }
        by_id.emplace(record.child.id, entries_.size());
        if (!record.id_number.empty()) by_number_.emplace(record.id_number, entries_.size());
        if (record.id_number.empty()) ++known_without_number_;
        entries_.push_back(std::move(entry));
    }
    for (const Listing& listing : known.listings) {
        const auto entry = by_id.find(listing.child);
        ENSURE(entry != by_id.end());
        const auto [list, is_new] = list_numbers_.try_emplace({listing.file, listing.sheet}, lists_.size());
        if (is_new) lists_.push_back({listing.list, 0, {}});
        ++lists_[list->second].size;
        lists_[list->second].rows[listing.row].push_back(entry->second);
        entries_[entry->second].listings.push_back({&listing, list->second});
    }
    // A number under which a list has a child goes on finding it, though the child's own is another by now. Children's
    // own numbers go before.
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        for (const KnownListing& known_listing : entries_[i].listings) {
            const auto& said = known_listing.listing->said;
            if (said && !said->id_number.empty() && !said->number_refused) by_number_.emplace(said->id_number, i);
        }
    }
}

std::optional<std::size_t> ChildEntries::by_number(const std::string& id_number) const {
    const auto found = by_number_.find(id_number);
    if (found == by_number_.end()) return std::nullopt;
    return found->second;
}

std::vector<std::size_t> ChildEntries::by_row(const std::string& file, const std::string& sheet, int row) const {
    const auto list = list_number(file, sheet);
    if (!list) return {};
    const auto found = lists_[*list].rows.find(row);
    return found == lists_[*list].rows.end() ? std::vector<std::size_t>{} : found->second;
}

std::optional<ListNumber> ChildEntries::list_number(const std::string& file, const std::string& sheet) const {
    const auto found = list_numbers_.find({file, sheet});
    if (found == list_numbers_.end()) return std::nullopt;
    return found->second;
}

std::size_t ChildEntries::add(const ChildRow& row) {
    ChildEntry entry;
    entry.own.emplace();
    entry.own->name = row.name;
    entry.own->id_number = row.id_number;
    entry.own->child.birth_date = row.birth_date;
    entry.own->child.school = row.school;
    entry.home = {row.place.code, row.place.hamlet_code, row.point};
    if (!row.id_number.empty()) by_number_.emplace(row.id_number, entries_.size());
    entries_.push_back(std::move(entry));
    return entries_.size() - 1;
}

void ChildEntries::set_number(std::size_t entry, const std::string& id_number) {
    ChildRecord& record = entries_[entry].edit();
    if (!record.id_number.empty()) by_number_.erase(record.id_number);
    record.id_number = id_number;
    by_number_.emplace(id_number, entry);
}

}  // namespace yingtuo::roll
