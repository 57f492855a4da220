#include "app/site_documents.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "app/emergency_plan.h"
#include "app/plan.h"
#include "app/plan_ledger.h"
#include "app/small_season.h"

namespace yingtuo::app {
namespace {

using testing::HasSubstr;
using testing::Not;

// Everything a document says, in its order.
struct Words {
    std::string text;
    void add(const std::string& more) { text += more + "\n"; }
    void operator()(const Heading& heading) { add(heading.text); }
    void operator()(const Paragraph& paragraph) { add(paragraph.text); }
    void operator()(const Steps& steps) {
        for (const std::string& step : steps.steps) add(step);
    }
    void operator()(const FormLine& line) {
        for (const FormField& field : line.fields) add(field.label + "=" + field.value);
    }
    void operator()(const FactTable& table) {
        for (const FormField& fact : table.facts) add(fact.label + "=" + fact.value);
    }
    void operator()(const PaperTable& table) {
        for (const PaperColumn& column : table.columns) add(column.heading);
        for (const PaperRow& row : table.rows) {
            for (const std::string& cell : row.cells) add(cell);
        }
    }
    void operator()(const NewPage&) {}
};

std::string words_of(const Document& document) {
    Words words;
    words.add(document.title);
    words.add(document.running_head);
    for (const Block& block : document.blocks) std::visit(words, block);
    return words.text;
}

class SiteDocuments : public testing::Test {
  protected:
    void SetUp() override {
        PlanOptions options;
        options.limits.iterations = 1;
        options.created_at = "2025-06-01T00:00:00Z";
        plan_ = *make_plan(data_, options);
        plan_.header.number = 7;
        for (const Adult& adult : data_.adults) {
            AdultRecord& record = people_.adults.emplace_back();
            record.adult = adult;
            record.name = "欧阳" + std::string(adult.id.value() == 1 ? "春" : "秋") + "山";
            record.phone = "1990000000" + std::to_string(adult.id.value());
        }
        VenueRecord& venue = people_.venues.emplace_back();
        venue.venue = data_.venues.front();
        venue.address = "丁村小学路3号";
        venue.lead_name = "司马某";
        venue.lead_phone = "19900000099";
        venue.other = {{"距最近卫生院", "2公里"}, {"是否供餐", "是"}};
    }
    template <typename Row>
    static std::vector<Row> at(const std::vector<Row>& rows, Id<Venue> venue) {
        std::vector<Row> found;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(found),
                     [&](const Row& row) { return row.venue == venue; });
        return found;
    }
    Result<SitePaper> paper(Naming naming = Naming::masked, std::int64_t number = 1) {
        const Venue& venue = data_.venues[static_cast<std::size_t>(number - 1)];
        return site_paper({data_, plan_.header, programme::standard_catalogue(), venue, at(plan_.duties, venue.id),
                           at(plan_.shortfalls, venue.id), at(plan_.groups, venue.id), at(plan_.sessions, venue.id),
                           history_, people_, naming});
    }
    std::string all_words(const SitePaper& paper) {
        std::string text;
        for (const auto& kind : EnumNames<DocumentKind>::table) text += words_of(*site_document(paper, kind.value));
        const PlanLedger ledger = plan_ledger(paper);
        for (const auto& [label, value] : ledger.head) text += label + value + "\n";
        for (const Table* table : {&ledger.days, &ledger.adults, &ledger.emergency}) {
            for (const auto& row : table->rows) {
                for (const std::string& cell : row) text += cell + "\n";
            }
        }
        return text;
    }

