import { describe, expect, it } from 'vitest';
import type { OneStep } from '../api/types';
import { adult_steps } from '../lang/codes';
import { columns_of } from './board';

const item = (adult_id: number, code: string, days_added: number, missing_days_covered: number) =>
    ({ adult_id, step: { code, label: { zh: code, en: code } }, days_added, missing_days_covered }) as OneStep;

describe('the board of vetting and training', () => {
    it('has a column for every step, with what the step would bring, in the order of the answer', () => {
        const columns = columns_of([item(3, 'general_training', 20, 6), item(1, 'record_check', 10, 2), item(2, 'general_training', 5, 0)]);
        expect(columns.map((column) => column.step)).toEqual(Object.keys(adult_steps));
        const training = columns.find((column) => column.step === 'general_training')!;
        expect(training.adults.map((one) => one.adult_id)).toEqual([3, 2]);
        expect([training.days, training.covered]).toEqual([25, 6]);
        expect(columns.find((column) => column.step === 'birth_date')!.adults).toEqual([]);
    });
});
