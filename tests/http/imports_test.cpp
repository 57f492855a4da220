// Imports, the funnel, contacts, claims and the certificate over HTTP, on the small season.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "http/answers.h"
#include "http/routes.h"
#include "http/served.h"

namespace yingtuo::http {
namespace {

namespace json = boost::json;

constexpr const char* village_roll =
    "2025年暑期托管村级儿童花名册,,,,,,\r\n姓名,性别,出生日期,县,乡镇,村,是否愿意参加托管\r\n"
    "甲小一,男,2015-03-01,昭阳区,永丰镇,三甲村,是\r\n乙小二,女,2016-04-02,昭阳区,永丰镇,三甲村,\r\n";

class Importing : public Served {
  public:
    Importing() {
        // The children of the small season, with names that must not come out.
        for (const Child& child : small_data().children) {
            ChildRecord record;
            record.child = child;
            record.name = "丙小三";
            record.carer_phone = "13800001234";
            store.roll.children.push_back(record);
        }
        store.roll.households = small_data().households;
    }
    Response upload(const std::string& query, const std::string& content, std::string type = "text/csv",
                    std::string key = {}) {
        Incoming incoming{"POST", "/api/v1/imports?" + query, "127.0.0.1:8080", "", ""};
        incoming.content_type = std::move(type);
        incoming.idempotency_key = key.empty() ? "upload-" + std::to_string(++keys) : std::move(key);
        incoming.body = content;
        return dispatch(desk, {}, incoming);
    }
};

TEST(Imports, a_dry_run_tells_what_would_change_and_writes_nothing) {
    Importing served;
    const Response answer = served.upload("dry_run=true&file=a.csv", village_roll);
    ASSERT_EQ(answer.status, 200U) << answer.body.bytes();
    expect_fits(answer, "/api/v1/imports", "post");
    const json::value body = body_of(answer);
    EXPECT_TRUE(body.at("number").is_null());
    EXPECT_EQ(body.at("total").at("rows").as_int64(), 2);
    EXPECT_TRUE(served.store.load_import_runs().empty());
    EXPECT_EQ(answer.body.bytes().find("甲小一"), std::string_view::npos);
}

TEST(Imports, an_upload_is_journalled_with_who_and_shown_with_its_doubtful_rows_and_undone) {
    Importing served;
    const Response answer = served.upload("by=%E5%8E%BF%E6%B0%91%E6%94%BF%E5%B1%80&file=a.csv", village_roll);
    ASSERT_EQ(answer.status, 201U) << answer.body.bytes();
    expect_fits(answer, "/api/v1/imports", "post");
    const Response page = served.get("/api/v1/imports/1?limit=1");
    ASSERT_EQ(page.status, 200U);
    expect_fits(page, "/api/v1/imports/{n}", "get");
    EXPECT_EQ(body_of(page).at("imported_by").as_string(), "县民政局");
    EXPECT_GT(body_of(page).at("doubtful").at("total").to_number<int>(), 0);
    const Response unsigned_one = served.post("/api/v1/imports/1/undo", R"({"by":"县民政局"})");
    EXPECT_EQ(unsigned_one.status, 400U);
    const Response undone = served.post("/api/v1/imports/1/undo", R"({"by":"县民政局","reason":"传错了文件"})");
    ASSERT_EQ(undone.status, 200U) << undone.body.bytes();
    expect_fits(undone, "/api/v1/imports/{n}/undo", "post");
    EXPECT_EQ(served.post("/api/v1/imports/1/undo", R"({"by":"县民政局","reason":"再来"})").status, 409U);
    EXPECT_EQ(served.post("/api/v1/imports/7/undo", R"({"by":"县民政局","reason":"再来"})").status, 404U);
}

TEST(Imports, progress_tells_what_is_being_read_and_nothing_when_it_is_over) {
    Importing served;
    const auto running = [&] { return served.json("/api/v1/import-progress").at("running").as_array(); };
    EXPECT_TRUE(running().empty());
    {
        ImportProgress::Ticket upload(served.desk.import_progress(), 3);
        upload.read_one();
        upload.read_one();
        const auto now = running();
        ASSERT_EQ(now.size(), 1U);
        EXPECT_EQ(now[0].at("files").to_number<int>(), 3);
        EXPECT_EQ(now[0].at("read").to_number<int>(), 2);
        EXPECT_FALSE(now[0].at("is_taken_over").as_bool());
        upload.take_over();
        EXPECT_TRUE(running()[0].at("is_taken_over").as_bool());
        expect_fits(served.get("/api/v1/import-progress"), "/api/v1/import-progress", "get");
    }
    EXPECT_EQ(served.upload("file=a.csv", village_roll).status, 201U);
    EXPECT_TRUE(running().empty());
}

std::string form_of(const std::string& corrections) {
    return "--B\r\nContent-Disposition: form-data; name=files; filename=\"a.csv\"\r\n\r\n" + std::string(village_roll) +
           "\r\n--B\r\nContent-Disposition: form-data; name=\"corrections\"\r\n\r\n" + corrections + "\r\n--B--";
}

std::set<std::string> codes_of(const json::value& report) {
    std::set<std::string> codes;
    for (const json::value& row : report.at("doubtful").at("items").as_array())
        codes.insert(std::string(row.at("code").as_string()));
    return codes;
}

TEST(Imports, a_cell_is_put_right_before_the_file_is_read_and_the_journal_says_which) {
    Importing served;
    const std::string corrections = R"({"cells":[{"file":"a.csv","sheet":"a","row":3,"column":"C","text":"三月"}]})";
    const std::string type = "multipart/form-data; boundary=B";
    EXPECT_FALSE(codes_of(body_of(served.upload("dry_run=true", form_of(R"({"cells":[]})"), type)))
                     .contains("birth_date.unreadable"));
    const Response answer = served.upload("by=x", form_of(corrections), type);
    ASSERT_EQ(answer.status, 201U) << answer.body.bytes();
    expect_fits(answer, "/api/v1/imports", "post");
    EXPECT_TRUE(codes_of(body_of(answer)).contains("birth_date.unreadable")) << "it was read as corrected";
    const json::value kept = served.json("/api/v1/imports/1");
    bool is_noted = false;
    for (const json::value& row : kept.at("doubtful").at("items").as_array()) {
        if (row.at("code").as_string() != "cell.corrected") continue;
        is_noted = true;
        EXPECT_EQ(row.at("row").to_number<int>(), 3);
        EXPECT_EQ(row.at("column").as_string(), "C");
    }
    EXPECT_TRUE(is_noted);
    EXPECT_EQ(json::serialize(kept).find("三月"), std::string::npos) << "but not what it was put to";
}

TEST(Imports, corrections_that_cannot_be_understood_are_refused_and_named) {
    Importing served;
    const auto where = [&](const std::string& corrections) {
        const Response answer = served.upload("dry_run=true", form_of(corrections), "multipart/form-data; boundary=B");
        EXPECT_EQ(answer.status, 400U) << corrections;
        return std::string(body_of(answer).at("where").as_string());
    };
    const auto cell = [](const char* sheet, const char* row, const char* column) {
        return R"({"cells":[{"file":"a.csv","sheet":")" + std::string(sheet) + R"(","row":)" + row + R"(,"column":")" +
               column + R"(","text":"x"}]})";
    };
    EXPECT_EQ(where(cell("b", "3", "C")), "corrections[0]");
    EXPECT_EQ(where(cell("a", "99", "C")), "corrections[0]");
    EXPECT_EQ(where(cell("a", "3", "3")), "corrections[0]");
    EXPECT_EQ(where(cell("a", "0", "C")), "body:corrections.cells[0].row");
    EXPECT_EQ(where(R"({"cells":[7]})"), "body:corrections.cells");
    where("not json");
    EXPECT_TRUE(served.store.load_import_runs().empty());
}

