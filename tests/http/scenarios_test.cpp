// Tables of requests: tests/http/scenarios.txt holds requests and their whole answers; UPDATE=1 rewrites it.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "http/served.h"

namespace yingtuo::http {
namespace {

TEST(TheScenarios, AreAnsweredAsWrittenDown) {
    const std::filesystem::path file = std::filesystem::path(SOURCE_DIR) / "tests/http/scenarios.txt";
    std::stringstream stored;
    stored << std::ifstream(file, std::ios::binary).rdbuf();
    const std::string before = stored.str();
    Served served;
    std::string now;
    int requests = 0;
    for (std::string line; std::getline(stored, line);) {
        if (line.starts_with('#')) now += line + "\n";
        if (!line.starts_with("> ")) continue;
        std::istringstream words(line.substr(2));
        std::string method;
        std::string target;
        words >> method >> target;
        const Response answer = served.ask(method, target);
        now += fmt::format("> {} {}\n{} {}\n{}\n\n", method, target, answer.status, answer.content_type,
                           answer.body.bytes());
        ++requests;
    }
    EXPECT_GT(requests, 20);
    const char* update = std::getenv("UPDATE");
    if (update != nullptr && std::string_view(update) == "1") {
        std::ofstream(file, std::ios::binary) << now;
        return;
    }
    EXPECT_EQ(now, before) << "UPDATE=1 and this test rewrite " << file;
}

}  // namespace
}  // namespace yingtuo::http