    PlanningData data_ = small_season();
    SeasonPlan plan_;
    People people_;
    std::vector<SitePlanVersion> history_;
};

TEST_F(SiteDocuments, names_are_masked_and_phones_left_out_unless_claimed) {
    const std::string masked = all_words(*paper());
    EXPECT_THAT(masked, HasSubstr("欧***（1号）"));
    EXPECT_THAT(masked, Not(HasSubstr("欧阳")));
    EXPECT_THAT(masked, Not(HasSubstr("1990000")));
    EXPECT_THAT(masked, Not(HasSubstr("司马某")));
    const std::string whole = all_words(*paper(Naming::whole));
    EXPECT_THAT(whole, HasSubstr("欧阳春山"));
    EXPECT_THAT(whole, HasSubstr("19900000001"));
}

TEST_F(SiteDocuments, what_somebody_wrote_freely_is_printed_with_whole_names_alone) {
    people_.venues.front().other = {{"供餐方式", "诸葛某送餐，19900000051"},
                                    {"距最近卫生院", "2公里，找上官大夫19900000052"},
                                    {"距最近派出所", "19900000053"}};
    history_ = {{7, Id<Venue>{1}, 1, SitePlanStep::check, {}, {}, "", "甲", "2025-06-10T08:00:00Z"},
                {7, Id<Venue>{1}, 2, SitePlanStep::submit, {}, {}, "", "甲", "2025-06-10T09:00:00Z"},
                {7,
                 Id<Venue>{1},
                 3,
                 SitePlanStep::send_back,
                 {},
                 {},
                 "请换下夏侯某，电话19900000054",
                 "乙",
                 "2025-06-11T08:00:00Z"}};
    const char* const said[] = {"诸葛", "上官", "夏侯", "19900000051", "19900000052", "19900000053", "19900000054"};
    const std::string masked = all_words(*paper());
    for (const char* words : said) EXPECT_THAT(masked, Not(HasSubstr(words)));
    EXPECT_THAT(masked, HasSubstr("退回意见=见系统"));
    EXPECT_THAT(masked, HasSubstr("供餐方式由本点告知"));
    EXPECT_THAT(masked, HasSubstr("距离见系统，电话"));
    const std::string whole = all_words(*paper(Naming::whole));
    for (const char* words : said) EXPECT_THAT(whole, HasSubstr(words));
    for (const char* distance : {"2公里", "约1.5 km", "800米", "3000", "0.8千米"}) {
        people_.venues.front().other = {{"距最近派出所", distance}};
        EXPECT_THAT(all_words(*paper()), HasSubstr("距本点" + std::string(distance))) << "no person is in it";
    }
}

TEST_F(SiteDocuments, the_plan_has_every_session_with_its_responsible_adult_and_its_rain_alternative) {
    const SitePaper facts = *paper();
    ASSERT_FALSE(facts.sessions.empty());
    const PlanLedger ledger = plan_ledger(facts);
    EXPECT_EQ(ledger.days.rows.size(), facts.sessions.size());
    const std::string plan = words_of(plan_document(facts));
    for (const CareSession& session : facts.sessions) {
        EXPECT_THAT(plan, HasSubstr(facts.activity_name(session.activity)));
        EXPECT_THAT(plan, HasSubstr(facts.name_of_adult(session.responsible)));
        if (session.rain_activity.empty()) continue;
        EXPECT_THAT(plan, HasSubstr(facts.activity_name(session.rain_activity)));
    }
    for (const auto& row : ledger.days.rows) {
        ASSERT_EQ(row.size(), ledger.days.header.size());
        EXPECT_FALSE(row[3].empty());
    }
    EXPECT_EQ(facts.planned_days.size(), 30U);
    EXPECT_THAT(plan, HasSubstr("服务天数=30天（不少于30天）"));
}

TEST_F(SiteDocuments, the_state_is_said_with_plan_number_version_and_date) {
    EXPECT_THAT(words_of(plan_document(*paper())), HasSubstr("第7号规划（草稿） 本点第0版（草稿） 2025-06-01"));
    EXPECT_THAT(words_of(plan_document(*paper())), HasSubstr("未经批准不得开班"));
    history_ = {
        {7, Id<Venue>{1}, 1, SitePlanStep::check, {}, {}, "", "甲", "2025-06-10T08:00:00Z"},
        {7, Id<Venue>{1}, 2, SitePlanStep::submit, {}, {}, "", "甲", "2025-06-10T09:00:00Z"},
        {7, Id<Venue>{1}, 3, SitePlanStep::approve, RegionLevel::township, {}, "", "乙", "2025-06-11T08:00:00Z"}};
    EXPECT_THAT(paper()->state_line(), HasSubstr("待县级审批"));
    history_.push_back(
        {7, Id<Venue>{1}, 4, SitePlanStep::approve, RegionLevel::county, {}, "", "丙", "2025-06-12T08:00:00Z"});
    const std::string approved = words_of(plan_document(*paper()));
    EXPECT_THAT(approved, HasSubstr("本点第4版（已批准） 2025-06-12"));
    EXPECT_THAT(approved, Not(HasSubstr("未经批准不得开班")));
}

TEST_F(SiteDocuments, an_edit_of_the_site_is_in_every_document_that_shows_it) {
    CareSession before = at(plan_.sessions, Id<Venue>{1}).front();
    CareSession after = before;
    after.place = "新搭的凉棚";
    SitePlanVersion edit{7,    Id<Venue>{1},          1, SitePlanStep::edit, {}, {{before, after}}, "",
                         "甲", "2025-06-10T08:00:00Z"};
    history_ = {edit};
    EXPECT_THAT(words_of(plan_document(*paper())), HasSubstr("新搭的凉棚"));
    EXPECT_THAT(words_of(*week_document(*paper(), before.date)), HasSubstr("新搭的凉棚"));
    history_.front().changes.front().before->place = "别处";
    EXPECT_FALSE(paper().has_value()) << "an edit of what is not there";
}

TEST_F(SiteDocuments, what_is_missing_is_said_where_it_is_missing) {
    std::erase_if(plan_.duties, [](const Duty& duty) { return duty.venue == Id<Venue>{1}; });
    for (CareSession& session : plan_.sessions) session.responsible = session.assisting = {};
    plan_.shortfalls = {{Id<Venue>{1}, make_date(2025, 7, 20), ClockTime{540}, ClockTime{900}, Post::care, 2}};
    const SitePaper facts = *paper();
    const std::string plan = words_of(plan_document(facts));
    EXPECT_THAT(plan, HasSubstr("本点尚无到岗人员"));
    EXPECT_THAT(plan, HasSubstr("7月20日 09:00—15:00 缺带班2人"));
    EXPECT_THAT(plan, HasSubstr("缺人"));
    EXPECT_THAT(plan, HasSubstr("未安排，开班前指定"));
    EXPECT_THAT(words_of(*week_document(facts, std::nullopt)), HasSubstr("缺人"));
    plan_.sessions.clear();
    EXPECT_THAT(words_of(plan_document(*paper())), HasSubstr("尚未排定每日活动"));
    EXPECT_THAT(words_of(*week_document(*paper(), std::nullopt)), HasSubstr("尚未排定每日活动"));
    EXPECT_THAT(words_of(notice_document(*paper())), HasSubstr("尚未排定，定下后另行通知"));
}

TEST_F(SiteDocuments, a_week_sheet_is_of_one_week_and_class_and_refuses_a_week_without_sessions) {
    const SitePaper facts = *paper();
    const auto count = [](const Document& document) {
        return std::count_if(document.blocks.begin(), document.blocks.end(),
                             [](const Block& block) { return std::holds_alternative<PaperTable>(block); });
    };
    const auto week = week_document(facts, make_date(2025, 7, 23));
    ASSERT_TRUE(week);
    EXPECT_EQ(count(*week), static_cast<std::ptrdiff_t>(facts.groups.size()));
    EXPECT_THAT(words_of(*week), HasSubstr("7月21日"));
    EXPECT_THAT(words_of(*week), Not(HasSubstr("7月28日")));
    EXPECT_EQ(count(*week_document(facts, std::nullopt)), static_cast<std::ptrdiff_t>(7 * facts.groups.size()));
    EXPECT_EQ(week_document(facts, make_date(2025, 1, 1)).error().code, ErrorCode::not_found);
}

TEST_F(SiteDocuments, the_emergency_plan_has_storm_call_order_water_and_report_with_the_sites_own_facts) {
    const SitePaper facts = *paper(Naming::whole);
    const EmergencyPlan plan = emergency_plan(facts);
    std::string text;
    for (const EmergencyPart& part : plan.parts) {
        EXPECT_FALSE(part.source.empty()) << part.title;
        EXPECT_GE(part.steps.size(), 3U) << part.title;
        for (const std::string& step : part.steps) text += step + "\n";
    }
    EXPECT_THAT(text, HasSubstr("应到3人")) << "children placed at the site";
    EXPECT_THAT(text, HasSubstr("本点可用房间2间"));
    EXPECT_THAT(text, HasSubstr("“六不”"));
    EXPECT_THAT(text, HasSubstr("九类情形"));
    EXPECT_THAT(text, HasSubstr("距本点2公里"));
    ASSERT_FALSE(plan.roles.empty());
    EXPECT_THAT(plan.roles.front().people, HasSubstr("欧阳"));
    const SitePaper unknown = *paper(Naming::whole, 2);
    std::string calls;
    for (const auto& call : emergency_plan(unknown).calls) calls += call.whom + call.number + "\n";
    EXPECT_THAT(calls, HasSubstr("最近卫生院（诊所）" + std::string(to_fill_in)));
}

TEST_F(SiteDocuments, families_have_lines_to_fill_in_and_no_child_is_named) {
    const std::string pledge = words_of(pledge_document(*paper()));
    EXPECT_THAT(pledge, HasSubstr("儿童姓名=\n"));
    EXPECT_THAT(pledge, HasSubstr("照料人签名（手印）=\n"));
    const std::string notice = words_of(notice_document(*paper()));
    EXPECT_THAT(notice, HasSubstr("儿童姓名=\n"));
    EXPECT_THAT(notice, HasSubstr("丁村小学路3号"));
    EXPECT_THAT(notice, HasSubstr("由本点供餐"));
}

}  // namespace
}  // namespace yingtuo::app
