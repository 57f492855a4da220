// Two states of a plan as the rows of one table: before, after, and what lies between.
import type { SitingFigures, VenueChange } from '../api/types';
import type { Language } from '../lang/language.svelte';
import { percent, whole } from '../lang/numbers';
import type { Word } from '../lang/words';

export type Unit = 'count' | 'minutes' | 'share' | 'yuan' | 'gap';

export interface Row {
    label: Word;
    unit: Unit;
    before: number | null;
    after: number | null;
    part?: boolean; // of the row above it
    better?: 'less' | 'more'; // which way is good; without it neither is
}

export function rows_of(before: SitingFigures, after: SitingFigures): Row[] {
    const row = (label: Word, unit: Unit, of: (figures: SitingFigures) => number | null, more: Pick<Row, 'part' | 'better'> = {}): Row => ({
        label,
        unit,
        before: of(before),
        after: of(after),
        ...more,
    });
    return [
        row('siting.sites_open', 'count', (f) => f.sites_open),
        row('siting.children_at_sites', 'count', (f) => f.children_at_sites, { better: 'more' }),
        row('siting.children_on_visits', 'count', (f) => f.children_on_visits, { better: 'less' }),
        row('siting.adults_needed', 'count', (f) => f.adults_needed, { better: 'less' }),
        row('siting.walk_mean', 'minutes', (f) => f.walk.mean_min, { better: 'less' }),
        row('siting.walk_longest', 'minutes', (f) => f.walk.longest_min, { better: 'less' }),
        row('siting.beyond_30', 'share', (f) => f.walk.share_beyond_30, { better: 'less' }),
        row('siting.beyond_45', 'share', (f) => f.walk.share_beyond_45, { better: 'less' }),
        row('siting.cost_total', 'yuan', (f) => f.cost.total, { better: 'less' }),
        row('siting.cost_opening', 'yuan', (f) => f.cost.opening, { part: true }),
        row('siting.cost_staff', 'yuan', (f) => f.cost.staff, { part: true }),
        row('siting.cost_walking', 'yuan', (f) => f.cost.walking, { part: true }),
        row('siting.cost_home_visits', 'yuan', (f) => f.cost.home_visits, { part: true }),
        row('siting.lower_bound', 'yuan', (f) => f.lower_bound),
        row('siting.gap', 'gap', (f) => f.gap),
    ];
}

export function shown(value: number, unit: Unit, language: Language): string {
    switch (unit) {
        case 'share':
            return percent(value, language, 1);
        case 'gap':
            return percent(value, language, 2);
        case 'minutes':
            return whole(value, language, 1);
        default:
            return whole(value, language);
    }
}

// After less before, with its sign: "+3", "−1.5", "0"; shares in percentage points. null: one of the two is not known.
export function difference(row: Row, language: Language): string | null {
    if (row.before === null || row.after === null) return null;
    const digits = { count: 0, yuan: 0, minutes: 1, share: 1, gap: 2 }[row.unit];
    const factor = row.unit === 'share' || row.unit === 'gap' ? 100 : 1;
    return signed((row.after - row.before) * factor, language, digits);
}

export function signed(value: number, language: Language, digits = 0): string {
    const rounded = Number(value.toFixed(digits));
    if (rounded === 0) return '0';
    return `${rounded > 0 ? '+' : '−'}${whole(Math.abs(rounded), language, digits)}`;
}

// Whether the change is for the better; undefined where it is neither, or too small to be seen.
export function is_better(row: Row, language: Language): boolean | undefined {
    const shown_as = difference(row, language);
    if (!row.better || shown_as === null || shown_as === '0') return undefined;
    return shown_as.startsWith('+') === (row.better === 'more');
}

// Those that open, then those that close, then the others, the largest change first.
export function in_order(venues: readonly VenueChange[]): VenueChange[] {
    const rank = { opened: 0, closed: 1, more_children: 2, fewer_children: 2 };
    const size = (item: VenueChange) => Math.abs(item.children_after - item.children_before);
    return [...venues].sort((a, b) => rank[a.change] - rank[b.change] || size(b) - size(a) || a.venue_id - b.venue_id);
}
