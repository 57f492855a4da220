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
