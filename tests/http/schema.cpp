#include "http/schema.h"

#include <algorithm>
#include <regex>
#include <set>

#include "base/calendar.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

class Validator {
  public:
    explicit Validator(const json::value& document) : document_(document) {}
    std::vector<std::string> errors;

    void check(const json::object& schema, const json::value& value, const std::string& path) {
        static const std::set<std::string_view> words = {
            "$ref",     "anyOf",   "type",    "enum",        "properties",
            "required", "items",   "format",  "default",     "additionalProperties",
            "minimum",  "maximum", "pattern", "description", "maxItems"};
        for (const auto& [word, ignored] : schema) {
            if (!words.contains(std::string_view(word)))
                say(path, "the schema uses the unknown keyword " + std::string(word));
        }
        if (schema.contains("$ref")) return check(resolved(document_, schema), value, path);
        if (const json::value* choices = schema.if_contains("anyOf"))
            return check_any(choices->as_array(), value, path);
        check_type(schema, value, path);
        check_enum(schema, value, path);
        if (value.is_object()) check_object(schema, value.get_object(), path);
        if (value.is_array()) check_array(schema, value.get_array(), path);
        if (value.is_number()) check_number(schema, value.to_number<double>(), path);
        if (value.is_string()) check_string(schema, value.get_string().c_str(), path);
    }

  private:
    void say(const std::string& path, const std::string& what) { errors.push_back(path + ": " + what); }

    static bool has_type(const json::value& value, std::string_view type) {
        if (type == "object") return value.is_object();
        if (type == "array") return value.is_array();
        if (type == "string") return value.is_string();
        if (type == "boolean") return value.is_bool();
        if (type == "null") return value.is_null();
        if (type == "integer") return value.is_int64() || value.is_uint64();
        return type == "number" && value.is_number();
    }

    // Fits where one of the schemas takes it; else what each of them says.
    void check_any(const json::array& choices, const json::value& value, const std::string& path) {
        std::vector<std::string> all;
        for (const json::value& choice : choices) {
            Validator one(document_);
            one.check(choice.as_object(), value, path);
            if (one.errors.empty()) return;
            all.insert(all.end(), one.errors.begin(), one.errors.end());
        }
        errors.insert(errors.end(), all.begin(), all.end());
    }

    void check_type(const json::object& schema, const json::value& value, const std::string& path) {
        const json::value* type = schema.if_contains("type");
        if (type == nullptr) return say(path, "the schema has no type");
        const auto fits = [&](const json::value& one) { return has_type(value, one.as_string().c_str()); };
        const bool is_ok =
            type->is_array() ? std::any_of(type->as_array().begin(), type->as_array().end(), fits) : fits(*type);
        if (!is_ok) say(path, "is " + json::serialize(value).substr(0, 60) + ", not " + json::serialize(*type));
    }

    void check_enum(const json::object& schema, const json::value& value, const std::string& path) {
        const json::value* values = schema.if_contains("enum");
        if (values == nullptr) return;
        const json::array& known = values->as_array();
        if (std::find(known.begin(), known.end(), value) == known.end())
            say(path, json::serialize(value) + " is not one of " + json::serialize(known));
    }

    void check_object(const json::object& schema, const json::object& object, const std::string& path) {
        if (const json::value* required = schema.if_contains("required")) {
            for (const json::value& name : required->as_array()) {
                if (!object.contains(name.as_string())) say(path, "lacks " + std::string(name.as_string()));
            }
        }
        const json::value* properties = schema.if_contains("properties");
        if (properties == nullptr) return;
        // Openness must be said: what is not described is not part of the contract.
        const json::value* others = schema.if_contains("additionalProperties");
        if (others == nullptr || *others != json::value(false))
            say(path, "the schema leaves room for other properties");
        for (const auto& [name, value] : object) {
            const json::value* property = properties->as_object().if_contains(name);
            if (property == nullptr)
                say(path, "has the undocumented " + std::string(name));
            else
                check(property->as_object(), value, path + "." + std::string(name));
        }
    }

    void check_array(const json::object& schema, const json::array& array, const std::string& path) {
        if (const json::value* most = schema.if_contains("maxItems");
            most && array.size() > most->to_number<std::size_t>())
            say(path, "has " + std::to_string(array.size()) + " items, more than " + json::serialize(*most));
        const json::value* items = schema.if_contains("items");
        if (items == nullptr) return;
        for (std::size_t i = 0; i < array.size(); ++i)
            check(items->as_object(), array[i], path + "[" + std::to_string(i) + "]");
    }

    void check_number(const json::object& schema, double value, const std::string& path) {
        const json::value* low = schema.if_contains("minimum");
        const json::value* high = schema.if_contains("maximum");
        if (low != nullptr && value < low->to_number<double>()) say(path, "is below the minimum");
        if (high != nullptr && value > high->to_number<double>()) say(path, "is above the maximum");
    }

    void check_string(const json::object& schema, const std::string& value, const std::string& path) {
        if (const json::value* format = schema.if_contains("format")) {
            const bool is_date = *format == json::value("date") && parse_date(value).has_value();
            static const std::regex moment(R"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z)");
            const bool is_moment = *format == json::value("date-time") && std::regex_match(value, moment);
            if (!is_date && !is_moment) say(path, value + " is no " + format->as_string().c_str());
        }
        if (const json::value* pattern = schema.if_contains("pattern")) {
            if (!std::regex_search(value, std::regex(pattern->as_string().c_str())))
                say(path, value + " does not fit the pattern");
        }
    }

    const json::value& document_;
};

}  // namespace

const json::object& resolved(const json::value& document, const json::object& object) {
    const json::value* reference = object.if_contains("$ref");
    if (reference == nullptr) return object;
    return document.at_pointer(std::string_view(reference->as_string()).substr(1)).as_object();
}

std::vector<std::string> schema_errors(const json::value& document, const json::object& schema,
                                       const json::value& value) {
    Validator validator(document);
    validator.check(schema, value, "$");
    return validator.errors;
}

}  // namespace yingtuo::http
