// Writes src/api/schema.d.ts from the server's own OpenAPI document: `npm run api [-- FILE-or-URL]`.
import { writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const given = process.argv[2];
const source = given ? new URL(given, `file://${process.cwd()}/`) : new URL('../../src/http/openapi.json', import.meta.url);
const header = '// Written by `npm run api` from the OpenAPI document of /api/v1: do not edit.\n';
writeFileSync(new URL('../src/api/schema.d.ts', import.meta.url), header + astToString(await openapiTS(source)));
console.log('src/api/schema.d.ts written');
