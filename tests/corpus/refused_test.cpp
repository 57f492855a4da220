// Files that cannot be read: each is refused by its name, with what is wrong and what to do, and nothing worse happens.
#include <gtest/gtest.h>

#include "corpus/dialects.h"
#include "corpus/xlsx_dialect.h"
#include "formats/made_workbook.h"
#include "formats/made_xls.h"
#include "formats/sheets.h"

namespace yingtuo::corpus {
namespace {

struct Refused {
    std::string name;
    std::string bytes;
    ErrorCode code;
    std::string says;     // in the message,
    std::string advises;  // and in the hint
};

std::string without_part(const std::string& part) {
    formats::Parts parts = xlsx_parts({grid_of({{"姓名"}})}, {});
    std::erase_if(parts, [&](const auto& each) { return each.first == part; });
    return formats::zipped(parts);
}

std::vector<Refused> refused_files() {
    using enum ErrorCode;
    formats::XlsWorkbook locked;
    locked.more_globals = formats::xls_record(0x002F, std::string(54, 'x'));
    locked.sheets = {{"甲", ""}};
    const std::string good = as_xlsx({grid_of({{"姓名", "身份证号"}})});
    const std::string resave = "另存为 .xlsx";
    return {
        {"a new workbook with a password",
         formats::compound_file({{"EncryptionInfo", "x"}, {"EncryptedPackage", std::string(5000, 'x')}}), unsupported,
         "密码", "去掉打开密码"},
        {"an old workbook with a password", formats::made_xls(locked), unsupported, "密码", "去掉打开密码"},
        {"a web page under a workbook's name", "<html><body><table><tr><td>姓名</td></tr></table></body></html>",
         unsupported, "网页", resave},
        {"a page in one file", "MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n", unsupported, "网页", resave},
        {"XML of Excel 2003",
         "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>", unsupported,
         "网页", resave},
        {"a binary workbook (.xlsb)",
         formats::zipped({{"_rels/.rels",
                           "<Relationships><Relationship Id=\"r\" Type=\"a/officeDocument\" "
                           "Target=\"xl/workbook.bin\"/></Relationships>"},
                          {"xl/workbook.bin", "x"}}),
         unsupported, ".xlsb", resave},
        {"an open document",
         formats::zipped({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}, {"content.xml", "<a/>"}}),
         unsupported, "不是 .xlsx", resave},
        {"a new Word document",
         formats::zipped({{"_rels/.rels",
                           "<Relationships><Relationship Id=\"r\" Type=\"a/officeDocument\" "
                           "Target=\"word/document.xml\"/></Relationships>"},
                          {"word/document.xml", "<w/>"}}),
         unsupported, "不是 .xlsx", resave},
        {"an old Word document", formats::compound_file({{"WordDocument", "x"}}), unsupported, "Word", resave},
        {"an archive of photographs", formats::zipped({{"1.jpg", "x"}}), unsupported, "不是 .xlsx", resave},
        {"a photograph", "\xFF\xD8\xFF\xE0" + std::string("\0\x10JFIF\0", 7), unsupported, "不是表格", resave},
        {"a printed page", "%PDF-1.4\n", unsupported, "网页或其他文档", resave},
        {"Excel 2 to 4", std::string("\x09\x04\x06\x00\x00\x00\x10\x00\x00\x00", 10) + std::string(40, '\0'),
         unsupported, "更早版本", resave},
        {"a workbook cut off in transfer", good.substr(0, good.size() / 2), bad_input, "不完整", resave},
        {"a workbook without its sheet", without_part("xl/worksheets/sheet1.xml"), bad_input,
         "xl/worksheets/sheet1.xml", resave},
        {"a workbook without its strings", without_part("xl/sharedStrings.xml"), bad_input, "xl/sharedStrings.xml",
         resave},
        {"a text with an open quote", "姓名,身份证号\r\n\"甲,1\r\n乙,2\r\n", bad_input, "引号", resave},
    };
}

TEST(Refused, every_file_that_cannot_be_read_says_why_and_what_to_do) {
    for (const Refused& file : refused_files()) {
        const auto sheets = formats::read_sheets(file.bytes, "太平镇.xls");
        ASSERT_FALSE(sheets) << file.name;
        const Error& error = sheets.error();
        EXPECT_EQ(error.code, file.code) << file.name;
        EXPECT_NE(error.message.zh.find("太平镇.xls"), std::string::npos) << file.name;
        EXPECT_NE(error.message.zh.find(file.says), std::string::npos) << file.name << ": " << error.message.zh;
        EXPECT_NE(error.hint.zh.find(file.advises), std::string::npos) << file.name << ": " << error.hint.zh;
        EXPECT_FALSE(error.message.en.empty() || error.hint.en.empty()) << file.name;
    }
}

}  // namespace
}  // namespace yingtuo::corpus
