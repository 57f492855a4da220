// The documents of a site over HTTP, on a season that can be planned.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "formats/files.h"
#include "formats/sheets.h"
#include "formats/temporary_folder.h"
#include "http/document_files.h"
#include "http/planned_world.h"
#include "http/served.h"
#include "roll/reconcile.h"

namespace yingtuo::http {
namespace {

using testing::HasSubstr;
using testing::Not;

class Documents : public ServedPlanned {
  public:
    Documents() {
        const SeasonPlan plan = planned_plan();
        venue = plan.open_venues.front();
        site = "/api/v1/plans/1/sites/" + std::to_string(venue.value()) + "/documents/";
        for (const Adult& adult : planned_data().adults) {
            AdultRecord& record = store.roll.adults.emplace_back();
            record.adult = adult;
            record.name = "欧阳春山";
        }
    }
    [[nodiscard]] std::vector<Sheet> sheets(const std::string& target) {
        const Response answer = get(target);
        EXPECT_EQ(answer.status, 200U) << answer.body.bytes();
        const formats::TemporaryFolder folder;
        EXPECT_TRUE(formats::write_file(folder / "plan.xlsx", answer.body.bytes()));
        auto read = formats::read_sheets(folder / "plan.xlsx");
        EXPECT_TRUE(read);
        return std::move(*read);
    }
    // The cells of every sheet of the workbook, a line each.
    [[nodiscard]] std::string cells(const std::string& target) {
        std::string text;
        for (const Sheet& sheet : sheets(target)) {
            for (const SheetRow& row : sheet.rows) {
                for (const std::string& cell : row.cells) text += cell + "\n";
            }
        }
        return text;
    }

    Id<Venue> venue;
    std::string site;
};

TEST(SiteDocument, every_kind_is_served_as_a_file_with_a_name_in_usual_and_in_large_print) {
    Documents served;
    for (const auto& row : EnumNames<DocumentFile>::table) {
        for (const char* print : {"", "?large=1"}) {
            const Response answer = served.get(served.site + std::string(row.code) + print);
            ASSERT_EQ(answer.status, 200U) << row.code << answer.body.bytes();
            EXPECT_EQ(answer.content_type, media_type_of(row.value));
            EXPECT_TRUE(answer.body.bytes().starts_with(is_pdf(row.value) ? "%PDF-" : "PK")) << row.code;
            std::string disposition;
            for (const auto& [name, value] : answer.headers) {
                if (name == "Content-Disposition") disposition = value;
            }
            EXPECT_THAT(disposition,
                        HasSubstr(is_pdf(row.value) ? "inline; filename=\"document.pdf\"" : "document.xlsx"));
            EXPECT_THAT(disposition, HasSubstr("filename*=UTF-8''%"));
        }
    }
    EXPECT_EQ(served.get(served.site + "week.pdf?week=2025-07-16").status, 200U);
}

TEST(SiteDocument, whole_names_are_for_whoever_says_who_they_are_and_what_for_and_either_reading_is_logged) {
    Documents served;
    const std::string masked = served.cells(served.site + "plan.xlsx");
    EXPECT_THAT(masked, HasSubstr("欧***"));
    EXPECT_THAT(masked, Not(HasSubstr("欧阳")));
    ASSERT_FALSE(served.store.purposes.empty());
    EXPECT_THAT(served.store.purposes.back(), HasSubstr("names masked"));
    const std::string whole = served.cells(served.site + "plan.xlsx?by=clerk&purpose=print");
    EXPECT_THAT(whole, HasSubstr("欧阳春山"));
    EXPECT_THAT(served.store.purposes.back(), HasSubstr("print (clerk)"));
    const std::size_t read = served.store.purposes.size();
    EXPECT_EQ(served.get(served.site + "plan.xlsx?by=clerk").status, 400U);
    EXPECT_EQ(served.get(served.site + "plan.xlsx?purpose=print").status, 400U);
    EXPECT_EQ(served.store.purposes.size(), read) << "nothing was read";
}

TEST(SiteDocument, the_workbook_comes_back_as_a_plan_whose_other_sheets_are_known) {
    Documents served;
    const auto sheets = served.sheets(served.site + "plan.xlsx");
    ASSERT_EQ(sheets.size(), 3U);
    const roll::Outcome outcome = roll::reconcile(planned_data().season, planned_data().regions, {}, sheets);
    ASSERT_EQ(outcome.site_plans.size(), 1U);
    ASSERT_EQ(outcome.imports.size(), 1U);
    EXPECT_EQ(outcome.imports[0].counts.refused, 0);
    const auto& told = outcome.imports[0].doubtful;
    EXPECT_EQ(
        std::count_if(told.begin(), told.end(), [](const DoubtfulRow& row) { return row.code == "sheet.of_plan"; }), 2);
}

TEST(SiteDocument, what_is_not_there_is_refused) {
    Documents served;
    EXPECT_EQ(served.get(served.site + "plan.doc").status, 404U);
    EXPECT_EQ(served.get(served.site + "week.pdf?week=Monday").status, 400U);
    EXPECT_EQ(served.get(served.site + "week.pdf?week=2030-01-01").status, 404U);
    EXPECT_EQ(served.get(served.site + "week.pdf?large=yes").status, 400U);
    EXPECT_EQ(served.get("/api/v1/plans/1/sites/3/documents/plan.pdf").status, 404U) << "a venue that is not open";
    EXPECT_EQ(served.get("/api/v1/plans/1/sites/x/documents/plan.pdf").status, 400U);
    EXPECT_EQ(served.get("/api/v1/plans/9/sites/1/documents/plan.pdf").status, 404U);
}

TEST(DocumentNames, are_taken_by_every_file_system) {
    EXPECT_EQ(file_name_of("a/b\\c:d*e?f\"g<h>i|j\nk"), "a_b_c_d_e_f_g_h_i_j_k");
    EXPECT_EQ(file_name_of(""), "_");
    EXPECT_EQ(file_name_of("../x"), "_.._x");
    std::string long_name;
    for (int i = 0; i < 100; ++i) long_name += "名";
    EXPECT_EQ(file_name_of(long_name).size(), 180U);
    EXPECT_EQ(document_name(DocumentFile::week_pdf, formats::Print::large), "周安排（大字版）.pdf");
}

}  // namespace
}  // namespace yingtuo::http
