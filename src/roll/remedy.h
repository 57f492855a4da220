// Remedies: what a clerk does about a doubtful row, one remedy a kind of doubt.
#pragma once

#include <string_view>

#include "base/enum_names.h"
#include "base/text.h"
#include "roll/doubt.h"

namespace yingtuo::roll {

enum class Remedy {
    none_needed,
    correct_cell,
    fill_cell,
    write_number_as_text,
    write_date,
    write_yes_or_no,
    write_whole_number,
    write_place_in_full,
    write_point,
    ask_which_list,
    look_at_pairs,
    ask_for_identity,
    add_check_date,
    add_training_date,
    look_at_sheet,
    unhide_or_delete,
    write_month,
    write_site,
    add_to_roll,
    add_to_volunteers,
    correct_attendance,
    complete_plan,
    change_activity,
};

[[nodiscard]] Remedy remedy_of(Doubt doubt);

// By a doubt's code, as journals keep it: its words and its remedy's. Where the code is of no doubt, the words are
// empty and the remedy is that none is needed.
struct DoubtWords {
    Text kind;
    Text remedy;
};
[[nodiscard]] DoubtWords words_of_doubt(std::string_view code);

}  // namespace yingtuo::roll

template <>
struct yingtuo::EnumNames<yingtuo::roll::Remedy> {
    using R = yingtuo::roll::Remedy;
    static constexpr EnumName<R> table[] = {
        {R::none_needed, "none_needed", "不必处理，知道即可", "nothing to do; for your information"},
        {R::correct_cell, "correct_cell", "按户口簿或原始材料核对后改正这一格",
         "correct the cell after the household register or the original papers"},
        {R::fill_cell, "fill_cell", "补填这一格", "fill the cell in"},
        {R::write_number_as_text, "write_number_as_text", "先把该列设为“文本”格式，再按户口簿重新填写整个号码",
         "format the column as text, then write the whole number anew from the household register"},
        {R::write_date, "write_date", "写成 2015-03-01 这样的日期", "write the date as 2015-03-01"},
        {R::write_yes_or_no, "write_yes_or_no", "填“是”或“否”", "write 是 or 否"},
        {R::write_whole_number, "write_whole_number", "填一个整数", "write one whole number"},
        {R::write_place_in_full, "write_place_in_full", "按区划表写全县、乡镇、村的名称",
         "write county, township and village in full, as the region table has them"},
        {R::write_point, "write_point", "填写经度、纬度，并注明坐标系（GCJ-02、WGS-84、BD-09 或 CGCS2000）",
         "give longitude and latitude and name their system (GCJ-02, WGS-84, BD-09 or CGCS2000)"},
        {R::ask_which_list, "ask_which_list", "向村里或学校核实，改错的那一份名单",
         "ask the village or the school which list is right, and correct the other"},
        {R::look_at_pairs, "look_at_pairs", "收下后到“疑似重复”里逐对核对",
         "after taking the file over, look at it among the probable pairs"},
        {R::ask_for_identity, "ask_for_identity", "请填表人补填身份证号", "have the identity number filled in"},
        {R::add_check_date, "add_check_date", "补填查询日期或有效期", "add the date of the record check or its expiry"},
        {R::add_training_date, "add_training_date", "补填培训日期和结果", "add date and result of the training"},
        {R::look_at_sheet, "look_at_sheet", "核对表头是否有姓名等列；不是台账的表不必理会",
         "see whether the header has a name column and the like; a sheet that is no ledger needs nothing"},
        {R::unhide_or_delete, "unhide_or_delete", "取消隐藏后核对；是旧表就删去再导入",
         "unhide the sheet and look at it; delete it where it is an old one, and import again"},
        {R::write_month, "write_month", "在标题或表头写明是哪年哪月",
         "write year and month into the title or the header"},
        {R::write_site, "write_site", "写全托管点名称和所在村", "write the site's name and village in full"},
        {R::add_to_roll, "add_to_roll", "先把这名儿童补进花名册，再导入考勤",
         "add the child to a roll first, then import the attendance again"},
        {R::add_to_volunteers, "add_to_volunteers", "先把此人补进志愿者登记表，再导入培训签到",
         "add the person to the ledger of volunteers first, then import the training again"},
        {R::correct_attendance, "correct_attendance", "按点上的签到核对后改正",
         "correct it after the sign-in sheet of the site"},
        {R::complete_plan, "complete_plan", "请点长把方案补全", "have the site's lead complete the plan"},
        {R::change_activity, "change_activity", "换成看护、活动类内容，不讲新课、不考试",
         "put care and activities in its place: no new lessons, no tests"},
    };
};
