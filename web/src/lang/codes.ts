// The words for the codes of the API. They repeat the tables of src/domain/*.h; codes.test.ts fails if the two differ.
import type { Language } from './language.svelte';

type Names = Record<string, readonly [zh: string, en: string]>;

export const venue_kinds = {
    school: ['学校', 'school'],
    childrens_home: ['儿童之家', "village children's home"],
    protection_centre: ['未保中心', 'protection centre'],
    welfare_home: ['福利院', 'welfare home'],
    elder_care: ['养老服务机构', 'elder-care home'],
    civic_station: ['文明实践站', 'civic station'],
    farm_library: ['农家书屋', 'farm library'],
    youth_home: ['青年之家', 'youth home'],
    other: ['其他', 'other'],
} as const satisfies Names;

export const venue_decisions = {
    free: ['由规划决定', 'planner decides'],
    pinned_open: ['必须开', 'must open'],
    forbidden: ['不得开', 'must not open'],
} as const satisfies Names;

export const adult_classes = {
    student: ['返乡大学生', 'university student'],
    teacher: ['教师', 'teacher'],
    retired_cadre: ['退休干部', 'retired cadre'],
    resident: ['居民', 'resident'],
    village_cadre: ['村干部', 'village cadre'],
    logistics: ['后勤', 'logistics'],
    western_plan: ['西部计划', 'western-plan volunteer'],
    other: ['其他', 'other'],
} as const satisfies Names;

export const posts = {
    lead: ['点长', 'site lead'],
    care: ['带班', 'care'],
    study: ['学业', 'study'],
    sport_arts: ['文体', 'sport and arts'],
    wellbeing: ['心理', 'well-being'],
    safety: ['安全', 'safety'],
    logistics: ['后勤', 'logistics'],
    guard: ['保安', 'guard'],
    cook: ['炊事', 'cook'],
    home_visit: ['家访', 'home visit'],
} as const satisfies Names;

// What the plan makes of an adult.
export const adult_states = {
    on_duty: ['在岗', 'on duty'],
    visiting: ['只做家访', 'home visits only'],
    reserve: ['机动', 'in reserve'],
    one_step: ['差一步可用', 'one step from usable'],
    more_steps: ['差几步可用', 'some steps from usable'],
    away: ['开班日均不可服务', 'away on every open day'],
    helper: ['未成年志愿者', 'helper under age'],
    barred: ['记录查询未通过', 'record not clear'],
} as const satisfies Names;

export const adult_steps = {
    record_check: ['查询违法犯罪记录', 'record check'],
    record_renewal: ['记录查询到期前重查', 'record check to be renewed'],
    general_training: ['通识培训', 'general training'],
    post_training: ['岗位培训', 'post training'],
    birth_date: ['核实出生日期', 'date of birth to be verified'],
} as const satisfies Names;

export const record_checks = {
    not_requested: ['未查询', 'not requested'],
    requested: ['查询中', 'requested'],
    clear: ['无记录', 'clear'],
    hit: ['有记录', 'not clear'],
} as const satisfies Names;

export const training_presences = {
    invited: ['已报名', 'invited'],
    attended: ['已签到', 'attended'],
    absent: ['缺席', 'absent'],
} as const satisfies Names;

export const assessments = {
    none: ['无考核', 'not assessed'],
    passed: ['合格', 'passed'],
    failed: ['不合格', 'not passed'],
} as const satisfies Names;

// What happens to a roster.
export const event_kinds = {
    adult_out: ['人员不能到岗', 'an adult drops out'],
    site_closed: ['点位停班', 'a site closes'],
    children_arrive: ['新到儿童', 'children arrive'],
    area_closed: ['片区停班（如暴雨）', 'an area closes, as in a storm'],
} as const satisfies Names;

export const fix_kinds = {
    step: ['补齐一步，使人可用', 'take the one step that somebody lacks'],
    lift: ['接送较远的机动人员', 'fetch somebody who is free and lives farther'],
    lodge: ['安排机动人员就近住宿', 'lodge somebody near who is free and lives out of reach'],
    merge: ['并入邻近的点', 'merge with a site nearby'],
    cap: ['限制本点人数', 'cap the number of children'],
    recruit: ['招募', 'recruit'],
} as const satisfies Names;

export const plan_states = {
    draft: ['草稿', 'draft'],
    published: ['已发布', 'published'],
    superseded: ['已被替代', 'superseded'],
} as const satisfies Names;

export const site_plan_states = {
    draft: ['草稿', 'draft'],
    checked: ['已核对', 'checked'],
    submitted: ['已提交', 'submitted'],
    approved: ['已批准', 'approved'],
    returned: ['已退回', 'returned'],
} as const satisfies Names;

export const block_kinds = {
    activity: ['活动', 'activity'],
    meal: ['用餐', 'meal'],
    nap: ['午休', 'nap'],
} as const satisfies Names;

export const contact_means = {
    phone: ['电话', 'telephone'],
    visit: ['入户', 'visit'],
    wechat: ['微信', 'WeChat'],
    school: ['学校', 'through the school'],
    other: ['其他', 'other'],
} as const satisfies Names;

export const contact_outcomes = {
    not_reached: ['未联系上', 'not reached'],
    wrong_contact: ['联系方式有误', 'wrong number or address'],
    undecided: ['已联系，待定', 'reached, undecided'],
    willing: ['愿意参加', 'willing'],
    not_willing: ['不愿意参加', 'not willing'],
    care_arranged: ['已落实照护', 'care arranged'],
} as const satisfies Names;

// The state of a venue in a plan. It is made by the API from the plan, so no table in src/domain has it.
export const site_states = {
    open: ['开放', 'open'],
    short: ['开放但缺人', 'open, short of adults'],
    closed: ['不开放', 'closed'],
    unusable: ['不可用', 'cannot be used'],
} as const satisfies Names;

export type VenueKind = keyof typeof venue_kinds;
export type SiteState = keyof typeof site_states;
export type AdultState = keyof typeof adult_states;
export type AdultStep = keyof typeof adult_steps;
export type RecordCheck = keyof typeof record_checks;

export function name_in(names: Names, code: string, language: Language): string {
    const name = names[code];
    return name ? name[language === 'zh' ? 0 : 1] : code;
}
