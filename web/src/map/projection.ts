// Longitude and latitude to a flat picture, for the plain map and for framing both maps. One prefecture is small enough
// for an equirectangular picture with one cosine.
import type { MapSite } from '../api/types';

export interface Bounds {
    west: number;
    south: number;
    east: number;
    north: number;
}

function each_position(geometry: GeoJSON.Geometry, visit: (lon: number, lat: number) => void): void {
    if (geometry.type === 'Polygon') geometry.coordinates.flat().forEach(([lon, lat]) => visit(lon!, lat!));
    if (geometry.type === 'MultiPolygon') geometry.coordinates.flat(2).forEach(([lon, lat]) => visit(lon!, lat!));
}

// What holds all outlines and sites, with a little air; nothing when there is neither.
export function bounds_of(outlines: readonly GeoJSON.Feature[], sites: readonly Pick<MapSite, 'lon' | 'lat'>[]): Bounds | undefined {
    const found: Bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
    const visit = (lon: number, lat: number) => {
        found.west = Math.min(found.west, lon);
        found.east = Math.max(found.east, lon);
        found.south = Math.min(found.south, lat);
        found.north = Math.max(found.north, lat);
    };
    outlines.forEach((outline) => each_position(outline.geometry, visit));
    sites.forEach((site) => visit(site.lon, site.lat));
    if (found.west > found.east) return undefined;
    const air = Math.max(0.01, 0.03 * Math.max(found.east - found.west, found.north - found.south));
    return { west: found.west - air, south: found.south - air, east: found.east + air, north: found.north + air };
}

export interface Projection {
    x: (lon: number) => number;
    y: (lat: number) => number;
}

// Fits the bounds into a picture of width x height, north up, centred.
export function fit(bounds: Bounds, width: number, height: number): Projection {
    const squeeze = Math.cos((((bounds.south + bounds.north) / 2) * Math.PI) / 180);
    const across = (bounds.east - bounds.west) * squeeze;
    const up = bounds.north - bounds.south;
    const scale = Math.min(width / across, height / up);
    const left = (width - across * scale) / 2;
    const top = (height - up * scale) / 2;
    return {
        x: (lon) => left + (lon - bounds.west) * squeeze * scale,
        y: (lat) => top + (bounds.north - lat) * scale,
    };
}

export function path_of(geometry: GeoJSON.Geometry, to: Projection): string {
    const ring = (points: GeoJSON.Position[]) => `M${points.map(([lon, lat]) => `${to.x(lon!).toFixed(1)} ${to.y(lat!).toFixed(1)}`).join('L')}Z`;
    if (geometry.type === 'Polygon') return geometry.coordinates.map(ring).join('');
    if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat().map(ring).join('');
    return '';
}
