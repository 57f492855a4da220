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

export const plan_states = {
    draft: ['草案', 'draft'],
    published: ['已发布', 'published'],
    superseded: ['已被替代', 'superseded'],
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

export function name_in(names: Names, code: string, language: Language): string {
    const name = names[code];
    return name ? name[language === 'zh' ? 0 : 1] : code;
}
