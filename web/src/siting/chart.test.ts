import { describe, expect, it } from 'vitest';
import { chart_of, line_through, ticks } from './chart';

const frame = { width: 600, height: 300, left: 80, right: 10, top: 10, bottom: 40 };
const cost = (total: number) => ({ opening: 0, staff: 0, walking: 0, home_visits: 0, total });
const point = (sites: number, total: number | null, lower_bound: number) => ({
    sites,
    cost: total === null ? null : cost(total),
    children_at_home: 0,
    lower_bound,
    is_present: false,
});

describe('ticks', () => {
    it('are round, within the range, and no more than wanted', () => {
        expect(ticks(0, 10, 6)).toEqual([0, 2, 4, 6, 8, 10]);
        expect(ticks(103, 117, 4)).toEqual([105, 110, 115]);
        expect(ticks(1_262_000, 1_358_000, 6)).toEqual([1_280_000, 1_300_000, 1_320_000, 1_340_000]);
        expect(ticks(5, 5, 4)).toEqual([5]);
        for (let i = 1; i < 200; ++i) {
            const found = ticks(i * 1.7, i * 1.7 + i * 0.93 + 1, 5);
            expect(found.length).toBeLessThanOrEqual(6);
            for (const value of found) expect(value >= i * 1.7 - 1e-6 && value <= i * 2.63 + 1 + 1e-6).toBe(true);
        }
    });
});

describe('the curve', () => {
    const points = [point(8, 900, 850), point(9, 870, 860), point(10, null, 880)];
    const chart = chart_of(points, frame);

    it('lies within its frame, more sites to the right and dearer above', () => {
        for (const item of points) {
            expect(chart.x(item.sites)).toBeGreaterThanOrEqual(80);
            expect(chart.x(item.sites)).toBeLessThanOrEqual(590);
            for (const yuan of [item.lower_bound, ...(item.cost ? [item.cost.total] : [])]) {
                expect(chart.y(yuan)).toBeGreaterThan(10);
                expect(chart.y(yuan)).toBeLessThan(260);
            }
        }
        expect(chart.x(10)).toBeGreaterThan(chart.x(8));
        expect(chart.y(900)).toBeLessThan(chart.y(850));
    });

    it('has whole sites only on its axis', () => {
        expect(chart.sites.every(Number.isInteger)).toBe(true);
    });

    it('stands in the middle where there is one point', () => {
        const one = chart_of([point(8, 900, 900)], frame);
        expect(one.x(8)).toBe(335);
        expect(Number.isFinite(one.y(900))).toBe(true);
    });

    it('is drawn as one line', () => {
        expect(line_through([{ x: 1, y: 2 }, { x: 3, y: 4.26 }])).toBe('M1.0 2.0L3.0 4.3');
    });
});
