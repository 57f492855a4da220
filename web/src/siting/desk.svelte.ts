// The what-if under way: the changes collected for a plan, the answer, and what becomes of it. It outlives the pages,
// so that one can look at a site and come back.
import { api, new_key } from '../api/client';
import { Refusal } from '../api/refusal';
import type { WhatIf } from '../api/types';
import { asked, with_change, without_change, type Change } from './changes';

export const moves_a_page = 20;

type Work = 'solve' | 'accept' | 'discard' | 'page';

class Desk {
    changes = $state.raw<readonly Change[]>([]);
    answer = $state.raw<WhatIf | undefined>(undefined);
    offset = $state(0); // of the moves shown
    busy = $state<Work | undefined>(undefined);
    refusal = $state.raw<Refusal | undefined>(undefined);
    accepted = $state<{ before: number; after: number } | undefined>(undefined);
    private plan = 0;
    private turn = 0;
    // The key of a write that may not have arrived: trying the same again must not do it twice.
    private unanswered: { what: string; key: string } | undefined;

    // Changes are of one plan: another plan begins with none.
    belongs_to(plan: number): void {
        if (this.plan === plan) return;
        this.plan = plan;
        this.clear();
    }

    put(change: Change): void {
        this.replace(with_change(this.changes, change));
    }

    drop(subject: string): void {
        this.replace(without_change(this.changes, subject));
    }

    clear(): void {
        this.replace([]);
    }

    private replace(changes: readonly Change[]): void {
        this.changes = changes;
        this.turn += 1; // an answer to the former list is no longer wanted
        this.answer = undefined;
        this.refusal = undefined;
        this.accepted = undefined;
        this.busy = undefined;
    }

    private key_of(what: string): string {
        if (this.unanswered?.what !== what) this.unanswered = { what, key: new_key() };
        return this.unanswered.key;
    }

    private async work(kind: Work, call: () => Promise<void>): Promise<void> {
        if (this.busy) return;
        const turn = ++this.turn;
        this.busy = kind;
        this.refusal = undefined;
        try {
            await call();
        } catch (reason) {
            if (!(reason instanceof Refusal)) throw reason;
            if (reason.status !== 0) this.unanswered = undefined;
            if (turn === this.turn) this.refusal = reason;
        } finally {
            if (turn === this.turn) this.busy = undefined;
        }
    }

    solve(county: string): Promise<void> {
        const body = { changes: this.changes.map(asked), ...(county ? { county } : {}) };
        const plan = this.plan;
        return this.work('solve', async () => {
            const turn = this.turn;
            const answer = await api.what_if(String(plan), body, this.key_of(`solve ${plan} ${JSON.stringify(body)}`));
            this.unanswered = undefined;
            if (turn !== this.turn) return;
            this.answer = answer;
            this.offset = 0;
        });
    }

    move_to(offset: number): Promise<void> {
        const id = this.answer?.id;
        return this.work('page', async () => {
            if (!id) return;
            const turn = this.turn;
            const answer = await api.what_if_page(id, { offset, limit: moves_a_page });
            if (turn !== this.turn) return;
            this.answer = answer;
            this.offset = offset;
        });
    }

    discard(): Promise<void> {
        const id = this.answer?.id;
        return this.work('discard', async () => {
            if (id) await api.discard_what_if(id);
            this.answer = undefined;
        });
    }

    accept(reason: string, decided_by: string): Promise<void> {
        const id = this.answer?.id;
        return this.work('accept', async () => {
            if (!id) return;
            const body = { reason, decided_by };
            const before = this.plan;
            const turn = this.turn;
            const after = await api.accept_what_if(id, body, this.key_of(`accept ${id} ${JSON.stringify(body)}`));
            this.unanswered = undefined;
            if (turn !== this.turn) return;
            this.changes = [];
            this.answer = undefined;
            this.accepted = { before, after };
        });
    }
}

export const desk = new Desk();
