// The funnel's figures as the page shows them.
import type { RegionFunnel } from '../api/types';

export type Step = RegionFunnel['steps'][number];

export const step_of = (region: RegionFunnel, code: Step['code']): Step | undefined => region.steps.find((step) => step.code === code);

// The share of those at the step before; nothing where one of the two cannot be computed or nobody stood there.
export function share_of(step: Step): number | undefined {
    if (step.count === null || step.of === null || step.of === 0) return undefined;
    return step.count / step.of;
}

// How long the bar of a step is: of all who are known.
export function length_of(step: Step, region: RegionFunnel): number {
    const known = step_of(region, 'known')?.count ?? 0;
    return step.count === null || known === 0 ? 0 : step.count / known;
}

// Regions between the whole and the one looked at, by the codes of the statistics bureau: county 6, township 9, village 12 digits.
export function path_of(code: string): string[] {
    if (!/^\d{12}$/.test(code)) return [];
    const county = `${code.slice(0, 6)}000000`;
    const township = `${code.slice(0, 9)}000`;
    return [...new Set([county, township, code])].filter((item) => !item.endsWith('00000000'));
}
