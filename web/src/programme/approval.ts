// Where a site's plan stands on its way to approval, and what comes next.
import type { SitePlanStanding, SiteVersions, Violation } from '../api/types';

export const states = ['draft', 'checked', 'submitted', 'approved', 'returned'] as const;
export type State = (typeof states)[number];
// The furthest first, as a bar of progress shows them.
export const in_order_of_approval: readonly State[] = ['approved', 'submitted', 'checked', 'returned', 'draft'];

export type StepCode = 'check' | 'submit' | 'approve' | 'return';

const next: Record<State, readonly StepCode[]> = {
    draft: ['check'],
    returned: ['check'],
    checked: ['submit'],
    submitted: ['approve', 'return'],
    approved: [],
};

export const state_of = (standing: SitePlanStanding): State => states.find((state) => state === standing.state.code) ?? 'draft';

export const next_steps = (standing: SitePlanStanding): readonly StepCode[] => next[state_of(standing)];

// A plan is checked once no hard rule is broken but for want of adults.
export function in_the_way(violations: readonly Violation[]): Violation[] {
    return violations.filter((item) => item.severity === 'hard' && !item.listed);
}

export type Version = SiteVersions['items'][number];

// Approvals since the plan was last handed up, in order.
export function approvals(history: readonly Version[]): Version[] {
    let since = history.length;
    while (since > 0 && history[since - 1]!.step.code === 'approve') --since;
    return history.slice(since);
}
