// Asks /api/v1 about staffing: who stands where, who is missing, whom to recruit. What adults lack changes with every
// import, so no answer is kept.
import { answered, api, chosen, client, type Page } from './client';
import type {
    AdultList,
    AdultPage,
    AdultStory,
    OneStepList,
    RecruitmentCalls,
    Recruits,
    RecruitsAnswer,
    RepairAnswer,
    RepairRequest,
    Roll,
    RollCallAnswer,
    RollCallRequest,
    RoundList,
    SiteRoster,
    SiteRow,
    StaffingFixes,
    StaffingGaps,
    StandbyAnswer,
    TrainingList,
    TrainingPage,
    TrainingRecord,
    TrainingRecordRequest,
    VettingList,
    VettingPage,
    VettingRequest,
    VettingState,
} from './types';

export interface AdultQuery extends Partial<Page> {
    county?: string;
    state?: string;
    class?: string;
    q?: string;
}

const largest_page = 500;

// A list that is shown whole, page after page.
async function whole_list<Item>(page: (at: Page) => Promise<{ total: number; items: Item[] }>): Promise<Item[]> {
    const items: Item[] = [];
    for (;;) {
        const next = await page({ offset: items.length, limit: largest_page });
        items.push(...next.items);
        if (next.items.length === 0 || items.length >= next.total) return items;
    }
}

export const people_api = {
    gaps: (n: string, county: string): Promise<StaffingGaps> =>
        answered(() => client.GET('/api/v1/plans/{n}/staffing/gaps', { params: { path: { n }, query: chosen({ county }) } })),

    calls: (n: string, county: string, page: Page): Promise<RecruitmentCalls> =>
        answered(() => client.GET('/api/v1/plans/{n}/staffing/calls', { params: { path: { n }, query: chosen({ county, ...page }) } })),

    all_calls: (n: string, county: string) => whole_list((page) => people_api.calls(n, county, page)),

    fixes: (n: string, county: string, page: Page): Promise<StaffingFixes> =>
        answered(() => client.GET('/api/v1/plans/{n}/staffing/fixes', { params: { path: { n }, query: chosen({ county, ...page }) } })),

    all_fixes: (n: string, county: string) => whole_list((page) => people_api.fixes(n, county, page)),

    short_sites: (n: string): Promise<SiteRow[]> => whole_list((page) => api.sites(n, { state: 'short', ...page })),

    one_step: (n: string, county: string, page: Page): Promise<OneStepList> =>
        answered(() => client.GET('/api/v1/plans/{n}/staffing/one-step', { params: { path: { n }, query: chosen({ county, ...page }) } })),

    all_one_step: (n: string, county: string) => whole_list((page) => people_api.one_step(n, county, page)),

    // Of the season, not of a plan: sessions, and where record checks stand.
    training: (county: string, page: Page): Promise<TrainingList> => answered(() => client.GET('/api/v1/training', { params: { query: chosen({ county, ...page }) } })),

    training_page: (id: string): Promise<TrainingPage> => answered(() => client.GET('/api/v1/training/{id}', { params: { path: { id } } })),

    record_training: (id: string, body: TrainingRecordRequest, key: string): Promise<TrainingRecord> =>
        answered(() => client.POST('/api/v1/training/{id}/records', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),

    vetting: (query: { county: string; state?: string; runs_out?: boolean } & Page): Promise<VettingList> => answered(() => client.GET('/api/v1/vetting', { params: { query: chosen(query) } })),

    vetting_of: (id: string): Promise<VettingPage> => answered(() => client.GET('/api/v1/vetting/{id}', { params: { path: { id } } })),

    record_vetting: (body: VettingRequest, key: string): Promise<VettingState> => answered(() => client.POST('/api/v1/vetting', { params: { header: { 'Idempotency-Key': key } }, body })),

    recruits: (n: string, body: Recruits, key: string): Promise<RecruitsAnswer> =>
        answered(() => client.POST('/api/v1/plans/{n}/staffing/recruits', { params: { path: { n }, header: { 'Idempotency-Key': key } }, body })),

    repair: (n: string, body: RepairRequest, key: string): Promise<RepairAnswer> =>
        answered(() => client.POST('/api/v1/plans/{n}/staffing/repairs', { params: { path: { n }, header: { 'Idempotency-Key': key } }, body })),

    standby: (n: string, query: { date: string; county: string; out: string }): Promise<StandbyAnswer> =>
        answered(() => client.GET('/api/v1/plans/{n}/staffing/standby', { params: { path: { n }, query: { date: query.date, ...chosen({ county: query.county, out: query.out }) } } })),

    roll: (n: string, date: string, area: { venue_id: number } | { region: string }): Promise<Roll> =>
        answered(() => client.GET('/api/v1/plans/{n}/staffing/roll-calls', { params: { path: { n }, query: { date, ...area } } })),

    call_roll: (n: string, body: RollCallRequest, key: string): Promise<RollCallAnswer> =>
        answered(() => client.POST('/api/v1/plans/{n}/staffing/roll-calls', { params: { path: { n }, header: { 'Idempotency-Key': key } }, body })),

    roster: (n: string, id: string): Promise<SiteRoster> =>
        answered(() => client.GET('/api/v1/plans/{n}/sites/{id}/roster', { params: { path: { n, id } } })),

    adults: (n: string, query: AdultQuery): Promise<AdultList> =>
        answered(() => client.GET('/api/v1/plans/{n}/adults', { params: { path: { n }, query: chosen(query) } })),

    adult: (n: string, id: string): Promise<AdultPage> => answered(() => client.GET('/api/v1/plans/{n}/adults/{id}', { params: { path: { n, id } } })),

    why: (n: string, id: string): Promise<AdultStory> =>
        answered(() => client.GET('/api/v1/plans/{n}/explain/adults/{id}', { params: { path: { n, id } } })),

    rounds: (n: string, adult: number): Promise<RoundList['items']> =>
        whole_list((page) => answered(() => client.GET('/api/v1/plans/{n}/visits', { params: { path: { n }, query: { adult, ...page } } }))),
};
