#include "http/assets.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "http/answers.h"

namespace yingtuo::http {
namespace {

const std::vector<Asset> assets = {
    {"/index.html", "text/html; charset=utf-8", "<p>home</p>", "", "\"aa\"", false},
    {"/assets/index-B3xk2f9Q.js", "text/javascript; charset=utf-8", "let long = 1;", "zipped", "\"bb\"", true},
};

Incoming asking(std::string if_none_match = "", std::string accept_encoding = "") {
    return {"GET", "/", "localhost", std::move(if_none_match), std::move(accept_encoding)};
}

TEST(Assets, AreServedWithAStrongTagAndHowLongTheyKeep) {
    const Response page = serve_asset(assets, "/", asking());
    EXPECT_EQ(page.status, 200U);
    EXPECT_EQ(page.body.bytes(), "<p>home</p>");
    EXPECT_EQ(header_of(page, "Cache-Control"), "no-cache");
    EXPECT_EQ(header_of(page, "ETag"), "\"aa\"");
    const Response script = serve_asset(assets, "/assets/index-B3xk2f9Q.js", asking());
    EXPECT_EQ(script.content_type, "text/javascript; charset=utf-8");
    EXPECT_EQ(header_of(script, "Cache-Control"), "public, max-age=31536000, immutable");
}

TEST(Assets, AreNotSentAgainToWhoeverHasThem) {
    for (const char* known : {"\"aa\"", "\"zz\", \"aa\"", "W/\"aa\"", "*"}) {
        const Response page = serve_asset(assets, "/index.html", asking(known));
        EXPECT_EQ(page.status, 304U) << known;
        EXPECT_EQ(page.body.bytes(), "") << known;
        EXPECT_EQ(header_of(page, "ETag"), "\"aa\"") << known;
    }
    EXPECT_EQ(serve_asset(assets, "/index.html", asking("\"bb\"")).status, 200U);
}

TEST(Assets, AreSentCompressedToWhoeverTakesThat) {
    const std::string path = "/assets/index-B3xk2f9Q.js";
    for (const char* takes : {"gzip", "br, gzip", "gzip;q=0.5", "deflate, gzip; q=1.0"}) {
        const Response script = serve_asset(assets, path, asking("", takes));
        EXPECT_EQ(script.body.bytes(), "zipped") << takes;
        EXPECT_EQ(header_of(script, "Content-Encoding"), "gzip") << takes;
        EXPECT_EQ(header_of(script, "Vary"), "Accept-Encoding") << takes;
        EXPECT_EQ(header_of(script, "ETag"), "\"bb-gz\"") << takes;
    }
    for (const char* refuses : {"", "br", "gzip;q=0", "gzip;q=0.000", "xgzip", "gzipped"}) {
        const Response script = serve_asset(assets, path, asking("", refuses));
        EXPECT_EQ(script.body.bytes(), "let long = 1;") << refuses;
        EXPECT_EQ(header_of(script, "Content-Encoding"), "") << refuses;
    }
    EXPECT_EQ(serve_asset(assets, path, asking("\"bb-gz\"", "gzip")).status, 304U);
    EXPECT_EQ(serve_asset(assets, path, asking("\"bb\"", "gzip")).status, 200U);
}

TEST(Assets, GiveTheHomePageForTheAppsOwnPagesOnly) {
    EXPECT_EQ(serve_asset(assets, "/plans/3/sites/17", asking()).body.bytes(), "<p>home</p>");
    for (const char* missing : {"/favicon.ico", "/assets/gone-12345678.js", "/../../etc/passwd", "/..", "/a.b/c"}) {
        const Response answer = serve_asset(assets, missing, asking());
        EXPECT_EQ(answer.status, 404U) << missing;
        EXPECT_EQ(answer.content_type, "application/problem+json") << missing;
    }
}

TEST(Assets, SayThatTheAppIsNotBuiltIn) {
    const Response page = serve_asset({}, "/", asking());
    EXPECT_EQ(page.status, 200U);
    EXPECT_EQ(page.content_type, "text/html; charset=utf-8");
    EXPECT_NE(page.body.bytes().find("not built into"), std::string_view::npos);
    EXPECT_EQ(serve_asset({}, "/plans", asking()).status, 404U);
}

TEST(Assets, KnowAHashFromAWord) {
    EXPECT_TRUE(has_hashed_name("/assets/index-B3xk2f9Q.js"));
    EXPECT_TRUE(has_hashed_name("/assets/map-page-a-_bcdE1.css"));
    EXPECT_TRUE(has_hashed_name("/assets/map-B3xk2f9Q.js.map"));
    EXPECT_FALSE(has_hashed_name("/assets/map-renderer.js"));
    EXPECT_FALSE(has_hashed_name("/index-B3xk2f9Q.js"));
    EXPECT_FALSE(has_hashed_name("/assets/index.js"));
    EXPECT_FALSE(has_hashed_name("/assets/B3xk2f9Q.js"));
}

TEST(Assets, OfThisProgramHaveAHomePageIfAny) {
    const auto& built_in = web_assets();
    const bool has_home =
        std::any_of(built_in.begin(), built_in.end(), [](const Asset& asset) { return asset.path == "/index.html"; });
    EXPECT_TRUE(built_in.empty() || has_home);
    for (const Asset& asset : built_in) {
        EXPECT_FALSE(asset.content_type.empty()) << asset.path;
        EXPECT_EQ(asset.etag.size(), 34U) << asset.path;
    }
}

TEST(Assets, ScriptsOfEitherEndingAreScripts) {
    EXPECT_EQ(content_type_of("/a/worker.mjs"), "text/javascript; charset=utf-8");
    EXPECT_EQ(content_type_of("/a.js"), "text/javascript; charset=utf-8");
    EXPECT_EQ(content_type_of("/a.unknown"), "application/octet-stream");
}

}  // namespace
}  // namespace yingtuo::http
