#include "fuzz/seeds.h"

#include "corpus/dialects.h"
#include "formats/made_workbook.h"
#include "formats/made_xls.h"

namespace yingtuo::fuzz {

namespace {

corpus::Grid small_roll() {
    corpus::Grid grid = corpus::grid_of({{"清河区太平镇花名册", "", "", ""},
                                         {"姓名", "身份证号", "村", "监护人"},
                                         {"甲小一", "990000201503011112", "三甲村", "周奶奶"},
                                         {"乙小二", "5.3E+17", "同上", "吴爷爷"},
                                         {"合计", "2人", "", ""}},
                                        {{0, 0, 0, 3}});
    grid.rows[3].push_back(corpus::date("2015-03-01"));
    return grid;
}

const std::vector<std::string> cells = {"990000201503011112",
                                        "5.3E+17",
                                        "2015年3月1日",
                                        "15.3.1",
                                        "7月15日-8月20日",
                                        "甲·小 一",
                                        "138 0000 0001",
                                        "四（2）班",
                                        "√",
                                        "下午2:00-4:00",
                                        "2025年7月考勤表",
                                        "云川市清河区太平镇三甲村1组",
                                        "愿意",
                                        "同上"};

const std::vector<std::string> sheets = {
    R"(<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>甲小一</t></is></c><c r="B2" s="1"><v>42064</v></c><c r="C2" t="str"><f>A1</f><v>三甲村</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>)",
    R"(<sheetData><row><c t="inlineStr"><is><t>姓名</t></is></c><c t="inlineStr"><is><r><t>联系</t></r><r><t>电话</t></r><rPh><t>x</t></rPh></is></c><c><v>15</v></c><c><v>16</v></c><c><v>17</v></c><c><v>18</v></c><c><v>21</v></c></row><row><c t="inlineStr"><is><t>甲</t></is></c><c/><c t="inlineStr"><is><t>√</t></is></c><c t="d"><v>2025-07-15T00:00:00</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row></sheetData>)"};

}  // namespace

std::vector<std::string> seeds_of(std::string_view target) {
    if (target == "cells") return cells;
    if (target == "sheet") return sheets;
    if (target == "xml") {
        std::vector<std::string> seeds;
        for (const std::string& sheet : sheets)
            seeds.push_back("<?xml version=\"1.0\"?><w xmlns:r=\"u\">" + sheet + "</w>");
        seeds.emplace_back("<!DOCTYPE w [<!ENTITY a \"ha\">]><w>&a;</w>");
        return seeds;
    }
    if (target == "zip")
        return {formats::zipped({{"a", "text"}, {"xl/workbook.xml", std::string(5'000, 'x')}}),
                corpus::as_xlsx({small_roll()})};
    std::vector<std::string> seeds;
    for (const corpus::Dialect& dialect : corpus::dialects()) {
        const bool is_xls = dialect.file.ends_with(".xls");
        const bool is_text = dialect.file.ends_with(".csv") || dialect.file.ends_with(".txt");
        const bool is_huge =
            dialect.name.find("huge") != std::string::npos || dialect.name.find("Google") != std::string::npos;
        if (is_huge || (target == "xls" && !is_xls) || (target == "csv" && !is_text)) continue;
        seeds.push_back(dialect.write(small_roll()));
    }
    return seeds;
}

}  // namespace yingtuo::fuzz
