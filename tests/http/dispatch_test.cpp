#include "http/dispatch.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "http/served.h"

namespace yingtuo::http {
namespace {

TEST(TheDispatcher, AnswersToThisMachinesOwnNamesOnly) {
    for (const char* own :
         {"localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:1", "127.8.9.254:65535", "[::1]", "[::1]:8080"})
        EXPECT_TRUE(is_loopback_host(own)) << own;
    for (const char* foreign : {"",
                                "evil.example",
                                "evil.example:8080",
                                "localhost.evil.example",
                                "127.0.0.1.evil.example",
                                "127.0.0",
                                "127.0.0.1.",
                                "127..0.1",
                                "128.0.0.1",
                                "0.0.0.0",
                                "192.168.1.5",
                                "[::2]",
                                "[::1",
                                "[::1]evil",
                                "localhost:",
                                "localhost:80a",
                                "localhost:123456",
                                "a@localhost",
                                "127.0.0.1:80:80",
                                "127.0.0.x",
                                "0127.0.0.1"})
        EXPECT_FALSE(is_loopback_host(foreign)) << foreign;
    Served served;
    EXPECT_EQ(served.ask("GET", "/api/v1/season", "evil.example").status, 421U);
    EXPECT_EQ(served.ask("GET", "/", "evil.example").status, 421U);
}

TEST(TheDispatcher, TakesTheMethodsOfTheRouteOnly) {
    Served served;
    for (const char* method : {"POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"}) {
        const Response answer = served.ask(method, "/api/v1/season");
        EXPECT_EQ(answer.status, 405U) << method;
        const bool allows = std::any_of(answer.headers.begin(), answer.headers.end(), [](const auto& header) {
            return header.first == "Allow" && header.second == "GET, HEAD";
        });
        EXPECT_TRUE(allows) << method;
        EXPECT_EQ(served.ask(method, "/").status, 405U) << method;
    }
    EXPECT_EQ(served.ask("GET", "/api/v1/plans/1/what-ifs").status, 405U);
    EXPECT_EQ(served.ask("PUT", "/api/v1/plans/1/what-ifs").status, 405U);
    EXPECT_EQ(served.ask("HEAD", "/api/v1/season").status, 200U);
    EXPECT_TRUE(served.ask("HEAD", "/api/v1/season").without_body);
}

TEST(TheDispatcher, KeepsAnswersOutOfCaches) {
    Served served;
    const Response answer = served.get("/api/v1/season");
    const bool is_kept_out = std::any_of(answer.headers.begin(), answer.headers.end(), [](const auto& header) {
        return header.first == "Cache-Control" && header.second == "no-store";
    });
    EXPECT_TRUE(is_kept_out);
}

TEST(TheDispatcher, TellsNobodyWhatFailedInside) {
    Served served;
    served.store.fails = true;
    const Response answer = served.get("/api/v1/season");
    EXPECT_EQ(answer.status, 500U);
    EXPECT_EQ(answer.content_type, "application/problem+json");
    EXPECT_EQ(answer.body.bytes().find("secret"), std::string_view::npos);
    served.store.fails = false;
    EXPECT_EQ(served.get("/api/v1/season").status, 200U);
}

TEST(TheDispatcher, AnswersAnEmptyStoreWithARefusal) {
    MemoryStore store;
    Library library(store);
    WhatIfDesk desk(library);
    EXPECT_EQ(dispatch(desk, {}, {"GET", "/api/v1/season", "localhost", "", ""}).status, 404U);
    EXPECT_EQ(dispatch(desk, {}, {"GET", "/healthz", "localhost", "", ""}).status, 200U);
}

TEST(TheDispatcher, LetsAPathLeadNowhereElse) {
    Served served;
    for (const char* path : {"/api", "/api/", "/api/v1", "/api/v1/", "/api/v1/season/", "/api/v1/../v1/season",
                             "/api/v1/nothing", "/api/v1/plans/1/", "/healthz/", "/api%2Fv1%2Fseason",
                             "/api/v1/plans/1%2Fmap", "/%2e%2e/etc/passwd", "/assets/../../etc/passwd"}) {
        const unsigned status = served.get(path).status;
        EXPECT_TRUE(status == 404 || status == 400) << path << " " << status;
    }
}

TEST(TheDispatcher, AllowsNothingFromElsewhere) {
    const auto& headers = security_headers();
    const auto value = [&](std::string_view name) {
        const auto found =
            std::find_if(headers.begin(), headers.end(), [&](const auto& header) { return header.first == name; });
        return found == headers.end() ? std::string_view() : found->second;
    };
    const std::string_view policy = value("Content-Security-Policy");
    EXPECT_TRUE(policy.starts_with("default-src 'none';"));
    EXPECT_NE(policy.find("frame-ancestors 'none'"), std::string_view::npos);
    EXPECT_EQ(policy.find("http"), std::string_view::npos);
    EXPECT_EQ(policy.find("unsafe-eval"), std::string_view::npos);
    EXPECT_EQ(value("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(value("Referrer-Policy"), "no-referrer");
}

}  // namespace
}  // namespace yingtuo::http
