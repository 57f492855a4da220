// The language of the page: Chinese first, English on request. `?lang=en` wins, then what was chosen last time.
import { name_in } from './codes';
import { words, type Word } from './words';

export type Language = 'zh' | 'en';

const remembered_as = 'yingtuo.language';

function remembered(): string | null {
    try {
        return localStorage.getItem(remembered_as);
    } catch {
        return null; // storage may be forbidden by the browser's settings: the page works without it
    }
}

function first_language(): Language {
    const asked = new URLSearchParams(location.search).get('lang') ?? remembered();
    return asked === 'en' ? 'en' : 'zh';
}

let language = $state<Language>(first_language());

export function current_language(): Language {
    return language;
}

export function set_language(wanted: Language): void {
    language = wanted;
    try {
        localStorage.setItem(remembered_as, wanted);
    } catch {
        // as above: not remembered, that is all
    }
    const url = new URL(location.href);
    if (url.searchParams.has('lang')) {
        url.searchParams.set('lang', wanted);
        history.replaceState(history.state, '', url);
    }
}

const known: Partial<Record<Word, readonly [zh: string, en: string]>> = { ...words };

// Words that come with a page of their own.
export function learn(more: typeof known): void {
    Object.assign(known, more);
}

export function t(word: Word, values: Record<string, string | number> = {}): string {
    const sentence: string = known[word]?.[language === 'zh' ? 0 : 1] ?? word;
    return sentence.replace(/\{(\w+)\}/g, (whole, key: string) => (key in values ? String(values[key]) : whole));
}

// A sentence that came from the API in both languages.
export function said(text: { zh: string; en: string }): string {
    return text[language];
}

export function named(names: Parameters<typeof name_in>[0], code: string): string {
    return name_in(names, code, language);
}
