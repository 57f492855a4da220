// What may be put into an hour, the best first.
import type { SiteChoices } from '../api/types';

export type ActivityChoice = SiteChoices['activities'][number];
export type AdultChoice = SiteChoices['adults'][number];
export type Fit = 'fits' | 'wish' | 'breaks';

// Does it fit, does it go against a wish, or would it break a hard rule that no want of adults excuses?
export function fit_of({ come }: ActivityChoice): Fit {
    if (come.some((item) => item.severity === 'hard' && !item.listed)) return 'breaks';
    return come.length > 0 ? 'wish' : 'fits';
}

const worst_last: readonly Fit[] = ['fits', 'wish', 'breaks'];

// What fits first; among these what is of the same kind as now; else as the catalogue has it.
export function ranked(activities: readonly ActivityChoice[], now: { code: string; category: string }): ActivityChoice[] {
    const rank = (item: ActivityChoice): number =>
        worst_last.indexOf(fit_of(item)) * 1000 + Math.min(item.come.length, 99) * 2 + (item.category === now.category ? 0 : 1);
    return activities.filter((item) => item.code !== now.code).sort((a, b) => rank(a) - rank(b));
}

export function narrowed(activities: readonly ActivityChoice[], category: string, typed: string): ActivityChoice[] {
    const wanted = typed.trim().toLowerCase();
    return activities.filter(
        (item) =>
            (category === '' || item.category === category) &&
            (wanted === '' || item.name.zh.includes(wanted) || item.name.en.toLowerCase().includes(wanted)),
    );
}

// Who may answer and is free first; then who is with another group; then who may not answer.
export function adults_in_order(adults: readonly AdultChoice[]): AdultChoice[] {
    const rank = (adult: AdultChoice): number => (adult.may_answer ? 0 : 2) + (adult.taken ? 1 : 0);
    return [...adults].sort((a, b) => rank(a) - rank(b) || a.adult_id - b.adult_id);
}
