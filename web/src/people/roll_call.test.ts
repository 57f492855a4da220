import { describe, expect, it } from 'vitest';
import type { Roll } from '../api/types';
import { came, day_to_call, keep_marks, last_call, missing_without, read_marks, request_of, still_open, tally, tapped, townships_of, type DueAdult, type RollSite } from './roll_call';

const adult = (adult_id: number, more: Partial<DueAdult> = {}): DueAdult => ({ adult_id, class: 'teacher', post: 'care', counts_as: null, recorded: null, ...more });
const called = (came: boolean, at = '2025-07-15T00:10:00Z', by = '点长') => ({ recorded: { came, by, at } });
const region = (code: string) => ({ code, name: code });
const site = (venue_id: number, adults: DueAdult[], township = '530602100000'): RollSite => ({ site: { venue_id, name: `点${venue_id}` }, township: region(township), county: region('530602000000'), needs: [{ post: null, adults: 2 }, { post: 'guard', adults: 1 }], adults });
const roll = (sites: RollSite[]): Roll => ({ date: '2025-07-15', due: 0, called: 0, absent: 0, seen: 7, sites });

describe('a roll', () => {
    it('counts everybody as come until somebody is marked, and a second tap takes it back', () => {
        const one = adult(1);
        expect(came(one, {})).toBe(true);
        const away = tapped(one, {});
        expect(away).toEqual({ 1: false });
        expect(tapped(one, away)).toEqual({});
    });

    it('begins with what was recorded', () => {
        const away = adult(1, called(false));
        expect(came(away, {})).toBe(false);
        expect(tapped(away, {})).toEqual({ 1: true });
        expect(tapped(away, { 1: true, 2: false })).toEqual({ 2: false });
    });

    it('is tallied as marked, with what is not saved', () => {
        const sites = [site(1, [adult(1, called(false)), adult(2, called(true)), adult(3)])];
        expect(tally(sites, { 3: false, 9: false })).toEqual({ due: 3, called: 2, away: 2, marked: 1 });
    });

    it('forgets marks that stand by now, whoever saved them, and keeps the others', () => {
        const sites = [site(1, [adult(1, called(false)), adult(2)])];
        expect(still_open({ 1: false, 2: false, 9: false }, sites)).toEqual({ 2: false, 9: false });
    });

    it('is sent by exception, for a site or a region, with what was seen', () => {
        const sites = [site(1, [adult(1), adult(2)]), site(2, [adult(3, called(false))])];
        expect(request_of(roll(sites), { region: '530602100000' }, sites, { 2: false }, '某某')).toEqual({ date: '2025-07-15', region: '530602100000', absent: [2, 3], by: '某某', seen: 7 });
        expect(request_of(roll(sites), { venue_id: 1 }, sites.slice(0, 1), {}, '某某')).toEqual({ date: '2025-07-15', venue_id: 1, absent: [], by: '某某', seen: 7 });
    });

    it('unfolds by township and site', () => {
        const here = townships_of(roll([site(3, [], '530602200000'), site(2, []), site(1, [])]));
        expect(here.map((item) => [item.township.code, item.sites.map((one) => one.site.venue_id)])).toEqual([
            ['530602100000', [1, 2]],
            ['530602200000', [3]],
        ]);
    });

    it('says who called last', () => {
        expect(last_call(site(1, [adult(1)]))).toBeUndefined();
        expect(last_call(site(1, [adult(1, called(true, '2025-07-15T00:10:00Z')), adult(2, called(true, '2025-07-15T01:00:00Z', '乡镇'))]))?.by).toBe('乡镇');
    });
});

describe('a site', () => {
    const guard = adult(4, { post: 'guard', counts_as: 'guard' });
    const here = site(1, [adult(1), adult(2), adult(3), guard]);

    it('is short once fewer are there than it needs', () => {
        expect(missing_without(here, here.adults[0]!, {})).toBe(0);
        expect(missing_without(here, here.adults[0]!, { 1: false })).toBe(0);
        expect(missing_without(here, here.adults[0]!, { 1: false, 2: false })).toBe(1);
        expect(missing_without(here, here.adults[2]!, { 1: false, 2: false })).toBe(0);
    });

    it('asks for a post outside the ratio by itself', () => {
        expect(missing_without(here, guard, { 4: false })).toBe(1);
        expect(missing_without(here, here.adults[0]!, { 1: false, 4: false })).toBe(0);
    });
});

describe('the day to call', () => {
    const open = ['2025-07-15', '2025-07-16', '2025-07-18'];
    it('is today, else the last open day before it, else the first of the season', () => {
        expect(day_to_call(open, '2025-07-16')).toBe('2025-07-16');
        expect(day_to_call(open, '2025-07-17')).toBe('2025-07-16');
        expect(day_to_call(open, '2026-01-01')).toBe('2025-07-18');
        expect(day_to_call(open, '2025-06-01')).toBe('2025-07-15');
        expect(day_to_call([], '2025-06-01')).toBe('');
    });
});

describe('marks', () => {
    const storage = () => {
        const kept = new Map<string, string>();
        return { kept, getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) };
    };

    it('are kept by plan and day, and gone once there are none', () => {
        const store = storage();
        keep_marks(store, 3, '2025-07-15', { 17: false });
        expect(read_marks(store, 3, '2025-07-15')).toEqual({ 17: false });
        expect(read_marks(store, 3, '2025-07-16')).toEqual({});
        expect(read_marks(store, 4, '2025-07-15')).toEqual({});
        keep_marks(store, 3, '2025-07-15', {});
        expect(store.kept.size).toBe(0);
    });

    it('that are damaged or forbidden are none', () => {
        const store = storage();
        for (const text of ['{', 'null', '[true]x', '{"a":true,"17":"no"}']) {
            store.setItem('yingtuo.roll_call.3.2025-07-15', text);
            expect(read_marks(store, 3, '2025-07-15')).toEqual({});
        }
        const forbidden = { ...store, getItem: () => { throw new Error('denied'); }, setItem: () => { throw new Error('denied'); } };
        expect(read_marks(forbidden, 3, '2025-07-15')).toEqual({});
        expect(() => keep_marks(forbidden, 3, '2025-07-15', { 1: false })).not.toThrow();
    });
});
