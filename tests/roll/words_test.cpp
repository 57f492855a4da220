// Words of the three ledgers: answers, sex, category, kinds, classes, posts, record checks, numbers.
#include <gtest/gtest.h>

#include "roll/adult_words.h"
#include "roll/answers.h"
#include "roll/child_words.h"
#include "roll/venue_words.h"

namespace yingtuo::roll {
namespace {

TEST(AnswersTest, YesAndNoInEveryTick) {
    for (const char* yes : {"是", "有", "√", "✓", "1", "1.0", "Y", "y", "Yes", "TRUE", " 是 ", "Ｙ", "对"})
        EXPECT_EQ(read_yes_no(yes), true) << yes;
    for (const char* no : {"否", "无", "×", "x", "0", "N", "no", "FALSE", "没有", "不是"})
        EXPECT_EQ(read_yes_no(no), false) << no;
    for (const char* neither : {"", "也许", "2", "是否", "张三"}) EXPECT_FALSE(read_yes_no(neither)) << neither;
}

TEST(AnswersTest, WillingnessKeepsNoApartFromNotAsked) {
    for (const char* yes : {"是", "愿意", "愿意参加", "同意", "参加", "√", "自愿"})
        EXPECT_EQ(read_willingness(yes), Willingness::yes) << yes;
    for (const char* no : {"否", "不愿意", "不参加", "不同意", "×", "暂不愿意"})
        EXPECT_EQ(read_willingness(no), Willingness::no) << no;
    for (const char* open : {"", "/", "未问", "待定", "未联系上", "联系不上"})
        EXPECT_EQ(read_willingness(open), Willingness::unasked) << open;
    EXPECT_FALSE(read_willingness("下午"));
}

TEST(ChildWordsTest, SexInEveryForm) {
    for (const char* cell : {"男", "男性", "1", "M", " 男 ", "男孩"}) EXPECT_EQ(read_sex(cell), Sex::male) << cell;
    for (const char* cell : {"女", "女性", "2", "F", "女生"}) EXPECT_EQ(read_sex(cell), Sex::female) << cell;
    EXPECT_EQ(read_sex(""), Sex::unknown);
    for (const char* cell : {"3", "男女", "张三"}) EXPECT_FALSE(read_sex(cell)) << cell;
}

TEST(ChildWordsTest, TheGreaterNeedGoesFirst) {
    const auto category = [](const char* cell) { return read_category(cell)->category; };
    EXPECT_EQ(category("留守"), ChildCategory::left_behind);
    EXPECT_EQ(category("农村留守儿童"), ChildCategory::left_behind);
    EXPECT_EQ(category("困境儿童"), ChildCategory::hardship);
    EXPECT_EQ(category("事实无人抚养儿童"), ChildCategory::de_facto_unsupported);
    EXPECT_EQ(category("孤儿"), ChildCategory::orphan);
    EXPECT_EQ(category("流动"), ChildCategory::migrant);
    EXPECT_EQ(category("普通"), ChildCategory::ordinary);
    EXPECT_EQ(category("非留守"), ChildCategory::ordinary);
    EXPECT_EQ(category(""), ChildCategory::unknown);
    EXPECT_EQ(category("留守、困境"), ChildCategory::hardship);
    EXPECT_TRUE(read_category("留守、困境")->several);
    EXPECT_FALSE(read_category("留守")->several);
    EXPECT_FALSE(read_category("三年级"));
}

TEST(VenueWordsTest, KindsByTheirNamesAndTheirUsualOnes) {
    const std::pair<const char*, VenueKind> cases[] = {{"学校", VenueKind::school},
                                                       {"永丰镇中心小学", VenueKind::school},
                                                       {"儿童之家", VenueKind::childrens_home},
                                                       {"三甲村儿童之家", VenueKind::childrens_home},
                                                       {"未成年人保护中心", VenueKind::protection_centre},
                                                       {"福利院", VenueKind::welfare_home},
                                                       {"敬老院", VenueKind::elder_care},
                                                       {"新时代文明实践站", VenueKind::civic_station},
                                                       {"农家书屋", VenueKind::farm_library},
                                                       {"青年之家", VenueKind::youth_home},
                                                       {"其它", VenueKind::other},
                                                       {"childrens_home", VenueKind::childrens_home}};
    for (const auto& [cell, kind] : cases) EXPECT_EQ(read_venue_kind(cell), kind) << cell;
    for (const char* cell : {"", "张三家"}) EXPECT_FALSE(read_venue_kind(cell)) << cell;
}

TEST(VenueWordsTest, CountsAreWholeOrDoubtful) {
    struct Case {
        const char* cell;
        int count;
        bool doubtful;
    };
    for (const Case& one :
         {Case{"50", 50, false}, Case{"50人", 50, false}, Case{"50.0", 50, false}, Case{"５０", 50, false},
          Case{"0", 0, false}, Case{"约50", 50, true}, Case{"约50人", 50, true}, Case{"40-50", 40, true},
          Case{"40至50人", 40, true}, Case{"50左右", 50, true}, Case{"50.5", 50, true}}) {
        const auto count = read_count(one.cell);
        ASSERT_TRUE(count) << one.cell;
        EXPECT_EQ(count->count, one.count) << one.cell;
        EXPECT_EQ(count->doubtful, one.doubtful) << one.cell;
    }
    for (const char* cell : {"", "/", "很多", "-5", "1000000", "50间教室和30", "60-50", "1e9", "nan", "inf"})
        EXPECT_FALSE(read_count(cell)) << cell;
}

TEST(VenueWordsTest, BedsAreACertainNumberUpToAThousand) {
    const std::pair<const char*, int> cases[] = {{"0", 0},  {"12", 12},     {"12张", 12}, {"8个床位", 8},
                                                 {"无", 0}, {"1000", 1000}, {"20人", 20}, {" 16 ", 16}};
    for (const auto& [cell, beds] : cases) EXPECT_EQ(read_beds(cell), beds) << cell;
    for (const char* cell : {"", "若干", "约20", "10-20", "-1", "1001", "2.5", "1e2", "床位", "nan"})
        EXPECT_FALSE(read_beds(cell)) << cell;
}

TEST(VenueWordsTest, ElevationsInMetres) {
    EXPECT_EQ(read_elevation("1250"), Metres{1250});
    EXPECT_EQ(read_elevation("1250.5米"), Metres{1250.5});
    for (const char* cell : {"", "高", "12500", "-300", "1250公里"}) EXPECT_FALSE(read_elevation(cell)) << cell;
}

TEST(VenueWordsTest, Decisions) {
    EXPECT_EQ(read_venue_decision("必须开"), VenueDecision::pinned_open);
    EXPECT_EQ(read_venue_decision("不得开"), VenueDecision::forbidden);
    EXPECT_EQ(read_venue_decision("由规划决定"), VenueDecision::free);
    EXPECT_FALSE(read_venue_decision("看看"));
}

TEST(AdultWordsTest, Classes) {
    const std::pair<const char*, AdultClass> cases[] = {{"返乡大学生", AdultClass::student},
                                                        {"大学生", AdultClass::student},
                                                        {"教师", AdultClass::teacher},
                                                        {"退休教师", AdultClass::retired_cadre},
                                                        {"退休干部", AdultClass::retired_cadre},
                                                        {"热心村民", AdultClass::resident},
                                                        {"村委会干部", AdultClass::village_cadre},
                                                        {"后勤人员", AdultClass::logistics},
                                                        {"西部计划志愿者", AdultClass::western_plan},
                                                        {"其他", AdultClass::other}};
    for (const auto& [cell, expected] : cases) EXPECT_EQ(read_adult_class(cell), expected) << cell;
    for (const char* cell : {"", "阿里"}) EXPECT_FALSE(read_adult_class(cell)) << cell;
}

PostSet set_of(std::initializer_list<Post> posts) {
    PostSet set;
    for (const Post post : posts) set.set(static_cast<std::size_t>(post));
    return set;
}

TEST(AdultWordsTest, PostsInLists) {
    EXPECT_EQ(read_posts("带班、安全").posts, set_of({Post::care, Post::safety}));
    EXPECT_EQ(read_posts("带班, 学业/文体;心理").posts,
              set_of({Post::care, Post::study, Post::sport_arts, Post::wellbeing}));
    EXPECT_EQ(read_posts("学业（2025-06-20合格）").posts, set_of({Post::study}));
    EXPECT_EQ(read_posts("作业辅导，心理辅导，防溺水").posts, set_of({Post::study, Post::wellbeing, Post::safety}));
    EXPECT_TRUE(read_posts("").complete);
    EXPECT_TRUE(read_posts("").posts.none());
    EXPECT_FALSE(read_posts("带班、飞行").complete);
    EXPECT_EQ(read_posts("带班、飞行").posts, set_of({Post::care}));
    const PostsCell failed = read_posts("带班、安全（不合格）");
    EXPECT_TRUE(failed.failed);
    EXPECT_EQ(failed.posts, set_of({Post::care}));
}

TEST(AdultWordsTest, RecordChecksNeverTurnDoubtIntoClearance) {
    for (const char* clear : {"无记录", "无", "未发现违法犯罪记录", "无违法犯罪记录", "清白", "合格", "clear"})
        EXPECT_EQ(read_record_check(clear), RecordCheck::clear) << clear;
    for (const char* hit : {"有记录", "有", "不合格", "异常", "有犯罪记录"})
        EXPECT_EQ(read_record_check(hit), RecordCheck::hit) << hit;
    for (const char* open : {"查询中", "已提交", "待反馈", "已申请"})
        EXPECT_EQ(read_record_check(open), RecordCheck::requested) << open;
    for (const char* none : {"", "未查询", "未查", "否", "未申请"})
        EXPECT_EQ(read_record_check(none), RecordCheck::not_requested) << none;
    EXPECT_FALSE(read_record_check("2025年"));
}

TEST(AdultWordsTest, WhoAcceptsLodging) {
    for (const char* yes : {"是", "愿意", "可住宿", "服从", "√", "1", "愿意住点", "能", "可"})
        EXPECT_EQ(read_accepts_lodging(yes), true) << yes;
    for (const char* no : {"否", "不愿意", "不可住宿", "不服从", "×", "0", "不住点", "每天回家", "不能"})
        EXPECT_EQ(read_accepts_lodging(no), false) << no;
    for (const char* nothing : {"", "看情况", "待定", "能不能再说吧"})
        EXPECT_FALSE(read_accepts_lodging(nothing).value_or(false)) << nothing;
}

}  // namespace
}  // namespace yingtuo::roll
