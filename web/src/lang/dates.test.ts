import { describe, expect, it } from 'vitest';
import { by_week, dated, day_and_month, days_after, full_date, iso_today, week_start } from './dates';

describe('dates', () => {
    it('are written as people here write them', () => {
        expect(full_date('2025-07-15', 'zh')).toBe('7月15日 周二');
        expect(full_date('2025-07-15', 'en')).toBe('Tue 15 July');
        expect(day_and_month('2025-08-01', 'zh')).toBe('8月1日');
        expect([dated('2025-08-01', 'zh'), dated('2025-08-01', 'en')]).toEqual(['2025年8月1日', '1 August 2025']);
    });

    it('are counted by the clock on the wall', () => {
        expect(iso_today(new Date(2025, 6, 5, 23, 59))).toBe('2025-07-05');
    });

    it('know the Monday of their week, on Monday and on Sunday too', () => {
        expect(week_start('2025-07-15')).toBe('2025-07-14');
        expect(week_start('2025-07-14')).toBe('2025-07-14');
        expect(week_start('2025-07-20')).toBe('2025-07-14');
    });

    it('step over the end of a month and of a year', () => {
        expect(days_after('2025-07-31', 1)).toBe('2025-08-01');
        expect(days_after('2025-12-31', 1)).toBe('2026-01-01');
    });
});

describe('the season by week', () => {
    const days = (dates: string[]) => dates.map((date) => ({ date }));

    it('begins on the Monday before opening and leaves closed days empty', () => {
        const weeks = by_week(days(['2025-07-15', '2025-07-16', '2025-07-21']));
        expect(weeks.map((week) => week.monday)).toEqual(['2025-07-14', '2025-07-21']);
        expect(weeks[0]!.days.map(({ day }) => day?.date ?? null)).toEqual([null, '2025-07-15', '2025-07-16', null, null]);
    });

    it('has seven columns as soon as one weekend day is open', () => {
        expect(by_week(days(['2025-07-15']))[0]!.days).toHaveLength(5);
        expect(by_week(days(['2025-07-15', '2025-07-19']))[0]!.days).toHaveLength(7);
    });

    it('keeps a week in which nothing is open', () => {
        expect(by_week(days(['2025-07-15', '2025-07-29'])).map((week) => week.monday)).toEqual(['2025-07-14', '2025-07-21', '2025-07-28']);
    });

    it('is empty without days', () => {
        expect(by_week([])).toEqual([]);
    });
});
