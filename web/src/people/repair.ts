// Something happens: what is asked of the server about it, and its answer by adult.
import type { RepairAnswer, RepairRequest } from '../api/types';
import type { Word } from '../lang/words';
import { whole_number } from '../siting/changes';
import { adult_number } from './attendance';

export type EventKind = RepairRequest['kind'];
export type EventField = 'adult_id' | 'venue_id' | 'children' | 'area' | 'from' | 'to';

export interface EventForm {
    kind: EventKind;
    adult: string; // as typed
    venue_id: number | undefined;
    children: string; // as typed
    county: string; // twelve digits
    township: string; // twelve digits; empty: the whole county
    from: string;
    to: string;
}

const most_children = 10_000;

// Which fields an event has, in the order in which they stand on the page.
export const fields_of: Record<EventKind, readonly EventField[]> = {
    adult_out: ['adult_id', 'from', 'to'],
    site_closed: ['venue_id', 'from', 'to'],
    children_arrive: ['venue_id', 'children', 'from', 'to'],
    area_closed: ['area', 'from', 'to'],
};

export function faults_of(form: EventForm): Partial<Record<EventField, Word>> {
    const faults: Partial<Record<EventField, Word>> = {};
    for (const field of fields_of[form.kind]) {
        if (field === 'adult_id' && adult_number(form.adult) === undefined) faults.adult_id = 'attend.other_wrong';
        if (field === 'venue_id' && form.venue_id === undefined) faults.venue_id = 'repair.no_site';
        if (field === 'children' && whole_number(form.children, 1, most_children) === undefined) faults.children = 'repair.children_wrong';
        if (field === 'area' && form.county === '') faults.area = 'repair.no_area';
        if (field === 'from' && form.from === '') faults.from = 'check.on_missing';
        if (field === 'to' && form.to !== '' && form.to < form.from) faults.to = 'repair.to_before';
    }
    return faults;
}

// An event without a fault. Without a last day it lasts for one.
export function request_of(form: EventForm): RepairRequest {
    const dates = { from: form.from, to: form.to || form.from };
    switch (form.kind) {
        case 'adult_out':
            return { kind: form.kind, adult_id: adult_number(form.adult)!, ...dates };
        case 'site_closed':
            return { kind: form.kind, venue_id: form.venue_id!, ...dates };
        case 'children_arrive':
            return { kind: form.kind, venue_id: form.venue_id!, children: whole_number(form.children, 1, most_children)!, ...dates };
        case 'area_closed':
            return { kind: form.kind, area: form.township ? form.township.slice(0, 9) : form.county.slice(0, 6), ...dates };
    }
}

export type DutyChange = RepairAnswer['changes'][number];

// Days one after another on which the same becomes of an adult.
export interface Stretch {
    change: DutyChange;
    last: string;
    days: number;
}

export interface TouchedAdult {
    adult_id: number;
    stretches: Stretch[];
}

const same = (a: DutyChange, b: DutyChange) =>
    a.from?.venue_id === b.from?.venue_id && a.to?.venue_id === b.to?.venue_id && a.post_before === b.post_before && a.post_after === b.post_after && a.reason.code === b.reason.code;

export function by_adult(changes: readonly DutyChange[]): TouchedAdult[] {
    const adults = new Map<number, Stretch[]>();
    for (const change of [...changes].sort((a, b) => a.date.localeCompare(b.date))) {
        const stretches = adults.get(change.adult_id) ?? [];
        const last = stretches.at(-1);
        if (last && same(last.change, change)) Object.assign(last, { last: change.date, days: last.days + 1 });
        else stretches.push({ change, last: change.date, days: 1 });
        adults.set(change.adult_id, stretches);
    }
    return [...adults].map(([adult_id, stretches]) => ({ adult_id, stretches })).sort((a, b) => a.adult_id - b.adult_id);
}

// Those whom the event itself takes from their duty, and those who are touched beyond it.
export function split(answer: RepairAnswer): { touched: TouchedAdult[]; of_event: TouchedAdult[] } {
    const touched = new Set(answer.touched);
    const adults = by_adult(answer.changes);
    return { touched: adults.filter((adult) => touched.has(adult.adult_id)), of_event: adults.filter((adult) => !touched.has(adult.adult_id)) };
}

export interface OpenPlace {
    site: RepairAnswer['open'][number]['site'];
    post: RepairAnswer['open'][number]['post'];
    dates: string[];
    adult_days: number;
}

export function open_places(answer: RepairAnswer): OpenPlace[] {
    const places = new Map<string, OpenPlace>();
    for (const { site, post, date, missing } of answer.open) {
        const key = `${site.venue_id} ${post}`;
        const place = places.get(key) ?? { site, post, dates: [], adult_days: 0 };
        places.set(key, { ...place, dates: [...place.dates, date].sort(), adult_days: place.adult_days + missing });
    }
    return [...places.values()].sort((a, b) => b.adult_days - a.adult_days || a.site.venue_id - b.site.venue_id);
}
