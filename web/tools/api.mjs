// Writes src/api/schema.d.ts from the server's own OpenAPI document: `npm run api [-- FILE-or-URL]`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const header = '// Written by `npm run api` from the OpenAPI document of /api/v1: do not edit.\n';

export async function schema_of(source = new URL('../../src/http/openapi.json', import.meta.url)) {
    return header + astToString(await openapiTS(source));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const given = process.argv[2];
    const text = await schema_of(given && new URL(given, `file://${process.cwd()}/`));
    writeFileSync(new URL('../src/api/schema.d.ts', import.meta.url), text);
    console.log('src/api/schema.d.ts written');
}
