import { describe, expect, it } from 'vitest';
import { bytes_of, is_ledger, with_files } from './files';

const file = (name: string, size = 1) => ({ name, file: { size } as File });

describe('chosen files', () => {
    it('are ledgers by their ending, but not the lock files of spreadsheet programs', () => {
        for (const name of ['村.xlsx', '昭阳区/校.XLS', 'a.csv']) expect(is_ledger(name), name).toBe(true);
        for (const name of ['~$村.xlsx', '昭阳区/~$校.xls', '.a.csv', '说明.docx', 'xlsx', '图.png', '村.xlsx/说明.txt']) expect(is_ledger(name), name).toBe(false);
    });

    it('add up, the same name once, and what is no ledger is named', () => {
        const first = with_files([], [file('乙/a.csv', 3), file('甲/a.csv', 5), file('说明.docx')]);
        expect(first.files.map((item) => item.name)).toEqual(['乙/a.csv', '甲/a.csv']);
        expect(first.ignored).toEqual(['说明.docx']);
        const second = with_files(first.files, [file('甲/a.csv', 7)]);
        expect(second.files).toHaveLength(2);
        expect(bytes_of(second.files)).toBe(10);
    });
});
