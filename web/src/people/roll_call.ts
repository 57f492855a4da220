// The roll of a day: whom somebody has marked, what is saved of it, and what is left of a site when somebody stays away.
import type { Roll, RollCallRequest } from '../api/types';

export type RollSite = Roll['sites'][number];
export type DueAdult = RollSite['adults'][number];

// What was tapped and is not saved yet: came or not, by number of adult. Who is not named here is as recorded.
export type Marks = Readonly<Record<number, boolean>>;

// Whoever was not called yet counts as come.
const recorded_as = (adult: DueAdult): boolean => adult.recorded?.came ?? true;

export const came = (adult: DueAdult, marks: Marks): boolean => marks[adult.adult_id] ?? recorded_as(adult);

// One tap says the other thing; a second takes it back, and leaves no mark.
export function tapped(adult: DueAdult, marks: Marks): Marks {
    const { [adult.adult_id]: _, ...others } = marks;
    const now = !came(adult, marks);
    return now === recorded_as(adult) ? others : { ...others, [adult.adult_id]: now };
}

// What is still to be saved, once the roll says what stands by now.
export function still_open(marks: Marks, sites: readonly RollSite[]): Marks {
    const known = new Map(sites.flatMap((site) => site.adults.map((adult) => [adult.adult_id, adult])));
    return Object.fromEntries(Object.entries(marks).filter(([id, as]) => {
        const adult = known.get(Number(id));
        return !adult || recorded_as(adult) !== as;
    }));
}

export interface Tally {
    due: number;
    called: number;
    away: number; // as marked
    marked: number; // not saved
}

export function tally(sites: readonly RollSite[], marks: Marks): Tally {
    const adults = sites.flatMap((site) => site.adults);
    return {
        due: adults.length,
        called: adults.filter((adult) => adult.recorded).length,
        away: adults.filter((adult) => !came(adult, marks)).length,
        marked: adults.filter((adult) => adult.adult_id in marks).length,
    };
}

export interface RollTownship {
    township: RollSite['township'];
    county: RollSite['county'];
    sites: RollSite[];
}

// By code, their sites by name.
export function townships_of(roll: Roll): RollTownship[] {
    const townships = new Map<string, RollTownship>();
    for (const site of roll.sites) {
        const here = townships.get(site.township.code) ?? { township: site.township, county: site.county, sites: [] };
        here.sites.push(site);
        townships.set(site.township.code, here);
    }
    for (const here of townships.values()) here.sites.sort((a, b) => a.site.name.localeCompare(b.site.name, 'zh'));
    return [...townships.values()].sort((a, b) => a.township.code.localeCompare(b.township.code));
}

// So many too few are there for what this adult does at the site; 0 while the adult is there.
export function missing_without(site: RollSite, adult: DueAdult, marks: Marks): number {
    if (came(adult, marks)) return 0;
    const wanted = site.needs.find((need) => need.post === adult.counts_as)?.adults ?? 0;
    const there = site.adults.filter((other) => other.counts_as === adult.counts_as && came(other, marks)).length;
    return Math.max(0, wanted - there);
}

// Who recorded last, and when; nothing where nobody of the site was called.
export function last_call(site: RollSite): { by: string; at: string } | undefined {
    const lines = site.adults.flatMap((adult) => adult.recorded ?? []);
    return lines.reduce<(typeof lines)[number] | undefined>((last, line) => (last && last.at >= line.at ? last : line), undefined);
}

export type RollScope = { venue_id: number } | { region: string };

export function request_of(roll: Roll, scope: RollScope, sites: readonly RollSite[], marks: Marks, by: string): RollCallRequest {
    const absent = sites.flatMap((site) => site.adults).filter((adult) => !came(adult, marks));
    return { date: roll.date, ...scope, absent: absent.map((adult) => adult.adult_id), by, seen: roll.seen };
}

// Today where it is an open day, else the last one before it; before the season the first of all.
export function day_to_call(open_days: readonly string[], today: string): string {
    return open_days.filter((date) => date <= today).at(-1) ?? open_days[0] ?? '';
}

type Kept = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
const kept_as = (plan: number, date: string): string => `yingtuo.roll_call.${plan}.${date}`;

// Marks outlive a reload; they are forgotten with the browser's window. Numbers alone are kept, no names.
export function read_marks(storage: Kept, plan: number, date: string): Marks {
    try {
        const kept: unknown = JSON.parse(storage.getItem(kept_as(plan, date)) ?? '{}');
        if (typeof kept !== 'object' || kept === null) return {};
        return Object.fromEntries(Object.entries(kept).filter(([id, as]) => /^\d+$/.test(id) && typeof as === 'boolean'));
    } catch {
        return {}; // forbidden by the browser's settings, or not ours
    }
}

export function keep_marks(storage: Kept, plan: number, date: string, marks: Marks): void {
    try {
        if (Object.keys(marks).length === 0) storage.removeItem(kept_as(plan, date));
        else storage.setItem(kept_as(plan, date), JSON.stringify(marks));
    } catch {
        // as above: a reload loses them, that is all
    }
}
