#include "staffing/shifts/moves/rebuild.h"

#include <vector>

namespace yingtuo::staffing::shifts {

bool retour(Roster& roster, std::span<const TourSearch> searches, int adult, TourScratch& scratch, Random& random) {
    std::vector<Price> prices;
    roster.prices_for(adult, prices);
    const Tour own = roster.tour(adult);
    const Cost before = roster.cost();
    const auto found = searches[static_cast<std::size_t>(adult)].cheapest(prices, scratch, &random, &own);
    if (!found || !found->tour) return false;
    roster.give(adult, *found->tour);
    return roster.cost() < before;
}

bool rebuild(Roster& roster, std::span<const TourSearch> searches, std::span<const int> adults, Cost most,
             TourScratch& scratch, Random& random) {
    std::vector<Tour> old;
    for (const int adult : adults) {
        old.push_back(roster.tour(adult));
        roster.give(adult, Tour(old.back().size(), off));
    }
    std::vector<Price> prices;
    bool is_whole = true;
    for (std::size_t k = 0; k < adults.size() && is_whole; ++k) {
        roster.prices_for(adults[k], prices);
        const auto& search = searches[static_cast<std::size_t>(adults[k])];
        const auto found = search.cheapest(prices, scratch, &random, &old[k]);
        is_whole = found && found->tour;
        if (is_whole) roster.give(adults[k], *found->tour);
    }
    if (is_whole && roster.cost() <= most) return true;
    for (std::size_t k = 0; k < adults.size(); ++k) roster.give(adults[k], old[k]);
    return false;
}

}  // namespace yingtuo::staffing::shifts
