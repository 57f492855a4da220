// Where the reader is, and how to get elsewhere.
import { read_place, write_place, type Place } from './place';

let place = $state.raw<Place>(read_place(location.hash));

addEventListener('hashchange', () => (place = read_place(location.hash)));

export function current_place(): Place {
    return place;
}

// A link within the app. A chosen plan is carried along; without one every page shows the latest.
export function link(path: readonly (string | number)[], query: Record<string, string | undefined> = {}): string {
    return write_place(path, { plan: place.query['plan'], ...query });
}

// Changes filters in place: typing in a search box does not fill the history.
export function refine(changes: Record<string, string | undefined>): void {
    const next = write_place(place.path, { ...place.query, ...changes });
    history.replaceState(history.state, '', next);
    place = read_place(next);
}

export function go(hash: string): void {
    location.hash = hash;
}
