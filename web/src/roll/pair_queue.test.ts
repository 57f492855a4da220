import { describe, expect, it } from 'vitest';
import type { ProbablePair } from '../api/types';
import { leaning, merged_child, pair_key, with_news, without_merged } from './pair_queue';

const pair = (a: number, b: number): ProbablePair => ({ a, b, probability: 0.5, barred: false, evidence: [] });

describe('the queue of pairs', () => {
    it('takes up what is new, once, and nothing that was judged already', () => {
        const news = [pair(1, 2), pair(3, 4), pair(5, 6)];
        expect(with_news([pair(1, 2)], news, new Set(['5 6'])).map(pair_key)).toEqual(['1 2', '3 4']);
    });

    it('sets aside what concerns a child that was merged into another', () => {
        expect(merged_child(pair(7, 3))).toBe(7);
        const { left, waiting } = without_merged([pair(1, 2), pair(2, 7), pair(7, 9), pair(8, 9)], 7);
        expect(left.map(pair_key)).toEqual(['1 2', '8 9']);
        expect(waiting.map(pair_key)).toEqual(['2 7', '7 9']);
    });

    it('knows what speaks for one child and what against it', () => {
        expect([3.2, -1.9, 0, 0.1].map(leaning)).toEqual(['for', 'against', 'neither', 'neither']);
    });
});
