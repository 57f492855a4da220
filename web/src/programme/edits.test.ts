import { describe, expect, it } from 'vitest';
import type { SessionChange, SiteEditChange } from '../api/types';
import { as_edits, changes_of, done_again, fields_of, nothing_changed, reversed, stepped, undone } from './edits';

const set = (code: string): SiteEditChange => ({ op: 'set', group: 1, date: '2025-07-15', start: '09:00', activity: code });
type Side = NonNullable<SessionChange['before']>;
const text = (name: string) => ({ zh: name, en: name });
const side = (more: Partial<Side> = {}): Side => ({
    group: 1,
    date: '2025-07-15',
    start: '09:00',
    end: '10:00',
    activity: { code: 'rope', name: text('rope'), category: 'sport', category_name: text('sport'), indoor: false },
    responsible: { adult_id: 1, class: 'teacher' },
    assisting: { adult_id: 2, class: 'student' },
    place: '操场',
    rain_activity: { code: 'choir', name: text('choir') },
    ...more,
});

describe('changes not saved yet', () => {
    it('are undone and done again one by one, in order', () => {
        let draft = stepped(stepped(nothing_changed, [set('a')]), [set('b'), set('c')]);
        expect(changes_of(draft).map((item) => item.activity)).toEqual(['a', 'b', 'c']);
        draft = undone(draft);
        expect(changes_of(draft).map((item) => item.activity)).toEqual(['a']);
        draft = done_again(draft);
        expect(changes_of(draft).map((item) => item.activity)).toEqual(['a', 'b', 'c']);
        draft = undone(undone(draft));
        expect(draft.done).toEqual([]);
        expect(changes_of(done_again(done_again(draft)))).toHaveLength(3);
    });

    it('forget what was undone once something else is changed', () => {
        const draft = stepped(undone(stepped(nothing_changed, [set('a')])), [set('b')]);
        expect(done_again(draft)).toBe(draft);
        expect(changes_of(draft).map((item) => item.activity)).toEqual(['b']);
    });

    it('stay what they are when there is nothing to undo, to do again or to add', () => {
        expect(undone(nothing_changed)).toBe(nothing_changed);
        expect(done_again(nothing_changed)).toBe(nothing_changed);
        expect(stepped(nothing_changed, [])).toBe(nothing_changed);
    });
});

describe('taking a saved change back', () => {
    it('says what differs, and with another activity its rain alternative and place too', () => {
        const before = side();
        const after = side({ activity: { ...side().activity, code: 'paper', indoor: true }, rain_activity: null, place: '教室1', assisting: null });
        expect(as_edits(reversed([{ before, after }]))).toEqual([
            { op: 'set', group: 1, date: '2025-07-15', start: '09:00', activity: 'rope', rain_activity: 'choir', place: '操场', assisting: 2 },
        ]);
    });

    it('takes off what was added before it puts back what was taken off: the hour may be the same', () => {
        const edits = as_edits(reversed([
            { before: side(), after: null },
            { before: null, after: side({ group: 2 }) },
        ]));
        expect(edits.map(({ op, group }) => [op, group])).toEqual([['remove', 2], ['add', 1]]);
        expect(edits[1]).toMatchObject({ activity: 'rope', end: '10:00', responsible: 1, assisting: 2, place: '操场', rain_activity: 'choir' });
    });

    it('names nobody where nobody was', () => {
        expect(as_edits([{ before: side(), after: side({ responsible: null }) }])[0]).toEqual({ op: 'set', group: 1, date: '2025-07-15', start: '09:00', responsible: null });
    });
});

describe('what a change changes', () => {
    it('is named field by field', () => {
        expect(fields_of({ before: side(), after: side({ end: '10:30', place: '教室1' }) })).toEqual(['place', 'time']);
        expect(fields_of({ before: side(), after: side() })).toEqual([]);
        expect(fields_of({ before: null, after: side() })).toEqual([]);
    });
});
