import { describe, expect, it } from 'vitest';
import { read_place, write_place } from './place';

describe('a place in the app', () => {
    it('reads back what was written', () => {
        const hash = write_place(['sites', 17, '2025-07-15'], { q: '永丰 & 村', county: '530602000000' });
        expect(read_place(hash)).toEqual({ path: ['sites', '17', '2025-07-15'], query: { q: '永丰 & 村', county: '530602000000' } });
    });

    it('leaves out what is empty', () => {
        expect(write_place(['map'], { county: '', kind: undefined })).toBe('#/map');
    });

    it('is the front page for an empty address', () => {
        for (const hash of ['', '#', '#/']) expect(read_place(hash)).toEqual({ path: [], query: {} });
    });

    it('survives a broken escape', () => {
        expect(read_place('#/sites/%E4%').path).toEqual(['sites', '%E4%']);
    });
});
