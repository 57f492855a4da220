import { beforeAll, describe, expect, it, vi } from 'vitest';

let refusal_of: typeof import('./refusal').refusal_of;
let set_language: typeof import('../lang/language.svelte').set_language;

beforeAll(async () => {
    vi.stubGlobal('location', new URL('http://127.0.0.1/'));
    ({ refusal_of } = await import('./refusal'));
    ({ set_language } = await import('../lang/language.svelte'));
});

describe('a refusal', () => {
    const body = {
        detail: 'There is no plan 9.',
        message: { zh: '没有第9号规划。', en: 'There is no plan 9.' },
        hint: { zh: '请从列表中重新选择。', en: 'Choose again from the list.' },
    };

    it('says the sentence and the hint of the server, in the language of the moment', () => {
        const refusal = refusal_of(404, body);
        expect([refusal.say(), refusal.hint()]).toEqual(['没有第9号规划。', '请从列表中重新选择。']);
        set_language('en');
        expect([refusal.say(), refusal.hint()]).toEqual(['There is no plan 9.', 'Choose again from the list.']);
        set_language('zh');
    });

    it('names the field of the body that is wrong, and nothing where it is something else', () => {
        expect(refusal_of(400, { ...body, where: 'body:valid_until' }).field).toBe('valid_until');
        expect(refusal_of(404, { ...body, where: 'path:id' }).field).toBe('');
        expect(refusal_of(404, body).field).toBe('');
    });

    it('falls back to the detail of another server', () => {
        const refusal = refusal_of(502, { title: 'Bad Gateway' });
        expect([refusal.say(), refusal.hint()]).toEqual(['Bad Gateway', '']);
    });

    it('names an answer that is no problem document', () => {
        const refusal = refusal_of(500, '<html>');
        expect(refusal.say()).toContain('500');
        expect(refusal.hint()).not.toBe('');
    });
});
