import { describe, expect, it } from 'vitest';
import { asked, change_of, subject_of, whole_number, with_change, without_change, type Change } from './changes';

const closed: Change = { kind: 'venue', venue_id: 17, name: '甲', decision: 'forbidden', was: 'free' };
const opened: Change = { kind: 'venue', venue_id: 17, name: '甲', decision: 'pinned_open', was: 'free' };
const larger: Change = { kind: 'capacity', venue_id: 17, name: '甲', capacity: 60, was: 40 };
const cap: Change = { kind: 'policy', key: 'reach.walk_cap_min', value: 70, was: 60 };
const sent: Change = { kind: 'household', household_id: 4, venue_id: null, name: '' };

describe('the changes of a what-if', () => {
    it('keep their order, and the later one about the same thing takes the place of the earlier', () => {
        const changes = [closed, cap, opened].reduce(with_change, [] as Change[]);
        expect(changes).toEqual([opened, cap]);
    });

    it('hold a decision and a capacity of one venue side by side', () => {
        expect([closed, larger].reduce(with_change, [] as Change[])).toHaveLength(2);
        expect(change_of([closed, larger], 'capacity', 17)).toBe(larger);
        expect(change_of([closed, larger], 'capacity', 18)).toBeUndefined();
    });

    it('drop what is changed back to what holds', () => {
        expect(with_change([closed, larger], { ...larger, capacity: 40 })).toEqual([closed]);
        expect(with_change([cap], { ...cap, value: 60 })).toEqual([]);
        expect(with_change([], { ...cap, value: 60 })).toEqual([]);
        expect(with_change([closed, cap], { ...closed, decision: 'free' })).toEqual([cap]);
    });

    it('can be taken out one by one', () => {
        expect(without_change([closed, cap, sent], subject_of(cap))).toEqual([closed, sent]);
    });

    it('go to the server without what is only for people', () => {
        expect([closed, larger, cap, sent].map(asked)).toEqual([
            { kind: 'venue', venue_id: 17, decision: 'forbidden' },
            { kind: 'capacity', venue_id: 17, capacity: 60 },
            { kind: 'policy', key: 'reach.walk_cap_min', value: 70 },
            { kind: 'household', household_id: 4, venue_id: null },
        ]);
    });
});

describe('a whole number typed by hand', () => {
    it('is taken within its limits only', () => {
        expect(['1', ' 12 ', '300'].map((text) => whole_number(text, 1, 300))).toEqual([1, 12, 300]);
        for (const wrong of ['', '0', '301', '1.5', '-3', '1e2', '十', '99999999']) expect(whole_number(wrong, 1, 300), wrong).toBeUndefined();
    });
});
