// Season view: the season's data as the API reads it: what planning may see, without a name of any child or adult, with
// the look-ups that answers need. Immutable; shared by every plan of the season.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/plan.h"
#include "domain/roll.h"
#include "programme/catalogue.h"

namespace yingtuo::http {

// A venue's place in the administrative tree; nothing where its village is not in it.
struct VenueRegions {
    const Region* county = nullptr;
    const Region* township = nullptr;
    const Region* village = nullptr;
};

class SeasonView {
  public:
    explicit SeasonView(PlanningData data);
    SeasonView(const SeasonView&) = delete;
    SeasonView& operator=(const SeasonView&) = delete;

    [[nodiscard]] const PlanningData& data() const { return data_; }
    [[nodiscard]] const Season& season() const { return data_.season; }
    [[nodiscard]] const std::vector<Date>& days() const { return days_; }

    // Of one site: closures and make-up days in it.
    [[nodiscard]] SiteDays days_of(const Venue& venue) const;
    // The season's own; the standard one where it has none, or one that cannot be read.
    [[nodiscard]] const programme::Catalogue& catalogue() const { return catalogue_; }

    // Nothing for an id the season does not have.
    [[nodiscard]] const Venue* venue(Id<Venue> id) const;
    [[nodiscard]] const Adult* adult(Id<Adult> id) const;
    [[nodiscard]] const Child* child(Id<Child> id) const;
    [[nodiscard]] const Household* household(Id<Household> id) const;
    // The place of a known venue in data().venues.
    [[nodiscard]] std::size_t position(const Venue& venue) const;

    // The household's children who are to be cared for: those who want to, within the policy's admission.
    [[nodiscard]] std::vector<const Child*> children_in_care(Id<Household> household) const;
    [[nodiscard]] const VenueRegions& regions(const Venue& venue) const { return regions_[position(venue)]; }
    // Does part of the venue's name, village or township, or of its name's initials, read so? `folded_text`: folded().
    [[nodiscard]] bool matches(const Venue& venue, std::string_view folded_text) const;

    // GeoJSON FeatureCollection of every outline of the region tree.
    [[nodiscard]] const std::shared_ptr<const std::string>& outlines() const { return outlines_; }

  private:
    PlanningData data_;
    std::vector<Date> days_;
    programme::Catalogue catalogue_;
    std::vector<std::size_t> by_household_;  // positions of children, by household, then id
    std::vector<VenueRegions> regions_;      // by position of the venue
    std::vector<std::string> search_texts_;  // by position of the venue
    std::shared_ptr<const std::string> outlines_;
};

// What answers without a plan are made from.
struct SeasonAnswers {
    std::shared_ptr<const SeasonView> season;
    std::vector<PlanHeader> plans;  // by number
};

}  // namespace yingtuo::http
