import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { document_address, documents } from './documents';

describe('the address of a document', () => {
    const masked = { large: false, week: '2025-07-14', reader: undefined };

    it('is there for every document the API makes', () => {
        const document = JSON.parse(readFileSync(new URL('../../../src/http/openapi.json', import.meta.url), 'utf8'));
        const { parameters } = document.paths['/api/v1/plans/{n}/sites/{id}/documents/{kind}'].get;
        const { schema } = parameters.find((item: { name?: string }) => item.name === 'kind');
        expect([...documents].sort()).toEqual([...schema.enum].sort());
    });
    it('names the week of week sheets alone, and large print', () => {
        expect(document_address(3, 17, 'week.pdf', { ...masked, large: true })).toBe('/api/v1/plans/3/sites/17/documents/week.pdf?large=1&week=2025-07-14');
        expect(document_address(3, 17, 'plan.pdf', masked)).toBe('/api/v1/plans/3/sites/17/documents/plan.pdf');
    });
    it('says who reads whole names and what for, escaped', () => {
        const reader = { by: '王 & 李', purpose: '张贴' };
        expect(new URL(document_address(3, 17, 'plan.xlsx', { ...masked, reader }), 'http://x').searchParams.get('by')).toBe('王 & 李');
    });
});