TEST(Imports, rows_are_shown_as_they_are_in_a_dry_run_to_somebody_with_a_name) {
    Importing served;
    const Response shown = served.upload("dry_run=true&cells=true&by=x&file=a.csv", village_roll);
    ASSERT_EQ(shown.status, 200U) << shown.body.bytes();
    expect_fits(shown, "/api/v1/imports", "post");
    const json::value row = body_of(shown).at("doubtful").at("items").as_array()[0];
    const auto& cells = row.at("cells").as_array();
    EXPECT_EQ(cells[0].at("column").as_string(), "A");
    EXPECT_EQ(cells[0].at("text").as_string(), "甲小一");
    EXPECT_FALSE(row.at("kind").at("zh").as_string().empty());
    EXPECT_FALSE(row.at("remedy").at("en").as_string().empty());
    EXPECT_EQ(served.upload("dry_run=true&cells=true&file=a.csv", village_roll).status, 400U);
    EXPECT_EQ(served.upload("cells=true&by=x&file=a.csv", village_roll).status, 400U);
}

TEST(Imports, the_same_key_imports_once) {
    Importing served;
    EXPECT_EQ(served.upload("file=a.csv", village_roll, "text/csv", "once").status, 201U);
    EXPECT_EQ(served.upload("file=a.csv", village_roll, "text/csv", "once").status, 201U);
    EXPECT_EQ(served.store.load_import_runs().size(), 1U);
}

