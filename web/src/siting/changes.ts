// The changes a what-if asks for, collected before it is solved. No two are about the same thing: the later one holds.
import type { WhatIfChange } from '../api/types';

export type Decision = 'pinned_open' | 'forbidden' | 'free';

export type Change =
    | { kind: 'venue'; venue_id: number; name: string; decision: Decision; was: Decision }
    | { kind: 'capacity'; venue_id: number; name: string; capacity: number; was: number }
    | { kind: 'household'; household_id: number; venue_id: number | null; name: string }
    | { kind: 'policy'; key: string; value: number; was: number };

// What a change is about: "venue 17", "policy reach.walk_cap_min".
export function subject_of(change: Change): string {
    switch (change.kind) {
        case 'household':
            return `household ${change.household_id}`;
        case 'policy':
            return `policy ${change.key}`;
        default:
            return `${change.kind} ${change.venue_id}`;
    }
}

// A change back to what holds already is no change.
function says_nothing(change: Change): boolean {
    switch (change.kind) {
        case 'venue':
            return change.decision === change.was;
        case 'capacity':
            return change.capacity === change.was;
        case 'policy':
            return change.value === change.was;
        default:
            return false;
    }
}

export function with_change(changes: readonly Change[], change: Change): Change[] {
    const subject = subject_of(change);
    const at = changes.findIndex((item) => subject_of(item) === subject);
    if (says_nothing(change)) return changes.filter((_, i) => i !== at);
    return at < 0 ? [...changes, change] : changes.map((item, i) => (i === at ? change : item));
}

export function without_change(changes: readonly Change[], subject: string): Change[] {
    return changes.filter((item) => subject_of(item) !== subject);
}

export function change_of<Kind extends Change['kind']>(changes: readonly Change[], kind: Kind, subject: number | string): Extract<Change, { kind: Kind }> | undefined {
    return changes.find((item) => item.kind === kind && subject_of(item) === `${kind} ${subject}`) as Extract<Change, { kind: Kind }> | undefined;
}

// As the API takes it: names and former values are for people only.
export function asked(change: Change): WhatIfChange {
    switch (change.kind) {
        case 'venue':
            return { kind: 'venue', venue_id: change.venue_id, decision: change.decision };
        case 'capacity':
            return { kind: 'capacity', venue_id: change.venue_id, capacity: change.capacity };
        case 'household':
            return { kind: 'household', household_id: change.household_id, venue_id: change.venue_id };
        case 'policy':
            return { kind: 'policy', key: change.key, value: change.value };
    }
}

// A whole number from a field, if it is one within its limits; the API has the last word.
export function whole_number(text: string, least: number, most: number): number | undefined {
    if (!/^\d{1,6}$/.test(text.trim())) return undefined;
    const value = Number(text);
    return value >= least && value <= most ? value : undefined;
}
