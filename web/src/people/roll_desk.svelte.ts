// A roll under way: what is marked and not saved yet, what is being saved, and what the server said to it.
import { new_key } from '../api/client';
import { people_api } from '../api/people';
import { Refusal } from '../api/refusal';
import type { Roll, RollCallAnswer } from '../api/types';
import { keep_marks, read_marks, request_of, still_open, tapped, type DueAdult, type Marks, type RollScope, type RollSite } from './roll_call';

interface Where {
    plan: number;
    date: string;
    look_again: () => void; // the roll has changed
}

export const name_of_scope = (scope: RollScope): string => ('venue_id' in scope ? `site ${scope.venue_id}` : `region ${scope.region}`);

// Storage may be forbidden by the browser's settings: read_marks() and keep_marks() bear it.
const storage = {
    getItem: (key: string) => sessionStorage.getItem(key),
    setItem: (key: string, value: string) => sessionStorage.setItem(key, value),
    removeItem: (key: string) => sessionStorage.removeItem(key),
};

export class RollDesk {
    marks = $state.raw<Marks>({});
    saving = $state<string | undefined>(undefined); // the scope, by name
    saved = $state.raw<{ scope: string; answer: RollCallAnswer } | undefined>(undefined);
    refused = $state.raw<{ scope: string; refusal: Refusal } | undefined>(undefined);
    private readonly where: () => Where;
    private tried = { body: '', key: '' };

    // Call while a component is being made. Another day has marks of its own.
    constructor(where: () => Where) {
        this.where = where;
        $effect.pre(() => {
            const { plan, date } = where();
            this.marks = read_marks(storage, plan, date);
            this.saved = undefined;
            this.refused = undefined;
        });
    }

    mark(adult: DueAdult): void {
        this.keep(tapped(adult, this.marks));
        this.saved = undefined;
    }

    // What is recorded as it is marked here, by whomever, needs no saving any more.
    compare(roll: Roll): void {
        const open = still_open(this.marks, roll.sites);
        if (Object.keys(open).length !== Object.keys(this.marks).length) this.keep(open);
    }

    // The same roll sent again after the connection broke has the same key: it is recorded once.
    async save(roll: Roll, scope: RollScope, sites: readonly RollSite[], by: string): Promise<void> {
        if (this.saving !== undefined) return;
        const name = name_of_scope(scope);
        const request = request_of(roll, scope, sites, this.marks, by);
        const body = JSON.stringify(request);
        if (this.tried.body !== body) this.tried = { body, key: new_key() };
        const { plan, date, look_again } = this.where();
        this.saving = name;
        this.saved = undefined;
        this.refused = undefined;
        try {
            const answer = await people_api.call_roll(String(plan), request, this.tried.key);
            this.tried = { body: '', key: '' };
            if (this.where().date === date) this.saved = { scope: name, answer };
            look_again(); // and then compare(): what is marked is recorded now
        } catch (reason) {
            if (!(reason instanceof Refusal)) throw reason;
            if (reason.status > 0) this.tried = { body: '', key: '' };
            this.refused = { scope: name, refusal: reason };
            if (reason.status === 409) look_again();
        } finally {
            this.saving = undefined;
        }
    }

    private keep(marks: Marks): void {
        const { plan, date } = this.where();
        this.marks = marks;
        keep_marks(storage, plan, date, marks);
    }
}
