// The files somebody drops or chooses: which of them are ledgers, and why not the others.
export interface ChosenFile {
    name: string; // with the folder it lay in, where there was one
    file: File;
}

export const most_files = 1000;
export const most_bytes = 64 * 1024 * 1024;

const endings = ['.xlsx', '.xls', '.csv'];

// A spreadsheet program's own lock file beside an open workbook is none of the ledgers.
export function is_ledger(name: string): boolean {
    const base = name.split('/').at(-1)!.toLowerCase();
    return endings.some((ending) => base.endsWith(ending)) && !base.startsWith('~$') && !base.startsWith('.');
}

// What is chosen, with what was there before; a file of the same name takes the place of the older one.
export function with_files(present: readonly ChosenFile[], added: readonly ChosenFile[]): { files: ChosenFile[]; ignored: string[] } {
    const by_name = new Map(present.map((item) => [item.name, item]));
    const ignored: string[] = [];
    for (const item of added) {
        if (is_ledger(item.name)) by_name.set(item.name, item);
        else ignored.push(item.name);
    }
    return { files: [...by_name.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)), ignored };
}

export function bytes_of(files: readonly ChosenFile[]): number {
    return files.reduce((total, { file }) => total + file.size, 0);
}

export const chosen_in = (list: FileList): ChosenFile[] => [...list].map((file) => ({ name: file.webkitRelativePath || file.name, file }));

// Everything below a dropped folder. A browser gives the entries of a folder in stretches, the last of them empty.
async function below(entry: FileSystemEntry): Promise<ChosenFile[]> {
    if (entry.isFile) {
        const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
        return [{ name: entry.fullPath.replace(/^\//, ''), file }];
    }
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    const found: ChosenFile[] = [];
    for (;;) {
        const entries = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
        if (entries.length === 0) return found;
        for (const item of entries) found.push(...(await below(item)));
    }
}

export async function dropped_in(transfer: DataTransfer): Promise<ChosenFile[]> {
    // Entries have to be taken before anything is waited for: the transfer is empty afterwards.
    const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.()).filter((entry) => entry !== null && entry !== undefined);
    if (entries.length === 0) return chosen_in(transfer.files);
    return (await Promise.all(entries.map(below))).flat();
}
