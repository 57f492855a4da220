// One site's plan under way: the week that is shown, changes that are not saved yet, and what they do to the rules. It
// outlives the page, so that a look at another site loses nothing.
import { forget_site } from '../api/client';
import { programme_api } from '../api/programme';
import { Refusal } from '../api/refusal';
import type { SiteCalendar, SiteEdit, SiteEditChange } from '../api/types';
import { week_start } from '../lang/dates';
import type { StepCode } from './approval';
import { as_edits, changes_of, done_again, most_changes, nothing_changed, reversed, stepped, undone, type Draft } from './edits';
import { key_of, placed, with_changes, type Key, type Placed } from './sessions';

function expected(reason: unknown): Refusal {
    if (reason instanceof Refusal) return reason;
    throw reason;
}

export class PlanDesk {
    calendar = $state.raw<SiteCalendar | undefined>(undefined); // as saved
    private groups = $state.raw(''); // whose sessions it has
    refusal = $state.raw<Refusal | undefined>(undefined); // why there is no calendar
    draft = $state.raw<Draft>(nothing_changed);
    verdict = $state.raw<SiteEdit | undefined>(undefined); // what the draft does
    saved = $state.raw<SiteEdit | undefined>(undefined); // the last thing that was saved, as long as it can be taken back
    complaint = $state.raw<Refusal | undefined>(undefined); // why the last change was not taken
    checking = $state(false);
    saving = $state(false);

    private readonly weeks = new Map<string, SiteCalendar>(); // by week and groups
    private asked = 0;
    private checked = 0;

    readonly sessions: Placed[] = $derived.by(() => {
        if (!this.calendar) return [];
        return with_changes(placed(this.calendar), this.verdict?.changes ?? [], new Set(this.calendar.days.map((day) => day.date)));
    });
    // Sessions that are not as saved.
    readonly touched: ReadonlySet<string> = $derived(new Set((this.verdict?.changes ?? []).flatMap(({ after }) => (after ? [key_of(after)] : []))));
    readonly is_dirty: boolean = $derived(this.draft.done.length > 0);

    constructor(
        readonly plan: number,
        readonly venue: number,
    ) {}

    // The week of a day, of some groups: the page asks for those it shows.
    async open(date: string, groups: string): Promise<void> {
        const turn = ++this.asked;
        const known = this.weeks.get(`${week_start(date)}/${groups}`);
        if (known) {
            this.calendar = known;
            this.groups = groups;
            this.refusal = undefined;
            return;
        }
        try {
            const calendar = await programme_api.calendar(this.plan, this.venue, date, groups);
            if (turn !== this.asked) return;
            // Somebody else has saved meanwhile: the weeks read before are of another version.
            if (this.calendar && this.calendar.standing.version !== calendar.standing.version) this.weeks.clear();
            this.weeks.set(`${calendar.week}/${groups}`, calendar);
            this.calendar = calendar;
            this.groups = groups;
            this.refusal = undefined;
        } catch (reason) {
            if (turn === this.asked) this.refusal = expected(reason);
        }
    }

    async again(): Promise<void> {
        this.weeks.clear();
        await this.open(this.calendar?.week ?? '', this.groups);
    }

    is_saved(session: Key): boolean {
        return this.calendar !== undefined && placed(this.calendar).some((other) => key_of(other) === key_of(session));
    }

    change(edits: readonly SiteEditChange[]): Promise<void> {
        return this.take(stepped(this.draft, edits));
    }
    undo(): Promise<void> {
        return this.take(undone(this.draft));
    }
    redo(): Promise<void> {
        return this.take(done_again(this.draft));
    }
    async drop(): Promise<void> {
        this.complaint = undefined;
        await this.take(nothing_changed);
    }

    // The draft as it is to be, if the server can make sense of it: else it stays as it was, and the page says why.
    private async take(draft: Draft): Promise<void> {
        const before = this.draft;
        if (draft === before) return;
        this.draft = draft;
        this.complaint = undefined;
        this.saved = undefined;
        const refused = await this.check();
        if (!refused) return;
        this.draft = before;
        if (refused.status === 409) await this.again();
        if (await this.check()) this.draft = nothing_changed;
        this.complaint = refused;
    }

