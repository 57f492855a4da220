#include "cli/marked_files.h"

#include <gtest/gtest.h>

#include <fstream>

#include "base/fingerprint.h"
#include "formats/files.h"
#include "formats/sheets.h"
#include "formats/temporary_folder.h"

namespace yingtuo::cli {
namespace {

namespace fs = std::filesystem;

class MarkedFiles : public testing::Test {
  protected:
    MarkedFiles() {
        fs::create_directories(folder / "甲县");
        fs::create_directories(folder / "乙县/甲县");
        write(folder / "甲县/花名册.csv", "姓名,数\n甲,1\n");
        write(folder / "乙县/甲县/花名册.csv", "姓名,数\n乙,1\n");
    }
    static void write(const fs::path& file, const std::string& content) { std::ofstream(file) << content; }
    [[nodiscard]] std::string first() const { return (folder / "甲县/花名册.csv").string(); }
    [[nodiscard]] std::string second() const { return (folder / "乙县/甲县/花名册.csv").string(); }

    formats::TemporaryFolder folder;
};

TEST_F(MarkedFiles, a_copy_stands_under_its_folder_and_name_and_two_of_one_name_are_numbered) {
    EXPECT_EQ(shown_name(folder / "乙县/../甲县/花名册.csv"), "甲县/花名册.csv");
    const auto targets = marked_targets(folder / "marked/", {first(), second()});
    ASSERT_TRUE(targets);
    EXPECT_EQ(targets->at(0), folder / "marked/甲县/花名册.csv");
    EXPECT_EQ(targets->at(1), folder / "marked/甲县/花名册(2).csv");
    EXPECT_EQ(fs::status(folder / "marked").permissions(), fs::perms::owner_all);
}

TEST_F(MarkedFiles, nothing_that_is_there_is_written_over) {
    EXPECT_EQ(marked_targets(folder.path(), {first()}).error().code, ErrorCode::conflict);  // the original itself
    fs::create_directories(folder / "marked/甲县");
    write(folder / "marked/甲县/花名册.xlsx", "");
    EXPECT_EQ(marked_targets(folder / "marked", {first()}).error().code,
              ErrorCode::conflict);  // as an .xls would become
    EXPECT_EQ(marked_targets(folder / "甲县/花名册.csv", {first()}).error().code, ErrorCode::not_found);  // no folder
}

TEST_F(MarkedFiles, a_copy_is_for_its_owner_alone_and_not_made_of_a_file_that_has_changed) {
    const std::string content = "姓名,数\n甲,1\n";
    const std::vector<SheetMarks> marks = {
        {"花名册", 1, 1, 2, {}, {{2, 1, DoubtLevel::doubt}}, {{2, DoubtLevel::doubt, "看"}}}};
    const fs::path target = folder / "marked/甲县/花名册.csv";
    const auto written = write_marked(first(), target, fingerprint_of(content), marks);
    ASSERT_TRUE(written) << written.error().message.en;
    EXPECT_EQ(*formats::read_file(target, 1000), "姓名,数,应托尽托核对意见\n甲,1,看\n");
    EXPECT_EQ(fs::status(target).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    EXPECT_EQ(written->cells, 1U);
    EXPECT_EQ(written->rows, 1U);
    EXPECT_EQ(write_marked(first(), target, fingerprint_of(content), marks).error().code, ErrorCode::conflict);
    EXPECT_EQ(write_marked(first(), folder / "marked/b.csv", fingerprint_of("else"), marks).error().code,
              ErrorCode::conflict);
    EXPECT_FALSE(fs::exists(folder / "marked/b.csv"));
}

}  // namespace
}  // namespace yingtuo::cli
