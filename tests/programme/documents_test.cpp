#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "programme/rules.h"

namespace yingtuo::programme {
namespace {

TEST(ModelPage, has_a_row_for_every_rule_with_its_title_and_source) {
    std::ifstream file(SOURCE_DIR "/docs/model/programme.md");
    std::stringstream page;
    page << file.rdbuf();
    for (const auto& rule : rules()) {
        const std::string row = "| `" + std::string(rule.code) + "` | " + std::string(code_of(rule.severity)) + " | " +
                                rule.title.en + " | " + std::string(rule.source) + " |";
        EXPECT_NE(page.str().find(row), std::string::npos) << "docs/model/programme.md lacks the row\n" << row;
    }
}

}  // namespace
}  // namespace yingtuo::programme
