// Asks /api/v1 about sites' plans: calendars, edits, approval. They change while one works on them, so no answer is kept.
import { answered, chosen, client, new_key } from './client';
import type { SiteCalendar, SiteChoices, SiteEdit, SiteEditChange, SitePlanList, SitePlanProgress, SiteStep, SiteVersionComparison, SiteVersions } from './types';

const at = (n: number, id: number) => ({ n: String(n), id: String(id) });
const keyed = () => ({ header: { 'Idempotency-Key': new_key() } });

// What every write says: the version it builds on, who writes, and why.
export interface Signature {
    version: number;
    by?: string;
    remark?: string;
    dry_run?: boolean;
}

export interface SitePlanQuery {
    county?: string;
    state?: string;
    tier?: string;
    q?: string;
    offset?: number;
    limit?: number;
}

export const programme_api = {
    // Of some groups ("1,2"): a big site's whole week is long.
    calendar: (n: number, id: number, week: string, group: string): Promise<SiteCalendar> =>
        answered(() => client.GET('/api/v1/plans/{n}/sites/{id}/calendar', { params: { path: at(n, id), query: chosen({ week, group }) } })),

    choices: (n: number, id: number, hour: { group: number; date: string; start: string }): Promise<SiteChoices> =>
        answered(() => client.GET('/api/v1/plans/{n}/sites/{id}/choices', { params: { path: at(n, id), query: { group: hour.group, date: hour.date, start: hour.start } } })),

    edit: (n: number, id: number, signature: Signature, changes: SiteEditChange[]): Promise<SiteEdit> =>
        answered(() => client.POST('/api/v1/plans/{n}/sites/{id}/edits', { params: { path: at(n, id), ...keyed() }, body: { ...signature, changes } })),

    copy: (n: number, id: number, signature: Signature, from: number): Promise<SiteEdit> =>
        answered(() => client.POST('/api/v1/plans/{n}/sites/{id}/copy', { params: { path: at(n, id), ...keyed() }, body: { ...signature, from } })),

    step: (n: number, id: number, signature: Signature, step: 'check' | 'submit' | 'approve' | 'return', tier?: string): Promise<SiteStep> =>
        answered(() =>
            client.POST('/api/v1/plans/{n}/sites/{id}/steps', {
                params: { path: at(n, id), ...keyed() },
                body: { ...signature, step, ...(tier ? { tier: tier as 'county' } : {}) },
            }),
        ),

    versions: (n: number, id: number): Promise<SiteVersions> =>
        answered(() => client.GET('/api/v1/plans/{n}/sites/{id}/versions', { params: { path: at(n, id) } })),

    compare: (n: number, id: number, a: number, b: number): Promise<SiteVersionComparison> =>
        answered(() =>
            client.GET('/api/v1/plans/{n}/sites/{id}/versions/{a}/compare/{b}', { params: { path: { ...at(n, id), a: String(a), b: String(b) } } }),
        ),

    progress: (n: number): Promise<SitePlanProgress> => answered(() => client.GET('/api/v1/plans/{n}/site-plans', { params: { path: { n: String(n) } } })),

    list: (n: number, query: SitePlanQuery): Promise<SitePlanList> =>
        answered(() => client.GET('/api/v1/plans/{n}/site-plans/sites', { params: { path: { n: String(n) }, query: chosen(query) as never } })),
};
