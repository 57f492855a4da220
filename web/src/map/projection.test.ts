import { describe, expect, it } from 'vitest';
import { bounds_of, fit, path_of } from './projection';

const square: GeoJSON.Feature = {
    type: 'Feature',
    properties: {},
    geometry: { type: 'Polygon', coordinates: [[[104, 27], [105, 27], [105, 28], [104, 28], [104, 27]]] },
};

describe('the flat picture', () => {
    it('holds all outlines and sites', () => {
        const bounds = bounds_of([square], [{ lon: 105.5, lat: 26.5 }])!;
        expect(bounds.west).toBeLessThan(104);
        expect(bounds.east).toBeGreaterThan(105.5);
        expect(bounds.south).toBeLessThan(26.5);
        expect(bounds.north).toBeGreaterThan(28);
    });

    it('is nothing when there is nothing', () => {
        expect(bounds_of([], [])).toBeUndefined();
    });

    it('puts north up, east right, and stays inside the picture', () => {
        const to = fit({ west: 104, south: 27, east: 105, north: 28 }, 800, 600);
        expect(to.y(28)).toBeLessThan(to.y(27));
        expect(to.x(105)).toBeGreaterThan(to.x(104));
        expect(to.y(28)).toBeCloseTo(0);
        expect(to.y(27)).toBeCloseTo(600);
        expect(to.x(104)).toBeGreaterThanOrEqual(0);
        expect(to.x(105)).toBeLessThanOrEqual(800);
    });

    it('draws a degree of longitude shorter than one of latitude', () => {
        const to = fit({ west: 104, south: 27, east: 105, north: 28 }, 600, 600);
        expect(to.x(105) - to.x(104)).toBeCloseTo(600 * Math.cos((27.5 * Math.PI) / 180));
    });

    it('draws every ring of several polygons', () => {
        const to = fit({ west: 104, south: 27, east: 105, north: 28 }, 600, 600);
        const ring = (square.geometry as GeoJSON.Polygon).coordinates;
        expect(path_of({ type: 'MultiPolygon', coordinates: [ring, ring] }, to).match(/Z/g)).toHaveLength(2);
    });
});
