// Asks /api/v1 about the roll: imports, probable pairs, the funnel, the certificate. It changes while one works on it, so
// no answer is kept.
import { answered, chosen, client, new_key, type Page } from './client';
import type {
    Certificate,
    CertificateSection,
    ClaimedChild,
    Contact,
    ContactMeans,
    ContactOutcome,
    Funnel,
    ImportList,
    ImportPage,
    PairList,
    ProbablePair,
    RiskTasks,
    RunningImport,
    ToAskList,
    UndoneImport,
    Verdict,
} from './types';

const keyed = (key: string) => ({ header: { 'Idempotency-Key': key } });

export interface NewContact {
    child: number;
    means?: ContactMeans;
    outcome?: ContactOutcome;
    made_by: string;
    note?: string;
    withdraws?: number;
}

export type Section = 'incomplete' | 'not_reached' | 'not_contacted' | 'villages' | 'schools' | 'open_risks' | 'without_place' | 'without_identity';

export const roll_api = {
    imports: (query: Page): Promise<ImportList> => answered(() => client.GET('/api/v1/imports', { params: { query } })),

    import_run: (n: number, query: Page): Promise<ImportPage> =>
        answered(() => client.GET('/api/v1/imports/{n}', { params: { path: { n }, query } })),

    async running(): Promise<RunningImport[]> {
        return (await answered(() => client.GET('/api/v1/import-progress'))).running;
    },

    // The file itself, with the names and numbers that stand in it: who fetches it, and what for, goes to the read log.
    marked_copy: (id: string, by: string, purpose: string): Promise<Blob> =>
        answered(() => client.GET('/api/v1/marked-copies/{id}', { params: { path: { id }, query: { by, purpose } }, parseAs: 'blob' })),

    undo_import: (n: number, by: string, reason: string, key: string): Promise<UndoneImport> =>
        answered(() => client.POST('/api/v1/imports/{n}/undo', { params: { path: { n }, ...keyed(key) }, body: { by, reason } })),

    pairs: (query: Page): Promise<PairList> => answered(() => client.GET('/api/v1/pairs', { params: { query } })),

    claim_pair: (a: number, b: number, by: string, purpose: string): Promise<ProbablePair> =>
        answered(() => client.POST('/api/v1/pairs/claims', { params: keyed(new_key()), body: { a, b, by, purpose } })),

    give_verdict: (kind: 'same' | 'different', child: number, other: number, by: string, reason: string, key: string): Promise<Verdict> =>
        answered(() => client.POST('/api/v1/verdicts', { params: keyed(key), body: { kind, child, other, by, reason } })),

    take_verdict_back: (n: number, by: string, reason: string, key: string): Promise<Verdict> =>
        answered(() => client.POST('/api/v1/verdicts/{n}/undo', { params: { path: { n: String(n) }, ...keyed(key) }, body: { by, reason } })),

    funnel: (region: string): Promise<Funnel> => answered(() => client.GET('/api/v1/funnel', { params: { query: chosen({ region }) } })),

    ask_next: (region: string, page: Page): Promise<ToAskList> =>
        answered(() => client.GET('/api/v1/funnel/ask-next', { params: { query: chosen({ region, ...page }) } })),

    stopped: (region: string, reason: string, page: Page): Promise<ToAskList> =>
        answered(() => client.GET('/api/v1/funnel/stopped', { params: { query: { ...chosen({ region, ...page }), reason } } })),

    risks: (region: string, page: Page): Promise<RiskTasks> =>
        answered(() => client.GET('/api/v1/funnel/risks', { params: { query: chosen({ region, ...page }) } })),

    record_contact: (body: NewContact, key: string): Promise<Contact> =>
        answered(() => client.POST('/api/v1/contacts', { params: keyed(key), body })),

    async claim(children: number[], by: string, purpose: string): Promise<ClaimedChild[]> {
        return (await answered(() => client.POST('/api/v1/claims', { params: keyed(new_key()), body: { by, purpose, children } }))).items;
    },

    certificate: (): Promise<Certificate> => answered(() => client.GET('/api/v1/certificate')),

    certificate_section: (section: Section, page: Page): Promise<CertificateSection> =>
        answered(() => client.GET('/api/v1/certificate/{section}', { params: { path: { section }, query: page } })),
};

export const certificate_file = (format: 'csv' | 'xlsx' | 'json'): string => `/api/v1/certificate-file?format=${format}`;
