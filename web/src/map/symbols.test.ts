import { describe, expect, it } from 'vitest';
import { site_states, venue_kinds } from '../lang/codes';
import { is_urgent, lack_states, look_of, outline_of, rank_of, size_of } from './symbols';

const brightness = (colour: string) => {
    const [r, g, b] = [1, 3, 5].map((at) => {
        const part = parseInt(colour.slice(at, at + 2), 16) / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (a: string, b: string) => {
    const [light, dark] = [brightness(a), brightness(b)].sort((x, y) => y - x);
    return (light! + 0.05) / (dark! + 0.05);
};

describe('the marks of the map', () => {
    it('exist for every kind and state', () => {
        for (const kind of Object.keys(venue_kinds)) for (const state of Object.keys(site_states)) expect(outline_of(kind, state)).toMatch(/^M.*Z$/);
    });

    it('differ by kind where the venue opens', () => {
        const forms = ['school', 'childrens_home', 'civic_station', 'elder_care'].map((kind) => outline_of(kind, 'open'));
        expect(new Set(forms).size).toBe(4);
    });

    it('stand out from the land at 3:1 or better where they matter', () => {
        for (const state of ['open', 'short', 'unusable']) expect(contrast(look_of(state).fill, '#fbfcfb')).toBeGreaterThan(3);
        expect(contrast(look_of('closed').stroke, '#fbfcfb')).toBeGreaterThan(3);
    });

    it('grow with the children, and are never too small to be seen when adults are missing', () => {
        expect(size_of('open', 942)).toBeGreaterThan(size_of('open', 5));
        expect(size_of('short', 3)).toBeGreaterThanOrEqual(16);
        expect(size_of('closed', 0)).toBeLessThan(size_of('open', 3));
    });

    it('grow, darken and rise with the adult-days that are missing', () => {
        expect(size_of('lacks_many', 60)).toBeGreaterThan(size_of('lacks_few', 3));
        expect(size_of('lacks_few', 1)).toBeGreaterThan(size_of('staffed', 0));
        const shades = [...lack_states].filter((state) => state !== 'staffed');
        expect([...shades].sort((a, b) => brightness(look_of(b).fill) - brightness(look_of(a).fill))).toEqual(shades);
        for (const state of shades) expect(Math.max(contrast(look_of(state).fill, '#fbfcfb'), contrast(look_of(state).stroke, '#fbfcfb'))).toBeGreaterThan(3);
        expect([...lack_states].sort((a, b) => rank_of(a) - rank_of(b))).toEqual(['staffed', 'lacks_few', 'lacks_some', 'lacks_many']);
        expect([...lack_states].filter(is_urgent)).toEqual(['lacks_many']);
    });

    it('lie over one another by what matters', () => {
        const order = Object.keys(site_states).sort((a, b) => rank_of(a) - rank_of(b));
        expect(order).toEqual(['closed', 'unusable', 'open', 'short']);
    });
});
