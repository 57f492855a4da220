// The caps of the season that a what-if on the map may change, by their key in season.toml.
import type { Season } from '../api/types';
import type { Word } from '../lang/words';

interface Cap {
    key: string;
    label: Word;
    says: Word; // in the list of changes
    least: number;
    most: number;
}

export const caps: readonly Cap[] = [
    { key: 'reach.walk_cap_min', label: 'try.walk_cap', says: 'try.change_walk_cap', least: 1, most: 600 },
    { key: 'reach.walk_cap_young_min', label: 'try.walk_cap_young', says: 'try.change_walk_cap_young', least: 1, most: 600 },
    { key: 'ratio.children_per_adult', label: 'try.ratio', says: 'try.change_ratio', least: 1, most: 50 },
];

// What the season says now; undefined where it does not say it as a number.
export function value_of(policy: Season['policy'], key: string): number | undefined {
    const text = policy.find((row) => row.key === key)?.value;
    const value = Number(text);
    return text === undefined || text.trim() === '' || Number.isNaN(value) ? undefined : value;
}
