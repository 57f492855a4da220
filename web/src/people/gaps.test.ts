import { describe, expect, it } from 'vitest';
import type { MapSite, RecruitmentCall, ShortSite, SiteRow, TownshipGap } from '../api/types';
import { drawn_sites, first_question, in_need, of_township, shade_of, shades } from './gaps';

const gap = (code: string, missing: number, more: Partial<TownshipGap> = {}): TownshipGap => ({
    township: { code, name: code },
    county: { code: '1', name: '一县' },
    lon: null,
    lat: null,
    sites: 3,
    sites_short: missing > 0 ? 1 : 0,
    needed_adult_days: 90,
    missing_adult_days: missing,
    missing_by_post: [],
    breached_site_hours: 0,
    first_date: null,
    last_date: null,
    adults: 5,
    free_adult_days: 0,
    ...more,
});
const short = (venue_id: number, missing: number): ShortSite => ({ site: { venue_id, name: `点${venue_id}` }, missing_adult_days: missing, days: 1, fixes: [] });

describe('gaps', () => {
    it('have a shade for every number from 1, and none twice', () => {
        for (const missing of [1, 5, 6, 15, 16, 4000]) expect(shades.filter((shade) => missing >= shade.from && missing <= shade.to)).toHaveLength(1);
        expect([0, 5, 6, 16].map(shade_of)).toEqual(['staffed', 'lacks_few', 'lacks_some', 'lacks_many']);
    });

    it('are drawn on open sites alone, those without a gap as dots', () => {
        const site = (venue_id: number, state: string) => ({ venue_id, state, children: 9 }) as MapSite;
        const drawn = drawn_sites([site(1, 'open'), site(2, 'short'), site(3, 'closed')], [short(2, 7)]);
        expect(drawn.map((item) => [item.venue_id, item.state, item.amount])).toEqual([[1, 'staffed', 0], [2, 'lacks_some', 7]]);
    });

    it('stand by what is missing, townships that lack nobody only on request', () => {
        const items = [gap('b', 2), gap('a', 2), gap('c', 0), gap('d', 9)];
        expect(in_need(items, false).map((item) => item.township.code)).toEqual(['d', 'a', 'b']);
        expect(in_need(items, true).at(-1)!.township.code).toBe('c');
    });

    it('of a township are its own calls and sites, the worst site first', () => {
        const row = (venue_id: number, code: string) => ({ venue_id, township: { code, name: code } }) as SiteRow;
        const call = (code: string) => ({ township: { code, name: code } }) as RecruitmentCall;
        const here = of_township('a', [call('a'), call('b')], [short(1, 2), short(2, 8), short(3, 5)], [row(1, 'a'), row(2, 'a'), row(3, 'b')]);
        expect(here.calls).toHaveLength(1);
        expect(here.sites.map((item) => item.site.venue_id)).toEqual([2, 1]);
    });

    it('ask first for the post that lacks most, while somebody is missing', () => {
        const season = { opening: '2025-07-15', last_day: '2025-08-25' };
        const by_post: TownshipGap['missing_by_post'] = [{ post: 'lead', adult_days: 2 }, { post: 'care', adult_days: 30 }];
        expect(first_question(gap('a', 32, { missing_by_post: by_post, first_date: '2025-08-18', last_date: '2025-08-20' }), season)).toEqual({ people: 10, post: 'care', from: '2025-08-18', to: '2025-08-20' });
        expect(first_question(gap('a', 0), season)).toEqual({ people: 10, post: 'care', from: '2025-07-15', to: '2025-08-25' });
    });
});
