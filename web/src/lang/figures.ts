// A figure as it is shown, by its unit. No value is never shown as a number: null stays null, and the page has a word.
import type { Language } from './language.svelte';
import { percent, whole } from './numbers';

export function shown_figure(value: number | null, unit: string, language: Language): string | null {
    if (value === null) return null;
    const zh = language === 'zh';
    switch (unit) {
        case 'share':
            return percent(value, language);
        case 'children_per_adult':
            return `1:${whole(value, language, 2)}`;
        case 'minutes':
            return zh ? `${whole(value, language, 1)}分钟` : `${whole(value, language, 1)} min`;
        case 'yuan':
            return zh ? `${whole(value, language)}元` : `${whole(value, language)} yuan`;
        default:
            return whole(value, language, 2);
    }
}
