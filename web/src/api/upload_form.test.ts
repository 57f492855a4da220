import { describe, expect, it } from 'vitest';
import { read_form } from '../../fixtures/roll.mjs';
import { form_of } from './upload_form';

const file = (name: string, text: string) => ({ name, file: new File([text], name) });

describe('the form of an upload', () => {
    it('is read back as it was made, every byte and every name', async () => {
        const corrections = [{ file: '甲/一".csv', sheet: '一', row: 3, column: 'F', text: '改' }];
        const { type, parts } = form_of({ files: [file('甲/一.csv', 'a,b\r\n--\r\n1,2'), file('空.csv', '')], corrections, key: '0f1e' });
        const body = Buffer.from(await new Blob(parts).arrayBuffer());
        expect(read_form(type, body)).toEqual({
            files: [
                { name: '甲/一.csv', content: 'a,b\r\n--\r\n1,2' },
                { name: '空.csv', content: '' },
            ],
            corrections,
        });
    });

    it('is the same to the byte for the same key, and a quote in a name does not end it', async () => {
        const once = form_of({ files: [file('a"b.csv', 'x')], corrections: [], key: 'k' });
        const again = form_of({ files: [file('a"b.csv', 'x')], corrections: [], key: 'k' });
        expect(await new Blob(once.parts).text()).toBe(await new Blob(again.parts).text());
        expect(await new Blob(once.parts).text()).toContain('filename="a%22b.csv"');
    });
});
