import { describe, expect, it } from 'vitest';
import type { SessionChange } from '../api/types';
import { group_beside, groups_around, groups_wanted, key_of, kind_at, starts_of, subject_of, with_changes, type Placed } from './sessions';

const text = (name: string) => ({ zh: name, en: name });
export function session(group: number, date: string, start: string, code: string, more: Partial<Placed> = {}): Placed {
    return {
        group,
        date,
        start,
        end: `${String(Number(start.slice(0, 2)) + 1).padStart(2, '0')}:00`,
        activity: { code, name: text(code), category: 'sport', category_name: text('sport'), indoor: true },
        responsible: { adult_id: 1, class: 'teacher' },
        assisting: null,
        place: '教室1',
        rain_activity: null,
        programme: null,
        ...more,
    };
}
const change = (before: Placed | null, after: Placed | null): SessionChange => {
    const side = (of: Placed | null) => {
        if (!of) return null;
        const { programme: _programme, ...rest } = of;
        return rest;
    };
    return { before: side(before), after: side(after) };
};

describe('the sessions of a week', () => {
    const monday = '2025-07-14';
    const rope = session(1, monday, '09:00', 'rope');
    const choir = session(1, monday, '10:00', 'choir');
    const dates = new Set([monday]);

    it('become what the changes say, in order of day, group and hour', () => {
        const moved = { ...rope, start: '11:00', end: '12:00' };
        const found = with_changes([rope, choir], [change(rope, null), change(null, moved), change(choir, { ...choir, place: '操场' })], dates);
        expect(found.map((item) => [item.start, item.activity.code, item.place])).toEqual([
            ['10:00', 'choir', '操场'],
            ['11:00', 'rope', '教室1'],
        ]);
    });

    it('lose what is moved to another week, and nothing else', () => {
        const away = { ...rope, date: '2025-07-21' };
        expect(with_changes([rope, choir], [change(rope, null), change(null, away)], dates).map(key_of)).toEqual([key_of(choir)]);
    });

    it('change places within one table', () => {
        const found = with_changes([rope, choir], [change(rope, { ...rope, activity: choir.activity }), change(choir, { ...choir, activity: rope.activity })], dates);
        expect(found.map((item) => item.activity.code)).toEqual(['choir', 'rope']);
    });
});

describe('the rows of a table', () => {
    const blocks = [
        { kind: 'activity' as const, start: '09:00', end: '10:00' },
        { kind: 'meal' as const, start: '12:00', end: '13:00' },
    ];
    it('are the blocks of the day and every start among the sessions, once', () => {
        expect(starts_of([{ start: '09:30' }, { start: '09:00' }, { start: '09:30' }], blocks)).toEqual(['09:00', '09:30', '12:00']);
    });
    it('are of the kind of the block they lie in', () => {
        expect(kind_at(blocks, '12:30')).toBe('meal');
        expect(kind_at(blocks, '13:00')).toBe('activity');
    });
});

describe('the groups of a site', () => {
    const many = Array.from({ length: 38 }, (_, i) => i + 1);
    it('are shown some at a time, the chosen one among them', () => {
        expect(groups_around(many, 7, 5)).toEqual([6, 7, 8, 9, 10]);
        expect(groups_around(many, 38, 5)).toEqual([36, 37, 38]);
        expect(groups_around([], 1, 5)).toEqual([]);
    });
    it('are asked for as they are shown: one alone, or all a table may hold with a sheet beside it and without', () => {
        expect(groups_wanted(many, 7, [])).toEqual([7]);
        expect(groups_wanted(many, 7, [3, 5])).toEqual([6, 7, 8, 9, 10]);
        expect(groups_wanted(many, 6, [3, 5])).toEqual([4, 5, 6, 7, 8, 9, 10]);
        expect(groups_wanted([1, 2, 0], 2, [3, 5])).toEqual([0, 1, 2]);
    });
    it('follow each other round and round', () => {
        expect(group_beside(many, 38, 1)).toBe(1);
        expect(group_beside(many, 1, -1)).toBe(38);
    });
});

describe('the subject of a broken rule', () => {
    it('names the group, the day, or neither', () => {
        expect(subject_of('venue:17/group:3')).toEqual({ group: 3 });
        expect(subject_of('venue:17@2025-07-15')).toEqual({ date: '2025-07-15' });
        expect(subject_of('venue:17')).toEqual({});
    });
});
