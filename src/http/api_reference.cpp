// docs/api/README.md, made from the API document.
#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "http/api_document.h"

namespace yingtuo::http {

namespace json = boost::json;

namespace {

std::string_view text_at(const json::object& object, std::string_view name) {
    const json::value* found = object.if_contains(name);
    if (found == nullptr) return {};
    const json::string& string = found->as_string();
    return {string.data(), string.size()};
}

// The object itself, or the one of the document that its $ref names ("#/components/schemas/Text").
const json::object& resolved(const json::value& document, const json::object& object) {
    const std::string_view reference = text_at(object, "$ref");
    return reference.empty() ? object : document.at_pointer(reference.substr(1)).as_object();
}

std::string_view last_part(std::string_view reference) {
    return reference.substr(reference.rfind('/') + 1);
}

std::string type_name(const json::object& schema) {
    if (const std::string_view reference = text_at(schema, "$ref"); !reference.empty())
        return fmt::format("[{0}](#{0})", last_part(reference));
    std::string name;
    if (const json::value* choices = schema.if_contains("anyOf")) {
        for (const json::value& one : choices->as_array())
            name += (name.empty() ? "" : " or ") + type_name(one.as_object());
        return name;
    }
    const json::value* type = schema.if_contains("type");
    if (type == nullptr) return "any";
    if (type->is_string()) {
        name = type->as_string().c_str();
    } else {
        for (const json::value& one : type->as_array())
            name += (name.empty() ? "" : " or ") + std::string(one.as_string().c_str());
    }
    if (const json::value* items = schema.if_contains("items")) name += " of " + type_name(items->as_object());
    if (const json::value* codes = schema.if_contains("enum")) {
        std::string list;
        for (const json::value& code : codes->as_array())
            list += fmt::format("{}`{}`", list.empty() ? "" : " ", code.as_string().c_str());
        name += ": " + list;
    }
    return name;
}

void write_endpoint(std::string& out, const json::value& document, std::string_view method, std::string_view path,
                    const json::object& operation) {
    std::string letters(method);
    std::transform(letters.begin(), letters.end(), letters.begin(),
                   [](char c) { return static_cast<char>(c - 'a' + 'A'); });
    out += fmt::format("### {} {}\n\n{}. ", letters, path, text_at(operation, "summary"));
    if (const json::value* body = operation.if_contains("requestBody")) {
        for (const auto& [mime, content] : body->at("content").as_object())
            out += fmt::format("Takes {}. ", type_name(content.at("schema").as_object()));
    }
    for (const auto& [status, response] : operation.at("responses").as_object()) {
        if (!std::string_view(status).starts_with('2')) continue;
        const json::value* contents = response.as_object().if_contains("content");
        if (contents == nullptr) {
            out += fmt::format("Answers {} without a body.\n", std::string_view(status));
            continue;
        }
        for (const auto& [mime, content] : contents->as_object()) {
            out += fmt::format("Answers {}{}, `{}`.\n",
                               std::string_view(status) == "200" ? "" : std::string(status) + " with ",
                               type_name(content.at("schema").as_object()), std::string_view(mime));
        }
    }
    if (const json::value* parameters = operation.if_contains("parameters")) {
        out += "\n| parameter | in | meaning |\n|---|---|---|\n";
        for (const json::value& parameter : parameters->as_array()) {
            const json::object& row = resolved(document, parameter.as_object());
            out += fmt::format("| `{}` | {} | {} |\n", text_at(row, "name"), text_at(row, "in"),
                               text_at(row, "description"));
        }
    }
    out += "\n";
}

// The fields of an object, and of the objects within it that have no name of their own ("counts.venues").
void write_fields(std::string& out, const json::object& schema, const std::string& prefix) {
    const json::value* properties = schema.if_contains("properties");
    if (properties == nullptr) return;
    for (const auto& [key, value] : properties->as_object()) {
        const json::object& field = value.as_object();
        const std::string name = prefix + std::string(std::string_view(key));
        out += fmt::format("| `{}` | {} | {} |\n", name, type_name(field), text_at(field, "description"));
        write_fields(out, field, name + ".");
        if (const json::value* items = field.if_contains("items")) write_fields(out, items->as_object(), name + "[].");
    }
}

void write_schema(std::string& out, std::string_view name, const json::object& schema) {
    out += fmt::format("### {}\n\n", name);
    if (const std::string_view description = text_at(schema, "description"); !description.empty())
        out += fmt::format("{}\n\n", description);
    if (schema.contains("properties")) {
        out += "| field | type | meaning |\n|---|---|---|\n";
        write_fields(out, schema, "");
        out += "\n";
    } else {
        out += fmt::format("{}\n\n", type_name(schema));
    }
}

}  // namespace

std::string api_reference() {
    const std::string_view source = api_document();
    const json::value document = json::parse(json::string_view(source.data(), source.size()));
    const json::object& info = document.at("info").as_object();
    std::string out = fmt::format(
        "# The HTTP interface\n\nWritten by the program from `src/http/openapi.json`; "
        "[openapi.json](openapi.json) is the same for machines.\n\n{}\n\n## Endpoints\n\n",
        text_at(info, "description"));
    for (const auto& [path, methods] : document.at("paths").as_object()) {
        for (const auto& [method, operation] : methods.as_object())
            write_endpoint(out, document, method, path, operation.as_object());
    }
    out += "## Answers\n\n";
    for (const auto& [name, schema] : document.at_pointer("/components/schemas").as_object())
        write_schema(out, name, schema.as_object());
    out.pop_back();  // one line end is enough
    return out;
}

}  // namespace yingtuo::http
