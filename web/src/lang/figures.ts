// A figure as it is shown, by its unit. No value is never shown as a number: null stays null, and the page has a word.
import type { Language } from './language.svelte';
import { percent, whole } from './numbers';

export function shown_figure(value: number | null, unit: string, language: Language): string | null {
    if (value === null) return null;
    const zh = language === 'zh';
    switch (unit) {
        case 'share':
            return percent(value, language, 2);
        case 'children_per_adult':
            return `1:${value.toLocaleString(zh ? 'zh-CN' : 'en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
        case 'minutes':
            return zh ? `${whole(value, language, 1)}分钟` : `${whole(value, language, 1)} min`;
        case 'yuan':
            return zh ? `${whole(value, language)}元` : `${whole(value, language)} yuan`;
        default:
            return whole(value, language, 2);
    }
}

// Figures that ought to be 0: anything else is shown as something to be dealt with.
const wanted_zero = new Set([
    'siting.unplaced',
    'staffing.sites_below',
    'staffing.site_days_below',
    'staffing.sites_short',
    'staffing.site_days_short',
    'staffing.missing_adult_days',
    'programme.sessions_unled',
    'visits.missing_persons',
]);

export function is_alarming(figure: { key: string; value: number | null } | undefined): boolean {
    return figure !== undefined && figure.value !== null && figure.value > 0 && wanted_zero.has(figure.key);
}

const rooms = ['roll', 'siting', 'staffing', 'programme', 'visits'] as const;
export type FigureRoom = (typeof rooms)[number] | 'other';

// By the room of the house they come from, in the order of the main path.
export function by_room<Item extends { key: string }>(figures: readonly Item[]): [FigureRoom, Item[]][] {
    const room_of = (key: string): FigureRoom => rooms.find((room) => key.startsWith(`${room}.`)) ?? 'other';
    return ([...rooms, 'other'] as const)
        .map((room): [FigureRoom, Item[]] => [room, figures.filter((figure) => room_of(figure.key) === room)])
        .filter(([, items]) => items.length > 0);
}

// What a county office asks for first; the ratio stands next to the sites below it.
export const core_figures = [
    'siting.placed',
    'siting.visited',
    'siting.within_30',
    'siting.sites',
    'staffing.assigned',
    'staffing.ratio',
    'staffing.sites_below',
    'staffing.sites_short',
    'staffing.missing_adult_days',
];
