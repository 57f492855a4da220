#include "http/assets.h"

#include <embedded/web.h>

#include <algorithm>
#include <array>
#include <utility>

#include "http/problem.h"

namespace yingtuo::http {

namespace {

constexpr std::string_view not_built_in =
    "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>应托尽托 Yingtuo</title>"
    "<p>此程序未内置网页；数据接口见 <a href=\"/api/v1/openapi.json\">/api/v1/openapi.json</a>。</p>"
    "<p lang=\"en\">The web app was not built into this program; the data interface is described at "
    "<a href=\"/api/v1/openapi.json\">/api/v1/openapi.json</a>.</p></html>\n";

std::vector<Asset> embedded_assets() {
    std::vector<Asset> assets;
    for (const EmbeddedFile& file : embedded::web()) {
        std::string path = "/" + std::string(file.path);
        const bool is_immutable = has_hashed_name(path);
        const std::string_view type = content_type_of(path);
        assets.push_back({std::move(path), type, file.content, file.gzip,
                          "\"" + std::string(file.sha256.substr(0, 32)) + "\"", is_immutable});
    }
    return assets;
}

const Asset* find(const std::vector<Asset>& assets, std::string_view path) {
    const auto found =
        std::find_if(assets.begin(), assets.end(), [&](const Asset& asset) { return asset.path == path; });
    return found == assets.end() ? nullptr : &*found;
}

// Items of a list field ("gzip;q=0.5, br"), without the blanks around them.
std::vector<std::string_view> list_items(std::string_view field) {
    std::vector<std::string_view> items;
    while (!field.empty()) {
        std::string_view item = field.substr(0, field.find(','));
        field.remove_prefix(std::min(field.size(), item.size() + 1));
        while (!item.empty() && (item.front() == ' ' || item.front() == '\t')) item.remove_prefix(1);
        while (!item.empty() && (item.back() == ' ' || item.back() == '\t')) item.remove_suffix(1);
        items.push_back(item);
    }
    return items;
}

// "gzip" unless its weight is nought ("gzip;q=0.0").
bool accepts_gzip(std::string_view accept_encoding) {
    const auto items = list_items(accept_encoding);
    return std::any_of(items.begin(), items.end(), [](std::string_view item) {
        if (!item.starts_with("gzip")) return false;
        const std::string_view rest = item.substr(4);
        const std::size_t weight = rest.find("q=");
        return rest.empty() || (rest.find_first_not_of("; \t") == weight && weight != std::string_view::npos &&
                                rest.find_first_not_of("0.", weight + 2) != std::string_view::npos);
    });
}

// RFC 9110, 13.1.2: compared weakly, so that W/ does not matter.
bool is_known_to_caller(std::string_view if_none_match, std::string_view etag) {
    const auto items = list_items(if_none_match);
    return std::any_of(items.begin(), items.end(), [&](std::string_view item) {
        if (item.starts_with("W/")) item.remove_prefix(2);
        return item == "*" || item == etag;
    });
}

Response html(std::string_view page) {
    Response response;
    response.content_type = "text/html; charset=utf-8";
    response.body = Body::of_static(page);
    response.headers.emplace_back("Cache-Control", "no-cache");
    return response;
}

Response send(const Asset& asset, const Incoming& incoming) {
    const bool compressed = !asset.gzip.empty() && accepts_gzip(incoming.accept_encoding);
    // The two forms are different bytes, so a strong tag must tell them apart.
    const std::string etag = compressed ? asset.etag.substr(0, asset.etag.size() - 1) + "-gz\"" : asset.etag;
    Response response;
    response.content_type = asset.content_type;
    response.headers.emplace_back("ETag", etag);
    response.headers.emplace_back("Cache-Control",
                                  asset.is_immutable ? "public, max-age=31536000, immutable" : "no-cache");
    if (!asset.gzip.empty()) response.headers.emplace_back("Vary", "Accept-Encoding");
    if (is_known_to_caller(incoming.if_none_match, etag)) {
        response.status = 304;
        return response;
    }
    if (compressed) response.headers.emplace_back("Content-Encoding", "gzip");
    response.body = Body::of_static(compressed ? asset.gzip : asset.content);
    return response;
}

}  // namespace

const std::vector<Asset>& web_assets() {
    static const std::vector<Asset> assets = embedded_assets();
    return assets;
}

bool has_hashed_name(std::string_view path) {
    if (!path.starts_with("/assets/")) return false;
    const std::size_t dot = path.find('.');
    const std::string_view stem = path.substr(0, dot);
    // The hash may hold dashes itself: it is the last eight characters, and a dash stands before them.
    if (stem.size() < std::string_view("/assets/a-12345678").size() || stem[stem.size() - 9] != '-') return false;
    const std::string_view hash = stem.substr(stem.size() - 8);
    const auto is_word = [](char c) { return (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '/'; };
    return !std::all_of(hash.begin(), hash.end(), is_word);  // "-renderer" is a word, not a hash
}

std::string_view content_type_of(std::string_view path) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> types{{
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".mjs", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".geojson", "application/geo+json"},
        {".map", "application/json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".webp", "image/webp"},
        {".woff2", "font/woff2"},
        {".wasm", "application/wasm"},
        {".txt", "text/plain; charset=utf-8"},
        {".webmanifest", "application/manifest+json"},
    }};
    for (const auto& [ending, type] : types) {
        if (path.ends_with(ending)) return type;
    }
    return "application/octet-stream";
}

Response serve_asset(const std::vector<Asset>& assets, std::string_view path, const Incoming& incoming) {
    if (const Asset* asset = find(assets, path == "/" ? "/index.html" : path)) return send(*asset, incoming);
    if (path.find('.') == std::string_view::npos) {
        if (const Asset* index = find(assets, "/index.html")) return send(*index, incoming);
        if (path == "/") return html(not_built_in);
    }
    return problem(problems::not_found, {"没有此页面", "there is no such page"},
                   {"请从首页进入", "start from the home page"}, "path");
}

}  // namespace yingtuo::http
