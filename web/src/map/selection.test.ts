import { describe, expect, it } from 'vitest';
import type { MapSite } from '../api/types';
import { county_outlines, selected_sites, tally, tally_by_county, toggled, type Selection } from './selection';

const site = (venue_id: number, kind: string, state: string, county: string, children = 0): MapSite => ({
    venue_id,
    name: `${venue_id}`,
    kind,
    state,
    children,
    capacity: 30,
    county,
    lon: 104,
    lat: 27,
});

const sites = [
    site(1, 'school', 'open', 'a', 40),
    site(2, 'school', 'short', 'a', 25),
    site(3, 'childrens_home', 'open', 'b', 12),
    site(4, 'childrens_home', 'closed', 'b'),
];
const everything: Selection = { county: '', kinds: [], states: [] };

describe('the selection on the map', () => {
    it('shows everything when nothing is chosen', () => {
        expect(selected_sites(sites, everything)).toHaveLength(4);
    });

    it('combines county, kind and state', () => {
        expect(selected_sites(sites, { county: 'a', kinds: ['school'], states: ['short'] }).map((item) => item.venue_id)).toEqual([2]);
    });

    it('counts a state as if its own filter were open, so that what is hidden keeps its number', () => {
        expect(tally(sites, { ...everything, states: ['open'] }, 'states').get('closed')).toBe(1);
        expect(tally(sites, { ...everything, states: ['open'] }, 'kinds').get('childrens_home')).toBe(1);
    });

    it('counts open sites, those short of adults among them, and children by county', () => {
        expect(tally_by_county(sites).get('a')).toEqual({ open: 2, short: 1, children: 65 });
        expect(tally_by_county(sites).get('b')).toEqual({ open: 1, short: 0, children: 12 });
    });
});

describe('the outlines', () => {
    const outline = (code: string): GeoJSON.Feature => ({ type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [] } });
    const codes = (outlines: GeoJSON.Feature[]) => outlines.map((item) => item.properties!['code']);

    it('are those of the counties, without the city around them', () => {
        expect(codes(county_outlines([outline('530600'), outline('530602'), outline('530621')], [{ code: '530602' }, { code: '530621' }]))).toEqual(['530602', '530621']);
    });

    it('are whatever there is where no county has one', () => {
        expect(codes(county_outlines([outline('530600')], [{ code: '530602' }]))).toEqual(['530600']);
    });
});

describe('ticking boxes', () => {
    const all = ['open', 'short', 'closed'];

    it('unticks one of all', () => {
        expect(toggled([], 'closed', all)).toEqual(['open', 'short']);
    });

    it('means all again when every box or no box is ticked', () => {
        expect(toggled(['open', 'short'], 'closed', all)).toEqual([]);
        expect(toggled(['open'], 'open', all)).toEqual([]);
    });
});
