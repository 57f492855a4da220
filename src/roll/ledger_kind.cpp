#include "roll/ledger_kind.h"

#include <array>
#include <functional>
#include <unordered_map>
#include <vector>

#include "base/ensure.h"

namespace yingtuo::roll {

namespace {

// clang-format off
constexpr ColumnName children_columns[] = {
    {Column::serial, 0, "序号", "编号 序 no 顺序号 流水号"},
    {Column::name, 1, "姓名", "儿童姓名 学生姓名 孩子姓名 幼儿姓名 留守儿童姓名 名字 本人姓名 儿童名字"},
    {Column::sex, 1, "性别", "儿童性别 学生性别"},
    {Column::birth_date, 1, "出生日期", "出生年月 出生年月日 出生时间 生日 儿童出生日期 学生出生日期 出生"},
    {Column::id_number, 1, "公民身份证号码", "身份证号 身份证号码 身份证 证件号码 证件号 公民身份号码 公民身份证号 居民身份证号 居民身份证号码 身份号码 儿童身份证号 儿童身份证号码 学生身份证号 学生身份证号码 学生身份证件号 身份证件号 身份证件号码 本人身份证号"},
    {Column::county, 1, "县", "县区 区县 县市区 县级 所在县 所属县 市县 所属县区 所在县区 县名称 现居住县 现住县"},
    {Column::township, 1, "乡镇", "乡镇街道 镇街 街道 乡 镇 镇乡 所在乡镇 所属乡镇 乡镇名称 现居住乡镇 现住乡镇"},
    {Column::village, 2, "村", "村社区 社区 行政村 村居 村委会 所在村 所属村 村名 村名称 建制村 居委会 现居住村 现住村 居住村 村民委员会"},
    {Column::group, 2, "组", "村组 村民小组 小组 村小组 社 自然村 居民小组 组别 村民组 现居住组"},
    {Column::address, 1, "现居住地", "家庭住址 住址 家庭地址 现住址 居住地址 现居住地址 现居住地详细地址 详细地址 地址 现住地 居住地 家庭详细住址 家庭居住地址 常住地 常住地址 现家庭住址"},
    {Column::lon, 1, "经度", "东经 lon lng longitude x坐标 家庭经度"},
    {Column::lat, 1, "纬度", "北纬 lat latitude y坐标 家庭纬度"},
    {Column::lon_lat, 1, "经纬度", "坐标 定位坐标 位置坐标"},
    {Column::crs, 1, "坐标系", "坐标系统 坐标类型 坐标来源 crs"},
    {Column::school, 2, "就读学校", "学校 所在学校 学校名称 所读学校 在读学校 就读学校名称 学籍学校 就读学校全称 就学学校 现就读学校"},
    {Column::grade, 2, "年级", "就读年级 所在年级 现读年级 年级班级 就读年级班级 年级班"},
    {Column::school_class, 2, "班级", "班 班别 所在班级 就读班级 班级名称"},
    {Column::carer_name, 3, "受委托监护人姓名", "监护人姓名 委托监护人姓名 受委托人姓名 受委托监护人 监护人 照料人姓名 照料人 实际照料人 实际照料人姓名 家长姓名 家长 被委托人姓名 委托照护人姓名 委托监护人 临时监护人 临时监护人姓名 现监护人 现监护人姓名 照护人 照护人姓名"},
    {Column::carer_id_number, 3, "受委托监护人身份证号", "监护人身份证号 监护人身份证号码 监护人身份证 委托监护人身份证号 委托监护人身份证号码 受委托监护人身份证号码 受委托监护人身份证 受委托人身份证号 照料人身份证号 照料人身份证号码 家长身份证号 家长身份证号码 被委托人身份证号 监护人公民身份证号码 受委托监护人公民身份证号码 委托照护人身份证号"},
    {Column::carer_phone, 2, "受委托监护人电话", "监护人电话 监护人联系电话 监护人手机 监护人手机号 监护人联系方式 委托监护人电话 委托监护人联系电话 受委托监护人联系电话 受委托监护人联系方式 受委托人电话 受委托人联系电话 照料人电话 照料人联系电话 家长电话 家长联系电话 家长手机号 家长联系方式 联系电话 电话 联系方式 手机 手机号 手机号码 电话号码 联系人电话 被委托人电话 委托照护人电话"},
    {Column::carer_relation, 3, "与儿童关系", "受委托监护人与儿童关系 监护人与儿童关系 监护人关系 与监护人关系 与学生关系 与孩子关系 与儿童的关系 关系 受委托监护人关系 与本人关系 照料人与儿童关系 与被监护人关系 委托监护人与儿童关系 家长与学生关系"},
    {Column::guardianship, 3, "监护情况", "监护状况 监护等级 监护评估 监护能力 监护质量"},
    {Column::both_parents_away, 3, "父母双方同时外出", "父母同时外出 父母双方是否同时外出 父母是否双方外出 父母是否同时外出 双亲外出 父母双方外出 父母双方均外出 父母均外出 父母双方是否外出 是否父母双方外出 父母外出情况"},
    {Column::other_parent_unable, 3, "一方外出另一方无监护能力", "一方外出另一方是否无监护能力 是否一方外出另一方无监护能力 父母一方外出另一方无监护能力"},
    {Column::has_entrusted_carer, 3, "有无委托监护人", "是否委托监护 有无受委托监护人 是否有委托监护人 是否有受委托监护人 有无委托照护人 是否委托照护"},
    {Column::category, 3, "儿童类别", "类别 儿童类型 人员类别 儿童身份 类型 留守类别 儿童类别划分"},
    {Column::willing, 3, "是否愿意参加托管", "是否参加托管 托管意愿 参加意愿 意愿 参与意愿 是否参加 是否愿意 是否愿意参加 是否自愿参加 是否参加暑期托管 ~愿意参加 ~托管意愿 ~参加托管 ~参加暑期托管"},
    {Column::reason_not_willing, 3, "不参加原因", "不愿意原因 不参加托管原因 不愿参加原因 未参加原因 不参加理由 不愿意参加原因"},
    // Known, kept as they are.
    {Column::kept, 1, "民族", "族别"},
    {Column::kept, 2, "学籍号", "全国学籍号 学号 学籍"},
    {Column::kept, 1, "年龄", "周岁 岁数 实足年龄"},
    {Column::kept, 1, "户籍所在地", "户籍地 户籍地址 户口所在地 户籍 是否登记户口 户籍类型 户口性质"},
    {Column::kept, 3, "是否寄宿", "寄宿 是否住校 住校 寄宿情况"},
    {Column::kept, 3, "就学情况", "就读情况 学习情况 就学状况 就学状态"},
    {Column::kept, 2, "身体情况", "身体状况 健康状况 健康情况 残疾类别 残疾等级 残疾类别及等级 患病类型 是否残疾 病种"},
    {Column::kept, 3, "过敏史", "忌口 用药 过敏 过敏情况 饮食禁忌"},
    {Column::kept, 3, "父亲姓名", "父亲 父姓名 父亲身份证号 父亲身份证号码 父亲电话 父亲联系电话 父亲联系方式 父亲务工地点 父亲务工地 父亲外出务工地 父亲务工省市 父亲手机 父亲手机号 父亲年龄 父亲职业"},
    {Column::kept, 3, "母亲姓名", "母亲 母姓名 母亲身份证号 母亲身份证号码 母亲电话 母亲联系电话 母亲联系方式 母亲务工地点 母亲务工地 母亲外出务工地 母亲务工省市 母亲手机 母亲手机号 母亲年龄 母亲职业"},
    {Column::kept, 3, "父母务工情况", "无监护能力 委托照护协议 监护类型"},
    {Column::kept, 3, "受委托监护人居住地址", "监护人地址 监护人住址 受委托监护人地址 受委托监护人住址 监护人居住地 受委托监护人年龄 监护人年龄"},
    {Column::kept, 3, "祖父母姓名", "祖父姓名 祖母姓名 外祖父姓名 外祖母姓名 外祖父母姓名 祖父母出生日期 外祖父母出生日期 爷爷姓名 奶奶姓名"},
    {Column::kept, 2, "家庭经济来源", "经济来源 主要经济来源 救助帮扶 帮扶情况 救助情况 是否低保 低保"},
    {Column::kept, 2, "是否脱贫户", "是否脱贫监测户 脱贫户 监测户 是否监测户 是否脱贫 贫困户 是否建档立卡户"},
    {Column::kept, 3, "包保干部", "包保干部姓名 包保干部电话 包保人 包保人电话 包保责任人 包保责任人电话 包保教师 包保教师姓名 包保教师电话 班主任 班主任姓名 班主任电话 班主任联系电话 包保领导"},
    {Column::kept, 3, "意向托管点", "分配托管点 托管点 托管地点 拟托管点 托管点名称 意向点位"},
    {Column::kept, 3, "接送方式", "接送人 接送人电话 接送人姓名 接送情况 到点距离 步行时间 上学方式"},
    {Column::kept, 2, "是否用餐", "是否午休 用餐 午休 是否就餐"},
    {Column::kept, 2, "家长微信", "微信 微信号 紧急联系人 紧急联系电话 紧急联系人电话"},
    {Column::kept, 2, "安全责任书签订", "安全责任书 肖像使用同意 肖像权同意 保险 是否签订责任书 是否参保 承诺书"},
    {Column::kept, 1, "备注", "说明 填表人 填表日期 填报日期 填报人 审核人 备考"},
};

constexpr ColumnName venue_columns[] = {
    {Column::serial, 0, "序号", "编号 序 no 点位编号"},
    {Column::county, 1, "县", "县区 区县 县市区 所在县 所属县 县名称 所属县区 所在县区"},
    {Column::township, 1, "乡镇", "乡镇街道 镇街 街道 乡 镇 所在乡镇 所属乡镇 乡镇名称"},
    {Column::village, 1, "村", "村社区 社区 行政村 村居 村委会 所在村 所属村 村名 村名称"},
    {Column::group, 1, "组", "村组 村民小组 小组 自然村"},
    {Column::venue_name, 3, "托管点名称", "托管点 场所名称 点位名称 阵地名称 场地名称 站点名称 托管点位名称 托管点位 点位 场所 候选场所名称 候选点名称 托管场所名称 学校名称 名称 单位名称"},
    {Column::venue_kind, 2, "类型", "托管点类型 场所类型 点位类型 阵地类型 场地类型 类别 托管点类别 场所类别 性质 点位性质"},
    {Column::address, 1, "详细地址", "地址 所在地 托管点地址 具体地址 场所地址 所在地址 点位地址"},
    {Column::lon, 2, "经度", "东经 lon lng longitude x坐标"},
    {Column::lat, 2, "纬度", "北纬 lat latitude y坐标"},
    {Column::lon_lat, 2, "经纬度", "坐标 定位坐标 位置坐标 gps坐标"},
    {Column::crs, 2, "坐标系", "坐标系统 坐标类型 坐标来源 crs"},
    {Column::elevation, 2, "海拔", "海拔高度 高程 海拔米"},
    {Column::rooms, 2, "房间数", "教室数 房间数量 可用房间数 可用教室数 活动室数"},
    {Column::capacity, 3, "可容纳人数", "容纳人数 最大容纳人数 可接纳人数 可容纳儿童数 容量 可托管人数 额定人数 核定人数 最大托管人数 可容纳儿童人数"},
    {Column::beds, 3, "可住宿床位数", "住宿床位 床位数 床位 住宿床位数 可用床位数 可用床位 可住宿床位 可提供床位 可提供床位数 宿舍床位 宿舍床位数 可住宿人数"},
    {Column::lead_name, 2, "负责人", "点长 负责人姓名 点长姓名 托管点负责人 托管点负责人姓名 联系人 联系人姓名"},
    {Column::lead_phone, 2, "负责人电话", "点长电话 联系电话 负责人联系电话 电话 联系方式 负责人联系方式 点长联系电话 托管点负责人电话 手机号 联系人电话"},
    {Column::lead_name_phone, 2, "负责人及电话", "点长及电话 负责人及联系电话 负责人及联系方式 负责人姓名及电话 点长及联系电话"},
    {Column::hazard, 3, "地质灾害点", "是否地质灾害点 是否地灾点 地灾点 是否在地质灾害点 地质灾害隐患点 是否地质灾害隐患点"},
    {Column::usable, 3, "是否可用", "可用 能否使用 是否可使用 可否使用 是否具备条件"},
    {Column::unusable_reason, 3, "不可用原因", "不能使用原因 不具备原因"},
    {Column::open_last_year, 3, "去年是否开班", "上年是否开班 去年开班 上年开班 2024年是否开班 上一年是否开班 去年是否托管点 上年度是否开班 去年是否开放 去年是否开办 上年是否开办"},
    {Column::decision, 3, "规划意见", "开班意见 县级意见 决定 选点意见 是否指定 布点意见 开办要求 开班要求"},
    {Column::decision_reason, 3, "决定理由", "意见理由 指定理由 规划意见理由 决定原因 开办要求说明 开班要求说明 开办要求理由"},
    {Column::decided_by, 3, "决定人", "意见人 指定人 决定单位"},
    {Column::kept, 2, "面积", "建筑面积 使用面积 场地面积"},
    {Column::kept, 3, "计划托管人数", "现有人数 实际人数 计划人数 拟托管人数 志愿者人数 在册人数 托管人数"},
    {Column::kept, 2, "安全责任人", "安全责任人电话 安全员 安全负责人"},
    {Column::kept, 2, "主管部门", "包联领导 包保领导 包联单位 主管单位 责任部门 包保领导电话"},
    {Column::kept, 3, "开班时间", "结束时间 每日时段 服务时间 服务时段 开班日期 结束日期 起止时间"},
    {Column::kept, 2, "是否供餐", "供餐方式 是否午休 供餐 午休"},
    {Column::kept, 2, "水源", "厕所 消防器材 急救箱 监控 围墙 饮水 卫生间 门卫 用电"},
    {Column::kept, 3, "距最近卫生院", "距最近派出所 距危险水域 距最近卫生院距离 距最近派出所距离 距最近危险水域 卫生院距离 派出所距离 危险水域距离"},
    {Column::kept, 2, "网络信号", "经费来源 经费来源及金额 经费 物资需求 经费金额 信号"},
    {Column::kept, 1, "备注", "说明 填表人 填表日期 审核人"},
};

constexpr ColumnName adult_columns[] = {
    {Column::serial, 0, "序号", "编号 序 no"},
    {Column::name, 1, "姓名", "志愿者姓名 人员姓名 名字"},
    {Column::sex, 1, "性别", ""},
    {Column::id_number, 1, "身份证号", "身份证号码 公民身份证号码 证件号码 身份证 公民身份号码 居民身份证号码 证件号 志愿者身份证号"},
    {Column::birth_date, 1, "出生年月", "出生日期 出生年月日 生日"},
    {Column::phone, 1, "联系电话", "电话 手机 手机号 手机号码 联系方式 电话号码 本人电话 志愿者电话"},
    {Column::adult_class, 3, "人员类别", "志愿者类别 类别 人员类型 志愿者类型 类型 身份类别 人员身份"},
    {Column::county, 1, "县", "县区 区县 县市区 所在县 现住县 服务县 所属县"},
    {Column::township, 1, "乡镇", "乡镇街道 街道 现住乡镇 所在乡镇 居住乡镇"},
    {Column::village, 1, "村", "村社区 社区 行政村 现住村 所在村 居住村"},
    {Column::group, 1, "组", "村组 村民小组 小组"},
    {Column::address, 2, "现住地", "现居住地 现住址 家庭住址 住址 居住地 居住地址 现居住地址 户籍地现住地 常住地 地址 暑期居住地"},
    {Column::lon, 1, "经度", "东经 lon lng longitude"},
    {Column::lat, 1, "纬度", "北纬 lat latitude"},
    {Column::lon_lat, 1, "经纬度", "坐标"},
    {Column::crs, 1, "坐标系", "坐标系统 坐标类型 crs"},
    {Column::skills, 3, "特长", "专长 特长爱好 个人特长 兴趣特长"},
    {Column::courses, 3, "可授课程", "可开课程 可授课内容 擅长课程 可教课程 可开展课程"},
    {Column::availability, 3, "可服务时间", "服务时间 可服务时段 可服务日期 可参与时间 可服务起止时间 可服务起止 服务起止时间 可服务时间起止"},
    {Column::available_from, 3, "可服务开始日期", "可服务起 可服务时间起 服务开始日期 可服务开始时间 开始日期 可服务起始日期 服务起始日期 可服务时间开始 可服务开始 可服务时间起始"},
    {Column::available_to, 3, "可服务结束日期", "可服务止 可服务时间止 服务结束日期 可服务结束时间 结束日期 可服务截止日期 服务截止日期 可服务时间结束 可服务结束 可服务时间截止"},
    {Column::unavailable, 3, "不可用日期", "不可服务日期 不可服务时间 请假日期 不能服务日期 可服务时间不可用日期 不可用时间 不能到岗日期"},
    {Column::days_per_week, 3, "每周可服务天数", "每周天数 每周服务天数 周服务天数 每周最多天数 每周最多服务天数"},
    {Column::record_check, 3, "违法犯罪记录查询结果", "犯罪记录查询结果 无犯罪记录查询结果 查询结果 入职查询结果 违法犯罪记录查询 无犯罪证明 违法犯罪记录结果 违法犯罪查询结果 违法犯罪记录查询情况 ~犯罪记录查询结果"},
    {Column::record_checked_on, 3, "查询日期", "违法犯罪记录查询日期 查询时间 记录查询日期 违法犯罪记录查询时间 违法犯罪查询日期 违法犯罪记录查询查询日期"},
    {Column::cleared_until, 3, "有效期", "查询有效期 有效期至 记录查询有效期 违法犯罪记录查询有效期 查询结果有效期 违法犯罪记录查询有效期至 有效期限 查询有效期至"},
    {Column::record_evidence, 3, "查询文书编号", "查询编号 查询回执编号 回执编号 查询证明编号 无犯罪记录证明编号 违法犯罪记录查询编号 查询文号 文书编号"},
    {Column::general_training, 3, "通识培训", "通识培训日期 岗前通识培训 通识培训时间 通识培训完成日期 岗前培训 岗前通识培训日期 岗前培训日期 通识培训情况"},
    {Column::post_training, 3, "岗位培训", "岗位技能培训 岗位专业技能培训 已培训岗位 岗位培训岗位 岗位培训情况 专业技能培训 培训岗位 岗位培训合格岗位"},
    {Column::wished_township, 3, "意向乡镇", "意向服务乡镇 意向服务地 意向乡镇托管点 意向地 意向服务地点 志愿乡镇 意向服务乡镇街道"},
    {Column::accepts_transfer, 3, "是否服从调剂", "服从调剂 是否服从分配 是否服从安排 服从分配"},
    {Column::accepts_lodging, 3, "是否愿意住宿", "愿意住宿 可住宿 服从住宿 接受住宿 是否接受住宿 是否可住宿 能否住宿 是否服从住宿 愿意住点 是否愿意住点 可住点 能否住点 住宿意愿"},
    {Column::team, 3, "团队", "志愿团队 服务团队 所属团队 所在团队 同行团队 实践团队 支教团队 支教队 服务队 志愿服务队 志愿者服务队 所属队伍 队伍 小分队 志愿者小组 服务小组"},
    {Column::kept, 1, "民族", "族别"},
    {Column::kept, 3, "政治面貌", ""},
    {Column::kept, 2, "学校单位", "学校 单位 工作单位 所在学校 学校名称 所在单位 毕业院校 就读院校 单位学校"},
    {Column::kept, 2, "专业职务", "专业 职务 学历 所学专业 职称 文化程度"},
    {Column::kept, 1, "户籍地", "户籍所在地 籍贯 户籍地址"},
    {Column::kept, 2, "意向托管点", "分配托管点 岗位 服务岗位 拟任岗位 岗位意向 意向岗位 托管点"},
    {Column::kept, 2, "健康状况", "健康证 身体状况 健康证号 健康证有效期"},
    {Column::kept, 3, "通识培训学时", "通识培训成绩 学时 成绩 培训学时 培训成绩 岗位培训日期 岗位培训结果 岗位培训时间"},
    {Column::kept, 3, "保险单号", "保险期限 保单号 保险 保险有效期 保险单号期限"},
    {Column::kept, 2, "紧急联系人", "紧急联系人电话 紧急联系电话 紧急联系人及电话"},
    {Column::kept, 3, "志愿汇号", "累计时长 补贴 餐补 证书编号 服务时长 志愿者编号 补贴餐补 志愿云编号"},
    {Column::kept, 1, "备注", "说明 填表人 填表日期 审核人"},
};

constexpr ColumnName site_plan_columns[] = {
    {Column::serial, 0, "序号", "编号 序 no 天数 第几天"},
    {Column::day, 2, "日期", "活动日期 时间日期 年月日 开展日期"},
    {Column::time_window, 3, "时段", "活动时段 起止时间 时间段 具体时间 活动时间 时段起止 时间"},
    {Column::activity, 3, "活动名称", "活动内容 课程名称 课程 活动 活动主题 主题 内容 课程内容 活动项目 课程活动 托管内容 安排"},
    {Column::activity_category, 3, "活动类别", "类别 课程类别 活动类型 类型"},
    {Column::activity_group, 2, "对象", "班级 班 年龄 年龄段 参加对象 活动对象 分班 对象班年龄 组别 参与对象"},
    {Column::activity_place, 2, "地点", "活动地点 场地 活动场地 教室"},
    {Column::responsible, 3, "责任人", "负责人 授课人 主讲 主讲人 授课教师 授课老师 任课教师 活动负责人 带班老师 责任教师 带班人"},
    {Column::assistant, 3, "协助人", "协助人员 助教 配合人 辅助人员 协助教师 协助志愿者"},
    {Column::materials, 3, "所需物资", "物资 所需材料 材料 物资准备 物资需求 器材"},
    {Column::safety_points, 3, "安全要点", "安全注意事项 安全提示 安全措施 安全事项 注意事项"},
    {Column::rain_activity, 3, "备用方案", "雨天方案 备用雨天方案 雨天备用方案 雨天备选 备选活动 雨天活动 备用活动 雨天备用活动 应急方案"},
    {Column::kept, 1, "星期", "周次 周 星期几"},
    {Column::kept, 2, "完成情况", "落实情况 开展情况 完成"},
    {Column::kept, 1, "备注", "说明"},
};

constexpr ColumnName attendance_columns[] = {
    {Column::serial, 0, "序号", "编号 序 no 学号"},
    {Column::day_mark, 6, "1日", ""},
    {Column::day, 2, "日期", "考勤日期 到点日期 签到日期 年月日"},
    {Column::name, 1, "姓名", "儿童姓名 学生姓名 孩子姓名 幼儿姓名 名字"},
    {Column::sex, 1, "性别", ""},
    {Column::id_number, 1, "身份证号", "身份证号码 公民身份证号码 身份证 证件号码 儿童身份证号"},
    {Column::venue_name, 2, "托管点", "托管点名称 点位 点位名称 所在托管点 托管点位"},
    {Column::county, 1, "县", "县区 县市区"},
    {Column::township, 1, "乡镇", "乡镇街道 街道"},
    {Column::village, 2, "村", "村社区 社区 行政村 家庭所在村"},
    {Column::group, 2, "组", "村组 村民小组 小组"},
    {Column::address, 1, "现居住地", "家庭住址 住址 居住地址 地址"},
    {Column::grade, 2, "年级", "就读年级 所在年级 年级班级"},
    {Column::school_class, 2, "班", "班级 班别 组别 所在班级 托管班 托管班级"},
    {Column::school, 2, "就读学校", "学校"},
    {Column::carer_name, 3, "监护人姓名", "监护人 家长 家长姓名 委托监护人 受委托监护人"},
    {Column::carer_phone, 2, "监护人电话", "监护人联系电话 联系电话 电话 家长电话 家长联系电话 联系方式 手机 手机号 监护人联系方式"},
    {Column::presence, 3, "到点状态", "状态 出勤情况 出勤状态 考勤状态 到点情况 出勤 考勤 签到 考勤情况 是否到点 是否出勤"},
    {Column::arrived, 3, "到点时间", "签到时间 到达时间 入点时间 到点 到校时间 来点时间"},
    {Column::left, 3, "离点时间", "签退时间 离开时间 离点 离校时间 放学时间 接走时间"},
    {Column::days_present, 3, "合计", "出勤天数 合计天数 出勤合计 实到天数 出勤日数 到点天数"},
    {Column::kept, 3, "请假原因", "缺勤原因 未到原因 请假事由 原因"},
    {Column::kept, 3, "接走人", "接送人 接送人签字 家长签字 接走人签字"},
    {Column::kept, 3, "体温", "晨检 体温晨检 晨检体温 晨检情况"},
    {Column::kept, 2, "用餐", "是否用餐 就餐"},
    {Column::kept, 3, "记录人", "考勤人 登记人 值班人 值班教师"},
    {Column::kept, 3, "请假天数", "缺勤天数 迟到次数 早退次数 应到天数 缺勤 请假 迟到 早退"},
    {Column::kept, 1, "备注", "说明"},
};

constexpr ColumnName training_columns[] = {
    {Column::serial, 0, "序号", "编号 序 no"},
    {Column::day, 2, "日期", "培训日期 培训时间 签到日期 年月日 时间"},
    {Column::training_subject, 3, "主题", "培训主题 培训内容 培训课程 课题 课程 内容 培训名称"},
    {Column::training_kind, 3, "类型", "培训类型 培训类别 类别"},
    {Column::training_post, 3, "岗位", "培训岗位 岗位名称 对应岗位"},
    {Column::training_place, 2, "地点", "培训地点 培训场地 场地 会场"},
    {Column::training_places, 3, "名额", "培训名额 计划人数 应到人数 可容纳人数 座位数"},
    {Column::training_length, 3, "学时", "培训学时 课时 时长"},
    {Column::lecturer, 3, "讲师", "培训讲师 授课人 主讲人 主讲 授课老师 授课教师 讲课人"},
    {Column::name, 1, "姓名", "志愿者姓名 参训人员 参训人 参训人员姓名 学员姓名 学员 人员姓名 签到人"},
    {Column::sex, 1, "性别", ""},
    {Column::id_number, 1, "身份证号", "身份证号码 公民身份证号码 身份证 证件号码 公民身份号码 居民身份证号码 证件号"},
    {Column::phone, 1, "联系电话", "电话 手机 手机号 手机号码 联系方式 电话号码"},
    {Column::signed_in, 3, "签到", "签到情况 是否签到 签到状态 出勤 出勤情况 是否参加 参训情况 签名"},
    {Column::assessment, 3, "考核", "考核结果 考核成绩 成绩 考核情况 考试成绩 测试成绩 是否合格 考核等次 结业考核"},
    {Column::kept, 1, "单位", "学校单位 工作单位 所在单位 学校"},
    {Column::kept, 1, "乡镇", "县 村 乡镇街道 现住地"},
    {Column::kept, 2, "人员类别", "类别人员 志愿者类别"},
    {Column::kept, 1, "备注", "说明"},
};
// clang-format on

// Lets a view be looked up without making a string of it: recognition looks up some millions of headers.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

struct Lookup {
    std::unordered_map<std::string, ColumnName, TextHash, std::equal_to<>> exact;
    std::vector<std::pair<std::string, ColumnName>> anywhere;
};

template <typename Each>
void for_each_word(std::string_view words, Each each) {
    while (!words.empty()) {
        const auto space = words.find(' ');
        if (space != 0) each(words.substr(0, space));
        if (space == std::string_view::npos) return;
        words.remove_prefix(space + 1);
    }
}

Lookup make_lookup(std::span<const ColumnName> columns) {
    Lookup lookup;
    for (const ColumnName& column : columns) {
        const auto add = [&](std::string_view word) {
            if (word.starts_with('~')) {
                lookup.anywhere.emplace_back(std::string(word.substr(1)), column);
            } else {
                // One name cannot mean two things within one ledger.
                ENSURE(lookup.exact.emplace(std::string(word), column).second);
            }
        };
        add(column.zh);
        for_each_word(column.others, add);
    }
    return lookup;
}

const Lookup& lookup_of(LedgerKind kind) {
    static const std::array<Lookup, ledger_kind_count> lookups = {
        make_lookup(children_columns),  make_lookup(venue_columns),      make_lookup(adult_columns),
        make_lookup(site_plan_columns), make_lookup(attendance_columns), make_lookup(training_columns)};
    return lookups[static_cast<std::size_t>(kind)];
}

}  // namespace

std::span<const ColumnName> columns_of(LedgerKind kind) {
    switch (kind) {
        case LedgerKind::children:
            return children_columns;
        case LedgerKind::venues:
            return venue_columns;
        case LedgerKind::adults:
            return adult_columns;
        case LedgerKind::site_plan:
            return site_plan_columns;
        case LedgerKind::attendance:
            return attendance_columns;
        case LedgerKind::training:
            return training_columns;
    }
    return {};
}

std::string_view title_words(LedgerKind kind) {
    switch (kind) {
        case LedgerKind::children:
            return "儿童 学生 花名册 留守 少年";
        case LedgerKind::venues:
            return "托管点 场所 阵地 点位 场地";
        case LedgerKind::adults:
            return "志愿者 志愿 招募 工作人员";
        case LedgerKind::site_plan:
            return "一点一方案 方案 活动安排 课程表 日程";
        case LedgerKind::attendance:
            return "考勤 签到 出勤 点名";
        case LedgerKind::training:
            return "培训";
    }
    return {};
}

std::optional<ColumnName> find_column(LedgerKind kind, std::string_view key) {
    const Lookup& lookup = lookup_of(kind);
    const auto exact = lookup.exact.find(key);
    if (exact != lookup.exact.end()) return exact->second;
    for (const auto& [word, column] : lookup.anywhere) {
        if (key.find(word) != std::string_view::npos && key.size() <= 60) return column;
    }
    return std::nullopt;
}

}  // namespace yingtuo::roll
