import { describe, expect, it } from 'vitest';
import type { RegionFunnel } from '../api/types';
import { length_of, path_of, share_of, type Step } from './funnel';

const step = (code: Step['code'], count: number | null, of: number | null): Step => ({ code, label: { zh: '', en: '' }, count, of, stopped: [] });

describe('the funnel', () => {
    it('has no share where nothing can be divided, which is not 0', () => {
        expect(share_of(step('asked', 3, 4))).toBe(0.75);
        expect(share_of(step('asked', 0, 4))).toBe(0);
        for (const [count, of] of [[null, 4], [3, null], [0, 0]] as const) expect(share_of(step('asked', count, of))).toBeUndefined();
    });

    it('draws each step out of all who are known', () => {
        const region = { code: '', name: '', level: '', visited: 0, steps: [step('known', 8, null), step('asked', 4, 8), step('placed', null, null)] } as RegionFunnel;
        expect(region.steps.map((item) => length_of(item, region))).toEqual([1, 0.5, 0]);
    });

    it('knows the way down from the city by the code', () => {
        expect(path_of('530602100201')).toEqual(['530602000000', '530602100000', '530602100201']);
        expect(path_of('530602100000')).toEqual(['530602000000', '530602100000']);
        expect(path_of('530602000000')).toEqual(['530602000000']);
        expect(path_of('530600000000')).toEqual([]);
        expect(path_of('')).toEqual([]);
        expect(path_of('x')).toEqual([]);
    });
});
