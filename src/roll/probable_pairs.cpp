#include "roll/probable_pairs.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "roll/link_fit.h"

namespace yingtuo::roll {

namespace {

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += ' ';
        text += part;
    }
    return text;
}

// What a record says, as a listing would.
Said said_of(const ChildRecord& record, const Household* household) {
    Said said;
    said.name = record.name;
    said.id_number = record.id_number;
    said.sex = record.child.sex;
    said.birth_date = record.child.birth_date;
    if (household != nullptr) {
        said.village_code = household->village_code;
        said.hamlet_code = household->hamlet_code;
    }
    said.school = record.child.school;
    said.grade = record.child.grade;
    said.address = record.address;
    said.carer_name = record.carer_name;
    said.carer_id_number = record.carer_id_number;
    said.carer_phone = record.carer_phone;
    return said;
}

class Search {
  public:
    Search(const Roll& roll, const RegionTree& regions) : roll_(roll), regions_(regions), book_(regions) {
        add_statements();
        book_.complete();
    }

    std::vector<ProbablePair> find(std::span<const PairVerdict> history, std::size_t most) {
        const Blocks blocks(book_);
        const LinkModel model = fit(book_, blocks);
        std::set<std::pair<std::int64_t, std::int64_t>> different;
        for (const PairVerdict& verdict : in_force(history)) {
            if (verdict.kind == VerdictKind::same) continue;
            different.insert(std::minmax(verdict.child.value(), verdict.other.value()));
        }
        struct Likeliest {
            double odds = -1;
            bool barred = false;
            FactNumber a = 0;
            FactNumber b = 0;
        };
        std::map<std::pair<std::size_t, std::size_t>, Likeliest> found;
        const double least = LinkThresholds{}.probable / (1 - LinkThresholds{}.probable);
        for (const auto& [one, other] : blocks.pairs()) {
            if (child_of_[one] == child_of_[other]) continue;
            const bool in_order = child_of_[one] < child_of_[other];
            const FactNumber a = in_order ? one : other;
            const FactNumber b = in_order ? other : one;
            const Pattern pattern = compare(book_, book_[a], book_[b]);
            const double odds = model.odds(pattern, share_of(a));
            if (odds < least) continue;
            Likeliest& likeliest = found[{child_of_[a], child_of_[b]}];
            if (odds > likeliest.odds) likeliest = {odds, is_barred(book_[a], book_[b], pattern), a, b};
        }
        std::vector<ProbablePair> pairs;
        for (const auto& [children, likeliest] : found) {
            const Id<Child> a = roll_.children[children.first].child.id;
            const Id<Child> b = roll_.children[children.second].child.id;
            if (different.contains(std::minmax(a.value(), b.value()))) continue;
            const Pattern pattern = compare(book_, book_[likeliest.a], book_[likeliest.b]);
            ProbablePair pair;
            pair.a = a;
            pair.b = b;
            pair.probability = model.probability(pattern, share_of(likeliest.a));
            pair.barred = likeliest.barred;
            pair.evidence = evidence(model, pattern, likeliest.a, likeliest.b);
            pairs.push_back(std::move(pair));
        }
        std::stable_sort(pairs.begin(), pairs.end(),
                         [](const ProbablePair& x, const ProbablePair& y) { return x.probability > y.probability; });
        if (pairs.size() > most) pairs.resize(most);
        return pairs;
    }

  private:
    void add_statements() {
        std::unordered_map<Id<Household>, const Household*> households;
        for (const Household& household : roll_.households) households.emplace(household.id, &household);
        std::unordered_map<Id<Child>, std::size_t> children;
        for (std::size_t i = 0; i < roll_.children.size(); ++i) {
            const ChildRecord& record = roll_.children[i];
            children.emplace(record.child.id, i);
            const auto home = households.find(record.child.household);
            keep(said_of(record, home == households.end() ? nullptr : home->second), i);
        }
        for (const Listing& listing : roll_.listings) {
            const auto child = children.find(listing.child);
            if (listing.said && child != children.end()) keep(*listing.said, child->second);
        }
    }

    void keep(Said said, std::size_t child) {
        book_.add(said);
        said_.push_back(std::move(said));
        child_of_.push_back(child);
    }

    [[nodiscard]] double share_of(FactNumber fact) const {
        return book_[fact].name == no_name ? 0 : book_.share_of(book_[fact].name);
    }

    [[nodiscard]] std::string shown(const Said& said, LinkField field) const {
        switch (field) {
            case LinkField::name:
                return said.name;
            case LinkField::birth_date:
                if (!said.birth_date) return {};
                return said.birth_month_only ? format_date(*said.birth_date).substr(0, 7)
                                             : format_date(*said.birth_date);
            case LinkField::id_number:
                return said.id_number.empty() || said.number_refused ? said.id_written : said.id_number;
            case LinkField::sex:
                return said.sex == Sex::unknown ? std::string() : std::string(name_of(said.sex).zh);
            case LinkField::place: {
                const Region* hamlet = said.hamlet_code.empty() ? nullptr : regions_.find(said.hamlet_code);
                return joined({said.village_code.empty() ? std::string() : regions_.path_name(said.village_code),
                               hamlet == nullptr ? std::string() : hamlet->name});
            }
            case LinkField::school:
                return joined({said.school, said.grade});
            case LinkField::carer:
                return joined({said.carer_name, said.carer_phone, said.carer_id_number});
        }
        return {};
    }

    [[nodiscard]] std::vector<Evidence> evidence(const LinkModel& model, const Pattern& pattern, FactNumber a,
                                                 FactNumber b) const {
        std::vector<Evidence> all;
        for (const auto& name : EnumNames<LinkField>::table) {
            const LinkField field = name.value;
            all.push_back({field, shown(said_[a], field), shown(said_[b], field), agreement(pattern, field),
                           model.weight(field, pattern, share_of(a))});
        }
        return all;
    }

    const Roll& roll_;
    const RegionTree& regions_;
    FactBook book_;
    std::vector<Said> said_;             // by statement
    std::vector<std::size_t> child_of_;  // by statement: position in roll_.children
};

}  // namespace

std::vector<ProbablePair> probable_pairs(const Roll& roll, const RegionTree& regions,
                                         std::span<const PairVerdict> history, std::size_t most) {
    return Search(roll, regions).find(history, most);
}

}  // namespace yingtuo::roll
