// Doubtful rows as a list of work: by kind, each open or dealt with.
import type { DoubtfulRow, DoubtfulRows } from '../api/types';
import type { CellCorrection } from '../api/upload_form';

export type Mark = 'accepted' | 'returned';
export type Handling = 'open' | 'corrected' | Mark;

export const corrected_cell = 'cell.corrected'; // the importer's own note of a cell that was put right

export interface Kind {
    code: string;
    level: DoubtfulRow['level'];
    kind: DoubtfulRow['kind'];
    remedy: DoubtfulRow['remedy'];
    rows: DoubtfulRow[];
}

const ranks = { refused: 0, doubt: 1, note: 2 } as const;

export const row_key = (row: DoubtfulRow): string => JSON.stringify([row.file, row.sheet, row.row, row.column, row.code]);

// "F 身份证号": letters and header. A doubt about a whole row has no column.
export function letters_of(row: Pick<DoubtfulRow, 'column'>): string {
    return /^[A-Z]{1,3}(?= |$)/.exec(row.column)?.[0] ?? '';
}

export function cell_key(row: DoubtfulRow): string | undefined {
    const column = letters_of(row);
    return column ? JSON.stringify([row.file, row.sheet, row.row, column]) : undefined;
}

export function correction_of(row: DoubtfulRow, text: string): CellCorrection {
    return { file: row.file, sheet: row.sheet, row: row.row, column: letters_of(row), text };
}

// What was not taken over first, then what is in doubt, then what is only worth knowing; within a level as they first come.
export function by_kind(rows: readonly DoubtfulRow[]): Kind[] {
    const kinds = new Map<string, Kind>();
    for (const row of rows) {
        if (row.code === corrected_cell) continue;
        const kind = kinds.get(row.code);
        if (kind) kind.rows.push(row);
        else kinds.set(row.code, { code: row.code, level: row.level, kind: row.kind, remedy: row.remedy, rows: [row] });
    }
    return [...kinds.values()].sort((a, b) => ranks[a.level] - ranks[b.level]);
}

// A list that came in parts: the part that follows is put behind those before it.
export function joined(rows: DoubtfulRows, next: DoubtfulRows): DoubtfulRows {
    const before = rows.items.slice(0, next.offset);
    return { total: next.total, offset: rows.offset, items: [...before, ...next.items] };
}

// What is still at the server: rows that want a person, which come first, or notes alone.
export function left_at_server(rows: DoubtfulRows): { rows: number; are_notes: boolean } {
    return { rows: rows.total - rows.items.length, are_notes: rows.items.at(-1)?.level === 'note' };
}

// The next open one after `from`, going round; -1 where none is left.
export function next_open(states: readonly Handling[], from: number): number {
    for (let step = 1; step <= states.length; ++step) {
        const at = (from + step) % states.length;
        if (states[at] === 'open') return at;
    }
    return -1;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

// A table for a spreadsheet program. A cell that it would take for a formula is made text.
export function csv_of(header: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
    const line = (cells: readonly (string | number)[]) =>
        cells.map((cell) => quoted(typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell))).join(',');
    return `\uFEFF${[header, ...rows].map(line).join('\r\n')}\r\n`;
}
