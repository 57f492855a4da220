// The sessions of a site's plan as a table: who does what in which hour. A session is known by its group, day and start.
import type { CalendarSession, SessionChange, SiteCalendar } from '../api/types';

// The group number of sessions for carers and the public, beside the children's.
export const beside = 0;

export type Placed = Omit<CalendarSession, 'programme'> & { date: string; programme?: CalendarSession['programme'] };
export type Key = { group: number; date: string; start: string };

export const key_of = ({ group, date, start }: Key): string => `${group}@${date}@${start}`;
export const is_same = (a: Key, b: Key): boolean => key_of(a) === key_of(b);

export function placed(calendar: SiteCalendar): Placed[] {
    return calendar.days.flatMap((day) => day.sessions.map((session) => ({ ...session, date: day.date })));
}

// The sessions once the changes are made; what of them falls outside `dates` is left out.
export function with_changes(sessions: readonly Placed[], changes: readonly SessionChange[], dates: ReadonlySet<string>): Placed[] {
    const programmes = new Map(sessions.map((session) => [session.activity.code, session.programme]));
    const gone = new Set(changes.flatMap(({ before }) => (before ? [key_of(before)] : [])));
    const come = changes.flatMap(({ after }) => (after && dates.has(after.date) ? [{ ...after, programme: programmes.get(after.activity.code) ?? null }] : []));
    return [...sessions.filter((session) => !gone.has(key_of(session))), ...come].sort(in_order);
}

function in_order(a: Placed, b: Placed): number {
    return a.date.localeCompare(b.date) || a.group - b.group || a.start.localeCompare(b.start);
}

// The rows of a table: every start there is among the sessions, and the blocks of the day, in order.
export function starts_of(sessions: readonly { start: string }[], blocks: readonly { start: string }[]): string[] {
    return [...new Set([...blocks, ...sessions].map(({ start }) => start))].sort();
}

export type BlockKind = SiteCalendar['blocks'][number]['kind'];

// Meals and naps are sessions too; they are what the block is for.
export function kind_at(blocks: SiteCalendar['blocks'], start: string): BlockKind {
    return blocks.find((block) => block.start <= start && start < block.end)?.kind ?? 'activity';
}

// Which group is `step` further on in the list; at its end the first one again.
export function group_beside(groups: readonly number[], group: number, step: number): number {
    const at = groups.indexOf(group);
    return groups[(at + step + groups.length) % groups.length] ?? group;
}

// The groups a page of a wide table shows: as many as fit, among them the chosen one.
export function groups_around(groups: readonly number[], chosen: number, most: number): number[] {
    const at = Math.max(0, groups.indexOf(chosen));
    const from = Math.floor(at / most) * most;
    return groups.slice(from, from + most);
}

// The groups whose sessions a page wants: the one it shows or, side by side, as many as its table may come to hold.
export function groups_wanted(groups: readonly number[], chosen: number, side_by_side: readonly number[]): number[] {
    if (side_by_side.length === 0) return [chosen];
    return [...new Set(side_by_side.flatMap((most) => groups_around(groups, chosen, most)))].sort((a, b) => a - b);
}

// What a broken rule of the programme speaks of: a group, a day, or neither ("venue:17/group:3", "venue:17@2025-07-15").
export function subject_of(subject: string): { group?: number; date?: string } {
    const group = /\/group:(\d+)/.exec(subject)?.[1];
    const date = /@(\d{4}-\d{2}-\d{2})/.exec(subject)?.[1];
    return { ...(group ? { group: Number(group) } : {}), ...(date ? { date } : {}) };
}
