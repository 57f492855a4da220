import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { SitePlanStanding } from '../api/types';
import { approvals, in_the_way, next_steps, state_of, states, type Version } from './approval';
import { signs } from './signs';

const label = { zh: '', en: '' };
const standing = (code: string): SitePlanStanding => ({ state: { code, label }, version: 1, waits_for: null, remark: '', by: '', at: '' });
const version = (number: number, code: string): Version => ({ version: number, step: { code, label }, tier: null, changes: code === 'edit' ? 1 : 0, remark: '', by: 'x', at: '' });

describe('the way to approval', () => {
    it('leads from draft over checked and submitted to approved, and back from a return', () => {
        expect(states.map((state) => next_steps(standing(state)))).toEqual([['check'], ['submit'], ['approve', 'return'], [], ['check']]);
        expect(state_of(standing('approved'))).toBe('approved');
    });
    it('counts the approvals since the plan was last handed up', () => {
        const history = ['edit', 'check', 'submit', 'approve', 'edit', 'check', 'submit', 'approve', 'approve'].map((code, i) => version(i + 1, code));
        expect(approvals(history).map((item) => item.version)).toEqual([8, 9]);
        expect(approvals(history.slice(0, 7))).toEqual([]);
        expect(approvals([])).toEqual([]);
    });
    it('is barred by hard rules, but not by those the want of adults breaks', () => {
        const broken = (severity: 'hard' | 'soft', listed: boolean) => ({ rule: 'r', severity, subject: '', sentence: label, amount: 1, listed });
        expect(in_the_way([broken('hard', true), broken('soft', false), broken('hard', false)])).toEqual([broken('hard', false)]);
    });
});

describe('the signs of categories', () => {
    const document = JSON.parse(readFileSync(new URL('../../../src/http/openapi.json', import.meta.url), 'utf8'));
    it('are there for every category the API knows, and no two are alike', () => {
        expect(Object.keys(signs)).toEqual(document.components.schemas.ActivityCategory.enum);
        for (const language of ['zh', 'en'] as const) expect(new Set(Object.values(signs).map((sign) => sign[language])).size).toBe(Object.keys(signs).length);
    });
    it('can be read on their colour: contrast 4.5 to 1 and more', () => {
        const light = (colour: string) => {
            const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
        };
        for (const [name, { ink, wash }] of Object.entries(signs)) expect((light(wash) + 0.05) / (light(ink) + 0.05), name).toBeGreaterThan(4.5);
    });
});
