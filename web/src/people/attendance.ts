// Who came to a training session: what one choice says of an adult, and who is still without one.
import type { TrainingPage, TrainingRecord, TrainingRecordRequest } from '../api/types';

export type Attended = TrainingPage['records'][number];
export type Mark = 'passed' | 'failed' | 'came' | 'absent' | 'invited';

export const marks = ['passed', 'failed', 'came', 'absent'] as const satisfies readonly Mark[]; // in the order of the keys 1 to 4

const said: Record<Mark, Pick<TrainingRecordRequest, 'presence' | 'assessment'>> = {
    passed: { presence: 'attended', assessment: 'passed' },
    failed: { presence: 'attended', assessment: 'failed' },
    came: { presence: 'attended', assessment: 'none' },
    absent: { presence: 'absent', assessment: 'none' },
    invited: { presence: 'invited', assessment: 'none' },
};

export function mark_of(record: Attended): Mark {
    const { presence, assessment } = record;
    return (Object.keys(said) as Mark[]).find((mark) => said[mark].presence === presence.code && said[mark].assessment === assessment.code) ?? 'invited';
}

export function body_of(adult_id: number, mark: Mark, by: string): TrainingRecordRequest {
    return { adult_id, ...said[mark], recorded_by: by };
}

// The session with one more record, as the server would give it. `who`: of somebody who was not on the list before.
export function with_record(session: TrainingPage, record: TrainingRecord, who?: Pick<Attended, 'class' | 'township'>): TrainingPage {
    const known = session.records.find((item) => item.adult_id === record.adult_id) ?? who;
    if (!known) return session;
    const records = [...session.records.filter((item) => item.adult_id !== record.adult_id), { ...record, class: known.class, township: known.township }].sort((a, b) => a.adult_id - b.adult_id);
    const came = (code: string) => records.filter((item) => item.presence.code === code).length;
    const did = (code: string) => records.filter((item) => item.assessment.code === code).length;
    return {
        ...session,
        records,
        invited: came('invited'),
        attended: came('attended'),
        absent: came('absent'),
        passed: did('passed'),
        failed: did('failed'),
        is_to_come: came('invited') === records.length,
        places_left: session.places === null ? null : Math.max(0, session.places - records.length + came('absent')),
    };
}

export function waiting(records: readonly Attended[]): Attended[] {
    return records.filter((record) => record.presence.code === 'invited');
}

// The next one after `at` without a choice; from the top again once the end is reached; -1 where nobody is left.
export function next_waiting(records: readonly Attended[], at: number): number {
    const order = records.map((_, i) => (at + 1 + i) % records.length);
    return order.find((i) => records[i]!.presence.code === 'invited') ?? -1;
}

export function adult_number(typed: string): number | undefined {
    return /^[1-9]\d{0,8}$/.test(typed.trim()) ? Number(typed) : undefined;
}
