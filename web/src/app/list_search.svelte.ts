// The search and the filters of a list. They live in the address, so that a view can be bookmarked and sent; what is typed
// goes there after a short pause, and every change goes back to the first page.
import { is_typing } from './keys';
import { current_place, refine } from './router.svelte';

const typing_pause_ms = 180;

export class ListSearch {
    typed = $state(current_place().query['q'] ?? '');
    box = $state<HTMLInputElement>();
    #waiting: ReturnType<typeof setTimeout> | undefined;

    filter = (changes: Record<string, string>): void => refine({ offset: '', ...changes });

    on_type = (): void => {
        clearTimeout(this.#waiting);
        this.#waiting = setTimeout(() => this.filter({ q: this.typed.trim() }), typing_pause_ms);
    };

    // Empties the search and these filters.
    clear(filters: readonly string[]): void {
        clearTimeout(this.#waiting);
        this.typed = '';
        this.filter(Object.fromEntries(['q', ...filters].map((name) => [name, ''])));
    }

    // "/" leads to the box from wherever nobody is typing.
    on_key = (event: KeyboardEvent): void => {
        if (event.key !== '/' || is_typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
        event.preventDefault();
        this.box?.focus();
        this.box?.select();
    };
}
