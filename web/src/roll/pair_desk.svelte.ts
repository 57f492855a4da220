// Probable pairs being judged. A verdict goes out while the next pair is looked at already; they reach the server one
// after another, in the order in which they were given.
import { new_key } from '../api/client';
import { Refusal } from '../api/refusal';
import { roll_api } from '../api/roll';
import type { ProbablePair, Verdict } from '../api/types';
import { merged_child, pair_key, with_news, without_merged, type Finding } from './pair_queue';
import { person } from './person.svelte';

const loaded_at_once = 100;
const load_more_below = 20;

interface Given {
    pair: ProbablePair;
    finding: Finding;
    waiting: ProbablePair[]; // set aside by it
    at: number;
    verdict?: Verdict;
    refusal?: Refusal;
}

class PairDesk {
    pairs = $state.raw<readonly ProbablePair[]>([]);
    at = $state(0);
    total = $state(0); // at the server, when last asked
    given = $state.raw<readonly Given[]>([]);
    loading = $state(false);
    refusal = $state.raw<Refusal | undefined>(undefined); // of loading, or of the last claim
    failed = $state.raw<Given | undefined>(undefined); // a verdict the server refused
    sending = $state(0);
    is_loaded = $state(false);
    private whole = $state.raw<ReadonlyMap<string, ProbablePair>>(new Map());
    private chain: Promise<void> = Promise.resolve();

    readonly current: ProbablePair | undefined = $derived(this.pairs[this.at]);
    // What was asked, with values whole where they were claimed.
    readonly shown: ProbablePair | undefined = $derived(this.current && (this.whole.get(pair_key(this.current)) ?? this.current));
    readonly is_whole = $derived(this.current !== undefined && this.whole.has(pair_key(this.current)));

    async load(): Promise<void> {
        if (this.loading) return;
        this.loading = true;
        try {
            // Verdicts on their way are waited for: the server must know of them first.
            await this.chain;
            const news = await roll_api.pairs({ offset: 0, limit: loaded_at_once });
            const done = new Set(this.given.filter((item) => !item.refusal).map((item) => pair_key(item.pair)));
            this.pairs = with_news(this.pairs, news.items, done);
            this.total = news.total;
            this.is_loaded = true;
            this.refusal = undefined;
        } catch (reason) {
            if (!(reason instanceof Refusal)) throw reason;
            this.refusal = reason;
        } finally {
            this.loading = false;
        }
    }

    // From the beginning, as the server has it now.
    async reload(): Promise<void> {
        this.pairs = [];
        this.at = 0;
        this.whole = new Map();
        await this.load();
    }

    move(step: number): void {
        if (this.pairs.length > 0) this.at = Math.min(this.pairs.length - 1, Math.max(0, this.at + step));
    }

    judge(finding: Finding, reason: string): void {
        const pair = this.current;
        if (!pair) return;
        const rest = this.pairs.filter((_, i) => i !== this.at);
        const { left, waiting } = finding === 'same' ? without_merged(rest, merged_child(pair)) : { left: rest, waiting: [] };
        const entry: Given = { pair, finding, waiting, at: this.at };
        this.given = [...this.given, entry];
        this.pairs = left;
        this.at = Math.max(0, Math.min(this.at, left.length - 1));
        this.failed = undefined;
        const by = person.by;
        const key = new_key();
        this.in_turn(async () => {
            try {
                this.settle(entry, { verdict: await roll_api.give_verdict(finding, pair.a, pair.b, by, reason, key) });
                this.total = Math.max(0, this.total - 1 - waiting.length);
            } catch (reason) {
                if (!(reason instanceof Refusal)) throw reason;
                this.failed = this.settle(entry, { refusal: reason });
                this.put_back(entry);
            }
        });
        if (left.length < load_more_below && this.total > left.length + this.given.length) void this.load();
    }

    // Takes the last verdict back, and shows its pair again.
    async undo(reason: string): Promise<void> {
        await this.chain;
        const entry = [...this.given].reverse().find((item) => item.verdict);
        if (!entry?.verdict) return;
        const number = entry.verdict.id;
        await this.in_turn(async () => {
            try {
                await roll_api.take_verdict_back(number, person.by, reason, new_key());
                this.given = this.given.filter((item) => item !== entry);
                this.total += 1 + entry.waiting.length;
                this.put_back(entry);
            } catch (refused) {
                if (!(refused instanceof Refusal)) throw refused;
                this.refusal = refused;
            }
        });
    }

    async claim(): Promise<void> {
        const pair = this.current;
        if (!pair) return;
        try {
            const whole = await roll_api.claim_pair(pair.a, pair.b, person.by, person.what_for);
            this.whole = new Map(this.whole).set(pair_key(pair), whole);
            this.refusal = undefined;
        } catch (reason) {
            if (!(reason instanceof Refusal)) throw reason;
            this.refusal = reason;
        }
    }

    cover(): void {
        this.whole = new Map();
    }

    private in_turn(work: () => Promise<void>): Promise<void> {
        this.sending += 1;
        this.chain = this.chain.then(work).finally(() => (this.sending -= 1));
        return this.chain;
    }

    private settle(entry: Given, with_what: Partial<Given>): Given {
        const settled = { ...entry, ...with_what };
        this.given = this.given.map((item) => (item === entry ? settled : item));
        return settled;
    }

    private put_back(entry: Given): void {
        const at = Math.min(entry.at, this.pairs.length);
        const back = [entry.pair, ...entry.waiting].filter((pair) => !this.pairs.includes(pair));
        this.pairs = [...this.pairs.slice(0, at), ...back, ...this.pairs.slice(at)];
        this.at = at;
    }
}

export const pair_desk = new PairDesk();
