// Numbers for people. What is not known is never shown as 0: it is null, and the page says "cannot compute".
import type { Language } from './language.svelte';

export function whole(value: number, language: Language, digits = 0): string {
    return value.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: digits });
}

// A share as a percentage that never rounds up to 100 % or down to 0 %: 0.99996 is "99.9%", not "100%".
export function percent(share: number, language: Language, digits = 1): string {
    const step = 10 ** -digits;
    let shown = Number((share * 100).toFixed(digits));
    if (shown >= 100 && share < 1) shown = 100 - step;
    if (shown <= 0 && share > 0) shown = step;
    return `${shown.toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB', { minimumFractionDigits: share === 1 || share === 0 ? 0 : digits, maximumFractionDigits: digits })}%`;
}

// Of something under way: the whole percent that is reached, and "<1%" for a share that has begun and not reached one.
export function percent_reached(done: number, of: number): string {
    if (done === 0 || of === 0) return '0%';
    const reached = Math.floor((100 * done) / of);
    return reached === 0 ? '<1%' : `${reached}%`;
}
