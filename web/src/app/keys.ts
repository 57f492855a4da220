// Keys that are commands: a letter where nobody is typing.
interface Pressed {
    key: string;
    target: EventTarget | null;
    ctrlKey: boolean;
    metaKey: boolean;
    altKey: boolean;
    shiftKey: boolean;
    defaultPrevented: boolean;
    isComposing: boolean;
}

const fields = 'input:not([type=radio]):not([type=checkbox]):not([type=file]), select, textarea';

export function is_typing(target: EventTarget | null): boolean {
    return target !== null && 'matches' in target && (target as Element).matches(fields);
}

// The command of a key: "a", "shift+a", "arrowdown"; nothing while somebody types or another key is held.
export function command_of(event: Pressed): string | undefined {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || is_typing(event.target)) return undefined;
    const key = event.key.toLowerCase();
    return event.shiftKey && key.length === 1 && key !== '?' ? `shift+${key}` : key;
}
