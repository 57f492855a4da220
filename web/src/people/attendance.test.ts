import { describe, expect, it } from 'vitest';
import type { TrainingPage } from '../api/types';
import { adult_number, body_of, mark_of, marks, next_waiting, waiting, with_record, type Attended } from './attendance';

const record = (adult_id: number, presence: string, assessment = 'none') =>
    ({ adult_id, presence: { code: presence, label: { zh: '', en: '' } }, assessment: { code: assessment, label: { zh: '', en: '' } } }) as Attended;

describe('who came to a training session', () => {
    it('is said with one choice, and read back as the same choice', () => {
        for (const mark of [...marks, 'invited'] as const) {
            const { presence, assessment } = body_of(17, mark, '某某');
            expect(mark_of(record(17, presence, assessment))).toBe(mark);
        }
        expect(body_of(17, 'failed', '某某')).toEqual({ adult_id: 17, presence: 'attended', assessment: 'failed', recorded_by: '某某' });
    });

    it('is open for those who are only invited, one after another and round again', () => {
        const records = [record(1, 'invited'), record(2, 'attended', 'passed'), record(3, 'invited'), record(4, 'absent')];
        expect(waiting(records).map((item) => item.adult_id)).toEqual([1, 3]);
        expect(next_waiting(records, 0)).toBe(2);
        expect(next_waiting(records, 2)).toBe(0);
        expect(next_waiting([record(2, 'attended')], 0)).toBe(-1);
        expect(next_waiting([], -1)).toBe(-1);
    });

    it('is counted anew with every record, in the order of the list', () => {
        const session = { places: 4, places_left: 1, is_to_come: true, records: [record(1, 'invited'), record(3, 'invited')] } as TrainingPage;
        const one = with_record(session, record(1, 'absent'));
        expect([one.invited, one.absent, one.places_left, one.is_to_come]).toEqual([1, 1, 3, false]);
        const two = with_record(one, record(2, 'attended', 'failed'), { class: 'teacher', township: { code: 'x', name: '镇' } });
        expect(two.records.map((item) => item.adult_id)).toEqual([1, 2, 3]);
        expect([two.attended, two.failed, two.passed, two.places_left, two.records[1]!.class]).toEqual([1, 1, 0, 2, 'teacher']);
        expect(with_record({ ...session, places: null }, record(1, 'absent')).places_left).toBeNull();
    });

    it('takes an adult by number, and nothing else', () => {
        expect([' 17 ', '999999999'].map(adult_number)).toEqual([17, 999999999]);
        expect(['', '0', '1.5', '17号', '1000000000'].map(adult_number)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    });
});
