#include "http/upload.h"

#include <gtest/gtest.h>

#include "base/random.h"

namespace yingtuo::http {
namespace {

const std::string form = "multipart/form-data; boundary=----X9";

std::string part(const std::string& disposition, const std::string& content) {
    return "------X9\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: text/csv\r\n\r\n" +
           content + "\r\n";
}

TEST(Upload, files_of_a_form_come_with_their_last_folder_and_every_byte) {
    const std::string body =
        part("name=\"files\"; filename=\"昭阳区/村.csv\"", "a,b\r\n--\r\n1,2") + part("name=\"note\"", "no file") +
        part("filename=\"C:\\tmp\\x\\校.xlsx\"; name=files", std::string("PK\0\xff", 4)) + "------X9--\r\n";
    const auto files = uploaded_files(form, body, "");
    ASSERT_TRUE(files.has_value()) << files.error().message.en;
    ASSERT_EQ(files->size(), 2U);
    EXPECT_EQ((*files)[0].name, "昭阳区/村.csv");
    EXPECT_EQ((*files)[0].content, "a,b\r\n--\r\n1,2");
    EXPECT_EQ((*files)[1].name, "x/校.xlsx");
    EXPECT_EQ((*files)[1].content, std::string_view("PK\0\xff", 4));
}

TEST(Upload, a_field_of_a_form_is_found_by_its_name_and_is_no_file) {
    const std::string body = part("filename=\"a.csv\"; name=files", "x") + part("name=\"note\"", "说明\r\n二") +
                             part("name=twice", "1") + part("name=twice", "2") + "------X9--";
    EXPECT_EQ(upload_field(form, body, "note").value().value(), "说明\r\n二");
    EXPECT_FALSE(upload_field(form, body, "files").value().has_value());
    EXPECT_FALSE(upload_field(form, body, "nothing").value().has_value());
    EXPECT_FALSE(upload_field(form, body, "twice").has_value());
    EXPECT_FALSE(upload_field("text/csv", "a,b", "note").value().has_value());
    EXPECT_FALSE(upload_field(form, "x", "note").has_value());
    EXPECT_EQ(uploaded_files(form, body, "")->size(), 1U);
}

TEST(Upload, one_file_as_it_is_takes_its_name_from_the_request) {
    const auto files = uploaded_files("application/octet-stream", "abc", "../../etc/村.csv");
    ASSERT_TRUE(files.has_value());
    EXPECT_EQ((*files)[0].name, "etc/村.csv");
    EXPECT_FALSE(uploaded_files("text/csv", "abc", "").has_value());
    EXPECT_FALSE(uploaded_files("text/csv", "abc", "..").has_value());
}

TEST(Upload, what_cannot_be_told_apart_is_refused) {
    const std::string good = part("filename=\"a.csv\"", "x") + "------X9--";
    EXPECT_TRUE(uploaded_files(form, good, "").has_value());
    EXPECT_FALSE(uploaded_files("multipart/form-data", good, "").has_value()) << "no boundary";
    EXPECT_FALSE(uploaded_files(form, good.substr(0, good.size() - 2), "").has_value()) << "cut off";
    EXPECT_FALSE(uploaded_files(form, "------X9--", "").has_value()) << "no file";
    EXPECT_FALSE(uploaded_files(form, part("name=\"a\"", "x") + "------X9--", "").has_value()) << "only a field";
    EXPECT_FALSE(uploaded_files(form, part("filename=\"\"", "x") + "------X9--", "").has_value()) << "no name";
    EXPECT_FALSE(uploaded_files(form, "", "").has_value());
    std::string many;
    for (int i = 0; i < 1001; ++i) many += part("filename=\"a.csv\"", "x");
    const auto too_many = uploaded_files(form, many + "------X9--", "");
    ASSERT_FALSE(too_many.has_value());
    EXPECT_EQ(too_many.error().code, ErrorCode::too_large);
}

TEST(Upload, no_bytes_whatever_do_harm) {
    const std::string good = part("filename=\"a/b.csv\"", "x;y\r\n1;2") + part("filename=c", "z") + "------X9--";
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        Random random(seed);
        std::string body = good;
        for (int edits = 0; edits < 4; ++edits) {
            const std::size_t at = random.below(body.size());
            if (random.chance(0.3)) {
                body.erase(at, random.below(12));
            } else {
                body[at] = static_cast<char>(random.below(256));
            }
            if (body.empty()) body = "-";
        }
        const auto files = uploaded_files(form, body, "");
        if (!files) continue;
        for (const UploadedFile& file : *files) {
            EXPECT_FALSE(file.name.empty());
            EXPECT_FALSE(file.name.starts_with("../") || file.name.starts_with("/"));
        }
    }
}

}  // namespace
}  // namespace yingtuo::http
