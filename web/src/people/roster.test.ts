import { describe, expect, it } from 'vitest';
import type { SiteRoster } from '../api/types';
import { by_adult, by_post, missing_in, week_index, weeks_of } from './roster';

const duty = (date: string, post: SiteRoster['adults'][number]['posts'][number]) => ({ date, post, start: '09:00', end: '15:00' });
const adult = (adult_id: number, duties: ReturnType<typeof duty>[]): SiteRoster['adults'][number] => ({
    adult_id,
    class: 'teacher',
    posts: [...new Set(duties.map((item) => item.post))],
    days: duties.length,
    distance_km: 0.4,
    travel_min: 3,
    duties,
});
const day = (date: string, missing: SiteRoster['days'][number]['missing'] = []) => ({ date, adults_needed: 2, adults_on_duty: 2 - missing.length, on_duty: [], missing });

// Two weeks, Monday 14 July to Monday 21 July; on the 21st somebody is missing for care.
const roster: SiteRoster = {
    venue_id: 1,
    name: '昭阳中学',
    children: 16,
    adults_needed: 2,
    posts_wanted: [
        { post: 'lead', adults: 1, in_ratio: true },
        { post: 'guard', adults: 1, in_ratio: false },
    ],
    adults: [
        adult(9, [duty('2025-07-15', 'lead'), duty('2025-07-16', 'lead')]),
        adult(2, [duty('2025-07-15', 'care'), duty('2025-07-21', 'lead')]),
        adult(4, [duty('2025-07-15', 'care')]),
    ],
    days: [day('2025-07-15'), day('2025-07-16'), day('2025-07-21', [{ post: 'care', missing: 1 }])],
};
const weeks = weeks_of(roster);

describe('the roster of a site', () => {
    it('has a row for each post that is held, missed or asked for, in the order of the posts', () => {
        expect(by_post(roster, weeks[0]!).map((row) => row.post)).toEqual(['lead', 'care', 'guard']);
        const [lead, care, guard] = by_post(roster, weeks[0]!);
        expect(care!.cells.map((cell) => cell.adults)).toEqual([[], [2, 4], [], [], []]);
        expect(lead!.cells.map((cell) => cell.open)).toEqual([false, true, true, false, false]);
        expect([lead!.beside_ratio, guard!.beside_ratio]).toEqual([false, true]);
        expect(by_post(roster, weeks[1]!).find((row) => row.post === 'care')!.cells[0]!.missing).toBe(1);
    });

    it('has a row for each adult who serves in the week, those with most days first', () => {
        expect(by_adult(roster, weeks[0]!).map((line) => [line.adult.adult_id, line.days])).toEqual([[9, 2], [2, 1], [4, 1]]);
        expect(by_adult(roster, weeks[1]!).map((line) => line.cells[0]!.post)).toEqual(['lead']);
    });

    it('opens on the week of a day, else where somebody is missing, else at its beginning', () => {
        expect(weeks.map(missing_in)).toEqual([0, 1]);
        expect(week_index(weeks, '2025-07-16')).toBe(0);
        expect(week_index(weeks, undefined)).toBe(1);
        expect(week_index(weeks, '2024-01-01')).toBe(1);
        expect(week_index(weeks.slice(0, 1), undefined)).toBe(0);
    });
});
