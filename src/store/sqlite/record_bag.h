// A record as a bag of its columns, and back: for keeping what stood before a verdict, and putting back column by
// column what has not changed since.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "store/sqlite/columns.h"

namespace yingtuo::store {

// Empty columns are left out.
class BagWriter {
  public:
    template <typename Thing>
    void key(const char*, const Id<Thing>&) {}
    template <typename Thing>
    void plain(const char* name, const Id<Thing>& id) {
        if (id.is_set()) bag_.emplace(name, std::to_string(id.value()));
    }
    void plain(const char* name, const std::string& text) {
        if (!text.empty()) bag_.emplace(name, text);
    }
    void plain(const char* name, const std::optional<Metres>& length) {
        if (length) bag_.emplace(name, exact(length->value()));
    }
    template <typename Enum>
    void code(const char* name, const Enum& value) {
        bag_.emplace(name, code_of(value));
    }
    void iso_date(const char* name, const std::optional<Date>& date) {
        if (date) bag_.emplace(name, format_date(*date));
    }
    void point(const std::optional<Point>& point) {
        if (!point) return;
        bag_.emplace("lon", exact(point->lon));
        bag_.emplace("lat", exact(point->lat));
    }
    void sealed(const char* name, const std::string& text) { plain(name, text); }
    void sealed(const char* name, const OtherColumns& bag) {
        if (!bag.empty()) bag_.emplace(name, bag_to_json(bag));
    }
    void sealed(const char* name, const CareSituation& care) { plain(name, care_to_text(care)); }
    void blind_index(const char*, const char*, const std::string&) {}

    [[nodiscard]] const OtherColumns& bag() const { return bag_; }

  private:
    // Every bit of it.
    static std::string exact(double value) { return fmt::format("{:a}", value); }

    OtherColumns bag_;
};

class BagReader {
  public:
    explicit BagReader(const OtherColumns& bag) : bag_(bag) {}

    template <typename Thing>
    void key(const char*, Id<Thing>&) {}
    template <typename Thing>
    void plain(const char* name, Id<Thing>& id) {
        const std::string* found = find(name);
        id = found == nullptr ? Id<Thing>{} : Id<Thing>{std::stoll(*found)};
    }
    void plain(const char* name, std::string& text) {
        const std::string* found = find(name);
        text = found == nullptr ? std::string() : *found;
    }
    void plain(const char* name, std::optional<Metres>& length) {
        const std::string* found = find(name);
        length = found == nullptr ? std::nullopt : std::optional(Metres{std::stod(*found)});
    }
    template <typename Enum>
    void code(const char* name, Enum& value) {
        const std::string* found = find(name);
        const auto read = found == nullptr ? std::nullopt : from_code<Enum>(*found);
        if (!read) damaged("verdict_change", 0, name);
        value = *read;
    }
    void iso_date(const char* name, std::optional<Date>& date) {
        const std::string* found = find(name);
        date = found == nullptr ? std::nullopt : parse_date(*found);
    }
    void point(std::optional<Point>& point) {
        const std::string* lon = find("lon");
        const std::string* lat = find("lat");
        point =
            lon == nullptr || lat == nullptr ? std::nullopt : std::optional(Point{std::stod(*lon), std::stod(*lat)});
    }
    void sealed(const char* name, std::string& text) { plain(name, text); }
    void sealed(const char* name, OtherColumns& bag) {
        const std::string* found = find(name);
        bag.clear();
        if (found == nullptr) return;
        const auto read = bag_from_json(*found);
        if (!read) damaged("verdict_change", 0, name);
        bag = *read;
    }
    void sealed(const char* name, CareSituation& care) {
        const std::string* found = find(name);
        const auto read = care_from_text(found == nullptr ? std::string_view() : std::string_view(*found));
        if (!read) damaged("verdict_change", 0, name);
        care = *read;
    }
    void blind_index(const char*, const char*, const std::string&) {}

  private:
    [[nodiscard]] const std::string* find(const char* name) const {
        const auto found = bag_.find(name);
        return found == bag_.end() ? nullptr : &found->second;
    }
    const OtherColumns& bag_;
};

}  // namespace yingtuo::store
