// From week to week and day to day of a site's calendar.
import type { SiteCalendar } from '../api/types';
import { week_start } from '../lang/dates';

// The week `step` further among those in which the site is open; nothing beyond them.
export function week_beside(weeks: readonly string[], week: string, step: 1 | -1): string | undefined {
    return step === 1 ? weeks.find((other) => other > week) : [...weeks].reverse().find((other) => other < week);
}

type Day = SiteCalendar['days'][number];

// The days a week is shown with: Monday to Friday, and a Saturday or Sunday only where something is on.
export function shown_days(days: readonly Day[]): Day[] {
    return days.filter((day, i) => i < 5 || day.open || day.lost || day.sessions.length > 0);
}

// The open day nearest to the one that was asked for, of the same week.
export function open_day(days: readonly Day[], wanted: string): string | undefined {
    const open = days.filter((day) => day.open).map((day) => day.date);
    return open.includes(wanted) ? wanted : (open.find((date) => date > wanted) ?? open[open.length - 1]);
}

// Today where the season has it, else the first day.
export function first_day(open: readonly string[], today: string): string | undefined {
    return open.includes(today) ? today : (open.find((date) => date > today && week_start(date) === week_start(today)) ?? open[0]);
}
