// A reply of a record check as somebody types it: what is wrong with it, and what is sent.
import type { VettingRequest } from '../api/types';
import type { RecordCheck } from '../lang/codes';
import type { Word } from '../lang/words';

export type Reply = Exclude<RecordCheck, 'not_requested'>;

export interface ReplyForm {
    state: Reply;
    on: string;
    valid_until: string;
    evidence: string;
}

export type ReplyField = 'on' | 'valid_until' | 'evidence' | 'recorded_by';

export const replies: readonly Reply[] = ['clear', 'requested', 'hit'];

const longest_evidence = 60; // as in the API

// A check counts for a year: the same day of the next one.
export function year_later(date: string): string {
    const [year = '', month = '', day = ''] = date.split('-');
    if (day === '') return '';
    return `${String(Number(year) + 1).padStart(4, '0')}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

// The server holds to the same rules; here each stands beside its field.
export function faults_of(form: ReplyForm, by: string, today: string): Partial<Record<ReplyField, Word>> {
    const faults: Partial<Record<ReplyField, Word>> = {};
    if (form.on === '') faults.on = 'check.on_missing';
    else if (form.on > today) faults.on = 'check.on_later';
    if (form.state === 'clear') {
        if (form.valid_until === '') faults.valid_until = 'check.until_missing';
        else if (form.on !== '' && form.valid_until < form.on) faults.valid_until = 'check.until_before';
        if ([...form.evidence.trim()].length > longest_evidence) faults.evidence = 'check.evidence_long';
    }
    if (by === '') faults.recorded_by = 'roll.by_missing';
    return faults;
}

// Expiry and number belong to a clear check and to no other.
export function body_of(adult_id: number, form: ReplyForm, by: string): VettingRequest {
    const evidence = form.evidence.trim();
    return {
        adult_id,
        state: form.state,
        on: form.on,
        recorded_by: by,
        ...(form.state === 'clear' ? { valid_until: form.valid_until, ...(evidence ? { evidence } : {}) } : {}),
    };
}
