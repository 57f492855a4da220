// An adult's days: what each is filled with, and which one the page opens on.
import type { AdultPage } from '../api/types';
import { by_week, type Week } from '../lang/dates';

export interface AdultDay {
    date: string;
    duty: AdultPage['duties'][number] | undefined;
    round: AdultPage['rounds'][number] | undefined;
    away: boolean; // the adult has said so, or it lies outside of what was offered
}

export function is_away(adult: AdultPage, date: string): boolean {
    return adult.unavailable.includes(date) || (adult.available_from !== null && date < adult.available_from) || (adult.available_to !== null && date > adult.available_to);
}

export function weeks_of(adult: AdultPage, open_days: readonly string[]): Week<AdultDay>[] {
    const duties = new Map(adult.duties.map((duty) => [duty.date, duty]));
    const rounds = new Map(adult.rounds.map((round) => [round.date, round]));
    const dates = [...new Set([...open_days, ...duties.keys(), ...rounds.keys()])].sort();
    return by_week(dates.map((date) => ({ date, duty: duties.get(date), round: rounds.get(date), away: is_away(adult, date) })));
}

// Today where there is something to do, else the next day with something, else the last one.
export function opens_on(adult: AdultPage, today: string): string | undefined {
    const busy = [...new Set([...adult.duties, ...adult.rounds].map((item) => item.date))].sort();
    return busy.find((date) => date >= today) ?? busy.at(-1);
}
