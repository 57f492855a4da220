#include "app/emergency_plan.h"

#include <fmt/format.h>

#include <algorithm>

namespace yingtuo::app {

namespace {

// The first few by name, each with the telephone where it may be shown.
std::string people_of(const std::vector<const PaperAdult*>& adults) {
    constexpr std::size_t most = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, adults.size()); ++i) {
        text += (i > 0 ? "、" : "") + adults[i]->name;
        if (!adults[i]->phone.empty()) text += " " + adults[i]->phone;
    }
    if (adults.size() > most) text += fmt::format("等{}人", adults.size());
    return text;
}

std::string lead_of(const SitePaper& paper) {
    std::string lead = people_of(paper.with_post(Post::lead));
    if (lead.empty() && !paper.lead.empty())
        lead = paper.lead + (paper.lead_phone.empty() ? "" : " " + paper.lead_phone);
    return lead;
}

bool has_meals(const SitePaper& paper) {
    return std::any_of(paper.season.day.begin(), paper.season.day.end(),
                       [](const DayBlock& block) { return block.kind == BlockKind::meal; });
}

bool has_beside(const SitePaper& paper) {
    return !paper.sessions.empty() && paper.sessions.front().group == 0;
}

std::vector<EmergencyPlan::Role> roles(const SitePaper& paper) {
    const auto held = [&](Post post) {
        const std::string people = people_of(paper.with_post(post));
        return people.empty() ? fmt::format("未安排，开班前指定：{}", to_fill_in) : people;
    };
    std::vector<EmergencyPlan::Role> roles;
    const std::string lead = lead_of(paper);
    roles.push_back({"点长（总指挥）", lead.empty() ? fmt::format("未安排，开班前指定：{}", to_fill_in) : lead,
                     "决定停班、避险或照常；对外报告；最后一个离开"});
    roles.push_back({"带班人", held(Post::care), "清点本班儿童，带到集合处，逐个交给接送人"});
    roles.push_back({"安全员", held(Post::safety), "查看水电、消防和天气；把守出入口和去水边的路"});
    if (has_meals(paper)) roles.push_back({"炊事员", held(Post::cook), "停火断气；保管留样和当日菜单"});
    roles.push_back(
        {"联络人", fmt::format("由点长当日指定：{}", to_fill_in), "按花名册逐户通知家长，记下时间和接听人"});
    return roles;
}

// How far it is to the clinic or the police, as the ledger says; empty where it says nothing.
std::string distance_to(const SitePaper& paper, std::string_view place) {
    const std::string said = paper.from_ledger(place);
    if (said.empty()) return {};
    return (said == withheld ? "距离" : "距本点") + said;
}

std::vector<EmergencyPlan::Call> calls(const SitePaper& paper) {
    const auto or_blank = [](const std::string& text) { return text.empty() ? std::string(to_fill_in) : text; };
    std::string clinic = distance_to(paper, "卫生院");
    if (!clinic.empty()) clinic += "，电话" + std::string(to_fill_in);
    std::string police = distance_to(paper, "派出所");
    if (!police.empty()) police += "，电话" + std::string(to_fill_in);
    return {{"匪警、走失、侵害", "110"},
            {"火警、被困", "119"},
            {"医疗急救", "120"},
            {"点长", or_blank(lead_of(paper))},
            {"最近卫生院（诊所）", or_blank(clinic)},
            {"派出所", or_blank(police)},
            {"村（社区）儿童主任", std::string(to_fill_in)},
            {"乡镇（街道）值班室", std::string(to_fill_in)},
            {fmt::format("{}未成年人保护热线", paper.county), std::string(to_fill_in)}};
}

