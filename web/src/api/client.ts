// Asks /api/v1. A numbered plan is frozen, so an answer once given is kept until the page is reloaded or a site's plan is edited.
import createClient from 'openapi-fetch';
import { refusal_of, unreachable } from './refusal';
import type { paths } from './schema';
import type {
    Figures,
    MapSite,
    Plan,
    PlanHeader,
    Region,
    RoundList,
    Season,
    Site,
    SiteDay,
    SiteList,
    ViolationList,
    ChildStory,
    Comparison,
    RulePrices,
    SiteCurve,
    VenueStory,
    WhatIf,
    WhatIfRequest,
    WishConflicts,
} from './types';

export const client = createClient<paths>({ baseUrl: location.origin, fetch: (request) => fetch(request) });

const kept = new Map<string, Promise<unknown>>();
const most_kept = 300;

interface Called<Body> {
    data?: Body | undefined;
    error?: unknown;
    response: Response;
}

export async function called<Body>(call: () => Promise<Called<Body>>): Promise<Called<Body>> {
    let result: Called<Body>;
    try {
        result = await call();
    } catch {
        throw unreachable();
    }
    if (!result.response.ok) throw refusal_of(result.response.status, result.error);
    return result;
}

export async function answered<Body>(call: () => Promise<Called<Body>>): Promise<Body> {
    const { data, response, error } = await called(call);
    if (data !== undefined) return data;
    throw refusal_of(response.status, error);
}

// The kept answer, or a new one; a refusal is not kept.
function once<Body>(key: string, call: () => Promise<Called<Body>>): Promise<Body> {
    const known = kept.get(key);
    if (known) return known as Promise<Body>;
    const asked = answered(call);
    kept.set(key, asked);
    asked.catch(() => kept.delete(key));
    const oldest = kept.keys().next().value;
    if (kept.size > most_kept && oldest !== undefined) kept.delete(oldest);
    return asked;
}

// What a new plan changes: which is the latest, and which there are.
export function forget_latest(): void {
    for (const key of ['plans', 'plan latest', 'season']) kept.delete(key);
}

// What an edit of a site's plan changes: the site's own pages, and the rules of the plan.
export function forget_site(n: number, id: number): void {
    const stale = [`site ${n} ${id}`, `day ${n} ${id} `, `violations ${n} `];
    for (const key of [...kept.keys()]) if (key === stale[0] || key.startsWith(stale[1]!) || key.startsWith(stale[2]!)) kept.delete(key);
}

// A number for a write, so that sending it again does nothing again: 32 hexadecimal digits.
export function new_key(): string {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export interface Page {
    offset: number;
    limit: number;
}

export interface SiteQuery {
    county?: string;
    kind?: string;
    state?: string;
    q?: string;
    sort?: string;
    offset?: number;
    limit?: number;
}

export interface ViolationQuery {
    severity?: string;
    rule?: string;
    listed?: 'true' | 'false' | '';
    subject?: string;
    offset?: number;
    limit?: number;
}

// Leaves out what was not chosen: an empty filter is no filter.
export function chosen<Query extends object>(query: Query): { [Key in keyof Query]: Exclude<Query[Key], ''> } {
    return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined && value !== '')) as never;
}

