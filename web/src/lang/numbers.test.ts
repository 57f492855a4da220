import { describe, expect, it } from 'vitest';
import { by_room, is_alarming, shown_figure } from './figures';
import { percent, percent_reached, whole } from './numbers';

describe('percentages', () => {
    it('never round up to everything or down to nothing', () => {
        expect(percent(0.99996, 'en')).toBe('99.9%');
        expect(percent(0.00001, 'en')).toBe('0.1%');
        expect(percent(1, 'en')).toBe('100%');
        expect(percent(0, 'zh')).toBe('0%');
        expect(percent(0.0155, 'zh', 2)).toBe('1.55%');
    });

    it('of something under way are those that are reached', () => {
        expect(percent_reached(0, 990)).toBe('0%');
        expect(percent_reached(1, 990)).toBe('<1%');
        expect(percent_reached(9, 990)).toBe('<1%');
        expect(percent_reached(10, 990)).toBe('1%');
        expect(percent_reached(19, 990)).toBe('1%');
        expect(percent_reached(29, 100)).toBe('29%');
        expect(percent_reached(989, 990)).toBe('99%');
        expect(percent_reached(990, 990)).toBe('100%');
        expect(percent_reached(0, 0)).toBe('0%');
    });
});

describe('figures', () => {
    it('never show what cannot be computed as a number', () => {
        expect(shown_figure(null, 'share', 'zh')).toBeNull();
        expect(shown_figure(0, 'share', 'zh')).toBe('0%');
    });

    it('are written by their unit', () => {
        expect(shown_figure(9.66, 'children_per_adult', 'zh')).toBe('1:9.66');
        expect(shown_figure(6.1, 'children_per_adult', 'en')).toBe('1:6.10');
        expect(shown_figure(0.7123, 'share', 'zh')).toBe('71.23%');
        expect(shown_figure(18.4, 'minutes', 'en')).toBe('18.4 min');
        expect(shown_figure(997, 'sites', 'zh')).toBe('997');
    });

    it('alarm only where they ought to be 0 and are not', () => {
        expect(is_alarming({ key: 'staffing.sites_below', value: 3 })).toBe(true);
        expect(is_alarming({ key: 'staffing.sites_below', value: 0 })).toBe(false);
        expect(is_alarming({ key: 'staffing.sites_below', value: null })).toBe(false);
        expect(is_alarming({ key: 'siting.sites', value: 997 })).toBe(false);
    });

    it('stand in the order of the main path, and none is lost', () => {
        const rooms = by_room([{ key: 'visits.rounds' }, { key: 'weather.rain' }, { key: 'roll.children' }]);
        expect(rooms.map(([room]) => room)).toEqual(['roll', 'visits', 'other']);
    });

    it('group thousands', () => {
        expect(whole(16069, 'zh')).toBe('16,069');
        expect(whole(16069, 'en')).toBe('16,069');
    });
});
