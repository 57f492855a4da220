#include "demo/fields.h"

#include <array>

namespace yingtuo::demo {

namespace {

struct FieldHeaders {
    Field field = Field::other;
    std::array<std::string_view, 3> official{};  // on whichever of the group's forms
    std::array<std::string_view, 4> others{};
};

// Rolls of children.
constexpr FieldHeaders child_fields[] = {
    {Field::serial, {"序号"}, {"编号", "顺序号"}},
    {Field::name, {"姓名", "学生姓名", "儿童姓名"}, {"孩子姓名", "名字", "★姓名"}},
    {Field::sex, {"性别"}, {"★性别", "儿童性别"}},
    {Field::birth_date, {"出生日期"}, {"出生年月", "出生时间", "出生年月日", "出生日期（年月日）"}},
    {Field::id_number, {"公民身份证号码", "身份证号"}, {"身份证号码", "证件号码", "公民身份号码", "身 份 证 号"}},
    {Field::county, {"县（市、区）"}, {"县区", "所在县"}},
    {Field::township, {"乡镇（街道）"}, {"乡镇", "所属乡镇"}},
    {Field::village, {"村（社区）"}, {"行政村", "村居", "所在村"}},
    {Field::group, {"村民小组"}, {"组", "小组", "村组"}},
    {Field::address, {"家庭住址"}, {"现居住地", "住址", "家庭详细住址", "现住址"}},
    {Field::school, {"就读学校"}, {"学校", "所在学校", "学校名称"}},
    {Field::grade, {"年级"}, {"就读年级", "所在年级"}},
    {Field::carer_name, {"受委托监护人姓名", "监护人姓名"}, {"监护人", "照料人姓名", "实际照料人", "委托监护人姓名"}},
    {Field::carer_phone, {"受委托监护人电话", "联系电话"}, {"监护人电话", "监护人联系方式", "家长电话", "联系方式"}},
    {Field::carer_id_number, {"受委托监护人身份证号"}, {"监护人身份证号", "监护人身份证号码", "照料人身份证号"}},
    {Field::carer_relation, {"与儿童关系"}, {"与孩子关系", "监护人与儿童关系", "关系"}},
    {Field::category, {"儿童类别"}, {"类别", "儿童类型"}},
    {Field::willing, {"是否愿意参加托管"}, {"托管意愿", "是否参加托管", "是否愿意参加", "参加意愿"}},
};

constexpr FieldHeaders venue_fields[] = {
    {Field::serial, {"序号"}, {"编号"}},
    {Field::county, {"县（市、区）"}, {"县区"}},
    {Field::township, {"乡镇（街道）"}, {"乡镇", "所在乡镇"}},
    {Field::village, {"村（社区）"}, {"行政村", "村居"}},
    {Field::venue_name, {"托管点名称"}, {"场所名称", "点位名称", "阵地名称"}},
    {Field::venue_kind, {"类型"}, {"场所类型", "托管点类型"}},
    {Field::lon, {"经度"}, {"东经"}},
    {Field::lat, {"纬度"}, {"北纬"}},
    {Field::crs, {"坐标系"}, {"坐标系统"}},
    {Field::capacity, {"可容纳人数"}, {"容纳人数", "最大容纳人数", "可托管人数"}},
    {Field::lead_phone, {"负责人电话"}, {"点长电话", "负责人联系电话"}},
};

constexpr FieldHeaders adult_fields[] = {
    {Field::serial, {"序号"}, {"编号"}},
    {Field::name, {"姓名"}, {"志愿者姓名"}},
    {Field::sex, {"性别"}, {}},
    {Field::id_number, {"身份证号"}, {"身份证号码", "公民身份证号码", "证件号码"}},
    {Field::birth_date, {"出生日期"}, {"出生年月", "出生年月日"}},
    {Field::phone, {"联系电话"}, {"电话", "手机号码", "联系方式"}},
    {Field::adult_class, {"人员类别"}, {"类别", "志愿者类别"}},
    {Field::county, {"县（市、区）"}, {"县区"}},
    {Field::township, {"乡镇（街道）"}, {"乡镇", "现住乡镇"}},
    {Field::village, {"村（社区）"}, {"行政村", "现住村"}},
    {Field::record_check, {"违法犯罪记录查询结果"}, {"犯罪记录查询结果", "违法犯罪记录查询"}},
    {Field::record_checked_on, {"查询日期"}, {"查询时间", "违法犯罪记录查询日期"}},
    {Field::cleared_until, {"查询有效期"}, {"有效期至", "有效期"}},
    {Field::general_training, {"通识培训日期"}, {"通识培训", "岗前通识培训"}},
    {Field::wished_township, {"意向乡镇"}, {"意向服务乡镇", "意向地"}},
};

constexpr FieldHeaders training_fields[] = {
    {Field::name, {"姓名"}, {}},
    {Field::id_number, {"身份证号"}, {}},
    {Field::phone, {"联系电话"}, {}},
};

std::span<const FieldHeaders> fields_of(Ledger ledger) {
    if (ledger == Ledger::venues) return venue_fields;
    if (ledger == Ledger::adults) return adult_fields;
    if (ledger == Ledger::training) return training_fields;
    return child_fields;
}

}  // namespace

Field field_of(Ledger ledger, std::string_view official_header) {
    for (const FieldHeaders& field : fields_of(ledger)) {
        for (const std::string_view header : field.official) {
            if (!header.empty() && header == official_header) return field.field;
        }
    }
    return Field::other;
}

std::span<const std::string_view> synonyms_of(Ledger ledger, Field field) {
    for (const FieldHeaders& headers : fields_of(ledger)) {
        if (headers.field != field) continue;
        std::size_t count = 0;
        while (count < headers.others.size() && !headers.others[count].empty()) ++count;
        return std::span(headers.others).first(count);
    }
    return {};
}

}  // namespace yingtuo::demo