    // Asks what the draft does; an answer that has been overtaken counts as none.
    private async check(): Promise<Refusal | undefined> {
        const turn = ++this.checked;
        const changes = changes_of(this.draft);
        if (changes.length === 0) {
            this.verdict = undefined;
            this.checking = false;
            return undefined;
        }
        this.checking = true;
        try {
            const verdict = await programme_api.edit(this.plan, this.venue, { version: this.version, dry_run: true }, changes);
            if (turn === this.checked) this.verdict = verdict;
            return undefined;
        } catch (reason) {
            const refusal = expected(reason);
            return turn === this.checked ? refusal : undefined;
        } finally {
            if (turn === this.checked) this.checking = false;
        }
    }

    has(group: number): boolean {
        return this.groups.split(',').includes(String(group));
    }
    get first_group(): number {
        return Number(this.groups.split(',')[0]);
    }

    get version(): number {
        return this.calendar?.standing.version ?? 0;
    }

    async save(by: string, remark: string): Promise<boolean> {
        const changes = changes_of(this.draft);
        return this.write(() => programme_api.edit(this.plan, this.venue, { version: this.version, by, ...(remark ? { remark } : {}) }, changes));
    }

    // What was saved last is made undone by a version of its own: the history keeps both.
    async take_back(by: string, remark: string): Promise<boolean> {
        const edits = as_edits(reversed(this.saved?.changes ?? []));
        const done = await this.write(() => programme_api.edit(this.plan, this.venue, { version: this.version, by, remark }, edits));
        if (done) this.saved = undefined;
        return done;
    }
    get can_take_back(): boolean {
        const changes = this.saved?.changes.length ?? 0;
        return changes > 0 && changes <= most_changes;
    }

    copy(from: number, by: string): Promise<boolean> {
        return this.write(() => programme_api.copy(this.plan, this.venue, { version: this.version, by }, from));
    }

    // The changes that lead back to a version, as a draft: nothing is saved before somebody has looked at it.
    async go_back_to(version: number): Promise<'drafted' | 'too_many' | Refusal> {
        try {
            const { changes } = await programme_api.compare(this.plan, this.venue, this.version, version);
            if (changes.length > most_changes) return 'too_many';
            await this.drop();
            await this.change(as_edits(changes));
            return 'drafted';
        } catch (reason) {
            return expected(reason);
        }
    }

    async step(code: StepCode, tier: string | undefined, by: string, remark: string): Promise<boolean> {
        this.saving = true;
        this.complaint = undefined;
        try {
            await programme_api.step(this.plan, this.venue, { version: this.version, by, ...(remark ? { remark } : {}) }, code, tier);
            this.saved = undefined;
            await this.again();
            return true;
        } catch (reason) {
            this.complaint = expected(reason);
            return false;
        } finally {
            this.saving = false;
        }
    }

    private async write(send: () => Promise<SiteEdit>): Promise<boolean> {
        this.saving = true;
        this.complaint = undefined;
        try {
            const saved = await send();
            forget_site(this.plan, this.venue);
            this.draft = nothing_changed;
            this.checked += 1;
            await this.again();
            this.verdict = undefined;
            this.saved = saved;
            return true;
        } catch (reason) {
            this.complaint = expected(reason);
            if (this.complaint.status === 409) await this.again();
            return false;
        } finally {
            this.saving = false;
        }
    }
}

const desks = new Map<string, PlanDesk>();

// The desk of a site; those without unsaved changes are cleared away.
export function desk_of(plan: number, venue: number): PlanDesk {
    const name = `${plan}/${venue}`;
    for (const [other, desk] of desks) if (other !== name && !desk.is_dirty) desks.delete(other);
    const desk = desks.get(name) ?? new PlanDesk(plan, venue);
    desks.set(name, desk);
    return desk;
}

// Is anything not saved, anywhere? The browser asks before the page is closed.
export const anything_unsaved = (): boolean => [...desks.values()].some((desk) => desk.is_dirty);

