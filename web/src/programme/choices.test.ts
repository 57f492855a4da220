import { describe, expect, it } from 'vitest';
import type { Violation } from '../api/types';
import { adults_in_order, fit_of, narrowed, ranked, type ActivityChoice } from './choices';

const text = (name: string) => ({ zh: `${name}活动`, en: `The ${name}` });
const broken = (severity: 'hard' | 'soft', listed = false): Violation => ({ rule: 'programme.ages', severity, subject: '', sentence: text('x'), amount: 1, listed });
const choice = (code: string, category: ActivityChoice['category'], come: Violation[] = []): ActivityChoice => ({
    code,
    name: text(code),
    category,
    category_name: text(category),
    indoor: true,
    materials: text(''),
    safety: text(''),
    come,
});

describe('the choices for an hour', () => {
    const all = [
        choice('hard', 'sport', [broken('hard')]),
        choice('wish', 'sport', [broken('soft')]),
        choice('other', 'arts'),
        choice('same', 'sport'),
        choice('now', 'sport'),
        choice('short', 'arts', [broken('hard', true)]),
    ];
    it('put what fits first, of the same kind before others, and leave out what is there now', () => {
        expect(ranked(all, { code: 'now', category: 'sport' }).map((item) => item.code)).toEqual(['same', 'other', 'wish', 'short', 'hard']);
    });
    it('tell a broken rule from a wish, and from what only the want of adults breaks', () => {
        expect(all.map(fit_of)).toEqual(['breaks', 'wish', 'fits', 'fits', 'fits', 'wish']);
    });
    it('are found by category and by name in either language', () => {
        expect(narrowed(all, 'arts', '').map((item) => item.code)).toEqual(['other', 'short']);
        expect(narrowed(all, '', ' THE oth').map((item) => item.code)).toEqual(['other']);
        expect(narrowed(all, '', 'same活').map((item) => item.code)).toEqual(['same']);
    });
});

describe('the adults for an hour', () => {
    it('are those who may lead and are free before those with another group, and last who may not lead', () => {
        const adult = (adult_id: number, may_answer: boolean, taken: boolean) => ({ adult_id, class: 'teacher' as const, may_answer, taken });
        const order = adults_in_order([adult(1, false, false), adult(2, true, true), adult(4, true, false), adult(3, true, false)]);
        expect(order.map((item) => item.adult_id)).toEqual([3, 4, 2, 1]);
    });
});
