import { describe, expect, it } from 'vitest';
import type { SitingFigures, VenueChange } from '../api/types';
import { difference, in_order, is_better, rows_of, shown, signed, type Row } from './comparison';

const figures = (total: number): SitingFigures => ({
    sites_open: 9,
    children_at_sites: 300,
    children_on_visits: 4,
    adults_needed: 34,
    walk: { mean_min: 12.5, longest_min: null, share_beyond_30: 0.1, share_beyond_45: 0 },
    cost: { opening: 1, staff: 2, walking: 3, home_visits: 4, total },
    lower_bound: null,
    gap: null,
});
const row = (unit: Row['unit'], before: number | null, after: number | null, better?: Row['better']): Row => ({
    label: 'siting.gap',
    unit,
    before,
    after,
    ...(better ? { better } : {}),
});

describe('two states of a plan', () => {
    it('have a row for each figure, and unknown stays unknown', () => {
        const rows = rows_of(figures(10), figures(12));
        expect(rows.find((item) => item.label === 'siting.cost_total')).toMatchObject({ before: 10, after: 12 });
        expect(difference(rows.find((item) => item.label === 'siting.walk_longest')!, 'zh')).toBeNull();
        expect(rows.filter((item) => item.part)).toHaveLength(4);
    });

    it('differ by a number with its sign, shares by percentage points', () => {
        expect(difference(row('count', 9, 12), 'zh')).toBe('+3');
        expect(difference(row('yuan', 10000, 8500.4), 'en')).toBe('−1,500');
        expect(difference(row('share', 0.1, 0.125), 'en')).toBe('+2.5');
        expect(difference(row('minutes', 12.51, 12.54), 'en')).toBe('0');
    });

    it('are better or worse by what is wanted, and neither where nothing can be seen', () => {
        expect(is_better(row('count', 4, 2, 'less'), 'zh')).toBe(true);
        expect(is_better(row('count', 4, 2, 'more'), 'zh')).toBe(false);
        expect(is_better(row('count', 4, 2), 'zh')).toBeUndefined();
        expect(is_better(row('yuan', 10, 10.2, 'less'), 'zh')).toBeUndefined();
        expect(is_better(row('yuan', null, 10, 'less'), 'zh')).toBeUndefined();
    });

    it('show a gap to two digits and never as nothing', () => {
        expect(shown(0.00001, 'gap', 'en')).toBe('0.01%');
        expect(signed(-0.0000001, 'en')).toBe('0');
    });
});

describe('venues that change', () => {
    it('stand with the opened first, then the closed, then the largest change', () => {
        const venue = (venue_id: number, change: VenueChange['change'], children_before: number, children_after: number) =>
            ({ venue_id, change, children_before, children_after }) as VenueChange;
        const order = in_order([venue(1, 'fewer_children', 9, 8), venue(2, 'closed', 9, 0), venue(3, 'more_children', 1, 9), venue(4, 'opened', 0, 3)]);
        expect(order.map((item) => item.venue_id)).toEqual([4, 2, 3, 1]);
    });
});
