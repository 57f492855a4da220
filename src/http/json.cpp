#include "http/json.h"

#include <fmt/format.h>

#include <cmath>

namespace yingtuo::http {

namespace json = boost::json;

namespace {

// A string without its escapes' work where nothing needs escaping, which is nearly always.
void write_string(std::string& out, std::string_view text) {
    static constexpr char hex[] = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += hex[byte >> 4U];
            out += hex[byte & 15U];
        } else {
            out += c;
        }
    }
    out += '"';
}

void write(std::string& out, const json::value& value) {
    switch (value.kind()) {
        case json::kind::object: {
            out += '{';
            bool first = true;
            for (const auto& [name, item] : value.get_object()) {
                if (!first) out += ',';
                first = false;
                write_string(out, name);
                out += ':';
                write(out, item);
            }
            out += '}';
            return;
        }
        case json::kind::array: {
            out += '[';
            bool first = true;
            for (const json::value& item : value.get_array()) {
                if (!first) out += ',';
                first = false;
                write(out, item);
            }
            out += ']';
            return;
        }
        case json::kind::string:
            write_string(out, value.get_string());
            return;
        case json::kind::double_:
            if (std::isfinite(value.get_double()))
                fmt::format_to(std::back_inserter(out), "{}", value.get_double());
            else
                out += "null";
            return;
        case json::kind::int64:
            fmt::format_to(std::back_inserter(out), "{}", value.get_int64());
            return;
        case json::kind::uint64:
            fmt::format_to(std::back_inserter(out), "{}", value.get_uint64());
            return;
        case json::kind::bool_:
            out += value.get_bool() ? "true" : "false";
            return;
        case json::kind::null:
            out += "null";
            return;
    }
}

}  // namespace

std::string write_json(const json::value& value) {
    std::string out;
    write(out, value);
    return out;
}

Response json_response(const json::value& value) {
    Response response;
    response.body = write_json(value);
    return response;
}

json::object to_json(const Text& text) {
    return {{"zh", text.zh}, {"en", text.en}};
}

json::object to_json(const Violation& violation) {
    return {{"rule", violation.rule},       {"severity", code_of(violation.severity)},
            {"subject", violation.subject}, {"sentence", to_json(violation.sentence)},
            {"amount", violation.amount},   {"listed", violation.listed}};
}

json::object to_json(const PlanHeader& header) {
    json::value gap = nullptr;
    if (header.lower_bound && header.objective > 0)
        gap = rounded((header.objective - *header.lower_bound) / header.objective, 6);
    return {{"number", header.number},
            {"state", code_of(header.state)},
            {"county", header.county},
            {"seed", header.seed},
            {"iterations", or_null(header.iterations)},
            {"seconds", or_null(header.seconds)},
            {"program_version", header.program_version},
            {"input_fingerprint", header.input_fingerprint},
            {"objective", header.objective},
            {"lower_bound", or_null(header.lower_bound)},
            {"gap", std::move(gap)},
            {"created_at", header.created_at}};
}

json::object region_json(const Region* region) {
    if (region == nullptr) return {{"code", ""}, {"name", ""}};
    return {{"code", region->code}, {"name", region->name}};
}

json::value adult_json(const Adult* adult) {
    if (adult == nullptr) return nullptr;
    return json::object{{"adult_id", adult->id.value()}, {"class", code_of(adult->adult_class)}};
}

json::value degrees_json(const std::optional<Point>& point, double Point::*coordinate) {
    if (!point) return nullptr;
    return rounded((*point).*coordinate, 6);
}

json::value date_or_null(const std::optional<Date>& date) {
    if (!date) return nullptr;
    return json::value(format_date(*date));
}

double rounded(double value, int decimals) {
    const double scale = std::pow(10.0, decimals);
    return std::round(value * scale) / scale;
}

}  // namespace yingtuo::http
