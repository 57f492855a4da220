import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { words_of_people } from './people_words';
import { words_of_programme } from './programme_words';
import { words_of_roll } from './roll_words';
import { words as words_of_all } from './words';

const words = { ...words_of_all, ...words_of_people, ...words_of_programme, ...words_of_roll };

const slots = (sentence: string) => (sentence.match(/\{\w+\}/g) ?? []).sort();

function sources(folder: URL): string[] {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        if (entry.isDirectory()) return sources(new URL(`${entry.name}/`, folder));
        return /\.(svelte|ts)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name) ? [readFileSync(new URL(entry.name, folder), 'utf8')] : [];
    });
}

describe('the words of the interface', () => {
    it('are there in both languages, with the same things to fill in', () => {
        for (const [word, [zh, en]] of Object.entries(words)) {
            expect(zh, word).not.toBe('');
            expect(en, word).not.toBe('');
            expect(slots(zh), word).toEqual(slots(en));
        }
    });

    it('are all used', () => {
        const text = sources(new URL('../', import.meta.url)).filter((source) => !source.includes('export const words')).join('\n');
        const built = ['nav.', 'plan.count.', 'figures.room.', 'rules.subject.', 'siting.opened', 'siting.closed', 'siting.more_', 'siting.fewer_', 'roll.', 'import.count.', 'work.level.', 'work.state.', 'pairs.for', 'pairs.against', 'pairs.neither', 'pairs.same', 'pairs.different', 'pairs.reason_', 'cert.xlsx', 'cert.csv', 'cert.json', 'people.', 'gap.lacks_', 'attend.', 'grid.kind.', 'change.field.', 'approval.', 'edit.activity', 'edit.people', 'edit.place', 'files.']; // put together from the name of a section, a count, a change, ...
        const unused = Object.keys(words).filter((word) => !text.includes(`'${word}'`) && !built.some((start) => word.startsWith(start)));
        expect(unused).toEqual([]);
    });
});
