import { describe, expect, it } from 'vitest';
import type { StandbyAnswer } from '../api/types';
import { evening_of, next_open_day, out_numbers, type TownshipStandby } from './standby';

const region = (code: string) => ({ code, name: code });
const person = (adult_id: number) => ({ adult_id, class: 'resident', township: region('530602100000'), needs: 1, distance_km: null }) as TownshipStandby['asked'][number];
const township = (code: string, due: number, stand_by: number, asked: number[]): TownshipStandby => ({ township: region(code), county: region('530602000000'), due, known_out: 0, expected_absent: 0.3, stand_by, asked: asked.map(person) });

describe('the day that is asked about', () => {
    const days = ['2025-07-17', '2025-07-18', '2025-07-21'];
    it('is the next open day, over a week-end too', () => {
        expect(next_open_day(days, '2025-07-17')).toBe('2025-07-18');
        expect(next_open_day(days, '2025-07-18')).toBe('2025-07-21');
    });
    it('is the first of the season before it and after it', () => {
        expect(next_open_day(days, '2025-05-01')).toBe('2025-07-17');
        expect(next_open_day(days, '2025-07-21')).toBe('2025-07-17');
        expect(next_open_day([], '2025-07-21')).toBe('');
    });
});

describe('who cannot come', () => {
    it('is typed as numbers with commas or spaces between', () => {
        expect(out_numbers(' 17，23 4')).toEqual([17, 23, 4]);
        expect(out_numbers('')).toEqual([]);
    });
    it('is nobody we know where one of them is no number', () => expect(out_numbers('17, 李')).toBeUndefined());
});

describe('an evening', () => {
    const answer: StandbyAnswer = { date: '2025-07-16', recorded: [], items: [township('530602100000', 12, 1, [9]), township('530602101000', 3, 0, []), township('530602102000', 8, 2, [11]), township('530602103000', 5, 1, [12])] };
    it('shows the townships where somebody is to stand by, those that lack most first', () => {
        expect(evening_of(answer).townships.map((here) => here.township.code)).toEqual(['530602102000', '530602100000', '530602103000']);
    });
    it('counts all of them together', () => {
        expect(evening_of(answer)).toMatchObject({ due: 28, stand_by: 4, asked: 3, lacking: 1 });
    });
});
