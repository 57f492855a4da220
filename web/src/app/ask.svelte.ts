// A question to the API as the page sees it: being asked, answered, or refused.
import { Refusal } from '../api/refusal';

export class Asked<Answer> {
    // The last answer; it stays while the next one is under way, so that a list does not blink on every key stroke.
    answer = $state.raw<Answer | undefined>(undefined);
    refusal = $state.raw<Refusal | undefined>(undefined);
    asking = $state(true);
    private turn = $state(0);

    constructor(question: () => Promise<Answer> | undefined) {
        $effect(() => {
            void this.turn;
            const asked = question();
            if (!asked) return;
            let overtaken = false;
            this.asking = true;
            asked.then(
                (answer) => {
                    if (overtaken) return;
                    this.answer = answer;
                    this.refusal = undefined;
                    this.asking = false;
                },
                (reason: unknown) => {
                    if (overtaken) return;
                    this.asking = false;
                    if (!(reason instanceof Refusal)) throw reason;
                    this.refusal = reason;
                    this.answer = undefined;
                },
            );
            return () => {
                overtaken = true;
            };
        });
    }

    again(): void {
        this.turn += 1;
    }
}

// Call while a component is being made. The question is asked again whenever something it read has changed; a question
// that returns nothing waits.
export function ask<Answer>(question: () => Promise<Answer> | undefined): Asked<Answer> {
    return new Asked(question);
}
