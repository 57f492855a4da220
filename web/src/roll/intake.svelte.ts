// The import under way: files, what they would change, what was put right, and what became of it. It outlives the pages.
import { new_key } from '../api/client';
import { Refusal } from '../api/refusal';
import { roll_api } from '../api/roll';
import type { DoubtfulRow, ImportReport, MarkedCopy, RunningImport } from '../api/types';
import { send_ledgers } from '../api/upload';
import type { CellCorrection } from '../api/upload_form';
import { by_kind, cell_key, correction_of, joined, left_at_server, row_key, type Handling, type Kind, type Mark } from './doubts';
import { with_files, type ChosenFile } from './files';
import { person } from './person.svelte';

const progress_every_ms = 400;
const rows_at_a_time = 500; // doubtful ones
const most_rows = 5000; // the API gives no more at a time

type Work = 'preview' | 'more' | 'copies' | 'accept';

class Intake {
    files = $state.raw<readonly ChosenFile[]>([]);
    ignored = $state.raw<readonly string[]>([]);
    report = $state.raw<ImportReport | undefined>(undefined); // of the last preview
    taken_over = $state.raw<ImportReport | undefined>(undefined);
    busy = $state<Work | undefined>(undefined);
    sent = $state(0); // share of the bytes
    at_server = $state.raw<RunningImport | undefined>(undefined);
    refusal = $state.raw<Refusal | undefined>(undefined);
    refused = $state<Work | undefined>(undefined); // what was refused
    shows_cells = $state(false);
    current = $state(0); // of rows
    private marks = $state.raw<ReadonlyMap<string, Mark>>(new Map());
    private corrections = $state.raw<ReadonlyMap<string, CellCorrection>>(new Map());
    private checked = $state.raw<ReadonlyMap<string, CellCorrection>>(new Map()); // those the report knows of
    private copies = $state.raw<readonly MarkedCopy[]>([]);
    private copied: unknown; // the corrections of which there are copies
    private key: { of: string; key: string } | undefined;

    readonly kinds: readonly Kind[] = $derived(this.report ? by_kind(this.report.doubtful.items) : []);
    // Those that want a person; notes do not.
    readonly work: readonly Kind[] = $derived(this.kinds.filter((kind) => kind.level !== 'note'));
    readonly rows: readonly DoubtfulRow[] = $derived(this.work.flatMap((kind) => kind.rows));
    readonly states: readonly Handling[] = $derived(this.rows.map((row) => this.state_of(row)));
    readonly open = $derived(this.states.filter((state) => state === 'open').length);
    readonly left = $derived(this.report ? left_at_server(this.report.doubtful) : { rows: 0, are_notes: false });
    readonly unchecked = $derived([...this.corrections].filter(([cell, correction]) => this.checked.get(cell) !== correction).length);

    add(added: readonly ChosenFile[]): void {
        const { files, ignored } = with_files(this.files, added);
        this.files = files;
        this.ignored = ignored;
        this.copies = [];
        this.report = undefined;
        this.taken_over = undefined;
        this.refusal = undefined;
    }

    // Everything but the person's name.
    clear(): void {
        this.files = [];
        this.ignored = [];
        this.report = undefined;
        this.taken_over = undefined;
        this.refusal = undefined;
        this.shows_cells = false;
        this.current = 0;
        this.marks = new Map();
        this.corrections = new Map();
        this.checked = new Map();
        this.copies = [];
    }

    text_of(row: DoubtfulRow): string {
        return this.corrections.get(cell_key(row) ?? '')?.text ?? '';
    }

    // Was it put right, looked at again, and found doubtful still?
    is_still_doubtful(row: DoubtfulRow): boolean {
        const cell = cell_key(row) ?? '';
        const correction = this.corrections.get(cell);
        return correction !== undefined && this.checked.get(cell) === correction;
    }

    state_of(row: DoubtfulRow): Handling {
        const mark = this.marks.get(row_key(row));
        if (mark) return mark;
        return this.corrections.has(cell_key(row) ?? '') && !this.is_still_doubtful(row) ? 'corrected' : 'open';
    }

    mark(rows: readonly DoubtfulRow[], mark: Mark | undefined): void {
        const marks = new Map(this.marks);
        for (const row of rows) {
            if (mark) marks.set(row_key(row), mark);
            else marks.delete(row_key(row));
        }
        this.marks = marks;
    }

    // An empty text takes the correction back.
    correct(row: DoubtfulRow, text: string): void {
        const cell = cell_key(row);
        if (!cell) return;
        const corrections = new Map(this.corrections);
        const value = text.trim();
        if (value === '') corrections.delete(cell);
        else if (value !== corrections.get(cell)?.text) corrections.set(cell, correction_of(row, value));
        this.corrections = corrections;
        this.mark([row], undefined);
    }

