#include "http/answers.h"

#include <gtest/gtest.h>

#include "http/api_document.h"
#include "http/schema.h"

namespace yingtuo::http {
namespace {

namespace json = boost::json;

const json::value& written() {
    static const json::value document = json::parse(std::string(api_document()));
    return document;
}

void expect_holds(const json::object& schema, const json::value& body, const std::string& of) {
    for (const std::string& error : schema_errors(written(), schema, body)) ADD_FAILURE() << of << " " << error;
}

}  // namespace

json::value body_of(const Response& answer) {
    return json::parse(std::string(answer.body.bytes()));
}

std::string header_of(const Response& answer, std::string_view name) {
    for (const auto& [known, value] : answer.headers) {
        if (known == name) return value;
    }
    return {};
}

void expect_fits(const Response& answer, const std::string& route, const char* method) {
    const auto& responses = written().at("paths").at(route).at(method).at("responses").as_object();
    const auto& media = responses.at(std::to_string(answer.status)).at("content").at("application/json");
    expect_holds(media.at("schema").as_object(), body_of(answer), route);
}

json::value fitting(const std::string& schema, const Response& answer, unsigned status) {
    EXPECT_EQ(answer.status, status) << answer.body.bytes();
    json::value body = body_of(answer);
    expect_holds(written().at_pointer("/components/schemas/" + schema).as_object(), body, schema);
    return body;
}

}  // namespace yingtuo::http