TEST(Imports, a_file_that_cannot_be_read_is_named_and_the_others_are_taken_over) {
    Importing served;
    const std::string body =
        "--B\r\nContent-Disposition: form-data; name=f; filename=\"x/bad.xlsx\"\r\n\r\nPK\x03\x04 broken\r\n"
        "--B\r\nContent-Disposition: form-data; name=f; filename=\"x/good.csv\"\r\n\r\n" +
        std::string(village_roll) + "\r\n--B--";
    const Response answer = served.upload("", body, "multipart/form-data; boundary=B");
    ASSERT_EQ(answer.status, 201U) << answer.body.bytes();
    const json::value told = body_of(answer);
    ASSERT_EQ(told.at("unread").as_array().size(), 1U);
    EXPECT_EQ(told.at("unread").as_array()[0].at("file").as_string(), "x/bad.xlsx");
    EXPECT_EQ(told.at("files").as_array().size(), 1U);
}

// Children without any identity, each a doubtful row, and one cell put right, which is but a note.
TEST(Imports, every_doubtful_row_of_an_upload_is_reached_and_notes_come_last) {
    Importing served;
    std::string content = "2025年暑期托管村级儿童花名册,,,,,,\r\n姓名,身份证号,县,乡镇,村,是否愿意参加托管\r\n";
    for (int i = 0; i < 7; ++i) content += "甲小一,99010120150301001X,昭阳区,永丰镇,三甲村,是\r\n";
    const std::string form = "--B\r\nContent-Disposition: form-data; name=files; filename=\"a.csv\"\r\n\r\n" + content +
                             "\r\n--B\r\nContent-Disposition: form-data; name=\"corrections\"\r\n\r\n"
                             R"({"cells":[{"file":"a.csv","sheet":"a","row":3,"column":"F","text":"否"}]})"
                             "\r\n--B--";
    const auto upload = [&](const std::string& query) {
        return served.upload("dry_run=true" + query, form, "multipart/form-data; boundary=B");
    };
    const Response whole = upload("&cells=true&by=x");
    expect_fits(whole, "/api/v1/imports", "post");
    const json::value all = body_of(whole).at("doubtful");
    const auto total = all.at("total").to_number<std::size_t>();
    ASSERT_GT(total, 7U);
    ASSERT_EQ(all.at("items").as_array().size(), total);
    EXPECT_EQ(all.at("items").as_array().back().at("code").as_string(), "cell.corrected");
    json::array reached;
    for (std::size_t offset = 0; offset < total; offset += 3) {
        const Response part = upload("&cells=true&by=x&limit=3&offset=" + std::to_string(offset));
        expect_fits(part, "/api/v1/imports", "post");
        const json::value doubtful = body_of(part).at("doubtful");
        EXPECT_EQ(doubtful.at("offset").to_number<std::size_t>(), offset);
        EXPECT_EQ(doubtful.at("total").to_number<std::size_t>(), total);
        for (const json::value& row : doubtful.at("items").as_array()) reached.push_back(row);
    }
    EXPECT_EQ(json::value(reached), all.at("items")) << "with the cells of the very rows";
    EXPECT_EQ(upload("&limit=5001").status, 400U);
    EXPECT_EQ(upload("&offset=-1").status, 400U);
}

// A number whose check character is wrong stands in the second row.
constexpr const char* doubtful_roll =
    "2025年暑期托管村级儿童花名册,,,,,,\r\n姓名,身份证号,县,乡镇,村,是否愿意参加托管\r\n"
    "甲小一,99010120150301001X,昭阳区,永丰镇,三甲村,是\r\n";

