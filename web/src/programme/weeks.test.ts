import { describe, expect, it } from 'vitest';
import { first_day, open_day, shown_days, week_beside } from './weeks';

const week = (open: string[], more: Partial<{ lost: string[]; make_up: string[] }> = {}) =>
    ['14', '15', '16', '17', '18', '19', '20'].map((day) => {
        const date = `2025-07-${day}`;
        return { date, open: open.includes(day), make_up: more.make_up?.includes(day) ?? false, lost: more.lost?.includes(day) ?? false, sessions: [] };
    });

describe('the weeks of a site', () => {
    const weeks = ['2025-07-14', '2025-07-21', '2025-08-11'];
    it('follow each other, over the weeks in which it is closed', () => {
        expect(week_beside(weeks, '2025-07-21', 1)).toBe('2025-08-11');
        expect(week_beside(weeks, '2025-08-11', -1)).toBe('2025-07-21');
        expect(week_beside(weeks, '2025-08-11', 1)).toBeUndefined();
        expect(week_beside(weeks, '2025-07-14', -1)).toBeUndefined();
    });
    it('show Monday to Friday, and a weekend day where something is on', () => {
        expect(shown_days(week(['15', '16']))).toHaveLength(5);
        expect(shown_days(week(['15', '19'], { make_up: ['19'] })).map((day) => day.date.slice(8))).toEqual(['14', '15', '16', '17', '18', '19']);
    });
});

describe('the day that is shown', () => {
    it('is the one asked for if it is open, else the next open one, else the last', () => {
        const days = week(['15', '17']);
        expect(open_day(days, '2025-07-15')).toBe('2025-07-15');
        expect(open_day(days, '2025-07-16')).toBe('2025-07-17');
        expect(open_day(days, '2025-07-18')).toBe('2025-07-17');
        expect(open_day(week([]), '2025-07-18')).toBeUndefined();
    });
    it('is today within the season, the next open day of a weekend in it, else the first day', () => {
        const open = ['2025-07-15', '2025-07-16', '2025-07-18'];
        expect(first_day(open, '2025-07-16')).toBe('2025-07-16');
        expect(first_day(open, '2025-07-17')).toBe('2025-07-18');
        expect(first_day(open, '2026-01-01')).toBe('2025-07-15');
        expect(first_day([], '2025-07-16')).toBeUndefined();
    });
});
