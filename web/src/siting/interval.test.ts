import { describe, expect, it } from 'vitest';
import { verdict_of } from './interval';

describe('a proven interval', () => {
    it('says dearer or cheaper only where that is certain', () => {
        expect(verdict_of(10, 30)).toEqual({ word: 'ask.price_dearer', a: 10, b: 30 });
        expect(verdict_of(-30, -10)).toEqual({ word: 'ask.price_cheaper', a: 10, b: 30 });
        expect(verdict_of(-30, 10).word).toBe('ask.price_between');
        expect(verdict_of(0, 10).word).toBe('ask.price_between');
    });

    it('says no difference where there is less than half a yuan either way', () => {
        expect(verdict_of(-0.2, 0.3).word).toBe('ask.price_same');
        expect(verdict_of(0.5, 0.5).word).toBe('ask.price_dearer');
    });
});