export const api = {
    season: (): Promise<Season> => once('season', () => client.GET('/api/v1/season')),

    async regions(level: 'county' | 'township' | 'village'): Promise<Region[]> {
        return (await once(`regions ${level}`, () => client.GET('/api/v1/regions', { params: { query: { level } } }))).items;
    },

    async outlines(): Promise<GeoJSON.FeatureCollection> {
        const outlines = await once('outlines', () => client.GET('/api/v1/regions/outlines'));
        return outlines as unknown as GeoJSON.FeatureCollection;
    },

    async plans(): Promise<PlanHeader[]> {
        return (await once('plans', () => client.GET('/api/v1/plans'))).items;
    },

    plan: (n: string): Promise<Plan> => once(`plan ${n}`, () => client.GET('/api/v1/plans/{n}', { params: { path: { n } } })),

    figures: (n: string): Promise<Figures> => once(`figures ${n}`, () => client.GET('/api/v1/plans/{n}/figures', { params: { path: { n } } })),

    // Venues with coordinates; the others are only in the list.
    async map(n: string): Promise<MapSite[]> {
        const points = await once(`map ${n}`, () => client.GET('/api/v1/plans/{n}/map', { params: { path: { n } } }));
        return (points as unknown as GeoJSON.FeatureCollection<GeoJSON.Point>).features.map((feature) => ({
            ...(feature.properties as Omit<MapSite, 'lon' | 'lat'>),
            lon: feature.geometry.coordinates[0]!,
            lat: feature.geometry.coordinates[1]!,
        }));
    },

    sites(n: string, query: SiteQuery): Promise<SiteList> {
        const asked = chosen(query);
        return once(`sites ${n} ${JSON.stringify(asked)}`, () => client.GET('/api/v1/plans/{n}/sites', { params: { path: { n }, query: asked } }));
    },

    site: (n: string, id: string): Promise<Site> =>
        once(`site ${n} ${id}`, () => client.GET('/api/v1/plans/{n}/sites/{id}', { params: { path: { n, id } } })),

    site_day: (n: string, id: string, date: string): Promise<SiteDay> =>
        once(`day ${n} ${id} ${date}`, () => client.GET('/api/v1/plans/{n}/sites/{id}/days/{date}', { params: { path: { n, id, date } } })),

    violations(n: string, query: ViolationQuery): Promise<ViolationList> {
        const asked = chosen(query);
        return once(`violations ${n} ${JSON.stringify(asked)}`, () =>
            client.GET('/api/v1/plans/{n}/violations', { params: { path: { n }, query: asked } }),
        );
    },

    visits(n: string, query: { county?: string; offset?: number; limit?: number }): Promise<RoundList> {
        const asked = chosen(query);
        return once(`visits ${n} ${JSON.stringify(asked)}`, () => client.GET('/api/v1/plans/{n}/visits', { params: { path: { n }, query: asked } }));
    },

    // A what-if lives in the server's memory only, so nothing of it is kept here.
    what_if: (n: string, body: WhatIfRequest, key: string): Promise<WhatIf> =>
        answered(() => client.POST('/api/v1/plans/{n}/what-ifs', { params: { path: { n }, header: { 'Idempotency-Key': key } }, body })),

    what_if_page: (id: string, query: Page): Promise<WhatIf> => answered(() => client.GET('/api/v1/what-ifs/{id}', { params: { path: { id }, query } })),

    async discard_what_if(id: string): Promise<void> {
        await called(() => client.DELETE('/api/v1/what-ifs/{id}', { params: { path: { id } } }));
    },

    async accept_what_if(id: string, body: { reason: string; decided_by: string }, key: string): Promise<number> {
        const made = await answered(() =>
            client.POST('/api/v1/what-ifs/{id}/accept', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body }),
        );
        forget_latest();
        return made.plan;
    },

    compare: (n: string, m: string, query: Page): Promise<Comparison> =>
        once(`compare ${n} ${m} ${JSON.stringify(query)}`, () => client.GET('/api/v1/plans/{n}/compare/{m}', { params: { path: { n, m }, query } })),

    // Explanations are of a plan and the data it was made from; once decisions have changed, the server refuses them.
    why_child: (n: string, id: string): Promise<ChildStory> =>
        once(`why child ${n} ${id}`, () => client.GET('/api/v1/plans/{n}/explain/children/{id}', { params: { path: { n, id } } })),

    why_household: (n: string, id: string): Promise<ChildStory> =>
        once(`why household ${n} ${id}`, () => client.GET('/api/v1/plans/{n}/explain/households/{id}', { params: { path: { n, id } } })),

    why_venue: (n: string, id: string): Promise<VenueStory> =>
        once(`why venue ${n} ${id}`, () => client.GET('/api/v1/plans/{n}/explain/venues/{id}', { params: { path: { n, id } } })),

    curve: (n: string, county: string): Promise<SiteCurve> =>
        once(`curve ${n} ${county}`, () => client.GET('/api/v1/plans/{n}/siting/curve', { params: { path: { n }, query: chosen({ county }) } })),

    prices: (n: string, county: string): Promise<RulePrices> =>
        once(`prices ${n} ${county}`, () => client.GET('/api/v1/plans/{n}/siting/prices', { params: { path: { n }, query: chosen({ county }) } })),

    conflicts: (n: string, county: string): Promise<WishConflicts> =>
        once(`conflicts ${n} ${county}`, () => client.GET('/api/v1/plans/{n}/siting/conflicts', { params: { path: { n }, query: chosen({ county }) } })),
};
