// Probable pairs in the order in which they are judged.
import type { ProbablePair } from '../api/types';

export type Finding = 'same' | 'different';

export const pair_key = (pair: Pick<ProbablePair, 'a' | 'b'>): string => `${pair.a} ${pair.b}`;

// What is left to judge: of a child that was merged into another nothing can be said any more, and what is new is added at the end.
export function with_news(present: readonly ProbablePair[], news: readonly ProbablePair[], done: ReadonlySet<string>): ProbablePair[] {
    const known = new Set(present.map(pair_key));
    return [...present, ...news.filter((pair) => !known.has(pair_key(pair)) && !done.has(pair_key(pair)))];
}

// "One child" merges the larger number into the smaller: pairs with the larger one wait until the server is asked again.
export function without_merged(present: readonly ProbablePair[], merged: number): { left: ProbablePair[]; waiting: ProbablePair[] } {
    const concerns = (pair: ProbablePair) => pair.a === merged || pair.b === merged;
    return { left: present.filter((pair) => !concerns(pair)), waiting: present.filter(concerns) };
}

export const merged_child = (pair: Pick<ProbablePair, 'a' | 'b'>): number => Math.max(pair.a, pair.b);

// How a piece of evidence speaks: for one child, against it, or neither.
export function leaning(weight_bits: number): 'for' | 'against' | 'neither' {
    return weight_bits > 0.25 ? 'for' : weight_bits < -0.25 ? 'against' : 'neither';
}
