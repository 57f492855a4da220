import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schema_of } from '../../tools/api.mjs';

it('the types are those of the OpenAPI document as it is now (else: npm run api)', async () => {
    expect(readFileSync(new URL('./schema.d.ts', import.meta.url), 'utf8')).toBe(await schema_of());
}, 60_000); // the whole document is read; a busy machine takes its time
