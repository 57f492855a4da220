#include "store/season_json.h"

#include <fmt/format.h>

#include <boost/json.hpp>
#include <charconv>
#include <type_traits>

namespace yingtuo::store {

namespace json = boost::json;

namespace {

// Each struct lists its fields once, for the writer and the reader alike. The list opens with a structured binding of
// the whole struct: a new field that is not listed does not compile.
template <typename Fields, typename AnyBlock>
void fields_of_block(Fields& field, AnyBlock& block) {
    auto& [kind, start, end] = block;
    field("kind", kind);
    field("start_min", start);
    field("end_min", end);
}

template <typename Fields, typename AnyNeed>
void fields_of_post_need(Fields& field, AnyNeed& need) {
    auto& [post, from_children, children_each, kinds, with_meals] = need;
    field("post", post);
    field("from_children", from_children);
    field("children_each", children_each);
    field("kinds", kinds);
    field("with_meals", with_meals);
}

template <typename Fields, typename AnyPolicy>
void fields_of_policy(Fields& field, AnyPolicy& policy) {
    auto& [min_days, min_hours_day, day_count, meals_count, naps_count, children_per_adult, min_adults, posts_in_ratio,
           adult_age, walk_cap, walk_cap_young, young_age, detour_factor, walking_km_h, climb_min_100m, tier,
           opening_cost_by_tier, change_cost, adult_cost, walk_cost_child_min, long_walk, long_walk_cost_child_min,
           home_visit_cost, post_needs, max_travel, reserve_per_township, teacher_rest_weeks, block_days, lodging_cost,
           max_group_size, forbidden_words, weekly_categories, kits_per_township, max_answer_hours, neighbour_sites,
           max_similarity, approval_tiers, make_up_weekdays, make_up_days_after, visits_per_week, visit_length,
           visit_day, visit_team, visit_hours, visit_lunch, visit_lunch_begins, road_km_h, home_visits_count_as_placed,
           contact_attempts, risk_task_hours, active_window_days, admit_not_left_behind, sources] = policy;
    field("min_days", min_days);
    field("min_hours_day", min_hours_day);
    field("day_count", day_count);
    field("meals_count", meals_count);
    field("naps_count", naps_count);
    field("children_per_adult", children_per_adult);
    field("min_adults", min_adults);
    field("posts_in_ratio", posts_in_ratio);
    field("adult_age", adult_age);
    field("walk_cap_min", walk_cap);
    field("walk_cap_young_min", walk_cap_young);
    field("young_age", young_age);
    field("detour_factor", detour_factor);
    field("walking_km_h", walking_km_h);
    field("climb_min_100m", climb_min_100m);
    field("tier", tier);
    field("opening_cost_by_tier_yuan", opening_cost_by_tier);
    field("change_cost_yuan", change_cost);
    field("adult_cost_yuan", adult_cost);
    field("walk_cost_child_min_yuan", walk_cost_child_min);
    field("long_walk_min", long_walk);
    field("long_walk_cost_child_min_yuan", long_walk_cost_child_min);
    field("home_visit_cost_yuan", home_visit_cost);
    field("post_needs", post_needs);
    field("max_travel_min", max_travel);
    field("reserve_per_township", reserve_per_township);
    field("teacher_rest_weeks", teacher_rest_weeks);
    field("block_days", block_days);
    field("lodging_cost_yuan", lodging_cost);
    field("max_group_size", max_group_size);
    field("forbidden_words", forbidden_words);
    field("weekly_categories", weekly_categories);
    field("kits_per_township", kits_per_township);
    field("max_answer_hours", max_answer_hours);
    field("neighbour_sites", neighbour_sites);
    field("max_similarity", max_similarity);
    field("approval_tiers", approval_tiers);
    field("make_up_weekdays", make_up_weekdays);
    field("make_up_days_after", make_up_days_after);
    field("visits_per_week", visits_per_week);
    field("visit_length_min", visit_length);
    field("visit_day_min", visit_day);
    field("visit_team", visit_team);
    field("visit_hours", visit_hours);
    field("visit_lunch_min", visit_lunch);
    field("visit_lunch_begins", visit_lunch_begins);
    field("road_km_h", road_km_h);
    field("home_visits_count_as_placed", home_visits_count_as_placed);
    field("contact_attempts", contact_attempts);
    field("risk_task_hours", risk_task_hours);
    field("active_window_days", active_window_days);
    field("admit_not_left_behind", admit_not_left_behind);
    field("sources", sources);
}

template <typename Fields, typename AnySeason>
void fields_of_season(Fields& field, AnySeason& season) {
    auto& [name, root_region, opening, last_day, open_weekdays, closed_days, day, policy, toml] = season;
    field("name", name);
    field("root_region", root_region);
    field("opening", opening);
    field("last_day", last_day);
    field("open_weekdays", open_weekdays);
    field("closed_days", closed_days);
    field("day", day);
    field("policy", policy);
    field("toml", toml);
}

// ---- writing ----

class SeasonWriter {
  public:
    template <typename Value>
    void operator()(std::string_view key, const Value& value) {
        object_.emplace(key, written(value));
    }
    [[nodiscard]] json::object take() { return std::move(object_); }

