// Changes that are not saved yet: a pile of steps that can be undone and done again, and what takes a saved change back.
import type { SessionChange, SiteEditChange } from '../api/types';

// What the server takes at once.
export const most_changes = 200;

export interface Draft {
    done: readonly (readonly SiteEditChange[])[];
    undone: readonly (readonly SiteEditChange[])[];
}
export const nothing_changed: Draft = { done: [], undone: [] };

export function stepped(draft: Draft, changes: readonly SiteEditChange[]): Draft {
    return changes.length === 0 ? draft : { done: [...draft.done, changes], undone: [] };
}

export function undone(draft: Draft): Draft {
    const last = draft.done[draft.done.length - 1];
    return last ? { done: draft.done.slice(0, -1), undone: [...draft.undone, last] } : draft;
}

export function done_again(draft: Draft): Draft {
    const last = draft.undone[draft.undone.length - 1];
    return last ? { done: [...draft.done, last], undone: draft.undone.slice(0, -1) } : draft;
}

export const changes_of = (draft: Draft): SiteEditChange[] => draft.done.flat();

export function reversed(changes: readonly SessionChange[]): SessionChange[] {
    return changes.map(({ before, after }) => ({ before: after, after: before }));
}

// Differences as the server takes them. What is taken off goes first: its hour may be wanted.
export function as_edits(changes: readonly SessionChange[]): SiteEditChange[] {
    const edits: SiteEditChange[] = [];
    for (const { before, after } of changes) {
        if (before && !after) edits.push({ op: 'remove', group: before.group, date: before.date, start: before.start });
    }
    for (const { before, after } of changes) {
        if (before && after) edits.push(set(before, after));
    }
    for (const { before, after } of changes) {
        if (!before && after) edits.push(add(after));
    }
    return edits;
}

type Side = NonNullable<SessionChange['before']>;
const id_of = (adult: Side['responsible']): number | null => adult?.adult_id ?? null;

function set(before: Side, after: Side): SiteEditChange {
    const edit: SiteEditChange = { op: 'set', group: before.group, date: before.date, start: before.start };
    if (after.activity.code !== before.activity.code) edit.activity = after.activity.code;
    // Another activity brings a rain alternative and a place of its own: these are said as well.
    const new_activity = edit.activity !== undefined;
    if (after.rain_activity && (new_activity || after.rain_activity.code !== before.rain_activity?.code)) edit.rain_activity = after.rain_activity.code;
    if (after.place !== '' && (new_activity || after.place !== before.place)) edit.place = after.place;
    if (id_of(after.responsible) !== id_of(before.responsible)) edit.responsible = id_of(after.responsible);
    if (id_of(after.assisting) !== id_of(before.assisting)) edit.assisting = id_of(after.assisting);
    if (after.date !== before.date) edit.new_date = after.date;
    if (after.start !== before.start) edit.new_start = after.start;
    if (after.end !== before.end) edit.new_end = after.end;
    return edit;
}

function add(after: Side): SiteEditChange {
    const { group, date, start, end } = after;
    return {
        op: 'add',
        group,
        date,
        start,
        end,
        activity: after.activity.code,
        responsible: id_of(after.responsible),
        assisting: id_of(after.assisting),
        ...(after.rain_activity ? { rain_activity: after.rain_activity.code } : {}),
        ...(after.place !== '' ? { place: after.place } : {}),
    };
}

export type Field = 'activity' | 'rain' | 'responsible' | 'assisting' | 'place' | 'time';

// What a change changes, for a sentence a field.
export function fields_of({ before, after }: SessionChange): Field[] {
    if (!before || !after) return [];
    const found: Field[] = [];
    if (before.activity.code !== after.activity.code) found.push('activity');
    if (before.rain_activity?.code !== after.rain_activity?.code) found.push('rain');
    if (id_of(before.responsible) !== id_of(after.responsible)) found.push('responsible');
    if (id_of(before.assisting) !== id_of(after.assisting)) found.push('assisting');
    if (before.place !== after.place) found.push('place');
    if (before.date !== after.date || before.start !== after.start || before.end !== after.end) found.push('time');
    return found;
}
