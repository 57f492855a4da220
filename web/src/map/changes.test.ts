import { describe, expect, it } from 'vitest';
import { sign_names, signs } from './changes';

describe('signs of a change', () => {
    it('differ in form, not in colour alone', () => {
        expect(new Set(sign_names.map((name) => signs[name].path)).size).toBe(sign_names.length);
    });

    it('stay on their disc', () => {
        for (const name of sign_names) {
            for (const number of signs[name].path.match(/-?\d+(\.\d+)?/g)!) expect(Math.abs(Number(number))).toBeLessThan(11);
        }
    });
});
