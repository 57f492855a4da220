import { describe, expect, it } from 'vitest';
import type { AdultPage } from '../api/types';
import { is_away, opens_on, weeks_of } from './days';

const adult = {
    unavailable: ['2025-07-17'],
    available_from: '2025-07-15',
    available_to: '2025-07-25',
    duties: [{ date: '2025-07-16' }, { date: '2025-07-22' }],
    rounds: [{ date: '2025-07-19', round: 4, children: 2 }],
} as unknown as AdultPage;

describe("an adult's days", () => {
    it('hold duties and visits, also on a day on which no site opens', () => {
        const weeks = weeks_of(adult, ['2025-07-15', '2025-07-16', '2025-07-17', '2025-07-22']);
        expect(weeks.map((week) => week.days.length)).toEqual([7, 7]);
        const days = weeks.flatMap((week) => week.days).flatMap(({ day }) => (day ? [day] : []));
        expect(days.map((day) => day.date)).toEqual(['2025-07-15', '2025-07-16', '2025-07-17', '2025-07-19', '2025-07-22']);
        expect(days.map((day) => Boolean(day.duty))).toEqual([false, true, false, false, true]);
        expect(days[3]!.round!.round).toBe(4);
        expect(days.map((day) => day.away)).toEqual([false, false, true, false, false]);
    });

    it('outside of what was offered are not available', () => {
        expect(['2025-07-14', '2025-07-15', '2025-07-25', '2025-07-26'].map((date) => is_away(adult, date))).toEqual([true, false, false, true]);
    });

    it('open on today, else on the next day with something, else on the last one', () => {
        expect(opens_on(adult, '2025-07-16')).toBe('2025-07-16');
        expect(opens_on(adult, '2025-07-17')).toBe('2025-07-19');
        expect(opens_on(adult, '2026-01-01')).toBe('2025-07-22');
        expect(opens_on({ ...adult, duties: [], rounds: [] }, '2025-07-17')).toBeUndefined();
    });
});
