// A place in the app as text: "#/sites/17/2025-07-15?county=...". The part after # never reaches the server, so any web
// server that can hand out index.html will do, and every view can be bookmarked and sent to a colleague.
export interface Place {
    path: string[];
    query: Record<string, string>;
}

// A broken escape is kept as it stands: a mistyped address is no reason to fail.
function unescaped(part: string): string {
    try {
        return decodeURIComponent(part);
    } catch {
        return part;
    }
}

export function read_place(hash: string): Place {
    const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
    return { path: path.split('/').filter(Boolean).map(unescaped), query: Object.fromEntries(new URLSearchParams(query)) };
}

// Empty values are left out; the order of keys is kept.
export function write_place(path: readonly (string | number)[], query: Record<string, string | undefined> = {}): string {
    const wanted = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
    const search = new URLSearchParams(wanted).toString();
    return `#/${path.map((part) => encodeURIComponent(part)).join('/')}${search ? `?${search}` : ''}`;
}
