// Why there is no answer: a sentence and what to do about it, in the language of the moment.
import { said, t } from '../lang/language.svelte';

interface TwoLanguages {
    zh: string;
    en: string;
}

export class Refusal extends Error {
    // The words are asked for when they are shown, so that they follow the language switch.
    constructor(
        readonly status: number,
        readonly say: () => string,
        readonly hint: () => string,
        readonly field = '', // of the body, where the server named one
    ) {
        super(say());
    }
}

function is_text(value: unknown): value is TwoLanguages {
    return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}

// Reads a problem+json body (RFC 9457) with our own `message` and `hint`; anything else is named as unreadable.
export function refusal_of(status: number, body: unknown): Refusal {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
    const { message, hint, where } = problem;
    const advice = is_text(hint) ? () => said(hint) : () => '';
    const field = typeof where === 'string' && where.startsWith('body:') ? where.slice('body:'.length) : '';
    if (is_text(message)) return new Refusal(status, () => said(message), advice, field);
    const detail = problem['detail'] ?? problem['title'];
    if (typeof detail === 'string' && detail !== '') return new Refusal(status, () => detail, advice, field);
    return new Refusal(
        status,
        () => t('refused.unreadable', { status }),
        () => t('refused.unreadable_hint'),
    );
}

export function unreachable(): Refusal {
    return new Refusal(
        0,
        () => t('refused.unreachable'),
        () => t('refused.unreachable_hint'),
    );
}
