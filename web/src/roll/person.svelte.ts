// Who works at this computer, and for what they look at names: asked once, and forgotten when the browser is closed.
const kept = { name: 'yingtuo.by', purpose: 'yingtuo.purpose' } as const;

function remembered(what: string): string {
    try {
        return sessionStorage.getItem(what) ?? '';
    } catch {
        return ''; // storage may be forbidden by the browser's settings: it is asked again then
    }
}

class Person {
    name = $state(remembered(kept.name));
    purpose = $state(remembered(kept.purpose));

    // Blanks at the ends do not count, as in the API.
    get by(): string {
        return this.name.trim();
    }
    get what_for(): string {
        return this.purpose.trim();
    }

    keep(): void {
        try {
            sessionStorage.setItem(kept.name, this.name);
            sessionStorage.setItem(kept.purpose, this.purpose);
        } catch {
            // as above
        }
    }
}

export const person = new Person();