  private:
    static json::value written(bool value) { return value; }
    static json::value written(int value) { return value; }
    static json::value written(unsigned value) { return value; }
    // As text, shortest form: Boost.JSON 1.81 reads numbers with an error of up to one unit in the last place.
    static json::value written(double value) { return json::string(fmt::format("{}", value)); }
    static json::value written(const std::string& value) { return json::string(value); }
    static json::value written(Date value) { return json::string(format_date(value)); }
    static json::value written(std::chrono::minutes value) { return value.count(); }
    template <typename Number, typename Unit>
    static json::value written(Quantity<Number, Unit> value) {
        return written(value.value());
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    static json::value written(Enum value) { return json::string(code_of(value)); }
    template <typename Item>
    static json::value written(const std::vector<Item>& items) {
        json::array array;
        for (const Item& item : items) array.push_back(written(item));
        return array;
    }
    template <typename Key, typename Value>
    static json::value written(const std::map<Key, Value>& map) {
        json::object object;
        for (const auto& [key, value] : map) object.emplace(key_text(key), written(value));
        return object;
    }
    static json::value written(const ClockSpan& span) { return json::string(format_clock_span(span)); }
    static json::value written(const DayBlock& block) {
        SeasonWriter writer;
        fields_of_block(writer, block);
        return writer.take();
    }
    static json::value written(const PostNeed& need) {
        SeasonWriter writer;
        fields_of_post_need(writer, need);
        return writer.take();
    }
    static json::value written(const Policy& policy) {
        SeasonWriter writer;
        fields_of_policy(writer, policy);
        return writer.take();
    }

    static std::string key_text(const std::string& key) { return key; }
    static std::string key_text(int key) { return std::to_string(key); }
    static std::string key_text(VenueKind key) { return std::string(code_of(key)); }

    json::object object_;
};

// ---- reading ----

class SeasonReader {
  public:
    explicit SeasonReader(const json::value& value) : object_(value.if_object()) {}

    template <typename Value>
    void operator()(std::string_view key, Value& value) {
        ++asked_;
        const json::value* found = object_ == nullptr ? nullptr : object_->if_contains(key);
        is_good_ = is_good_ && found != nullptr && read(*found, value);
    }
    // All keys were there, readable, and no other.
    [[nodiscard]] bool is_complete() const { return is_good_ && object_ != nullptr && object_->size() == asked_; }

  private:
    static bool read(const json::value& from, bool& value) {
        if (!from.is_bool()) return false;
        value = from.get_bool();
        return true;
    }
    template <typename Integer>
    requires std::is_integral_v<Integer>
    static bool read(const json::value& from, Integer& value) {
        boost::system::error_code error;
        value = from.to_number<Integer>(error);
        return !error && !from.is_double();
    }
    static bool read(const json::value& from, double& value) {
        return from.is_string() && read_number(from.get_string(), value);
    }
    static bool read(const json::value& from, std::string& value) {
        if (!from.is_string()) return false;
        value = std::string(from.get_string());
        return true;
    }
    static bool read(const json::value& from, Date& value) {
        const auto date = from.is_string() ? parse_date(from.get_string()) : std::nullopt;
        value = date.value_or(Date{});
        return date.has_value();
    }
    static bool read(const json::value& from, std::chrono::minutes& value) {
        if (!from.is_int64()) return false;
        value = std::chrono::minutes{from.get_int64()};
        return true;
    }
    template <typename Number, typename Unit>
    static bool read(const json::value& from, Quantity<Number, Unit>& value) {
        Number number{};
        if (!read(from, number)) return false;
        value = Quantity<Number, Unit>{number};
        return true;
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    static bool read(const json::value& from, Enum& value) {
        const auto found = from.is_string() ? from_code<Enum>(from.get_string()) : std::nullopt;
        if (found) value = *found;
        return found.has_value();
    }
    template <typename Item>
    static bool read(const json::value& from, std::vector<Item>& items) {
        if (!from.is_array()) return false;
        items.clear();
        for (const json::value& item : from.get_array()) {
            if (!read(item, items.emplace_back())) return false;
        }
        return true;
    }
    template <typename Key, typename Value>
    static bool read(const json::value& from, std::map<Key, Value>& map) {
        if (!from.is_object()) return false;
        map.clear();
        for (const auto& entry : from.get_object()) {
            Key key{};
            if (!read_key(entry.key(), key) || !read(entry.value(), map[key])) return false;
        }
        return true;
    }
    static bool read(const json::value& from, ClockSpan& span) {
        const auto found = from.is_string() ? parse_clock_span(std::string_view(from.get_string())) : std::nullopt;
        if (found) span = *found;
        return found.has_value();
    }
    static bool read(const json::value& from, DayBlock& block) {
        SeasonReader reader(from);
        fields_of_block(reader, block);
        return reader.is_complete();
    }
    static bool read(const json::value& from, PostNeed& need) {
        SeasonReader reader(from);
        fields_of_post_need(reader, need);
        return reader.is_complete();
    }
    static bool read(const json::value& from, Policy& policy) {
        SeasonReader reader(from);
        fields_of_policy(reader, policy);
        return reader.is_complete();
    }

    static bool read_key(std::string_view text, std::string& key) {
        key = text;
        return true;
    }
    static bool read_key(std::string_view text, int& key) { return read_number(text, key); }
    static bool read_key(std::string_view text, VenueKind& key) {
        const auto found = from_code<VenueKind>(text);
        if (found) key = *found;
        return found.has_value();
    }

    template <typename Number>
    static bool read_number(std::string_view text, Number& number) {
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        return error == std::errc{} && end == text.data() + text.size();
    }

    const json::object* object_;
    std::size_t asked_ = 0;
    bool is_good_ = true;
};

}  // namespace

std::string season_to_json(const Season& season) {
    SeasonWriter writer;
    fields_of_season(writer, season);
    return json::serialize(writer.take());
}

std::optional<Season> season_from_json(std::string_view text) {
    boost::system::error_code error;
    const json::value value = json::parse(text, error);
    if (error) return std::nullopt;
    Season season;
    SeasonReader reader(value);
    fields_of_season(reader, season);
    if (!reader.is_complete()) return std::nullopt;
    return season;
}

}  // namespace yingtuo::store
