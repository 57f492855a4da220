// The API document and the server say the same: every route is documented, every document path is a route, and every
// answer, refusals included, fits its schema.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "app/fixes.h"
#include "http/api_document.h"
#include "http/routes.h"
#include "http/schema.h"
#include "http/served.h"
#include "programme/catalogue.h"

namespace yingtuo::http {
namespace {

namespace json = boost::json;

const json::value& document() {
    static const json::value parsed = json::parse(std::string(api_document()));
    return parsed;
}

std::string name_of_string(const json::value& value) {
    return value.as_string().c_str();
}

// Requests for each route that are answered 200, by the route's path.
const std::map<std::string_view, std::vector<std::string>>& good_requests() {
    static const std::map<std::string_view, std::vector<std::string>> requests = {
        {"/healthz", {"/healthz"}},
        {"/api/v1/openapi.json", {"/api/v1/openapi.json"}},
        {"/api/v1/season", {"/api/v1/season"}},
        {"/api/v1/regions",
         {"/api/v1/regions", "/api/v1/regions?level=county", "/api/v1/regions?level=village&parent=530602000000",
          "/api/v1/regions?parent=530602100201"}},
        {"/api/v1/regions/outlines", {"/api/v1/regions/outlines"}},
        {"/api/v1/plans", {"/api/v1/plans"}},
        {"/api/v1/plans/{n}", {"/api/v1/plans/1", "/api/v1/plans/latest"}},
        {"/api/v1/plans/{n}/figures", {"/api/v1/plans/1/figures"}},
        {"/api/v1/plans/{n}/map", {"/api/v1/plans/latest/map"}},
        {"/api/v1/plans/{n}/sites",
         {"/api/v1/plans/1/sites",
          "/api/v1/plans/1/sites?county=530602000000&kind=school,other&state=open&q=z&sort=-name",
          "/api/v1/plans/1/sites?offset=1000&limit=500"}},
        {"/api/v1/plans/{n}/sites/{id}",
         {"/api/v1/plans/1/sites/1", "/api/v1/plans/1/sites/2", "/api/v1/plans/1/sites/4", "/api/v1/plans/1/sites/5",
          "/api/v1/plans/1/sites/7"}},
        {"/api/v1/plans/{n}/sites/{id}/days/{date}",
         {"/api/v1/plans/1/sites/1/days/2025-07-15", "/api/v1/plans/1/sites/2/days/2025-07-18"}},
        {"/api/v1/plans/{n}/violations",
         {"/api/v1/plans/1/violations", "/api/v1/plans/1/violations?severity=hard&listed=true&rule=staffing.ratio",
          "/api/v1/plans/1/violations?subject=venue:1&limit=1"}},
        {"/api/v1/plans/{n}/visits",
         {"/api/v1/plans/1/visits", "/api/v1/plans/1/visits?county=530602000000", "/api/v1/plans/1/visits?adult=2"}},
        {"/api/v1/imports", {"/api/v1/imports", "/api/v1/imports?offset=3&limit=1"}},
        {"/api/v1/imports/{n}", {"/api/v1/imports/1"}},
        {"/api/v1/import-progress", {"/api/v1/import-progress"}},
        {"/api/v1/contacts", {"/api/v1/contacts", "/api/v1/contacts?child=1"}},
        {"/api/v1/training", {"/api/v1/training", "/api/v1/training?county=530602000000&offset=0&limit=1"}},
        {"/api/v1/training/{id}", {"/api/v1/training/1"}},
        {"/api/v1/vetting", {"/api/v1/vetting", "/api/v1/vetting?state=clear,hit&runs_out=false"}},
        {"/api/v1/pairs", {"/api/v1/pairs"}},
        {"/api/v1/verdicts", {"/api/v1/verdicts", "/api/v1/verdicts?offset=0&limit=1"}},
        {"/api/v1/plans/{n}/compare/{m}",
         {"/api/v1/plans/1/compare/1", "/api/v1/plans/1/compare/latest?offset=0&limit=1"}},
    };
    return requests;
}

// Requests that are refused, with the status and what the refusal names.
struct BadRequest {
    std::string target;
    unsigned status;
    std::string where;
};

const std::vector<BadRequest>& bad_requests() {
    static const std::vector<BadRequest> requests = {
        {"/api/v1/nothing", 404, "path"},
        {"/api/v1/season?%", 400, "target"},
        {"/api/v1/regions?level=hamlet", 400, "query:level"},
        {"/api/v1/regions?level=moon", 400, "query:level"},
        {"/api/v1/regions?parent=1", 400, "query:parent"},
        {"/api/v1/plans/0", 400, "path:n"},
        {"/api/v1/plans/x/map", 400, "path:n"},
        {"/api/v1/plans/99/figures", 404, "path:n"},
        {"/api/v1/plans/1/sites?limit=501", 400, "query:limit"},
        {"/api/v1/plans/1/sites?limit=0", 400, "query:limit"},
        {"/api/v1/plans/1/sites?offset=-1", 400, "query:offset"},
        {"/api/v1/plans/1/sites?kind=castle", 400, "query:kind"},
        {"/api/v1/plans/1/sites?state=ajar", 400, "query:state"},
        {"/api/v1/plans/1/sites?sort=colour", 400, "query:sort"},
        {"/api/v1/plans/1/sites?county=530602100000", 400, "query:county"},
        {"/api/v1/plans/1/sites?q=" + std::string(201, 'a'), 400, "query:q"},
        {"/api/v1/plans/1/sites?q=a&q=b", 400, "query:q"},
        {"/api/v1/plans/1/sites/one", 400, "path:id"},
        {"/api/v1/plans/1/sites/99", 404, "path:id"},
        {"/api/v1/plans/1/sites/1/days/2025-7-15", 400, "path:date"},
        {"/api/v1/plans/1/sites/1/days/2025-07-19", 404, "path:date"},  // a Saturday
        {"/api/v1/plans/1/sites/3/days/2025-07-15", 404, "path:date"},  // a closed venue
        {"/api/v1/plans/1/violations?severity=mild", 400, "query:severity"},
        {"/api/v1/plans/1/violations?listed=yes", 400, "query:listed"},
        {"/api/v1/plans/1/visits?county=nowhere", 400, "query:county"},
        {"/api/v1/plans/1/visits?adult=0", 400, "query:adult"},
        {"/api/v1/plans/1/compare/9", 404, "path:m"},
        {"/api/v1/plans/1/compare/x", 400, "path:m"},
        {"/api/v1/plans/9/compare/1", 404, "path:n"},
        {"/api/v1/plans/1/compare/1?limit=0", 400, "query:limit"},
        {"/api/v1/imports/0", 400, "path:n"},
        {"/api/v1/imports/99", 404, "import:99"},
        {"/api/v1/funnel?region=1", 404, "region"},
        {"/api/v1/funnel/risks?region=1", 404, "region"},
        {"/api/v1/funnel/stopped", 400, "query:reason"},
        {"/api/v1/funnel/stopped?reason=tired", 400, "query:reason"},
        {"/api/v1/certificate-file", 400, "query:format"},
        {"/api/v1/certificate-file?format=pdf", 400, "query:format"},
        {"/api/v1/certificate-file?format=csv,json", 400, "query:format"},
        {"/api/v1/contacts?child=x", 400, "query:child"},
        {"/api/v1/training/9", 404, "path:id"},
        {"/api/v1/vetting?state=guilty", 400, "query:state"},
        {"/api/v1/certificate/nothing", 404, "path:section"},
        {"/api/v1/what-ifs/nothing", 404, "path:id"},
        {"/api/v1/plans/1/explain/children/x", 400, "path:id"},
        {"/api/v1/plans/1/explain/children/999", 404, "path:id"},
        {"/api/v1/plans/1/explain/households/999", 404, "path:id"},
        {"/api/v1/plans/1/explain/households/3", 404, "path:id"},  // nobody there wants to come
        {"/api/v1/plans/1/explain/venues/999", 404, "path:id"},
        {"/api/v1/plans/9/explain/venues/1", 404, "path:n"},
        {"/api/v1/plans/1/siting/curve", 400, "query:county"},
        {"/api/v1/plans/1/siting/prices?county=530602100000", 400, "query:county"},
        {"/api/v1/plans/1/siting/conflicts?county=x", 400, "query:county"},
    };
    return requests;
}

void expect_fits(const json::object& schema, const Response& answer, const std::string& request) {
    const json::value body = json::parse(std::string(answer.body.bytes()));
    for (const std::string& error : schema_errors(document(), schema, body)) ADD_FAILURE() << request << " " << error;
}

std::string key_of(const Route& route) {
    std::string method(route.method);
    std::transform(method.begin(), method.end(), method.begin(),
                   [](char c) { return static_cast<char>(c - 'A' + 'a'); });
    return method;
}

const json::object& operation_of(const Route& route) {
    return document()
        .at("paths")
        .at(json::string_view(route.path.data(), route.path.size()))
        .at(key_of(route))
        .as_object();
}
// What is worked out is asked of a season that can be planned: what_ifs_test.cpp, explain_test.cpp; imports, funnel and
// writes are in imports_test.cpp.
bool is_worked_out(const Route& route) {
    return route.takes_long || route.method != "GET" || route.path.find("what-ifs") != std::string_view::npos;
}

TEST(TheApi, DocumentsEveryRouteAndNothingElse) {
    std::set<std::string> documented;
    for (const auto& [path, methods] : document().at("paths").as_object()) {
        for (const auto& [method, operation] : methods.as_object())
            documented.insert(std::string(method) + " " + std::string(path));
    }
    std::set<std::string> served;
    for (const Route& route : routes()) served.insert(key_of(route) + " " + std::string(route.path));
    EXPECT_EQ(documented, served);
}

TEST(TheApi, DocumentsEveryParameterOfEveryRoute) {
    for (const Route& route : routes()) {
        std::set<std::string> expected(route.parameters.begin(), route.parameters.end());
        for (std::size_t open = route.path.find('{'); open != std::string_view::npos;
             open = route.path.find('{', open + 1))
            expected.insert(std::string(route.path.substr(open + 1, route.path.find('}', open) - open - 1)));
        std::set<std::string> documented;
        if (route.method == "POST") expected.insert("Idempotency-Key");
        if (const json::value* parameters = operation_of(route).if_contains("parameters")) {
            for (const json::value& parameter : parameters->as_array())
                documented.insert(name_of_string(resolved(document(), parameter.as_object()).at("name")));
        }
        EXPECT_EQ(documented, expected) << route.path;
    }
}

TEST(TheApi, AnswersEveryRouteAsDocumented) {
    Served served;
    ASSERT_TRUE(
        served.store.save_import({}, {ImportRecord{"村.xlsx", "f", {}, {}}}, {"县民政局", "2025-06-20T08:00:00Z"}));
    served.store.training.sessions.emplace_back().id = Id<TrainingSession>{1};
    for (const Route& route : routes()) {
        if (is_worked_out(route)) continue;
        ASSERT_TRUE(good_requests().contains(route.path)) << route.path << " has no request that tests it";
        const json::object& content = operation_of(route).at("responses").at("200").at("content").as_object();
        for (const std::string& target : good_requests().at(route.path)) {
            const Response answer = served.get(target);
            ASSERT_EQ(answer.status, 200U) << target << " " << answer.body.bytes();
            const json::value* media = content.if_contains(answer.content_type);
            ASSERT_NE(media, nullptr) << target << " " << answer.content_type;
            expect_fits(media->at("schema").as_object(), answer, target);
        }
    }
}

TEST(TheApi, RefusesEveryBadRequestAsAProblemThatNamesIt) {
    Served served;
    std::vector<BadRequest> requests = bad_requests();
    for (const auto& [path, targets] : good_requests()) {
        const std::string& first = targets.front();
        requests.push_back({first + "?nonsense=1", 400, "query:nonsense"});
    }
    const json::object& problem_schema = document().at_pointer("/components/schemas/Problem").as_object();
    for (const BadRequest& request : requests) {
        const Response answer = served.get(request.target);
        EXPECT_EQ(answer.status, request.status) << request.target;
        ASSERT_EQ(answer.content_type, "application/problem+json") << request.target;
        expect_fits(problem_schema, answer, request.target);
        const json::value body = json::parse(std::string(answer.body.bytes()));
        EXPECT_EQ(name_of_string(body.at("where")), request.where) << request.target;
        for (const char* text : {"message", "hint"}) {
            EXPECT_FALSE(body.at(text).at("zh").as_string().empty()) << request.target << " " << text;
            EXPECT_FALSE(body.at(text).at("en").as_string().empty()) << request.target << " " << text;
        }
    }
}

template <typename Enum>
void expect_codes(const char* name, std::set<Enum> without = {}) {
    std::set<std::string> expected;
    for (const auto& row : EnumNames<Enum>::table) {
        if (!without.contains(row.value)) expected.insert(std::string(row.code));
    }
    std::set<std::string> documented;
    for (const json::value& code :
         document().at_pointer(std::string("/components/schemas/") + name + "/enum").as_array())
        documented.insert(name_of_string(code));
    EXPECT_EQ(documented, expected) << name;
}

TEST(TheApi, DocumentsEveryCode) {
    expect_codes<VenueKind>("VenueKind");
    expect_codes<SiteState>("SiteState");
    expect_codes<VenueDecision>("VenueDecision");
    expect_codes<PlanState>("PlanState");
    expect_codes<AdultClass>("AdultClass");
    expect_codes<Post>("Post");
    expect_codes<TrainingPresence>("TrainingPresence");
    expect_codes<Assessment>("TrainingAssessment");
    expect_codes<RecordCheck>("RecordCheckState");
    expect_codes<Severity>("Severity");
    expect_codes<BlockKind>("BlockKind");
    expect_codes<programme::Category>("ActivityCategory");
    expect_codes<RegionLevel>("RegionLevel", {RegionLevel::hamlet});
    expect_codes<siting::PlacementReason>("PlacementReason");
    expect_codes<siting::Obstacle>("Obstacle");
    expect_codes<siting::WishKind>("WishKind");
    expect_codes<app::PricedRule>("PricedRule");
    expect_codes<DecisionKind>("DecisionKind");
    expect_codes<app::WhatIfSearch>("WhatIfSearch");
    expect_codes<app::VenueChangeKind>("ChangeOfVenue");
    expect_codes<app::AdultState>("AdultState");
    expect_codes<app::FixKind>("FixKind");
    expect_codes<staffing::Step>("AdultStep");
    expect_codes<staffing::EventKind>("RosterEventKind");
    expect_codes<ContactMeans>("ContactMeans");
    expect_codes<ContactOutcome>("ContactOutcome");
}

// Every schema of the document, wherever it stands, and every example beside one.
void walk(const json::value& value, const std::string& path) {
    if (value.is_array()) {
        for (const json::value& item : value.get_array()) walk(item, path);
    }
    if (!value.is_object()) return;
    const json::object& object = value.get_object();
    if (const json::value* example = object.if_contains("example")) {
        for (const std::string& error : schema_errors(document(), object.at("schema").as_object(), *example))
            ADD_FAILURE() << path << " example " << error;
    }
    for (const auto& [name, item] : object) {
        if (name != "example") walk(item, path + "/" + std::string(name));
    }
}

TEST(TheApi, GivesExamplesThatFit) {
    walk(document(), "");
    int examples = 0;  // routes with one, be it of a dry run and of what is kept alike
    for (const Route& route : routes()) {
        bool has_example = false;
        for (const auto& [status, response] : operation_of(route).at("responses").as_object()) {
            const json::value* content = response.as_object().if_contains("content");
            if (!std::string_view(status).starts_with("20") || content == nullptr) continue;
            for (const auto& [mime, media] : content->as_object())
                has_example = has_example || media.as_object().contains("example");
        }
        examples += has_example ? 1 : 0;
    }
    // The document is its own, a discarded thing has none, a marked copy and a site's document are
    // files.
    EXPECT_EQ(examples, static_cast<int>(routes().size()) - 4);
}

TEST(TheApi, TellsNoNameOfAnyPerson) {
    Served served;
    for (const auto& [path, targets] : good_requests()) {
        for (const std::string& target : targets)
            EXPECT_EQ(served.get(target).body.bytes().find("李老师"), std::string_view::npos) << target;
    }
    EXPECT_EQ(served.get("/api/v1/plans/1/sites/6").body.bytes().find("李老师"), std::string_view::npos);
}

void expect_document(const char* name, std::string_view text) {
    const std::filesystem::path file = std::filesystem::path(SOURCE_DIR) / "docs/api" / name;
    if (const char* update = std::getenv("UPDATE"); update != nullptr && std::string_view(update) == "1")
        std::ofstream(file, std::ios::binary) << text;
    std::stringstream stored;
    stored << std::ifstream(file, std::ios::binary).rdbuf();
    EXPECT_TRUE(stored.str() == text) << file << " is stale: UPDATE=1 and this test rewrite it";
}

TEST(TheApi, IsWrittenDownInTheDocuments) {
    expect_document("openapi.json", api_document());
    expect_document("README.md", api_reference());
}

}  // namespace
}  // namespace yingtuo::http
