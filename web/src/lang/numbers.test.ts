import { describe, expect, it } from 'vitest';
import { shown_figure } from './figures';
import { percent, whole } from './numbers';

describe('percentages', () => {
    it('never round up to everything or down to nothing', () => {
        expect(percent(0.99996, 'en')).toBe('99.9%');
        expect(percent(0.00001, 'en')).toBe('0.1%');
        expect(percent(1, 'en')).toBe('100%');
        expect(percent(0, 'zh')).toBe('0%');
        expect(percent(0.0155, 'zh', 2)).toBe('1.55%');
    });
});

describe('figures', () => {
    it('never show what cannot be computed as a number', () => {
        expect(shown_figure(null, 'share', 'zh')).toBeNull();
        expect(shown_figure(0, 'share', 'zh')).toBe('0%');
    });

    it('group thousands', () => {
        expect(whole(16069, 'zh')).toBe('16,069');
        expect(whole(16069, 'en')).toBe('16,069');
    });
});
