import { describe, expect, it } from 'vitest';
import type { DoubtfulRow } from '../api/types';
import { by_kind, cell_key, correction_of, corrected_cell, csv_of, joined, left_at_server, letters_of, next_open, row_key } from './doubts';

const text = (zh: string) => ({ zh, en: zh });
const row = (number: number, code: string, level: DoubtfulRow['level'] = 'doubt', column = 'F 身份证号'): DoubtfulRow => ({
    file: 'a.xlsx',
    sheet: '一',
    row: number,
    column,
    code,
    level,
    kind: text(code),
    sentence: text(`${code}。`),
    remedy: text('改'),
});

describe('doubtful rows', () => {
    it('stand by kind, what was refused first and notes last, without the notes of corrected cells', () => {
        const kinds = by_kind([row(1, 'n', 'note'), row(2, 'd'), row(3, 'r', 'refused'), row(4, 'd'), row(5, corrected_cell, 'note')]);
        expect(kinds.map((kind) => [kind.code, kind.rows.map((item) => item.row)])).toEqual([['r', [3]], ['d', [2, 4]], ['n', [1]]]);
    });

    it('know their cell where they have one', () => {
        expect(letters_of(row(1, 'd'))).toBe('F');
        expect(letters_of(row(1, 'd', 'doubt', 'AB'))).toBe('AB');
        expect(letters_of(row(1, 'd', 'doubt', ''))).toBe('');
        expect(letters_of(row(1, 'd', 'doubt', '姓名'))).toBe('');
        expect(cell_key(row(1, 'd', 'doubt', ''))).toBeUndefined();
        expect(correction_of(row(9, 'd'), '甲')).toEqual({ file: 'a.xlsx', sheet: '一', row: 9, column: 'F', text: '甲' });
        expect(row_key(row(1, 'd'))).not.toBe(row_key(row(1, 'e')));
        expect(cell_key(row(1, 'd'))).toBe(cell_key(row(1, 'e')));
    });

    it('lead from one that is open to the next, round the end', () => {
        expect(next_open(['open', 'accepted', 'open'], 0)).toBe(2);
        expect(next_open(['open', 'accepted', 'corrected'], 0)).toBe(0);
        expect(next_open(['open', 'accepted', 'returned'], 2)).toBe(0);
        expect(next_open(['accepted', 'returned'], 1)).toBe(-1);
        expect(next_open([], -1)).toBe(-1);
    });

    it('make a table that no spreadsheet program runs as a formula', () => {
        expect(csv_of(['a', 'b'], [['=1+1', 3], ['x"y', 'p,q']])).toBe('\uFEFFa,b\r\n\'=1+1,3\r\n"x""y","p,q"\r\n');
    });
});

describe('doubtful rows that come in parts', () => {
    const rows = [row(1, 'd'), row(2, 'd'), row(3, 'n', 'note')];

    it('are one list again, and tell what is left, rows that want a person first', () => {
        const first = { total: 3, offset: 0, items: rows.slice(0, 1) };
        expect(left_at_server(first)).toEqual({ rows: 2, are_notes: false });
        const whole = joined(first, { total: 3, offset: 1, items: rows.slice(1) });
        expect(whole).toEqual({ total: 3, offset: 0, items: rows });
        expect(left_at_server(whole)).toEqual({ rows: 0, are_notes: true });
    });

    it('do not stand twice where parts overlap', () => {
        const first = { total: 3, offset: 0, items: rows.slice(0, 2) };
        expect(joined(first, { total: 3, offset: 1, items: rows.slice(1) }).items).toEqual(rows);
    });

    it('may be none', () => {
        expect(left_at_server({ total: 0, offset: 0, items: [] })).toEqual({ rows: 0, are_notes: false });
    });
});