TEST(MarkedCopies, an_upload_that_asks_for_them_says_where_they_are_and_they_are_given_to_who_says_what_for) {
    for (const char* kind : {"", "dry_run=true&"}) {
        Importing served;
        const Response answer = served.upload(std::string(kind) + "marked=true&file=%E6%98%AD/a.csv", doubtful_roll);
        expect_fits(answer, "/api/v1/imports", "post");
        const json::array marked = body_of(answer).at("marked").as_array();
        ASSERT_EQ(marked.size(), 1U);
        EXPECT_EQ(marked[0].at("cells").to_number<int>(), 2);  // the number, and the name of who has no other identity
        EXPECT_EQ(marked[0].at("rows").to_number<int>(), 1);
        const std::string href(marked[0].at("href").as_string());
        EXPECT_EQ(served.get(href).status, 400U);
        EXPECT_EQ(served.get(href + "?by=clerk").status, 400U);
        const Response copy = served.get(href + "?by=clerk&purpose=correct");
        ASSERT_EQ(copy.status, 200U) << copy.body.bytes();
        EXPECT_EQ(copy.content_type, "text/csv");
        const std::string text(copy.body.bytes());
        EXPECT_NE(text.find("村,是否愿意参加托管,应托尽托核对意见\r\n"), std::string::npos) << text;
        EXPECT_NE(text.find("甲小一,99010120150301001X,昭阳区,永丰镇,三甲村,是,存疑（B 身份证号）"), std::string::npos)
            << text;
        const auto disposition = std::find_if(copy.headers.begin(), copy.headers.end(),
                                              [](const auto& header) { return header.first == "Content-Disposition"; });
        ASSERT_NE(disposition, copy.headers.end());
        EXPECT_EQ(disposition->second, "attachment; filename=\"marked.csv\"; filename*=UTF-8''a.csv");
        // The read log says who, what for, and which file; not what stood in it.
        EXPECT_EQ(served.store.purposes.back(), "marked copy of 昭/a.csv, 3 rows: correct (clerk)");
    }
}

TEST(MarkedCopies, without_asking_none_is_kept_and_an_unknown_one_is_named) {
    Importing served;
    EXPECT_TRUE(body_of(served.upload("file=a.csv", doubtful_roll)).at("marked").as_array().empty());
    const Response missing = served.get("/api/v1/marked-copies/0123?by=clerk&purpose=correct");
    EXPECT_EQ(missing.status, 404U);
    EXPECT_EQ(body_of(missing).at("where").as_string(), "path:id");
}

TEST(Imports, json_is_no_upload_and_an_upload_is_no_json) {
    Importing served;
    EXPECT_EQ(served.post("/api/v1/imports", "{}").status, 415U);
    Incoming incoming{"POST", "/api/v1/contacts", "127.0.0.1:8080", "", ""};
    incoming.content_type = "text/csv";
    incoming.idempotency_key = "k";
    EXPECT_EQ(dispatch(served.desk, {}, incoming).status, 415U);
}

TEST(TheFunnel, figures_lists_and_risks_are_answered_as_documented_without_a_name) {
    Importing served;
    served.store.roll.children[0].care.guardianship = GuardianshipGrade::nobody;
    served.store.roll.children[0].child.birth_date = make_date(2022, 1, 1);
    served.store.roll.children[0].child.willing = Willingness::unasked;
    for (const auto& [target, path] : std::vector<std::pair<std::string, const char*>>{
             {"/api/v1/funnel", "/api/v1/funnel"},
             {"/api/v1/funnel?region=530602000000", "/api/v1/funnel"},
             {"/api/v1/funnel/ask-next?limit=5", "/api/v1/funnel/ask-next"},
             {"/api/v1/funnel/stopped?reason=not_contacted,no_reason&limit=5", "/api/v1/funnel/stopped"},
             {"/api/v1/funnel/risks", "/api/v1/funnel/risks"},
             {"/api/v1/funnel/risks?region=530602000000", "/api/v1/funnel/risks"},
             {"/api/v1/certificate", "/api/v1/certificate"},
             {"/api/v1/certificate/incomplete", "/api/v1/certificate/{section}"},
             {"/api/v1/certificate/villages", "/api/v1/certificate/{section}"},
             {"/api/v1/certificate/without_identity", "/api/v1/certificate/{section}"}}) {
        const Response answer = served.get(target);
        ASSERT_EQ(answer.status, 200U) << target << " " << answer.body.bytes();
        expect_fits(answer, path, "get");
        EXPECT_EQ(answer.body.bytes().find("丙小三"), std::string_view::npos) << target;
        EXPECT_EQ(answer.body.bytes().find("13800001234"), std::string_view::npos) << target;
    }
    EXPECT_EQ(served.json("/api/v1/funnel/risks").at("total").to_number<int>(), 1);
    const auto risks_in = [&](const std::string& region) {
        return served.json("/api/v1/funnel/risks?region=" + region).at("total").to_number<int>();
    };
    EXPECT_EQ(risks_in("530602000000"), 1);
    EXPECT_EQ(risks_in("530621000000"), 0);
    EXPECT_EQ(served.store.purposes.size(), 1U) << "read once, for a purpose";
}

