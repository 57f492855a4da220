// What the map shows: the counties' outlines, and venues by county, kind and state. An empty choice of kinds or states means all of them.
import type { MapSite } from '../api/types';

export interface Selection {
    county: string;
    kinds: string[];
    states: string[];
}

export function read_list(text: string | undefined): string[] {
    return text ? text.split(',').filter(Boolean) : [];
}

function fits(site: MapSite, selection: Selection, but?: keyof Selection): boolean {
    return (
        (but === 'county' || selection.county === '' || site.county === selection.county) &&
        (but === 'kinds' || selection.kinds.length === 0 || selection.kinds.includes(site.kind)) &&
        (but === 'states' || selection.states.length === 0 || selection.states.includes(site.state))
    );
}

export function selected_sites(sites: readonly MapSite[], selection: Selection): MapSite[] {
    return sites.filter((site) => fits(site, selection));
}

// How many there are of each, were that filter open: what a click on it would show.
export function tally(sites: readonly MapSite[], selection: Selection, by: 'kinds' | 'states'): Map<string, number> {
    const counts = new Map<string, number>();
    for (const site of sites) {
        if (!fits(site, selection, by)) continue;
        const key = by === 'kinds' ? site.kind : site.state;
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
}

// Ticks or unticks one of `all`. Nothing ticked would show nothing, so it means all again.
export function toggled(chosen: readonly string[], item: string, all: readonly string[]): string[] {
    const now = chosen.length === 0 ? [...all] : [...chosen];
    const next = now.includes(item) ? now.filter((other) => other !== item) : [...now, item];
    return next.length === 0 || next.length === all.length ? [] : all.filter((other) => next.includes(other));
}

// The API has the outline of the prefecture too, which would lie over its counties; a plan of a place without counties
// keeps what there is.
export function county_outlines(outlines: readonly GeoJSON.Feature[], counties: readonly { code: string }[]): GeoJSON.Feature[] {
    const codes = new Set(counties.map((county) => county.code));
    const found = outlines.filter((outline) => codes.has(String(outline.properties?.['code'])));
    return found.length > 0 ? found : [...outlines];
}

export interface CountyTally {
    open: number;
    short: number;
    children: number;
}

export function tally_by_county(sites: readonly MapSite[]): Map<string, CountyTally> {
    const counts = new Map<string, CountyTally>();
    for (const site of sites) {
        const row = counts.get(site.county) ?? { open: 0, short: 0, children: 0 };
        if (site.state === 'open' || site.state === 'short') row.open += 1;
        if (site.state === 'short') row.short += 1;
        row.children += site.children;
        counts.set(site.county, row);
    }
    return counts;
}
