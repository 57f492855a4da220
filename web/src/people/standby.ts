// The evening before: where somebody will be missing, and who is asked to stand by.
import type { StandbyAnswer } from '../api/types';
import { days_after } from '../lang/dates';
import { adult_number } from './attendance';

export type TownshipStandby = StandbyAnswer['items'][number];

// The first open day after today; where there is none, the first of all.
export function next_open_day(open_days: readonly string[], today: string): string {
    return open_days.find((date) => date >= days_after(today, 1)) ?? open_days[0] ?? '';
}

// Numbers as typed, with commas or spaces between; nothing where one of them is no number of an adult.
export function out_numbers(typed: string): number[] | undefined {
    const numbers = typed.split(/[\s,，、;；]+/).filter((part) => part !== '').map(adult_number);
    return numbers.includes(undefined) ? undefined : (numbers as number[]);
}

export interface Evening {
    due: number;
    stand_by: number;
    asked: number;
    lacking: number; // fewer are free than should stand by
    townships: TownshipStandby[]; // where somebody is to stand by: those that lack most first, then by code
}

export const lacking_in = (here: TownshipStandby): number => here.stand_by - here.asked.length;

export function evening_of(answer: StandbyAnswer): Evening {
    const sum = (of: (here: TownshipStandby) => number) => answer.items.reduce((total, here) => total + of(here), 0);
    return {
        due: sum((here) => here.due),
        stand_by: sum((here) => here.stand_by),
        asked: sum((here) => here.asked.length),
        lacking: sum(lacking_in),
        townships: answer.items.filter((here) => here.stand_by > 0).sort((a, b) => lacking_in(b) - lacking_in(a) || a.township.code.localeCompare(b.township.code)),
    };
}
