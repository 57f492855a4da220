#include "roll/link_search.h"

#include <algorithm>
#include <map>

#include "roll/link_fit.h"

namespace yingtuo::roll {

namespace {

double odds_of(double probability) {
    return probability / (1 - probability);
}

}  // namespace

LinkSearch::Statements& LinkSearch::statements() {
    if (statements_) return *statements_;
    auto made = std::make_unique<Statements>(regions_);
    for (const ChildRow& row : rows_) {
        const FactNumber fact = made->book.add(row);
        if (!row.refused_number.empty()) made->book.drop_number(fact, row);
    }
    for (std::size_t i = 0; i < entries_.all().size(); ++i) {
        const ChildEntry& entry = entries_.all()[i];
        if (entry.known == nullptr) continue;
        made->book.add(*entry.known, entry.home.village_code, entry.home.hamlet_code);
        made->entry_of.push_back(i);
        for (const KnownListing& known : entry.listings) {
            if (!known.listing->said) continue;
            made->book.add(*known.listing->said);
            made->entry_of.push_back(i);
        }
    }
    made->book.complete();
    made->blocks.emplace(made->book);
    made->model = fit(made->book, *made->blocks);
    statements_ = std::move(made);
    return *statements_;
}

void LinkSearch::lost_number(std::size_t row) {
    if (statements_) statements_->book.drop_number(static_cast<FactNumber>(row), rows_[row]);
}

std::optional<std::size_t> LinkSearch::entry_of(FactNumber fact) const {
    return fact < rows_.size() ? entry_of_row_[fact] : statements_->entry_of[fact - rows_.size()];
}

std::vector<LinkSearch::Candidate> LinkSearch::candidates(std::size_t row) {
    const Statements& all = statements();
    const auto own = static_cast<FactNumber>(row);
    std::map<std::size_t, Candidate> found;
    for (const FactNumber other : all.blocks->near(own)) {
        const auto entry = entry_of(other);
        if (!entry) continue;
        const Pattern pattern = compare(all.book, all.book[own], all.book[other]);
        const NameNumber name = all.book[own].name;
        const double odds = all.model.odds(pattern, name == no_name ? 0 : all.book.share_of(name));
        Candidate& candidate = found[*entry];
        candidate.entry = *entry;
        double& best = is_barred(all.book[own], all.book[other], pattern) ? candidate.barred_odds : candidate.odds;
        best = std::max(best, odds);
    }
    std::vector<Candidate> candidates;
    for (const auto& [entry, candidate] : found) candidates.push_back(candidate);
    return candidates;
}

LinkSearch::Found LinkSearch::find(std::size_t row, const std::function<bool(const ChildEntry&)>& wanted) {
    constexpr LinkThresholds thresholds;
    Found found;
    double first = 0;
    double second = 0;
    double likeliest = 0;
    for (const Candidate& candidate : candidates(row)) {
        if (!wanted(entries_.all()[candidate.entry])) continue;
        const double any = std::max(candidate.odds, candidate.barred_odds);
        if (any > likeliest) {
            likeliest = any;
            found.probable = candidate.entry;
        }
        if (candidate.odds > first) {
            second = first;
            first = candidate.odds;
            found.entry = candidate.entry;
        } else {
            second = std::max(second, candidate.odds);
        }
    }
    if (likeliest < odds_of(thresholds.probable)) found.probable.reset();
    const double certain = odds_of(thresholds.certain);
    // The row is one of them at most: the first must be likely beside the second, too.
    found.ambiguous = first >= certain && second * certain > first;
    if (first < certain || found.ambiguous) found.entry.reset();
    return found;
}

bool LinkSearch::is_one_child(std::size_t row, std::size_t entry) {
    constexpr LinkThresholds thresholds;
    for (const Candidate& candidate : candidates(row)) {
        if (candidate.entry == entry) return candidate.odds >= odds_of(thresholds.certain);
    }
    return false;
}

}  // namespace yingtuo::roll
