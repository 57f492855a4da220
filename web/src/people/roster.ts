// A site's roster as a week grid: a row for each post or each adult, a column for each day.
import type { SiteRoster } from '../api/types';
import { posts } from '../lang/codes';
import { by_week, type Week } from '../lang/dates';

export type RosterDay = SiteRoster['days'][number];
export type RosterWeek = Week<RosterDay>;

export interface PostCell {
    date: string;
    open: boolean;
    adults: number[]; // by number
    missing: number;
}
export interface PostRow {
    post: string;
    beside_ratio: boolean; // asked for on top of the adults the ratio needs
    cells: PostCell[];
}

export interface AdultCell {
    date: string;
    open: boolean;
    post: string | undefined;
}
export interface AdultLine {
    adult: SiteRoster['adults'][number];
    days: number; // of this week
    cells: AdultCell[];
}

export const weeks_of = (roster: SiteRoster): RosterWeek[] => by_week(roster.days);

export const missing_on = (day: RosterDay): number => day.missing.reduce((sum, item) => sum + item.missing, 0);

export const missing_in = (week: RosterWeek): number => week.days.reduce((sum, { day }) => sum + (day ? missing_on(day) : 0), 0);

// The week of a day; without one the first in which somebody is missing, else the first.
export function week_index(weeks: readonly RosterWeek[], date: string | undefined): number {
    const of_date = weeks.findIndex((week) => week.days.some((day) => day.date === date));
    if (date !== undefined && of_date >= 0) return of_date;
    return Math.max(0, weeks.findIndex((week) => missing_in(week) > 0));
}

// Posts in the order in which the program knows them; only those that somebody holds, misses or asks for.
export function by_post(roster: SiteRoster, week: RosterWeek): PostRow[] {
    const holders = new Map<string, number[]>();
    for (const adult of roster.adults) {
        for (const duty of adult.duties) {
            const key = `${duty.post} ${duty.date}`;
            const there = holders.get(key);
            if (!there) holders.set(key, [adult.adult_id]);
            else if (!there.includes(adult.adult_id)) there.push(adult.adult_id);
        }
    }
    const wanted = new Map(roster.posts_wanted.map((item) => [item.post as string, item]));
    return Object.keys(posts).flatMap((post) => {
        const cells = week.days.map(({ date, day }) => ({
            date,
            open: day !== null,
            adults: (holders.get(`${post} ${date}`) ?? []).sort((a, b) => a - b),
            missing: day?.missing.filter((item) => item.post === post).reduce((sum, item) => sum + item.missing, 0) ?? 0,
        }));
        const is_there = wanted.has(post) || cells.some((cell) => cell.adults.length > 0 || cell.missing > 0);
        return is_there ? [{ post, beside_ratio: wanted.get(post)?.in_ratio === false, cells }] : [];
    });
}

// Adults who serve in the week, those with most days first.
export function by_adult(roster: SiteRoster, week: RosterWeek): AdultLine[] {
    const lines = roster.adults.map((adult) => {
        const of_date = new Map(adult.duties.map((duty) => [duty.date, duty.post as string]));
        const cells = week.days.map(({ date, day }) => ({ date, open: day !== null, post: of_date.get(date) }));
        return { adult, days: cells.filter((cell) => cell.post !== undefined).length, cells };
    });
    return lines.filter((line) => line.days > 0).sort((a, b) => b.days - a.days || a.adult.adult_id - b.adult.adult_id);
}
