#include "http/request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/random.h"
#include "domain/violation.h"

namespace yingtuo::http {
namespace {

using ::testing::ElementsAre;

TEST(ATarget, IsTakenApartIntoSegmentsAndParameters) {
    const auto target = parse_target("/api/v1/plans/3?county=530602000000&q=%E6%98%AD%E9%98%B3+a");
    ASSERT_TRUE(target);
    EXPECT_THAT(target->segments, ElementsAre("api", "v1", "plans", "3"));
    EXPECT_EQ(target->query.text("county"), "530602000000");
    EXPECT_EQ(target->query.text("q"), "昭阳 a");
    EXPECT_FALSE(target->query.text("kind"));
}

TEST(ATarget, KeepsAnEscapedSlashWithinItsSegment) {
    const auto target = parse_target("/a%2Fb/c/");
    ASSERT_TRUE(target);
    EXPECT_THAT(target->segments, ElementsAre("a/b", "c", ""));
    EXPECT_TRUE(parse_target("/")->segments.empty());
}

TEST(ATarget, IsRefusedWhereItCannotBeRead) {
    for (const char* bad : {"", "*", "http://evil.example/", "api", "/%", "/%4", "/%zz", "/%00", "/%ff", "/a?b=%0d%0a",
                            "/a?%", "/#x", "/%c0%ae%c0%ae/", "/a?x=%7f"}) {
        const auto target = parse_target(bad);
        ASSERT_FALSE(target) << bad;
        EXPECT_EQ(target.error().code, ErrorCode::bad_input) << bad;
    }
}

TEST(ATarget, NeverFailsOtherwiseThanByARefusal) {
    Random random(1);
    const std::string_view alphabet = "/?&=%+#.0aF\xE6\x98\xAD\x80 \n";
    for (int round = 0; round < 20'000; ++round) {
        std::string text = random.chance(0.8) ? "/" : "";
        for (std::uint64_t length = random.below(24); length > 0; --length)
            text += alphabet[random.below(alphabet.size())];
        const auto target = parse_target(text);
        if (target) {
            EXPECT_EQ(target->path.front(), '/');
        }
    }
}

TEST(AQuery, TakesAParameterOnceAndAnEmptyOneAsAbsent) {
    EXPECT_TRUE(Query::parse("a=1&b=&&c"));
    EXPECT_FALSE(Query::parse("a=&b=1")->text("a"));
    const auto twice = Query::parse("limit=1&limit=2");
    ASSERT_FALSE(twice);
    EXPECT_EQ(twice.error().where, "query:limit");
}

TEST(AQuery, NamesTheParameterItDoesNotKnow) {
    const auto query = Query::parse("limit=1&evil=2");
    ASSERT_TRUE(query);
    EXPECT_TRUE(query->only({"limit", "evil"}));
    const auto refused = query->only({"limit"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().where, "query:evil");
    EXPECT_NE(refused.error().hint.en.find("limit"), std::string::npos);
}

TEST(AQuery, HoldsNumbersToTheirRange) {
    const auto whole = [](const char* text) { return Query::parse(text)->whole("limit", 1, 500); };
    EXPECT_EQ(*whole("limit=500"), 500);
    EXPECT_EQ(*whole("limit=1"), 1);
    EXPECT_EQ(*whole("limit="), std::nullopt);
    for (const char* bad : {"limit=501", "limit=0", "limit=-1", "limit=1.5", "limit=1e2", "limit=0x10", "limit=%201",
                            "limit=%2B1", "limit=99999999999999999999", "limit=one"}) {
        ASSERT_FALSE(whole(bad)) << bad;
        EXPECT_EQ(whole(bad).error().where, "query:limit") << bad;
    }
}

TEST(AQuery, GivesThePageOrTheUsualOne) {
    EXPECT_EQ(Query::parse("")->page()->limit, 100U);
    EXPECT_EQ(Query::parse("")->page()->offset, 0U);
    EXPECT_EQ(Query::parse("limit=5&offset=20")->page()->offset, 20U);
    EXPECT_FALSE(Query::parse("limit=501")->page());
    EXPECT_FALSE(Query::parse("offset=-1")->page());
}

TEST(AQuery, ReadsWholeNumbersWithCommasBetween) {
    const auto wholes = [](const char* text) { return Query::parse(text)->wholes("group", 0, 9); };
    EXPECT_THAT(*wholes("group=3,0,3"), ElementsAre(0, 3));
    EXPECT_TRUE(wholes("group=")->empty());
    for (const char* bad : {"group=1,", "group=,", "group=10", "group=-1", "group=1;2", "group=1,two"})
        EXPECT_FALSE(wholes(bad)) << bad;
}

TEST(AQuery, ReadsCodesWithCommasBetween) {
    const auto codes = [](const char* text) { return Query::parse(text)->codes<Severity>("severity"); };
    EXPECT_THAT(*codes("severity=soft,hard,soft"), ElementsAre(Severity::soft, Severity::hard));
    EXPECT_TRUE(codes("severity=")->empty());
    EXPECT_FALSE(codes("severity=mild"));
    EXPECT_FALSE(codes("severity=hard,"));
    EXPECT_EQ(codes("severity=mild").error().hint.en, "use one of: hard, soft");
}

TEST(AQuery, ReadsAFlag) {
    EXPECT_EQ(*Query::parse("listed=true")->flag("listed"), true);
    EXPECT_EQ(*Query::parse("listed=false")->flag("listed"), false);
    EXPECT_EQ(*Query::parse("")->flag("listed"), std::nullopt);
    EXPECT_FALSE(Query::parse("listed=1")->flag("listed"));
}

}  // namespace
}  // namespace yingtuo::http