EmergencyPart storm(const SitePaper& paper) {
    EmergencyPart part;
    part.title = "暴雨、雷电、山洪、滑坡";
    part.steps = {
        ("点长每天开班前和放学前各看一次预警。接到橙色以上预警、上级停班通知，或见到持续强降雨、沟水突涨变浑、"
         "山坡掉土裂缝，立即按下列次序处置，不等请示。"),
        "未开班：停班，联络人在一小时内逐户通知，未接通的由村（社区）上门告知。",
        fmt::format("已开班：停止一切室外活动，全体进入结实的房间，离开沟边、坡脚、围墙和大树{}。",
                    paper.venue.rooms > 0 ? fmt::format("（本点可用房间{}间）", paper.venue.rooms) : std::string()),
        fmt::format("点名：各班带班人按花名册清点，全点应到{}人，结果报点长；少一人即找一人，找到为止。",
                    paper.children),
        "告知家长：说明儿童在哪里、是否安全、几点由谁来接。路不通的不放行，儿童留在点上由成人陪护。",
        fmt::format("转移：房屋或山坡有险情时，沿事先走过的路线撤到避险地点（地点：{0}，路线：{0}）。", to_fill_in),
        "恢复：上级解除预警并查看过房屋、道路和水电后再开班。停掉的服务日按补班办法补足。"};
    if (paper.days.impossible_from) {
        part.steps.push_back(fmt::format("注意：自{}起停班，服务天数已无法补足{}天，须报县级调整。",
                                         day_and_month(*paper.days.impossible_from), paper.days.needed));
    }
    part.source = "《中华人民共和国突发事件应对法》；教育部办公厅2025年暑期安全通知";
    return part;
}

EmergencyPart absent_child(const SitePaper& paper) {
    const std::string lead = lead_of(paper);
    return {"儿童没有请假而未到（危险时段呼叫次序）",
            {fmt::format("点名（{}）后10分钟内开始，一环没有接通立即转下一环，每次记下时间和接听人。",
                         format_clock(day_start(paper.season))),
             "第一，带班人打照料人电话；第二，打在外父母电话；第三，请村（社区）儿童主任上门；同时问同路、同村的儿童。",
             fmt::format("第四，30分钟内仍无下落的报点长{}，到河边、水塘、路口和常去处寻找，两人一组，不让儿童参加。",
                         lead),
             "第五，仍未找到，或儿童可能去了水边、被人带走，立即拨打110，并报乡镇（街道）。",
             "气温高、住处近水、家中无大人的儿童排在最先呼叫。找到后补记原因，当日告知家长。"},
            "《中华人民共和国未成年人保护法》第二十一条、第二十二条"};
}

EmergencyPart water() {
    return {"防溺水",
            {"“六不”：不私自下水；不擅自与同伴结伴下水；没有家长或老师带着不下水；没有安全设施和救援人员的水域不去；"
             "不熟悉的水域不去；水性不熟的不擅自下水施救。",
             "每班每周讲一次，每天放学前提醒一次；雨后、周末和节假日前加讲。",
             "发现有人落水：大声呼救，找成人，拨打110和120；抛递竹竿、绳子、空桶，儿童不得下水、不得手拉手施救。",
             "救上岸后：清除口鼻异物，没有呼吸心跳的立即做心肺复苏，直到急救人员接手。"},
            "教育部预防中小学生溺水通知（“六不”）"};
}

EmergencyPart injury(const SitePaper& paper) {
    const std::string clinic = distance_to(paper, "卫生院");
    return {
        "受伤、生病、中暑、中毒",
        {"在场成人先止血、降温、保持呼吸通畅；不搬动头颈和脊柱受伤的儿童；不给儿童用来历不明的药。",
         fmt::format("轻伤用急救箱处理；其余送最近卫生院（{}），危重拨打120，由一名成人陪同，另一名成人看护其余儿童。",
                     clinic.empty() ? std::string(to_fill_in) : clinic),
         "10分钟内告知家长，征得同意后治疗；危及生命的先救治。",
         "两人以上同时呕吐、腹泻、发热：停止供餐，封存食品、留样和呕吐物，报卫生院和县级主管部门。"},
        "《学校卫生工作条例》；《中华人民共和国未成年人保护法》第三十七条"};
}

