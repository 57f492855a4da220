#include "store/sqlite/columns.h"

#include <algorithm>
#include <boost/json.hpp>

namespace yingtuo::store {

namespace json = boost::json;

namespace {

// Cells of old workbooks may hold broken UTF-8: kept as they came.
std::optional<json::value> parsed(std::string_view text) {
    json::parse_options options;
    options.allow_invalid_utf8 = true;
    boost::system::error_code error;
    json::value value = json::parse(text, error, {}, options);
    if (error) return std::nullopt;
    return value;
}

}  // namespace

void damaged(std::string_view table, std::int64_t row, std::string_view column) {
    throw std::runtime_error(
        fmt::format("the database is damaged: {}.{} of row {} cannot be read", table, column, row));
}

std::string list_to_json(const std::vector<std::string>& items) {
    json::array array;
    for (const std::string& item : items) array.emplace_back(item);
    return json::serialize(array);
}

std::string dates_to_json(const std::vector<Date>& dates) {
    std::vector<std::string> items;
    items.reserve(dates.size());
    for (const Date date : dates) items.push_back(format_date(date));
    return list_to_json(items);
}

std::string posts_to_json(PostSet posts) {
    std::vector<std::string> items;
    for (const auto& row : EnumNames<Post>::table) {
        if (has_post(posts, row.value)) items.emplace_back(row.code);
    }
    return list_to_json(items);
}

std::string bag_to_json(const OtherColumns& bag) {
    json::object object;
    for (const auto& [header, cell] : bag) object.emplace(header, cell);
    return json::serialize(object);
}

std::string care_to_text(const CareSituation& care) {
    if (care == CareSituation{}) return {};
    const auto& [guardianship, both_parents_away, other_parent_unable, has_entrusted_carer] = care;
    return fmt::format("{} {} {} {}", code_of(guardianship), code_of(both_parents_away), code_of(other_parent_unable),
                       code_of(has_entrusted_carer));
}

std::optional<CareSituation> care_from_text(std::string_view text) {
    if (text.empty()) return CareSituation{};
    const auto next = [&]() {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        return word;
    };
    const auto guardianship = from_code<GuardianshipGrade>(next());
    const auto both_parents_away = from_code<YesNo>(next());
    const auto other_parent_unable = from_code<YesNo>(next());
    const auto has_entrusted_carer = from_code<YesNo>(next());
    if (!guardianship || !both_parents_away || !other_parent_unable || !has_entrusted_carer || !text.empty())
        return std::nullopt;
    return CareSituation{*guardianship, *both_parents_away, *other_parent_unable, *has_entrusted_carer};
}

std::optional<std::vector<std::string>> list_from_json(std::string_view text) {
    const auto value = parsed(text);
    if (!value || !value->is_array()) return std::nullopt;
    std::vector<std::string> items;
    for (const json::value& item : value->get_array()) {
        if (!item.is_string()) return std::nullopt;
        items.emplace_back(item.get_string());
    }
    return items;
}

std::optional<std::vector<Date>> dates_from_json(std::string_view text) {
    const auto items = list_from_json(text);
    if (!items) return std::nullopt;
    std::vector<Date> dates;
    for (const std::string& item : *items) {
        const auto date = parse_date(item);
        if (!date) return std::nullopt;
        dates.push_back(*date);
    }
    return dates;
}

std::optional<PostSet> posts_from_json(std::string_view text) {
    const auto items = list_from_json(text);
    if (!items) return std::nullopt;
    PostSet posts;
    for (const std::string& item : *items) {
        const auto post = from_code<Post>(item);
        if (!post) return std::nullopt;
        posts.set(static_cast<std::size_t>(*post));
    }
    return posts;
}

std::optional<OtherColumns> bag_from_json(std::string_view text) {
    const auto value = parsed(text);
    if (!value || !value->is_object()) return std::nullopt;
    OtherColumns bag;
    for (const auto& entry : value->get_object()) {
        if (!entry.value().is_string()) return std::nullopt;
        bag.emplace(std::string(entry.key()), std::string(entry.value().get_string()));
    }
    return bag;
}

void ColumnBinder::keep_text(std::string text) {
    if (kept_.empty()) kept_.reserve(16);  // more columns than any table keeps: the texts must not move
    ENSURE(kept_.size() < kept_.capacity());
    statement_.bind(place_++, kept_.emplace_back(std::move(text)));
}

void ColumnBinder::bind_sealed() {
    ENSURE(next_sealed_ < sealed_.size());
    const Bytes& bytes = sealed_[next_sealed_++];
    if (bytes.empty()) {
        statement_.bind_null(place_++);
    } else {
        statement_.bind_bytes(place_++, bytes);
    }
}

void ColumnBinder::iso_date(const char*, const std::optional<Date>& date) {
    if (date) {
        keep_text(format_date(*date));
    } else {
        statement_.bind_null(place_++);
    }
}

void ColumnSealer::sealed(const char* name, const std::string& text) {
    columns_.push_back(text.empty() ? Bytes() : keyring_->seal(text, {table_, row_, name}));
}

void ColumnSealer::sealed(const char* name, const OtherColumns& bag) {
    sealed(name, bag.empty() ? std::string() : bag_to_json(bag));
}

void ColumnSealer::blind_index(const char*, const char* kind, const std::string& value) {
    columns_.push_back(value.empty() ? Bytes() : keyring_->blind_index(kind, value));
}

void ColumnReader::iso_date(const char* name, std::optional<Date>& date) {
    date = std::nullopt;
    if (!statement_.is_null(column_)) {
        date = parse_date(statement_.text(column_));
        if (!date) damaged(table_, row_, name);
    }
    ++column_;
}

void ColumnReader::sealed(const char* name, std::string& text) {
    text = statement_.is_null(column_) ? std::string()
                                       : context_.keyring->open(statement_.text(column_), {table_, row_, name});
    ++column_;
}

void ColumnReader::sealed(const char* name, OtherColumns& bag) {
    std::string text;
    sealed(name, text);
    bag.clear();
    if (!text.empty()) take(name, bag_from_json(text), bag);
}

void ColumnReader::sealed(const char* name, CareSituation& care) {
    std::string text;
    sealed(name, text);
    take(name, care_from_text(text), care);
}

std::string placeholders(std::size_t count) {
    std::string text;
    for (std::size_t i = 1; i <= count; ++i) text += fmt::format("{}?{}", i > 1 ? ", " : "", i);
    return text;
}

}  // namespace yingtuo::store
