// The marks of the map and the legend. Form says what kind of place it is; colour and filling say its state, and each
// state also differs without colour: open is filled, short carries "!", closed is hollow, unusable is crossed out.
import type { SiteState, VenueKind } from '../lang/codes';

export type Form = 'square' | 'round' | 'diamond' | 'hexagon';

// In a box of 24 by 24 around the origin.
const outlines: Record<Form, string> = {
    square: 'M-8.5-8.5H8.5V8.5H-8.5Z',
    round: 'M0-9.5A9.5 9.5 0 1 1 0 9.5A9.5 9.5 0 1 1 0-9.5Z',
    diamond: 'M0-11.5L11.5 0L0 11.5L-11.5 0Z',
    hexagon: 'M-5.5-9.5H5.5L11 0L5.5 9.5H-5.5L-11 0Z',
};

export const bang = 'M-1.5-6.2H1.5L1 1.6H-1ZM-1.5 3.4H1.5V6.2H-1.5Z';
export const cross = 'M-6-8L0-2L6-8L8-6L2 0L8 6L6 8L0 2L-6 8L-8 6L-2 0L-8-6Z';

const forms: Record<VenueKind, Form> = {
    school: 'square',
    childrens_home: 'round',
    civic_station: 'diamond',
    farm_library: 'diamond',
    youth_home: 'diamond',
    elder_care: 'hexagon',
    welfare_home: 'hexagon',
    protection_centre: 'hexagon',
    other: 'hexagon',
};

export interface Look {
    fill: string;
    stroke: string;
    stroke_width: number;
    ink: string; // of what is written inside
}

// How much a site lacks, for the map of gaps: the darker, the more.
export const lack_states = ['lacks_few', 'lacks_some', 'lacks_many', 'staffed'] as const;
type LackState = (typeof lack_states)[number];

const looks: Record<SiteState | LackState, Look> = {
    staffed: { fill: '#a9c4b9', stroke: '#ffffff', stroke_width: 1, ink: '#16232a' },
    lacks_few: { fill: '#e2a33a', stroke: '#7a4d00', stroke_width: 1.4, ink: '#3d2600' },
    lacks_some: { fill: '#d0521f', stroke: '#ffffff', stroke_width: 1.6, ink: '#ffffff' },
    lacks_many: { fill: '#8f1b14', stroke: '#ffffff', stroke_width: 1.6, ink: '#ffffff' },
    open: { fill: '#1b7358', stroke: '#ffffff', stroke_width: 1.6, ink: '#ffffff' },
    short: { fill: '#b3261e', stroke: '#ffffff', stroke_width: 1.6, ink: '#ffffff' },
    closed: { fill: '#f7f9f8', stroke: '#7b8b92', stroke_width: 1.6, ink: '#5f6f77' },
    unusable: { fill: '#6a4b35', stroke: '#ffffff', stroke_width: 1, ink: '#ffffff' },
};

function is_kind(kind: string): kind is VenueKind {
    return kind in forms;
}

function is_state(state: string): state is SiteState | LackState {
    return state in looks;
}

export function outline_of(kind: string, state: string): string {
    return state === 'unusable' ? cross : outlines[is_kind(kind) ? forms[kind] : 'hexagon'];
}

export function look_of(state: string): Look {
    return looks[is_state(state) ? state : 'closed'];
}

// Diameter on the map in CSS pixels. Area follows the number of children, or of adult-days that are missing; a closed
// venue is only a dot, and a site that is short of adults is never too small to read its "!".
export function size_of(state: string, amount: number): number {
    if (state === 'closed') return 8;
    if (state === 'unusable') return 9;
    if (state === 'staffed') return 6.5;
    if (is_state(state) && state.startsWith('lacks_')) return Math.min(34, 11 + 2.6 * Math.sqrt(amount));
    const by_children = Math.min(38, 9 + 0.95 * Math.sqrt(amount));
    return state === 'short' ? Math.max(16.5, by_children) : by_children;
}

// Does a mark carry the "!"?
export const is_urgent = (state: string): boolean => state === 'short' || state === 'lacks_many';

// What is drawn over what: the fewer there are, and the more they matter, the higher.
export function rank_of(state: string): number {
    return { closed: 0, staffed: 0, unusable: 1, open: 2, lacks_few: 2, short: 3, lacks_some: 3, lacks_many: 4 }[is_state(state) ? state : 'closed'];
}