TEST(TheCertificate, comes_as_a_file_in_three_forms_without_a_name) {
    Importing served;
    const Response csv = served.get("/api/v1/certificate-file?format=csv");
    ASSERT_EQ(csv.status, 200U) << csv.body.bytes();
    EXPECT_EQ(csv.content_type, "text/csv; charset=utf-8");
    EXPECT_TRUE(csv.body.bytes().starts_with("\xEF\xBB\xBF不漏一人证明\r\n")) << csv.body.bytes().substr(0, 60);
    EXPECT_EQ(csv.body.bytes().find("丙小三"), std::string_view::npos);
    const Response xlsx = served.get("/api/v1/certificate-file?format=xlsx");
    EXPECT_TRUE(xlsx.body.bytes().starts_with("PK"));
    const Response twin = served.get("/api/v1/certificate-file?format=json");
    expect_fits(twin, "/api/v1/certificate-file", "get");
    EXPECT_EQ(body_of(twin).at("fingerprint"), served.json("/api/v1/certificate").at("fingerprint"));
    ASSERT_FALSE(xlsx.headers.empty());
    EXPECT_NE(xlsx.headers[0].second.find(".xlsx"), std::string::npos);
}

TEST(TheFunnel, a_contact_is_recorded_and_counts_at_once) {
    Importing served;
    served.store.roll.children[0].child.willing = Willingness::unasked;
    const auto child = std::to_string(served.store.roll.children[0].child.id.value());
    const auto to_ask = [&] { return served.json("/api/v1/funnel/ask-next").at("total").to_number<int>(); };
    const int before = to_ask();
    const Response answer = served.post(
        "/api/v1/contacts", R"({"child":)" + child + R"(,"means":"phone","outcome":"willing","made_by":"村儿童主任"})");
    ASSERT_EQ(answer.status, 201U) << answer.body.bytes();
    expect_fits(answer, "/api/v1/contacts", "post");
    EXPECT_EQ(to_ask(), before - 1);
    EXPECT_EQ(served.post("/api/v1/contacts", R"({"child":)" + child + R"(,"made_by":"村儿童主任"})").status, 400U);
    EXPECT_EQ(
        served.post("/api/v1/contacts", R"({"child":99999,"means":"phone","outcome":"willing","made_by":"村儿童主任"})")
            .status,
        404U);
    const Response back =
        served.post("/api/v1/contacts", R"({"child":)" + child + R"(,"withdraws":1,"made_by":"村儿童主任"})");
    EXPECT_EQ(back.status, 201U) << back.body.bytes();
    EXPECT_EQ(to_ask(), before);
}

TEST(TheFunnel, names_are_given_to_who_says_what_for_and_the_purpose_is_kept) {
    Importing served;
    const auto child = std::to_string(served.store.roll.children[0].child.id.value());
    const Response answer =
        served.post("/api/v1/claims", R"({"by":"三甲村儿童主任","purpose":"入户询问","children":[)" + child + "]}");
    ASSERT_EQ(answer.status, 200U) << answer.body.bytes();
    expect_fits(answer, "/api/v1/claims", "post");
    EXPECT_EQ(body_of(answer).at("items").as_array()[0].at("name").as_string(), "丙小三");
    ASSERT_EQ(served.store.purposes.size(), 1U);
    EXPECT_EQ(served.store.purposes[0], "claim: 入户询问 (三甲村儿童主任)");
    EXPECT_EQ(served.post("/api/v1/claims", R"({"by":"甲","purpose":"","children":[1]})").status, 400U);
    EXPECT_EQ(served.post("/api/v1/claims", R"({"by":"甲","purpose":"看看","children":[]})").status, 400U);
    EXPECT_EQ(served.post("/api/v1/claims", R"({"by":"甲","purpose":"看看","children":["x"]})").status, 400U);
}

}  // namespace
}  // namespace yingtuo::http
