import { describe, expect, it } from 'vitest';
import { command_of } from './keys';

const pressed = (key: string, more: Partial<Parameters<typeof command_of>[0]> = {}) => ({
    key,
    target: null,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    defaultPrevented: false,
    isComposing: false,
    ...more,
});
const element = (matches: boolean) => ({ matches: () => matches }) as unknown as EventTarget;

describe('a key', () => {
    it('is a command, with Shift held another one, whatever Caps Lock says', () => {
        expect(command_of(pressed('j'))).toBe('j');
        expect(command_of(pressed('J'))).toBe('j');
        expect(command_of(pressed('A', { shiftKey: true }))).toBe('shift+a');
        expect(command_of(pressed('ArrowDown'))).toBe('arrowdown');
        expect(command_of(pressed('?', { shiftKey: true }))).toBe('?');
    });

    it('is none while somebody types, composes Chinese, or holds another key', () => {
        expect(command_of(pressed('j', { target: element(true) }))).toBeUndefined();
        expect(command_of(pressed('j', { target: element(false) }))).toBe('j');
        for (const held of ['ctrlKey', 'metaKey', 'altKey', 'defaultPrevented', 'isComposing']) expect(command_of(pressed('j', { [held]: true }))).toBeUndefined();
    });
});
