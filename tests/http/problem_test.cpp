#include "http/problem.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

namespace yingtuo::http {
namespace {

TEST(AProblem, HasAStatusForEveryCodeOfARefusal) {
    const std::pair<ErrorCode, unsigned> expected[] = {{ErrorCode::bad_input, 400}, {ErrorCode::not_found, 404},
                                                       {ErrorCode::conflict, 409},  {ErrorCode::forbidden, 403},
                                                       {ErrorCode::too_large, 413}, {ErrorCode::unsupported, 415}};
    for (const auto& [code, status] : expected) EXPECT_EQ(problem_kind(code).status, status);
}

TEST(AProblem, SaysWhatHappenedInBothLanguagesAndWhatToDo) {
    const Response answer =
        problem(Error{ErrorCode::not_found, {"没有\"甲\"", "no \"A\"\n"}, {"请核对", "check"}, "path:n"});
    EXPECT_EQ(answer.status, 404U);
    EXPECT_EQ(answer.content_type, "application/problem+json");
    const auto body = boost::json::parse(std::string(answer.body.bytes()));
    EXPECT_EQ(body.at("type").as_string(), "urn:yingtuo:problem:not_found");
    EXPECT_EQ(body.at("status").as_int64(), 404);
    EXPECT_EQ(body.at("detail").as_string(), "no \"A\"\n");
    EXPECT_EQ(body.at("message").at("zh").as_string(), "没有\"甲\"");
    EXPECT_EQ(body.at("hint").at("en").as_string(), "check");
    EXPECT_EQ(body.at("where").as_string(), "path:n");
}

}  // namespace
}  // namespace yingtuo::http
