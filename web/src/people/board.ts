// The board of those who are one step from usable: a column a step, who would cover most first.
import type { OneStep } from '../api/types';
import { adult_steps, type AdultStep } from '../lang/codes';

export interface Column {
    step: AdultStep;
    adults: OneStep[];
    days: number; // of service that all of them would add
    covered: number; // of them, on which somebody is missing
}

export function columns_of(items: readonly OneStep[]): Column[] {
    return (Object.keys(adult_steps) as AdultStep[]).map((step) => {
        const adults = items.filter((item) => item.step.code === step);
        return {
            step,
            adults,
            days: adults.reduce((sum, item) => sum + item.days_added, 0),
            covered: adults.reduce((sum, item) => sum + item.missing_days_covered, 0),
        };
    });
}