EmergencyPart food() {
    return {"供餐安全",
            {"炊事员持有效健康证明；生熟分开，当餐烧熟，不供应隔夜、凉拌和野生菌类食物。",
             "每餐每样留样不少于125克，冷藏不少于48小时，写明名称、时间和留样人。",
             "负责人陪餐并记录；儿童过敏和忌口逐人核对。"},
            "《学校食品安全与营养健康管理规定》"};
}

EmergencyPart fire() {
    return {
        "火灾、触电、地震",
        {"先断电、断气，大声告知；成人在前引路、在后清点，弯腰捂鼻沿墙撤到空旷处，不乘电梯，不返回取物。",
         "地震时就近躲避护头，震停后撤到操场，远离围墙和电线。",
         "撤出后各班点名，少一人立即报消防人员，由专业人员进入寻找。", "开班第一周组织一次疏散演练，记录用时和问题。"},
        "《中华人民共和国消防法》第五条、第四十四条"};
}

EmergencyPart strangers(const SitePaper& paper) {
    EmergencyPart part{
        "出入、接送和外来人员",
        {"儿童由登记过的接送人接走；不认得的、酒后的、与家长说法不一致的不放行，先打电话核实。",
         "未满八周岁的儿童不得独自离开。", "外请人员先登记；讲课、示范全程有本点两名成人在场，不与儿童单独相处。",
         "与儿童接触的成人都要查询过违法犯罪记录，每年查一次；没有查询结果或查询到期的不上岗。"},
        "《中华人民共和国未成年人保护法》第二十一条、第六十二条"};
    if (has_beside(paper)) part.steps.push_back("照料人课堂、书屋开放与儿童同时进行时，分区活动，出入口由安全员把守。");
    return part;
}

EmergencyPart duty_to_report() {
    return {
        "突发事件报告和强制报告",
        {"先救人，再报告：发生后10分钟内报点长，30分钟内口头报乡镇（街道）和县级主管部门，2小时内补书面材料；"
         "写明时间、地点、涉及儿童、经过、已采取的措施、家长何时告知。县级另有时限的从其规定。",
         "发现儿童受到或可能受到侵害，任何成人都必须立即向公安机关报案（110），并报县级主管部门；不得隐瞒、私了或等候批"
         "准，"
         "不追问细节，不让儿童反复讲述，为报告人保密。",
         "九类情形：①隐私部位非正常损伤；②不满十四周岁女童遭受或疑似遭受性侵害、怀孕、流产；③十四周岁以上女童因性侵害怀"
         "孕、流产；"
         "④多处损伤、严重营养不良、意识不清，疑似受家庭暴力、欺凌、虐待、殴打或麻醉；⑤自杀、自残、中毒、殴打等非正常原"
         "因伤残、死亡；"
         "⑥被遗弃或长期无人照料；⑦来源不明、失踪或被拐卖、收买；⑧被组织乞讨；⑨其他严重侵害身心健康或正面临危险的情形。",
         "儿童说的话原样记下，写明时间和在场人，只交给办案人员。"},
        "《中华人民共和国未成年人保护法》第十一条；最高人民检察院等九部门《关于建立侵害未成年人案件强制报告制度的意见"
        "（试行）》（2020年）第四条"};
}

}  // namespace

EmergencyPlan emergency_plan(const SitePaper& paper) {
    EmergencyPlan plan;
    plan.roles = roles(paper);
    plan.calls = calls(paper);
    plan.parts = {storm(paper), absent_child(paper), water(), injury(paper)};
    if (has_meals(paper)) plan.parts.push_back(food());
    plan.parts.push_back(fire());
    plan.parts.push_back(strangers(paper));
    plan.parts.push_back(duty_to_report());
    return plan;
}

}  // namespace yingtuo::app
