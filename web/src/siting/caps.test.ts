import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { caps, value_of } from './caps';

describe('the caps of the season', () => {
    it('are keys the server lets a what-if change', () => {
        const documented = readFileSync(new URL('../../../src/http/openapi.json', import.meta.url), 'utf8');
        for (const cap of caps) expect(documented).toContain(cap.key);
    });

    it('are read as numbers, and unknown is not 0', () => {
        const policy = ['60', '', 'many'].map((value, i) => ({ key: `k${i}`, value, source: '' }));
        expect(['k0', 'k1', 'k2', 'k3'].map((key) => value_of(policy, key))).toEqual([60, undefined, undefined, undefined]);
    });
});