    returned(): DoubtfulRow[] {
        return this.rows.filter((row) => this.state_of(row) === 'returned');
    }

    // As many doubtful rows as were there before.
    async preview(): Promise<void> {
        const corrections = this.corrections;
        const wanted = Math.max(rows_at_a_time, this.report?.doubtful.items.length ?? 0);
        const report = await this.send('preview', { limit: Math.min(wanted, most_rows) });
        if (!report) return;
        this.show(report);
        this.checked = corrections;
        while (this.left.rows > 0 && report.doubtful.total > 0 && this.report!.doubtful.items.length < wanted) {
            if (!(await this.more())) return;
        }
    }

    // The next doubtful rows. With a correction that was not read yet they would be counted otherwise.
    async more(): Promise<boolean> {
        if (!this.report) return false;
        if (this.unchecked > 0) await this.preview();
        const report = await this.send('more', { offset: this.report.doubtful.items.length });
        if (!report || report.doubtful.items.length === 0) return false;
        this.show({ ...report, doubtful: joined(this.report.doubtful, report.doubtful) });
        return true;
    }

    // The row that was at hand stays so, wherever it stands now.
    private show(report: ImportReport): void {
        const at = this.rows[this.current];
        this.report = report;
        const same = at ? this.rows.findIndex((row) => row_key(row) === row_key(at)) : -1;
        this.current = Math.max(0, same >= 0 ? same : this.states.indexOf('open'));
    }

    // Copies are made when somebody first asks for one: they hold names and numbers, and lie in the server's memory.
    async copy_of(file: string, anew = false): Promise<MarkedCopy | undefined> {
        if (anew || this.copies.length === 0 || this.copied !== this.corrections) {
            const corrections = this.corrections;
            const report = await this.send('copies', { limit: 1 });
            if (!report) return undefined;
            this.copies = report.marked;
            this.copied = corrections;
        }
        return this.copies.find((copy) => copy.file === file);
    }

    async show_cells(wanted: boolean): Promise<void> {
        this.shows_cells = wanted;
        await this.preview();
    }

    // The same once more, after a refusal.
    again(): void {
        const work = { accept: () => this.accept(), more: () => this.more(), copies: () => this.preview(), preview: () => this.preview() };
        void work[this.refused ?? 'preview']();
    }

    // What rows say is kept no longer than somebody looks at them.
    forget_cells(): void {
        if (!this.shows_cells || !this.report) return;
        this.shows_cells = false;
        const items = this.report.doubtful.items.map(({ cells: _cells, ...row }) => row);
        this.report = { ...this.report, doubtful: { ...this.report.doubtful, items } };
    }

    async accept(): Promise<void> {
        const report = await this.send('accept');
        if (report) this.taken_over = report;
    }

    private async send(work: Work, { offset = 0, limit = rows_at_a_time } = {}): Promise<ImportReport | undefined> {
        if (this.busy) return undefined;
        this.busy = work;
        this.refusal = undefined;
        this.sent = 0;
        this.at_server = undefined;
        const watch = setInterval(() => void this.look_at_server(), progress_every_ms);
        const corrections = [...this.corrections.values()];
        try {
            return await send_ledgers(
                {
                    files: this.files,
                    corrections,
                    dry_run: work !== 'accept',
                    cells: this.shows_cells && person.by !== '' && work !== 'copies',
                    marked: work === 'copies',
                    offset,
                    limit,
                    by: person.by,
                    key: work === 'accept' ? this.key_of(corrections) : new_key(),
                },
                (share) => (this.sent = share),
            );
        } catch (reason) {
            if (!(reason instanceof Refusal)) throw reason;
            this.refusal = reason;
            this.refused = work;
            return undefined;
        } finally {
            clearInterval(watch);
            this.busy = undefined;
        }
    }

    // Taking the same files over once more, after a broken connection, must not do it twice.
    private key_of(corrections: readonly CellCorrection[]): string {
        const of = JSON.stringify([this.files.map(({ name, file }) => [name, file.size, file.lastModified]), corrections, person.by]);
        if (this.key?.of !== of) this.key = { of, key: new_key() };
        return this.key.key;
    }

    private async look_at_server(): Promise<void> {
        if (this.sent < 1) return;
        try {
            const running = await roll_api.running();
            if (this.busy) this.at_server = running.find((item) => item.files === this.files.length);
        } catch {
            // The answer itself will tell; without progress one waits without a number.
        }
    }
}

export const intake = new Intake();
