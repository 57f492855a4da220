#include "formats/xml_tag.h"

#include <fmt/format.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace yingtuo::formats {

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Where an attribute stands in its tag.
struct Place {
    std::size_t from = 0;  // with the blanks before it
    std::size_t value = 0;
    std::size_t value_end = 0;
    std::size_t end = 0;  // after the closing quote
};

std::size_t end_of_name(std::string_view tag) {
    std::size_t at = 1;
    while (at < tag.size() && !is_space(tag[at]) && tag[at] != '>' && tag[at] != '/') ++at;
    return at;
}

std::optional<Place> find(std::string_view tag, std::string_view name) {
    std::size_t at = end_of_name(tag);
    while (at < tag.size()) {
        Place place;
        place.from = at;
        while (at < tag.size() && is_space(tag[at])) ++at;
        const std::size_t named = at;
        while (at < tag.size() && !is_space(tag[at]) && tag[at] != '=' && tag[at] != '>') ++at;
        const std::string_view found = tag.substr(named, at - named);
        const std::size_t quote = tag.find_first_of("\"'", at);
        if (found.empty() || quote == std::string_view::npos) return std::nullopt;
        place.value = quote + 1;
        place.value_end = tag.find(tag[quote], place.value);
        if (place.value_end == std::string_view::npos) return std::nullopt;
        place.end = place.value_end + 1;
        if (found == name) return place;
        at = place.end;
    }
    return std::nullopt;
}

}  // namespace

std::string prefix_of(std::string_view tag) {
    const std::string_view name = tag.substr(0, end_of_name(tag));
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string() : std::string(name.substr(1, colon));
}

bool is_empty_element(std::string_view tag) {
    return tag.ends_with("/>");
}

std::string opened(std::string_view tag) {
    if (!is_empty_element(tag)) return std::string(tag);
    tag.remove_suffix(2);
    return std::string(tag) + ">";
}

std::string closed(std::string_view tag) {
    if (is_empty_element(tag)) return std::string(tag);
    tag.remove_suffix(1);
    return std::string(tag) + "/>";
}

std::string end_tag_of(std::string_view tag) {
    return fmt::format("</{}>", tag.substr(1, end_of_name(tag) - 1));
}

std::optional<std::string_view> attribute(std::string_view tag, std::string_view name) {
    const auto place = find(tag, name);
    if (!place) return std::nullopt;
    return tag.substr(place->value, place->value_end - place->value);
}

std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value) {
    std::string changed(tag);
    if (const auto place = find(tag, name)) {
        changed.replace(place->value, place->value_end - place->value, value);
        return changed;
    }
    std::size_t end = tag.size() - (is_empty_element(tag) ? 2 : 1);
    while (is_space(tag[end - 1])) --end;
    changed.insert(end, fmt::format(" {}=\"{}\"", name, value));
    return changed;
}

std::string without_attribute(std::string_view tag, std::string_view name) {
    std::string changed(tag);
    if (const auto place = find(tag, name)) changed.erase(place->from, place->end - place->from);
    return changed;
}

std::string xml_text(std::string_view utf8) {
    std::string out;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    const auto size = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 c = 0;
        U8_NEXT(bytes, at, size, c);
        if (c < 0 || (c < 0x20 && c != '\t' && c != '\n') || c == 0xFFFE || c == 0xFFFF) continue;
        const bool is_plain = c >= 0x20 && c < 0x7F && c != '<' && c != '>' && c != '&' && c != '"' && c != '\'';
        if (is_plain) {
            out.push_back(static_cast<char>(c));
        } else {
            out += fmt::format("&#{};", c);
        }
    }
    return out;
}

}  // namespace yingtuo::formats
