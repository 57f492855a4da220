import { describe, expect, it } from 'vitest';
import type { RepairAnswer } from '../api/types';
import { by_adult, faults_of, open_places, request_of, split, type DutyChange, type EventForm } from './repair';

const form: EventForm = { kind: 'adult_out', adult: '17', venue_id: undefined, children: '', county: '', township: '', from: '2025-07-15', to: '2025-07-18' };
const site = (venue_id: number) => ({ venue_id, name: `点${venue_id}` });
const coded = (code: string) => ({ code, label: { zh: code, en: code } });
const change = (adult_id: number, date: string, from: number | null, to: number | null, reason: string) =>
    ({ adult_id, date, from: from ? site(from) : null, post_before: from ? 'care' : null, to: to ? site(to) : null, post_after: to ? 'care' : null, reason: coded(reason) }) as DutyChange;

describe('an event', () => {
    it('is asked about with its own fields and no others', () => {
        expect(request_of({ ...form, venue_id: 4, children: '9' })).toEqual({ kind: 'adult_out', adult_id: 17, from: '2025-07-15', to: '2025-07-18' });
        expect(request_of({ ...form, kind: 'children_arrive', venue_id: 4, children: '9' })).toEqual({ kind: 'children_arrive', venue_id: 4, children: 9, from: '2025-07-15', to: '2025-07-18' });
        expect(request_of({ ...form, kind: 'site_closed', venue_id: 4, to: '' })).toEqual({ kind: 'site_closed', venue_id: 4, from: '2025-07-15', to: '2025-07-15' });
    });

    it('closes a county by six digits and a township by nine', () => {
        const storm = { ...form, kind: 'area_closed', county: '530602000000' } as const;
        expect(request_of(storm)).toMatchObject({ area: '530602' });
        expect(request_of({ ...storm, township: '530602100000' })).toMatchObject({ area: '530602100' });
    });

    it('is faulty without its subject, its first day, or with days in the wrong order', () => {
        expect(faults_of(form)).toEqual({});
        expect(faults_of({ ...form, adult: '十七', from: '' })).toEqual({ adult_id: 'attend.other_wrong', from: 'check.on_missing' });
        expect(faults_of({ ...form, to: '2025-07-14' })).toEqual({ to: 'repair.to_before' });
        expect(faults_of({ ...form, kind: 'children_arrive', children: '10001' })).toEqual({ venue_id: 'repair.no_site', children: 'repair.children_wrong' });
        expect(faults_of({ ...form, kind: 'area_closed', adult: '' })).toEqual({ area: 'repair.no_area' });
    });
});

describe('a mended roster', () => {
    const changes = [change(2, '2025-07-15', 1, null, 'dropped'), change(9, '2025-07-15', null, 1, 'substitute'), change(9, '2025-07-17', 3, 1, 'moved'), change(2, '2025-07-16', 1, null, 'dropped'), change(9, '2025-07-16', null, 1, 'substitute')];
    const answer = { vacated: 3, filled: 2, touched: [9], changes, open: [], substitutes: [], plan: null } as RepairAnswer;

    it('says of each adult in one line what stays the same for days', () => {
        expect(by_adult(changes).map((adult) => [adult.adult_id, adult.stretches.map((item) => [item.change.date, item.last, item.days, item.change.reason.code])])).toEqual([
            [2, [['2025-07-15', '2025-07-16', 2, 'dropped']]],
            [9, [['2025-07-15', '2025-07-16', 2, 'substitute'], ['2025-07-17', '2025-07-17', 1, 'moved']]],
        ]);
    });

    it('tells those who are touched from those whom it is about', () => {
        const { touched, of_event } = split(answer);
        expect([touched.map((adult) => adult.adult_id), of_event.map((adult) => adult.adult_id)]).toEqual([[9], [2]]);
    });

    it('leaves open places by site and post, those that lack most first', () => {
        const open = [
            { site: site(1), date: '2025-07-16', post: 'care', missing: 1 },
            { site: site(3), date: '2025-07-15', post: 'lead', missing: 3 },
            { site: site(1), date: '2025-07-15', post: 'care', missing: 1 },
        ] as RepairAnswer['open'];
        expect(open_places({ ...answer, open }).map((place) => [place.site.venue_id, place.post, place.dates, place.adult_days])).toEqual([
            [3, 'lead', ['2025-07-15'], 3],
            [1, 'care', ['2025-07-15', '2025-07-16'], 2],
        ]);
    });
});
