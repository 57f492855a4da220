// What a proven interval of a difference says in words: certainly dearer, certainly cheaper, or not decided.
import type { Word } from '../lang/words';

export interface Verdict {
    word: Word;
    a: number;
    b: number;
}

// Yuan; half a yuan either way is nothing.
export function verdict_of(at_least: number, at_most: number): Verdict {
    if (Math.abs(at_least) < 0.5 && Math.abs(at_most) < 0.5) return { word: 'ask.price_same', a: 0, b: 0 };
    if (at_least >= 0.5) return { word: 'ask.price_dearer', a: at_least, b: at_most };
    if (at_most <= -0.5) return { word: 'ask.price_cheaper', a: -at_most, b: -at_least };
    return { word: 'ask.price_between', a: at_least, b: at_most };
}
