import { describe, expect, it } from 'vitest';
import { body_of, faults_of, year_later, type ReplyForm } from './record_check';

const clear: ReplyForm = { state: 'clear', on: '2025-06-10', valid_until: '2026-06-10', evidence: ' 回执20250017 ' };
const today = '2025-06-12';

describe('a reply of a record check', () => {
    it('counts for a year, also from the last day of February', () => {
        expect(year_later('2025-06-10')).toBe('2026-06-10');
        expect(year_later('2024-02-29')).toBe('2025-02-28');
        expect(year_later('')).toBe('');
    });

    it('is taken on the day of today, and not a day later', () => {
        expect(faults_of({ ...clear, on: today }, '某某', today)).toEqual({});
        expect(faults_of({ ...clear, on: '2025-06-13' }, '某某', today)).toEqual({ on: 'check.on_later' });
        expect(faults_of({ ...clear, on: '' }, '某某', today)).toEqual({ on: 'check.on_missing' });
    });

    it('that is clear needs an expiry, on its own day at the earliest', () => {
        expect(faults_of({ ...clear, valid_until: '2025-06-10' }, '某某', today)).toEqual({});
        expect(faults_of({ ...clear, valid_until: '2025-06-09' }, '某某', today)).toEqual({ valid_until: 'check.until_before' });
        expect(faults_of({ ...clear, valid_until: '' }, '某某', today)).toEqual({ valid_until: 'check.until_missing' });
        expect(faults_of({ ...clear, state: 'hit', valid_until: '' }, '某某', today)).toEqual({});
    });

    it('bears a number of up to 60 characters, and the name of who records it', () => {
        expect(faults_of({ ...clear, evidence: '号'.repeat(60) }, '某某', today)).toEqual({});
        expect(faults_of({ ...clear, evidence: '号'.repeat(61) }, '', today)).toEqual({ evidence: 'check.evidence_long', recorded_by: 'roll.by_missing' });
    });

    it('sends expiry and number with a clear one only', () => {
        expect(body_of(17, clear, '某某')).toEqual({ adult_id: 17, state: 'clear', on: '2025-06-10', valid_until: '2026-06-10', evidence: '回执20250017', recorded_by: '某某' });
        expect(body_of(17, { ...clear, evidence: ' ' }, '某某')).not.toHaveProperty('evidence');
        expect(body_of(17, { ...clear, state: 'hit' }, '某某')).toEqual({ adult_id: 17, state: 'hit', on: '2025-06-10', recorded_by: '某某' });
    });
});
